"""The rulebook says in English all that a recommendation holds."""

from dataclasses import replace

import pytest
from tests.lib.pictures import SOURCE, edition, recommendation

from mbc_cards import facts
from mbc_cards.conditions import Named
from mbc_cards.drugs import DrugClass
from mbc_cards.recommendation import (
    Add,
    Addition,
    Authority,
    Basis,
    Kind,
    Order,
    Regimen,
    Remove,
    Strength,
    Test,
)
from mbc_cards.rulebook import clauses, rulebook
from mbc_cards.values import Menopause, Receptor, Sex, YesNo

PREMENOPAUSAL = facts.menopause.is_(Menopause.PRE)
FULL = recommendation(
    "example.full",
    Kind.NEXT_LINE,
    facts.er.is_(Receptor.POSITIVE),
    unless=facts.visceral_crisis.is_(YesNo.YES),
    strength=Strength.USUAL,
    authority=Authority.APPROVAL,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="the line",
    detail="A detail.",
    asks="{drug}: ER not recorded",
    offer=(
        Regimen(
            (("palbociclib",), ("letrozole", "anastrozole")),
            when=facts.sex.is_(Sex.FEMALE),
            additions=(Addition(("goserelin", "leuprolide"), PREMENOPAUSAL),),
            named=False,
            note="By mouth.",
        ),
        Regimen((("pembrolizumab",),), partner=DrugClass.CHEMOTHERAPY),
    ),
    repairs=(Add(("letrozole",)), Add(("goserelin",), when=PREMENOPAUSAL), Order(Test.ER), Remove()),
)


def test_each_part_of_a_recommendation_is_a_labelled_clause():
    expected = [
        ("When", "ER status is positive."),
        ("Unless", "rapid worsening that affects how organs work is present."),
        (
            "Offer",
            (
                "palbociclib + letrozole or anastrozole; "
                "adding goserelin or leuprolide if menopausal state is premenopausal, "
                "if sex is female (the source names the class, not the drug). By mouth."
            ),
        ),
        ("Offer", "pembrolizumab + chemotherapy (the source names no drug of it)"),
        ("Says", "Summary of example.full"),
        ("Asks, if it cannot be decided", "The drug ordered: ER not recorded"),
        ("Detail", "A detail."),
        (
            "Suggests",
            (
                "add letrozole; add goserelin (if menopausal state is premenopausal); "
                "order estrogen receptor; take the drug out of the order"
            ),
        ),
        (
            "Source",
            (
                "Treatment, lines 446, 452. Basis: stated, with additions of ours: the line "
                "(the source reports a drug approval)."
            ),
        ),
    ]
    assert expected == list(clauses(FULL))


ALL_THREE = {"summary": "{drug} is checked", "asks": "{drug} ordered: unclear", "detail": "For {drug}."}


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (
            {"denosumab-60mg"},
            ["Denosumab 60 mg is checked", "Denosumab 60 mg ordered: unclear", "For denosumab 60 mg."],
        ),
        (
            {"letrozole", "anastrozole"},
            ["The drug ordered is checked", "The drug ordered: unclear", "For the drug ordered."],
        ),
    ],
)
def test_a_sentence_about_a_drug_has_its_name_or_words_for_any(about, said):
    checked = recommendation(
        "check", Kind.ORDER_CHECK, facts.er.is_(Receptor.POSITIVE), about=frozenset(about), **ALL_THREE
    )
    labels = ("Says", "Asks, if it cannot be decided", "Detail")
    assert said == [text for label, text in clauses(checked) if label in labels]


def test_information_says_where_it_is_shown():
    line = recommendation(
        "example.line",
        Kind.INFORMATION,
        facts.er.is_(Receptor.POSITIVE),
        attaches_to=frozenset({Kind.NEXT_LINE, Kind.BONE}),
    )
    assert ("Shown on", "bone, next-line cards") in clauses(line)


def test_the_rulebook_names_edition_scope_sources_and_review():
    text = rulebook(edition(FULL, sources=(SOURCE, replace(SOURCE, url="https://example.org/guide"))))
    for words in (
        "# An example guide",
        "Edition id: `example`, released, 1 recommendation",
        "not reviewed by a clinician",
        "* Source: Example Publisher, An example guide, June 2024\n",
        "June 2024, https://example.org/guide",
        "## Next line of therapy (1)",
        "`example.full` · usual · drug approval",
    ):
        assert words in text
    assert "a reviewer" in rulebook(edition(FULL, reviewed_by=("a reviewer",)))


def test_names_are_explained_once():
    young = Named("before menopause", PREMENOPAUSAL)
    named = recommendation(
        "example.named",
        Kind.NEXT_LINE,
        young,
        unless=young,
        offer=(Regimen((("letrozole",),), when=young, additions=(Addition(("goserelin",), young),)),),
        repairs=(Add(("goserelin",), when=young), Remove()),
    )
    text = rulebook(edition(named))
    assert text.count("* **“before menopause”**: menopausal state is premenopausal.") == 1
    assert "* **When** “before menopause”." in text
    assert "## Terms" not in rulebook(edition(FULL))
