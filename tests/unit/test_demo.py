"""The demonstration starts the service, shows cards for three patients, and stops when it is told to."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

DEMO = Path(__file__).parents[2] / "deploy" / "demo.py"


def start(*arguments: str) -> "subprocess.Popen[str]":
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MBC_")}
    command = [sys.executable, str(DEMO), *arguments]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=clean,
        start_new_session=True,
    )


def test_once_shows_three_patients_and_ends_even_when_the_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        text, _ = start("--once", "--port", str(port)).communicate(timeout=90)
    assert f"Port {port} is taken" in text
    assert text.count("Order being written") >= 3
    assert "Letrozole should not be taken before menopause" in text
    assert "One click takes" in text


def test_otherwise_it_stays_up_with_a_call_to_copy() -> None:
    process = start("--port", "0")
    try:
        lines = []
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            if "curl -s" in line:
                break
        command = lines[-1].split()
        url, body = command[-1], command[-2].removeprefix("@")
        page = httpx.get(next(line for line in lines if "/demo" in line).split()[-1], trust_env=False)
        assert "Order entry" in page.text
        answer = httpx.post(
            url,
            content=Path(body).read_bytes(),
            headers={"Content-Type": "application/json"},
            trust_env=False,
        )
        assert answer.json()["cards"]
        os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=30)
        assert process.returncode == 0
        begun = time.monotonic()
        while time.monotonic() - begun < 10:
            try:
                httpx.get(url, trust_env=False)
            except httpx.TransportError:
                break
            time.sleep(0.1)
        else:
            raise AssertionError("the service still answers")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        assert process.stdout is not None
        process.stdout.close()
