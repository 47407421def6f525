"""Drugs and kinds of therapy in Procedures and in plans, whose codes are mostly about something else.

A Procedure may name the drug ("injection of fulvestrant", a HCPCS code, usedCode, usedReference) or only
the kind of therapy; teaching, ports and monitoring that mention a drug are not its giving. Plans count
as plans only.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.drug_text import speaks_beside
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import NOTHING, Json, items, mapping, text
from mbc_service.fhir.medications import ANOTHER_DRUG, DrugReading, drugs_of, medication_of, reference_of
from mbc_service.fhir.snomed_therapies import SNOMED_THERAPIES
from mbc_service.fhir.therapy_words import CHEMOTHERAPY, HORMONAL, IMMUNOTHERAPY, UNREADABLE

# German cancer registries: kind of systemic therapy; S, seen in one source (shape D23).
_REGISTRY_KINDS: Final[Mapping[str, str]] = {"HO": HORMONAL, "CH": CHEMOTHERAPY, "IM": IMMUNOTHERAPY}
_REGISTRY_SYSTEM: Final = "therapie-typ"
# German procedure catalogue: 8-54 is chemotherapy, in it 8-547 is immunotherapy; S, seen in one source (D23).
_PROCEDURE_CATALOGUE: Final = "/ops"
_CATALOGUE_KINDS: Final = (("8-547", IMMUNOTHERAPY), ("8-54", CHEMOTHERAPY))

_CONCEPTS: Final = ("code", "category", "usedCode")


def therapy_of(procedure: Json, context: ReadingContext) -> DrugReading:
    """The drugs that a Procedure gives, or the kind of therapy it is."""
    kind = ANOTHER_DRUG
    for name in _CONCEPTS:
        for concept in items(procedure.get(name)):
            reading = _of_concept(concept, reference_of(procedure), name, context)
            if reading.drugs:
                return reading
            if kind is ANOTHER_DRUG:
                kind = reading
    for pointer in items(procedure.get("usedReference")):
        reading = medication_of(
            {"medicationReference": pointer, "contained": procedure.get("contained")}, context
        )
        if reading.drugs:
            return reading
    return kind


def _of_concept(element: object, reference: str, path: str, context: ReadingContext) -> DrugReading:
    reading = drugs_of(element, reference, path, snomed=context.snomed)
    if reading.words == UNREADABLE:
        reading = ANOTHER_DRUG
    concept = concept_of(element, context.snomed)
    if reading is not ANOTHER_DRUG and any(map(speaks_beside, concept.texts)):
        return ANOTHER_DRUG
    if reading is ANOTHER_DRUG:
        words = _kind_by_code(concept)
        if words:
            return DrugReading(words=words, shown=concept.shown)
    return reading


@of_concept
def _kind_by_code(concept: Concept) -> str:
    for coding in concept.codings:
        if coding.system == "snomed":
            if concept.snomed and coding.code in SNOMED_THERAPIES:
                return SNOMED_THERAPIES[coding.code]
        elif coding.address.endswith(_REGISTRY_SYSTEM):
            if coding.code in _REGISTRY_KINDS:
                return _REGISTRY_KINDS[coding.code]
        elif coding.address.endswith(_PROCEDURE_CATALOGUE):
            for beginning, kind in _CATALOGUE_KINDS:
                if coding.code.startswith(beginning):
                    return kind
    return ""


def planned_drugs(plan: Json, context: ReadingContext) -> Iterator[DrugReading]:
    """One reading for each activity or action of a CarePlan or RequestGroup that names drugs."""
    found = False
    for activity in items(plan.get("activity")):
        detail = mapping(mapping(activity).get("detail"))
        product = {
            "medicationCodeableConcept": detail.get("productCodeableConcept"),
            "medicationReference": detail.get("productReference"),
        }
        for reading in _read_each(product, detail, ("code",), ("description",), context):
            found = True
            yield reading
    for action in items(plan.get("action")):
        for reading in _read_each(NOTHING, mapping(action), ("code",), ("title", "description"), context):
            found = True
            yield reading
    if not found:
        yield from _read_each(NOTHING, plan, (), ("title", "description"), context)


def _read_each(
    product: Json, element: Json, concepts: tuple[str, ...], texts: tuple[str, ...], context: ReadingContext
) -> Iterator[DrugReading]:
    """The first reading with drugs: of the product, of the concepts, of the texts."""
    readings = [medication_of(product, context)] if any(product.values()) else []
    readings.extend(
        drugs_of(concept, snomed=context.snomed) for name in concepts for concept in items(element.get(name))
    )
    readings.extend(drugs_of({"text": text(element.get(name))}) for name in texts)
    yield from [reading for reading in readings if reading.drugs][:1]
