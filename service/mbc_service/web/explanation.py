"""One card explained: what it rests on, what its conditions make of this patient, what would change it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from mbc_cards.answers import answer
from mbc_cards.assess import Verdict, judge
from mbc_cards.card import Card
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Evidence, Finding, Knowledge
from mbc_cards.recommendation import Edition, EditionStatus, Recommendation
from mbc_cards.rulebook import clauses
from mbc_cards.truth import TRUE, UNKNOWN
from mbc_service.web.asked_again import Again
from mbc_service.web.changes import Change, changes, counterpart, orders_differing
from mbc_service.web.kept_answers import Json
from mbc_service.web.trees import TAKEN_AS_ABSENT, Node, tree
from mbc_service.web.words import source

LONGEST_SOURCE = 20_000
"""Characters of a resource that the page shows; a longer one is named only."""


@dataclass(frozen=True, slots=True)
class SourceShown:
    """One source of a fact: where it stands, what it says, and the resource itself."""

    reference: str
    says: str
    resource: str
    """Indented JSON; empty if the resource was not kept or is long."""


@dataclass(frozen=True, slots=True)
class FactShown:
    """One fact as it was taken for this patient."""

    name: str
    label: str
    question: str
    answer: str
    known: bool
    newest: str
    """Newest date of what it rests on."""
    remarks: tuple[str, ...]
    """Why this value and not another, what must also be seen, what was taken for granted."""
    sources: tuple[SourceShown, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One recommendation of the card with its conditions."""

    recommendation: Recommendation
    applies: str
    when: Node
    unless: Node | None
    clauses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another edition says at the same moment to the same patient."""

    edition: Edition
    summary: str
    """Summary of its card on the same question; empty if it has none."""
    same: bool
    """The same suggestions under the same summary."""
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that the page shows about one card."""

    card: Card
    settled: tuple[FactShown, ...]
    lacking: tuple[FactShown, ...]
    asked: tuple[FactShown, ...]
    """The other facts that its conditions ask."""
    statements: tuple[Statement, ...]
    changes: tuple[Change, ...]
    elsewhere: tuple[Elsewhere, ...]


def explain(again: Again, card: Card, editions: Iterable[Edition]) -> Explanation:
    """Return the explanation of one of the cards of an answer."""
    named = (card.recommendation, *card.also)
    verdicts = [judge(item, again.picture.findings) for item in _called(named, again.edition)]
    settled = tuple(dict.fromkeys(reason.fact for reason in card.because))
    taken = tuple(dict.fromkeys(fact for verdict in verdicts for fact in verdict.assumed))
    every = dict.fromkeys(fact for verdict in verdicts for fact in _facts(verdict.recommendation))
    others = tuple(fact for fact in every if fact not in (*settled, *card.lacking))
    return Explanation(
        card=card,
        settled=tuple(_shown(fact, again) for fact in settled),
        lacking=tuple(_shown(fact, again) for fact in card.lacking if fact not in settled),
        asked=tuple(_shown(fact, again, absent=fact in taken) for fact in others),
        statements=tuple(_statement(verdict, again) for verdict in verdicts),
        changes=tuple(changes(again, card, tuple(dict.fromkeys((*card.lacking, *settled, *taken))))),
        elsewhere=tuple(_elsewhere(again, card, editions)),
    )


def _called(names: Sequence[str], edition: Edition) -> Iterator[Recommendation]:
    by_id = {item.id: item for item in edition.recommendations}
    return (by_id[name] for name in names if name in by_id)


def _facts(recommendation: Recommendation) -> Iterator[Fact[Any]]:
    yield from recommendation.when.facts()
    if recommendation.unless is not None:
        yield from recommendation.unless.facts()


def _shown(fact: Fact[Any], again: Again, *, absent: bool = False) -> FactShown:
    finding: Finding[Any] = again.picture[fact]
    said = TAKEN_AS_ABSENT if absent else answer(finding)
    return FactShown(
        name=fact.name,
        label=fact.label,
        question=fact.question,
        answer=said,
        known=finding.state is Knowledge.KNOWN,
        newest=finding.newest.text() if finding.newest else "",
        remarks=tuple(text for text in (finding.policy, finding.note, finding.assumption) if text),
        sources=tuple(_source(item, again) for item in dict.fromkeys(finding.evidence)),
    )


def _source(item: Evidence, again: Again) -> SourceShown:
    return SourceShown(item.reference, source(item), indented(again.resources.get(item.reference)))


def indented(resource: Json | None) -> str:
    """Return a resource as it is shown; empty if there is none or it is long."""
    if resource is None:
        return ""
    text = orjson.dumps(resource, option=orjson.OPT_INDENT_2).decode()
    return text if len(text) <= LONGEST_SOURCE else ""


def _statement(verdict: Verdict, again: Again) -> Statement:
    recommendation, findings = verdict.recommendation, again.picture.findings
    return Statement(
        recommendation=recommendation,
        applies=_applies(verdict),
        when=tree(recommendation.when, findings),
        unless=tree(recommendation.unless, findings, verdict.assumed) if recommendation.unless else None,
        clauses=tuple(
            (label, text) for label, text in clauses(recommendation) if label not in ("When", "Unless")
        ),
    )


def _applies(verdict: Verdict) -> str:
    if verdict.truth is UNKNOWN:
        return f"cannot be decided without {_labels(verdict.lacking)}"
    if verdict.truth is not TRUE:
        return "does not apply"
    return f"applies; first check {_labels(verdict.first_check)}" if verdict.first_check else "applies"


def _labels(facts: Sequence[Fact[Any]]) -> str:
    return ", ".join(fact.label for fact in facts)


def _elsewhere(again: Again, card: Card, editions: Iterable[Edition]) -> Iterator[Elsewhere]:
    """Yield what each other edition says, newest first; what was withdrawn is not asked."""
    for edition in sorted(editions, key=lambda each: each.dated, reverse=True):
        if edition.id == again.edition.id or edition.status is EditionStatus.WITHDRAWN:
            continue
        other = counterpart(card, again.written(edition).cards)
        if other is None:
            yield Elsewhere(edition, "", same=False)
            continue
        gained, lost = orders_differing(card, other)
        same = other.summary == card.summary and not gained and not lost
        yield Elsewhere(edition, other.summary, same, gained, lost)
