"""Cards of the core as CDS Hooks JSON: identity, source, reasons to override, suggested orders as FHIR R4.

The JSON is built as plain dicts, which is many times faster than models; `cds_hooks` checks every answer
before it leaves, and the tests validate each order with `fhir.resources`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cds_hooks.forms import is_relative_reference, reference_parts
from cds_hooks.identity import card_uuid, suggestion_uuid
from mbc_cards.card import Action, Card, NewMedication, NewTest, Reason, RemoveOrder, Suggestion
from mbc_cards.drugs import DRUGS, name_of
from mbc_cards.recommendation import Edition, Kind, Test
from mbc_cards.terminology.procedures import orders_for
from mbc_cards.terminology.systems import URI
from mbc_service.overrides import OVERRIDE_REASONS
from mbc_service.site import OrderCode, Site, test_word

Json = dict[str, Any]

EXTENSION = "org.mbc-cards"
TOPIC_SYSTEM = "urn:mbc-cards:recommendation"
"""Code system of recommendation ids, as a card's source topic names them."""

_REQUESTERS = frozenset({"Practitioner", "PractitionerRole"})

_ONE_OF = frozenset({Kind.NEXT_LINE})
"""Kinds whose suggestions exclude each other."""

_ORDERS: Mapping[Test, str] = {
    Test.ER: "er",
    Test.PR: "pr",
    Test.HER2: "her2-ihc",
    Test.HER2_ISH: "her2-ish",
    Test.BRCA: "brca",
    Test.PIK3CA: "pik3ca",
    Test.PD_L1: "pd-l1",
    Test.MSI: "msi",
    Test.MMR: "mismatch-repair",
    Test.NTRK: "ntrk",
    Test.ESTRADIOL: "estradiol",
    Test.CREATININE: "creatinine",
    Test.CALCIUM: "calcium",
    Test.LIVER: "liver-tests",
    Test.BLOOD_COUNT: "blood-count",
    Test.GLUCOSE: "glucose",
    Test.ECHOCARDIOGRAM: "echocardiogram",
    Test.BONE_SCAN: "bone-scan",
    Test.BRAIN_MRI: "mri-brain",
}
"""Test → its name in `mbc_cards.terminology.procedures`; the others have no code and are ordered by name."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is the same for every card of one answer."""

    hook_instance: UUID
    edition: Edition
    site: Site
    public_url: str
    patient: str
    """`Patient/p1`, the subject of suggested orders."""
    encounter: str | None = None
    page_key: str = ""
    """Opens the pages of the cards with the values they rest on; empty if nothing was kept."""
    user: str | None = None
    """`Practitioner/d1`; becomes the requester of suggested orders if an order can have such a one."""
    about: Json = field(init=False)

    def __post_init__(self) -> None:
        about: Json = {"subject": {"reference": self.patient}}
        if self.encounter:
            about["encounter"] = {"reference": f"Encounter/{self.encounter}"}
        parts = reference_parts(self.user) if self.user else None
        if parts is not None and parts[0] in _REQUESTERS:
            about["requester"] = {"reference": "/".join(parts)}
        object.__setattr__(self, "about", about)


def content_key(card: Card) -> str:
    """Return what a card says, as the key of its identity within one call."""
    return "|".join((card.kind.value, card.recommendation, *card.also, *card.orders, card.summary))


def said_on(card: Card) -> Json:
    """Return everything a reader sees of a card, to be compared word for word."""
    return {
        "summary": card.summary,
        "detail": card.detail,
        "indicator": card.indicator.value,
        "suggestions": [suggestion.label for suggestion in card.suggestions],
    }


def render_card(card: Card, envelope: Envelope) -> Json:
    """Return one card as it is sent."""
    key = content_key(card)
    uuid = card_uuid(envelope.hook_instance, key)
    rendered: Json = {
        "uuid": uuid,
        "summary": card.summary,
        "detail": card.detail,
        "indicator": card.indicator.value,
        "source": _source(card, envelope.edition),
        "overrideReasons": OVERRIDE_REASONS,
        "links": [{"label": "Why this card", "url": _page_of(uuid, envelope), "type": "absolute"}],
        "extension": _extension(card, envelope),
    }
    suggestions = [_suggestion(one, key, envelope) for one in card.suggestions if _can_be_said(one)]
    if suggestions:
        rendered["suggestions"] = suggestions
        rendered["selectionBehavior"] = "at-most-one" if card.kind in _ONE_OF else "any"
    return rendered


def _page_of(uuid: str, envelope: Envelope) -> str:
    address = f"{envelope.public_url}/why/{uuid}"
    return f"{address}/{envelope.page_key}" if envelope.page_key else address


def _source(card: Card, edition: Edition) -> Json:
    """Return who stands behind a card, with the address of the document its recommendation cites first."""
    source: Json = {
        "label": edition.label,
        "topic": {"system": TOPIC_SYSTEM, "code": card.recommendation, "display": card.title},
    }
    url = card.source_url or next((document.url for document in edition.sources if document.url), "")
    if url:
        source["url"] = url
    return source


def _extension(card: Card, envelope: Envelope) -> Json:
    explanation: Json = {
        "edition": envelope.edition.id,
        "recommendation": card.recommendation,
        "kind": card.kind.value,
    }
    lists: dict[str, list[Any]] = {
        "also": list(card.also),
        "because": [_reason(reason) for reason in card.because],
        "lacking": [fact.name for fact in card.lacking],
        "assumed": list(card.assumed),
    }
    explanation.update((name, values) for name, values in lists.items() if values)
    extension: Json = {EXTENSION: explanation}
    if card.orders:
        extension["davinci-crd.associated-resource"] = list(card.orders)
    return extension


def _reason(reason: Reason) -> Json:
    rendered: Json = {"fact": reason.fact.name, "value": reason.value}
    evidence = []
    for item in reason.evidence:
        shown = {"reference": item.reference} if item.reference else {}
        if item.date is not None:
            shown["date"] = item.date.text()
        if shown:
            evidence.append(shown)
    if evidence:
        rendered["evidence"] = evidence
    if reason.note:
        rendered["note"] = reason.note
    return rendered


def _can_be_said(suggestion: Suggestion) -> bool:
    """Whether every order to remove can be named: a draft may lack an id, or have one that is none."""
    removals = [action for action in suggestion.actions if isinstance(action, RemoveOrder)]
    return all(is_relative_reference(action.reference) for action in removals)


def _suggestion(suggestion: Suggestion, key: str, envelope: Envelope) -> Json:
    return {
        "label": suggestion.label,
        "uuid": suggestion_uuid(envelope.hook_instance, key, suggestion.label),
        "actions": [rendered for action in suggestion.actions for rendered in _actions(action, envelope)],
    }


def _actions(action: Action, envelope: Envelope) -> Iterable[Json]:
    if isinstance(action, RemoveOrder):
        description = f"Remove {name_of(action.drug)} from the orders"
        yield {"type": "delete", "description": description, "resourceId": action.reference}
    elif isinstance(action, NewTest):
        for text, codings in _tests(action.test, envelope.site):
            yield _create(f"Order {text}", service_request(text, codings, envelope))
    else:
        order = medication_request(action, envelope)
        yield _create(f"Order {order['medicationCodeableConcept']['text']}", order)


def _create(description: str, resource: Json) -> Json:
    return {"type": "create", "description": description, "resource": resource}


def medication_request(action: NewMedication, envelope: Envelope) -> Json:
    """Return a draft order of one drug: by its verified code, by the site's code, and by name."""
    drug = DRUGS[action.drug]
    codings = _site_codings(action.drug, envelope.site)
    if drug.order_code is not None:
        codings.append({"system": URI["rxnorm"], "code": drug.order_code, "display": drug.order_display})
    return {
        "resourceType": "MedicationRequest",
        "status": "draft",
        "intent": "order",
        "medicationCodeableConcept": _concept(codings, envelope.site.names.get(drug.id, drug.name)),
        **envelope.about,
    }


def service_request(text: str, codings: list[Json], envelope: Envelope) -> Json:
    """Return a draft order of one test."""
    return {
        "resourceType": "ServiceRequest",
        "status": "draft",
        "intent": "order",
        "code": _concept(codings, text),
        **envelope.about,
    }


def _tests(test: Test, site: Site) -> Iterable[tuple[str, list[Json]]]:
    """Yield name and codes of each order a test stands for; a site's own code stands for all of them."""
    own = _site_codings(test_word(test), site)
    name = _ORDERS.get(test)
    if name is None or own:
        yield test.value, own
        return
    for order in orders_for(name):
        yield order.name, [{"system": URI[order.system], "code": order.code, "display": order.display}]


def _site_codings(word: str, site: Site) -> list[Json]:
    code: OrderCode | None = site.order_codes.get(word)
    return [{"system": code.system, "code": code.code, "display": code.display}] if code else []


def _concept(codings: list[Json], text: str) -> Json:
    return {"coding": codings, "text": text} if codings else {"text": text}
