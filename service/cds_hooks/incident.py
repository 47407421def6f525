"""What the log is told when an answer is not the plain 200: never a value of the request.

Exception texts can hold anything that a service read, so they are left out; the classes of the chain and
the lines they passed through are enough to find the fault.
"""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from cds_hooks.outcome import ProtocolError
from cds_hooks.violation import Violation

LOGGER = logging.getLogger("cds_hooks")


@dataclass(frozen=True, slots=True)
class Incident:
    """One refused, failed or repaired call.

    `service_id` is None when the address names no service of ours. `reason` is what the caller was not
    told (why a token was refused). `errors` are exception classes, outermost first; `where` are
    "module:line function", innermost last. `violations` were found in the service's answer.
    """

    request_id: str
    status: int
    service_id: str | None = None
    diagnostics: str = ""
    reason: str = ""
    errors: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    violations: tuple[Violation, ...] = ()


OnError = Callable[[Incident], None]


def of_refusal(error: ProtocolError, request_id: str, service_id: str | None) -> Incident:
    """Describe a call that was answered with a ProtocolError on purpose."""
    return Incident(request_id, error.status, service_id, diagnostics=str(error), reason=error.reason)


def of_failure(
    error: BaseException, request_id: str, service_id: str | None, violations: tuple[Violation, ...] = ()
) -> Incident:
    """Describe a call that ended in an exception nobody meant to raise."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or link.__context__
    where = tuple(
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    )
    return Incident(
        request_id,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        service_id,
        errors=tuple(f"{type(link).__module__}.{type(link).__qualname__}" for link in chain),
        where=where,
        violations=violations,
    )


def log(incident: Incident) -> None:
    """Write an incident to the logger `cds_hooks`: failures as errors, repairs as warnings."""
    level = logging.INFO
    if incident.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        level = logging.ERROR
    elif incident.violations:
        level = logging.WARNING
    LOGGER.log(
        level,
        "status=%d request=%s service=%s diagnostics=%r reason=%r errors=%s where=%s violations=%s",
        incident.status,
        incident.request_id,
        incident.service_id,
        incident.diagnostics,
        incident.reason,
        list(incident.errors),
        list(incident.where),
        [str(violation) for violation in incident.violations],
    )
