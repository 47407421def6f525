"""The application is wired in one place, refuses to start when it must, and says how it is."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.lib.consultations import order, view, world
from tests.lib.resources import medication_request

from mbc_cards.editions import EDITIONS
from mbc_service import app as application
from mbc_service.app import chosen_edition, create_app, from_environment
from mbc_service.audit import LogAudit
from mbc_service.errors import ConfigurationError
from mbc_service.health import reference_kinds
from mbc_service.settings import Settings

EDITION = "cancernet-2021-07"
HOOKS = ["patient-view", "order-select", "order-sign"]
UUID = "0b8d1c1e-5d3a-4c1e-9a70-3f6b1c9a2d11"


def production(tmp_path: Path, **changes: Any) -> Settings:
    path = tmp_path / "clients.toml"
    path.write_text('[[client]]\nissuer = "https://ehr.example"\njku = ["https://ehr.example/jwks"]\n')
    given = {
        "production": True,
        "public_url": "https://cards.example",
        "auth": "jwt",
        "clients": path,
        "edition": EDITION,
        "accept_unreviewed": True,
        **changes,
    }
    return Settings(**given)


def test_discovery_lists_one_service_for_each_hook_with_the_same_templates() -> None:
    services = world().app.test_client().get("/cds-services").json["services"]
    assert [service["hook"] for service in services] == HOOKS
    assert [service["id"] for service in services] == [f"mbc-{hook}" for hook in HOOKS]
    assert services[0]["prefetch"] == services[1]["prefetch"] == services[2]["prefetch"]
    assert all("not reviewed by a clinician" in service["usageRequirements"] for service in services)


def test_discovery_says_nothing_about_review_when_there_was_one() -> None:
    edition = replace(EDITIONS[EDITION], reviewed_by=("A clinician",))
    app = create_app(Settings(), edition=edition)
    services = app.test_client().get("/cds-services").json["services"]
    assert not any("not reviewed" in service["usageRequirements"] for service in services)


def test_in_development_any_page_may_call_and_in_production_only_those_listed(tmp_path: Path) -> None:
    headers = {"Origin": "https://page.example"}
    allowed = "Access-Control-Allow-Origin"
    assert world().app.test_client().get("/cds-services", headers=headers).headers[allowed] == "*"
    strict = create_app(production(tmp_path)).test_client()
    assert allowed not in strict.get("/cds-services", headers=headers).headers


def test_with_tokens_required_a_call_without_one_is_refused(tmp_path: Path) -> None:
    client = create_app(production(tmp_path)).test_client()
    assert client.get("/cds-services").status_code == 401
    assert client.post("/cds-services/mbc-patient-view", json=view()).status_code == 401
    assert client.get("/healthz").status_code == 200


def test_production_needs_a_reviewed_edition_or_a_decision(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="MBC_ACCEPT_UNREVIEWED=1"):
        create_app(production(tmp_path, accept_unreviewed=False))


def test_an_edition_that_does_not_exist_is_named_by_its_variable() -> None:
    with pytest.raises(ConfigurationError, match="MBC_EDITION: no edition is called"):
        create_app(Settings(edition="another"))


def test_before_the_first_edition_there_is_none() -> None:
    with pytest.raises(ConfigurationError, match="MBC_EDITION"):
        chosen_edition(Settings(), date(1999, 1, 1))


def test_the_newest_released_edition_answers_when_none_is_named() -> None:
    assert chosen_edition(Settings(), date(2026, 1, 1)).id in EDITIONS


def test_the_day_comes_from_the_settings_or_the_clock() -> None:
    fixed = application.practise(Settings(today="2024-06-01", edition=EDITION))
    assert fixed.today() == date(2024, 6, 1)
    assert application.practise(Settings(edition=EDITION)).today() == date.today()  # noqa: DTZ011 - local day
    assert isinstance(fixed.audit, LogAudit)


def test_the_environment_is_enough_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MBC_EDITION", EDITION)
    assert from_environment().test_client().get("/healthz").json == {"status": "ok"}


def test_a_fault_in_the_environment_ends_the_start_with_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MBC_EDITION", "another")
    with pytest.raises(SystemExit, match="MBC_EDITION: no edition is called"):
        from_environment()


@pytest.mark.parametrize("path", ["/readyz", "/health"])
def test_it_is_ready_when_the_reference_patient_gets_cards(path: str) -> None:
    response = world().app.test_client().get(path)
    assert response.status_code == 200
    assert response.json["status"] == "ok"
    assert "next-line" in response.json["reference_cards"]


def test_it_is_not_ready_when_the_edition_says_nothing() -> None:
    app = create_app(Settings(), edition=replace(EDITIONS[EDITION], recommendations=()))
    response = app.test_client().get("/readyz")
    assert response.status_code == 503
    assert response.json["status"] == "failing"


def test_the_reference_patient_leaves_no_trace_in_the_audit() -> None:
    here = world()
    here.app.test_client().get("/readyz")
    assert here.audit.records == []
    assert reference_kinds(application.practise(Settings(edition=EDITION)))


def test_the_link_of_a_card_leads_to_its_explanation() -> None:
    here = world()
    card = here.cards(view())[0]
    response = here.app.test_client().get(card["links"][0]["url"].removeprefix("https://cards.example"))
    assert response.status_code == 200
    assert card["extension"]["org.mbc-cards"]["recommendation"] in response.text
    assert "Facts that settled it" in response.text
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_every_card_of_an_order_can_be_explained() -> None:
    here = world()
    cards = here.cards(order("order-sign", medication_request("letrozole", id="d1", subject=None)))
    for card in cards:
        assert here.app.test_client().get(f"/why/{card['uuid']}").status_code == 200


@pytest.mark.parametrize("uuid", [UUID, "nothing"])
def test_a_card_that_was_not_kept_is_not_explained(uuid: str) -> None:
    response = world().app.test_client().get(f"/why/{uuid}")
    assert response.status_code == 404
    assert "MBC_STORE_URL" in response.text


def test_a_card_of_another_edition_is_named_without_its_text() -> None:
    here = world()
    shown = {
        "uuid": UUID,
        "recommendation": "old.rule",
        "also": [],
        "kind": "bone",
        "because": [],
        "lacking": ["er"],
    }
    here.audit.write({"edition": "older", "hook": "patient-view", "today": "2020-01-01", "shown": [shown]})
    text = here.app.test_client().get(f"/why/{UUID}").text
    assert "Not a statement of the edition now in use" in text
    assert "Facts that were not known" in text


def feedback(**changes: Any) -> dict[str, Any]:
    item = {
        "card": UUID,
        "outcome": "overridden",
        "outcomeTimestamp": "2024-06-01T10:00:00Z",
        "overrideReason": {
            "reason": {"code": "patient-refuses", "system": "x"},
            "userComment": "Ann said no",
        },
        **changes,
    }
    return {"feedback": [item]}


def test_feedback_is_kept_without_the_comment() -> None:
    here = world()
    response = here.app.test_client().post("/cds-services/mbc-order-sign/feedback", json=feedback())
    assert response.status_code == 200
    (record,) = here.audit.feedback
    assert (record["card"], record["outcome"], record["reason"]) == (UUID, "overridden", "patient-refuses")
    assert "Ann" not in str(record)


def test_accepted_suggestions_are_kept_and_text_in_place_of_an_id_is_not() -> None:
    here = world()
    body = feedback(
        outcome="accepted", acceptedSuggestions=[{"id": UUID}, {"id": "Ann Smith"}], overrideReason=None
    )
    here.app.test_client().post("/cds-services/mbc-order-sign/feedback", json=body)
    assert here.audit.feedback[0]["accepted"] == [UUID, ""]
    assert here.audit.feedback[0]["reason"] == ""


def test_a_reason_without_a_code_is_kept_as_none() -> None:
    here = world()
    here.app.test_client().post(
        "/cds-services/mbc-order-sign/feedback",
        json=feedback(overrideReason={"reason": {"display": "because"}}),
    )
    assert here.audit.feedback[0]["reason"] == ""


def test_feedback_that_could_not_be_kept_is_refused_so_that_it_can_be_sent_again() -> None:
    here = world()
    here.audit.down = "the store cannot be written"
    response = here.app.test_client().post("/cds-services/mbc-order-sign/feedback", json=feedback())
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "60"
    assert (
        here.app.test_client()
        .post("/cds-services/mbc-order-sign/feedback", json={"feedback": []})
        .status_code
        == 200
    )


def test_a_store_that_is_down_is_shown_and_calls_are_answered() -> None:
    here = world()
    here.audit.down = "the store cannot be written"
    response = here.app.test_client().get("/readyz")
    assert response.status_code == 200
    assert (response.json["status"], response.json["store"]) == ("degraded", "the store cannot be written")
    assert here.cards(view()) != []


def test_an_exception_on_a_page_is_answered_with_a_log_entry_and_not_with_its_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("about Ann")

    monkeypatch.setattr("mbc_service.health.evaluate", fail)
    here = world()
    here.app.testing = False
    response = here.app.test_client().get("/readyz")
    assert response.status_code == 500
    assert response.json["resourceType"] == "OperationOutcome"
    assert "RuntimeError" in here.log.getvalue()
    assert "Ann" not in response.text + here.log.getvalue()
    here.app.testing = True
    with pytest.raises(RuntimeError):
        here.app.test_client().get("/readyz")
