"""EXT: extensions may stand on every object of the protocol, and change nothing for others."""

import pytest
from cds_shapes import authorization, feedback_item, listed, order_select

import cds_hooks as cds

OURS = {"org.example.note": {"a": [1, True, "x"]}}


def everywhere(value):
    """Return a copy of JSON in which each object has an extension."""
    if isinstance(value, dict):
        return {name: everywhere(item) for name, item in value.items()} | {"extension": OURS}
    return [everywhere(item) for item in value] if isinstance(value, list) else value


def test_extensions_everywhere_in_a_request_change_nothing(site):
    """EXT-02, EXT-03"""
    body = order_select(fhirServer="https://ehr.example/fhir", fhirAuthorization=authorization())

    plain, extended = site.call(body), site.call(everywhere(body))

    assert plain.json == extended.json == {"cards": []}
    first, second = site.requests
    assert second.context.selections == first.context.selections
    assert second.fhir_authorization == first.fhir_authorization
    assert (first.extension, second.extension) == ({}, OURS)


def test_extensions_everywhere_in_feedback_change_nothing(site):
    """EXT-02, EXT-03"""
    body = {"feedback": [feedback_item(overrideReason={"reason": {"code": "a", "system": "b"}})]}

    answer = site.client.post("/cds-services/on-order-sign/feedback", json=everywhere(body))

    assert answer.status_code == 200
    assert site.feedback[0].feedback[0].extension == OURS
    assert site.feedback[0].feedback[0].flags == frozenset()


def sent(extension):
    """Return an answer with this extension on every object that may have one."""
    coding = cds.Coding(code="a", system="https://us.example", display="A", extension=extension)
    action = cds.Action(
        type=cds.ActionType.CREATE,
        description="x",
        resource={"resourceType": "Task"},
        extension=extension,
    )
    card = cds.Card(
        summary="Text",
        indicator=cds.Indicator.INFO,
        source=cds.Source(label="Us", topic=coding, extension=extension),
        suggestions=(cds.Suggestion(label="x", actions=(action,), extension=extension),),
        selection_behavior=cds.SelectionBehavior.ANY,
        override_reasons=(coding,),
        links=(
            cds.Link(label="x", url="https://us.example", type=cds.LinkType.ABSOLUTE, extension=extension),
        ),
        extension=extension,
    )
    return cds.Response(cards=(card,), system_actions=(action,), extension=extension).dump()


def test_an_extension_may_stand_on_every_object_that_is_sent():
    """EXT-01, EXT-03"""
    assert cds.lint_response(sent(OURS)) == ()
    assert str(sent(OURS)).count("org.example.note") == 9
    assert cds.lint_discovery({"services": [listed(extension=OURS)], "extension": OURS}) == ()


@pytest.mark.parametrize("path", [(), ("cards", 0), ("cards", 0, "source"), ("cards", 0, "links", 0)])
def test_an_extension_is_an_object(path):
    """EXT-01"""
    body = sent(OURS)
    holder = body
    for step in path:
        holder = holder[step]
    holder["extension"] = ["x"]

    assert [violation.id for violation in cds.lint_response(body)] == ["EXT-01"]
