"""Codes and the words beside them: the only place where a CodeableConcept is matched with a code table.

A code counts together with its system, in any spelling that `mbc_cards.terminology.systems` knows; a coding
without a system counts by its code alone. Words are compared in a plain form: small letters, no accents, one
space between words and at both ends, so that `" not amplified " in words` finds a phrase at word boundaries.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar

from mbc_cards.terminology.systems import canonical
from mbc_service.fhir.lenient import items, mapping, text

T = TypeVar("T")

UNNAMED: Final = "unnamed"
"""Short name of the system of a coding that names none."""

OTHER: Final = "other"
"""Short name of a system that no table is written for."""

_WORD = re.compile(r"[^\W_]+\+*|%")
_ICD10: Final = ("icd-10", "icd10")
_BEHAVIOUR: Final = ("icd-o-3", "icdo3", "icd-o")


class Coding(NamedTuple):
    """One coding: short name of the system (`loinc`, `snomed`, `unnamed`, `other` …), code and display."""

    system: str
    code: str
    display: str
    address: str
    """The system as the source writes it."""


def codings_of(concept: object) -> list[Coding]:
    """Return the codings of a CodeableConcept that carry a code or a display."""
    codings: list[Coding] = []
    if isinstance(concept, dict):
        for element in items(concept.get("coding")):
            if isinstance(element, dict):
                code, display, address = element.get("code"), element.get("display"), element.get("system")
                code = code.strip() if isinstance(code, str) else ""
                display = display.strip() if isinstance(display, str) else ""
                if code or display:
                    address = address.strip() if isinstance(address, str) else ""
                    codings.append(Coding(system_of(address), code, display, address))
    return codings


@lru_cache(maxsize=512)
def system_of(address: str) -> str:
    """Return the short name of a code system; national editions of ICD-10 count as ICD-10-CM by category."""
    if not address:
        return UNNAMED
    short = canonical(address)
    if short is not None:
        return short
    folded = address.casefold()
    if any(part in folded for part in _BEHAVIOUR):
        return "icdo3"
    if any(part in folded for part in _ICD10):
        return "icd10cm"
    return OTHER


def has_odd_address(concept: object) -> bool:
    """Whether a coding's system is understood although it is not an address, such as "LOINC"."""
    for element in items(mapping(concept).get("coding")):
        address = element.get("system") if isinstance(element, dict) else None
        if isinstance(address, str) and address and ":" not in address and canonical(address) is not None:
            return True
    return False


def found(coding: Coding, tables: Mapping[str, Mapping[str, T]]) -> T | None:
    """Return what the tables, by short name of their system, say of a coding."""
    table = tables.get(coding.system)
    if table is not None:
        return table.get(coding.code)
    if coding.system == UNNAMED:
        for table in tables.values():
            meaning = table.get(coding.code)
            if meaning is not None:
                return meaning
    return None


def texts_of(concept: object) -> list[str]:
    """Return the text of a concept and the displays of its codings, without repetition."""
    if not isinstance(concept, dict):
        return []
    words = concept.get("text")
    words = words.strip() if isinstance(words, str) else ""
    texts = [words] if words else []
    for coding in items(concept.get("coding")):
        words = coding.get("display") if isinstance(coding, dict) else None
        words = words.strip() if isinstance(words, str) else ""
        if words and words not in texts:
            texts.append(words)
    return texts


def shown(concept: object) -> str:
    """Return how people read a concept: its text, else a display, else a code; empty if it has none."""
    element: Mapping[str, Any] = mapping(concept)
    best = text(element.get("text"))
    if best:
        return best
    for name in ("display", "code"):
        for coding in items(element.get("coding")):
            best = text(mapping(coding).get(name))
            if best:
                return best
    return ""


def plain(words: str) -> str:
    """Return words in plain form: "HER2-low (IHC 1+)" gives " her2 low ihc 1+ "."""
    folded = words.casefold()
    if not folded.isascii():
        folded = "".join(
            letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter)
        )
    return f" {' '.join(_WORD.findall(folded))} "


def says_any(words: str, phrases: tuple[str, ...]) -> bool:
    """Whether plain words contain one of these phrases; a phrase with a space at each end is whole words."""
    for phrase in phrases:  # noqa: SIM110 - a plain loop takes half the time of any() here, and runs very often
        if phrase in words:
            return True
    return False
