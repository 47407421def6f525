"""A small FHIR server on loopback: it answers what the test tells it to, and remembers every call."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What one path gives. `body` may be bytes, for what is not JSON; `drip` is seconds between its bytes."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    drip: float = 0.0


@dataclass(frozen=True)
class Call:
    """One call that the server got."""

    path: str
    headers: Mapping[str, str]
    at: float


@dataclass
class FhirServer:
    """The running server: `answers` by path with query, below `/fhir/`."""

    base: str
    answers: dict[str, Answer]
    calls: list[Call] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """Paths asked for, below the base."""
        return [call.path.removeprefix("/fhir/") for call in self.calls]


@contextmanager
def fhir_server(
    answers: dict[str, Answer] | Callable[[str], dict[str, Answer]], certificate: Path | None = None
) -> Iterator[FhirServer]:
    """Run a server; `answers` may be a function of its base address, for links to itself.

    With a certificate (PEM, its key in the same file) it speaks TLS; the base address says http all the same.
    """
    http = _Quiet(("127.0.0.1", 0), _Handler)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        http.socket = context.wrap_socket(http.socket, server_side=True)
    base = f"http://127.0.0.1:{http.server_address[1]}/fhir"
    server = FhirServer(base, answers(base) if callable(answers) else answers)
    http.fhir = server  # type: ignore[attr-defined]
    http.daemon_threads = True
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        pass  # a caller that breaks off is what some tests are about


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server: FhirServer = self.server.fhir  # type: ignore[attr-defined]
        server.calls.append(Call(self.path, dict(self.headers.items()), time.monotonic()))
        answer = server.answers.get(self.path.removeprefix("/fhir/"), Answer({"resourceType": "Bundle"}, 404))
        time.sleep(answer.wait)
        body = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
        try:
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/fhir+json")
            self.send_header("Content-Length", str(len(body)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self._send(body, answer.drip)
        except OSError:
            pass  # the caller has gone, as it may

    def _send(self, body: bytes, drip: float) -> None:
        if not drip:
            self.wfile.write(body)
            return
        for position in range(len(body)):
            self.wfile.write(body[position : position + 1])
            self.wfile.flush()
            time.sleep(drip)

    def log_message(self, *_: object) -> None:
        pass
