"""Edition and picture to verdicts: what each recommendation says about this patient."""

from collections.abc import Mapping
from functools import lru_cache
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


def judge(recommendation: Recommendation, findings: Findings) -> Verdict:
    """Return the verdict of one recommendation."""
    holds = recommendation.when.explain(findings)
    if holds.truth is FALSE:
        return Verdict(recommendation, FALSE)
    unless = recommendation.unless
    return _judged(recommendation, holds, None if unless is None else unless.explain(findings), findings)


def _judged(
    recommendation: Recommendation, holds: Explanation, excluded: Explanation | None, findings: Findings
) -> Verdict:
    """Return the verdict where the condition is not FALSE, from what condition and exclusion say."""
    truth, because, lacking = holds
    if excluded is None or recommendation.unless is None:
        return Verdict(recommendation, truth, because, lacking)
    excluding, settled, open_facts = excluded
    if excluding is TRUE:
        return Verdict(recommendation, FALSE, settled)
    if settled:
        because = tuple(dict.fromkeys(because + settled))
    silent = tuple([fact for fact in open_facts if fact.silence is Silence.TAKEN_AS_ABSENT])
    if silent:
        open_facts = _without(silent, recommendation.unless, findings)
    return Verdict(recommendation, truth, because, lacking, open_facts, silent)


def _without(
    silent: tuple[Fact[Any], ...], unless: Condition, findings: Findings
) -> tuple[Fact[Any], ...]:
    """Return what an exclusion still lacks, and must be checked first, once silent facts are taken as absent."""
    supposed = {**findings, **dict.fromkeys(silent, _ABSENT)}
    return unless.explain(supposed).lacking


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
    """The recommendations that may speak at one hook, and their clauses, each once.

    The clauses that most recommendations need stand first, so that few have to be judged.
    """

    entries: tuple[_Entry, ...]
    clauses: tuple[_Clause, ...]
    failed: tuple[Verdict, ...]
    """The verdicts where the condition is FALSE."""


@lru_cache(maxsize=64)
def _docket(edition: Edition, hook: Hook | None) -> _Docket:
    recommendations = edition.recommendations if hook is None else edition.by_hook[hook]
    needed_by: dict[Condition, int] = {}
    for place, recommendation in enumerate(recommendations):
        for clause in _clauses(recommendation.when, AllOf):
            needed_by[clause] = needed_by.get(clause, 0) | 1 << place
        for clause in _clauses(recommendation.unless, AnyOf):
            needed_by.setdefault(clause, 0)
    ordered = sorted(needed_by, key=lambda clause: -needed_by[clause].bit_count())
    number = {clause: number for number, clause in enumerate(ordered)}
    return _Docket(
        tuple(
            _Entry(
                each,
                tuple(number[clause] for clause in _clauses(each.when, AllOf)),
                tuple(number[clause] for clause in _clauses(each.unless, AnyOf)),
                Explanation(TRUE, each.when.facts())
                if all(isinstance(clause, Leaf) for clause in _clauses(each.when, AllOf))
                else None,
            )
            for each in recommendations
        ),
        tuple(
            _Clause(clause, needed_by[clause], clause.fact.told if isinstance(clause, Leaf) else None)
            for clause in ordered
        ),
        tuple(Verdict(each, FALSE) for each in recommendations),
    )


def _clauses(condition: Condition | None, joined_by: type[AllOf | AnyOf]) -> tuple[Condition, ...]:
    if condition is None:
        return ()
    return condition.parts if isinstance(condition, joined_by) else (condition,)


class _Sitting(dict[int, Explanation]):
    """What the clauses of a docket say about one picture, by number: worked out when first asked for."""

    __slots__ = ("clauses", "findings")

    def __init__(self, clauses: tuple[_Clause, ...], findings: Findings) -> None:
        self.clauses = clauses
        self.findings = findings

    def __missing__(self, number: int) -> Explanation:
        explained = self[number] = self.clauses[number].condition.explain(self.findings)
        return explained

    def joined(self, numbers: tuple[int, ...], decisive: Truth) -> Explanation:
        """Return what several clauses say together."""
        if len(numbers) == 1:
            return self[numbers[0]]
        return joined(map(self.__getitem__, numbers), decisive)


def assess(edition: Edition, findings: Findings, hook: Hook | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts of every recommendation that may speak at this hook, in the edition's order.

    Most fail on a clause that others need too: each clause is judged once, for all that still stand,
    and only what stands in the end is explained.
    """
    entries, clauses, failed = _docket(edition, hook)
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
        recommendation, when, unless, settled = entries[place]
        holds = sitting.joined(when, FALSE) if settled is None or open_ & bit else settled
        verdicts[place] = _judged(
            recommendation, holds, sitting.joined(unless, TRUE) if unless else None, findings
        )
        standing ^= bit
    return tuple(verdicts)


def explain_all(edition: Edition, findings: Findings) -> tuple[Verdict, ...]:
    """Return every verdict with its reasons, also those that are FALSE: for explanation pages and audit."""
    verdicts = []
    for recommendation in edition.recommendations:
        verdict = judge(recommendation, findings)
        if verdict.truth is FALSE and not verdict.because:
            verdict = Verdict(recommendation, FALSE, recommendation.when.explain(findings).because)
        verdicts.append(verdict)
    return tuple(verdicts)
