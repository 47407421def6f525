"""Short patient stories, one file each: what the guide of July 2021 must say about them and must not say.

A file holds `story`, `today`, `hook`, `resources` (the record), `orders` (being written, all of them chosen),
and ids of recommendations: under `must` those that are true, under `must_ask` those that cannot be decided
and say what they ask, under `must_not` those that are not true.
"""

import json
from datetime import date
from pathlib import Path

import pytest
from fhir.resources.R4B import get_fhir_model_class

from mbc_cards.assess import explain_all
from mbc_cards.editions import edition
from mbc_cards.recommendation import Hook, Kind
from mbc_cards.resolve import picture_of
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart

GUIDE_2021 = edition("cancernet-2021-07")
BY_ID = {item.id: item for item in GUIDE_2021.recommendations}
FOLDER = Path(__file__).parents[2] / "fhir_fixtures" / "vignettes"
VIGNETTES = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}

each_vignette = pytest.mark.parametrize("vignette", VIGNETTES.values(), ids=VIGNETTES)


def chart_of(vignette):
    patient = next(item["id"] for item in vignette["resources"] if item["resourceType"] == "Patient")
    return read_chart(
        Inputs(
            patient_id=patient,
            resources=vignette["resources"],
            draft_orders=vignette["orders"],
            today=date.fromisoformat(vignette["today"]),
        )
    )


def verdicts_of(vignette):
    """Truth by recommendation; an order check counts only if a drug it is about is ordered."""
    chart = chart_of(vignette)
    ordered = {drug for order in chart.orders for drug in order.drugs}
    findings = picture_of(chart, date.fromisoformat(vignette["today"])).findings
    return {
        verdict.recommendation.id: verdict.truth.value
        for verdict in explain_all(GUIDE_2021, findings)
        if verdict.recommendation.kind is not Kind.ORDER_CHECK or verdict.recommendation.about & ordered
    }


def true_of(vignette):
    return {id_ for id_, truth in verdicts_of(vignette).items() if truth == "true"}


def test_most_stories_of_the_guide_of_2021_are_told():
    assert len(VIGNETTES) >= 50


@each_vignette
def test_everything_in_a_story_was_readable(vignette):
    assert () == chart_of(vignette).problems


@each_vignette
def test_what_must_be_said_is_said(vignette):
    assert [] == sorted(set(vignette["must"]) - true_of(vignette))


@each_vignette
def test_what_must_be_asked_is_asked(vignette):
    verdicts = verdicts_of(vignette)
    assert [] == [id_ for id_ in vignette["must_ask"] if verdicts[id_] != "unknown" or not BY_ID[id_].asks]


@each_vignette
def test_what_must_not_be_said_is_not_said(vignette):
    assert [] == sorted(set(vignette["must_not"]) & true_of(vignette))


@each_vignette
def test_a_story_names_recommendations_that_exist_and_a_hook(vignette):
    assert BY_ID.keys() >= {*vignette["must"], *vignette["must_ask"], *vignette["must_not"]}
    assert vignette["must"] or vignette["must_ask"] or vignette["must_not"]
    assert Hook(vignette["hook"]) is Hook.PATIENT_VIEW or vignette["orders"]


@each_vignette
def test_a_record_is_valid_r4(vignette):
    for resource in (*vignette["resources"], *vignette["orders"]):
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
