"""Markdown made fit for clients that do not show it, or not all of it."""

import html
import re
import textwrap
from collections.abc import Iterator

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})\Z")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*\Z")
_QUOTE = re.compile(r"\A\s*(?:>\s?)+")
_BULLET = re.compile(r"\A(\s*)[*+-]\s+")
_ITEM = re.compile(r"\s*(?:- |\d{1,9}[.)] )")
_DELIMITERS = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
_CELL_END = re.compile(r"(?<!\\)\|")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)"), r"\1 (\2)"),
    (re.compile(r"<(https?://[^>\s]*)>"), r"\1"),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), " "),
    (re.compile(r"</?[A-Za-z][^>]*>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"~~(?=\S)(.+?)(?<=\S)~~"), r"\1"),
    (re.compile(r"\*(?=\S)(.+?)(?<=\S)\*"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)"), r"\1"),
)
"""Images, links, bare addresses, HTML, strong, struck, emphasis: in the order in which they are undone."""

_HIDDEN = 0xE000
"""Private code points stand for signs that Markdown must not see, until all marks are gone."""
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")


def escaped(text: str) -> str:
    """Return a line of plain text as Markdown that shows it as it is."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def without_tables(markdown: str) -> str:
    """Return Markdown with each table as a list, one item for a row: `heading: cell; heading: cell`."""
    return "\n".join(_untabled(markdown.split("\n")))


def plain_text(markdown: str, width: int) -> str:
    """Return what a reader of the Markdown would read, in lines of `width` characters.

    The text keeps no mark, no HTML and nothing that a browser could take for the beginning of a tag.
    """
    lines: list[str] = []
    verbatim = False
    for line in _untabled(markdown.split("\n")):
        if _FENCE.match(line):
            verbatim = not verbatim
        elif verbatim:
            lines.append(_harmless(line))
        else:
            lines.extend(_wrapped(_harmless(_plain(line)), width))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _plain(line: str) -> str:
    if _RULE.match(line):
        return ""
    line = _ESCAPE.sub(lambda found: _hidden(found[1]), line)
    line = _CODE.sub(lambda found: _hidden(found[2].strip()), line)
    line = _QUOTE.sub("", line, count=1)
    heading = _HEADING.match(line)
    line = heading[1] if heading else _BULLET.sub(r"\1- ", line, count=1)
    for pattern, left in _INLINE:
        line = pattern.sub(left, line)
    return _shown(html.unescape(line.rstrip().removesuffix("\\")))


def _hidden(text: str) -> str:
    return "".join(
        chr(_HIDDEN + ord(sign)) if sign.isascii() and not sign.isalnum() else sign for sign in text
    )


def _shown(text: str) -> str:
    return "".join(
        chr(ord(sign) - _HIDDEN) if _HIDDEN <= ord(sign) < _HIDDEN + 128 else sign for sign in text
    )


def _harmless(text: str) -> str:
    return _TAG_START.sub("< ", text)


def _wrapped(line: str, width: int) -> list[str]:
    item = _ITEM.match(line)
    indent = " " * len(item[0]) if item else ""
    return textwrap.wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]


def _untabled(lines: list[str]) -> Iterator[str]:
    headings: list[str] | None = None
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if headings is None and "|" in line and "|" in following and _DELIMITERS.match(following):
            headings = _cells(line)
        elif headings is not None and "|" in line:
            if not _DELIMITERS.match(line):
                yield _row(headings, _cells(line))
        else:
            headings = None
            yield line


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in _CELL_END.split(line.strip())]
    return cells[1 if not cells[0] else 0 : -1 if not cells[-1] else None]


def _row(headings: list[str], cells: list[str]) -> str:
    named = zip(headings, cells, strict=False)
    return "- " + "; ".join(f"{name}: {cell}" if name else cell for name, cell in named if cell)
