"""One record for each consultation: which edition said what about which facts, never a patient value.

The patient is a keyed hash, so that the consultations of one patient can be counted and not traced. In a
store the key is kept beside the records; without one it lasts as long as the process.
"""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from mbc_service.logs import Log
from mbc_service.settings import LOG_ONLY, Settings

Record = Mapping[str, Any]
Inputs = Mapping[str, Any]
"""What a call was worked out from (`mbc_service.kept_inputs`): patient data, kept encrypted or not at all."""


@dataclass(frozen=True, slots=True)
class Consultation:
    """One consultation as it is kept. Only `record` may be logged."""

    record: Record
    inputs: bytes | None = field(default=None, repr=False)
    """JSON, not yet encrypted."""


@dataclass(frozen=True, slots=True)
class FeedbackGiven:
    """What a user did with a card. Only `record` may be logged."""

    record: Record
    card: str = field(repr=False)
    """The card's id as it came; in the record it stands only if it has the form of an id."""
    issuer: str = ""
    comment: str = field(default="", repr=False)
    """What the user typed: free text about a patient."""


class Audit(Protocol):
    """Keeps records of consultations. Nothing here raises because a store is down."""

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient in records."""
        ...

    def write(self, record: Record, inputs: Inputs | None = None) -> None:
        """Keep one record, and encrypted the inputs if they are given."""
        ...

    def write_feedback(self, items: Sequence[FeedbackGiven]) -> bool:
        """Keep what users did with cards; False if it could not be kept where it should be."""
        ...

    def about_card(self, uuid: str) -> Record | None:
        """Return the record of the consultation that showed a card, None if it was not kept."""
        ...

    def overridden(self, patient: str, since: datetime) -> frozenset[str]:
        """Return the recommendations whose cards were last overridden for a patient since then."""
        ...

    def trouble(self) -> str:
        """Return why records are not kept where they should be, empty if they are."""
        ...


def keyed_hash(key: bytes, server: str, patient_id: str) -> str:
    """Return 16 hexadecimal digits that stand for one patient of one server."""
    return hashlib.blake2b(f"{server}\n{patient_id}".encode(), key=key, digest_size=8).hexdigest()


class LogAudit:
    """Writes records to the log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._key = secrets.token_bytes(32)

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient until the process ends."""
        return keyed_hash(self._key, server, patient_id)

    def write(self, record: Record, inputs: Inputs | None = None) -> None:  # noqa: ARG002 - never in a log
        """Write one record as one line; the inputs are dropped."""
        self._log.info("consultation", **record)

    def write_feedback(self, items: Sequence[FeedbackGiven]) -> bool:
        """Write what users did with cards, one line each, without what they typed."""
        for item in items:
            self._log.info("feedback", **item.record)
        return True

    def about_card(self, uuid: str) -> Record | None:  # noqa: ARG002 - a log is not asked
        """Return None: what went to the log is not read back."""
        return None

    def overridden(self, patient: str, since: datetime) -> frozenset[str]:  # noqa: ARG002 - as above
        """Return nothing, for the same reason."""
        return frozenset()

    def trouble(self) -> str:
        """Return nothing: the log is where these records should be."""
        return ""


def audit_for(settings: Settings, log: Log) -> Audit:
    """Return the audit that the settings name; raises ConfigurationError when its store cannot be used."""
    url = settings.store_url.get_secret_value()
    if url == LOG_ONLY:
        return LogAudit(log)
    from mbc_service.store.batches import BatchedAudit  # noqa: PLC0415 - as above
    from mbc_service.store.database import Database  # noqa: PLC0415 - weighs 10 MB in each worker
    from mbc_service.store.kept import StoreAudit  # noqa: PLC0415 - as above

    seal = None
    if settings.keep_inputs_key_file is not None:
        from mbc_service.store.sealing import read_seal  # noqa: PLC0415 - only where inputs are kept

        seal = read_seal(settings.keep_inputs_key_file)
    return BatchedAudit(StoreAudit(Database(url), log, seal=seal, days=settings.keep_inputs_days))
