"""Numbers as results write them: exact, with a comparator, as a range, as a ratio, or inside a text."""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from mbc_service.fhir.lenient import Json, mapping, number, text


class Amount(NamedTuple):
    """A number known exactly or within limits.

    A limit that is None is open; `over` and `under` say that a limit itself is excluded.
    """

    low: float | None
    high: float | None
    unit: str = ""
    """UCUM code, else the unit as people read it, else empty."""
    over: bool = False
    """The number is above `low`, not equal to it."""
    under: bool = False
    """The number is below `high`, not equal to it."""

    @property
    def exact(self) -> float | None:
        """The number, if it is known exactly."""
        return self.low if self.low == self.high and not (self.over or self.under) else None

    def is_at_least(self, limit: float) -> bool:
        """Whether the number is certainly the limit or more."""
        return self.low is not None and self.low >= limit

    def is_below(self, limit: float) -> bool:
        """Whether the number is certainly less than the limit."""
        return self.high is not None and (self.high < limit or (self.under and self.high <= limit))

    def shown(self) -> str:
        """Return the number as people read it."""
        low, high, unit, over, under = self
        unit = f" {unit}" if unit else ""
        if low is None:
            return f"{'<' if under else '≤'} {high:g}{unit}" if high is not None else ""
        if high is None:
            return f"{'>' if over else '≥'} {low:g}{unit}"
        if low == high and not (over or under):
            return f"{low:g}{unit}"
        return f"{low:g} to {high:g}{unit}"


_COMPARED: Final[Mapping[str, Callable[[float, str], Amount]]] = {
    "": lambda value, unit: Amount(value, value, unit),
    "<": lambda value, unit: Amount(None, value, unit, under=True),
    "<=": lambda value, unit: Amount(None, value, unit),
    ">": lambda value, unit: Amount(value, None, unit, over=True),
    ">=": lambda value, unit: Amount(value, None, unit),
}
_COMPARATORS: Final[Mapping[str, str]] = {
    "<": "<",
    "less than": "<",
    "below": "<",
    "under": "<",
    "kleiner als": "<",
    "<=": "<=",
    "=<": "<=",
    "≤": "<=",
    "up to": "<=",
    "at most": "<=",
    ">": ">",
    "greater than": ">",
    "more than": ">",
    "above": ">",
    "over": ">",
    "größer als": ">",
    ">=": ">=",
    "=>": ">=",
    "≥": ">=",
    "at least": ">=",
    "mindestens": ">=",
}
_NUMBER: Final = r"(\d{1,9}(?:[.,]\d{1,9})?)"
_COMPARED_BY: Final = "|".join(sorted(map(re.escape, _COMPARATORS), key=len, reverse=True))
_WORDED: Final = re.compile(
    rf"(?:ratio|score|ratio of)?[:\s]*({_COMPARED_BY})?"
    rf"\s*{_NUMBER}\s*(%|percent|pct|prozent)?(?:\s*(?:-|–|to|bis)\s*{_NUMBER}\s*(%|percent|pct|prozent)?)?",
    re.IGNORECASE,
)
_LONGEST_TEXT: Final = 60


def amount_in(words: str) -> Amount | None:
    """Return the number that a whole text states, "less than 1.8" or "1-10 %"; None if it says more."""
    if len(words) > _LONGEST_TEXT:
        return None
    match = _WORDED.fullmatch(words.strip())
    if match is None:
        return None
    comparator, first, unit, second, second_unit = match.groups()
    percent = "%" if unit or second_unit else ""
    value = float(first.replace(",", "."))
    if second is not None:
        high = float(second.replace(",", "."))
        return Amount(value, high, percent) if comparator is None and high >= value else None
    return _COMPARED[_COMPARATORS[comparator.casefold()] if comparator else ""](value, percent)


def quantity_amount(element: object) -> Amount | None:
    """Return the number of a FHIR Quantity."""
    if not isinstance(element, dict):
        return None
    written = element.get("value")
    value = number(written)
    if value is None:
        worded = amount_in(written) if isinstance(written, str) else None
        if worded is None or worded.exact is None:
            return None
        value = worded.exact
    unit = text(element.get("code")) or text(element.get("unit"))
    if "comparator" not in element:
        return Amount(value, value, unit)
    compared = _COMPARED.get(text(element["comparator"]))
    return compared(value, unit) if compared is not None else None


def ratio_amount(element: object) -> Amount | None:
    """Return the number of a FHIR Ratio, numerator by denominator; a text "2.4" in its place is accepted."""
    if isinstance(element, str):
        return amount_in(element)
    ratio = mapping(element)
    top, bottom = quantity_amount(ratio.get("numerator")), quantity_amount(ratio.get("denominator"))
    if top is None:
        return None
    divisor = 1.0 if bottom is None else bottom.exact
    if divisor is None or divisor <= 0:
        return None
    return Amount(
        None if top.low is None else top.low / divisor,
        None if top.high is None else top.high / divisor,
        over=top.over,
        under=top.under,
    )


def range_amount(element: object) -> Amount | None:
    """Return the limits of a FHIR Range."""
    limits = mapping(element)
    low, high = quantity_amount(limits.get("low")), quantity_amount(limits.get("high"))
    least = low.exact if low is not None else None
    most = high.exact if high is not None else None
    if least is None and most is None:
        return None
    if least is not None and most is not None and most < least:
        return None
    unit = next((one.unit for one in (low, high) if one is not None and one.unit), "")
    return Amount(least, most, unit)


def amount_of(holder: Json) -> Amount | None:
    """Return the number that the value of an Observation or component states, whatever its type."""
    if "valueQuantity" in holder:
        found = quantity_amount(holder["valueQuantity"])
        if found is not None:
            return found
    for name, read in _READERS:
        if name in holder:
            found = read(holder[name])
            if found is not None:
                return found
    return None


def _plain_number(element: object) -> Amount | None:
    value = number(element)
    return None if value is None else Amount(value, value)


def _string(element: object) -> Amount | None:
    return amount_in(element) if isinstance(element, str) else None


_READERS: Final[tuple[tuple[str, Callable[[object], Amount | None]], ...]] = (
    ("valueInteger", _plain_number),
    ("valueDecimal", _plain_number),
    ("valueRatio", ratio_amount),
    ("valueRange", range_amount),
    ("valueString", _string),
)
"""Who reads the values that are no Quantity; most are one, which `amount_of` reads first."""
