"""What any answer must be, whatever the call: each check by name, and an answer that it must refuse."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from cds_hooks.invariants import lint_response
from cds_hooks.listing import lint_discovery
from cds_hooks.outcome import OperationOutcome
from tests.lib.mutations import MARK, SERVICES, Call

Json = dict[str, Any]

DOCUMENTED = frozenset({200, 204, 304, 400, 404, 405, 412, 413, 415})
"""Statuses that docs/openapi.json names for a service without tokens and limits of rate whose store works."""

OTHERS = re.compile(r"^/(why|guide|static|demo|metrics|healthz|readyz|health)\b")
"""Addresses that do not answer in CDS Hooks."""

FOR_PEOPLE = re.compile(r"^/(why|guide|demo)\b")
"""Pages whose errors are pages too."""

_OUTCOME = TypeAdapter(OperationOutcome)


@dataclass(frozen=True)
class Answer:
    """What came back; status 0 stands for a connection that was closed without an answer."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def cards(self) -> list[Json]:
        """The cards, of an answer that has some."""
        try:
            return orjson.loads(self.body)["cards"] if self.status == 200 else []
        except (orjson.JSONDecodeError, KeyError, TypeError):
            return []


@dataclass(frozen=True)
class Fault:
    """One check that an answer failed, and in what."""

    check: str
    what: str


def judged(call: Call, answer: Answer, twin: Answer | None = None) -> list[Fault]:
    """Everything that is wrong with an answer."""
    if call.raw:
        good = answer.status == 0 or 400 <= answer.status < 500 or answer.status in {501, 505}
        return [] if good else [Fault("documented status", f"{answer.status} for what is no HTTP")]
    found = [Fault("documented status", f"{answer.status}")] if answer.status not in DOCUMENTED else []
    found += _form(call, answer)
    if call.document is not None and answer.status == 200:
        found += [Fault("nothing void or foreign as evidence", name) for name in wrong_evidence(call, answer)]
        found += [Fault("orders are for the patient", name) for name in orders_for_others(call, answer)]
    if call.must_be_silent and any(kind != "problem" for kind in kinds(answer.cards)):
        found.append(Fault("no card without spread", ", ".join(kinds(answer.cards))))
    if twin is not None and recommendations(answer) != recommendations(twin):
        found.append(Fault("what was planted changes nothing", f"{recommendations(answer)}"))
    return found


def _form(call: Call, answer: Answer) -> Iterator[Fault]:
    """Whether the body is CDS Hooks, an OperationOutcome or, where it must be, empty."""
    path = call.path.partition("?")[0].rstrip("/")
    if answer.status >= 400 and call.method != "HEAD" and not FOR_PEOPLE.search(path):
        try:
            _OUTCOME.validate_json(answer.body)
        except ValidationError:
            yield Fault("errors are OperationOutcomes", answer.body[:80].decode("utf-8", "replace"))
        if MARK.encode() in answer.body:
            yield Fault("errors repeat nothing of the call", answer.body[:80].decode("utf-8", "replace"))
    elif answer.status == 200 and call.method == "POST" and path.endswith("/feedback"):
        if answer.body:
            yield Fault("feedback is answered without a body", answer.body[:80].decode("utf-8", "replace"))
    elif answer.status == 200 and call.method != "HEAD" and not OTHERS.search(path):
        yield from _conforms(path, answer)


def _conforms(path: str, answer: Answer) -> Iterator[Fault]:
    try:
        body = orjson.loads(answer.body)
    except orjson.JSONDecodeError:
        yield Fault("answers conform", "not JSON")
        return
    lint = lint_response if path.rpartition("/")[2] in SERVICES else lint_discovery
    for violation in lint(body):
        if violation.severity == "error":
            yield Fault("answers conform", str(violation))


def kinds(cards: list[Json]) -> list[str]:
    return [card["extension"]["org.mbc-cards"]["kind"] for card in cards]


def recommendations(answer: Answer) -> list[str]:
    """What was recommended, problems left out."""
    told = [card["extension"]["org.mbc-cards"] for card in answer.cards]
    return sorted(f"{one['kind']} {one['recommendation']}" for one in told if one["kind"] != "problem")


def wrong_evidence(call: Call, answer: Answer) -> set[str]:
    """References that cards rest on, of resources that are another patient's or void."""
    bad, good = set(), set()
    for value in _values(call.document.get("prefetch")):
        for resource in resources_in(value):
            name = f"{resource.get('resourceType')}/{resource.get('id')}"
            (bad if is_foreign_or_void(resource, patient_of(call.document)) else good).add(name)
    for resource in resources_in(call.document.get("context")):
        good.add(f"{resource.get('resourceType')}/{resource.get('id')}")
    cited = {
        evidence.get("reference")
        for card in answer.cards
        for reason in card["extension"]["org.mbc-cards"].get("because", ())
        for evidence in reason.get("evidence", ())
    }
    return {name for name in cited if name in bad - good}


def is_foreign_or_void(resource: Json, patient: str) -> bool:
    """Whether a resource, in the plainest form that says so, is another patient's or entered in error."""
    subject = resource.get("subject")
    reference = subject.get("reference") if isinstance(subject, dict) else None
    plain = isinstance(reference, str) and re.fullmatch(r"Patient/[A-Za-z0-9.-]*[A-Za-z0-9-]", reference)
    if plain and reference != f"Patient/{patient}":
        return True
    verified = resource.get("verificationStatus")
    codings = verified.get("coding") if isinstance(verified, dict) else None
    words = [one.get("code") for one in codings if isinstance(one, dict)] if isinstance(codings, list) else []
    return resource.get("status") == "entered-in-error" or words == ["entered-in-error"]


def patient_of(document: Json) -> str:
    context = document.get("context")
    patient = context.get("patientId") if isinstance(context, dict) else None
    return patient.rpartition("/")[2] if isinstance(patient, str) else ""


def orders_for_others(call: Call, answer: Answer) -> set[str]:
    """Subjects of suggested orders that are not the patient in context."""
    own = f"Patient/{patient_of(call.document)}"
    subjects = {
        str(action["resource"].get("subject", {}).get("reference"))
        for card in answer.cards
        for suggestion in card.get("suggestions", ())
        for action in suggestion["actions"]
        if "resource" in action
    }
    return subjects - {own}


def resources_in(value: object) -> Iterator[Json]:
    """Every resource of a Bundle, or below a context."""
    if isinstance(value, dict):
        if isinstance(value.get("resourceType"), str) and value["resourceType"] != "Bundle":
            yield value
        else:
            for inner in value.values():
                yield from resources_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from resources_in(inner)


def _values(value: object) -> tuple[Any, ...]:
    return tuple(value.values()) if isinstance(value, dict) else ()


# --- each check, and what it must refuse ---------------------------------------------------------------


def spoilt_answers() -> Iterator[tuple[str, Call, Answer, Answer | None]]:
    """For each check an answer that it must refuse: its name, the call, the answer, that of the twin."""
    path = f"/cds-services/{SERVICES[0]}"
    void = {"resourceType": "Condition", "id": "c1", "status": "entered-in-error"}
    foreign = {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/other"}}
    context = {"patientId": "p1"}

    def called(resource: Json, **known: Any) -> Call:
        bundle = {"resourceType": "Bundle", "entry": [{"resource": resource}]}
        document = {"hook": "patient-view", "context": context, "prefetch": {"conditions": bundle}}
        return Call(kind="", path=path, document=document, **known)

    def answered(*, subject: str = "p1", **changes: Any) -> Answer:
        reason = {"fact": "f", "value": "v", "evidence": [{"reference": "Condition/c1"}]}
        about = {"kind": "bone", "recommendation": "r", "because": [reason]}
        order = {"resourceType": "MedicationRequest", "subject": {"reference": f"Patient/{subject}"}}
        action = {"type": "create", "description": "d", "resource": order}
        card = {
            "summary": "s",
            "indicator": "info",
            "source": {"label": "l"},
            "suggestions": [{"label": "l", "actions": [action]}],
            "selectionBehavior": "any",
            "extension": {"org.mbc-cards": about},
            **changes,
        }
        return Answer(200, orjson.dumps({"cards": [card]}))

    plain = Call(kind="", path=path)
    refusal = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "value"}]}
    told = {**refusal, "issue": [{**refusal["issue"][0], "diagnostics": MARK}]}  # type: ignore[dict-item]
    empty = Answer(200, b'{"cards":[]}')
    yield "documented status", plain, Answer(500, orjson.dumps(refusal)), None
    yield "documented status", plain, Answer(0), None
    yield "documented status", Call(kind="", path="", raw=b"x"), Answer(500), None
    yield "errors are OperationOutcomes", plain, Answer(400, b"<html>"), None
    yield "errors are OperationOutcomes", plain, Answer(404, b'{"cards":[]}'), None
    yield "errors repeat nothing of the call", plain, Answer(400, orjson.dumps(told)), None
    yield "answers conform", plain, Answer(200, b'{"cards":[{}]}'), None
    yield "answers conform", plain, Answer(200, b"{}"), None
    yield "answers conform", plain, Answer(200, b"<html>"), None
    yield "answers conform", Call(kind="", path="/cds-services", method="GET"), empty, None
    yield "feedback is answered without a body", Call(kind="", path=f"{path}/feedback"), empty, None
    yield "nothing void or foreign as evidence", called(void), answered(), None
    yield "nothing void or foreign as evidence", called(foreign), answered(), None
    yield "orders are for the patient", called({}), answered(subject="other"), None
    yield "no card without spread", called({}, must_be_silent=True), answered(), None
    yield "what was planted changes nothing", called({}, twin=b"x"), answered(), empty


def blind_checks() -> list[str]:
    """Checks that let pass what they must refuse; none, if the checks are worth anything."""
    return [
        name
        for name, call, answer, twin in spoilt_answers()
        if name not in {fault.check for fault in judged(call, answer, twin)}
    ]


CHECKS = tuple(dict.fromkeys(name for name, *_ in spoilt_answers()))
