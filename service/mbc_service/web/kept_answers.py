"""What an answer was worked out from, kept for a while so that "Why this card" can be asked.

It holds patient data. It therefore stays in a folder of its own that only this service can read, in memory
where the machine has a file system there (`/dev/shm`), for a set time, within a set size, and goes with
the service. All workers share it, because it is opened before they are forked. A kept answer is opened by
a key that cannot be guessed: a keyed hash, with a secret of this run, of everything in the answer.
"""

import atexit
import base64
import hmac
import os
import secrets
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import orjson

Json = dict[str, Any]

MOST_BYTES = 32 * 1024 * 1024
"""All kept answers together; the oldest go first. A container often has 64 MB of memory file system."""
LONGEST = MOST_BYTES // 8
"""An answer that is longer is not kept."""
KEY_BYTES = 24

_MEMORY = Path("/dev/shm")  # noqa: S108 - used only through mkdtemp, whose folder is ours alone


class KeptAnswers(Protocol):
    """Keeps answers for a while."""

    def keep(self, answer: Json) -> str:
        """Keep an answer and return the key that opens it; empty if it was not kept."""
        ...

    def opened(self, key: str) -> Json | None:
        """Return the answer that a key opens, None if there is none or its time is over."""
        ...


class NothingKept:
    """Keeps nothing."""

    def keep(self, answer: Json) -> str:  # noqa: ARG002 - nothing is done with it
        """Return no key."""
        return ""

    def opened(self, key: str) -> Json | None:  # noqa: ARG002 - there is nothing to open
        """Return None."""
        return None


class KeptForAWhile:
    """Keeps answers in an SQLite file inside a folder of its own; the time is in minutes."""

    def __init__(
        self,
        folder: Path,
        minutes: float,
        *,
        most_bytes: int = MOST_BYTES,
        longest: int = LONGEST,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._path = folder / "answers"
        self._seconds = minutes * 60
        self._most_bytes = most_bytes
        self._longest = longest
        self._clock = clock
        self._secret = secrets.token_bytes(32)
        self._own = threading.local()
        self._connection().execute(_TABLE)

    def keep(self, answer: Json) -> str:
        """Keep an answer; a card without its page is better than no card, so a full disk gives no key."""
        content = orjson.dumps(answer)
        if len(content) > self._longest:
            return ""
        digest = hmac.digest(self._secret, content, "sha256")[:KEY_BYTES]
        key = base64.urlsafe_b64encode(digest).decode()
        now = self._clock()
        try:
            connection = self._connection()
            connection.execute("DELETE FROM answer WHERE until <= ?", (now,))
            connection.execute(
                "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)",
                (key, now + self._seconds, len(content), content),
            )
            connection.execute(_BOUND, (self._most_bytes,))
        except sqlite3.Error:
            return ""
        return key

    def opened(self, key: str) -> Json | None:
        """Return the answer while its time lasts."""
        row = (
            self._connection()
            .execute("SELECT content FROM answer WHERE key = ? AND until > ?", (key, self._clock()))
            .fetchone()
        )
        return None if row is None else orjson.loads(row[0])

    def _connection(self) -> sqlite3.Connection:
        """Return the connection of this thread; a forked worker opens one of its own."""
        if getattr(self._own, "pid", None) != os.getpid():
            self._own.pid = os.getpid()
            self._own.connection = sqlite3.connect(self._path, timeout=1, isolation_level=None)
            for setting in ("journal_mode=WAL", "synchronous=OFF", "secure_delete=ON"):
                self._own.connection.execute(f"PRAGMA {setting}")
        connection: sqlite3.Connection = self._own.connection
        return connection


_TABLE = (
    "CREATE TABLE IF NOT EXISTS answer "
    "(key TEXT PRIMARY KEY, until REAL NOT NULL, size INTEGER NOT NULL, content BLOB NOT NULL)"
)

_BOUND = """
DELETE FROM answer WHERE key IN (
    SELECT key FROM (SELECT key, SUM(size) OVER (ORDER BY until DESC, key) AS held FROM answer) WHERE held > ?
)
"""
"""Deletes the oldest answers as long as all together are longer than the bound."""


def keeper(minutes: int) -> KeptAnswers:
    """Return what keeps answers for this run of the service; for 0 minutes nothing is kept."""
    if not minutes:
        return NothingKept()
    base = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="mbc-why-", dir=base)
    atexit.register(remove_own, folder, os.getpid())
    return KeptForAWhile(Path(folder), minutes)


def remove_own(folder: str, owner: int) -> None:
    """Remove the folder at the end of the process that made it; a worker that ends leaves it alone."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
