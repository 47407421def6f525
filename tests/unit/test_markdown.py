"""Text of an EHR shows on a card exactly as it was sent, and does nothing else."""

import pytest
from markdown_it import MarkdownIt

from mbc_cards.markdown import escape_markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/p.png)",
    "**bold** _em_ `code` ~~gone~~",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "=== rule",
    "a | b",
    "&lt;b&gt;",
    "http://evil.example/x",
    "WWW.evil.example",
    "someone@evil.example",
    "C:\\path",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_plain_text(text: str) -> None:
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    tokens = parser.parse(escape_markdown(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    inline = tokens[1].children or []
    assert {"text"} >= {token.type for token in inline} - {"text_special"}
    shown = "".join(token.content for token in inline).replace("\u2060", "")
    assert text == shown


@pytest.mark.parametrize(
    "address", ["http://evil.example", "HTTPS://evil.example", "www.evil.example", "a@b.example"]
)
def test_an_address_is_broken_by_a_word_joiner_so_that_no_client_links_it(address: str) -> None:
    assert "\u2060" in escape_markdown(address)


def test_line_breaks_become_spaces_and_invisible_marks_go() -> None:
    assert escape_markdown("a\nb\u2028c\u202e\x00") == "a b c"


@pytest.mark.parametrize(
    "text", ["", "letrozole 2.5 mg tablet", "HER2 3+ (IHC)", "2024-03-07", "1.5 mg", "ER ≥ 1 %"]
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert text == escape_markdown(text)


@pytest.mark.parametrize(("text", "shown"), [("1. item", "1\\. item"), ("3)", "3\\)"), ("1.5", "1.5")])
def test_a_number_is_escaped_only_where_it_would_open_a_list(text: str, shown: str) -> None:
    assert shown == escape_markdown(text)


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("Observation/er-1", "Observation/er-1"),
        ("Observation/er_1", "Observation/er\\_1"),
        ("Observation/er-1\n", "Observation/er-1"),
        ("www.example", "www\u2060.example"),
        ("-x", "\\-x"),
        ("1-x", "1-x"),
        ("x*", "x\\*"),
        ("Ünï", "Ünï"),
    ],
)
def test_only_a_reference_without_any_mark_is_taken_as_it_is(reference: str, shown: str) -> None:
    assert shown == escape_markdown(reference)
