"""A visitor's own record for order entry: a FHIR Bundle that was pasted, or a patient of a FHIR server."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from cds_hooks.forms import is_safe_id
from mbc_service.ledger import read_page
from mbc_service.practice import Practice
from mbc_service.prefetch import query
from mbc_service.records import Access
from mbc_service.web.kept_answers import Json


class UnusableRecordError(Exception):
    """The record cannot be used; the text says what is wrong and what to do, and repeats nothing of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRecord:
    """A record to enter orders for."""

    patient_id: str
    resources: tuple[Json, ...]
    server: str = ""
    """FHIR base address that it was read from."""
    remarks: tuple[str, ...] = ()
    """What could not be read, and why."""


def pasted(text: str) -> OwnRecord:
    """Read a pasted Bundle; raises UnusableRecordError."""
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise UnusableRecordError(
            f"This is not JSON (line {error.lineno}, column {error.colno}): paste a whole Bundle."
        ) from None
    if not isinstance(document, dict) or document.get("resourceType") != "Bundle":
        raise UnusableRecordError("resourceType is not Bundle: paste a Bundle with the patient's resources.")
    resources = tuple(dict(item) for item in read_page(document).resources)
    patients = [item for item in resources if item["resourceType"] == "Patient"]
    if len(patients) != 1:
        raise UnusableRecordError(
            f"The Bundle has {len(patients)} Patient resources in entry[].resource: it needs exactly one."
        )
    identifier = patients[0].get("id")
    if not isinstance(identifier, str) or not is_safe_id(identifier):
        raise UnusableRecordError("Patient.id is not a FHIR id: letters, digits, - and . only, 64 at most.")
    return OwnRecord(patient_id=identifier, resources=resources)


def read_from_server(practice: Practice, server: str, patient_id: str) -> OwnRecord:
    """Read a patient's record as a call without prefetch does; raises UnusableRecordError."""
    server = server.strip().rstrip("/")
    name = patient_id.strip().removeprefix("Patient/")
    if not is_safe_id(name):
        raise UnusableRecordError(
            "The patient id is not a FHIR id: letters, digits, - and . only, 64 at most."
        )
    refusal = practice.servers.refusal(server, client_servers=(), token=False)
    if refusal:
        raise UnusableRecordError(
            f"This server is not read: {refusal}. Servers on this machine are allowed, others where "
            "MBC_FHIR_ALLOWED lists their origin."
        )
    queries = {key.name: query(key, name) for key in practice.keys}
    until = time.monotonic() + practice.settings.deadline_ms / 1000
    fetched = practice.records.fetch(queries, Access(server, None, until))
    found: dict[tuple[Any, Any], Mapping[str, Any]] = {}
    for part in fetched.values():
        for item in part.resources:
            found.setdefault((item.get("resourceType"), item.get("id")), item)
    if ("Patient", name) not in found:
        reason = next((fetched[key.name].reason for key in practice.keys if key.type == "Patient"), "")
        raise UnusableRecordError(f"The patient could not be read: {reason or 'there is none with this id'}.")
    remarks = [f"{name}: {part.reason}" for name, part in fetched.items() if part.reason]
    return OwnRecord(
        patient_id=name, resources=tuple(map(dict, found.values())), server=server, remarks=tuple(remarks)
    )
