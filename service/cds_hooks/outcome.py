# ruff: noqa: N818 - each class has the name of its HTTP status
"""OperationOutcome, the body of every answer that is not 2xx, and the exceptions that become one.

    ProtocolError
    ├── BadRequest 400            not JSON, a field missing or ill-typed, a wrong hook
    ├── Unauthorized 401          uniform body whatever the cause
    ├── Forbidden 403
    ├── NotFound 404              no such service
    ├── MethodNotAllowed 405
    ├── PreconditionFailed 412    needed prefetch is missing: names the keys and their templates
    ├── TooLarge 413
    ├── UnsupportedMediaType 415
    ├── Unprocessable 422         valid CDS Hooks, against a rule of the service
    ├── TooManyRequests 429
    ├── Internal 500              correlation id only
    └── Unavailable 503

There is no 406: whatever `Accept` says, the answer is JSON. No text here may hold a value of the request.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, ClassVar, Literal, NotRequired

from pydantic import ValidationError
from typing_extensions import TypedDict  # pydantic reads the standard one from Python 3.12 on

MOST_ISSUES = 20
"""Issues reported for one request; a body with more faults than that is not read any better for it."""


class OutcomeIssue(TypedDict):
    """One `issue` element: FHIR issue type, what to tell the caller, and paths of the request."""

    severity: Literal["error"]
    code: str
    diagnostics: NotRequired[str]
    expression: NotRequired[list[str]]


class OperationOutcome(TypedDict):
    """The body of every answer that reports an error: a FHIR R4 OperationOutcome without request values."""

    resourceType: Literal["OperationOutcome"]
    issue: list[OutcomeIssue]


@dataclass(frozen=True, slots=True)
class Issue:
    """One entry of an OperationOutcome: FHIR issue type, what to tell the caller, and where."""

    code: str
    diagnostics: str = ""
    expression: str = ""

    def dump(self) -> OutcomeIssue:
        """Return the `issue` element, without what is not known."""
        issue: OutcomeIssue = {"severity": "error", "code": self.code}
        if self.diagnostics:
            issue["diagnostics"] = self.diagnostics
        if self.expression:
            issue["expression"] = [self.expression]
        return issue


def operation_outcome(issues: Iterable[Issue]) -> OperationOutcome:
    """Return a FHIR R4 OperationOutcome as plain JSON; at least one issue is required by FHIR."""
    return {"resourceType": "OperationOutcome", "issue": [issue.dump() for issue in issues]}


class ProtocolError(Exception):
    """An answer that is not 2xx: status, issues, headers.

    `reason` is for the log, never for the caller.
    """

    status: ClassVar[HTTPStatus]
    code: ClassVar[str]

    def __init__(
        self,
        diagnostics: str = "",
        *,
        expression: str = "",
        issues: tuple[Issue, ...] = (),
        headers: Mapping[str, str] | None = None,
        reason: str = "",
    ) -> None:
        self.issues = issues or (Issue(self.code, diagnostics, expression),)
        self.headers = dict(headers or {})
        self.reason = reason
        super().__init__("; ".join(issue.diagnostics for issue in self.issues if issue.diagnostics))

    def outcome(self) -> OperationOutcome:
        """Return the body of the answer."""
        return operation_outcome(self.issues)


class BadRequest(ProtocolError):
    """The request cannot be read as CDS Hooks: 400."""

    status = HTTPStatus.BAD_REQUEST
    code = "invalid"


class Unauthorized(ProtocolError):
    """The caller is not known: 401, the same body for every cause."""

    status = HTTPStatus.UNAUTHORIZED
    code = "login"

    def __init__(self, reason: str = "") -> None:
        super().__init__(headers={"WWW-Authenticate": "Bearer"}, reason=reason)


class Forbidden(ProtocolError):
    """The caller is known and may not: 403, the same body for every cause."""

    status = HTTPStatus.FORBIDDEN
    code = "forbidden"

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason=reason)


class NotFound(ProtocolError):
    """There is nothing at this address: 404."""

    status = HTTPStatus.NOT_FOUND
    code = "not-found"


class MethodNotAllowed(ProtocolError):
    """The address exists and is called with another verb: 405, with `Allow`."""

    status = HTTPStatus.METHOD_NOT_ALLOWED
    code = "not-supported"

    def __init__(self, allowed: Iterable[str]) -> None:
        verbs = ", ".join(allowed)
        super().__init__(f"This address answers {verbs}.", headers={"Allow": verbs})


class PreconditionFailed(ProtocolError):
    """Data that the service cannot do without was not sent and could not be fetched: 412.

    `templates` maps each missing key to the prefetch template to configure, `because` tells for a key
    why it could not be had otherwise, `hint` adds what usually causes it at the caller's site.
    """

    status = HTTPStatus.PRECONDITION_FAILED
    code = "required"

    def __init__(
        self, templates: Mapping[str, str], *, because: Mapping[str, str] | None = None, hint: str = ""
    ) -> None:
        self.templates = dict(templates)
        reasons = because or {}
        issues = []
        for key, template in templates.items():
            sentences = (f"Prefetch key {key} is needed.", reasons.get(key), f"Configure: {template}", hint)
            issues.append(Issue(self.code, " ".join(filter(None, sentences)), f"prefetch.{key}"))
        super().__init__(issues=tuple(issues))


class TooLarge(ProtocolError):
    """The body is longer than the service reads: 413."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    code = "too-long"

    def __init__(self, limit: int) -> None:
        super().__init__(f"The request body may have {limit} bytes at most.")


class UnsupportedMediaType(ProtocolError):
    """The body is declared as something else than UTF-8 JSON: 415."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    code = "not-supported"


class Unprocessable(ProtocolError):
    """The request is valid CDS Hooks and breaks a rule of the service: 422."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    code = "business-rule"


class TooManyRequests(ProtocolError):
    """The caller is too fast: 429, with `Retry-After` in seconds."""

    status = HTTPStatus.TOO_MANY_REQUESTS
    code = "throttled"

    def __init__(self, retry_after: int) -> None:
        super().__init__("Too many requests.", headers={"Retry-After": str(retry_after)})


class Unavailable(ProtocolError):
    """Something the service depends on is down: 503, with `Retry-After` in seconds."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    code = "transient"

    def __init__(self, diagnostics: str, retry_after: int) -> None:
        super().__init__(diagnostics, headers={"Retry-After": str(retry_after)})


class Internal(ProtocolError):
    """The service failed: 500, with the correlation id under which the log has the rest."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR
    code = "exception"

    def __init__(self, request_id: str) -> None:
        super().__init__(f"The service failed; nothing was evaluated. Log entry: {request_id}")


_SENTENCES: Mapping[str, tuple[str, str]] = {
    "missing": ("required", "is required"),
    "string_type": ("structure", "must be a string"),
    "dict_type": ("structure", "must be an object"),
    "model_type": ("structure", "must be an object"),
    "tuple_type": ("structure", "must be an array"),
    "list_type": ("structure", "must be an array"),
    "enum": ("value", "must be one of the values that the specification lists"),
}
"""pydantic error type → issue type and our sentence; pydantic's own text can repeat the value."""

_FALLBACK = ("value", "has a value that is not allowed here")


def bad_request(error: ValidationError) -> BadRequest:
    """Turn a pydantic error into a 400 with one issue per fault, each with its path and without its value."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    return BadRequest(issues=tuple(_issue(fault) for fault in faults[:MOST_ISSUES]))


def _issue(fault: Mapping[str, Any]) -> Issue:
    path = ""
    for part in fault["loc"]:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    path = path.lstrip(".")
    kind = fault["type"]
    if kind.startswith("cds_"):
        code, sentence = kind.removeprefix("cds_"), fault["msg"]
    else:
        code, sentence = _SENTENCES.get(kind, _FALLBACK)
    return Issue(code, f"{path or 'The request body'} {sentence}.", path)
