"""Edition and picture to verdicts: what each recommendation says about this patient."""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache, partial, reduce
from operator import or_
from typing import Any, NamedTuple

from mbc_cards.conditions import (
    NOT_LOOKED_AT,
    AllOf,
    AnyOf,
    Condition,
    Explanation,
    Fact,
    Findings,
    Leaf,
    OneOf,
    Silence,
    each_once,
    joined,
)
from mbc_cards.evidence import Finding, Knowledge, known
from mbc_cards.recommendation import Edition, Hook, Kind, Recommendation
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
    """A condition that must hold for some recommendations of a docket."""

    number: int
    condition: Condition
    needed_by: int
    """The places of the recommendations that fail with it, as bits."""
    told: Mapping[Truth, Explanation] | None
    """What it says by its truth, if it is a leaf."""


class _Answer(NamedTuple):
    """What one answer to a fact does."""

    left: int
    """The places of the recommendations that it leaves standing, as bits."""
    told: Mapping[int, Explanation]
    """What the clauses about the fact say, by their numbers."""


class _Choice(NamedTuple):
    """The clauses about one fact that is answered by one word, judged together."""

    fact: Fact[Any]
    needed_by: int
    """The places of the recommendations that need certain answers, as bits."""
    answers: Mapping[Enum, _Answer]
    other_answer: _Answer
    no_answer: Mapping[int, Explanation]
    """What the clauses say while the fact is missing."""
    clauses: tuple[_Clause, ...]


class _Entry(NamedTuple):
    """One recommendation of a docket, with the numbers of the clauses that decide about it."""

    recommendation: Recommendation
    when: tuple[int, ...]
    unless: tuple[int, ...]
    settled: Explanation | None
    """What the condition says when it holds, if all its clauses are leaves."""
    held: Verdict | None
    """The verdict when it holds, if moreover nothing can exclude the recommendation."""

    @classmethod
    def of(cls, recommendation: Recommendation, number: Mapping[Condition, int]) -> "_Entry":
        """Sort out what can be said of a recommendation before any patient is known."""
        when, unless = _clauses(recommendation.when, AllOf), _clauses(recommendation.unless, AnyOf)
        leaves_only = all(isinstance(clause, Leaf) for clause in when)
        facts = recommendation.when.facts()
        return cls(
            recommendation,
            tuple([number[clause] for clause in when]),
            tuple([number[clause] for clause in unless]),
            Explanation(TRUE, facts) if leaves_only else None,
            Verdict(recommendation, TRUE, facts) if leaves_only and not unless else None,
        )


class _Docket(NamedTuple):
    """Recommendations that are judged together, and their clauses, each once.

    What most recommendations need stands first, so that little has to be judged.
    """

    entries: tuple[_Entry, ...]
    conditions: tuple[Condition, ...]
    """Clauses and exclusions, by number."""
    choices: tuple[_Choice, ...]
    clauses: tuple[_Clause, ...]
    """Those that stand in no choice."""
    failed: tuple[Verdict, ...]
    """The verdicts where the condition is FALSE."""

    @classmethod
    def of(cls, recommendations: Sequence[Recommendation]) -> "_Docket":
        """Sort out what decides about the recommendations."""
        needed_by: dict[Condition, int] = {}
        for place, each in enumerate(recommendations):
            for condition in _clauses(each.when, AllOf):
                needed_by[condition] = needed_by.get(condition, 0) | 1 << place
            for condition in _clauses(each.unless, AnyOf):
                needed_by.setdefault(condition, 0)
        number = {condition: number for number, condition in enumerate(needed_by)}
        answered: dict[Fact[Any], list[tuple[_Clause, frozenset[Enum]]]] = {}
        others: list[_Clause] = []
        for condition, places in needed_by.items():
            told = condition.fact.told if isinstance(condition, Leaf) else None
            clause = _Clause(number[condition], condition, places, told)
            if places and isinstance(condition, OneOf):
                answered.setdefault(condition.fact, []).append((clause, condition.values))
            elif places:
                others.append(clause)
        choices = [_choice(fact, asking) for fact, asking in answered.items()]
        return cls(
            tuple([_Entry.of(each, number) for each in recommendations]),
            tuple(needed_by),
            tuple(sorted(choices, key=_needed, reverse=True)),
            tuple(sorted(others, key=_needed, reverse=True)),
            tuple([Verdict(each, FALSE) for each in recommendations]),
        )


def _choice(fact: Fact[Any], asking: Sequence[tuple[_Clause, frozenset[Enum]]]) -> _Choice:
    def answer(word: Enum | None) -> _Answer:
        failing = [clause.needed_by for clause, words in asking if word not in words]
        told = {clause.number: fact.told[TRUE if word in words else FALSE] for clause, words in asking}
        return _Answer(~reduce(or_, failing, 0), told)

    clauses = tuple([clause for clause, _ in asking])
    return _Choice(
        fact,
        reduce(or_, [clause.needed_by for clause in clauses]),
        {word: answer(word) for _, words in asking for word in words},
        answer(None),
        {clause.number: fact.told[UNKNOWN] for clause in clauses},
        clauses,
    )


def _needed(judged: _Choice | _Clause) -> int:
    return judged.needed_by.bit_count()


def _clauses(condition: Condition | None, joined_by: type[AllOf | AnyOf]) -> tuple[Condition, ...]:
    if condition is None:
        return ()
    return condition.parts if isinstance(condition, joined_by) else (condition,)


class _Exclusion(NamedTuple):
    """What an exclusion says about one picture."""

    truth: Truth
    because: tuple[Fact[Any], ...]
    first_check: tuple[Fact[Any], ...]
    """What it still lacks when the facts of `assumed` are taken as absent."""
    assumed: tuple[Fact[Any], ...]
    """Facts that it lacks and that charts record only when present."""


class _Sitting(dict[int, Explanation]):
    """What the clauses of a docket say about one picture, by number: worked out when first asked for."""

    __slots__ = ("conditions", "exclusions", "findings")

    def __init__(self, conditions: tuple[Condition, ...], findings: Findings) -> None:
        self.conditions = conditions
        self.findings = findings
        self.exclusions: dict[tuple[int, ...], _Exclusion] = {}

    def __missing__(self, number: int) -> Explanation:
        explained = self[number] = self.conditions[number].explain(self.findings)
        return explained

    def together(self, numbers: tuple[int, ...], decisive: Truth) -> Explanation:
        """Return what several clauses say together."""
        if len(numbers) == 1:
            return self[numbers[0]]
        return joined(map(self.__getitem__, numbers), decisive)

    def exclusion(self, unless: tuple[int, ...]) -> _Exclusion:
        """Return what an exclusion says: many recommendations share one, so each is worked out once."""
        found = self.exclusions.get(unless)
        if found is None:
            truth, because, lacking = self.together(unless, TRUE)
            assumed = tuple([fact for fact in lacking if fact.silence is Silence.TAKEN_AS_ABSENT])
            # Once everything it lacks is taken as absent, it lacks nothing: no need to ask again.
            if assumed and len(assumed) < len(lacking):
                supposed = {**self.findings, **dict.fromkeys(assumed, _ABSENT)}
                lacking = _Sitting(self.conditions, supposed).together(unless, TRUE).lacking
            elif assumed:
                lacking = ()
            found = self.exclusions[unless] = _Exclusion(truth, because, lacking, assumed)
        return found

    def verdict(self, entry: _Entry, *, holds: bool) -> Verdict:
        """Return the verdict on a recommendation whose condition holds or is open.

        Of an exclusion that is open, facts that charts record only when present are taken as absent;
        whatever it still lacks then must be checked first.
        """
        recommendation, when, unless, settled, held = entry
        if holds and held is not None:
            return held
        truth, because, lacking = settled if holds and settled is not None else self.together(when, FALSE)
        if not unless:
            return _verdict((recommendation, truth, because, lacking, (), ()))
        excluded, excluded_because, first_check, assumed = self.exclusion(unless)
        if excluded is TRUE:
            return _verdict((recommendation, FALSE, excluded_because, (), (), ()))
        if excluded_because:
            because = each_once(because, excluded_because)
        return _verdict((recommendation, truth, because, lacking, first_check, assumed))


_verdict = partial(tuple.__new__, Verdict)
"""Makes a verdict of its six parts past the constructor, which would cost four times as much here."""


def _standing(docket: _Docket, sitting: _Sitting) -> tuple[int, int]:
    """Return the places of the recommendations whose conditions hold or are open, and of the open ones.

    Most recommendations fail on a clause that others need too: each clause is judged once, for all
    that still stand.
    """
    findings = sitting.findings
    standing, open_ = (1 << len(docket.entries)) - 1, 0
    clauses = docket.clauses
    for fact, needed_by, answers, other_answer, no_answer, asking in docket.choices:
        if needed_by & standing:
            finding = findings.get(fact, NOT_LOOKED_AT)
            if finding.value is not None:
                answer = answers.get(finding.value, other_answer)
                standing &= answer.left
                sitting.update(answer.told)
            elif finding.state is Knowledge.CONFLICTING:
                clauses += asking
            else:
                open_ |= needed_by
                sitting.update(no_answer)
    for number, condition, needed_by, told in clauses:
        if needed_by & standing:
            truth = condition.truth(findings)
            if truth is FALSE:
                standing &= ~needed_by
                continue
            if truth is UNKNOWN:
                open_ |= needed_by
            if told is not None:
                sitting[number] = told[truth]
    return standing, open_


def _verdicts(docket: _Docket, findings: Findings) -> list[Verdict]:
    """Return the verdicts on a docket, in its order: only what stands in the end is explained."""
    sitting = _Sitting(docket.conditions, findings)
    standing, open_ = _standing(docket, sitting)
    verdicts = list(docket.failed)
    while standing:
        place = standing.bit_length() - 1
        bit = 1 << place
        verdicts[place] = sitting.verdict(docket.entries[place], holds=not open_ & bit)
        standing ^= bit
    return verdicts


@lru_cache(maxsize=1024)
def _docket_of_one(recommendation: Recommendation) -> _Docket:
    return _Docket.of((recommendation,))


@lru_cache(maxsize=64)
def _docket_of(edition: Edition, hook: Hook | None, kind: Kind | None) -> _Docket:
    spoken = edition.recommendations if hook is None else edition.by_hook[hook]
    return _Docket.of([item for item in spoken if kind is None or item.kind is kind])


def judge(recommendation: Recommendation, findings: Findings) -> Verdict:
    """Return the verdict of one recommendation."""
    return _verdicts(_docket_of_one(recommendation), findings)[0]


def assess(
    edition: Edition, findings: Findings, hook: Hook | None = None, kind: Kind | None = None
) -> tuple[Verdict, ...]:
    """Return the verdicts of every recommendation that may speak at this hook, in the edition's order.

    With a kind, of those alone that give such a card.
    """
    return tuple(_verdicts(_docket_of(edition, hook, kind), findings))


def explain_all(edition: Edition, findings: Findings) -> tuple[Verdict, ...]:
    """Return every verdict with its reasons, also those that are FALSE: for explanation pages and audit."""
    return tuple(
        Verdict(verdict.recommendation, FALSE, verdict.recommendation.when.explain(findings).because)
        if verdict.truth is FALSE and not verdict.because
        else verdict
        for verdict in assess(edition, findings)
    )
