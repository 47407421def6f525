"""SNOMED CT concepts by which records state a kind of therapy or its intent without naming a drug.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the
United States: the UMLS Metathesaurus licence, at no cost). A site without one switches it off
(`MBC_SNOMED=off`).

Every entry is of level S, single source: seen with this meaning in public mCODE, Synthea and German
cancer registry examples, and absent from the verified tables of `mbc_cards.terminology`. They are read
only, never sent.
"""

from collections.abc import Mapping
from typing import Final

from mbc_cards.chart import Setting
from mbc_service.fhir.therapy_words import CHEMOTHERAPY, HORMONAL, IMMUNOTHERAPY

SNOMED_THERAPIES: Final[Mapping[str, str]] = {
    "367336001": CHEMOTHERAPY,  # S Chemotherapy
    "385786002": CHEMOTHERAPY,  # S Chemotherapy care
    "169413002": HORMONAL,  # S Hormone therapy
    "76334006": IMMUNOTHERAPY,  # S Immunotherapy
}
"""Procedures."""

SNOMED_INTENTS: Final[Mapping[str, Setting]] = {
    "373846009": Setting.EARLY,  # S Adjuvant
    "363676003": Setting.METASTATIC,  # S Palliative
}
"""Intents; "curative" is left out, because it also stands on drugs for metastatic disease."""
