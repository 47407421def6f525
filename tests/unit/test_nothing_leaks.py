"""Whatever happens, no token and nothing of a patient is in a log, a number, an error answer or the store.

Every case and a number of calls that go wrong are made with marked values in every place where an EHR puts
a patient's; then all that was emitted is searched for them.
"""

import copy
import io
import logging
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import select
from tests.lib.fhir_server import Answer, fhir_server
from tests.lib.resources import bundle, observation, quantity

from mbc_service.app import create_app
from mbc_service.cases import load
from mbc_service.logs import open_log
from mbc_service.settings import Settings
from mbc_service.store.database import Database
from mbc_service.store.sealing import new_key, read_seal
from mbc_service.store.tables import CONSULTATIONS, FEEDBACK, KEPT_INPUTS, SHOWN_CARDS

ROOT = Path(__file__).parents[2]
CASES = load(ROOT / "fhir_fixtures" / "cases")
VIEW = next(case for case in CASES if case.hook == "patient-view")
ISSUER = "https://ehr.example"
KEY = ec.generate_private_key(ec.SECP384R1())
JWK = {**jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key(), as_dict=True), "kid": "k1", "alg": "ES384"}
TOKEN = "marked-access-token-7d1f"
SECRETS = frozenset(
    {
        TOKEN,
        "Markedfamily",
        "Markedgiven",
        "MARKED-MRN-5521",
        "marked@mail.example",
        "Marked Street 9",
        "1951-07-23",
        "1.2345678",
        "987654.25",
        "markedunit",
        "marked note about a patient",
        "marked comment of a user",
        "marked diagnostics of a server",
        "marked message of an exception",
        "marked-subject-of-a-token",
        "marked-id-of-a-patient",
    }
)
"""What is put into every call."""

DATED = ("birthDate", "onsetDateTime", "recordedDate", "effectiveDateTime", "authoredOn", "performedDateTime")


def values_of(document: object, name: str = "") -> Iterator[str]:
    """Every id, date and longer text of a FHIR document."""
    if isinstance(document, Mapping):
        for key, value in document.items():
            yield from values_of(value, key)
    elif isinstance(document, list | tuple):
        for item in document:
            yield from values_of(item, name)
    elif isinstance(document, str) and (
        (name == "id" and len(document) > 3)
        or name in DATED
        or (name in {"display", "text", "reference"} and len(document) > 12)
    ):
        yield document


@dataclass
class Emitted:
    """Everything the service let out in one test, by where."""

    log: io.StringIO = field(default_factory=io.StringIO)
    python: io.StringIO = field(default_factory=io.StringIO)
    errors: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join([self.log.getvalue(), self.python.getvalue(), *self.errors])

    def found(self, secrets: Iterator[str] | frozenset[str], elsewhere: str = "") -> list[str]:
        """The secrets that got out, without the allowed ones."""
        text = f"{self}\n{elsewhere}"
        return sorted(secret for secret in {*secrets, *self.tokens} if secret in text)


@pytest.fixture
def emitted() -> Iterator[Emitted]:
    """Catches what any library logs, at its most talkative."""
    here = Emitted()
    handler = logging.StreamHandler(here.python)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield here
    root.removeHandler(handler)
    root.setLevel(before)


@dataclass
class Site:
    """A service with tokens, numbers and a store, as a site has it."""

    folder: Path
    emitted: Emitted
    settings: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.folder / "keys.json").write_bytes(orjson.dumps({"keys": [JWK]}))
        clients = self.folder / "clients.toml"
        clients.write_text(f'[[client]]\nissuer = "{ISSUER}"\njwks = "keys.json"\n')
        self.url = f"sqlite:///{self.folder / 'store.sqlite3'}"
        given = {
            "auth": "jwt",
            "clients": clients,
            "store_url": self.url,
            "edition": "cancernet-2021-07",
            "public_url": "https://cards.example",
            "today": "2024-06-01",
            "metrics": True,
            "log_level": "debug",
            **self.settings,
        }
        self.app = create_app(Settings(**given), log=open_log(file=self.emitted.log))
        self.client = self.app.test_client()

    def post(self, path: str, body: Any, *, token: str | None = None, **claims: Any) -> Any:
        """Post with a token of its own; an error answer counts as emitted."""
        bearer = token or self.token(path, **claims)
        content = body if isinstance(body, bytes) else orjson.dumps(body)
        headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
        response = self.client.post(path, data=content, headers=headers)
        if response.status_code >= 400:
            self.emitted.errors.append(response.text)
        self.client.get("/readyz")  # so that the record of the call is where it will be
        return response

    def token(self, path: str, **claims: Any) -> str:
        now = int(time.time())
        whole = {
            "iss": ISSUER,
            "aud": f"https://cards.example{path}",
            "iat": now,
            "exp": now + 300,
            "jti": f"marked-jti-{len(self.emitted.tokens)}",
            "sub": "marked-subject-of-a-token",
            **claims,
        }
        made = jwt.encode(whole, KEY, algorithm="ES384", headers={"kid": "k1", "typ": "JWT"})
        self.emitted.tokens += [made, *made.split(".")[1:], whole["jti"]]
        return made

    def kept(self) -> str:
        """Everything the store holds, without what users typed."""
        database = Database(self.url)
        with database.reading() as connection:
            rows = [
                list(connection.execute(select(table))) for table in (CONSULTATIONS, SHOWN_CARDS, FEEDBACK)
            ]
        database.close()
        return repr(rows)

    def numbers(self) -> str:
        """The page for Prometheus."""
        return str(self.client.get("/metrics").text)


def marked(request: Mapping[str, Any]) -> dict[str, Any]:
    """The same call with marked values in it."""
    body = copy.deepcopy(dict(request))
    patient = body["prefetch"]["patient"]
    patient |= {
        "name": [{"family": "Markedfamily", "given": ["Markedgiven"]}],
        "identifier": [{"system": "urn:mrn", "value": "MARKED-MRN-5521"}],
        "telecom": [{"system": "email", "value": "marked@mail.example"}],
        "address": [{"line": ["Marked Street 9"]}],
        "birthDate": "1951-07-23",
    }
    odd = (quantity(1.2345678, "mg/dL"), quantity(987654.25, "10*3/uL"), quantity(5, "markedunit"))
    found = [
        observation({"system": "http://loinc.org", "code": code}, value, id=f"marked-lab-{code}")
        for code, value in zip(("2160-0", "751-8", "17861-6"), odd, strict=True)
    ]
    for item in found:
        item["note"] = [{"text": "marked note about a patient"}]
        item["subject"] = {"reference": f"Patient/{patient['id']}", "display": "Markedgiven Markedfamily"}
    labs = body["prefetch"]["labs"]
    body["prefetch"]["labs"] = {**labs, "entry": [*labs["entry"], *({"resource": item} for item in found)]}
    return body


def with_server(body: Mapping[str, Any], server: str) -> dict[str, Any]:
    """The same call without data, which is to be read from a server with the marked token."""
    whole = {name: value for name, value in body.items() if name != "prefetch"}
    whole["fhirServer"] = server
    whole["fhirAuthorization"] = {
        "access_token": TOKEN,
        "token_type": "Bearer",
        "expires_in": 300,
        "scope": "user/*.read",
        "subject": "marked-subject-of-a-token",
    }
    return whole


def spoilt(body: dict[str, Any]) -> Iterator[Any]:
    """Calls that cannot be used, with marked values where they are wrong."""
    yield orjson.dumps(body)[:-200]
    yield b'"Markedfamily"'
    yield b"Markedfamily"
    yield {**body, "hook": "Markedfamily"}
    yield {**body, "hookInstance": "MARKED-MRN-5521"}
    yield {**body, "fhirServer": "Markedfamily"}
    yield {**body, "fhirServer": "http://marked@mail.example/fhir"}
    yield {**body, "fhirAuthorization": {"access_token": TOKEN, "expires_in": "Markedfamily"}}
    yield {**body, "context": {**body["context"], "patientId": ["marked-id-of-a-patient"]}}
    yield {**body, "context": {**body["context"], "userId": "Markedgiven Markedfamily"}}
    yield {**body, "context": {"Markedfamily": "Markedgiven"}}
    yield {**body, "prefetch": {"patient": "Markedfamily"}}
    yield {**body, "prefetch": {"patient": {"resourceType": "Markedfamily"}}}
    yield {**body, "prefetch": {"patient": {"resourceType": "OperationOutcome", "text": "Markedfamily"}}}
    yield {**body, "prefetch": {**body["prefetch"], "labs": [[["marked note about a patient"]]]}}
    yield {**body, "prefetch": {}}


def test_the_search_finds_what_got_out(emitted: Emitted) -> None:
    logging.getLogger("anywhere").debug("for Markedfamily")
    emitted.errors.append(TOKEN)
    assert emitted.found(SECRETS) == ["Markedfamily", TOKEN]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_a_case_leaves_nothing_of_the_patient(
    case: Any, tmp_path: Path, emitted: Emitted, capfd: pytest.CaptureFixture[str]
) -> None:
    site = Site(tmp_path, emitted, {"today": case.today})
    body = marked(case.request())
    assert site.post(f"/cds-services/{case.service}", body).status_code == 200
    said = capfd.readouterr()
    elsewhere = site.kept() + site.numbers() + said.out + said.err
    secrets = {*SECRETS, *values_of(body)} - {case.today}
    assert emitted.found(iter(secrets), elsewhere) == []


@pytest.mark.parametrize("case", CASES[:3], ids=lambda case: case.slug)
def test_inputs_that_are_kept_are_nowhere_to_be_read(
    case: Any, tmp_path: Path, emitted: Emitted, capfd: pytest.CaptureFixture[str]
) -> None:
    keys = tmp_path / "keys"
    keys.write_text(new_key())
    site = Site(tmp_path, emitted, {"today": case.today, "keep_inputs_key_file": keys})
    body = marked(case.request())
    answer = site.post(f"/cds-services/{case.service}", body)
    assert answer.json["cards"]
    call = answer.headers["X-Request-Id"]
    database = Database(site.url)
    with database.reading() as connection:
        sealed = connection.execute(select(KEPT_INPUTS.c.sealed)).scalar_one()
    database.close()
    opened = orjson.dumps(read_seal(keys).opened(call, sealed)).decode()
    assert {"Markedfamily", "MARKED-MRN-5521", "marked note about a patient"} <= {
        secret for secret in SECRETS if secret in opened
    }
    raw = b"".join(path.read_bytes() for path in tmp_path.glob("store.sqlite3*")).decode("latin-1")
    assert call in raw
    said = capfd.readouterr()
    secrets = {*SECRETS, *values_of(body), keys.read_text()} - {case.today}
    assert emitted.found(iter(secrets), raw + site.kept() + site.numbers() + said.out + said.err) == []


def test_inputs_that_cannot_be_kept_are_nowhere_to_be_read(tmp_path: Path, emitted: Emitted) -> None:
    keys = tmp_path / "keys"
    keys.write_text(new_key())
    given = {"store_url": f"sqlite:///{tmp_path}/not/there", "keep_inputs_key_file": keys}
    site = Site(tmp_path, emitted, given)
    body = marked(VIEW.request())
    assert site.post(f"/cds-services/{VIEW.service}", body).json["cards"]
    assert '"event":"consultation"' in emitted.log.getvalue()
    secrets = {*SECRETS, *values_of(body), keys.read_text()} - {"2024-06-01"}
    assert emitted.found(iter(secrets), site.numbers()) == []


def test_calls_that_cannot_be_used_are_refused_without_repeating_them(
    tmp_path: Path, emitted: Emitted, capfd: pytest.CaptureFixture[str]
) -> None:
    site = Site(tmp_path, emitted)
    body = marked(CASES[0].request())
    statuses = {site.post(f"/cds-services/{CASES[0].service}", call).status_code for call in spoilt(body)}
    assert statuses <= {200, 400, 412}
    assert {400, 412} <= statuses
    said = capfd.readouterr()
    assert emitted.found(SECRETS, site.kept() + site.numbers() + said.out + said.err) == []


def test_tokens_that_are_refused_are_not_repeated(tmp_path: Path, emitted: Emitted) -> None:
    site = Site(tmp_path, emitted)
    path, body = f"/cds-services/{CASES[0].service}", marked(CASES[0].request())
    token = site.token(path)
    assert [site.post(path, body, token=token).status_code for _ in range(2)] == [200, 401]
    for claims in (
        {"exp": int(time.time()) - 1000},
        {"iss": "https://stranger.example"},
        {"aud": "https://elsewhere.example"},
        {"nbf": int(time.time()) + 1000},
    ):
        assert site.post(path, body, **claims).status_code == 401
    assert site.post(path, body, token=TOKEN).status_code == 401
    assert emitted.found(SECRETS, site.numbers()) == []
    assert '"event":"token"' in emitted.log.getvalue()


SERVERS = {
    "data": Answer(bundle([])),
    "an error": Answer({"text": "marked diagnostics of a server"}, 500),
    "a refusal": Answer({"text": "marked diagnostics of a server"}, 403),
    "no JSON": Answer(b"marked diagnostics of a server"),
    "an outcome": Answer(
        {
            "resourceType": "OperationOutcome",
            "issue": [{"severity": "error", "diagnostics": "marked diagnostics of a server"}],
        }
    ),
    "a redirect": Answer({}, 302, {"Location": f"http://elsewhere.example/?token={TOKEN}"}),
}


@pytest.mark.parametrize("kind", SERVERS)
def test_reading_from_a_server_leaves_neither_token_nor_address(
    kind: str, tmp_path: Path, emitted: Emitted
) -> None:
    case = VIEW

    class Always(dict[str, Answer]):
        def get(self, key: str, default: Any = None) -> Answer:  # type: ignore[override]  # one answer for all
            del key, default
            return SERVERS[kind]

    with fhir_server(Always()) as server:
        site = Site(tmp_path, emitted)
        body = with_server(marked(case.request()), server.base)
        body["context"]["patientId"] = "marked-id-of-a-patient"
        response = site.post(f"/cds-services/{case.service}", body)
        assert response.status_code in {200, 412}, response.text
        assert server.calls
        assert TOKEN in server.calls[0].headers["Authorization"]
    assert emitted.found(SECRETS, site.kept() + site.numbers()) == []


def test_an_exception_of_ours_does_not_tell_what_it_was_about(
    tmp_path: Path, emitted: Emitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("marked message of an exception")

    monkeypatch.setattr("mbc_service.terms.write_cards", fail)
    site = Site(tmp_path, emitted)
    response = site.post(f"/cds-services/{CASES[0].service}", marked(CASES[0].request()))
    assert response.status_code == 500
    assert "RuntimeError" in emitted.log.getvalue()
    assert emitted.found(SECRETS, site.numbers()) == []


@pytest.mark.parametrize("works", [True, False])
def test_feedback_leaves_nothing_of_what_a_user_typed(works: bool, tmp_path: Path, emitted: Emitted) -> None:
    site = Site(tmp_path, emitted, {} if works else {"store_url": f"sqlite:///{tmp_path}/not/there"})
    item = {
        "card": "Markedgiven Markedfamily",
        "outcome": "overridden",
        "outcomeTimestamp": "2024-06-01T10:00:00Z",
        "overrideReason": {
            "reason": {"code": "marked note about a patient", "display": "Markedfamily"},
            "userComment": "marked comment of a user",
        },
    }
    wrong = [
        {**item, "outcome": "Markedfamily"},
        {**item, "outcomeTimestamp": "Markedfamily"},
        "Markedfamily",
    ]
    path = "/cds-services/mbc-order-sign/feedback"
    assert site.post(path, {"feedback": [item]}).status_code == (200 if works else 503)
    assert {site.post(path, {"feedback": [each]}).status_code for each in wrong} == {400}
    assert emitted.found(SECRETS, (site.kept() if works else "") + site.numbers()) == []


def test_a_store_that_is_down_does_not_make_the_log_tell_more(tmp_path: Path, emitted: Emitted) -> None:
    site = Site(tmp_path, emitted, {"store_url": f"sqlite:///{tmp_path}/marked-id-of-a-patient/x"})
    case = VIEW
    body = marked(case.request())
    assert site.post(f"/cds-services/{case.service}", body).status_code == 200
    assert '"event":"consultation"' in emitted.log.getvalue()
    secrets = {*SECRETS, *values_of(body)} - {"2024-06-01"}
    assert emitted.found(iter(secrets), site.numbers()) == []
