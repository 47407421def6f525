"""SNOMED CT concepts that real records use as staging and status values, beyond the verified terminology.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one switches it off (`MBC_SNOMED=off`).

Every entry is of level S, single source: seen with this meaning in public mCODE, Synthea, EuCanImage, ICHOM
and German cancer registry examples, and absent from the verified tables of `mbc_cards.terminology`. They are
read only, never sent, and the words beside a code still count: a display can contradict it.
"""

from collections.abc import Mapping
from typing import Final

from mbc_cards.terminology.answers import Answer

SNOMED_NOT_KNOWN: Final[Mapping[str, Answer]] = {
    "1220561009": Answer.UNKNOWN,  # S Not recorded
    "260413007": Answer.ABSENT,  # S None
}
"""Answers."""

SNOMED_M_CATEGORIES: Final[Mapping[str, int]] = {
    "30893008": 0,  # S M0 category
    "55440008": 1,  # S M1 category
    "1229901006": 0,  # S AJCC cM0
    "1229903009": 1,  # S AJCC cM1
    "1229904003": 1,  # S AJCC cM1a
    "1229916009": 1,  # S AJCC pM1
    "258299008": 1,  # S Metastasis stage M4, an odd M1
}
"""M category as a value: 1 is distant metastasis, 0 is none."""

SNOMED_STAGES: Final[Mapping[str, int]] = {
    "258215001": 1,  # S Stage 1
    "261634002": 1,  # S Stage 1A
    "258219007": 2,  # S Stage 2
    "261614003": 2,  # S Stage 2A
    "258224005": 3,  # S Stage 3
    "261638004": 3,  # S Stage 3A
    "261640009": 3,  # S Stage 3C
    "258228008": 4,  # S Stage 4
    "1222769001": 2,  # S AJCC stage IIB
    "1222806003": 3,  # S AJCC stage IIIC
}
"""Stage group as a value, by its number."""

SNOMED_M_QUESTIONS: Final = frozenset({"385380006", "399387003", "371497001"})
"""S: questions whose value is an M category."""

SNOMED_STAGE_QUESTIONS: Final = frozenset({"399537006", "399588009"})
"""S: questions whose value is a stage group, clinical and pathologic."""

SNOMED_SITE_QUESTION: Final = "385421009"
"""S: question whose value is the site of a metastasis."""

SNOMED_RECEPTOR_QUESTIONS: Final[Mapping[str, str]] = {"445028008": "ER", "445029000": "PR"}
"""S: questions that the breast cancer set of ICHOM asks."""

SNOMED_STATUSES: Final[Mapping[str, str]] = {
    "271299001": "progressing",  # S Patient's condition worsened
    "268910001": "responding",  # S Patient's condition improved
    "385633008": "responding",  # S Improving
}
"""Course of the cancer as a value."""

SNOMED_MENINGES: Final = "8935007"
"""S: body site seen, without words, for leptomeningeal disease."""

SNOMED_ER_PERCENT: Final = "1234804006"
"""S: component of a receptor result, per cent of cells with estrogen receptor."""
