"""Structured logs, one JSON object a line: never a patient value, never a token.

Every field is on a list; any other is dropped and counted in `dropped`, so that a value cannot slip
way of a new keyword. What the listed fields hold comes from our own words: ids of recommendations, names of
facts and prefetch keys, counts, timings, exception classes and code lines.
"""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import orjson
import structlog

from cds_hooks.incident import Incident
from mbc_service.settings import LogLevel

Log = structlog.typing.FilteringBoundLogger

FIELDS = frozenset(
    {
        "accepted",
        "card",
        "flags",
        "at",
        "cards",
        "complete",
        "damped",
        "diagnostics",
        "edition",
        "errors",
        "event",
        "held_back",
        "hook",
        "issuer",
        "lacking",
        "ledger",
        "level",
        "not_supplied",
        "outcome",
        "patient",
        "port",
        "problems",
        "production",
        "reason",
        "request_id",
        "reviewed",
        "service",
        "shown",
        "silent",
        "status",
        "store",
        "tenant",
        "timestamp",
        "timings_ms",
        "today",
        "truths",
        "violations",
        "where",
    }
)
"""Every field a log line may have. `patient` is the keyed hash of `mbc_service.audit`."""

CHATTY = ("httpx", "httpcore")
"""Libraries whose own messages hold addresses with patient ids, or headers."""


def open_log(level: LogLevel = LogLevel.INFO, file: TextIO | None = None) -> Log:
    """Return the log of the service, by default on standard error, and silence what would log addresses."""
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    log: Log = structlog.wrap_logger(
        structlog.WriteLogger(file or sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _listed_only,
            _as_json,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level.value),
        cache_logger_on_first_use=False,
    )
    return log


def log_incident(log: Log, incident: Incident) -> None:
    """Write down a call that was refused, failed, or whose answer had to be repaired."""
    fields: dict[str, Any] = {
        "request_id": incident.request_id,
        "status": int(incident.status),
        "service": incident.service_id,
        "diagnostics": incident.diagnostics,
        "reason": incident.reason,
        "errors": list(incident.errors),
        "where": list(incident.where),
        "violations": [str(violation) for violation in incident.violations],
    }
    report = log.error if incident.errors or incident.violations else log.warning
    report("call", **{name: value for name, value in fields.items() if value})


def _listed_only(_: object, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    kept = {name: value for name, value in fields.items() if name in FIELDS}
    if len(kept) < len(fields):
        kept["dropped"] = len(fields) - len(kept)
    return kept


def _as_json(_: object, __: str, fields: MutableMapping[str, Any]) -> str:
    return orjson.dumps(fields, default=str).decode()
