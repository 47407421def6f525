"""Partial dates as intervals: "2024-03" is a month, not its first day.

Comparisons therefore have three answers. A record that says only "2021" was neither
certainly before nor certainly after June 2021.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from mbc_cards.truth import FALSE, TRUE, UNKNOWN, Truth

DAYS_PER_MONTH = 30.436875
"""Mean length of a Gregorian month in days (365.2425 / 12)."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days within which something happened: both ends included.

    A fully known day has `first == last`. `first` may be `date.min` or `last` `date.max`
    where one side is open.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends before it begins")

    @classmethod
    def on(cls, day: date) -> "Period":
        """Return the period of one known day."""
        return cls(day, day)

    @property
    def is_exact(self) -> bool:
        """Whether the day is known."""
        return self.first == self.last

    def before(self, other: "Period") -> Truth:
        """Whether this happened before the other began."""
        if self.last < other.first:
            return TRUE
        if self.first >= other.last:
            return FALSE
        return UNKNOWN

    def text(self) -> str:
        """Return the date as precisely as it is known: 2024-03-07, 2024-03, 2024 or a span."""
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.year, first.month) == (last.year, last.month) and _whole_month(first, last):
            return f"{first:%Y-%m}"
        if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first:%Y}"
        if first == date.min:
            return f"up to {last.isoformat()}"
        if last == date.max:
            return f"from {first.isoformat()}"
        return f"{first.isoformat()} to {last.isoformat()}"


def _whole_month(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(days=1)).day == 1


@dataclass(frozen=True, slots=True)
class Span:
    """A number known only within limits: both included; `high` None means no upper limit."""

    low: float
    high: float | None

    def __post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            raise ValueError("a span ends below its beginning")

    @classmethod
    def exactly(cls, number: float) -> "Span":
        """Return the span of one known number."""
        return cls(number, number)

    def at_least(self, limit: float) -> Truth:
        """Whether the number is at least the limit."""
        if self.low >= limit:
            return TRUE
        if self.high is not None and self.high < limit:
            return FALSE
        return UNKNOWN

    def at_most(self, limit: float) -> Truth:
        """Whether the number is at most the limit."""
        if self.high is not None and self.high <= limit:
            return TRUE
        if self.low > limit:
            return FALSE
        return UNKNOWN

    def text(self) -> str:
        """Return the number, or the limits within which it lies."""
        low = f"{self.low:g}"
        if self.high is None:
            return f"{low} or more"
        return low if self.low == self.high else f"{low} to {self.high:g}"


def months_between(start: Period, end: Period) -> Span:
    """Return the months from one event to another, as a span when either date is partial.

    Whole calendar months plus the remaining days as a fraction of a mean month, so that
    2020-01-15 to 2021-01-15 is exactly 12.
    """
    return Span(_months(start.last, end.first), _months(start.first, end.last))


def _months(start: date, end: date) -> float:
    sign = 1 if end >= start else -1
    early, late = (start, end) if sign > 0 else (end, start)
    whole = (late.year - early.year) * 12 + late.month - early.month
    if late.day < early.day and not _is_month_end(late):
        whole -= 1
        days = (late - _same_day_in_month(early, whole)).days
        return sign * (whole + days / DAYS_PER_MONTH)
    days = max(0, late.day - early.day)
    return sign * (whole + days / DAYS_PER_MONTH)


def _is_month_end(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def _same_day_in_month(day: date, months_later: int) -> date:
    """Return the same day of the month so many months later, or the last day of that month."""
    index = day.year * 12 + day.month - 1 + months_later
    year, month = divmod(index, 12)
    for back in range(4):
        try:
            return date(year, month + 1, day.day - back)
        except ValueError:
            continue
    raise AssertionError("every month has at least 28 days")  # pragma: no cover - arithmetic certainty
