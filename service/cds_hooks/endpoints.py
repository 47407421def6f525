"""What stands behind the routes: one object that answers discovery, calls and feedback."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import orjson
from flask import Request, Response, current_app, request
from pydantic import ValidationError

from cds_hooks import card, incident
from cds_hooks.cors import Cors
from cds_hooks.empties import omit_empty
from cds_hooks.feedback import FeedbackRequest
from cds_hooks.incident import Incident, OnError
from cds_hooks.invariants import lint_response
from cds_hooks.outcome import (
    BadRequest,
    Internal,
    Issue,
    MethodNotAllowed,
    NotFound,
    PreconditionFailed,
    ProtocolError,
    bad_request,
)
from cds_hooks.reading import read_json
from cds_hooks.request import HookRequest
from cds_hooks.service import CdsService, ClientIdentity, RequestInfo
from cds_hooks.violation import Dialect, NonConformant

Authenticate = Callable[[Request, str], ClientIdentity]
"""(request, audience path) → who calls. Raises Unauthorized or Forbidden.

The path is relative to the service's public base URL: `/cds-services`, `/cds-services/<id>` or
`/cds-services/<id>/feedback`; a token's `aud` is that base URL and the path.
"""

OnFeedback = Callable[[CdsService, FeedbackRequest, RequestInfo], None]
"""Keeps what users did with the cards; called once per feedback call."""

Render = Callable[[dict[str, Any], ClientIdentity | None], dict[str, Any]]
"""Turns the JSON of an answer into JSON that this client can show; leaves the given one as it is."""

NotEvaluated = Callable[[PreconditionFailed, ClientIdentity | None], card.Response | None]
"""What a client gets instead of a 412; None when it is to get the 412."""

Speaks = Callable[[ClientIdentity | None], Dialect]
"""Tells which version of the specification this client is answered in."""

ROOT = "/cds-services"
JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """The services of one blueprint and everything that decides how they are answered."""

    services: Mapping[str, Sequence[CdsService]]
    discovery: bytes
    cors: Cors
    max_body_bytes: int
    max_depth: int | None
    https_only: bool
    strict: bool
    authenticate: Authenticate | None
    on_feedback: OnFeedback | None
    on_error: OnError
    correlation_id: Callable[[], str]
    render: Render
    speaks: Speaks
    not_evaluated: NotEvaluated

    def route(self, view: Callable[..., Response], verbs: tuple[str, ...]) -> Callable[..., Response]:
        """Wrap a view: preflight, verbs, errors as OperationOutcome, and the headers of every answer."""

        def answer(**path: str) -> Response:
            request_id = self.correlation_id()
            service_id = path.get("service_id")
            known = service_id if service_id in self.services else None
            try:
                response = self._preflight(verbs) or view(request_id, **path)
            except NonConformant as error:
                if self._raises():
                    raise
                self._report(incident.of_failure(error, request_id, known, error.violations))
                response = refusal(Internal(request_id))
            except ProtocolError as error:
                self._report(incident.of_refusal(error, request_id, known))
                response = refusal(error)
            except Exception as error:  # noqa: BLE001 - whatever a service raises is answered, never shown
                self._report(incident.of_failure(error, request_id, known))
                response = refusal(Internal(request_id))
            return self._finished(response, request_id)

        return answer

    def discover(self, request_id: str) -> Response:
        """`GET /cds-services`: the listing, made once, with an ETag."""
        del request_id
        self._client(ROOT)
        response = Response(self.discovery, mimetype=JSON)
        response.headers["Cache-Control"] = f"{'private' if self.authenticate else 'public'}, max-age=3600"
        response.set_etag(hashlib.sha256(self.discovery).hexdigest()[:32])
        response.make_conditional(request)
        return response

    def call(self, request_id: str, service_id: str) -> Response:
        """`POST /cds-services/<id>`: read the request, let the service answer, check the answer."""
        client = self._client(f"{ROOT}/{service_id}")
        services = self._services(service_id)
        body = self._body()
        service = _of_hook(services, body)
        hook_request = service.read(body)
        if self.https_only and (hook_request.fhir_server or "https:").lower().startswith("http:"):
            raise BadRequest("fhirServer must be an https URL.", expression="fhirServer")
        answer = self._answer(service, hook_request, RequestInfo(request_id, client))
        return Response(answer, mimetype=JSON)

    def feedback(self, request_id: str, service_id: str) -> Response:
        """`POST /cds-services/<id>/feedback`: hand over what users did; the answer has no body."""
        client = self._client(f"{ROOT}/{service_id}/feedback")
        services = self._services(service_id)
        if self.on_feedback is None:
            raise NotFound("This service takes no feedback.")
        try:
            feedback = FeedbackRequest.model_validate(self._body())
        except ValidationError as error:
            raise bad_request(error) from None
        self.on_feedback(services[0], feedback, RequestInfo(request_id, client))
        response = Response(b"")
        del response.headers["Content-Type"]
        return response

    def nothing_here(self, request_id: str, rest: str) -> Response:
        """Any other address below `/cds-services`: 404."""
        del request_id, rest
        raise NotFound("There is nothing here. GET /cds-services lists the services.")

    def _preflight(self, verbs: tuple[str, ...]) -> Response | None:
        allowed = (*verbs, "OPTIONS")
        if request.method == "OPTIONS":
            return Response(status=HTTPStatus.NO_CONTENT, headers={"Allow": ", ".join(allowed)})
        if verbs and request.method not in verbs:
            raise MethodNotAllowed(allowed)
        return None

    def _client(self, audience_path: str) -> ClientIdentity | None:
        return None if self.authenticate is None else self.authenticate(request, audience_path)

    def _services(self, service_id: str) -> Sequence[CdsService]:
        if service_id not in self.services:
            raise NotFound("There is no service with this id. GET /cds-services lists the services.")
        return self.services[service_id]

    def _body(self) -> object:
        return read_json(request, max_bytes=self.max_body_bytes, max_depth=self.max_depth)

    def _answer(self, service: CdsService, hook_request: HookRequest[Any], info: RequestInfo) -> bytes:
        answer = self._evaluated(service, hook_request, info)
        body = answer.dump() if isinstance(answer, card.Response) else answer
        if isinstance(body, dict) and isinstance(body.get("cards"), list):
            body = self.render(body, info.client)
        dialect = self.speaks(info.client)
        written = _written(body)
        violations = lint_response(body, dialect=dialect, written=None if self._raises() else written)
        if not violations:
            return orjson.dumps(body) if written is None else written
        if not self._raises():
            lean = omit_empty(body) if isinstance(body, dict) else {}
            if not lint_response(lean, dialect=dialect):
                self._report(Incident(info.request_id, HTTPStatus.OK, service.id, violations=violations))
                return orjson.dumps(lean)
        raise NonConformant(violations)

    def _evaluated(
        self, service: CdsService, hook_request: HookRequest[Any], info: RequestInfo
    ) -> card.Response | dict[str, Any]:
        try:
            return service.respond(hook_request, info)
        except PreconditionFailed as error:
            instead = self.not_evaluated(error, info.client)
            if instead is None:
                raise
            self._report(Incident(info.request_id, HTTPStatus.OK, service.id, diagnostics=str(error)))
            return instead

    def _raises(self) -> bool:
        return self.strict or current_app.testing

    def _report(self, what: Incident) -> None:
        try:
            self.on_error(what)
        except Exception:  # noqa: BLE001 - a log that fails must not change what the caller is told
            incident.LOGGER.error("on_error failed for request=%s", what.request_id)

    def _finished(self, response: Response, request_id: str) -> Response:
        headers = response.headers
        headers["X-Request-Id"] = request_id
        headers["X-Content-Type-Options"] = "nosniff"
        headers.setdefault("Cache-Control", "no-store")
        headers.update(
            self.cors.headers(request.headers.get("Origin"), preflight=request.method == "OPTIONS")
        )
        return response


def refusal(error: ProtocolError) -> Response:
    """Make the HTTP answer of a ProtocolError."""
    return Response(orjson.dumps(error.outcome()), status=error.status, headers=error.headers, mimetype=JSON)


def _written(body: object) -> bytes | None:
    """Return an answer as JSON; None when it holds what JSON cannot carry, which the linter will say."""
    try:
        return orjson.dumps(body, option=orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME)
    except orjson.JSONEncodeError:
        return None


def _of_hook(services: Sequence[CdsService], body: object) -> CdsService:
    hook = body.get("hook") if isinstance(body, dict) else None
    if not isinstance(hook, str):
        return services[0]  # reading the body with it will say what is wrong
    for service in services:
        if service.hook == hook:
            return service
    hooks = " or ".join(service.hook for service in services)
    raise BadRequest(issues=(Issue("value", f"hook must be {hooks} at this address.", "hook"),))
