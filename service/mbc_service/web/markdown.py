"""Markdown of cards as HTML: raw HTML stays text, pictures and addresses with a script are not made.

Read strictly as CommonMark, in which a single line break is a space: what stands well here stands well in an
EHR.
"""

from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup


def html(markdown: str) -> Markup:
    """Return the HTML of a card's detail."""
    return Markup(_reader().render(markdown))  # noqa: S704 - the reader escapes what is not Markdown


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")
