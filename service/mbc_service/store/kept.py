"""The audit that keeps records in the store, and goes on without it when it is down.

A store that cannot be opened, read or written never stops an answer. What should have been kept goes to the
log, the log says why, `/readyz` shows it, and after a rest the store is tried again. Feedback that could not
be kept is refused, so that the client may send it again. Inputs of calls never go to the log: they are lost.
"""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from mbc_service.audit import Consultation, FeedbackGiven, Inputs, LogAudit, Record, keyed_hash
from mbc_service.logs import Log
from mbc_service.store.database import Database, NotUpgradedError
from mbc_service.store.inputs import (
    MOST_AT_ONCE,
    CannotKeepError,
    Seal,
    SealedRow,
    as_json,
    delete_inputs,
    keep_inputs,
    sealed_rows,
)
from mbc_service.store.reading import overridden, record_of
from mbc_service.store.writing import keep_consultations, keep_feedback

REST = 10.0
"""Seconds for which a store that failed is left alone, so that its time-outs do not slow every call."""

TIDY = 3600.0
"""Seconds between two deletions of inputs whose time is over."""

CLOSED = "the store cannot be opened"
OLD = "the tables of the store are of another version: run `mbc store upgrade`"
UNWRITABLE = "the store cannot be written"

_FAULTS = (SQLAlchemyError, OSError)

Clock = Callable[[], float]
Moments = Callable[[], datetime]
Found = TypeVar("Found")


def present() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class StoreAudit:
    """Keeps records in a database that all workers share; and inputs of calls, if there is a seal for them.

    `days` is how long inputs are kept. They are deleted also by a service that keeps no new ones.
    """

    def __init__(
        self,
        database: Database,
        log: Log,
        clock: Clock = time.monotonic,
        *,
        seal: Seal | None = None,
        days: int = 30,
        now: Moments = present,
    ) -> None:
        self._database = database
        self._log = log
        self._instead = LogAudit(log)
        self._clock = clock
        self._key: bytes | None = None
        self._trouble = ""
        self._rests_until = float("-inf")
        self._seal = seal
        self._lasting = timedelta(days=days)
        self._now = now
        self._tidied = float("-inf")

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient wherever this store is used."""
        if not self._open() or self._key is None:
            return self._instead.patient_key(server, patient_id)
        return keyed_hash(self._key, server, patient_id)

    def write(self, record: Record, inputs: Inputs | None = None) -> None:
        """Keep one record, in the log if the store does not take it; then its inputs are lost."""
        self.write_all((self.consultation(record, inputs),))

    def consultation(self, record: Record, inputs: Inputs | None) -> Consultation:
        """Return a consultation as it is written: with its inputs, if they are kept and can be."""
        if inputs is None or self._seal is None:
            return Consultation(record)
        try:
            return Consultation(record, as_json(record["request_id"], inputs))
        except CannotKeepError as error:
            self.give_up(record, str(error))
            return Consultation(record)

    def write_all(self, consultations: Sequence[Consultation]) -> None:
        """Keep several records in one transaction, in the log if the store does not take them."""
        rows: list[SealedRow] = []
        # before the transaction, because it takes longer than a lock should be held
        if self._seal is not None and self._usable():
            rows = sealed_rows(self._seal, consultations)

        def keep(connection: Connection) -> None:
            keep_consultations(connection, [consultation.record for consultation in consultations])
            keep_inputs(connection, rows)

        if not self._kept(keep):
            for consultation in consultations:
                self._instead.write(consultation.record)
        self._tidy()

    def give_up(self, record: Record, reason: str) -> None:
        """Say in the log that the inputs of a call are lost, and why."""
        self._log.warning("inputs", request_id=record["request_id"], reason=f"not kept: {reason}")

    def _tidy(self) -> None:
        """Delete the inputs whose time is over, a part at a time, once in a while."""
        if self._clock() - self._tidied < TIDY:
            return
        deleted: list[int] = []
        until = self._now() - self._lasting
        kept = self._kept(lambda connection: deleted.append(delete_inputs(connection, until)))
        if kept and deleted[-1] < MOST_AT_ONCE:
            self._tidied = self._clock()

    def write_feedback(self, items: Sequence[FeedbackGiven]) -> bool:
        """Keep what users did with cards: all of it, or nothing."""
        kept = self._kept(lambda connection: keep_feedback(connection, items))
        if not kept:
            self._instead.write_feedback(items)
        return kept

    def about_card(self, uuid: str) -> Record | None:
        """Return the latest record of a consultation that showed this card."""
        return self._read(lambda connection: record_of(connection, uuid), None)

    def overridden(self, patient: str, since: datetime) -> frozenset[str]:
        """Return the recommendations whose cards were last overridden for a patient since then."""
        return self._read(lambda connection: overridden(connection, patient, since), frozenset())

    def trouble(self) -> str:
        """Return why records are not kept in the store, empty if they are; looks anew after a rest."""
        if self._open() and self._trouble and not self._resting():
            self._attempt(self._database.check_writable)
        self._tidy()
        return self._trouble

    def _open(self) -> bool:
        """Whether the store was opened, now or before."""
        if self._key is None and not self._resting():
            try:
                self._key = self._database.key()
            except NotUpgradedError as error:
                self._failed(OLD, error)
            except _FAULTS as error:
                self._failed(CLOSED, error)
            else:
                self._attempt(self._database.check_writable)
        return self._key is not None

    def _kept(self, work: Callable[[Connection], None]) -> bool:
        def write() -> None:
            with self._database.writing() as connection:
                work(connection)

        def write_or_write_again() -> None:
            try:
                write()
            except IntegrityError:  # somebody else kept the same item at this moment
                write()

        return self._usable() and self._attempt(write_or_write_again)

    def _usable(self) -> bool:
        """Whether writing is worth an attempt."""
        return self._open() and not self._resting()

    def _attempt(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except _FAULTS as error:
            self._failed(UNWRITABLE, error)
            return False
        self._trouble = ""
        return True

    def _read(self, work: Callable[[Connection], Found], otherwise: Found) -> Found:
        if self._open() and not (self._resting() and self._trouble == CLOSED):
            try:
                with self._database.reading() as connection:
                    return work(connection)
            except _FAULTS as error:
                self._failed(CLOSED, error)
        return otherwise

    def _resting(self) -> bool:
        return self._clock() < self._rests_until

    def _failed(self, trouble: str, error: Exception) -> None:
        """Say so in the log: the kind of error, never its text, which may hold an address or a value."""
        self._trouble = trouble
        self._rests_until = self._clock() + REST
        cause = getattr(error, "orig", None) or error
        self._log.error("store", reason=trouble, errors=[type(cause).__name__])
