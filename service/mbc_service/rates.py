"""How many calls one caller may make in a minute (MBC_RATE_PER_MINUTE); more are answered 429.

A caller is the issuer of a token that was accepted, and otherwise the network address: whoever sends bad
tokens uses up its own allowance, never that of the EHR behind the same proxy. Forwarding headers are not
believed.

The workers share one table of times in memory, made before they are forked: libraries for this need a server
to share their counts. A time is written without a lock, so that a killed worker cannot leave one locked; two
calls at the same instant may count as one. Callers are spread over the table by a keyed hash; two that meet
in one place share an allowance.
"""

import hashlib
import math
import mmap
import secrets
import struct
import time
from collections.abc import Callable
from typing import cast

from flask import Request

from cds_hooks.endpoints import Authenticate
from cds_hooks.outcome import ProtocolError, TooManyRequests
from cds_hooks.service import ClientIdentity

PLACES = 1 << 16
"""Places in the table, 8 bytes each."""

_TIME = struct.Struct("d")
_MINUTE = 60.0
_TOLERANCE = 1e-6
"""Seconds by which sums of times may be off."""

Clock = Callable[[], float]


class Rates:
    """A minute's allowance for each caller, which may be used at once and then comes back evenly.

    Each place holds the time at which the caller's allowance is whole again (generic cell rate algorithm).
    """

    def __init__(self, per_minute: int, clock: Clock = time.monotonic) -> None:
        self._between = _MINUTE / per_minute
        self._clock = clock
        self._whole = mmap.mmap(-1, PLACES * _TIME.size)
        self._key = secrets.token_bytes(16)

    def spend(self, caller: str) -> None:
        """Take one call from the caller's allowance; raises TooManyRequests when nothing is left."""
        digest = hashlib.blake2b(caller.encode("utf-8", "replace"), key=self._key, digest_size=8).digest()
        place = int.from_bytes(digest, "big") % PLACES * _TIME.size
        now = self._clock()
        whole = max(now, _TIME.unpack_from(self._whole, place)[0])
        wait = whole + self._between - now - _MINUTE
        if wait > _TOLERANCE:
            raise TooManyRequests(math.ceil(wait))
        _TIME.pack_into(self._whole, place, whole + self._between)


def limited(
    check: Authenticate | None, per_minute: int, clock: Clock = time.monotonic
) -> Authenticate | None:
    """Return the check of every call, which also counts it; 0 counts nothing."""
    if not per_minute:
        return check
    rates = Rates(per_minute, clock)

    def by_address(request: Request, audience: str) -> None:
        del audience
        rates.spend(f"address {request.remote_addr}")

    if check is None:
        # Nobody is known, which an Authenticate has no word for; the endpoints take None for it.
        return cast("Authenticate", by_address)

    def by_issuer(request: Request, audience: str) -> ClientIdentity:
        try:
            caller = check(request, audience)
        except ProtocolError:
            by_address(request, audience)
            raise
        rates.spend(f"issuer {caller.issuer}")
        return caller

    return by_issuer
