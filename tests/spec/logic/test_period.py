"""Partial dates are intervals, and comparisons of intervals have three answers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_cards.period import Period, Span, months_between
from mbc_cards.truth import FALSE, TRUE, UNKNOWN

MARCH = Period(date(2024, 3, 1), date(2024, 3, 31))
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


def day(text: str) -> Period:
    return Period.on(date.fromisoformat(text))


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (day("2024-03-07"), "2024-03-07"),
        (MARCH, "2024-03"),
        (YEAR, "2024"),
        (Period(date(2024, 3, 2), date(2024, 4, 1)), "2024-03-02 to 2024-04-01"),
        (Period(date(2024, 3, 2), date(2024, 3, 31)), "2024-03-02 to 2024-03-31"),
        (Period(date.min, date(2024, 4, 1)), "up to 2024-04-01"),
        (Period(date(2024, 4, 1), date.max), "from 2024-04-01"),
    ],
)
def test_a_period_is_shown_as_precisely_as_it_is_known(period, text):
    assert text == period.text()


def test_a_period_knows_whether_its_day_is_known():
    assert day("2024-03-07").is_exact
    assert not MARCH.is_exact


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="ends before"):
        Period(date(2024, 3, 2), date(2024, 3, 1))


@pytest.mark.parametrize(
    ("early", "late", "answer"),
    [
        (day("2024-02-29"), MARCH, TRUE),
        (day("2024-03-01"), MARCH, UNKNOWN),
        (day("2024-03-31"), MARCH, FALSE),
        (MARCH, YEAR, UNKNOWN),
        (day("2024-03-07"), day("2024-03-07"), FALSE),
    ],
)
def test_before_has_three_answers(early, late, answer):
    assert answer is early.before(late)


@pytest.mark.parametrize(
    ("span", "limit", "at_least", "at_most"),
    [
        (Span.exactly(2), 2, TRUE, TRUE),
        (Span.exactly(2), 3, FALSE, TRUE),
        (Span.exactly(3), 2, TRUE, FALSE),
        (Span(1, 2), 2, UNKNOWN, TRUE),
        (Span(1, 2), 1, TRUE, UNKNOWN),
        (Span(1, None), 2, UNKNOWN, UNKNOWN),
        (Span(3, None), 2, TRUE, FALSE),
    ],
)
def test_a_span_compares_with_three_answers(span, limit, at_least, at_most):
    assert at_least is span.at_least(limit)
    assert at_most is span.at_most(limit)


@pytest.mark.parametrize(
    ("span", "text"), [(Span.exactly(2), "2"), (Span(1, 2), "1 to 2"), (Span(1, None), "1 or more")]
)
def test_a_span_is_shown_with_its_limits(span, text):
    assert text == span.text()


def test_a_span_cannot_end_below_its_beginning():
    with pytest.raises(ValueError, match="below"):
        Span(2, 1)


@pytest.mark.parametrize(
    ("start", "end", "low", "high"),
    [
        ("2020-01-15", "2021-01-15", 12, 12),
        ("2020-01-15", "2021-01-16", 12.03, 12.04),
        ("2020-01-15", "2021-01-14", 11.9, 12),
        ("2020-01-31", "2020-02-29", 1, 1),
        ("2020-03-31", "2020-04-30", 1, 1),
        ("2020-12-31", "2021-03-01", 2.0, 2.1),
        ("2021-01-15", "2020-01-15", -12, -12),
    ],
)
def test_months_count_whole_calendar_months(start, end, low, high):
    months = months_between(day(start), day(end))
    assert months.low == months.high
    assert low <= months.low <= high


def test_months_between_partial_dates_are_a_span():
    months = months_between(Period(date(2020, 1, 1), date(2020, 12, 31)), MARCH)
    assert (38.0, 50.98) == (pytest.approx(months.low, abs=0.05), pytest.approx(months.high, abs=0.05))


DATES = st.dates(min_value=date(1950, 1, 1), max_value=date(2050, 12, 31))


@given(DATES, DATES, DATES)
def test_more_time_never_means_fewer_months(start, one, other):
    early, late = sorted((one, other))
    assert (
        months_between(Period.on(start), Period.on(early)).low
        <= months_between(Period.on(start), Period.on(late)).low
    )


@given(DATES, DATES)
def test_months_to_and_fro_are_opposite(one, other):
    there = months_between(Period.on(one), Period.on(other)).low
    back = months_between(Period.on(other), Period.on(one)).low
    assert there == -back


def test_the_end_of_time_can_be_compared():
    assert months_between(Period(date(2020, 1, 1), date.max), day("2020-06-01")).high == pytest.approx(5)
