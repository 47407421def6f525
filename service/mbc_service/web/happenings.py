"""What happened, in order of time: the rows of the timeline of therapy, as a picture and as a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mbc_cards.chart import (
    Call,
    Chart,
    DiseaseFact,
    GeneResult,
    Giving,
    Marker,
    MarkerResult,
    ProcedureKind,
    Setting,
    Site,
    Specimen,
)
from mbc_cards.drugs import DrugClass, drugs_in, name_of, names_of
from mbc_cards.period import Period
from mbc_cards.picture import ClinicalPicture
from mbc_cards.timeline import Ended, Line
from mbc_cards.values import DiseaseStatus
from mbc_service.web.words import capital, day

ACCOMPANYING = drugs_in(DrugClass.BONE_AGENT, DrugClass.GNRH_ANALOGUE)
"""Drugs that are no line of therapy and still belong in the picture."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, at a moment or for a while."""

    kind: str
    """One of the words of `_ORDER`; decides how it is drawn."""
    title: str
    begun: Period | None
    note: str = ""
    ended: Period | None = None
    lasting: bool = False
    """It has a duration: shown as a bar, open at the end when `running`."""
    running: bool = False

    @property
    def when(self) -> str:
        """Its dates in words."""
        if not self.lasting:
            return day(self.begun)
        if self.running:
            return f"{day(self.begun)}, still given"
        return f"{day(self.begun)} to {self.ended.text() if self.ended else 'an unrecorded date'}"


def happenings(picture: ClinicalPicture) -> tuple[Happening, ...]:
    """Return everything that belongs on the timeline, oldest first; what has no date stands last."""
    chart = picture.chart
    found = [
        *_disease(picture),
        *_results(chart.markers),
        *_genes(chart.genes),
        *_statuses(chart),
        *_procedures(chart),
        *_lines(picture),
        *_accompanying(picture),
    ]
    return tuple(sorted(found, key=lambda item: (_first(item.begun), _ORDER[item.kind], item.title)))


_ORDER = {
    kind: place
    for place, kind in enumerate(
        ("diagnosis", "metastasis", "result", "gene", "worse", "status", "procedure", "early", "line", "with")
    )
}


def _first(period: Period | None) -> date:
    return period.first if period else date.max


def _disease(picture: ClinicalPicture) -> Iterator[Happening]:
    events = [event for event in picture.chart.disease if not event.of_other_primary and not event.hint_only]
    first = [event.evidence.date for event in events if event.fact is DiseaseFact.BREAST_CANCER]
    dated = [period for period in first if period is not None]
    if dated:
        yield Happening("diagnosis", "Breast cancer diagnosed", min(dated, key=_first))
    places: dict[Site, Period] = {}
    for event in events:
        period = event.evidence.date
        if (
            event.fact is DiseaseFact.METASTASIS
            and event.active
            and period
            and event.site is not Site.UNSTATED
        ):
            places[event.site] = min(places.get(event.site, period), period, key=_first)
    together: dict[Period, list[str]] = {}
    for site, period in places.items():
        together.setdefault(period, []).append(site.value)
    since = picture.timeline.metastatic_since
    if since is not None and since not in together:
        yield Happening("metastasis", "Metastatic from here", since)
    for period, sites in together.items():
        title = "Metastatic from here" if period == since else "Metastases"
        yield Happening("metastasis", f"{title}: {', '.join(sorted(sites))}", period)


_MARKERS = {marker: place for place, marker in enumerate(Marker)}
_SIGNS = {Call.POSITIVE: "positive", Call.NEGATIVE: "negative", Call.UNCLEAR: "unclear"}


def _results(results: Iterable[MarkerResult]) -> Iterator[Happening]:
    """Yield one row for each biopsy: the results of one day from one kind of tissue."""
    biopsies: dict[tuple[Period | None, Specimen], dict[str, None]] = {}
    for result in sorted(results, key=lambda result: _MARKERS[result.marker]):
        sign = _SIGNS.get(result.call)
        if sign is None or result.about_other_primary:
            continue
        percent = f" ({result.percent:g} %)" if result.percent is not None else ""
        early = ", preliminary" if result.evidence.preliminary else ""
        words = f"{result.marker.value} {sign}{percent}{early}"
        biopsies.setdefault((result.evidence.date, result.specimen), {})[words] = None
    for (period, specimen), results_then in biopsies.items():
        where = "" if specimen is Specimen.UNSTATED else f" ({specimen.value})"
        yield Happening("result", f"Biopsy{where}", period, ", ".join(results_then))


def _genes(results: Iterable[GeneResult]) -> Iterator[Happening]:
    tests: dict[Period | None, dict[str, None]] = {}
    for result in results:
        sign = {Call.POSITIVE: "detected", Call.NEGATIVE: "not detected"}.get(result.call)
        if sign is not None and not result.about_other_primary:
            tests.setdefault(result.evidence.date, {})[f"{result.gene} {sign}"] = None
    for period, words in tests.items():
        yield Happening("gene", "Gene test", period, ", ".join(sorted(words)))


def _statuses(chart: Chart) -> Iterator[Happening]:
    words = {
        DiseaseStatus.PROGRESSING: ("worse", "Cancer grew"),
        DiseaseStatus.RESPONDING: ("status", "Cancer responded"),
        DiseaseStatus.STABLE: ("status", "Cancer stable"),
    }
    seen = {
        (event.status, event.evidence.date): None for event in chart.statuses if not event.about_other_primary
    }
    for status, period in seen:
        kind, title = words[status]
        yield Happening(kind, title, period)


_SHOWN = frozenset(
    {
        ProcedureKind.OOPHORECTOMY,
        ProcedureKind.RADIATION,
        ProcedureKind.BRAIN_RADIATION,
        ProcedureKind.BIOPSY_OF_METASTASIS,
    }
)


def _procedures(chart: Chart) -> Iterator[Happening]:
    seen = {(event.procedure, event.evidence.date): None for event in chart.procedures}
    for procedure, period in seen:
        if procedure in _SHOWN:
            yield Happening("procedure", capital(procedure.value), period)


def _lines(picture: ClinicalPicture) -> Iterator[Happening]:
    number = 0
    for line in picture.timeline.lines:
        number += line.setting is Setting.METASTATIC
        running = line.ended is Ended.ONGOING
        yield Happening(
            "early" if line.setting is Setting.EARLY else "line",
            capital(names_of(line.drugs)),
            line.start,
            _about(line, number),
            line.end,
            lasting=True,
            running=running,
        )


def _about(line: Line, number: int) -> str:
    which = f"metastatic line {number}" if line.setting is Setting.METASTATIC else line.setting.value
    if line.ended is Ended.ONGOING:
        return f"{which}; ongoing"
    return f"{which}; ended: {line.ended.value}"


def _accompanying(picture: ClinicalPicture) -> Iterator[Happening]:
    courses: dict[str, list[tuple[Period | None, Period | None, bool]]] = {}
    for entry in picture.chart.drugs:
        if entry.giving is Giving.NOT_GIVEN or not entry.certain or entry.for_other_primary:
            continue
        for drug in entry.drugs:
            if drug in ACCOMPANYING and not any(drug in line.drugs for line in picture.timeline.lines):
                active = entry.giving is Giving.ACTIVE
                courses.setdefault(drug, []).append((entry.start or entry.evidence.date, entry.end, active))
    for drug, spans in courses.items():
        begun = [start for start, _, _ in spans if start is not None]
        ends = [end for _, end, _ in spans if end is not None]
        running = any(active for _, _, active in spans)
        yield Happening(
            "with",
            capital(name_of(drug)),
            min(begun, key=_first, default=None),
            "given beside it",
            max(ends, key=lambda period: period.last, default=None),
            lasting=True,
            running=running,
        )
