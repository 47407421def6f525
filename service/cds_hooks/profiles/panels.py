"""Cards for narrow panels: detail as plain text in short lines, or at least without tables."""

from typing import Any

from cds_hooks.profiles.text import plain_text, without_tables

Json = dict[str, Any]

WIDTH = 40
"""Characters in a line of a panel that takes an eighth of the screen."""


def plain_detail(card: Json) -> Json:
    """Return the card with its detail as plain text."""
    text = plain_text(card.get("detail", ""), WIDTH)
    without = {name: value for name, value in card.items() if name != "detail"}
    return {**without, "detail": text} if text else without


def detail_without_tables(card: Json) -> Json:
    """Return the card with each table of its detail as a list."""
    return {**card, "detail": without_tables(card["detail"])} if "detail" in card else card


def without_app_context(card: Json) -> Json:
    """Return the card without what a launched app would be told."""
    if "links" not in card:
        return card
    links = [{name: value for name, value in link.items() if name != "appContext"} for link in card["links"]]
    return {**card, "links": links}
