"""An application for tests: a fixed day, an audit that is a list, and FHIR records that are a dict."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from flask import Flask

from mbc_service.app import create_app
from mbc_service.audit import FeedbackGiven, Inputs, Record
from mbc_service.health import REFERENCE
from mbc_service.ledger import Fetched
from mbc_service.logs import open_log
from mbc_service.records import Access
from mbc_service.settings import Settings

DAY = date(2024, 6, 1)
TOKEN = "t0p-secret-token"


@dataclass
class ListAudit:
    """Remembers what it is given."""

    records: list[Record] = field(default_factory=list)
    inputs: list[Inputs | None] = field(default_factory=list)
    feedback: list[Record] = field(default_factory=list)
    quiet: frozenset[str] = frozenset()
    asked_since: list[datetime] = field(default_factory=list)
    down: str = ""

    def patient_key(self, server: str, patient_id: str) -> str:
        return "hashed"

    def write(self, record: Record, inputs: Inputs | None = None) -> None:
        self.records.append(record)
        self.inputs.append(inputs)

    def write_feedback(self, items: Sequence[FeedbackGiven]) -> bool:
        self.feedback.extend(item.record for item in items)
        return not self.down

    def about_card(self, uuid: str) -> Record | None:
        for record in self.records:
            if any(card["uuid"] == uuid for card in record["shown"]):
                return record
        return None

    def overridden(self, patient: str, since: datetime) -> frozenset[str]:
        assert patient == "hashed"
        self.asked_since.append(since)
        return self.quiet

    def trouble(self) -> str:
        return self.down


@dataclass
class DictRecords:
    """Answers queries from a dict by their text; whatever is not in it was late."""

    answers: Mapping[str, Fetched] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    accesses: list[Access] = field(default_factory=list)

    def fetch(self, wanted: Mapping[str, str], access: Access) -> Mapping[str, Fetched]:
        self.asked.extend(wanted.values())
        self.accesses.append(access)
        return {key: self.answers.get(query, Fetched(reason="late")) for key, query in wanted.items()}


@dataclass
class World:
    """One application with what it writes."""

    app: Flask
    audit: ListAudit
    records: DictRecords
    log: io.StringIO

    def call(self, body: Mapping[str, Any], service: str = "") -> Any:
        """Post a call to the service of its hook."""
        path = f"/cds-services/{service or 'mbc-' + body['hook']}"
        return self.app.test_client().post(path, json=body)

    def cards(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Post a call that must be answered, and return the cards."""
        response = self.call(body)
        assert response.status_code == 200, response.text
        return response.json["cards"]


def world(answers: Mapping[str, Fetched] | None = None, **settings: Any) -> World:
    """Make an application on DAY."""
    audit, records, log = ListAudit(), DictRecords(answers or {}), io.StringIO()
    given = {
        "edition": "cancernet-2021-07",
        "public_url": "https://cards.example",
        "why_minutes": 0,
        **settings,
    }
    app = create_app(
        Settings(**given), records=records, today=lambda: DAY, audit=audit, log=open_log(file=log)
    )
    app.testing = True
    return World(app, audit, records, log)


def view(**changes: Any) -> dict[str, Any]:
    """A patient-view call for a woman with untreated metastatic disease, whose record is complete."""
    empty = {"resourceType": "Bundle", "type": "searchset"}
    prefetch = {
        **REFERENCE["prefetch"],  # type: ignore[dict-item]  # a JSON object
        "labs": empty,
        "medicationrequests": empty,
        "procedures": empty,
    }
    return {**REFERENCE, "prefetch": prefetch, **changes}


def without(body: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """The same call without these prefetch keys."""
    kept = {name: value for name, value in body["prefetch"].items() if name not in keys}
    return {**body, "prefetch": kept}


def order(hook: str, *drafts: Mapping[str, Any], **context: Any) -> dict[str, Any]:
    """A call at an order of the same woman."""
    body = view(hook=hook)
    names = [f"{draft['resourceType']}/{draft['id']}" for draft in drafts]
    selections = {"selections": names} if hook == "order-select" else {}
    body["context"] = {
        **body["context"],
        "draftOrders": {"resourceType": "Bundle", "entry": [{"resource": draft} for draft in drafts]},
        **selections,
        **context,
    }
    return body


def with_server(body: Mapping[str, Any], *, token: str | None = TOKEN, expires: int = 300) -> dict[str, Any]:
    """The same call with a FHIR server on this machine, and a token for it."""
    whole: dict[str, Any] = {**body, "fhirServer": "http://127.0.0.1:9/fhir"}
    if token is not None:
        whole["fhirAuthorization"] = {
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": expires,
            "scope": "user/*.read",
            "subject": "mbc",
        }
    return whole
