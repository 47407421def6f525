"""Markdown of cards as HTML: raw HTML stays text, pictures and addresses with a script are not made.

Every line of a card stays a line, as the EHRs do that honour single line breaks.
"""

from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup


def html(markdown: str) -> Markup:
    """Return the HTML of a card's detail."""
    return Markup(_reader().render(markdown))  # noqa: S704 - the reader escapes what is not Markdown


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).disable("image")
