"""SNOMED CT concepts of performance status, ejection fraction and menopause as observations and values.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one leaves this file out
(`MBC_SNOMED=off`): nothing else in the core imports it. Source: public value sets and examples of 2022 to
2025.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.terminology.conditions import Diagnosis
from mbc_cards.terminology.function import Measurand

RETRIEVED = "2026-11-22"

SNOMED_OBSERVABLES: Mapping[str, Measurand] = MappingProxyType(
    {
        "423740007": Measurand.ECOG,  # V Eastern Cooperative Oncology Group performance status
        "250908004": Measurand.LVEF,  # V Left ventricular ejection fraction
    }
)
"""Observation codes."""

SNOMED_MENOPAUSE_QUESTION = "161712005"
"""Observation code "Menopause, function" (level V); its value is one of `SNOMED_MENOPAUSE_ANSWERS`."""

SNOMED_MENOPAUSE_ANSWERS: Mapping[str, Diagnosis] = MappingProxyType(
    {
        "307429007": Diagnosis.POSTMENOPAUSAL,  # V After menopause
        "289903006": Diagnosis.POSTMENOPAUSAL,  # V Menopause present
        "76498008": Diagnosis.POSTMENOPAUSAL,  # V Postmenopausal state
        "309606002": Diagnosis.PREMENOPAUSAL,  # V Before menopause
        "289904000": Diagnosis.PREMENOPAUSAL,  # V Menopause absent
        "22636003": Diagnosis.PREMENOPAUSAL,  # S, single source: Premenopausal state
    }
)
"""Menopausal state as a value or a condition."""

SNOMED_ECOG_GRADES: Mapping[str, int] = MappingProxyType(
    {
        "425389002": 0,  # V
        "422512005": 1,  # V
        "422894000": 2,  # V
        "423053003": 3,  # V
        "423237006": 4,  # V
        "423409001": 5,  # S, single source
    }
)
"""ECOG performance status as a finding."""
