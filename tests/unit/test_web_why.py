"""The link of a card leads to what it rests on, for a while; afterwards to the same without values."""

import re
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

import orjson
import pytest
from tests.lib.consultations import DAY, World, order, view, without, world
from tests.lib.resources import medication_request

from cds_hooks.service import RequestInfo
from mbc_service.app import practise
from mbc_service.consult import respond
from mbc_service.discovery import services
from mbc_service.settings import Settings
from mbc_service.terms import terms_of
from mbc_service.web.asked_again import asked_again


def path_of(card: dict[str, Any]) -> str:
    return str(card["links"][0]["url"]).removeprefix("https://cards.example")


def first(here: World, body: dict[str, Any] | None = None) -> dict[str, Any]:
    return here.cards(body or view())[0]


def opened(here: World, path: str):
    return here.app.test_client().get(path)


def test_the_link_of_a_card_opens_its_page_with_the_patient_s_values() -> None:
    here = world(why_minutes=5)
    card = first(here)
    response = opened(here, path_of(card))
    assert 200 == response.status_code
    assert card["summary"] in response.text
    for heading in (
        "Therapy so far",
        "Facts that settled it",
        "Conditions",
        "What would change",
        "other editions",
    ):
        assert heading in response.text
    assert "Condition/C79.51" in response.text
    assert card["extension"]["org.mbc-cards"]["recommendation"] in response.text
    assert card["detail"].splitlines()[-1].split("Evaluated")[-1].strip(" .") in response.text


def test_every_card_of_an_order_has_its_page_and_links_to_the_others() -> None:
    here = world(why_minutes=5)
    letrozole = medication_request("letrozole", id="d1", subject=None)
    pages = [opened(here, path_of(card)) for card in here.cards(order("order-select", letrozole))]
    assert {200} == {page.status_code for page in pages}
    assert any("MedicationRequest/d1" in page.text for page in pages)


def test_cards_of_one_answer_lead_to_each_other() -> None:
    here = world(why_minutes=5)
    one, two, *_ = here.cards(view())
    assert f'href="{path_of(two)}"' in opened(here, path_of(one)).text


def test_nothing_in_the_address_says_who_the_patient_is() -> None:
    path = path_of(first(world(why_minutes=5)))
    assert re.fullmatch(r"/why/[0-9a-f-]{36}/[A-Za-z0-9_-]{32}", path)


def test_the_page_is_not_kept_not_found_by_search_and_runs_no_script() -> None:
    here = world(why_minutes=5)
    headers = opened(here, path_of(first(here))).headers
    assert "no-store" == headers["Cache-Control"]
    assert "no-referrer" == headers["Referrer-Policy"]
    assert "noindex" == headers["X-Robots-Tag"]
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy


@pytest.mark.parametrize(
    "change", [lambda path: path[:-1], lambda path: path + "A", lambda path: path[:-32] + "A" * 32]
)
def test_without_its_key_the_page_has_no_value(change) -> None:
    here = world(why_minutes=5)
    response = opened(here, change(path_of(first(here))))
    assert 200 == response.status_code  # the record of the consultation answers
    assert "Condition/C79.51" not in response.text
    assert "without them" in response.text


def test_the_key_of_one_answer_does_not_open_the_card_of_another() -> None:
    here = world(why_minutes=5)
    one = path_of(first(here))
    other = path_of(first(here, view(hookInstance="11111111-0000-4000-8000-000000000000")))
    mixed = f"{one.rpartition('/')[0]}/{other.rpartition('/')[2]}"
    assert "Condition/C79.51" not in opened(here, mixed).text


def test_without_a_key_the_record_of_the_consultation_answers() -> None:
    here = world()
    path = path_of(first(here))
    assert 2 == path.count("/")
    text = opened(here, path).text
    assert "Facts that settled it" in text
    assert "is over" not in text


def test_what_nobody_kept_is_not_explained() -> None:
    response = opened(world(), "/why/00000000-0000-4000-8000-00000000000f/none")
    assert 404 == response.status_code
    assert "MBC_WHY_MINUTES" in response.text


def test_nothing_is_kept_for_silence_nor_where_no_card_is_shown() -> None:
    here = world(why_minutes=5, silent=True)
    assert [] == here.cards(view())
    deceased = view()
    patient = {**deceased["prefetch"]["patient"], "deceasedBoolean": True}
    loud = world(why_minutes=5)
    assert [] == loud.cards({**deceased, "prefetch": {**deceased["prefetch"], "patient": patient}})


def test_a_record_nested_too_deep_to_be_kept_is_answered_without_a_key() -> None:
    here = world(why_minutes=5)
    deep: dict[str, Any] = {"url": "x"}
    for _ in range(400):
        deep = {"url": "x", "extension": [deep]}
    body = view()
    person = {**body["prefetch"]["patient"], "extension": [deep]}
    path = path_of(first(here, {**body, "prefetch": {**body["prefetch"], "patient": person}}))
    assert 2 == path.count("/")


def test_text_from_the_record_is_shown_as_text() -> None:
    here = world(why_minutes=5)
    body = deepcopy(view())
    marked = "<script>alert(1)</script>"
    for entry in body["prefetch"]["conditions"]["entry"]:
        entry["resource"]["code"]["text"] = marked
        entry["resource"]["note"] = [{"text": marked}]
    response = opened(here, path_of(first(here, body)))
    assert "<script>" not in response.text
    assert "&lt;script&gt;" in response.text


def test_a_card_about_what_could_not_be_checked_is_explained_too() -> None:
    here = world(why_minutes=5)
    problem = next(
        card
        for card in here.cards(without(view(), "medicationrequests"))
        if card["extension"]["org.mbc-cards"]["kind"] == "problem"
    )
    response = opened(here, path_of(problem))
    assert 200 == response.status_code
    assert "None: the card says what could not be checked." in response.text
    assert 'id="conditions"' not in response.text


@dataclass
class Remembered:
    """Keeps answers in a list."""

    answers: list[dict[str, Any]] = field(default_factory=list)

    def keep(self, answer: dict[str, Any]) -> str:
        self.answers.append(orjson.loads(orjson.dumps(answer)))
        return "key"

    def opened(self, key: str) -> dict[str, Any] | None:
        return self.answers[-1] if key == "key" else None


@pytest.mark.parametrize("hook", ["patient-view", "order-select", "order-sign"])
def test_asked_again_a_call_gives_the_cards_that_were_shown(hook: str) -> None:
    letrozole = medication_request("letrozole", id="d1", subject=None)
    body = view() if hook == "patient-view" else order(hook, letrozole)
    kept = Remembered()
    practice = replace(practise(Settings(edition="cancernet-2021-07"), today=lambda: DAY), kept=kept)
    service = next(service for service in services(practice) if service.hook == hook)
    answer = respond(practice, service.read(body), RequestInfo("request", None))
    again = asked_again(terms_of(practice), kept.answers[0])
    assert [card["uuid"] for card in answer["cards"]] == list(again.cards)
    assert [card["summary"] for card in answer["cards"]] == [card.summary for card in again.cards.values()]
    assert [card["detail"] for card in answer["cards"]] == list(again.details.values())
    assert ("MedicationRequest/d1" in again.resources) == (hook != "patient-view")
