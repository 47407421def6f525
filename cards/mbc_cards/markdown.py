"""Text from an EHR made safe to stand in a card: GitHub Flavored Markdown shows it as it was sent.

Cards are read in clients that render raw HTML, in clients that turn bare addresses into links, and in clients
that show the text as it is. So every mark that could open something is escaped, addresses are broken
with an invisible word joiner, and what remains readable is left alone.
"""

import re

_JOINER = "\u2060"
"""Word joiner: no width, no line break, and no link across it."""

_INVISIBLE = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
)
_SPACES = dict.fromkeys((*b"\t\n\v\f\r", 0x85, 0x2028, 0x2029), " ")
_MARKS = {ord(mark): f"\\{mark}" for mark in "\\`*_[]|~$"}
_HTML = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_TABLE = {**_INVISIBLE, **_SPACES, **_MARKS, **_HTML}

_LINK_STARTS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
_BLOCK_MARKS = frozenset("#+=-")
"""Marks that open a heading, a list or a rule, but only at the start of a line."""
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9/-]*")
"""Text that means nothing to Markdown, as most references of an EHR are: it is shown as it is."""
_NUMBER_START = re.compile(r"\d{1,9}(?=[.)](?:\s|\Z))")


def escape_markdown(text: str) -> str:
    """Return the text as one line of Markdown that shows exactly it: no markup, no HTML, no link.

    Line breaks become spaces; control characters and marks that turn the reading direction are left out.
    """
    if _PLAIN.fullmatch(text):
        return text
    line = text.translate(_TABLE).strip()
    line = _LINK_STARTS.sub(_JOINER, line)
    if line[:1] in _BLOCK_MARKS:
        return f"\\{line}"
    number = _NUMBER_START.match(line)
    if number:
        return f"{number[0]}\\{line[number.end() :]}"
    return line
