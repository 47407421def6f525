"""Lines of therapy: what was given, in which setting, from when to when, and how it ended.

Entries are joined into courses, courses grouped into regimens, and regimens gathered into lines. What
cannot be placed is said, not guessed: undated courses stay outside, and without the date on which spread
was found a line's setting stays open.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mbc_cards.chart import Chart, DrugEntry
from mbc_cards.drugs import names_of
from mbc_cards.period import Period
from mbc_cards.resolve.canonical import canonical
from mbc_cards.resolve.continuing import NUMBERED, Gathered, carried_into, other_numbers, why_new
from mbc_cards.resolve.courses import Course, courses_of, was_given
from mbc_cards.resolve.drawing import DrawnLine, drawn
from mbc_cards.resolve.drug_groups import ANTICANCER, BACKBONES, EXCHANGE_CLASS
from mbc_cards.resolve.endings import Worsening
from mbc_cards.resolve.members import with_members
from mbc_cards.resolve.newest import certainly_before
from mbc_cards.resolve.placing import Placed, placed
from mbc_cards.resolve.regimens import Regimen, one_early_plan, regimens_of
from mbc_cards.resolve.spread import Spread, spread_of
from mbc_cards.resolve.words import SETTING_EARLY, SETTING_UNSTATED, YES
from mbc_cards.timeline import Timeline


class History(NamedTuple):
    """Everything given so far: lines, courses without a place in them, and drugs that make no line."""

    timeline: Timeline
    lines: tuple[DrawnLine, ...]
    undated: tuple[Placed, ...]
    """Anticancer courses that no date could place, certain or not."""
    uncertain: tuple[Placed, ...]
    """Dated anticancer courses whose code and name do not agree: possibly given, in no line."""
    others: tuple[Course, ...]
    """Courses of drugs that make no line, and of drugs for another cancer."""
    worsening: Worsening
    """The statements of how the cancer does, by which the lines were drawn."""


def draw_timeline(chart: Chart, today: date) -> Timeline:
    """Return the timeline of therapy of a chart."""
    in_order = canonical(chart)
    return history_of(in_order, spread_of(in_order, today), today).timeline


def history_of(chart: Chart, spread: Spread, today: date) -> History:
    """Return everything given so far, read from a chart in canonical order."""
    entries = with_members(chart.drugs)
    courses = courses_of(
        entries, today, since=spread.since, replaced_between=_Backbones(entries, today).began_between
    )
    others: list[Course] = []
    certain: list[Placed] = []
    undated: list[Placed] = []
    uncertain: list[Placed] = []
    for course in courses:
        if course.drug not in ANTICANCER or course.for_other_primary:
            others.append(course)
        elif course.start is None:
            undated.append(placed(course, spread))
        elif course.certain:
            certain.append(placed(course, spread))
        else:
            uncertain.append(placed(course, spread))
    worsening = Worsening(chart, today)
    lines = drawn(_gathered(certain, worsening), spread.since, worsening, today)
    timeline = Timeline(
        lines=tuple([item.line for item in lines]),
        undecided=tuple([evidence for item in undated for evidence in item.course.evidence]),
        metastatic_since=spread.since,
        cannot_tell=_cannot_tell(lines, undated, spread),
    )
    return History(timeline, lines, tuple(undated), tuple(uncertain), tuple(others), worsening)


class _Backbones:
    """When backbone drugs began, asked for what lies between two dates."""

    def __init__(self, entries: Sequence[DrugEntry], today: date) -> None:
        self._entries = entries
        self._today = today

    def began_between(self, drug: str, after: Period, until: Period) -> bool:
        """Whether a backbone drug of another class began certainly between two dates."""
        own = EXCHANGE_CLASS.get(drug)
        return any(
            was_given(entry, self._today)
            and certainly_before(after, entry.start)
            and certainly_before(entry.start, until)
            and any(
                other in BACKBONES and other != drug and (own is None or EXCHANGE_CLASS.get(other) is not own)
                for other in entry.drugs
            )
            for entry in self._entries
        )


def _gathered(courses: Sequence[Placed], worsening: Worsening) -> list[Gathered]:
    """Gather regimens into lines, in order of start."""

    def worsened(after: Period, by: Period) -> bool:
        return bool(worsening.between(after, by.last))

    lines: list[Gathered] = []
    for regimen in regimens_of(courses, worsened):
        early = regimen.setting is SETTING_EARLY
        line = _line_for(regimen, lines)
        if early:
            reason = "" if line is not None else "early-stage treatment, kept apart by its kind"
        else:
            reason = why_new(line, regimen, worsened) if line is not None else "first treatment recorded"
        if line is not None and not reason:
            line.courses.extend(regimen.courses)
            continue
        carried = [] if early or line is None else carried_into(line, regimen)
        lines.append(
            Gathered(regimen.start, regimen.setting, reason, [*regimen.courses, *carried], _by_number(reason))
        )
    return lines


def _line_for(regimen: Regimen, lines: Sequence[Gathered]) -> Gathered | None:
    """The line that a regimen may go on with: the last one, or for early-stage treatment one of its kind."""
    if regimen.setting is not SETTING_EARLY:
        return lines[-1] if lines else None
    for line in reversed(lines):
        if line.setting is SETTING_EARLY and one_early_plan(line.drugs, regimen.drugs):
            return None if other_numbers(line, regimen) else line
    return None


def _by_number(reason: str) -> bool:
    return reason.startswith(NUMBERED)


def _cannot_tell(lines: Sequence[DrawnLine], undated: Sequence[Placed], spread: Spread) -> str:
    reasons = []
    if SETTING_UNSTATED in [item.line.setting for item in lines]:
        if spread.finding.value is YES:
            reasons.append("It is not recorded exactly enough when spread was found.")
        else:
            reasons.append("It is not established whether the cancer has spread.")
    if undated:
        names = names_of(item.course.drug for item in undated)
        reasons.append(f"No date is recorded for {names}.")
    return " ".join(reasons)
