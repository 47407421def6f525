"""A call with so many resources: a patient with metastatic disease in a record full of other things."""

from typing import Any

from tests.lib.resources import (
    PATIENT_ID,
    bundle,
    condition,
    icd10cm,
    loinc,
    medication_request,
    observation,
    patient,
    procedure,
    quantity,
    rxnorm,
)

OTHER_DISEASES = ("I10", "E11.9", "J45.909", "M54.5", "K21.9", "F41.1", "E78.5", "G47.33")
LABS = (
    ("718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", 12.1),
    ("777-3", "Platelets [#/volume] in Blood by Automated count", "10*3/uL", 240),
    ("2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", 0.8),
    ("17861-6", "Calcium [Mass/volume] in Serum or Plasma", "mg/dL", 9.4),
    ("1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 22),
    ("2951-2", "Sodium [Moles/volume] in Serum or Plasma", "mmol/L", 139),
    ("2823-3", "Potassium [Moles/volume] in Serum or Plasma", "mmol/L", 4.1),
    ("2075-0", "Chloride [Moles/volume] in Serum or Plasma", "mmol/L", 102),
    ("3094-0", "Urea nitrogen [Mass/volume] in Serum or Plasma", "mg/dL", 14),
    ("6690-2", "Leukocytes [#/volume] in Blood by Automated count", "10*3/uL", 6.2),
    ("789-8", "Erythrocytes [#/volume] in Blood by Automated count", "10*6/uL", 4.3),
    ("4544-3", "Hematocrit [Volume Fraction] of Blood by Automated count", "%", 38),
)
"""What a weekly panel holds; five of twelve are measurements that a recommendation asks for."""
OTHER_DRUGS = (("860975", "metformin"), ("314076", "lisinopril"), ("617312", "atorvastatin"))


def request_of(count: int) -> dict[str, Any]:
    """Return a patient-view call whose prefetch holds `count` resources."""
    conditions = [
        condition(icd10cm("C50.911", "Malignant neoplasm of breast"), id="c-1"),
        condition(icd10cm("C79.51", "Secondary malignant neoplasm of bone"), id="c-2"),
        condition(icd10cm("C78.7", "Secondary malignant neoplasm of liver"), id="c-3"),
    ]
    results = [
        observation(loinc("85337-4"), [loinc("LA6576-8", "Positive")], id="o-er"),
        observation(loinc("85339-0"), [loinc("LA6577-6", "Negative")], id="o-pr"),
        observation(loinc("48676-1"), [loinc("LA6577-6", "Negative")], id="o-her2"),
    ]
    drugs = [medication_request(rxnorm("72965", "letrozole"), id="m-1", authored="2023-02-01")]
    procedures = [procedure("mammogram", id="p-1", date="2020-01-01")]
    others = count - 1 - len(conditions) - len(results) - len(drugs) - len(procedures)
    diseases, prescriptions = others // 10, others * 3 // 10
    conditions += [
        condition(icd10cm(OTHER_DISEASES[n % len(OTHER_DISEASES)], "another disease"), id=f"x-{n}")
        for n in range(diseases)
    ]
    drugs += [
        medication_request(rxnorm(*OTHER_DRUGS[n % len(OTHER_DRUGS)]), id=f"y-{n}", authored="2022-05-05")
        for n in range(prescriptions)
    ]
    labs = [_lab(n) for n in range(others - diseases - prescriptions)]
    return {
        "hook": "patient-view",
        "hookInstance": "0b8d1c1e-5d3a-4c1e-9a70-3f6b1c9a2d11",
        "context": {"patientId": PATIENT_ID, "userId": "Practitioner/d1"},
        "prefetch": {
            "patient": patient(birth_date="1955-04-03"),
            "conditions": bundle(conditions),
            "observations": bundle(results),
            "labs": bundle(labs),
            "medicationrequests": bundle(drugs),
            "procedures": bundle(procedures),
        },
    }


def _lab(number: int) -> dict[str, Any]:
    """Return one laboratory value, as long as an EHR sends it."""
    code, name, unit, value = LABS[number % len(LABS)]
    return observation(
        {
            "coding": [loinc(code, name), {"system": "urn:oid:1.2.840.114350", "code": f"{number}"}],
            "text": name,
        },
        quantity(value, unit),
        id=f"lab-{number}",
        date=f"2024-{1 + number % 5:02d}-{1 + number % 28:02d}T08:30:00Z",
        meta={"versionId": "1", "lastUpdated": "2024-05-30T10:00:00Z"},
        identifier=[{"system": "urn:oid:1.2.840.114350.1", "value": f"{number:010d}"}],
        category=[{"coding": [{"system": CATEGORY, "code": "laboratory", "display": "Laboratory"}]}],
        issued="2024-05-30T10:00:00Z",
        performer=[{"reference": "Organization/laboratory", "display": "Central laboratory"}],
        specimen={"reference": f"Specimen/{number}", "display": "Blood"},
        referenceRange=[{"low": quantity(0.5, unit), "high": quantity(400, unit), "text": "0.5 - 400"}],
    )


CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
