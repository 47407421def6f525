"""The tables, as this version of the service uses them; `migrations/` leads there.

No column holds a patient value: `patient` is a keyed hash, and a record holds ids and names of facts. There
are two exceptions, each in a table of its own so that it can be withheld or deleted without touching the
rest: what a user typed (`comments`), and, where a site wants it, what a call was worked out from
(`kept_inputs`), which is encrypted with a key that is not in the store.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

REVISION = "0002"
"""The step of `migrations/` after which the tables are as they stand here."""


class Moment(TypeDecorator[datetime]):
    """A date and time in UTC, also on SQLite, which has no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Bring a time to UTC before it is kept."""
        del dialect
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back the time zone that SQLite dropped."""
        del dialect
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


METADATA = MetaData()

STORE_KEY = Table(
    "store_key",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
)
"""One row: the key with which patients are hashed."""

CONSULTATIONS = Table(
    "consultations",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("received", Moment, nullable=False),
    Column("request_id", String(64), nullable=False, index=True),
    Column("edition", String(64), nullable=False),
    Column("patient", String(16), nullable=False),
    Column("record", LargeBinary, nullable=False),
)
"""One row for each evaluated call; `record` is the JSON of `mbc_service.account`."""

SHOWN_CARDS = Table(
    "shown_cards",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("consultation", ForeignKey("consultations.id", ondelete="CASCADE"), nullable=False),
    Column("uuid", String(36), nullable=False, index=True),
    Column("received", Moment, nullable=False),
    Column("patient", String(16), nullable=False),
    Column("recommendation", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("silent", Boolean, nullable=False),
    Index("shown_cards_by_patient", "patient", "recommendation"),
)
"""One row for each card of an answer. A call that is repeated gives the same uuids again. `silent`: worked
out and not sent."""

FEEDBACK = Table(
    "feedback",
    METADATA,
    Column("digest", String(32), primary_key=True),
    Column("received", Moment, nullable=False),
    Column("outcome_at", Moment, nullable=False),
    Column("request_id", String(64), nullable=False),
    Column("service", String(64), nullable=False),
    Column("card", String(64), nullable=False, index=True),
    Column("outcome", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("accepted", Text, nullable=False),
    Column("flags", Text, nullable=False),
)
"""One row for each thing a user did. `digest` says which: the same item sent again is the same row. `card`
may be one that this store never saw."""

COMMENTS = Table(
    "comments",
    METADATA,
    Column("digest", ForeignKey("feedback.digest", ondelete="CASCADE"), primary_key=True),
    Column("comment", Text, nullable=False),
)
"""What users typed. Free text about patients: never logged, never reported."""

KEPT_INPUTS = Table(
    "kept_inputs",
    METADATA,
    Column("request_id", String(64), primary_key=True),
    Column("created", Moment, nullable=False, index=True),
    Column("edition", String(64), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
"""One row for each call whose inputs are kept; `sealed` is what `mbc_service.kept_inputs` says, encrypted."""
