"""Tokens that were used: each is accepted once, and remembered until it has expired."""

import hashlib
from threading import Lock
from typing import Protocol

from cds_hooks.outcome import Unavailable

MOST_REMEMBERED = 100_000
RETRY_AFTER = 60


class ReplayStore(Protocol):
    """Remembers used tokens; workers that serve the same address must share one."""

    def spend(self, token: bytes, expires: float, now: float) -> bool:
        """Remember a token until `expires` and tell whether this is its first use.

        `token` is the digest of issuer and token id; times are seconds since 1970. Raises Unavailable
        when it cannot be remembered: a token that could be used again must not be accepted.
        """
        ...


def digest(issuer: str, token_id: str) -> bytes:
    """Return the 32 bytes under which a token is remembered; token ids are unique within their issuer."""
    return hashlib.sha256(f"{len(issuer)}:{issuer}{token_id}".encode()).digest()


class MemoryReplayStore:
    """Used tokens in the memory of one process: for one worker, and for tests."""

    def __init__(self, most: int = MOST_REMEMBERED) -> None:
        self._most = most
        self._expires: dict[bytes, float] = {}
        self._lock = Lock()

    def spend(self, token: bytes, expires: float, now: float) -> bool:
        """Remember a token; raises Unavailable when as many as allowed are still valid."""
        with self._lock:
            if self._expires.get(token, now) > now:
                return False
            if len(self._expires) >= self._most:
                self._expires = {kept: end for kept, end in self._expires.items() if end > now}
            if len(self._expires) >= self._most:
                raise Unavailable("Too many calls are being made.", RETRY_AFTER)
            self._expires[token] = expires
            return True
