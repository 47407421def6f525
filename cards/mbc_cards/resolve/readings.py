"""Which of several results of one marker counts today.

A result from a metastasis or recurrence beats one from the primary tumour; among the rest the newest
counts. Preliminary results never settle. Results of the same day that disagree are a conflict. A newest
result that is unclear leaves the marker unknown: an older clear result is shown, not used.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple, TypeAlias, TypeVar

from mbc_cards.chart import Call, Specimen
from mbc_cards.evidence import Evidence, Finding, conflicting, known_from, missing
from mbc_cards.period import Period
from mbc_cards.resolve.newest import certainly_before, latest, newest, on
from mbc_cards.resolve.words import (
    CALL_CONTRADICTORY,
    CALL_NEGATIVE,
    CALL_NOT_DONE,
    CALL_POSITIVE,
    SPECIMEN_METASTASIS,
    SPECIMEN_UNSTATED,
)

V = TypeVar("V", bound=Enum)
DECISIVE = (Call.POSITIVE, Call.NEGATIVE)
Meaning: TypeAlias = tuple[V, V]
"""What a positive and a negative call mean for a fact."""
OF_METASTASIS = "newest result from a metastasis or recurrence"
ONLY_RESULT = "the only result"
NO_RESULT: Finding[Any] = missing(policy="no result recorded")


class Reading(NamedTuple):
    """What one specimen says about one marker, after its own parts were weighed against each other."""

    call: Call
    evidence: tuple[Evidence, ...]
    date: Period | None
    """When the newest part of it was reported."""
    specimen: Specimen = Specimen.UNSTATED
    note: str = ""
    preliminary: bool = False
    """Whether it may still change."""


def reading_of(call: Call, evidence: Evidence, specimen: Specimen, note: str = "") -> Reading:
    """Return the reading of one result."""
    return Reading(call, (evidence,), evidence.date, specimen, note, evidence.preliminary)


def reading_of_parts(
    call: Call, evidence: tuple[Evidence, ...], specimen: Specimen = SPECIMEN_UNSTATED, note: str = ""
) -> Reading:
    """Return the reading of several results of one tissue."""
    newest_part = latest([item.date for item in evidence])
    return Reading(
        call, evidence, newest_part, specimen, note, True in [item.preliminary for item in evidence]
    )


def chosen(  # noqa: PLR0911 - one return per rule of the policy
    readings: Sequence[Reading], values: Meaning[V]
) -> Finding[V]:
    """Return what counts today; `values` are what a positive and a negative call mean for the fact."""
    if not readings:
        return NO_RESULT
    final: list[Reading] = []
    waiting: list[Reading] = []
    for reading in readings:
        if reading.call is not CALL_NOT_DONE:
            (waiting if reading.preliminary else final).append(reading)
    if not final:
        return _none_final(readings, waiting)
    if len(final) == 1 and not waiting:
        call, evidence, _, specimen, note, _ = final[0]
        if call in DECISIVE:
            policy = OF_METASTASIS if specimen is SPECIMEN_METASTASIS else ONLY_RESULT
            return known_from(evidence, _meaning(call, values), policy, note)
    counting = counting_today(final)
    calls = [reading.call for reading in counting]
    policy = _policy(counting, final)
    positive, negative = CALL_POSITIVE in calls, CALL_NEGATIVE in calls
    if positive is not negative:
        call = CALL_POSITIVE if positive else CALL_NEGATIVE
        return _settled(call, counting, final, waiting, values, policy)
    evidence = _evidence(counting)
    if positive:
        return conflicting(values, *evidence, policy=policy, note="results of the same date disagree")
    if CALL_CONTRADICTORY in calls:
        note = (
            "; ".join(filter(None, (reading.note for reading in counting))) or "the result contradicts itself"
        )
        return conflicting(values, *evidence, policy=policy, note=note)
    notes = [reading.note or "the newest result is unclear" for reading in counting]
    notes += _said(_differing(None, counting, final), values)
    return missing(*evidence, policy=policy, note="; ".join(dict.fromkeys(notes)))


def counting_today(final: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings that decide: of a metastasis if there is one, the newest of them.

    A result whose tissue is not stated counts beside a metastasis only if it is certainly newer.
    """
    if len(final) == 1:
        return tuple(final)
    metastatic = newest([reading for reading in final if reading.specimen is SPECIMEN_METASTASIS])
    if not metastatic:
        return newest(final)
    newer = [
        reading
        for reading in final
        if reading.specimen is SPECIMEN_UNSTATED
        and all(certainly_before(one.date, reading.date) for one in metastatic)
    ]
    return newest(newer) if newer else metastatic


def _none_final(readings: Sequence[Reading], waiting: Sequence[Reading]) -> Finding[Any]:
    if waiting:
        return missing(
            *_evidence(waiting),
            policy="preliminary results do not count",
            note="only a preliminary result is recorded",
        )
    return missing(
        *_evidence(readings), policy="not done is not negative", note="recorded as not done or not known"
    )


def _settled(
    call: Call,
    counting: Sequence[Reading],
    final: Sequence[Reading],
    waiting: Sequence[Reading],
    values: Meaning[V],
    policy: str,
) -> Finding[V]:
    deciding = [reading for reading in counting if reading.call is call]
    notes = [reading.note for reading in deciding if reading.note]
    if len(deciding) < len(counting):
        notes.append("another result of the same date is unclear")
    differing = _differing(call, counting, final)
    notes += _said(differing, values)
    notes += [
        f"a preliminary result {on(reading.date)} says {_meaning(reading.call, values).value} "
        "and does not count yet"
        for reading in waiting
        if reading.call in DECISIVE and reading.call is not call
    ]
    note = "; ".join(dict.fromkeys(notes)) if notes else ""
    return known_from(_evidence([*deciding, *differing]), _meaning(call, values), policy, note)


def _evidence(readings: Sequence[Reading]) -> tuple[Evidence, ...]:
    return tuple([item for reading in readings for item in reading.evidence])


def _meaning(call: Call, values: Meaning[V]) -> V:
    return values[0] if call is CALL_POSITIVE else values[1]


def _differing(call: Call | None, counting: Sequence[Reading], final: Sequence[Reading]) -> list[Reading]:
    """The clear final readings that do not count and say something else."""
    if len(counting) == len(final):
        return []
    return [
        reading
        for reading in final
        if reading.call in DECISIVE and reading.call is not call and reading not in counting
    ]


def _said(differing: Sequence[Reading], values: Meaning[V]) -> list[str]:
    return [
        f"{_WHOSE[reading.specimen]} result {on(reading.date)} was {_meaning(reading.call, values).value}"
        for reading in differing
    ]


_WHOSE = {
    Specimen.PRIMARY: "the primary tumour's",
    Specimen.METASTASIS: "another metastasis'",
    Specimen.UNSTATED: "another",
}


def _policy(counting: Sequence[Reading], final: Sequence[Reading]) -> str:
    if SPECIMEN_METASTASIS in [reading.specimen for reading in counting]:
        return OF_METASTASIS
    if len(final) == 1:
        return ONLY_RESULT
    if any(reading.specimen is SPECIMEN_METASTASIS for reading in final):
        return "newest result, later than the one from a metastasis"
    return "newest result"
