"""A search for a picture in which given conditions come out as wanted, or the certainty that there is none.

The space is finite: a choice has its words, a number matters only at the limits that are asked and
next to them, a drug matters only by the sets it belongs to. What is not settled stays missing, so every
picture found is one that a silent chart can give too. A branch is left as soon as a condition has
settled otherwise, which is safe because learning more never reverses a truth.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mbc_cards import facts
from mbc_cards.conditions import (
    AtLeast,
    AtMost,
    ChoiceFact,
    Condition,
    Fact,
    Findings,
    Includes,
    IncludesAtLeast,
    Leaf,
    NumberFact,
    OneOf,
    SetFact,
)
from mbc_cards.drugs import name_of
from mbc_cards.evidence import Finding, Members, known, missing
from mbc_cards.period import Span
from mbc_cards.possible import IMPOSSIBLE, WITHIN
from mbc_cards.recommendation import Recommendation
from mbc_cards.truth import FALSE, TRUE, UNKNOWN, Truth

HOLDS = frozenset({TRUE})
DOES_NOT_HOLD = frozenset({FALSE, UNKNOWN})
MAY_HOLD = frozenset({TRUE, UNKNOWN})
IN_WHOLE_NUMBERS = 1.0
"""Numbers are tried one below, at, and one above each limit."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A condition and the truths it may have; `seen` replaces findings for this condition only."""

    condition: Condition
    truths: frozenset[Truth] = HOLDS
    seen: Findings = field(default_factory=dict)

    def truth(self, findings: Findings) -> Truth:
        """Whether the condition holds in a picture, as changed."""
        return self.condition.truth({**findings, **self.seen})

    def open_facts(self, findings: Findings) -> Iterator[Fact[Any]]:
        """The facts that could still settle it."""
        lacking = self.condition.explain({**findings, **self.seen}).lacking
        return (fact for fact in lacking if fact not in self.seen)


def applies(recommendation: Recommendation, seen: Findings | None = None) -> tuple[Wanted, ...]:
    """What is wanted of a picture for a recommendation to be TRUE in it."""
    changed = seen or {}
    wanted = [Wanted(recommendation.when, HOLDS, changed)]
    if recommendation.unless is not None:
        wanted.append(Wanted(recommendation.unless, DOES_NOT_HOLD, changed))
    return tuple(wanted)


def silent(recommendation: Recommendation) -> tuple[tuple[Wanted, ...], ...]:
    """The ways in which a recommendation is not TRUE: not met, or excluded."""
    unmet = (Wanted(recommendation.when, DOES_NOT_HOLD),)
    if recommendation.unless is None:
        return (unmet,)
    return (unmet, (Wanted(recommendation.unless),))


def witness(wanted: Sequence[Wanted], given: Findings | None = None) -> Findings | None:
    """Return a possible picture in which everything wanted is so, or None if there is none."""
    begun = given or {}
    if any(each.truth(begun) not in {*each.truths, UNKNOWN} for each in wanted):
        return None
    leaves = [leaf for each in wanted for leaf in each.condition.leaves()]
    space = _Space(tuple(wanted), _words([*leaves, *_RULED_OUT]), _limits([*leaves, *_RULED_OUT]))
    start = {fact: known(Members(possible=space.words)) for fact in _sets(leaves)}
    return space.find({**start, **begun})


@dataclass(frozen=True, slots=True)
class _Space:
    wanted: tuple[Wanted, ...]
    words: frozenset[str]
    limits: Mapping[Fact[Any], tuple[float, ...]]

    def find(self, findings: Findings) -> Findings | None:
        if _is_impossible(findings):
            return None
        unmet = []
        for each in self.wanted:
            truth = each.truth(findings)
            if truth not in each.truths:
                if truth is not UNKNOWN:
                    return None
                unmet.append(each)
        if not unmet:
            return findings
        for fact in unmet[0].open_facts(findings):
            answers = tuple(self.answers(fact, findings, unmet[0].condition))
            if answers:
                return next(filter(None, (self.find({**findings, fact: one}) for one in answers)), None)
        return None

    def answers(self, fact: Fact[Any], findings: Findings, condition: Condition) -> Iterator[Finding[Any]]:
        """Every answer that the fact may still have; none if it is settled."""
        now = findings.get(fact)
        if isinstance(fact, SetFact):
            members = Members(possible=self.words) if now is None else now.value or Members()
            open_words = sorted(members.possible & _asked(fact, condition))
            for word in open_words[:1]:
                rest = members.possible - {word}
                yield known(Members(members.sure, rest))
                yield known(Members(members.sure | {word}, rest))
        elif now is None and isinstance(fact, NumberFact):
            yield from (known(Span.exactly(number)) for number in self.limits[fact])
            yield missing()
        elif now is None and isinstance(fact, ChoiceFact):
            yield from (known(value) for value in _choices(fact, condition))
            yield missing()


def _is_impossible(findings: Findings) -> bool:
    if any(condition.truth(findings) is TRUE for condition, _ in IMPOSSIBLE):
        return True
    for inner, outer in WITHIN:
        if inner in findings and outer in findings:
            inside, around = findings[inner].value or Members(), findings[outer].value or Members()
            if around.complete and not inside.sure <= around.sure | around.possible:
                return True
    return False


def _choices(fact: ChoiceFact[Any], condition: Condition) -> tuple[Any, ...]:
    leaf = next(leaf for leaf in condition.leaves() if leaf.fact is fact and isinstance(leaf, OneOf))
    return tuple(type(next(iter(leaf.values))))


def _asked(fact: Fact[Any], condition: Condition) -> frozenset[str]:
    leaves = (leaf for leaf in condition.leaves() if leaf.fact is fact)
    return frozenset().union(*(_words_of(leaf) for leaf in leaves))


def _words_of(leaf: Leaf) -> frozenset[str]:
    return leaf.words if isinstance(leaf, Includes | IncludesAtLeast) else frozenset()


def _sets(leaves: Iterable[Leaf]) -> Iterator[Fact[Any]]:
    return (leaf.fact for leaf in leaves if isinstance(leaf.fact, SetFact))


def _words(leaves: Sequence[Leaf]) -> frozenset[str]:
    """Enough words for every combination of sets: as many of each kind as some leaf counts."""
    asked = tuple(dict.fromkeys(_words_of(leaf) for leaf in leaves))
    needed = max([leaf.count for leaf in leaves if isinstance(leaf, IncludesAtLeast)], default=1)
    kinds: dict[tuple[bool, ...], list[str]] = {}
    for word in sorted(frozenset().union(*asked)):
        kinds.setdefault(tuple(word in words for words in asked), []).append(word)
    return frozenset(word for alike in kinds.values() for word in alike[:needed])


def _limits(leaves: Sequence[Leaf]) -> dict[Fact[Any], tuple[float, ...]]:
    found: dict[Fact[Any], set[float]] = {}
    for leaf in leaves:
        if isinstance(leaf, AtLeast | AtMost):
            near = {leaf.limit - IN_WHOLE_NUMBERS, leaf.limit, leaf.limit + IN_WHOLE_NUMBERS}
            found.setdefault(leaf.fact, set()).update(number for number in near if number >= 0)
    return {fact: tuple(sorted(numbers)) for fact, numbers in found.items()}


_RULED_OUT = [leaf for condition, _ in IMPOSSIBLE for leaf in condition.leaves()]


def in_words(findings: Findings) -> str:
    """A picture in one line: facts that are known, drugs that are certain."""
    parts = []
    for fact, finding in findings.items():
        value = finding.value
        if isinstance(value, Members):
            if value.sure:
                parts.append(f"{fact.name} {' + '.join(sorted(map(name_of, value.sure)))}")
        elif isinstance(value, Span):
            parts.append(f"{fact.name} {value.text()}")
        elif value is not None and fact is not facts.metastatic:
            parts.append(f"{fact.name} {value.value}")
    return "; ".join(parts)
