"""A browser, our service as it is run, and a page that notes everything it does wrong.

Where Chromium or Playwright is not installed the tests are skipped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
import pytest
from tests.lib import browsing
from tests.lib.browsing import CASES, WIDE
from tests.lib.ehr import load
from tests.lib.processes import fhir_server


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """The browser."""
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    path = browsing.chromium_path()
    if path is None:
        pytest.skip("Chromium is not installed (apt-get install chromium), and CHROMIUM names none")
    with browsing.chromium(path) as browser:
        yield browser


@pytest.fixture(scope="session")
def service(chromium, tmp_path_factory) -> Iterator[str]:
    """Our service, order entry on; its address."""
    with browsing.order_entry(tmp_path_factory.mktemp("cds")) as base:
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
