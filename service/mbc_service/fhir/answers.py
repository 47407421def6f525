"""What an answer says: codes, displays and texts of one value brought together, and whether they agree.

Negations are looked for first. A text that says two opposite things ("ER positive, PR negative") says
nothing.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from mbc_cards.terminology.answers import ANSWER_TEXT, INTERPRETATIONS, LOINC_ANSWERS, Answer
from mbc_cards.terminology.snomed_answers import SNOMED_ANSWERS
from mbc_service.fhir.answer_words import FIRST, GERMAN_CODES, SCORE_WORDS, WHOLE_TEXTS, WORDS
from mbc_service.fhir.coding import OTHER, Coding, found, plain
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.lenient import Json, mapping, text
from mbc_service.fhir.said import OF_ANSWER, SILENT, Said, together
from mbc_service.fhir.snomed_shapes import SNOMED_NOT_KNOWN

_WITH_SNOMED: Final[Mapping[str, Mapping[str, Answer]]] = {
    "loinc": LOINC_ANSWERS,
    "snomed": {**SNOMED_ANSWERS, **SNOMED_NOT_KNOWN},
    "interpretation": INTERPRETATIONS,
}
_WITHOUT_SNOMED: Final = {name: table for name, table in _WITH_SNOMED.items() if name != "snomed"}
_NOT_KNOWN_SYSTEMS: Final = ("nullflavor", "data-absent-reason")
_GERMAN_SYSTEMS: Final = ("onko", "obds")
_TAG: Final = re.compile(
    r"\s*\((?:qualifier value|finding|disorder|situation|observable entity|procedure)\)$", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"[,;.]\s")
_DENIALS: Final = (" no ", " keine ", " kein ")
_LONGEST_TEXT: Final = 300


def has_answer(holder: Json) -> bool:
    """Whether an Observation or component holds an answer: a value of any type, or an interpretation."""
    return "interpretation" in holder or any(name.startswith("value") for name in holder)


def said_by_concept(concept: object, *, snomed: bool) -> Said:
    """Return what a CodeableConcept says as an answer; a bare text in its place counts as its text."""
    return said_by(concept_of(concept, snomed))


@of_concept
def said_by(concept: Concept) -> Said:
    """Return the same for a concept that is known."""
    if isinstance(concept.element, str):
        return said_by_text(concept.element)
    tables = _WITH_SNOMED if concept.snomed else _WITHOUT_SNOMED
    coded = [_said_by_coding(coding, tables) for coding in concept.codings]
    return together([*coded, *map(said_by_text, concept.texts)])


def _said_by_coding(coding: Coding, tables: Mapping[str, Mapping[str, Answer]]) -> Said:
    answer = found(coding, tables)
    if answer is not None:
        return OF_ANSWER[answer]
    if coding.system == OTHER:
        address = coding.address.casefold()
        if any(part in address for part in _NOT_KNOWN_SYSTEMS):
            return OF_ANSWER[Answer.UNKNOWN]
        said = _said_by_whole_text(coding.code.casefold())
        if said is SILENT and any(part in address for part in _GERMAN_SYSTEMS):
            return GERMAN_CODES.get(coding.code, SILENT)
        return said
    return SILENT


def _said_by_whole_text(folded: str) -> Said:
    answer = ANSWER_TEXT.get(folded)
    return OF_ANSWER[answer] if answer is not None else WHOLE_TEXTS.get(folded, SILENT)


def said_by_text(words: str) -> Said:
    """Return what a text says as an answer; `SILENT` if it is none that we understand."""
    return _said_by_text(words) if len(words) <= _LONGEST_TEXT else SILENT


@lru_cache(maxsize=1024)
def _said_by_text(words: str) -> Said:
    """Return the same for a text that is not too long; answers repeat between records, hence the cache."""
    whole = _TAG.sub("", words.strip()).casefold()
    said = _said_by_whole_text(whole)
    return said if said is not SILENT else together(_said_by_words(whole))


def _said_by_words(whole: str) -> list[Said]:
    """Return each thing that a text says, clause by clause, negations taken out first."""
    said: list[Said] = []
    scores: set[Said] = set()
    for clause in _CLAUSE.split(whole):
        words = plain(clause)
        for phrase, meaning in FIRST:
            start = words.find(phrase)
            if start >= 0:
                said.append(meaning)
                # "no pathogenic variant detected": what follows a "no" is denied with it.
                rest = " " if phrase.startswith(_DENIALS) else f" {words[start + len(phrase) :]}"
                words = words[: start + 1] + rest.lstrip()
        said.extend(meaning for word, meaning in WORDS if word in words)
        scores.update(meaning for phrase, meaning in SCORE_WORDS if phrase in words)
    if len({one.call for one in said if one.call is not None}) > 1:
        # Opposite words in one text: which test each belongs to cannot be told.
        said = [one for one in said if one.call is None]
    if len(scores) == 1:
        said.extend(scores)
    return said


def said_by_value(holder: Json, *, snomed: bool) -> Said:
    """Return what the coded, written or yes/no value of an Observation or component says."""
    concept = holder.get("valueCodeableConcept")
    said = said_by(concept_of(concept, snomed)) if concept is not None else SILENT
    if said is not SILENT:
        return said
    coding = mapping(holder.get("valueCoding"))
    if coding:
        said = said_by_concept({"coding": [coding]}, snomed=snomed)
    flag = holder.get("valueBoolean")
    if said is SILENT and isinstance(flag, bool):
        said = OF_ANSWER[Answer.YES if flag else Answer.NO]
    words = text(holder.get("valueString"))
    return said_by_text(words) if said is SILENT and words else said


def said_by_interpretation(holder: Json, *, snomed: bool) -> Said:
    """Return what the interpretations of an Observation or component say together."""
    element = holder.get("interpretation")
    if not element:
        return SILENT
    concepts = element if isinstance(element, list) else [element]
    return together(said_by(concept_of(concept, snomed)) for concept in concepts if concept)
