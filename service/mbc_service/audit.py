"""One record for each consultation: which edition said what about which facts, never a patient value.

The patient is a keyed hash, so that the consultations of one patient can be counted and not traced. With the
SQLite store the key is kept beside the records; without a store it lasts as long as the process.
"""

import hashlib
import os
import secrets
import sqlite3
import threading
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import orjson

from mbc_service.logs import Log
from mbc_service.settings import Settings, store_path

Record = Mapping[str, Any]


class Audit(Protocol):
    """Keeps records of consultations."""

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient in records."""
        ...

    def write(self, record: Record) -> None:
        """Keep one record."""
        ...

    def write_feedback(self, record: Record) -> None:
        """Keep what a user did with a card."""
        ...

    def about_card(self, uuid: str) -> Record | None:
        """Return the record of the consultation that showed a card, None if it was not kept."""
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

    def write(self, record: Record) -> None:
        """Write one record as one line."""
        self._log.info("consultation", **record)

    def write_feedback(self, record: Record) -> None:
        """Write what a user did with a card as one line."""
        self._log.info("feedback", **record)

    def about_card(self, uuid: str) -> Record | None:  # noqa: ARG002 - a log is not asked
        """Return None: what went to the log is not read back."""
        return None


class SqliteAudit:
    """Keeps records in an SQLite file, shared by the workers."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        with closing(_open(path)) as connection:
            connection.executescript(_TABLES)
            connection.execute("INSERT OR IGNORE INTO secret VALUES (1, ?)", (secrets.token_bytes(32),))
            (self._key,) = connection.execute("SELECT key FROM secret").fetchone()

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient wherever this file is used."""
        return keyed_hash(self._key, server, patient_id)

    def write(self, record: Record) -> None:
        """Keep one record, and by which cards it can be found."""
        connection = self._connection()
        cursor = connection.execute("INSERT INTO consultation (record) VALUES (?)", (orjson.dumps(record),))
        cards = [(card["uuid"], cursor.lastrowid) for card in record.get("shown", ())]
        connection.executemany("INSERT OR REPLACE INTO card VALUES (?, ?)", cards)

    def write_feedback(self, record: Record) -> None:
        """Keep what a user did with a card; repeats are kept too, they are legal."""
        self._connection().execute("INSERT INTO feedback (record) VALUES (?)", (orjson.dumps(record),))

    def about_card(self, uuid: str) -> Record | None:
        """Return the latest record of a consultation that showed this card."""
        row = self._connection().execute(_FIND, (uuid,)).fetchone()
        return None if row is None else orjson.loads(row[0])

    def _connection(self) -> sqlite3.Connection:
        """Return the connection of this thread; a forked worker opens one of its own."""
        if getattr(self._own, "pid", None) != os.getpid():
            self._own.pid = os.getpid()
            self._own.connection = _open(self._path)
        connection: sqlite3.Connection = self._own.connection
        return connection


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=5, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    return connection


_TABLES = """
CREATE TABLE IF NOT EXISTS consultation (id INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS card (uuid TEXT PRIMARY KEY, consultation INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS feedback (id INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS secret (one INTEGER PRIMARY KEY CHECK (one = 1), key BLOB NOT NULL);
"""

_FIND = "SELECT record FROM consultation JOIN card ON card.consultation = consultation.id WHERE card.uuid = ?"


def audit_for(settings: Settings, log: Log) -> Audit:
    """Return the audit that the settings name."""
    path = store_path(settings.store_url)
    return LogAudit(log) if path is None else SqliteAudit(Path(path))
