"""Every recommendation of every edition has the shape that cards, the rulebook and reviewers rely on."""

import pkgutil
import re
from collections import Counter
from importlib import import_module
from types import ModuleType

import pytest

from mbc_cards.conditions import AllOf, AnyOf, Condition, Includes, IncludesAtLeast, Leaf, Named, Not
from mbc_cards.drugs import DRUGS, WITHOUT_ORDER_CODE, DrugClass, drugs_in
from mbc_cards.editions import EDITIONS
from mbc_cards.facts import FACTS, order_drugs, respiratory_symptoms
from mbc_cards.recommendation import Add, Basis, Kind, Order, Recommendation, Regimen, Strength

ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")
LONGEST_SUMMARY = 110
MOST_WORDS = 3
"""More drugs than this are named by a label in the rulebook's sentences."""
ORDERED_BY_NAME = {"estradiol-high-dose"}
"""No code tells it from hormone replacement: its order carries words only."""
CHECKED_IN_ORDERS = {Kind.ORDER_CHECK}
ABOUT_DRUGS = {Kind.ORDER_CHECK, Kind.MONITORING}
BONE_AGENTS = drugs_in(DrugClass.BONE_AGENT)
NO_FACT_FOR_THE_TEST = {
    "safety.fluoropyrimidine.dpyd",
    "safety.ribociclib.ecg",
    "safety.datopotamab.eye",
    "safety.elacestrant.lipids",
}
"""Tests before the first dose that no reader reads: asked of everybody who begins the drug."""
SAY_MORE_THAN_THE_SUMMARY = {Kind.BONE, Kind.MONITORING, Kind.TESTING, Kind.SUPPORTIVE}


def modules(edition_id: str, name: str) -> list[ModuleType]:
    """Return the modules of an edition's folder whose name begins so; the folder is named after the id."""
    package = import_module(f"mbc_cards.editions.{edition_id.replace('-', '_')}")
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return [import_module(f"{package.__name__}.{module}") for module in found if module.startswith(name)]


COVERAGE = {edition_id: modules(edition_id, "coverage") for edition_id in EDITIONS}
SILENT_WHILE_UNDECIDED = {
    edition_id: frozenset().union(*(getattr(part, "SILENT_WHILE_UNDECIDED", ()) for part in parts))
    for edition_id, parts in COVERAGE.items()
}
LINES = {
    part.GUIDE: part.LAST_LINE
    for edition_id in EDITIONS
    for part in modules(edition_id, "sources")
    if hasattr(part, "LAST_LINE")
}
"""Number of lines of the texts that statements cite by line."""
every_edition = pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS)

RECOMMENDATIONS = [
    pytest.param(recommendation, id=f"{edition.id}:{recommendation.id}")
    for edition in EDITIONS.values()
    for recommendation in edition.recommendations
]
every_recommendation = pytest.mark.parametrize("recommendation", RECOMMENDATIONS)


@every_edition
def test_ids_are_unique_within_an_edition(edition) -> None:
    counted = Counter(recommendation.id for recommendation in edition.recommendations)
    assert [] == [id_ for id_, count in counted.items() if count > 1]


@every_recommendation
def test_the_id_is_words_joined_by_dots_and_hyphens(recommendation: Recommendation) -> None:
    assert ID.fullmatch(recommendation.id)


@every_recommendation
def test_title_and_summary_fit_a_card(recommendation: Recommendation) -> None:
    assert recommendation.title
    for text in (recommendation.summary, recommendation.asks):
        assert len(text.replace("{drug}", "")) <= LONGEST_SUMMARY
        assert not text.endswith(".")
    assert recommendation.summary


@every_recommendation
def test_only_the_drug_is_filled_in(recommendation: Recommendation) -> None:
    for text in (recommendation.summary, recommendation.asks, recommendation.detail):
        assert set(re.findall(r"\{[^}]*\}", text)) <= {"{drug}"}
        assert "{drug}" not in text or recommendation.about


@every_recommendation
def test_it_cites_lines_of_its_source(recommendation: Recommendation) -> None:
    assert recommendation.sources
    for citation in recommendation.sources:
        assert citation.section
        assert citation.lines
        if citation.source in LINES:
            last = LINES[citation.source]
            assert [] == [line for line in lines_of(citation.lines) if not 1 <= line <= last]


@every_recommendation
def test_what_was_added_to_the_source_is_said(recommendation: Recommendation) -> None:
    assert (recommendation.basis is Basis.STATED) == (not recommendation.additions)


@every_recommendation
def test_every_fact_is_in_the_vocabulary_and_every_drug_in_the_catalogue(
    recommendation: Recommendation,
) -> None:
    for condition in conditions_of(recommendation):
        for leaf in condition.leaves():
            assert FACTS[leaf.fact.name] is leaf.fact
            if isinstance(leaf, Includes | IncludesAtLeast):
                assert leaf.words
                assert leaf.words <= DRUGS.keys()
                assert len(leaf.words) <= MOST_WORDS or leaf.label, f"{leaf.text()} needs a label"
    assert recommendation.about <= DRUGS.keys()


@every_recommendation
def test_every_drug_offered_can_be_ordered(recommendation: Recommendation) -> None:
    offered = {drug for regimen in recommendation.offer for drug in drugs_of(regimen)}
    offered |= {
        drug for repair in recommendation.repairs if isinstance(repair, Add) for drug in repair.choice
    }
    assert offered <= DRUGS.keys()
    assert offered & WITHOUT_ORDER_CODE.keys() <= ORDERED_BY_NAME


@every_recommendation
def test_no_regimen_names_a_drug_twice(recommendation: Recommendation) -> None:
    for regimen in recommendation.offer:
        assert regimen.components
        components = [drug for component in regimen.components for drug in component]
        assert [] == [drug for drug, count in Counter(components).items() if count > 1]


@every_recommendation
def test_a_check_says_which_drug_it_is_about_and_offers_no_regimen(recommendation: Recommendation) -> None:
    if recommendation.kind in CHECKED_IN_ORDERS:
        assert recommendation.about
        assert not recommendation.offer


@every_recommendation
def test_it_is_about_the_drugs_it_asks_for_in_the_order(recommendation: Recommendation) -> None:
    asked = {
        drug
        for leaf, holds in signed_leaves(recommendation.when)
        if holds and leaf.fact is order_drugs
        for drug in leaf.words
    }
    assert recommendation.about == (asked if recommendation.kind in ABOUT_DRUGS else set())


@every_recommendation
def test_the_kind_of_card_is_what_it_holds(recommendation: Recommendation) -> None:
    kind = recommendation.kind
    asked = {leaf.fact for leaf in recommendation.when.leaves()}
    result = any(fact.name.endswith(("_checked", "_examined")) for fact in asked) or (
        respiratory_symptoms in asked or recommendation.id in NO_FACT_FOR_THE_TEST
    )
    orders = {repair.test for repair in recommendation.repairs if isinstance(repair, Order)}
    drugs = {drug for regimen in recommendation.offer for drug in drugs_of(regimen)}
    assert (kind in ABOUT_DRUGS) == bool(recommendation.about)
    assert kind not in ABOUT_DRUGS or (kind is Kind.MONITORING) == result
    assert kind is Kind.NEXT_LINE or not drugs - BONE_AGENTS
    assert kind is Kind.BONE or not drugs & BONE_AGENTS
    assert kind in ABOUT_DRUGS | {Kind.BONE, Kind.TESTING} or not orders
    assert kind is not Kind.TESTING or bool(orders) == bool(recommendation.repairs)
    assert kind is not Kind.PROBLEM


@every_edition
def test_a_check_asks_while_undecided_unless_the_edition_says_why_not(edition) -> None:
    silent = {
        recommendation.id
        for recommendation in edition.recommendations
        if recommendation.kind in CHECKED_IN_ORDERS and not recommendation.asks
    }
    assert SILENT_WHILE_UNDECIDED[edition.id] == silent


@every_recommendation
def test_information_says_where_it_is_shown(recommendation: Recommendation) -> None:
    assert (recommendation.kind is Kind.INFORMATION) == bool(recommendation.attaches_to)


@every_recommendation
def test_a_card_without_options_says_more_than_its_summary(recommendation: Recommendation) -> None:
    if recommendation.kind in SAY_MORE_THAN_THE_SUMMARY and not recommendation.offer:
        assert recommendation.detail or recommendation.repairs


@every_recommendation
def test_critical_means_must_not(recommendation: Recommendation) -> None:
    assert recommendation.critical == (recommendation.strength is Strength.MUST_NOT)


@every_edition
def test_every_statement_of_the_dossier_is_accounted_for_once(edition) -> None:
    known = {recommendation.id for recommendation in edition.recommendations}
    counted = Counter(statement for part in COVERAGE[edition.id] for statement in part.COVERAGE)
    assert [] == [statement for statement, count in counted.items() if count > 1]
    for part in COVERAGE[edition.id]:
        for statement, (how, where) in part.COVERAGE.items():
            assert how in {"recommendation", "detail", "none"}, statement
            assert where in known if how != "none" else where, statement


def lines_of(text: str) -> list[int]:
    """Return the line numbers in "446, 452" or "360-362"."""
    return [int(number) for part in text.split(", ") for number in part.split("-")]


def conditions_of(recommendation: Recommendation) -> list[Condition]:
    """Return every condition it holds, those of regimens and repairs included."""
    found = [recommendation.when, recommendation.unless]
    for regimen in recommendation.offer:
        found += [regimen.when, *(addition.when for addition in regimen.additions)]
    found += [repair.when for repair in recommendation.repairs if isinstance(repair, Add)]
    return [condition for condition in found if condition is not None]


def drugs_of(regimen: Regimen) -> set[str]:
    """Return every drug that a regimen may hold."""
    components = {drug for component in regimen.components for drug in component}
    return components | {drug for addition in regimen.additions for drug in addition.choice}


def signed_leaves(condition: Condition, *, holds: bool = True) -> list[tuple[Leaf, bool]]:
    """Return each leaf with whether it is to hold, or not to."""
    match condition:
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return [found for part in parts for found in signed_leaves(part, holds=holds)]
        case Named(part=part):
            return signed_leaves(part, holds=holds)
        case Not(part=part):
            return signed_leaves(part, holds=not holds)
        case Leaf():
            return [(condition, holds)]
    raise AssertionError(f"unknown kind of condition: {condition}")
