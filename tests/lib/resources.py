"""Builders of small FHIR R4 resources as plain dicts, for tests of every layer.

A concept may be given as a text, a coding, a list of codings or a whole CodeableConcept:
`"letrozole"`, `rxnorm("72965")`, `[loinc("85337-4"), loinc("16112-5")]`, `concept(..., text=...)`.
Any further keyword becomes an element of the resource, unchanged; an element given as None is left out,
so `subject=None` builds a resource without a subject. Nothing here checks that a resource is valid.
"""

from collections.abc import Iterable, Mapping
from typing import Any

Json = dict[str, Any]
Concept = str | Mapping[str, Any] | list[Mapping[str, Any]]

PATIENT_ID = "p1"
PATIENT = {"reference": f"Patient/{PATIENT_ID}"}

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
ATC = "http://www.whocc.no/atc"
HGNC = "http://www.genenames.org"
UCUM = "http://unitsofmeasure.org"
INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor"
CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION_STATUS = "http://terminology.hl7.org/CodeSystem/condition-ver-status"


def coding(system: str | None, code: str, display: str | None = None) -> Json:
    """Return a Coding."""
    return _present(system=system, code=code, display=display)


def loinc(code: str, display: str | None = None) -> Json:
    """Return a LOINC coding."""
    return coding(LOINC, code, display)


def snomed(code: str, display: str | None = None) -> Json:
    """Return a SNOMED CT coding."""
    return coding(SNOMED, code, display)


def rxnorm(code: str, display: str | None = None) -> Json:
    """Return an RxNorm coding."""
    return coding(RXNORM, code, display)


def icd10cm(code: str, display: str | None = None) -> Json:
    """Return an ICD-10-CM coding."""
    return coding(ICD10CM, code, display)


def hcpcs(code: str, display: str | None = None) -> Json:
    """Return a HCPCS level II coding."""
    return coding(HCPCS, code, display)


def atc(code: str, display: str | None = None) -> Json:
    """Return an ATC coding."""
    return coding(ATC, code, display)


def hgnc(code: str, display: str | None = None) -> Json:
    """Return an HGNC gene coding."""
    return coding(HGNC, code, display)


def concept(*codings: Mapping[str, Any], text: str | None = None) -> Json:
    """Return a CodeableConcept."""
    return _present(coding=list(codings) or None, text=text)


def as_concept(given: Concept | None) -> Json | None:
    """Return whatever names a concept as a CodeableConcept."""
    if given is None:
        return None
    if isinstance(given, str):
        return {"text": given}
    if isinstance(given, list):
        return {"coding": given}
    if "coding" in given or "text" in given:
        return dict(given)
    return {"coding": [given]}


def quantity(value: float, unit: str | None = None, *, code: str | None = None, **more: Any) -> Json:
    """Return a Quantity; `code` is the UCUM code and defaults to the unit."""
    system = UCUM if unit is not None or code is not None else None
    return _present(value=value, unit=unit, system=system, code=code or unit, **more)


def reference(target: str | Mapping[str, Any], display: str | None = None) -> Json:
    """Return a Reference to `Type/id`, to a URL, or to a resource that has an id."""
    if not isinstance(target, str):
        target = f"{target['resourceType']}/{target['id']}"
    return _present(reference=target, display=display)


def patient(
    id: str = PATIENT_ID,  # noqa: A002 - the element's own name
    *,
    gender: str | None = "female",
    birth_date: str | None = "1960-05-17",
    **more: Any,
) -> Json:
    """Return a Patient."""
    return _present(resourceType="Patient", id=id, gender=gender, birthDate=birth_date, **more)


def condition(
    code: Concept | None,
    *,
    id: str | None = "condition-1",  # noqa: A002 - the element's own name
    onset: str | None = None,
    recorded: str | None = None,
    clinical: str | None = "active",
    verification: str | None = "confirmed",
    body_site: Concept | list[Concept] | None = None,
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return a Condition; `body_site` is one concept or a list of texts and concepts."""
    sites = None
    if body_site is not None:
        sites = [as_concept(site) for site in (body_site if isinstance(body_site, list) else [body_site])]
    return _present(
        resourceType="Condition",
        id=id,
        clinicalStatus=clinical and concept(coding(CLINICAL_STATUS, clinical)),
        verificationStatus=verification and concept(coding(VERIFICATION_STATUS, verification)),
        code=as_concept(code),
        bodySite=sites,
        subject=subject,
        onsetDateTime=onset,
        recordedDate=recorded,
        **more,
    )


def observation(
    code: Concept | None,
    value: Concept | float | bool | None = None,
    *,
    id: str | None = "observation-1",  # noqa: A002 - the element's own name
    date: str | None = "2024-03-07",
    status: str | None = "final",
    interpretation: Concept | None = None,
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return an Observation.

    `value`: a text becomes valueString, a bool valueBoolean, an int valueInteger, a mapping with "value"
    valueQuantity, any other mapping or a list valueCodeableConcept; other value types are given by their
    element name (`valueRatio=…`). `component` members are best built by `component(...)`.
    """
    interpreted = as_concept(interpretation)
    return _present(
        resourceType="Observation",
        id=id,
        status=status,
        code=as_concept(code),
        subject=subject,
        effectiveDateTime=date,
        interpretation=[interpreted] if interpreted else None,
        **_value(value),
        **more,
    )


def component(
    code: Concept | None,
    value: Concept | float | bool | None = None,
    *,
    interpretation: Concept | None = None,
    **more: Any,
) -> Json:
    """Return one component of an Observation; values as in `observation`."""
    interpreted = as_concept(interpretation)
    return _present(
        code=as_concept(code),
        interpretation=[interpreted] if interpreted else None,
        **_value(value),
        **more,
    )


def medication(
    code: Concept | None,
    *,
    id: str | None = "medication-1",  # noqa: A002 - the element's own name
    **more: Any,
) -> Json:
    """Return a Medication."""
    return _present(resourceType="Medication", id=id, code=as_concept(code), **more)


def medication_request(
    drug: Concept | None,
    *,
    id: str | None = "request-1",  # noqa: A002 - the element's own name
    authored: str | None = "2024-03-07",
    status: str | None = "active",
    intent: str | None = "order",
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return a MedicationRequest; give `medicationReference=…` and `drug=None` to refer to a Medication."""
    return _present(
        resourceType="MedicationRequest",
        id=id,
        status=status,
        intent=intent,
        medicationCodeableConcept=as_concept(drug),
        subject=subject,
        authoredOn=authored,
        **more,
    )


def medication_statement(
    drug: Concept | None,
    *,
    id: str | None = "statement-1",  # noqa: A002 - the element's own name
    start: str | None = None,
    end: str | None = None,
    status: str | None = "active",
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return a MedicationStatement; `start` and `end` make its effectivePeriod."""
    return _present(
        resourceType="MedicationStatement",
        id=id,
        status=status,
        medicationCodeableConcept=as_concept(drug),
        subject=subject,
        effectivePeriod=_period(start, end),
        **more,
    )


def medication_administration(
    drug: Concept | None,
    *,
    id: str | None = "administration-1",  # noqa: A002 - the element's own name
    date: str | None = "2024-03-07",
    status: str | None = "completed",
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return a MedicationAdministration."""
    return _present(
        resourceType="MedicationAdministration",
        id=id,
        status=status,
        medicationCodeableConcept=as_concept(drug),
        subject=subject,
        effectiveDateTime=date,
        **more,
    )


def medication_dispense(
    drug: Concept | None,
    *,
    id: str | None = "dispense-1",  # noqa: A002 - the element's own name
    handed_over: str | None = "2024-03-07",
    status: str | None = "completed",
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return a MedicationDispense."""
    return _present(
        resourceType="MedicationDispense",
        id=id,
        status=status,
        medicationCodeableConcept=as_concept(drug),
        subject=subject,
        whenHandedOver=handed_over,
        **more,
    )


def procedure(
    code: Concept | None,
    *,
    id: str | None = "procedure-1",  # noqa: A002 - the element's own name
    date: str | None = None,
    start: str | None = None,
    end: str | None = None,
    status: str | None = "completed",
    subject: Mapping[str, Any] | None = PATIENT,
    **more: Any,
) -> Json:
    """Return a Procedure; `date` makes performedDateTime, `start` and `end` performedPeriod."""
    return _present(
        resourceType="Procedure",
        id=id,
        status=status,
        code=as_concept(code),
        subject=subject,
        performedDateTime=date,
        performedPeriod=_period(start, end),
        **more,
    )


def specimen(
    *,
    id: str | None = "specimen-1",  # noqa: A002 - the element's own name
    collected: str | None = None,
    body_site: Concept | None = None,
    **more: Any,
) -> Json:
    """Return a Specimen."""
    collection = _present(collectedDateTime=collected, bodySite=as_concept(body_site))
    return _present(resourceType="Specimen", id=id, collection=collection or None, **more)


def bundle(resources: Iterable[Mapping[str, Any]], *, type: str = "searchset") -> Json:  # noqa: A002
    """Return a Bundle of the resources, each with a fullUrl when it has an id."""
    return {
        "resourceType": "Bundle",
        "type": type,
        "entry": [
            _present(
                fullUrl=f"https://ehr.example/fhir/{resource['resourceType']}/{resource['id']}"
                if "id" in resource
                else None,
                resource=resource,
            )
            for resource in resources
        ],
    }


def _present(**elements: Any) -> Json:
    return {name: element for name, element in elements.items() if element is not None}


def _period(start: str | None, end: str | None) -> Json | None:
    return _present(start=start, end=end) or None


def _value(value: Concept | float | bool | None) -> Json:
    if value is None:
        return {}
    if isinstance(value, bool):
        return {"valueBoolean": value}
    if isinstance(value, str):
        return {"valueString": value}
    if isinstance(value, int | float):
        return {"valueInteger": value}
    if isinstance(value, Mapping) and "value" in value:
        return {"valueQuantity": dict(value)}
    return {"valueCodeableConcept": as_concept(value)}
