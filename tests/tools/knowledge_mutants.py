"""Ways to get one recommendation wrong: every mutant that the operators make of it.

A mutant names the operator, says in words what changed, and holds the new values of the fields. The
recommendation itself is data, so an operator is a function from data to data and nothing is parsed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from mbc_cards.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    Includes,
    IncludesAtLeast,
    Leaf,
    Named,
    Not,
    OneOf,
    all_of,
    any_of,
)
from mbc_cards.drugs import DRUGS
from mbc_cards.recommendation import (
    Add,
    Authority,
    Basis,
    Hook,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Strength,
    Test,
)


@dataclass(frozen=True)
class Change:
    """One way to get a recommendation wrong."""

    operator: str
    words: str
    fields: dict[str, Any]
    """The fields that change, with their wrong values."""


def changes(item: Recommendation) -> Iterator[Change]:
    """Every wrong version of a recommendation, in a fixed order."""
    yield from _of_conditions(item)
    yield from _of_regimens(item)
    yield from _of_drugs_it_is_about(item)
    yield from _of_repairs(item)
    yield from _of_labels(item)
    yield from _of_citations(item)


# --- conditions ---------------------------------------------------------------------------------------


def _of_conditions(item: Recommendation) -> Iterator[Change]:
    for operator, words, wrong in wrong_conditions(item.when):
        yield Change(operator, f"when: {words}", {"when": wrong})
    if item.unless is not None:
        for operator, words, wrong in wrong_conditions(item.unless):
            yield Change(operator, f"unless: {words}", {"unless": wrong})
        yield Change("exclusion dropped", f"unless {item.unless.text()}", {"unless": None})


def wrong_conditions(condition: Condition) -> Iterator[tuple[str, str, Condition]]:
    """Every condition that differs from this one in one place: operator, words, the wrong condition."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            join, other = (all_of, any_of) if isinstance(condition, AllOf) else (any_of, all_of)
            yield "and, or swapped", condition.text(), other(*parts)
            for index, part in enumerate(parts):
                yield "clause dropped", part.text(), join(*parts[:index], *parts[index + 1 :])
                for operator, words, wrong in wrong_conditions(part):
                    yield operator, words, join(*parts[:index], wrong, *parts[index + 1 :])
        case Named(name, part):
            for operator, words, wrong in wrong_conditions(part):
                yield operator, words, Named(name, wrong)
        case Not(part):
            for operator, words, wrong in wrong_conditions(part):
                yield operator, words, wrong.part if isinstance(wrong, Not) else Not(wrong)
        case Leaf():
            yield "leaf negated", condition.text(), Not(condition)
            yield from _wrong_leaves(condition)


def _wrong_leaves(leaf: Leaf) -> Iterator[tuple[str, str, Condition]]:
    match leaf:
        case OneOf():
            yield from _wrong_answers(leaf)
        case AtLeast(limit=limit) | AtMost(limit=limit):
            for moved in (limit - 1, limit + 1):
                yield "limit moved", f"{leaf.text()}: {moved:g}", replace(leaf, limit=moved)
        case IncludesAtLeast(count=count):
            for moved in (count - 1, count + 1):
                yield "limit moved", f"{leaf.text()}: {moved}", replace(leaf, count=moved)
            yield from _wrong_words(leaf, leaf.words)
        case Includes():
            yield from _wrong_words(leaf, leaf.words)


def _wrong_answers(leaf: OneOf) -> Iterator[tuple[str, str, Condition]]:
    for value in sorted(leaf.values, key=str):
        left = leaf.values - {value}
        for wrong in type(value):
            if wrong not in leaf.values:
                yield "answer changed", f"{leaf.text()}: {wrong.value}", replace(leaf, values=left | {wrong})
        if left:
            yield "answer changed", f"{leaf.text()}: not {value.value}", replace(leaf, values=left)


def _wrong_words(leaf: Any, drugs: frozenset[str]) -> Iterator[tuple[str, str, Condition]]:
    for drug in sorted(drugs):
        if len(drugs) > 1:
            yield "drug asked dropped", f"{leaf.text()}: {drug}", replace(leaf, words=drugs - {drug})
        other = (drugs - {drug}) | {akin(drug, drugs)}
        yield "drug asked swapped", f"{leaf.text()}: {drug}", replace(leaf, words=other)


def akin(drug: str, taken: Iterable[str]) -> str:
    """The drug of the catalogue that shares most classes with this one and is not taken."""
    free = sorted(set(DRUGS) - set(taken) - {drug})
    return max(free, key=lambda other: len(DRUGS[drug].classes & DRUGS[other].classes))


# --- what is offered ----------------------------------------------------------------------------------


def _of_regimens(item: Recommendation) -> Iterator[Change]:
    for index, regimen in enumerate(item.offer):
        yield Change("regimen dropped", _named(regimen), {"offer": _without(item.offer, index)})
        for operator, words, wrong in _wrong_regimens(regimen):
            yield Change(operator, f"{_named(regimen)}: {words}", {"offer": _with(item.offer, index, wrong)})


def _wrong_regimens(regimen: Regimen) -> Iterator[tuple[str, str, Regimen]]:
    taken = [drug for component in regimen.components for drug in component]
    for place, component in enumerate(regimen.components):
        for drug in component:
            left = tuple(each for each in component if each != drug)
            components = (
                _with(regimen.components, place, left) if left else _without(regimen.components, place)
            )
            if components:
                yield "drug of a regimen dropped", drug, replace(regimen, components=components)
            other = tuple(akin(drug, taken) if each == drug else each for each in component)
            wrong = replace(regimen, components=_with(regimen.components, place, other))
            yield "drug of a regimen swapped", drug, wrong
    if regimen.when is not None:
        yield "regimen's condition dropped", regimen.when.text(), replace(regimen, when=None)
        for operator, words, condition in wrong_conditions(regimen.when):
            yield f"regimen's {operator}", words, replace(regimen, when=condition)
    for place, addition in enumerate(regimen.additions):
        yield (
            "addition dropped",
            addition.when.text(),
            replace(regimen, additions=_without(regimen.additions, place)),
        )
        for drug in addition.choice:
            left = tuple(each for each in addition.choice if each != drug)
            additions = _with(regimen.additions, place, replace(addition, choice=left))
            yield "drug of an addition dropped", drug, replace(regimen, additions=additions)
        for operator, words, condition in wrong_conditions(addition.when):
            additions = _with(regimen.additions, place, replace(addition, when=condition))
            yield f"addition's {operator}", words, replace(regimen, additions=additions)
    every = {*taken, *(drug for addition in regimen.additions for drug in addition.choice)}
    for drug in sorted(regimen.continued & every):
        yield "drug no longer continued", drug, replace(regimen, continued=regimen.continued - {drug})
    yield "drug named or class", str(regimen.named), replace(regimen, named=not regimen.named)


def _named(regimen: Regimen) -> str:
    return " + ".join("/".join(component) for component in regimen.components)


def _of_drugs_it_is_about(item: Recommendation) -> Iterator[Change]:
    for drug in sorted(item.about):
        yield Change("drug it is about dropped", drug, {"about": item.about - {drug}})
        other = (item.about - {drug}) | {akin(drug, item.about)}
        yield Change("drug it is about swapped", drug, {"about": other})


# --- what is suggested ----------------------------------------------------------------------------------


def _of_repairs(item: Recommendation) -> Iterator[Change]:
    for index, repair in enumerate(item.repairs):
        yield Change("repair dropped", str(repair), {"repairs": _without(item.repairs, index)})
        for operator, words, wrong in _wrong_repairs(repair):
            yield Change(operator, words, {"repairs": _with(item.repairs, index, wrong)})


def _wrong_repairs(repair: Any) -> Iterator[tuple[str, str, Any]]:
    match repair:
        case Order(test):
            yield "repair changed", f"{test.value}: {_next(test).value}", Order(_next(test))
        case Add(choice, when):
            for drug in choice:
                if len(choice) > 1:
                    left = tuple(each for each in choice if each != drug)
                    yield "repair changed", f"without {drug}", replace(repair, choice=left)
                other = tuple(akin(drug, choice) if each == drug else each for each in choice)
                yield "repair changed", f"{drug}: {akin(drug, choice)}", replace(repair, choice=other)
            if when is not None:
                yield "repair changed", "without its condition", replace(repair, when=None)
                for operator, words, condition in wrong_conditions(when):
                    yield "repair changed", f"{operator}: {words}", replace(repair, when=condition)
            for drug in sorted(repair.continued.intersection(choice)):
                left_on = repair.continued - {drug}
                yield "repair changed", f"{drug} not continued", replace(repair, continued=left_on)


# --- what it is, and where it stands ----------------------------------------------------------------------


def _of_labels(item: Recommendation) -> Iterator[Change]:
    for field, members in (
        ("strength", Strength),
        ("kind", Kind),
        ("basis", Basis),
        ("authority", Authority),
    ):
        right = getattr(item, field)
        for wrong in members:
            if wrong is not right:
                yield Change(f"{field} changed", f"{right.value}: {wrong.value}", {field: wrong})
    for hook in Hook:
        other = item.speaks_at ^ {hook}
        if other:
            yield Change("hook changed", _with_or_without(hook, item.speaks_at), {"hooks": other})
    if item.attaches_to:
        for kind in Kind:
            words = _with_or_without(kind, item.attaches_to)
            yield Change("cards that show it changed", words, {"attaches_to": item.attaches_to ^ {kind}})


def _with_or_without(member: Hook | Kind, among: frozenset[Any]) -> str:
    return f"{'without' if member in among else 'with'} {member.value}"


def _of_citations(item: Recommendation) -> Iterator[Change]:
    for index, citation in enumerate(item.sources):
        yield Change(
            "lines changed", f"without {citation.text()}", {"sources": _without(item.sources, index)}
        )
        for wrong in _wrong_lines(citation.lines):
            sources = _with(item.sources, index, replace(citation, lines=wrong))
            yield Change("lines changed", f"{citation.lines}: {wrong}", {"sources": sources})


def _wrong_lines(lines: str) -> Iterator[str]:
    """Each number one line further and one line earlier, and left out; places without a number stay."""
    parts = lines.split(", ")
    for index, part in enumerate(parts):
        if len(parts) > 1:
            yield ", ".join(_without(tuple(parts), index))
        first, _, last = part.partition("-")
        if first.isdigit():
            for step in (-1, 1):
                moved = str(int(first) + step) + (f"-{last}" if last else "")
                yield ", ".join(_with(tuple(parts), index, moved))


def _next(member: Test) -> Test:
    every = list(type(member))
    return every[(every.index(member) + 1) % len(every)]


def _without(items: tuple[Any, ...], index: int) -> tuple[Any, ...]:
    return (*items[:index], *items[index + 1 :])


def _with(items: tuple[Any, ...], index: int, item: Any) -> tuple[Any, ...]:
    return (*items[:index], item, *items[index + 1 :])
