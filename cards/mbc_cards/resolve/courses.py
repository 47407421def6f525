"""Courses: one drug given once, read from all the entries that speak about it.

An entry that was not given never counts. "Active" alone is not trusted: a closing entry yields only to a
later active one, and doses that stopped end a course whatever its order says. A one-day period says when
a drug was given, not for how long.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mbc_cards.chart import DrugEntry, Giving, Setting, Stop
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_cards.resolve.drug_groups import LONG_INTERVAL
from mbc_cards.resolve.joining import DOSES, LONGEST_INTERVAL_DAYS, ReplacedBetween, gathered, one_day
from mbc_cards.resolve.newest import certainly_before, earliest, latest
from mbc_cards.resolve.words import (
    ENTRY_ADMINISTRATION,
    ENTRY_REQUEST,
    ENTRY_STATEMENT,
    GIVING_ACTIVE,
    GIVING_ENDED,
    GIVING_NOT_GIVEN,
    GIVING_ON_HOLD,
    GIVING_UNSTATED,
    SETTING_UNSTATED,
    STOP_UNSTATED,
)

RUNNING_DAYS = 42
"""A drug known only from its doses is running if the last was at most so many days ago: the longest usual
cycle is four weeks, with two weeks of slack. Drugs of long intervals: `LONGEST_INTERVAL_DAYS`. Ours."""
_WEIGHT = (Stop.PROGRESSION, Stop.TOXICITY, Stop.COMPLETED, Stop.OTHER, Stop.UNSTATED)
"""The reason that counts if entries of one course name several."""


class Course(NamedTuple):
    """One drug given once, from start to end."""

    drug: str
    start: Period | None
    end: Period | None
    """None while running, and when it ended on an unknown day."""
    giving: Giving
    last_seen: Period | None
    """Newest day on which the drug is known to have been given."""
    last_dose: Period | None
    """Newest recorded dose; None if only orders or statements are recorded."""
    stop: Stop
    setting: Setting
    line: int | None
    certain: bool
    for_other_primary: bool
    evidence: tuple[Evidence, ...]

    @property
    def running(self) -> bool:
        """Whether it is being given today as far as its own entries tell."""
        return self.giving is GIVING_ACTIVE

    def ended_before(self, when: Period) -> bool:
        """Whether it certainly ended before."""
        return self.giving is not GIVING_ACTIVE and certainly_before(self.end, when)


def courses_of(
    entries: Iterable[DrugEntry],
    today: date,
    *,
    since: Period | None,
    replaced_between: ReplacedBetween,
) -> tuple[Course, ...]:
    """Return the courses, by start and drug, undated ones first.

    `since` is when spread was found: a drug begun again after that is another course.
    """
    by_drug: dict[tuple[str, bool], list[DrugEntry]] = {}
    for entry in entries:
        if was_given(entry, today):
            for drug in dict.fromkeys(entry.drugs):
                by_drug.setdefault((drug, entry.for_other_primary), []).append(entry)
    courses: list[Course] = []
    for (drug, _), own in by_drug.items():
        groups = gathered(drug, own, since, replaced_between) if len(own) > 1 else [own]
        courses += [_course(drug, group, today) for group in groups]
    if len(courses) > 1:
        courses.sort(key=_by_start)
    return tuple(courses)


def was_given(entry: DrugEntry, today: date) -> bool:
    """Whether the entry says that a drug was given by today: not a plan, and not in the future."""
    if entry.giving is GIVING_NOT_GIVEN:
        return False
    return entry.start is None or entry.start.first <= today


def _by_start(course: Course) -> tuple[date, date, str, bool, str]:
    start = course.start
    first, last = (date.min, date.min) if start is None else (start.first, start.last)
    return (first, last, course.drug, course.for_other_primary, course.evidence[0].reference)


def _course(drug: str, entries: Sequence[DrugEntry], today: date) -> Course:
    doses, others = _doses_and_others(entries)
    last_dose = latest([entry.end or entry.start for entry in doses])
    giving, end = _state(drug, doses, others, last_dose, today)
    ends = [entry.end for entry in entries if entry.end is not None and entry.end.first <= today]
    starts = [entry.start for entry in entries]
    return Course(
        drug,
        earliest(starts),
        end,
        giving,
        latest([*starts, *ends]),
        last_dose,
        entries[0].stop if len(entries) == 1 else min([entry.stop for entry in entries], key=_WEIGHT.index),
        _setting(entries),
        min([entry.line for entry in entries if entry.line is not None], default=None),
        True in [entry.certain for entry in entries],
        entries[0].for_other_primary,
        tuple([entry.evidence for entry in entries]),
    )


def _setting(entries: Sequence[DrugEntry]) -> Setting:
    """The setting that entries state; open if they state different ones."""
    found = SETTING_UNSTATED
    for entry in entries:
        if entry.setting is not SETTING_UNSTATED and entry.setting is not found:
            if found is not SETTING_UNSTATED:
                return SETTING_UNSTATED
            found = entry.setting
    return found


def _doses_and_others(entries: Sequence[DrugEntry]) -> tuple[list[DrugEntry], list[DrugEntry]]:
    """Entries that show a dose on a day, and those that speak about the course.

    Several completed orders or statements without an end, or several one-day periods, are one per cycle:
    each shows a dose. A single one-day period says when the drug began, and its status whether it goes on.
    """
    filled = [entry for entry in entries if entry.kind not in DOSES and _filled(entry)]
    per_cycle = len(filled) > 1
    doses: list[DrugEntry] = []
    others: list[DrugEntry] = []
    for entry in entries:
        dose = entry.kind in DOSES or (per_cycle and _filled(entry))
        (doses if dose and entry.stop is STOP_UNSTATED else others).append(entry)
    return doses, others


def _filled(entry: DrugEntry) -> bool:
    if entry.start is None:
        return False
    if entry.giving is GIVING_ENDED and one_day(entry):
        return True
    if entry.kind is ENTRY_STATEMENT:
        return entry.giving is GIVING_ENDED and entry.end is None
    carried_out = entry.giving is GIVING_ENDED or entry.giving is GIVING_UNSTATED
    return carried_out and entry.kind is ENTRY_REQUEST and entry.end is None


def _state(
    drug: str,
    doses: Sequence[DrugEntry],
    others: Sequence[DrugEntry],
    last_dose: Period | None,
    today: date,
) -> tuple[Giving, Period | None]:
    """Whether the course is running today and, if it ended on a known day, when."""
    closed = [entry for entry in others if _closes(entry, today)]
    still_open = [
        entry
        for entry in others
        if entry.giving is GIVING_ACTIVE
        and not _closes(entry, today)
        and all(_reopens(entry, other) for other in closed)
    ]
    if still_open and not _never_closed(still_open, doses, today):
        return GIVING_ACTIVE, None
    if closed and not still_open:
        ends = [entry.end for entry in closed if entry.end is not None and not one_day(entry)]
        return GIVING_ENDED, latest([*ends, last_dose]) if ends or _show_length(doses) else None
    if any(entry.giving is GIVING_ON_HOLD for entry in others):
        return GIVING_ON_HOLD, None
    if last_dose is None:
        return GIVING_UNSTATED, None
    limit = LONGEST_INTERVAL_DAYS if drug in LONG_INTERVAL else RUNNING_DAYS
    if _days_since(last_dose, today) <= limit:
        return GIVING_ACTIVE, None
    return GIVING_ENDED, last_dose if _show_length(doses) else None


def _never_closed(still_open: Sequence[DrugEntry], doses: Sequence[DrugEntry], today: date) -> bool:
    """Only orders are open, and the administrations that they led to stopped longer ago than any interval."""
    given = [entry.end or entry.start for entry in doses if entry.kind is ENTRY_ADMINISTRATION]
    last = latest(given)
    if last is None or len(given) < 2:  # noqa: PLR2004 - one dose shows no rhythm
        return False
    orders = all(entry.kind is ENTRY_REQUEST for entry in still_open)
    return orders and _days_since(last, today) > LONGEST_INTERVAL_DAYS


def _show_length(doses: Sequence[DrugEntry]) -> bool:
    """Several doses, or one entry that covers several days, show when a course ended."""
    return len(doses) > 1 or any(dose.end is not None and not one_day(dose) for dose in doses)


def _closes(entry: DrugEntry, today: date) -> bool:
    """Whether the entry says that the course is over: a reason for stopping, a past end, the status."""
    if entry.stop is not STOP_UNSTATED:
        return True
    if entry.end is not None and not one_day(entry):
        return entry.end.last < today or (entry.giving is GIVING_ENDED and entry.end.first <= today)
    return entry.giving is GIVING_ENDED


def _reopens(entry: DrugEntry, closing: DrugEntry) -> bool:
    """Whether an active entry began at or after the end of a closed one, as a renewed order does."""
    if entry.start is None:
        return False
    if closing.end is not None and not one_day(closing):
        return entry.start.first >= closing.end.first
    return certainly_before(closing.start, entry.start)


def _days_since(when: Period, today: date) -> int:
    return (today - when.last).days
