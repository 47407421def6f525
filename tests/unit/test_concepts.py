"""What is remembered of a concept: vocabulary, within bounds, and nothing of any record."""

from collections.abc import Iterator

import pytest

from mbc_service.fhir import concepts
from mbc_service.fhir.concepts import LONGEST_REMEMBERED, MOST_REMEMBERED, Concept, concept_of, of_concept

ER = {"coding": [{"system": "http://loinc.org", "code": "85337-4", "display": "ER"}], "text": "Receptor"}


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    for remembered in (concepts._WITH_SNOMED, concepts._WITHOUT_SNOMED):
        remembered.cache_clear()
    yield
    for remembered in (concepts._WITH_SNOMED, concepts._WITHOUT_SNOMED):
        remembered.cache_clear()


def test_a_concept_is_read_as_everywhere():
    concept = concept_of(ER)
    assert [("loinc", "85337-4", "ER", "http://loinc.org")] == [tuple(coding) for coding in concept.codings]
    assert ("Receptor", "ER") == concept.texts
    assert " receptor er " == concept.words
    assert "Receptor" == concept.shown
    assert not concept.odd_address
    assert ER == concept.element


def test_the_same_concept_is_read_once():
    assert concept_of(ER) is concept_of({"coding": [dict(ER["coding"][0])], "text": "Receptor"})


def test_with_and_without_snomed_are_two_concepts():
    assert concept_of(ER).snomed
    assert not concept_of(ER, snomed=False).snomed
    assert concept_of(ER) is not concept_of(ER, snomed=False)


def test_what_is_remembered_shares_nothing_with_a_record():
    own = {"text": "Receptor"}
    concept = concept_of(own)
    own["text"] = "another"
    assert {"text": "Receptor"} == concept.element
    assert "another" == concept_of(own).shown


def test_a_long_text_is_read_and_not_remembered():
    edge = {"text": "x" * (LONGEST_REMEMBERED - len('{"text":""}'))}
    assert concept_of(edge) is concept_of(edge)
    narrative = {"text": edge["text"] + "x"}
    assert narrative["text"] == concept_of(narrative).shown
    assert concept_of(narrative) is not concept_of(narrative)


def test_the_memory_is_bounded():
    first = concept_of({"text": "0"})
    for number in range(1, MOST_REMEMBERED + 1):
        concept_of({"text": f"{number}"})
    assert MOST_REMEMBERED == concepts._WITH_SNOMED.cache_info().currsize
    assert concept_of({"text": "0"}) is not first
    assert 0 == concepts._WITHOUT_SNOMED.cache_info().currsize


@pytest.mark.parametrize("given", [None, True, 5, 1.5, "ER", [], [ER], {}, {"coding": None}, {"coding": [7]}])
def test_what_is_no_concept_has_no_codings(given):
    concept = concept_of(given)
    assert () == concept.codings
    assert () == concept.texts
    assert "" == concept.shown
    assert given == concept.element


@pytest.mark.parametrize("beyond", [10**400, "\ud800", {1: 2}, object()])
def test_what_no_json_text_can_hold_is_read_and_not_remembered(beyond):
    concept = concept_of({"text": "ER", "extension": beyond})
    assert "ER" == concept.shown
    assert concept_of({"text": "ER", "extension": beyond}) is not concept


def test_a_meaning_is_worked_out_once_for_each_concept():
    asked = []

    @of_concept
    def length(concept: Concept) -> int | None:
        """The length."""
        asked.append(concept)
        return len(concept.shown) or None

    known, empty = concept_of(ER), concept_of({})
    assert [8, 8, None, None] == [length(known), length(known), length(empty), length(empty)]
    assert [known, empty] == asked
    assert "The length." == length.__doc__
