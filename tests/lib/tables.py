"""Worked examples: pipe tables that say what a recommendation answers to which facts.

`spec(recommendation, table)` returns a pytest function with one case per row, and remembers the
rows: the clause test and the rulebook read them from `examples_of`.

    test_palbociclib = spec(
        PALBOCICLIB,
        '''
        er       | her2     | drugs_received || verdict | lacking
        ---------+----------+----------------++---------+--------
        positive | negative | none           || TRUE    |
        positive |          | none           || UNKNOWN | her2
        ''',
    )

Left of `||` each column is the name of a fact and a blank cell is "not recorded". Right of it
stand the expected `verdict` and, as wanted, `lacking`, `first check` and `assumed` (names of
facts, separated by commas). What a column does not show is not checked, except that an UNKNOWN
row must say what is lacking.
"""

import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from mbc_cards import values
from mbc_cards.assess import Verdict, judge
from mbc_cards.conditions import (
    ChoiceFact,
    Condition,
    Fact,
    Findings,
    NumberFact,
    OneOf,
    SetFact,
)
from mbc_cards.drugs import DRUGS
from mbc_cards.evidence import Finding, Members, conflicting, known
from mbc_cards.facts import FACTS
from mbc_cards.period import Span
from mbc_cards.recommendation import Recommendation
from mbc_cards.truth import Truth

SPEC = Path(__file__).parent.parent / "spec"
OUTCOMES = ("verdict", "lacking", "first check", "assumed")


@dataclass(frozen=True)
class Example:
    """One row: the facts as written, what they mean, and the verdict expected of them."""

    recommendation: Recommendation
    cells: Mapping[str, str]
    """The facts as the table writes them, blank ones left out."""
    findings: Findings
    verdict: Truth
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Expected names under `lacking`, `first check` and `assumed`, where the table shows them."""

    @property
    def text(self) -> str:
        """The facts in one line, for messages and test ids."""
        return ", ".join(f"{name} {cell}" for name, cell in self.cells.items()) or "nothing recorded"


_EXAMPLES: dict[Recommendation, list[Example]] = {}


def spec(
    recommendation: Recommendation, table: str, given: Mapping[str, str] | None = None
) -> Callable[[Example], None]:
    """Return a test of every row; `given` holds facts that are the same in all rows."""
    examples = read_table(recommendation, table, given or {})
    _EXAMPLES.setdefault(recommendation, []).extend(examples)

    @pytest.mark.parametrize("example", examples, ids=lambda example: example.text)
    def check(example: Example) -> None:
        verdict = judge(recommendation, example.findings)
        assert example.verdict is verdict.truth, f"{recommendation.id}: {example.text}"
        shown = names_in(verdict)
        assert example.names == {column: shown[column] for column in example.names}

    return check


def examples_of(recommendation: Recommendation) -> tuple[Example, ...]:
    """Return the worked examples registered so far; `load_all` registers all there are."""
    return tuple(_EXAMPLES.get(recommendation, ()))


def load_all() -> None:
    """Import every spec file, so that its examples are registered, whatever else is run."""
    for path in sorted(SPEC.rglob("test_*.py")):
        name = path.stem
        if name not in sys.modules:
            module_spec = importlib.util.spec_from_file_location(name, path)
            assert module_spec is not None
            assert module_spec.loader is not None
            module = importlib.util.module_from_spec(module_spec)
            sys.modules[name] = module
            module_spec.loader.exec_module(module)


def names_in(verdict: Verdict) -> dict[str, frozenset[str]]:
    """Return the fact names a verdict carries, by the heading used in tables."""
    return {
        "lacking": _names(verdict.lacking),
        "first check": _names(verdict.first_check),
        "assumed": _names(verdict.assumed),
    }


def read_table(recommendation: Recommendation, table: str, given: Mapping[str, str]) -> list[Example]:
    """Read a table; raises ValueError with the row that cannot be read."""
    lines = [line.strip() for line in table.strip().splitlines() if line.strip()]
    left, right = _cells(lines[0])
    unknown = [name for name in (*left, *given) if name not in FACTS]
    if unknown:
        raise ValueError(f"{recommendation.id}: no such fact: {', '.join(unknown)}")
    if set(left) & set(given):
        raise ValueError(f"{recommendation.id}: given and in the table: {set(left) & set(given)}")
    if not right or right[0] != "verdict" or set(right) - set(OUTCOMES):
        raise ValueError(f"{recommendation.id}: outcome columns are {', '.join(OUTCOMES)}")
    return [_example(recommendation, line, left, right, given) for line in lines[1:] if not _is_rule(line)]


def findings_from(
    cells: Mapping[str, str], conditions: Iterable[Condition] = ()
) -> dict[Fact[Any], Finding[Any]]:
    """Return findings for facts written as in a table; the conditions tell which words belong to a fact."""
    kinds = {
        leaf.fact: type(next(iter(leaf.values)))
        for condition in conditions
        for leaf in condition.leaves()
        if isinstance(leaf, OneOf)
    }
    return {FACTS[name]: _finding(FACTS[name], cell, kinds) for name, cell in cells.items() if cell}


def _example(
    recommendation: Recommendation, line: str, left: list[str], right: list[str], given: Mapping[str, str]
) -> Example:
    facts, outcomes = _cells(line)
    if (len(facts), len(outcomes)) != (len(left), len(right)):
        raise ValueError(f"{recommendation.id}: {len(facts)} + {len(outcomes)} cells in: {line}")
    cells = {name: cell for name, cell in (*given.items(), *zip(left, facts, strict=True)) if cell}
    expected = dict(zip(right, outcomes, strict=True))
    verdict = Truth[expected.pop("verdict")]
    if verdict is Truth.UNKNOWN and not expected.get("lacking"):
        raise ValueError(f"{recommendation.id}: an UNKNOWN row must say what is lacking: {line}")
    names = {column: frozenset(_listed(cell)) for column, cell in expected.items()}
    conditions = [part for part in (recommendation.when, recommendation.unless) if part is not None]
    try:
        findings = findings_from(cells, conditions)
    except ValueError as trouble:
        raise ValueError(f"{recommendation.id}: {trouble} in: {line}") from trouble
    return Example(recommendation, cells, findings, verdict, names)


def _finding(fact: Fact[Any], cell: str, kinds: Mapping[Fact[Any], type[Enum]]) -> Finding[Any]:
    if isinstance(fact, NumberFact):
        return known(_span(cell))
    if isinstance(fact, SetFact):
        return known(_members(cell))
    assert isinstance(fact, ChoiceFact)
    options = tuple(_WORDS[word.strip().casefold()] for word in cell.split(" / ") if _is_word(word))
    for option in options:
        if fact in kinds and type(option) is not kinds[fact]:
            raise ValueError(f"{fact.name} is not answered by {option.value!r}")
    return known(options[0]) if len(options) == 1 else conflicting(options)


def _span(cell: str) -> Span:
    if cell.endswith("+"):
        return Span(float(cell[:-1]), None)
    low, _, high = cell.partition("-")
    return Span(float(low), float(high or low))


def _members(cell: str) -> Members:
    words = [] if cell == "none" else _listed(cell)
    sure = frozenset(word for word in words if not word.endswith("?"))
    possible = frozenset(word[:-1] for word in words if word.endswith("?") and word != "?")
    strangers = sorted((sure | possible) - DRUGS.keys())
    if strangers:
        raise ValueError(f"no such drug: {', '.join(strangers)}")
    return Members(sure, possible, complete="?" not in words)


def _is_word(word: str) -> bool:
    if word.strip().casefold() not in _WORDS:
        raise ValueError(f"no value is called {word.strip()!r}")
    return True


def _words() -> dict[str, Enum]:
    """Every value by its word and by its name; a word shared by two enums would be ambiguous."""
    words: dict[str, Enum] = {}
    for kind in vars(values).values():
        if isinstance(kind, type) and issubclass(kind, Enum) and kind is not Enum:
            for member in kind:
                for word in {str(member.value).casefold(), member.name.casefold().replace("_", " ")}:
                    assert words.setdefault(word, member) is member, f"{word!r} has two meanings"
    return words


_WORDS = _words()


def _cells(line: str) -> tuple[list[str], list[str]]:
    facts, bar, outcomes = line.partition("||")
    if not bar:
        raise ValueError(f"no || in: {line}")
    return [cell.strip() for cell in facts.split("|")], [cell.strip() for cell in outcomes.split("|")]


def _is_rule(line: str) -> bool:
    return set(line) <= set("-+| ") and "-" in line


def _listed(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def _names(facts: Iterable[Fact[Any]]) -> frozenset[str]:
    return frozenset(fact.name for fact in facts)
