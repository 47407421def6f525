"""The client file (MBC_CLIENTS): who may call, with which keys, and which FHIR servers belong to whom."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from cds_hooks.forms import is_absolute_url
from cds_hooks.profiles import PROFILES
from mbc_service.errors import ConfigurationError

EXAMPLE = """\
[[client]]
issuer = "https://ehr.example/fhir"               # `iss` of its tokens
jku = ["https://ehr.example/jwks.json"]           # where its keys may be fetched, or:
# jwks = "ehr.json"                               # a file with its keys, beside this file
audiences = []                                    # audiences besides the address that is called
tenants = []                                      # tenants admitted; every one if none is named
fhir_servers = ["https://ehr.example/fhir/r4"]    # FHIR base addresses that its calls may name
profile = "epic"                                  # how answers are shown
extensions = true                                 # whether cards carry their reasons for machines
cors_origins = ["https://app.ehr.example"]        # pages that may call from a browser
"""
"""A client file with every key but `algorithms`."""


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
    tenants: tuple[str, ...] = ()
    """Tenants admitted; every one if none is named."""
    algorithms: tuple[str, ...] = ()
    """Algorithms it may sign with, instead of the two that the specification recommends."""
    fhir_servers: tuple[str, ...] = ()
    """FHIR base addresses that its calls may name."""
    profile: str = "spec-2.0"
    extensions: bool | None = None
    """Whether cards carry their reasons for machines; as its profile has it unless said."""
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

    @property
    def cors_origins(self) -> frozenset[str]:
        """Origins of every client's pages."""
        return frozenset(origin for client in self.by_issuer.values() for origin in client.cors_origins)


def read_clients(path: Path | None) -> Clients:
    """Read the client file; raises ConfigurationError naming the entry and the key."""
    if path is None:
        return Clients()
    document = read_toml(path, "MBC_CLIENTS")
    entries = document.get("client")
    if not isinstance(entries, list) or set(document) != {"client"}:
        fault = f"{path.name}: write one [[client]] table for each client, and nothing else."
        raise ConfigurationError([fault])
    faults = [
        f"{path.name}: client {number} {fault}."
        for number, entry in enumerate(entries, start=1)
        for fault in (_faults(entry) if isinstance(entry, dict) else ["is not a table"])
    ]
    if not faults:
        clients = [Client(**_frozen(entry)) for entry in entries]
        by_issuer = {client.issuer: client for client in clients}
        if len(by_issuer) == len(clients):
            return Clients(by_issuer)
        faults.append(f"{path.name}: two clients have the same issuer; keep one.")
    raise ConfigurationError(faults)


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


_TEXTS = frozenset({"issuer", "jwks", "profile"})
_LISTS = frozenset(item.name for item in fields(Client)) - _TEXTS - {"extensions"}


def _faults(entry: Mapping[str, Any]) -> Iterator[str]:
    known = _TEXTS | _LISTS | {"extensions"}
    for key, value in entry.items():
        if key not in known:
            yield f"has the unknown key {key}; known are {', '.join(sorted(known))}"
        elif key in _TEXTS and not isinstance(value, str):
            yield f"needs a text as {key}"
        elif key in _LISTS and not _is_list_of_texts(value):
            yield f"needs a list of texts as {key}"
        elif key == "extensions" and not isinstance(value, bool):
            yield "needs true or false as extensions"
        elif key == "fhir_servers" and not all(map(is_absolute_url, entry["fhir_servers"])):
            yield "has an entry of fhir_servers that is no http or https address"
        elif key == "profile" and value not in PROFILES:
            yield f"needs a profile from {', '.join(PROFILES)}"
    if not entry.get("issuer"):
        yield "needs an issuer"


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
