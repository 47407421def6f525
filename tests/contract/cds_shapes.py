"""Requests in the shapes that clients send, and the smallest sound answers, as plain JSON."""

from typing import Any

INSTANCE = "6bc883b2-b795-4dcb-b661-34884a31d472"
CARD_ID = "0a7ed1a5-1f2d-5f83-9e5f-6d3e0f7d8b11"
OTHER_ID = "1b7ed1a5-1f2d-5f83-9e5f-6d3e0f7d8b22"
ORIGIN = "https://ehr.example"
TOKEN = "s3cr3t-t0k3n"
PATIENT = "pat-7391"


def draft(identifier: str = "request-123", patient: str = PATIENT, **members: Any) -> dict[str, Any]:
    """Return a draft order as the reference client sends it first: no drug, no intent."""
    return {
        "resourceType": "MedicationRequest",
        "id": identifier,
        "status": "draft",
        "subject": {"reference": f"Patient/{patient}"},
        "authoredOn": "2024-05-06",
        **members,
    }


def filled_draft(identifier: str = "request-123") -> dict[str, Any]:
    """Return a draft order as the reference client sends it later: `category` is an object, not an array."""
    return draft(
        identifier,
        intent="order",
        category={"coding": [{"system": "https://ehr.example/category", "code": "outpatient"}]},
        medicationCodeableConcept={
            "text": "Example 10 MG Oral Tablet",
            "coding": [{"system": "https://ehr.example/drug", "code": "1", "display": "Example"}],
        },
        dosageInstruction=[{"doseAndRate": [{"doseQuantity": {"value": 1, "code": "{pill}"}}]}],
    )


def bundle(*resources: dict[str, Any]) -> dict[str, Any]:
    """Return a Bundle without a type, as the reference client sends it."""
    return {"resourceType": "Bundle", "entry": [{"resource": resource} for resource in resources]}


def patient_view(**members: Any) -> dict[str, Any]:
    """Return a patient-view request with nothing optional in it."""
    context = {"userId": "Practitioner/p1", "patientId": PATIENT}
    return {"hook": "patient-view", "hookInstance": INSTANCE, "context": context, **members}


def order_sign(*orders: dict[str, Any], **members: Any) -> dict[str, Any]:
    """Return an order-sign request."""
    context = {
        "userId": "Practitioner/p1",
        "patientId": PATIENT,
        "draftOrders": bundle(*(orders or (filled_draft(),))),
    }
    return {"hook": "order-sign", "hookInstance": INSTANCE, "context": context, **members}


def order_select(*orders: dict[str, Any], selections: Any = None, **members: Any) -> dict[str, Any]:
    """Return an order-select request; the first order is selected unless told otherwise."""
    body = order_sign(*(orders or (draft(),)), **members)
    body["hook"] = "order-select"
    body["context"]["selections"] = ["MedicationRequest/request-123"] if selections is None else selections
    return body


def authorization(**members: Any) -> dict[str, Any]:
    """Return a complete fhirAuthorization."""
    return {
        "access_token": TOKEN,
        "token_type": "Bearer",
        "expires_in": 300,
        "scope": "user/Observation.read",
        "subject": "client-1",
        **members,
    }


def card(**members: Any) -> dict[str, Any]:
    """Return the smallest sound card."""
    return {"summary": "Something to say", "indicator": "info", "source": {"label": "Us"}, **members}


def suggestion(**members: Any) -> dict[str, Any]:
    """Return the smallest sound suggestion."""
    return {"label": "Take it", **members}


def creation(**members: Any) -> dict[str, Any]:
    """Return a sound create action."""
    return {"type": "create", "description": "Order it", "resource": {"resourceType": "Task"}, **members}


def offering(*suggestions: dict[str, Any], **members: Any) -> dict[str, Any]:
    """Return a card with suggestions, any of which may be taken."""
    return card(suggestions=list(suggestions or (suggestion(),)), selectionBehavior="any", **members)


def listed(**members: Any) -> dict[str, Any]:
    """Return a sound entry of discovery."""
    return {"id": "one", "hook": "patient-view", "title": "One", "description": "Says one thing", **members}


def feedback_item(**members: Any) -> dict[str, Any]:
    """Return a feedback item as the reference client sends it when a suggestion was taken."""
    return {
        "card": CARD_ID,
        "outcome": "accepted",
        "acceptedSuggestions": [{"id": OTHER_ID}],
        "outcomeTimestamp": "2024-05-06T07:08:09.734Z",
        **members,
    }
