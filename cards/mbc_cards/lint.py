"""What is wrong, or worth a reader's eye, in an edition as a whole: proofs over every possible picture.

A single worked example cannot show that two recommendations never contradict each other, or that one
can never speak. `remarks` looks at all pictures at once (`witness`), so its silence is a proof, within
what `possible` says of pictures that cannot occur.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from mbc_cards import facts
from mbc_cards.chart import Chart
from mbc_cards.conditions import AtLeast, AtMost, Condition, Findings, IncludesAtLeast, Leaf
from mbc_cards.drugs import DrugClass, drugs_in, name_of
from mbc_cards.evidence import Members, known
from mbc_cards.recommendation import Addition, Edition, Kind, Order, Recommendation, Regimen
from mbc_cards.resolve import picture_of
from mbc_cards.values import Suppression, YesNo
from mbc_cards.witness import DOES_NOT_HOLD, HOLDS, MAY_HOLD, Wanted, applies, in_words, silent, witness

NEVER_SPEAKS = "never speaks"
SPEAKS_TO_ALL = "speaks to everybody with metastatic disease"
NEVER_OFFERED = "never offered"
SHADOWED = "shadowed"
CONTRADICTED = "offered, and then criticized as an order"
NOBODY_ANSWERS = "asks a fact that no policy answers"
CHECKS = (NEVER_SPEAKS, SPEAKS_TO_ALL, NEVER_OFFERED, SHADOWED, CONTRADICTED, NOBODY_ANSWERS)

_GNRH_ANALOGUES = drugs_in(DrugClass.GNRH_ANALOGUE)
_NOTHING = known(Members())
_WITH_METASTASES: Findings = {facts.metastatic: known(YesNo.YES)}
ANSWERED = frozenset(picture_of(Chart(), date.max).findings)
"""The facts to which some policy gives a finding."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found: which check, about what, and a picture or a sentence that shows it."""

    check: str
    subject: str
    """Ids of recommendations and names of drugs; with the check it names the remark for good."""
    shown_by: str


def remarks(edition: Edition) -> tuple[Remark, ...]:
    """Return everything that the checks find in an edition, in the order of `CHECKS`."""
    table = edition.recommendations
    found = [
        *_never_speaks(table),
        *_speaks_to_all(table),
        *_never_offered(table),
        *_shadowed(table),
        *_contradicted(table),
        *_unanswered(table),
    ]
    return tuple(found)


def _never_speaks(table: Sequence[Recommendation]) -> Iterator[Remark]:
    for item in table:
        if witness(applies(item)) is None:
            yield Remark(NEVER_SPEAKS, item.id, "no picture makes it true")


def _speaks_to_all(table: Sequence[Recommendation]) -> Iterator[Remark]:
    for item in table:
        if all(witness(way, _WITH_METASTASES) is None for way in silent(item)):
            yield Remark(SPEAKS_TO_ALL, item.id, f"a statement of kind {item.kind.value}")


# --- regimens -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Offer:
    """One set of drugs that a recommendation can put before the clinician, with what must be so for it."""

    recommendation: Recommendation
    drugs: tuple[str, ...]
    wanted: tuple[Wanted, ...]

    @property
    def label(self) -> str:
        """Names joined by plus signs."""
        return " + ".join(name_of(drug) for drug in self.drugs)


def offers_of(recommendation: Recommendation) -> Iterator[Offer]:
    """Every set of drugs of every regimen, with and without what completes it."""
    for regimen in recommendation.offer:
        for joined in product((False, True), repeat=len(regimen.additions)):
            added = [each for each, included in zip(regimen.additions, joined, strict=True) if included]
            choices = (*regimen.components, *(each.choice for each in added))
            for drugs in product(*choices):
                yield Offer(recommendation, drugs, _wanted(recommendation, regimen, added, drugs))


def _wanted(
    recommendation: Recommendation, regimen: Regimen, added: Sequence[Addition], drugs: Sequence[str]
) -> tuple[Wanted, ...]:
    wanted = [*applies(recommendation, {facts.order_drugs: _NOTHING})]
    if regimen.when is not None:
        wanted.append(Wanted(regimen.when, MAY_HOLD))
    wanted.extend(Wanted(each.when, HOLDS if each in added else DOES_NOT_HOLD) for each in regimen.additions)
    ruled_out = tuple(drug for drug in drugs if drug not in regimen.continued)
    if ruled_out:
        wanted.append(Wanted(facts.drugs_failed.includes(*ruled_out), DOES_NOT_HOLD))
    wanted.append(Wanted(facts.drugs_not_tolerated.includes(*drugs), DOES_NOT_HOLD))
    return tuple(wanted)


def _never_offered(table: Sequence[Recommendation]) -> Iterator[Remark]:
    """A drug of a regimen that stands in no set that can be offered."""
    for item in table:
        offered: dict[str, bool] = {}
        for offer in offers_of(item):
            can_be = witness(offer.wanted) is not None
            for drug in offer.drugs:
                offered[drug] = offered.get(drug, False) or can_be
        for drug, can_be in offered.items():
            if not can_be:
                yield Remark(NEVER_OFFERED, f"{item.id}: {name_of(drug)}", "no picture leaves it")


def _shadowed(table: Sequence[Recommendation]) -> Iterator[Remark]:
    """A recommendation whose drugs or tests are always said already by one that is shown before it."""
    for index, item in enumerate(table):
        about = _what_it_says(item)
        for place, other in enumerate(table):
            before = (other.strength.rank, place) < (item.strength.rank, index)
            if item.kind is not other.kind or not before or not about or not about <= _what_it_says(other):
                continue
            if all(witness((*applies(item), *way)) is None for way in silent(other)):
                yield Remark(SHADOWED, f"{item.id} by {other.id}", "said already whenever it applies")


def _what_it_says(item: Recommendation) -> frozenset[object]:
    if item.kind in (Kind.NEXT_LINE, Kind.BONE):
        return frozenset(frozenset(drugs) for regimen in item.offer for drugs in product(*regimen.components))
    tests = {repair.test for repair in item.repairs if isinstance(repair, Order)}
    return frozenset(item.about) if item.about else frozenset(tests)


def _contradicted(table: Sequence[Recommendation]) -> Iterator[Remark]:
    """Sets of drugs that are offered, and criticized by a check when they are ordered as offered."""
    checks = [item for item in table if item.kind is Kind.ORDER_CHECK]
    for item in table:
        offered = tuple(offers_of(item))
        for check in checks:
            found = {}
            for offer in offered:
                if not check.about.isdisjoint(offer.drugs):
                    found[offer.label] = witness((*applies(check, ordered(offer.drugs)), *offer.wanted))
            shown = {label: picture for label, picture in found.items() if picture is not None}
            if shown:
                label, picture = next(iter(shown.items()))
                more = f" and {len(shown) - 1} more" if len(shown) > 1 else ""
                yield Remark(CONTRADICTED, f"{item.id} by {check.id}", f"{label}{more}: {in_words(picture)}")


def ordered(drugs: Sequence[str]) -> Findings:
    """What ordering these drugs, and nothing else beside them, changes in a picture."""
    members = known(Members(frozenset(drugs)))
    changed: Findings = {facts.order_drugs: members, facts.regimen_drugs: members}
    if _GNRH_ANALOGUES.isdisjoint(drugs):
        return changed
    return {**changed, facts.suppression: known(Suppression.GNRH_ANALOGUE)}


# --- facts and thresholds -----------------------------------------------------------------------------


def conditions_of(item: Recommendation) -> Iterator[Condition]:
    """Every condition that a recommendation holds, those of its regimens included."""
    yield item.when
    if item.unless is not None:
        yield item.unless
    for regimen in item.offer:
        if regimen.when is not None:
            yield regimen.when
        yield from (addition.when for addition in regimen.additions)


def _unanswered(table: Sequence[Recommendation]) -> Iterator[Remark]:
    for item in table:
        asked = {fact for condition in conditions_of(item) for fact in condition.facts()}
        for fact in sorted(asked - ANSWERED, key=lambda fact: fact.name):
            yield Remark(NOBODY_ANSWERS, f"{item.id}: {fact.name}", fact.question)


def thresholds(edition: Edition) -> dict[str, tuple[Recommendation, ...]]:
    """Return every number that some condition compares with, in words, and who asks it."""
    found: dict[str, dict[Recommendation, None]] = {}
    for item in edition.recommendations:
        for condition in conditions_of(item):
            for leaf in condition.leaves():
                if _is_threshold(leaf):
                    found.setdefault(leaf.text(), {})[item] = None
    return {text: tuple(items) for text, items in sorted(found.items())}


def _is_threshold(leaf: Leaf) -> bool:
    return isinstance(leaf, AtLeast | AtMost | IncludesAtLeast)
