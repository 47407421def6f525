"""One call, from the request to the answer: supply, chart, picture, verdicts, cards.

Three outcomes that are never mixed up: evaluated (cards, or none), partly evaluated (cards, one of which says
what could not be checked), and not evaluated (412, naming the data that is missing).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from cds_hooks.outcome import PreconditionFailed
from cds_hooks.request import HookRequest
from cds_hooks.service import RequestInfo
from mbc_cards.recommendation import Hook
from mbc_cards.resolve import picture_of
from mbc_cards.selection import RELEVANT
from mbc_service.account import Evaluation, Stopwatch, account
from mbc_service.damping import damped
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart
from mbc_service.kept_inputs import inputs_to_keep
from mbc_service.ledger import Delivery, read_prefetch
from mbc_service.medications import medications_to_read
from mbc_service.practice import Practice
from mbc_service.render import Envelope, render_card
from mbc_service.settings import Settings
from mbc_service.supply import Drafts, drafts_of, supply
from mbc_service.terms import terms_of
from mbc_service.unanswered import reasons, to_configure
from mbc_service.web.asked_again import asked_of, keep_for_a_while

SILENCE: Mapping[str, Any] = {"cards": []}


def respond(practice: Practice, request: HookRequest[Any], info: RequestInfo) -> dict[str, Any]:
    """Answer one call. Raises PreconditionFailed when what must be known could not be had."""
    watch = Stopwatch()
    drafts = drafts_of(request.context)
    delivery = read_prefetch(request.prefetch, practice.keys, request.context.patient_id)
    if not _concerned(practice, request, drafts, delivery):
        return dict(SILENCE)
    watch.lap("prefetch")
    delivery = supply(practice, request, info, drafts, delivery)
    watch.lap("records")
    if any(entry.key.required and not entry.usable for entry in delivery.ledger):
        lacking = to_configure(delivery)
        templates = {entry.key.name: entry.key.template for entry in lacking}
        raise PreconditionFailed(templates, because=reasons(lacking))
    evaluation = damped(practice, request, evaluate(practice, request, drafts, delivery, watch))
    asked = asked_of(practice, request, drafts, evaluation)
    envelope = envelope_of(practice, request, keep_for_a_while(practice, asked))
    cards = [render_card(card, envelope) for card in evaluation.written.cards]
    watch.lap("render")
    inputs = inputs_to_keep(practice, asked, evaluation.terms)
    practice.audit.write(account(practice, request, info, evaluation, cards, watch), inputs)
    return {"cards": [] if practice.settings.silent else cards}


def evaluate(
    practice: Practice,
    request: HookRequest[Any],
    drafts: Drafts,
    delivery: Delivery,
    watch: Stopwatch | None = None,
) -> Evaluation:
    """Return the picture of the patient and the cards, from what was supplied."""
    watch = watch or Stopwatch()
    today = practice.today()
    chart = read_chart(
        Inputs(
            patient_id=request.context.patient_id,
            resources=delivery.resources,
            draft_orders=drafts.resources,
            selections=drafts.selections,
            not_supplied=delivery.not_supplied(),
            today=today,
            snomed=practice.settings.snomed,
        )
    )
    watch.lap("chart")
    picture = picture_of(chart, today)
    watch.lap("picture")
    terms = terms_of(practice, _evaluated(practice.settings))
    written = terms.written(picture, Hook(request.hook))
    watch.lap("cards")
    return Evaluation(delivery, picture, written, terms)


def envelope_of(practice: Practice, request: HookRequest[Any], page_key: str = "") -> Envelope:
    """Return what all cards of one answer share."""
    return Envelope(
        hook_instance=request.hook_instance,
        edition=practice.edition,
        site=practice.site,
        public_url=practice.settings.address,
        patient=f"Patient/{request.context.patient_id}",
        encounter=request.context.encounter_id,
        user=request.context.user_id,
        page_key=page_key,
    )


def _concerned(practice: Practice, request: HookRequest[Any], drafts: Drafts, delivery: Delivery) -> bool:
    """Whether there can be anything to say: at an order, whether a chosen one names a drug we know of.

    An order that refers to a Medication which nobody supplied may do so, and is looked at in full.
    """
    if Hook(request.hook) is Hook.PATIENT_VIEW:
        return True
    medications = [item for item in delivery.resources if item["resourceType"] == "Medication"]
    if medications_to_read(medications, drafts.resources) and request.fhir_server is not None:
        return True
    chart = read_chart(
        Inputs(
            patient_id=request.context.patient_id,
            resources=medications,
            draft_orders=drafts.resources,
            selections=drafts.selections,
            today=practice.today(),
            snomed=practice.settings.snomed,
        )
    )
    return any(order.selected and not RELEVANT.isdisjoint(order.drugs) for order in chart.orders)


def _evaluated(settings: Settings) -> str:
    if settings.today is not None:
        return settings.today.isoformat()
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
