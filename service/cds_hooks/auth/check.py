"""The check of a call's token, step by step; whatever fails, the caller sees the same 401.

The order keeps what is cheap and local before what costs: header, issuer, key address, audience, times,
tenant; then the keys, the signature, and last the token id, which is remembered once all else is right.
Nothing is fetched for a token whose issuer and key address are not trusted.
"""

import time
from collections.abc import Callable, Mapping
from typing import Any

from flask import Request

from cds_hooks.auth.fetching import FetchKeys, HttpxFetch
from cds_hooks.auth.key_cache import KeyCache
from cds_hooks.auth.keys import KeySet, VerifyingKey, read_key_set
from cds_hooks.auth.refusal import LOGGER, OnRefused, Reason, Refusal, TokenRefused, log_refusal, shown
from cds_hooks.auth.replay import MemoryReplayStore, ReplayStore, digest
from cds_hooks.auth.token import Token, bearer_token, read_token
from cds_hooks.auth.trust import ALGORITHMS, Trust, TrustedClient
from cds_hooks.endpoints import ROOT
from cds_hooks.outcome import Unauthorized
from cds_hooks.service import ClientIdentity

_FEEDBACK = "/feedback"


class TokenCheck:
    """Tells who calls, as `authenticate` of the blueprint.

    * `fetch`: gets a JWK Set from a trusted address; `HttpxFetch` when a client has one and none is given.
    * `replay`: remembers used tokens; in the memory of this process unless given.
    * `on_refused`: told why a token was refused; by default a line in the log.
    * `clock`: seconds since 1970.
    """

    def __init__(
        self,
        trust: Trust,
        *,
        fetch: FetchKeys | None = None,
        replay: ReplayStore | None = None,
        on_refused: OnRefused = log_refusal,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._trust = trust
        self._clients = {client.issuer: client for client in trust.clients}
        self._pinned = {
            client.issuer: read_key_set(client.jwks) if client.jwks is not None else KeySet({})
            for client in trust.clients
        }
        addresses = [address for client in trust.clients for address in client.jku]
        self._cache: KeyCache | None = None
        if addresses:
            self._cache = KeyCache(
                addresses, fetch or HttpxFetch(plain_http=not trust.production), trust, clock
            )
        self._replay = replay or MemoryReplayStore()
        self._on_refused = on_refused
        self._clock = clock

    def __call__(self, request: Request, audience_path: str) -> ClientIdentity:
        """Return who calls; raises Unauthorized, or Unavailable when used tokens cannot be remembered."""
        return self.verify(request.headers.get("Authorization"), audience_path)

    def verify(self, authorization: str | None, audience_path: str) -> ClientIdentity:
        """Check an `Authorization` header for one endpoint, given by its path below the public URL."""
        claims: Mapping[str, Any] = {}
        try:
            token = read_token(bearer_token(authorization))
            claims = token.claims
            return self._identity(token, audience_path)
        except TokenRefused as refused:
            self._report(refused.reason, claims)
            raise Unauthorized(refused.reason.value) from None

    def _identity(self, token: Token, audience_path: str) -> ClientIdentity:
        algorithm, kid = _header(token)
        client = self._clients.get(token.text_claim("iss"))
        if client is None:
            raise TokenRefused(Reason.ISSUER)
        if algorithm not in client.algorithms:
            raise TokenRefused(Reason.ALGORITHM)
        _check_key_address(token, client)
        self._check_audience(token, client, audience_path)
        expires = self._check_times(token)
        token_id = token.text_claim("jti")
        tenant = _tenant(token, client)
        token.verify(self._key(token, client, kid, algorithm), algorithm)
        first = self._replay.spend(
            digest(client.issuer, token_id), expires + self._trust.leeway, self._clock()
        )
        if not first:
            raise TokenRefused(Reason.REPLAYED)
        return ClientIdentity(client.issuer, tenant, token_id)

    def _check_audience(self, token: Token, client: TrustedClient, path: str) -> None:
        accepted = {self._trust.public_url.rstrip("/") + address for address in _addresses(path)}
        accepted.update(client.audiences)
        audiences = token.audiences()
        if accepted.isdisjoint(audiences) and accepted.isdisjoint(item.rstrip("/") for item in audiences):
            raise TokenRefused(Reason.AUDIENCE)

    def _check_times(self, token: Token) -> float:
        """Return `exp` of a token that is valid now."""
        now, leeway = self._clock(), self._trust.leeway
        expires, issued = token.time_claim("exp"), token.time_claim("iat")
        if now >= expires + leeway:
            raise TokenRefused(Reason.EXPIRED)
        starts = token.time_claim("nbf") if "nbf" in token.claims else issued
        if max(issued, starts) > now + leeway:
            raise TokenRefused(Reason.NOT_YET)
        if not 0 < expires - issued <= self._trust.longest_life:
            raise TokenRefused(Reason.LIFETIME)
        return expires

    def _key(self, token: Token, client: TrustedClient, kid: str, algorithm: str) -> VerifyingKey:
        pinned = self._pinned[client.issuer].find(kid, algorithm, *ALGORITHMS[algorithm])
        if pinned is not None:
            return pinned
        if self._cache is None or not client.jku:
            raise TokenRefused(Reason.UNKNOWN_KEY)
        return self._cache.key(token.header.get("jku", client.jku[0]), kid, algorithm)

    def _report(self, reason: Reason, claims: Mapping[str, Any]) -> None:
        refusal = Refusal(reason, *(shown(claims.get(name)) for name in ("iss", "tenant", "jti")))
        try:
            self._on_refused(refusal)
        except Exception:  # noqa: BLE001 - a log that fails must not change what the caller is told
            LOGGER.error("on_refused failed for a token refused for reason=%s", reason.value)


def _header(token: Token) -> tuple[str, str]:
    """Return algorithm and key id of a header that has what the specification requires."""
    if token.header.get("typ") != "JWT":
        raise TokenRefused(Reason.TYPE)
    if "crit" in token.header:  # RFC 7515, 4.1.11: whoever does not know an extension must refuse
        raise TokenRefused(Reason.CRITICAL)
    algorithm = token.header_text("alg", Reason.ALGORITHM)
    if algorithm not in ALGORITHMS:
        raise TokenRefused(Reason.ALGORITHM)
    return algorithm, token.header_text("kid", Reason.KEY_ID)


def _check_key_address(token: Token, client: TrustedClient) -> None:
    """Refuse an address that is not trusted; with pinned keys alone any may be named, nothing goes there."""
    if client.jku and "jku" in token.header and token.header["jku"] not in client.jku:
        raise TokenRefused(Reason.KEY_ADDRESS)


def _tenant(token: Token, client: TrustedClient) -> str | None:
    tenant = token.text_claim("tenant") if "tenant" in token.claims else None
    if client.tenants and tenant not in client.tenants:
        raise TokenRefused(Reason.TENANT)
    return tenant


def _addresses(path: str) -> tuple[str, ...]:
    """Return the paths a token may be for: the one called, and for feedback also its service's."""
    service = path.removesuffix(_FEEDBACK)
    return (path,) if service in {path, ROOT} else (path, service)
