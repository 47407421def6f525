"""Breast cancer in the family: of a relative, or as an Observation of the patient's history."""

from collections.abc import Iterator

from mbc_cards.chart import Call, DiseaseEvent, DiseaseFact
from mbc_cards.evidence import Evidence
from mbc_service.fhir.answers import said_by_value
from mbc_service.fhir.concepts import concept_of
from mbc_service.fhir.dates import period_of
from mbc_service.fhir.diagnoses import diagnosis_of
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items, mapping
from mbc_service.fhir.result import Result, reference_of


def read_relative(relative: Json, context: ReadingContext) -> Iterator[DiseaseEvent]:
    """Return the breast cancers of one relative; what else a relative has says nothing about the patient."""
    for index, element in enumerate(items(relative.get("condition"))):
        concept = concept_of(mapping(element).get("code"), context.snomed)
        if diagnosis_of(concept).breast:
            yield DiseaseEvent(
                DiseaseFact.FAMILY_HISTORY,
                Evidence(
                    reference_of(relative),
                    concept.shown,
                    period_of(relative.get("date")),
                    f"condition[{index}].code",
                ),
            )


def read_family_observation(result: Result) -> Iterator[DiseaseEvent]:
    """Return a family history of breast cancer that an Observation affirms."""
    if said_by_value(result.holder, snomed=result.context.snomed).call is Call.POSITIVE:
        yield DiseaseEvent(DiseaseFact.FAMILY_HISTORY, result.evidence())
