"""Used tokens in a file that all workers of a machine share."""

import os
import sqlite3
from pathlib import Path
from threading import Lock

from cds_hooks.auth.replay import RETRY_AFTER
from cds_hooks.outcome import Unavailable

MEBIBYTE = 1024 * 1024
_PAGE = 4096
_PATIENCE = 5.0

_TABLES = """
CREATE TABLE IF NOT EXISTS spent (token BLOB PRIMARY KEY, expires REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS spent_by_expiry ON spent (expires);
"""


class FileReplayStore:
    """Used tokens in an SQLite file, which must be on a local disk and holds digests only.

    `max_bytes` bounds the file: 64 MiB remember about 400,000 tokens. Connections are opened when they
    are first needed, one in each process, so that a store can be made before workers are forked.
    """

    def __init__(self, path: Path, max_bytes: int = 64 * MEBIBYTE) -> None:
        self._path = path
        self._most_pages = max_bytes // _PAGE
        self._connections: dict[int, sqlite3.Connection] = {}
        self._lock = Lock()

    def spend(self, token: bytes, expires: float, now: float) -> bool:
        """Remember a token, forget expired ones; raises Unavailable when the file is full or locked."""
        try:
            with self._lock, self._connection() as transaction:
                transaction.execute("BEGIN IMMEDIATE")
                transaction.execute("DELETE FROM spent WHERE expires <= ?", (now,))
                added = transaction.execute("INSERT OR IGNORE INTO spent VALUES (?, ?)", (token, expires))
                return added.rowcount == 1
        except sqlite3.OperationalError:
            raise Unavailable("The calls that were made cannot be kept.", RETRY_AFTER) from None

    def close(self) -> None:
        """Close this process's connection; the next use opens another."""
        with self._lock:
            connection = self._connections.pop(os.getpid(), None)
            if connection is not None:
                connection.close()

    def _connection(self) -> sqlite3.Connection:
        """Return this process's connection; one that came through a fork is left alone, not even closed."""
        process = os.getpid()
        if process not in self._connections:
            self._connections[process] = self._open()
        return self._connections[process]

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute(f"PRAGMA page_size = {_PAGE}")
            connection.execute("PRAGMA journal_mode = WAL")
            # a token lost in a power failure has expired before it could be used again
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA max_page_count = {self._most_pages}")
            connection.executescript(_TABLES)
        except sqlite3.Error:
            connection.close()
            raise
        return connection
