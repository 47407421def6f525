"""An aromatase inhibitor or fulvestrant comes with the suppression it needs, or asks first."""

import pytest
from tests.lib.pictures import drugs, picture
from tests.lib.tables import findings_from

from mbc_cards import facts
from mbc_cards.conditions import Findings
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions import EDITIONS
from mbc_cards.evidence import missing
from mbc_cards.offers import Option, SitePreferences, offers
from mbc_cards.recommendation import Recommendation, Regimen
from mbc_cards.values import Receptor, YesNo
from mbc_cards.witness import HOLDS, Wanted, applies, in_words, witness

ANALOGUES = {
    "cancernet-2018-05": {"goserelin", "leuprolide"},
    "cancernet-2019-04": {"goserelin", "leuprolide"},
    "cancernet-2021-07": {"goserelin", "leuprolide"},
    "us-2026-07": {"goserelin", "leuprolide", "triptorelin"},
}
"""Those that each edition names or, where it names the class, can order. The others offer no suppression."""
SPEAK_OF_MEN = {"cancernet-2021-07", "us-2026-07"}
"""Editions whose source says what men need beside an aromatase inhibitor."""
AROMATASE_INHIBITORS = drugs_in(DrugClass.AROMATASE_INHIBITOR)
NEEDS_SUPPRESSION = AROMATASE_INHIBITORS | {"fulvestrant"}
ANTIBODIES = {"trastuzumab", "pertuzumab", "pertuzumab-trastuzumab-hyaluronidase"}


def drugs_of(regimen: Regimen) -> set[str]:
    return {drug for component in regimen.components for drug in component}


COMPLETED = [
    pytest.param(edition.id, recommendation, index, id=f"{edition.id}:{recommendation.id}:{index}")
    for edition in EDITIONS.values()
    for recommendation in edition.recommendations
    for index, regimen in enumerate(recommendation.offer)
    if regimen.additions
]
with_suppression = pytest.mark.parametrize(("edition", "recommendation", "index"), COMPLETED)
for_men_too = pytest.mark.parametrize(
    ("edition", "recommendation", "index"), [each for each in COMPLETED if each.values[0] in SPEAK_OF_MEN]
)
ONLY_FOR_THE_SUPPRESSED = [
    pytest.param(recommendation, index, id=f"{recommendation.id}:{index}")
    for recommendation in EDITIONS["asco-her2-2015-01"].recommendations
    for index, regimen in enumerate(recommendation.offer)
    if not AROMATASE_INHIBITORS.isdisjoint(drugs_of(regimen))
]
"""The summary of 2015 names no suppression: its aromatase inhibitors are for who needs none or has it."""
RECOMMENDATIONS = [
    pytest.param(recommendation, id=f"{edition.id}:{recommendation.id}")
    for edition in EDITIONS.values()
    for recommendation in edition.recommendations
    if any(not NEEDS_SUPPRESSION.isdisjoint(drugs_of(regimen)) for regimen in recommendation.offer)
]


def options(regimen: Regimen, person: str) -> tuple[Option, ...]:
    """What is offered to a person, written "sex, menopause, suppression", to whom nothing else forbids it."""
    cells = dict(
        zip(("sex", "menopause", "suppression"), (cell.strip() for cell in person.split(",")), strict=True)
    )
    written = {fact.name: finding for fact, finding in findings_from(cells).items()}
    found, _ = offers(
        (regimen,),
        picture(
            er=Receptor.POSITIVE,
            hormone_receptor=Receptor.POSITIVE,
            visceral_crisis=YesNo.NO,
            endocrine_not_working=YesNo.NO,
            drugs_failed=drugs(),
            drugs_not_tolerated=drugs(),
            current_drugs=drugs(*(ANTIBODIES & drugs_of(regimen))),
            **written,
        ),
        SitePreferences(),
    )
    return found


def added(found: tuple[Option, ...]) -> set[str]:
    """The GnRH analogues that options hold; the empty word stands for an option without one."""
    gnrh = drugs_in(DrugClass.GNRH_ANALOGUE)
    return {"".join(drug for drug in option.drugs if drug in gnrh) for option in found}


def asked(found: tuple[Option, ...]) -> set[str]:
    return {fact.name for option in found for fact in option.first_check}


@with_suppression
@pytest.mark.parametrize(
    "person",
    [
        "female, postmenopausal, none",
        "female, postmenopausal, ",
        "female, premenopausal, GnRH analogue",
        "female, premenopausal, bilateral oophorectomy",
        "female, , GnRH analogue",
    ],
)
def test_a_woman_after_menopause_or_suppressed_needs_nothing_more(edition, recommendation, index, person):
    found = options(recommendation.offer[index], person)
    assert ({""}, set()) == (added(found), asked(found))


@with_suppression
def test_a_woman_before_menopause_gets_suppression_with_every_option(edition, recommendation, index):
    found = options(recommendation.offer[index], "female, premenopausal, none")
    assert (ANALOGUES[edition], set()) == (added(found), asked(found))


@with_suppression
def test_before_menopause_the_regimen_waits_for_whether_ovaries_are_suppressed(
    edition, recommendation, index
):
    assert {"suppression"} == asked(options(recommendation.offer[index], "female, premenopausal, "))


@with_suppression
def test_nothing_known_of_a_woman_asks_both(edition, recommendation, index):
    assert {"menopause", "suppression"} == asked(options(recommendation.offer[index], "female, , "))


@for_men_too
def test_a_man_gets_suppression_with_an_aromatase_inhibitor_only(edition, recommendation, index):
    regimen = recommendation.offer[index]
    needed = not AROMATASE_INHIBITORS.isdisjoint(drugs_of(regimen))
    found = options(regimen, "male, , none")
    assert (ANALOGUES[edition] if needed else {""}, set()) == (added(found), asked(found))
    suppressed = options(regimen, "male, , GnRH analogue")
    assert ({""}, set()) == (added(suppressed), asked(suppressed))
    assert needed == ("suppression" in asked(options(regimen, "male, , ")))


@with_suppression
def test_analogues_are_offered_again_although_the_cancer_worsened_on_a_regimen_with_them(
    edition, recommendation, index
):
    assert recommendation.offer[index].continued >= ANALOGUES[edition]


@pytest.mark.parametrize(("recommendation", "index"), ONLY_FOR_THE_SUPPRESSED)
@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("female, postmenopausal, none", set()),
        ("female, premenopausal, GnRH analogue", set()),
        ("female, premenopausal, bilateral oophorectomy", set()),
        ("male, , GnRH analogue", set()),
        ("female, premenopausal, none", None),
        ("male, , none", None),
        ("female, premenopausal, ", {"suppression"}),
        ("female, , none", {"menopause"}),
        ("male, , ", {"suppression"}),
        (", postmenopausal, none", {"sex"}),
    ],
)
def test_where_no_suppression_is_named_it_is_for_those_who_need_none(recommendation, index, person, expected):
    found = options(recommendation.offer[index], person)
    assert (expected is not None) == bool(found)
    assert (expected or set()) == asked(found)


@pytest.mark.parametrize("recommendation", RECOMMENDATIONS)
def test_no_woman_whose_menopause_is_not_known_is_offered_it_without_a_question(
    recommendation: Recommendation,
):
    for regimen in recommendation.offer:
        if not NEEDS_SUPPRESSION.isdisjoint(drugs_of(regimen)):
            assert "" == offered_outright(recommendation, regimen, "female, , none")


@pytest.mark.parametrize("recommendation", RECOMMENDATIONS)
def test_no_woman_before_menopause_is_offered_it_alone(recommendation: Recommendation):
    for regimen in recommendation.offer:
        if not NEEDS_SUPPRESSION.isdisjoint(drugs_of(regimen)) and not regimen.additions:
            assert "" == offered_outright(recommendation, regimen, "female, premenopausal, none")


def offered_outright(recommendation: Recommendation, regimen: Regimen, person: str) -> str:
    """A picture of the person in which the regimen is offered unchecked; empty if there is none."""
    names = ("sex", "menopause", "suppression")
    cells = dict(zip(names, (cell.strip() for cell in person.split(",")), strict=True))
    unread = {facts.FACTS[name]: missing(policy="not recorded") for name in names}
    fixed: Findings = {**unread, **findings_from(cells)}
    wanted = applies(recommendation)
    if regimen.when is not None:
        wanted = (*wanted, Wanted(regimen.when, HOLDS))
    found = witness(wanted, fixed)
    return "" if found is None else in_words(found)
