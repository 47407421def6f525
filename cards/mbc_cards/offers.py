"""Which regimens of a recommendation remain for this patient, complete, and which do not and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from math import prod
from typing import Any, NamedTuple

from mbc_cards import facts
from mbc_cards.conditions import Fact
from mbc_cards.drugs import DrugClass, drugs_in, name_of
from mbc_cards.evidence import Members
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Regimen
from mbc_cards.truth import FALSE, TRUE, UNKNOWN

NOBODY = Members(complete=False)


@dataclass(frozen=True, slots=True)
class SitePreferences:
    """What a site lists first, does not stock, or has switched off."""

    formulary: tuple[str, ...] = ()
    """Drug ids in the site's order of preference among equals."""
    excluded: Mapping[str, str] = field(default_factory=dict)
    """Drug id to the site's reason."""
    disabled: Mapping[str, str] = field(default_factory=dict)
    """Recommendation id to the site's reason."""


class Option(NamedTuple):
    """One complete regimen that can be ordered."""

    drugs: tuple[str, ...]
    """In the source's order; drugs that complete the regimen stand last."""
    regimen: Regimen
    running: frozenset[str] = frozenset()
    """Drugs of it that the patient takes already and that go on: not ordered again."""
    first_check: tuple[Fact[Any], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What it consists of as people read it; last the class whose drug is still to be chosen."""
        return names_with(self.drugs, self.regimen.partner)

    @property
    def label(self) -> str:
        """Names joined by plus signs: "letrozole + palbociclib"."""
        return label_of(self.drugs, self.regimen.partner)


@lru_cache(maxsize=2048)
def names_with(drugs: tuple[str, ...], partner: DrugClass | None) -> tuple[str, ...]:
    """Return the names of drugs, and last the class that goes with them."""
    names = tuple(map(name_of, drugs))
    return names if partner is None else (*names, f"{partner.value} to be chosen")


def label_of(drugs: tuple[str, ...], partner: DrugClass | None) -> str:
    """Return the names joined by plus signs."""
    return " + ".join(names_with(drugs, partner))


@dataclass(frozen=True, slots=True)
class NotOffered:
    """A regimen of the recommendation that does not remain."""

    drugs: tuple[str, ...]
    reason: str


def offers(
    regimens: Sequence[Regimen], picture: ClinicalPicture, site: SitePreferences
) -> tuple[tuple[Option, ...], tuple[NotOffered, ...]]:
    """Return the options in the edition's order (equals by the site's formulary), and what was left out.

    Left out is what the chart or the site rules out: a drug on which the cancer worsened, one that
    was not tolerated, one the site excludes, a regimen whose own condition is FALSE.
    """
    options: list[Option] = []
    left_out: list[NotOffered] = []
    findings = picture.findings
    ruled_out = _ruled_out(picture, site)
    failed = _only_failed(picture, site) if ruled_out else frozenset()
    running = (picture[facts.current_drugs].value or NOBODY).sure
    for regimen in regimens:
        when = regimen.when
        truth = TRUE if when is None else when.truth(findings)
        if truth is FALSE:
            continue
        first_check = when.explain(findings).lacking if when is not None and truth is UNKNOWN else ()
        components = [_by_formulary(component, site) for component in regimen.components]
        components += [
            _by_formulary(addition.choice, site)
            for addition in regimen.additions
            if addition.when.truth(findings) is TRUE
        ]
        barred = ruled_out.keys() - (regimen.continued & failed)
        for drugs in product(*components):
            if barred.isdisjoint(drugs):
                options.append(Option(drugs, regimen, running.intersection(drugs), first_check))
            else:
                reason = next(ruled_out[drug] for drug in drugs if drug in barred)
                left_out.append(NotOffered(drugs, reason))
    return tuple(options), _shortened(left_out, options, ruled_out) if left_out else ()


def _ruled_out(picture: ClinicalPicture, site: SitePreferences) -> dict[str, str]:
    reasons = {drug: f"{name_of(drug)}: not used at this site ({why})" for drug, why in site.excluded.items()}
    for drug in (picture[facts.drugs_not_tolerated].value or NOBODY).sure:
        reasons[drug] = f"{name_of(drug)} was stopped for side effects"
    for drug in (picture[facts.drugs_failed].value or NOBODY).sure:
        reasons[drug] = f"the cancer worsened on {name_of(drug)}"
    return reasons


def _only_failed(picture: ClinicalPicture, site: SitePreferences) -> frozenset[str]:
    """Drugs ruled out for no other reason than that the cancer worsened on them."""
    failed = (picture[facts.drugs_failed].value or NOBODY).sure
    not_tolerated = (picture[facts.drugs_not_tolerated].value or NOBODY).sure
    return failed - not_tolerated - frozenset(site.excluded)


def _by_formulary(choice: Sequence[str], site: SitePreferences) -> tuple[str, ...]:
    if not site.formulary:
        return tuple(choice)
    place = {drug: index for index, drug in enumerate(site.formulary)}
    return tuple(sorted(choice, key=lambda drug: place.get(drug, len(place))))


def _shortened(
    left_out: list[NotOffered], options: list[Option], ruled_out: Mapping[str, str]
) -> tuple[NotOffered, ...]:
    """Say each reason once, with the drugs it removed that no remaining option offers."""
    offered = {drug for option in options for drug in option.drugs}
    by_reason: dict[str, dict[str, None]] = {}
    for item in left_out:
        for drug in item.drugs:
            if drug in ruled_out and drug not in offered:
                by_reason.setdefault(ruled_out[drug], {})[drug] = None
    return tuple(NotOffered(tuple(drugs), reason) for reason, drugs in by_reason.items())


def fits(selected: frozenset[str], options: Sequence[Option]) -> bool:
    """Whether every selected drug belongs to some option.

    Where the source names a class and an option shows a member of it, every member fits.
    """
    offered: frozenset[str] = frozenset()
    for option in options:
        drugs = frozenset(option.drugs)
        offered |= drugs
        if option.regimen.partner is not None:
            offered |= drugs_in(option.regimen.partner)
        if not option.regimen.named:
            offered |= frozenset().union(*(members for members in _CLASSES if not drugs.isdisjoint(members)))
    return selected <= offered


_CLASSES = (drugs_in(DrugClass.CHEMOTHERAPY), drugs_in(DrugClass.ENDOCRINE_THERAPY))


def _or(alternatives: Iterable[str]) -> str:
    names = sorted(alternatives)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" or {names[-1]}"


def listed(options: Sequence[Option]) -> str:
    """Name options in one line, sharing what is common: "palbociclib + letrozole or anastrozole".

    Options share a phrase only if the phrase means exactly them; regimens of different length never do.
    """
    return _listed(tuple([option.names for option in options]))


@lru_cache(maxsize=1024)
def _listed(regimens: tuple[tuple[str, ...], ...]) -> str:
    heads_of: dict[tuple[str, ...], list[str]] = {}
    for names in regimens:
        heads_of.setdefault(names[1:], []).append(names[0])
    rests_of: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for rest, keys in heads_of.items():
        rests_of.setdefault((str(len(rest)), *keys), []).append(rest)
    parts = []
    for (_, *heads), rests in rests_of.items():
        places = [dict.fromkeys(names) for names in zip(*rests, strict=True)]
        if prod(len(place) for place in places) == len(rests):
            parts.append(" + ".join([_or(heads), *(_or(place) for place in places)]))
        else:
            parts += [" + ".join([_or(heads), *rest]) for rest in rests]
    return "; ".join(parts)
