"""FHIR date, dateTime, instant and Period to `Period`: "2024-03" is the whole month, not its first day."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

from mbc_cards.period import Period

_DAY = len("2024-03-07")
_MONTH = len("2024-03")
_YEAR = len("2024")


def period_of(value: object) -> Period | None:
    """Return the days that a FHIR date or dateTime text means, or None if it is none.

    The time and its zone are left out: the day counts as the source wrote it.
    """
    if not isinstance(value, str):
        return None
    try:
        if len(value) >= _DAY:
            if value[4] != "-" or value[7] != "-" or (len(value) > _DAY and value[_DAY] not in "T "):
                return None
            return _day(value[:_DAY])
        if len(value) == _MONTH and value[4] == "-":
            year, month = _digits(value[:4]), _digits(value[5:])
            return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        if len(value) == _YEAR:
            year = _digits(value)
            return Period(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        pass
    return None


@lru_cache(maxsize=4096)
def _day(value: str) -> Period:
    """Return one day of the calendar; the days of a record are few, and it makes each of them once."""
    return Period.on(date.fromisoformat(value))


def _digits(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise ValueError("not a number")
    return int(value)


def bounds_of(value: object) -> tuple[Period | None, Period | None]:
    """Return when a FHIR Period begins and when it ends, each as precisely as it is written."""
    if not isinstance(value, dict):
        return None, None
    return period_of(value.get("start")), period_of(value.get("end"))


def span_of(value: object) -> Period | None:
    """Return the days within which something happened that a FHIR Period dates.

    A side that is not written, or an end before the beginning, leaves the other side alone.
    """
    if not isinstance(value, dict):
        return None
    start, end = bounds_of(value)
    if start is None or end is None:
        return start or end
    return Period(start.first, end.last) if end.last >= start.first else start
