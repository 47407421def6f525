"""Order entry: bundled patients, records of one's own, and cards as a side panel shows them."""

import re
from pathlib import Path
from typing import Any

import orjson
import pytest
from flask import Flask
from flask.testing import FlaskClient
from tests.lib.consultations import DAY, DictRecords, view, world
from tests.lib.resources import patient

from mbc_cards.drugs import DRUGS
from mbc_service.app import create_app, practise
from mbc_service.cases import load
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart
from mbc_service.ledger import Fetched
from mbc_service.prefetch import keys, query
from mbc_service.settings import Settings
from mbc_service.web.chart_summary import summary_of
from mbc_service.web.drug_list import drug_list, what_it_is
from mbc_service.web.order_entry import CASES, FIRST, order_entry_pages, title_of
from mbc_service.web.own_record import UnusableRecordError, pasted, read_from_server

HANDED = re.compile(r'<script type="application/json" id="handed">(.*?)</script>', re.DOTALL)
ALL = {case.slug: case for case in load(CASES)}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return world(demo=True).app.test_client()


def handed(text: str) -> dict[str, Any]:
    """What the page gives its script."""
    match = HANDED.search(text)
    assert match is not None
    return orjson.loads(match[1])


# --- on and off -----------------------------------------------------------------------------------


def test_it_is_off_unless_the_settings_turn_it_on() -> None:
    plain = world().app.test_client()
    for path in ("/demo", f"/demo/{FIRST[0]}"):
        assert 404 == plain.get(path).status_code
    assert 404 == plain.post("/demo/cards", json={"cards": []}).status_code
    assert 'href="/demo"' not in plain.get("/guide").text


def test_production_refuses_it() -> None:
    with pytest.raises(ValueError, match="MBC_DEMO is refused with MBC_PRODUCTION=1"):
        Settings(production=True, demo=True, public_url="https://cards.example")


# --- choosing a patient ----------------------------------------------------------------------------


def test_every_bundled_patient_can_be_chosen(client: FlaskClient) -> None:
    text = client.get("/demo").text
    for slug in ALL:
        assert f'href="/demo/{slug}"' in text
    assert 'href="/demo"' in client.get("/guide").text


def test_the_patients_to_begin_with_are_among_them() -> None:
    assert set(FIRST) <= set(ALL)


@pytest.mark.parametrize("slug", ALL)
def test_every_bundled_patient_opens_with_the_record_and_the_orders_of_the_story(client, slug: str) -> None:
    response = client.get(f"/demo/{slug}")
    assert 200 == response.status_code
    given = handed(response.text)
    assert ALL[slug].patient_id == given["patientId"]
    assert list(ALL[slug].resources) == given["record"]
    assert list(ALL[slug].orders) == given["orders"]
    assert list(ALL[slug].selections) == given["selections"]
    assert DAY.isoformat() == given["today"]


def test_a_patient_that_is_not_bundled_leads_back_to_the_list(client: FlaskClient) -> None:
    response = client.get("/demo/nobody")
    assert 404 == response.status_code
    assert "There is no bundled patient of this name." in response.text


def test_where_the_fixtures_are_not_installed_a_record_of_one_s_own_can_be_used(tmp_path: Path) -> None:
    practice = practise(Settings(edition="cancernet-2021-07"), today=lambda: DAY)
    app = Flask("bare", template_folder=str(Path(CASES).parents[1] / "service/mbc_service/web/templates"))
    app.register_blueprint(order_entry_pages(practice, tmp_path))
    text = app.test_client().get("/demo").text
    assert "are not installed here" in text
    assert "Paste a FHIR bundle" in text


def test_the_page_runs_our_script_only_and_calls_this_service_only(client: FlaskClient) -> None:
    policy = client.get(f"/demo/{FIRST[0]}").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'; connect-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_page_names_nothing_from_elsewhere(client: FlaskClient) -> None:
    text = HANDED.sub("", client.get(f"/demo/{FIRST[0]}").text)
    assert not re.findall(r'(?:src|href)="(?!/|#)', text)
    assert " style=" not in text
    assert not re.findall(r"<[^>]+ on[a-z]+=", text)


def test_a_story_told_on_another_day_says_so() -> None:
    case = next(iter(ALL.values()))
    app = create_app(Settings(edition="cancernet-2021-07", demo=True, today="2023-01-01", store_url="log"))
    text = app.test_client().get(f"/demo/{case.slug}").text
    assert f"This story is told on {case.today}; the service evaluates on 2023-01-01" in text


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        ("silent-order-that-fits", "Order that fits"),
        ("her2-equivocal-without-ish", "HER2 equivocal without ISH"),
        ("triple-negative-pd-l1-unknown", "Triple negative PD-L1 unknown"),
        ("esr1-mutation-after-cdk46-inhibitor", "ESR1 mutation after CDK4/6 inhibitor"),
        ("silent-another-patients-metastasis", "Another patient's metastasis"),
    ],
)
def test_a_case_is_called_by_its_folder_in_words(slug: str, title: str) -> None:
    assert title == title_of(ALL[slug])


# --- a record of one's own -------------------------------------------------------------------------


def bundle(*resources: dict[str, Any]) -> str:
    entries = [{"resource": resource} for resource in resources]
    return orjson.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}).decode()


def post(client: FlaskClient, **form: str):
    return client.post("/demo/pasted" if "bundle" in form else "/demo/server", data=form)


def test_a_pasted_bundle_opens_as_a_chart(client: FlaskClient) -> None:
    own = bundle({**patient("own-1"), "name": [{"given": ["Ann"], "family": "Example"}], "gender": "female"})
    response = post(client, bundle=own)
    assert 200 == response.status_code
    assert "Ann Example, woman" in response.text
    assert "own-1" == handed(response.text)["patientId"]


def test_a_long_bundle_can_be_pasted(client: FlaskClient) -> None:
    long = bundle({**patient("own-1"), "text": {"div": "x" * 700_000}})
    assert 200 == post(client, bundle=long).status_code


def test_a_bundle_beyond_the_limit_of_the_service_is_refused() -> None:
    small = world(demo=True, max_body_bytes=10_000).app.test_client()
    response = post(small, bundle=bundle({**patient("own-1"), "text": {"div": "x" * 20_000}}))
    assert 413 == response.status_code


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "This is not JSON (line 1"),
        ("[]", "resourceType is not Bundle"),
        ('{"resourceType": "Patient"}', "resourceType is not Bundle"),
        (bundle(), "has 0 Patient resources"),
        (bundle(patient("a"), patient("b")), "has 2 Patient resources"),
        (bundle({"resourceType": "Patient"}), "Patient.id is not a FHIR id"),
        (bundle(patient("a b")), "Patient.id is not a FHIR id"),
    ],
)
def test_what_cannot_be_used_is_said_and_stays_in_the_form(
    client: FlaskClient, text: str, fault: str
) -> None:
    response = post(client, bundle=text)
    assert 400 == response.status_code
    assert fault in response.text
    with pytest.raises(UnusableRecordError):
        pasted(text)


def from_server(answers: dict[str, Fetched], server: str = "http://127.0.0.1:9/fhir", whose: str = "p9"):
    here = world(answers, demo=True)
    return here, here.app.test_client().post("/demo/server", data={"server": server, "patient": whose})


def queried(name: str, whose: str = "p9") -> str:
    return query(next(key for key in keys() if key.name == name), whose)


EMPTY = Fetched(())


def test_a_patient_of_a_fhir_server_opens_as_a_chart() -> None:
    person = patient("p9")
    answers = {queried(key.name): EMPTY for key in keys()}
    here, response = from_server({**answers, queried("patient"): Fetched((person,))})
    assert 200 == response.status_code
    given = handed(response.text)
    assert ("p9", "http://127.0.0.1:9/fhir", [person]) == (
        given["patientId"],
        given["fhirServer"],
        given["record"],
    )
    assert "p9" not in response.request.path
    assert here.records.accesses[0].token is None


def test_what_the_server_did_not_give_is_said_on_the_page() -> None:
    _, response = from_server({queried("patient"): Fetched((patient("p9"),))}, whose="Patient/p9")
    assert 200 == response.status_code
    assert "conditions: late" in response.text


def test_a_patient_the_server_has_not_is_said() -> None:
    _, response = from_server({})
    assert 400 == response.status_code
    assert "The patient could not be read: late." in response.text
    _, nobody = from_server({queried("patient"): EMPTY})
    assert "there is none with this id" in nobody.text


@pytest.mark.parametrize(
    ("server", "whose", "fault"),
    [
        ("https://fhir.example/r4", "p9", "This server is not read"),
        ("nonsense", "p9", "This server is not read"),
        ("http://127.0.0.1:9/fhir", "p 9", "The patient id is not a FHIR id"),
        ("http://127.0.0.1:9/fhir", "", "The patient id is not a FHIR id"),
    ],
)
def test_a_server_that_may_not_be_read_and_an_id_that_is_none_are_refused(server, whose, fault) -> None:
    here, response = from_server({}, server, whose)
    assert 400 == response.status_code
    assert fault in response.text
    assert f'value="{server}"' in response.text
    assert [] == here.records.asked


def test_entries_that_several_queries_give_stand_in_the_record_once() -> None:
    person = patient("p9")
    practice = practise(
        Settings(edition="cancernet-2021-07"),
        records=DictRecords(
            {queried("patient"): Fetched((person,)), queried("conditions"): Fetched((person,))}
        ),
        today=lambda: DAY,
    )
    assert (person,) == read_from_server(practice, "http://127.0.0.1:9/fhir/", " p9 ").resources


# --- the chart in a few lines ------------------------------------------------------------------------


def summary(*resources: dict[str, Any]):
    return summary_of("p1", resources, DAY, snomed=True)


@pytest.mark.parametrize(
    ("about", "who"),
    [
        ({"gender": "female", "birthDate": "1960-06-02"}, "Woman, 63 years"),
        ({"gender": "male", "birthDate": "1960"}, "Man, 63 to 64 years"),
        ({}, "Sex not recorded, age not recorded"),
        ({"gender": "female", "name": [{"text": "Ann X"}]}, "Ann X, woman, age not recorded"),
        ({"name": "Ann"}, "Sex not recorded, age not recorded"),
        ({"name": ["Ann", {}, {"family": "X"}]}, "X, sex not recorded, age not recorded"),
        ({"name": [{"given": "Ann", "family": 1}]}, "Sex not recorded, age not recorded"),
    ],
)
def test_the_person_is_named_as_far_as_the_record_goes(about: dict[str, Any], who: str) -> None:
    assert who == summary({"resourceType": "Patient", "id": "p1", **about}).who


def test_receptors_are_shown_even_if_not_known_and_absences_are_not() -> None:
    entries = {entry.label: entry for entry in summary(patient("p1")).entries}
    assert ("not known", "", False) == (
        entries["HER2 status"].answer,
        entries["HER2 status"].newest,
        entries["HER2 status"].known,
    )
    assert "Brain metastases" not in entries


def test_a_record_without_a_patient_and_one_with_unusable_entries_still_have_a_summary() -> None:
    assert "Sex not recorded, age not recorded" == summary().who
    odd = {"resourceType": "Observation", "id": "o", "status": "final", "code": {"coding": [{}]}}
    assert () == summary(patient("p1"), odd).problems
    case = ALL["silent-another-patients-metastasis"]
    found = summary_of(case.patient_id, case.resources, DAY, snomed=True)
    assert found.born


def test_unusable_entries_are_counted_on_the_page(client: FlaskClient) -> None:
    contradictory = {
        "resourceType": "Observation",
        "id": "er",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": "85337-4"}]},
        "valueCodeableConcept": {
            "coding": [{"system": "http://loinc.org", "code": "LA6576-8", "display": "Negative"}]
        },
    }
    text = post(client, bundle=bundle(patient("p1"), contradictory)).text
    assert "1 entry could not be used" in text


# --- drugs to order ----------------------------------------------------------------------------------


@pytest.mark.parametrize("drug", drug_list(), ids=lambda drug: drug["name"])
def test_every_drug_that_is_offered_is_read_as_itself_when_it_is_ordered(drug: dict[str, Any]) -> None:
    concept = {"text": drug["name"], **({"coding": [drug["coding"]]} if drug["coding"] else {})}
    draft = {
        "resourceType": "MedicationRequest",
        "id": "d",
        "status": "draft",
        "intent": "order",
        "medicationCodeableConcept": concept,
    }
    chart = read_chart(Inputs(patient_id="p1", resources=(), draft_orders=(draft,), today=DAY))
    assert [drug["name"]] == [DRUGS[found].name for order in chart.orders for found in order.drugs]


def test_classes_and_doubts_cannot_be_ordered_and_look_alikes_can() -> None:
    names = {drug["name"] for drug in drug_list()}
    assert "denosumab 60 mg" in names
    assert "an aromatase inhibitor" not in names
    assert not any("uncertain" in name for name in names)


def test_a_drug_is_found_by_its_brand_and_spellings_that_begin_alike_are_left_out() -> None:
    letrozole = next(drug for drug in drug_list() if drug["name"] == "letrozole")
    assert "femara" in letrozole["also"]
    assert "letrozol" not in letrozole["also"]


def test_a_drug_says_what_it_is_in_its_narrowest_class() -> None:
    assert "aromatase inhibitor" == what_it_is(DRUGS["letrozole"])
    assert "for another purpose" == what_it_is(DRUGS["alpelisib-overgrowth"])


# --- cards as a side panel shows them -----------------------------------------------------------------


def drawn(client: FlaskClient, *cards: dict[str, Any]) -> str:
    response = client.post("/demo/cards", json={"cards": cards})
    assert 200 == response.status_code
    return response.text


def test_cards_are_drawn_with_all_they_offer() -> None:
    here = world(demo=True)
    cards = here.cards(view())
    text = drawn(here.app.test_client(), *cards)
    for card in cards:
        assert f'data-card="{card["uuid"]}"' in text
        assert card["links"][0]["url"] in text
        for suggestion in card.get("suggestions", ()):
            assert f'data-suggestion="{suggestion["uuid"]}"' in text
    assert "The patient declines" in text
    assert "<strong>Because</strong>" in text


CARD = {"uuid": "u", "summary": "s", "indicator": "info", "source": {"label": "l"}}


def test_text_in_cards_is_shown_as_text(client: FlaskClient) -> None:
    marked = "<img src=x onerror=alert(1)>"
    text = drawn(client, {**CARD, "summary": marked, "detail": f"{marked} ![x](https://x.example/y.png)"})
    assert "<img" not in text
    assert "&lt;img" in text


def test_links_with_a_script_are_not_made(client: FlaskClient) -> None:
    links = [{"label": "x", "url": "javascript:alert(1)", "type": "absolute"}]
    text = drawn(client, {**CARD, "links": links, "detail": "[x](javascript:alert(1))"})
    assert 'href="javascript' not in text


def test_a_card_of_an_unknown_indicator_and_without_suggestions_is_drawn(client: FlaskClient) -> None:
    text = drawn(client, {**CARD, "indicator": "new"})
    assert ">new<" in text
    assert "Take" not in text
    assert "Override" not in text


def test_a_suggestion_that_removes_an_order_is_marked_as_such(client: FlaskClient) -> None:
    offers = [
        {"uuid": "a", "label": "Remove", "actions": [{"type": "delete"}]},
        {"uuid": "b", "label": "None"},
    ]
    text = drawn(client, {**CARD, "suggestions": offers, "selectionBehavior": "at-most-one"})
    assert 'class="suggestion delete"' in text
    assert "Take one" in text


def test_many_suggestions_stand_behind_one_more_click(client: FlaskClient) -> None:
    offers = [{"uuid": str(number), "label": f"n{number}"} for number in range(8)]
    text = drawn(client, {**CARD, "suggestions": offers, "selectionBehavior": "any"})
    assert "2 more" in text
    assert "Take any" in text


@pytest.mark.parametrize("body", [b"{", b"[]", b"{}", b'{"cards": 1}', b'{"cards": [1]}'])
def test_what_is_no_list_of_cards_is_refused(client: FlaskClient, body: bytes) -> None:
    assert 400 == client.post("/demo/cards", data=body).status_code
