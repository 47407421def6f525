"""LOINC codes by which a created order names a test, and by which a study that was done is recognised.

This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute,
Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost
under the license at http://loinc.org/license. Names: LOINC as distributed with mCODE 4.0.0 and the LOINC
Ontology 2026-01.

No CPT or CDT code is shipped: their owners do not allow it. A site maps its own order codes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from mbc_cards.terminology.entry import Level

RETRIEVED = "2026-11-22"


@dataclass(frozen=True, slots=True)
class TestOrder:
    """How an order names one test; `name` is what a clinician reads."""

    __test__ = False  # not a test class of pytest, despite its name

    id: str
    name: str
    code: str
    display: str
    level: Level
    system: str = "loinc"
    """Short name of the code system (`mbc_cards.terminology.systems`)."""


# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
_ORDERS = (
    # Tumour
    TestOrder("er", "estrogen receptor", "85337-4", "Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain", "V"),
    TestOrder("pr", "progesterone receptor", "85339-0", "Progesterone receptor Ag [Presence] in Breast cancer specimen by Immune stain", "V"),
    TestOrder("her2-ihc", "HER2 immunohistochemistry", "85319-2", "HER2 [Presence] in Breast cancer specimen by Immune stain", "V"),
    TestOrder("her2-ish", "HER2 in situ hybridisation", "85318-4", "ERBB2 gene duplication [Presence] in Breast cancer specimen by FISH", "V"),
    TestOrder("pd-l1", "PD-L1 (22C3) with combined positive score", "85147-7", "PD-L1 by clone 22C3 in Tissue by Immune stain Report", "V"),
    TestOrder("brca", "BRCA1 and BRCA2 mutation test", "50995-0", "BRCA1+BRCA2 gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    TestOrder("palb2", "PALB2 mutation test", "100761-6", "PALB2 gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    TestOrder("pik3ca", "PIK3CA mutation test", "60034-6", "PIK3CA gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    TestOrder("pten", "PTEN mutation test", "47969-1", "PTEN gene targeted mutation analysis in Blood or Tissue by Molecular genetics method", "V"),
    TestOrder("ntrk", "NTRK fusion test", "93813-4", "NTRK1, NTRK2 and NTRK3 gene rearrangements in Tissue by Molecular genetics method", "S"),  # single source
    TestOrder("msi", "microsatellite instability", "81695-9", "Microsatellite instability [Interpretation] in Cancer specimen Qualitative", "V"),
    TestOrder("mlh1", "MLH1 protein", "81691-8", "DNA mismatch repair protein Mlh1 [Presence] in Cancer specimen by Immune stain", "V"),
    TestOrder("msh2", "MSH2 protein", "81692-6", "DNA mismatch repair protein Msh2 [Presence] in Cancer specimen by Immune stain", "V"),
    TestOrder("msh6", "MSH6 protein", "81693-4", "DNA mismatch repair protein Msh6 [Presence] in Cancer specimen by Immune stain", "V"),
    TestOrder("pms2", "PMS2 protein", "81694-2", "Mismatch repair endonuclease PMS2 [Presence] in Cancer specimen by Immune stain", "V"),
    TestOrder("tmb", "tumour mutational burden", "94076-7", "Mutations/Megabase [# Ratio] in Tumor", "V"),
    # Blood and urine
    TestOrder("creatinine", "creatinine", "2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("calcium", "calcium", "17861-6", "Calcium [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("albumin", "albumin", "1751-7", "Albumin [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("vitamin-d", "25-hydroxyvitamin D", "62292-8", "25-Hydroxyvitamin D3+25-Hydroxyvitamin D2 [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("alt", "alanine aminotransferase", "1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "V"),
    TestOrder("ast", "aspartate aminotransferase", "1920-8", "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "V"),
    TestOrder("bilirubin", "bilirubin, total", "1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("neutrophils", "neutrophil count", "751-8", "Neutrophils [#/volume] in Blood by Automated count", "V"),
    TestOrder("platelets", "platelet count", "777-3", "Platelets [#/volume] in Blood by Automated count", "V"),
    TestOrder("haemoglobin", "haemoglobin", "718-7", "Hemoglobin [Mass/volume] in Blood", "V"),
    TestOrder("glucose", "glucose", "2345-7", "Glucose [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("fasting-glucose", "fasting glucose", "1558-6", "Fasting glucose [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("hba1c", "HbA1c", "4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "V"),
    TestOrder("estradiol", "estradiol", "2243-4", "Estradiol (E2) [Mass/volume] in Serum or Plasma", "V"),
    TestOrder("fsh", "follicle-stimulating hormone", "15067-2", "Follitropin [Units/volume] in Serum or Plasma", "V"),
    TestOrder("lh", "luteinising hormone", "10501-5", "Lutropin [Units/volume] in Serum or Plasma", "V"),
    TestOrder("pregnancy-test", "pregnancy test", "2106-3", "Choriogonadotropin (pregnancy test) [Presence] in Urine", "V"),
    TestOrder("ca-15-3", "CA 15-3", "6875-9", "Cancer Ag 15-3 [Units/volume] in Serum or Plasma", "V"),
    TestOrder("ca-27-29", "CA 27-29", "17842-6", "Cancer Ag 27-29 [Units/volume] in Serum or Plasma", "V"),
    TestOrder("cea", "carcinoembryonic antigen", "2039-6", "Carcinoembryonic Ag [Mass/volume] in Serum or Plasma", "V"),
    # Imaging
    TestOrder("echocardiogram", "echocardiogram", "42148-7", "US Heart", "V"),
    TestOrder("muga", "radionuclide heart scan", "39917-0", "NM Heart Gated and Ejection fraction", "V"),
    TestOrder("mri-brain", "MRI of the brain", "24587-8", "MR Brain WO and W contrast IV", "V"),
    TestOrder("bone-scan", "bone scan", "39818-0", "NM Bone Views whole body", "V"),
)
# fmt: on

TEST_ORDERS: Mapping[str, TestOrder] = MappingProxyType({order.id: order for order in _ORDERS})
"""Orders of single tests by id."""

ORDER_SETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hormone-receptors": ("er", "pr"),
        "liver-tests": ("alt", "ast", "bilirubin"),
        "blood-count": ("neutrophils", "platelets", "haemoglobin"),
        "mismatch-repair": ("mlh1", "msh2", "msh6", "pms2"),
    }
)
"""Tests that are ordered together; no LOINC code of a panel could be verified for them."""

WITHOUT_LOINC: Mapping[str, str] = MappingProxyType(
    {
        "ecg": "no LOINC code verified; SNOMED CT where the site allows it",
        "dental-examination": "no LOINC code verified; SNOMED CT where the site allows it",
        "bone-density": "no LOINC code verified; SNOMED CT where the site allows it",
        "biopsy": "no LOINC code verified; SNOMED CT where the site allows it",
        "esr1": "LOINC has no single-gene test that could be verified; order it by name",
        "akt1": "LOINC has no single-gene test that could be verified; order it by name",
    }
)
"""Tests that are ordered by name, and why."""


def orders_for(name: str) -> tuple[TestOrder, ...]:
    """The orders of a test or a set of tests. Raises KeyError for a name that is neither."""
    return tuple(TEST_ORDERS[one] for one in ORDER_SETS.get(name, (name,)))


class Examination(Enum):
    """A study or procedure that a record may show as done."""

    ECHOCARDIOGRAM = "echocardiogram"
    MUGA = "radionuclide heart scan"
    BRAIN_MRI = "MRI of the brain"
    BONE_SCAN = "bone scan"
    BONE_DENSITY = "bone density scan"
    ECG = "electrocardiogram"
    DENTAL_EXAMINATION = "dental examination"
    BILATERAL_OOPHORECTOMY = "removal of both ovaries"
    OOPHORECTOMY = "removal of an ovary, side not stated"
    BIOPSY = "biopsy"
    BREAST_BIOPSY = "biopsy of the breast"
    LIVER_BIOPSY = "biopsy of the liver"
    NODE_BIOPSY = "sentinel lymph node biopsy"
    GENE_TEST = "molecular genetic test"
    BRCA1_TEST = "test for a BRCA1 mutation"
    BRCA2_TEST = "test for a BRCA2 mutation"
    HER2_ISH_TEST = "HER2 test by in situ hybridisation"
    HER2_IHC_TEST = "HER2 test by immunohistochemistry"


EXAMINATIONS: Mapping[str, Examination] = MappingProxyType(
    {
        "42148-7": Examination.ECHOCARDIOGRAM,  # V US Heart
        "34552-0": Examination.ECHOCARDIOGRAM,  # V 2D echocardiogram panel
        "39917-0": Examination.MUGA,  # V NM Heart Gated and Ejection fraction
        "39915-4": Examination.MUGA,  # S, single source: NM Heart Gated
        "24590-2": Examination.BRAIN_MRI,  # V MR Brain
        "24587-8": Examination.BRAIN_MRI,  # V MR Brain WO and W contrast IV
        "24589-4": Examination.BRAIN_MRI,  # V MR Brain W contrast IV
        "30657-1": Examination.BRAIN_MRI,  # V MR Brain WO contrast
        "25031-6": Examination.BONE_SCAN,  # V NM Bone Views
        "39818-0": Examination.BONE_SCAN,  # V NM Bone Views whole body
    }
)
"""Studies by LOINC code."""
