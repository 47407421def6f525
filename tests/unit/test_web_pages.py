"""Pages and files as they are sent: compressed, never stale, readable in light and dark."""

import gzip
import re
from itertools import product
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from tests.lib.consultations import world

from mbc_service.web.markdown import html
from mbc_service.web.pages import ASSETS, asset_path

CSS = ASSETS["face.css"].content.decode()
TEMPLATES = Path(__file__).parents[2] / "service" / "mbc_service" / "web" / "templates"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return world(demo=True).app.test_client()


@pytest.mark.parametrize("name", ASSETS)
def test_a_file_is_sent_for_good_under_an_address_that_changes_with_it(
    client: FlaskClient, name: str
) -> None:
    response = client.get(asset_path(name))
    assert 200 == response.status_code
    assert "immutable" in response.headers["Cache-Control"]
    assert ASSETS[name].content == response.data
    assert ASSETS[name].mimetype == response.mimetype


@pytest.mark.parametrize("path", ["/static/000000000000/face.css", "/static/000000000000/none.css"])
def test_another_version_or_another_file_is_not_found(client: FlaskClient, path: str) -> None:
    assert 404 == client.get(path).status_code


def test_what_is_long_is_compressed_for_a_browser_that_takes_it(client: FlaskClient) -> None:
    plain, zipped = (
        client.get(path, headers={"Accept-Encoding": encoding})
        for path, encoding in product([asset_path("face.css")], ["identity", "gzip, br"])
    )
    assert plain.data == gzip.decompress(zipped.data)
    assert len(zipped.data) < len(plain.data) / 3
    page = client.get("/demo", headers={"Accept-Encoding": "gzip"})
    assert "gzip" == page.headers["Content-Encoding"]
    assert b"Order entry" in gzip.decompress(page.data)
    assert "Accept-Encoding" == page.headers["Vary"]


def test_no_template_has_anything_inline_or_from_elsewhere() -> None:
    for path in TEMPLATES.iterdir():
        text = path.read_text("utf-8")
        assert not re.findall(r" style=|<style|\son[a-z]+=", text), path.name
        assert not re.findall(r"<script(?![^>]*(?:src=|application/json))", text), path.name
        assert not re.findall(r'(?:src|href)="https?:', text), path.name


def test_markdown_of_a_card_becomes_html_and_html_in_it_stays_text() -> None:
    assert "<p><strong>a</strong></p>\n" == html("**a**")
    assert "<p>&lt;b&gt;a&lt;/b&gt;</p>\n" == html("<b>a</b>")
    assert "<img" not in html("![a](https://x.example/a.png)")
    assert "href" not in html("[a](javascript:alert(1))")


def test_markdown_is_read_strictly_as_an_ehr_may_read_it() -> None:
    assert "<p>one\ntwo</p>\n" == html("one\ntwo")
    assert "<p>one<br />\ntwo</p>\n" == html("one  \ntwo")
    assert "white-space: pre-line" not in CSS  # it would double them


# --- contrast: axe cannot judge text over drawings, so the pairs of colours are judged here -------------


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


LIGHT = colours(CSS[CSS.index(":root") : CSS.index("@media")])
DARK = {**LIGHT, **colours(CSS[CSS.index("@media (prefers-color-scheme: dark)") : CSS.index("*, *::before")])}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_the_guidelines_define_it() -> None:
    assert 21 == round(contrast("#000000", "#ffffff"), 2)
    assert 1 == contrast("#777777", "#777777")


TEXT = [
    *product(("ink", "faint", "accent", "open"), ("surface", "ground", "sunk")),
    ("on-accent", "accent"),
    *((name, f"{name}-ground") for name in ("info", "warning", "critical", "holds", "fails", "open")),
    *(("ink", f"{name}-ground") for name in ("info", "warning", "critical", "holds", "fails")),
]
SHAPES = [
    ("strong", "surface"),
    ("strong", "ground"),
    *product(("critical", "fails", "open", "holds", "line-bar"), ("surface",)),
]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_text_can_be_read(scheme: dict[str, str], front: str, back: str) -> None:
    assert contrast(scheme[front], scheme[back]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), SHAPES)
def test_shapes_and_borders_of_controls_can_be_seen(scheme: dict[str, str], front: str, back: str) -> None:
    assert contrast(scheme[front], scheme[back]) >= 3
