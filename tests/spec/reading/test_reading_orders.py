"""Draft orders of order-select and order-sign: which drugs they name and which of them are selected."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lib.resources import coding, concept, medication, medication_request, reference, rxnorm

from mbc_cards.chart import DraftOrder
from mbc_service.fhir.inputs import ReadingContext, References
from mbc_service.fhir.orders import read_orders

title = "Draft orders"

CONTEXT = ReadingContext("p1", date(2024, 6, 1))


def order(drug, order_id, **more):
    return medication_request(drug, id=order_id, status=more.pop("status", "draft"), **more)


LETROZOLE = order(concept(rxnorm("72965"), text="letrozole 2.5 mg tablet"), "d1")
RIBOCICLIB = order("ribociclib", "d2")
IMAGING = {
    "resourceType": "ServiceRequest",
    "id": "s1",
    "status": "draft",
    "subject": {"reference": "Patient/p1"},
    "code": {"coding": [{}]},
}


def read(drafts, selections=None, context=CONTEXT):
    return read_orders(drafts, selections, context)


def selected_ids(drafts, selections):
    orders, _ = read(drafts, selections)
    return [item.reference for item in orders if item.selected]


def test_without_selections_every_order_counts_as_selected():
    orders, problems = read([LETROZOLE, RIBOCICLIB])
    assert () == problems
    assert (
        DraftOrder("MedicationRequest/d1", ("letrozole",), True, "letrozole 2.5 mg tablet"),
        DraftOrder("MedicationRequest/d2", ("ribociclib",), True, "ribociclib"),
    ) == orders


@pytest.mark.parametrize(
    "selection",
    [
        "MedicationRequest/d2",
        "d2",
        "https://ehr.example/fhir/MedicationRequest/d2",
        "MedicationRequest/d2/_history/1",
    ],
)
def test_hook_01_hook_02_the_selected_order_is_found_and_the_others_are_context(selection):
    assert ["MedicationRequest/d2"] == selected_ids([LETROZOLE, RIBOCICLIB], frozenset({selection}))


def test_hook_01_if_no_selection_matches_every_order_is_selected():
    both = ["MedicationRequest/d1", "MedicationRequest/d2"]
    assert both == selected_ids([LETROZOLE, RIBOCICLIB], frozenset({"MedicationRequest/d9"}))
    assert both == selected_ids([LETROZOLE, RIBOCICLIB], frozenset())
    assert both == selected_ids([LETROZOLE, RIBOCICLIB], [None, {"reference": "d1"}])


def test_an_order_without_an_id_is_read_and_no_selection_means_it():
    nameless = order("palbociclib", None)
    orders, _ = read([LETROZOLE, nameless], frozenset({"MedicationRequest/d1", ""}))
    assert [("MedicationRequest/d1", True), ("", False)] == [
        (item.reference, item.selected) for item in orders
    ]


def test_hook_01_a_selected_imaging_order_leaves_the_drug_orders_as_context():
    orders, _ = read([LETROZOLE, IMAGING], frozenset({"ServiceRequest/s1"}))
    assert [("MedicationRequest/d1", False), ("ServiceRequest/s1", True)] == [
        (item.reference, item.selected) for item in orders
    ]


def test_hook_03_an_order_with_a_text_only_is_read():
    orders, problems = read([order("Itraconazole 200 MG Oral Tablet", "d1")])
    assert (((), False), ()) == ((orders[0].drugs, orders[0].names_no_drug), problems)
    assert "Itraconazole 200 MG Oral Tablet" == orders[0].shown


@pytest.mark.parametrize(
    "bare",
    [
        order(None, "d1"),
        order({"coding": [{}]}, "d1"),
        order(None, "d1", medicationReference={}),
        {"resourceType": "MedicationRequest", "id": "d1", "status": "draft"},
    ],
)
def test_hook_03_an_order_without_a_medication_says_so_and_is_no_problem(bare):
    orders, problems = read([bare], frozenset({"MedicationRequest/d1"}))
    assert ((DraftOrder("MedicationRequest/d1", (), True, "", names_no_drug=True),), ()) == (orders, problems)


def test_hook_04_an_order_signed_again_is_read_like_a_draft():
    orders, _ = read([order("letrozole", "d1", status="active")])
    assert ("letrozole",) == orders[0].drugs


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled"])
def test_a_void_order_is_left_out(status):
    assert ((), ()) == read([order("letrozole", "d1", status=status)])


def test_an_order_not_to_perform_names_no_drug_to_give():
    orders, _ = read([order("letrozole", "d1", doNotPerform=True)])
    assert ((), False) == (orders[0].drugs, orders[0].names_no_drug)


def test_hook_05_other_orders_are_listed_without_drugs_and_unknown_things_do_no_harm():
    nutrition = {"resourceType": "NutritionOrder", "id": "n1"}
    orders, problems = read([IMAGING, nutrition, {"id": "x"}, "text", None])
    assert (["ServiceRequest/s1", "NutritionOrder/n1"], ()) == ([item.reference for item in orders], problems)
    assert all(item.drugs == () and not item.names_no_drug for item in orders)


def test_hook_08_the_concept_comes_first():
    drug = order("letrozole", "d1", medicationReference={"reference": "Medication/m1"})
    orders, _ = read([drug, medication("palbociclib", id="m1")])
    assert [("letrozole",)] == [item.drugs for item in orders]


def test_hook_08_a_contained_medication_comes_second():
    contained = {**medication("letrozole", id="m1")}
    drug = order(None, "d1", medicationReference={"reference": "#m1"}, contained=[contained])
    assert ("letrozole",) == read([drug])[0][0].drugs


def test_hook_08_a_medication_among_the_drafts_comes_before_one_that_was_supplied_and_is_no_order():
    drug = order(None, "d1", medicationReference=reference("Medication/m1", "display"))
    supplied = ReadingContext("p1", date(2024, 6, 1), References([medication("palbociclib", id="m1")]))
    orders, _ = read([drug, medication("letrozole", id="m1")], None, supplied)
    assert [("MedicationRequest/d1", ("letrozole",))] == [(item.reference, item.drugs) for item in orders]
    alone, _ = read([drug], None, supplied)
    assert ("palbociclib",) == alone[0].drugs


def test_hook_08_the_display_comes_last():
    drug = order(None, "d1", medicationReference=reference("Medication/m2", "RIBOCICLIB 200 MG PO TABS"))
    orders, _ = read([drug])
    assert (("ribociclib",), "RIBOCICLIB 200 MG PO TABS") == (orders[0].drugs, orders[0].shown)


def test_hook_09_an_order_that_is_not_valid_r4_is_read():
    sandbox = {
        "resourceType": "MedicationRequest",
        "id": "request-123",
        "status": "draft",
        "subject": {"reference": "https://ehr.example/fhir/Patient/p1"},
        "category": {"coding": [{"code": "community"}]},
        "medicationCodeableConcept": {
            "text": "palbociclib 125 MG Oral Tablet",
            "coding": [rxnorm("2282598", "palbociclib 125 MG Oral Tablet")],
        },
    }
    orders, problems = read([sandbox], frozenset({"MedicationRequest/request-123"}))
    assert ((("palbociclib",), True), ()) == ((orders[0].drugs, orders[0].certain), problems)


def test_hook_10_an_order_for_another_patient_is_left_out_and_a_problem():
    other = order("letrozole", "d1", subject={"reference": "Patient/p2"})
    orders, problems = read([other, RIBOCICLIB])
    assert (["MedicationRequest/d2"], ["wrong-patient"]) == (
        [item.reference for item in orders],
        [problem.code for problem in problems],
    )
    assert ("subject", "draft orders") == (problems[0].path, problems[0].topic)
    assert "p2" not in problems[0].message


@pytest.mark.parametrize(
    "subject",
    [
        None,
        {"reference": "Patient/p1"},
        {"reference": "https://ehr/fhir/Patient/p1"},
        {"display": "her"},
        "text",
    ],
)
def test_hook_10_an_order_for_this_patient_or_for_nobody_named_is_accepted(subject):
    assert 1 == len(read([order("letrozole", "d1", subject=subject)])[0])


def test_the_dose_of_an_order_tells_its_use():
    drug = order("denosumab", "d1", dosageInstruction=[{"text": "120 mg SC every 4 weeks"}])
    assert ("denosumab-120mg",) == read([drug])[0][0].drugs
    product = order(rxnorm("993452"), "d1", dosageInstruction=[{"text": "120 mg SC every 4 weeks"}])
    assert ("denosumab-60mg",) == read([product])[0][0].drugs


def test_a_contradictory_order_is_not_certain_and_a_problem():
    orders, problems = read([order(concept(rxnorm("224905", "Anastrozole [BN]"), text="Trastuzumab"), "d1")])
    assert (("trastuzumab",), False) == (orders[0].drugs, orders[0].certain)
    assert ["drug-code-name-conflict"] == [problem.code for problem in problems]


@pytest.mark.parametrize(
    "drug", ["chemotherapy", concept(rxnorm("3002", "Doxorubicin")), concept(coding("x", "1"))]
)
def test_an_order_that_cannot_be_read_names_no_drug_and_is_not_certain(drug):
    orders, _ = read([order(drug, "d1")])
    assert ((), False, False) == (orders[0].drugs, orders[0].certain, orders[0].names_no_drug)
    assert orders[0].shown


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["resourceType", "id", "status", "subject", "code", "medicationCodeableConcept", "text"]
            ),
            inner | st.just("MedicationRequest"),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4), st.none() | st.lists(JSON, max_size=2))
def test_any_json_as_drafts_is_read_without_an_error(drafts, selections):
    orders, _ = read(drafts, selections)
    assert not orders or any(item.selected for item in orders)
