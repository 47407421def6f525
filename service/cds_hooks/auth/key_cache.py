"""Fetched keys: kept for a time, fetched again for an unknown name, used longer while an address is down."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import inf
from threading import Lock

from cds_hooks.auth.fetching import FetchKeys
from cds_hooks.auth.keys import KeySet, VerifyingKey, read_key_set
from cds_hooks.auth.public_sandbox import has_sandbox_key
from cds_hooks.auth.refusal import LOGGER, Reason, TokenRefused
from cds_hooks.auth.trust import ALGORITHMS, Trust


@dataclass(frozen=True, slots=True)
class _Held:
    """What is known of one address; times are those of the last success and of the last attempt."""

    keys: KeySet
    fetched_at: float = -inf
    tried_at: float = -inf


class KeyCache:
    """The keys of every trusted address, for all threads of a process.

    Anybody can write a token that names a trusted issuer and an unknown key, so an address is asked at
    most once in `refetch_after` seconds, and tokens with a known, fresh key never wait for a fetch.
    """

    def __init__(
        self, addresses: Iterable[str], fetch: FetchKeys, trust: Trust, clock: Callable[[], float]
    ) -> None:
        self._fetch = fetch
        self._trust = trust
        self._clock = clock
        self._held = {address: _Held(KeySet({})) for address in addresses}
        self._locks = {address: Lock() for address in self._held}

    def key(self, address: str, kid: str, algorithm: str) -> VerifyingKey:
        """Return the key; raises TokenRefused when there is none, or none recent enough to be trusted."""
        found = self._find(address, kid, algorithm)
        if found is not None and self._age(address) < self._trust.keys_last:
            return found
        with self._locks[address]:
            if self._clock() - self._held[address].tried_at >= self._trust.refetch_after:
                self._refresh(address)
        if self._age(address) >= self._trust.keys_last + self._trust.keys_stale:
            raise TokenRefused(Reason.KEYS_UNAVAILABLE)
        found = self._find(address, kid, algorithm)
        if found is None:
            raise TokenRefused(Reason.UNKNOWN_KEY)
        return found

    def _find(self, address: str, kid: str, algorithm: str) -> VerifyingKey | None:
        return self._held[address].keys.find(kid, algorithm, *ALGORITHMS[algorithm])

    def _age(self, address: str) -> float:
        return self._clock() - self._held[address].fetched_at

    def _refresh(self, address: str) -> None:
        tried = replace(self._held[address], tried_at=self._clock())
        self._held[address] = tried
        try:
            document = self._fetch(address)
            keys = read_key_set(document)
        except Exception as error:  # noqa: BLE001 - whatever a fetch raises, the keys at hand stay in use
            LOGGER.warning("keys not fetched: address=%s error=%s", address, type(error).__name__)
            return
        if self._trust.production and has_sandbox_key(document):
            LOGGER.warning("keys not used: address=%s has the public sandbox key", address)
            return
        self._held[address] = replace(tried, keys=keys, fetched_at=self._clock())
