"""A PostgreSQL of our own for tests: a cluster in a temporary folder, on loopback, run as a plain user."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.lib.processes import free_port

OWNERS = ("postgres", "nobody")
"""Users the server may run as when the tests run as root, which PostgreSQL refuses."""


def binaries() -> Path | None:
    """The folder of `initdb` and `postgres`, None if PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    named = shutil.which("initdb")
    if named:
        found.append(Path(named))
    return found[-1].resolve().parent if found else None


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Run a new cluster with its binaries in this folder; yields the URL of an empty database."""
    owner = _owner()
    home = Path(tempfile.mkdtemp(prefix="mbc-postgres-"))
    try:
        if owner:
            shutil.chown(home, owner)
        data = home / "data"
        _run([folder / "initdb", "-D", data, "-U", "mbc", "-A", "trust", "-E", "UTF8", "--no-sync"], owner)
        port = free_port()
        options = f"-p {port} -h 127.0.0.1 -k {home} -c fsync=off"
        control = [folder / "pg_ctl", "-D", data, "-w", "-l", home / "log"]
        _run([*control, "-o", options, "start"], owner)
        try:
            yield f"postgresql://mbc@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], owner)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _owner() -> str | None:
    if os.geteuid():
        return None
    known = {user.pw_name for user in pwd.getpwall()}
    return next(name for name in OWNERS if name in known)


def _run(command: list[object], owner: str | None) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, user=owner, cwd="/", check=True, stdout=subprocess.DEVNULL, timeout=60)
