"""Findings in words: what cards, the why page and `mbc explain` say of one fact."""

from enum import Enum
from typing import Any

from mbc_cards.drugs import names_of
from mbc_cards.evidence import Finding, Knowledge, Members
from mbc_cards.period import Span
from mbc_cards.values import Suppression, YesNo

NOT_KNOWN = "not known"
NONE_ON_RECORD = "none on record"
"""Said of an absence that no entry states: the record was read and holds nothing of the kind."""
_ABSENCE = frozenset({YesNo.NO, Suppression.NONE})


def answer(finding: Finding[Any]) -> str:
    """Return what is believed: "positive", "none on record", "conflicting: positive against negative"."""
    if finding.state is Knowledge.MISSING:
        return NOT_KNOWN
    if finding.state is Knowledge.CONFLICTING:
        return f"conflicting: {candidates(finding)}"
    if isinstance(finding.value, Enum) and finding.value in _ABSENCE and not finding.evidence:
        return NONE_ON_RECORD
    return value_text(finding.value)


def candidates(finding: Finding[Any]) -> str:
    """Return the answers that stand against each other, "positive against negative"."""
    return " against ".join(value_text(value) for value in finding.candidates)


def value_text(value: object) -> str:
    """Return one answer in words; drug ids become names."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Span):
        return value.text()
    if isinstance(value, Members):
        words = [names_of(value.sure) or NONE_ON_RECORD]
        if value.possible:
            words.append(f"possibly {names_of(value.possible)}")
        if not value.complete:
            words.append("perhaps others")
        return "; ".join(words)
    return str(value)
