"""Conditions as trees to look at: each part with whether it holds for a patient, if one is looked at."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from mbc_cards.answers import answer
from mbc_cards.conditions import NOT_LOOKED_AT, AllOf, AnyOf, Condition, Fact, Findings, Leaf, Named, Not

ALL, ANY, NOT = "all of these", "at least one of these", "not"
TAKEN_AS_ABSENT = "not recorded, taken as absent"


@dataclass(frozen=True, slots=True)
class Node:
    """One part of a condition."""

    words: str
    truth: str
    """Whether it holds: true, false or unknown; empty where no patient is looked at."""
    fact: str = ""
    """Name of the fact that a leaf asks."""
    answer: str = ""
    """What is believed about that fact."""
    parts: tuple["Node", ...] = ()
    name: bool = False
    """The words are the name of a population, which its only part spells out."""


def tree(condition: Condition, findings: Findings | None = None, assumed: Collection[Fact[Any]] = ()) -> Node:
    """Return a condition as a tree, judged by the findings if there are any.

    `assumed` are the facts that were taken as absent because charts record them only when present.
    """
    truth = "" if findings is None else condition.truth(findings).value

    def below(*parts: Condition) -> tuple[Node, ...]:
        return tuple(tree(part, findings, assumed) for part in parts)

    if isinstance(condition, AllOf | AnyOf):
        return Node(ALL if isinstance(condition, AllOf) else ANY, truth, parts=below(*condition.parts))
    if isinstance(condition, Not):
        return Node(NOT, truth, parts=below(condition.part))
    if isinstance(condition, Named):
        return Node(condition.name, truth, parts=below(condition.part), name=True)
    assert isinstance(condition, Leaf)
    fact = condition.fact
    said = ""
    if findings is not None:
        said = TAKEN_AS_ABSENT if fact in assumed else answer(findings.get(fact, NOT_LOOKED_AT))
    return Node(condition.text(), truth, fact.name, said)
