"""What a drug is given for, as far as it tells one use of a substance from another.

Read from reasonCode and reasonReference, and from the drug's name where it says so. Codes come from the
verified tables; for most conditions that are not breast cancer there is none, so words are read: the text,
the displays, the display of the reference.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import Final

from mbc_cards.terminology.conditions import Diagnosis, SecondarySite, icd10cm
from mbc_cards.terminology.snomed_conditions import SNOMED_CONDITIONS
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items, mapping, text


class Indication(Enum):
    """What a drug is given for."""

    BREAST_CANCER = "breast cancer"
    OTHER_CANCER = "another cancer"
    BONE_METASTASES = "bone metastases"
    OSTEOPOROSIS = "osteoporosis"
    TRANSPLANT = "transplant"
    INFLAMMATION = "rheumatic or other inflammatory disease"
    OVERGROWTH = "overgrowth syndrome"
    APPETITE = "loss of appetite or weight"
    EYE = "eye disease"
    SKIN = "precancerous or superficial skin disease"


_BREAST_DIAGNOSES: Final = frozenset(
    (
        Diagnosis.BREAST_CANCER,
        Diagnosis.BREAST_CANCER_RECURRENCE,
        Diagnosis.BREAST_IN_SITU,
        Diagnosis.METASTATIC_BREAST_CANCER,
        Diagnosis.RECEPTOR_STATUS,
        Diagnosis.HISTORY_OF_BREAST_CANCER,
    )
)
_BONE_SITES: Final = frozenset((SecondarySite.BONE, SecondarySite.BONE_MARROW, SecondarySite.BONE_OR_MARROW))

_REMEMBERED: Final = 1024
_LONGEST_READ: Final = 200
"""Letters of a reason that are read; the same few reasons stand on every order."""

_BREAST = re.compile(r"\bbreast|\bmamma", re.IGNORECASE)
_CANCER = re.compile(
    r"malignan|cancer|carcinom|lymphom|leuk(?:a)?emi|melanom|sarcom|myelom|blastom|gliom", re.IGNORECASE
)
_NO_PRIMARY = re.compile(
    r"secondary|metastas|\bmets\b|metastatic to|history|benign|in situ|hypercalc|prevention|risk|screening"
    r"|unspecified site|unknown primary",
    re.IGNORECASE,
)
_UNSPECIFIC = frozenset(
    [
        "malignant",
        "malignancy",
        "neoplasm",
        "neoplastic",
        "neoplasms",
        "disease",
        "cancer",
        "carcinoma",
        "tumor",
        "tumour",
        "primary",
        "metastatic",
        "disorder",
        "stage",
        "advanced",
        "of",
        "the",
        "and",
        "unspecified",
        "solid",
        "recurrent",
        "active",
        "current",
        "treatment",
        "therapy",
        "invasive",
        "i",
        "ii",
        "iii",
        "iv",
    ]
)
_BONE_METASTASES = re.compile(
    r"(?:metasta|secondary|\bmets\b).*(?:bone|skelet|osse)|(?:bone|skelet|osse\w*).*(?:metasta|\bmets\b|secondar)"
    r"|skeletal.related event|hypercalc\w+ of malignan",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_BY_WORDS: Final = (
    (Indication.BONE_METASTASES, _BONE_METASTASES),
    (
        Indication.OSTEOPOROSIS,
        re.compile(
            r"osteopor|osteopeni|bone loss|low bone (?:mass|density)|\bpaget'?s? disease of bone",
            re.IGNORECASE,
        ),
    ),
    (Indication.TRANSPLANT, re.compile(r"transplant|graft|organ rejection", re.IGNORECASE)),
    (
        Indication.INFLAMMATION,
        re.compile(
            r"rheumat|arthrit|psoria|crohn|lupus|ectopic|sarcoid|vasculit|uveit|myosit|myasthen|dermatit|asthma",
            re.IGNORECASE,
        ),
    ),
    (Indication.OVERGROWTH, re.compile(r"overgrowth|klippel|\bcloves\b|\bpros\b", re.IGNORECASE)),
    (Indication.APPETITE, re.compile(r"appetite|anorexi|cachexi|weight loss|wasting", re.IGNORECASE)),
    (Indication.EYE, re.compile(r"macular|retin[ao]|ocular|\beye\b", re.IGNORECASE)),
    (Indication.SKIN, re.compile(r"keratos|basal cell|\bwarts?\b|bowen", re.IGNORECASE)),
)


def indications_of(resource: Json, context: ReadingContext) -> frozenset[Indication]:
    """Everything that the reasons of a medication resource or a Procedure name; usually nothing."""
    found: set[Indication] = set()
    for element in _concepts(resource, context):
        found |= _of_concept(concept_of(element, context.snomed))
    return frozenset(found)


@of_concept
def _of_concept(concept: Concept) -> frozenset[Indication]:
    found = set(_of_codes(concept))
    for words in concept.texts:
        found.update(_of_words(words[:_LONGEST_READ]))
    return frozenset(found)


def indications_named(words: str) -> frozenset[Indication]:
    """What the name of a drug says it is for: "everolimus (kidney transplant)"; usually nothing."""
    return _of_words(words[:_LONGEST_READ])


def is_for_other_primary(resource: Json, given_for: frozenset[Indication], context: ReadingContext) -> bool:
    """Whether the reasons name another cancer and not the breast's."""
    if Indication.BREAST_CANCER in given_for:
        return False
    return Indication.OTHER_CANCER in given_for or context.is_about_other_primary(
        *items(resource.get("reasonReference"))
    )


def _concepts(resource: Json, context: ReadingContext) -> Iterator[object]:
    yield from items(resource.get("reasonCode"))
    for pointer in items(resource.get("reasonReference")):
        condition = context.resolve(pointer, resource)
        if condition.get("resourceType") == "Condition":
            yield condition.get("code")
        display = text(mapping(pointer).get("display"))
        if display:
            yield {"text": display}


def _of_codes(concept: Concept) -> Iterator[Indication]:
    for coding in concept.codings:
        if coding.system == "icd10cm":
            meaning = icd10cm(coding.code)
            if meaning is None and _is_cancer_code(coding.code):
                yield Indication.OTHER_CANCER
        elif coding.system == "snomed" and concept.snomed:
            meaning = SNOMED_CONDITIONS.get(coding.code)
        else:
            continue
        if meaning is not None:
            if meaning.diagnosis in _BREAST_DIAGNOSES:
                yield Indication.BREAST_CANCER
            elif meaning.site in _BONE_SITES:
                yield Indication.BONE_METASTASES


def _is_cancer_code(code: str) -> bool:
    """Whether a code stands in the chapter of malignant neoplasms and names a site or a kind."""
    return code[:1] in ("C", "c") and code[1:3].isdigit() and code[1:3] <= "96" and code[1:3] != "80"


@lru_cache(maxsize=_REMEMBERED)
def _of_words(words: str) -> frozenset[Indication]:
    found = {indication for indication, pattern in _BY_WORDS if pattern.search(words)}
    if _CANCER.search(words):
        if _BREAST.search(words):
            found.add(Indication.BREAST_CANCER)
        elif not _NO_PRIMARY.search(words) and not _UNSPECIFIC.issuperset(_WORD.findall(words.casefold())):
            found.add(Indication.OTHER_CANCER)
    return frozenset(found)
