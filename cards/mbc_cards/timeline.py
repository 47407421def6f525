"""The timeline of therapy: lines of treatment with how each began, ended, and on what evidence."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from mbc_cards.chart import Setting
from mbc_cards.evidence import Evidence
from mbc_cards.period import Period


class Ended(Enum):
    """How a line ended."""

    ONGOING = "ongoing"
    PROGRESSION = "progression"
    TOXICITY = "side effects"
    COMPLETED = "completed as planned"
    REASON_NOT_RECORDED = "reason not recorded"
    CANNOT_TELL = "cannot tell"


class Confidence(Enum):
    """How far the record decides a line."""

    STATED = "stated in the record"
    DERIVED = "derived from dates and drugs"
    ASSUMED = "rests on an assumption"


class Line(NamedTuple):
    """One line of systemic therapy: drugs given as one regimen."""

    drugs: frozenset[str]
    """Every drug id given in the line."""
    setting: Setting
    start: Period | None
    end: Period | None
    ended: Ended
    evidence: tuple[Evidence, ...]
    confidence: Confidence
    running: frozenset[str] = frozenset()
    """The drugs of the line that are still being given."""
    reason: str = ""
    """Which rule of the policy drew the line's borders, in words."""
    assumption: str = ""
    """What had to be taken for granted; shown under "Assumed"."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """All lines in order of start; `undecided` holds entries that no date could place."""

    lines: tuple[Line, ...] = ()
    undecided: tuple[Evidence, ...] = ()
    metastatic_since: Period | None = None
    """First evidence of distant metastasis."""
    cannot_tell: str = ""
    """Why lines could not be drawn at all; empty if they could."""

    @property
    def metastatic(self) -> tuple[Line, ...]:
        """Lines given for metastatic disease."""
        return tuple(line for line in self.lines if line.setting is Setting.METASTATIC)
