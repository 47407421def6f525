"""Edition and picture to verdicts: what each recommendation says about this patient."""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from mbc_cards.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Explanation,
    Fact,
    Findings,
    Leaf,
    Silence,
    joined,
)
from mbc_cards.evidence import Finding, known
from mbc_cards.recommendation import Edition, Hook, Recommendation
from mbc_cards.truth import FALSE, TRUE, UNKNOWN, Truth
from mbc_cards.values import YesNo

_ABSENT: Finding[YesNo] = known(YesNo.NO, policy="taken as absent: nothing recorded")


class Verdict(NamedTuple):
    """What one recommendation says about one picture.

    TRUE: it applies (`first_check` names exclusions that nobody recorded, `assumed` those whose
    absence was taken for granted). UNKNOWN: the facts in `lacking` would decide. FALSE: it does not.
    """

    recommendation: Recommendation
    truth: Truth
    because: tuple[Fact[Any], ...] = ()
    lacking: tuple[Fact[Any], ...] = ()
    first_check: tuple[Fact[Any], ...] = ()
    assumed: tuple[Fact[Any], ...] = ()


class _Clause(NamedTuple):
    """A condition that must hold for some recommendations of a docket, or that excludes some."""

    condition: Condition
    needed_by: int
    """The places of the recommendations that fail with it, as bits; 0 for an exclusion."""
    told: Mapping[Truth, Explanation] | None
    """What it says by its truth, if it is a leaf."""


class _Entry(NamedTuple):
    """One recommendation of a docket, with the numbers of the clauses that decide about it."""

    recommendation: Recommendation
    when: tuple[int, ...]
    unless: tuple[int, ...]
    settled: Explanation | None
    """What the condition says when it holds, if all its clauses are leaves."""


class _Docket(NamedTuple):
    """Recommendations that are judged together, and their clauses, each once.

    The clauses that most recommendations need stand first, so that few have to be judged.
    """

    entries: tuple[_Entry, ...]
    clauses: tuple[_Clause, ...]
    failed: tuple[Verdict, ...]
    """The verdicts where the condition is FALSE."""

    @classmethod
    def of(cls, recommendations: Sequence[Recommendation]) -> "_Docket":
        """Sort out what decides about the recommendations."""
        needed_by: dict[Condition, int] = {}
        for place, each in enumerate(recommendations):
            for clause in _clauses(each.when, AllOf):
                needed_by[clause] = needed_by.get(clause, 0) | 1 << place
            for clause in _clauses(each.unless, AnyOf):
                needed_by.setdefault(clause, 0)
        ordered = sorted(needed_by, key=lambda clause: -needed_by[clause].bit_count())
        number = {clause: number for number, clause in enumerate(ordered)}
        entries = []
        for each in recommendations:
            when, unless = _clauses(each.when, AllOf), _clauses(each.unless, AnyOf)
            leaves_only = all(isinstance(clause, Leaf) for clause in when)
            entries.append(
                _Entry(
                    each,
                    tuple(number[clause] for clause in when),
                    tuple(number[clause] for clause in unless),
                    Explanation(TRUE, each.when.facts()) if leaves_only else None,
                )
            )
        told = (clause.fact.told if isinstance(clause, Leaf) else None for clause in ordered)
        clauses = (_Clause(each, needed_by[each], says) for each, says in zip(ordered, told, strict=True))
        return cls(tuple(entries), tuple(clauses), tuple(Verdict(each, FALSE) for each in recommendations))


def _clauses(condition: Condition | None, joined_by: type[AllOf | AnyOf]) -> tuple[Condition, ...]:
    if condition is None:
        return ()
    return condition.parts if isinstance(condition, joined_by) else (condition,)


class _Sitting(dict[int, Explanation]):
    """What the clauses of a docket say about one picture, by number: worked out when first asked for."""

    __slots__ = ("clauses", "findings", "others")

    def __init__(self, clauses: tuple[_Clause, ...], findings: Findings) -> None:
        self.clauses = clauses
        self.findings = findings
        self.others: dict[tuple[Fact[Any], ...], _Sitting] = {}

    def __missing__(self, number: int) -> Explanation:
        explained = self[number] = self.clauses[number].condition.explain(self.findings)
        return explained

    def without(self, silent: tuple[Fact[Any], ...]) -> "_Sitting":
        """Return the sitting in which facts that charts record only when present are taken as absent."""
        found = self.others.get(silent)
        if found is None:
            supposed = {**self.findings, **dict.fromkeys(silent, _ABSENT)}
            found = self.others[silent] = _Sitting(self.clauses, supposed)
        return found

    def together(self, numbers: tuple[int, ...], decisive: Truth) -> Explanation:
        """Return what several clauses say together."""
        if len(numbers) == 1:
            return self[numbers[0]]
        return joined(map(self.__getitem__, numbers), decisive)

    def verdict(self, entry: _Entry, *, holds: bool) -> Verdict:
        """Return the verdict on a recommendation whose condition holds or is open.

        Of an exclusion that is open, facts that charts record only when present are taken as absent;
        whatever it still lacks then must be checked first.
        """
        recommendation, when, unless, settled = entry
        truth, because, lacking = settled if holds and settled is not None else self.together(when, FALSE)
        if not unless:
            return _verdict((recommendation, truth, because, lacking, (), ()))
        excluded, excluded_because, open_facts = self.together(unless, TRUE)
        if excluded is TRUE:
            return _verdict((recommendation, FALSE, excluded_because, (), (), ()))
        if excluded_because:
            because = tuple(dict.fromkeys(because + excluded_because))
        silent = tuple([fact for fact in open_facts if fact.silence is Silence.TAKEN_AS_ABSENT])
        if silent:
            open_facts = self.without(silent).together(unless, TRUE).lacking
        return _verdict((recommendation, truth, because, lacking, open_facts, silent))


_verdict = partial(tuple.__new__, Verdict)
"""Makes a verdict of its six parts past the constructor, which would cost four times as much here."""


def _verdicts(docket: _Docket, findings: Findings) -> list[Verdict]:
    """Return the verdicts on a docket, in its order.

    Most recommendations fail on a clause that others need too: each clause is judged once, for all
    that still stand, and only what stands in the end is explained.
    """
    entries, clauses, failed = docket
    sitting = _Sitting(clauses, findings)
    standing = (1 << len(entries)) - 1
    open_ = 0
    for number, (clause, needed_by, told) in enumerate(clauses):
        if needed_by & standing:
            truth = clause.truth(findings)
            if truth is FALSE:
                standing &= ~needed_by
                continue
            if truth is UNKNOWN:
                open_ |= needed_by
            if told is not None:
                sitting[number] = told[truth]
    verdicts = list(failed)
    while standing:
        place = standing.bit_length() - 1
        bit = 1 << place
        verdicts[place] = sitting.verdict(entries[place], holds=not open_ & bit)
        standing ^= bit
    return verdicts


@lru_cache(maxsize=1024)
def _docket_of_one(recommendation: Recommendation) -> _Docket:
    return _Docket.of((recommendation,))


@lru_cache(maxsize=64)
def _docket_of_hook(edition: Edition, hook: Hook | None) -> _Docket:
    return _Docket.of(edition.recommendations if hook is None else edition.by_hook[hook])


def judge(recommendation: Recommendation, findings: Findings) -> Verdict:
    """Return the verdict of one recommendation."""
    return _verdicts(_docket_of_one(recommendation), findings)[0]


def assess(edition: Edition, findings: Findings, hook: Hook | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts of every recommendation that may speak at this hook, in the edition's order."""
    return tuple(_verdicts(_docket_of_hook(edition, hook), findings))


def explain_all(edition: Edition, findings: Findings) -> tuple[Verdict, ...]:
    """Return every verdict with its reasons, also those that are FALSE: for explanation pages and audit."""
    return tuple(
        Verdict(verdict.recommendation, FALSE, verdict.recommendation.when.explain(findings).because)
        if verdict.truth is FALSE and not verdict.because
        else verdict
        for verdict in assess(edition, findings)
    )
