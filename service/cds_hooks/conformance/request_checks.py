"""Checks of what a service must be able to read: everything that clients in use send."""

from collections.abc import Callable
from statistics import median
from typing import Any

from cds_hooks.conformance.check import Check, Faults, Level, requirement
from cds_hooks.conformance.samples import bundle, draft
from cds_hooks.conformance.target import NotApplicable, Target, fresh
from cds_hooks.endpoints import JSON

Json = dict[str, Any]
Change = Callable[[Json], Json | None]
"""Request → the same request in another form; None when the form does not apply to it."""

SLOW = 0.5
"""Seconds: an answer should come on the order of this."""

_UNKNOWN = {"conformance-unknown": {"deep": [1, {"a": "b"}]}}


@requirement("RSP-01/status", Level.SHALL, "a sound request is answered 200, or 412 for want of data")
def _evaluated(target: Target) -> Faults:
    for exchange in target.exchanges:
        if not exchange.answer.is_evaluated:
            yield f"{exchange.sample.service}: it was answered {exchange.answer.status}"


def _reads(id_: str, level: Level, title: str, change: Change) -> Check:
    """Make a check that a changed request is still understood."""

    def find(target: Target) -> Faults:
        applied = False
        for sample in target.one_each:
            body = change(fresh(sample.body))
            if body is not None:
                applied = True
                answer = target.call(sample, body)
                if not answer.is_evaluated:
                    yield f"{sample.service}: it was answered {answer.status}"
        if not applied:
            raise NotApplicable("no service has a hook that this applies to")

    return Check(id_, level, title, find)


def _without_prefetch(body: Json) -> Json:
    return {name: value for name, value in body.items() if name != "prefetch"}


def _without_data(body: Json) -> Json:
    return {name: body[name] for name in ("hook", "hookInstance", "context")}


def _each_prefetch(value: object) -> Change:
    def change(body: Json) -> Json | None:
        prefetch = body.get("prefetch")
        return {**body, "prefetch": dict.fromkeys(prefetch, value)} if isinstance(prefetch, dict) else None

    return change


_FAILED_QUERY = {
    "resourceType": "OperationOutcome",
    "issue": [{"severity": "error", "code": "exception"}],
}


def _with_unknown(body: Json) -> Json:
    return {**body, **_UNKNOWN, "context": {**body["context"], **_UNKNOWN}}


def _orders(change: Callable[[], Json]) -> Change:
    def changed(body: Json) -> Json | None:
        context = body["context"]
        if not isinstance(context, dict) or "draftOrders" not in context:
            return None
        patient = str(context.get("patientId")).rpartition("/")[2]
        order = {**change(), "subject": {"reference": f"Patient/{patient}"}}
        selections = {"selections": [f"MedicationRequest/{order['id']}"]} if "selections" in context else {}
        return {**body, "context": {**context, **selections, "draftOrders": bundle(order)}}

    return changed


def _nameless() -> Json:
    order = draft()
    del order["medicationCodeableConcept"], order["intent"]
    return order


def _untyped_bundle(body: Json) -> Json | None:
    context = body["context"]
    orders = context.get("draftOrders")
    if not isinstance(orders, dict):
        return None
    return {
        **body,
        "context": {
            **context,
            "draftOrders": {name: value for name, value in orders.items() if name != "type"},
        },
    }


def _upper_case(body: Json) -> Json:
    return {**body, "hookInstance": body["hookInstance"].upper()}


def _patient_reference(body: Json) -> Json | None:
    patient = body["context"].get("patientId")
    if not isinstance(patient, str) or "/" in patient:
        return None
    return {**body, "context": {**body["context"], "patientId": f"Patient/{patient}"}}


def _epic_extension(body: Json) -> Json:
    return {**body, "extension": {"com.epic.cdshooks.request.bpa-trigger-action": "1"}}


def _as(media_type: str) -> Callable[[Target], Faults]:
    def find(target: Target) -> Faults:
        for sample in target.one_each:
            answer = target.call(sample, fresh(sample.body), headers={"Content-Type": media_type})
            if not answer.is_evaluated:
                yield f"{sample.service}: it was answered {answer.status}"

    return find


@requirement("CARD-11", Level.ADVISED, "the same call is answered the same way")
def _steady(target: Target) -> Faults:
    for sample in target.one_each:
        body = fresh(sample.body)
        first, second = (target.call(sample, body).members.get("cards") for _ in range(2))
        if _names(first) != _names(second):
            yield f"{sample.service}: a repeated call got other cards"


def _names(cards: object) -> list[object]:
    """Return what identifies each card; its detail may tell the time."""
    return (
        [(card.get("uuid"), card.get("summary")) for card in cards or () if isinstance(card, dict)]
        if isinstance(cards, list)
        else []
    )


@requirement("PERF-01", Level.SHOULD, "answers come within about half a second")
def _fast(target: Target) -> Faults:
    middle = median(exchange.answer.seconds for exchange in target.exchanges)
    if middle > SLOW:
        yield f"half of the samples took longer than {middle:.2f} s"


CHECKS: tuple[Check, ...] = (
    _evaluated,
    Check("TRN-02/charset", Level.SHOULD, f"{JSON}; charset=utf-8 is read", _as(f"{JSON}; charset=utf-8")),
    Check("TRN-02/fhir", Level.ADVISED, "application/fhir+json is read", _as("application/fhir+json")),
    _reads("TRN-06", Level.SHOULD, "unknown members are passed over", _with_unknown),
    _reads("REQ-03/case", Level.ADVISED, "hookInstance may be in upper case", _upper_case),
    _reads("REQ-07", Level.SHALL, "prefetch may be absent", _without_prefetch),
    _reads("REQ-08", Level.SHALL, "a request may have extensions", _epic_extension),
    _reads("REQ-10", Level.ADVISED, "patientId may be a reference", _patient_reference),
    _reads(
        "PFD-02",
        Level.SHOULD,
        "a failed prefetch query may be sent as its OperationOutcome",
        _each_prefetch(_FAILED_QUERY),
    ),
    _reads("PFD-03", Level.SHALL, "without any data the answer is 200 or 412", _without_data),
    _reads("PFD-05", Level.SHALL, "prefetch may be null where there is no data", _each_prefetch(None)),
    _reads("HOOK-03", Level.SHOULD, "an order may lack drug and intent", _orders(_nameless)),
    _reads("HOOK-06", Level.ADVISED, "a Bundle of orders may lack its type", _untyped_bundle),
    _reads(
        "HOOK-09",
        Level.ADVISED,
        "an order may have its category as an object",
        _orders(lambda: draft(category={"coding": [{"code": "outpatient"}]})),
    ),
    _steady,
    _fast,
)
