"""Every edition answers the bundled patients as its source says, and differently where the sources differ.

`fhir_fixtures/editions/<edition>.toml` holds one table for each patient judged: what is true or unknown, what
must and must not be among the suggestions, and the line of the source that says so.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
import pytest

from mbc_cards.assess import explain_all
from mbc_cards.drugs import DRUGS
from mbc_cards.editions import EDITIONS
from mbc_service.app import create_app
from mbc_service.cases import load
from mbc_service.edition_effects import picture_in
from mbc_service.settings import Settings

FIXTURES = Path(__file__).parents[2] / "fhir_fixtures"
PATIENTS = {case.slug: case for case in load(FIXTURES / "cases")}
ENOUGH = 12
PLACE = re.compile(r"[Ll]ines? \d|ASCO|FDA")
"""A line of a guide, or who stands behind a statement of 2026."""
IDS = {drug.name: drug.id for drug in DRUGS.values()}
KEYS = {
    "case",
    "true",
    "unknown",
    "false",
    "offers",
    "not-offers",
    "never",
    "kinds",
    "leads",
    "says",
    "unlike",
    "because",
}


@dataclass(frozen=True)
class Judged:
    """One patient under one edition, with what its source makes of the patient."""

    edition: str
    name: str
    expected: Mapping[str, Any]

    @property
    def patient(self):
        return PATIENTS[self.expected["case"]]


def judged() -> Iterator[Judged]:
    for path in sorted((FIXTURES / "editions").glob("*.toml")):
        for name, expected in tomllib.loads(path.read_text("utf-8")).items():
            yield Judged(path.stem, name, expected)


JUDGED = tuple(judged())
each_patient = pytest.mark.parametrize("item", JUDGED, ids=lambda item: f"{item.edition}:{item.name}")


@lru_cache
def application(edition: str, today: str):
    settings = Settings(
        edition=edition, today=date.fromisoformat(today), public_url="http://localhost", store_url="log"
    )
    app = create_app(settings)
    app.testing = True
    return app.test_client()


@lru_cache
def cards_of(slug: str, edition: str) -> list[dict[str, Any]]:
    """The cards of a patient, through the whole application."""
    patient = PATIENTS[slug]
    sent = application(edition, patient.today).post(
        f"/cds-services/{patient.service}", json=patient.request()
    )
    assert 200 == sent.status_code, sent.text
    return orjson.loads(sent.data)["cards"]


def offered(cards: list[dict[str, Any]]) -> set[frozenset[str]]:
    """The drugs that each suggestion orders, by their ids."""
    return {
        frozenset(
            IDS[action["resource"]["medicationCodeableConcept"]["text"]]
            for action in suggestion["actions"]
            if action["type"] == "create" and action["resource"]["resourceType"] == "MedicationRequest"
        )
        for card in cards
        for suggestion in card.get("suggestions", ())
    } - {frozenset()}


def explained(card: dict[str, Any]) -> dict[str, Any]:
    return card["extension"]["org.mbc-cards"]


def essence(cards: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """What cards say and suggest, without the edition's name."""
    return [(card["summary"], [item["label"] for item in card.get("suggestions", ())]) for card in cards]


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_is_judged_on_enough_patients_one_of_whom_differs_elsewhere(edition):
    items = [item for item in JUDGED if item.edition == edition]
    assert len({item.expected["case"] for item in items}) >= ENOUGH
    assert any(item.expected.get("unlike") for item in items)


@each_patient
def test_each_judgement_names_a_known_patient_known_keys_and_its_line(item):
    assert item.expected["case"] in PATIENTS
    assert set() == set(item.expected) - KEYS
    assert PLACE.search(item.expected["because"])
    drugs = {drug for key in ("offers", "not-offers") for set_ in item.expected.get(key, ()) for drug in set_}
    assert set() == (drugs | set(item.expected.get("never", ()))) - set(DRUGS)


@each_patient
def test_recommendations_have_the_truth_the_source_gives_them(item):
    verdicts = explain_all(EDITIONS[item.edition], picture_in(item.patient).findings)
    found = {verdict.recommendation.id: verdict.truth.value for verdict in verdicts}
    expected = {
        name: truth for truth in ("true", "unknown", "false") for name in item.expected.get(truth, ())
    }
    assert expected == {name: found[name] for name in expected}


@each_patient
def test_suggestions_hold_what_the_source_offers_and_nothing_it_does_not(item):
    found = offered(cards_of(item.expected["case"], item.edition))
    assert set() == {frozenset(drugs) for drugs in item.expected.get("offers", ())} - found
    assert set() == {frozenset(drugs) for drugs in item.expected.get("not-offers", ())} & found
    assert set() == frozenset(item.expected.get("never", ())) & frozenset().union(*found)


@each_patient
def test_the_cards_are_of_the_kinds_the_source_has_something_to_say_about(item):
    cards = cards_of(item.expected["case"], item.edition)
    kinds = [explained(card)["kind"] for card in cards]
    assert sorted(item.expected.get("kinds", kinds)) == sorted(kinds)
    leads = [explained(card)["recommendation"] for card in cards]
    assert set() == set(item.expected.get("leads", ())) - set(leads)
    text = "\n".join(f"{card['summary']}\n{card['detail']}" for card in cards)
    assert [] == [words for words in item.expected.get("says", ()) if words not in text]


@each_patient
def test_a_patient_said_to_fare_otherwise_elsewhere_gets_other_cards_there(item):
    here = essence(cards_of(item.expected["case"], item.edition))
    same = [
        other
        for other in item.expected.get("unlike", ())
        if essence(cards_of(item.expected["case"], other)) == here
    ]
    assert [] == same
