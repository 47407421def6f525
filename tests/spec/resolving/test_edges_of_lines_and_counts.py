"""Edges of the policies on treatment: the very day, the vague year, two doubts that add up."""

import pytest
from tests.lib.charts import (
    SPREAD,
    TODAY,
    breast,
    chart,
    found,
    given,
    ihc,
    metastasis,
    picture,
    told,
    unreadable,
    worse,
)

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, EntryKind, Giving, Site, Stop
from mbc_cards.resolve.courses import courses_of
from mbc_cards.resolve.members import with_members
from mbc_cards.resolve.placing import placed
from mbc_cards.resolve.regimens import one_early_plan, regimens_of
from mbc_cards.resolve.spread import spread_of
from mbc_cards.values import Her2Expression, YesNo


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


def test_a_kinase_inhibitor_is_no_antibody_beside_early_stage_chemotherapy():
    assert not one_early_plan(frozenset({"docetaxel"}), frozenset({"lapatinib"}))


@pytest.mark.parametrize(
    ("found_on", "ended"), [("2021-06-01", "progression"), ("2021-06-02", "side effects")]
)
def test_worsening_found_on_the_day_a_drug_was_stopped_for_side_effects_ended_the_line(found_on, ended):
    stopped = given("letrozole", "2021-04-01", "2021-06-01", stop=Stop.TOXICITY)
    assert [f"metastatic letrozole: {ended}"] == told(*SPREAD, stopped, worse(found_on))


@pytest.mark.parametrize(("first", "second"), [(1, None), (None, 2), (None, None)])
def test_an_antibody_that_goes_on_is_carried_into_a_line_that_is_not_numbered_apart(first, second):
    lines = told(
        *SPREAD,
        given("trastuzumab", "2021-04-01", "2023-01-01", line=first),
        given("docetaxel", "2021-04-01", "2021-09-01", line=first),
        worse("2022-01-10"),
        given("capecitabine", "2022-02-01", line=second),
    )
    assert "metastatic capecitabine+trastuzumab" == lines[-1].split(":")[0]


@pytest.mark.parametrize(("start", "named"), [("2023-01-20", True), ("2023-02-20", False)])
def test_a_taxane_without_a_name_soon_after_a_named_one_is_that_one(start, named):
    entries = given("docetaxel", "2023-01-01", "2023-01-05"), given("taxane-unspecified", start)
    assert (("docetaxel",) if named else ("taxane-unspecified",)) == with_members(entries)[1].drugs


def test_whether_the_chemotherapy_ended_is_asked_of_the_running_line_and_not_of_an_earlier_one():
    earlier = (
        given("trastuzumab+docetaxel", "2021-04-01", "2021-12-01", stop=Stop.PROGRESSION),
        given("trastuzumab", "2024-02-10"),
    )
    running = picture(*SPREAD, *earlier, given("capecitabine", "2024-02-10"))
    ended = picture(*SPREAD, *earlier, given("capecitabine", "2024-02-10", "2024-05-01"))
    assert YesNo.NO is running[facts.chemotherapy_course_ended].value
    assert YesNo.YES is ended[facts.chemotherapy_course_ended].value


def test_a_preliminary_result_does_not_say_how_much_her2_there_is():
    final = picture(*SPREAD, ihc(1, "2021-03-10"))
    newer = picture(*SPREAD, ihc(1, "2021-03-10"), ihc(0, "2023-03-10", preliminary=True))
    for found_in in (final, newer):
        assert Her2Expression.LOW is found_in[facts.her2_expression].value


def test_a_line_is_watched_until_the_next_one_begins_and_not_until_the_last():
    """Worsening between the second and the third line ended the second."""
    lines = told(
        *SPREAD,
        given("letrozole", "2021-04-01", "2021-10-01"),
        given("capecitabine", "2021-10-05", "2021-10-20"),
        worse("2021-10-25"),
        given("eribulin", "2021-11-01"),
    )
    assert [
        "metastatic letrozole: reason not recorded",
        "metastatic capecitabine: progression",
        "metastatic eribulin: ongoing",
    ] == lines
