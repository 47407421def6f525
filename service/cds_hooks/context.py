"""The contexts of the hooks, read leniently: orders stay plain JSON, as clients send them.

The reference client sends draft orders that are not valid FHIR R4 (`category` as an object, no
`intent`, a Bundle without `type`), so nothing below looks further into them than it must.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from cds_hooks.forms import ID, reference_parts, resource_id
from cds_hooks.wire import Inbound, OptionalText, Text, refuse

Resource = dict[str, Any]
"""A FHIR resource as it came, as plain JSON."""


class HookContext(Inbound):
    """The context of a hook that this package has no model for."""


def _bare_patient_id(text: str) -> str:
    bare = resource_id("Patient", text)
    if bare is None:
        raise refuse("value", "must be the id of a Patient")
    return bare


def _relative(selection: str) -> str:
    parts = reference_parts(selection)
    return "/".join(parts) if parts is not None else selection


PatientId = Annotated[str, AfterValidator(_bare_patient_id), Field(json_schema_extra={"pattern": ID})]
"""A Patient's logical id; `Patient/id` and an absolute URL are brought to the bare id."""


class PatientViewContext(HookContext):
    """The context of `patient-view`: who looks at which patient, in which encounter if there is one."""

    user_id: Text
    patient_id: PatientId
    encounter_id: OptionalText = None


class OrderSignContext(PatientViewContext):
    """The context of `order-sign`: every order about to be signed, whatever its status."""

    draft_orders: Resource

    @field_validator("draft_orders")
    @classmethod
    def _for_this_patient(cls, bundle: Resource, info: ValidationInfo) -> Resource:
        patient = info.data.get("patient_id")
        for index, resource in _entries(bundle) if patient else ():
            if _other_patient(resource, patient):
                raise refuse("value", "is for another patient in entry[{index}]", index=index)
        return bundle

    def draft_resources(self) -> tuple[Resource, ...]:
        """Return the resources of the Bundle in order; an entry without one is passed over."""
        return tuple(resource for _, resource in _entries(self.draft_orders))


class OrderSelectContext(OrderSignContext):
    """The context of `order-select`: the drafts so far, and which of them were just chosen.

    `selections` holds `Type/id`; an absolute URL is shortened to that, a bare id stays bare.
    """

    selections: tuple[Annotated[str, AfterValidator(_relative)], ...]

    def selected_resources(self) -> tuple[Resource, ...]:
        """Return the chosen drafts; all drafts when no selection names any of them."""
        drafts = self.draft_resources()
        wanted = set(self.selections)
        chosen = tuple(draft for draft in drafts if not wanted.isdisjoint(_names(draft)))
        return chosen or drafts


def _entries(bundle: Resource) -> list[tuple[int, Resource]]:
    entries = bundle.get("entry")
    if not isinstance(entries, list):
        return []
    resources = [entry.get("resource") if isinstance(entry, dict) else None for entry in entries]
    return [(index, resource) for index, resource in enumerate(resources) if isinstance(resource, dict)]


def _names(draft: Resource) -> tuple[str, ...]:
    identifier = draft.get("id")
    if not isinstance(identifier, str):
        return ()
    return identifier, f"{draft.get('resourceType')}/{identifier}"


def _other_patient(resource: Resource, patient: str | None) -> bool:
    for member in ("subject", "patient"):
        target = resource.get(member)
        reference = target.get("reference") if isinstance(target, dict) else None
        parts = reference_parts(reference) if isinstance(reference, str) else None
        if parts is not None and parts[0] == "Patient" and parts[1] != patient:
            return True
    return False


CONTEXTS: Mapping[str, type[HookContext]] = MappingProxyType(
    {
        "patient-view": PatientViewContext,
        "order-select": OrderSelectContext,
        "order-sign": OrderSignContext,
    }
)
"""Hook → model of its context; every other hook gets what its service declares, or `HookContext`."""
