"""What is believed, in words: answers of facts, dates and sources as pages show them."""

from enum import Enum
from typing import Any

from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence, Finding, Knowledge, Members
from mbc_cards.period import Period, Span

NOT_KNOWN = "not known"
NOT_RECORDED = "not recorded"


def answer(finding: Finding[Any]) -> str:
    """Return what is believed: "positive", "not known", "conflicting: positive against negative"."""
    if finding.state is Knowledge.MISSING:
        return NOT_KNOWN
    if finding.state is Knowledge.CONFLICTING:
        return "conflicting: " + " against ".join(value_text(value) for value in finding.candidates)
    return value_text(finding.value)


def value_text(value: object) -> str:
    """Return one answer in words; drug ids become names."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Span):
        return value.text()
    if isinstance(value, Members):
        words = [names_of(value.sure) or "none"]
        if value.possible:
            words.append(f"possibly {names_of(value.possible)}")
        if not value.complete:
            words.append("perhaps others")
        return "; ".join(words)
    return str(value)


def day(period: Period | None) -> str:
    """Return a date as precisely as it is known."""
    return period.text() if period else NOT_RECORDED


def source(item: Evidence) -> str:
    """Return what a source says and from when: "2024-05-02: ER positive (preliminary)"."""
    when = f"{item.date.text()}: " if item.date else ""
    return f"{when}{item.shown}{' (preliminary)' if item.preliminary else ''}"


def of_any_drug(text: str) -> str:
    """Return a sentence of a recommendation without its place for a drug's name."""
    return capital(text.replace("{drug}", "the drug ordered"))


def capital(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
