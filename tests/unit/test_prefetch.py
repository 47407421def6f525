"""What is asked for is simple enough for every client; what came is told apart from what did not."""

from typing import Any

import pytest
from tests.lib.resources import (
    bundle,
    condition,
    loinc,
    medication,
    medication_request,
    observation,
    patient,
    procedure,
)

from cds_hooks.templates import lint_template
from mbc_cards.chart import Topic
from mbc_service.fhir.questions import codes_asked_for
from mbc_service.ledger import Delivery, Entry, Fetched, Supply, read_page, read_prefetch
from mbc_service.medications import medications_to_read
from mbc_service.prefetch import Key, keys, query, templates

KEYS = keys()
BY_NAME = {key.name: key for key in KEYS}
WARNING = {"resourceType": "OperationOutcome", "issue": [{"severity": "warning"}]}
ERROR = {"resourceType": "OperationOutcome", "issue": [{"severity": "error"}]}
OTHER = {"reference": "Patient/p2"}


def delivery(**prefetch: Any) -> Delivery:
    return read_prefetch(prefetch, KEYS, "p1")


def supply(name: str, value: Any) -> Supply:
    return entry(read_prefetch({name: value}, KEYS, "p1"), name).supply


def entry(found: Delivery, name: str) -> Entry:
    return next(item for item in found.ledger if item.key.name == name)


@pytest.mark.parametrize("hook", ["patient-view", "order-select", "order-sign"])
@pytest.mark.parametrize("snomed", [True, False])
def test_every_template_stays_inside_the_simple_subset(hook: str, snomed: bool) -> None:
    for key in keys(snomed=snomed):
        assert lint_template(key.name, key.template, hook=hook) == ()


def test_no_template_bounds_a_date_or_names_a_parameter_twice() -> None:
    for key in KEYS:
        names = [pair.partition("=")[0] for pair in key.template.partition("?")[2].split("&")]
        assert len(names) == len(set(names))
        assert "date=" not in key.template.replace("_sort=-date", "")


def test_results_are_asked_for_by_code_and_by_category() -> None:
    found = {key.name: key.template for key in KEYS if key.type == "Observation"}
    assert "85337-4" in found["observations"]
    assert "category=laboratory" in found["labs"]


def test_without_a_licence_no_snomed_code_is_asked_for() -> None:
    assert "423740007" in BY_NAME["observations"].template
    assert "423740007" not in dict(templates(keys(snomed=False)))["observations"]


@pytest.mark.parametrize("snomed", [True, False])
def test_every_code_that_is_read_is_asked_for(snomed: bool) -> None:
    asked = dict(templates(keys(snomed=snomed)))["observations"].partition("code=")[2].partition("&")[0]
    assert set(asked.split(",")) == codes_asked_for(snomed=snomed)


def test_a_query_names_the_patient() -> None:
    assert query(BY_NAME["conditions"], "p1") == "Condition?patient=p1&_count=200"


def test_every_topic_is_asked_for_and_only_patient_and_conditions_are_required() -> None:
    assert {key.topic for key in KEYS} == {*Topic, None}
    assert [key.name for key in KEYS if key.required] == ["patient", "conditions"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (bundle([condition("x")]), Supply.SENT),
        (bundle([]), Supply.EMPTY),
        ({"resourceType": "Bundle", "total": 0}, Supply.EMPTY),
        ({"resourceType": "Bundle", "entry": "none"}, Supply.UNREADABLE),
        ({"resourceType": "Bundle", "entry": [7, {"resource": "x"}]}, Supply.UNREADABLE),
        ({"resourceType": "Bundle", "entry": []}, Supply.EMPTY),
        ({"resourceType": "Bundle", "entry": [7, {"resource": condition("x")}]}, Supply.SENT),
        (bundle([WARNING]), Supply.EMPTY),
        (None, Supply.NULL),
        (ERROR, Supply.FAILED),
        (bundle([ERROR]), Supply.FAILED),
        ({**bundle([condition("x")]), "total": 2}, Supply.INCOMPLETE),
        ({**bundle([condition("x")]), "total": 1}, Supply.SENT),
        (
            {**bundle([condition("x")]), "link": [{"relation": "next", "url": "https://ehr.example/2"}]},
            Supply.INCOMPLETE,
        ),
        (condition("x"), Supply.SENT),
        (condition("x", subject=OTHER), Supply.WRONG_PATIENT),
        (bundle([condition("x", subject=OTHER)]), Supply.WRONG_PATIENT),
        (bundle([procedure("x")]), Supply.UNREADABLE),
        ({"resourceType": 7}, Supply.UNREADABLE),
        ("text", Supply.UNREADABLE),
        ([], Supply.UNREADABLE),
    ],
)
def test_what_became_of_a_key(value: Any, expected: Supply) -> None:
    assert supply("conditions", value) is expected


def test_a_key_that_was_not_sent_is_absent() -> None:
    assert entry(delivery(), "conditions").supply is Supply.ABSENT


@pytest.mark.parametrize(
    ("sent", "expected"),
    [(patient(), Supply.SENT), (patient(id="p2"), Supply.WRONG_PATIENT), (patient(id=None), Supply.SENT)],
)
def test_the_patient_must_be_the_one_of_the_call(sent: dict[str, Any], expected: Supply) -> None:
    assert supply("patient", sent) is expected


@pytest.mark.parametrize(
    ("subject", "foreign"),
    [
        ({"reference": "Patient/p1"}, False),
        ({"reference": "https://ehr.example/fhir/Patient/p1"}, False),
        ({"reference": "Patient/p1/_history/3"}, False),
        ({"reference": "urn:uuid:5"}, False),
        ({"reference": "Group/p2"}, False),
        ({"reference": 5}, False),
        ({"display": "Somebody"}, False),
        (None, False),
        ({"reference": "Patient/p2"}, True),
        ({"reference": "https://ehr.example/fhir/Patient/p2"}, True),
    ],
)
def test_a_resource_is_foreign_only_if_it_names_another_patient(subject: Any, foreign: bool) -> None:
    expected = Supply.WRONG_PATIENT if foreign else Supply.SENT
    assert supply("conditions", bundle([condition("x", subject=subject)])) is expected


def test_an_own_entry_among_foreign_ones_keeps_the_key() -> None:
    mixed = bundle([condition("x", id="a"), condition("x", id="b", subject=OTHER)])
    assert supply("conditions", mixed) is Supply.SENT


def test_of_a_key_about_another_patient_nothing_is_read() -> None:
    found = delivery(patient=patient(id="p2"), conditions=bundle([condition("x", subject=OTHER)]))
    assert found.resources == ()


@pytest.mark.parametrize("name", ["Conditions", "CONDITIONS", "problemList", "c"])
def test_a_renamed_key_is_known_by_its_content(name: str) -> None:
    found = delivery(**{name: bundle([condition("x")])})
    assert entry(found, "conditions") == Entry(BY_NAME["conditions"], Supply.SENT, 1)


def test_hyphens_and_underscores_in_a_key_do_not_matter() -> None:
    found = read_prefetch({"medication-requests": None, "Medication_Dispenses": None}, KEYS, "p1")
    assert entry(found, "medicationrequests").supply is Supply.NULL
    assert entry(found, "medicationdispenses").supply is Supply.NULL


def test_what_came_under_its_own_name_answers_no_other_key() -> None:
    found = delivery(observations=bundle([observation(loinc("85337-4"))]))
    assert entry(found, "labs").supply is Supply.ABSENT


def test_what_came_under_the_wrong_name_is_known_by_its_content() -> None:
    found = delivery(conditions=bundle([procedure("x")]))
    assert entry(found, "conditions").supply is Supply.UNREADABLE
    assert entry(found, "procedures").supply is Supply.SENT


def test_one_bundle_may_hold_everything() -> None:
    found = delivery(
        everything=bundle([patient(), condition("x"), observation(loinc("85337-4")), procedure("y")])
    )
    supplied = {item.key.name for item in found.ledger if item.supply is Supply.SENT}
    assert supplied == {"patient", "conditions", "observations", "labs", "procedures"}


def test_an_empty_bundle_under_another_name_counts_by_its_own_link() -> None:
    empty = {
        "resourceType": "Bundle",
        "link": [{"relation": "self", "url": "https://ehr.example/fhir/Condition?patient=p1"}, {"url": 1}, 5],
    }
    assert entry(delivery(problems=empty), "conditions").supply is Supply.EMPTY


def test_included_resources_are_used_and_do_not_count_as_the_answer_to_a_key() -> None:
    found = bundle([medication_request("x"), condition("y")])
    found["entry"][1]["search"] = {"mode": "include"}
    sent = delivery(medicationrequests=found)
    assert [item["resourceType"] for item in sent.resources] == ["MedicationRequest", "Condition"]
    assert entry(sent, "conditions").supply is Supply.ABSENT


def test_a_resource_that_came_twice_is_read_once_and_one_without_id_always() -> None:
    twice = condition("x", id="a")
    nameless = condition("x", id=None)
    found = delivery(conditions=bundle([twice, nameless, nameless]), more=bundle([twice]))
    assert len(found.resources) == 3


@pytest.mark.parametrize(
    "junk", [5, None, "x", {"resource": 5}, {"resource": {}}, {"resource": {"resourceType": 1}}]
)
def test_an_entry_that_is_no_resource_is_passed_over(junk: Any) -> None:
    page = read_page(
        {"resourceType": "Bundle", "entry": [junk, {"resource": condition("x"), "search": "match"}]}
    )
    assert page.matches == {"Condition": 1}


@pytest.mark.parametrize("total", ["5", None, True, 5.0])
def test_a_total_that_is_no_number_says_nothing(total: Any) -> None:
    assert supply("conditions", {**bundle([condition("x")]), "total": total}) is Supply.SENT


def complete(**changes: Any) -> Delivery:
    sent = {
        "patient": patient(),
        "conditions": bundle([]),
        "observations": bundle([]),
        "labs": None,
        "medicationrequests": bundle([]),
        "procedures": bundle([]),
        **changes,
    }
    return read_prefetch({name: value for name, value in sent.items() if value != "leave out"}, KEYS, "p1")


def test_when_the_usual_keys_came_no_topic_is_open() -> None:
    assert complete().not_supplied() == frozenset()


@pytest.mark.parametrize(
    ("changes", "topics"),
    [
        ({"patient": "leave out"}, {Topic.PERSON}),
        ({"conditions": ERROR}, {Topic.CONDITIONS}),
        ({"labs": "leave out"}, set()),
        ({"labs": ERROR}, {Topic.RESULTS}),
        ({"labs": "leave out", "observations": "leave out"}, {Topic.RESULTS}),
        ({"labs": {**bundle([observation(loinc("1"))]), "total": 900}}, set()),
        ({"observations": {**bundle([observation(loinc("1"))]), "total": 900}}, {Topic.RESULTS}),
        ({"medicationrequests": "leave out"}, {Topic.MEDICATION}),
        ({"medicationrequests": "leave out", "medicationstatements": bundle([])}, set()),
        ({"medicationstatements": ERROR}, {Topic.MEDICATION}),
        ({"procedures": "leave out"}, {Topic.PROCEDURES}),
        ({"specimens": ERROR}, set()),
    ],
)
def test_a_topic_is_open_when_nothing_of_it_came_or_a_part_of_it_failed(
    changes: dict[str, Any], topics: set[Topic]
) -> None:
    assert complete(**changes).not_supplied() == topics


def test_only_what_is_missing_is_asked_for() -> None:
    sent = complete(medicationstatements=None, medicationadministrations=ERROR, specimens=bundle([]))
    assert [item.key.name for item in sent.missing()] == [
        "medicationadministrations",
        "medicationdispenses",
    ]


def test_what_was_read_completes_the_ledger_key_by_key() -> None:
    read = condition("x", id="new")
    sent = complete(conditions="leave out", procedures="leave out", medicationrequests="leave out")
    found = sent.with_fetched(
        {
            "conditions": Fetched([read]),
            "procedures": Fetched(reason="late"),
            "medicationrequests": Fetched([medication_request("x")], "cap", partly=True),
            "medicationstatements": Fetched(reason="the FHIR server answered 404", unsupported=True),
        }
    )
    assert entry(found, "conditions") == Entry(BY_NAME["conditions"], Supply.FETCHED, 1)
    assert entry(found, "procedures") == Entry(BY_NAME["procedures"], Supply.NOT_FETCHED, 0, "late")
    assert entry(found, "medicationrequests").supply is Supply.INCOMPLETE
    assert entry(found, "medicationstatements").supply is Supply.ABSENT
    assert read in found.resources
    assert found.not_supplied() == {Topic.PROCEDURES, Topic.MEDICATION}


def test_a_key_that_came_with_an_error_keeps_that_when_reading_fails_too() -> None:
    found = complete(conditions=ERROR).with_fetched({"conditions": Fetched(reason="late")})
    assert entry(found, "conditions") == Entry(BY_NAME["conditions"], Supply.FAILED, 0, "late")


def test_without_a_server_each_missing_key_says_why() -> None:
    found = complete(conditions="leave out").without_records("the call names no FHIR server")
    assert entry(found, "conditions").reason == "the call names no FHIR server"
    assert entry(found, "patient").reason == ""


def refers(reference: Any, **more: Any) -> dict[str, Any]:
    return medication_request(None, medicationReference={"reference": reference, **more})


@pytest.mark.parametrize(
    ("resources", "orders", "wanted"),
    [
        ([refers("Medication/m1")], [], ("Medication/m1",)),
        ([], [refers("https://ehr.example/fhir/Medication/m1")], ("Medication/m1",)),
        ([refers("Medication/m1")], [refers("Medication/m1")], ("Medication/m1",)),
        ([refers("Medication/m1"), medication("x", id="m1")], [], ()),
        ([], [refers("Medication/m1"), medication("x", id="m1")], ()),
        ([refers("Medication/m1", display="letrozole")], [], ()),
        ([refers("#m1"), refers("MedicationRequest/d1"), refers(5), refers("urn:uuid:5")], [], ()),
        ([medication_request("letrozole"), medication_request(None, medicationReference="m1")], [], ()),
    ],
)
def test_a_medication_is_read_only_if_nothing_else_names_it(
    resources: list[Any], orders: list[Any], wanted: tuple[str, ...]
) -> None:
    assert medications_to_read(resources, orders) == wanted


def test_no_more_than_twenty_medications_are_read() -> None:
    assert len(medications_to_read([refers(f"Medication/m{n}") for n in range(30)], [])) == 20


def test_a_key_says_why_it_is_asked_for() -> None:
    assert all(isinstance(key, Key) and key.purpose for key in KEYS)
