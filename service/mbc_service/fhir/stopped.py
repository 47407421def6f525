"""Why a treatment was stopped, where a record says so beside it: in an Observation of the day it ended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mbc_cards.chart import DrugEntry, Giving, StatusEvent, Stop
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_cards.values import DiseaseStatus
from mbc_service.fhir.circumstances import stop_in
from mbc_service.fhir.coding import plain
from mbc_service.fhir.result import Result
from mbc_service.fhir.staging import answer_of, status_of

_ANTICANCER: Final = drugs_in(DrugClass.ANTICANCER)


@dataclass(frozen=True, slots=True)
class StoppedBecause:
    """One statement of why a treatment was stopped, which does not say what treatment."""

    stop: Stop
    evidence: Evidence
    about_other_primary: bool = False


def read_discontinuation(result: Result) -> Iterator[StoppedBecause]:
    """Return why a therapy was stopped, if the answer is one that counts: worsening, harm, completion."""
    if status_of(result) is DiseaseStatus.PROGRESSING:
        stop = Stop.PROGRESSION
    else:
        stated = {stop_in(plain(words)) for words in answer_of(result).texts} - {
            Stop.UNSTATED,
            Stop.PROGRESSION,
        }
        stop = stated.pop() if len(stated) == 1 else Stop.UNSTATED
    if stop is not Stop.UNSTATED:
        yield StoppedBecause(stop, result.evidence(), result.is_about_other_primary())


def with_reasons(
    entries: Sequence[DrugEntry], stated: Iterable[StoppedBecause]
) -> tuple[list[DrugEntry], list[StatusEvent]]:
    """Return the entries, those that ended on the day of a statement with its reason, and worsening beside.

    Worsening stays a statement about the disease too, unless another treatment of the cancer had begun by
    then: what is written when one line is closed late must not be held against the next.
    """
    stops: dict[Period, set[Stop]] = {}
    worsened: list[StatusEvent] = []
    for one in stated:
        day = one.evidence.date
        ended = [entry for entry in entries if day is not None and entry.end == day] if day else []
        if day is not None and ended and not one.about_other_primary:
            stops.setdefault(day, set()).add(one.stop)
        if one.stop is Stop.PROGRESSION and not (ended and _goes_on(entries, ended)):
            worsened.append(StatusEvent(DiseaseStatus.PROGRESSING, one.evidence, one.about_other_primary))
    return [_with_reason(entry, stops) for entry in entries], worsened


def _with_reason(entry: DrugEntry, stops: dict[Period, set[Stop]]) -> DrugEntry:
    if entry.end is None or entry.stop is not Stop.UNSTATED or entry.giving is not Giving.ENDED:
        return entry
    said = stops.get(entry.end, set())
    return replace(entry, stop=next(iter(said))) if len(said) == 1 else entry


def _goes_on(entries: Iterable[DrugEntry], ended: Sequence[DrugEntry]) -> bool:
    """Whether a treatment of the cancer began after those that ended, but before they did, and went on."""
    return any(
        entry.end != one.end
        and entry.giving is not Giving.NOT_GIVEN
        and not _ANTICANCER.isdisjoint(entry.drugs)
        and entry.start is not None
        and one.start is not None
        and one.end is not None
        and one.start.last < entry.start.first < one.end.first
        and (entry.end is None or entry.end.first > one.end.last)
        for entry in entries
        for one in ended
    )
