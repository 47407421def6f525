"""How a line of therapy ended, and what has to be assumed where the record gives no reason.

Worsening within a line, or found by the next scan after it, ended it. A recorded reason is respected. A
metastatic line that ended without a recorded reason is taken to have ended with worsening, and says so:
the guide changes treatment when the cancer worsens or the drugs are not tolerated, and side effects are
the reason that records are more likely to name.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from mbc_cards.chart import Chart, Stop
from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import BACKBONES
from mbc_cards.resolve.newest import latest, newest_events
from mbc_cards.resolve.words import (
    ENDED_CANNOT_TELL,
    ENDED_ONGOING,
    ENDED_PROGRESSION,
    ENDED_REASON_NOT_RECORDED,
    GIVING_ACTIVE,
    GIVING_ON_HOLD,
    GIVING_UNSTATED,
    STATUS_PROGRESSING,
    STOP_PROGRESSION,
    STOP_TOXICITY,
)
from mbc_cards.timeline import Ended

SHORTLY_AFTER_DAYS = 90
"""Worsening recorded so many days after a line ended still counts as its end: restaging is due about
every three months, so the scan that shows it may come that much later. Ours."""


class Ending(NamedTuple):
    """How a line ended."""

    ended: Ended
    end: Period | None = None
    assumption: str = ""
    evidence: tuple[Evidence, ...] = ()


class Worsening:
    """The recorded statements of how the cancer does, asked by date."""

    __slots__ = ("_statuses",)

    def __init__(self, chart: Chart, today: date) -> None:
        self._statuses = [
            event
            for event in chart.statuses
            if not event.about_other_primary
            and not event.evidence.preliminary
            and event.evidence.date is not None
            and event.evidence.date.first <= today
        ]

    def between(self, after: Period, until: date) -> tuple[Evidence, ...]:
        """Return the evidence if the newest statement after one date and by another is worsening.

        A statement that may be as old as the first date is counted to the time before it.
        """
        if not self._statuses:
            return ()
        inside = [
            event
            for event in self._statuses
            if (when := event.evidence.date) is not None and when.first > after.last and when.first <= until
        ]
        return tuple(event.evidence for event in newest_events(inside) if event.status is STATUS_PROGRESSING)

    def ever_since(self, after: Period) -> tuple[Evidence, ...]:
        """Return the evidence of every statement of worsening after a date."""
        if not self._statuses:
            return ()
        return tuple(
            event.evidence
            for event in self._statuses
            if event.status is STATUS_PROGRESSING
            and (when := event.evidence.date) is not None
            and when.first > after.last
        )


def ending_of_metastatic(
    courses: Sequence[Course], start: Period, next_start: Period | None, worsening: Worsening, today: date
) -> Ending:
    """Return how a line ended that was given for metastatic disease, or for a stage that is not known."""
    ends = latest([course.end for course in courses])
    givings = [course.giving for course in courses] if next_start is None else []
    running, on_hold = GIVING_ACTIVE in givings, GIVING_ON_HOLD in givings
    end = None if running else _end(ends, next_start)
    shown = worsening.between(start, _watched_until(ends, next_start, today, running=running))
    stops = [course.stop for course in _main(courses)]
    if shown and not (set(stops) == {STOP_TOXICITY} and _stopped_first(ends, shown)):
        return Ending(ENDED_PROGRESSION, end, evidence=shown)
    if STOP_PROGRESSION in [course.stop for course in courses]:
        return Ending(ENDED_PROGRESSION, end)
    if running or on_hold:
        return Ending(ENDED_ONGOING)
    for stop, ended in _STATED:
        if stop in stops:
            return Ending(ended, end)
    if next_start is None and all(course.giving is GIVING_UNSTATED for course in courses):
        return Ending(ENDED_CANNOT_TELL)
    return Ending(ENDED_REASON_NOT_RECORDED, end, _worsening_assumed(courses, end))


_STATED = (
    (Stop.TOXICITY, Ended.TOXICITY),
    (Stop.COMPLETED, Ended.COMPLETED),
    # "Another reason" is neither worsening nor side effects nor completion.
    (Stop.OTHER, Ended.CANNOT_TELL),
)


def _watched_until(ends: Period | None, next_start: Period | None, today: date, *, running: bool) -> date:
    """Until when worsening is counted to the line: the next one, or shortly after it ended."""
    limit = today if next_start is None else next_start.last
    if ends is None or running or (limit - ends.last).days <= SHORTLY_AFTER_DAYS:
        return limit
    return ends.last + timedelta(days=SHORTLY_AFTER_DAYS)


def _stopped_first(ends: Period | None, shown: Sequence[Evidence]) -> bool:
    """Whether the line ended for side effects before worsening was found."""
    return ends is not None and all(item.date is not None and item.date.first > ends.last for item in shown)


def _main(courses: Sequence[Course]) -> Sequence[Course]:
    """The courses whose end ends the line: its backbone, or all if it has none."""
    return [course for course in courses if course.drug in BACKBONES] or courses


def _end(ends: Period | None, next_start: Period | None) -> Period | None:
    if ends is not None and (next_start is None or ends.first <= next_start.last):
        return ends
    return next_start


def _worsening_assumed(courses: Sequence[Course], end: Period | None) -> str:
    names = names_of(course.drug for course in courses)
    when = f" in {end.text()}" if end is not None else ""
    return f"The reason {names} ended{when} is not recorded; worsening was assumed."


def ending_of_early(
    courses: Sequence[Course], start: Period, since: Period | None, worsening: Worsening, today: date
) -> Ending:
    """Return how early-stage treatment ended; spread found while it ran counts as worsening."""
    ends = latest([course.end for course in courses])
    running = GIVING_ACTIVE in [course.giving for course in courses]
    stops = [course.stop for course in courses]
    known_end = None if running else ends
    shown = worsening.between(start, _watched_until(ends, since, today, running=running))
    if shown or STOP_PROGRESSION in stops:
        return Ending(ENDED_PROGRESSION, known_end, evidence=shown)
    if since is not None and ends is not None and ends.first >= since.last and not running:
        return Ending(ENDED_PROGRESSION, known_end)
    if running:
        return Ending(ENDED_PROGRESSION if since is not None else ENDED_ONGOING)
    main = [course.stop for course in _main(courses)]
    for stop, ended in _STATED:
        if stop in main:
            return Ending(ended, known_end)
    if ends is None:
        return Ending(ENDED_CANNOT_TELL)
    return Ending(ENDED_REASON_NOT_RECORDED, known_end)
