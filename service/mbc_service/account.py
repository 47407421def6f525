"""The account of one consultation, as it is kept: what was said and on what, without any patient value."""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from cds_hooks.request import HookRequest
from cds_hooks.service import RequestInfo
from mbc_cards.card import Card
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Kind
from mbc_cards.truth import Truth
from mbc_cards.wording import Written
from mbc_service.ledger import Delivery
from mbc_service.practice import Practice
from mbc_service.render import Json
from mbc_service.terms import Terms


@dataclass(slots=True)
class Stopwatch:
    """Milliseconds spent in each stage of one call."""

    timings: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)

    def lap(self, stage: str) -> None:
        """Give the time since the last lap to a stage."""
        now = time.perf_counter()
        self.timings[stage] = round((now - self.last) * 1000, 3)
        self.last = now


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one call led to."""

    delivery: Delivery
    picture: ClinicalPicture
    written: Written
    terms: Terms
    damped: tuple[Card, ...] = ()
    """Cards not shown because they were overridden for this patient a short time ago."""


def account(
    practice: Practice,
    request: HookRequest[Any],
    info: RequestInfo,
    evaluation: Evaluation,
    rendered: Sequence[Json],
    watch: Stopwatch,
) -> dict[str, Any]:
    """Return the record of a consultation that was evaluated, wholly or partly, and of its cards as sent."""
    written = evaluation.written
    verdicts = written.verdicts
    undecided = [verdict for verdict in verdicts if verdict.truth is Truth.UNKNOWN]
    return {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "request_id": info.request_id,
        "hook": request.hook,
        "edition": practice.edition.id,
        "today": evaluation.picture.today.isoformat(),
        "issuer": info.client.issuer if info.client else "",
        "patient": patient_word(practice, request),
        "outcome": outcome(written.cards),
        "silent": practice.settings.silent,
        "truths": {
            truth.value: [verdict.recommendation.id for verdict in verdicts if verdict.truth is truth]
            for truth in Truth
        },
        "lacking": {
            verdict.recommendation.id: [fact.name for fact in verdict.lacking] for verdict in undecided
        },
        "shown": [_shown(card, sent["uuid"]) for card, sent in zip(written.cards, rendered, strict=True)],
        "held_back": [card.recommendation for card in written.held_back],
        "damped": [card.recommendation for card in evaluation.damped],
        "ledger": {entry.key.name: entry.supply.value for entry in evaluation.delivery.ledger},
        "not_supplied": sorted(topic.value for topic in evaluation.picture.chart.not_supplied),
        "problems": dict(Counter(problem.code for problem in evaluation.picture.chart.problems)),
        "timings_ms": watch.timings,
    }


def patient_word(practice: Practice, request: HookRequest[Any]) -> str:
    """Return the keyed hash that stands for the patient of a call."""
    return practice.audit.patient_key(request.fhir_server or "", request.context.patient_id)


def outcome(cards: Sequence[Card]) -> str:
    """Return which of the outcomes with status 200 it is: "cards", "nothing to say" or "partly evaluated"."""
    if any(card.kind is Kind.PROBLEM for card in cards):
        return "partly evaluated"
    return "cards" if cards else "nothing to say"


def _shown(card: Card, uuid: str) -> Json:
    return {
        "uuid": uuid,
        "recommendation": card.recommendation,
        "also": list(card.also),
        "kind": card.kind.value,
        "indicator": card.indicator.value,
        "because": [reason.fact.name for reason in card.because],
        "lacking": [fact.name for fact in card.lacking],
    }
