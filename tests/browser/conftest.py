"""A browser, our service as it is run, and a page that notes everything it does wrong.

Debian's Chromium is used, headless, with a profile of its own and nothing in the background. Where it or
Playwright is not installed the tests are skipped.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
import pytest
from tests.lib.browsing import CASES, WIDE
from tests.lib.ehr import load
from tests.lib.processes import cds_service, fhir_server

TODAY = "2024-06-01"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """The browser."""
    sync = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed (apt-get install chromium), and CHROMIUM names none")
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def service(chromium, tmp_path_factory) -> Iterator[str]:
    """Our service under gunicorn with two workers, order entry on; its address."""
    with cds_service(
        tmp_path_factory.mktemp("cds"),
        MBC_TODAY=TODAY,
        MBC_EDITION="cancernet-2021-07",
        MBC_DEMO="1",
        MBC_WORKERS="2",
        MBC_LOG_LEVEL="warning",
    ) as base:
        yield base


@pytest.fixture(scope="session")
def fhir(chromium, tmp_path_factory) -> Iterator[str]:
    """A real FHIR server that holds one of the bundled patients; its base address."""
    case = CASES["letrozole-before-menopause-without-suppression"]
    with fhir_server(tmp_path_factory.mktemp("fhir")) as base, httpx.Client(timeout=60) as http:
        load(base, case.resources, http)
        yield base


@dataclass
class Watched:
    """What a browser was up to in one test."""

    hosts: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)
    bytes_by_path: dict[str, int] = field(default_factory=dict)


@pytest.fixture
def watched() -> Watched:
    return Watched()


@pytest.fixture
def context(chromium, watched, service):
    """A browser profile of its own; afterwards nothing may have gone wrong or elsewhere."""
    fresh = chromium.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    fresh.set_default_timeout(15_000)
    fresh.on("request", lambda request: watched.hosts.add(urlsplit(request.url).netloc))
    fresh.on("weberror", lambda error: watched.errors.append(str(error.error)))
    fresh.on("console", lambda line: watched.errors.append(line.text) if line.type == "error" else None)
    yield fresh
    fresh.close()
    assert [] == watched.errors
    assert watched.hosts <= {urlsplit(service).netloc}


@pytest.fixture
def page(context):
    return context.new_page()
