"""Charts in a few words: `chart(breast("2018"), metastasis(BONE, "2021-03"), given("letrozole", "2021-04"))`.

Dates are written as FHIR writes them, "2021", "2021-03" or "2021-03-07"; None is undated.
"""

from calendar import monthrange
from datetime import date
from typing import Any

from mbc_cards.chart import (
    Analyte,
    Call,
    Chart,
    DiseaseEvent,
    DiseaseFact,
    DraftOrder,
    DrugEntry,
    EntryKind,
    GeneResult,
    Giving,
    Marker,
    MarkerResult,
    Measurement,
    MenopauseEvent,
    Method,
    Person,
    ProcedureEvent,
    ProcedureKind,
    Setting,
    Significance,
    Site,
    StatusEvent,
    Stop,
    Topic,
    UnreadableDrug,
)
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_cards.picture import ClinicalPicture
from mbc_cards.resolve import picture_of
from mbc_cards.values import DiseaseStatus, Menopause, Sex

TODAY = date(2024, 6, 1)
WOMAN = Person("Patient/p", Sex.FEMALE, Evidence("Patient/p", "female"))
MAN = Person("Patient/p", Sex.MALE, Evidence("Patient/p", "male"))


def day(text: str | None) -> Period | None:
    """The period that a FHIR date names."""
    if text is None:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return Period.on(date(*parts))
    year, month = parts[0], parts[1] if len(parts) == 2 else None
    first, last = month or 1, month or 12
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def source(kind: str, what: str, when: str | None, **more: Any) -> Evidence:
    """Evidence whose reference says what it is, so that different events never share one."""
    reference = more.pop("reference", f"{kind}/{what}-{when}".replace(" ", "-"))
    return Evidence(reference, what, day(when), more.pop("path", ""), more.pop("preliminary", False))


def _split(more: dict[str, Any]) -> dict[str, Any]:
    return {name: more.pop(name) for name in ("reference", "path", "preliminary") if name in more}


def result(marker: Marker, call: Call, when: str | None = "2021-03-10", **more: Any) -> MarkerResult:
    evidence = source("Observation", f"{marker.value} {call.value}", when, **_split(more))
    return MarkerResult(marker, call, evidence, **more)


def er(call: Call = Call.POSITIVE, when: str | None = "2021-03-10", **more: Any) -> MarkerResult:
    return result(Marker.ER, call, when, **more)


def pr(call: Call = Call.POSITIVE, when: str | None = "2021-03-10", **more: Any) -> MarkerResult:
    return result(Marker.PR, call, when, **more)


def her2(call: Call = Call.NEGATIVE, when: str | None = "2021-03-10", **more: Any) -> MarkerResult:
    return result(Marker.HER2, call, when, **more)


def ihc(score: int, when: str | None = "2021-03-10", call: Call | None = None, **more: Any) -> MarkerResult:
    word = (Call.NEGATIVE, Call.NEGATIVE, Call.UNCLEAR, Call.POSITIVE)[score] if call is None else call
    more.setdefault("reference", f"Observation/ihc-{score}-{when}")
    return her2(word, when, method=Method.IHC, score=score, **more)


def ish(call: Call, when: str | None = "2021-03-20", **more: Any) -> MarkerResult:
    more.setdefault("reference", f"Observation/ish-{call.value}-{when}")
    return her2(call, when, method=Method.ISH, **more)


def gene(
    symbol: str,
    call: Call = Call.POSITIVE,
    significance: Significance = Significance.UNSTATED,
    when: str | None = "2021-05-01",
    **more: Any,
) -> GeneResult:
    evidence = source("Observation", f"{symbol} {call.value} {significance.value}", when, **_split(more))
    return GeneResult(symbol, call, evidence, significance, **more)


def found(fact: DiseaseFact, when: str | None = None, **more: Any) -> DiseaseEvent:
    site = more.get("site", Site.UNSTATED)
    evidence = source("Condition", f"{fact.value} {site.value}", when, **_split(more))
    return DiseaseEvent(fact, evidence, **more)


def breast(when: str | None = "2018-01-10", **more: Any) -> DiseaseEvent:
    return found(DiseaseFact.BREAST_CANCER, when, **more)


def metastasis(site: Site = Site.BONE, when: str | None = "2021-03-01", **more: Any) -> DiseaseEvent:
    return found(DiseaseFact.METASTASIS, when, site=site, **more)


def status(what: DiseaseStatus, when: str | None, **more: Any) -> StatusEvent:
    return StatusEvent(what, source("Observation", what.value, when, **_split(more)), **more)


def worse(when: str | None, **more: Any) -> StatusEvent:
    return status(DiseaseStatus.PROGRESSING, when, **more)


def given(drugs: str, start: str | None = None, end: str | None = None, **more: Any) -> DrugEntry:
    """A statement about one drug or several joined by "+"; ended if it has an end, else active."""
    kind = more.pop("kind", EntryKind.STATEMENT)
    giving = more.pop("giving", Giving.ACTIVE if end is None else Giving.ENDED)
    evidence = source(kind.value, f"{drugs} {giving.value}", start, **_split(more))
    return DrugEntry(tuple(drugs.split("+")), kind, giving, evidence, day(start), day(end), **more)


def dose(drugs: str, when: str, **more: Any) -> DrugEntry:
    """One administration."""
    return given(drugs, when, when, kind=EntryKind.ADMINISTRATION, **more)


def unreadable(words: str, start: str | None = None, end: str | None = None, **more: Any) -> UnreadableDrug:
    kind = more.pop("kind", EntryKind.PROCEDURE)
    giving = more.pop("giving", Giving.ENDED)
    return UnreadableDrug(
        words, kind, giving, source(kind.value, words, start, **_split(more)), day(start), day(end)
    )


def done(what: ProcedureKind, when: str | None = "2023-01-10") -> ProcedureEvent:
    return ProcedureEvent(what, source("Procedure", what.value, when))


def measured(analyte: Analyte, value: float | None, when: str | None, **more: Any) -> Measurement:
    return Measurement(analyte, value, "", source("Observation", f"{analyte.value} {value}", when, **more))


def periods(state: Menopause | None, when: str | None = "2021-03-10", **more: Any) -> MenopauseEvent:
    word = "not known" if state is None else state.value
    return MenopauseEvent(state, source("Observation", word, when, **more))


def draft(
    *drugs: str, selected: bool = True, reference: str = "MedicationRequest/d1", **more: Any
) -> DraftOrder:
    return DraftOrder(reference, drugs, selected, "as sent", **more)


_FIELD = {
    MarkerResult: "markers",
    GeneResult: "genes",
    DiseaseEvent: "disease",
    StatusEvent: "statuses",
    DrugEntry: "drugs",
    UnreadableDrug: "unreadable_drugs",
    ProcedureEvent: "procedures",
    Measurement: "measurements",
    MenopauseEvent: "menopause",
    DraftOrder: "orders",
}


def chart(*events: Any, person: Person = WOMAN, not_supplied: frozenset[Topic] = frozenset()) -> Chart:
    """A chart of these events, in this order; every topic was supplied unless said otherwise."""
    fields: dict[str, list[Any]] = {}
    for event in events:
        fields.setdefault(_FIELD[type(event)], []).append(event)
    return Chart(
        person=person, not_supplied=not_supplied, **{name: tuple(items) for name, items in fields.items()}
    )


def picture(*events: Any, today: date = TODAY, **more: Any) -> ClinicalPicture:
    """What is believed about a patient with these events."""
    return picture_of(chart(*events, **more), today)


SPREAD = (breast("2018-01-10"), metastasis(Site.BONE, "2021-03-01"))
"""Breast cancer of 2018 that had spread to bone by 1 March 2021."""
EARLY, METASTATIC = Setting.EARLY, Setting.METASTATIC
PROGRESSION, TOXICITY, COMPLETED = Stop.PROGRESSION, Stop.TOXICITY, Stop.COMPLETED


def told(*events: Any, **more: Any) -> list[str]:
    """The lines of therapy in words: "metastatic letrozole+palbociclib progression"."""
    words = {Setting.EARLY: "early", Setting.METASTATIC: "metastatic", Setting.UNSTATED: "open"}
    return [
        f"{words[line.setting]} {'+'.join(sorted(line.drugs))}: {line.ended.value}"
        for line in picture(*events, **more).timeline.lines
    ]
