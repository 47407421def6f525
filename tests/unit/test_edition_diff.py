"""The difference between two editions names what is new, gone, changed and put in other words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.lib.pictures import SOURCE, edition, recommendation

from mbc_cards import facts
from mbc_cards.conditions import Condition, Named
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.edition_diff import Change, ClauseChange, difference, difference_text
from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import (
    Add,
    Addition,
    Authority,
    Basis,
    Citation,
    Hook,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Strength,
    Test,
)
from mbc_cards.values import Menopause, Receptor, Sex

ER_POSITIVE = facts.er.is_(Receptor.POSITIVE)
BEFORE_MENOPAUSE = facts.menopause.is_(Menopause.PRE)
ONE = recommendation("example.one", Kind.NEXT_LINE, ER_POSITIVE, offer=(Regimen((("letrozole",),)),))
TWO = recommendation("example.two", Kind.INFORMATION, ER_POSITIVE, attaches_to=frozenset({Kind.NEXT_LINE}))


def only_change(old: Recommendation, new: Recommendation) -> Change:
    found = difference(edition(old), edition(new))
    assert (found.added, found.removed, found.unchanged) == ((), (), ())
    return found.changed[0]


def differing(old: Recommendation, new: Recommendation) -> list[tuple[str, str, str]]:
    return [(clause.label, clause.old, clause.new) for clause in only_change(old, new).differing]


def test_recommendations_are_matched_by_id() -> None:
    three = replace(TWO, id="example.three")
    found = difference(edition(ONE, TWO), edition(three, TWO))
    assert (three,) == found.added
    assert (ONE,) == found.removed
    assert ("example.two",) == found.unchanged
    assert () == found.changed


def test_an_edition_does_not_differ_from_itself() -> None:
    guide = EDITIONS["cancernet-2021-07"]
    found = difference(guide, guide)
    assert (found.added, found.removed, found.changed) == ((), (), ())
    assert [item.id for item in guide.recommendations] == list(found.unchanged)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"when": BEFORE_MENOPAUSE},
            ("When", "ER status is positive.", "menopausal state is premenopausal."),
        ),
        ({"unless": BEFORE_MENOPAUSE}, ("Unless", "", "menopausal state is premenopausal.")),
        ({"offer": (Regimen((("tamoxifen",),)),)}, ("Offer", "letrozole", "tamoxifen")),
        ({"strength": Strength.PREFERRED}, ("Strength", "an option, guideline", "preferred, guideline")),
        ({"authority": Authority.APPROVAL}, ("Strength", "an option, guideline", "an option, drug approval")),
        ({"kind": Kind.BONE}, ("Kind", "next-line", "bone")),
        ({"repairs": (Order(Test.ER),)}, ("Suggests", "", "order estrogen receptor")),
        ({"about": frozenset({"letrozole", "tamoxifen"})}, ("About", "", "letrozole; tamoxifen")),
        (
            {"hooks": frozenset({Hook.ORDER_SIGN, Hook.ORDER_SELECT})},
            ("Speaks at", "", "order-select, order-sign"),
        ),
        (
            {"offer": (Regimen((("letrozole",),), continued=frozenset({"goserelin"})),)},
            ("Offered again after worsening", "", "goserelin"),
        ),
    ],
)
def test_a_change_of_substance_is_shown_with_both_sides(
    changes: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    new = replace(ONE, **changes)
    assert [expected] == differing(ONE, new)
    assert not only_change(ONE, new).is_wording_only
    label, old_text, new_text = expected
    assert [(label, new_text, old_text)] == differing(new, ONE)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": "Another"}, ("Title", "Title of example.one", "Another")),
        ({"summary": "Other words"}, ("Says", "Summary of example.one", "Other words")),
        ({"detail": "More."}, ("Detail", "", "More.")),
        ({"asks": "Is it so?"}, ("Asks, if it cannot be decided", "", "Is it so?")),
        (
            {"basis": Basis.DERIVED, "additions": "Ours."},
            ("Basis", "", "derived from what is stated: Ours."),
        ),
    ],
)
def test_other_words_for_the_same_are_told_apart(
    changes: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    new = replace(ONE, **changes)
    assert [expected] == differing(ONE, new)
    assert only_change(ONE, new).is_wording_only


@pytest.mark.parametrize(
    "changes",
    [
        {"sources": (Citation(SOURCE, "Elsewhere", "12"),)},
        {"verify_by": date(2026, 10, 2)},
    ],
)
def test_where_the_source_says_it_and_when_to_read_it_again_is_no_difference(
    changes: dict[str, Any],
) -> None:
    new = replace(ONE, **changes)
    assert ("example.one",) == difference(edition(ONE), edition(new)).unchanged


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("First line (line 47), ours.", "First line (lines 542, 544-546), ours.", False),
        ("As in line 338.", "As in lines 12-14 and 16.", False),
        ("First line (line 47).", "Second line (line 47).", True),
        ("after 2 lines", "after 3 lines", True),
    ],
)
def test_line_numbers_of_the_source_are_not_compared(old: str, new: str, *, differs: bool) -> None:
    assert ClauseChange("Detail", old, new).differs is differs


def test_a_name_that_changed_its_meaning_is_a_change() -> None:
    old = replace(ONE, unless=Named("suppression is needed", BEFORE_MENOPAUSE))
    new = replace(ONE, unless=Named("suppression is needed", facts.sex.is_(Sex.MALE)))
    assert [("“suppression is needed”", "menopausal state is premenopausal", "sex is male")] == differing(
        old, new
    )


@pytest.mark.parametrize("place", ["when", "unless", "regimen", "addition", "repair"])
def test_a_group_of_drugs_that_changed_under_its_label_is_a_change_wherever_it_is_asked(place: str) -> None:
    def asking(*drugs: str) -> Recommendation:
        condition: Condition = facts.current_drugs.includes_any(frozenset(drugs), "hormonal therapy")
        places: dict[str, dict[str, Any]] = {
            "when": {"when": condition},
            "unless": {"unless": condition},
            "regimen": {"offer": (Regimen((("letrozole",),), when=condition),)},
            "addition": {
                "offer": (Regimen((("letrozole",),), additions=(Addition(("goserelin",), condition),)),)
            },
            "repair": {"repairs": (Order(Test.ER), Add(("letrozole",), condition))},
        }
        return replace(ONE, **places[place])

    expected = [("“hormonal therapy”", "letrozole", "letrozole; tamoxifen")]
    assert expected == differing(asking("letrozole"), asking("letrozole", "tamoxifen"))


def test_at_least_so_many_of_a_group_shows_the_group() -> None:
    def asking(group: frozenset[str]) -> Recommendation:
        return replace(ONE, when=facts.regimen_drugs.includes_at_least(2, group, "chemotherapy drugs"))

    every = drugs_in(DrugClass.CHEMOTHERAPY)
    assert ["“chemotherapy drugs”"] == [
        label for label, _, _ in differing(asking(every), asking(every - {"paclitaxel"}))
    ]


def test_drugs_asked_for_by_name_need_no_explanation() -> None:
    old = replace(ONE, when=facts.current_drugs.includes("letrozole"))
    new = replace(ONE, when=facts.current_drugs.includes("tamoxifen"))
    assert ["When"] == [label for label, _, _ in differing(old, new)]


def test_equal_regimens_are_paired_and_the_others_stand_in_their_order() -> None:
    letrozole, tamoxifen, exemestane = (
        Regimen(((drug,),)) for drug in ("letrozole", "tamoxifen", "exemestane")
    )
    old = replace(ONE, offer=(letrozole, tamoxifen))
    new = replace(ONE, offer=(exemestane, letrozole, Regimen((("anastrozole",),))))
    assert [("Offer", "tamoxifen", "exemestane"), ("Offer", "", "anastrozole")] == differing(old, new)
    whole = only_change(old, new).clauses
    assert ("letrozole", "letrozole") == next((each.old, each.new) for each in whole if each.label == "Offer")


def test_clauses_stand_in_one_order_whichever_edition_has_them() -> None:
    new = replace(ONE, unless=Named("term", BEFORE_MENOPAUSE), detail="More.", strength=Strength.PREFERRED)
    assert ["Strength", "Unless", "“term”", "Detail"] == [label for label, _, _ in differing(ONE, new)]


def test_the_text_counts_and_shows_what_is_new_gone_changed_and_the_same() -> None:
    old = edition(
        ONE,
        TWO,
        replace(TWO, id="example.gone", title="Gone"),
        replace(TWO, id="example.words", title="Words"),
        id="first",
        scope="a | b",
    )
    new = edition(
        replace(ONE, strength=Strength.PREFERRED, verify_by=date(2026, 10, 2)),
        TWO,
        replace(TWO, id="example.fresh", title="Fresh"),
        replace(TWO, id="example.words", title="Words", summary="In other words"),
        id="second",
    )
    text = difference_text(difference(old, new))
    assert text.startswith("# From first to second\n\nGenerated from the editions' tables")
    assert "| Scope | a \\| b | examples |\n" in text
    assert "1 added, 1 removed, 1 changed, 1 put in other words, 1 unchanged. " in text
    headings = [line for line in text.splitlines() if line.startswith("##")]
    assert [
        "## Added (1)",
        "### Fresh",
        "## Removed (1)",
        "### Gone",
        "## Changed (1)",
        "### Title of example.one",
        "## Put in other words (1)",
        "### Words",
        "## Unchanged (1)",
    ] == headings
    assert (
        "`example.fresh` · information · an option · guideline\n\n* **When** ER status is positive.\n" in text
    )
    assert (
        "`example.one`\n\n|  | first | second |\n|---|---|---|\n"
        "| Strength | an option, guideline | preferred, guideline |\n"
        "| Source | Treatment, lines 446, 452 | Treatment, lines 446, 452 |\n"
        "| Read again by | — | 2026-10-02 |\n"
    ) in text
    assert text.endswith("`example.two`\n")


def test_nothing_in_common_has_no_empty_headings() -> None:
    text = difference_text(difference(edition(ONE), edition(TWO)))
    assert "Changed (" not in text
    assert "Unchanged (" not in text


def test_the_2018_guide_changed_the_treatment_of_two_to_four_brain_metastases() -> None:
    found = difference(EDITIONS["asco-her2-2015-01"], EDITIONS["cancernet-2018-05"])
    assert "her2pos.brain.two-to-four.surgery-rt" in [item.id for item in found.removed]
    assert "her2pos.brain.two-to-four.srs" in [item.id for item in found.added]
    assert "test.brain-mri.no-routine-screening" in [item.id for item in found.removed]
    substance = [change.new.id for change in found.changed if not change.is_wording_only]
    assert "her2pos.brain.lapatinib" in substance
