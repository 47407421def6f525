"""The one way out: what is missing is read from the client's FHIR server, with the token it passed.

Every query runs in a thread of its own, follows pages on the same origin only, and stops at the deadline
of the call; afterwards no further request is made. A query that fails takes only its own key with it.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urljoin

import orjson

from mbc_service.addresses import origin_of
from mbc_service.ledger import Fetched, Resource, read_page

if TYPE_CHECKING:
    import httpx

MOST_PAGES = 10
MOST_BYTES = 50 * 1024 * 1024
"""Bytes that are read for one call, all its queries and pages together."""
MOST_PARALLEL = 8
SOON = 1.0
"""Seconds in which an address must take a connection when the server has others."""
RESERVE = 0.05
"""Seconds before the deadline at which reading ends, so that the answer can still be given."""

_UNSUPPORTED = frozenset(
    {HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
)

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Access:
    """Where and as whom to read, and until when. The token is not shown in a repr."""

    server: str
    """FHIR base address."""
    token: str | None = field(repr=False)
    until: float
    """Moment of `time.monotonic` at which the last answer must be there."""
    addresses: tuple[str, ...] = ()
    """Network addresses of the server that were found to be allowed, to which alone connections are made.
    Empty for a server of which any address is allowed. Asking the name again could give another answer."""


class Records(Protocol):
    """Reads from a FHIR server."""

    def fetch(self, wanted: Mapping[str, str], access: Access) -> Mapping[str, Fetched]:
        """Return what each query gave, by the name it was asked under; never raises for a failing server."""
        ...


class HttpRecords:
    """Reads over HTTP. The HTTP library is loaded when the first read is made."""

    def __init__(self, *, most_pages: int = MOST_PAGES, most_bytes: int = MOST_BYTES) -> None:
        self._most_pages = most_pages
        self._most_bytes = most_bytes

    def fetch(self, wanted: Mapping[str, str], access: Access) -> Mapping[str, Fetched]:
        """Run the queries in parallel and return at the deadline with what there is."""
        import httpx  # noqa: PLC0415 - most calls never read: their prefetch is complete

        reading = _Reading(access, self._most_pages, self._most_bytes)
        client = httpx.Client(headers=_headers(access), follow_redirects=False, trust_env=False)
        workers = ThreadPoolExecutor(min(MOST_PARALLEL, max(1, len(wanted))), "records")
        try:
            running = {key: workers.submit(reading.run, client, query) for key, query in wanted.items()}
            wait(running.values(), timeout=reading.left())
            return {
                key: future.result() if future.done() else Fetched(reason=LATE)
                for key, future in running.items()
            }
        finally:
            reading.stopped.set()
            workers.shutdown(wait=False, cancel_futures=True)
            client.close()


LATE = "the FHIR server did not answer in time"
UNREACHABLE = "the FHIR server could not be reached"
NOT_FHIR = "the FHIR server sent something else than FHIR JSON"
ELSEWHERE = "a further page lies on another server and was not followed"
TOO_MUCH = "the FHIR server sent more than is read for one call"
MOVED = "the FHIR server redirects, which is not followed"
REFUSED_QUERY = "the FHIR server reports an error"


class _StoppedError(Exception):
    """Reading one query ends here, for this reason."""

    def __init__(self, reason: str, *, unsupported: bool = False) -> None:
        super().__init__(reason)
        self.unsupported = unsupported


@dataclass(slots=True)
class _Reading:
    """The queries of one call: their common deadline and limits."""

    access: Access
    most_pages: int
    most_bytes: int
    stopped: threading.Event = field(default_factory=threading.Event)
    bytes_read: int = 0

    def left(self) -> float:
        """Return the seconds that remain for reading, at least 0."""
        return max(0.0, self.access.until - RESERVE - time.monotonic())

    def run(self, client: "httpx.Client", query: str) -> Fetched:
        """Read one query, page by page."""
        resources: list[Resource] = []
        try:
            for page in self._pages(client, query):
                resources.extend(page)
        except _StoppedError as end:
            return Fetched(resources, str(end), partly=bool(resources), unsupported=end.unsupported)
        return Fetched(resources)

    def _pages(self, client: "httpx.Client", query: str) -> Iterator[list[Resource]]:
        base = self.access.server.rstrip("/") + "/"
        address = base + query
        for _ in range(self.most_pages):
            document = self._document(client, address)
            kind = document.get("resourceType") if isinstance(document, dict) else None
            if kind == "OperationOutcome":
                raise _StoppedError(REFUSED_QUERY)
            if not isinstance(kind, str):
                raise _StoppedError(NOT_FHIR)
            if kind != "Bundle":
                yield [document]
                return
            page = read_page(document)
            if page.failed:
                raise _StoppedError(REFUSED_QUERY)
            yield page.resources
            if not page.next_link:
                return
            address = urljoin(base, page.next_link)
            if origin_of(address) != origin_of(base):
                raise _StoppedError(ELSEWHERE)
        raise _StoppedError(TOO_MUCH)

    def _document(self, client: "httpx.Client", address: str) -> Any:  # noqa: ANN401 - JSON from elsewhere
        import httpx  # noqa: PLC0415 - loaded by the caller already

        seconds = self.left()
        if self.stopped.is_set() or not seconds:
            raise _StoppedError(LATE)
        *others, last = self.access.addresses or ("",)
        try:
            for place in others:
                with suppress(httpx.ConnectError, httpx.ConnectTimeout):
                    return self._read(client, address, place, min(seconds, SOON))
            return self._read(client, address, last, self.left())
        except httpx.TimeoutException:
            raise _StoppedError(LATE) from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise _StoppedError(LATE if self.stopped.is_set() else UNREACHABLE) from None
        except orjson.JSONDecodeError:
            raise _StoppedError(NOT_FHIR) from None

    def _read(self, client: "httpx.Client", address: str, place: str, patience: float) -> Any:  # noqa: ANN401
        """Read a document. A connection is made to `place`, if one is given, within `patience` seconds.

        The name of the server still goes into the Host header and is what its certificate must be for.
        """
        import httpx  # noqa: PLC0415 - loaded by the caller already

        url, headers, extensions = httpx.URL(address), {}, {}
        if place:
            headers, extensions = {"Host": url.netloc.decode()}, {"sni_hostname": url.host}
            url = url.copy_with(host=place)
        timeout = httpx.Timeout(self.left(), connect=patience)
        with client.stream("GET", url, headers=headers, extensions=extensions, timeout=timeout) as answer:
            if answer.is_redirect:
                raise _StoppedError(MOVED)
            if not answer.is_success:
                raise _StoppedError(
                    f"the FHIR server answered {answer.status_code}",
                    unsupported=answer.status_code in _UNSUPPORTED,
                )
            return orjson.loads(self._body(answer))

    def _body(self, answer: "httpx.Response") -> bytes:
        """Read a body, which may drip: the time-out of the library counts from one piece to the next."""
        body = bytearray()
        for piece in answer.iter_bytes():
            body += piece
            self.bytes_read += len(piece)
            if self.bytes_read > self.most_bytes:
                raise _StoppedError(TOO_MUCH)
            if not self.left():
                raise _StoppedError(LATE)
        return bytes(body)


def _headers(access: Access) -> dict[str, str]:
    headers = {"Accept": "application/fhir+json", "Cache-Control": "no-cache"}
    if access.token is not None:
        headers["Authorization"] = f"Bearer {access.token}"
    return headers
