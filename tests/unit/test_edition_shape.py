"""Every fault of an edition's shape is told, with the recommendation that has it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.lib.pictures import SOURCE, edition, recommendation

from mbc_cards import facts
from mbc_cards.conditions import ChoiceFact
from mbc_cards.edition_shape import LONGEST_SUMMARY, MOST_WORDS, faults, overdue
from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import (
    UNDATED,
    Add,
    Addition,
    Basis,
    Citation,
    Edition,
    Kind,
    Order,
    Regimen,
    Strength,
    Test,
)
from mbc_cards.values import Receptor

ER_POSITIVE = facts.er.is_(Receptor.POSITIVE)
GOOD = recommendation(
    "example.good",
    Kind.NEXT_LINE,
    ER_POSITIVE,
    unless=facts.current_drugs.includes("letrozole", "tamoxifen", "exemestane"),
    offer=(
        Regimen(
            (("palbociclib",), ("letrozole", "anastrozole")),
            when=ER_POSITIVE,
            additions=(Addition(("goserelin",), ER_POSITIVE),),
            continued=frozenset({"goserelin"}),
        ),
    ),
    repairs=(Order(Test.ER), Add(("letrozole",), ER_POSITIVE)),
)
MANY = frozenset({"letrozole", "tamoxifen", "exemestane", "anastrozole"})
STRANGER = ChoiceFact[Receptor]("er", "a fact of its own", "Is this in the vocabulary?")


def of(*recommendations: Any, **more: Any) -> Edition:
    return edition(*recommendations, **{"sources": (SOURCE,), **more})


def faults_with(**changes: Any) -> tuple[str, ...]:
    return faults(of(replace(GOOD, **changes)))


def test_an_edition_in_shape_has_no_faults() -> None:
    assert () == faults(of(GOOD))


@pytest.mark.parametrize("each", EDITIONS.values(), ids=EDITIONS)
def test_every_edition_is_in_shape(each: Edition) -> None:
    assert () == faults(each)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": ""}, "has no title or no summary"),
        ({"summary": ""}, "has no title or no summary"),
        ({"summary": "x" * (LONGEST_SUMMARY + 1)}, "summary is longer than 110 characters"),
        ({"asks": "x" * (LONGEST_SUMMARY + 1)}, "asks is longer than 110 characters"),
        ({"summary": "It ends."}, "summary ends with a full stop"),
        ({"asks": "It ends."}, "asks ends with a full stop"),
        ({"detail": "{dose}", "about": MANY}, "something else than {drug} is to be filled in"),
        ({"summary": "{drug} now"}, "{drug} is to be filled in, but it is about no drug"),
        (
            {"kind": Kind.TESTING, "offer": (), "repairs": ()},
            "its card would say nothing beyond its summary: give a detail, a regimen or a repair",
        ),
        ({"sources": ()}, "cites no source"),
        ({"sources": (Citation(SOURCE, "", "12"),)}, "cites a source without section or lines"),
        ({"sources": (Citation(SOURCE, "Here", ""),)}, "cites a source without section or lines"),
        (
            {"basis": Basis.DERIVED},
            "additions are to be given if, and only if, more is said than the source states",
        ),
        (
            {"additions": "Ours."},
            "additions are to be given if, and only if, more is said than the source states",
        ),
        (
            {"kind": Kind.ORDER_CHECK, "offer": ()},
            "a check says which drugs it is about, and offers no regimen",
        ),
        (
            {"kind": Kind.ORDER_CHECK, "about": MANY},
            "a check says which drugs it is about, and offers no regimen",
        ),
        ({"kind": Kind.INFORMATION}, "information, and nothing else, says on which cards it is shown"),
        (
            {"attaches_to": frozenset({Kind.BONE})},
            "information, and nothing else, says on which cards it is shown",
        ),
        ({"critical": True}, "critical, and nothing else, is what must not be done"),
        ({"strength": Strength.MUST_NOT}, "critical, and nothing else, is what must not be done"),
        ({"when": STRANGER.is_(Receptor.POSITIVE)}, "asks for er, which is not in the vocabulary"),
        (
            {"when": facts.current_drugs.includes("letrozol")},
            "asks whether current drugs include what is not in the drug catalogue",
        ),
        (
            {"when": facts.current_drugs.includes()},
            "asks whether current drugs include what is not in the drug catalogue",
        ),
        (
            {"when": facts.current_drugs.includes(*MANY)},
            "asks whether current drugs include many drugs: give them a label",
        ),
        ({"offer": (Regimen(()),)}, "a regimen is empty or names a drug twice"),
        ({"offer": (Regimen((("letrozole",), ("letrozole",))),)}, "a regimen is empty or names a drug twice"),
        ({"offer": (Regimen((("letrozol",),)),)}, "names what is not in the drug catalogue: letrozol"),
        (
            {"offer": (Regimen((("letrozole",),), continued=frozenset({"b", "a"})),)},
            "names what is not in the drug catalogue: a, b",
        ),
        (
            {"offer": (Regimen((("letrozole",),), additions=(Addition(("x",), ER_POSITIVE),)),)},
            "names what is not in the drug catalogue: x",
        ),
        ({"repairs": (Add(("y",)),)}, "names what is not in the drug catalogue: y"),
        ({"about": frozenset({"z"})}, "names what is not in the drug catalogue: z"),
    ],
)
def test_a_fault_is_told_with_the_recommendation_that_has_it(changes: dict[str, Any], expected: str) -> None:
    assert (f"example.good: {expected}",) == faults_with(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"summary": "x" * LONGEST_SUMMARY},
        {"summary": "{drug}" + "x" * LONGEST_SUMMARY, "about": frozenset({"letrozole"})},
        {"when": facts.current_drugs.includes(*sorted(MANY)[:MOST_WORDS])},
        {"when": facts.current_drugs.includes_any(MANY, "a hormonal drug")},
        {"when": facts.current_drugs.includes_at_least(2, MANY, "hormonal drugs")},
        {"kind": Kind.TESTING, "offer": (), "repairs": (), "detail": "More."},
        {"kind": Kind.INFORMATION, "attaches_to": frozenset({Kind.BONE})},
        {"critical": True, "strength": Strength.MUST_NOT},
        {"basis": Basis.DERIVED, "additions": "Ours."},
    ],
)
def test_what_is_just_allowed_is_no_fault(changes: dict[str, Any]) -> None:
    assert () == faults_with(**changes)


@pytest.mark.parametrize("id_", ["one", "Example.one", "example..one", "example_one.two", ""])
def test_an_id_is_words_joined_by_dots_and_hyphens(id_: str) -> None:
    assert (f"{id_}: the id is not lower-case words joined by dots and hyphens",) == faults_with(id=id_)


def test_an_id_stands_once() -> None:
    other = replace(GOOD, id="example.other")
    assert ("example.good: 2 recommendations share this id",) == faults(of(GOOD, other, GOOD))


@pytest.mark.parametrize("name", ["publisher", "title", "horizon", "scope"])
def test_an_edition_says_where_it_comes_from(name: str) -> None:
    assert (f"example: has no {name}",) == faults(of(GOOD, **{name: ""}))


def test_an_edition_has_sources_and_recommendations() -> None:
    assert ("example: has no sources",) == faults(of(GOOD, sources=()))
    assert ("example: has no recommendations",) == faults(of())


def test_an_undated_edition_says_so() -> None:
    expected = "example: has no date, and its horizon does not say so: write “undated” there"
    assert (expected,) == faults(of(GOOD, dated=UNDATED))
    assert () == faults(of(GOOD, dated=UNDATED, horizon="unknown: undated"))


def test_what_was_to_be_read_again_is_listed_from_the_day_after() -> None:
    early, late = date(2026, 7, 2), date(2026, 10, 2)
    shelf = of(
        replace(GOOD, id="example.late", verify_by=late),
        replace(GOOD, id="example.early", verify_by=early),
        replace(GOOD, id="example.early.too", verify_by=early),
        GOOD,
    )
    assert {} == overdue(shelf, early)
    assert {early: ("example.early", "example.early.too")} == overdue(shelf, date(2026, 7, 3))
    assert {early: ("example.early", "example.early.too")} == overdue(shelf, late)
    assert [early, late] == list(overdue(shelf, date(2026, 10, 3)))
