"""Stage groups and M categories: from codes and from words such as "Stage IIIA", "c4", "pM1b"."""

import re
from typing import Final

from mbc_service.fhir.coding import UNNAMED
from mbc_service.fhir.concepts import Concept, of_concept
from mbc_service.fhir.snomed_shapes import SNOMED_M_CATEGORIES, SNOMED_STAGES

METASTATIC_STAGE: Final = 4

_ROMAN: Final = {"0": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_STAGE: Final = re.compile(
    r"(?:.*\b(?:stage|stadium|stage group)\s*:?\s*|)(?:yp|yc|rp|rc|[cpyr])?"
    r"\s*(iv|iii|ii|i|[0-4])(?:\s*[a-d](?:[1-3i])?)?",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(
    r"(?<!\bnot )(?<!\bno )\b(?:stage|stadium)\s(iv|iii|ii|i|[0-4])(?:\s?[a-d][1-3]?)?(?![\w/-])"
    r"(?=\s(?:[a-z]+\s){0,3}(?:breast|mamma|tnbc|cancer|carcinoma))",
    re.IGNORECASE,
)
"""A stage before the name of the cancer: "stage IV breast cancer in female"."""
_M: Final = re.compile(
    r"(?:^|[\s#(])(?:yp|yc|[cpyr])?m\s?([01x])(?:\s?\(i[+-]\)|[a-e])?(?:$|[\s:,;()])", re.IGNORECASE
)
_METASTASIS_STAGE: Final = re.compile(r"metastas[ei]s stage m\s?4", re.IGNORECASE)
_TAG: Final = re.compile(r"\s*\([^()]*\)\s*$")


@of_concept
def stage_of(concept: Concept) -> int | None:
    """Return the stage 0 to 4 that a value states; None if it states none, or two that differ."""
    stages: set[int] = set()
    for coding in concept.codings:
        if coding.system in ("snomed", UNNAMED) and coding.code in SNOMED_STAGES:
            if concept.snomed:
                stages.add(SNOMED_STAGES[coding.code])
        elif coding.system != "snomed":
            stages |= _stage_in(coding.code)
    for words in concept.texts:
        stages |= _stage_in(words)
    return stages.pop() if len(stages) == 1 else None


def _stage_in(words: str) -> set[int]:
    match = _STAGE.fullmatch(_TAG.sub("", words.strip()))
    named = [match.group(1)] if match is not None else _WITHIN.findall(words)
    return {_ROMAN[one] if one in _ROMAN else int(one) for one in map(str.casefold, named)}


@of_concept
def m_category_of(concept: Concept) -> int | None:
    """Return 1 for M1, 0 for M0, None for MX, for anything else, and for two that differ."""
    categories: set[int] = set()
    for coding in concept.codings:
        if coding.system in ("snomed", UNNAMED) and coding.code in SNOMED_M_CATEGORIES:
            if concept.snomed:
                categories.add(SNOMED_M_CATEGORIES[coding.code])
        elif coding.system != "snomed":
            categories |= _m_in(coding.code)
            if "#" in coding.address:
                categories |= _m_in(coding.address[coding.address.index("#") :])
    for words in concept.texts:
        categories |= _m_in(words)
    return categories.pop() if len(categories) == 1 else None


def _m_in(words: str) -> set[int]:
    if _METASTASIS_STAGE.search(words):
        return {1}
    return {int(digit) for digit in _M.findall(words) if digit in "01"}
