"""Calls that a broken or hostile client makes: bundled cases, damaged in a way that is chosen by a seed.

Call number n of a seed is always the same bytes. Nothing here looks at how the service reads FHIR: what must
not show on a card is known because it was put there.
"""

import copy
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from mbc_service.cases import load
from tests.lib.ehr import sandbox_order

Json = dict[str, Any]
Path_ = tuple[str | int, ...]

MARK = "zqmark"
"""Stands in every text put into a call; no answer that is an error, and no log, may repeat it."""

LARGEST = 5 * 1024 * 1024
"""Longest body the service reads by default."""

BEFORE = "2024-06-01"
"""Day on which the service is to answer."""

SERVICES = ("mbc-patient-view", "mbc-order-select", "mbc-order-sign")


@dataclass(frozen=True, kw_only=True)
class Call:
    """One HTTP request, and what is known about it."""

    kind: str
    path: str
    body: bytes = b""
    method: str = "POST"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    document: Any = None
    """What `body` says, if it is a call of a service as JSON."""
    must_be_silent: bool = False
    """Nothing in it is evidence of metastatic disease of this patient: only a problem may be told."""
    twin: bytes = b""
    """The same call without what was planted: it must lead to the same recommendations."""
    raw: bytes = b""
    """Bytes to send instead of an HTTP request."""


@cache
def requests() -> tuple[Json, ...]:
    """The call of every bundled case, and the same with an order as the public sandbox drafts it."""
    folder = Path(__file__).parents[2] / "fhir_fixtures" / "cases"
    bodies = [case.request() for case in load(folder)]
    drug = {"medicationCodeableConcept": {"text": "letrozole 2.5 MG Oral Tablet"}}
    for body in bodies[:6]:
        again = copy.deepcopy(body)
        patient = again["context"]["patientId"]
        orders = {
            "draftOrders": sandbox_order(patient, **drug),
            "selections": ["MedicationRequest/request-123"],
        }
        again |= {"hook": "order-select", "context": {**again["context"], **orders}}
        bodies.append(again)
    return tuple(bodies)


SPREAD = re.compile(
    r"metasta|secondary|stage.{0,3}(iv|4)|\bm1|c7[789]|advanced|progress|94222008|128462008|recurr|distant",
    re.IGNORECASE,
)
"""Anything that could be read as spread, more widely than any reader would."""


@cache
def without_spread() -> tuple[Json, ...]:
    """Calls whose record names no spread at all."""
    return tuple(body for body in requests() if not SPREAD.search(json.dumps(body["prefetch"])))


def call_number(seed: int, number: int, *, kinds: Sequence[str] = ()) -> Call:
    """Make one call; always the same for a seed and a number."""
    dice = random.Random(f"{seed}-{number}")
    names = [name for name in KINDS if not kinds or name in kinds]
    (name,) = dice.choices(names, [KINDS[one][0] for one in names])
    return KINDS[name][1](dice, name)


def service_call(kind: str, document: Any, **known: Any) -> Call:
    hook = document.get("hook") if isinstance(document, dict) else None
    path = f"/cds-services/mbc-{hook}" if isinstance(hook, str) else ""
    if path.removeprefix("/cds-services/") not in SERVICES:
        path = f"/cds-services/{SERVICES[0]}"
    return Call(kind=kind, path=path, body=encoded(document), document=document, **known)


def encoded(document: Any) -> bytes:
    """JSON with escapes, so that a lone surrogate and NaN can be sent as broken clients do."""
    return json.dumps(document).encode()


# --- one element, damaged ---------------------------------------------------------------------------------

ODD_NUMBERS = (0, -1, 1e15, 1e308, -1e308, 10**30, 2**63, 3000, 0.1 + 0.2, 1e-320, float("nan"), float("inf"))
ODD_DATES = (
    *(
        "0000-00-00",
        "2024-02-30",
        "9999-12-31",
        "0001-01-01",
        "2024",
        "2024-13",
        "31.12.2023",
        "2024-06-01T25:00",
    ),
    *(
        "2024-06-01T10:00:00",
        "2024-06-01T10:00:00+99:00",
        "1899-12-31",
        "2124-01-01",
        "20240601",
        "",
        "2024-W10",
    ),
)
ODD_UNITS = ("mg/dL", "umol/L", "10*3/uL", "%", "[degF]", "kg/m2/parsec", "{", "mg//dL", "1", "", "mmol/mol")
ODD_TEXTS = (
    *("", " ", "\u0000", "\u202ecilotsatem", "🧬" * 40, "\ud800", "x" * 5000, "İı", "a\u0301" * 50, "\ufeff"),
    *("<script>alert(1)</script>", "| a | b |\n|---|---|", "](javascript:alert(1))", "{{context.patientId}}"),
    *("' OR 1=1 --", "../../../etc/passwd", "%00", "null", "${jndi:ldap://127.0.0.1/a}", "１２３"),
)
ODD_REFERENCES = (
    *(
        "Patient/someone-else",
        "Patient/",
        "/",
        "#",
        "urn:uuid:",
        "https://elsewhere.example/Patient/1",
        "Patient/..",
    ),
    *("Observation/Observation", "Patient/x/_history/1", "#contained", "Group/1"),
)
ODD_TYPES = (
    "Observation",
    "Bundle",
    "Patient",
    "Condition",
    "Immunization",
    "observation",
    "",
    "Ob servation",
)
DATED = re.compile(r"date|time|start|end$|authored|recorded|issued|birth|period", re.IGNORECASE)

NOT_TOUCHED = frozenset(
    {
        "resourceType",
        "id",
        "status",
        "verificationStatus",
        "clinicalStatus",
        "subject",
        "patient",
        "reference",
    }
)
"""Elements that make a resource another's, void or evidence: left alone where that is what is checked."""


def places(node: Any, here: Path_ = ()) -> Iterator[Path_]:
    """The path of every element below a node."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, inner in pairs:
        yield (*here, key)
        yield from places(inner, (*here, key))


def at(node: Any, path: Path_) -> Any:
    for key in path:
        node = node[key]
    return node


def odd_value(dice: random.Random, name: str, value: Any) -> Any:
    """A value that does not belong where it stands, of the kind that goes wrong there."""
    if name == "resourceType":
        return dice.choice(ODD_TYPES)
    if name == "reference":
        return dice.choice(ODD_REFERENCES)
    if name in {"unit", "code"} and isinstance(value, str) and dice.random() < 0.5:
        return dice.choice(ODD_UNITS)
    if DATED.search(name) and isinstance(value, str):
        return dice.choice(ODD_DATES)
    if isinstance(value, int | float) and dice.random() < 0.7:
        return dice.choice(ODD_NUMBERS)
    odd = (None, True, [], {}, [None], {"": ""}, dice.choice(ODD_NUMBERS), MARK + dice.choice(ODD_TEXTS))
    return dice.choice(odd)


def damage(  # noqa: C901 - one branch for each way of damaging
    dice: random.Random, document: Json, allowed: Callable[[Path_], bool] = lambda _: True
) -> None:
    """Change one element in place: drop, repeat, retype, nest, swap, rename, or make it odd."""
    everywhere = [path for path in places(document) if allowed(path)]
    if not everywhere:
        return
    path = dice.choice(everywhere)
    holder, key = at(document, path[:-1]), path[-1]
    value = holder[key]
    name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    act = dice.choice(("odd", "odd", "odd", "drop", "repeat", "nest", "swap", "null", "rename", "text"))
    if act == "drop":
        del holder[key]
    elif act == "repeat" and isinstance(holder, list):
        holder.extend(copy.deepcopy(value) for _ in range(dice.choice((1, 2, 30))))
    elif act == "nest":
        for _ in range(dice.choice((1, 2, 40))):
            value = dice.choice(([value], {"value": value}, {name: value}))
        holder[key] = value
    elif act == "swap":
        other = dice.choice(everywhere)
        if other[: len(path)] != path and path[: len(other)] != other:
            there = at(document, other[:-1])
            holder[key], there[other[-1]] = there[other[-1]], value
    elif act == "null":
        holder[key] = None
    elif act == "rename" and isinstance(holder, dict):
        holder[dice.choice((f"{key}_", str(key).upper(), "", "__proto__", MARK))] = holder.pop(key)
    elif act == "text":
        holder[key] = MARK + dice.choice(ODD_TEXTS)
    else:
        holder[key] = odd_value(dice, name, value)


# --- kinds of call ------------------------------------------------------------------------------------------


def resources_damaged(dice: random.Random, kind: str) -> Call:
    """One to six elements anywhere in the prefetch and the drafts."""
    body = copy.deepcopy(dice.choice(requests()))
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        damage(dice, body, lambda path: path[0] in {"prefetch", "context"} and len(path) > 2)
    return service_call(kind, body)


def envelope_damaged(dice: random.Random, kind: str) -> Call:
    """Members of the call itself: hook, instance, context, server, authorization."""
    body: Any = copy.deepcopy(dice.choice(requests()))
    body["fhirServer"] = "http://127.0.0.1:9/fhir"
    body["fhirAuthorization"] = {
        "access_token": f"{MARK}-token",
        "token_type": "Bearer",
        "expires_in": 300,
        "scope": "patient/*.read",
        "subject": MARK,
        "patient": body["context"]["patientId"],
    }
    for _ in range(dice.choice((1, 2))):
        damage(dice, body, lambda path: len(path) < 3)
    if dice.random() < 0.05:
        body = dice.choice((None, [], [body], "", 1, True, {}))
    return service_call(kind, body)


def nothing_of_spread(dice: random.Random, kind: str) -> Call:
    """A record with no spread in it, or with all of it another patient's or entered in error."""
    way = dice.choice(("none", "foreign", "void"))
    body = copy.deepcopy(dice.choice(without_spread() if way == "none" else requests()))
    if way != "none":
        body["prefetch"] = {key: spoilt(way, value) for key, value in body["prefetch"].items()}
    for _ in range(dice.choice((0, 1, 3))):
        damage(
            dice, body, lambda path: path[0] == "prefetch" and len(path) > 5 and NOT_TOUCHED.isdisjoint(path)
        )
    return service_call(kind, body, must_be_silent=True)


def spoilt(way: str, value: Any) -> Any:
    """A prefetched value in which every resource but the Patient is another's, or void."""
    if not isinstance(value, dict) or value.get("resourceType") != "Bundle":
        return value
    entries = [{"resource": foreign_or_void(way, entry["resource"])} for entry in value.get("entry", ())]
    return {**value, "entry": entries}


def foreign_or_void(way: str, resource: Json) -> Json:
    if resource["resourceType"] == "Medication":
        return resource
    if way == "foreign":
        whose = "patient" if resource["resourceType"] == "FamilyMemberHistory" else "subject"
        return {**resource, whose: {"reference": "Patient/someone-else"}}
    if resource["resourceType"] == "Condition":
        system = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
        coding = [{"system": system, "code": "entered-in-error"}]
        clean = {key: value for key, value in resource.items() if key != "clinicalStatus"}
        return {**clean, "verificationStatus": {"coding": coding}}
    return {**resource, "status": "entered-in-error"}


def planted(dice: random.Random, kind: str) -> Call:
    """Resources of another patient, and void ones, beside those of the record: they must change nothing."""
    body = copy.deepcopy(dice.choice(requests()))
    before = encoded(body)
    clinical = [
        entry["resource"]
        for other in (dice.choice(requests()), body)
        for value in other["prefetch"].values()
        if isinstance(value, dict)
        for entry in value.get("entry", ())
        if entry["resource"]["resourceType"] != "Medication"
    ]
    for number in range(dice.choice((1, 3, 10))):
        resource = copy.deepcopy(dice.choice(clinical))
        own = {"subject": {"reference": f"Patient/{body['context']['patientId']}"}}
        resource = foreign_or_void(dice.choice(("foreign", "void")), {**resource, **own})
        resource["id"] = f"planted-{number}"
        homes = [
            value["entry"]
            for value in body["prefetch"].values()
            if isinstance(value, dict)
            and any(
                entry["resource"]["resourceType"] == resource["resourceType"]
                for entry in value.get("entry", ())
            )
        ]
        if homes:
            home = dice.choice(homes)
            home.insert(dice.randint(0, len(home)), {"resource": resource})
    return service_call(kind, body, twin=before)


def feedback_damaged(dice: random.Random, kind: str) -> Call:
    item = {
        "card": "11309c97-fc90-52fa-b385-aa68097a7f73",
        "outcome": dice.choice(("accepted", "overridden")),
        "acceptedSuggestions": [{"id": "ab7a2f33-2e75-5f77-bd0c-ba04ddab8bb1"}],
        "overrideReason": {"reason": {"code": "patient-refused", "system": "urn:x"}, "userComment": MARK},
        "outcomeTimestamp": "2024-06-01T10:00:00Z",
    }
    body: Json = {"feedback": [copy.deepcopy(item) for _ in range(dice.choice((1, 1, 3)))]}
    for _ in range(dice.choice((1, 2, 4))):
        damage(dice, body)
    path = f"/cds-services/{dice.choice(SERVICES)}/feedback"
    return Call(kind=kind, path=path, body=encoded(body))


def bytes_damaged(dice: random.Random, kind: str) -> Call:
    whole = encoded(dice.choice(requests()))
    way = dice.choice(("flip", "cut", "noise", "utf-16", "twice", "bom", "insert"))
    if way == "noise":
        whole = dice.randbytes(dice.choice((0, 1, 100, 5000)))
    elif way == "cut":
        whole = whole[: dice.randrange(len(whole))]
    elif way == "utf-16":
        whole = whole.decode().encode("utf-16")
    elif way == "twice":
        whole += whole
    elif way == "bom":
        whole = b"\xef\xbb\xbf" + whole
    else:
        damaged = bytearray(whole)
        for _ in range(dice.choice((1, 3, 20))):
            position = dice.randrange(len(damaged))
            damaged[position : position + (way == "flip")] = dice.randbytes(1)
        whole = bytes(damaged)
    return Call(kind=kind, path=f"/cds-services/{dice.choice(SERVICES)}", body=whole)


ODD_HEADERS: tuple[Mapping[str, str], ...] = (
    {"Content-Type": "text/plain"},
    {"Content-Type": "application/xml"},
    {"Content-Type": ""},
    {},
    {"Content-Type": "application/json; charset=utf-16"},
    {"Content-Type": "application/json; charset=UTF8"},
    {"Content-Type": "application/json;;;=;"},
    {"Content-Type": "multipart/form-data; boundary=x"},
    {"Content-Type": "application/x-www-form-urlencoded"},
    *(
        {"Content-Type": "application/json", **more}
        for more in (
            {"Content-Encoding": "gzip"},
            {"Accept": "text/html"},
            {"Accept": "application/\x80\xff"},
            {"Authorization": "Bearer " + "a" * 4000},
            {"Authorization": "Basic Og=="},
            {"Origin": "null"},
            {"Origin": "https://evil.example"},
            {"X-Forwarded-For": "10.0.0.1", "X-Forwarded-Proto": "https", "Forwarded": "for=x"},
            {"X-Request-Id": MARK * 20},
            {"Cookie": "a=" + "b" * 3000},
            {"Accept-Encoding": "zstd, br, gzip;q=x"},
            {"If-None-Match": '"x'},
            {"Range": "bytes=0-1"},
            {"Host": "evil.example"},
            {"Host": "[::1"},
            {"Upgrade": "websocket", "Connection": "Upgrade"},
            {"X-HTTP-Method-Override": "DELETE"},
        )
    ),
)


def headers_odd(dice: random.Random, kind: str) -> Call:
    body = copy.deepcopy(dice.choice(requests()))
    called = service_call(kind, body)
    return Call(
        kind=kind, path=called.path, body=called.body, headers=dice.choice(ODD_HEADERS), document=body
    )


METHODS = ("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "FOO")
ADDRESSES = (
    *("/", "/cds-services", "/cds-services/", "/cds-services/mbc-order-sign", "/cds-services/nothing"),
    *("/cds-services/mbc-order-sign/feedback", "/cds-services/mbc-order-sign/feedback/x", "//cds-services"),
    *(
        "/cds-services/%2e%2e/healthz",
        "/cds-services/../healthz",
        "/cds-services/%00",
        "/cds-services/%ff%fe",
    ),
    *(
        "/healthz",
        "/readyz",
        "/health",
        "/metrics",
        "/why",
        "/why/x",
        "/static/x/y",
        "/static/../app.py",
        "/.env",
    ),
    *(
        "/cds-services?x=" + "y" * 2000,
        "/cds-services/" + "z" * 2000,
        "/guide/../../etc/passwd",
        "/why/" + MARK,
    ),
)


def methods_and_addresses(dice: random.Random, kind: str) -> Call:
    method = dice.choice(("GET", "POST", *METHODS))
    body = b"" if dice.random() < 0.5 else encoded(dice.choice(requests()))
    return Call(kind=kind, path=dice.choice(ADDRESSES), method=method, body=body)


def nested_deep(dice: random.Random, kind: str) -> Call:
    body = copy.deepcopy(dice.choice(requests()))
    depth = dice.choice((50, 300, 900, 1100, 50_000))
    opening, closing = dice.choice((("[", "]"), ('{"extension":', "}"), ('{"contained":[', "]}")))
    whole = json.dumps(body)
    hole = dice.choice(('"prefetch": ', '"context": ', '"entry": '))
    where = whole.find(hole)
    deep = opening * depth + ("1" if opening != "[" else "") + closing * depth
    body_bytes = (whole[: where + len(hole)] + deep + "," + '"x": ' + whole[where + len(hole) :]).encode()
    return Call(kind=kind, path=f"/cds-services/mbc-{body['hook']}", body=body_bytes)


def large(dice: random.Random, kind: str) -> Call:
    """Bodies a little below and above the limit: padding, many resources, one long text."""
    body = copy.deepcopy(dice.choice(requests()))
    way = dice.choice(("padding", "resources", "text", "above"))
    if way == "text":
        body["extension"] = {"x": "y" * (LARGEST - 300_000)}
    elif way == "resources":
        bundle = body["prefetch"]["conditions"]
        entries = bundle.get("entry", [])
        many = [
            {"resource": {**entry["resource"], "id": f"{MARK}-{number}"}}
            for number in range(1500)
            for entry in entries[:1]
        ]
        body["prefetch"]["conditions"] = {**bundle, "entry": [*entries, *many]}
    whole = encoded(body)
    if way == "padding":
        whole += b" " * (LARGEST - len(whole))
    elif way == "above":
        whole += b" " * (LARGEST + 1 - len(whole))
    return Call(kind=kind, path=f"/cds-services/mbc-{body['hook']}", body=whole)


def not_http(dice: random.Random, kind: str) -> Call:
    """What is no HTTP request: refused by the server in front of the application, or hung up on."""
    line = b"POST /cds-services/mbc-order-sign HTTP/1.1\r\nHost: x\r\n"
    raw = dice.choice(
        (
            dice.randbytes(200),
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + dice.randbytes(100),
            b"GET\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
            b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
            line + b"Content-Length: -5\r\n\r\n",
            line + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
            line + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            line + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            line + b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
            line + b"Bad Header\r\n\r\n",
            b"post /cds-services HTTP/1.1\r\nHost: x\r\n\r\n",
            line + b"Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}",
            line + b"X: " + b"h" * 20_000 + b"\r\n\r\n",
            line + b"".join(b"X-%d: y\r\n" % number for number in range(200)) + b"\r\n",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        )
    )
    return Call(kind=kind, path="", raw=raw)


KINDS: Mapping[str, tuple[float, Callable[[random.Random, str], Call]]] = {
    "elements of resources damaged": (52, resources_damaged),
    "no evidence of spread": (10, nothing_of_spread),
    "another patient's and void resources planted": (10, planted),
    "members of the call damaged": (9, envelope_damaged),
    "feedback damaged": (5, feedback_damaged),
    "bytes damaged": (5, bytes_damaged),
    "odd headers": (4, headers_odd),
    "odd methods and addresses": (3, methods_and_addresses),
    "nested deep": (0.7, nested_deep),
    "about as large as allowed": (0.3, large),
    "not HTTP": (1, not_http),
}
"""Kind of call → how often, and what makes one."""
