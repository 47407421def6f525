"""Every query of ours, put to a real FHIR server, gives what the record holds, no more and no less.

Runs against the server that `tests.lib.processes.fhir_server` gives; `make test-hapi` gives HAPI FHIR.
"""

import time
import uuid
from pathlib import Path
from urllib.parse import parse_qs

import httpx
import pytest
from tests.lib.ehr import Ehr, load
from tests.lib.processes import fhir_server
from tests.lib.resources import LOINC, coding, concept, observation, patient, reference

from mbc_service.cases import load as load_cases
from mbc_service.ledger import read_page
from mbc_service.prefetch import keys, query, templates
from mbc_service.records import Access, HttpRecords

pytestmark = pytest.mark.server

ROOT = Path(__file__).parents[2]
CASES = [case for case in load_cases(ROOT / "fhir_fixtures" / "cases") if not case.expect.get("not_stored")]
LABORATORY = coding("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory")
LONG = 120
"""Results in a chart that is longer than a page of any server."""


@pytest.fixture(scope="module")
def http():
    with httpx.Client(timeout=60) as client:
        yield client


@pytest.fixture(scope="module")
def fhir(tmp_path_factory, http):
    with fhir_server(tmp_path_factory.mktemp("fhir")) as base:
        for case in CASES:
            load(base, case.resources, http)
        yield base


def haemoglobin(number: int, whose: str, date: str = "2024-03-07"):
    return observation(
        concept(coding(LOINC, "718-7")),
        {"value": 12.1, "unit": "g/dL", "system": "http://unitsofmeasure.org", "code": "g/dL"},
        id=f"{whose}-{number}",
        date=date,
        category=[concept(LABORATORY)],
        subject=reference(f"Patient/{whose}"),
    )


def codes(resource, name):
    """Codes of one concept or a list of them."""
    found = resource.get(name) or []
    return {
        item["code"]
        for one in (found if isinstance(found, list) else [found])
        for item in one.get("coding", ())
        if "code" in item
    }


def held(case, key):
    """Ids in the record of a case that a query asks for, read from the query itself."""
    asked = parse_qs(key.template.partition("?")[2])
    return sorted(
        item["id"]
        for item in case.resources
        if item["resourceType"] == key.type
        and all(
            codes(item, name) & set(asked[name][0].split(","))
            for name in ("code", "category")
            if name in asked
        )
    )


def ids(answer):
    resources = [answer] if answer["resourceType"] != "Bundle" else read_page(answer).resources
    return sorted(item["id"] for item in resources)


@pytest.mark.parametrize("key", keys(), ids=lambda key: key.name)
def test_what_a_client_prefetches_is_what_the_record_holds(fhir, key):
    client = Ehr(fhir, "")
    found = {
        case.slug: ids(client.prefetch(templates([key]), {"patientId": case.patient_id})[key.name])
        for case in CASES
    }
    client.close()
    assert {case.slug: held(case, key) for case in CASES} == found


def test_the_record_holds_something_for_the_keys_that_matter_most():
    for key in keys():
        if key.name in {"patient", "conditions", "observations", "labs", "medicationstatements"}:
            assert sum(len(held(case, key)) for case in CASES) >= 5, key.name


def read(fhir: str, whose: str):
    """What our own reader gets, by key."""
    wanted = {key.name: query(key, whose) for key in keys()}
    return HttpRecords().fetch(wanted, Access(fhir, None, time.monotonic() + 60))


@pytest.mark.parametrize("case", CASES[:5], ids=lambda case: case.slug)
def test_our_own_reader_gets_the_same(fhir, case):
    found = read(fhir, case.patient_id)
    assert {key.name: "" for key in keys()} == {name: one.reason for name, one in found.items()}
    assert {key.name: held(case, key) for key in keys()} == {
        name: sorted(item["id"] for item in one.resources) for name, one in found.items()
    }


@pytest.fixture(scope="module")
def long_chart(fhir, http):
    """Id of a patient with one result a day, given in no order."""
    whose = "long-chart"
    days = [f"2024-{1 + day // 28:02}-{1 + day % 28:02}" for day in range(LONG)]
    results = [haemoglobin(number, whose, days[number * 7 % LONG]) for number in range(LONG)]
    load(fhir, [patient(whose), *results], http)
    return whose


def test_a_chart_longer_than_a_page_is_read_whole_and_newest_first(fhir, long_chart):
    found = read(fhir, long_chart)["labs"]
    dates = [item["effectiveDateTime"] for item in found.resources]
    assert "" == found.reason
    assert LONG == len({item["id"] for item in found.resources})
    assert sorted(dates, reverse=True) == dates


def test_a_page_that_is_not_the_whole_says_so(fhir, long_chart, http):
    form = {"patient": long_chart, "category": "laboratory", "_sort": "-date", "_count": "20"}
    page = read_page(http.post(f"{fhir}/Observation/_search", data=form).json())
    assert 20 == len(page.resources)
    assert page.next_link or page.total == LONG


def test_a_result_is_found_as_soon_as_it_is_stored(fhir, http):
    whose = f"new-{uuid.uuid4()}"
    load(fhir, [patient(whose)], http)
    assert [] == read(fhir, whose)["labs"].resources
    load(fhir, [haemoglobin(1, whose)], http)
    assert [f"{whose}-1"] == [item["id"] for item in read(fhir, whose)["labs"].resources]


def test_a_record_may_point_to_what_is_not_stored(fhir, http):
    whose = "with-a-gap"
    specimen = reference("Specimen/never-sent")
    load(fhir, [patient(whose), haemoglobin(1, whose) | {"specimen": specimen}], http)
    (result,) = read(fhir, whose)["labs"].resources
    assert specimen == result["specimen"]
