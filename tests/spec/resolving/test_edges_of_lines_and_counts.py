"""Edges of the policies on treatment: the very day, the vague year, two doubts that add up."""

import pytest
from tests.lib.charts import SPREAD, TODAY, breast, chart, found, given, metastasis, picture, told, unreadable

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, EntryKind, Giving, Site
from mbc_cards.resolve.courses import courses_of
from mbc_cards.resolve.placing import placed
from mbc_cards.resolve.regimens import one_early_plan, regimens_of
from mbc_cards.resolve.spread import spread_of


def test_a_doubtful_line_and_an_unreadable_entry_add_up():
    count = picture(
        *SPREAD,
        given("letrozole", "2021-04-01", "2022-01-01"),
        given("capecitabine", None, "2023-01-01"),
        unreadable("unreadable", "2022-03-01", "2022-06-01"),
    )[facts.metastatic_lines_completed]
    assert "1 to 3" == count.value.text()


def test_a_start_known_by_its_year_that_reaches_the_day_of_spread_is_too_vague_to_place():
    spread_on = (breast("2015-01-10"), metastasis(Site.BONE, "2020-12-31"))
    day_after = (breast("2015-01-10"), metastasis(Site.BONE, "2021-01-01"))
    assert ["open letrozole: ongoing"] == told(*spread_on, given("letrozole", "2020"))
    assert ["early letrozole: progression"] == told(*day_after, given("letrozole", "2020"))


def test_a_renewal_is_one_course_whatever_backbone_began_after_it():
    order = {"kind": EntryKind.REQUEST, "giving": Giving.ACTIVE}
    renewed = (
        given("letrozole", "2021-04-01", **order),
        given("letrozole", "2022-04-01", **order, reference="MedicationRequest/renewal"),
    )
    later = given("capecitabine", "2023-04-01", "2023-09-01")
    assert ["metastatic letrozole"] == [line.split(":")[0] for line in told(*SPREAD, *renewed)]
    lines = [line.split(":")[0] for line in told(*SPREAD, *renewed, later)]
    assert ["metastatic letrozole", "metastatic capecitabine"] == lines


def test_why_a_recurrence_counts_as_open_is_said_only_when_surgery_cannot_remove_it():
    note = "cannot be removed, but no local recurrence is recorded"
    fixed = picture(*SPREAD, found(DiseaseFact.UNRESECTABLE, "2023"))
    recurred = picture(*SPREAD, found(DiseaseFact.LOCAL_RECURRENCE, "2023"))
    assert note == fixed[facts.unresectable_recurrence].note
    assert "" == recurred[facts.unresectable_recurrence].note


@pytest.mark.parametrize(
    ("between", "count"), [("anastrozole", 1), ("tamoxifen", 3), ("capecitabine", 3), ("abemaciclib", 1)]
)
def test_an_order_is_renewed_unless_a_backbone_of_another_class_came_between(between, count):
    order = {"kind": EntryKind.REQUEST, "giving": Giving.ACTIVE}
    events = (
        given("letrozole", "2021-04-01", **order),
        given(between, "2021-09-01", "2021-10-01"),
        given("letrozole", "2022-02-01", **order, reference="MedicationRequest/renewal"),
    )
    assert count == len(told(*SPREAD, *events))


def regimens(*entries):
    """The drugs of each regimen, before lines are drawn from them."""
    spread = spread_of(chart(*SPREAD), TODAY)
    courses = courses_of(entries, TODAY, since=spread.since, replaced_between=lambda *_: False)
    found = regimens_of([placed(course, spread) for course in courses], lambda *_: False)
    return ["+".join(sorted(regimen.drugs)) for regimen in found]


@pytest.mark.parametrize(("start", "count"), [("2021-06-30", 1), ("2021-07-01", 2)])
def test_a_partner_joins_up_to_the_ninetieth_day(start, count):
    assert count == len(regimens(given("fulvestrant", "2021-04-01"), given("alpelisib", start)))


@pytest.mark.parametrize(
    ("before", "joining", "one"),
    [
        ("docetaxel", "palbociclib", True),
        ("palbociclib", "docetaxel", True),
        ("letrozole", "palbociclib", True),
        ("docetaxel", "letrozole", False),
        ("docetaxel", "trastuzumab", True),
        ("ado-trastuzumab-emtansine", "palbociclib", True),
        ("ado-trastuzumab-emtansine", "docetaxel", False),
    ],
)
def test_a_partner_joins_an_early_stage_plan_of_any_kind(before, joining, one):
    assert one is one_early_plan(frozenset({before}), frozenset({joining}))
    begun = (given(before, "2018-02-01", "2018-06-01"), given(joining, "2018-02-15", "2018-06-01"))
    assert (1 if one else 2) == len(regimens(*begun))
