"""Whom a service trusts: its clients, their keys, and the limits that every token must keep."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from cds_hooks.auth.keys import read_key_set
from cds_hooks.auth.public_sandbox import SANDBOX_ISSUER, SANDBOX_JKU, has_sandbox_key
from cds_hooks.forms import is_absolute_url

ALGORITHMS: Mapping[str, tuple[str, str | None]] = MappingProxyType(
    {
        "ES256": ("EC", "P-256"),
        "ES384": ("EC", "P-384"),
        "ES512": ("EC", "P-521"),
        "RS256": ("RSA", None),
        "RS384": ("RSA", None),
        "RS512": ("RSA", None),
        "PS256": ("RSA", None),
        "PS384": ("RSA", None),
        "PS512": ("RSA", None),
    }
)
"""Every algorithm a client may be allowed → type and curve of its key. None of them is symmetric."""

DEFAULT_ALGORITHMS = ("ES384", "RS384")
"""The two that the specification recommends; a client is allowed another only when it is named for it."""

MOST_LEEWAY = 60


class TrustError(ValueError):
    """The configuration must not be used; `faults` says everything that is wrong with it."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(" ".join(faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedClient:
    """One client, known by the issuer of its tokens.

    * `jku`: addresses its keys may be fetched from. A token that names another one is refused unseen.
    * `jwks`: its keys as a JWK Set, for clients whose keys come by another way; needs no network.
    * `algorithms`: which of `ALGORITHMS` it may sign with.
    * `audiences`: audiences accepted besides the address that was called.
    * `tenants`: values of `tenant` that are accepted; without any, the claim is not looked at.
    """

    issuer: str
    jku: tuple[str, ...] = ()
    jwks: Mapping[str, Any] | None = None
    algorithms: tuple[str, ...] = DEFAULT_ALGORITHMS
    audiences: tuple[str, ...] = ()
    tenants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Everything a token is checked against; times are in seconds.

    * `public_url`: the service's base URL as clients know it; audiences are made from it, never from a
      header of the request.
    * `production`: plain http and the public sandbox are refused.
    * `leeway`: by how much clocks may differ, 60 at most.
    * `longest_life`: from `iat` to `exp`. Clients in use send 300 to 900.
    * `keys_last`: how long fetched keys are used before they are fetched again.
    * `keys_stale`: how much longer they are used while they cannot be fetched.
    * `refetch_after`: shortest time between two fetches from one address.

    Raises TrustError when the service must not start with it.
    """

    public_url: str
    clients: tuple[TrustedClient, ...]
    production: bool = False
    leeway: int = MOST_LEEWAY
    longest_life: int = 3600
    keys_last: int = 3600
    keys_stale: int = 86_400
    refetch_after: int = 60

    def __post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise TrustError(faults)

    def _faults(self) -> Iterator[str]:
        yield from _address_faults("The public URL", self.public_url, production=self.production)
        if not 0 <= self.leeway <= MOST_LEEWAY:
            yield f"The leeway must be 0 to {MOST_LEEWAY} seconds."
        if min(self.longest_life, self.keys_last, self.refetch_after) <= 0 or self.keys_stale < 0:
            yield "longest_life, keys_last and refetch_after must be above 0, keys_stale not below."
        issuers = [client.issuer for client in self.clients]
        if len(set(issuers)) < len(issuers):
            yield "Two clients have the same issuer; give each issuer once."
        for number, client in enumerate(self.clients, start=1):
            for fault in _client_faults(client, production=self.production):
                yield f"Client {number}: {fault}"


def _client_faults(client: TrustedClient, *, production: bool) -> Iterator[str]:
    if not client.issuer:
        yield "it needs an issuer."
    if not client.jku and client.jwks is None:
        yield "it needs jku or jwks: without keys its tokens cannot be checked."
    if not client.algorithms or not set(client.algorithms) <= set(ALGORITHMS):
        yield f"its algorithms must be from {', '.join(ALGORITHMS)}."
    for address in client.jku:
        yield from _address_faults("a jku", address, production=production)
    if client.jwks is not None:
        yield from _key_set_faults(client.jwks)
    if production and _is_the_sandbox(client):
        yield "it is the public sandbox, whose private key everybody has; production must not trust it."


def _key_set_faults(jwks: Mapping[str, Any]) -> Iterator[str]:
    try:
        pinned = read_key_set(jwks)
    except ValueError as error:
        yield f"jwks {error}."
        return
    if not pinned.keys:
        yield "jwks has no usable public key: EC or RSA (2048 bits or more), each with its own kid."


def _address_faults(what: str, address: str, *, production: bool) -> Iterator[str]:
    if not is_absolute_url(address):
        yield f"{what} must be an absolute https URL."
    elif production and urlsplit(address).scheme.lower() != "https":
        yield f"{what} must be https in production."


def _is_the_sandbox(client: TrustedClient) -> bool:
    return (
        client.issuer.rstrip("/") == SANDBOX_ISSUER
        or SANDBOX_JKU in client.jku
        or has_sandbox_key(client.jwks)
    )
