"""Checks of how a service refuses: the right status, an OperationOutcome, and nothing it should not tell."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from cds_hooks.conformance.check import Check, Faults, Level, requirement
from cds_hooks.conformance.target import Answer, NotApplicable, Target, fresh
from cds_hooks.endpoints import ROOT

Json = dict[str, Any]

_CANARY = "conformance-canary-5f0c"
_DEEP = b'{"a":' * 5000 + b"1" + b"}" * 5000
_UNUSABLE_TOKENS: tuple[object, ...] = ({"access_token": 7}, "text", [], {})
_INSIDE = (
    b"Traceback (most recent call last)",
    b"<html",
    b"<!doctype",
    b"\tat java",
    b"    at ",
    b"node_modules",
)
"""What pages and stack traces of common frameworks have in them."""


def _refused(answer: Answer, *expected: int) -> bool:
    return answer.status in (expected or (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY))


def _refuses(id_: str, title: str, change: Callable[[Json], object]) -> Check:
    """Make a check that a changed request is a 400."""

    def find(target: Target) -> Faults:
        bodies = [(sample, change(fresh(sample.body))) for sample in target.one_each]
        if all(body is None for _, body in bodies):
            raise NotApplicable("no service has a hook that this applies to")
        for sample, body in bodies:
            answer = target.call(sample, body) if body is not None else None
            if answer is not None and not _refused(answer):
                yield f"{sample.service}: it was answered {answer.status} instead of 400"

    return Check(id_, Level.ADVISED, title, find)


def _but(body: Json, name: str) -> Json:
    return {key: value for key, value in body.items() if key != name}


@requirement(
    "REQ-02", Level.ADVISED, "a request without hook, hookInstance or context is a 400 that names it"
)
def _required(target: Target) -> Faults:
    for sample in target.one_each:
        for name in ("hook", "hookInstance", "context"):
            answer = target.call(sample, _but(fresh(sample.body), name))
            if not _refused(answer):
                yield f"{sample.service}: without {name} it answered {answer.status} instead of 400"
            elif name.encode() not in answer.body:
                yield f"{sample.service}: the answer does not name {name}"


@requirement("REQ-01", Level.ADVISED, "another verb is a 405 that says which are allowed")
def _verbs(target: Target) -> Faults:
    for verb, path in [("DELETE", ROOT), *(("GET", sample.path) for sample in target.one_each)]:
        answer = target.send(verb, path)
        if answer.status != HTTPStatus.METHOD_NOT_ALLOWED:
            yield f"{verb} {path} was answered {answer.status} instead of 405"
        elif "Allow" not in answer.headers:
            yield f"{verb} {path}: the answer has no Allow"


@requirement("REQ-06", Level.ADVISED, "a fhirAuthorization that cannot be used never breaks a service")
def _authorization(target: Target) -> Faults:
    for sample in target.one_each:
        for wrong in _UNUSABLE_TOKENS:
            body = {**fresh(sample.body), "fhirServer": "https://fhir.invalid", "fhirAuthorization": wrong}
            answer = target.call(sample, body)
            if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                yield f"{sample.service}: it was answered {answer.status}"


@requirement("REQ-12", Level.ADVISED, "what is not JSON, or nested without end, is refused")
def _unreadable(target: Target) -> Faults:
    for sample in target.one_each:
        for what, body in (
            ("text", b"not json"),
            ("an array", b"[]"),
            ("deep nesting", _DEEP),
            ("nothing", b""),
        ):
            answer = target.call(sample, body)
            if not _refused(answer, HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE):
                yield f"{sample.service}: {what} was answered {answer.status} instead of 400"


@requirement("RSP/404", Level.ADVISED, "an unknown service is a 404")
def _unknown(target: Target) -> Faults:
    answer = target.send("POST", f"{ROOT}/conformance-unknown", {})
    if answer.status != HTTPStatus.NOT_FOUND:
        yield f"it was answered {answer.status}"


def _errors(target: Target) -> list[tuple[str, Answer]]:
    """Provoke errors of different kinds."""
    sample = target.one_each[0]
    return [
        ("an unknown service", target.send("POST", f"{ROOT}/conformance-unknown", {})),
        ("text", target.call(sample, b"not json")),
        ("an empty object", target.call(sample, {})),
        ("another verb", target.send("DELETE", sample.path)),
        ("a context of another type", target.call(sample, {**fresh(sample.body), "context": _CANARY})),
        ("a wrong hookInstance", target.call(sample, {**fresh(sample.body), "hookInstance": _CANARY})),
    ]


@requirement("RSP/outcome", Level.ADVISED, "an error carries an OperationOutcome", level_3=Level.SHOULD)
def _outcomes(target: Target) -> Faults:
    for what, answer in _errors(target):
        if not answer.is_success and not answer.is_outcome:
            yield f"{what}: the answer {answer.status} has none"


@requirement("RSP/inside", Level.ADVISED, "an error shows no stack trace and no page")
def _traces(target: Target) -> Faults:
    for what, answer in _errors(target):
        if any(mark in answer.body or mark in answer.body.lower() for mark in _INSIDE):
            yield f"{what}: the answer {answer.status} shows one"


@requirement("RSP/echo", Level.ADVISED, "an error does not repeat values of the request")
def _echoes(target: Target) -> Faults:
    for what, answer in _errors(target):
        if _CANARY.encode() in answer.body:
            yield f"{what}: the answer {answer.status} repeats it"


@requirement("PFD-03/keys", Level.ADVISED, "a 412 names the prefetch keys that are missing")
def _names_keys(target: Target) -> Faults:
    asked = {service["id"]: service.get("prefetch", {}) for service in target.services}
    answered = False
    for sample in target.one_each:
        body = fresh(sample.body)
        answer = target.call(sample, {name: body[name] for name in ("hook", "hookInstance", "context")})
        if answer.status == HTTPStatus.PRECONDITION_FAILED:
            answered = True
            if not any(key.encode() in answer.body for key in asked[sample.service]):
                yield f"{sample.service}: it names none"
    if not answered:
        raise NotApplicable("no service answered 412")


def _for_another_patient(body: Json) -> Json | None:
    entries = [
        {"resource": {**entry["resource"], "subject": {"reference": "Patient/conformance-other"}}}
        for entry in body["context"].get("draftOrders", {}).get("entry", ())
        if "resource" in entry
    ]
    if not entries:
        return None
    orders = {**body["context"]["draftOrders"], "entry": entries}
    return {**body, "context": {**body["context"], "draftOrders": orders}}


CHECKS: tuple[Check, ...] = (
    _verbs,
    _required,
    _refuses(
        "REQ-03", "a hookInstance that is no UUID is a 400", lambda body: {**body, "hookInstance": _CANARY}
    ),
    _refuses(
        "REQ-04", "the hook of another service is a 400", lambda body: {**body, "hook": "example.other-hook"}
    ),
    _refuses(
        "REQ-05",
        "a token without a fhirServer is a 400",
        lambda body: {
            **_but(body, "fhirServer"),
            "fhirAuthorization": {
                "access_token": _CANARY,
                "token_type": "Bearer",
                "expires_in": 300,
                "scope": "user/Patient.read",
                "subject": "conformance",
            },
        },
    ),
    _authorization,
    _unreadable,
    _refuses("HOOK-10", "an order for another patient is a 400", _for_another_patient),
    _unknown,
    _outcomes,
    _traces,
    _echoes,
    _names_keys,
)
