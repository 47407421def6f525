"""The numbers count what happens, add up over workers, and hold no patient value."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families
from tests.lib.consultations import TOKEN, World, view, with_server, without, world

from mbc_service import records
from mbc_service.ledger import Fetched
from mbc_service.metrics import SHARED_FOLDER, Metrics
from mbc_service.prefetch import keys, query

UUID = "0b8d1c1e-5d3a-4c1e-9a70-3f6b1c9a2d11"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SHARED_FOLDER, raising=False)


def page(here: World) -> str:
    response = here.app.test_client().get("/metrics")
    assert response.status_code == 200
    assert response.content_type.startswith("text/plain")
    return str(response.text)


def number(here: World, name: str, **labels: str) -> float:
    """The sum of what stands on the page under a name with these labels."""
    return sum(
        sample.value
        for family in text_string_to_metric_families(page(here))
        for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    )


def test_without_the_setting_there_is_no_page() -> None:
    assert world().app.test_client().get("/metrics").status_code == 404


def test_requests_are_counted_by_service_and_status() -> None:
    here = world(metrics=True)
    here.cards(view())
    here.call({"hook": "patient-view"})
    here.call(view(), service="p1-secret")
    assert number(here, "mbc_requests_total", service="mbc-patient-view", status="200") == 1
    assert number(here, "mbc_requests_total", service="mbc-patient-view", status="400") == 1
    assert number(here, "mbc_requests_total", service="", status="404") == 1
    assert number(here, "mbc_request_seconds_count", service="mbc-patient-view") == 2
    assert "p1-secret" not in page(here)


def test_an_address_that_is_none_is_counted_without_a_name() -> None:
    here = world(metrics=True)
    here.app.test_client().get("/Patient/p1")
    assert number(here, "mbc_requests_total", endpoint="none", status="404") == 1
    assert "p1" not in page(here)


def test_cards_are_counted_by_kind_and_recommendation() -> None:
    here = world(metrics=True)
    cards = here.cards(view())
    for card in cards:
        kind = card["extension"]["org.mbc-cards"]["kind"]
        name = card["source"]["topic"]["code"]
        assert number(here, "mbc_cards_total", kind=kind, recommendation=name) == 1
    assert number(here, "mbc_consultations_total", hook="patient-view") == 1


def test_cards_that_are_not_sent_are_not_counted() -> None:
    here = world(metrics=True, silent=True)
    assert here.cards(view()) == []
    assert number(here, "mbc_cards_total") == 0
    assert number(here, "mbc_consultations_total", outcome="cards") == 1


def test_cards_not_repeated_and_problems_are_counted() -> None:
    here = world(metrics=True, damping_days=3, store_url="sqlite:///unused")
    code = here.cards(view())[0]["source"]["topic"]["code"]
    here.audit.quiet = frozenset({code})
    body = view()
    person = {**body["prefetch"]["patient"], "birthDate": "1850-01-01"}
    here.cards({**body, "prefetch": {**body["prefetch"], "patient": person}})
    assert number(here, "mbc_cards_damped_total", recommendation=code) == 1
    assert number(here, "mbc_problems_total", code="impossible-date") == 1


def test_reads_are_counted_by_how_they_ended() -> None:
    asked = {key.name: query(key, "reference") for key in keys()}
    here = world(
        {
            asked["labs"]: Fetched([]),
            asked["procedures"]: Fetched(reason="the FHIR server answered 403"),
            asked["medicationrequests"]: Fetched(reason=records.LATE),
        },
        metrics=True,
    )
    here.cards(with_server(without(view(), "labs", "procedures", "medicationrequests")))
    for end in ("read", "refused", "late"):
        assert number(here, "mbc_fhir_reads_total", end=end) >= 1, end
    assert number(here, "mbc_fhir_read_seconds_count") == 1
    assert TOKEN not in page(here)


def test_feedback_is_counted_and_what_could_not_be_kept_apart() -> None:
    here = world(metrics=True)
    item: dict[str, Any] = {
        "card": UUID,
        "outcome": "overridden",
        "outcomeTimestamp": "2024-06-01T10:00:00Z",
        "overrideReason": {"userComment": "Ann said no"},
    }
    client = here.app.test_client()
    client.post("/cds-services/mbc-order-sign/feedback", json={"feedback": [item]})
    here.audit.down = "down"
    client.post("/cds-services/mbc-order-sign/feedback", json={"feedback": [item, item]})
    assert number(here, "mbc_feedback_total", outcome="overridden") == 1
    assert number(here, "mbc_feedback_refused_total") == 2
    assert "Ann" not in page(here)


def test_a_card_is_still_explained_when_it_is_counted() -> None:
    here = world(metrics=True)
    card = here.cards(view())[0]
    assert here.app.test_client().get(f"/why/{card['uuid']}").status_code == 200


def test_the_numbers_of_all_workers_are_added_up(tmp_path: Path) -> None:
    program = "from mbc_service.metrics import Metrics; Metrics().cards.labels('bone', 'bone.start').inc()"
    environment = {**os.environ, SHARED_FOLDER: str(tmp_path)}
    for _ in range(2):
        subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    program = (
        "from flask import Flask; from mbc_service.metrics import Metrics; app = Flask('x'); "
        "app.register_blueprint(Metrics().page()); print(app.test_client().get('/metrics').text)"
    )
    text = subprocess.run(
        [sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True
    ).stdout
    assert 'mbc_cards_total{kind="bone",recommendation="bone.start"} 2.0' in text


def test_the_folder_of_the_workers_is_read_when_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SHARED_FOLDER, str(tmp_path))
    assert Metrics()._everything() is not Metrics()._registry
