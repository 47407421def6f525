"""What a call asks for: one template for each kind of data, the same in all services.

The templates stay inside the simple-query subset that every client resolves: `patient` alone, or with
`code` or `category`; no date bound, no parameter twice, no `_include`. Result codes are asked for
without a system, so that a record with a misspelt system address is found too.

Some servers return 20 entries whatever `_count` says, and some refuse a search for all Observations of a
patient: hence the two keys for Observation, one by code and one by category.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mbc_cards.chart import Topic
from mbc_service.fhir.questions import codes_asked_for

_PATIENT = "patient={{context.patientId}}"
_PAGE = "_count=200"


@dataclass(frozen=True, slots=True)
class Key:
    """One prefetch key."""

    name: str
    type: str
    """The FHIR type it holds."""
    template: str
    topic: Topic | None
    """What stays unknown without it; None when its absence takes nothing away that is usually there."""
    purpose: str
    """Why it is asked for, as the prefetch page shows it."""
    required: bool = False
    """Without it nothing can be said, and the call is refused with 412."""
    newest_first: bool = False
    """Sorted so that a first page is enough: what is cut off is old."""


def keys(*, snomed: bool = True) -> tuple[Key, ...]:
    """Return every key in the order of discovery, with or without SNOMED CT codes in the templates."""
    return (
        Key(
            "patient",
            "Patient",
            "Patient/{{context.patientId}}",
            Topic.PERSON,
            "sex, birth date, and that the chart is this patient's",
            required=True,
        ),
        Key(
            "conditions",
            "Condition",
            f"Condition?{_PATIENT}&{_PAGE}",
            Topic.CONDITIONS,
            "diagnosis, stage, metastases, other diseases",
            required=True,
        ),
        Key(
            "observations",
            "Observation",
            f"Observation?{_PATIENT}&code={','.join(_result_codes(snomed=snomed))}&{_PAGE}",
            Topic.RESULTS,
            "receptors, biomarkers, genes, stage, disease status, performance status",
        ),
        Key(
            "labs",
            "Observation",
            f"Observation?{_PATIENT}&category=laboratory&_sort=-date&{_PAGE}",
            Topic.RESULTS,
            "blood tests, and pathology results under local codes",
            newest_first=True,
        ),
        Key(
            "medicationrequests",
            "MedicationRequest",
            f"MedicationRequest?{_PATIENT}&{_PAGE}",
            Topic.MEDICATION,
            "treatment so far",
        ),
        Key(
            "medicationstatements",
            "MedicationStatement",
            f"MedicationStatement?{_PATIENT}&{_PAGE}",
            Topic.MEDICATION,
            "treatment so far, from elsewhere or as told",
        ),
        Key(
            "medicationadministrations",
            "MedicationAdministration",
            f"MedicationAdministration?{_PATIENT}&{_PAGE}",
            Topic.MEDICATION,
            "infusions and injections given",
        ),
        Key(
            "medicationdispenses",
            "MedicationDispense",
            f"MedicationDispense?{_PATIENT}&{_PAGE}",
            Topic.MEDICATION,
            "drugs handed over",
        ),
        Key(
            "procedures",
            "Procedure",
            f"Procedure?{_PATIENT}&{_PAGE}",
            Topic.PROCEDURES,
            "radiation, surgery, examinations; treatment recorded as a procedure",
        ),
        Key(
            "specimens",
            "Specimen",
            f"Specimen?{_PATIENT}&{_PAGE}",
            None,
            "whether a result comes from the primary tumour or a metastasis",
        ),
    )


def templates(every: Iterable[Key]) -> Mapping[str, str]:
    """Return template by key name, as discovery lists them."""
    return MappingProxyType({key.name: key.template for key in every})


def query(key: Key, patient_id: str) -> str:
    """Return the template with the patient filled in; the id is a safe one (`cds_hooks.forms.is_safe_id`)."""
    return key.template.replace("{{context.patientId}}", patient_id)


def _result_codes(*, snomed: bool) -> list[str]:
    return sorted(codes_asked_for(snomed=snomed))
