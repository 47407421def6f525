"""HOOK: the contexts of the three hooks, in the shapes that clients send."""

import pytest
from cds_shapes import PATIENT, draft, filled_draft, order_select, order_sign, patient_view

import cds_hooks as cds


def test_each_hook_gets_its_own_context(site):
    """HOOK-05"""
    for body in (patient_view(), order_select(), order_sign()):
        assert site.call(body).status_code == 200

    kinds = [type(request.context) for request in site.requests]
    assert kinds == [cds.PatientViewContext, cds.OrderSelectContext, cds.OrderSignContext]


@pytest.mark.parametrize("order", [draft(), filled_draft()], ids=["first", "filled"])
@pytest.mark.parametrize("shape", [order_select, order_sign])
def test_the_drafts_of_the_reference_client_arrive_unchanged(site, shape, order):
    """HOOK-03, HOOK-06, HOOK-09: no intent, category as an object, a Bundle without type and fullUrl"""
    body = shape(order)

    assert site.call(body).status_code == 200
    assert site.requests[0].context.draft_orders == body["context"]["draftOrders"]
    assert site.requests[0].context.draft_resources() == (order,)


@pytest.mark.parametrize("status", ["draft", "active", "on-hold"])
def test_an_order_of_any_status_can_be_signed(site, status):
    """HOOK-04"""
    site.call(order_sign(draft(status=status)))

    assert site.requests[0].context.draft_resources()[0]["status"] == status


@pytest.mark.parametrize(
    "selection",
    [
        "MedicationRequest/b",
        "b",
        "https://ehr.example/fhir/MedicationRequest/b",
        "https://ehr.example/fhir/MedicationRequest/b/_history/1",
    ],
)
def test_a_selection_names_a_draft(site, selection):
    """HOOK-01"""
    site.call(order_select(draft("a"), draft("b"), draft("c"), selections=[selection]))

    assert site.requests[0].context.selected_resources() == (draft("b"),)


def test_several_selections_keep_the_order_of_the_drafts(site):
    """HOOK-01"""
    site.call(order_select(draft("a"), draft("b"), draft("c"), selections=["c", "MedicationRequest/a"]))

    assert site.requests[0].context.selected_resources() == (draft("a"), draft("c"))


@pytest.mark.parametrize("selections", [[], ["MedicationRequest/unknown"], ["ServiceRequest/a"], [""]])
def test_without_a_usable_selection_every_draft_counts(site, selections):
    """HOOK-01: nothing is missed because a client names its drafts in its own way"""
    site.call(order_select(draft("a"), draft("b"), selections=selections))

    assert site.requests[0].context.selected_resources() == (draft("a"), draft("b"))


def test_drafts_without_an_id_cannot_be_selected(site):
    """HOOK-01"""
    anonymous = {"resourceType": "MedicationRequest"}
    numbered = {"resourceType": "MedicationRequest", "id": 3}

    site.call(order_select(anonymous, numbered, draft("a"), selections=["a", "MedicationRequest/None"]))

    assert site.requests[0].context.selected_resources() == (draft("a"),)


@pytest.mark.parametrize(
    "orders",
    [
        {},
        {"resourceType": "Bundle"},
        {"entry": None},
        {"entry": {}},
        {"entry": [1, None, {}, {"resource": 1}, {"resource": []}]},
    ],
)
def test_a_bundle_with_nothing_usable_has_no_drafts(site, orders):
    """HOOK-06, HOOK-09"""
    body = order_sign()
    body["context"]["draftOrders"] = orders

    assert site.call(body).status_code == 200
    assert site.requests[0].context.draft_resources() == ()


@pytest.mark.parametrize(
    "reference",
    [
        f"Patient/{PATIENT}",
        f"https://ehr.example/fhir/Patient/{PATIENT}",
        f"Patient/{PATIENT}/_history/7",
        "urn:uuid:6bc883b2-b795-4dcb-b661-34884a31d472",
        "Group/other",
        "#contained",
        7,
        None,
    ],
)
@pytest.mark.parametrize("member", ["subject", "patient"])
def test_an_order_for_this_patient_or_for_none_that_can_be_told_is_read(site, member, reference):
    """HOOK-10"""
    order = {"resourceType": "VisionPrescription", "id": "v", member: {"reference": reference}}

    assert site.call(order_sign(order)).status_code == 200


@pytest.mark.parametrize("reference", ["Patient/other", "https://ehr.example/fhir/Patient/other"])
@pytest.mark.parametrize("member", ["subject", "patient"])
@pytest.mark.parametrize("shape", [order_select, order_sign])
def test_an_order_for_another_patient_is_refused(site, shape, member, reference):
    """HOOK-10"""
    wrong = {"resourceType": "NutritionOrder", "id": "n", member: {"reference": reference}}

    answer = site.call(shape(draft("a"), wrong))

    assert answer.status_code == 400
    assert answer.json["issue"] == [
        {
            "severity": "error",
            "code": "value",
            "diagnostics": "context.draftOrders is for another patient in entry[1].",
            "expression": ["context.draftOrders"],
        }
    ]


def test_a_reference_that_is_no_object_names_no_patient(site):
    """HOOK-10"""
    assert site.call(order_sign({"resourceType": "Task", "subject": "Patient/other"})).status_code == 200


def test_an_order_is_not_judged_against_a_patient_who_is_not_named(site):
    """HOOK-10"""
    body = order_sign()
    del body["context"]["patientId"]

    (issue,) = site.call(body).json["issue"]

    assert issue["expression"] == ["context.patientId"]


def test_a_medication_among_the_drafts_is_handed_over_like_the_rest(site):
    """HOOK-08"""
    medication = {"resourceType": "Medication", "id": "m", "code": {"text": "x"}}

    site.call(order_sign(draft(), medication))

    assert site.requests[0].context.draft_resources() == (draft(), medication)


def test_the_trigger_of_a_call_can_be_read_from_its_extension(site):
    """HOOK-11"""
    site.call(patient_view(extension={"com.epic.cdshooks.request.bpa-trigger-action": "18"}))

    assert site.requests[0].extension["com.epic.cdshooks.request.bpa-trigger-action"] == "18"


def test_a_hook_of_an_organisation_brings_its_own_context(make_site):
    """HOOK-05, VER-02"""

    class ShiftContext(cds.HookContext):
        ward: str

    seen = []

    def respond(request, info):
        seen.append(request.context.ward)
        return cds.Response()

    service = cds.CdsService(
        id="on-shift",
        hook="org.example.shift-begins",
        title="Shift",
        description="A shift begins",
        respond=respond,
        context=ShiftContext,
    )
    site = make_site(services=[service])
    body = {"hook": "org.example.shift-begins", "hookInstance": patient_view()["hookInstance"]}

    assert site.call(body | {"context": {"ward": "7b"}}, "/cds-services/on-shift").status_code == 200
    assert site.call(body | {"context": {}}, "/cds-services/on-shift").status_code == 400
    assert seen == ["7b"]


def test_a_hook_without_a_model_is_read_as_far_as_the_envelope(make_site):
    """HOOK-05"""
    service = cds.CdsService(
        id="on-start",
        hook="encounter-start",
        title="Start",
        description="An encounter starts",
        respond=lambda request, info: cds.Response(),
    )
    body = patient_view(hook="encounter-start")

    assert make_site(services=[service]).call(body, "/cds-services/on-start").status_code == 200
