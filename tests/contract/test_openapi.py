"""docs/openapi.json is valid OpenAPI 3.1, and what it says of answers is what is answered."""

import sqlite3
import time
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from flask import Flask
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from tests.lib.consultations import DAY, ListAudit, view, world

from cds_hooks.outcome import ProtocolError
from mbc_cards.editions import EDITIONS
from mbc_service import interface as described
from mbc_service.app import create_app
from mbc_service.cases import load
from mbc_service.interface import interface, interface_page, paths
from mbc_service.settings import Settings

ROOT = Path(__file__).parents[2]
CASES = load(ROOT / "fhir_fixtures" / "cases")
DOCUMENT = interface()
REGISTRY = Registry().with_resource("urn:openapi", DRAFT202012.create_resource(DOCUMENT))
OPERATIONS = [
    (path, method, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]
DOCUMENTED = [
    (path, method, int(status)) for path, method, operation in OPERATIONS for status in operation["responses"]
]
KEY = ec.generate_private_key(ec.SECP384R1())
JWK = {**jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key(), as_dict=True), "kid": "k1", "alg": "ES384"}
ISSUER = "https://ehr.example"
CARDS = "https://cards.example"


def faults(schema: dict[str, Any], value: object) -> list[str]:
    """What a value breaks of a schema of the document."""
    absolute = orjson.loads(orjson.dumps(schema).replace(b'"#/', b'"urn:openapi#/'))
    return [error.message for error in Draft202012Validator(absolute, registry=REGISTRY).iter_errors(value)]


def described_answer(path: str, method: str, status: int) -> dict[str, Any]:
    answer = DOCUMENT["paths"][path][method]["responses"][str(status)]
    if "$ref" in answer:
        answer = DOCUMENT["components"]["responses"][answer["$ref"].rpartition("/")[2]]
    return answer


def test_the_document_is_valid_openapi_3_1():
    assert [] == list(OpenAPIV31SpecValidator(DOCUMENT).iter_errors())
    broken = {**DOCUMENT, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}
    assert [] != list(OpenAPIV31SpecValidator(broken).iter_errors())


def test_the_document_does_not_depend_on_the_environment(monkeypatch: pytest.MonkeyPatch):
    before = interface_page()
    monkeypatch.setenv("MBC_CLIENTS", "/not/there.toml")
    monkeypatch.setenv("MBC_SNOMED", "off")
    assert before == interface_page()


def test_an_address_that_is_not_described_stops_the_making_of_the_document(monkeypatch: pytest.MonkeyPatch):
    app = Flask("more", static_folder=None)
    app.add_url_rule("/more", "more.data", lambda: "")
    with pytest.raises(KeyError, match=r"more\.data"):
        paths(app, [])
    monkeypatch.setattr(described, "PAGES", "more.")
    assert {} == paths(app, [])


def test_every_error_that_is_described_has_a_sentence():
    for name, answer in DOCUMENT["components"]["responses"].items():
        (error,) = [one for one in ProtocolError.__subclasses__() if one.__name__ == name]
        assert str(int(error.status)) in answer["description"]


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=lambda part: str(part)[:60])
def test_every_example_fits_its_schema_and_is_answered_200(path, method, operation):
    for media in operation.get("requestBody", {}).get("content", {}).values():
        for example in media.get("examples", {}).values():
            assert [] == faults(media["schema"], example["value"])
            response = world().app.test_client().open(path, method=method.upper(), json=example["value"])
            assert 200 == response.status_code


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_calls_and_answers_of_every_case_fit_the_schemas(case):
    operation = DOCUMENT["paths"][f"/cds-services/{case.service}"]["post"]
    body = case.request()
    assert [] == faults(operation["requestBody"]["content"]["application/json"]["schema"], body)
    response = world(max_cards=20).call(body)
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert [] == faults(answer, response.json)


def test_a_wrong_card_does_not_fit_the_schema():
    answer = described_answer("/cds-services/mbc-patient-view", "post", 200)["content"]["application/json"]
    (card, *_) = world().cards(view())
    for wrong in ({"summary": "x" * 140}, {"indicator": "urgent"}, {"detail": None}, {"more": 1}):
        assert [] != faults(answer["schema"], {"cards": [{**card, **wrong}]})
    assert [] != faults(answer["schema"], {})


# --- every documented status is provoked ----------------------------------------------------------------


def sent(app: Flask, path: str, method: str, token: str = "", **changes: Any) -> Any:
    """Send the documented example, changed."""
    operation = DOCUMENT["paths"][path][method]
    how: dict[str, Any] = {}
    if "requestBody" in operation:
        (example,) = operation["requestBody"]["content"]["application/json"]["examples"].values()
        how["json"] = example["value"]
    how |= changes
    if "data" in how:
        del how["json"]
    if token:
        how["headers"] = {"Authorization": f"Bearer {token}"}
    return app.test_client().open(path, method=method.upper(), **how)


def guarded(folder: Path) -> Settings:
    (folder / "keys.json").write_bytes(orjson.dumps({"keys": [JWK]}))
    clients = folder / "clients.toml"
    clients.write_text(f'[[client]]\nissuer = "{ISSUER}"\njwks = "keys.json"\n')
    store = f"sqlite:///{folder / 'store.sqlite3'}"
    return Settings(auth="jwt", clients=clients, public_url=CARDS, store_url=store)


def token_for(path: str) -> str:
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": f"{CARDS}{path}", "iat": now, "exp": now + 300, "jti": str(uuid.uuid4())}
    return jwt.encode(claims, KEY, algorithm="ES384", headers={"kid": "k1", "typ": "JWT"})


def plain(path, method, tmp_path, monkeypatch):
    return sent(world(metrics=True).app, path, method)


def not_modified(path, method, tmp_path, monkeypatch):
    tag = sent(world().app, path, method).headers["ETag"]
    return sent(world().app, path, method, headers={"If-None-Match": tag})


def not_json(path, method, tmp_path, monkeypatch):
    return sent(world().app, path, method, data=b"{", content_type="application/json")


def without_a_token(path, method, tmp_path, monkeypatch):
    return sent(create_app(guarded(tmp_path)), path, method)


def without_the_patient(path, method, tmp_path, monkeypatch):
    (example,) = DOCUMENT["paths"][path][method]["requestBody"]["content"]["application/json"][
        "examples"
    ].values()
    return sent(world().app, path, method, json={**example["value"], "prefetch": {}})


def too_long(path, method, tmp_path, monkeypatch):
    return sent(
        world(max_body_bytes=10_000).app, path, method, data=b" " * 10_001, content_type="application/json"
    )


def of_another_type(path, method, tmp_path, monkeypatch):
    return sent(world().app, path, method, data=b"{}", content_type="text/plain")


def too_often(path, method, tmp_path, monkeypatch):
    app = world(rate_per_minute=1).app
    sent(app, path, method)
    return sent(app, path, method)


def fail(*_: object, **__: object) -> None:
    raise RuntimeError("about a patient")


def failing(path, method, tmp_path, monkeypatch):
    monkeypatch.setattr("mbc_service.health.evaluate", fail)
    monkeypatch.setattr("mbc_service.consult.evaluate", fail)
    monkeypatch.setattr(ListAudit, "write_feedback", fail)
    app = world().app
    app.testing = False
    return sent(app, path, method)


def without_a_store(path, method, tmp_path, monkeypatch):
    """Used tokens cannot be remembered, so that none is accepted."""
    app = create_app(guarded(tmp_path))
    (tmp_path / "store.sqlite3.tokens").unlink(missing_ok=True)
    (tmp_path / "store.sqlite3.tokens").mkdir()
    return sent(app, path, method, token_for(path))


def without_knowledge(path, method, tmp_path, monkeypatch):
    edition = replace(EDITIONS["cancernet-2021-07"], recommendations=())
    return sent(create_app(Settings(store_url="log"), edition=edition, today=lambda: DAY), path, method)


PROVOKED = {
    200: plain,
    304: not_modified,
    400: not_json,
    401: without_a_token,
    412: without_the_patient,
    413: too_long,
    415: of_another_type,
    429: too_often,
    500: failing,
    503: without_a_store,
}


@pytest.mark.parametrize(("path", "method", "status"), DOCUMENTED)
def test_every_documented_status_occurs_as_described(path, method, status, tmp_path, monkeypatch):
    about = described_answer(path, method, status)
    provoke = PROVOKED[status]
    if status == 503 and not path.startswith("/cds-services"):
        provoke = without_knowledge
    response = provoke(path, method, tmp_path, monkeypatch)
    assert status == response.status_code, response.text
    for name, header in about.get("headers", {}).items():
        assert name in response.headers or not header.get("required")
    content = about.get("content")
    if not content:
        assert b"" == response.data
        return
    assert response.content_type in content
    if response.mimetype == "application/json":
        assert [] == faults(content["application/json"]["schema"], response.json)


def test_feedback_that_cannot_be_kept_is_the_documented_503():
    here = world()
    here.audit.down = "the store cannot be written"
    path = "/cds-services/mbc-order-sign/feedback"
    response = sent(here.app, path, "post")
    assert 503 == response.status_code
    assert int(response.headers["Retry-After"]) >= 1


def test_with_a_token_that_can_be_remembered_a_call_is_answered(tmp_path):
    path = "/cds-services/mbc-patient-view"
    app = create_app(guarded(tmp_path))
    assert 200 == sent(app, path, "post", token_for(path)).status_code
    assert sqlite3.connect(tmp_path / "store.sqlite3.tokens").execute("select 1").fetchone() == (1,)


@pytest.mark.parametrize(
    "path", ["/nowhere", "/cds-services/nowhere", "/cds-services/mbc-order-sign/feedback/x"]
)
def test_an_unknown_address_is_answered_404(path):
    response = world().app.test_client().post(path, json={})
    assert 404 == response.status_code
    assert [] == faults(DOCUMENT["components"]["schemas"]["OperationOutcome"], response.json)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=lambda part: str(part)[:60])
def test_another_method_is_answered_405_with_the_ones_allowed(path, method, operation):
    response = world(metrics=True).app.test_client().delete(path)
    assert 405 == response.status_code
    assert method.upper() in response.headers["Allow"]
    assert [] == faults(DOCUMENT["components"]["schemas"]["OperationOutcome"], response.json)
