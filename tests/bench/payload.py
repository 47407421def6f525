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
LABS = ("718-7", "4544-3", "2160-0", "17861-6", "1742-6", "1920-8", "1975-2", "2345-7", "6690-2", "777-3")
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
    labs = [
        observation(
            loinc(LABS[n % len(LABS)], "a laboratory value"),
            quantity(1.0 + n % 7, "mg/dL"),
            id=f"z-{n}",
            category=[{"coding": [{"code": "laboratory"}]}],
            date=f"2024-{1 + n % 5:02d}-{1 + n % 28:02d}T08:30:00Z",
            referenceRange=[{"low": quantity(0.5, "mg/dL"), "high": quantity(9.5, "mg/dL")}],
        )
        for n in range(others - diseases - prescriptions)
    ]
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
