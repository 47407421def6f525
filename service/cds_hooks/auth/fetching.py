"""Keys from an address that is trusted: what fetching means, and how httpx does it."""

import time
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import orjson

if TYPE_CHECKING:
    import httpx

FetchKeys = Callable[[str], object]
"""Address → JWK Set as decoded JSON; raises KeysNotFetched. Called for trusted addresses only."""

KIBIBYTE = 1024


class KeysNotFetched(Exception):  # noqa: N818 - reads as what it says
    """A JWK Set could not be had from its address; the text says why and holds nothing of an answer."""


class HttpxFetch:
    """Fetches JWK Sets with httpx: https only, bounded in size, time and redirects.

    * `timeout`: seconds for the whole fetch.
    * `max_bytes`: longest answer that is read.
    * `max_redirects`: redirects that are followed, each within the origin of the address.
    * `plain_http`: allow http as well, for tests on one machine.
    * `client`: an `httpx.Client` of the site's own, as for a proxy or a private certificate authority.
    """

    def __init__(
        self,
        *,
        timeout: float = 5.0,
        max_bytes: int = 256 * KIBIBYTE,
        max_redirects: int = 2,
        plain_http: bool = False,
        client: "httpx.Client | None" = None,
    ) -> None:
        self._httpx = _import_httpx()
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._max_redirects = max_redirects
        self._schemes = {"https", "http"} if plain_http else {"https"}
        self._client = client or self._httpx.Client(trust_env=False)

    def __call__(self, address: str) -> object:
        """Return the decoded JSON at the address; raises KeysNotFetched."""
        deadline = time.monotonic() + self._timeout
        target = address
        for _ in range(self._max_redirects + 1):
            if urlsplit(target).scheme.lower() not in self._schemes:
                raise KeysNotFetched("not https")
            body, location = self._get(target, deadline)
            if location is None:
                return _decoded(body)
            target = urljoin(target, location)
            if _origin(target) != _origin(address):
                raise KeysNotFetched("redirected to another origin")
        raise KeysNotFetched("redirected too often")

    def _get(self, address: str, deadline: float) -> tuple[bytes, str | None]:
        """Return the body, or where it is said to be."""
        headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        try:
            with self._client.stream(
                "GET", address, headers=headers, timeout=self._timeout, follow_redirects=False
            ) as answer:
                if answer.has_redirect_location:
                    return b"", answer.headers["Location"]
                if answer.status_code != self._httpx.codes.OK:
                    raise KeysNotFetched(f"status {answer.status_code}")
                return self._read(answer, deadline), None
        except (self._httpx.HTTPError, self._httpx.InvalidURL) as error:
            raise KeysNotFetched(type(error).__name__) from None

    def _read(self, answer: "httpx.Response", deadline: float) -> bytes:
        if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise KeysNotFetched("answer compressed")  # a few bytes could become very many
        body = bytearray()
        for chunk in answer.iter_bytes():
            body += chunk
            if len(body) > self._max_bytes:
                raise KeysNotFetched("answer too long")
            if time.monotonic() > deadline:
                raise KeysNotFetched("answer too slow")
        return bytes(body)


def _import_httpx() -> ModuleType:
    try:
        import httpx  # noqa: PLC0415 - clients with pinned keys need no network and no httpx
    except ImportError:
        raise ImportError("Fetching keys needs httpx: install it, or pass fetch=, or pin jwks.") from None
    return httpx


def _decoded(body: bytes) -> object:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        raise KeysNotFetched("not JSON") from None


def _origin(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme.lower(), parts.netloc.lower()
