"""Coded and plain answers of observations: LOINC answer codes, interpretation codes, and whole-text answers.

This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute,
Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost
under the license at http://loinc.org/license. Names: LOINC as distributed with mCODE 4.0.0 and the LOINC
Ontology 2026-01.

An answer is what was reported, not what it means: IHC_2 is not a HER2 status, and ABSENT of a mismatch
repair protein is a deficiency. A code that is not listed is not an answer; it is never read as negative.
The interpretation codes H, L and N are left out: high, low and normal say nothing about a tumour marker.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

RETRIEVED = "2026-11-22"


class Answer(Enum):
    """One answer, as reported."""

    POSITIVE = "positive"
    WEAKLY_POSITIVE = "weakly positive"
    NEGATIVE = "negative"
    EQUIVOCAL = "equivocal"
    INDETERMINATE = "indeterminate"
    PRESENT = "present"
    ABSENT = "absent"
    DETECTED = "detected"
    NOT_DETECTED = "not detected"
    YES = "yes"
    NO = "no"
    IHC_0 = "IHC 0"
    IHC_ULTRALOW = "IHC 0+ (faint staining)"
    IHC_1 = "IHC 1+"
    IHC_2 = "IHC 2+"
    IHC_3 = "IHC 3+"
    GERMLINE = "germline"
    SOMATIC = "somatic"
    PATHOGENIC = "pathogenic"
    LIKELY_PATHOGENIC = "likely pathogenic"
    UNCERTAIN_SIGNIFICANCE = "uncertain significance"
    LIKELY_BENIGN = "likely benign"
    BENIGN = "benign"
    MSI_HIGH = "MSI-high"
    MSI_LOW = "MSI-low"
    STABLE = "stable"
    NOT_DONE = "not done"
    UNKNOWN = "unknown"


LOINC_ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        # Presence and polarity (level V, two of level S)
        "LA6576-8": Answer.POSITIVE,  # V Positive
        "LA6577-6": Answer.NEGATIVE,  # V Negative
        "LA11884-6": Answer.INDETERMINATE,  # V Indeterminate
        "LA9633-4": Answer.PRESENT,  # V Present
        "LA9634-2": Answer.ABSENT,  # V Absent
        "LA11882-0": Answer.DETECTED,  # S, single source: Detected
        "LA11883-8": Answer.NOT_DETECTED,  # S, single source: Not detected
        # Immunohistochemistry score
        "LA11841-6": Answer.IHC_1,  # V 1+
        "LA11842-4": Answer.IHC_2,  # V 2+
        "LA11843-2": Answer.IHC_3,  # V 3+
        # Genomic source class
        "LA6683-2": Answer.GERMLINE,  # V Germline
        "LA6684-0": Answer.SOMATIC,  # V Somatic
        # Clinical significance of a variant
        "LA6668-3": Answer.PATHOGENIC,  # V Pathogenic
        "LA26332-9": Answer.LIKELY_PATHOGENIC,  # V Likely pathogenic
        "LA26333-7": Answer.UNCERTAIN_SIGNIFICANCE,  # V Uncertain significance
        "LA26334-5": Answer.LIKELY_BENIGN,  # V Likely benign
        "LA6675-8": Answer.BENIGN,  # V Benign
        # Microsatellite instability
        "LA26203-2": Answer.MSI_HIGH,  # V MSI-H
        "LA26202-4": Answer.MSI_LOW,  # V MSI-L
        "LA14122-8": Answer.STABLE,  # V Stable
        # Not known
        "LA4489-6": Answer.UNKNOWN,  # V Unknown
    }
)
"""LOINC answer codes; the ECOG grades are in `mbc_cards.terminology.function`."""

INTERPRETATIONS: Mapping[str, Answer] = MappingProxyType(
    {
        "POS": Answer.POSITIVE,
        "NEG": Answer.NEGATIVE,
        "DET": Answer.DETECTED,
        "ND": Answer.NOT_DETECTED,
        "IND": Answer.INDETERMINATE,
    }
)
"""HL7 ObservationInterpretation codes that may be read as an answer; upper case."""

ANSWER_TEXT: Mapping[str, Answer] = MappingProxyType(
    {
        "positive": Answer.POSITIVE,
        "pos": Answer.POSITIVE,
        "amplified": Answer.POSITIVE,
        "weakly positive": Answer.WEAKLY_POSITIVE,
        "negative": Answer.NEGATIVE,
        "neg": Answer.NEGATIVE,
        "not amplified": Answer.NEGATIVE,
        "non-amplified": Answer.NEGATIVE,
        "nonamplified": Answer.NEGATIVE,
        "equivocal": Answer.EQUIVOCAL,
        "borderline": Answer.EQUIVOCAL,
        "indeterminate": Answer.INDETERMINATE,
        "inconclusive": Answer.INDETERMINATE,
        "present": Answer.PRESENT,
        "absent": Answer.ABSENT,
        "detected": Answer.DETECTED,
        "not detected": Answer.NOT_DETECTED,
        "yes": Answer.YES,
        "no": Answer.NO,
        "germline": Answer.GERMLINE,
        "somatic": Answer.SOMATIC,
        "pathogenic": Answer.PATHOGENIC,
        "likely pathogenic": Answer.LIKELY_PATHOGENIC,
        "uncertain significance": Answer.UNCERTAIN_SIGNIFICANCE,
        "likely benign": Answer.LIKELY_BENIGN,
        "benign": Answer.BENIGN,
        "msi-h": Answer.MSI_HIGH,
        "msi-high": Answer.MSI_HIGH,
        "msi-l": Answer.MSI_LOW,
        "msi-low": Answer.MSI_LOW,
        "mss": Answer.STABLE,
        "stable": Answer.STABLE,
        "not done": Answer.NOT_DONE,
        "not performed": Answer.NOT_DONE,
        "unknown": Answer.UNKNOWN,
        "not recorded": Answer.UNKNOWN,
    }
)
"""Whole-text answers, casefolded and stripped; part of a sentence is not an answer."""

IHC_SCORE_TEXT: Mapping[str, Answer] = MappingProxyType(
    {
        "0": Answer.IHC_0,
        "0+": Answer.IHC_ULTRALOW,
        "1": Answer.IHC_1,
        "1+": Answer.IHC_1,
        "2": Answer.IHC_2,
        "2+": Answer.IHC_2,
        "3": Answer.IHC_3,
        "3+": Answer.IHC_3,
        "ihc 0": Answer.IHC_0,
        "ihc 1+": Answer.IHC_1,
        "ihc 2+": Answer.IHC_2,
        "ihc 3+": Answer.IHC_3,
        "score 0": Answer.IHC_0,
        "score 1+": Answer.IHC_1,
        "score 2+": Answer.IHC_2,
        "score 3+": Answer.IHC_3,
    }
)
"""Whole-text scores, casefolded and stripped; only for an observation whose code is HER2 by IHC."""
