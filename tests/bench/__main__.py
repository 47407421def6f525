"""`python -m tests.bench`: what a call costs, as a Markdown table. Prints, never fails on a time.

(a) CPU of a worker for each call, as a ratio to a bare Flask and orjson echo of the same body, measured in
turns in the same run; (b) latency and calls per second under load with two workers, and the same for the
echo: what this machine and this caller, who share its cores, allow at most; (c) memory of a worker.
"""

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import orjson
import psutil
from tests.bench.payload import request_of
from tests.lib.processes import BIN, ROOT, free_port

PATH = "/cds-services/mbc-patient-view"
ROUNDS = 5
CALLS = 400
"""Of one measurement of CPU, which the system tells in steps of 10 ms."""
SECONDS = 5.0
"""Length of one measurement under load."""


@dataclass(frozen=True)
class Server:
    """A gunicorn master on loopback."""

    port: int
    process: "subprocess.Popen[bytes]"

    def workers(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children()

    def cpu(self) -> float:
        """Seconds of CPU its workers have used."""
        return sum(sum(worker.cpu_times()[:2]) for worker in self.workers())


@contextmanager
def serving(application: str, workers: int, folder: Path) -> Iterator[Server]:
    port = free_port()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MBC_")}
    settings = {
        "MBC_PORT": str(port),
        "MBC_WORKERS": str(workers),
        "MBC_TODAY": "2024-06-01",
        "MBC_EDITION": "cancernet-2021-07",
        "MBC_STORE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "MBC_LOG_LEVEL": "info",
    }
    command = [str(BIN / "gunicorn"), "--config", str(ROOT / "deploy" / "gunicorn.conf.py"), application]
    with (folder / f"{port}.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**clean, **settings}, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _wait(port)
            yield Server(port, process)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("a server did not start")


def as_sent(body: bytes) -> bytes:
    """Return the bytes of one call, made once: what the caller does costs the server's cores time."""
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


def call(port: int, sent: bytes) -> None:
    """Send one call on a connection of its own, as with synchronous workers, and read the answer."""
    with socket.socket() as connection:
        connection.settimeout(30)
        connection.connect(("127.0.0.1", port))
        connection.sendall(sent)
        answer = bytearray()
        while piece := connection.recv(65536):
            answer += piece
    if not answer.startswith(b"HTTP/1.1 200 "):
        raise RuntimeError(f"answered {bytes(answer[:40])!r}")


def cpu_of(server: Server, sent: bytes) -> float:
    """Milliseconds of CPU for each of CALLS calls."""
    before = server.cpu()
    for _ in range(CALLS):
        call(server.port, sent)
    return (server.cpu() - before) / CALLS * 1000


def cost(ours: Server, echo: Server, sent: bytes) -> tuple[float, float]:
    """Median CPU in ms of a call to us and to the echo, measured in turns after a warm-up."""
    pairs = []
    for number in range(ROUNDS + 1):
        pair = cpu_of(echo, sent), cpu_of(ours, sent)
        if number:
            pairs.append(pair)
    return median(pair[1] for pair in pairs), median(pair[0] for pair in pairs)


def load(port: int, sent: bytes, concurrency: int) -> list[float]:
    """Milliseconds of each call made by so many callers side by side within SECONDS."""
    took: list[float] = []
    end = time.perf_counter() + SECONDS

    def caller() -> None:
        while time.perf_counter() < end:
            begun = time.perf_counter()
            call(port, sent)
            took.append((time.perf_counter() - begun) * 1000)

    threads = [threading.Thread(target=caller) for _ in range(concurrency)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


def under_load(name: str, server: Server, sent: bytes) -> Iterator[Sequence[str]]:
    """Yield a row for 1, 8 and 32 callers, after a warm-up."""
    load(server.port, sent, 2)
    for concurrency in (1, 8, 32):
        took = load(server.port, sent, concurrency)
        cuts = quantiles(took, n=100)
        speed = f"{len(took) / SECONDS:.0f}"
        yield name, str(concurrency), speed, f"{cuts[49]:.1f}", f"{cuts[94]:.1f}", f"{cuts[98]:.1f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def main() -> None:
    calls = {count: as_sent(orjson.dumps(request_of(count))) for count in (100, 500)}
    service = "mbc_service.app:from_environment()"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with serving(service, 1, folder) as ours, serving("tests.bench.echo:app", 1, folder) as echo:
            costs: list[Sequence[str]] = []
            for count, sent in calls.items():
                mine, bare = cost(ours, echo, sent)
                size = f"{len(sent) / 1000:.0f} kB"
                costs.append((str(count), size, f"{mine:.2f}", f"{bare:.2f}", f"{mine / bare:.1f}"))
        table(("resources", "body", "CPU ms a call", "bare Flask + orjson", "ratio"), costs)
        rows: list[Sequence[str]] = []
        with serving("tests.bench.echo:app", 2, folder) as echo:
            rows += under_load("echo", echo, calls[100])
        with serving(service, 2, folder) as ours:
            rows += under_load("service", ours, calls[100])
            table(("", "callers", "calls/s", "p50 ms", "p95 ms", "p99 ms"), rows)
            memory = [worker.memory_full_info() for worker in ours.workers()]
            table(
                ("worker", "resident MB", "its own MB"),
                [(str(n), f"{m.rss / 1e6:.0f}", f"{m.uss / 1e6:.0f}") for n, m in enumerate(memory, start=1)],
            )


if __name__ == "__main__":
    sys.exit(main())
