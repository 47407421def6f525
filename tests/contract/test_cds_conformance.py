"""The executable checklist: the exemplar passes every check, and each check is seen to fail."""

import base64
import json
import subprocess
import sys
import threading
import xml.etree.ElementTree as ET
from itertools import count

import httpx
import pytest
from cds_exemplar import (
    BASE,
    HOOKS,
    ISSUER,
    ORIGIN,
    PREFETCH,
    answered,
    client_of,
    exemplar,
    private_jwk,
)
from cds_tokens import private_key
from jwt.algorithms import RSAAlgorithm
from werkzeug.serving import make_server

from cds_hooks import conformance
from cds_hooks.conformance import cli, request_checks
from cds_hooks.conformance.check import Level, Result, Verdict, judge, requirement, run_checks
from cds_hooks.conformance.cli import CHECKS
from cds_hooks.conformance.report import junit, markdown
from cds_hooks.conformance.samples import Sample, SamplesUnreadable, read_samples, samples_for
from cds_hooks.conformance.signing import KeyUnreadable, read_signer
from cds_hooks.conformance.target import NotApplicable, Target
from cds_hooks.violation import V2_0, V3_0

BY_ID = {check.id: check for check in CHECKS}
NUMBERS = count()


@pytest.fixture(scope="module")
def signer(tmp_path_factory):
    path = tmp_path_factory.mktemp("keys") / "key.json"
    path.write_text(json.dumps(private_jwk()))
    return read_signer(path, ISSUER, jku="https://tester.example/keys.json", tenant="t")


def target(signer=None, spoil=None, app=None, **members):
    settings = {"base": BASE, "origin": ORIGIN, "signer": signer} | members
    return Target(http=client_of(app or exemplar(), spoil), **settings)


# -- spoilers: each breaks one thing


def listing(**members):
    """Change the first listed service; a member given as `...` is left out."""

    def spoil(call, response):
        if call.is_discovery and response.status_code == 200:
            body = json.loads(response.data)
            changed = body["services"][0] | members
            body["services"][0] = {name: value for name, value in changed.items() if value is not ...}
            response.data = json.dumps(body)

    return spoil


def template(text, key="patient"):
    return listing(prefetch={key: text})


def services(change):
    def spoil(call, response):
        if call.is_discovery and response.status_code == 200:
            body = json.loads(response.data)
            body["services"] = change(body["services"])
            response.data = json.dumps(body)

    return spoil


def answer(change):
    """Change the body of each answer that has cards."""

    def spoil(call, response):
        if call.is_service and response.status_code == 200:
            body = json.loads(response.data)
            response.data = json.dumps(change(body) or body)

    return spoil


def card(**members):
    def change(body):
        body["cards"][0].update(members)

    return answer(change)


def suggestion(**members):
    def change(body):
        body["cards"][0]["suggestions"][0].update(members)

    return answer(change)


def action(index=0, **members):
    def change(body):
        changed = body["cards"][0]["suggestions"][0]["actions"][index]
        changed.update(members)
        for name in [name for name, value in members.items() if value is ...]:
            del changed[name]

    return answer(change)


def link(**members):
    def change(body):
        body["cards"][0]["links"][0].update(members)

    return answer(change)


def when(condition, status, document=None):
    """Give another answer to the calls that the condition picks."""

    def spoil(call, response):
        return answered(status, document) if condition(call) else None

    return spoil


def service_when(condition, status=400):
    return when(lambda call: call.is_service and condition(call), status)


def order(call):
    entries = call.context.get("draftOrders", {}).get("entry", [{"resource": {}}])
    return entries[0]["resource"]


def prefetched(call):
    return (call.body.get("prefetch") or {}).values()


def instead(status, new, document=None):
    """Give another answer in place of every answer with this status."""

    def spoil(call, response):
        return answered(new, document) if call.verb == "POST" and response.status_code == status else None

    return spoil


def feedback_when(condition):
    return when(lambda call: call.is_feedback and condition(call), 400)


def any_item(condition):
    return feedback_when(lambda call: any(condition(item) for item in call.items))


def headers(condition, **changed):
    def spoil(call, response):
        if condition(call):
            for name, value in changed.items():
                response.headers[name.replace("_", "-")] = value

    return spoil


def without_headers(*names):
    def spoil(call, response):
        for name in names:
            response.headers.pop(name, None)

    return spoil


def accept_everything(call, response):
    """Let every token in, as long as there is one."""
    if call.is_service and response.status_code == 401 and "Authorization" in call.headers:
        return answered(200, {"cards": []})
    return None


def claims_of(call):
    payload = call.headers["Authorization"].split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=="))


def refuse_arrays(call, response):
    if call.is_service and isinstance(claims_of(call).get("aud"), list):
        return answered(401)
    return None


def tell_the_cause(call, response):
    if response.status_code == 401:
        response.data = json.dumps({"cause": next(NUMBERS)})


def no_outcome(call, response):
    if response.status_code >= 400:
        response.data = b"{}"


def stack_trace(call, response):
    if response.status_code == 400:
        response.data = b"Traceback (most recent call last):"


def echo(call, response):
    if response.status_code == 400:
        response.data = call.raw


def nameless_412(call, response):
    return answered(412, {}) if response.status_code == 412 else None


def restless(call, response):
    answer(lambda body: body["cards"][0].update(summary=f"Now {next(NUMBERS)}"))(call, response)


def with_slash(call, response):
    return answered(308) if call.path.endswith("/") else None


def html_page(call, response):
    if call.is_discovery:
        response.headers["Content-Type"] = "text/html"


def not_json(call, response):
    if call.is_service and response.status_code == 200:
        response.data = b'{"cards": [],}'


def page_of_feedback(call, response):
    if call.is_feedback and response.status_code == 200:
        response.data = b"{}"


def is_preflight(call):
    return call.verb == "OPTIONS"


def reflect(call, response):
    response.headers["Access-Control-Allow-Origin"] = call.headers.get("Origin", "")


CONCEPT = "medicationCodeableConcept"
BROKEN = {
    "TRN-01": None,
    "DISC-01": when(lambda call: call.is_discovery, 500),
    "TRN-02": html_page,
    "TRN-07": with_slash,
    "DISC-11": service_when(lambda call: True, 404),
    "DISC-16": without_headers("ETag", "Cache-Control"),
    "DISC-02": services(lambda listed: {"one": listed}),
    "DISC-04": listing(description=...),
    "DISC-05": listing(title=...),
    "DISC-06": listing(prefetch="Patient"),
    "DISC-07": listing(usageRequirements=7),
    "DISC-08": listing(version="STU2"),
    "DISC-09": listing(hookVersion="9.9"),
    "DISC-10": services(lambda listed: [*listed, listed[0]]),
    "DISC-10/shared": services(lambda listed: [*listed, listed[0] | {"hook": "encounter-start"}]),
    "DISC-11/id": listing(id="On_Sign"),
    "PFT-01": template("https://fhir.example/Patient/1"),
    "PFT-02": template("Patient/{{Patient.id}}"),
    "PFT-03": template("Patient/{{context.selections}}"),
    "PFT-04": template("Task?date=ge{{today()}}"),
    "PFT-05": template("Task?patient={{context.patientId}}&_include=Task:owner"),
    "PFT-06": template("Task?patient={{context.patientId}}&sort:desc=date"),
    "PFT-07": template("Task?date=ge2020&date=le2021"),
    "PFT-08": template("Patient/{{context.patientId}}", "der Patient"),
    "VER-02": listing(hook="my-own-hook"),
    "TRN-03": card(detail=""),
    "EXT-01": card(extension=[]),
    "EXT-01/members": listing(autor="me"),
    "RSP-01": answer(lambda body: {"systemActions": body["systemActions"]}),
    "SYS-01": answer(lambda body: body | {"systemActions": ["x"]}),
    "CARD-01": card(uuid="ABC"),
    "CARD-02": card(summary="x" * 140),
    "CARD-03": card(detail=["x"]),
    "CARD-04": card(indicator="hard-stop"),
    "CARD-05": card(source={"url": "https://us.example"}),
    "CARD-06": card(source={"label": "Us", "topic": {"code": "x"}}),
    "CARD-07": card(selectionBehavior="all"),
    "CARD-08": card(overrideReasons=[{"code": "x", "system": "urn:x"}]),
    "SUG-01": suggestion(label=7),
    "SUG-02": suggestion(uuid="ABC"),
    "SUG-03": suggestion(isRecommended="yes"),
    "SUG-04": suggestion(actions=["x"]),
    "SUG-05": suggestion(actionSelectionBehavior="all"),
    "ACT-01": action(type="patch"),
    "ACT-02": action(description=...),
    "ACT-03": action(resource={"id": "x"}),
    "ACT-04": action(1, resourceId=..., resource="Task/t"),
    "LNK-01": link(url="/why"),
    "LNK-02": link(type="app"),
    "LNK-03": link(appContext="x"),
    "LNK-04": link(autolaunchable="yes"),
    "RSP-01/status": service_when(lambda call: True, 500),
    "TRN-02/charset": service_when(lambda call: "charset" in call.headers["Content-Type"], 415),
    "TRN-02/fhir": service_when(lambda call: "fhir" in call.headers["Content-Type"], 415),
    "TRN-06": service_when(lambda call: "conformance-unknown" in call.body),
    "REQ-03/case": service_when(
        lambda call: str(call.body.get("hookInstance")) != str(call.body.get("hookInstance")).lower()
    ),
    "REQ-07": service_when(lambda call: "prefetch" not in call.body),
    "REQ-08": service_when(lambda call: "extension" in call.body),
    "REQ-10": service_when(lambda call: str(call.context.get("patientId")).startswith("Patient/")),
    "PFD-02": service_when(lambda call: any((value or {}).get("issue") for value in prefetched(call)), 500),
    "PFD-03": instead(412, 404),
    "PFD-05": service_when(
        lambda call: any(True for _ in prefetched(call)) and not any(prefetched(call)), 500
    ),
    "HOOK-03": service_when(lambda call: "draftOrders" in call.context and CONCEPT not in order(call), 500),
    "HOOK-06": service_when(lambda call: "type" not in call.context.get("draftOrders", {"type": 1})),
    "HOOK-09": service_when(lambda call: "category" in order(call)),
    "CARD-11": restless,
    "PERF-01": None,
    "REQ-01": when(lambda call: call.verb == "GET" and not call.is_discovery, 200),
    "REQ-02": instead(400, 404),
    "REQ-03": instead(400, 200),
    "REQ-04": instead(400, 200),
    "REQ-05": instead(400, 200),
    "REQ-06": service_when(lambda call: isinstance(call.body.get("fhirAuthorization"), str), 500),
    "REQ-12": instead(400, 500),
    "HOOK-10": instead(400, 200),
    "RSP/404": when(lambda call: call.path.endswith("conformance-unknown"), 200),
    "RSP/outcome": no_outcome,
    "RSP/inside": stack_trace,
    "RSP/echo": echo,
    "PFD-03/keys": nameless_412,
    "FB-01": any_item(lambda item: item["outcome"] == "accepted"),
    "FB-02": feedback_when(lambda call: len(call.items) > 1),
    "FB-03": any_item(lambda item: "." in item.get("outcomeTimestamp", "")),
    "FB-05": any_item(lambda item: item["outcome"] == "overridden" and "overrideReason" not in item),
    "FB-06": any_item(lambda item: item["card"].endswith("ffff")),
    "FB-07": any_item(lambda item: "overrideReasons" in item),
    "FB-03/outcome": instead(400, 200),
    "FB-08": page_of_feedback,
    "CORS-01": when(is_preflight, 401),
    "RSP-04": without_headers("Access-Control-Allow-Origin"),
    "CORS-01/stranger": reflect,
    "CORS-01/credentials": headers(
        is_preflight, Access_Control_Allow_Origin="*", Access_Control_Allow_Credentials="true"
    ),
    "SEC-01": when(lambda call: "Authorization" not in call.headers, 200),
    "SEC-03/array": refuse_arrays,
    "SEC-10": tell_the_cause,
}
"""Check → a service that fails it; the token checks that are not here fail when every token is accepted."""

OPTIONS = {"TRN-01": {"base": "http://cds.example", "audience": BASE}}
"""Check → how the exemplar is reached for it."""


@pytest.mark.parametrize("id_", BY_ID)
def test_every_check_is_seen_to_fail(id_, signer, monkeypatch):
    if id_ == "PERF-01":
        monkeypatch.setattr(request_checks, "SLOW", 0.0)
    spoil = BROKEN.get(id_, accept_everything)

    result = judge(BY_ID[id_], target(signer, spoil, **OPTIONS.get(id_, {})))

    assert result.verdict is Verdict.FAILED
    assert all(result.notes)


def test_every_spoilt_check_exists_and_the_others_are_about_tokens():
    assert set(BROKEN) <= set(BY_ID)
    assert {id_.partition("-")[0] for id_ in set(BY_ID) - set(BROKEN)} == {"SEC"}


def test_no_id_is_given_twice():
    assert len(BY_ID) == len(CHECKS)


def test_the_exemplar_passes_every_check_and_none_is_left_out(signer):
    results = run_checks(CHECKS, target(signer))

    assert [
        (result.check.id, result.notes) for result in results if result.verdict is not Verdict.PASSED
    ] == []


def test_the_exemplar_passes_in_the_ballot_too(signer):
    results = run_checks(CHECKS, target(signer, dialect=V3_0))

    assert [
        (result.check.id, result.notes) for result in results if result.verdict is not Verdict.PASSED
    ] == []


@pytest.mark.parametrize(
    ("spoil", "id_"),
    [
        (not_json, "TRN-02"),
        (listing(prefetch={}), "TRN-03"),
        (card(somethingNew=1), "EXT-01/members"),
        (headers(is_preflight, Access_Control_Allow_Origin="https://other.example"), "CORS-01"),
        (headers(is_preflight, Access_Control_Allow_Methods="OPTIONS"), "CORS-01"),
        (headers(is_preflight, Access_Control_Allow_Headers="*"), "CORS-01"),
        (instead(400, 400, {"resourceType": "OperationOutcome", "issue": [{}]}), "REQ-02"),
        (without_headers("Allow"), "REQ-01"),
        (when(lambda call: call.verb == "DELETE", 404), "REQ-01"),
        (with_slash, "TRN-07"),
        (services(lambda listed: [*listed, listed[0] | {"id": "missing"}]), "DISC-11"),
    ],
)
def test_another_way_to_fail(spoil, id_, signer):
    assert judge(BY_ID[id_], target(signer, spoil)).verdict is Verdict.FAILED


def test_a_replayed_token_that_is_accepted_is_found(signer):
    seen = set()

    def let_in(call, response):
        token = call.headers.get("Authorization")
        if call.is_service and response.status_code == 401 and token in seen:
            return answered(200, {"cards": []})
        seen.add(token)
        return None

    result = judge(BY_ID["SEC-09"], target(signer, let_in))

    assert result.notes == ("it was answered 200, then 200",)


# -- when there is nothing to judge


def skipped(results):
    return {result.check.id: result.notes[0] for result in results if result.verdict is Verdict.SKIPPED}


def test_a_service_without_answers_is_not_called_conformant(signer):
    silent = answer(lambda body: {"cards": []})

    reasons = skipped(run_checks(CHECKS, target(signer, silent)))

    assert {"CARD-02", "SUG-01", "ACT-01", "LNK-01", "SYS-01", "CARD-08"} <= set(reasons)
    assert "no answer had cards" in reasons["CARD-02"]


def test_a_service_that_evaluates_no_sample_is_not_called_conformant(signer):
    reasons = skipped(run_checks(CHECKS, target(signer, instead(200, 412, {"resourceType": "x"}))))

    assert "no sample was answered with 200" in reasons["RSP-01"]
    assert "no sample was answered with 200" in reasons["TRN-03"]


@pytest.mark.parametrize(
    "spoil",
    [
        when(lambda call: call.is_discovery, 200, {}),
        when(lambda call: call.is_discovery, 200, {"services": [7, {"id": 1}, {"id": "x", "hook": "a.b"}]}),
        when(lambda call: call.is_discovery, 500, {}),
    ],
)
def test_without_services_nothing_can_be_called(spoil, signer):
    results = run_checks(CHECKS, target(signer, spoil))

    assert {"REQ-07", "REQ-02", "FB-01", "CORS-01", "CARD-02"} <= set(skipped(results))


def test_a_discovery_that_fails_is_said_once_and_not_by_every_check(signer):
    results = run_checks(CHECKS, target(signer, when(lambda call: call.is_discovery, 500)))
    failed = {result.check.id for result in results if result.verdict is Verdict.FAILED}

    assert failed == {"DISC-01", "TRN-02", "TRN-07", "DISC-16"}


def test_without_a_key_tokens_are_not_judged():
    results = run_checks(CHECKS, target(app=exemplar(guarded=False)))
    reasons = skipped(results)

    assert {id_ for id_ in BY_ID if id_.startswith("SEC")} - {"SEC-01"} == set(reasons)
    assert set(reasons.values()) == {"give --key and --issuer of a client that the service trusts"}


def test_a_service_that_asks_for_no_token_is_said_to(signer):
    reasons = skipped(run_checks(CHECKS, target(signer, app=exemplar(guarded=False))))

    assert reasons["SEC-02/typ"] == "the service asks for no token"


def test_a_guarded_service_asks_the_tester_for_a_key():
    result = judge(BY_ID["DISC-01"], target())

    assert result.notes == ("it answered 401: give --key and --issuer",)


def test_without_feedback_and_origin_these_are_not_judged(signer):
    reasons = skipped(run_checks(CHECKS, target(signer, app=exemplar(feedback=False), origin="")))

    assert {id_ for id_ in reasons if id_.startswith("FB")} == {id_ for id_ in BY_ID if id_.startswith("FB")}
    assert reasons["FB-01"] == "no service takes feedback"
    assert reasons["CORS-01"] == "give --origin, the origin of a page that may call"
    assert "CORS-01/credentials" not in reasons


def test_a_service_on_this_machine_needs_no_https(signer):
    result = judge(BY_ID["TRN-01"], target(signer, base="http://127.0.0.1:5000"))

    assert result.verdict is Verdict.SKIPPED


def test_what_concerns_orders_is_not_judged_without_them(signer):
    visits = services(lambda listed: [entry for entry in listed if entry["hook"] == "patient-view"])
    reasons = skipped(run_checks(CHECKS, target(signer, visits)))

    assert {"HOOK-03", "HOOK-06", "HOOK-09", "HOOK-10"} == set(reasons)


def test_a_service_that_never_lacks_data_names_no_keys(signer):
    reasons = skipped(run_checks(CHECKS, target(signer, instead(412, 200, {"cards": []}))))

    assert reasons["PFD-03/keys"] == "no service answered 412"


def test_a_service_without_prefetch_is_sent_none(signer):
    bare = services(lambda listed: [entry | {"prefetch": "none"} for entry in listed])
    reached = target(signer, bare)

    assert all("prefetch" not in sample.body for sample in reached.samples)
    assert "PFD-02" in skipped(run_checks(CHECKS, reached))


def test_a_patient_that_is_a_reference_already_is_left_alone(signer):
    body = {"hook": "patient-view", "context": {"userId": "Practitioner/p", "patientId": "Patient/p"}}
    only = services(lambda listed: listed[2:])

    reached = target(signer, only, given=(Sample("", "patient-view", body),))

    assert judge(BY_ID["REQ-10"], reached).verdict is Verdict.SKIPPED


def test_a_service_that_is_not_there_fails_and_nothing_breaks(signer):
    def nobody(request):
        raise httpx.ConnectError("refused")

    reached = Target(base=BASE, http=httpx.Client(transport=httpx.MockTransport(nobody)), signer=signer)
    results = run_checks(CHECKS, reached)

    assert judge(BY_ID["DISC-01"], reached).notes == ("GET /cds-services: no answer (ConnectError)",)
    assert not any(
        result.verdict is Verdict.PASSED
        for result in results
        if result.level is Level.SHALL and result.check.id != "TRN-01"
    )


def test_faults_that_were_found_count_even_if_the_rest_cannot_be_judged():
    @requirement("X-01", Level.SHALL, "x")
    def check(target):
        yield "one"
        yield "one"
        raise NotApplicable("no more")

    assert judge(check, target()) == Result(check, Level.SHALL, Verdict.FAILED, ("one",))


def test_levels_follow_the_version():
    assert BY_ID["RSP/outcome"].level_in(V2_0) is Level.ADVISED
    assert BY_ID["RSP/outcome"].level_in(V3_0) is Level.SHOULD
    assert BY_ID["RSP-01"].level_in(V3_0) is Level.SHALL


# -- samples


def test_the_testers_requests_come_before_generated_ones(tmp_path, signer):
    path = tmp_path / "requests.json"
    own = {"hook": "order-sign", "context": {"patientId": "p"}}
    path.write_text(
        json.dumps([own, {"service": "on-patient-view", "body": {"hook": "patient-view", "context": {}}}])
    )

    samples = target(signer, given=read_samples(path)).samples

    assert [(sample.service, sample.body["context"].get("patientId")) for sample in samples] == [
        ("on-order-sign", "p"),
        ("on-order-select", "conformance-patient"),
        ("on-patient-view", None),
    ]


def test_a_request_for_another_service_is_not_used():
    given = (Sample("other", "patient-view", {"mine": 1}), Sample("", "order-sign", {"mine": 2}))

    (sample,) = samples_for({"id": "one", "hook": "patient-view"}, given)

    assert "mine" not in sample.body
    assert "prefetch" not in sample.body


def test_one_request_may_stand_alone_in_its_file(tmp_path):
    path = tmp_path / "requests.json"
    path.write_text(json.dumps({"hook": "a.b", "context": {}}))

    assert read_samples(path) == (Sample("", "a.b", {"hook": "a.b", "context": {}}),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "cannot be read"),
        ("no json", "is not JSON"),
        ("[7]", "request 1 is no object with hook and context"),
        ('[{"hook": "a.b", "context": {}}, {"hook": "a.b"}]', "request 2 is no object"),
        ('[{"hook": 7, "context": {}}]', "request 1 is no object"),
        ('[{"body": 7}]', "request 1 is no object"),
    ],
)
def test_a_file_in_another_form_is_said_to_be(tmp_path, text, says):
    path = tmp_path / "requests.json"
    if text is not None:
        path.write_text(text)

    with pytest.raises(SamplesUnreadable, match=says):
        read_samples(path)


def test_a_generated_request_has_what_a_client_found():
    service = {"id": "one", "hook": "patient-view", "prefetch": PREFETCH | {"wrong": 7}}

    (sample,) = samples_for(service, ())

    assert sample.body["prefetch"] == {
        "patient": {"resourceType": "Patient", "id": "conformance-patient"},
        "tasks": {"resourceType": "Bundle", "type": "searchset", "total": 0},
        "encounter": None,
    }


@pytest.mark.parametrize(
    "hook",
    [*HOOKS, "order-dispatch", "encounter-start", "encounter-discharge", "appointment-book"],
)
def test_every_published_hook_has_a_sample(hook):
    assert samples_for({"id": "one", "hook": hook}, ())[0].body["context"]


# -- keys


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (None, "cannot be read"),
        ("no json", "is no EC or RSA key"),
        ("[]", "is no EC or RSA key"),
        ('{"kty": "EC"}', "is no EC or RSA key"),
        ('{"kty": "oct", "k": "c2VjcmV0", "kid": "k"}', "must hold a private key"),
    ],
)
def test_a_key_that_cannot_sign_is_said_to_be(tmp_path, document, says):
    path = tmp_path / "key.json"
    if document is not None:
        path.write_text(document)

    with pytest.raises(KeyUnreadable, match=says):
        read_signer(path, ISSUER)


def test_a_key_needs_a_name(tmp_path):
    path = tmp_path / "key.json"
    path.write_text(json.dumps({name: value for name, value in private_jwk().items() if name != "kid"}))

    with pytest.raises(KeyUnreadable, match="with a kid"):
        read_signer(path, ISSUER)


def test_an_rsa_key_signs_and_a_stranger_has_another(tmp_path):
    path = tmp_path / "key.json"
    path.write_text(json.dumps({**RSAAlgorithm.to_jwk(private_key("RSA2048"), as_dict=True), "kid": "r"}))

    rsa = read_signer(path, ISSUER)
    own, stranger = rsa.token("a"), rsa.token("a", stranger=True)

    assert rsa.key.algorithm_name == "RS384"
    assert json.loads(base64.urlsafe_b64decode(own.split(".")[0] + "==")) == {
        "alg": "RS384",
        "kid": "r",
        "typ": "JWT",
    }
    assert rsa.key.Algorithm.verify(
        own.rpartition(".")[0].encode(),
        rsa.key.key.public_key(),
        base64.urlsafe_b64decode(own.rpartition(".")[2] + "=="),
    )
    assert not rsa.key.Algorithm.verify(
        stranger.rpartition(".")[0].encode(),
        rsa.key.key.public_key(),
        base64.urlsafe_b64decode(stranger.rpartition(".")[2] + "=="),
    )


# -- reports


def result(id_, level, verdict, *notes):
    return Result(
        requirement(id_, level, f"title | of {id_}")(lambda target: iter(())), level, verdict, notes
    )


FOUND = (
    result("A-01", Level.SHOULD, Verdict.FAILED, "should <be>"),
    result("B-01", Level.SHALL, Verdict.FAILED, *(f"fault {number}" for number in range(12))),
    result("C-01", Level.SHALL, Verdict.SKIPPED, "no cards"),
    result("D-01", Level.ADVISED, Verdict.PASSED),
    result("E-01", Level.SHALL, Verdict.SKIPPED, "no cards"),
)

REPORT = """\
# CDS Hooks 2.0.1 conformance of https://cds.example

**1 SHALL broken.**

| level | passed | failed | not checked |
|---|---|---|---|
| SHALL | 0 | 1 | 2 |
| SHOULD | 0 | 1 | 0 |
| ADVISED | 1 | 0 | 0 |

## What failed

### B-01 (SHALL): title | of B-01

- fault 0
- fault 1
- fault 2
- fault 3
- fault 4
- fault 5
- fault 6
- fault 7
- fault 8
- fault 9
- and 2 more

### A-01 (SHOULD): title | of A-01

- should &lt;be&gt;

## Every check

| id | level | requirement | result |
|---|---|---|---|
| A-01 | SHOULD | title \\| of A-01 | **failed** |
| B-01 | SHALL | title \\| of B-01 | **failed** |
| C-01 | SHALL | title \\| of C-01 | not checked |
| D-01 | ADVISED | title \\| of D-01 | passed |
| E-01 | SHALL | title \\| of E-01 | not checked |

## What was not checked

- C-01, E-01: no cards
"""


def test_the_report_tells_people_what_failed_and_what_was_not_checked():
    assert markdown(FOUND, base=BASE, version="2.0.1") == REPORT


def test_a_report_without_faults_is_short():
    text = markdown(FOUND[3:4], base=BASE, version="2.0.1")

    assert "**No SHALL is broken.**" in text
    assert "## What failed" not in text
    assert "## What was not checked" not in text


def test_a_build_server_fails_for_a_shall_only():
    suite = ET.fromstring(junit(FOUND, base=f"{BASE}?a&b\x00", version="2.0.1"))

    assert suite.attrib == {
        "name": "CDS Hooks 2.0.1 conformance of https://cds.example?a&b?",
        "tests": "5",
        "failures": "1",
        "skipped": "3",
    }
    assert [(case.get("classname"), [part.tag for part in case]) for case in suite] == [
        ("SHOULD", ["skipped"]),
        ("SHALL", ["failure"]),
        ("SHALL", ["skipped"]),
        ("ADVISED", []),
        ("SHALL", ["skipped"]),
    ]
    assert suite[0][0].get("message") == "SHOULD not met: should <be>"


# -- the command line


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "key.json"
    path.write_text(json.dumps(private_jwk()))
    return str(path)


def command(*arguments, spoil=None, app=None):
    return cli.run(list(map(str, arguments)), client_of(app or exemplar(), spoil))


def test_a_conformant_service_ends_with_0_and_a_report(capsys, key_file, tmp_path):
    junit_file = tmp_path / "junit.xml"

    code = command(
        f"{BASE}/cds-services/",
        "--key",
        key_file,
        "--issuer",
        ISSUER,
        "--origin",
        ORIGIN,
        "--junit",
        junit_file,
    )

    out = capsys.readouterr().out
    assert code == 0
    assert out.startswith("# CDS Hooks 2.0.1 conformance of https://cds.example\n\n**No SHALL is broken.**")
    assert "failed**" not in out
    assert ET.fromstring(junit_file.read_text()).get("failures") == "0"


def test_a_broken_shall_ends_with_1(capsys):
    assert command(BASE, spoil=card(summary="x" * 140), app=exemplar(guarded=False)) == 1
    assert "### CARD-02 (SHALL)" in capsys.readouterr().out


def test_a_broken_should_ends_with_0(capsys):
    assert command(BASE, spoil=listing(title=...), app=exemplar(guarded=False)) == 0
    assert "### DISC-05 (SHOULD)" in capsys.readouterr().out


def test_the_ballot_is_behind_an_option(capsys):
    selective = suggestion(actionSelectionBehavior="all")
    app = exemplar(guarded=False)

    assert command(BASE, spoil=selective, app=app) == 1
    assert command(BASE, "--dialect", "3.0", spoil=selective, app=app) == 0
    assert "# CDS Hooks 3.0.0-ballot conformance" in capsys.readouterr().out


def test_requests_can_be_given(tmp_path, capsys):
    path = tmp_path / "requests.json"
    path.write_text(json.dumps([{"hook": "patient-view", "context": {}}]))

    assert command(BASE, "--requests", path, app=exemplar(guarded=False)) == 1
    assert "on-patient-view: it was answered 400" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["cds.example"], "absolute http or https URL"),
        ([BASE, "--key", "KEY"], "--key needs --issuer"),
        ([BASE, "--key", "missing.json", "--issuer", ISSUER], "missing.json cannot be read"),
        ([BASE, "--requests", "missing.json"], "missing.json cannot be read"),
    ],
)
def test_what_cannot_be_run_ends_with_2(arguments, says, key_file, capsys):
    code = command(*(key_file if argument == "KEY" else argument for argument in arguments))

    assert code == 2
    assert says in capsys.readouterr().err


def test_without_pyjwt_signing_is_said_to_need_it(key_file, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "jwt", None)

    assert cli.run([BASE, "--key", key_file, "--issuer", ISSUER], httpx.Client()) == 2
    assert "cds-hooks-python[auth]" in capsys.readouterr().err


def test_without_httpx_the_command_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "httpx", None)
    for name in [name for name in sys.modules if name.startswith("cds_hooks.conformance.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(conformance, "cli")

    assert conformance.main([BASE]) == 2
    assert "httpx is not installed" in capsys.readouterr().err


def test_the_command_reaches_a_service_over_the_network(capsys):
    app = exemplar(guarded=False)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        code = conformance.main([f"http://127.0.0.1:{server.port}", "--timeout", "10"])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

    assert code == 0
    assert "| TRN-01 | SHALL | the service is reached over https | not checked |" in capsys.readouterr().out


def test_neither_the_package_nor_the_kit_needs_what_it_may_lack():
    code = (
        "import sys; sys.modules['httpx'] = sys.modules['jwt'] = None; import cds_hooks, cds_hooks.profiles;"
        "import cds_hooks.conformance; print('fine')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
        check=False,
    )

    assert (done.stdout, done.stderr) == ("fine\n", "")
