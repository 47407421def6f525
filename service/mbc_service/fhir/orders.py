"""The orders being written (CDS Hooks `context.draftOrders`) as draft orders of the chart.

Read by path, because real clients send orders that are not valid R4: no intent, `category` as an object,
no medication yet. A Medication among the drafts is not an order. Requirements HOOK-01 to HOOK-10.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from mbc_cards.chart import DraftOrder
from mbc_cards.evidence import Problem
from mbc_service.fhir.coding import shown
from mbc_service.fhir.inputs import ReadingContext, References, short_reference
from mbc_service.fhir.lenient import Json, items, mapping, text
from mbc_service.fhir.medications import medication_of, names_no_medication, reference_of
from mbc_service.fhir.treatments import settled_drugs

TOPIC: Final = "draft orders"
_DRUG_ORDER: Final = "MedicationRequest"
_NO_ORDERS: Final = frozenset(
    ("Medication", "Patient", "Practitioner", "PractitionerRole", "Encounter", "Bundle")
)
_IGNORED: Final = frozenset(("entered-in-error", "cancelled"))
_WRONG_PATIENT: Final = "the order is for another patient than the one in context; it was left out"


def read_orders(
    drafts: Sequence[Mapping[str, Any]], selections: Iterable[str] | None, context: ReadingContext
) -> tuple[tuple[DraftOrder, ...], tuple[Problem, ...]]:
    """Every order among the drafts, whether it is selected, and what was wrong.

    An order of anything but a drug has no drugs. If no selection matches any order, all count as selected.
    """
    by_reference = References(drafts)
    orders: list[DraftOrder] = []
    problems: list[Problem] = []
    chosen = None if selections is None else frozenset(_keys(selections))
    for draft in drafts:
        resource = mapping(draft)
        resource_type = text(resource.get("resourceType"))
        if not resource_type or resource_type in _NO_ORDERS or text(resource.get("status")) in _IGNORED:
            continue
        identity, reference = text(resource.get("id")), reference_of(resource)
        if _is_for_another(resource, context.patient_id):
            problems.append(Problem("wrong-patient", reference, "subject", _WRONG_PATIENT, TOPIC))
            continue
        selected = chosen is None or (identity != "" and not chosen.isdisjoint((reference, identity)))
        if resource_type == _DRUG_ORDER and resource.get("doNotPerform") is not True:
            order, found = _drug_order(resource, reference, by_reference, context, selected=selected)
            orders.append(order)
            problems.extend(found)
        else:
            orders.append(DraftOrder(reference, (), selected, shown(resource.get("code"))))
    if orders and not any(order.selected for order in orders):
        orders = [_selected(order) for order in orders]
    return tuple(orders), tuple(problems)


def _drug_order(
    resource: Json, reference: str, drafts: Json, context: ReadingContext, *, selected: bool
) -> tuple[DraftOrder, tuple[Problem, ...]]:
    if names_no_medication(resource):
        return DraftOrder(reference, (), selected, "", names_no_drug=True), ()
    reading = medication_of(resource, context, drafts)
    order = DraftOrder(
        reference,
        settled_drugs(reading, resource, context),
        selected,
        reading.shown or _shown(resource),
        certain=reading.certain and not reading.words,
    )
    return order, reading.problems


def _shown(resource: Json) -> str:
    return shown(resource.get("medicationCodeableConcept")) or text(
        mapping(resource.get("medicationReference")).get("display")
    )


def _selected(order: DraftOrder) -> DraftOrder:
    return DraftOrder(order.reference, order.drugs, True, order.shown, order.certain, order.names_no_drug)


def _keys(selections: Iterable[str]) -> Iterable[str]:
    """Each selection as `Type/id`, from a reference, an absolute address or a bare id."""
    return (short_reference(selection) for selection in selections if isinstance(selection, str))


def _is_for_another(resource: Json, patient_id: str) -> bool:
    """Whether the subject is a patient with another id; an order without one is accepted."""
    for subject in items(resource.get("subject") or resource.get("patient")):
        target = short_reference(text(mapping(subject).get("reference")))
        kind, _, identity = target.rpartition("/")
        if kind.endswith("Patient") and identity != patient_id:
            return True
    return False
