"""The client file decides whose tokens are taken and how answers are shown."""

import io
import time
from pathlib import Path
from typing import Any

import jwt
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from tests.lib.consultations import DAY, ListAudit, view

from cds_hooks.profiles import PROFILES
from cds_hooks.service import ClientIdentity
from mbc_service.app import create_app
from mbc_service.callers import token_check, way_of_showing
from mbc_service.clients import Client, Clients, read_clients
from mbc_service.errors import ConfigurationError
from mbc_service.logs import open_log
from mbc_service.settings import Settings

ISSUER = "https://ehr.example"
KEY = ec.generate_private_key(ec.SECP384R1())
JWK = {**jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key(), as_dict=True), "kid": "k1", "alg": "ES384"}
PATH = "/cds-services/mbc-patient-view"


def settings(tmp_path: Path, *lines: str, keys: object = None, **changes: Any) -> Settings:
    """Settings with a client file of one client, whose keys stand in a file beside it."""
    (tmp_path / "keys.json").write_bytes(orjson.dumps(keys if keys is not None else {"keys": [JWK]}))
    path = tmp_path / "clients.toml"
    path.write_text("\n".join(["[[client]]", f'issuer = "{ISSUER}"', 'jwks = "keys.json"', *lines]))
    given = {
        "auth": "jwt",
        "clients": path,
        "public_url": "https://cards.example",
        "edition": "cancernet-2021-07",
    }
    return Settings(**{**given, **changes})


def bearer(jti: str = "j1", issuer: str = ISSUER) -> dict[str, str]:
    now = int(time.time())
    claims = {"iss": issuer, "aud": f"https://cards.example{PATH}", "iat": now, "exp": now + 300, "jti": jti}
    token = jwt.encode(claims, KEY, algorithm="ES384", headers={"kid": "k1", "typ": "JWT"})
    return {"Authorization": f"Bearer {token}"}


def check(given: Settings, log: io.StringIO | None = None) -> Any:
    return token_check(given, read_clients(given.clients), open_log(file=log or io.StringIO()))


@pytest.mark.parametrize(
    "store", ["log", "sqlite:///{}/not/there/store.sqlite3", "sqlite:///{}/store.sqlite3"]
)
def test_a_listed_client_comes_in_and_its_token_counts_once(tmp_path: Path, store: str) -> None:
    given = settings(tmp_path, store_url=store.format(tmp_path))
    log, audit = io.StringIO(), ListAudit()
    client = create_app(given, today=lambda: DAY, audit=audit, log=open_log(file=log)).test_client()
    assert client.post(PATH, json=view(), headers=bearer()).status_code == 200
    assert client.post(PATH, json=view(), headers=bearer()).status_code == 401
    assert client.post(PATH, json=view(), headers=bearer("j2", "https://stranger.example")).status_code == 401
    assert audit.records[0]["issuer"] == ISSUER
    reasons = [line.get("reason") for line in map(orjson.loads, log.getvalue().splitlines())]
    assert "replayed" in reasons
    assert "issuer" in reasons
    assert "eyJ" not in log.getvalue()


def test_without_tokens_nobody_is_checked(tmp_path: Path) -> None:
    assert check(settings(tmp_path, auth="none")) is None


def test_a_client_may_be_allowed_other_algorithms(tmp_path: Path) -> None:
    assert check(settings(tmp_path, 'algorithms = ["ES256"]'))
    with pytest.raises(ConfigurationError, match="MBC_CLIENTS: Client 1: its algorithms must be from"):
        check(settings(tmp_path, 'algorithms = ["HS256"]'))


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ([], "the key file keys.json is not a JWK Set"),
        ({"keys": []}, "no usable public key"),
    ],
)
def test_a_key_file_without_keys_stops_the_start(tmp_path: Path, keys: object, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        check(settings(tmp_path, keys=keys))


def test_a_key_file_that_is_missing_stops_the_start(tmp_path: Path) -> None:
    given = settings(tmp_path)
    (tmp_path / "keys.json").unlink()
    with pytest.raises(ConfigurationError, match=r"keys\.json cannot be read \(FileNotFoundError\)"):
        check(given)


def test_a_client_whose_keys_are_fetched_needs_no_key_file() -> None:
    clients = Clients({ISSUER: Client(issuer=ISSUER, jku=("https://ehr.example/jwks",))})
    given = Settings(auth="jwt", clients="clients.toml", public_url="https://cards.example")
    assert token_check(given, clients, open_log(file=io.StringIO())) is not None


def ways(*clients: Client) -> Any:
    return way_of_showing(Clients({client.issuer: client for client in clients}))


def test_answers_are_shown_as_the_caller_needs_them() -> None:
    choose = ways(Client(issuer="a", profile="epic"), Client(issuer="b"))
    assert choose(ClientIdentity("a")) is PROFILES["epic"]
    assert choose(ClientIdentity("b")) is PROFILES["spec-2.0"]
    assert choose(ClientIdentity("c")) is PROFILES["spec-2.0"]
    assert choose(None) is PROFILES["spec-2.0"]


def test_without_tokens_the_only_client_decides() -> None:
    assert ways(Client(issuer="a", profile="sandbox"))(None) is PROFILES["sandbox"]
    assert ways()(None) is PROFILES["spec-2.0"]


def test_extensions_are_as_the_profile_has_them_unless_the_client_file_says() -> None:
    def prefixes(extensions: bool | None) -> tuple[str, ...]:
        return ways(Client(issuer="a", profile="epic", extensions=extensions))(None).extension_prefixes

    assert prefixes(None) == PROFILES["epic"].extension_prefixes
    assert prefixes(True) == ("",)
    assert prefixes(False) == ()
