"""Who calls: the client's JSON Web Token, checked against the client file.

Issuer and key address are looked up in the file before anything is fetched or verified; only asymmetric
algorithms are admitted; a token is used once. Whatever is wrong, the caller is told nothing but 401.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

import jwt
from flask import Request

from cds_hooks.endpoints import Authenticate
from cds_hooks.outcome import Unauthorized
from cds_hooks.service import ClientIdentity
from mbc_service.clients import Client, Clients
from mbc_service.errors import ConfigurationError
from mbc_service.settings import Settings

ALGORITHMS = ("ES384", "RS384", "ES256", "RS256")
LEEWAY = 60
"""Seconds by which clocks may differ."""
LONGEST_LIFE = 3600
"""Seconds a token may be valid; clients in use send 300 to 900."""
KEYS_LAST = 3600
REFETCH_AFTER = 60
MOST_TOKENS_REMEMBERED = 100_000

FetchKeys = Callable[[str], Mapping[str, Any]]
"""Address of a JWK Set → the set; raises OSError or ValueError when it cannot be had."""


def token_check(
    settings: Settings,
    clients: Clients,
    fetch: FetchKeys | None = None,
    clock: Callable[[], float] = time.time,
) -> Authenticate:
    """Return the check of every call; raises ConfigurationError for a key file that cannot be read."""
    folder = settings.clients.parent if settings.clients else Path()
    rings = {
        client.issuer: _KeyRing(client, folder, fetch or fetch_keys, clock)
        for client in clients.by_issuer.values()
    }
    spent = _SpentTokens(clock)

    def check(request: Request, audience_path: str) -> ClientIdentity:
        token = _bearer(request)
        head, claims = _unverified(token)
        client = clients.by_issuer.get(str(claims.get("iss")))
        if client is None:
            raise Unauthorized("issuer not in the client file")
        key = rings[client.issuer].key(head)
        claims = _verified(token, key, _audiences(settings, client, audience_path))
        if client.tenant and claims.get("tenant") != client.tenant:
            raise Unauthorized("tenant not the one of the client file")
        if claims["exp"] - claims["iat"] > LONGEST_LIFE:
            raise Unauthorized("token valid for too long")
        spent.spend(f"{client.issuer}\n{claims['jti']}", claims["exp"])
        return ClientIdentity(client.issuer, claims.get("tenant"), str(claims["jti"]))

    return check


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Unauthorized("no bearer token")
    return token.strip()


def _unverified(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    try:
        return jwt.get_unverified_header(token), jwt.decode(token, options={"verify_signature": False})
    except jwt.PyJWTError as error:
        raise Unauthorized(f"not a token: {type(error).__name__}") from None


def _audiences(settings: Settings, client: Client, path: str) -> list[str]:
    """Return the audiences of an endpoint; for feedback also the service's own, which some clients send."""
    address = settings.address + path
    return [address, address.removesuffix("/feedback"), *client.audiences]


def _verified(token: str, key: jwt.PyJWK, audiences: list[str]) -> Mapping[str, Any]:
    try:
        claims: Mapping[str, Any] = jwt.decode(
            token,
            key.key,
            algorithms=[name for name in ALGORITHMS if name == key.algorithm_name],
            audience=audiences,
            leeway=LEEWAY,
            options={"require": ["iss", "aud", "exp", "iat", "jti"]},
        )
    except jwt.PyJWTError as error:
        raise Unauthorized(f"token refused: {type(error).__name__}") from None
    return claims


class _KeyRing:
    """The keys of one client, from its file or its address."""

    def __init__(self, client: Client, folder: Path, fetch: FetchKeys, clock: Callable[[], float]) -> None:
        self._client = client
        self._fetch = fetch
        self._clock = clock
        self._fetched_at: dict[str, float] = {}
        self._keys: dict[str, dict[str, jwt.PyJWK]] = {}
        if client.jwks:
            self._keys[""] = _key_file(folder / client.jwks)

    def key(self, head: Mapping[str, Any]) -> jwt.PyJWK:
        """Return the key a token names; raises Unauthorized when there is none by that name."""
        name = str(head.get("kid"))
        address = head.get("jku") or next(iter(self._client.jku), "")
        if "" in self._keys and name in self._keys[""]:
            return self._keys[""][name]
        if address not in self._client.jku:
            raise Unauthorized(
                "key address not in the client file" if address else "key not in the client's set"
            )
        self._refresh(address, name)
        found = self._keys.get(address, {}).get(name)
        if found is None:
            raise Unauthorized("key not in the client's set")
        return found

    def _refresh(self, address: str, name: str) -> None:
        """Fetch keys that are old, or that lack the one asked for, but not more often than once a minute."""
        age = self._clock() - self._fetched_at.get(address, -KEYS_LAST)
        if age < REFETCH_AFTER or (age < KEYS_LAST and name in self._keys.get(address, {})):
            return
        self._fetched_at[address] = self._clock()
        try:
            self._keys[address] = _key_set(self._fetch(address))
        except (OSError, ValueError, jwt.PyJWTError):
            return  # older keys stay in use while the address cannot be read


def _key_file(path: Path) -> dict[str, jwt.PyJWK]:
    import orjson  # noqa: PLC0415 - beside its only use

    try:
        return _key_set(orjson.loads(path.read_bytes()))
    except (OSError, ValueError, jwt.PyJWTError) as error:
        raise ConfigurationError(
            [f"MBC_CLIENTS: {path.name} is not a JWK Set that can be read ({type(error).__name__})."]
        ) from None


def _key_set(document: Mapping[str, Any]) -> dict[str, jwt.PyJWK]:
    """Return public keys by their id; symmetric keys are left out."""
    keys = jwt.PyJWKSet.from_dict(dict(document)).keys
    return {str(key.key_id): key for key in keys if key.key_type in {"EC", "RSA"}}


def fetch_keys(address: str) -> Mapping[str, Any]:
    """Read a JWK Set over HTTP, without following redirects."""
    import httpx  # noqa: PLC0415 - loaded only where keys are fetched
    import orjson  # noqa: PLC0415

    try:
        answer = httpx.get(address, timeout=5, follow_redirects=False, trust_env=False).raise_for_status()
    except httpx.HTTPError as error:
        raise OSError(type(error).__name__) from None
    document: Mapping[str, Any] = orjson.loads(answer.content)
    return document


class _SpentTokens:
    """Token ids seen by this process, until they expire."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._until: dict[str, float] = {}

    def spend(self, name: str, expires: float) -> None:
        """Remember a token; raises Unauthorized when it was used before."""
        now = self._clock()
        with self._lock:
            if self._until.get(name, 0) > now - LEEWAY:
                raise Unauthorized("token used before")
            if len(self._until) >= MOST_TOKENS_REMEMBERED:
                self._until = {key: end for key, end in self._until.items() if end > now - LEEWAY}
            self._until[name] = expires
