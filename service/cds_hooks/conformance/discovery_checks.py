"""Checks of transport and discovery that no linter can make."""

from contextlib import suppress
from http import HTTPStatus
from urllib.parse import urlsplit

from cds_hooks.conformance.check import Check, Faults, Level, requirement
from cds_hooks.conformance.target import NotApplicable, Target, fresh
from cds_hooks.endpoints import JSON, ROOT

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@requirement("TRN-01", Level.SHALL, "the service is reached over https")
def _https(target: Target) -> Faults:
    parts = urlsplit(target.base)
    if parts.hostname in _LOOPBACK:
        raise NotApplicable("the service runs on this machine")
    if parts.scheme != "https":
        yield "the base URL is not https"


@requirement("DISC-01", Level.SHALL, "discovery answers GET with 200")
def _discovery(target: Target) -> Faults:
    status = target.discovery.status
    if status == HTTPStatus.UNAUTHORIZED and target.signer is None:
        yield "it answered 401: give --key and --issuer"
    elif status != HTTPStatus.OK:
        yield f"it answered {status}"


@requirement("TRN-02", Level.SHALL, "bodies are JSON and are declared as JSON")
def _json(target: Target) -> Faults:
    answers = [("discovery", target.discovery)]
    with suppress(NotApplicable):
        answers += [(exchange.sample.service, exchange.answer) for exchange in target.exchanges]
    for name, answer in answers:
        if answer.document is None:
            yield f"{name}: the body is not JSON as in RFC 8259"
        media_type = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if media_type != JSON and not (not answer.is_success and media_type == "application/fhir+json"):
            yield f"{name}: Content-Type is not {JSON}"


@requirement("TRN-07", Level.ADVISED, "a slash at the end is answered, not redirected")
def _slash(target: Target) -> Faults:
    answer = target.send("GET", f"{ROOT}/")
    if not answer.is_success:
        yield f"GET {ROOT}/ was answered {answer.status}"
    for sample in target.one_each:
        answer = target.send("POST", f"{sample.path}/", fresh(sample.body))
        if not answer.is_evaluated:
            yield f"POST {sample.path}/ was answered {answer.status}"


@requirement("DISC-11", Level.SHALL, "every listed id answers POST at its address")
def _addresses(target: Target) -> Faults:
    for service in target.services:
        answer = target.send("POST", f"{ROOT}/{service['id']}", {})
        if answer.status in {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}:
            yield f"POST {ROOT}/{service['id']} was answered {answer.status}"


@requirement("DISC-16", Level.ADVISED, "discovery says how long it may be kept")
def _cacheable(target: Target) -> Faults:
    if not {"etag", "cache-control", "expires", "last-modified"} & set(target.discovery.headers):
        yield "there is no ETag, Cache-Control, Expires or Last-Modified"


CHECKS: tuple[Check, ...] = (_https, _discovery, _json, _slash, _addresses, _cacheable)
