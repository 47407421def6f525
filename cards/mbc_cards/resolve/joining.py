"""Joining: which entries of one drug are one course, so that it is counted once.

A request, a statement, administrations and dispenses of one drug, renewals of its order, and entries
linked by `group` are one course. Another course begins after a long pause, after worsening, for another
setting or line, or when the drug is begun again after spread was found.
"""

from collections.abc import Callable, Sequence
from datetime import date

from mbc_cards.chart import DrugEntry, EntryKind
from mbc_cards.period import Period
from mbc_cards.resolve.words import SETTING_EARLY, SETTING_METASTATIC, SETTING_UNSTATED, STOP_PROGRESSION

LONGEST_INTERVAL_DAYS = 98
"""Entries of one drug at most so far apart are one course: the longest interval between doses here is
twelve weeks (zoledronic acid, three-month depots), with two weeks of slack. Ours."""
RENEWAL_DAYS = 400
"""An open order or statement goes on into the next one of the same drug within so many days: repeat
prescriptions are renewed yearly, with a month of slack. Ours."""
DOSES = (EntryKind.ADMINISTRATION, EntryKind.DISPENSE, EntryKind.PROCEDURE)

ReplacedBetween = Callable[[str, Period, Period], bool]
"""Whether another backbone drug than this one began between two dates."""


def one_day(entry: DrugEntry) -> bool:
    """Whether an entry covers one known day: it says when a drug was given, not for how long."""
    start, end = entry.start, entry.end
    return start is not None and end is not None and start.first == start.last == end.first == end.last


def gathered(
    drug: str, entries: Sequence[DrugEntry], since: Period | None, replaced_between: ReplacedBetween
) -> list[list[DrugEntry]]:
    """Return the entries of one drug, each list one course; `since` is when spread was found."""
    linked = any(entry.group for entry in entries)
    groups: list[_Together] = []
    for start, entry in _by_start(entries):
        group = _linked(groups, entry) if linked else None
        if group is None and groups and _goes_on(drug, groups[-1], entry, start, since, replaced_between):
            group = groups[-1]
        if group is None:
            group = _Together(start)
            groups.append(group)
        group.add(entry, start)
    lists = [group.entries for group in groups]
    for entry in entries:
        if entry.start is None:
            fitting = [group for group in groups if group.same_purpose(entry)]
            if fitting:
                fitting[-1].entries.append(entry)
            else:
                lists.append([entry])
    return lists


def _by_start(entries: Sequence[DrugEntry]) -> list[tuple[Period, DrugEntry]]:
    dated = [(entry.start, entry) for entry in entries if entry.start is not None]
    dated.sort(key=lambda pair: (pair[0].first, pair[0].last))
    return dated


class _Together:
    """The entries of a course so far, and what decides whether another joins them."""

    __slots__ = ("begun", "end", "entries", "line", "open_order", "seen", "setting", "worsened")

    def __init__(self, begun: Period) -> None:
        self.entries: list[DrugEntry] = []
        self.begun = begun
        self.seen = begun.last
        self.end = date.min
        self.setting = SETTING_UNSTATED
        self.line: int | None = None
        self.worsened = False
        self.open_order = False

    def add(self, entry: DrugEntry, start: Period) -> None:
        """Take in an entry that begins not before the others."""
        self.entries.append(entry)
        self.seen = max(self.seen, start.last)
        if entry.end is None:
            self.open_order = self.open_order or entry.kind not in DOSES
        elif not one_day(entry):
            self.end = max(self.end, entry.end.last)
            self.seen = max(self.seen, self.end)
        if entry.setting is SETTING_EARLY or entry.setting is SETTING_METASTATIC:
            self.setting = entry.setting
        if entry.line is not None:
            self.line = entry.line
        if entry.stop is STOP_PROGRESSION:
            self.worsened = True

    def same_purpose(self, entry: DrugEntry) -> bool:
        """Whether an entry is not recorded for another setting or another line."""
        if entry.line is not None and self.line is not None and entry.line != self.line:
            return False
        stated = entry.setting is SETTING_EARLY or entry.setting is SETTING_METASTATIC
        return not stated or self.setting is SETTING_UNSTATED or entry.setting is self.setting


def _linked(groups: Sequence[_Together], entry: DrugEntry) -> _Together | None:
    """The course with an entry of the same parent, or that is the parent or a part of this one."""
    names = {entry.group, entry.evidence.reference} - {""}
    for group in reversed(groups):
        for other in group.entries:
            if other.group in names or (entry.group and entry.group == other.evidence.reference):
                return group
    return None


def _goes_on(
    drug: str,
    group: _Together,
    entry: DrugEntry,
    start: Period,
    since: Period | None,
    replaced_between: ReplacedBetween,
) -> bool:
    """Whether an entry continues the course before it."""
    if not group.same_purpose(entry):
        return False
    if group.end >= start.first:
        return True
    if group.worsened or (since is not None and group.begun.last < since.first <= start.first):
        return False
    gap = (start.first - group.seen).days
    if gap <= LONGEST_INTERVAL_DAYS:
        return True
    return group.open_order and gap <= RENEWAL_DAYS and not replaced_between(drug, group.begun, start)
