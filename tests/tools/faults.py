"""Break what the service depends on, one thing after another, and write down what it does: docs/faults.md.

    python -m tests.tools.faults

Everything runs on loopback, with gunicorn as it is meant to be run, and takes about a minute. The report has
what stays the same from run to run; counts and times are printed only. Ends with
status 1 when feedback that was acknowledged is lost, a card is wrong, or a fault is not met as documented.
"""

import socket
import sqlite3
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import jwt
import orjson
import psutil
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import func, select
from tests.lib.consultations import view, with_server
from tests.lib.fhir_server import Answer, fhir_server
from tests.lib.processes import cds_service
from tests.lib.reports import table, write_report

from mbc_service.store.database import Database
from mbc_service.store.tables import FEEDBACK

SECONDS = 6.0
AGAIN = 11
"""Seconds after which a store that failed has been tried again."""
SERVICE = "/cds-services/mbc-patient-view"
HTTP = httpx.Client(timeout=30, trust_env=False)
EDITION = {"MBC_EDITION": "cancernet-2021-07", "MBC_LOG_LEVEL": "error"}

Row = tuple[str, str, str, bool]
"""Fault, behaviour, counts and times of this run, whether the behaviour is as it must be."""


def kinds(answer: httpx.Response) -> list[str]:
    return [card["extension"]["org.mbc-cards"]["kind"] for card in answer.json()["cards"]]


def post(base: str, path: str, body: Any, **headers: str) -> httpx.Response:
    return HTTP.post(f"{base}{path}", json=body, headers=headers)


def feedback(card: str) -> dict[str, Any]:
    item = {"card": card, "outcome": "accepted", "outcomeTimestamp": "2024-06-01T10:00:00Z"}
    return {"feedback": [{**item, "acceptedSuggestions": [{"id": card}]}]}


@contextmanager
def serving(**settings: str) -> Iterator[tuple[str, Path]]:
    with tempfile.TemporaryDirectory(prefix="mbc-faults-") as name:
        folder = Path(name)
        with cds_service(folder, **{**EDITION, **settings}) as base:
            yield base, folder


def a_worker_is_killed() -> Row:
    """kill -9 of one of two workers while calls and feedback come in."""
    with serving(MBC_WORKERS="2") as (base, folder):
        right = kinds(post(base, SERVICE, view()))
        seen: Counter[str] = Counter()
        acknowledged: list[str] = []
        end = time.monotonic() + SECONDS

        def caller(number: int) -> None:
            while time.monotonic() < end:
                card = str(uuid.uuid4())
                try:
                    if number:
                        answer = post(base, SERVICE, {**view(), "hookInstance": card})
                        good = answer.status_code == 200 and kinds(answer) == right
                        seen["calls answered rightly" if good else f"wrong, {answer.status_code}"] += 1
                    elif post(base, f"{SERVICE}/feedback", feedback(card)).status_code == 200:
                        acknowledged.append(card)
                except httpx.TransportError:
                    seen["connections broken"] += 1

        threads = [threading.Thread(target=caller, args=[number]) for number in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(SECONDS / 3)
        (master,) = [
            child for child in psutil.Process().children() if "gunicorn" in " ".join(child.cmdline())
        ]
        master.children()[0].kill()
        for thread in threads:
            thread.join()
        workers = len(master.children())
        kept = rows(folder)
    lost = len(acknowledged) - kept
    wrong = sum(number for what, number in seen.items() if what.startswith("wrong"))
    told = f"{wrong or 'no'} call answered wrongly, calls in hand at most broken off; "
    told += f"{max(lost, 0) or 'no'} acknowledged feedback lost; {workers} workers again"
    measured = ", ".join(f"{number} {what}" for what, number in sorted(seen.items()))
    measured += f"; {len(acknowledged)} feedback acknowledged"
    name = "kill -9 of one of two workers under load"
    return name, told, measured, lost <= 0 and not wrong and workers == 2


def rows(folder: Path) -> int:
    database = Database(f"sqlite:///{folder / 'store.sqlite3'}")
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(FEEDBACK)).scalar_one()


def store(name: str, url: str) -> Callable[[], Row]:
    """A store that cannot be used from the start."""

    def broken() -> Row:
        with tempfile.TemporaryDirectory(prefix="mbc-faults-") as place:
            Database(f"sqlite:///{place}/read.sqlite3").upgrade()
            with serving(MBC_STORE_URL=url.format(place)) as (base, _):
                return told_of_store(name, base)

    return broken


def told_of_store(name: str, base: str) -> Row:
    begun = time.monotonic()
    answer = post(base, SERVICE, view())
    took = time.monotonic() - begun
    given = post(base, f"{SERVICE}/feedback", feedback(str(uuid.uuid4())))
    state = HTTP.get(f"{base}/readyz").json()
    told = f"call {answer.status_code} with {len(kinds(answer))} cards; feedback "
    told += (
        f"{given.status_code}, Retry-After {given.headers.get('Retry-After')}; /readyz {state['status']}: "
    )
    told += state["store"]
    good = (answer.status_code, given.status_code, state["status"]) == (200, 503, "degraded")
    return name, told, f"{took * 1000:.0f} ms", good and bool(kinds(answer))


def the_disk_is_full() -> Row:
    """Files of the store may not grow any more, which SQLite takes as a disk that is full."""
    with serving() as (base, _):
        post(base, SERVICE, view())
        (master,) = [
            child for child in psutil.Process().children() if "gunicorn" in " ".join(child.cmdline())
        ]
        for process in (master, *master.children()):
            process.rlimit(psutil.RLIMIT_FSIZE, (4096, 4096))
        for _ in range(3):
            post(base, SERVICE, view())
            time.sleep(0.1)
        return told_of_store("disk full: files may not grow", base)


def fhir(name: str, answer: Answer | None) -> Callable[[], Row]:
    """A FHIR server that does not give what is missing from the call."""

    class Same(dict[str, Answer]):
        def get(self, key: str, default: Any = None) -> Answer:  # type: ignore[override]  # one for all
            del key, default
            assert answer is not None
            return answer

    def broken() -> Row:
        body = view()
        body["prefetch"] = {key: value for key, value in body["prefetch"].items() if key != "labs"}
        with fhir_server(Same()) as server:
            address = server.base if answer else "http://127.0.0.1:9/fhir"
            with serving(MBC_DEADLINE_MS="1000", MBC_FHIR_ALLOWED=address.removesuffix("/fhir")) as (base, _):
                begun = time.monotonic()
                got = post(base, SERVICE, {**with_server(body), "fhirServer": address})
                took = time.monotonic() - begun
        told = f"call {got.status_code} within 2 s: {', '.join(kinds(got))}"
        good = got.status_code == 200 and "problem" in kinds(got) and took < 2
        return name, told, f"{took * 1000:.0f} ms", good

    return broken


def the_clock_of_the_client_is_wrong() -> Row:
    key = ec.generate_private_key(ec.SECP384R1())
    public = {**jwt.algorithms.ECAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": "k", "alg": "ES384"}
    with tempfile.TemporaryDirectory(prefix="mbc-faults-") as name:
        clients = Path(name) / "clients.toml"
        clients.write_text('[[client]]\nissuer = "https://ehr.example"\njwks = "keys.json"\n')
        (Path(name) / "keys.json").write_bytes(orjson.dumps({"keys": [public]}))
        with serving(MBC_AUTH="jwt", MBC_CLIENTS=str(clients)) as (base, _):

            def called(skew: int) -> int:
                now = int(time.time()) + skew
                claims = {"iss": "https://ehr.example", "aud": f"{base}{SERVICE}", "jti": str(uuid.uuid4())}
                claims |= {"iat": now, "nbf": now, "exp": now + 300}
                token = jwt.encode(claims, key, algorithm="ES384", headers={"kid": "k", "typ": "JWT"})
                return post(base, SERVICE, view(), Authorization=f"Bearer {token}").status_code

            skews: Mapping[str, int] = {
                "none": 0,
                "20 s ahead": 20,
                "10 min ahead": 600,
                "10 min behind": -600,
            }
            found = {name: called(skew) for name, skew in skews.items()}
    told = ", ".join(f"{name} {status}" for name, status in found.items())
    return "clock of the client is wrong", told, "", list(found.values()) == [200, 200, 401, 401]


def the_store_is_locked() -> Row:
    """Another program writes to the file of the store and does not finish."""
    with serving() as (base, folder):
        post(base, SERVICE, view())
        other = sqlite3.connect(folder / "store.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            post(base, SERVICE, view())
        name, told, measured, good = told_of_store("store locked by another program", base)
        other.close()
        time.sleep(AGAIN)
        again = post(base, f"{SERVICE}/feedback", feedback(str(uuid.uuid4()))).status_code
    return name, f"{told}; {AGAIN} s after the lock: feedback {again}", measured, good and again == 200


def clients_do_not_finish() -> Row:
    """As many clients as workers send the head of a call and no body; then another one calls."""
    with serving(MBC_WORKERS="2", MBC_DEADLINE_MS="1000") as (base, _):
        address = urlsplit(base)
        head = f"POST {SERVICE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        head += "Content-Length: 9\r\n\r\n"
        slow = [socket.create_connection((address.hostname, address.port)) for _ in range(2)]
        for connection in slow:
            connection.sendall(head.encode())
        time.sleep(0.5)
        begun = time.monotonic()
        answer = post(base, SERVICE, view())
        took = time.monotonic() - begun
        for connection in slow:
            connection.close()
    told = (
        f"call {answer.status_code} with {len(kinds(answer))} cards, but only once the workers are given up, "
    )
    told += "10 s after the deadline: a proxy in front must read whole requests before it passes them on"
    name = "as many clients as workers do not finish their requests"
    return name, told, f"{took:.0f} s", answer.status_code == 200 and took < 20


FAULTS: tuple[Callable[[], Row], ...] = (
    a_worker_is_killed,
    store("store cannot be opened: no such folder", "sqlite:///{}/not/there.sqlite3"),
    store("store can only be read", "sqlite:///file:{}/read.sqlite3?mode=ro&uri=true"),
    store("PostgreSQL refuses connections", "postgresql://mbc@127.0.0.1:9/mbc"),
    the_disk_is_full,
    the_store_is_locked,
    fhir("FHIR server answers after the deadline", Answer({}, wait=3)),
    fhir("FHIR server sends a byte at a time", Answer({"resourceType": "Bundle"}, drip=0.5)),
    fhir("FHIR server refuses connections", None),
    fhir("FHIR server answers 500", Answer({"resourceType": "OperationOutcome"}, 500)),
    fhir("FHIR server answers 403", Answer({}, 403)),
    fhir("FHIR server sends garbage", Answer(b"\x00<html>")),
    fhir("FHIR server sends far too much", Answer(b" " * 60_000_000)),
    fhir("FHIR server sends elsewhere", Answer({}, 302, {"Location": "http://169.254.169.254/"})),
    the_clock_of_the_client_is_wrong,
    clients_do_not_finish,
)


def main() -> int:
    """Break everything; returns the exit status."""
    rows = []
    fine = True
    for fault in FAULTS:
        name, told, measured, good = fault()
        fine &= good
        rows.append((name, told, "yes" if good else "**no**"))
        print(*rows[-1], measured, sep=" | ", flush=True)
    text = (
        "The service runs under gunicorn with edition cancernet-2021-07. FHIR servers are asked for one "
        "prefetch key that the call left out, with a deadline of 1 s.\n\n"
    )
    text += table(("fault", "behaviour", "as it must be"), rows)
    print(write_report("faults.md", "Faults", "make faults", text))
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
