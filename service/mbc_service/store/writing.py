"""Rows of consultations, and rows of feedback: kept once, however often they are sent."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, delete, insert, update

from mbc_service.audit import FeedbackGiven, Record
from mbc_service.store.tables import COMMENTS, CONSULTATIONS, FEEDBACK, SHOWN_CARDS

MOST_OF_A_COMMENT = 10_000
"""Characters of a comment that are kept."""


def keep_consultations(connection: Connection, records: Sequence[Record]) -> None:
    """Keep records, and by which cards each can be found: two statements, however many records there are."""
    kept = connection.execute(
        insert(CONSULTATIONS).returning(CONSULTATIONS.c.id, sort_by_parameter_order=True),
        [
            {
                "received": datetime.fromisoformat(record["at"]),
                "request_id": record["request_id"],
                "edition": record["edition"],
                "patient": record["patient"],
                "record": orjson.dumps(record),
            }
            for record in records
        ],
    )
    shown = [
        {
            "consultation": consultation,
            "uuid": card["uuid"],
            "received": datetime.fromisoformat(record["at"]),
            "patient": record["patient"],
            "recommendation": card["recommendation"],
            "kind": card["kind"],
            "silent": record["silent"],
        }
        for consultation, record in zip(kept.scalars(), records, strict=True)
        for card in record["shown"]
    ]
    if shown:
        connection.execute(insert(SHOWN_CARDS), shown)


def keep_feedback(connection: Connection, items: Iterable[FeedbackGiven]) -> None:
    """Keep what users did with cards. An item that was sent before takes the place of its earlier self.

    Raises IntegrityError when somebody else keeps the same item at this moment: then try again.
    """
    for item in items:
        values = _row(item)
        digest = values.pop("digest")
        row = FEEDBACK.c.digest == digest
        if connection.execute(update(FEEDBACK).where(row).values(values)).rowcount == 0:
            values["received"] = datetime.now(UTC)
            connection.execute(insert(FEEDBACK).values(digest=digest, **values))
        comment = _storable(item.comment)
        if comment:
            connection.execute(delete(COMMENTS).where(COMMENTS.c.digest == digest))
            connection.execute(insert(COMMENTS).values(digest=digest, comment=comment))


def _row(item: FeedbackGiven) -> dict[str, Any]:
    record = item.record
    return {
        "digest": digest_of(item),
        "outcome_at": datetime.fromisoformat(record["at"]),
        "request_id": record["request_id"],
        "service": record["service"],
        "card": record["card"],
        "outcome": record["outcome"],
        "reason": record["reason"],
        "accepted": orjson.dumps(record["accepted"]).decode(),
        "flags": " ".join(record["flags"]),
    }


def digest_of(item: FeedbackGiven) -> str:
    """Return which deed of which caller an item tells of, as 32 hexadecimal digits.

    A card may be accepted, and another time overridden: outcome and time are part of it.
    """
    told = (item.issuer, item.record["service"], item.card, item.record["at"], item.record["outcome"])
    return hashlib.blake2b("\n".join(told).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _storable(comment: str) -> str:
    """Return a comment without what PostgreSQL has no place for."""
    plain = comment.encode("utf-8", "replace").decode().replace("\x00", "")
    return plain.strip()[:MOST_OF_A_COMMENT]
