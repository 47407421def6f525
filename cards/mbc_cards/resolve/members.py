"""Entries that name only a class, or a drug without its form, read as the one that the record names beside.

"CDK4/6 inhibitor + letrozole" beside an entry of palbociclib of the same time is palbociclib and letrozole.
Without such an entry, or with several different ones, the class stays a class.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from mbc_cards.chart import DrugEntry
from mbc_cards.resolve.drug_groups import MAY_BE
from mbc_cards.resolve.regimens import TOGETHER_DAYS
from mbc_cards.resolve.words import GIVING_ACTIVE, GIVING_NOT_GIVEN

_MEMBERS = {**MAY_BE, "denosumab-dose-uncertain": ("denosumab-120mg", "denosumab-60mg")}
_NAMED = frozenset(drug for drugs in _MEMBERS.values() for drug in drugs)


def with_members(entries: Sequence[DrugEntry]) -> Sequence[DrugEntry]:
    """Return the entries, each class replaced by its one member that an entry of the same time names."""
    if all(_MEMBERS.keys().isdisjoint(entry.drugs) for entry in entries):
        return entries
    naming = [
        entry
        for entry in entries
        if entry.certain and entry.giving is not GIVING_NOT_GIVEN and not _NAMED.isdisjoint(entry.drugs)
    ]
    return [_named(entry, naming) for entry in entries]


def _named(entry: DrugEntry, naming: Sequence[DrugEntry]) -> DrugEntry:
    drugs = list(entry.drugs)
    for index, drug in enumerate(drugs):
        members = _MEMBERS.get(drug)
        if members is not None:
            linked = {name for other in naming if _linked(entry, other) for name in _of(other, members)}
            beside = linked or {
                name for other in naming if _of_one_time(entry, other) for name in _of(other, members)
            }
            if len(beside) == 1:
                drugs[index] = beside.pop()
    named = tuple(dict.fromkeys(drugs))
    return entry if named == entry.drugs else replace(entry, drugs=named)


def _of(entry: DrugEntry, members: Iterable[str]) -> frozenset[str]:
    return frozenset(members).intersection(entry.drugs)


def _linked(entry: DrugEntry, other: DrugEntry) -> bool:
    """Whether one is part of the other, or both are parts of a third."""
    return (
        entry is other
        or (entry.group != "" and entry.group in (other.group, other.evidence.reference))
        or (other.group != "" and other.group == entry.evidence.reference)
    )


def _of_one_time(entry: DrugEntry, other: DrugEntry) -> bool:
    """Whether an entry began within a cycle of another for the same cancer, or while that went on."""
    if entry.for_other_primary is not other.for_other_primary or entry.start is None or other.start is None:
        return False
    if other.end is not None:
        last = other.end.last
    else:
        last = date.max if other.giving is GIVING_ACTIVE else other.start.last
    begun_late_enough = (other.start.first - entry.start.first).days <= TOGETHER_DAYS
    begun_in_time = entry.start.last <= last or (entry.start.last - other.start.last).days <= TOGETHER_DAYS
    return begun_late_enough and begun_in_time
