"""The client file (MBC_CLIENTS): who may call, with which keys, and which FHIR servers belong to whom."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from cds_hooks.forms import is_absolute_url
from mbc_service.errors import ConfigurationError

SANDBOX_ISSUER = "https://sandbox.cds-hooks.org"
"""Its private key is public: a token of this issuer proves nothing, so production never admits it."""

PROFILES = ("spec-2.0", "spec-1.0", "epic", "oracle", "athena", "sandbox")


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One caller, known by the issuer of its tokens."""

    issuer: str
    jku: tuple[str, ...] = ()
    """Addresses from which its keys may be fetched."""
    jwks: str = ""
    """File with its keys, instead of an address; relative to the client file."""
    audiences: tuple[str, ...] = ()
    """Audiences accepted besides the address that was called."""
    tenant: str = ""
    fhir_servers: tuple[str, ...] = ()
    """FHIR base addresses that its calls may name."""
    profile: str = "spec-2.0"
    cors_origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clients:
    """Every client by issuer; empty when there is no client file."""

    by_issuer: Mapping[str, Client] = field(default_factory=dict)

    def fhir_servers(self, issuer: str | None) -> frozenset[str]:
        """Return the FHIR servers that a caller of this issuer may name; without a caller, everybody's."""
        if issuer is None:
            return frozenset(server for client in self.by_issuer.values() for server in client.fhir_servers)
        client = self.by_issuer.get(issuer)
        return frozenset(client.fhir_servers) if client else frozenset()

    def profile(self, issuer: str | None) -> str:
        """Return how answers are shown to a caller; the only client's way for a caller that is not known."""
        only = next(iter(self.by_issuer), None) if len(self.by_issuer) == 1 else None
        client = self.by_issuer.get(issuer or only or "")
        return client.profile if client else "spec-2.0"

    @property
    def cors_origins(self) -> frozenset[str]:
        """Origins of every client's pages."""
        return frozenset(origin for client in self.by_issuer.values() for origin in client.cors_origins)


def read_clients(path: Path | None, *, production: bool) -> Clients:
    """Read the client file; raises ConfigurationError naming the entry and the key."""
    if path is None:
        return Clients()
    document = read_toml(path, "MBC_CLIENTS")
    entries = document.get("client")
    if not isinstance(entries, list) or set(document) != {"client"}:
        raise ConfigurationError(
            [f"{path.name}: write one [[client]] table for each client, and nothing else."]
        )
    faults: list[str] = []
    clients: dict[str, Client] = {}
    for number, entry in enumerate(entries, start=1):
        found = list(_faults(entry, production=production)) if isinstance(entry, dict) else ["is not a table"]
        if found:
            faults.extend(f"{path.name}: client {number} {fault}." for fault in found)
            continue
        client = Client(**_frozen(entry))
        if client.issuer in clients:
            faults.append(f"{path.name}: client {number} has the issuer of an earlier client; keep one.")
        clients[client.issuer] = client
    if faults:
        raise ConfigurationError(faults)
    return Clients(clients)


def read_toml(path: Path, named_by: str) -> dict[str, Any]:
    """Read a TOML file; raises ConfigurationError when it cannot be read, with the line where it stops."""
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise ConfigurationError(
            [f"{named_by} names a file that cannot be read ({error.strerror})."]
        ) from None
    except ValueError as error:  # not TOML, or not UTF-8; the message holds a place, not a value
        where = str(error).rpartition("(")[2].rstrip(")") if "(at " in str(error) else "somewhere"
        raise ConfigurationError(
            [f"{named_by}: {path.name} is not valid TOML {where}; correct it there."]
        ) from None


def _frozen(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}


_TEXTS = frozenset({"issuer", "jwks", "tenant", "profile"})
_LISTS = frozenset(item.name for item in fields(Client)) - _TEXTS


def _faults(entry: Mapping[str, Any], *, production: bool) -> Iterator[str]:
    for key, value in entry.items():
        if key not in _TEXTS | _LISTS:
            yield f"has the unknown key {key}; known are {', '.join(sorted(_TEXTS | _LISTS))}"
        elif key in _TEXTS and not isinstance(value, str):
            yield f"needs a text as {key}"
        elif key in _LISTS and not _is_list_of_texts(value):
            yield f"needs a list of texts as {key}"
        elif key in {"jku", "fhir_servers"} and not all(is_absolute_url(item) for item in value):
            yield f"has an entry of {key} that is no http or https address"
    if not entry.get("issuer"):
        yield "needs an issuer"
    elif production and entry["issuer"] == SANDBOX_ISSUER:
        yield "is the public sandbox, whose private key everybody has; remove it with MBC_PRODUCTION=1"
    if not entry.get("jku") and not entry.get("jwks"):
        yield "needs jku or jwks: without keys its tokens cannot be checked"
    if entry.get("profile", "spec-2.0") not in PROFILES:
        yield f"needs a profile from {', '.join(PROFILES)}"


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
