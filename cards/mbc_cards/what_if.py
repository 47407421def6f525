"""What would follow if a lacking fact were known: computed by asking again, not written by hand."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum
from itertools import product
from typing import Any

from mbc_cards import facts
from mbc_cards.conditions import NOT_LOOKED_AT, ChoiceFact, Fact, Findings, Leaf, OneOf
from mbc_cards.evidence import known
from mbc_cards.recommendation import Recommendation
from mbc_cards.truth import TRUE
from mbc_cards.values import Receptor

Answers = tuple[tuple[Fact[Any], Enum], ...]


def supposing(findings: Findings, answers: Answers) -> Findings:
    """Return the findings as they would be with these answers; what is derived from them follows."""
    supposed = dict(findings)
    for fact, value in answers:
        supposed[fact] = known(value, policy="supposed")
    if any(fact in (facts.er, facts.pr) for fact, _ in answers):
        values = {supposed.get(fact, NOT_LOOKED_AT).value for fact in (facts.er, facts.pr)}
        if Receptor.POSITIVE in values:
            supposed[facts.hormone_receptor] = known(Receptor.POSITIVE, policy="supposed")
        elif values == {Receptor.NEGATIVE}:
            supposed[facts.hormone_receptor] = known(Receptor.NEGATIVE, policy="supposed")
    return supposed


def outcomes(
    undecided: Sequence[Recommendation], findings: Findings, asked: Sequence[Fact[Any]]
) -> Iterator[tuple[Answers, tuple[Recommendation, ...]]]:
    """Yield, for each possible answer, the recommendations it would open.

    One fact at a time; only if no single answer opens anything, the facts together.
    """
    singles: list[Answers] = [
        ((fact, value),) for fact in asked for value in possible_answers(fact, undecided)
    ]
    opened = list(_opened(undecided, findings, singles))
    if not opened and len(asked) > 1:
        pairs = product(*([(fact, value) for value in possible_answers(fact, undecided)] for fact in asked))
        opened = list(_opened(undecided, findings, list(pairs)))
    yield from opened


def possible_answers(fact: Fact[Any], recommendations: Sequence[Recommendation]) -> tuple[Enum, ...]:
    """Return every answer a fact can have, read off the leaves that ask it; empty for numbers and sets."""
    if not isinstance(fact, ChoiceFact):
        return ()
    leaf = next(leaves_about(fact, recommendations), None)
    return tuple(type(next(iter(leaf.values)))) if isinstance(leaf, OneOf) else ()


def leaves_about(fact: Fact[Any], recommendations: Iterable[Recommendation]) -> Iterator[Leaf]:
    """Yield the leaves that ask this fact, of conditions and exclusions alike."""
    for recommendation in recommendations:
        for condition in (recommendation.when, recommendation.unless):
            if condition is not None:
                yield from (leaf for leaf in condition.leaves() if leaf.fact is fact)


def exclusions(
    named: Collection[str], recommendations: Iterable[Recommendation], findings: Findings
) -> Iterator[Fact[Any]]:
    """Yield the facts that could exclude the named recommendations, and those that exclude others now."""
    for recommendation in recommendations:
        if recommendation.unless is None:
            continue
        if recommendation.id in named:
            yield from recommendation.unless.facts()
        elif recommendation.when.truth(findings) is TRUE:
            excluded = recommendation.unless.explain(findings)
            if excluded.truth is TRUE:
                yield from excluded.because


def _opened(
    undecided: Sequence[Recommendation], findings: Findings, alternatives: Sequence[Answers]
) -> Iterator[tuple[Answers, tuple[Recommendation, ...]]]:
    for answers in alternatives:
        supposed = supposing(findings, answers)
        opened = tuple(item for item in undecided if item.when.truth(supposed) is TRUE)
        if opened:
            yield answers, opened
