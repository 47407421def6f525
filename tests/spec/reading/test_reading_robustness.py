"""Any JSON at all gives events or problems, never an exception; order and repetition change nothing."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lib.readings import TODAY, read
from tests.lib.resources import (
    coding,
    component,
    concept,
    condition,
    icd10cm,
    loinc,
    medication_request,
    observation,
    patient,
    procedure,
    quantity,
    reference,
    snomed,
    specimen,
)

from mbc_cards.chart import Chart
from mbc_service.fhir.amounts import amount_in, amount_of
from mbc_service.fhir.coding import codings_of, plain, shown, texts_of
from mbc_service.fhir.dates import bounds_of, period_of, span_of
from mbc_service.fhir.inputs import Derivations, ReadingContext, References
from mbc_service.fhir.lenient import items, mapping, number, text

RECORD = [
    patient(),
    condition(
        concept(snomed("254837009"), text="Breast cancer"),
        id="c1",
        onset="2019-02",
        stage=[{"summary": {"text": "IIA"}}],
    ),
    condition(snomed("94222008"), id="c2", onset="2022", evidence=[{"code": [concept(text="CT")]}]),
    condition(icd10cm("C20"), id="c3"),
    condition({"text": "Postmenopausal"}, id="c4"),
    observation(loinc("85337-4"), snomed("10828004"), id="o1", specimen=reference("Specimen/s1")),
    observation(loinc("85319-2"), loinc("LA11842-4"), id="o2", note=[{"text": "IHC 2+"}]),
    observation(loinc("49683-6"), quantity(1.4, "{ratio}"), id="o3", focus=[reference("Condition/c3")]),
    observation(
        loinc("69548-6"),
        loinc("LA9633-4"),
        id="o4",
        component=[component(loinc("48018-6"), {"text": "PIK3CA"})],
    ),
    observation(loinc("2160-0"), quantity(1.1, "mg/dL"), id="o5"),
    observation(loinc("97509-4"), snomed("271299001"), id="o6"),
    observation(loinc("74885-5"), id="o7", hasMember=[reference("Observation/o3")]),
    observation(loinc("21907-1"), snomed("55440008"), id="o8"),
    procedure(snomed("40701008"), id="p1", date="2024-01-01"),
    medication_request("letrozole", id="m1", reasonCode=[concept(text="Bone metastases")]),
    specimen(id="s1", body_site="Liver", collected="2024-01-01"),
    {
        "resourceType": "FamilyMemberHistory",
        "id": "f1",
        "condition": [{"code": concept(text="Breast cancer")}],
    },
]

NAMES = sorted(
    {name for resource in RECORD for name in resource}
    | {
        "coding",
        "system",
        "code",
        "display",
        "text",
        "value",
        "unit",
        "comparator",
        "numerator",
        "denominator",
    }
    | {
        "reference",
        "start",
        "end",
        "url",
        "valueString",
        "valueBoolean",
        "valueRange",
        "valueRatio",
        "summary",
    }
    | {"valueCodeableConcept", "valueQuantity", "interpretation", "extension", "bodySite", "contained", "low"}
)
WORDS = st.sampled_from(
    [
        *("Observation", "Condition", "Patient", "Procedure", "DiagnosticReport", "FamilyMemberHistory"),
        *("85337-4", "85319-2", "49683-6", "69548-6", "48018-6", "254837009", "128462008", "C50.9", "2160-0"),
        *(
            "http://loinc.org",
            "http://snomed.info/sct",
            "http://hl7.org/fhir/sid/icd-10-cm",
            "final",
            "active",
        ),
        *(
            "10828004",
            "260385009",
            "positive",
            "negative",
            "3+",
            "< 1",
            "%",
            "mg/dL",
            "2024-02-30",
            "2024-03",
        ),
        *("Patient/p1", "Condition/c3", "urn:uuid:x", "Bone metastases", "BRCA1 gene", "HER2 FISH", "no", ""),
        *("Stage IV", "MedicationRequest", "89247-1", "cM1", "#x"),
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | WORDS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), inner, max_size=6)
    ),
    max_leaves=25,
)


def parts(chart: Chart) -> dict[str, list[str]]:
    """Return the chart without regard to order."""
    return {
        one.name: sorted(map(repr, value))
        if isinstance(value := getattr(chart, one.name), tuple)
        else [repr(value)]
        for one in fields(chart)
    }


@given(st.lists(JSON, max_size=5))
@settings(max_examples=400, deadline=None)
def test_any_json_gives_a_chart(resources):
    assert isinstance(read(*resources), Chart)


@given(
    st.sampled_from(
        ["Observation", "Condition", "Patient", "Procedure", "DiagnosticReport", "FamilyMemberHistory"]
    ),
    st.dictionaries(st.sampled_from(NAMES), JSON, max_size=8),
)
@settings(max_examples=600, deadline=None)
def test_any_elements_of_a_resource_give_a_chart(kind, elements):
    assert isinstance(read({**elements, "resourceType": kind}), Chart)


@given(st.integers(0, len(RECORD) - 1), st.data())
@settings(max_examples=600, deadline=None)
def test_a_record_with_one_element_broken_gives_a_chart(which, data):
    broken = dict(RECORD[which])
    name = data.draw(st.sampled_from(sorted(broken)))
    broken[name] = data.draw(JSON)
    assert isinstance(read(*RECORD[:which], broken, *RECORD[which + 1 :]), Chart)


@given(st.permutations(RECORD))
@settings(max_examples=60, deadline=None)
def test_the_order_of_resources_changes_nothing(shuffled):
    assert parts(read(*RECORD)) == parts(read(*shuffled))


@given(st.integers(0, len(RECORD)))
@settings(max_examples=20, deadline=None)
def test_an_unrelated_resource_changes_nothing(where):
    unrelated = observation(loinc("8867-4", "Heart rate"), quantity(70, "/min"), id="hr", date="2024-05-31")
    assert parts(read(*RECORD)) == parts(read(*RECORD[:where], unrelated, *RECORD[where:]))


def test_a_resource_sent_twice_only_repeats_its_events():
    once, twice = read(*RECORD), read(*RECORD, *RECORD)
    for name in ("markers", "genes", "disease", "statuses", "procedures", "measurements", "menopause"):
        assert set(getattr(once, name)) == set(getattr(twice, name))
        assert 2 * len(getattr(once, name)) == len(getattr(twice, name))


def test_the_record_of_these_tests_holds_something_of_everything():
    chart = read(*RECORD)
    for name in (
        "markers",
        "genes",
        "disease",
        "statuses",
        "drugs",
        "procedures",
        "measurements",
        "menopause",
    ):
        assert () != getattr(chart, name)
    assert [True] == [result.about_other_primary for result in chart.markers if result.ratio == 1.4]


@pytest.mark.parametrize("resource", [None, [], "Observation", 5, {}, {"resourceType": ["Observation"]}])
def test_what_is_no_resource_is_counted_in_one_problem(resource):
    chart = read(resource, resource)
    assert [("malformed-resource", True)] == [
        (problem.code, problem.message.startswith("2 entries")) for problem in chart.problems
    ]


@pytest.mark.parametrize("number_of", [10**400, -(10**400), 1e300, float("nan"), float("inf")])
def test_numbers_beyond_any_measurement_are_none(number_of):
    assert None is number(number_of)
    assert (
        read(observation(loinc("2160-0"), {"value": number_of, "unit": "mg/dL"})).measurements[0].value
        is None
    )


@pytest.mark.parametrize(
    ("read_one", "given_value", "expected"),
    [
        (mapping, [], {}),
        (mapping, {"a": 1}, {"a": 1}),
        (items, {"a": 1}, ({"a": 1},)),
        (items, "x", ("x",)),
        (items, None, ()),
        (items, 5, ()),
        (text, " x ", "x"),
        (text, 5, ""),
        (number, True, None),
        (number, "1", None),
        (number, 2, 2.0),
        (texts_of, "x", []),
        (texts_of, {"text": "a", "coding": [{"display": "a"}, {"display": "b"}, "c"]}, ["a", "b"]),
        (codings_of, {"coding": [{}, "x", None]}, []),
        (shown, {"coding": [{"code": "1"}, {"code": "2", "display": "two"}]}, "two"),
        (shown, {"coding": [{"code": "1"}]}, "1"),
        (shown, None, ""),
        (plain, "HER2-low, Östrogen 3+", " her2 low ostrogen 3+ "),
        (amount_in, "x" * 100, None),
        (amount_in, "10-1", None),
        (amount_in, "< 1-2", None),
        (amount_of, {"valueRatio": "2.4"}, amount_in("2.4")),
        (amount_of, {"valueRatio": {"numerator": {"value": 2}}}, amount_in("2")),
        (amount_of, {"valueRatio": {"numerator": {"value": 2}, "denominator": {"value": 0}}}, None),
        (amount_of, {"valueRatio": {"denominator": {"value": 1}}}, None),
        (amount_of, {"valueRange": {"low": {"value": 2}, "high": {"value": 1}}}, None),
        (amount_of, {"valueRange": {}}, None),
        (amount_of, {"valueQuantity": {"value": "1-2"}}, None),
        (amount_of, {"valueQuantity": {"value": 1, "comparator": "~"}}, None),
        (amount_of, {"valueDecimal": 1.5}, amount_in("1.5")),
    ],
)
def test_small_readers_take_anything(read_one: Callable[[object], object], given_value, expected):
    assert expected == read_one(given_value)


@pytest.mark.parametrize(
    "words",
    ["20240307", "2024-3-07", "2024-13", "0000", "2024-02-30", "2024-03-07X10", "２０２４", "", None, 2024],
)
def test_what_is_no_date_is_none(words):
    assert None is period_of(words)


def test_a_fhir_period_may_lack_a_side():
    start, end = {"start": "2024-01"}, {"end": "2024-02"}
    assert (period_of("2024-01"), None) == bounds_of(start)
    assert period_of("2024-02") == span_of(end)
    assert (date(2024, 1, 1), date(2024, 2, 29)) == (
        span_of({**start, **end}).first,
        span_of({**start, **end}).last,
    )
    assert None is span_of("x")


# --- references --------------------------------------------------------------------------------------


def context(*resources):
    return ReadingContext("p1", TODAY, References(resources))


@pytest.mark.parametrize(
    "pointer",
    [
        "Medication/m1",
        "https://ehr.example/fhir/Medication/m1",
        "https://ehr.example/fhir/Medication/m1/_history/2",
        "urn:uuid:m1",
        {"reference": "Medication/m1"},
    ],
)
def test_a_reference_is_resolved_in_any_form(pointer):
    found = {"resourceType": "Medication", "id": "m1"}
    assert found == context(found).resolve(pointer)


@pytest.mark.parametrize(
    "pointer", ["Medication/m2", "urn:uuid:m2", "m1", "#m1", {}, {"reference": 5}, None, []]
)
def test_a_reference_to_nothing_is_empty(pointer):
    assert {} == context({"resourceType": "Medication", "id": "m1"}, "x", {"id": 5}).resolve(pointer)


def test_a_contained_resource_is_found_in_its_holder():
    inside = {"resourceType": "Medication", "id": "m1"}
    holder = {"contained": ["x", {"id": "other"}, inside]}
    assert inside == context().resolve({"reference": "#m1"}, holder)
    assert {} == context().resolve({"reference": "#m2"}, holder)


def test_indexes_are_mappings():
    references = References([{"resourceType": "Medication", "id": "m1"}])
    assert ({"Medication/m1"}, 1) == (set(references), len(references))
    derived = Derivations([observation(coding(None, "x"), derivedFrom=[reference("Observation/v")])])
    assert ({"Observation/v"}, 1) == (set(derived), len(derived))
    assert {} == ReadingContext("p1", TODAY).by_reference
