"""Which of several dated things is the newest, when some dates are known only to the month or year."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from mbc_cards.evidence import Evidence
from mbc_cards.period import Period


class Dated(Protocol):
    """Anything with a date that may be partial or absent."""

    @property
    def date(self) -> Period | None:
        """When it was."""
        ...


class Evidenced(Protocol):
    """Anything that rests on one piece of evidence."""

    @property
    def evidence(self) -> Evidence:
        """Where it came from."""
        ...


D = TypeVar("D", bound=Dated)
E = TypeVar("E", bound=Evidenced)
T = TypeVar("T")


def newest(things: Sequence[D]) -> tuple[D, ...]:
    """Return those that are not certainly older than another: several if dates are equal or overlap.

    Undated things count only when nothing is dated.
    """
    if len(things) < 2:  # noqa: PLR2004 - one thing is the newest
        return tuple(things)
    return _newest(things, [thing.date for thing in things])


def newest_events(events: Sequence[E]) -> tuple[E, ...]:
    """Return the newest chart events, by the dates of their evidence."""
    if len(events) < 2:  # noqa: PLR2004 - one event is the newest
        return tuple(events)
    return _newest(events, [event.evidence.date for event in events])


def _newest(things: Sequence[T], dates: Sequence[Period | None]) -> tuple[T, ...]:
    firsts = [period.first for period in dates if period is not None]
    if not firsts:
        return tuple(things)
    latest_first = max(firsts)
    return tuple(
        [
            thing
            for thing, period in zip(things, dates, strict=True)
            if period is not None and period.last >= latest_first
        ]
    )


def earliest(periods: Iterable[Period | None]) -> Period | None:
    """Return when the first of several events happened, as exactly as their dates allow."""
    first = last = None
    for period in periods:
        if period is not None:
            if first is None or period.first < first.first:
                first = period
            if last is None or period.last < last.last:
                last = period
    if first is None or last is None or first is last:
        return first
    return Period(first.first, last.last)


def latest(periods: Iterable[Period | None]) -> Period | None:
    """Return when the last of several events happened, as exactly as their dates allow."""
    first = last = None
    for period in periods:
        if period is not None:
            if first is None or period.first > first.first:
                first = period
            if last is None or period.last > last.last:
                last = period
    if first is None or last is None or first is last:
        return first
    return Period(first.first, last.last)


def once(groups: Sequence[Sequence[Evidence]]) -> tuple[Evidence, ...]:
    """Return the evidence of all groups, each piece (one object in a canonical chart) once."""
    if not groups:
        return ()
    if len(groups) == 1 and len(groups[0]) == 1:
        return tuple(groups[0])
    found: dict[int, Evidence] = {}
    for group in groups:
        for item in group:
            found[id(item)] = item
    return tuple(found.values())


def certainly_before(one: Period | None, other: Period | None) -> bool:
    """Whether one lies before the other whatever the missing day or month; False if either is undated."""
    return one is not None and other is not None and one.last < other.first


def on(period: Period | None) -> str:
    """Return the date for use inside a sentence: "of 2024-03", or "without a date"."""
    return f"of {period.text()}" if period is not None else "without a date"
