"""Edition and picture to verdicts: what each recommendation says about this patient."""

from functools import lru_cache
from typing import Any, NamedTuple

from mbc_cards.conditions import AllOf, Condition, Fact, Findings, Silence
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
    holds, because, lacking = recommendation.when.explain(findings)
    if holds is FALSE:
        return Verdict(recommendation, FALSE)
    first_check: tuple[Fact[Any], ...] = ()
    assumed: tuple[Fact[Any], ...] = ()
    if recommendation.unless is not None:
        excluded = recommendation.unless.explain(findings)
        if excluded.truth is TRUE:
            return Verdict(recommendation, FALSE, excluded.because)
        because = tuple(dict.fromkeys(because + excluded.because))
        first_check, assumed = _open_exclusion(recommendation.unless, excluded.lacking, findings)
    return Verdict(recommendation, holds, because, lacking, first_check, assumed)


def _open_exclusion(
    unless: Condition, lacking: tuple[Fact[Any], ...], findings: Findings
) -> tuple[tuple[Fact[Any], ...], tuple[Fact[Any], ...]]:
    """Return what must be checked first and what is assumed, for an exclusion that is not known to hold.

    Facts that charts record only when present are taken as absent; whatever the exclusion still
    lacks then must be checked.
    """
    silent = tuple(fact for fact in lacking if fact.silence is Silence.TAKEN_AS_ABSENT)
    if not silent:
        return lacking, ()
    supposed = {**findings, **dict.fromkeys(silent, _ABSENT)}
    return unless.explain(supposed).lacking, silent


class _Docket(NamedTuple):
    """The recommendations that may speak at one hook, and the clauses on which they fail."""

    recommendations: tuple[Recommendation, ...]
    clauses: tuple[tuple[Condition, int], ...]
    """Every condition that must hold for some of them, once, with their places as bits. Those that most
    of them need stand first, so that few clauses have to be judged."""
    failed: tuple[Verdict, ...]
    """Their verdicts where a clause is FALSE: that says nothing else about the patient."""


@lru_cache(maxsize=64)
def _docket(edition: Edition, hook: Hook | None) -> _Docket:
    recommendations = edition.recommendations if hook is None else edition.by_hook[hook]
    needed_by: dict[Condition, int] = {}
    for place, recommendation in enumerate(recommendations):
        when = recommendation.when
        for clause in when.parts if isinstance(when, AllOf) else (when,):
            needed_by[clause] = needed_by.get(clause, 0) | 1 << place
    clauses = sorted(needed_by.items(), key=lambda item: -item[1].bit_count())
    return _Docket(recommendations, tuple(clauses), tuple(Verdict(each, FALSE) for each in recommendations))


def assess(edition: Edition, findings: Findings, hook: Hook | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts of every recommendation that may speak at this hook, in the edition's order.

    A clause that is FALSE settles all recommendations that need it; only those left are judged one by one.
    """
    recommendations, clauses, failed = _docket(edition, hook)
    left = (1 << len(recommendations)) - 1
    for clause, needed_by in clauses:
        if needed_by & left and clause.truth(findings) is FALSE:
            left &= ~needed_by
    verdicts = list(failed)
    while left:
        place = left.bit_length() - 1
        verdicts[place] = judge(recommendations[place], findings)
        left ^= 1 << place
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
