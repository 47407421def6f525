"""SNOMED CT concepts that answer an observation.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one leaves this file out
(`MBC_SNOMED=off`): nothing else in the core imports it. Source: public value sets and examples of 2022 to
2025.

If a concept and the text beside it say opposite things, neither is believed: published data show 260385009
as "Positive" and 10828004 as "Inconclusive".
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.terminology.answers import Answer
from mbc_cards.terminology.receptors import ReceptorName

RETRIEVED = "2026-11-22"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
SNOMED_ANSWERS: Mapping[str, Answer] = MappingProxyType({
    "10828004": Answer.POSITIVE,  # V Positive
    "260385009": Answer.NEGATIVE,  # V Negative
    "42425007": Answer.EQUIVOCAL,  # V Equivocal
    "280414007": Answer.EQUIVOCAL,  # S, single source: Equivocal result
    "82334004": Answer.INDETERMINATE,  # V Indeterminate
    "280416009": Answer.INDETERMINATE,  # V Indeterminate result
    "419984006": Answer.INDETERMINATE,  # V Inconclusive
    "260373001": Answer.DETECTED,  # V Detected
    "260415000": Answer.NOT_DETECTED,  # V Not detected
    "52101004": Answer.PRESENT,  # V Present
    "2667000": Answer.ABSENT,  # V Absent
    "373572006": Answer.ABSENT,  # V Clinical finding absent
    "260408008": Answer.WEAKLY_POSITIVE,  # S, single source: Weakly positive
    "262008008": Answer.NOT_DONE,  # S, single source: Not performed
    "416237000": Answer.NOT_DONE,  # V Procedure not done
    "260347006": Answer.IHC_1,  # V +
    "260348001": Answer.IHC_2,  # V ++
    "260349009": Answer.IHC_3,  # V +++
    "373066001": Answer.YES,  # V Yes
    "373067005": Answer.NO,  # V No
    "261665006": Answer.UNKNOWN,  # V Unknown
})
"""Qualifier values and findings that are an answer."""

SNOMED_RECEPTOR_FINDINGS: Mapping[str, tuple[tuple[ReceptorName, Answer], ...]] = MappingProxyType({
    "417181009": ((ReceptorName.HR, Answer.POSITIVE),),  # V Hormone receptor positive malignant neoplasm of breast
    "417742002": ((ReceptorName.HR, Answer.POSITIVE),),  # V Hormone receptor positive tumor
    "438628005": ((ReceptorName.HR, Answer.NEGATIVE),),  # S, single source: Hormone receptor negative neoplasm
    "416053008": ((ReceptorName.ER, Answer.POSITIVE),),  # V Estrogen receptor positive tumor
    "441117001": ((ReceptorName.ER, Answer.NEGATIVE),),  # S, single source: Estrogen receptor negative neoplasm
    "416561008": ((ReceptorName.PR, Answer.POSITIVE),),  # V Progesterone receptor positive tumor
    "441118006": ((ReceptorName.PR, Answer.NEGATIVE),),  # V Progesterone receptor negative neoplasm
    "427685000": ((ReceptorName.HER2, Answer.POSITIVE),),  # V HER2-positive carcinoma of breast
    "431396003": ((ReceptorName.HER2, Answer.NEGATIVE),),  # V Human epidermal growth factor 2 negative carcinoma of breast
    "705105000": ((ReceptorName.HER2, Answer.NEGATIVE),),  # V Human epidermal growth factor 2 gene amplification negative
    "706970001": (
        (ReceptorName.ER, Answer.NEGATIVE),
        (ReceptorName.PR, Answer.NEGATIVE),
        (ReceptorName.HER2, Answer.NEGATIVE),
    ),  # V Triple negative malignant neoplasm of breast
    "767444009": ((ReceptorName.HER2, Answer.NEGATIVE),),  # V Germline BRCA-mutated HER2 negative metastatic carcinoma of breast
    "459391000124109": ((ReceptorName.HER2, Answer.POSITIVE),),  # V Metastatic human epidermal growth factor 2 positive carcinoma of breast
})
"""Findings that state receptor status, as the value of an observation or as a condition."""
# fmt: on
