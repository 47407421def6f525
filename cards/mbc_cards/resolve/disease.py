"""The disease today: how it began, how it does, and what else is recorded about it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import (
    Chart,
    DiseaseEvent,
    DiseaseFact,
)
from mbc_cards.conditions import ChoiceFact, Fact
from mbc_cards.evidence import Finding, conflicting, known, missing
from mbc_cards.period import Period, months_between
from mbc_cards.resolve.measured import Measured, newest_number
from mbc_cards.resolve.newest import newest_events
from mbc_cards.resolve.sites import site_facts
from mbc_cards.resolve.spread import DE_NOVO_WITHIN_MONTHS, Spread
from mbc_cards.resolve.words import (
    ANALYTE_BRAIN_LESIONS,
    DISEASE_HISTORY_OF_BREAST_CANCER,
    DISEASE_LOCAL_RECURRENCE,
    DISEASE_UNRESECTABLE,
    NO,
    PRESENTATION_DE_NOVO,
    PRESENTATION_RECURRENT,
    PROCEDURE_BRAIN_RADIATION,
    SETTING_EARLY,
    STATUS_PROGRESSING,
    YES,
)
from mbc_cards.timeline import Timeline
from mbc_cards.truth import FALSE, TRUE
from mbc_cards.values import DiseaseStatus, Presentation, YesNo

PLAIN: tuple[tuple[ChoiceFact[YesNo], DiseaseFact], ...] = (
    (facts.visceral_crisis, DiseaseFact.VISCERAL_CRISIS),
    (facts.bone_pain, DiseaseFact.BONE_PAIN),
    (facts.respiratory_symptoms, DiseaseFact.RESPIRATORY_SYMPTOM),
)


STATUSES = tuple(DiseaseStatus)
AT_ONSET = f"spread found within {DE_NOVO_WITHIN_MONTHS} months of the first diagnosis is metastatic at onset"
NO_ENTRY: Finding[YesNo] = missing(policy="no entry")
NEEDS_BOTH = "needs a local recurrence and the statement that surgery cannot remove it"
NOT_RECURRENT: Finding[YesNo] = missing(policy=NEEDS_BOTH)
NO_PROCEDURE: Finding[YesNo] = missing(policy="no procedure recorded")
NOT_METASTATIC: Finding[Presentation] = missing(policy="asked only of metastatic disease")


def disease_facts(
    chart: Chart, spread: Spread, timeline: Timeline, measured: Measured, today: date
) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every fact about the disease."""
    events: dict[DiseaseFact, list[DiseaseEvent]] = {}
    for event in chart.disease:
        if not event.of_other_primary and not event.hint_only:
            events.setdefault(event.fact, []).append(event)
    findings: dict[Fact[Any], Finding[Any]] = {facts.metastatic: spread.finding, **site_facts(chart, spread)}
    for fact, stated in PLAIN:
        findings[fact] = recorded(events[stated]) if stated in events else NO_ENTRY
    findings[facts.unresectable_recurrence] = _unresectable(events)
    findings[facts.presentation] = _presentation(spread, events, timeline)
    findings[facts.brain_lesions] = newest_number(measured, ANALYTE_BRAIN_LESIONS)
    findings[facts.brain_radiation_given] = _brain_radiation(chart)
    findings[facts.disease_status] = _status(chart, spread, timeline, today)
    return findings


def recorded(events: Sequence[DiseaseEvent]) -> Finding[YesNo]:
    """YES if any entry is active, NO if every entry is over, missing if there is none."""
    active = [event.evidence for event in events if event.active]
    if active:
        return known(YES, *active, policy="an active entry")
    if events:
        over = [event.evidence for event in events]
        return known(NO, *over, policy="every entry is recorded as over")
    return NO_ENTRY


def _unresectable(events: dict[DiseaseFact, list[DiseaseEvent]]) -> Finding[YesNo]:
    if DISEASE_UNRESECTABLE not in events and DISEASE_LOCAL_RECURRENCE not in events:
        return NOT_RECURRENT
    fixed = recorded(events.get(DISEASE_UNRESECTABLE, []))
    recurrence = recorded(events.get(DISEASE_LOCAL_RECURRENCE, []))
    evidence = recurrence.evidence + fixed.evidence
    policy = NEEDS_BOTH
    if fixed.value is YES and recurrence.value is YES:
        return known(YES, *evidence, policy=policy)
    if NO in (fixed.value, recurrence.value):
        return known(NO, *evidence, policy="recorded as over")
    note = "cannot be removed, but no local recurrence is recorded" if fixed.value is YES else ""
    return missing(*evidence, policy=policy, note=note)


def _presentation(  # noqa: PLR0911 - one return per rule of the policy
    spread: Spread, events: dict[DiseaseFact, list[DiseaseEvent]], timeline: Timeline
) -> Finding[Presentation]:
    if spread.finding.value is not YES:
        return NOT_METASTATIC
    treated = [item for line in timeline.lines if line.setting is SETTING_EARLY for item in line.evidence]
    if treated:
        return known(PRESENTATION_RECURRENT, *treated, policy="early-stage treatment came before")
    before = [
        event.evidence
        for fact in (DISEASE_LOCAL_RECURRENCE, DISEASE_HISTORY_OF_BREAST_CANCER)
        for event in events.get(fact, ())
        if event.evidence.date is None
        or spread.since is None
        or event.evidence.date.before(spread.since) is TRUE
    ]
    if before:
        return known(PRESENTATION_RECURRENT, *before, policy="an earlier breast cancer is recorded")
    evidence = spread.finding.evidence
    if spread.since is None or spread.first_breast is None:
        return missing(*evidence, policy="needs the date on which spread was found")
    prompt = months_between(spread.first_breast, spread.since).at_most(DE_NOVO_WITHIN_MONTHS)
    policy = AT_ONSET
    if prompt is TRUE:
        return known(PRESENTATION_DE_NOVO, *evidence, policy=policy)
    if prompt is FALSE:
        return known(PRESENTATION_RECURRENT, *evidence, policy=policy)
    return missing(*evidence, policy=policy, note="the dates are too vague to tell")


def _brain_radiation(chart: Chart) -> Finding[YesNo]:
    if not chart.procedures:
        return NO_PROCEDURE
    done = [item.evidence for item in chart.procedures if item.procedure is PROCEDURE_BRAIN_RADIATION]
    if done:
        return known(YES, *done, policy="a recorded procedure")
    return NO_PROCEDURE


def _status(chart: Chart, spread: Spread, timeline: Timeline, today: date) -> Finding[DiseaseStatus]:
    """The newest statement counts if it is newer than the start of the present line of therapy."""
    own = [
        event
        for event in chart.statuses
        if not event.about_other_primary
        and not event.evidence.preliminary
        and (event.evidence.date is None or event.evidence.date.first <= today)
    ]
    current = timeline.lines[-1] if timeline.lines else None
    start = current.start if current is not None else None
    counting = newest_events(own)
    evidence = [event.evidence for event in counting]
    stated = [event.status for event in counting]
    values = [status for status in STATUSES if status in stated] if stated else []
    policy = "the newest statement, if made after the present line of therapy began"
    if values and (start is None or all(_after(item.date, start) for item in evidence)):
        if len(values) > 1:
            return conflicting(
                tuple(values), *evidence, policy=policy, note="statements of the same date disagree"
            )
        return known(values[0], *evidence, policy=policy)
    if (
        current is not None
        and current.setting is SETTING_EARLY
        and current.running
        and spread.since is not None
    ):
        return known(
            STATUS_PROGRESSING,
            *spread.finding.evidence,
            policy="distant spread was found while early-stage treatment was running",
        )
    note = "the newest statement is older than the present line of therapy" if values else ""
    return missing(*evidence, policy=policy, note=note)


def _after(when: Period | None, start: Period) -> bool:
    return when is not None and when.last > start.last and when.first >= start.first
