"""FB: what users did with the cards, in the spellings of several clients."""

from datetime import UTC, datetime

import pytest
from cds_shapes import CARD_ID, OTHER_ID, feedback_item

import cds_hooks as cds

FLAG = cds.FeedbackFlag


def post(site, *items, path="/cds-services/on-order-select/feedback"):
    return site.client.post(path, json={"feedback": list(items)})


def taken(site, **members):
    """Send one item and return how it was read."""
    answer = post(site, feedback_item(**members))
    assert answer.status_code == 200, answer.text
    return site.feedback[-1].feedback[0]


def overridden(**members):
    return {"outcome": "overridden", "acceptedSuggestions": None, **members}


def refusal(answer):
    """Return the code and path of the only issue of a 400."""
    assert answer.status_code == 400
    (issue,) = answer.json["issue"]
    return issue["code"], issue["expression"][0]


@pytest.mark.parametrize("service", ["on-patient-view", "on-order-select", "on-order-sign"])
def test_every_service_takes_feedback(site, service):
    """FB-01"""
    answer = post(site, feedback_item(), path=f"/cds-services/{service}/feedback")

    assert answer.status_code == 200


def test_the_answer_has_no_body(site):
    """FB-08"""
    answer = post(site, feedback_item())

    assert answer.data == b""
    assert "Content-Type" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_feedback_of_the_reference_client_is_read(site):
    """FB-03, FB-04"""
    item = taken(site)

    assert item.card == CARD_ID
    assert item.outcome is cds.Outcome.ACCEPTED
    assert [suggestion.id for suggestion in item.accepted_suggestions] == [OTHER_ID]
    assert item.outcome_timestamp == datetime(2024, 5, 6, 7, 8, 9, 734000, tzinfo=UTC)
    assert item.flags == frozenset()


def test_several_items_arrive_together(site):
    """FB-02"""
    post(site, feedback_item(), feedback_item(**overridden()), feedback_item(card=OTHER_ID))

    (request,) = site.feedback
    assert [item.card for item in request.feedback] == [CARD_ID, CARD_ID, OTHER_ID]


def test_no_items_are_no_error(site):
    """FB-02"""
    assert post(site).status_code == 200


def test_the_same_item_may_come_again(site):
    """FB-06"""
    assert [post(site, feedback_item()).status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({}, ("required", "feedback")),
        ({"feedback": {}}, ("structure", "feedback")),
        ({"feedback": [1]}, ("structure", "feedback[0]")),
    ],
)
def test_a_body_that_is_no_feedback_is_refused(site, body, fault):
    """FB-02"""
    assert refusal(site.client.post("/cds-services/on-order-select/feedback", json=body)) == fault


@pytest.mark.parametrize(
    ("members", "fault"),
    [
        ({"card": None}, ("structure", "feedback[1].card")),
        ({"card": ""}, ("value", "feedback[1].card")),
        ({"outcome": "ignored"}, ("value", "feedback[1].outcome")),
        ({"outcome": None}, ("value", "feedback[1].outcome")),
        ({"outcomeTimestamp": "yesterday"}, ("value", "feedback[1].outcomeTimestamp")),
        ({"outcomeTimestamp": 1700000000}, ("value", "feedback[1].outcomeTimestamp")),
        ({"outcomeTimestamp": "0001-01-01T00:00:00+14:00"}, ("value", "feedback[1].outcomeTimestamp")),
        ({"acceptedSuggestions": "x"}, ("structure", "feedback[1].acceptedSuggestions")),
        ({"acceptedSuggestions": [{}]}, ("required", "feedback[1].acceptedSuggestions[0].id")),
        ({"overrideReason": "no"}, ("structure", "feedback[1].overrideReason")),
    ],
)
def test_an_item_that_cannot_be_read_is_named(site, members, fault):
    """FB-03, FB-05, cds-fb-1"""
    assert refusal(post(site, feedback_item(), feedback_item(**members))) == fault
    assert site.feedback == []


@pytest.mark.parametrize("member", ["card", "outcome", "outcomeTimestamp"])
def test_a_missing_member_is_named(site, member):
    """FB-03"""
    item = feedback_item()
    del item[member]

    assert refusal(post(site, item)) == ("required", f"feedback[0].{member}")


@pytest.mark.parametrize(
    ("text", "moment", "flags"),
    [
        ("2024-05-06T07:08:09Z", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC), set()),
        ("2024-05-06t07:08:09z", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC), set()),
        ("2024-05-06T09:08:09+02:00", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC), set()),
        ("2024-05-06T07:08:09.5Z", datetime(2024, 5, 6, 7, 8, 9, 500000, tzinfo=UTC), set()),
        (
            "2024-05-06T07:08:09",
            datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
            {FLAG.TIMESTAMP_WITHOUT_OFFSET},
        ),
    ],
)
def test_a_moment_is_brought_to_utc(site, text, moment, flags):
    """FB-03"""
    item = taken(site, outcomeTimestamp=text)

    assert item.outcome_timestamp == moment
    assert item.flags == flags


@pytest.mark.parametrize("suggestions", [None, []])
def test_accepted_without_suggestions_is_kept_and_flagged(site, suggestions):
    """FB-04, cds-fb-2"""
    item = taken(site, acceptedSuggestions=suggestions)

    assert item.accepted_suggestions == ()
    assert item.flags == {FLAG.ACCEPTED_WITHOUT_SUGGESTIONS}


def test_a_plain_override_needs_no_reason(site):
    """FB-05"""
    item = taken(site, **overridden())

    assert (item.outcome, item.override_reason, item.flags) == (cds.Outcome.OVERRIDDEN, None, frozenset())


@pytest.mark.parametrize(
    ("reason", "flags"),
    [
        ({"reason": {"code": "no", "system": "https://us.example/no"}}, set()),
        ({"reason": {"code": "no", "system": "https://us.example/no", "display": "No"}}, set()),
        ({"userComment": "does not fit"}, set()),
        ({"extension": {"com.epic.cdshooks.feedback.overrideReason.id": "3"}}, set()),
        ({}, {FLAG.OVERRIDE_REASON_IS_EMPTY}),
        ({"userComment": "  "}, {FLAG.OVERRIDE_REASON_IS_EMPTY}),
        ({"reason": {"display": "No"}}, {FLAG.OVERRIDE_REASON_IS_EMPTY}),
    ],
)
def test_a_reason_is_a_code_a_comment_or_both(site, reason, flags):
    """FB-05, cds-fb-3"""
    assert taken(site, **overridden(overrideReason=reason)).flags == flags


@pytest.mark.parametrize("wrap", [lambda reason: reason, lambda reason: [reason]], ids=["object", "array"])
def test_the_plural_spelling_is_read(site, wrap):
    """FB-07"""
    reason = {"reason": {"code": "no", "system": "https://us.example/no"}}

    item = taken(site, **overridden(overrideReasons=wrap(reason)))

    assert item.override_reason.reason.code == "no"
    assert item.flags == {FLAG.OVERRIDE_REASONS_PLURAL}


def test_an_empty_plural_is_no_reason(site):
    """FB-07"""
    assert taken(site, **overridden(overrideReasons=[])).override_reason is None


def test_the_singular_counts_when_both_are_sent(site):
    """FB-07"""
    item = taken(site, **overridden(overrideReason={"userComment": "a"}, overrideReasons={}))

    assert item.flags == frozenset()


def test_a_card_id_that_is_no_uuid_is_kept_and_flagged(site):
    """FB-06, FB-07"""
    item = taken(site, card="12345^BPA")

    assert item.card == "12345^BPA"
    assert item.flags == {FLAG.CARD_IS_NOT_A_UUID}


def test_a_card_id_in_upper_case_is_a_uuid(site):
    """FB-07"""
    assert taken(site, card=CARD_ID.upper()).flags == frozenset()


def test_what_a_client_calls_rewritten_is_an_unknown_member(site):
    """TRN-06"""
    assert taken(site, rewritten=["override-reasons-plural"]).flags == frozenset()


def test_a_comment_is_never_shown(site):
    """FB-10"""
    item = taken(site, **overridden(overrideReason={"userComment": "Jane is allergic"}))

    assert item.override_reason.user_comment.get_secret_value() == "Jane is allergic"
    assert "Jane" not in repr(site.feedback)


def test_a_store_that_fails_is_a_500(make_site):
    """RSP-03"""

    def fail(service, feedback, info):
        raise OSError

    assert post(make_site(on_feedback=fail), feedback_item()).status_code == 500


def test_a_site_that_keeps_no_feedback_says_so(make_site):
    """FB-01"""
    answer = post(make_site(on_feedback=None), feedback_item())

    assert answer.status_code == 404
    assert answer.json["issue"][0]["diagnostics"] == "This service takes no feedback."
