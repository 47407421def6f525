"""What one edition says otherwise than another, recommendation by recommendation, for reviewers.

Recommendations are matched by their stable id and compared as English clauses. Two snapshots never
cite the same lines, so line numbers are shown but count as no difference.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from mbc_cards.conditions import Condition, Includes, IncludesAtLeast, names_within
from mbc_cards.drugs import name_of
from mbc_cards.recommendation import Add, Basis, Edition, Recommendation
from mbc_cards.rulebook import clauses

Clause = tuple[str, str]
"""Label and text: ("When", "ER status is positive.")."""

_TERM = "a name that conditions use"
_ORDER = (
    "Kind",
    "Strength",
    "When",
    "Unless",
    "Offer",
    "Offered again after worsening",
    "Suggests",
    "About",
    "Shown on",
    "Speaks at",
    _TERM,
    "Title",
    "Says",
    "Asks, if it cannot be decided",
    "Detail",
    "Basis",
    "Source",
    "Read again by",
)
_WORDING = frozenset(_ORDER[_ORDER.index("Title") :])
"""Clauses that say how a statement is put, not to whom it applies, what it offers or how strongly."""
_SHOWN_ONLY = frozenset({"Source", "Read again by"})
"""Clauses that belong to the snapshot itself: shown beside a difference, and none by themselves."""
_LINES = re.compile(r"\blines? \d+(?:-\d+)?(?:, \d+(?:-\d+)?)*(?: and \d+(?:-\d+)?)?")


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause as the two editions have it; empty where an edition has none."""

    label: str
    old: str
    new: str

    @property
    def differs(self) -> bool:
        """Whether they say different things; where in its source an edition says it is no difference."""
        return self.label not in _SHOWN_ONLY and _compared(self.old) != _compared(self.new)


@dataclass(frozen=True, slots=True)
class Change:
    """One recommendation that both editions hold, with the clauses of both side by side."""

    old: Recommendation
    new: Recommendation
    clauses: tuple[ClauseChange, ...]

    @property
    def differing(self) -> tuple[ClauseChange, ...]:
        """The clauses that say different things."""
        return tuple(clause for clause in self.clauses if clause.differs)

    @property
    def is_wording_only(self) -> bool:
        """Whether it applies to the same patients, offers the same and speaks as strongly."""
        return all(clause.label in _WORDING for clause in self.differing)


@dataclass(frozen=True, slots=True)
class Difference:
    """What the newer edition adds, drops and says otherwise; each in its edition's order."""

    old: Edition
    new: Edition
    added: tuple[Recommendation, ...]
    removed: tuple[Recommendation, ...]
    changed: tuple[Change, ...]
    unchanged: tuple[str, ...]
    """Ids of those that say the same in both."""


def difference(old: Edition, new: Edition) -> Difference:
    """Return what the new edition says otherwise than the old one."""
    before = {item.id: item for item in old.recommendations}
    after = {item.id: item for item in new.recommendations}
    both = [
        Change(before[item.id], item, tuple(_side_by_side(_all_clauses(before[item.id]), _all_clauses(item))))
        for item in new.recommendations
        if item.id in before
    ]
    return Difference(
        old,
        new,
        added=tuple(item for item in new.recommendations if item.id not in before),
        removed=tuple(item for item in old.recommendations if item.id not in after),
        changed=tuple(change for change in both if change.differing),
        unchanged=tuple(change.new.id for change in both if not change.differing),
    )


def difference_text(found: Difference) -> str:
    """Return a difference as Markdown: what is new, what is gone, what is said otherwise and how."""
    substance = [change for change in found.changed if not change.is_wording_only]
    wording = [change for change in found.changed if change.is_wording_only]
    lines = [f"# From {found.old.id} to {found.new.id}", "", *_overview(found)]
    counted = f"{len(found.added)} added, {len(found.removed)} removed, {len(substance)} changed"
    counted += f", {len(wording)} put in other words, {len(found.unchanged)} unchanged"
    lines += [f"{counted}. Line numbers of the sources are shown but not compared.", ""]
    for heading, items in (("Added", found.added), ("Removed", found.removed)):
        lines += _section(heading, [_whole(item) for item in items])
    for heading, changes in (("Changed", substance), ("Put in other words", wording)):
        lines += _section(heading, [_changed(change, found) for change in changes])
    if found.unchanged:
        lines += [f"## Unchanged ({len(found.unchanged)})", ""]
        lines += [", ".join(f"`{id_}`" for id_ in found.unchanged), ""]
    return "\n".join(lines).rstrip() + "\n"


# --- clauses --------------------------------------------------------------------------------------


def _all_clauses(recommendation: Recommendation) -> Sequence[Clause]:
    """The clauses of the rulebook, and what it shows beside them or explains elsewhere."""
    found: list[Clause] = [
        ("Title", recommendation.title),
        ("Kind", recommendation.kind.value),
        ("Strength", f"{recommendation.strength.value}, {recommendation.authority.value}"),
    ]
    found += [clause for clause in clauses(recommendation) if clause[0] != "Source"]
    found += _terms(recommendation)
    kept = frozenset().union(*(regimen.continued for regimen in recommendation.offer))
    if kept:
        found.append(("Offered again after worsening", _named(kept)))
    if recommendation.about:
        found.append(("About", _named(recommendation.about)))
    if recommendation.hooks:
        found.append(("Speaks at", ", ".join(sorted(hook.value for hook in recommendation.hooks))))
    if recommendation.basis is not Basis.STATED:
        found.append(("Basis", f"{recommendation.basis.value}: {recommendation.additions}"))
    found.append(("Source", "; ".join(citation.text() for citation in recommendation.sources)))
    if recommendation.verify_by is not None:
        found.append(("Read again by", recommendation.verify_by.isoformat()))
    return found


def _terms(recommendation: Recommendation) -> Iterator[Clause]:
    """What its named conditions and labelled groups of drugs stand for: a name can outlive its meaning."""
    terms: dict[str, str] = {}
    for condition in _conditions(recommendation):
        terms.update({f"“{term.name}”": term.part.text() for term in names_within(condition)})
        for leaf in condition.leaves():
            if isinstance(leaf, Includes | IncludesAtLeast) and leaf.label:
                terms[f"“{leaf.label}”"] = _named(leaf.words)
    yield from terms.items()


def _named(drugs: Iterable[str]) -> str:
    """Names sorted and parted by semicolons, since some hold commas."""
    return "; ".join(sorted(name_of(drug) for drug in drugs))


def _conditions(recommendation: Recommendation) -> Iterator[Condition]:
    parts = [recommendation.when, recommendation.unless]
    for regimen in recommendation.offer:
        parts += [regimen.when, *(addition.when for addition in regimen.additions)]
    parts += [repair.when for repair in recommendation.repairs if isinstance(repair, Add)]
    return (part for part in parts if part is not None)


def _side_by_side(old: Sequence[Clause], new: Sequence[Clause]) -> Iterator[ClauseChange]:
    """Pair the clauses of each label: equal ones with each other, the others in their order."""
    for label in sorted(dict.fromkeys(label for label, _ in (*old, *new)), key=_place):
        before = [text for name, text in old if name == label]
        after = [text for name, text in new if name == label]
        for text in list(before):
            twin = next((each for each in after if _compared(each) == _compared(text)), None)
            if twin is not None:
                before.remove(text)
                after.remove(twin)
                yield ClauseChange(label, text, twin)
        for left, right in zip_longest(before, after, fillvalue=""):
            yield ClauseChange(label, left, right)


def _place(label: str) -> int:
    return _ORDER.index(label if label in _ORDER else _TERM)


def _compared(text: str) -> str:
    return _LINES.sub("line", text)


# --- Markdown -------------------------------------------------------------------------------------


def _overview(found: Difference) -> Iterator[str]:
    yield "Generated from the editions' tables by `make docs`; do not edit."
    yield ""
    rows = [
        ("", found.old.id, found.new.id),
        ("Title", found.old.title, found.new.title),
        ("Publisher", found.old.publisher, found.new.publisher),
        ("Dated", found.old.dated_text, found.new.dated_text),
        ("Evidence up to", found.old.horizon, found.new.horizon),
        ("Scope", found.old.scope, found.new.scope),
        ("Recommendations", str(len(found.old.recommendations)), str(len(found.new.recommendations))),
    ]
    yield from _table(rows)
    yield ""


def _section(heading: str, blocks: Sequence[Iterable[str]]) -> Iterator[str]:
    if blocks:
        yield from (f"## {heading} ({len(blocks)})", "")
    for block in blocks:
        yield from block
        yield ""


def _whole(recommendation: Recommendation) -> Iterator[str]:
    yield f"### {recommendation.title}"
    yield ""
    words = (recommendation.kind, recommendation.strength, recommendation.authority)
    yield " · ".join((f"`{recommendation.id}`", *(word.value for word in words)))
    yield ""
    for label, text in clauses(recommendation):
        yield f"* **{label}** {text}"


def _changed(change: Change, found: Difference) -> Iterator[str]:
    yield f"### {change.new.title}"
    yield ""
    yield f"`{change.new.id}`"
    yield ""
    rows = [("", found.old.id, found.new.id)]
    rows += [
        (clause.label, clause.old, clause.new)
        for clause in change.clauses
        if clause.differs or clause.label in _SHOWN_ONLY
    ]
    yield from _table(rows)


def _table(rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """Lines of a Markdown table whose first row is its head."""
    head, *body = rows
    yield f"| {head[0]} | {head[1]} | {head[2]} |"
    yield "|---|---|---|"
    yield from (f"| {label} | {_cell(old)} | {_cell(new)} |" for label, old, new in body)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ") or "—"
