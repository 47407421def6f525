"""Checks of cross-origin headers, without which no client in a browser can call."""

from cds_hooks.conformance.check import Check, Faults, Level, requirement
from cds_hooks.conformance.target import Answer, NotApplicable, Target
from cds_hooks.endpoints import ROOT

_STRANGER = "https://stranger.invalid"
_ASKED = "authorization,content-type"


def _preflight(target: Target, verb: str, path: str, origin: str) -> Answer:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": verb,
        "Access-Control-Request-Headers": _ASKED,
    }
    return target.send("OPTIONS", path, headers=headers, signed=False)


def _routes(target: Target) -> list[tuple[str, str]]:
    sample = target.one_each[0]
    return [("GET", ROOT), ("POST", sample.path), ("POST", f"{sample.path}/feedback")]


def _origin(target: Target) -> str:
    if not target.origin:
        raise NotApplicable("give --origin, the origin of a page that may call")
    return target.origin


def _words(answer: Answer, name: str) -> set[str]:
    return {word.strip().lower() for word in answer.headers.get(name, "").split(",")}


@requirement("CORS-01", Level.SHOULD, "a preflight is answered 2xx, without a token, and allows the call")
def _preflights(target: Target) -> Faults:
    origin = _origin(target)
    for verb, path in _routes(target):
        answer = _preflight(target, verb, path, origin)
        if not answer.is_success:
            yield f"OPTIONS {path} was answered {answer.status}"
            continue
        if not _words(answer, "Access-Control-Allow-Origin") & {origin, "*"}:
            yield f"OPTIONS {path} does not allow the origin"
        if verb.lower() not in _words(answer, "Access-Control-Allow-Methods"):
            yield f"OPTIONS {path} does not allow {verb}"
        for name in _ASKED.split(","):  # a * does not cover Authorization
            if name not in _words(answer, "Access-Control-Allow-Headers"):
                yield f"OPTIONS {path} does not allow the header {name}"


@requirement("RSP-04", Level.SHOULD, "answers carry cross-origin headers, errors too")
def _answers(target: Target) -> Faults:
    origin = _origin(target)
    for what, verb, path, signed in (
        ("discovery", "GET", ROOT, True),
        ("an unknown service", "POST", f"{ROOT}/conformance-unknown", True),
        ("an unreadable request", "POST", target.one_each[0].path, True),
        ("a call without a token", "POST", target.one_each[0].path, False),
    ):
        body = b"x" if verb == "POST" else None
        answer = target.send(verb, path, body, headers={"Origin": origin}, signed=signed)
        if not _words(answer, "Access-Control-Allow-Origin") & {origin, "*"}:
            yield f"{what}: the answer {answer.status} does not allow the origin"


@requirement("CORS-01/stranger", Level.ADVISED, "an origin is not allowed because it asks")
def _strangers(target: Target) -> Faults:
    for verb, path in _routes(target):
        if _STRANGER in _words(_preflight(target, verb, path, _STRANGER), "Access-Control-Allow-Origin"):
            yield f"OPTIONS {path} allows whatever origin it is asked from"


@requirement("CORS-01/credentials", Level.SHALL, "any origin and credentials are not allowed together")
def _credentials(target: Target) -> Faults:
    for verb, path in _routes(target):
        answer = _preflight(target, verb, path, target.origin or _STRANGER)
        any_origin = "*" in _words(answer, "Access-Control-Allow-Origin")
        if any_origin and "true" in _words(answer, "Access-Control-Allow-Credentials"):
            yield f"OPTIONS {path} allows both, which browsers refuse"


CHECKS: tuple[Check, ...] = (_preflights, _answers, _strangers, _credentials)
