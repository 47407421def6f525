"""Every kind of page, wide and light, narrow and dark, is looked at by axe: WCAG 2.2 AA, best practice."""

import pytest
from tests.lib.browsing import SLIM, WIDE

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
looks = pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (SLIM, "dark")], ids=["wide-light", "slim-dark"]
)
"""The other two combinations follow: colours depend on the scheme alone, the layout on the size."""


def violations(page) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [
        f"{item['id']}: {node['target']} {node['failureSummary']}" for item in found for node in item["nodes"]
    ]


def look(page, size, scheme):
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)


@looks
@pytest.mark.parametrize(
    "path",
    [
        "/demo",
        "/demo/nobody",
        "/guide",
        "/guide?q=her2",
        "/guide/cancernet-2021-07",
        "/guide/cancernet-2021-07/her2pos.l3.after-tdm1-and-pertuzumab",
        "/guide/cancernet-2019-04/to/cancernet-2021-07",
        "/guide/none",
        "/why/none",
    ],
)
def test_a_page_to_read(page, service, watched, size, scheme, path):
    look(page, size, scheme)
    page.goto(f"{service}{path}")
    assert [] == violations(page)
    watched.errors.clear()  # a page that says "not found" is reported by the browser


@looks
def test_order_entry_with_everything_open(page, service, size, scheme):
    look(page, size, scheme)
    page.goto(f"{service}/demo/letrozole-before-menopause-without-suppression")
    page.locator(".moment").nth(1).wait_for()
    assert [] == violations(page)
    page.locator(".override summary").first.click()
    page.locator(".earlier summary").first.click()
    page.locator(".exchange summary").first.click()
    page.locator("#drug").fill("pa")
    page.get_by_role("option").first.wait_for()
    assert [] == violations(page)


@looks
def test_why_this_card_with_everything_open(page, service, size, scheme):
    look(page, size, scheme)
    page.goto(f"{service}/demo/her2-positive-third-line")
    page.locator(".card").first.wait_for()
    page.goto(page.get_by_role("link", name="Why this card").first.get_attribute("href"))
    assert [] == violations(page)
    for summary in page.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    assert [] == violations(page)
