"""Drawing: each gathered line as a line of the timeline, with the courses as they are believed to have ended.

A drug still recorded as active is closed where a later line, or a later drug of its class, took its place.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_cards.resolve.continuing import Gathered
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import CHEMOTHERAPY, ENDOCRINE, EXCHANGE_CLASS
from mbc_cards.resolve.endings import Ending, Worsening, ending_of_early, ending_of_metastatic
from mbc_cards.resolve.newest import certainly_before, earliest, once
from mbc_cards.resolve.placing import Placed
from mbc_cards.resolve.words import (
    CONFIDENCE_ASSUMED,
    CONFIDENCE_DERIVED,
    CONFIDENCE_STATED,
    GIVING_ENDED,
    SETTING_EARLY,
    SETTING_UNSTATED,
)
from mbc_cards.timeline import Line


class DrawnLine(NamedTuple):
    """A line with the courses it consists of, as they are believed to have ended."""

    line: Line
    courses: tuple[Course, ...]
    number: int | None
    """The line number stated in the record."""
    shown: tuple[Evidence, ...] = ()
    """The statements of worsening that ended the line."""


def drawn(
    gathered: Sequence[Gathered], since: Period | None, worsening: Worsening, today: date
) -> tuple[DrawnLine, ...]:
    """Return the lines in order of start; `since` is when spread was found."""
    lines = []
    for index, line in enumerate(gathered):
        after = gathered[index + 1 :]
        later = [other for other in after if other.setting is not SETTING_EARLY] if after else []
        following = later[0].start if later else None
        courses, overruled = _as_ended(line, after, following)
        if line.setting is SETTING_EARLY:
            ending = ending_of_early(courses, line.start, since, worsening, today)
        else:
            ending = ending_of_metastatic(courses, line.start, following, worsening, today)
        running = frozenset([] if later else [course.drug for course in courses if course.running])
        lines.append(
            DrawnLine(_line(line, courses, ending, overruled, running), courses, line.number, ending.evidence)
        )
    return tuple(lines)


def _as_ended(
    line: Gathered, later: Sequence[Gathered], following: Period | None
) -> tuple[tuple[Course, ...], str]:
    """The courses of a line, those still recorded as active closed if something replaced them."""
    courses, closed = [], []
    for item in line.courses:
        course = item.course
        replaced_on = _exchanged_on(course, line) if course.running else None
        if course.running and (replaced_on is not None or _left_behind(item, later)):
            end = None if line.setting is SETTING_EARLY else replaced_on or following
            courses.append(course._replace(giving=GIVING_ENDED, end=end))
            closed.append(course.drug)
        else:
            courses.append(course)
    if not closed:
        return tuple(courses), ""
    return tuple(courses), (
        f"Later treatment took the place of {names_of(closed)}, still recorded as active; an end was assumed."
    )


def _left_behind(item: Placed, later: Sequence[Gathered]) -> bool:
    """A later line began that does not carry the course on."""
    for other in later:
        if any(carried is item for carried in other.courses):
            return False
        if other.setting is not SETTING_EARLY:
            return True
        # Early-stage endocrine therapy follows chemotherapy; other early treatment may overlap.
        if item.course.drug in CHEMOTHERAPY and not other.drugs.isdisjoint(ENDOCRINE):
            return True
    return False


def _exchanged_on(course: Course, line: Gathered) -> Period | None:
    """When a later drug of its class took its place within the line; None if none did."""
    own = EXCHANGE_CLASS.get(course.drug)
    if own is None or len(line.courses) == 1:
        return None
    return earliest(
        [
            other.course.start
            for other in line.courses
            if other.course.drug != course.drug
            and EXCHANGE_CLASS.get(other.course.drug) is own
            and certainly_before(course.start, other.course.start)
        ]
    )


def _line(
    line: Gathered, courses: Sequence[Course], ending: Ending, overruled: str, running: frozenset[str]
) -> Line:
    # Where the stage is open, how a line ended is left open too.
    reason = "" if line.setting is SETTING_UNSTATED else ending.assumption
    assumptions = [item.assumption for item in line.courses] + [overruled, reason]
    assumption = " ".join(dict.fromkeys([text for text in assumptions if text]))
    if assumption or CONFIDENCE_ASSUMED in [item.confidence for item in line.courses]:
        confidence = CONFIDENCE_ASSUMED
    else:
        confidence = CONFIDENCE_STATED if line.by_number else CONFIDENCE_DERIVED
    return Line(
        frozenset([course.drug for course in courses]),
        line.setting,
        line.start,
        ending.end,
        ending.ended,
        once([*[course.evidence for course in courses], ending.evidence]),
        confidence,
        running,
        line.reason,
        assumption,
    )
