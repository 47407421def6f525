"""Dates, sources and sentences as pages show them; answers of facts are `mbc_cards.answers`."""

from mbc_cards.evidence import Evidence
from mbc_cards.period import Period

NOT_RECORDED = "not recorded"


def day(period: Period | None) -> str:
    """Return a date as precisely as it is known."""
    return period.text() if period else NOT_RECORDED


def source(item: Evidence) -> str:
    """Return what a source says and from when: "2024-05-02: ER positive (preliminary)"."""
    when = f"{item.date.text()}: " if item.date else ""
    return f"{when}{item.shown}{' (preliminary)' if item.preliminary else ''}"


def capital(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
