"""Which safety tests on record are recent enough for the drugs they guard.

The 2021 guide asks for these tests without saying how old they may be. The windows below are ours and
every finding says so. Only final results count; NO is said only if results or procedures were supplied.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Analyte, Chart
from mbc_cards.conditions import ChoiceFact, Fact
from mbc_cards.evidence import Evidence, Finding, known, missing
from mbc_cards.period import Period, months_between
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import BONE_AGENTS, PARENTERAL_BISPHOSPHONATES
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.newest import latest, on
from mbc_cards.resolve.words import (
    ANALYTE_ESTRADIOL,
    ANALYTE_LVEF,
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

BLOOD_TESTS: tuple[tuple[ChoiceFact[YesNo], str, tuple[Analyte, ...]], ...] = (
    (facts.calcium_checked, "calcium", (Analyte.CALCIUM,)),
    # Bilirubin alone does not show the enzyme rises that the guide warns of.
    (facts.liver_checked, "ALT or AST", (Analyte.ALT, Analyte.AST)),
    (facts.blood_count_checked, "blood count", (Analyte.NEUTROPHILS, Analyte.PLATELETS, Analyte.HAEMOGLOBIN)),
    (facts.glucose_checked, "glucose or HbA1c", (Analyte.GLUCOSE, Analyte.HBA1C)),
)
KIDNEY = (Analyte.CREATININE, Analyte.EGFR, Analyte.CREATININE_CLEARANCE)


def safety_facts(chart: Chart, history: History, today: date) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every safety test."""
    results = TOPIC_RESULTS not in chart.not_supplied
    procedures = TOPIC_PROCEDURES not in chart.not_supplied
    by_analyte: dict[Analyte, list[Evidence]] = {}
    for item in chart.measurements:
        by_analyte.setdefault(item.analyte, []).append(item.evidence)

    def of(analytes: Iterable[Analyte]) -> list[Evidence]:
        return [evidence for analyte in analytes for evidence in by_analyte.get(analyte, ())]

    findings: dict[Fact[Any], Finding[Any]] = {
        fact: _recent(of(analytes), today, name, days=ONE_CYCLE_DAYS, supplied=results)
        for fact, name, analytes in BLOOD_TESTS
    }
    findings[facts.renal_function_checked] = _kidney(of(KIDNEY), history.others, today, supplied=results)
    scans = [item.evidence for item in chart.procedures if item.procedure is PROCEDURE_HEART_IMAGING]
    findings[facts.heart_checked] = _recent(
        [*of((ANALYTE_LVEF,)), *scans],
        today,
        "heart imaging",
        months=HEART_MONTHS,
        supplied=results and procedures,
    )
    findings[facts.estradiol_checked] = _recent(
        of((ANALYTE_ESTRADIOL,)), today, "estradiol", months=ESTRADIOL_MONTHS, supplied=results
    )
    findings[facts.dental_examined] = _dental(chart, history.others, today, supplied=procedures)
    return findings


def _recent(
    tests: Sequence[Evidence],
    today: date,
    name: str,
    *,
    supplied: bool,
    days: int | None = None,
    months: int | None = None,
    after: Period | None = None,
) -> Finding[YesNo]:
    """YES if a final result is at most so old and, where it matters, later than a dose."""
    limit = f"{days} days" if days is not None else f"{months} months"
    policy = (
        f"{name} at most {limit} old" + (f" and after the dose {on(after)}" if after else "") + f"; {OURS}"
    )
    final = [item for item in tests if not item.preliminary and not _future(item, today)]
    ages = [(_fresh(item.date, today, days, months, after), item) for item in final]
    fresh = [item for truth, item in ages if truth is TRUE]
    if fresh:
        return known(YES, *fresh, policy=policy)
    unsure = [item for truth, item in ages if truth is UNKNOWN]
    if unsure:
        return missing(*unsure, policy=policy, note="the date is not known exactly enough")
    if not supplied:
        return missing(policy="results were not supplied")
    newest = latest(item.date for item in final)
    note = f"none recent enough, newest {newest.text()}" if newest is not None else ""
    return known(NO, *final, policy=policy, note=note)


def _fresh(
    when: Period | None, today: date, days: int | None, months: int | None, after: Period | None
) -> Truth:
    recent = _at_most(when, today, days, months)
    return recent if after is None else AND[recent, _after(when, after)]


def _at_most(when: Period | None, today: date, days: int | None, months: int | None) -> Truth:
    if when is None:
        return UNKNOWN
    if days is None:
        assert months is not None
        return months_between(when, Period.on(today)).at_most(months)
    if (today - when.first).days <= days:
        return TRUE
    return FALSE if (today - when.last).days > days else UNKNOWN


def _after(when: Period | None, dose: Period) -> Truth:
    return UNKNOWN if when is None else dose.before(when)


def _future(item: Evidence, today: date) -> bool:
    return item.date is not None and item.date.first > today


def _kidney(
    tests: Sequence[Evidence], others: Sequence[Course], today: date, *, supplied: bool
) -> Finding[YesNo]:
    """The guide wants a test before each dose of a bisphosphonate.

    So it must be later than the last recorded dose (one of the same day was for that dose), and not
    older than one cycle: the kidney may have changed since. Without a recorded dose only the age counts.
    """
    given = [course for course in others if course.drug in PARENTERAL_BISPHOSPHONATES and course.certain]
    dose = latest(course.last_dose for course in given)
    return _recent(tests, today, "kidney function", days=ONE_CYCLE_DAYS, supplied=supplied, after=dose)


def _dental(chart: Chart, others: Sequence[Course], today: date, *, supplied: bool) -> Finding[YesNo]:
    """Within a year of today or, if a bone agent runs, of its beginning; not before jaw disease."""
    begun = [course.start for course in others if course.drug in BONE_AGENTS and course.running]
    starts = [start for start in begun if start is not None]
    policy = f"examined within {DENTAL_MONTHS} months, or since then if a bone agent runs; {OURS}"
    jaw = [item.evidence for item in chart.disease if item.fact is DISEASE_JAW_NECROSIS and item.active]
    answers = []
    for item in chart.procedures:
        if item.procedure is PROCEDURE_DENTAL_EXAMINATION and not _future(item.evidence, today):
            when = item.evidence.date
            fresh = any_true(
                [
                    _at_most(when, today, None, DENTAL_MONTHS),
                    *(_within_before(when, start) for start in starts),
                ]
            )
            answers.append((fresh, item.evidence))
    later_jaw = [
        item
        for item in jaw
        if item.date is None or not any(_after(evidence.date, item.date) is TRUE for _, evidence in answers)
    ]
    if answers and later_jaw:
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
