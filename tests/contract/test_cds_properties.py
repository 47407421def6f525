"""What holds for any input: no body crashes a service, and no card that can be made is unsound."""

import string

import orjson
import pytest
from cds_shapes import INSTANCE, feedback_item, order_select, order_sign, patient_view
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

import cds_hooks as cds
from cds_hooks.empties import is_spotless, is_spotless_text, omit_empty, stains

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)
NAMES = st.sampled_from(
    [
        "hook",
        "hookInstance",
        "fhirServer",
        "fhirAuthorization",
        "context",
        "prefetch",
        "extension",
        "userId",
        "patientId",
        "encounterId",
        "selections",
        "draftOrders",
        "entry",
        "resource",
        "subject",
        "reference",
        "feedback",
        "card",
        "outcome",
        "outcomeTimestamp",
        "overrideReason",
        "overrideReasons",
        "acceptedSuggestions",
    ]
)
KNOWING = st.recursive(
    SCALARS | st.sampled_from([INSTANCE, "order-sign", "Patient/p", "accepted"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=20,
)


def application():
    """Return an application whose services look at everything they get."""

    def respond(request, info):
        if isinstance(request.context, cds.OrderSelectContext):
            request.context.selected_resources()
        elif isinstance(request.context, cds.OrderSignContext):
            request.context.draft_resources()
        return cds.Response()

    app = Flask("fuzzed")
    app.testing = True
    services = [
        cds.CdsService(id=hook, hook=hook, title="x", description="x", respond=respond)
        for hook in ("patient-view", "order-select", "order-sign")
    ]
    app.register_blueprint(cds.cds_hooks_blueprint(services, on_feedback=lambda *told: None))
    return app.test_client()


CLIENT = application()


def holds(path, body):
    """Post a body; assert that the answer is a 200 or a 4xx with an OperationOutcome."""
    answer = CLIENT.post(path, json=body, content_type="application/json")
    assert answer.status_code in {200, 400}
    if answer.status_code == 400:
        assert answer.json["resourceType"] == "OperationOutcome"
        assert answer.json["issue"]
        assert list(stains("", answer.json, "$")) == []
    return answer.status_code


@pytest.mark.parametrize("path", ["patient-view", "order-select", "order-sign", "order-sign/feedback"])
@given(body=JSON | KNOWING)
@settings(max_examples=100, deadline=None)
def test_any_json_is_answered_or_refused_and_never_a_failure(path, body):
    """REQ-12"""
    holds(f"/cds-services/{path}", body)


@st.composite
def mutated(draw, whole):
    """Draw a sound body in which one member, anywhere, was replaced by anything."""
    body = draw(st.deferred(lambda: st.just(whole())))
    holder = body
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = draw(st.sampled_from(keys))
        if isinstance(holder[key], (dict, list)) and holder[key] and draw(st.booleans()):
            holder = holder[key]
        else:
            holder[key] = draw(JSON | KNOWING)
            return body


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("patient-view", patient_view),
        ("order-select", order_select),
        ("order-sign", order_sign),
        ("order-sign/feedback", lambda: {"feedback": [feedback_item()]}),
    ],
)
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_sound_request_with_one_member_spoilt_is_answered_or_refused(path, whole, data):
    """REQ-12, HOOK-09"""
    holds(f"/cds-services/{path}", data.draw(mutated(whole)))


@given(extra=st.dictionaries(TEXT.filter(lambda name: name not in order_sign()), JSON, max_size=3))
@settings(max_examples=100, deadline=None)
def test_unknown_members_never_change_an_answer(extra):
    """TRN-06, EXT-01"""
    spoilt = {"fhirServer", "fhirAuthorization", "prefetch"} & set(extra)

    assert spoilt or holds("/cds-services/order-sign", order_sign() | extra) == 200


@given(value=JSON)
@settings(max_examples=200, deadline=None)
def test_the_quick_look_and_the_walker_agree(value):
    """TRN-03"""
    assert not is_spotless(value) or list(stains("x", value, "x")) == []


@given(payload=st.dictionaries(TEXT, JSON, max_size=4))
@settings(max_examples=200, deadline=None)
def test_what_was_made_lean_is_spotless_and_stays_so(payload):
    """TRN-03"""
    lean = omit_empty({"resource": {"resourceType": "X", **payload}})

    assert list(stains("resource", lean["resource"], "resource")) == []
    assert omit_empty(lean) == lean


WORDS = st.text(string.ascii_letters + string.digits + "é *_<>&", min_size=1, max_size=30).filter(str.strip)
LINES = st.text(WORDS.map(lambda word: word[0]), min_size=1, max_size=139).filter(str.strip)
URLS = st.sampled_from(["https://us.example", "http://us.example:8080/a/b?c=d#e"])
UUIDS = st.uuids().map(str)
CODINGS = st.builds(cds.Coding, code=WORDS, system=URLS, display=WORDS)
EXTENSIONS = st.none() | st.dictionaries(WORDS, JSON, max_size=2)
RESOURCES = st.dictionaries(WORDS, JSON, max_size=3).map(
    lambda rest: rest | {"resourceType": "Task", "id": "1"}
)
ACTIONS = st.builds(
    cds.Action, type=st.sampled_from(["create", "update"]), description=WORDS, resource=RESOURCES
) | st.builds(cds.Action, type=st.just("delete"), description=WORDS, resource_id=st.just("Task/1"))
LINKS = st.builds(
    cds.Link, label=WORDS, url=URLS, type=st.just("absolute"), extension=EXTENSIONS
) | st.builds(
    cds.Link,
    label=WORDS,
    url=URLS,
    type=st.just("smart"),
    app_context=st.none() | WORDS,
    autolaunchable=st.none() | st.booleans(),
)


@st.composite
def cards(draw):
    """Draw any card that the models let through."""
    identifiers = draw(st.lists(UUIDS, max_size=3, unique=True))
    suggestions = tuple(
        cds.Suggestion(
            label=draw(WORDS),
            uuid=identifier,
            is_recommended=draw(st.none() | st.booleans()),
            actions=tuple(draw(st.lists(ACTIONS, max_size=2))),
            extension=draw(EXTENSIONS),
        )
        for identifier in identifiers
    )
    return cds.Card(
        summary=draw(LINES),
        indicator=draw(st.sampled_from(cds.Indicator)),
        source=cds.Source(label=draw(WORDS), url=draw(st.none() | URLS), topic=draw(st.none() | CODINGS)),
        uuid=draw(UUIDS),
        detail=draw(st.none() | WORDS),
        suggestions=suggestions,
        selection_behavior=cds.SelectionBehavior.ANY if suggestions else None,
        override_reasons=tuple(draw(st.lists(CODINGS, max_size=2))),
        links=tuple(draw(st.lists(LINKS, max_size=2))),
        extension=draw(EXTENSIONS),
    )


@given(card=cards(), actions=st.lists(ACTIONS, max_size=1), extension=EXTENSIONS)
@settings(max_examples=100, deadline=None)
def test_any_card_that_can_be_made_passes_the_linter(card, actions, extension):
    """CARD-01 to CARD-08, SUG-01 to SUG-03, ACT-01 to ACT-04, LNK-01 to LNK-04, TRN-03"""
    response = cds.Response(cards=(card,), system_actions=tuple(actions), extension=extension)

    assert cds.lint_response(response.dump()) == ()


@given(JSON)
def test_what_is_spotless_as_text_is_spotless(value):
    """TRN-03"""
    if is_spotless_text(orjson.dumps(value)):
        assert is_spotless(value)


@given(
    st.recursive(
        st.booleans() | st.integers(-9, 9) | st.text('ab"\\ ', min_size=1, max_size=3),
        lambda inner: (
            st.lists(inner, min_size=1, max_size=3)
            | st.dictionaries(st.text("ab", min_size=1), inner, min_size=1)
        ),
        max_leaves=8,
    )
)
def test_a_text_without_quotes_and_brackets_in_it_is_seen_to_be_spotless(value):
    """TRN-03"""
    written = orjson.dumps(value)
    assert is_spotless_text(written) or b'\\"' in written
