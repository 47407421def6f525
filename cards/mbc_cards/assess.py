"""Edition and picture to verdicts: what each recommendation says about this patient."""

from typing import Any, NamedTuple

from mbc_cards.conditions import Condition, Fact, Findings, Silence
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
    if recommendation.when.truth(findings) is FALSE:
        return Verdict(recommendation, FALSE)
    explained = recommendation.when.explain(findings)
    because, lacking = explained.because, explained.lacking
    first_check: tuple[Fact[Any], ...] = ()
    assumed: tuple[Fact[Any], ...] = ()
    if recommendation.unless is not None:
        excluded = recommendation.unless.explain(findings)
        if excluded.truth is TRUE:
            return Verdict(recommendation, FALSE, excluded.because)
        because = tuple(dict.fromkeys(because + excluded.because))
        first_check, assumed = _open_exclusion(recommendation.unless, excluded.lacking, findings)
    truth = TRUE if explained.truth is TRUE else UNKNOWN
    return Verdict(recommendation, truth, because, lacking, first_check, assumed)


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


def assess(edition: Edition, findings: Findings, hook: Hook | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts of every recommendation that may speak at this hook, in the edition's order."""
    spoken = edition.recommendations if hook is None else edition.by_hook[hook]
    return tuple([judge(recommendation, findings) for recommendation in spoken])


def explain_all(edition: Edition, findings: Findings) -> tuple[Verdict, ...]:
    """Return every verdict with its reasons, also those that are FALSE: for explanation pages and audit."""
    verdicts = []
    for recommendation in edition.recommendations:
        verdict = judge(recommendation, findings)
        if verdict.truth is FALSE and not verdict.because:
            verdict = Verdict(recommendation, FALSE, recommendation.when.explain(findings).because)
        verdicts.append(verdict)
    return tuple(verdicts)
