"""What one value or interpretation says, and each known answer in that form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from mbc_cards.chart import Call, Significance
from mbc_cards.terminology.answers import Answer
from mbc_cards.values import Her2Expression, Origin


@dataclass(frozen=True, slots=True)
class Said:
    """What one value, or one interpretation, says. Fields that it does not speak about are None."""

    call: Call | None = None
    """Positive, negative, unclear or not done."""
    is_presence: bool = False
    """The call was given as present or detected, which is not the same as overexpressed."""
    score: int | None = None
    """Immunohistochemistry score 0 to 3."""
    expression: Her2Expression | None = None
    significance: Significance | None = None
    origin: Origin | None = None
    msi_high: bool | None = None
    contradictory: bool = False
    """A code and the words beside it, or two codes, say opposite things."""


SILENT: Final = Said()
"""Nothing that we understand."""
CONTRADICTION: Final = Said(contradictory=True)

_PRESENT: Final = Said(Call.POSITIVE, is_presence=True)
_ABSENT: Final = Said(Call.NEGATIVE, is_presence=True)

OF_ANSWER: Final[Mapping[Answer, Said]] = {
    Answer.POSITIVE: Said(Call.POSITIVE),
    Answer.WEAKLY_POSITIVE: Said(Call.POSITIVE),
    Answer.YES: _PRESENT,
    Answer.PRESENT: _PRESENT,
    Answer.DETECTED: _PRESENT,
    Answer.NEGATIVE: Said(Call.NEGATIVE),
    Answer.NO: _ABSENT,
    Answer.ABSENT: _ABSENT,
    Answer.NOT_DETECTED: _ABSENT,
    Answer.EQUIVOCAL: Said(Call.UNCLEAR),
    Answer.INDETERMINATE: Said(Call.UNCLEAR),
    Answer.NOT_DONE: Said(Call.NOT_DONE),
    Answer.UNKNOWN: Said(Call.NOT_DONE),
    Answer.IHC_0: Said(score=0),
    Answer.IHC_ULTRALOW: Said(score=0, expression=Her2Expression.ULTRALOW),
    Answer.IHC_1: Said(score=1),
    Answer.IHC_2: Said(score=2),
    Answer.IHC_3: Said(score=3),
    Answer.GERMLINE: Said(origin=Origin.GERMLINE),
    Answer.SOMATIC: Said(origin=Origin.SOMATIC),
    Answer.PATHOGENIC: Said(significance=Significance.PATHOGENIC),
    Answer.LIKELY_PATHOGENIC: Said(significance=Significance.PATHOGENIC),
    Answer.UNCERTAIN_SIGNIFICANCE: Said(significance=Significance.UNCERTAIN),
    Answer.LIKELY_BENIGN: Said(significance=Significance.BENIGN),
    Answer.BENIGN: Said(significance=Significance.BENIGN),
    Answer.MSI_HIGH: Said(msi_high=True),
    Answer.MSI_LOW: Said(msi_high=False),
    Answer.STABLE: Said(msi_high=False),
}

_SPEAKS_OF: Final = ("call", "score", "expression", "significance", "origin", "msi_high")


def together(said: Iterable[Said]) -> Said:
    """Join what several codes and texts say of one thing; opposite statements are a contradiction."""
    distinct: list[Said] = []
    for one in said:
        if one is not SILENT and one not in distinct:
            distinct.append(one)
    if not distinct:
        return SILENT
    if len(distinct) == 1:
        return distinct[0]
    joined: dict[str, object] = {}
    for one in distinct:
        if one.contradictory:
            return CONTRADICTION
        for name in _SPEAKS_OF:
            value = getattr(one, name)
            if value is not None and joined.setdefault(name, value) != value:
                return CONTRADICTION
    presence = "call" in joined and all(one.is_presence for one in distinct if one.call is not None)
    return _consistent(Said(**joined, is_presence=presence))  # type: ignore[arg-type]  # names are fields of Said


def _consistent(said: Said) -> Said:
    """Return the same, or a contradiction if a status does not fit the meaning beside it."""
    if said.call is Call.POSITIVE and said.expression is not None:
        return CONTRADICTION
    if said.call is Call.NEGATIVE and said.significance is Significance.PATHOGENIC:
        return CONTRADICTION
    return said
