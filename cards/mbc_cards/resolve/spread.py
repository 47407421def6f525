"""Whether breast cancer has spread to distant parts of the body, and since when.

Established by stage IV, M1 or a recorded distant metastasis, and by nothing weaker: regional nodes, a
history of breast cancer, or the reason of an order do not. Once established it stays: response or
removal of a metastasis does not turn stage IV into early-stage disease.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mbc_cards.chart import Chart, DiseaseEvent, DiseaseFact, Marker
from mbc_cards.evidence import Evidence, Finding, conflicting, known, known_from, missing
from mbc_cards.period import Period
from mbc_cards.resolve.newest import certainly_before, earliest, latest
from mbc_cards.resolve.words import (
    DISEASE_BREAST_CANCER,
    DISEASE_HISTORY_OF_BREAST_CANCER,
    DISEASE_IN_SITU,
    DISEASE_LOCAL_RECURRENCE,
    DISEASE_METASTASIS,
    DISEASE_METASTASIS_DENIED,
    DISEASE_OTHER_CANCER,
    DISEASE_STAGE_EARLY,
    GIVING_NOT_GIVEN,
    NO,
    SETTING_METASTATIC,
    SITE_UNSTATED,
    SPECIMEN_METASTASIS,
    YES,
)
from mbc_cards.values import YesNo

DE_NOVO_WITHIN_MONTHS = 4
"""Spread found at most so long after the first evidence of breast cancer belongs to the first diagnosis:
staging scans and biopsies take weeks, and registries use the same four months. Ours."""
BOTH = (YesNo.YES, YesNo.NO)
RECEPTORS = (Marker.ER, Marker.PR, Marker.HER2, Marker.HORMONE_RECEPTOR)
BREAST_EVIDENCE = (
    DiseaseFact.BREAST_CANCER,
    DiseaseFact.IN_SITU,
    DiseaseFact.STAGE_EARLY,
    DiseaseFact.LOCAL_RECURRENCE,
    DiseaseFact.HISTORY_OF_BREAST_CANCER,
    DiseaseFact.METASTASIS,
    DiseaseFact.METASTASIS_DENIED,
)


@dataclass(frozen=True, slots=True)
class Spread:
    """What the record says about distant spread."""

    finding: Finding[YesNo]
    metastases: tuple[DiseaseEvent, ...] = ()
    """Metastases of the breast cancer that count, inactive ones included; empty unless established."""
    since: Period | None = None
    """First evidence of distant metastasis; None if not established or never dated."""
    first_breast: Period | None = None
    """First evidence of breast cancer of any stage."""


def spread_of(chart: Chart, today: date) -> Spread:
    """Return what the record says about distant spread.

    A date after today is a mistake: the entry counts, its date does not.
    """
    events: dict[DiseaseFact, list[DiseaseEvent]] = {}
    breast_dates: list[Period | None] = []
    for event in chart.disease:
        if not event.of_other_primary:
            events.setdefault(event.fact, []).append(event)
            if event.fact in BREAST_EVIDENCE and not event.hint_only:
                breast_dates.append(_when(event, today))
    stated = events.get(DISEASE_METASTASIS, [])
    firm = [event for event in stated if not event.hint_only]
    first_breast = earliest(breast_dates)
    if not firm:
        return Spread(_without_metastasis(chart, events, stated), first_breast=first_breast)
    doubt = _whose(chart, events, firm)
    if doubt is not None:
        return Spread(doubt, first_breast=first_breast)
    finding = _against_denials(events, firm, today)
    if finding.value is not YES:
        return Spread(finding, first_breast=first_breast)
    since = earliest([_when(event, today) for event in firm])
    return Spread(finding, tuple(firm), since, first_breast)


def _without_metastasis(
    chart: Chart, events: dict[DiseaseFact, list[DiseaseEvent]], hints: list[DiseaseEvent]
) -> Finding[YesNo]:
    early = events.get(DISEASE_STAGE_EARLY, [])
    denied = _overall(events.get(DISEASE_METASTASIS_DENIED, []))
    meant = [
        entry.evidence
        for entry in chart.drugs
        if entry.setting is SETTING_METASTATIC
        and entry.giving is not GIVING_NOT_GIVEN
        and not entry.for_other_primary
    ]
    against = _evidence(early) + _evidence(denied)
    if against and meant:
        return conflicting(
            BOTH,
            *against,
            *meant,
            policy="stage and purpose of treatment must agree",
            note="the stage is early, but a treatment is recorded as given for metastatic disease",
        )
    recurred = events.get(DISEASE_LOCAL_RECURRENCE, [])
    unsettled = [event for event in recurred if not _answered_by(event, denied)]
    if hints or meant or unsettled:
        weak = _evidence(hints) + tuple(meant) + _evidence(unsettled)
        note = (
            "metastases are named only as a reason or purpose of treatment"
            if hints or meant
            else "a local recurrence is recorded, spread is neither recorded nor excluded"
        )
        return missing(
            *weak, *against, policy="needs stage IV, M1 or a recorded distant metastasis", note=note
        )
    if against:
        return known(NO, *against, policy="early stage or spread excluded, and nothing else recorded")
    breast = events.get(DISEASE_BREAST_CANCER, [])
    in_situ = events.get(DISEASE_IN_SITU, [])
    if in_situ and not breast:
        return known(NO, *_evidence(in_situ), policy="in situ disease only")
    return missing(*_evidence(breast), policy="needs stage IV, M1 or a recorded distant metastasis")


def _whose(
    chart: Chart, events: dict[DiseaseFact, list[DiseaseEvent]], firm: list[DiseaseEvent]
) -> Finding[YesNo] | None:
    """Return a finding if the metastases cannot be taken as those of breast cancer, None if they can."""
    breast = events.get(DISEASE_BREAST_CANCER, [])
    other = [event for event in chart.disease if event.fact is DISEASE_OTHER_CANCER and event.active]
    results = [item for item in chart.markers if item.marker in RECEPTORS and not item.about_other_primary]
    if not other:
        if breast or results or events.get(DISEASE_HISTORY_OF_BREAST_CANCER):
            return None
        return missing(
            *_evidence(firm), policy="the primary cancer must be known", note="no breast cancer is recorded"
        )
    own = {event.evidence.reference for event in breast if event.evidence.reference}
    linked = any(event.evidence.reference in own for event in firm)
    if linked or any(item.specimen is SPECIMEN_METASTASIS for item in results):
        return None
    if not any(event.active for event in breast):
        return known(
            NO,
            *_evidence(firm),
            *_evidence(other),
            policy="the only active primary cancer is another one",
            note="the metastases are taken as those of the other cancer",
        )
    return missing(
        *_evidence(firm),
        *_evidence(other),
        policy="metastases must be linked to the breast cancer when another cancer is active",
        note="two primary cancers are active and the record does not say whose metastases these are",
    )


def _against_denials(
    events: dict[DiseaseFact, list[DiseaseEvent]], firm: list[DiseaseEvent], today: date
) -> Finding[YesNo]:
    """A later M1 replaces an earlier M0. A denial of the same day or later is a contradiction."""
    denied = _overall(events.get(DISEASE_METASTASIS_DENIED, []))
    early = events.get(DISEASE_STAGE_EARLY, [])
    found = latest([_when(event, today) for event in firm])
    siteless = [event for event in firm if event.site is SITE_UNSTATED]
    contradicting = [event for event in denied if _same_or_later(event.evidence.date, found)]
    if len(siteless) == len(firm):
        # A metastasis with its own site is not undone by an early stage copied in on the same day.
        contradicting += [event for event in early if _same_day(event.evidence.date, found)]
    if contradicting:
        return conflicting(
            BOTH,
            *_evidence(firm),
            *_evidence(contradicting),
            policy="a later M1 replaces an earlier M0; same-day or later denials contradict it",
            note="the record both states and denies distant spread",
        )
    notes, assumption = [], ""
    if True not in [event.active for event in firm]:
        notes.append("the metastasis is recorded as inactive or resolved; stage IV is taken to remain")
    earlier = early + denied
    if earlier:
        notes.append("an early stage or no spread was recorded before")
        if any(not certainly_before(event.evidence.date, found) for event in earlier):
            assumption = "Spread was assumed to have been found after the early stage; dates do not tell."
    return known_from(
        _evidence(firm + earlier),
        YES,
        "stage IV, M1 or a recorded distant metastasis; the newest staging counts",
        "; ".join(notes),
        assumption,
    )


def _when(event: DiseaseEvent, today: date) -> Period | None:
    period = event.evidence.date
    return None if period is not None and period.first > today else period


def _overall(denied: list[DiseaseEvent]) -> list[DiseaseEvent]:
    """Denials of any spread; "no brain metastases" denies nothing else."""
    return [event for event in denied if event.site is SITE_UNSTATED]


def _answered_by(event: DiseaseEvent, denied: list[DiseaseEvent]) -> bool:
    return any(_same_or_later(item.evidence.date, event.evidence.date) for item in denied)


def _same_day(one: Period | None, other: Period | None) -> bool:
    return one is not None and one.is_exact and one == other


def _same_or_later(one: Period | None, other: Period | None) -> bool:
    return certainly_before(other, one) or _same_day(one, other)


def _evidence(events: Iterable[DiseaseEvent]) -> tuple[Evidence, ...]:
    return tuple([event.evidence for event in events])
