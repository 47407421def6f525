"""RSP: which status an answer has, what stands in its body, and what the log is told."""

import logging

import flask
import pytest
from cds_shapes import ORIGIN, TOKEN, authorization, card, draft, order_select, order_sign, patient_view
from werkzeug.exceptions import Conflict

import cds_hooks as cds
from cds_hooks import incident
from cds_hooks.blueprint import _new_request_id

SECRET = "Jane-Doe-1960"


def outcome(answer):
    """Return status and the only issue of an OperationOutcome."""
    assert answer.content_type == "application/json"
    assert answer.json["resourceType"] == "OperationOutcome"
    (issue,) = answer.json["issue"]
    return answer.status_code, issue


def test_an_answer_is_200_with_an_array_of_cards(make_site):
    """RSP-01"""
    source = cds.Source(label="Us")
    response = cds.Response(cards=(cds.Card(summary="Text", indicator=cds.Indicator.INFO, source=source),))

    answer = make_site(response).call(order_sign())

    assert answer.status_code == 200
    assert answer.json == {"cards": [{"summary": "Text", "indicator": "info", "source": {"label": "Us"}}]}


def test_nothing_to_say_is_200_with_no_cards(site):
    """RSP-02"""
    answer = site.call(order_sign())

    assert (answer.status_code, answer.data) == (200, b'{"cards":[]}')


def test_a_service_may_answer_in_plain_json(make_site):
    """RSP-01"""
    assert make_site({"cards": [card()]}).call(order_sign()).json == {"cards": [card()]}


@pytest.mark.parametrize(
    "error", [ValueError(SECRET), RecursionError(SECRET), MemoryError(SECRET), AssertionError(SECRET)]
)
def test_an_exception_is_500_with_a_correlation_id_and_never_an_empty_list(make_site, error):
    """RSP-03"""
    answer = make_site(error).call(order_sign())
    status, issue = outcome(answer)

    assert status == 500
    assert issue["code"] == "exception"
    assert "request-1" in issue["diagnostics"]
    assert answer.headers["X-Request-Id"] == "request-1"
    assert SECRET not in answer.text
    assert "Traceback" not in answer.text


def test_an_abort_inside_a_service_is_a_500_too(make_site):
    """RSP-03"""
    assert outcome(make_site(lambda: flask.abort(404)).call(order_sign()))[0] == 500


def test_the_log_learns_where_a_service_failed_and_no_value(make_site):
    """RSP-03, FA-02"""

    def fail():
        try:
            {}[SECRET]
        except KeyError as error:
            raise LookupError(SECRET) from error

    site = make_site(fail)
    body = order_sign(fhirServer="https://ehr.example", fhirAuthorization=authorization())
    site.call(body)

    (told,) = site.incidents
    assert (told.request_id, told.status, told.service_id) == ("request-1", 500, "on-order-sign")
    assert told.errors == ("builtins.LookupError", "builtins.KeyError")
    assert told.where[0].startswith("cds_hooks.endpoints:")
    assert told.where[-1].endswith(" fail")
    assert SECRET not in repr(told)
    assert TOKEN not in repr(told)


def test_an_exception_that_is_its_own_context_is_told_once():
    """RSP-03"""
    error = ValueError()
    other = KeyError()
    error.__context__, other.__context__ = other, error

    assert incident.of_failure(error, "r", None).errors == ("builtins.ValueError", "builtins.KeyError")


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (cds.Incident("r", 500, errors=("builtins.ValueError",)), logging.ERROR),
        (cds.Incident("r", 503), logging.ERROR),
        (cds.Incident("r", 200, violations=(cds.Violation("TRN-03", "cards", "null"),)), logging.WARNING),
        (cds.Incident("r", 400, diagnostics="hook is required."), logging.INFO),
    ],
)
def test_without_a_hook_of_ones_own_incidents_are_logged(caplog, told, level):
    """RSP-03"""
    with caplog.at_level(logging.INFO, logger="cds_hooks"):
        incident.log(told)

    (record,) = caplog.records
    assert record.levelno == level
    assert f"status={told.status} request=r" in record.getMessage()


def test_a_log_hook_that_fails_changes_nothing_for_the_caller(make_site, caplog):
    """RSP-03"""

    def broken(told):
        raise ValueError(SECRET)

    answer = make_site(ValueError(), on_error=broken).call(order_sign())

    assert answer.status_code == 500
    assert "on_error failed for request=request-1" in caplog.text
    assert SECRET not in caplog.text


def test_missing_data_is_412_with_the_keys_and_their_templates(make_site):
    """PFD-03"""
    error = cds.PreconditionFailed(
        {"patient": "Patient/{{context.patientId}}", "conditions": "Condition?patient={{context.patientId}}"},
        because={"conditions": "The FHIR server answered 403."},
        hint="A URL that differs from the registered one is called without data.",
    )
    answer = make_site(error).call(order_sign())

    assert answer.status_code == 412
    assert answer.json == {
        "resourceType": "OperationOutcome",
        "issue": [
            {
                "severity": "error",
                "code": "required",
                "diagnostics": "Prefetch key patient is needed. Configure: Patient/{{context.patientId}} "
                "A URL that differs from the registered one is called without data.",
                "expression": ["prefetch.patient"],
            },
            {
                "severity": "error",
                "code": "required",
                "diagnostics": "Prefetch key conditions is needed. The FHIR server answered 403. "
                "Configure: Condition?patient={{context.patientId}} "
                "A URL that differs from the registered one is called without data.",
                "expression": ["prefetch.conditions"],
            },
        ],
    }
    assert list(error.templates) == ["patient", "conditions"]


@pytest.mark.parametrize(
    ("error", "status", "code", "header"),
    [
        (cds.BadRequest("No."), 400, "invalid", {}),
        (cds.NotFound("No."), 404, "not-found", {}),
        (cds.PreconditionFailed({"a": "Patient/1"}), 412, "required", {}),
        (cds.Unprocessable("No.", expression="context"), 422, "business-rule", {}),
        (cds.TooManyRequests(7), 429, "throttled", {"Retry-After": "7"}),
        (cds.Unavailable("Down.", 9), 503, "transient", {"Retry-After": "9"}),
    ],
)
def test_a_service_refuses_with_the_status_it_means(make_site, error, status, code, header):
    """RSP-01"""
    site = make_site(error)
    answer = site.call(order_sign())
    found, issue = outcome(answer)

    assert (found, issue["code"]) == (status, code)
    assert {name: answer.headers[name] for name in header} == header
    assert site.incidents[0].status == status
    assert site.incidents[0].diagnostics == str(error)


@pytest.mark.parametrize("verb", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "path", ["/cds-services/unknown/feedback", "/cds-services/a/b/c", "/cds-services/on-order-sign/other"]
)
def test_an_unknown_address_below_cds_services_is_404_and_an_outcome(site, verb, path):
    """RSP-01"""
    answer = site.client.open(path, method=verb, json={} if verb == "POST" else None)

    assert (answer.status_code, answer.json["issue"][0]["code"]) in [
        (404, "not-found"),
        (405, "not-supported"),
    ]
    assert answer.status_code == 404 or path.endswith("feedback")


def test_an_unknown_service_is_404_without_an_echo(site):
    """RSP-01"""
    status, issue = outcome(site.call(order_sign(), f"/cds-services/{SECRET}"))

    assert (status, issue["code"]) == (404, "not-found")
    assert SECRET not in issue["diagnostics"]
    assert site.incidents[0].service_id is None


AUTHENTICATED = ["/cds-services", "/cds-services/on-patient-view", "/cds-services/on-patient-view/feedback"]


def ask(site, path):
    """Call an endpoint in the way it wants to be called."""
    if path == "/cds-services":
        return site.client.get(path)
    return site.client.post(path, json={"feedback": []} if path.endswith("feedback") else patient_view())


@pytest.mark.parametrize("path", AUTHENTICATED)
@pytest.mark.parametrize("reason", ["expired", "unknown issuer", ""])
def test_an_unknown_caller_is_401_with_the_same_body_for_every_reason(make_site, path, reason):
    """RSP-01"""

    def authenticate(request, audience_path):
        raise cds.Unauthorized(reason)

    site = make_site(authenticate=authenticate)
    answer = ask(site, path)

    assert outcome(answer) == (401, {"severity": "error", "code": "login"})
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert site.incidents[0].reason == reason


@pytest.mark.parametrize("path", AUTHENTICATED)
def test_a_known_caller_who_may_not_is_403(make_site, path):
    """RSP-01"""

    def authenticate(request, audience_path):
        raise cds.Forbidden("tenant")

    assert outcome(ask(make_site(authenticate=authenticate), path)) == (
        403,
        {"severity": "error", "code": "forbidden"},
    )


@pytest.mark.parametrize("path", AUTHENTICATED)
def test_a_caller_is_asked_for_at_each_endpoint_under_its_own_path(make_site, path):
    """DISC-13, FB-09"""
    asked = []
    client = cds.ClientIdentity("https://ehr.example", tenant="t", token_id="j")

    def authenticate(request, audience_path):
        asked.append((request.path, audience_path))
        return client

    site = make_site(authenticate=authenticate)
    answer = ask(site, path)

    assert answer.status_code == 200
    assert asked == [(path, path)]
    assert [info.client for info in site.infos] == ([] if path == "/cds-services" else [client])


def test_an_authenticator_that_fails_lets_nobody_in(make_site):
    """RSP-03"""

    def authenticate(request, audience_path):
        raise ValueError(SECRET)

    site = make_site(authenticate=authenticate)

    assert outcome(site.call(order_sign()))[0] == 500
    assert site.requests == []


def test_an_unknown_caller_does_not_learn_which_services_exist(make_site):
    """RSP-01"""

    def authenticate(request, audience_path):
        raise cds.Unauthorized

    site = make_site(authenticate=authenticate)

    assert site.call(order_sign(), "/cds-services/unknown").status_code == 401


def test_the_answer_is_rendered_for_the_client(make_site):
    """RSP-01"""
    client = cds.ClientIdentity("https://old.example")

    def render(response, who):
        assert who is client
        return {"cards": [card(summary="rendered")]}

    site = make_site(authenticate=lambda request, path: client, render=render)

    assert site.call(order_sign()).json["cards"][0]["summary"] == "rendered"


def test_the_answer_is_judged_in_the_version_of_the_client(make_site):
    """CARD-07"""
    answer = {"cards": [card(suggestions=[{"label": "x"}], selectionBehavior="any")]}

    def speaks(client):
        return cds.V1_0

    assert make_site(answer, speaks=speaks).call(order_sign()).status_code == 500
    assert make_site(answer).call(order_sign()).status_code == 200


def test_what_a_service_is_told_besides_the_body(site):
    """RSP-01"""
    site.call(order_sign())

    assert site.infos == [cds.RequestInfo("request-1", None)]


def test_every_call_gets_an_id_of_its_own(make_site):
    """RSP-03"""
    site = make_site(correlation_id=_new_request_id)

    first, second = (site.call(order_sign()).headers["X-Request-Id"] for _ in range(2))

    assert first != second


@pytest.mark.parametrize(
    ("broken", "sent"),
    [
        ({"cards": [], "systemActions": []}, {"cards": []}),
        ({"cards": [card(detail=None, links=[])]}, {"cards": [card()]}),
        ({"cards": [card(extension={"a": {"b": ""}})]}, {"cards": [card()]}),
    ],
)
def test_an_empty_member_is_left_out_in_production_and_reported(make_site, broken, sent):
    """TRN-03"""
    site = make_site(broken)
    answer = site.call(order_sign())

    assert (answer.status_code, answer.json) == (200, sent)
    (told,) = site.incidents
    assert (told.status, told.service_id) == (200, "on-order-sign")
    assert {violation.id for violation in told.violations} <= {"TRN-03", "EXT-01"}


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"cards": None},
        {"cards": [{}]},
        {"cards": [card(), None]},
        {"cards": [card(summary="x" * 140)]},
        {"cards": [card(summary="")]},
        {"cards": [card(suggestions=[], selectionBehavior="any")]},
        {"cards": [card(suggestions=[None, {"label": "x"}], selectionBehavior="any")]},
        {"cards": [card(links=[{}])]},
        [],
        "text",
        3,
    ],
)
def test_any_other_fault_is_a_500_in_production_and_reported(make_site, broken):
    """RSP-03: an answer is never repaired into one that says less"""
    site = make_site(lambda: broken)

    assert outcome(site.call(order_sign()))[0] == 500
    (told,) = site.incidents
    assert told.violations


def test_what_json_cannot_carry_is_a_500(make_site):
    """TRN-02"""
    site = make_site({"cards": [card(summary="\ud800")]})

    assert outcome(site.call(order_sign()))[0] == 500


@pytest.mark.parametrize("options", [{"testing": True}, {"strict": True}])
def test_a_fault_is_raised_in_testing_and_when_strict(make_site, options):
    """TRN-03"""
    site = make_site({"cards": [card(detail="")]}, **options)
    site.client.application.config["PROPAGATE_EXCEPTIONS"] = True

    with pytest.raises(cds.NonConformant, match=r"TRN-03 at cards\[0\]\.detail"):
        site.call(order_sign())


def test_a_fault_of_a_strict_application_is_an_outcome_outside_testing(make_site):
    """TRN-03"""
    site = make_site({"cards": [card(detail="")]}, strict=True)

    assert outcome(site.call(order_sign()))[0] == 500


@pytest.mark.parametrize(
    ("call", "cache"),
    [
        (lambda site: site.client.get("/cds-services"), "public, max-age=3600"),
        (lambda site: site.call(order_sign()), "no-store"),
        (lambda site: site.call({}, "/cds-services/on-order-sign"), "no-store"),
        (lambda site: site.client.get("/cds-services/x/y"), "no-store"),
        (lambda site: site.client.options("/cds-services"), "no-store"),
    ],
)
def test_every_answer_has_an_id_and_is_not_sniffed_or_stored(site, call, cache):
    """RSP-04"""
    headers = call(site).headers

    assert headers["X-Request-Id"] == "request-1"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == cache


@pytest.mark.parametrize(
    ("path", "verb", "status", "code"),
    [
        ("/elsewhere", "GET", 404, "not-found"),
        ("/cds-services", "PROPFIND", 405, "not-supported"),
    ],
)
def test_a_wrong_address_outside_is_an_outcome_too(site, path, verb, status, code):
    """RSP-01"""
    answer = site.client.open(path, method=verb)
    found, issue = outcome(answer)

    assert (found, issue["code"]) == (status, code)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert status == 404 or "POST" in answer.headers["Allow"]


def test_a_crash_of_the_application_is_an_outcome_without_a_trace():
    """RSP-03"""
    app = flask.Flask("crashing")
    cds.register_error_pages(app)

    @app.get("/crash")
    def crash():
        raise ValueError(SECRET)

    status, issue = outcome(app.test_client().get("/crash"))

    assert (status, issue) == (
        500,
        {"severity": "error", "code": "exception", "diagnostics": "Internal Server Error."},
    )


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (418, {"severity": "error", "code": "processing", "diagnostics": "I'm a teapot."}),
        (429, {"severity": "error", "code": "throttled", "diagnostics": "Too Many Requests."}),
    ],
)
def test_an_abort_outside_is_an_outcome(status, body):
    """RSP-01"""
    app = flask.Flask("aborting")
    cds.register_error_pages(app)
    app.add_url_rule("/abort", view_func=lambda: flask.abort(status))

    assert outcome(app.test_client().get("/abort")) == (status, body)


def test_a_ready_made_answer_and_a_redirect_are_left_alone():
    """RSP-01"""
    app = flask.Flask("redirecting")
    cds.register_error_pages(app)

    @app.get("/made")
    def made():
        raise Conflict(response=flask.Response("made", 409))

    app.add_url_rule("/folder/", endpoint="folder", view_func=lambda: "inside")
    client = app.test_client()

    assert (client.get("/made").status_code, client.get("/made").text) == (409, "made")
    assert client.get("/folder").status_code == 308


def test_without_error_pages_the_application_keeps_its_own(make_site):
    """RSP-01"""
    site = make_site(error_pages=False)

    assert site.client.get("/elsewhere").content_type.startswith("text/html")
    assert outcome(site.client.get("/cds-services/x/y"))[0] == 404


def test_an_outcome_leaves_out_what_it_does_not_know():
    """TRN-03"""
    assert cds.operation_outcome([cds.Issue("login")]) == {
        "resourceType": "OperationOutcome",
        "issue": [{"severity": "error", "code": "login"}],
    }


def test_a_call_is_answered_under_a_prefix():
    """DISC-11"""
    app = flask.Flask("prefixed")
    service = cds.CdsService(
        id="one", hook="order-select", title="One", description="x", respond=lambda r, i: cds.Response()
    )
    app.register_blueprint(cds.cds_hooks_blueprint([service]), url_prefix="/tenant/1")
    client = app.test_client()

    assert client.get("/tenant/1/cds-services").json["services"][0]["id"] == "one"
    assert client.post("/tenant/1/cds-services/one", json=order_select(draft())).status_code == 200
    assert client.get("/cds-services", headers={"Origin": ORIGIN}).status_code == 404
