"""Cards that somebody overrode for this patient a short time ago are not shown again (MBC_DAMPING_DAYS).

Off unless a site asks for it. A critical card and a card that says what could not be checked are always
shown: the one may not be missed, the other is about the data and not about the advice.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from cds_hooks.request import HookRequest
from mbc_cards.card import Card, Indicator
from mbc_cards.recommendation import Kind
from mbc_service.account import Evaluation, patient_word
from mbc_service.practice import Practice


def damped(practice: Practice, request: HookRequest[Any], evaluation: Evaluation) -> Evaluation:
    """Return the evaluation without the cards that are not to be repeated; others move up in their place."""
    days = practice.settings.damping_days
    written = evaluation.written
    if not days or not written.cards:
        return evaluation
    since = datetime.now(UTC) - timedelta(days=days)
    quiet = practice.audit.overridden(patient_word(practice, request), since)
    every = (*written.cards, *written.held_back)
    kept = tuple(card for card in every if not _rests(card, quiet))
    most = practice.settings.max_cards
    return replace(
        evaluation,
        written=replace(written, cards=kept[:most], held_back=kept[most:]),
        damped=tuple(card for card in every if _rests(card, quiet)),
    )


def _rests(card: Card, quiet: frozenset[str]) -> bool:
    always = card.indicator is Indicator.CRITICAL or card.kind is Kind.PROBLEM
    return card.recommendation in quiet and not always
