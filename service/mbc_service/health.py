"""Whether the service runs, and whether it still knows what it should.

`/healthz` says that the process answers. `/readyz` (and `/health`) puts a small patient of our own through
the whole way from request to cards and wants the card that this patient must get.
"""

from collections.abc import Mapping
from typing import Any, Literal

import orjson
from flask import Blueprint, Response
from typing_extensions import TypedDict  # pydantic reads the standard one from Python 3.12 on

from cds_hooks.context import PatientViewContext
from cds_hooks.request import HookRequest
from mbc_cards.recommendation import Hook, Kind
from mbc_service.consult import envelope_of, evaluate
from mbc_service.ledger import read_prefetch
from mbc_service.practice import Practice
from mbc_service.render import render_card
from mbc_service.supply import Drafts

_ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
_LOINC = "http://loinc.org"
_SUBJECT = {"reference": "Patient/reference"}


class Alive(TypedDict):
    """What `/healthz` says: the process answers."""

    status: Literal["ok"]


class Readiness(TypedDict):
    """What `/readyz` says: whether the reference patient gets its cards, and how the store is."""

    status: Literal["ok", "degraded", "failing"]
    store: str
    edition: str
    reviewed: bool
    reference_cards: list[str]


def _condition(code: str) -> dict[str, Any]:
    return {
        "resourceType": "Condition",
        "id": code,
        "code": {"coding": [{"system": _ICD10CM, "code": code}]},
        "subject": _SUBJECT,
        "recordedDate": "2020-03-02",
    }


def _result(code: str, answer: str) -> dict[str, Any]:
    return {
        "resourceType": "Observation",
        "id": code,
        "status": "final",
        "code": {"coding": [{"system": _LOINC, "code": code}]},
        "subject": _SUBJECT,
        "effectiveDateTime": "2020-03-05",
        "valueCodeableConcept": {"coding": [{"system": _LOINC, "code": answer}]},
    }


REFERENCE = {
    "hook": Hook.PATIENT_VIEW.value,
    "hookInstance": "00000000-0000-4000-8000-000000000000",
    "context": {"patientId": "reference", "userId": "Practitioner/reference"},
    "prefetch": {
        "patient": {
            "resourceType": "Patient",
            "id": "reference",
            "gender": "female",
            "birthDate": "1950-01-01",
        },
        "conditions": {
            "resourceType": "Bundle",
            "type": "searchset",
            "entry": [{"resource": _condition("C50.911")}, {"resource": _condition("C79.51")}],
        },
        "observations": {
            "resourceType": "Bundle",
            "type": "searchset",
            "entry": [
                {"resource": _result("85337-4", "LA6576-8")},
                {"resource": _result("85339-0", "LA6576-8")},
                {"resource": _result("85319-2", "LA6577-6")},
            ],
        },
    },
}
"""A woman with hormone receptor positive, HER2 negative breast cancer that has spread to bone; untreated."""


def health_pages(practice: Practice) -> Blueprint:
    """Return the health addresses."""
    pages = Blueprint("health", __name__)

    @pages.get("/healthz")
    def alive() -> Response:
        return _json(Alive(status="ok"), 200)

    @pages.get("/readyz")
    @pages.get("/health")
    def ready() -> Response:
        kinds = reference_kinds(practice)
        good = bool(kinds)
        trouble = practice.audit.trouble()
        body = Readiness(
            status="failing" if not good else "degraded" if trouble else "ok",
            store=trouble or "ok",
            edition=practice.edition.id,
            reviewed=practice.edition.is_reviewed,
            reference_cards=kinds,
        )
        return _json(body, 200 if good else 503)

    return pages


def reference_kinds(practice: Practice) -> list[str]:
    """Return the kinds of card that the reference patient gets, the problem card left out."""
    request = HookRequest[PatientViewContext].model_validate(REFERENCE)
    delivery = read_prefetch(request.prefetch, practice.keys, request.context.patient_id)
    evaluation = evaluate(practice, request, Drafts(), delivery)
    envelope = envelope_of(practice, request)
    cards = [render_card(card, envelope) for card in evaluation.written.cards]
    kinds = [card["extension"]["org.mbc-cards"]["kind"] for card in cards]
    return [kind for kind in kinds if kind != Kind.PROBLEM.value]


def _json(body: Mapping[str, object], status: int) -> Response:
    response = Response(orjson.dumps(body), status=status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
