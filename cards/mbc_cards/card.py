"""A card: what is shown, what can be taken with one click, and what it rests on.

Plain values of the core. The shell turns them into CDS Hooks JSON; limits of that format that
concern wording (summary length) are enforced here, on construction.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from mbc_cards.conditions import Fact
from mbc_cards.evidence import Evidence
from mbc_cards.recommendation import Kind, Test

SUMMARY_LIMIT = 139
"""Characters; CDS Hooks asks for fewer than 140."""


class Indicator(Enum):
    """How urgent a card is, most urgent first."""

    CRITICAL = "critical"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 is shown first."""
        return _INDICATOR_RANK[self]


_INDICATOR_RANK = {Indicator.CRITICAL: 0, Indicator.WARNING: 1, Indicator.INFO: 2}


@dataclass(frozen=True, slots=True)
class NewMedication:
    """Create a draft order of one drug."""

    drug: str


@dataclass(frozen=True, slots=True)
class NewTest:
    """Create a draft order of one test."""

    test: Test


@dataclass(frozen=True, slots=True)
class RemoveOrder:
    """Delete one of the orders being written."""

    reference: str
    drug: str


Action = NewMedication | NewTest | RemoveOrder


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that can be taken with one click: all its actions together."""

    label: str
    actions: tuple[Action, ...]

    def __post_init__(self) -> None:
        if not self.label or not self.actions:
            raise ValueError("a suggestion needs a label and at least one action")


class Reason(NamedTuple):
    """One fact that settled a card."""

    fact: Fact[Any]
    value: str
    evidence: tuple[Evidence, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card."""

    kind: Kind
    indicator: Indicator
    summary: str
    detail: str
    recommendation: str
    """Id of the recommendation that leads the card; a problem has an id of its own kind."""
    title: str
    also: tuple[str, ...] = ()
    """Ids of further recommendations whose statements the card carries."""
    suggestions: tuple[Suggestion, ...] = ()
    because: tuple[Reason, ...] = ()
    lacking: tuple[Fact[Any], ...] = ()
    assumed: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    """References of the draft orders it is about."""
    source_url: str = ""
    """Address of the document the leading recommendation cites, where it has one."""
    rank: int = 4

    def __post_init__(self) -> None:
        if not self.summary.strip():
            raise ValueError(f"{self.recommendation}: a card needs a summary")
        if len(self.summary) > SUMMARY_LIMIT:
            raise ValueError(f"{self.recommendation}: the summary is longer than {SUMMARY_LIMIT} characters")
