"""Servers as separate processes on loopback, for tests that talk to the real thing."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
PATIENCE = 60
"""Seconds a server may take to answer for the first time on a busy machine."""


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def running(
    command: list[str], ready: str, folder: Path, environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Run a server until the block ends; entered when `ready` (a URL) answers."""
    log = folder / "server.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=out,
            stderr=subprocess.STDOUT,
            env=_environment(environment or {}),
        )
        try:
            _wait(ready, process, log)
            yield
        finally:
            process.terminate()
            process.wait(timeout=15)


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """The environment of a server; our service refuses MBC_ names it does not know."""
    return {**{name: value for name, value in os.environ.items() if name != "MBC_TEST_FHIR"}, **own}


def _wait(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped before it answered {url}:\n{log.read_text()[-3000:]}")
        try:
            if httpx.get(url, timeout=2).status_code < 500:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError(f"no answer from {url} within {PATIENCE} s:\n{log.read_text()[-3000:]}")


@contextmanager
def fhir_server(folder: Path, settings: str = "") -> Iterator[str]:
    """A FHIR R4 server with an empty store; yields its base URL. `MBC_TEST_FHIR` names another to use."""
    elsewhere = os.environ.get("MBC_TEST_FHIR")
    if elsewhere:
        yield elsewhere.rstrip("/")
        return
    port = free_port()
    base = f"http://127.0.0.1:{port}/fhir"
    (folder / "settings.yaml").write_text(
        f"host: 127.0.0.1\nport: {port}\nbase_url: {base}\nsimulator: {{enabled: false}}\n"
        f"validation: {{inbound: strict}}\n{settings}"
    )
    command = [str(BIN / "sekmet"), "serve", "-c", "settings.yaml"]
    with running(command, f"{base}/metadata", folder):
        yield base


@contextmanager
def cds_service(folder: Path, **settings: str) -> Iterator[str]:
    """Our service under gunicorn as it is meant to be run; yields its base URL."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    environment = {
        "MBC_PORT": str(port),
        "MBC_HOST": "127.0.0.1",
        "MBC_PUBLIC_URL": base,
        "MBC_WORKERS": "1",
        "MBC_STORE_URL": f"sqlite:///{folder / 'store.sqlite3'}",
        **settings,
    }
    command = [
        str(BIN / "gunicorn"),
        "--config",
        str(ROOT / "deploy" / "gunicorn.conf.py"),
        "mbc_service.app:from_environment()",
    ]
    with running(command, f"{base}/healthz", folder, environment):
        yield base
