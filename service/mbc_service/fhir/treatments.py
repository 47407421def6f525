"""Treatments as records state them: medication resources, therapy Procedures and plans become drug entries.

One entry in, one entry out: joining the request, the dispense and the administrations of one course is a
policy of `mbc_cards.resolve`. A drug that is not in the catalogue gives nothing. Shapes: D1 to D30.
"""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from mbc_cards.chart import DrugEntry, EntryKind, Giving, Setting, UnreadableDrug
from mbc_cards.evidence import Evidence, Problem
from mbc_service.fhir.circumstances import line_of, setting_of, stop_of
from mbc_service.fhir.dates import bounds_of
from mbc_service.fhir.doses import may_be_settled, settled_by_dose
from mbc_service.fhir.dosing import dosing_of
from mbc_service.fhir.indications import Indication, indications_named, indications_of, is_for_other_primary
from mbc_service.fhir.inputs import ReadingContext, short_reference
from mbc_service.fhir.lenient import NOTHING, Json, items, mapping, text
from mbc_service.fhir.medications import ANOTHER_DRUG, TOPIC, DrugReading, medication_of, reference_of
from mbc_service.fhir.therapies import planned_drugs, therapy_of
from mbc_service.fhir.treatment_dates import Dates, begins_later, dates_of, is_placeholder, supply_ends

Read: TypeAlias = DrugEntry | UnreadableDrug | Problem

_KINDS: Final[Mapping[str, EntryKind]] = {
    "MedicationRequest": EntryKind.REQUEST,
    "MedicationStatement": EntryKind.STATEMENT,
    "MedicationAdministration": EntryKind.ADMINISTRATION,
    "MedicationDispense": EntryKind.DISPENSE,
    "Procedure": EntryKind.PROCEDURE,
}
_PLANS: Final = frozenset(("CarePlan", "RequestGroup"))
TREATMENT_TYPES: Final = _PLANS.union(_KINDS)
"""Resource types that `read_treatment` reads; it gives nothing for any other."""

_NOTHING: Final[tuple[Read, ...]] = ()
_IGNORED: Final = frozenset(("entered-in-error", "cancelled", "not-done"))
_PLANNED_INTENTS: Final = frozenset(("proposal", "plan", "option"))
_GIVING: Final[Mapping[EntryKind, Mapping[str, Giving]]] = {
    EntryKind.REQUEST: {
        "active": Giving.ACTIVE,
        "on-hold": Giving.ON_HOLD,
        "completed": Giving.ENDED,
        "stopped": Giving.ENDED,
        "draft": Giving.NOT_GIVEN,
        "unknown": Giving.UNSTATED,
    },
    EntryKind.STATEMENT: {
        "active": Giving.ACTIVE,
        "on-hold": Giving.ON_HOLD,
        "completed": Giving.ENDED,
        "stopped": Giving.ENDED,
        "intended": Giving.NOT_GIVEN,
        "not-taken": Giving.NOT_GIVEN,
        "unknown": Giving.UNSTATED,
    },
    EntryKind.ADMINISTRATION: {
        "in-progress": Giving.ACTIVE,
        "on-hold": Giving.ON_HOLD,
        "completed": Giving.ENDED,
        "stopped": Giving.ENDED,
        "unknown": Giving.UNSTATED,
    },
    EntryKind.DISPENSE: {
        "completed": Giving.UNSTATED,
        "in-progress": Giving.UNSTATED,
        "on-hold": Giving.ON_HOLD,
        "stopped": Giving.ENDED,
        "preparation": Giving.NOT_GIVEN,
        "declined": Giving.NOT_GIVEN,
        "unknown": Giving.UNSTATED,
    },
    EntryKind.PROCEDURE: {
        "in-progress": Giving.ACTIVE,
        "on-hold": Giving.ON_HOLD,
        "completed": Giving.ENDED,
        "stopped": Giving.ENDED,
        "preparation": Giving.NOT_GIVEN,
        "unknown": Giving.UNSTATED,
    },
}
_PARENTS: Final = ("partOf", "basedOn", "request", "authorizingPrescription")
_NO_REASONS: Final[frozenset[Indication]] = frozenset()


def read_treatment(resource: Json, context: ReadingContext) -> tuple[Read, ...]:
    """The drug entry, or the unreadable one, that a resource records, and what was wrong with it.

    Nothing for a drug that is not in the catalogue, and for entries cancelled, not done or entered in error.
    """
    resource_type = resource.get("resourceType")
    kind = _KINDS.get(text(resource_type))
    if kind is None:
        return tuple(_planned(resource, context)) if text(resource_type) in _PLANS else _NOTHING
    reading = (
        therapy_of(resource, context) if kind is EntryKind.PROCEDURE else medication_of(resource, context)
    )
    if reading is ANOTHER_DRUG or not (reading.drugs or reading.words):
        return _NOTHING
    status = text(resource.get("status"))
    if status in _IGNORED:
        return _NOTHING
    return tuple(_entries(resource, kind, status, reading, context))


def _entries(
    resource: Json, kind: EntryKind, status: str, reading: DrugReading, context: ReadingContext
) -> Iterator[Read]:
    giving = _giving(resource, kind, status, context)
    if not reading.drugs and giving is Giving.NOT_GIVEN:
        return
    reference = reference_of(resource)
    dates = dates_of(resource, kind, giving)
    yield from _oddities(resource, kind, giving, dates, context)
    if is_placeholder(dates):
        dates = Dates(None, None)
    if kind is EntryKind.REQUEST and status == "completed" and dates.end is None:
        # The order was carried out; whether the drug was given on, and until when, is not said.
        giving = Giving.UNSTATED
    shown = reading.shown or reading.words
    evidence = Evidence(reference, shown, dates.start or dates.end, _path(resource, kind))
    yield from reading.problems
    has_reasons = "reasonCode" in resource or "reasonReference" in resource
    given_for = indications_of(resource, context) if has_reasons else _NO_REASONS
    for_other_primary = has_reasons and is_for_other_primary(resource, given_for, context)
    if reading.words and not for_other_primary:
        yield UnreadableDrug(reading.words, kind, giving, evidence, dates.start, dates.end)
    if not reading.drugs:
        return
    above = _above(resource, context)
    line, setting = _line_and_setting(resource, above, shown, snomed=context.snomed)
    yield DrugEntry(
        drugs=_settled(reading, resource, given_for),
        kind=kind,
        giving=giving,
        evidence=evidence,
        start=dates.start,
        end=dates.end,
        stop=stop_of(resource, giving),
        setting=setting,
        line=line,
        certain=reading.certain,
        for_other_primary=for_other_primary,
        group=reference_of(above) or _parent(resource),
    )


def settled_drugs(reading: DrugReading, resource: Json, context: ReadingContext) -> tuple[str, ...]:
    """The drugs of a reading once dose, route and reason of the entry have told their use."""
    if reading.settled or not any(map(may_be_settled, reading.drugs)):
        return reading.drugs
    return _settled(reading, resource, indications_of(resource, context))


def _settled(reading: DrugReading, resource: Json, given_for: frozenset[Indication]) -> tuple[str, ...]:
    if reading.settled or not any(map(may_be_settled, reading.drugs)):
        return reading.drugs
    dosing = dosing_of(resource, f"{reading.shown} {reading.form}")
    given_for |= indications_named(reading.shown)
    return tuple(dict.fromkeys(settled_by_dose(drug, dosing, given_for) for drug in reading.drugs))


def _giving(resource: Json, kind: EntryKind, status: str, context: ReadingContext) -> Giving:
    if resource.get("doNotPerform") is True or text(resource.get("intent")) in _PLANNED_INTENTS:
        return Giving.NOT_GIVEN
    giving = _GIVING[kind].get(status, Giving.UNSTATED)
    if kind is EntryKind.DISPENSE and giving is Giving.UNSTATED:
        last = supply_ends(resource)
        if last is not None:
            return Giving.ACTIVE if last >= context.today else Giving.ENDED
    return giving


def _oddities(
    resource: Json, kind: EntryKind, giving: Giving, dates: Dates, context: ReadingContext
) -> Iterator[Problem]:
    reference = reference_of(resource)
    status = resource.get("status")
    if status is not None and (not isinstance(status, str) or status.strip() not in _GIVING[kind]):
        message = f"the status is not one that a {resource.get('resourceType')} can have; correct it"
        yield Problem("status-invalid", reference, "status", message, TOPIC)
    if giving is not Giving.NOT_GIVEN and begins_later(dates, context.today):
        message = "the treatment is recorded as given but begins after today; check its dates"
        yield Problem("date-in-future", reference, "", message, TOPIC)
    if is_placeholder(dates):
        message = (
            "the treatment begins on 1970-01-01, which stands for a date that is not known; record the date"
        )
        yield Problem("date-placeholder", reference, "", message, TOPIC)


def _line_and_setting(resource: Json, above: Json, shown: str, *, snomed: bool) -> tuple[int | None, Setting]:
    """Line and setting as the entry states them, else as the request or regimen it is part of does."""
    line, setting = line_of(resource), setting_of(resource, shown, snomed=snomed)
    if above:
        line = line or line_of(above)
        if setting is Setting.UNSTATED:
            setting = setting_of(above, "", snomed=snomed)
    return line, setting


def _path(resource: Json, kind: EntryKind) -> str:
    if kind is EntryKind.PROCEDURE:
        return "code"
    return "medicationCodeableConcept" if resource.get("medicationCodeableConcept") else "medicationReference"


def _parent(resource: Json) -> str:
    """The reference of the request, statement or Procedure that this entry is part of."""
    for name in _PARENTS:
        for pointer in items(resource.get(name)):
            target = text(mapping(pointer).get("reference"))
            if target:
                return short_reference(target)
    return ""


def _above(resource: Json, context: ReadingContext) -> Json:
    parent = _parent(resource)
    return mapping(context.by_reference.get(parent)) if parent else NOTHING


def _planned(resource: Json, context: ReadingContext) -> Iterator[Read]:
    """The drugs that a care plan or a group of requests plans: context, never given."""
    if text(resource.get("status")) in ("entered-in-error", "revoked"):
        return
    for reading in planned_drugs(resource, context):
        evidence = Evidence(reference_of(resource), reading.shown, bounds_of(resource.get("period"))[0])
        yield DrugEntry(reading.drugs, EntryKind.REQUEST, Giving.NOT_GIVEN, evidence, certain=reading.certain)
