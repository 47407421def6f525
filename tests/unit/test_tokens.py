"""A call is let in only with a fresh token of a listed client; whatever is wrong, the answer is the same."""

import base64
import hmac
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from flask import Flask, request
from tests.lib.fhir_server import Answer, fhir_server

from cds_hooks.outcome import Unauthorized
from cds_hooks.service import ClientIdentity
from mbc_service import tokens
from mbc_service.clients import Client, Clients
from mbc_service.errors import ConfigurationError
from mbc_service.settings import Settings
from mbc_service.tokens import fetch_keys, token_check

EC = ec.generate_private_key(ec.SECP384R1())
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)
STRANGER = ec.generate_private_key(ec.SECP384R1())
ISSUER = "https://ehr.example"
JKU = "https://ehr.example/jwks.json"
PATH = "/cds-services/mbc-patient-view"
AUDIENCE = f"https://cards.example{PATH}"


def jwk(key: Any, name: str, algorithm: str) -> dict[str, Any]:
    kind = jwt.algorithms.ECAlgorithm if algorithm.startswith("ES") else jwt.algorithms.RSAAlgorithm
    return {**kind.to_jwk(key.public_key(), as_dict=True), "kid": name, "alg": algorithm}


KEYS = {"keys": [jwk(EC, "ec", "ES384"), jwk(RSA, "rsa", "RS384")]}


def client(**changes: Any) -> Client:
    return Client(**{"issuer": ISSUER, "jku": (JKU,), **changes})


class World:
    """A clock and a key address that a test moves."""

    def __init__(self, **changes: Any) -> None:
        self.now = time.time()
        self.keys: Mapping[str, Any] | None = KEYS
        self.fetched = 0
        clients = Clients({ISSUER: client(**changes)})
        self.check = token_check(
            Settings(public_url="https://cards.example"), clients, self.fetch, lambda: self.now
        )

    def fetch(self, address: str) -> Mapping[str, Any]:
        assert address == JKU
        self.fetched += 1
        if self.keys is None:
            raise OSError
        return self.keys

    def call(self, token: str | None, path: str = PATH) -> ClientIdentity:
        headers = {} if token is None else {"Authorization": token}
        with Flask("test").test_request_context(headers=headers):
            return self.check(request, path)

    def refusal(self, token: str | None, path: str = PATH) -> str:
        with pytest.raises(Unauthorized) as caught:
            self.call(token, path)
        assert caught.value.outcome() == Unauthorized().outcome()
        return caught.value.reason


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    given = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "iat": now,
        "exp": now + 300,
        "jti": f"j{time.perf_counter_ns()}",
    }
    return {name: value for name, value in {**given, **changes}.items() if value is not None}


def bearer(
    key: Any = EC, algorithm: str = "ES384", kid: str | None = "ec", *, jku: str | None = JKU, **changes: Any
) -> str:
    headers = {name: value for name, value in {"kid": kid, "jku": jku}.items() if value is not None}
    return f"Bearer {jwt.encode(claims(**changes), key, algorithm=algorithm, headers=headers)}"


def test_a_good_token_tells_who_calls() -> None:
    assert World().call(bearer(jti="j1", tenant="north")) == ClientIdentity(ISSUER, "north", "j1")


@pytest.mark.parametrize(("key", "algorithm", "kid"), [(EC, "ES384", "ec"), (RSA, "RS384", "rsa")])
def test_both_recommended_algorithms_are_admitted(key: Any, algorithm: str, kid: str) -> None:
    assert World().call(bearer(key, algorithm, kid)).issuer == ISSUER


def test_the_audience_may_be_a_list_and_one_that_was_typed_by_hand() -> None:
    assert World().call(bearer(aud=["x", AUDIENCE])).issuer == ISSUER
    assert World(audiences=("typed",)).call(bearer(aud="typed")).issuer == ISSUER


def test_feedback_takes_the_audience_of_its_service_too() -> None:
    assert World().call(bearer(), f"{PATH}/feedback").issuer == ISSUER
    assert World().call(bearer(aud=f"{AUDIENCE}/feedback"), f"{PATH}/feedback").issuer == ISSUER


@pytest.mark.parametrize("header", [None, "", "Basic abc", "Bearer", "Bearer ", "Bearer no.token.here"])
def test_without_a_token_nobody_comes_in(header: str | None) -> None:
    assert World().refusal(header)


@pytest.mark.parametrize(
    "changes",
    [
        {"aud": "https://cards.example/cds-services"},
        {"aud": None},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"iat": None},
        {"iat": int(time.time()) + 3600, "exp": int(time.time()) + 3700},
        {"nbf": int(time.time()) + 3600},
        {"jti": None},
        {"iss": "https://stranger.example"},
        {"iss": None},
    ],
)
def test_a_claim_that_is_missing_or_wrong_is_refused(changes: dict[str, Any]) -> None:
    assert World().refusal(bearer(**changes))


def test_a_token_may_not_be_valid_for_longer_than_an_hour() -> None:
    now = int(time.time())
    assert World().call(bearer(iat=now, exp=now + tokens.LONGEST_LIFE)).issuer == ISSUER
    assert World().refusal(bearer(iat=now, exp=now + tokens.LONGEST_LIFE + 1)) == "token valid for too long"


def test_an_unknown_issuer_is_refused_before_any_key_is_fetched() -> None:
    world = World()
    world.refusal(bearer(iss="https://stranger.example"))
    assert world.fetched == 0


def test_an_unlisted_key_address_is_refused_before_it_is_fetched() -> None:
    world = World()
    assert world.refusal(bearer(jku="https://evil.example/jwks")) == "key address not in the client file"
    assert world.fetched == 0


def test_without_a_key_address_in_the_token_the_listed_one_is_used() -> None:
    assert World().call(bearer(jku=None)).issuer == ISSUER


def test_a_signature_by_another_key_is_refused() -> None:
    assert World().refusal(bearer(STRANGER)) == "token refused: InvalidSignatureError"


def test_no_signature_at_all_is_refused() -> None:
    token = jwt.encode(claims(), None, algorithm="none", headers={"kid": "ec", "jku": JKU})
    assert World().refusal(f"Bearer {token}")


def test_a_symmetric_signature_made_with_the_public_key_is_refused() -> None:
    secret = orjson.dumps(KEYS["keys"][1])
    head = {"alg": "HS384", "kid": "rsa", "jku": JKU, "typ": "JWT"}
    signed = b".".join(base64.urlsafe_b64encode(orjson.dumps(part)).rstrip(b"=") for part in (head, claims()))
    signature = base64.urlsafe_b64encode(hmac.digest(secret, signed, "sha384")).rstrip(b"=")
    assert World().refusal(f"Bearer {(signed + b'.' + signature).decode()}")


def test_a_symmetric_key_in_the_set_is_left_out() -> None:
    world = World()
    world.keys = {
        "keys": [{"kty": "oct", "k": "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0", "kid": "oct", "alg": "HS256"}]
    }
    assert world.refusal(bearer("x" * 48, "HS384", "oct")) == "key not in the client's set"


def test_a_token_is_used_once() -> None:
    world = World()
    token = bearer()
    world.call(token)
    assert world.refusal(token) == "token used before"


def test_spent_tokens_are_forgotten_when_they_have_expired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "MOST_TOKENS_REMEMBERED", 1)
    world = World()
    first = bearer()
    world.call(first)
    world.now += 100
    world.call(bearer())
    assert world.refusal(first) == "token used before"
    world.now += 1000
    world.call(bearer())
    assert world.call(first).issuer == ISSUER  # its own expiry, not this memory, would refuse it by then


def test_a_tenant_that_is_listed_must_be_the_callers() -> None:
    assert World(tenant="north").call(bearer(tenant="north")).tenant == "north"
    assert World(tenant="north").refusal(bearer(tenant="south"))
    assert World(tenant="north").refusal(bearer())


def test_keys_are_fetched_once_an_hour() -> None:
    world = World()
    for _ in range(3):
        world.call(bearer())
    assert world.fetched == 1
    world.now += tokens.KEYS_LAST
    world.call(bearer())
    assert world.fetched == 2


def test_an_unknown_key_is_looked_for_once_a_minute() -> None:
    world = World()
    world.refusal(bearer(kid="new"))
    world.refusal(bearer(kid="new"))
    assert world.fetched == 1
    world.keys = {"keys": [jwk(EC, "new", "ES384")]}
    world.now += tokens.REFETCH_AFTER
    assert world.call(bearer(kid="new")).issuer == ISSUER


def test_known_keys_stay_in_use_while_the_address_cannot_be_read() -> None:
    world = World()
    world.call(bearer())
    world.keys = None
    world.now += tokens.KEYS_LAST
    assert world.call(bearer()).issuer == ISSUER


def key_file(tmp_path: Path, content: bytes, **changes: Any) -> Any:
    (tmp_path / "keys.json").write_bytes(content)
    clients = Clients({ISSUER: client(jwks="keys.json", **changes)})
    settings = Settings(public_url="https://cards.example", clients=tmp_path / "clients.toml")
    return token_check(settings, clients)


def test_keys_may_come_from_a_file_beside_the_client_file(tmp_path: Path) -> None:
    check = key_file(tmp_path, orjson.dumps(KEYS), jku=())
    with Flask("test").test_request_context(headers={"Authorization": bearer(jku=None)}):
        assert check(request, PATH).issuer == ISSUER
    with (
        Flask("test").test_request_context(headers={"Authorization": bearer(jku=None, kid="other")}),
        pytest.raises(Unauthorized),
    ):
        check(request, PATH)


@pytest.mark.parametrize("content", [b"{", b'{"keys": []}', b'{"keys": [{"kty": "EC"}]}'])
def test_a_key_file_that_cannot_be_used_stops_the_start(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ConfigurationError, match="is not a JWK Set"):
        key_file(tmp_path, content)


def test_a_key_set_is_read_over_http() -> None:
    with fhir_server({"jwks": Answer(KEYS)}) as server:
        assert fetch_keys(f"{server.base}/jwks") == KEYS


def test_a_key_set_that_cannot_be_read_is_an_os_error() -> None:
    with fhir_server({}) as server, pytest.raises(OSError, match="HTTPStatusError"):
        fetch_keys(f"{server.base}/jwks")
