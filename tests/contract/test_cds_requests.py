"""REQ: what a call may look like, and what each fault of it is told."""

from uuid import UUID

import orjson
import pytest
from cds_shapes import INSTANCE, PATIENT, TOKEN, authorization, order_select, order_sign, patient_view

import cds_hooks as cds

SERVER = "https://ehr.example/fhir"


def issue(answer):
    """Return code, expression and diagnostics of the only issue of a 400."""
    assert answer.status_code == 400
    assert answer.json["resourceType"] == "OperationOutcome"
    (only,) = answer.json["issue"]
    assert only["severity"] == "error"
    return only["code"], only.get("expression"), only["diagnostics"]


def without(body, *path):
    """Return the body without the member at a path."""
    *parents, last = path
    holder = body
    for parent in parents:
        holder = holder[parent]
    del holder[last]
    return body


@pytest.mark.parametrize("verb", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT"])
@pytest.mark.parametrize("path", ["/cds-services/on-patient-view", "/cds-services/on-patient-view/feedback"])
def test_another_verb_than_post_is_405_with_allow(site, verb, path):
    """REQ-01"""
    answer = site.client.open(path, method=verb)

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST, OPTIONS"
    assert verb == "HEAD" or answer.json["issue"][0]["code"] == "not-supported"


@pytest.mark.parametrize(
    ("body", "path", "says"),
    [
        (without(patient_view(), "hookInstance"), "hookInstance", "hookInstance is required."),
        (without(patient_view(), "context"), "context", "context is required."),
        (without(patient_view(), "context", "userId"), "context.userId", "context.userId is required."),
        (
            without(patient_view(), "context", "patientId"),
            "context.patientId",
            "context.patientId is required.",
        ),
        (without(order_sign(), "context", "draftOrders"), "context.draftOrders", "is required."),
        (without(order_select(), "context", "draftOrders"), "context.draftOrders", "is required."),
        (without(order_select(), "context", "selections"), "context.selections", "is required."),
    ],
)
def test_a_missing_member_is_named_by_its_path(site, body, path, says):
    """REQ-02"""
    code, expression, diagnostics = issue(site.call(body))

    assert (code, expression) == ("required", [path])
    assert diagnostics.endswith(says)


def test_a_missing_hook_is_named(site):
    """REQ-02"""
    answer = site.call(without(patient_view(), "hook"), "/cds-services/on-patient-view")

    assert issue(answer) == ("required", ["hook"], "hook is required.")


@pytest.mark.parametrize(
    ("members", "path", "code"),
    [
        ({"hook": 1}, "hook", "structure"),
        ({"hookInstance": 1}, "hookInstance", "value"),
        ({"context": []}, "context", "structure"),
        ({"context": None}, "context", "structure"),
        ({"prefetch": []}, "prefetch", "structure"),
        ({"fhirServer": 1}, "fhirServer", "structure"),
        ({"fhirServer": "ehr.example/fhir"}, "fhirServer", "value"),
        ({"fhirServer": "file:///etc/passwd"}, "fhirServer", "value"),
    ],
)
def test_an_ill_typed_member_is_named_by_its_path(site, members, path, code):
    """REQ-02"""
    found = issue(site.call(patient_view() | members, "/cds-services/on-patient-view"))

    assert found[:2] == (code, [path])


@pytest.mark.parametrize(
    ("member", "value", "code"),
    [
        ("userId", 1, "structure"),
        ("userId", " ", "value"),
        ("patientId", None, "structure"),
        ("patientId", "Practitioner/p1", "value"),
        ("draftOrders", [], "structure"),
        ("selections", "MedicationRequest/1", "structure"),
    ],
)
def test_an_ill_typed_member_of_the_context_is_named_by_its_path(site, member, value, code):
    """REQ-02"""
    body = order_select()
    body["context"][member] = value

    assert issue(site.call(body))[:2] == (code, [f"context.{member}"])


def test_an_element_of_an_array_is_named_by_its_index(site):
    """REQ-02"""
    body = order_select(selections=["MedicationRequest/1", 2])

    assert issue(site.call(body)) == (
        "structure",
        ["context.selections[1]"],
        "context.selections[1] must be a string.",
    )


def test_every_fault_is_reported_at_once(site):
    """REQ-02"""
    answer = site.call({"hook": "order-sign", "context": {"patientId": 1}, "prefetch": 1})

    paths = [found["expression"][0] for found in answer.json["issue"]]
    assert sorted(paths) == [
        "context.draftOrders",
        "context.patientId",
        "context.userId",
        "hookInstance",
        "prefetch",
    ]


def test_the_list_of_faults_ends_somewhere(site):
    """REQ-02, REQ-12"""
    answer = site.call(order_select(selections=[1] * 1000))

    assert len(answer.json["issue"]) == 20


@pytest.mark.parametrize(
    "body", [b"", b"{", b"nonsense", b'{"a": NaN}', b"\xff\xfe", b'{"a": 1,}', b'"\\ud800"']
)
def test_what_is_not_json_is_told_where(site, body):
    """REQ-01, TRN-02"""
    answer = site.client.post("/cds-services/on-order-sign", data=body, content_type="application/json")
    code, expression, diagnostics = issue(answer)

    assert (code, expression) == ("invalid", None)
    assert "line 1, column" in diagnostics


@pytest.mark.parametrize("body", [[], [patient_view()], "text", 3, None, True])
def test_a_body_that_is_no_object_is_told_so(site, body):
    """REQ-01"""
    answer = site.client.post(
        "/cds-services/on-patient-view", data=orjson.dumps(body), content_type="application/json"
    )

    assert issue(answer) == ("structure", None, "The request body must be an object.")


@pytest.mark.parametrize(
    "instance",
    [
        INSTANCE,
        INSTANCE.upper(),
        "urn:uuid:" + INSTANCE,
        "d1577c69-dfbe-11ec-9d64-0242ac120002",
        "1ec9414c-232a-6b00-b3c8-9e6bdeced846",
        "018f3a1e-7b3c-7cc3-98c4-dc0c0c07398f",
        "0a7ed1a5-1f2d-5f83-9e5f-6d3e0f7d8b11",
        "00000000-0000-0000-0000-000000000000",
    ],
)
def test_a_uuid_of_any_version_and_case_is_read(site, instance):
    """REQ-03: the sample of one large vendor is a version 1 UUID"""
    assert site.call(patient_view(hookInstance=instance)).status_code == 200
    assert site.requests[0].hook_instance == UUID(instance)


@pytest.mark.parametrize(
    "instance", ["", "abc", INSTANCE[:-1], INSTANCE + "0", f"{{{INSTANCE}}}", f"{INSTANCE}\n"]
)
def test_a_hook_instance_that_is_no_uuid_is_refused(site, instance):
    """REQ-03"""
    assert issue(site.call(patient_view(hookInstance=instance))) == (
        "value",
        ["hookInstance"],
        "hookInstance must be a UUID.",
    )


def test_a_hook_sent_to_the_service_of_another_hook_is_refused(site):
    """REQ-04"""
    answer = site.call(order_sign(), "/cds-services/on-patient-view")

    assert issue(answer) == ("value", ["hook"], "hook must be patient-view at this address.")


def test_a_token_without_a_server_is_refused(site):
    """REQ-05, cds-r-1"""
    code, expression, diagnostics = issue(site.call(patient_view(fhirAuthorization=authorization())))

    assert (code, expression) == ("required", ["fhirAuthorization"])
    assert diagnostics == "fhirAuthorization must come with fhirServer."


def test_a_token_with_an_unusable_server_is_one_fault_and_not_two(site):
    """REQ-05"""
    body = patient_view(fhirServer="ehr", fhirAuthorization=authorization())

    assert issue(site.call(body))[:2] == ("value", ["fhirServer"])


@pytest.mark.parametrize("server", [None, "", "  "])
def test_an_empty_server_is_no_server(site, server):
    """REQ-05"""
    assert site.call(patient_view(fhirServer=server)).status_code == 200
    assert site.requests[0].fhir_server is None


def test_a_complete_authorization_is_kept_and_never_shown(site):
    """REQ-06, FA-02"""
    site.call(patient_view(fhirServer=SERVER, fhirAuthorization=authorization(patient=f"Patient/{PATIENT}")))

    (request,) = site.requests
    assert request.fhir_server == SERVER
    assert request.fhir_authorization.access_token.get_secret_value() == TOKEN
    assert request.fhir_authorization.expires_in == 300
    assert request.notes == ()
    assert TOKEN not in repr(request)


@pytest.mark.parametrize(
    ("broken", "names"),
    [
        ({"access_token": None}, "access_token"),
        ({"access_token": ""}, "access_token"),
        ({"access_token": "two words"}, "access_token"),
        ({"access_token": "line\nbreak"}, "access_token"),
        ({"token_type": "mac"}, "token_type"),
        ({"token_type": 1}, "token_type"),
        ({"expires_in": "soon"}, "expires_in"),
        ({"scope": None, "subject": 1}, "scope, subject"),
    ],
)
@pytest.mark.parametrize("server", [SERVER, None])
def test_a_malformed_authorization_is_dropped_with_a_note(site, broken, names, server):
    """REQ-06"""
    body = patient_view(fhirServer=server, fhirAuthorization=authorization(**broken))

    assert site.call(body).status_code == 200
    assert site.requests[0].fhir_authorization is None
    assert site.requests[0].notes == (cds.Note("fhirAuthorization", f"ignored: {names}"),)


def test_an_authorization_that_is_no_object_is_dropped_with_a_note(site):
    """REQ-06"""
    assert site.call(patient_view(fhirAuthorization="Bearer x")).status_code == 200
    assert site.requests[0].notes == (cds.Note("fhirAuthorization", "ignored: it must be an object"),)


@pytest.mark.parametrize("kind", ["Bearer", "bearer", "BEARER"])
def test_the_token_type_is_read_in_any_case(site, kind):
    """REQ-06"""
    site.call(patient_view(fhirServer=SERVER, fhirAuthorization=authorization(token_type=kind)))

    assert site.requests[0].fhir_authorization.token_type == "Bearer"


@pytest.mark.parametrize(("scope", "notes"), [("patient/Observation.rs", 1), ("user/*.read", 0)])
def test_a_patient_scope_without_a_patient_is_noted(site, scope, notes):
    """REQ-06, cds-r-2"""
    site.call(patient_view(fhirServer=SERVER, fhirAuthorization=authorization(scope=scope)))

    assert site.requests[0].fhir_authorization is not None
    assert [note.path for note in site.requests[0].notes] == ["fhirAuthorization.patient"] * notes


def test_a_token_for_another_patient_is_dropped(site):
    """FA-09"""
    site.call(patient_view(fhirServer=SERVER, fhirAuthorization=authorization(patient="someone-else")))

    assert site.requests[0].fhir_authorization is None
    assert site.requests[0].notes == (
        cds.Note("fhirAuthorization", "ignored: patient is not context.patientId"),
    )


def test_a_token_with_a_patient_is_kept_when_the_context_has_none():
    """FA-09"""
    body = patient_view(hook="org.example.x", fhirServer=SERVER, context={}) | {
        "fhirAuthorization": authorization(patient="p")
    }

    assert cds.HookRequest[cds.HookContext].model_validate(body).fhir_authorization is not None


def test_a_token_is_still_judged_when_the_context_is_unusable(site):
    """FA-09"""
    body = patient_view(fhirServer=SERVER, fhirAuthorization=authorization(patient="p"), context=3)

    assert issue(site.call(body))[:2] == ("structure", ["context"])


@pytest.mark.parametrize("members", [{}, {"prefetch": None}, {"prefetch": {}}])
def test_no_prefetch_is_no_error(site, members):
    """REQ-07"""
    assert site.call(patient_view(**members)).status_code == 200
    assert site.requests[0].prefetch == {}


def test_prefetch_reaches_the_service_as_it_came(site):
    """REQ-07: null, an error and rubbish keep their own meaning"""
    prefetch = {"a": None, "b": {"resourceType": "OperationOutcome"}, "c": [1], "d": ""}

    site.call(patient_view(prefetch=prefetch))

    assert site.requests[0].prefetch == prefetch


def test_an_extension_reaches_the_service(site):
    """REQ-08"""
    extension = {"com.example.request": {"version": "2.0", "trigger": [1]}}

    site.call(patient_view(extension=extension))

    assert site.requests[0].extension == extension


@pytest.mark.parametrize("extension", [[], [1], "x", 1, None])
def test_an_extension_that_is_no_object_is_dropped_with_a_note(site, extension):
    """REQ-08"""
    assert site.call(patient_view(extension=extension)).status_code == 200
    assert site.requests[0].extension == {}
    assert site.requests[0].notes == (cds.Note("extension", "ignored: it must be an object"),)


@pytest.mark.parametrize("user", ["Practitioner/1", "PractitionerRole/a.b", "Patient/x", "odd"])
def test_the_user_is_passed_through(site, user):
    """REQ-09"""
    body = patient_view()
    body["context"]["userId"] = user
    site.call(body)

    assert site.requests[0].context.user_id == user


@pytest.mark.parametrize(
    "patient",
    [
        PATIENT,
        f"Patient/{PATIENT}",
        f"https://ehr.example/fhir/Patient/{PATIENT}",
        f"https://ehr.example/fhir/Patient/{PATIENT}/_history/2",
    ],
)
def test_the_patient_id_is_brought_to_one_form(site, patient):
    """REQ-10"""
    body = patient_view()
    body["context"]["patientId"] = patient
    site.call(body)

    assert site.requests[0].context.patient_id == PATIENT


@pytest.mark.parametrize(
    "patient", ["", "a b", "..", "Patient/..", "a/b/c", "x" * 129, "Patient/1?x=2", f"{PATIENT}\n", "é"]
)
def test_what_cannot_be_a_patient_id_is_refused(site, patient):
    """REQ-10"""
    body = patient_view()
    body["context"]["patientId"] = patient

    assert issue(site.call(body))[:2] == ("value", ["context.patientId"])


@pytest.mark.parametrize(
    ("encounter", "read", "notes"),
    [
        ("e1", "e1", 0),
        ("Encounter/e1", "e1", 0),
        ("https://ehr.example/Encounter/e1", "e1", 0),
        (None, None, 0),
        ("", None, 0),
        ("{{context.encounterId}}", None, 1),
        (7, None, 1),
    ],
)
def test_the_encounter_is_optional_and_never_an_error(site, encounter, read, notes):
    """REQ-10, VER-01"""
    body = patient_view()
    body["context"]["encounterId"] = encounter

    assert site.call(body).status_code == 200
    assert site.requests[0].context.encounter_id == read
    assert [note.path for note in site.requests[0].notes] == ["context.encounterId"] * notes


def test_a_user_from_before_1_0_is_ignored(site):
    """REQ-11"""
    assert site.call(patient_view(user="Practitioner/1")).status_code == 200


def padded(length):
    """Return a sound request of exactly that many bytes."""
    body = orjson.dumps(patient_view())
    return body + b" " * (length - len(body))


@pytest.mark.parametrize(("length", "status"), [(999, 200), (1000, 200), (1001, 413)])
def test_a_body_over_the_limit_is_413(make_site, length, status):
    """REQ-12"""
    answer = make_site(max_body_bytes=1000).client.post(
        "/cds-services/on-patient-view", data=padded(length), content_type="application/json"
    )

    assert answer.status_code == status
    if status == 413:
        assert answer.json["issue"] == [
            {
                "severity": "error",
                "code": "too-long",
                "diagnostics": "The request body may have 1000 bytes at most.",
            }
        ]


def test_the_limit_is_five_mebibytes_unless_told_otherwise(site):
    """REQ-12"""

    def post(length):
        return site.client.post(
            "/cds-services/on-patient-view", data=padded(length), content_type="application/json"
        ).status_code

    assert (post(5 * 1024 * 1024), post(5 * 1024 * 1024 + 1)) == (200, 413)


def nested(depth):
    """Return a request whose prefetch makes it that deep."""
    return orjson.dumps(patient_view(prefetch={"a": "DEEP"})).replace(
        b'"DEEP"', b"[" * (depth - 2) + b"]" * (depth - 2)
    )


@pytest.mark.parametrize(("depth", "status"), [(9, 200), (10, 200), (11, 400)])
def test_a_body_nested_too_deep_is_refused(make_site, depth, status):
    """REQ-12"""
    answer = make_site(max_depth=10).client.post(
        "/cds-services/on-patient-view", data=nested(depth), content_type="application/json"
    )

    assert answer.status_code == status


@pytest.mark.parametrize("depth", [1025, 10_000, 1_000_000])
def test_nesting_however_deep_is_refused_and_never_a_crash(site, depth):
    """REQ-12"""
    answer = site.client.post(
        "/cds-services/on-patient-view", data=nested(depth), content_type="application/json"
    )

    assert issue(answer)[0] == "invalid"


def test_of_duplicate_keys_the_last_one_counts(site):
    """REQ-12"""
    body = orjson.dumps(patient_view()).replace(b'"patientId"', b'"patientId":"first","patientId"')
    site.client.post("/cds-services/on-patient-view", data=body, content_type="application/json")

    assert site.requests[0].context.patient_id == PATIENT


def test_a_body_that_ends_early_is_refused(site):
    """REQ-12"""
    answer = site.client.post(
        "/cds-services/on-patient-view",
        data=b"{}",
        content_type="application/json",
        environ_overrides={"CONTENT_LENGTH": "100"},
    )

    assert issue(answer)[2] == "The request body ended early."
    assert site.incidents[0].reason == "client disconnected"


def test_no_error_repeats_what_was_sent(site):
    """REQ-02: paths and rules, never values"""
    secret = "Jane-Doe-1960"
    bodies = [
        patient_view(hookInstance=secret),
        patient_view(fhirServer=secret),
        patient_view(hook=secret),
        patient_view(prefetch=secret),
        patient_view(context={"userId": [secret], "patientId": f"Practitioner/{secret}"}),
        order_select(selections=[{secret: secret}]),
    ]

    texts = [site.call(body, "/cds-services/on-patient-view").text for body in bodies]

    assert [text for text in texts if secret in text] == []
    assert not [incident for incident in site.incidents if secret in repr(incident)]
