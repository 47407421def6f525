"""LOINC codes of organ function, blood tests, performance status and serum tumour markers.

This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute,
Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost
under the license at http://loinc.org/license. Names: LOINC as distributed with mCODE 4.0.0 and the LOINC
Ontology 2026-01.

Each code says which kind of quantity its value is. A value whose unit cannot be converted to the reference
unit of that kind is not usable: neutrophils per cent are not a count, and mg/dL of calcium are not mmol/L.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from mbc_cards.terminology.entry import Excluded, Level

RETRIEVED = "2026-11-22"


class Measurand(Enum):
    """What a test measures."""

    CREATININE = "creatinine"
    EGFR = "estimated glomerular filtration rate"
    CREATININE_CLEARANCE = "creatinine clearance"
    CALCIUM = "calcium"
    CALCIUM_CORRECTED = "calcium corrected for albumin"
    CALCIUM_IONISED = "ionised calcium"
    VITAMIN_D = "25-hydroxyvitamin D"
    VITAMIN_D2 = "25-hydroxyvitamin D2 (a fraction)"
    VITAMIN_D3 = "25-hydroxyvitamin D3 (a fraction)"
    ALBUMIN = "albumin"
    ALT = "alanine aminotransferase"
    AST = "aspartate aminotransferase"
    BILIRUBIN = "bilirubin, total"
    BILIRUBIN_DIRECT = "bilirubin, direct"
    ALKALINE_PHOSPHATASE = "alkaline phosphatase"
    NEUTROPHILS = "neutrophil count"
    NEUTROPHIL_PERCENT = "neutrophils in per cent of white cells"
    PLATELETS = "platelet count"
    HAEMOGLOBIN = "haemoglobin"
    QTC = "corrected QT interval"
    QT = "QT interval, not corrected"
    HBA1C = "HbA1c"
    GLUCOSE = "glucose"
    FASTING_GLUCOSE = "fasting glucose"
    PREGNANCY_TEST = "pregnancy test"
    HCG = "chorionic gonadotropin"
    PREGNANCY_STATUS = "pregnancy status"
    ESTRADIOL = "estradiol"
    FSH = "follicle-stimulating hormone"
    LH = "luteinising hormone"
    LVEF = "left ventricular ejection fraction"
    ECOG = "ECOG performance status"
    KARNOFSKY = "Karnofsky performance status"
    AGE_AT_MENOPAUSE = "age at menopause"
    CA15_3 = "CA 15-3"
    CA27_29 = "CA 27-29"
    CEA = "carcinoembryonic antigen"


class Property(Enum):
    """Which kind of quantity a value is."""

    MASS_CONCENTRATION = "mass per volume"
    SUBSTANCE_CONCENTRATION = "amount of substance per volume"
    CATALYTIC_CONCENTRATION = "enzyme activity per volume"
    ARBITRARY_CONCENTRATION = "arbitrary or international units per volume"
    NUMBER_CONCENTRATION = "number per volume"
    FRACTION = "per cent"
    SUBSTANCE_FRACTION = "millimole per mole"
    FLOW_RATE = "volume per time"
    INDEXED_FLOW_RATE = "volume per time, indexed to 1.73 m2 of body surface"
    TIME = "time"
    AGE = "age"
    SCORE = "score"
    PRESENCE = "present or absent"
    INTERPRETATION = "interpretation"


REFERENCE_UNIT: Mapping[Property, str] = MappingProxyType(
    {
        Property.MASS_CONCENTRATION: "mg/dL",
        Property.SUBSTANCE_CONCENTRATION: "umol/L",
        Property.CATALYTIC_CONCENTRATION: "U/L",
        Property.ARBITRARY_CONCENTRATION: "[IU]/L",
        Property.NUMBER_CONCENTRATION: "10*3/uL",
        Property.FRACTION: "%",
        Property.SUBSTANCE_FRACTION: "mmol/mol",
        Property.FLOW_RATE: "mL/min",
        Property.INDEXED_FLOW_RATE: "mL/min/{1.73_m2}",
        Property.TIME: "ms",
        Property.AGE: "a",
        Property.SCORE: "{score}",
    }
)
"""A UCUM unit of each kind of quantity; kinds without a unit are not listed."""


@dataclass(frozen=True, slots=True)
class LabTest:
    """What one LOINC code measures, and as which kind of quantity."""

    measurand: Measurand
    property: Property
    display: str
    level: Level


# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
LAB_TESTS: Mapping[str, LabTest] = MappingProxyType({
    # Kidney
    "2160-0": LabTest(Measurand.CREATININE, Property.MASS_CONCENTRATION, "Creatinine [Mass/volume] in Serum or Plasma", "V"),
    "14682-9": LabTest(Measurand.CREATININE, Property.SUBSTANCE_CONCENTRATION, "Creatinine [Moles/volume] in Serum or Plasma", "V"),
    "38483-4": LabTest(Measurand.CREATININE, Property.MASS_CONCENTRATION, "Creatinine [Mass/volume] in Blood", "V"),
    "59826-8": LabTest(Measurand.CREATININE, Property.SUBSTANCE_CONCENTRATION, "Creatinine [Moles/volume] in Blood", "V"),
    "98979-8": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)", "V"),
    "62238-1": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)", "V"),
    "33914-3": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)", "V"),
    "48642-3": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted among non-blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)", "V"),
    "48643-1": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted among blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)", "V"),
    "88293-6": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted among blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)", "V"),
    "88294-4": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted among non-blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)", "V"),
    "69405-9": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood", "V"),
    "77147-7": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)", "V"),
    "50210-4": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Cystatin C-based formula", "V"),
    "98980-6": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine and Cystatin C-based formula (CKD-EPI 2021)", "V"),
    "94677-2": LabTest(Measurand.EGFR, Property.INDEXED_FLOW_RATE, "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine and Cystatin C-based formula (CKD-EPI 2012)", "V"),
    "35591-7": LabTest(Measurand.CREATININE_CLEARANCE, Property.FLOW_RATE, "Creatinine renal clearance predicted by Cockcroft-Gault formula", "V"),
    "2164-2": LabTest(Measurand.CREATININE_CLEARANCE, Property.FLOW_RATE, "Creatinine renal clearance in 24 hour Urine and Serum or Plasma", "V"),
    # Calcium, vitamin D, albumin
    "17861-6": LabTest(Measurand.CALCIUM, Property.MASS_CONCENTRATION, "Calcium [Mass/volume] in Serum or Plasma", "V"),
    "2000-8": LabTest(Measurand.CALCIUM, Property.SUBSTANCE_CONCENTRATION, "Calcium [Moles/volume] in Serum or Plasma", "V"),
    "49765-1": LabTest(Measurand.CALCIUM, Property.MASS_CONCENTRATION, "Calcium [Mass/volume] in Blood", "V"),
    "29265-6": LabTest(Measurand.CALCIUM_CORRECTED, Property.SUBSTANCE_CONCENTRATION, "Calcium [Moles/volume] corrected for albumin in Serum or Plasma", "V"),
    "46099-8": LabTest(Measurand.CALCIUM_CORRECTED, Property.MASS_CONCENTRATION, "Calcium [Mass/volume] corrected for albumin in Serum or Plasma", "V"),
    "1994-3": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] in Blood", "V"),
    "1995-0": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] in Serum or Plasma", "V"),
    "12180-6": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] in Serum or Plasma by Ion-selective membrane electrode (ISE)", "V"),
    "17863-2": LabTest(Measurand.CALCIUM_IONISED, Property.MASS_CONCENTRATION, "Calcium.ionized [Mass/volume] in Serum or Plasma", "V"),
    "17864-0": LabTest(Measurand.CALCIUM_IONISED, Property.MASS_CONCENTRATION, "Calcium.ionized [Mass/volume] in Serum or Plasma by Ion-selective membrane electrode (ISE)", "V"),
    "38230-9": LabTest(Measurand.CALCIUM_IONISED, Property.MASS_CONCENTRATION, "Calcium.ionized [Mass/volume] in Blood", "V"),
    "47596-2": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] in Blood by Ion-selective membrane electrode (ISE)", "V"),
    "34581-9": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] in Arterial blood", "V"),
    "19072-8": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] adjusted to pH 7.4 in Serum or Plasma", "V"),
    "13959-2": LabTest(Measurand.CALCIUM_IONISED, Property.SUBSTANCE_CONCENTRATION, "Calcium.ionized [Moles/volume] in Serum or Plasma by calculation", "V"),
    "62292-8": LabTest(Measurand.VITAMIN_D, Property.MASS_CONCENTRATION, "25-Hydroxyvitamin D3+25-Hydroxyvitamin D2 [Mass/volume] in Serum or Plasma", "V"),
    "1989-3": LabTest(Measurand.VITAMIN_D3, Property.MASS_CONCENTRATION, "25-Hydroxyvitamin D3 [Mass/volume] in Serum or Plasma", "V"),
    "49054-0": LabTest(Measurand.VITAMIN_D2, Property.MASS_CONCENTRATION, "25-Hydroxyvitamin D2 [Mass/volume] in Serum or Plasma", "S"),
    "14635-7": LabTest(Measurand.VITAMIN_D3, Property.SUBSTANCE_CONCENTRATION, "25-hydroxyvitamin D3 [Moles/volume] in Serum or Plasma", "V"),
    "1751-7": LabTest(Measurand.ALBUMIN, Property.MASS_CONCENTRATION, "Albumin [Mass/volume] in Serum or Plasma", "V"),
    # Liver
    "1742-6": LabTest(Measurand.ALT, Property.CATALYTIC_CONCENTRATION, "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "V"),
    "1743-4": LabTest(Measurand.ALT, Property.CATALYTIC_CONCENTRATION, "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma by With P-5'-P", "V"),
    "1744-2": LabTest(Measurand.ALT, Property.CATALYTIC_CONCENTRATION, "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma by No addition of P-5'-P", "V"),
    "76625-3": LabTest(Measurand.ALT, Property.CATALYTIC_CONCENTRATION, "Alanine aminotransferase [Enzymatic activity/volume] in Blood", "V"),
    "77144-4": LabTest(Measurand.ALT, Property.CATALYTIC_CONCENTRATION, "Alanine aminotransferase [Enzymatic activity/volume] in Serum, Plasma or Blood", "V"),
    "1920-8": LabTest(Measurand.AST, Property.CATALYTIC_CONCENTRATION, "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "V"),
    "30239-8": LabTest(Measurand.AST, Property.CATALYTIC_CONCENTRATION, "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma by With P-5'-P", "V"),
    "88112-8": LabTest(Measurand.AST, Property.CATALYTIC_CONCENTRATION, "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma by No addition of P-5'-P", "V"),
    "1975-2": LabTest(Measurand.BILIRUBIN, Property.MASS_CONCENTRATION, "Bilirubin.total [Mass/volume] in Serum or Plasma", "V"),
    "14631-6": LabTest(Measurand.BILIRUBIN, Property.SUBSTANCE_CONCENTRATION, "Bilirubin.total [Moles/volume] in Serum or Plasma", "V"),
    "42719-5": LabTest(Measurand.BILIRUBIN, Property.MASS_CONCENTRATION, "Bilirubin.total [Mass/volume] in Blood", "V"),
    "77137-8": LabTest(Measurand.BILIRUBIN, Property.SUBSTANCE_CONCENTRATION, "Bilirubin.total [Moles/volume] in Serum, Plasma or Blood", "V"),
    "1968-7": LabTest(Measurand.BILIRUBIN_DIRECT, Property.MASS_CONCENTRATION, "Bilirubin.direct [Mass/volume] in Serum or Plasma", "V"),
    "14629-0": LabTest(Measurand.BILIRUBIN_DIRECT, Property.SUBSTANCE_CONCENTRATION, "Bilirubin.direct [Moles/volume] in Serum or Plasma", "V"),
    "6768-6": LabTest(Measurand.ALKALINE_PHOSPHATASE, Property.CATALYTIC_CONCENTRATION, "Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma", "V"),
    # Blood count
    "751-8": LabTest(Measurand.NEUTROPHILS, Property.NUMBER_CONCENTRATION, "Neutrophils [#/volume] in Blood by Automated count", "V"),
    "26499-4": LabTest(Measurand.NEUTROPHILS, Property.NUMBER_CONCENTRATION, "Neutrophils [#/volume] in Blood", "V"),
    "753-4": LabTest(Measurand.NEUTROPHILS, Property.NUMBER_CONCENTRATION, "Neutrophils [#/volume] in Blood by Manual count", "V"),
    "770-8": LabTest(Measurand.NEUTROPHIL_PERCENT, Property.FRACTION, "Neutrophils/100 leukocytes in Blood by Automated count", "V"),
    "26511-6": LabTest(Measurand.NEUTROPHIL_PERCENT, Property.FRACTION, "Neutrophils/100 leukocytes in Blood", "V"),
    "777-3": LabTest(Measurand.PLATELETS, Property.NUMBER_CONCENTRATION, "Platelets [#/volume] in Blood by Automated count", "V"),
    "26515-7": LabTest(Measurand.PLATELETS, Property.NUMBER_CONCENTRATION, "Platelets [#/volume] in Blood", "V"),
    "718-7": LabTest(Measurand.HAEMOGLOBIN, Property.MASS_CONCENTRATION, "Hemoglobin [Mass/volume] in Blood", "V"),
    # Glucose
    "4548-4": LabTest(Measurand.HBA1C, Property.FRACTION, "Hemoglobin A1c/Hemoglobin.total in Blood", "V"),
    "17856-6": LabTest(Measurand.HBA1C, Property.FRACTION, "Hemoglobin A1c/Hemoglobin.total in Blood by HPLC", "V"),
    "4549-2": LabTest(Measurand.HBA1C, Property.FRACTION, "Hemoglobin A1c/Hemoglobin.total in Blood by Electrophoresis", "V"),
    "17855-8": LabTest(Measurand.HBA1C, Property.FRACTION, "Hemoglobin A1c/Hemoglobin.total in Blood by calculation", "V"),
    "59261-8": LabTest(Measurand.HBA1C, Property.SUBSTANCE_FRACTION, "Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol", "V"),
    "2345-7": LabTest(Measurand.GLUCOSE, Property.MASS_CONCENTRATION, "Glucose [Mass/volume] in Serum or Plasma", "V"),
    "14749-6": LabTest(Measurand.GLUCOSE, Property.SUBSTANCE_CONCENTRATION, "Glucose [Moles/volume] in Serum or Plasma", "V"),
    "2339-0": LabTest(Measurand.GLUCOSE, Property.MASS_CONCENTRATION, "Glucose [Mass/volume] in Blood", "V"),
    "15074-8": LabTest(Measurand.GLUCOSE, Property.SUBSTANCE_CONCENTRATION, "Glucose [Moles/volume] in Blood", "V"),
    "1558-6": LabTest(Measurand.FASTING_GLUCOSE, Property.MASS_CONCENTRATION, "Fasting glucose [Mass/volume] in Serum or Plasma", "V"),
    "14771-0": LabTest(Measurand.FASTING_GLUCOSE, Property.SUBSTANCE_CONCENTRATION, "Fasting glucose [Moles/volume] in Serum or Plasma", "V"),
    "41653-7": LabTest(Measurand.GLUCOSE, Property.MASS_CONCENTRATION, "Glucose [Mass/volume] in Capillary blood by Glucometer", "V"),
    # Heart
    "8636-3": LabTest(Measurand.QTC, Property.TIME, "Q-T interval corrected", "V"),
    "8634-8": LabTest(Measurand.QT, Property.TIME, "Q-T interval", "V"),
    "44975-1": LabTest(Measurand.QT, Property.TIME, "Q-T interval {EKG lead}", "V"),
    "10230-1": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction", "V"),
    "18043-0": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US", "V"),
    "8806-2": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by 2D echo", "V"),
    "8807-0": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by 2D echo.visual estimate", "V"),
    "79991-6": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.2D+Calculated by biplane method of disks", "S"),
    "79990-8": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.3D.segmentation", "S"),
    "77892-8": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.2D+Calculated by modified Simpson method", "S"),
    "18045-5": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.2D+Calculated by biplane ellipse method", "V"),
    "18049-7": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.M-mode+Calculated by Teichholz method", "V"),
    "79992-4": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.2D.A2C+Calculated by single plane method of disks", "S"),
    "79993-2": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by US.2D.A4C+Calculated by single plane method of disks", "S"),
    "8811-2": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by MR", "V"),
    "8812-0": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by Nuclear blood pool", "V"),
    "8808-8": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by Cardiac angiogram", "V"),
    "8810-4": LabTest(Measurand.LVEF, Property.FRACTION, "Left ventricular Ejection fraction by Spiral CT", "V"),
    # Hormones, menopause, pregnancy
    "2243-4": LabTest(Measurand.ESTRADIOL, Property.MASS_CONCENTRATION, "Estradiol (E2) [Mass/volume] in Serum or Plasma", "V"),
    "14715-7": LabTest(Measurand.ESTRADIOL, Property.SUBSTANCE_CONCENTRATION, "Estradiol (E2) [Moles/volume] in Serum or Plasma", "V"),
    "15067-2": LabTest(Measurand.FSH, Property.ARBITRARY_CONCENTRATION, "Follitropin [Units/volume] in Serum or Plasma", "V"),
    "10501-5": LabTest(Measurand.LH, Property.ARBITRARY_CONCENTRATION, "Lutropin [Units/volume] in Serum or Plasma", "V"),
    "42802-9": LabTest(Measurand.AGE_AT_MENOPAUSE, Property.AGE, "Age at menopause", "V"),
    "2106-3": LabTest(Measurand.PREGNANCY_TEST, Property.PRESENCE, "Choriogonadotropin (pregnancy test) [Presence] in Urine", "V"),
    "2118-8": LabTest(Measurand.PREGNANCY_TEST, Property.PRESENCE, "Choriogonadotropin (pregnancy test) [Presence] in Serum or Plasma", "V"),
    "2110-5": LabTest(Measurand.PREGNANCY_TEST, Property.PRESENCE, "Choriogonadotropin.beta subunit (pregnancy test) [Presence] in Serum or Plasma", "V"),
    "2112-1": LabTest(Measurand.PREGNANCY_TEST, Property.PRESENCE, "Choriogonadotropin.beta subunit (pregnancy test) [Presence] in Urine", "V"),
    "21198-7": LabTest(Measurand.HCG, Property.ARBITRARY_CONCENTRATION, "Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma", "V"),
    "19080-1": LabTest(Measurand.HCG, Property.ARBITRARY_CONCENTRATION, "Choriogonadotropin [Units/volume] in Serum or Plasma", "V"),
    "82810-3": LabTest(Measurand.PREGNANCY_STATUS, Property.INTERPRETATION, "Pregnancy status", "V"),
    # Performance status
    "89247-1": LabTest(Measurand.ECOG, Property.SCORE, "ECOG Performance Status score", "V"),
    "89262-0": LabTest(Measurand.ECOG, Property.INTERPRETATION, "ECOG Performance Status [Interpretation]", "V"),
    "42800-3": LabTest(Measurand.ECOG, Property.SCORE, "ECOG performance status grade Observed", "V"),
    "89243-0": LabTest(Measurand.KARNOFSKY, Property.SCORE, "Karnofsky Performance Status score", "V"),
    # Serum tumour markers
    "6875-9": LabTest(Measurand.CA15_3, Property.ARBITRARY_CONCENTRATION, "Cancer Ag 15-3 [Units/volume] in Serum or Plasma", "V"),
    "83083-6": LabTest(Measurand.CA15_3, Property.ARBITRARY_CONCENTRATION, "Cancer Ag 15-3 [Units/volume] in Serum or Plasma by Immunoassay", "V"),
    "2007-3": LabTest(Measurand.CA15_3, Property.PRESENCE, "Cancer Ag 15-3 [Presence] in Serum or Plasma", "V"),
    "17842-6": LabTest(Measurand.CA27_29, Property.ARBITRARY_CONCENTRATION, "Cancer Ag 27-29 [Units/volume] in Serum or Plasma", "V"),
    "2012-3": LabTest(Measurand.CA27_29, Property.PRESENCE, "Cancer Ag 27-29 [Presence] in Serum or Plasma", "V"),
    "2039-6": LabTest(Measurand.CEA, Property.MASS_CONCENTRATION, "Carcinoembryonic Ag [Mass/volume] in Serum or Plasma", "V"),
    "83085-1": LabTest(Measurand.CEA, Property.MASS_CONCENTRATION, "Carcinoembryonic Ag [Mass/volume] in Serum or Plasma by Immunoassay", "V"),
    "19166-8": LabTest(Measurand.CEA, Property.ARBITRARY_CONCENTRATION, "Carcinoembryonic Ag [Units/volume] in Serum or Plasma", "V"),
    "19167-6": LabTest(Measurand.CEA, Property.SUBSTANCE_CONCENTRATION, "Carcinoembryonic Ag [Moles/volume] in Serum or Plasma", "V"),
})
"""Tests and scores by LOINC code. 42800-3 is deprecated by LOINC and accepted on input only."""

EXCLUDED_TESTS: Mapping[str, Excluded] = MappingProxyType({
    "18281-6": Excluded("Calcium [Moles/volume] corrected for total protein in Serum or Plasma", "corrected for total protein, not for albumin", "V"),
    "34907-6": Excluded("Calcium [Mass/volume] corrected for total protein in Serum or Plasma", "corrected for total protein, not for albumin", "V"),
    "35365-6": Excluded("Vitamin D+Metabolites [Mass/volume] in Serum or Plasma", "vitamin D with all its metabolites; some sites use it for 25-hydroxyvitamin D", "V"),
    "89246-3": Excluded("ECOG Performance Status panel", "a panel; its members hold the results", "S"),
})
"""Codes near one of these tests that are not read as it."""
# fmt: on

ECOG_ANSWERS: Mapping[str, int] = MappingProxyType(
    {"LA9622-7": 0, "LA9623-5": 1, "LA9624-3": 2, "LA9625-0": 3, "LA9626-8": 4, "LA9627-6": 5}
)
"""LOINC answers of the ECOG score; all of level V."""
