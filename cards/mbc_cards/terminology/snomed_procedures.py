"""SNOMED CT concepts of studies and procedures, done or ordered.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one leaves this file out
(`MBC_SNOMED=off`): nothing else in the core imports it. Source: public value sets and examples of 2022 to
2025.

No concept of a bone scan could be verified; 77477000, shown as one in some data, is computed tomography.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.terminology.procedures import Examination, TestOrder

RETRIEVED = "2026-11-22"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
SNOMED_PROCEDURES: Mapping[str, Examination] = MappingProxyType({
    "40701008": Examination.ECHOCARDIOGRAM,  # V Echocardiography
    "433236007": Examination.ECHOCARDIOGRAM,  # V Transthoracic echocardiography
    "105376000": Examination.ECHOCARDIOGRAM,  # V Transesophageal echocardiography
    "85606007": Examination.MUGA,  # V Radionuclide cardiac ventriculography
    "34043003": Examination.DENTAL_EXAMINATION,  # V Dental consultation and report
    "122856003": Examination.DENTAL_EXAMINATION,  # V Oral examination
    "76876009": Examination.BILATERAL_OOPHORECTOMY,  # V Bilateral oophorectomy
    "609275002": Examination.BILATERAL_OOPHORECTOMY,  # V Laparoscopic bilateral oophorectomy
    "29827000": Examination.BILATERAL_OOPHORECTOMY,  # V Bilateral salpingectomy with oophorectomy / Bilateral salpingo-oophorectomy
    "609230000": Examination.BILATERAL_OOPHORECTOMY,  # V Laparoscopic bilateral salpingo-oophorectomy
    "116144002": Examination.BILATERAL_OOPHORECTOMY,  # V Total abdominal hysterectomy with bilateral salpingo-oophorectomy
    "83152002": Examination.OOPHORECTOMY,  # V Oophorectomy
    "816077007": Examination.BRAIN_MRI,  # V Magnetic resonance imaging of brain
    "86273004": Examination.BIOPSY,  # V Biopsy
    "122548005": Examination.BREAST_BIOPSY,  # V Biopsy of breast
    "44578009": Examination.BREAST_BIOPSY,  # V Core needle biopsy of breast
    "723990008": Examination.BREAST_BIOPSY,  # V Biopsy of breast using ultrasonographic guidance
    "9911007": Examination.BIOPSY,  # S, single source: Core needle biopsy
    "86259008": Examination.LIVER_BIOPSY,  # V Biopsy of liver
    "396487001": Examination.NODE_BIOPSY,  # V Sentinel lymph node biopsy
    "312681000": Examination.BONE_DENSITY,  # V Bone density scan
    "29303009": Examination.ECG,  # V Electrocardiographic procedure
    "268400002": Examination.ECG,  # V 12 lead electrocardiogram
    "405825005": Examination.GENE_TEST,  # V Molecular genetic test
    "405823003": Examination.BRCA1_TEST,  # S, single source: BRCA1 mutation carrier detection test
    "405826006": Examination.BRCA2_TEST,  # S, single source: BRCA2 mutation carrier detection test
    "434363004": Examination.HER2_ISH_TEST,  # V HER2 gene detection by FISH
    "433114000": Examination.HER2_IHC_TEST,  # V HER2 detection by immunohistochemistry
})
"""Procedures by concept."""
# fmt: on

_ORDERS = (
    TestOrder("ecg", "electrocardiogram", "29303009", "Electrocardiographic procedure", "V", "snomed"),
    TestOrder(
        "dental-examination",
        "dental examination",
        "34043003",
        "Dental consultation and report",
        "V",
        "snomed",
    ),
    TestOrder("bone-density", "bone density scan", "312681000", "Bone density scan", "V", "snomed"),
    TestOrder("biopsy", "biopsy", "86273004", "Biopsy", "V", "snomed"),
)

SNOMED_ORDERS: Mapping[str, TestOrder] = MappingProxyType({order.id: order for order in _ORDERS})
"""Orders that LOINC has no verified code for, by id."""
