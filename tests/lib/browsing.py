"""What everything in a browser shares: browser, service with order entry on, patients, two windows."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from mbc_service.cases import load
from tests.lib.processes import cds_service

CASES = {case.slug: case for case in load(Path(__file__).parents[2] / "fhir_fixtures" / "cases")}
WIDE = {"width": 1280, "height": 900}
SLIM = {"width": 320, "height": 800}
"""As narrow as WCAG (1.4.10) wants a page to work without being scrolled sideways."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium_path() -> str | None:
    """Where Chromium is: what CHROMIUM names, or Debian's package; None if neither is there."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


@contextmanager
def chromium(path: str) -> Iterator[Any]:
    """This Chromium, headless, with a profile of its own and nothing in the background."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  the other tests do without it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def order_entry(folder: Path) -> Iterator[str]:
    """Our service under gunicorn with two workers, order entry on, on a fixed day; its address."""
    with cds_service(
        folder,
        MBC_TODAY="2024-06-01",
        MBC_EDITION="cancernet-2021-07",
        MBC_DEMO="1",
        MBC_WORKERS="2",
        MBC_LOG_LEVEL="warning",
    ) as base:
        yield base


def exchange(page: Any, path: str) -> Any:
    """The newest exchange with an address: `exchange(page, "POST /cds-services/mbc-order-select")`."""
    return page.locator(".exchange").filter(has=page.get_by_text(path, exact=True)).first


def body_of(row: Any, which: str = "request") -> Any:
    """The JSON that an exchange shows, opened if it is not."""
    if row.get_attribute("open") is None:
        row.locator("summary").click()
    shown = row.locator(f".{which}:not(:empty)")
    shown.wait_for()
    return orjson.loads(shown.inner_text())
