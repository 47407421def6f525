"""Which entries of one drug are one course, when it began and ended, and whether it runs today."""

import pytest
from tests.lib.charts import COMPLETED, PROGRESSION, TODAY, TOXICITY, day, dose, given

from mbc_cards.chart import EntryKind, Giving, Setting, Stop
from mbc_cards.resolve.courses import courses_of
from mbc_cards.resolve.newest import earliest, latest

REQUEST, DISPENSE = EntryKind.REQUEST, EntryKind.DISPENSE
ACTIVE, ENDED, ON_HOLD, UNSTATED = Giving.ACTIVE, Giving.ENDED, Giving.ON_HOLD, Giving.UNSTATED


def courses(*entries, since=None, replaced=False):
    return courses_of(
        entries, TODAY, since=day(since) if since else None, replaced_between=lambda *_: replaced
    )


def only(*entries, **more):
    (course,) = courses(*entries, **more)
    return course


def state(*entries, **more):
    course = only(*entries, **more)
    return course.giving, course.end and course.end.text()


def test_request_statement_administration_and_dispense_are_one_course():
    course = only(
        given("letrozole", "2023-01-02", kind=REQUEST),
        given("letrozole", "2023-01"),
        given("letrozole", "2023-01-03", kind=DISPENSE),
        dose("letrozole", "2023-02-03"),
    )
    assert ("2023-01-01 to 2023-01-02", 4) == (course.start.text(), len(course.evidence))
    assert ACTIVE is course.giving


@pytest.mark.parametrize(("second", "count"), [("2023-04-09", 1), ("2023-04-10", 2)])
def test_doses_up_to_the_longest_interval_apart_are_one_course(second, count):
    assert count == len(courses(dose("paclitaxel", "2023-01-01"), dose("paclitaxel", second)))


@pytest.mark.parametrize(("second", "count"), [("2022-02-05", 1), ("2022-02-06", 2)])
def test_an_open_order_goes_on_into_its_yearly_renewal(second, count):
    assert count == len(courses(given("letrozole", "2021-01-01"), given("letrozole", second)))


def test_an_order_is_not_renewed_if_another_backbone_began_in_between():
    entries = given("letrozole", "2021-01-01"), given("letrozole", "2021-12-01")
    assert 2 == len(courses(*entries, replaced=True))


@pytest.mark.parametrize(("second", "count"), [("2021-09-06", 1), ("2021-09-07", 2)])
def test_a_course_with_an_end_is_begun_again_after_a_long_pause(second, count):
    assert count == len(courses(given("letrozole", "2021-01-01", "2021-05-31"), given("letrozole", second)))


def test_overlapping_entries_are_one_course_whatever_the_gap_between_starts():
    entries = given("letrozole", "2018-01-01", "2023-01-01"), given("letrozole", "2022-12-01", "2023-02-01")
    assert ("2018-01-01", "2023-02-01") == (only(*entries).start.text(), only(*entries).end.text())


def test_a_drug_begun_again_after_worsening_is_another_course():
    entries = (
        given("paclitaxel", "2023-01-01", "2023-03-01", stop=PROGRESSION),
        dose("paclitaxel", "2023-04-01"),
    )
    assert 2 == len(courses(*entries))


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ({"setting": Setting.EARLY}, {"setting": Setting.METASTATIC}, 2),
        ({"setting": Setting.EARLY}, {}, 1),
        ({"setting": Setting.EARLY}, {"setting": Setting.EARLY}, 1),
        ({"line": 1}, {"line": 2}, 2),
        ({"line": 1}, {"line": 1}, 1),
        ({"line": 1}, {}, 1),
        ({"for_other_primary": True}, {}, 2),
        ({"certain": False}, {}, 1),
    ],
)
def test_entries_recorded_for_different_purposes_are_different_courses(first, second, count):
    entries = given("letrozole", "2023-01-01", **first), given("letrozole", "2023-01-10", **second)
    assert count == len(courses(*entries))


@pytest.mark.parametrize(("second", "count"), [("2023-03-01", 2), ("2023-02-28", 1)])
def test_a_drug_begun_again_after_spread_was_found_is_another_course(second, count):
    entries = given("letrozole", "2023-01-01"), given("letrozole", second)
    assert count == len(courses(*entries, since="2023-03-01"))


def test_doses_within_a_course_that_goes_on_past_the_finding_of_spread_are_part_of_it():
    entries = given("letrozole", "2022-01-01", "2023-12-01"), dose("letrozole", "2023-06-01")
    assert 1 == len(courses(*entries, since="2023-03-01"))


def test_linked_entries_are_one_course_however_far_apart():
    parent = given("paclitaxel", "2021-01-01", "2021-01-31", reference="MedicationStatement/plan")
    part = dose("paclitaxel", "2022-01-01", group="MedicationStatement/plan")
    sibling = dose("paclitaxel", "2023-01-01", group="MedicationStatement/plan")
    assert 1 == len(courses(parent, part, sibling))
    assert 2 == len(courses(parent, dose("paclitaxel", "2022-01-01", group="MedicationStatement/other")))


def test_an_undated_entry_joins_the_last_course_of_its_drug():
    entries = (
        given("letrozole", "2018-01-01", "2018-06-01"),
        given("letrozole", "2023-01-01"),
        given("letrozole"),
    )
    assert [1, 2] == [len(course.evidence) for course in courses(*entries)]


def test_an_undated_entry_joins_no_course_of_another_purpose():
    entries = (
        given("letrozole", "2018", setting=Setting.EARLY),
        given("letrozole", setting=Setting.METASTATIC),
    )
    assert [None, "2018"] == [course.start and course.start.text() for course in courses(*entries)]


def test_each_drug_of_an_entry_has_its_course():
    assert ["letrozole", "palbociclib"] == [
        item.drug for item in courses(given("palbociclib+letrozole+letrozole", "2023"))
    ]


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        (given("letrozole", "2023", giving=Giving.NOT_GIVEN), 0),
        (given("letrozole", "2024-06-01"), 1),
        (given("letrozole", "2024-06-02"), 0),
        (given("letrozole", "2024-06"), 1),
        (given("letrozole", None), 1),
    ],
)
def test_plans_and_future_entries_do_not_count_as_given(entry, count):
    assert count == len(courses(entry))


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        pytest.param([given("letrozole", "2023")], (ACTIVE, None), id="active"),
        pytest.param([given("letrozole", "2022", "2023-05-01")], (ENDED, "2023-05-01"), id="ended"),
        pytest.param(
            [given("letrozole", "2022", "2024-06-01", giving=ENDED)], (ENDED, "2024-06-01"), id="ended today"
        ),
        pytest.param(
            [given("letrozole", "2022", "2024-06-01", giving=ACTIVE)], (ACTIVE, None), id="active until today"
        ),
        pytest.param(
            [given("letrozole", "2022", "2024-05-31", giving=ACTIVE)], (ENDED, "2024-05-31"), id="period over"
        ),
        pytest.param([given("letrozole", "2022", giving=ENDED)], (ENDED, None), id="ended, day unknown"),
        pytest.param([given("letrozole", "2022", giving=ON_HOLD)], (ON_HOLD, None), id="on hold"),
        pytest.param([given("letrozole", "2022", giving=UNSTATED)], (UNSTATED, None), id="status unknown"),
        pytest.param(
            [given("letrozole", "2022", "2023-05-01", giving=UNSTATED)], (ENDED, "2023-05-01"), id="past end"
        ),
        pytest.param([given("letrozole", "2023", stop=TOXICITY)], (ENDED, None), id="a reason for stopping"),
        pytest.param(
            [given("letrozole", "2024-01-01", "2024-01-01", giving=ENDED)],
            (ENDED, None),
            id="one day: length unknown",
        ),
        pytest.param(
            [given("letrozole", "2022-01-01", "2022-01-01", giving=ACTIVE)],
            (ACTIVE, None),
            id="one day, still active",
        ),
    ],
)
def test_the_state_of_a_course_with_one_entry(entries, expected):
    assert expected == state(*entries)


@pytest.mark.parametrize(
    ("renewed", "expected"),
    [
        ("2023-05-01", (ACTIVE, None)),
        ("2023-04-30", (ENDED, "2023-05-01")),
        (None, (ENDED, "2023-05-01")),
    ],
)
def test_an_active_order_reopens_a_course_only_from_its_end_on(renewed, expected):
    assert expected == state(given("letrozole", "2022-01-01", "2023-05-01"), given("letrozole", renewed))


def test_an_active_order_as_old_as_the_closed_statement_is_not_trusted():
    entries = given("letrozole", "2022-01-01", kind=REQUEST), given("letrozole", "2022-01-01", giving=ENDED)
    assert (ENDED, None) == state(*entries)
    assert (ACTIVE, None) == state(
        given("letrozole", "2022-01-01", giving=ENDED), given("letrozole", "2022-03-01")
    )


@pytest.mark.parametrize(
    ("drug", "last", "expected"),
    [
        ("paclitaxel", "2024-04-20", ACTIVE),
        ("paclitaxel", "2024-04-19", ENDED),
        ("denosumab-120mg", "2024-02-24", ACTIVE),
        ("denosumab-120mg", "2024-02-23", ENDED),
        ("goserelin", "2024-02-24", ACTIVE),
        ("goserelin", "2024-02-23", ENDED),
    ],
)
def test_a_drug_known_from_doses_runs_for_one_interval_after_the_last(drug, last, expected):
    assert expected is only(dose(drug, "2024-02-01"), dose(drug, last)).giving


def test_several_doses_show_the_end_and_one_does_not():
    assert (ENDED, "2022-02-01") == state(dose("paclitaxel", "2022-01-01"), dose("paclitaxel", "2022-02-01"))
    assert (ENDED, None) == state(dose("paclitaxel", "2022-01-01"))


def test_one_administration_entry_over_several_weeks_shows_the_end():
    entry = given("paclitaxel", "2022-01-01", "2022-03-01", kind=EntryKind.ADMINISTRATION)
    assert (ENDED, "2022-03-01") == state(entry)


@pytest.mark.parametrize(("last", "expected"), [("2024-02-24", ACTIVE), ("2024-02-23", ENDED)])
def test_an_active_order_whose_doses_stopped_long_ago_was_not_closed(last, expected):
    entries = (
        given("paclitaxel", "2024-01-01", kind=REQUEST),
        dose("paclitaxel", "2024-01-01"),
        dose("paclitaxel", last),
    )
    assert expected is only(*entries).giving


def test_an_active_order_with_one_old_dose_is_trusted():
    entries = given("letrozole", "2022-01-01", kind=REQUEST), given("letrozole", "2022-01-01", kind=DISPENSE)
    assert ACTIVE is only(*entries).giving


def test_completed_orders_one_per_cycle_are_doses():
    orders = [given("paclitaxel", f"2024-0{month}-01", kind=REQUEST, giving=ENDED) for month in (3, 4, 5)]
    assert (ACTIVE, None) == state(*orders)
    assert (ENDED, "2024-04-01") == state(*orders[:2])
    assert (ENDED, None) == state(orders[0])


def test_several_one_day_periods_are_doses():
    days = [given("paclitaxel", when, when) for when in ("2022-01-01", "2022-01-22")]
    assert (ENDED, "2022-01-22") == state(*days)


def test_a_dose_after_the_recorded_end_moves_the_end():
    assert (ENDED, "2022-03-01") == state(
        given("paclitaxel", "2022-01-01", "2022-02-01"), dose("paclitaxel", "2022-03-01")
    )


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ((Stop.UNSTATED, COMPLETED), COMPLETED),
        ((COMPLETED, TOXICITY), TOXICITY),
        ((TOXICITY, PROGRESSION), PROGRESSION),
        ((Stop.OTHER, Stop.UNSTATED), Stop.OTHER),
    ],
)
def test_the_weightiest_reason_for_stopping_counts(reasons, expected):
    course = only(*(given("letrozole", "2022", "2023", stop=reason) for reason in reasons))
    assert expected is course.stop


def test_the_lowest_stated_line_and_an_unmixed_setting_are_kept():
    first = given("letrozole", "2022-01-01", line=2, setting=Setting.MAINTENANCE)
    assert (2, Setting.MAINTENANCE) == (only(first).line, only(first).setting)
    mixed = only(first, given("letrozole", "2022-01-02", setting=Setting.METASTATIC))
    assert Setting.UNSTATED is mixed.setting


@pytest.mark.parametrize(
    ("kind", "giving"), [(REQUEST, ENDED), (REQUEST, UNSTATED), (EntryKind.STATEMENT, ENDED)]
)
def test_entries_carried_out_one_per_cycle_show_doses(kind, giving):
    days = ("2024-01-02", "2024-01-23", "2024-02-13")
    entries = [given("epirubicin", day, kind=kind, giving=giving) for day in days]
    assert (ENDED, "2024-02-13") == state(*entries)


def test_one_order_carried_out_leaves_open_whether_the_drug_is_given():
    assert (UNSTATED, None) == state(given("tamoxifen", "2024-05-03", kind=REQUEST, giving=UNSTATED))


def test_one_order_carried_out_beside_a_dose_is_no_second_dose():
    """The order ended, nobody knows when; two doses would show a length."""
    order = given("paclitaxel", "2023-01-01", kind=REQUEST, giving=ENDED)
    assert (ENDED, None) == state(order, dose("paclitaxel", "2023-01-02"))
    assert "2023-01-02" == only(order, dose("paclitaxel", "2023-01-02")).last_dose.text()
    again = given("paclitaxel", "2023-01-22", kind=REQUEST, giving=ENDED)
    assert (ENDED, "2023-01-22") == state(order, again, dose("paclitaxel", "2023-01-02"))


@pytest.mark.parametrize(("end", "seen"), [("2024-06-01", "2024-06-01"), ("2024-06-02", "2023-01-01")])
def test_a_planned_end_is_no_day_on_which_the_drug_was_seen(end, seen):
    assert seen == only(given("letrozole", "2023-01-01", end, giving=ACTIVE)).last_seen.text()


def test_an_end_that_may_lie_before_today_is():
    assert "2024-06" == only(given("letrozole", "2023-01-01", "2024-06", giving=ACTIVE)).last_seen.text()


def test_an_order_carried_out_without_a_date_is_no_second_dose():
    dated = given("paclitaxel", "2023-01-01", kind=REQUEST, giving=ENDED)
    undated = given("paclitaxel", kind=REQUEST, giving=ENDED)
    assert (ENDED, None) == state(dated, undated)


@pytest.mark.parametrize(("end", "expected"), [("2024-06", ENDED), ("2024-07", UNSTATED)])
def test_an_ended_course_whose_month_of_end_has_begun_is_over(end, expected):
    assert expected is only(given("letrozole", "2023-01-01", end)).giving


@pytest.mark.parametrize("count", [2, 3])
def test_an_open_order_whose_doses_stopped_long_ago_is_over_however_many_there_were(count):
    order = given("paclitaxel", "2023-01-01", kind=REQUEST)
    doses = [dose("paclitaxel", f"2023-0{month}-02") for month in range(1, count + 1)]
    assert ENDED is only(order, *doses).giving


def test_a_dose_goes_on_with_the_last_course_of_its_drug_and_not_with_the_first():
    first, second = dose("paclitaxel", "2020-01-01"), dose("paclitaxel", "2022-01-01")
    assert [1, 2] == [
        len(course.evidence) for course in courses(first, second, dose("paclitaxel", "2022-02-01"))
    ]


def test_an_entry_that_may_have_begun_earlier_in_the_month_of_its_end_covers_more_than_a_day():
    assert (ENDED, "2023-05-31") == state(given("letrozole", "2023-05", "2023-05-31"))
    assert (ENDED, None) == state(given("letrozole", "2023-05-31", "2023-05-31"))


def test_the_last_day_seen_is_the_latest_in_whatever_order_entries_stand():
    days = [day("2023-01-01"), day("2021-01-01"), None, day("2022-01-01")]
    assert "2023-01-01" == latest(days).text() == latest(reversed(days)).text()
    assert "2021-01-01" == earliest(days).text() == earliest(reversed(days)).text()
