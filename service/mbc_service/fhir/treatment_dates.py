"""When a treatment began and ended, by the kind of entry and as precisely as it is written.

A statement whose period is a single day tells the start only: how long it lasted is not known (D19). A
date on which something was merely asserted says that the treatment had begun by then.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mbc_cards.chart import EntryKind, Giving
from mbc_cards.period import Period
from mbc_service.fhir.dates import bounds_of, period_of
from mbc_service.fhir.lenient import Json, items, mapping, number, text


@dataclass(frozen=True, slots=True)
class Dates:
    """Start and end of a treatment, each None if the entry does not tell."""

    start: Period | None = None
    end: Period | None = None


_LONGEST_SUPPLY: Final = 400.0
"""Days."""
_LATEST: Final = date(9990, 1, 1)
_FIRST_DAY: Final = date(1970, 1, 1)
_DAYS: Final[Mapping[str, float]] = {
    "d": 1,
    "day": 1,
    "days": 1,
    "wk": 7,
    "week": 7,
    "weeks": 7,
    "mo": 30.4,
    "month": 30.4,
    "months": 30.4,
}


def dates_of(resource: Json, kind: EntryKind, giving: Giving) -> Dates:
    """Start and end of the treatment that an entry records."""
    if kind is EntryKind.REQUEST:
        return _of_request(resource, giving)
    if kind is EntryKind.STATEMENT:
        return _of_statement(resource)
    if kind is EntryKind.DISPENSE:
        return _of_dispense(resource)
    if kind is EntryKind.ADMINISTRATION:
        return _of_administration(resource)
    return _of_procedure(resource)


def is_placeholder(dates: Dates) -> bool:
    """Whether the start is the first day of computer time, as anonymised records have it."""
    start = dates.start
    return start is not None and start.first == _FIRST_DAY and start.last == _FIRST_DAY


def begins_later(dates: Dates, today: date) -> bool:
    """Whether the treatment begins after today."""
    return dates.start is not None and dates.start.first > today


def supply_ends(resource: Json) -> date | None:
    """The last day for which a dispensed supply lasts, if its days are stated."""
    handed = _first(resource, "whenHandedOver", "whenPrepared")
    supply = mapping(resource.get("daysSupply"))
    days = number(supply.get("value"))
    unit = _DAYS.get(text(supply.get("code")) or text(supply.get("unit")) or "d")
    if handed is None or days is None or unit is None or not 0 < days * unit <= _LONGEST_SUPPLY:
        return None
    return min(handed.last, _LATEST) + timedelta(days=days * unit)


def _of_request(resource: Json, giving: Giving) -> Dates:
    start, end = _effective(resource)
    for began, ended in _timings(resource):
        start, end = start or began, end or ended
    validity = bounds_of(mapping(resource.get("dispenseRequest")).get("validityPeriod"))
    start = start or validity[0] or period_of(resource.get("authoredOn"))
    if giving is Giving.ENDED:
        # How long a prescription may be filled says when it ended only if it ended.
        end = end or validity[1]
    return _ordered(start, end)


def _timings(resource: Json) -> Iterator[tuple[Period | None, Period | None]]:
    for dosage in items(resource.get("dosageInstruction")):
        timing = mapping(mapping(dosage).get("timing"))
        yield bounds_of(mapping(timing.get("repeat")).get("boundsPeriod"))
        events = sorted(filter(None, map(period_of, items(timing.get("event")))), key=lambda day: day.first)
        if events:
            yield events[0], None


def _of_statement(resource: Json) -> Dates:
    start, end = _effective(resource)
    if start is not None and start == end:
        end = None
    if start is None and end is None:
        asserted = period_of(resource.get("dateAsserted"))
        start = Period(date.min, asserted.last) if asserted else None
    return _ordered(start, end)


def _of_administration(resource: Json) -> Dates:
    start, end = _effective(resource)
    # A date alone is the day of one dose; a period without an end has not ended.
    return _ordered(start, start if end is None and "effectiveDateTime" in resource else end)


def _of_dispense(resource: Json) -> Dates:
    start = _first(resource, "whenHandedOver", "whenPrepared")
    last = supply_ends(resource)
    return _ordered(start, Period.on(last) if last is not None else None)


def _of_procedure(resource: Json) -> Dates:
    start, end = bounds_of(resource.get("performedPeriod"))
    if start is None and end is None:
        start = _first(resource, "performedDateTime", "performedDate")
    return _ordered(start, end)


def _effective(resource: Json) -> tuple[Period | None, Period | None]:
    """Start and end of effective[x], also under the names that older data and R5 give it."""
    for name in ("effectivePeriod", "occurrencePeriod", "effectiveTimePeriod"):
        if name in resource:
            start, end = bounds_of(resource[name])
            if start is not None or end is not None:
                return start, end
    return _first(resource, "effectiveDateTime", "occurrenceDateTime", "effectiveTimeDateTime"), None


def _first(resource: Json, *names: str) -> Period | None:
    for name in names:
        period = period_of(resource.get(name))
        if period is not None:
            return period
    return None


def _ordered(start: Period | None, end: Period | None) -> Dates:
    """Leave out an end that lies before the start."""
    if start is not None and end is not None and end.last < start.first:
        return Dates(start, None)
    return Dates(start, end)
