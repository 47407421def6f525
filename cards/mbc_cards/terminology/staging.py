"""LOINC codes of stage, distant metastasis, disease course and response.

This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute,
Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost
under the license at http://loinc.org/license. Names: LOINC as distributed with mCODE 4.0.0 and the LOINC
Ontology 2026-01.

All of level V. The values are stage names of other owners (AJCC) or SNOMED CT, of which none is in the
verified table; they are read from their text.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

RETRIEVED = "2026-11-22"


class StagingItem(Enum):
    """What the value of a staging observation states."""

    CLINICAL_STAGE_GROUP = "clinical stage group"
    PATHOLOGIC_STAGE_GROUP = "pathologic stage group"
    CLINICAL_M = "clinical M category"
    PATHOLOGIC_M = "pathologic M category"
    METASTASIS_SITE = "site of distant metastasis"
    DISEASE_STATUS = "course of the cancer"
    TREATMENT_RESPONSE = "response to treatment"


STAGING: Mapping[str, StagingItem] = MappingProxyType(
    {
        "21908-9": StagingItem.CLINICAL_STAGE_GROUP,  # Stage group.clinical Cancer
        "21902-2": StagingItem.PATHOLOGIC_STAGE_GROUP,  # Stage group.pathology Cancer
        "21907-1": StagingItem.CLINICAL_M,  # Distant metastases.clinical [Class] Cancer
        "21901-4": StagingItem.PATHOLOGIC_M,  # Distant metastases.pathology [Class] Cancer
        "44667-4": StagingItem.METASTASIS_SITE,  # Site of distant metastasis in Breast tumor
        "97509-4": StagingItem.DISEASE_STATUS,  # Cancer Disease Progression
        "88040-1": StagingItem.TREATMENT_RESPONSE,  # Response to cancer treatment
    }
)
"""Staging observations by LOINC code."""
