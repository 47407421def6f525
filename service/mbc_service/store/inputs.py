"""Rows of kept inputs: sealed, written, read, deleted."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import orjson
from sqlalchemy import Connection, Row, delete, insert, select

from mbc_service.audit import Consultation, Inputs
from mbc_service.store.tables import CONSULTATIONS, KEPT_INPUTS

MOST_BYTES = 8 * 1024 * 1024
"""JSON that is longer is not kept: writing it could hold up the records of other calls."""
MOST_AT_ONCE = 1000
"""Rows that are deleted in one transaction, so that none takes long."""

SealedRow = Mapping[str, Any]


class CannotKeepError(Exception):
    """Inputs cannot be kept; the text says why and holds no value."""


class CannotOpenError(Exception):
    """What was kept cannot be opened; the text says why and holds no value."""


class Seal(Protocol):
    """Encrypts what `as_json` gives."""

    def sealed(self, content: bytes) -> bytes:
        """Return inputs as they are kept."""
        ...


def as_json(request_id: str, inputs: Inputs) -> bytes:
    """Return the inputs of a call with the call they belong to; raises CannotKeepError.

    It is done before an answer is given: the resources can then be forgotten at once, which costs less than
    holding them until they are encrypted.
    """
    try:
        content = orjson.dumps({"request_id": request_id, "inputs": inputs})
    except orjson.JSONEncodeError:
        raise CannotKeepError("they cannot be written as JSON") from None
    if len(content) > MOST_BYTES:
        raise CannotKeepError(f"they are longer than {MOST_BYTES} bytes")
    return content


def sealed_rows(seal: Seal, consultations: Iterable[Consultation]) -> list[SealedRow]:
    """Return the rows of all inputs that are to be kept."""
    return [
        {
            "request_id": item.record["request_id"],
            "created": datetime.fromisoformat(item.record["at"]),
            "edition": item.record["edition"],
            "sealed": seal.sealed(item.inputs),
        }
        for item in consultations
        if item.inputs is not None
    ]


def keep_inputs(connection: Connection, rows: Sequence[SealedRow]) -> None:
    """Keep the sealed inputs of several calls."""
    if rows:
        connection.execute(insert(KEPT_INPUTS), list(rows))


def inputs_of(connection: Connection, request_id: str, after: datetime) -> Row[Any] | None:
    """Return when the inputs of a call were kept, and sealed what was; None if not, or not after then."""
    return connection.execute(
        select(KEPT_INPUTS.c.created, KEPT_INPUTS.c.sealed).where(
            KEPT_INPUTS.c.request_id == request_id, KEPT_INPUTS.c.created > after
        )
    ).first()


def delete_inputs(connection: Connection, until: datetime) -> int:
    """Delete what was kept until then, oldest first; return how many rows, MOST_AT_ONCE if more may be."""
    oldest = (
        select(KEPT_INPUTS.c.request_id)
        .where(KEPT_INPUTS.c.created <= until)
        .order_by(KEPT_INPUTS.c.created)
        .limit(MOST_AT_ONCE)
    )
    found = list(connection.execute(oldest).scalars())
    if found:
        connection.execute(delete(KEPT_INPUTS).where(KEPT_INPUTS.c.request_id.in_(found)))
    return len(found)


def forget_inputs(connection: Connection, patient: str) -> int:
    """Delete what was kept of every call about a patient, named by the keyed hash; return how many rows."""
    calls = select(CONSULTATIONS.c.request_id).where(CONSULTATIONS.c.patient == patient)
    return connection.execute(delete(KEPT_INPUTS).where(KEPT_INPUTS.c.request_id.in_(calls))).rowcount
