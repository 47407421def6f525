"""What is asked of the store: records by card or call, and what was overridden."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, or_, select

from mbc_service.audit import Record
from mbc_service.store.tables import CONSULTATIONS, FEEDBACK, SHOWN_CARDS

OVERRIDDEN = "overridden"


def record_of(connection: Connection, uuid: str) -> Record | None:
    """Return the latest record of a consultation that showed a card, or of a call by its request id."""
    showed = select(SHOWN_CARDS.c.consultation).where(SHOWN_CARDS.c.uuid == uuid)
    row = connection.execute(
        select(CONSULTATIONS.c.record)
        .where(or_(CONSULTATIONS.c.id.in_(showed), CONSULTATIONS.c.request_id == uuid))
        .order_by(CONSULTATIONS.c.id.desc())
        .limit(1)
    ).first()
    record: Record | None = None if row is None else orjson.loads(row[0])
    return record


def feedback_on(connection: Connection, uuids: Iterable[str]) -> list[Row[Any]]:
    """Return what was done with cards, in the order in which it was done: card, outcome, reason, time."""
    columns = (FEEDBACK.c.card, FEEDBACK.c.outcome, FEEDBACK.c.reason, FEEDBACK.c.outcome_at)
    found = select(*columns).where(FEEDBACK.c.card.in_(list(uuids))).order_by(FEEDBACK.c.outcome_at)
    return list(connection.execute(found))


def overridden(connection: Connection, patient: str, since: datetime) -> frozenset[str]:
    """Return the recommendations whose cards were last overridden for a patient, told since then.

    What counts is when the service was told: the clock of a client may be wrong.
    """
    rows = connection.execute(
        select(SHOWN_CARDS.c.uuid, SHOWN_CARDS.c.recommendation, FEEDBACK.c.outcome)
        .join(FEEDBACK, FEEDBACK.c.card == SHOWN_CARDS.c.uuid)
        .where(SHOWN_CARDS.c.patient == patient, FEEDBACK.c.received >= since)
        .order_by(FEEDBACK.c.outcome_at)
    )
    last = {(row.uuid, row.recommendation): row.outcome for row in rows}
    return frozenset(name for (_, name), outcome in last.items() if outcome == OVERRIDDEN)
