"""An EHR with a real FHIR server drafts orders, and the service answers over HTTP.

Two processes on loopback: a FHIR R4 server holding the bundled patients, and our service under
gunicorn. The client behaves as the official sandbox does.
"""

from pathlib import Path

import httpx
import orjson
import pytest
from tests.lib.ehr import ORIGIN, Ehr, load, sandbox_order
from tests.lib.processes import cds_service, fhir_server

from mbc_service.cases import load as load_cases

pytestmark = pytest.mark.server

ROOT = Path(__file__).parents[2]
CASES = {case.slug: case for case in load_cases(ROOT / "fhir_fixtures" / "cases")}
STORED = [case for case in CASES.values() if not case.expect.get("not_stored")]
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
TODAY = "2024-06-01"


@pytest.fixture(scope="module")
def fhir(tmp_path_factory):
    with fhir_server(tmp_path_factory.mktemp("fhir")) as base, httpx.Client(timeout=60) as http:
        for case in STORED:
            load(base, [item for item in case.resources if item.get("id")], http)
        yield base


@pytest.fixture(scope="module")
def ehr(fhir, tmp_path_factory):
    with cds_service(
        tmp_path_factory.mktemp("cds"), MBC_TODAY=TODAY, MBC_EDITION="cancernet-2021-07"
    ) as base:
        client = Ehr(fhir, base)
        yield client
        client.close()


def kinds(response: httpx.Response) -> list[str]:
    assert 200 == response.status_code, response.text
    return sorted(card["extension"]["org.mbc-cards"]["kind"] for card in response.json()["cards"])


def bundle(case):
    entries = [{"resource": dict(order)} for order in case.orders]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def ask(ehr: Ehr, case) -> httpx.Response:
    context = {}
    if case.hook != "patient-view":
        context["draftOrders"] = bundle(case)
    if case.hook == "order-select":
        context["selections"] = list(case.selections)
    return ehr.call(case.hook, case.patient_id, **context)


AT_THE_SAME_DATE = [case for case in STORED if case.today == TODAY]


def test_there_are_patients_to_ask_about():
    assert len(AT_THE_SAME_DATE) >= 20


@pytest.mark.parametrize("case", AT_THE_SAME_DATE, ids=lambda case: case.slug)
def test_prefetch_from_a_real_server_gives_the_approved_kinds_of_card(ehr, case):
    approved = orjson.loads((case.folder / "cards.json").read_bytes())["cards"]
    assert sorted(card["extension"]["org.mbc-cards"]["kind"] for card in approved) == kinds(ask(ehr, case))


@pytest.mark.parametrize("case", AT_THE_SAME_DATE[:6], ids=lambda case: case.slug)
def test_without_prefetch_the_service_reads_the_server_itself(ehr, case):
    silent_client = Ehr(ehr.fhir, ehr.cds, access_token="a-token", sends_prefetch=False)
    assert kinds(ask(ehr, case)) == kinds(ask(silent_client, case))
    silent_client.close()


def test_without_prefetch_and_without_a_token_the_call_is_refused_with_the_missing_keys(ehr):
    case = next(case for case in AT_THE_SAME_DATE if case.hook == "patient-view")
    nothing = Ehr("http://127.0.0.1:9/fhir", ehr.cds, sends_prefetch=False)
    response = ask(nothing, case)
    assert 412 == response.status_code
    assert "OperationOutcome" == response.json()["resourceType"]
    assert "Condition?patient=" in response.text
    nothing.close()


def test_the_sandbox_s_first_draft_without_a_drug_is_answered_with_no_card(ehr):
    case = AT_THE_SAME_DATE[0]
    draft = sandbox_order(case.patient_id)
    response = ehr.call(
        "order-select", case.patient_id, draftOrders=draft, selections=["MedicationRequest/request-123"]
    )
    assert [] == kinds(response)


def test_the_sandbox_s_invalid_draft_is_read_as_the_order_it_is(ehr):
    case = CASES["letrozole-before-menopause-without-suppression"]
    drug = {"text": "Letrozole 2.5 MG Oral Tablet", "coding": [{"system": RXNORM, "code": "200064"}]}
    draft = sandbox_order(case.patient_id, medicationCodeableConcept=drug)
    response = ehr.call(
        "order-select", case.patient_id, draftOrders=draft, selections=["MedicationRequest/request-123"]
    )
    assert "order-check" in kinds(response)


def test_an_imaging_order_is_none_of_our_business(ehr):
    case = AT_THE_SAME_DATE[0]
    draft = {
        "resourceType": "Bundle",
        "entry": [
            {
                "resource": {
                    "resourceType": "ServiceRequest",
                    "id": "s1",
                    "status": "draft",
                    "code": {"coding": [{}]},
                }
            }
        ],
    }
    response = ehr.call("order-select", case.patient_id, draftOrders=draft, selections=["ServiceRequest/s1"])
    assert [] == kinds(response)


@pytest.mark.parametrize(
    "path", ["/cds-services", "/cds-services/mbc-order-select", "/cds-services/mbc-order-select/feedback"]
)
def test_a_browser_s_preflight_is_answered_without_a_token(ehr, path):
    response = ehr.preflight(path)
    assert response.is_success
    assert response.headers["Access-Control-Allow-Origin"] in {ORIGIN, "*"}
    assert "authorization" in response.headers["Access-Control-Allow-Headers"].lower()


def test_an_unknown_patient_is_not_an_empty_answer(ehr):
    response = ehr.call("patient-view", "nobody")
    assert 412 == response.status_code


@pytest.mark.parametrize("case", STORED, ids=lambda case: case.slug)
def test_every_result_of_a_record_is_delivered_by_our_templates(ehr, case):
    templates = ehr.discover()[0]["prefetch"]
    delivered = ehr.prefetch(templates, {"patientId": case.patient_id})
    found = {
        entry["resource"]["id"]
        for key in ("observations", "labs")
        for entry in delivered[key].get("entry", [])
    }
    assert {item["id"] for item in case.resources if item["resourceType"] == "Observation"} == found
