"""Which safety tests on record are recent enough for the drugs they guard.

The 2021 guide asks for these tests without saying how old they may be. The windows below are ours and
every finding says so. Only final results count; NO is said only if results or procedures were supplied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Analyte, Chart
from mbc_cards.conditions import ChoiceFact, Fact
from mbc_cards.evidence import Evidence, Finding, known, known_from, missing
from mbc_cards.period import Period, months_between
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import BONE_AGENTS, PARENTERAL_BISPHOSPHONATES
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.measured import Measured
from mbc_cards.resolve.newest import latest, on
from mbc_cards.resolve.words import (
    DISEASE_JAW_NECROSIS,
    NO,
    PROCEDURE_DENTAL_EXAMINATION,
    PROCEDURE_HEART_IMAGING,
    TOPIC_PROCEDURES,
    TOPIC_RESULTS,
    YES,
)
from mbc_cards.truth import AND, FALSE, TRUE, UNKNOWN, Truth, any_true
from mbc_cards.values import YesNo

ONE_CYCLE_DAYS = 28
"""Blood tests: one cycle of four weeks, the usual rhythm of these drugs. Ours."""
HEART_MONTHS = 3
"""Heart imaging: the 2018 guide says every few months, later editions give no interval. Ours."""
ESTRADIOL_MONTHS = 3
"""Estradiol: periods that have just stopped may return within months. Ours."""
DENTAL_MONTHS = 12
"""Dental examination: within a year before a bone agent begins; check-ups are yearly. Ours."""
OURS = "the window is ours: the guide gives none"
EXAMINED = f"examined within {DENTAL_MONTHS} months, or since then if a bone agent runs; {OURS}"
NOT_EXAMINED = known(YesNo.NO, policy=EXAMINED)
EXAMINATION_UNKNOWN: Finding[YesNo] = missing(policy=EXAMINED)
NOT_SUPPLIED: Finding[YesNo] = missing(policy="results were not supplied")


@dataclass(frozen=True, slots=True)
class Check:
    """A safety test: the measurements that are one, and how old it may be, in days or else in months."""

    analytes: tuple[Analyte, ...]
    name: str
    policy: str
    none: Finding[YesNo]
    """What is said where results were supplied and none is of this test."""
    days: int | None = None
    months: int = 0
    """Counts only where `days` is None."""


def _check(name: str, *analytes: Analyte, days: int | None = None, months: int = 0) -> Check:
    policy = f"{name} at most {f'{days} days' if days is not None else f'{months} months'} old; {OURS}"
    return Check(analytes, name, policy, known(YesNo.NO, policy=policy), days, months)


KIDNEY = _check(
    "kidney function",
    Analyte.CREATININE,
    Analyte.EGFR,
    Analyte.CREATININE_CLEARANCE,
    days=ONE_CYCLE_DAYS,
)
HEART = _check("heart imaging", Analyte.LVEF, months=HEART_MONTHS)
CHECKS: tuple[tuple[ChoiceFact[YesNo], Check], ...] = (
    (facts.calcium_checked, _check("calcium", Analyte.CALCIUM, days=ONE_CYCLE_DAYS)),
    # Bilirubin alone does not show the enzyme rises that the guide warns of.
    (facts.liver_checked, _check("ALT or AST", Analyte.ALT, Analyte.AST, days=ONE_CYCLE_DAYS)),
    (
        facts.blood_count_checked,
        _check(
            "blood count", Analyte.NEUTROPHILS, Analyte.PLATELETS, Analyte.HAEMOGLOBIN, days=ONE_CYCLE_DAYS
        ),
    ),
    (
        facts.glucose_checked,
        _check("glucose or HbA1c", Analyte.GLUCOSE, Analyte.HBA1C, days=ONE_CYCLE_DAYS),
    ),
    (facts.renal_function_checked, KIDNEY),
    (facts.heart_checked, HEART),
    (facts.estradiol_checked, _check("estradiol", Analyte.ESTRADIOL, months=ESTRADIOL_MONTHS)),
)


def safety_facts(
    chart: Chart, history: History, measured: Measured, today: date
) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every safety test."""
    results = TOPIC_RESULTS not in chart.not_supplied
    procedures = TOPIC_PROCEDURES not in chart.not_supplied
    findings: dict[Fact[Any], Finding[Any]] = {}
    for fact, check in CHECKS:
        tests: list[Evidence] = []
        for analyte in check.analytes:
            if analyte in measured:
                tests += [item.evidence for item in measured[analyte]]
        supplied, after = results, None
        if check is HEART:
            tests += _scans(chart, today)
            supplied = results and procedures
        elif check is KIDNEY:
            after = _last_bisphosphonate(history.others)
        findings[fact] = _recent(check, tests, today, supplied=supplied, after=after)
    findings[facts.dental_examined] = _dental(chart, history.others, today, supplied=procedures)
    return findings


def _scans(chart: Chart, today: date) -> list[Evidence]:
    """The heart scans that settle something: not preliminary, and not dated after today."""
    if not chart.procedures:
        return []
    return [
        item.evidence
        for item in chart.procedures
        if item.procedure is PROCEDURE_HEART_IMAGING
        and not item.evidence.preliminary
        and ((when := item.evidence.date) is None or when.first <= today)
    ]


def _recent(
    check: Check, final: Sequence[Evidence], today: date, *, supplied: bool, after: Period | None
) -> Finding[YesNo]:
    """YES if a final result is at most so old and, where it matters, later than a dose."""
    if after is None:
        if not final:
            return check.none if supplied else NOT_SUPPLIED
        policy = check.policy
    else:
        policy = f"{check.name} at most {check.days} days old and after the dose {on(after)}; {OURS}"
    fresh, unsure = _by_age(check, final, today, after)
    if fresh:
        return known_from(tuple(fresh), YES, policy)
    if unsure:
        return missing(*unsure, policy=policy, note="the date is not known exactly enough")
    if not supplied:
        return NOT_SUPPLIED
    newest = latest([item.date for item in final])
    note = f"none recent enough, newest {newest.text()}" if newest is not None else ""
    return known_from(tuple(final), NO, policy, note)


def _by_age(
    check: Check, final: Sequence[Evidence], today: date, after: Period | None
) -> tuple[list[Evidence], list[Evidence]]:
    """The tests that are recent enough, and those whose date is not known exactly enough to tell."""
    oldest = _days_before(today, check.days)
    fresh: list[Evidence] = []
    unsure: list[Evidence] = []
    for item in final:
        when = item.date
        if when is None:
            truth = UNKNOWN
        elif oldest is not None:
            truth = TRUE if when.first >= oldest else FALSE if when.last < oldest else UNKNOWN
        else:
            truth = _at_most(when, today, check.months)
        if after is not None:
            truth = AND[truth, _after(when, after)]
        if truth is TRUE:
            fresh.append(item)
        elif truth is UNKNOWN:
            unsure.append(item)
    return fresh, unsure


def _days_before(today: date, days: int | None) -> date | None:
    return None if days is None else date.fromordinal(max(1, today.toordinal() - days))


def _at_most(when: Period | None, today: date, months: int) -> Truth:
    return UNKNOWN if when is None else months_between(when, Period.on(today)).at_most(months)


def _after(when: Period | None, dose: Period) -> Truth:
    return UNKNOWN if when is None else dose.before(when)


def _last_bisphosphonate(others: Sequence[Course]) -> Period | None:
    """The last recorded dose of a bisphosphonate; the guide wants a test of the kidney before each.

    So the test must be later than that dose (one of the same day was for that dose), and not older than
    one cycle: the kidney may have changed since. Without a recorded dose only the age counts.
    """
    if not others:
        return None
    given = [course for course in others if course.drug in PARENTERAL_BISPHOSPHONATES and course.certain]
    return latest([course.last_dose for course in given])


def _dental(chart: Chart, others: Sequence[Course], today: date, *, supplied: bool) -> Finding[YesNo]:
    """Within a year of today or, if a bone agent runs, of its beginning; not before jaw disease."""
    policy = EXAMINED
    examinations = [
        item.evidence
        for item in chart.procedures
        if item.procedure is PROCEDURE_DENTAL_EXAMINATION
        and ((when := item.evidence.date) is None or when.first <= today)
    ]
    if not examinations:
        return NOT_EXAMINED if supplied else EXAMINATION_UNKNOWN
    begun = [course.start for course in others if course.drug in BONE_AGENTS and course.running]
    starts = [start for start in begun if start is not None]
    jaw = [item.evidence for item in chart.disease if item.fact is DISEASE_JAW_NECROSIS and item.active]
    answers = []
    for evidence in examinations:
        when = evidence.date
        recent = _at_most(when, today, DENTAL_MONTHS)
        answers.append((any_true([recent, *[_within_before(when, start) for start in starts]]), evidence))
    later_jaw = [
        item
        for item in jaw
        if item.date is None or not any(_after(evidence.date, item.date) is TRUE for _, evidence in answers)
    ]
    if later_jaw:
        return known(NO, *later_jaw, policy=policy, note="jaw disease was recorded since the examination")
    sure = [evidence for truth, evidence in answers if truth is TRUE]
    if sure:
        return known(YES, *sure, policy=policy)
    unsure = [evidence for truth, evidence in answers if truth is UNKNOWN]
    if unsure or not supplied:
        return missing(*unsure, policy=policy, note="the date is not known exactly enough" if unsure else "")
    old = [evidence for truth, evidence in answers if truth is FALSE]
    return known(NO, *old, policy=policy)


def _within_before(when: Period | None, start: Period) -> Truth:
    return UNKNOWN if when is None else months_between(when, start).at_most(DENTAL_MONTHS)
