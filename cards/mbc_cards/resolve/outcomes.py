"""What became of each drug: whether the cancer worsened on it, or recurred during or after it.

For metastatic disease a drug failed if the line it was still part of ended with worsening. For
early-stage treatment a drug failed if spread was found while it was given or within 12 months after;
"during or after" is true for every early-stage drug once the cancer has spread.
"""

from datetime import date
from typing import NamedTuple

from mbc_cards.chart import Setting
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period, months_between
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drawing import DrawnLine
from mbc_cards.resolve.endings import SHORTLY_AFTER_DAYS, Worsening
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.newest import latest
from mbc_cards.resolve.placing import Placed
from mbc_cards.resolve.spread import Spread
from mbc_cards.resolve.words import (
    ENDED_CANNOT_TELL,
    ENDED_PROGRESSION,
    ENDED_REASON_NOT_RECORDED,
    SETTING_EARLY,
    SETTING_METASTATIC,
    SETTING_UNSTATED,
    STOP_COMPLETED,
    STOP_PROGRESSION,
    STOP_TOXICITY,
    YES,
)
from mbc_cards.truth import FALSE, TRUE, UNKNOWN, Truth

EARLY_FAILURE_MONTHS = 12
"""Recurrence during, or within 12 months (inclusive) after, early-stage treatment counts as failure of the
drug: the guide's window for trastuzumab (line 542), and the usual bound of acquired resistance to
endocrine therapy. A drug given longer ago may be used again, as the first-line options of the guide are."""


class Outcome(NamedTuple):
    """What became of one course."""

    course: Course
    setting: Setting
    line: DrawnLine | None
    """None for courses that have no place in a line."""
    failed: Truth
    """The cancer worsened on it, or recurred during early-stage treatment or within 12 months after."""
    after: Truth
    """The cancer worsened or recurred during it or at any time after."""
    during: Truth
    """The cancer worsened or recurred while it was being given."""
    evidence: tuple[Evidence, ...]
    assumption: str = ""


def outcomes_of(history: History, spread: Spread) -> tuple[Outcome, ...]:
    """Return the outcome of every anticancer course, those in lines first, in order of start."""
    outcomes: list[Outcome] = []
    for line in history.lines:
        outcomes += _in_line(line, spread, history.worsening)
    for item in history.undated:
        outcomes.append(_unplaced(item, spread))
    for item in history.uncertain:
        outcomes.append(_unsure(item))
    return tuple(outcomes)


def _in_line(drawn: DrawnLine, spread: Spread, worsening: Worsening) -> list[Outcome]:
    line = drawn.line
    if line.setting is SETTING_EARLY and spread.finding.value is YES:
        return [_early(course, drawn, spread) for course in drawn.courses]
    whole = _of_line(drawn)
    later = _worsened_later(drawn, worsening)
    assumption = line.assumption if whole is TRUE and line.ended is ENDED_REASON_NOT_RECORDED else ""
    outcomes = []
    for course in drawn.courses:
        failed = whole if whole is not TRUE or _still_given(course, drawn) else FALSE
        after = TRUE if later or whole is TRUE else whole
        evidence = course.evidence + (drawn.shown if whole is TRUE else later)
        outcomes.append(Outcome(course, line.setting, drawn, failed, after, failed, evidence, assumption))
    return outcomes


def _of_line(drawn: DrawnLine) -> Truth:
    """Whether a line ended with worsening; an assumed reason counts only where the stage is known."""
    line = drawn.line
    if line.ended is ENDED_PROGRESSION:
        return TRUE
    if line.setting is SETTING_UNSTATED or line.ended is ENDED_CANNOT_TELL:
        return UNKNOWN
    if line.ended is ENDED_REASON_NOT_RECORDED and line.setting is SETTING_METASTATIC:
        return TRUE
    return FALSE


def _worsened_later(drawn: DrawnLine, worsening: Worsening) -> tuple[Evidence, ...]:
    start = drawn.line.start
    return () if start is None else worsening.ever_since(start)


def _still_given(course: Course, drawn: DrawnLine) -> bool:
    """Whether a drug was still part of its line when the cancer worsened."""
    if course.stop is STOP_PROGRESSION:
        return True
    if course.stop in (STOP_TOXICITY, STOP_COMPLETED):
        return False
    line = drawn.line
    worsened_on = latest([*(item.date for item in drawn.shown), line.end])
    if course.end is None or worsened_on is None:
        return True
    return (worsened_on.first - course.end.last).days <= SHORTLY_AFTER_DAYS


def _early(course: Course, drawn: DrawnLine, spread: Spread) -> Outcome:
    since = spread.since
    evidence = course.evidence + spread.finding.evidence
    during, within = recurred(course, since)
    if course.stop is STOP_PROGRESSION:
        during = within = TRUE
    return Outcome(course, SETTING_EARLY, drawn, within, TRUE, during, evidence)


def recurred(course: Course, since: Period | None) -> tuple[Truth, Truth]:
    """Whether spread was found during a course, and whether during it or within 12 months after it ended.

    Without a known end, the course ended between its last record and the day spread was found.
    """
    if since is None:
        return UNKNOWN, UNKNOWN
    if course.running:
        return TRUE, TRUE
    end = course.end
    if end is None:
        seen = course.last_seen
        if seen is not None and seen.first >= since.last:
            return TRUE, TRUE
        during = UNKNOWN
        end = Period(date.min if seen is None else seen.first, since.last)
    else:
        during = TRUE if end.first >= since.last else FALSE if end.last < since.first else UNKNOWN
    within = TRUE if during is TRUE else months_between(end, since).at_most(EARLY_FAILURE_MONTHS)
    return during, within


def _unplaced(item: Placed, spread: Spread) -> Outcome:
    course = item.course
    if not course.certain:
        return _unsure(item)
    if course.stop is STOP_PROGRESSION:
        return Outcome(course, item.setting, None, TRUE, TRUE, TRUE, course.evidence)
    recurred_after = item.setting is SETTING_EARLY and spread.finding.value is YES
    after = TRUE if recurred_after else UNKNOWN
    return Outcome(course, item.setting, None, UNKNOWN, after, UNKNOWN, course.evidence)


def _unsure(item: Placed) -> Outcome:
    return Outcome(item.course, item.setting, None, UNKNOWN, UNKNOWN, UNKNOWN, item.course.evidence)
