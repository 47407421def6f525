"""A call is answered, partly answered or refused, and each of them is told apart."""

from typing import Any

import pytest
from tests.lib.consultations import TOKEN, order, view, with_server, without, world
from tests.lib.resources import bundle, condition, icd10cm, medication, medication_request, rxnorm

from cds_hooks.invariants import lint_response
from mbc_service import consult
from mbc_service.ledger import Fetched
from mbc_service.prefetch import keys, query

LETROZOLE = medication_request("letrozole 2.5 mg tablet", id="d1", status="draft", subject=None)
AMOXICILLIN = medication_request("amoxicillin 500 mg capsule", id="d2", status="draft", subject=None)
BY_REFERENCE = medication_request(
    None, id="d3", status="draft", subject=None, medicationReference={"reference": "Medication/m1"}
)
FULVESTRANT = medication(rxnorm("282357"), id="m1")
NOTHING = Fetched([])


def kinds(cards: list[dict[str, Any]]) -> list[str]:
    return [card["extension"]["org.mbc-cards"]["kind"] for card in cards]


def test_a_patient_with_untreated_metastatic_disease_gets_cards_that_conform() -> None:
    cards = world().cards(view())
    assert "next-line" in kinds(cards)
    assert lint_response({"cards": cards}) == ()


def test_the_same_call_gets_the_same_answer() -> None:
    one, two = world(today="2024-06-01"), world(today="2024-06-01")
    assert one.cards(view()) == two.cards(view())


def test_without_metastatic_disease_there_is_nothing_to_say() -> None:
    body = view()
    body["prefetch"]["conditions"] = bundle([condition(icd10cm("I10"), subject=None)])
    here = world()
    assert here.cards(body) == []
    assert here.audit.records[0]["outcome"] == "nothing to say"


@pytest.mark.parametrize("hook", ["order-select", "order-sign"])
def test_an_order_of_another_drug_is_answered_before_anything_is_read(hook: str) -> None:
    here = world()
    assert here.cards(with_server(without(order(hook, AMOXICILLIN), "patient", "conditions"))) == []
    assert here.records.asked == []
    assert here.audit.records == []


@pytest.mark.parametrize(
    "draft",
    [
        medication_request(None, id="d4", status="draft", subject=None),
        {"resourceType": "ServiceRequest", "id": "s1", "code": {"coding": [{}]}},
        {"resourceType": "MedicationRequest", "id": "d5", "medicationCodeableConcept": {"text": ""}},
    ],
)
def test_an_order_that_names_no_drug_is_answered_with_silence(draft: dict[str, Any]) -> None:
    assert world().cards(order("order-select", draft)) == []


def test_an_order_of_a_relevant_drug_is_looked_at() -> None:
    here = world()
    here.cards(order("order-select", LETROZOLE))
    assert here.audit.records[0]["hook"] == "order-select"


@pytest.mark.parametrize(
    ("selections", "looked_at"),
    [
        (["MedicationRequest/d1"], True),
        (["MedicationRequest/d2"], False),
        (["d1"], True),
        (["https://ehr.example/fhir/MedicationRequest/d1"], True),
        (["MedicationRequest/unheard-of"], True),
        ([], True),
    ],
)
def test_only_the_selected_orders_count_and_all_when_none_is_named(
    selections: list[str], looked_at: bool
) -> None:
    here = world()
    here.cards(order("order-select", LETROZOLE, AMOXICILLIN, selections=selections))
    assert bool(here.audit.records) is looked_at


def test_at_signing_every_order_counts() -> None:
    here = world()
    here.cards(order("order-sign", AMOXICILLIN, LETROZOLE))
    assert here.audit.records


def test_an_order_by_reference_is_found_among_the_drafts_or_in_the_prefetch() -> None:
    among = world()
    among.cards(order("order-sign", BY_REFERENCE, FULVESTRANT))
    assert among.audit.records
    beside = world()
    body = order("order-sign", BY_REFERENCE)
    body["prefetch"]["medications"] = bundle([FULVESTRANT])
    beside.cards(body)
    assert beside.audit.records


def test_an_order_by_reference_to_the_server_is_read_there() -> None:
    here = world({"Medication/m1": Fetched([FULVESTRANT])})
    here.cards(with_server(order("order-sign", BY_REFERENCE)))
    assert "Medication/m1" in here.records.asked
    assert here.audit.records


def test_an_order_by_reference_that_nobody_can_read_is_silent() -> None:
    here = world()
    assert here.cards(order("order-sign", BY_REFERENCE)) == []


def test_the_orders_themselves_are_never_asked_for() -> None:
    here = world()
    here.cards(with_server(order("order-sign", LETROZOLE, BY_REFERENCE)))
    assert not [query for query in here.records.asked if "d1" in query or "d3" in query]


def test_only_what_is_missing_is_asked_for() -> None:
    here = world()
    here.cards(with_server(without(view(), "labs", "procedures")))
    types = sorted(query.partition("?")[0] for query in here.records.asked)
    assert types == [
        "MedicationAdministration",
        "MedicationDispense",
        "MedicationStatement",
        "Observation",
        "Procedure",
        "Specimen",
    ]


def test_what_was_read_counts_as_if_it_had_been_sent() -> None:
    body = view()
    answers = {
        "Patient/reference": Fetched([body["prefetch"]["patient"]]),
        "Condition?patient=reference&_count=200": Fetched(
            [entry["resource"] for entry in body["prefetch"]["conditions"]["entry"]]
        ),
        **{query(key, "reference"): NOTHING for key in keys() if key.name not in {"patient", "conditions"}},
    }
    here = world(answers, today="2024-06-01")
    bare = without(body, "patient", "conditions")
    sent = world(today="2024-06-01").cards(body)
    assert kinds(here.cards(with_server(bare))) == kinds(sent)


def test_a_failing_query_takes_only_its_own_key_with_it() -> None:
    here = world()
    cards = here.cards(with_server(without(view(), "procedures")))
    assert "problem" in kinds(cards)
    assert "next-line" in kinds(cards)
    (record,) = here.audit.records
    assert record["outcome"] == "partly evaluated"
    assert "procedures" in record["not_supplied"]


def test_without_patient_and_conditions_the_call_is_refused_with_the_templates() -> None:
    response = world().call(without(view(), "patient", "conditions"))
    assert response.status_code == 412
    issues = response.json["issue"]
    assert [issue["expression"] for issue in issues] == [["prefetch.patient"], ["prefetch.conditions"]]
    assert "Patient/{{context.patientId}}" in issues[0]["diagnostics"]
    assert "the call names no FHIR server" in issues[0]["diagnostics"]


def test_the_refusal_names_everything_that_stays_unknown_the_essential_first() -> None:
    body = view(prefetch={})
    issues = world().call(body).json["issue"]
    keys = [issue["expression"][0].removeprefix("prefetch.") for issue in issues]
    assert keys[:2] == ["patient", "conditions"]
    assert {"observations", "labs", "medicationrequests", "procedures"} <= set(keys)
    assert "specimens" not in keys


def test_the_refusal_says_what_came_instead() -> None:
    body = view()
    body["prefetch"]["conditions"] = {"resourceType": "OperationOutcome"}
    issue = world().call(with_server(body)).json["issue"][0]
    assert "What came is an OperationOutcome instead of data; late." in issue["diagnostics"]


def test_a_record_that_is_known_to_be_empty_is_an_answer() -> None:
    body = view()
    body["prefetch"]["conditions"] = None
    assert world().cards(body) == []


def test_a_client_that_shows_errors_as_silence_gets_a_card_instead(tmp_path: Any) -> None:
    path = tmp_path / "clients.toml"
    path.write_text('[[client]]\nissuer = "a"\njwks = "a.json"\nprofile = "sandbox"\n')
    (card,) = world(clients=path).cards(without(view(), "patient"))
    assert card["indicator"] == "warning"
    assert "Prefetch key patient is needed" in card["detail"]


@pytest.mark.parametrize(
    ("server", "token", "reason"),
    [
        ("https://stranger.example/fhir", TOKEN, "this FHIR server is not listed for this client"),
        ("https://stranger.example/fhir", None, "this FHIR server is not listed for this client"),
    ],
)
def test_a_server_that_is_not_listed_is_not_read(server: str, token: str | None, reason: str) -> None:
    here = world()
    body = {**with_server(without(view(), "patient"), token=token), "fhirServer": server}
    response = here.call(body)
    assert response.status_code == 412
    assert reason in response.text
    assert here.records.asked == []


def test_with_a_complete_prefetch_nothing_is_asked_for() -> None:
    here = world()
    body = view()
    empty = {"resourceType": "Bundle"}
    body["prefetch"] |= {key.name: empty for key in keys() if key.name not in body["prefetch"]}
    here.cards(with_server(body))
    assert here.records.asked == []


def test_on_this_machine_a_server_is_read_without_a_token_in_development() -> None:
    here = world()
    here.cards(with_server(without(view(), "procedures"), token=None))
    assert here.records.accesses[0].token is None


def test_reading_ends_at_the_deadline_or_when_the_token_does() -> None:
    here = world(deadline_ms=60000)
    here.cards(with_server(without(view(), "procedures"), expires=300))
    here.cards(with_server(without(view(), "procedures"), expires=1))
    long, short = (access.until for access in here.records.accesses)
    assert 50 < long - short < 70


def test_in_silence_everything_is_worked_out_and_nothing_shown() -> None:
    here = world(silent=True)
    assert here.cards(view()) == []
    assert here.audit.records[0]["shown"]
    assert here.audit.records[0]["silent"] is True


def test_no_more_cards_than_the_site_wants() -> None:
    here = world(max_cards=1)
    assert len(here.cards(view())) == 1
    assert here.audit.records[0]["held_back"]


def test_the_account_of_a_consultation_names_rules_and_facts_and_no_value() -> None:
    here = world()
    cards = here.cards(with_server(view()))
    (record,) = here.audit.records
    assert record["edition"] == "cancernet-2021-07"
    assert record["patient"] == "hashed"
    assert [shown["uuid"] for shown in record["shown"]] == [card["uuid"] for card in cards]
    assert set(record["truths"]) == {"true", "unknown", "false"}
    assert record["ledger"]["patient"] == "sent"
    assert set(record["timings_ms"]) == {"prefetch", "records", "chart", "picture", "cards", "render"}
    text = str(record)
    for value in ("reference'", "1950", "C79.51", TOKEN, "Practitioner/"):
        assert value not in text


def test_neither_token_nor_patient_reaches_the_log_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    here = world()
    here.call(with_server(view()))
    here.call(with_server(without(view(), "patient", "conditions")))

    def fail(*_: object) -> None:
        raise ValueError(TOKEN, "1950-01-01")

    monkeypatch.setattr(consult, "picture_of", fail)
    assert here.call(with_server(view())).status_code == 500
    written = here.log.getvalue()
    assert "ValueError" in written
    for value in (TOKEN, "1950", "Patient/reference", "C79.51"):
        assert value not in written


def test_a_fault_of_ours_is_a_500_with_a_log_entry_and_never_an_empty_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("inside")

    monkeypatch.setattr(consult, "read_chart", fail)
    response = world().call(view())
    assert response.status_code == 500
    assert response.json["resourceType"] == "OperationOutcome"
    assert "cards" not in response.json
    assert "inside" not in response.text


def test_cards_carry_the_day_they_were_worked_out_for() -> None:
    (first, *_) = world(today="2024-06-01").cards(view())
    assert "2024-06-01" in first["detail"]
    (first, *_) = world().cards(view())
    assert "UTC" in first["detail"]


@pytest.mark.parametrize("prefetch", [5, [], "x", None])
def test_a_prefetch_that_is_no_object_is_refused_or_counts_as_absent(prefetch: Any) -> None:
    assert world().call(view(prefetch=prefetch)).status_code in {400, 412}
