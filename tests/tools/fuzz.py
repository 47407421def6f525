"""Send 10,000 broken and hostile calls to a running service with two workers, and judge every answer.

    python -m tests.tools.fuzz [--calls 10000] [--seed 1] [--one 4711]

Writes docs/fuzz.md and ends with status 1 when an answer, a worker, the memory or the log is not as it
must be. `--one` prints one call of the seed and its faults. Takes about two minutes on two cores.
"""

import argparse
import http.client
import re
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from tests.lib.mutations import BEFORE, KINDS, MARK, Call, call_number
from tests.lib.processes import cds_service
from tests.lib.reports import table, write_report
from tests.lib.verdicts import CHECKS, Answer, Fault, blind_checks, judged

WARM = 1000
"""Calls after which the memory of the workers is first measured."""

GROWTH = 64
"""MiB by which the memory of one worker may grow from then on."""

THREADS = 4
BAD = re.compile(r"\[(ERROR|CRITICAL)\]|Traceback|Error|\"level\":\"error\"")
"""Lines of the log that are shown when something is wrong."""
SHOWN = 20

PROCESS_CHECKS = ("no worker ends", "memory is bounded", "the log repeats nothing of the calls")

SETTINGS = {
    "MBC_WORKERS": "2",
    "MBC_TODAY": BEFORE,
    "MBC_EDITION": "cancernet-2021-07",
    "MBC_DEADLINE_MS": "500",
    "MBC_METRICS": "1",
}


@dataclass
class Findings:
    """Counts of one run."""

    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[tuple[int, Fault]] = field(default_factory=list)

    def add(self, number: int, kind: str, status: str, faults: Iterable[Fault]) -> None:
        self.statuses[kind, status] += 1
        self.faults += [(number, fault) for fault in faults]


def send(base: str, call: Call, body: bytes | None = None) -> Answer:
    """Send one call; status 0 when the connection ends without an answer."""
    address = urlsplit(base)
    if call.raw:
        return send_raw(address.hostname or "", address.port or 0, call.raw)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=60)
    try:
        sent = call.body if body is None else body
        headers = {name: value.encode("latin-1") for name, value in call.headers.items()}
        connection.request(call.method, call.path, sent, headers)
        response = connection.getresponse()
        return Answer(response.status, response.read(), dict(response.getheaders()))
    except (http.client.HTTPException, OSError):
        return Answer(0)
    finally:
        connection.close()


def send_raw(host: str, port: int, raw: bytes) -> Answer:
    with socket.create_connection((host, port), timeout=60) as connection:
        received = b""
        try:
            connection.sendall(raw)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                received += part
        except OSError:
            pass
    first = received.split(b" ", 2)
    return Answer(int(first[1]) if len(first) > 1 and first[1].isdigit() else 0, received)


def told(call: Call, answer: Answer) -> str:
    """The status as the table counts it."""
    if call.raw:
        return "refused or hung up on"
    if answer.status == 200 and call.document is not None:
        return "200 with cards" if answer.cards else "200 silent"
    return str(answer.status or "no answer")


def workers() -> dict[int, float]:
    """The workers by process id, with the MiB that each has for itself."""
    (master,) = [child for child in psutil.Process().children() if "gunicorn" in " ".join(child.cmdline())]
    return {child.pid: child.memory_full_info().uss / 2**20 for child in master.children()}


def run(base: str, seed: int, numbers: range, findings: Findings) -> None:
    """Send the calls of these numbers, some at the same time."""

    def one(number: int) -> tuple[int, str, str, list[Fault]]:
        call = call_number(seed, number)
        answer = send(base, call)
        twin = send(base, call, call.twin) if call.twin else None
        return number, call.kind, told(call, answer), judged(call, answer, twin)

    with ThreadPoolExecutor(THREADS) as pool:
        for result in pool.map(one, numbers):
            findings.add(*result)


def of_processes(
    first: Collection[int], before: dict[int, float], after: dict[int, float], log: str
) -> list[Fault]:
    """What went wrong with the workers, their memory and the log."""
    died, memory, repeats = PROCESS_CHECKS
    found = [] if set(first) == after.keys() else [Fault(died, f"{sorted(first)}, later {sorted(after)}")]
    growth = max((after[worker] - before[worker] for worker in after.keys() & before.keys()), default=0)
    if growth > GROWTH:
        found.append(Fault(memory, f"{growth:.0f} MiB more after {WARM} calls"))
    if MARK in log:
        found.append(Fault(repeats, next(line for line in log.splitlines() if MARK in line)[:200]))
    return found


def blind_process_checks() -> list[str]:
    """Checks of processes that let pass what they must refuse."""
    died, memory, repeats = PROCESS_CHECKS
    spoilt = {
        died: of_processes({1, 2}, {1: 50.0, 3: 50.0}, {1: 50.0, 3: 50.0}, ""),
        memory: of_processes({1}, {1: 50.0}, {1: 50.0 + GROWTH + 1}, ""),
        repeats: of_processes({1}, {1: 50.0}, {1: 50.0}, f"a line with {MARK}"),
    }
    sound = of_processes({1}, {1: 50.0}, {1: 50.0 + GROWTH - 1}, "a line")
    return [name for name, found in spoilt.items() if [fault.check for fault in found] != [name] or sound]


def report(seed: int, calls: int, findings: Findings) -> str:
    """The findings in Markdown."""
    columns = sorted({status for _, status in findings.statuses})
    rows = []
    for kind in KINDS:
        counts = [findings.statuses[kind, status] for status in columns]
        rows.append((kind, str(sum(counts)), *(str(count or "") for count in counts)))
    total = [sum(findings.statuses[kind, status] for kind in KINDS) for status in columns]
    rows.append(("**together**", str(sum(total)), *map(str, total)))
    failed = Counter(fault.check for _, fault in findings.faults)
    judged_rows = [(check, str(failed[check])) for check in (*CHECKS, *PROCESS_CHECKS)]
    return (
        f"{calls} calls of seed {seed} were sent to two "
        "workers under gunicorn, four at a time. They are the calls of the bundled cases, damaged; "
        "`tests/lib/mutations.py` says how.\n\n"
        f"{table(('kind of call', 'calls', *columns), rows)}\n"
        "What every answer is held to, and how often it was not. Before the run each check is given "
        "something that it must refuse, and the run stops if it does not.\n\n"
        f"{table(('check', 'broken'), judged_rows)}\n"
        "Documented statuses are those of `openapi.json`; no 5xx is among them here, because the store "
        "works. "
        '"Silent" is an answer without a card. What is no HTTP is answered 4xx, 501 or 505 by gunicorn, or '
        "hung up on. A call with planted resources is sent without them too, and must lead to the same "
        "recommendations.\n"
        f"Memory is what a worker has for itself, measured after {WARM} calls and at the end; it may grow by "
        f"{GROWTH} MiB.\n"
    )


def main(arguments: list[str] | None = None) -> int:
    """Run, print and write the report; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", type=int)
    options = parser.parse_args(arguments)
    blind = [*blind_checks(), *blind_process_checks()]
    if blind:
        print(f"These checks let pass what they must refuse: {', '.join(blind)}.")
        return 1
    findings = Findings()
    with tempfile.TemporaryDirectory(prefix="mbc-fuzz-") as name, cds_service(Path(name), **SETTINGS) as base:
        if options.one is not None:
            call = call_number(options.seed, options.one)
            print(
                call.kind,
                call.method,
                call.path,
                dict(call.headers),
                (call.body or call.raw).decode("utf-8", "replace"),
            )
            run(base, options.seed, range(options.one, options.one + 1), findings)
            print(findings)
            return int(bool(findings.faults))
        begun = time.monotonic()
        first = workers()
        run(base, options.seed, range(min(WARM, options.calls)), findings)
        memory = [workers()]
        for start in range(WARM, options.calls, WARM):
            run(base, options.seed, range(start, min(start + WARM, options.calls)), findings)
            memory.append(workers())
        took = time.monotonic() - begun
        log = (Path(name) / "server.log").read_text("utf-8", "replace")
    findings.faults += [(-1, fault) for fault in of_processes(first, memory[0], memory[-1], log)]
    text = report(options.seed, options.calls, findings)
    print(text)
    print(f"{took:.0f} s; MiB of the workers after every {WARM} calls:")
    print(*("  " + ", ".join(f"{number:.0f}" for number in at_once.values()) for at_once in memory), sep="\n")
    for number, fault in findings.faults[:SHOWN]:
        print(f"call {number}: {fault.check}: {fault.what}")
    if findings.faults:
        print(*[line[:500] for line in log.splitlines() if BAD.search(line)][:SHOWN], sep="\n")
    if (options.calls, options.seed) == (parser.get_default("calls"), parser.get_default("seed")):
        write_report("fuzz.md", "Broken and hostile calls", "make fuzz", text)
    return int(bool(findings.faults))


if __name__ == "__main__":
    sys.exit(main())
