"""What an answer was worked out from, kept for a while so that "Why this card" can be asked.

It holds patient data. It therefore stays in a folder of its own that only this service can read, in memory
where the machine has a file system there (`/dev/shm`), for a set time, within a set size, and goes with
the service. All workers share it, because it is made before they are forked. Each answer is a file, opened
by a random key that stands in the links of its cards and nowhere else: the file is named by a hash of the
key with a secret of this run.
"""

import contextlib
import errno
import fcntl
import hashlib
import os
import secrets
import shutil
import tempfile
import time
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import orjson

from mbc_service.errors import ConfigurationError

Json = dict[str, Any]

MOST_BYTES = 32 * 1024 * 1024
"""All kept answers together; the oldest go first. A container often has 64 MB of memory file system."""
LONGEST = MOST_BYTES // 8
"""An answer that is longer is not kept."""
KEY_BYTES = 24
TIDY_SECONDS = 60.0
"""How long a worker waits before it deletes again what is over."""

PREFIX, LOCK = "mbc-why-", "lock"

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
    """Keeps answers as files inside a folder of its own; the time is in minutes."""

    def __init__(
        self,
        folder: Path,
        minutes: float,
        *,
        most_bytes: int = MOST_BYTES,
        longest: int = LONGEST,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._folder = folder
        self._seconds = minutes * 60
        self._most_bytes = most_bytes
        self._longest = longest
        self._clock = clock
        self._secret = secrets.token_bytes(32)
        self._tidied = clock()
        self._written = 0

    def keep(self, answer: Json) -> str:
        """Keep an answer; a card without its page is better than no card, so a full disk gives no key.

        Nor does a record nested deeper than can be written, though it could be read.
        """
        try:
            content = orjson.dumps(answer)
        except orjson.JSONEncodeError:
            return ""
        if len(content) > self._longest:
            return ""
        key = secrets.token_urlsafe(KEY_BYTES)
        path = self._path(key)
        now = self._clock()
        try:
            # Once for each call, so without the layers of pathlib and io; a short write means a full disk.
            file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                if os.write(file, content) != len(content):
                    raise OSError(errno.ENOSPC, "the file system is full")
                os.utime(file, (now, now))
            finally:
                os.close(file)
            self._written += len(content)
            if now - self._tidied >= TIDY_SECONDS or self._written > self._most_bytes // 8:
                self._tidy(now)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(path)  # noqa: PTH108 - a plain path, as above
            return ""
        return key

    def opened(self, key: str) -> Json | None:
        """Return the answer while its time lasts."""
        path = Path(self._path(key))
        try:
            if self._clock() - path.stat().st_mtime >= self._seconds:
                return None
            answer: Json = orjson.loads(path.read_bytes())
        except OSError:
            return None
        return answer

    def _path(self, key: str) -> str:
        name = hashlib.blake2b(key.encode(), key=self._secret, digest_size=32).hexdigest()
        return f"{self._folder}/{name}"

    def _tidy(self, now: float) -> None:
        """Delete what is over, and the oldest as long as all together are too long.

        Between two times a worker adds at most an eighth of the bound.
        """
        self._tidied, self._written = now, 0
        with os.scandir(self._folder) as entries:
            answers = [(entry.stat(), entry.path) for entry in entries if entry.name != LOCK]
        held = 0
        for about, path in sorted(answers, key=lambda answer: answer[0].st_mtime, reverse=True):
            held += about.st_size
            if now - about.st_mtime >= self._seconds or held > self._most_bytes:
                Path(path).unlink(missing_ok=True)


def keeper(minutes: int) -> KeptAnswers:
    """Return what keeps answers for this run of the service, nothing for 0 minutes.

    The folder goes with the service. One that a killed service left behind is removed by the next one: it is
    known by its lock, which the service and its workers hold as long as any of them lives. Raises
    ConfigurationError when no folder can be made.
    """
    if not minutes:
        return NothingKept()
    base = _MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir())
    remove_left_behind(base)
    try:
        new = Path(tempfile.mkdtemp(prefix="mbc-new-", dir=base))
        lock = os.open(new / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder = new.rename(new.with_name(new.name.replace("mbc-new-", PREFIX)))
    except OSError:
        fault = (
            "MBC_WHY_MINUTES: there is no folder to keep answers in for a while: make /dev/shm or TMPDIR "
            "writable, or set MBC_WHY_MINUTES=0 to keep nothing."
        )
        raise ConfigurationError([fault]) from None
    kept = KeptForAWhile(folder, minutes)
    weakref.finalize(kept, remove_own, folder, lock, os.getpid())
    return kept


def remove_own(folder: Path, lock: int, owner: int) -> None:
    """Remove the folder at the end of the process that made it; a worker that ends leaves it alone."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
    os.close(lock)


def remove_left_behind(base: Path) -> None:
    """Remove the folders whose lock nobody holds; those of others cannot be opened and stay."""
    for lock in base.glob(f"{PREFIX}*/{LOCK}"):
        with contextlib.suppress(OSError), lock.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)
