"""Every bundled patient gets the cards that were approved for it, and its own story holds."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest
from fhir.resources.R4B import get_fhir_model_class
from markdown_it import MarkdownIt

from mbc_cards.assess import explain_all
from mbc_cards.conditions import Fact
from mbc_cards.editions import edition
from mbc_cards.evidence import Finding, Knowledge, Members
from mbc_cards.facts import FACTS
from mbc_cards.period import Span
from mbc_cards.resolve import picture_of
from mbc_service.cases import Case, load
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart

ROOT = Path(__file__).parents[2]
CASES = load(ROOT / "fhir_fixtures" / "cases")
EDITION = "cancernet-2021-07"
APPROVE = os.environ.get("APPROVE", "")

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)


def picture(case: Case):
    orders = case.hook != "patient-view"
    selections = frozenset(case.selections) if case.hook == "order-select" else None
    chart = read_chart(
        Inputs(
            patient_id=case.patient_id,
            resources=case.resources,
            draft_orders=case.orders if orders else (),
            selections=selections,
            today=date.fromisoformat(case.today),
        )
    )
    return picture_of(chart, date.fromisoformat(case.today))


def said(fact: Fact[Any], finding: Finding[Any]) -> Any:
    """A finding in the words a case.toml uses."""
    if finding.state is Knowledge.MISSING:
        return "unknown"
    if finding.state is Knowledge.CONFLICTING:
        return "conflicting"
    value = finding.value
    if isinstance(value, Members):
        return sorted(value.sure)
    if isinstance(value, Span):
        return value.text()
    return value.value


def answer(case: Case, client) -> dict[str, Any]:
    response = client(case.today).post(f"/cds-services/{case.service}", json=case.request())
    assert 200 == response.status_code, response.text
    return orjson.loads(response.data)


def approved(cards: dict[str, Any]) -> bytes:
    return orjson.dumps(cards, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def test_there_are_enough_cases_and_enough_that_stay_silent():
    silent = [case for case in CASES if case.expect.get("silent")]
    assert len(CASES) >= 30
    assert len(silent) >= 10


@each_case
def test_a_case_gets_its_approved_cards(case, client):
    cards = answer(case, client)
    path = case.folder / "cards.json"
    if case.slug == APPROVE or (APPROVE == "new" and not path.exists()):
        path.write_bytes(approved(cards))
    assert orjson.loads(path.read_bytes()) == cards


@each_case
def test_no_line_of_a_card_is_lost_where_a_single_line_break_is_a_space(case, client):
    strict, kind = MarkdownIt("commonmark"), MarkdownIt("commonmark", {"breaks": True})
    for card in answer(case, client)["cards"]:
        assert kind.render(card["detail"]) == strict.render(card["detail"])


@each_case
def test_a_silent_case_is_silent_and_a_speaking_one_speaks(case, client):
    kinds = [card["extension"]["org.mbc-cards"]["kind"] for card in answer(case, client)["cards"]]
    assert bool(case.expect.get("silent")) == (kinds == [])
    assert sorted(case.expect.get("kinds", kinds)) == sorted(kinds)


@each_case
def test_the_facts_of_the_story_are_what_was_read(case):
    found = picture(case)
    expected = case.expect.get("facts", {})
    assert expected == {name: said(FACTS[name], found[FACTS[name]]) for name in expected}


@each_case
def test_the_recommendations_named_in_the_story_have_the_truth_it_says(case):
    judged = explain_all(edition(EDITION), picture(case).findings)
    verdicts = {verdict.recommendation.id: verdict.truth.value for verdict in judged}
    for truth in ("true", "unknown", "false"):
        for name in case.expect.get(truth, []):
            assert (name, truth) == (name, verdicts[name])


@each_case
def test_the_record_of_a_case_is_valid_r4(case):
    for resource in (*case.resources, *case.orders):
        if resource.get("id") not in case.expect.get("invalid", []):
            get_fhir_model_class(resource["resourceType"]).model_validate(resource)
