"""Starts the second FHIR server of the tests (HAPI), alone or for as long as a command runs.

python deploy/sandbox/serve.py 8090            stays up until it is interrupted
python deploy/sandbox/serve.py -- COMMAND …    runs a command with MBC_TEST_FHIR set, and stops

The Java program must be built: `make test-hapi` does so.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TARGET = Path(__file__).parent / "target"
LOG = TARGET / "server.log"
PATIENCE = 180
"""Seconds it may take to start; about 20 on two free cores."""


@contextmanager
def running(port: int) -> Iterator[str]:
    """Run the server with an empty store until the block ends; yields its base URL."""
    java = shutil.which("java")
    if java is None or not (TARGET / "classes").is_dir():
        sys.exit("java is not installed, or the server is not built: make test-hapi builds it")
    classes = os.pathsep.join([str(TARGET / "classes"), str(TARGET / "lib" / "*")])
    # Compiled once and lightly: it lives for minutes, and starts a third faster so.
    options = ["-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    base = f"http://127.0.0.1:{port}/fhir"
    with LOG.open("w") as log:
        command = [java, *options, "-cp", classes, "org.mbccards.sandbox.SecondServer", str(port)]
        server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)  # noqa: S603 - ours
        try:
            _wait(base, server)
            yield base
        finally:
            server.terminate()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait(base: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"{base}/metadata", timeout=60).close()  # noqa: S310 - loopback, http
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.3)
        else:
            return
    happened = "took too long to start" if server.poll() is None else "stopped before it answered"
    sys.exit(f"the FHIR server {happened}; the end of {LOG}:\n{LOG.read_text()[-3000:]}")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def main(arguments: list[str]) -> int:
    """Start the server, run the command or wait, and return the exit status of the command."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    if arguments[:1] == ["--"] and arguments[1:]:
        started = time.monotonic()
        with running(_free_port()) as base:
            print(f"HAPI FHIR answers at {base} after {time.monotonic() - started:.0f} s", flush=True)
            environment = {**os.environ, "MBC_TEST_FHIR": base}
            return subprocess.run(arguments[1:], env=environment, check=False).returncode  # noqa: S603 - the caller's
    if len(arguments) == 1 and arguments[0].isdecimal():
        with running(int(arguments[0])) as base:
            print(f"HAPI FHIR answers at {base}; Ctrl-C ends it", flush=True)
            try:
                signal.pause()
            except KeyboardInterrupt:
                return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
