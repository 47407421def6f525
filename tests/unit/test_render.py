"""A card leaves as CDS Hooks JSON that conforms, and every order it suggests is valid FHIR R4."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from fhir.resources.R4B import get_fhir_model_class

from cds_hooks.identity import card_uuid
from cds_hooks.invariants import lint_response
from mbc_cards import facts
from mbc_cards.card import Card, Indicator, NewMedication, NewTest, Reason, RemoveOrder, Suggestion
from mbc_cards.drugs import DRUGS
from mbc_cards.editions import EDITIONS
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_cards.recommendation import Kind, Source, Test
from mbc_service.render import EXTENSION, Envelope, content_key, render_card
from mbc_service.site import OrderCode, Site, test_word

EDITION = next(iter(EDITIONS.values()))
INSTANCE = UUID("7f1e0d4e-9f0e-4a4e-8a1b-1f0d9c7e2a11")


def envelope(**changes: Any) -> Envelope:
    given: dict[str, Any] = {
        "hook_instance": INSTANCE,
        "edition": EDITION,
        "site": Site(),
        "public_url": "https://cards.example",
        "patient": "Patient/p1",
        **changes,
    }
    return Envelope(**given)


def card(*suggestions: Suggestion, **changes: Any) -> Card:
    given: dict[str, Any] = {
        "kind": Kind.BONE,
        "indicator": Indicator.INFO,
        "summary": "Bone metastases: no bone-modifying agent is active",
        "detail": "Text",
        "recommendation": "bone.agent",
        "title": "A bone-modifying agent",
        "suggestions": suggestions,
        **changes,
    }
    return Card(**given)


def taking(*actions: Any) -> Suggestion:
    return Suggestion("Take it", actions)


def resources(rendered: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        action["resource"]
        for suggestion in rendered["suggestions"]
        for action in suggestion["actions"]
        if action["type"] == "create"
    ]


def test_the_least_card_conforms() -> None:
    rendered = render_card(card(), envelope())
    assert lint_response({"cards": [rendered]}) == ()
    assert "suggestions" not in rendered
    assert "selectionBehavior" not in rendered


def test_a_card_names_its_source_and_links_to_its_explanation() -> None:
    rendered = render_card(card(), envelope())
    assert rendered["source"]["label"] == EDITION.label
    assert rendered["source"]["topic"]["code"] == "bone.agent"
    assert rendered["links"] == [
        {
            "label": "Why this card",
            "url": f"https://cards.example/why/{rendered['uuid']}",
            "type": "absolute",
        }
    ]


def test_the_address_is_that_of_the_document_the_recommendation_cites() -> None:
    linked = card(source_url="https://guide.example")
    assert render_card(linked, envelope())["source"]["url"] == "https://guide.example"
    assert "url" not in render_card(card(source_url=""), envelope())["source"]


def test_a_card_without_a_recommendation_names_the_edition_s_document() -> None:
    linked = replace(EDITION, sources=(Source("P", "T", "2021", "https://guide.example"),))
    problem = card(recommendation="problem.record")
    assert render_card(problem, envelope(edition=linked))["source"]["url"] == "https://guide.example"


def test_the_same_call_gives_the_same_ids_and_another_call_others() -> None:
    one = render_card(card(taking(NewMedication("zoledronic-acid"))), envelope())
    again = render_card(card(taking(NewMedication("zoledronic-acid"))), envelope())
    other = render_card(
        card(taking(NewMedication("zoledronic-acid"))), envelope(hook_instance=UUID(int=5, version=4))
    )
    assert one == again
    assert one["uuid"] == card_uuid(envelope().hook_instance, content_key(card()))
    assert one["uuid"] != other["uuid"]
    assert one["suggestions"][0]["uuid"] != other["suggestions"][0]["uuid"]


@pytest.mark.parametrize(
    "change",
    [
        {"summary": "Another"},
        {"recommendation": "x"},
        {"also": ("y",)},
        {"orders": ("MedicationRequest/d1",)},
        {"kind": Kind.TESTING},
    ],
)
def test_what_a_card_says_is_its_identity(change: dict[str, Any]) -> None:
    assert content_key(card(**change)) != content_key(card())


@pytest.mark.parametrize("drug", DRUGS)
def test_an_order_of_any_drug_is_valid_fhir(drug: str) -> None:
    rendered = render_card(
        card(taking(NewMedication(drug))), envelope(encounter="e1", user="Practitioner/d1")
    )
    (order,) = resources(rendered)
    get_fhir_model_class("MedicationRequest").model_validate(order)
    assert lint_response({"cards": [rendered]}) == ()
    assert order["medicationCodeableConcept"]["text"] == DRUGS[drug].name


def test_an_order_says_for_whom_where_and_by_whom() -> None:
    rendered = render_card(
        card(taking(NewMedication("letrozole"))),
        envelope(encounter="e1", user="https://ehr.example/fhir/PractitionerRole/r1"),
    )
    assert resources(rendered) == [
        {
            "resourceType": "MedicationRequest",
            "status": "draft",
            "intent": "order",
            "medicationCodeableConcept": {
                "coding": [
                    {
                        "system": "http://www.nlm.nih.gov/research/umls/rxnorm",
                        "code": DRUGS["letrozole"].order_code,
                        "display": "letrozole",
                    }
                ],
                "text": "letrozole",
            },
            "subject": {"reference": "Patient/p1"},
            "encounter": {"reference": "Encounter/e1"},
            "requester": {"reference": "PractitionerRole/r1"},
        }
    ]


@pytest.mark.parametrize("user", [None, "Patient/p1", "d1", "nobody at all"])
def test_a_user_who_cannot_order_is_not_named_as_requester(user: str | None) -> None:
    rendered = render_card(card(taking(NewMedication("letrozole"))), envelope(user=user))
    assert "requester" not in resources(rendered)[0]


@pytest.mark.parametrize("test", Test)
def test_an_order_of_any_test_is_valid_fhir(test: Test) -> None:
    rendered = render_card(card(taking(NewTest(test))), envelope(encounter="e1", user="Practitioner/d1"))
    orders = resources(rendered)
    assert orders
    for order in orders:
        get_fhir_model_class("ServiceRequest").model_validate(order)
        assert order["code"]["text"]
    assert lint_response({"cards": [rendered]}) == ()


def test_a_set_of_tests_becomes_one_order_each() -> None:
    orders = resources(render_card(card(taking(NewTest(Test.LIVER))), envelope()))
    assert len(orders) == 3
    assert all(order["code"]["coding"][0]["system"] == "http://loinc.org" for order in orders)


def test_a_test_without_a_verified_code_is_ordered_by_name() -> None:
    (order,) = resources(render_card(card(taking(NewTest(Test.DENTAL_EXAMINATION))), envelope()))
    assert order["code"] == {"text": "dental examination"}


def test_a_site_orders_under_its_own_codes_and_names() -> None:
    own = OrderCode("urn:oid:1.2", "L25", "letrozole 2.5")
    liver = OrderCode("urn:oid:1.2", "LFT", "liver panel")
    site = Site(names={"letrozole": "Femara"}, order_codes={"letrozole": own, test_word(Test.LIVER): liver})
    rendered = render_card(card(taking(NewMedication("letrozole"), NewTest(Test.LIVER))), envelope(site=site))
    drug, test = resources(rendered)
    assert [coding["code"] for coding in drug["medicationCodeableConcept"]["coding"]] == ["L25", "72965"]
    assert drug["medicationCodeableConcept"]["text"] == "Femara"
    assert test["code"] == {
        "coding": [{"system": "urn:oid:1.2", "code": "LFT", "display": "liver panel"}],
        "text": "liver tests",
    }


@pytest.mark.parametrize(
    "reference", ["", "MedicationRequest/", "MedicationRequest/a b", "d1", "urn:uuid:d1"]
)
def test_an_order_that_cannot_be_named_is_not_offered_for_removal(reference):
    removal, other = (
        taking(RemoveOrder(reference, "letrozole")),
        taking(RemoveOrder("MedicationRequest/d1", "letrozole")),
    )
    assert "suggestions" not in render_card(card(removal), envelope())
    assert "selectionBehavior" not in render_card(card(removal), envelope())
    assert 1 == len(render_card(card(removal, other), envelope())["suggestions"])


def test_an_order_is_taken_out_by_its_reference() -> None:
    rendered = render_card(card(taking(RemoveOrder("MedicationRequest/d1", "letrozole"))), envelope())
    assert rendered["suggestions"][0]["actions"] == [
        {
            "type": "delete",
            "description": "Remove letrozole from the orders",
            "resourceId": "MedicationRequest/d1",
        }
    ]
    assert lint_response({"cards": [rendered]}) == ()


def test_regimens_of_a_next_line_exclude_each_other_and_bone_suggestions_do_not() -> None:
    choice = taking(NewMedication("letrozole"))
    assert render_card(card(choice, kind=Kind.NEXT_LINE), envelope())["selectionBehavior"] == "at-most-one"
    assert render_card(card(choice), envelope())["selectionBehavior"] == "any"


def test_reasons_to_override_are_coded_and_displayed() -> None:
    reasons = render_card(card(), envelope())["overrideReasons"]
    assert all(set(reason) == {"system", "code", "display"} for reason in reasons)
    assert len({reason["code"] for reason in reasons}) == len(reasons)


def test_the_extension_says_what_the_card_rests_on() -> None:
    reason = Reason(
        facts.er,
        "positive",
        (
            Evidence("Observation/er-1", "positive", Period.on(date(2024, 3, 7))),
            Evidence("Observation/er-2", "positive"),
            Evidence("", "unnamed"),
        ),
        "2019 primary differed",
    )
    rendered = render_card(
        card(
            because=(reason, Reason(facts.pr, "negative")),
            lacking=(facts.her2,),
            assumed=("No brain metastases (none recorded)",),
            also=("bone.pain",),
            orders=("MedicationRequest/d1",),
        ),
        envelope(),
    )
    assert rendered["extension"] == {
        EXTENSION: {
            "edition": EDITION.id,
            "recommendation": "bone.agent",
            "kind": "bone",
            "also": ["bone.pain"],
            "because": [
                {
                    "fact": "er",
                    "value": "positive",
                    "evidence": [
                        {"reference": "Observation/er-1", "date": "2024-03-07"},
                        {"reference": "Observation/er-2"},
                    ],
                    "note": "2019 primary differed",
                },
                {"fact": "pr", "value": "negative"},
            ],
            "lacking": ["her2"],
            "assumed": ["No brain metastases (none recorded)"],
        },
        "davinci-crd.associated-resource": ["MedicationRequest/d1"],
    }
    assert lint_response({"cards": [rendered]}) == ()
