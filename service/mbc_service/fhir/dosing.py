"""How a drug is dosed: amount, how often, by which way, from dosage elements or from the words beside them.

Amounts are in milligrams; an amount for a body surface or weight is kept apart. The interval is the time
between two doses in days. Elements: FHIR R4 Dosage and MedicationAdministration.dosage.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mbc_service.fhir.coding import plain, texts_of
from mbc_service.fhir.lenient import Json, items, mapping, number, text


@dataclass(frozen=True, slots=True)
class Dosing:
    """What the dosage of one entry says; nothing where it says nothing."""

    amounts: frozenset[float] = frozenset()
    """Single doses in mg."""
    by_body_size: bool = False
    """Some dose is per square metre or per kilogram."""
    interval: float | None = None
    """The shortest time between two doses, in days."""
    words: str = ""
    """Route, method and free text in plain form, for words such as "topical"."""

    @property
    def amount(self) -> float | None:
        """The single dose, if only one is stated."""
        return next(iter(self.amounts)) if len(self.amounts) == 1 else None

    @property
    def per_day(self) -> float | None:
        """The daily dose in mg, if amount and interval are stated."""
        amount = self.amount
        return amount / self.interval if amount is not None and self.interval else None


_MILLIGRAMS: Final = {
    "mg": 1.0,
    "milligram": 1.0,
    "milligrams": 1.0,
    "g": 1000.0,
    "gram": 1000.0,
    "grams": 1000.0,
    "ug": 0.001,
    "mcg": 0.001,
    "µg": 0.001,
    "microgram": 0.001,
    "micrograms": 0.001,
}
_DAYS: Final = {"s": 1 / 86400, "min": 1 / 1440, "h": 1 / 24, "d": 1.0, "wk": 7.0, "mo": 30.4, "a": 365.0}
_TIMING_CODES: Final = {"qd": 1.0, "bid": 0.5, "tid": 1 / 3, "qid": 0.25, "qod": 2.0, "wk": 7.0, "mo": 30.4}

_AMOUNT = re.compile(
    r"(\d+(?:[.,]\d+)?) ?(mg|mcg|µg|ug|g|milligrams?|grams?|micrograms?)\b"
    r"(?! ?/ ?(?:\d+ ?)?(?:ml\b|h\b|tab|cap|dl))"
    r"( ?/ ?(?:m2|m²|m\^2|kg)| per (?:square|m2|kg))?",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:every|q|each|alle) ?(\d+(?:[.,]\d+)?) ?-? ?"
    r"(h|d|w|wk|mo|y|hours?|days?|weeks?|months?|years?|tage|wochen|monate)\b"
)
_TIMES_A_DAY = re.compile(r"\b(?:(\d)|(twice|two|three|four)) ?(?:x|times)? (?:a day|daily|per day|/ ?day)\b")
_SIMPLE_INTERVALS: Final = (
    (re.compile(r"\b(?:once a year|yearly|annually|every year|once yearly)\b"), 365.0),
    (re.compile(r"\b(?:twice a year|semi ?annual(?:ly)?|every six months)\b"), 182.5),
    (re.compile(r"\b(?:monthly|once a month|every month)\b"), 30.4),
    (re.compile(r"\b(?:weekly|once a week|every week|once weekly)\b"), 7.0),
    (re.compile(r"\b(?:tid|t i d)\b"), 1 / 3),
    (re.compile(r"\b(?:qid|q i d)\b"), 0.25),
    (re.compile(r"\b(?:bid|b i d)\b"), 0.5),
    (re.compile(r"\b(?:once daily|once a day|daily|every day|qd)\b"), 1.0),
)
_WORD_NUMBERS: Final = {"twice": 2, "two": 2, "three": 3, "four": 4}
_UNIT_DAYS: Final = {"h": 1 / 24, "d": 1.0, "t": 1.0, "w": 7.0, "m": 30.4, "y": 365.0}


def dosing_of(resource: Json, shown: str = "") -> Dosing:
    """How the entry says its drug is dosed; `shown` is the name, which may carry the strength."""
    amounts: set[float] = set()
    by_size = False
    intervals: list[float] = []
    words: list[str] = []
    for dosage in _dosages(resource):
        for quantity in _doses(dosage):
            milligrams, sized = _milligrams(quantity)
            by_size = by_size or sized
            if milligrams is not None:
                amounts.add(milligrams)
        interval = _interval(dosage)
        if interval:
            intervals.append(interval)
        words.extend(texts_of(dosage.get("route")))
        words.extend(texts_of(dosage.get("method")))
        words.append(text(dosage.get("text")))
        words.append(text(dosage.get("patientInstruction")))
    said = " ".join(words)
    # The name is read last: a strength is not a dose where the dosage states one.
    for spoken in (said, shown):
        if not amounts and not by_size:
            found = list(_AMOUNT.finditer(spoken))
            by_size = any(match[3] for match in found)
            amounts.update(_spoken(match) for match in found if not match[3])
    if not intervals:
        intervals.extend(_spoken_intervals(f"{said} {shown}".casefold()))
    return Dosing(frozenset(amounts), by_size, min(intervals, default=None), plain(f"{said} {shown}"))


def _dosages(resource: Json) -> Iterator[Json]:
    for name in ("dosageInstruction", "dosage"):
        yield from map(mapping, items(resource.get(name)))


def _doses(dosage: Json) -> Iterator[Json]:
    for place in (*items(dosage.get("doseAndRate")), dosage):
        element = mapping(place)
        for name in ("doseQuantity", "dose"):
            if isinstance(element.get(name), dict):
                yield element[name]
        high = mapping(mapping(element.get("doseRange")).get("high"))
        if high:
            yield high


def _milligrams(quantity: Json) -> tuple[float | None, bool]:
    value = number(quantity.get("value"))
    unit = (text(quantity.get("code")) or text(quantity.get("unit"))).casefold()
    _, slash, per = unit.partition("/")
    if slash and per.strip(" []").startswith(("m2", "m^2", "m²", "kg")):
        return None, True
    factor = _MILLIGRAMS.get(unit) or _MILLIGRAMS.get(text(quantity.get("unit")).casefold())
    return (value * factor if value is not None and factor and not slash else None), False


def _interval(dosage: Json) -> float | None:
    timing = mapping(dosage.get("timing"))
    repeat = mapping(timing.get("repeat"))
    period, unit = number(repeat.get("period")), _DAYS.get(text(repeat.get("periodUnit")))
    if period and unit and period > 0:
        frequency = number(repeat.get("frequency")) or 1.0
        return period * unit / max(frequency, 1.0)
    for words in (*texts_of(timing.get("code")), *_codes(timing.get("code"))):
        code = _TIMING_CODES.get(words.casefold())
        spoken = [code] if code else _spoken_intervals(words.casefold())
        if spoken:
            return min(spoken)
    return None


def _codes(concept: object) -> Iterator[str]:
    for coding in items(mapping(concept).get("coding")):
        yield text(mapping(coding).get("code"))


def _spoken(match: re.Match[str]) -> float:
    return float(match[1].replace(",", ".")) * _MILLIGRAMS[match[2].casefold()]


def _spoken_intervals(words: str) -> list[float]:
    found = [float(match[1].replace(",", ".")) * _UNIT_DAYS[match[2][0]] for match in _EVERY.finditer(words)]
    found.extend(
        1 / (int(match[1]) if match[1] else _WORD_NUMBERS[match[2]])
        for match in _TIMES_A_DAY.finditer(words)
        if match[1] != "0"
    )
    if not found:
        found.extend(days for pattern, days in _SIMPLE_INTERVALS if pattern.search(words))
    return [days for days in found if days > 0]
