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
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import orjson
import psutil
from tests.bench.payload import request_of
from tests.lib.processes import BIN, ROOT, free_port

PATH = "/cds-services/mbc-patient-view"
ROUNDS = 40
CALLS = 40
"""Of one measurement of CPU: short, so that some rounds fall between disturbances by other machines."""
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
        return sum(map(_cpu_of_process, self.workers()))


def _cpu_of_process(process: psutil.Process) -> float:
    """Return the seconds of CPU of a process: to the nanosecond where Linux tells, else in steps of 10 ms."""
    told = [one.read_text() for one in Path(f"/proc/{process.pid}/task").glob("*/schedstat")]
    return sum(int(one.split()[0]) for one in told) / 1e9 if told else sum(process.cpu_times()[:2])


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


@dataclass(frozen=True)
class Cost:
    """Milliseconds of CPU for a call, round by round."""

    ours: Sequence[float]
    echo: Sequence[float]

    def row(self, of: Callable[[Sequence[float]], float]) -> tuple[str, str, str]:
        """Return ours, the echo's and their ratio as printed, by the median or the least of the rounds."""
        mine, bare = of(self.ours), of(self.echo)
        return f"{mine:.2f}", f"{bare:.2f}", f"{mine / bare:.1f}"


def cost(ours: Server, echo: Server, sent: bytes) -> Cost:
    """Measure a call to us and to the echo in turns, after a warm-up.

    The least is what the code costs, the median what it costs on this machine now: other machines on the
    same hardware can make the same instructions take twice as long.
    """
    cpu_of(echo, sent), cpu_of(ours, sent)
    pairs = [(cpu_of(ours, sent), cpu_of(echo, sent)) for _ in range(ROUNDS)]
    return Cost([mine for mine, _ in pairs], [bare for _, bare in pairs])


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
                measured = cost(ours, echo, sent)
                size = f"{len(sent) / 1000:.0f} kB"
                costs.append((str(count), size, "median", *measured.row(median)))
                costs.append((str(count), size, "least", *measured.row(min)))
        table(("resources", "body", "of rounds", "CPU ms a call", "bare Flask + orjson", "ratio"), costs)
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
