"""LOINC codes of estrogen, progesterone and HER2 receptor tests, and the neighbours that must not be read as one.

This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute,
Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost
under the license at http://loinc.org/license. Names: LOINC as distributed with mCODE 4.0.0 and the LOINC
Ontology 2026-01.

Match on the code: LOINC changed several of the names. No code of an androgen receptor test could be
verified.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from mbc_cards.terminology.entry import Excluded, Level

RETRIEVED = "2026-11-22"


class ReceptorName(Enum):
    """Which receptor a test or a code speaks about."""

    ER = "estrogen receptor"
    PR = "progesterone receptor"
    HR = "hormone receptor (estrogen or progesterone)"
    HER2 = "HER2"


class Measure(Enum):
    """What the value of a receptor test states."""

    PRESENCE = "staining present or absent; for HER2 also the score 0 to 3+"
    INTERPRETATION = "overall interpretation"
    PERCENT = "stained cells in per cent"
    ISH_PRESENCE = "gene amplification by in situ hybridisation"
    ISH_RATIO = "HER2/CEP17 ratio"
    ISH_COPIES = "mean HER2 copies per nucleus"


@dataclass(frozen=True, slots=True)
class ReceptorTest:
    """What one LOINC code measures."""

    receptor: ReceptorName
    measure: Measure
    display: str
    level: Level


_ER, _PR, _HER2 = ReceptorName.ER, ReceptorName.PR, ReceptorName.HER2

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
RECEPTOR_TESTS: Mapping[str, ReceptorTest] = MappingProxyType({
    # Estrogen receptor
    "85337-4": ReceptorTest(_ER, Measure.PRESENCE, "Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain", "V"),
    "40556-3": ReceptorTest(_ER, Measure.PRESENCE, "Estrogen receptor Ag [Presence] in Tissue by Immune stain", "V"),
    "16112-5": ReceptorTest(_ER, Measure.INTERPRETATION, "Estrogen receptor [Interpretation] in Tissue", "V"),
    "85329-1": ReceptorTest(_ER, Measure.PERCENT, "Cells.estrogen receptor/100 cells in Breast cancer specimen by Immune stain", "V"),
    "14228-1": ReceptorTest(_ER, Measure.PERCENT, "Cells.estrogen receptor/100 cells in Tissue by Immune stain", "V"),
    # Progesterone receptor
    "85339-0": ReceptorTest(_PR, Measure.PRESENCE, "Progesterone receptor Ag [Presence] in Breast cancer specimen by Immune stain", "V"),
    "40557-1": ReceptorTest(_PR, Measure.PRESENCE, "Progesterone receptor Ag [Presence] in Tissue by Immune stain", "V"),
    "16113-3": ReceptorTest(_PR, Measure.INTERPRETATION, "Progesterone receptor [Interpretation] in Tissue", "V"),
    "85325-9": ReceptorTest(_PR, Measure.PERCENT, "Cells.progesterone receptor/100 cells in Breast cancer specimen by Immune stain", "V"),
    "14230-7": ReceptorTest(_PR, Measure.PERCENT, "Cells.progesterone receptor/100 cells in Tissue by Immune stain", "V"),
    # HER2
    "48676-1": ReceptorTest(_HER2, Measure.INTERPRETATION, "HER2 [Interpretation] in Tissue", "V"),
    "85319-2": ReceptorTest(_HER2, Measure.PRESENCE, "HER2 [Presence] in Breast cancer specimen by Immune stain", "V"),
    "18474-7": ReceptorTest(_HER2, Measure.PRESENCE, "HER2 Ag [Presence] in Tissue by Immune stain", "V"),
    "85318-4": ReceptorTest(_HER2, Measure.ISH_PRESENCE, "ERBB2 gene duplication [Presence] in Breast cancer specimen by FISH", "V"),
    "31150-6": ReceptorTest(_HER2, Measure.ISH_PRESENCE, "ERBB2 gene duplication [Presence] in Tissue by FISH", "V"),
    "96893-3": ReceptorTest(_HER2, Measure.ISH_PRESENCE, "ERBB2 gene duplication in Tumor by FISH", "V"),
    "49683-6": ReceptorTest(_HER2, Measure.ISH_RATIO, "ERBB2 gene copy number/Chromosome 17 copy number in Tissue by FISH", "V"),
    "74860-8": ReceptorTest(_HER2, Measure.ISH_COPIES, "ERBB2 gene copy number/nucleus in Tissue by FISH", "V"),
})
"""Tests that may set a receptor's status."""

EXCLUDED: Mapping[str, Excluded] = MappingProxyType({
    "14130-9": Excluded("Estrogen receptor [Moles/mass] in Tissue", "old ligand-binding assay; not stained cells, not a status", "V"),
    "10861-3": Excluded("Progesterone receptor [Mass/mass] in Tissue", "old ligand-binding assay; not stained cells, not a status", "V"),
    "31207-4": Excluded("Progesterone receptor [Moles/mass] in Tissue", "old ligand-binding assay; not stained cells, not a status", "V"),
    "85310-1": Excluded("Estrogen receptor fluorescence intensity [Type] in Breast cancer specimen by Immune stain", "strength of staining, not a status", "V"),
    "85331-7": Excluded("Progesterone receptor fluorescence intensity [Type] in Breast cancer specimen by Immune stain", "strength of staining, not a status", "V"),
    "10480-2": Excluded("Estrogen+Progesterone receptor Ag [Presence] in Tissue by Immune stain", "estrogen and progesterone receptor in one value; tells neither apart", "V"),
    "85328-3": Excluded("Cells.HER2 uniform intense membrane staining/100 cells in Breast cancer specimen by Immune stain", "share of cells with strong HER2 staining; not a status by itself", "V"),
    "72383-3": Excluded("HER2 [Presence] in Tissue by Immunoassay", "immunoassay of tissue; HER2 status needs immunohistochemistry or in situ hybridisation", "V"),
    "72382-5": Excluded("HER2 [Units/volume] in Tissue by Immunoassay", "immunoassay of tissue; HER2 status needs immunohistochemistry or in situ hybridisation", "V"),
    "74885-5": Excluded("ERBB2 gene (HER2) duplication associated observations panel - Tissue by FISH", "a panel; its members hold the results", "V"),
    "32996-1": Excluded("HER2 [Mass/volume] in Serum", "HER2 shed into serum; never the status of the tumour", "V"),
    "42914-2": Excluded("HER2 [Mass/volume] in Serum by Immunoassay", "HER2 shed into serum; never the status of the tumour", "V"),
    "51981-9": Excluded("HER2 [Presence] in Serum by Immunoassay", "HER2 shed into serum; never the status of the tumour", "V"),
    "21924-6": Excluded("Tumor marker Cancer", "some data use it as a triple-negative flag; it names no receptor", "V"),
})
"""Codes near a receptor test that never set its status."""
# fmt: on
