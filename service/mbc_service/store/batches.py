"""Records of consultations written together: a transaction every 200 ms instead of one in every answer.

An answer never waits for the disk. What is asked of the store is asked after what waits was written, so this
process always sees its own records. A process that is killed loses at most the last 200 ms of its audit;
feedback is written at once and is never lost.
"""

import atexit
import os
import threading
from collections.abc import Sequence
from datetime import datetime

from mbc_service.audit import Consultation, FeedbackGiven, Inputs, Record
from mbc_service.store.kept import StoreAudit

INTERVAL = 0.2
"""Seconds between two writings."""
MOST_WAITING = 100
"""Consultations that may wait before the inputs of further ones are given up: a store that is slow must not
fill the memory with patients' records."""

SLOW = "the store is slow, and too many records wait"


class BatchedAudit:
    """Keeps records through another audit, several at a time, from a thread of its own.

    The thread belongs to the process that writes: workers forked from one parent each start theirs.
    """

    def __init__(self, kept: StoreAudit, interval: float = INTERVAL) -> None:
        self._kept = kept
        self._interval = interval
        self._waiting: list[Consultation] = []
        self._thread: threading.Thread | None = None
        self._begin_anew()

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient in records."""
        return self._kept.patient_key(server, patient_id)

    def write(self, record: Record, inputs: Inputs | None = None) -> None:
        """Take one record; it is in the store a moment later. Its inputs are encrypted by then."""
        if self._process != os.getpid():
            self._begin_anew()
        if inputs is not None and len(self._waiting) >= MOST_WAITING:
            self._kept.give_up(record, SLOW)
            inputs = None
        consultation = self._kept.consultation(record, inputs)
        with self._adding:
            self._waiting.append(consultation)
            if self._thread is None:
                self._thread = threading.Thread(target=self._write_now_and_then, name="audit", daemon=True)
                self._thread.start()
                atexit.register(self.flush)

    def flush(self) -> None:
        """Write what waits."""
        with self._writing:
            with self._adding:
                consultations, self._waiting = self._waiting, []
            if consultations:
                self._kept.write_all(consultations)

    def write_feedback(self, items: Sequence[FeedbackGiven]) -> bool:
        """Keep what users did with cards, at once."""
        return self._kept.write_feedback(items)

    def about_card(self, uuid: str) -> Record | None:
        """Return the record of the consultation that showed a card, None if it was not kept."""
        self.flush()
        return self._kept.about_card(uuid)

    def overridden(self, patient: str, since: datetime) -> frozenset[str]:
        """Return the recommendations whose cards were last overridden for a patient since then."""
        return self._kept.overridden(patient, since)

    def trouble(self) -> str:
        """Return why records are not kept where they should be, empty if they are."""
        self.flush()
        return self._kept.trouble()

    def _begin_anew(self) -> None:
        self._process = os.getpid()
        self._adding = threading.Lock()
        self._writing = threading.Lock()
        self._waiting = []
        self._thread = None
        self._stop = threading.Event()

    def _write_now_and_then(self) -> None:
        while not self._stop.wait(self._interval):
            self.flush()

    def close(self) -> None:
        """Write what waits and let the thread end."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        atexit.unregister(self.flush)
        self.flush()
