"""What the tests in a browser share: the bundled patients by name, and two sizes of window."""

from pathlib import Path
from typing import Any

import orjson

from mbc_service.cases import load

CASES = {case.slug: case for case in load(Path(__file__).parents[2] / "fhir_fixtures" / "cases")}
WIDE, SLIM = {"width": 1280, "height": 900}, {"width": 360, "height": 800}


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
