"""Start the service with order entry, send it the orders of three bundled patients, and show the cards.

Everything is local and invented. `--once` stops after the cards; otherwise the service keeps running.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import orjson
from rich.console import Console, Group
from rich.markdown import Markdown
from rich.panel import Panel
from rich.text import Text

from mbc_service.cases import Case, read_case
from mbc_service.settings import PREFIX

ROOT = Path(__file__).parents[1]
CASES = (
    "letrozole-before-menopause-without-suppression",
    "alpelisib-without-pik3ca-result",
    "zoledronic-acid-without-kidney-test",
)
COLOURS = {"info": "cyan", "warning": "yellow", "critical": "red"}
PATIENCE = 60
"""Seconds the service may take to start on a busy machine."""

out = Console(width=min(100, Console().width) if sys.stdout.isatty() else 100)


def main() -> int:
    """Run the demonstration; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--once", action="store_true", help="stop the service after the cards are shown")
    parser.add_argument("--port", type=int, default=int(os.environ.get("MBC_PORT") or 5000))
    arguments = parser.parse_args()
    cases = [read_case(ROOT / "fhir_fixtures" / "cases" / slug) for slug in CASES]
    with tempfile.TemporaryDirectory(prefix="mbc-demo-") as folder:
        port = _port(arguments.port)
        with _service(port, cases[0].today, Path(folder)) as server:
            base = f"http://127.0.0.1:{port}"
            if not _wait(base, server, Path(folder)):
                return 1
            out.print(f"Order entry in a browser: [bold]{base}/demo[/bold]\n", highlight=False)
            for case in cases:
                _show(case, _call(base, case))
            if not arguments.once:
                _stay(base, cases[0], Path(folder), server)
    return 0


def _port(wanted: int) -> int:
    """Return the port if nobody listens on it, else a free one, and say so; 0 asks for any."""
    try:
        return _bound(wanted)
    except OSError:
        free = _bound(0)
        out.print(f"Port {wanted} is taken; port {free} is used instead (choose one with --port).")
        return free


def _bound(port: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as gunicorn does
        probe.bind(("127.0.0.1", port))
        return int(probe.getsockname()[1])


@contextmanager
def _service(port: int, today: str, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the service as it is meant to be run, on the date of the patients' stories."""
    clean = {name: value for name, value in os.environ.items() if not name.upper().startswith(PREFIX)}
    settings = {
        "MBC_PORT": str(port),
        "MBC_TODAY": today,
        "MBC_DEMO": "1",
        "MBC_EDITION": "cancernet-2021-07",
        "MBC_STORE_URL": f"sqlite:///{folder / 'demo.sqlite3'}",
        "MBC_LOG_LEVEL": "warning",
    }
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(  # noqa: S603 - our own command, no shell
            [
                str(Path(sys.executable).parent / "gunicorn"),
                "--config",
                str(ROOT / "deploy" / "gunicorn.conf.py"),
                "mbc_service.app:from_environment()",
            ],
            env={**clean, **settings},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield server
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait(base: str, server: "subprocess.Popen[bytes]", folder: Path) -> bool:
    begun = time.monotonic()
    while server.poll() is None and time.monotonic() - begun < PATIENCE:
        try:
            if httpx.get(f"{base}/readyz", timeout=5, trust_env=False).is_success:
                return True
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    out.print(f"The service did not start within {PATIENCE} seconds. Its log ends:", style="red")
    out.print((folder / "server.log").read_text()[-2000:], markup=False)
    return False


def _call(base: str, case: Case) -> list[dict[str, Any]]:
    answer = httpx.post(
        f"{base}/cds-services/{case.service}", json=case.request(), timeout=30, trust_env=False
    )
    answer.raise_for_status()
    cards: list[dict[str, Any]] = answer.json()["cards"]
    return cards


def _show(case: Case, cards: list[dict[str, Any]]) -> None:
    out.rule(f"[bold]{case.hook}")
    out.print(case.story, markup=False)
    for order in case.orders:
        concept = order.get("medicationCodeableConcept") or order.get("code") or {}
        out.print(Text(f"Order being written: {concept.get('text', order['resourceType'])}", style="bold"))
    if not cards:
        out.print("No card: nothing needs to be said.")
    for card in cards:
        out.print(Panel(_body(card), title=card["indicator"], border_style=COLOURS[card["indicator"]]))


def _body(card: Mapping[str, Any]) -> Group:
    parts: list[Text | Markdown] = [Text(card["summary"], style="bold"), Markdown(card["detail"])]
    suggestions = card.get("suggestions", [])
    if suggestions:
        choice = "one of" if card["selectionBehavior"] == "at-most-one" else "any of"
        parts.append(Text(f"\nOne click takes {choice}:", style="bold"))
    for suggestion in suggestions:
        actions = ", ".join(action["description"] for action in suggestion["actions"])
        parts.append(Text(f"▸ {suggestion['label']}: {actions}", style="green"))
    return Group(*parts)


def _stay(base: str, case: Case, folder: Path, server: "subprocess.Popen[bytes]") -> None:
    path = folder / "request.json"
    path.write_bytes(orjson.dumps(case.request(), option=orjson.OPT_INDENT_2))
    out.rule()
    out.print(f"The service stays up (Ctrl-C stops it). Order entry: {base}/demo", highlight=False)
    out.print("Or call it:", highlight=False)
    command = f"curl -s -H 'Content-Type: application/json' -d @{path} {base}/cds-services/{case.service}"
    print(f"\n    {command}\n", flush=True)  # plain, so that it can be copied in one piece
    try:
        server.wait()
    except KeyboardInterrupt:
        out.print("Stopped.")


if __name__ == "__main__":
    sys.exit(main())
