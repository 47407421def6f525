"""What would change the answer: each fact of a card supposed otherwise, one at a time, and asked again.

Asked are the facts that settled the card, those it lacks, and those of exclusions. Answers to one fact that
come to the same are told together.
Facts answered by a set of drugs are left alone: what was given is history, not an answer that may turn out
differently.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mbc_cards.answers import answer, value_text
from mbc_cards.card import Card
from mbc_cards.conditions import AtLeast, AtMost, Fact, NumberFact
from mbc_cards.period import Span
from mbc_cards.recommendation import Edition
from mbc_cards.what_if import exclusions, leaves_about, possible_answers, supposing
from mbc_service.web.asked_again import Again

MOST_NAMED = 3
"""Suggestions that are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """An answer, or several that come to the same, that would change a card."""

    fact: Fact[Any]
    now: str
    supposed: str
    says: str
    """What the card would say instead; empty if it would say the same."""
    gone: bool = False
    """The card would not be shown."""
    instead: tuple[str, ...] = ()
    """Summaries of cards that would be shown in its place."""
    gained: tuple[str, ...] = ()
    """What it would offer besides."""
    lost: tuple[str, ...] = ()
    """What it would no longer offer."""


def changes(again: Again, card: Card, facts: Sequence[Fact[Any]]) -> Iterator[Change]:
    """Yield the answers that would change this card: to these facts, then to those of exclusions."""
    same_kind = [item for item in again.edition.recommendations if item.kind is card.kind]
    excluding = exclusions((card.recommendation, *card.also), same_kind, again.picture.findings)
    for fact in dict.fromkeys((*facts, *excluding)):
        alike: dict[Change, list[str]] = {}
        for change in _single(again, card, fact):
            alike.setdefault(replace(change, supposed=""), []).append(change.supposed)
        for change, supposed in alike.items():
            yield replace(change, supposed=" or ".join(supposed))


def _single(again: Again, card: Card, fact: Fact[Any]) -> Iterator[Change]:
    """Yield each single answer to one fact that would change this card."""
    now = again.picture[fact]
    for value in alternatives(fact, again.edition):
        if value == now.value:
            continue
        supposed = supposing(again.picture.findings, ((fact, value),))
        after = again.written(again.edition, replace(again.picture, findings=supposed)).cards
        other = counterpart(card, after)
        if other is None:
            shown = {each.summary for each in again.cards.values()}
            instead = tuple(each.summary for each in after if each.summary not in shown)
            yield Change(fact, answer(now), value_text(value), "", gone=True, instead=instead)
            continue
        change = _change(fact, answer(now), value_text(value), card, other, again.edition)
        if change is not None:
            yield change


def alternatives(fact: Fact[Any], edition: Edition) -> tuple[Any, ...]:
    """Return the answers that the edition tells apart: the words of a choice, or numbers at its limits."""
    if not isinstance(fact, NumberFact):
        return possible_answers(fact, edition.recommendations)
    leaves = list(leaves_about(fact, edition.recommendations))
    limits = [(leaf.limit - 1, leaf.limit) for leaf in leaves if isinstance(leaf, AtLeast)]
    limits += [(leaf.limit, leaf.limit + 1) for leaf in leaves if isinstance(leaf, AtMost)]
    return tuple(
        Span.exactly(number) for number in sorted({n for limit in limits for n in limit}) if number >= 0
    )


def counterpart(card: Card, cards: Sequence[Card]) -> Card | None:
    """Return the card among others that answers the same question, None if none does."""
    same_kind = [other for other in cards if other.kind is card.kind]
    named = {card.recommendation, *card.also}
    for other in same_kind:
        if not named.isdisjoint((other.recommendation, *other.also)) and other.orders == card.orders:
            return other
    return next((other for other in same_kind if other.orders == card.orders), None)


def _change(
    fact: Fact[Any], now: str, supposed: str, card: Card, other: Card, edition: Edition
) -> Change | None:
    gained, lost = differing(card, other, edition)
    says = other.summary if other.summary != card.summary else ""
    if not (says or gained or lost):
        return None
    return Change(fact, now, supposed, says, gained=gained, lost=lost)


def differing(card: Card, other: Card, edition: Edition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what another card of the same edition says besides, and what it does not.

    In statements; where they are the same, in what can be ordered. The statement that leads the other card
    stands in its summary already.
    """
    before, then = _titles(card, edition), _titles(other, edition)
    if set(before) == set(then):
        return orders_differing(card, other)
    lead = then[0] if other.summary != card.summary and then else ""
    gained = [words for words in then if words not in before and words != lead]
    lost = [words for words in before if words not in then]
    return shortened(gained), shortened(lost)


def orders_differing(card: Card, other: Card) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what can be ordered from another card besides, and what cannot, in whatever order of drugs."""
    before, then = _orders(card), _orders(other)
    gained = [label for drugs, label in then.items() if drugs not in before]
    lost = [label for drugs, label in before.items() if drugs not in then]
    return shortened(gained), shortened(lost)


def shortened(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the first few of many texts, and how many more there are."""
    if len(texts) <= MOST_NAMED + 1:
        return tuple(texts)
    return (*texts[:MOST_NAMED], f"and {len(texts) - MOST_NAMED} more")


def _orders(card: Card) -> dict[frozenset[str], str]:
    return {frozenset(item.label.split(" + ")): item.label for item in card.suggestions}


def _titles(card: Card, edition: Edition) -> list[str]:
    by_id = {item.id: item.title for item in edition.recommendations}
    return [by_id[name] for name in (card.recommendation, *card.also) if name in by_id]
