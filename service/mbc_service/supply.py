"""What one call supplies: its draft orders, its prefetch, and what is read for it from the FHIR server."""

import time
from dataclasses import dataclass
from typing import Any

from cds_hooks.context import OrderSelectContext, OrderSignContext, PatientViewContext
from cds_hooks.request import HookRequest
from cds_hooks.service import RequestInfo
from mbc_service.ledger import Delivery, Resource
from mbc_service.medications import medications_to_read
from mbc_service.practice import Practice
from mbc_service.prefetch import query
from mbc_service.records import Access


@dataclass(frozen=True, slots=True)
class Drafts:
    """The orders being written, and which of them are meant; None means all."""

    resources: tuple[Resource, ...] = ()
    selections: frozenset[str] | None = None


def drafts_of(context: PatientViewContext) -> Drafts:
    """Return the orders of a context. When no selection names one of them, all count as selected."""
    if not isinstance(context, OrderSignContext):
        return Drafts()
    resources = context.draft_resources()
    if not isinstance(context, OrderSelectContext):
        return Drafts(resources)
    names = {f"{draft.get('resourceType')}/{draft.get('id')}" for draft in resources}
    bare = {str(draft.get("id")): f"{draft.get('resourceType')}/{draft.get('id')}" for draft in resources}
    chosen = frozenset(bare.get(selection, selection) for selection in context.selections) & names
    return Drafts(resources, chosen or None)


def supply(
    practice: Practice, request: HookRequest[Any], info: RequestInfo, drafts: Drafts, delivery: Delivery
) -> Delivery:
    """Return the delivery with what was missing read from the FHIR server, as far as that is possible."""
    patient_id = request.context.patient_id
    missing = delivery.missing()
    access, refusal = _access(practice, request, info)
    if access is None:
        return delivery.without_records(refusal)
    if missing:
        queries = {entry.key.name: query(entry.key, patient_id) for entry in missing}
        delivery = delivery.with_fetched(practice.records.fetch(queries, access))
    references = medications_to_read(delivery.resources, drafts.resources)
    if references:
        delivery = delivery.with_fetched(
            practice.records.fetch({reference: reference for reference in references}, access)
        )
    return delivery


def _access(practice: Practice, request: HookRequest[Any], info: RequestInfo) -> tuple[Access | None, str]:
    """Return where and how to read, or None and why there is nowhere to read from."""
    if request.fhir_server is None:
        return None, "the call names no FHIR server"
    authorization = request.fhir_authorization
    admission = practice.servers.admit(
        request.fhir_server,
        client_servers=practice.clients.fhir_servers(info.client.issuer if info.client else None),
        token=authorization is not None,
    )
    if admission.refusal:
        return None, admission.refusal
    seconds = practice.settings.deadline_ms / 1000
    token = None
    if authorization is not None:
        token = authorization.access_token.get_secret_value()
        seconds = min(seconds, authorization.expires_in)
    return Access(request.fhir_server, token, time.monotonic() + seconds, admission.addresses), ""
