"""Which FHIR servers may be read: those listed, and no address inside the network unless it is listed too.

A request names its FHIR server itself. Read without a list, whoever can call the service could make it
fetch from any machine that it can reach.
"""

import ipaddress
import socket
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

Resolve = Callable[[str, int], Iterable[str]]
"""(host, port) → addresses; raises OSError when the host has none."""


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


_PORTS = {"http": 80, "https": 443}


def origin_of(address: str) -> str:
    """Return scheme, host and port of an address, the default port left out; empty if it has none."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname or parts.username is not None:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != _PORTS[parts.scheme] else "")


@dataclass(frozen=True, slots=True)
class Admission:
    """Whether a server may be read, and where."""

    refusal: str = ""
    """Why it may not be read, empty if it may."""
    addresses: tuple[str, ...] = ()
    """The network addresses that were looked at: connect to these, and do not ask the name again. Whoever
    answers for the name could give a public address now and one inside the network a moment later. Empty for
    a server that the site lists, which may lie anywhere."""


@dataclass(frozen=True, slots=True)
class AllowedServers:
    """The rule for one process."""

    origins: Collection[str]
    """Origins listed by the site (MBC_FHIR_ALLOWED)."""
    loopback: bool
    """Development: servers on this machine may be read, and without a token."""
    resolve: Resolve = resolve

    def refusal(self, server: str, *, client_servers: Collection[str], token: bool) -> str:
        """Return why a server may not be read, empty if it may."""
        return self.admit(server, client_servers=client_servers, token=token).refusal

    def admit(self, server: str, *, client_servers: Collection[str], token: bool) -> Admission:
        """Return whether a server may be read, and at which addresses.

        `client_servers` are the base addresses that the client file lists for the caller; `token` says
        whether the call carries one. A listed origin may be read without a token, the others may not.
        """
        origin = origin_of(server)
        if not origin:
            return Admission("fhirServer is not an address that can be read")
        host = urlsplit(server).hostname or ""
        if origin in {origin_of(listed) for listed in self.origins} or (self.loopback and _is_loopback(host)):
            return Admission()
        if not any(_is_below(server, listed) for listed in client_servers):
            return Admission("this FHIR server is not listed for this client")
        if not token:
            return Admission("no access token was sent")
        return self._public(host, origin)

    def _public(self, host: str, origin: str) -> Admission:
        try:
            found = list(self.resolve(host, urlsplit(origin).port or _PORTS[origin.partition(":")[0]]))
        except OSError:
            return Admission("the FHIR server has no address")
        if not all(ipaddress.ip_address(address.partition("%")[0]).is_global for address in found):
            return Admission(
                "the FHIR server lies in a private network and is not listed in MBC_FHIR_ALLOWED"
            )
        return Admission(addresses=tuple(dict.fromkeys(found)))


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_below(server: str, listed: str) -> bool:
    return f"{server.rstrip('/')}/".startswith(f"{listed.rstrip('/')}/")
