"""TRN: JSON over HTTP, as sent and as received."""

import orjson
import pytest
from cds_shapes import draft, feedback_item, order_select, patient_view

import cds_hooks as cds
from cds_hooks.empties import omit_empty, stains
from cds_hooks.reading import is_deeper

UNKNOWN = {"somethingNew": {"deep": [1]}}


@pytest.mark.parametrize("media_type", ["application/json", "application/json; charset=utf-8"])
def test_json_is_read_and_json_is_sent(site, media_type):
    """TRN-02"""
    answer = site.client.post(
        "/cds-services/on-patient-view", data=orjson.dumps(patient_view()), content_type=media_type
    )

    assert answer.status_code == 200
    assert answer.content_type == "application/json"


def test_fhir_json_is_read(site):
    """TRN-02"""
    body = orjson.dumps(patient_view())

    answer = site.client.post(
        "/cds-services/on-patient-view", data=body, content_type="application/fhir+json"
    )

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ({"Content-Type": "application/xml"}, "application/json"),
        ({"Content-Type": "text/plain"}, "application/json"),
        ({}, "application/json"),
        ({"Content-Type": "application/json; charset=latin-1"}, "UTF-8"),
        ({"Content-Type": "application/json", "Content-Encoding": "gzip"}, "content encoding"),
    ],
)
def test_another_body_than_plain_utf8_json_is_415(site, headers, says):
    """TRN-02"""
    answer = site.client.post("/cds-services/on-patient-view", data=b"{}", headers=headers)

    assert answer.status_code == 415
    assert says in answer.json["issue"][0]["diagnostics"]
    assert answer.headers["Accept-Post"] == "application/fhir+json, application/json"


@pytest.mark.parametrize("accept", ["application/json", "application/json+fhir", "text/html", "image/png"])
def test_no_accept_header_is_refused(site, accept):
    """TRN-02: the reference client asks for media types that nobody serves"""
    assert site.call(patient_view(), headers={"Accept": accept}).status_code == 200
    assert site.client.get("/cds-services", headers={"Accept": accept}).status_code == 200


def test_nothing_empty_is_sent_but_the_arrays_that_may_be():
    """TRN-03"""
    assert cds.Response().dump() == {"cards": []}
    assert cds.Discovery().dump() == {"services": []}


def test_empty_members_of_an_embedded_resource_are_left_out():
    """TRN-03, TRN-05: a client's own draft comes back without what it should not have sent"""
    resource = {
        "resourceType": "Task",
        "id": "t",
        "note": None,
        "code": {"coding": [{}]},
        "input": [{"type": {"text": ""}}, {"valueString": "kept"}],
    }
    action = cds.Action(type=cds.ActionType.UPDATE, description="Change it", resource=resource)

    assert action.dump()["resource"] == {
        "resourceType": "Task",
        "id": "t",
        "input": [{"valueString": "kept"}],
    }


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (
            {"given": ["A", None], "_given": [None, {"id": "x"}]},
            {"given": ["A", None], "_given": [None, {"id": "x"}]},
        ),
        ({"given": ["A", None], "_given": [None, None]}, {"given": ["A"]}),
        ({"given": ["A", None]}, {"given": ["A"]}),
        ({"given": [None]}, {}),
        (
            {"given": ["A", ""], "_given": [None, {"id": "x"}]},
            {"given": ["A", None], "_given": [None, {"id": "x"}]},
        ),
        ({"matrix": [[1, None], [None]]}, {"matrix": [[1]]}),
    ],
)
def test_gaps_in_arrays_of_primitives_survive_only_where_fhir_has_them(given, sent):
    """TRN-03, TRN-05"""
    lean = omit_empty({"resource": {"resourceType": "Patient", **given}})

    assert lean == {"resource": {"resourceType": "Patient", **sent}}
    assert list(stains("resource", lean["resource"], "resource")) == []


def test_an_empty_element_of_a_protocol_array_is_kept_for_the_linter_to_find():
    """TRN-03: leaving out an empty card would turn a fault into silence"""
    assert omit_empty({"cards": [{}, {"links": [], "x": ["", "y"]}]}) == {"cards": [{}, {"x": ["y"]}]}


@pytest.mark.parametrize(
    ("value", "path", "message"),
    [
        (None, "x", "null"),
        ("", "x", '""'),
        ([], "x", "[]"),
        ((), "x", "[]"),
        ({}, "x", "{}"),
        ({"a": [1, {"b": None}]}, "x.a[1].b", "null"),
        ({"a": [None], "b": [1]}, "x.a[0]", "null"),
        (float("nan"), "x", "cannot carry"),
        (float("inf"), "x", "cannot carry"),
        ({"a": {1}}, "x.a", "cannot carry"),
        ({1: 2}, "x", "cannot carry"),
    ],
)
def test_the_walker_names_the_path_of_every_stain(value, path, message):
    """TRN-03"""
    ((where, what),) = stains("x", value, "x")

    assert where == path
    assert message in what


@pytest.mark.parametrize("value", [0, False, "a", 1.5, [0], {"a": False}, (1, 2), cds.Indicator.INFO])
def test_zero_and_false_are_values(value):
    """TRN-03"""
    assert list(stains("x", value, "x")) == []


def test_what_is_sent_is_strict_json(site):
    """TRN-04: the standard library's parser is the judge"""
    assert orjson.loads(site.client.get("/cds-services").data)["services"]


def test_unknown_members_change_nothing(site):
    """TRN-06, VER-01"""
    body = order_select(draft(), **UNKNOWN)
    body["context"] |= UNKNOWN
    body["context"]["draftOrders"] |= UNKNOWN

    answer = site.call(body)

    assert answer.json == {"cards": []}
    assert site.requests[0].context.selected_resources() == (draft(),)


def test_unknown_members_of_feedback_change_nothing(site):
    """TRN-06"""
    body = {"feedback": [feedback_item(**UNKNOWN)], **UNKNOWN}

    assert site.client.post("/cds-services/on-patient-view/feedback", json=body).status_code == 200


@pytest.mark.parametrize("members", [{"hook_instance": "x"}, {"fhir_server": 3}, {"notes": "x"}])
def test_a_name_of_ours_in_a_request_is_an_unknown_member(site, members):
    """TRN-06: snake-case names are Python's, not the protocol's"""
    assert site.call(patient_view(**members)).status_code == 200
    assert site.requests[0].notes == ()


@pytest.mark.parametrize(
    ("verb", "path", "body"),
    [
        ("GET", "/cds-services/", None),
        ("POST", "/cds-services/on-patient-view/", patient_view()),
        ("POST", "/cds-services/on-patient-view/feedback/", {"feedback": [feedback_item()]}),
    ],
)
def test_a_trailing_slash_is_answered_and_not_redirected(site, verb, path, body):
    """TRN-07, DISC-01"""
    assert site.client.open(path, method=verb, json=body).status_code == 200


@pytest.mark.parametrize(
    ("server", "status"), [("http://ehr.example/fhir", 400), ("https://ehr.example", 200)]
)
def test_production_takes_no_plain_http_server(make_site, server, status):
    """TRN-01, REQ-05"""
    assert make_site(https_only=True).call(patient_view(fhirServer=server)).status_code == status


def test_production_takes_a_request_without_a_server(make_site):
    """TRN-01"""
    assert make_site(https_only=True).call(patient_view()).status_code == 200


@pytest.mark.parametrize(
    ("document", "depth"),
    [(1, 0), ("[[[[", 0), ([], 1), ({}, 1), ([1, [2]], 2), ({"a": [{"b": 1}]}, 3), ([[], [[]]], 3)],
)
def test_depth_counts_arrays_and_objects(document, depth):
    """REQ-12"""
    assert not is_deeper(document, depth)
    assert depth == 0 or is_deeper(document, depth - 1)
