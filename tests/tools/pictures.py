"""Take the pictures of the README anew, or every kind of page in every look to judge by eye.

    python -m tests.tools.pictures           docs/images/order-entry.png and why.png
    python -m tests.tools.pictures FOLDER    every kind of page, whole: light and dark, wide, 400 and 320 px

Debian's Chromium and Playwright are needed, nothing else; the service is started for it on loopback.
"""

import sys
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

from tests.lib.browsing import chromium, chromium_path, order_entry

IMAGES = Path(__file__).parents[2] / "docs" / "images"
LETROZOLE, THIRD_LINE = "letrozole-before-menopause-without-suppression", "her2-positive-third-line"
WIDTHS = (1280, 400, 320)
HEIGHT = 900
"""Pixels of a window before it is as high as its page."""

View = Callable[[Any, str], None]
"""Opens something in a page, given the address of the service, and waits until it is all there."""


def address(path: str) -> View:
    def opened(page: Any, service: str) -> None:
        page.goto(f"{service}{path}")

    return opened


def orders(slug: str, moments: int = 1) -> View:
    """Order entry for a bundled patient, when as many moments have been answered."""

    def opened(page: Any, service: str) -> None:
        page.goto(f"{service}/demo/{slug}")
        page.locator(".moment").nth(moments - 1).wait_for()
        page.wait_for_load_state("networkidle")

    return opened


def everything_open(page: Any, service: str) -> None:
    """Order entry with all that can be unfolded unfolded, and the list of drugs open."""
    orders(LETROZOLE, 2)(page, service)
    page.locator(".override summary").first.click()
    page.locator(".unfold").first.click()
    page.locator(".earlier summary").first.click()
    page.locator(".exchange summary").first.click()
    page.locator("#drug").fill("pa")
    page.get_by_role("option").first.wait_for()


def refused(page: Any, service: str) -> None:
    """Order entry whose call is not answered."""
    page.route("**/cds-services/mbc-patient-view", lambda route: route.abort())
    page.goto(f"{service}/demo/{THIRD_LINE}")
    page.get_by_role("alert").wait_for()


def why(slug: str, moments: int = 1, *, unfolded: bool = False) -> View:
    """The explanation of the first card of a bundled patient."""

    def opened(page: Any, service: str) -> None:
        orders(slug, moments)(page, service)
        page.goto(page.get_by_role("link", name="Why this card").first.get_attribute("href"))
        if unfolded:
            page.evaluate("() => document.querySelectorAll('details').forEach((each) => each.open = true)")

    return opened


README: dict[str, tuple[View, int, int]] = {
    "order-entry": (orders(LETROZOLE, 2), 1280, 920),
    "why": (why(THIRD_LINE), 1000, 1180),
}
"""The pictures of the README: what is opened, width and height of the window in pixels."""

VIEWS: dict[str, View] = {
    "choose": address("/demo"),
    "orders": orders(LETROZOLE, 2),
    "orders-open": everything_open,
    "orders-third-line": orders(THIRD_LINE),
    "orders-refused": refused,
    "why": why(THIRD_LINE),
    "why-open": why(LETROZOLE, 2, unfolded=True),
    "why-not-kept": address("/why/none"),
    "guide": address("/guide?q=tucatinib"),
    "guide-edition": address("/guide/cancernet-2021-07"),
    "guide-recommendation": address("/guide/us-2026-07/check.elacestrant.esr1"),
    "guide-difference": address("/guide/cancernet-2019-04/to/cancernet-2021-07"),
}


def readme(browser: Any, service: str) -> None:
    """Write the pictures of the README."""
    for name, (view, width, height) in README.items():
        take(browser, service, view, IMAGES / f"{name}.png", width=width, height=height)


def every_look(browser: Any, service: str, folder: Path) -> None:
    """Write every view in every look, as `orders-320-dark.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    for (name, view), width, scheme in product(VIEWS.items(), WIDTHS, ("light", "dark")):
        path = folder / f"{name}-{width}-{scheme}.png"
        take(browser, service, view, path, width=width, height=HEIGHT, scheme=scheme, whole=True)


def take(
    browser: Any,
    service: str,
    view: View,
    path: Path,
    *,
    width: int,
    height: int,
    scheme: str = "light",
    whole: bool = False,
) -> None:
    """Write one picture, in a browser profile of its own."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    view(page, service)
    page.screenshot(path=path, full_page=whole, animations="disabled")
    sideways = page.evaluate("() => document.documentElement.scrollWidth") - width
    print(path.name, f"is {sideways} px wider than its window" if sideways > 0 else "")
    context.close()


def main() -> None:
    path = chromium_path()
    if path is None:
        raise SystemExit("Chromium is not installed (apt-get install chromium), and CHROMIUM names none")
    with (
        tempfile.TemporaryDirectory(prefix="mbc-pictures-") as folder,
        order_entry(Path(folder)) as service,
        chromium(path) as browser,
    ):
        if len(sys.argv) > 1:
            every_look(browser, service, Path(sys.argv[1]))
        else:
            readme(browser, service)


if __name__ == "__main__":
    main()
