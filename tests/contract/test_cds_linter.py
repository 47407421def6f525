"""The linter of answers: one deliberately broken answer for each rule."""

import pytest
from cds_shapes import CARD_ID, OTHER_ID, card, creation, offering, order_sign, suggestion

import cds_hooks as cds

CODING = {"code": "a", "system": "https://us.example", "display": "A"}
LINK = {"label": "Read", "url": "https://us.example/why", "type": "absolute"}
SMART = LINK | {"type": "smart"}
DELETION = {"type": "delete", "description": "Drop", "resourceId": "Task/1"}
UPDATE = {"type": "update", "description": "Change", "resource": {"resourceType": "Task", "id": "1"}}


def only(thing, *names):
    """Return a copy without the named members."""
    return {name: value for name, value in thing.items() if name not in names}


def acting(*actions):
    """Return an answer whose one suggestion has these actions."""
    return {"cards": [offering(suggestion(actions=list(actions)))]}


def found(body, **options):
    return [(violation.id, violation.path) for violation in cds.lint_response(body, **options)]


SOUND = [
    {"cards": []},
    {"cards": [card()]},
    {"cards": (card(),)},
    {"cards": [card(detail="x", uuid=CARD_ID, links=[LINK, SMART | {"appContext": "x"}])]},
    {"cards": [card(overrideReasons=[CODING], extension={"org.example": 1})]},
    {"cards": [offering(suggestion(uuid=CARD_ID), suggestion(uuid=OTHER_ID, isRecommended=False))]},
    {"cards": [offering(suggestion(isRecommended=True), suggestion(isRecommended=True))]},
    acting(creation(), UPDATE, DELETION),
    {"cards": [], "systemActions": [creation()], "extension": {"org.example": 1}},
]

BROKEN = [
    ([], "RSP-01", "$"),
    (None, "RSP-01", "$"),
    ({}, "RSP-01", "cards"),
    ({"cards": {}}, "RSP-01", "cards"),
    ({"cards": [1]}, "RSP-01", "cards[0]"),
    ({"cards": None}, "TRN-03", "cards"),
    ({"cards": [], "systemActions": []}, "TRN-03", "systemActions"),
    ({"cards": [card(detail="")]}, "TRN-03", "cards[0].detail"),
    ({"cards": [card(links=[])]}, "TRN-03", "cards[0].links"),
    ({"cards": [card(extension={})]}, "TRN-03", "cards[0].extension"),
    (
        acting(creation(resource={"resourceType": "Task", "x": [{"y": None}]})),
        "TRN-03",
        "cards[0].suggestions[0].actions[0].resource.x[0].y",
    ),
    ({"cards": [card(extension={"a": float("nan")})]}, "TRN-02", "cards[0].extension.a"),
    ({"cards": [card(extension={"a": object()})]}, "TRN-02", "cards[0].extension.a"),
    ({"cards": [card(extension={1: "a"})]}, "TRN-02", "cards[0].extension"),
    ({"cards": [], "card": 1}, "EXT-01", "$"),
    ({"cards": [], "extension": [1]}, "EXT-01", "$.extension"),
    ({"cards": [card(autoLaunchable=True)]}, "EXT-01", "cards[0]"),
    ({"cards": [card(extension=[1])]}, "EXT-01", "cards[0].extension"),
    ({"cards": [card(uuid=CARD_ID.upper())]}, "CARD-01", "cards[0].uuid"),
    ({"cards": [card(uuid=1)]}, "CARD-01", "cards[0].uuid"),
    ({"cards": [card(uuid=CARD_ID), card(uuid=CARD_ID)]}, "CARD-01", "cards[1].uuid"),
    ({"cards": [only(card(), "summary")]}, "CARD-02", "cards[0].summary"),
    ({"cards": [card(summary="x" * 140)]}, "CARD-02", "cards[0].summary"),
    ({"cards": [card(summary=" ")]}, "CARD-02", "cards[0].summary"),
    ({"cards": [card(detail=1)]}, "CARD-03", "cards[0].detail"),
    ({"cards": [card(indicator="hard-stop")]}, "CARD-04", "cards[0].indicator"),
    ({"cards": [card(indicator=["info"])]}, "CARD-04", "cards[0].indicator"),
    ({"cards": [only(card(), "indicator")]}, "CARD-04", "cards[0].indicator"),
    ({"cards": [only(card(), "source")]}, "CARD-05", "cards[0].source"),
    ({"cards": [card(source={"url": "https://a.example"})]}, "CARD-05", "cards[0].source.label"),
    ({"cards": [card(source={"label": "Us", "url": "us.example"})]}, "CARD-05", "cards[0].source.url"),
    ({"cards": [card(source={"label": "Us", "icon": 1})]}, "CARD-05", "cards[0].source.icon"),
    ({"cards": [card(source={"label": "Us", "topic": "a"})]}, "CARD-06", "cards[0].source.topic"),
    (
        {"cards": [card(source={"label": "Us", "topic": {"code": "a"}})]},
        "CARD-06",
        "cards[0].source.topic.system",
    ),
    (
        {"cards": [card(overrideReasons=[only(CODING, "code")])]},
        "CARD-06",
        "cards[0].overrideReasons[0].code",
    ),
    ({"cards": [only(offering(), "selectionBehavior")]}, "CARD-07", "cards[0].selectionBehavior"),
    ({"cards": [offering() | {"selectionBehavior": "all"}]}, "CARD-07", "cards[0].selectionBehavior"),
    ({"cards": [card(selectionBehavior="any")]}, "CARD-07", "cards[0].selectionBehavior"),
    (
        {"cards": [card(overrideReasons=[only(CODING, "display")])]},
        "CARD-08",
        "cards[0].overrideReasons[0].display",
    ),
    ({"cards": [card(overrideReasons=["no"])]}, "CARD-08", "cards[0].overrideReasons[0]"),
    (
        {"cards": [offering(only(suggestion(uuid=CARD_ID), "label"))]},
        "SUG-01",
        "cards[0].suggestions[0].label",
    ),
    ({"cards": [card(suggestions="x")]}, "SUG-01", "cards[0].suggestions"),
    ({"cards": [offering(suggestion(uuid="x"))]}, "SUG-02", "cards[0].suggestions[0].uuid"),
    (
        {"cards": [offering(suggestion(uuid=CARD_ID), suggestion(uuid=CARD_ID))]},
        "SUG-02",
        "cards[0].suggestions[1].uuid",
    ),
    ({"cards": [offering(suggestion(isRecommended=1))]}, "SUG-03", "cards[0].suggestions[0].isRecommended"),
    (
        {
            "cards": [
                offering(suggestion(isRecommended=True), suggestion(isRecommended=True))
                | {"selectionBehavior": "at-most-one"}
            ]
        },
        "SUG-03",
        "cards[0].suggestions",
    ),
    ({"cards": [offering(suggestion(actions=1))]}, "SUG-04", "cards[0].suggestions[0].actions"),
    (
        {"cards": [offering(suggestion(actionSelectionBehavior="any"))]},
        "SUG-05",
        "cards[0].suggestions[0].actionSelectionBehavior",
    ),
    (acting(creation(type="replace")), "ACT-01", "cards[0].suggestions[0].actions[0].type"),
    (acting(only(creation(), "description")), "ACT-02", "cards[0].suggestions[0].actions[0].description"),
    (acting(only(creation(), "resource")), "ACT-03", "cards[0].suggestions[0].actions[0].resource"),
    (acting(creation(resource={"id": "1"})), "ACT-03", "cards[0].suggestions[0].actions[0].resource"),
    (
        acting(UPDATE | {"resource": {"resourceType": "Task"}}),
        "ACT-03",
        "cards[0].suggestions[0].actions[0].resource.id",
    ),
    (acting(creation(resourceId="Task/1")), "ACT-04", "cards[0].suggestions[0].actions[0].resourceId"),
    (acting(only(DELETION, "resourceId")), "ACT-04", "cards[0].suggestions[0].actions[0].resourceId"),
    (acting(DELETION | {"resourceId": "1"}), "ACT-04", "cards[0].suggestions[0].actions[0].resourceId"),
    (
        acting(DELETION | {"resource": {"resourceType": "Task"}}),
        "ACT-04",
        "cards[0].suggestions[0].actions[0].resource",
    ),
    ({"cards": [card(links=[only(LINK, "label")])]}, "LNK-01", "cards[0].links[0].label"),
    ({"cards": [card(links=[only(LINK, "url")])]}, "LNK-01", "cards[0].links[0].url"),
    ({"cards": [card(links=[only(SMART, "url")])]}, "LNK-01", "cards[0].links[0].url"),
    ({"cards": [card(links=["x"])]}, "LNK-01", "cards[0].links[0]"),
    ({"cards": [card(links=[LINK | {"type": "app"}])]}, "LNK-02", "cards[0].links[0].type"),
    (
        {"cards": [card(links=[SMART | {"url": "https://a.example/?launch=1"}])]},
        "LNK-02",
        "cards[0].links[0].url",
    ),
    ({"cards": [card(links=[LINK | {"appContext": "x"}])]}, "LNK-03", "cards[0].links[0].appContext"),
    ({"cards": [card(links=[SMART | {"appContext": {"a": 1}}])]}, "LNK-03", "cards[0].links[0].appContext"),
    (
        {"cards": [card(links=[LINK | {"autolaunchable": "yes"}])]},
        "LNK-04",
        "cards[0].links[0].autolaunchable",
    ),
    ({"cards": [], "systemActions": creation()}, "SYS-01", "systemActions"),
    (
        {"cards": [], "systemActions": [only(creation(), "description")]},
        "ACT-02",
        "systemActions[0].description",
    ),
]


@pytest.mark.parametrize("body", SOUND)
def test_a_sound_answer_has_no_violations(body):
    """RSP-01, CARD-01 to CARD-08, SUG-01 to SUG-04, ACT-01 to ACT-04, LNK-01 to LNK-04, SYS-01"""
    assert found(body) == []


@pytest.mark.parametrize(("body", "rule", "path"), BROKEN)
def test_a_broken_answer_is_found_with_rule_and_path(body, rule, path):
    assert (rule, path) in found(body)


@pytest.mark.parametrize(("body", "rule", "path"), BROKEN)
def test_a_service_that_answers_so_is_stopped_in_testing(make_site, body, rule, path):
    """RSP-01: the linter stands in the serving path"""
    with pytest.raises(cds.NonConformant) as stopped:
        make_site(lambda: body, testing=True).call(order_sign())
    assert rule in {violation.id for violation in stopped.value.violations}


def test_what_the_specification_allows_a_version_is_judged_by_that_version():
    """CARD-07, SUG-05, ACT-02, ACT-04"""
    any_of = {"cards": [offering()]}
    one_of = {"cards": [offering() | {"selectionBehavior": "at-most-one"}]}
    old_delete = acting(only(DELETION, "resourceId") | {"resource": "Task/1"})
    between = {"cards": [offering(suggestion(actionSelectionBehavior="any"))]}
    wordless = {"cards": [], "systemActions": [only(creation(), "description")]}

    verdicts = {
        dialect.name: [found(body, dialect=dialect) == [] for body in (any_of, one_of, between, wordless)]
        for dialect in (cds.V1_0, cds.V2_0, cds.V3_0)
    }

    assert verdicts == {
        "1.0": [False, True, False, False],
        "2.0": [True, True, False, False],
        "3.0": [True, True, True, True],
    }
    one_suggestion = {"cards": [old_delete["cards"][0] | {"selectionBehavior": "at-most-one"}]}
    assert found(one_suggestion, dialect=cds.V1_0) == []
    assert {rule for rule, _ in found(one_suggestion)} == {"ACT-04"}


def test_the_ballots_choice_between_actions_is_a_closed_list():
    """SUG-05, cds-resp-7"""
    body = {"cards": [offering(suggestion(actionSelectionBehavior="some"))]}

    assert found(body, dialect=cds.V3_0) == [("SUG-05", "cards[0].suggestions[0].actionSelectionBehavior")]


def test_a_violation_says_rule_path_and_rule_in_words_but_no_value():
    (violation,) = cds.lint_response({"cards": [card(summary="Jane " * 40)]})

    assert str(violation) == "CARD-02 at cards[0].summary: must be one line of 1 to 139 characters"
