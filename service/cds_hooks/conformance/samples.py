"""Requests to call a service with: the tester's own, or the smallest one that its hook allows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from cds_hooks.endpoints import ROOT

Json = dict[str, Any]

PATIENT = "conformance-patient"
USER = "Practitioner/conformance-user"
ORDER = "conformance-order"
_ENCOUNTER = "conformance-encounter"
_INSTANCE = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True, slots=True)
class Sample:
    """A request body for one service; an empty service id stands for every service of its hook."""

    service: str
    hook: str
    body: Json

    @property
    def path(self) -> str:
        """The path of the service below the base URL."""
        return f"{ROOT}/{self.service}"


class SamplesUnreadable(ValueError):  # noqa: N818 - reads as what it says
    """A file of requests is not in the form that is asked for; the text says what to change."""


def read_samples(path: Path) -> tuple[Sample, ...]:
    """Read a JSON file: an array of request bodies, or of `{"service": id, "body": request body}`."""
    try:
        document = orjson.loads(path.read_bytes())
    except OSError as error:
        raise SamplesUnreadable(f"{path.name} cannot be read ({error.strerror}).") from None
    except orjson.JSONDecodeError:
        raise SamplesUnreadable(f"{path.name} is not JSON.") from None
    return tuple(_samples(document, path.name))


def _samples(document: object, name: str) -> Iterator[Sample]:
    for number, entry in enumerate(document if isinstance(document, list) else [document], start=1):
        given = entry if isinstance(entry, dict) else {}
        body = given.get("body", given)
        if not isinstance(body, dict) or not _is_call(body):
            raise SamplesUnreadable(f"{name}: request {number} is no object with hook and context.")
        yield Sample(str(given.get("service", "")), body["hook"], body)


def _is_call(body: Json) -> bool:
    return isinstance(body.get("hook"), str) and isinstance(body.get("context"), dict)


def samples_for(service: Mapping[str, Any], given: Sequence[Sample]) -> tuple[Sample, ...]:
    """Return the samples for one listed service: those given for it, else a generated one, else none."""
    identifier, hook = service["id"], service["hook"]
    own = tuple(
        Sample(identifier, hook, sample.body)
        for sample in given
        if sample.hook == hook and sample.service in {"", identifier}
    )
    context = _CONTEXTS.get(hook)
    if own or context is None:
        return own
    body = {"hook": hook, "hookInstance": _INSTANCE, "context": context}
    prefetch = _prefetch(service.get("prefetch"))
    return (Sample(identifier, hook, {**body, "prefetch": prefetch} if prefetch else body),)


def _prefetch(templates: object) -> Json:
    """Return what a client sends that found the patient and nothing else."""
    if not isinstance(templates, dict):
        return {}
    return {key: _found(template) for key, template in templates.items() if isinstance(template, str)}


def _found(template: str) -> Json | None:
    if "?" in template:
        return {"resourceType": "Bundle", "type": "searchset", "total": 0}
    return {"resourceType": "Patient", "id": PATIENT} if template.startswith("Patient/") else None


def draft(**members: object) -> Json:
    """Return a draft order."""
    return {
        "resourceType": "MedicationRequest",
        "id": ORDER,
        "status": "draft",
        "intent": "order",
        "subject": {"reference": f"Patient/{PATIENT}"},
        "medicationCodeableConcept": {"text": "Conformance 1 MG Oral Tablet"},
        **members,
    }


def bundle(*resources: Json) -> Json:
    """Return the resources as a context carries them."""
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": resource} for resource in resources],
    }


_VISIT: Json = {"userId": USER, "patientId": PATIENT}
_ENCOUNTERED: Json = {**_VISIT, "encounterId": _ENCOUNTER}
_APPOINTMENT: Json = {"resourceType": "Appointment", "id": "conformance-appointment", "status": "proposed"}

_CONTEXTS: Mapping[str, Json] = {
    "patient-view": _VISIT,
    "order-select": {
        **_VISIT,
        "selections": [f"MedicationRequest/{ORDER}"],
        "draftOrders": bundle(draft()),
    },
    "order-sign": {**_VISIT, "draftOrders": bundle(draft())},
    "order-dispatch": {
        "patientId": PATIENT,
        "dispatchedOrders": [f"ServiceRequest/{ORDER}"],
        "performer": "Organization/conformance-performer",
    },
    "encounter-start": _ENCOUNTERED,
    "encounter-discharge": _ENCOUNTERED,
    "appointment-book": {**_VISIT, "appointments": bundle(_APPOINTMENT)},
}
"""Hook → the smallest context that its definition allows."""
