"""What a statement rests on, and what is believed: known, missing or conflicting.

Evidence and findings are made by the hundred for each call; a named tuple costs a third of a frozen
dataclass to make and is as immutable.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from mbc_cards.period import Period

T = TypeVar("T")


class Evidence(NamedTuple):
    """Where a statement came from."""

    reference: str
    """FHIR reference of the resource, `Observation/er-1`; empty if it carried no id."""
    shown: str
    """The code and value as the source displays them, unescaped, for people to read."""
    date: Period | None = None
    path: str = ""
    """Element inside the resource, `valueCodeableConcept`."""
    preliminary: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the patient's data that could not be used: a value, never an exception.

    `message` names the kind of trouble and what would mend it and never contains a patient value.
    """

    code: str
    """Stable word for the kind of trouble, `code-display-conflict`."""
    reference: str
    path: str
    message: str
    topic: str = ""
    """The fact or the group of facts that suffers, `er`, `treatment history`; empty if none does."""


class Knowledge(Enum):
    """How much is known."""

    KNOWN = "known"
    MISSING = "missing"
    CONFLICTING = "conflicting"


class Finding(NamedTuple, Generic[T]):
    """What is believed about one fact today, with the evidence and the policy that chose.

    `value` is set when KNOWN, `candidates` when CONFLICTING.
    """

    state: Knowledge
    value: T | None = None
    candidates: tuple[T, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    policy: str = ""
    """Why this value and not another, in words a clinician can check."""
    note: str = ""
    """What a reader of the card must also see: "ER 5 %, low positive", "2019 primary differed"."""
    assumption: str = ""
    """What had to be taken for granted to reach the value; shown under "Assumed"."""

    @property
    def newest(self) -> Period | None:
        """The newest date among the evidence."""
        dated = [item.date for item in self.evidence if item.date is not None]
        return max(dated, key=lambda period: period.last) if dated else None


_KNOWN, _MISSING, _CONFLICTING = Knowledge.KNOWN, Knowledge.MISSING, Knowledge.CONFLICTING
_finding = tuple.__new__
"""Makes a finding of its seven parts at once; the class itself would name each of them first."""


def known(
    value: T,
    *evidence: Evidence,
    policy: str = "",
    note: str = "",
    assumption: str = "",
) -> Finding[T]:
    """Return a known finding."""
    return _finding(Finding, (_KNOWN, value, (), evidence, policy, note, assumption))


def known_from(
    evidence: tuple[Evidence, ...], value: T, policy: str, note: str = "", assumption: str = ""
) -> Finding[T]:
    """Return a known finding, its evidence already in a tuple: a third of the cost of `known`."""
    return _finding(Finding, (_KNOWN, value, (), evidence, policy, note, assumption))


def missing_from(evidence: tuple[Evidence, ...], policy: str, note: str = "") -> Finding[Any]:
    """Return a missing finding, its evidence already in a tuple: a third of the cost of `missing`."""
    return _finding(Finding, (_MISSING, None, (), evidence, policy, note, ""))


def missing(*evidence: Evidence, policy: str = "", note: str = "") -> Finding[T]:
    """Return a missing finding; evidence may name what was looked at and could not settle it."""
    return _finding(Finding, (_MISSING, None, (), evidence, policy, note, ""))


def conflicting(
    candidates: tuple[T, ...], *evidence: Evidence, policy: str = "", note: str = ""
) -> Finding[T]:
    """Return a conflicting finding: at least two values stand against each other."""
    if len(set(candidates)) < 2:  # noqa: PLR2004 - a conflict takes two
        raise ValueError("a conflict needs two different values")
    return _finding(Finding, (_CONFLICTING, None, candidates, evidence, policy, note, ""))


@dataclass(frozen=True, slots=True)
class Members:
    """A set of which some members are certain, some possible, and which may be incomplete.

    Used for drugs: `sure` were certainly given, `possible` may have been (an unreadable or
    contradictory entry), and `complete` says whether everything else can be called not given.
    """

    sure: frozenset[str] = field(default_factory=frozenset)
    possible: frozenset[str] = field(default_factory=frozenset)
    complete: bool = True
