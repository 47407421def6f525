"""Rows of kept inputs: sealed, written, read, deleted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, Row, delete, insert, select

from mbc_service.audit import Consultation, Inputs, Record
from mbc_service.store.tables import KEPT_INPUTS

MOST_AT_ONCE = 1000
"""Rows that are deleted in one transaction, so that none takes long."""

SealedRow = Mapping[str, Any]


class CannotSealError(Exception):
    """Inputs cannot be kept; the text says why and holds no value."""


class CannotOpenError(Exception):
    """What was kept cannot be opened; the text says why and holds no value."""


class Seal(Protocol):
    """Encrypts inputs, each bound to its call."""

    def sealed(self, request_id: str, inputs: Inputs) -> bytes:
        """Return the inputs as they are kept; raises CannotSealError."""
        ...


def sealed_rows(
    seal: Seal, consultations: Iterable[Consultation], give_up: Callable[[Record, str], None]
) -> list[SealedRow]:
    """Return the rows of all inputs that are kept; those that cannot be sealed are given up."""
    rows: list[SealedRow] = []
    for consultation in consultations:
        record, inputs = consultation.record, consultation.inputs
        if inputs is None:
            continue
        try:
            sealed = seal.sealed(record["request_id"], inputs)
        except CannotSealError as error:
            give_up(record, str(error))
            continue
        created = datetime.fromisoformat(record["at"])
        names = {name: record[name] for name in ("request_id", "edition")}
        rows.append({**names, "created": created, "sealed": sealed})
    return rows


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
