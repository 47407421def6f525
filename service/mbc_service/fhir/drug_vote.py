"""Which drug an entry means when its codes, their displays and its text do not all say the same.

Each of them casts a ballot. A plain name gives way to a form or a conjugate that another ballot names
(the ingredient code of trastuzumab beside "ado-trastuzumab emtansine" is the conjugate). What still
differs is decided by a majority of code, display and text, and never counts as certain; without a
majority nothing is believed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from mbc_cards.drugs import COMPONENTS, DrugClass, drugs_in, substance_of
from mbc_cards.terminology.medications import RXNORM


class Source(Enum):
    """Which part of an entry casts a ballot."""

    CODE = "code"
    DISPLAY = "display"
    TEXT = "text"
    INGREDIENT = "ingredient"


class Trouble(Enum):
    """Why a decision is not certain; the value is the code of the Problem."""

    CONTRADICTION = "drug-code-name-conflict"
    FORM = "drug-form-conflict"
    SEVERAL = "several-drugs-in-one-entry"


@dataclass(frozen=True, slots=True)
class Ballot:
    """The drugs that one part of an entry names."""

    drugs: tuple[str, ...]
    source: Source
    precise: bool = False
    """A code below the ingredient: product, brand or precise ingredient."""
    product: bool = False
    """A code that also settles the form or dose."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The drugs believed; none if the ballots contradict each other without a majority."""

    drugs: tuple[str, ...]
    trouble: Trouble | None = None


def _general() -> Mapping[str, frozenset[str]]:
    """Drugs whose plain name or ingredient code may stand for another drug of the catalogue."""
    general: dict[str, frozenset[str]] = {}
    for meaning in RXNORM.values():
        for drug in meaning.drugs:
            general[drug] = general.get(drug, frozenset()).union(meaning.also)
    # "Paclitaxel" beside a code that does not tell the formulation does not tell it either.
    general["paclitaxel"] |= {"paclitaxel-formulation-uncertain"}
    general["taxane-unspecified"] = drugs_in(DrugClass.TAXANE)
    general["aromatase-inhibitor-unspecified"] = drugs_in(DrugClass.AROMATASE_INHIBITOR)
    general["cdk46-inhibitor-unspecified"] = drugs_in(DrugClass.CDK46_INHIBITOR)
    return {drug: others - {drug} for drug, others in general.items() if others}


GENERAL: Final = _general()
_UNCERTAIN_FORM: Final = {"paclitaxel": "paclitaxel-formulation-uncertain"}
_NONE: Final[frozenset[str]] = frozenset()


def decide(cast: Sequence[Ballot]) -> Decision:
    """The drugs that the ballots, of which there is at least one, elect together."""
    first = cast[0].drugs
    if all(ballot.drugs == first for ballot in cast):
        return Decision(first)
    ballots = [_narrowed(ballot, cast) for ballot in cast]
    choices = {_parts(ballot.drugs): ballot.drugs for ballot in ballots}
    if len(choices) == 1:
        return Decision(min(choices.values(), key=len))
    combination = _combination(ballots, choices)
    if combination:
        return Decision(combination)
    if len({_substances(drugs) for drugs in choices}) == 1:
        return Decision(_plain(choices), Trouble.FORM)
    return _elected(ballots, choices)


def _narrowed(ballot: Ballot, cast: Sequence[Ballot]) -> Ballot:
    """The ballot with each plain name replaced by the one form of it that another ballot names."""
    if ballot.product:
        return ballot
    drugs = tuple(dict.fromkeys(_narrowest(drug, cast) for drug in ballot.drugs))
    return Ballot(drugs, ballot.source, ballot.precise)


def _narrowest(drug: str, cast: Iterable[Ballot]) -> str:
    forms = GENERAL.get(drug, _NONE)
    named = {form for ballot in cast if drug not in ballot.drugs for form in ballot.drugs if form in forms}
    return named.pop() if len(named) == 1 else drug


def _parts(drugs: Iterable[str]) -> frozenset[str]:
    return frozenset(part for drug in drugs for part in COMPONENTS.get(drug, (drug,)))


def _substances(drugs: Iterable[str]) -> frozenset[str]:
    return frozenset(substance_of(drug) for drug in drugs)


def _combination(
    ballots: Iterable[Ballot], choices: Mapping[frozenset[str], tuple[str, ...]]
) -> tuple[str, ...]:
    """The drugs of a name or of ingredients that list every drug any ballot names; empty if none does."""
    everything = frozenset().union(*choices)
    for ballot in ballots:
        if ballot.source is not Source.CODE and _parts(ballot.drugs) == everything:
            return ballot.drugs
    return ()


def _plain(choices: Mapping[frozenset[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The substances without their forms."""
    substances = sorted(_substances(drug for drugs in choices for drug in drugs))
    return tuple(_UNCERTAIN_FORM.get(substance, substance) for substance in substances)


def _elected(ballots: Sequence[Ballot], choices: Mapping[frozenset[str], tuple[str, ...]]) -> Decision:
    codes = {_parts(ballot.drugs) for ballot in ballots if ballot.source is Source.CODE}
    names = {_parts(ballot.drugs) for ballot in ballots if ballot.source is not Source.CODE}
    precise = {_parts(ballot.drugs) for ballot in ballots if ballot.precise}
    if len(precise) == 1 and names <= precise:
        return Decision(choices[precise.pop()], Trouble.CONTRADICTION)
    votes = {drugs: len({b.source for b in ballots if _parts(b.drugs) == drugs}) for drugs in choices}
    most = max(votes.values())
    winners = [drugs for drugs, count in votes.items() if count == most]
    if most > 1 and len(winners) == 1:
        return Decision(choices[winners[0]], Trouble.CONTRADICTION)
    if len(codes) > 1 and names <= codes and not any(b.source is Source.TEXT for b in ballots):
        return Decision(tuple(sorted(frozenset().union(*choices))), Trouble.SEVERAL)
    return Decision((), Trouble.CONTRADICTION)
