"""Whether an edition has the shape that cards and the rulebook rely on; its faults, as sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from mbc_cards.conditions import Condition, Includes, IncludesAtLeast
from mbc_cards.drugs import DRUGS
from mbc_cards.facts import FACTS
from mbc_cards.recommendation import UNDATED, Add, Basis, Edition, Kind, Recommendation, Strength

LONGEST_SUMMARY = 110
"""Characters of a summary before the drug's name is filled in."""
MOST_WORDS = 3
"""More drugs than this need a label in the rulebook's sentences."""

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_MORE_THAN_A_SUMMARY = frozenset({Kind.BONE, Kind.MONITORING, Kind.TESTING, Kind.SUPPORTIVE})


def faults(edition: Edition) -> tuple[str, ...]:
    """Return what is wrong with an edition, one sentence each; empty if nothing is."""
    return (
        *_of_the_edition(edition),
        *(f"{item.id}: {fault}" for item in edition.recommendations for fault in _of_one(item)),
    )


def overdue(edition: Edition, on: date) -> Mapping[date, tuple[str, ...]]:
    """Return the days gone by until which recommendations were to be read again, with their ids."""
    days = sorted(
        {item.verify_by for item in edition.recommendations if item.verify_by and item.verify_by < on}
    )
    return {day: tuple(item.id for item in edition.recommendations if item.verify_by == day) for day in days}


def _of_the_edition(edition: Edition) -> Iterator[str]:
    counted = Counter(item.id for item in edition.recommendations)
    yield from (
        f"{id_}: {count} recommendations share this id" for id_, count in counted.items() if count > 1
    )
    for name in ("publisher", "title", "horizon", "scope", "sources", "recommendations"):
        if not getattr(edition, name):
            yield f"{edition.id}: has no {name}"
    if edition.dated == UNDATED and "undated" not in edition.horizon:
        yield f"{edition.id}: has no date, and its horizon does not say so: write “undated” there"


def _of_one(item: Recommendation) -> Iterator[str]:
    if not _ID.fullmatch(item.id):
        yield "the id is not lower-case words joined by dots and hyphens"
    yield from _of_its_texts(item)
    yield from _of_its_sources(item)
    yield from _of_its_kind(item)
    yield from _of_its_conditions(item)
    yield from _of_its_drugs(item)


def _of_its_texts(item: Recommendation) -> Iterator[str]:
    if not (item.title and item.summary):
        yield "has no title or no summary"
    for name, text in (("summary", item.summary), ("asks", item.asks)):
        if len(text.replace("{drug}", "")) > LONGEST_SUMMARY:
            yield f"{name} is longer than {LONGEST_SUMMARY} characters"
        if text.endswith("."):
            yield f"{name} ends with a full stop"
    filled_in = set(_PLACEHOLDER.findall(item.summary + item.asks + item.detail))
    if filled_in - {"{drug}"}:
        yield "something else than {drug} is to be filled in"
    if filled_in and not item.about:
        yield "{drug} is to be filled in, but it is about no drug"
    if item.kind in _MORE_THAN_A_SUMMARY and not (item.offer or item.detail or item.repairs):
        yield "its card would say nothing beyond its summary: give a detail, a regimen or a repair"


def _of_its_sources(item: Recommendation) -> Iterator[str]:
    if not item.sources:
        yield "cites no source"
    if not all(citation.section and citation.lines for citation in item.sources):
        yield "cites a source without section or lines"
    if (item.basis is Basis.STATED) == bool(item.additions):
        yield "additions are to be given if, and only if, more is said than the source states"


def _of_its_kind(item: Recommendation) -> Iterator[str]:
    if item.kind is Kind.ORDER_CHECK and (not item.about or item.offer):
        yield "a check says which drugs it is about, and offers no regimen"
    if (item.kind is Kind.INFORMATION) != bool(item.attaches_to):
        yield "information, and nothing else, says on which cards it is shown"
    if item.critical != (item.strength is Strength.MUST_NOT):
        yield "critical, and nothing else, is what must not be done"


def _of_its_conditions(item: Recommendation) -> Iterator[str]:
    for leaf in (leaf for condition in _conditions(item) for leaf in condition.leaves()):
        if FACTS.get(leaf.fact.name) is not leaf.fact:
            yield f"asks for {leaf.fact.name}, which is not in the vocabulary"
        if isinstance(leaf, Includes | IncludesAtLeast):
            if not leaf.words or leaf.words - DRUGS.keys():
                yield f"asks whether {leaf.fact.label} include what is not in the drug catalogue"
            if len(leaf.words) > MOST_WORDS and not leaf.label:
                yield f"asks whether {leaf.fact.label} include many drugs: give them a label"


def _of_its_drugs(item: Recommendation) -> Iterator[str]:
    regimens = [[drug for component in regimen.components for drug in component] for regimen in item.offer]
    if any(not drugs or max(Counter(drugs).values()) > 1 for drugs in regimens):
        yield "a regimen is empty or names a drug twice"
    named = {*item.about, *(drug for drugs in regimens for drug in drugs)}
    for regimen in item.offer:
        named.update(regimen.continued, *(addition.choice for addition in regimen.additions))
    for repair in item.repairs:
        if isinstance(repair, Add):
            named.update(repair.choice)
    if named - DRUGS.keys():
        yield f"names what is not in the drug catalogue: {', '.join(sorted(named - DRUGS.keys()))}"


def _conditions(item: Recommendation) -> Iterator[Condition]:
    parts = [item.when, item.unless]
    for regimen in item.offer:
        parts += [regimen.when, *(addition.when for addition in regimen.additions)]
    parts += [repair.when for repair in item.repairs if isinstance(repair, Add)]
    return (part for part in parts if part is not None)
