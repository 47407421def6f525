"""The Flask blueprint: discovery, service and feedback endpoints for a set of services."""

from collections.abc import Callable, Collection, Iterable
from typing import Any
from uuid import uuid4

import orjson
from flask import Blueprint

from cds_hooks import card, incident
from cds_hooks.catalogue import Discovery
from cds_hooks.cors import Cors
from cds_hooks.endpoints import ROOT, Authenticate, Endpoints, NotEvaluated, OnFeedback, Render, Speaks
from cds_hooks.incident import OnError
from cds_hooks.listing import lint_discovery
from cds_hooks.outcome import PreconditionFailed
from cds_hooks.service import CdsService, ClientIdentity
from cds_hooks.violation import V2_0, Dialect, NonConformant, Severity

EVERY_VERB = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT")
"""All routes take all verbs, so that a wrong one is answered with an OperationOutcome and CORS headers."""

MEBIBYTE = 1024 * 1024


def _new_request_id() -> str:
    return str(uuid4())


def _as_it_is(answer: dict[str, Any], client: ClientIdentity | None) -> dict[str, Any]:
    del client
    return answer


def _refused(error: PreconditionFailed, client: ClientIdentity | None) -> card.Response | None:
    del error, client
    return None


def _published(client: ClientIdentity | None) -> Dialect:
    del client
    return V2_0


def cds_hooks_blueprint(  # noqa: PLR0913 - one keyword for each thing a site decides
    services: Iterable[CdsService],
    *,
    cors_origins: Collection[str] = (),
    max_body_bytes: int = 5 * MEBIBYTE,
    max_depth: int | None = None,
    https_only: bool = False,
    strict: bool = False,
    shared_ids: bool = False,
    authenticate: Authenticate | None = None,
    on_feedback: OnFeedback | None = None,
    on_error: OnError = incident.log,
    correlation_id: Callable[[], str] = _new_request_id,
    render: Render = _as_it_is,
    speaks: Speaks = _published,
    not_evaluated: NotEvaluated = _refused,
) -> Blueprint:
    """Make the blueprint that serves these services under `/cds-services`.

    * `cors_origins`: origins of pages that may call, `*` for any; none by default.
    * `max_body_bytes`, `max_depth`: what a request may measure. The decoder refuses more than 1024 levels
      by itself; a lower limit costs as much time again as decoding, so it is for services that recurse.
    * `https_only`: refuse a `fhirServer` that is not https, as with production data.
    * `strict`: raise NonConformant for an answer that breaks the specification, as in testing, instead
      of leaving its empty members out and otherwise answering 500.
    * `shared_ids`: allow one id under several hooks.
    * `authenticate`: called on every endpoint, discovery included, but never for `OPTIONS`.
    * `on_feedback`: keeps feedback; without it the feedback endpoints answer 404.
    * `on_error`: told of every answer that is an error or was repaired, without request values.
    * `correlation_id`: makes the `X-Request-Id` of an answer.
    * `render`, `speaks`: JSON for this client, and the version of the specification to check it against.
    * `not_evaluated`: an answer in place of a 412, for a client that would not show the 412.

    Raises NonConformant when the services cannot be listed as they are.
    """
    by_id: dict[str, list[CdsService]] = {}
    for service in services:
        by_id.setdefault(service.id, []).append(service)
    every = [service.listing for group in by_id.values() for service in group]
    listing = Discovery(services=tuple(every)).dump()
    found = lint_discovery(listing, dialect=speaks(None), shared_ids=shared_ids)
    errors = tuple(violation for violation in found if violation.severity is Severity.ERROR)
    if errors:
        raise NonConformant(errors)
    endpoints = Endpoints(
        services=by_id,
        discovery=orjson.dumps(listing),
        cors=Cors.of(cors_origins),
        max_body_bytes=max_body_bytes,
        max_depth=max_depth,
        https_only=https_only,
        strict=strict,
        authenticate=authenticate,
        on_feedback=on_feedback,
        on_error=on_error,
        correlation_id=correlation_id,
        render=render,
        speaks=speaks,
        not_evaluated=not_evaluated,
    )
    return _routed(endpoints)


def _routed(endpoints: Endpoints) -> Blueprint:
    blueprint = Blueprint("cds_hooks", __name__)
    for path, name, view, verbs in (
        (ROOT, "discovery", endpoints.discover, ("GET", "HEAD")),
        (f"{ROOT}/<service_id>", "service", endpoints.call, ("POST",)),
        (f"{ROOT}/<service_id>/feedback", "feedback", endpoints.feedback, ("POST",)),
        (f"{ROOT}/<path:rest>", "elsewhere", endpoints.nothing_here, ()),
    ):
        blueprint.add_url_rule(
            path,
            name,
            endpoints.route(view, verbs),
            methods=EVERY_VERB,
            strict_slashes=False,
            provide_automatic_options=False,
        )
    return blueprint
