"""CARD, SUG, ACT, LNK, SYS: what the models refuse to be made into, and how they are sent."""

import uuid

import pytest
from cds_shapes import CARD_ID, OTHER_ID
from pydantic import ValidationError

import cds_hooks as cds

SOURCE = cds.Source(label="Us")
TASK = {"resourceType": "Task", "id": "t1"}
CREATE = cds.Action(type=cds.ActionType.CREATE, description="Order it", resource=TASK)
CHOICE = cds.Suggestion(label="Take it")


def card(**members):
    return cds.Card(**({"summary": "Text", "indicator": cds.Indicator.INFO, "source": SOURCE} | members))


def refused(make, **members):
    """Return the text of the refusal, which never holds the value."""
    with pytest.raises(ValidationError) as refusal:
        make(**members)
    return str(refusal.value)


def test_a_full_card_is_sent_under_its_wire_names():
    """CARD-01, CARD-05, CARD-06, CARD-07, CARD-08, SUG-01, SUG-02, SUG-03, SUG-04, ACT-02, LNK-01, SYS-01"""
    response = cds.Response(
        cards=(
            card(
                uuid=CARD_ID,
                detail="**GFM**",
                source=cds.Source(
                    label="Us",
                    url="https://us.example",
                    icon="https://us.example/icon.png",
                    topic=cds.Coding(code="a", system="https://us.example/topics", display="A"),
                ),
                suggestions=(
                    cds.Suggestion(label="Take it", uuid=OTHER_ID, is_recommended=True, actions=(CREATE,)),
                ),
                selection_behavior=cds.SelectionBehavior.AT_MOST_ONE,
                override_reasons=(cds.Coding(code="no", system="https://us.example/no", display="No"),),
                links=(
                    cds.Link(
                        label="Start",
                        url="https://app.example/launch",
                        type=cds.LinkType.SMART,
                        app_context="x",
                        autolaunchable=False,
                    ),
                ),
                extension={"org.example": {"rule": 1}},
            ),
        ),
        system_actions=(cds.Action(type=cds.ActionType.DELETE, description="Drop", resource_id="Task/t1"),),
        extension={"org.example": True},
    )

    assert response.dump() == {
        "cards": [
            {
                "uuid": CARD_ID,
                "summary": "Text",
                "detail": "**GFM**",
                "indicator": "info",
                "source": {
                    "label": "Us",
                    "url": "https://us.example",
                    "icon": "https://us.example/icon.png",
                    "topic": {"code": "a", "system": "https://us.example/topics", "display": "A"},
                },
                "suggestions": [
                    {
                        "label": "Take it",
                        "uuid": OTHER_ID,
                        "isRecommended": True,
                        "actions": [{"type": "create", "description": "Order it", "resource": TASK}],
                    }
                ],
                "selectionBehavior": "at-most-one",
                "overrideReasons": [{"code": "no", "system": "https://us.example/no", "display": "No"}],
                "links": [
                    {
                        "label": "Start",
                        "url": "https://app.example/launch",
                        "type": "smart",
                        "appContext": "x",
                        "autolaunchable": False,
                    }
                ],
                "extension": {"org.example": {"rule": 1}},
            }
        ],
        "systemActions": [{"type": "delete", "description": "Drop", "resourceId": "Task/t1"}],
        "extension": {"org.example": True},
    }
    assert cds.lint_response(response.dump()) == ()


def test_the_smallest_card_has_three_members():
    """CARD-02, CARD-04, CARD-05, TRN-03"""
    assert card().dump() == {"summary": "Text", "indicator": "info", "source": {"label": "Us"}}


@pytest.mark.parametrize("length", [1, 138, 139])
@pytest.mark.parametrize("character", ["x", "é", "\N{PILL}"])
def test_a_summary_of_up_to_139_characters_is_taken(length, character):
    """CARD-02: counted in code points"""
    assert len(card(summary=character * length).summary) == length


@pytest.mark.parametrize(
    "summary", ["x" * 140, "\N{PILL}" * 140, "", "   ", "two\nlines", "one line\n", "two\u2028lines"]
)
def test_another_summary_is_refused(summary):
    """CARD-02"""
    assert "one line of 1 to 139 characters" in refused(card, summary=summary)


def test_an_empty_detail_is_refused():
    """CARD-03"""
    assert "must not be blank" in refused(card, detail=" ")


@pytest.mark.parametrize("indicator", ["hard-stop", "success", "INFO", ""])
def test_an_indicator_from_outside_the_list_is_refused(indicator):
    """CARD-04"""
    assert "indicator" in refused(card, indicator=indicator)


@pytest.mark.parametrize("identifier", [CARD_ID.upper(), f"urn:uuid:{CARD_ID}", "1", CARD_ID + "\n"])
def test_a_uuid_is_lower_case_without_prefix(identifier):
    """CARD-01, SUG-02"""
    assert "UUID in lower case" in refused(card, uuid=identifier)
    assert "UUID in lower case" in refused(cds.Suggestion, label="x", uuid=identifier)


@pytest.mark.parametrize("member", ["url", "icon"])
@pytest.mark.parametrize(
    "url", ["www.us.example", "/icon.png", "ftp://us.example/x", "https://", "https://a b"]
)
def test_a_source_has_absolute_urls(member, url):
    """CARD-05"""
    assert "absolute http or https URL" in refused(cds.Source, label="Us", **{member: url})


@pytest.mark.parametrize("members", [{"code": "a"}, {"system": "b"}, {"code": "", "system": "b"}])
def test_a_coding_has_a_code_and_a_system(members):
    """CARD-06"""
    refused(cds.Coding, **members)


@pytest.mark.parametrize(
    "members",
    [{"suggestions": (CHOICE,)}, {"selection_behavior": cds.SelectionBehavior.ANY}],
)
def test_selection_behaviour_comes_with_suggestions_and_only_with_them(members):
    """CARD-07, cds-resp-6"""
    assert "if and only if" in refused(card, **members)


def test_an_unknown_selection_behaviour_is_refused():
    """CARD-07"""
    refused(card, suggestions=(CHOICE,), selection_behavior="all")


def test_an_override_reason_has_a_display():
    """CARD-08, cds-resp-4"""
    reason = cds.Coding(code="no", system="https://us.example/no")

    assert "display" in refused(card, override_reasons=(reason,))


RECOMMENDED = cds.Suggestion(label="Take it", is_recommended=True)


def test_several_suggestions_are_recommended_only_when_any_may_be_taken():
    """SUG-03, cds-resp-1"""
    pair = (RECOMMENDED, RECOMMENDED)

    assert card(suggestions=pair, selection_behavior=cds.SelectionBehavior.ANY)
    assert "recommend" in refused(card, suggestions=pair, selection_behavior="at-most-one")
    assert card(suggestions=(RECOMMENDED, CHOICE), selection_behavior="at-most-one")


def test_two_suggestions_of_a_card_do_not_share_a_uuid():
    """SUG-02"""
    twin = cds.Suggestion(label="x", uuid=OTHER_ID)

    assert "same uuid" in refused(card, suggestions=(twin, twin), selection_behavior="any")


def test_a_suggestion_has_a_label():
    """SUG-01"""
    refused(cds.Suggestion, label=" ")


@pytest.mark.parametrize("flag", ["yes", 1, "true"])
def test_a_recommendation_is_true_or_false(flag):
    """SUG-03"""
    refused(cds.Suggestion, label="x", is_recommended=flag)


def test_the_ballots_choice_between_actions_cannot_be_said():
    """SUG-05"""
    assert "Extra inputs" in refused(cds.Suggestion, label="x", actionSelectionBehavior="any")


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({"type": "create"}, "resource with a resourceType"),
        ({"type": "create", "resource": {}}, "resource with a resourceType"),
        ({"type": "create", "resource": {"resourceType": " "}}, "resource with a resourceType"),
        ({"type": "create", "resource": {"resourceType": 1}}, "resource with a resourceType"),
        ({"type": "create", "resource": TASK, "resource_id": "Task/1"}, "only when it deletes"),
        ({"type": "update", "resource": {"resourceType": "Task"}}, "by id"),
        ({"type": "update"}, "resource with a resourceType"),
        ({"type": "delete"}, "resourceId = Type/id"),
        ({"type": "delete", "resource_id": "t1"}, "resourceId = Type/id"),
        ({"type": "delete", "resource_id": "https://a.example/Task/t1"}, "resourceId = Type/id"),
        ({"type": "delete", "resource_id": "Task/t1", "resource": TASK}, "must not have a resource"),
        ({"type": "replace", "resource": TASK}, "type"),
        ({"type": "create", "resource": {"resourceType": "Task", "x": float("inf")}}, "plain JSON"),
        ({"type": "create", "resource": {"resourceType": "Task", "x": 2**64}}, "plain JSON"),
        ({"type": "create", "resource": {"resourceType": "Task", "x": [{"y": "\ud800"}]}}, "plain JSON"),
        ({"type": "create", "resource": {"resourceType": "Task", "x": {1: 2}}}, "plain JSON"),
        ({"type": "create", "resource": {"resourceType": "Task", "x": {"\udfff": 2}}}, "plain JSON"),
        ({"type": "create", "resource": {"resourceType": "Task", "x": uuid.NAMESPACE_DNS}}, "plain JSON"),
    ],
)
def test_an_action_has_the_form_of_its_type(members, says):
    """ACT-01, ACT-03, ACT-04, cds-resp-2, TRN-05"""
    assert says in refused(cds.Action, description="x", **members)


def test_an_action_has_a_description():
    """ACT-02, cds-resp-5"""
    refused(cds.Action, type="create", resource=TASK)
    refused(cds.Action, type="create", description="", resource=TASK)


def test_an_update_carries_the_whole_resource_with_all_it_does_not_know():
    """ACT-03"""
    resource = TASK | {"extension": [{"url": "https://x.example", "valueInteger": -(2**63)}], "é": "\N{PILL}"}

    sent = cds.Action(type="update", description="Change", resource=resource).dump()

    assert sent["resource"] == resource


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({"label": " "}, "blank"),
        ({"url": "launch"}, "absolute"),
        ({"type": "popup"}, "type"),
        ({"app_context": "x"}, "only when its type is smart"),
        ({"type": "smart", "url": "https://app.example/?iss=x"}, "bare launch URL"),
        ({"type": "smart", "url": "https://app.example/?a=b&launch=x"}, "bare launch URL"),
        ({"autolaunchable": "yes"}, "autolaunchable"),
    ],
)
def test_a_link_has_the_form_of_its_type(members, says):
    """LNK-01, LNK-02, LNK-03, LNK-04, cds-resp-3"""
    sound = {"label": "Read", "url": "https://us.example/why", "type": "absolute"}
    assert cds.Link(**sound)

    assert says in refused(cds.Link, **(sound | members))


def test_an_absolute_link_may_have_any_query():
    """LNK-02"""
    assert cds.Link(label="Read", url="https://us.example/?iss=1", type="absolute")


def test_a_misspelt_member_is_refused():
    """EXT-01"""
    assert "Extra inputs" in refused(card, detials="x")


def test_a_refusal_never_repeats_the_value():
    """TRN-06"""
    assert "Jane" not in refused(card, summary="Jane " * 50)
    assert "Jane" not in refused(cds.Action, type="create", description="x", resource={"name": "Jane"})


def test_a_card_cannot_be_changed_once_it_is_made():
    """CARD-02: a limit that was checked stays kept"""
    made = card()
    with pytest.raises(ValidationError, match="frozen"):
        made.summary = "x" * 200


def test_an_extension_is_left_out_when_nothing_is_in_it():
    """EXT-01, TRN-03"""
    assert "extension" not in card(extension={}).dump()
    assert "extension" not in card(extension={"org.example": [None, ""]}).dump()
