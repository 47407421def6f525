"""SEC-08: where keys come from, how long they are used, and what is never fetched."""

import gzip
import threading
import time

import httpx
import pytest
from cds_tokens import ISSUER, JKU, NOW, SERVICE, bearer, claims, client, jwks, private_key, public_jwk, trust
from test_cds_auth_trust import SANDBOX_KEY

import cds_hooks as cds
from cds_hooks.auth import HttpxFetch, KeysNotFetched, TokenCheck
from cds_hooks.auth import fetching as module
from cds_hooks.auth.keys import read_key_set

OTHER_JKU = "https://ehr.example/other.json"
EVIL_JKU = "https://evil.example/keys.json"


class World:
    """A clock that stands still, and a server of key sets that may be down."""

    def __init__(self, *keys, **members):
        self.now = NOW
        self.sets = {JKU: jwks(*keys)}
        self.fetched = []
        self.reasons = []
        self.count = 0
        self.check = TokenCheck(
            trust(client(jwks=None, jku=(JKU, OTHER_JKU)), **members),
            fetch=self.fetch,
            clock=lambda: self.now,
            on_refused=lambda refusal: self.reasons.append(refusal.reason.value),
        )

    def fetch(self, address):
        self.fetched.append(address)
        found = self.sets.get(address)
        if found is None:
            raise KeysNotFetched("down")
        return found

    def call(self, kid="k1", kind="P-384", alg="ES384", **header):
        """Make a call with a fresh token; return the reason for which it was refused, or None."""
        self.count += 1
        times = {"iat": self.now, "exp": self.now + 300, "jti": f"t-{self.count}"}
        text = bearer(claims(**times), key=private_key(kind), alg=alg, kid=kid, **header)
        try:
            self.check.verify(text, SERVICE)
        except cds.Unauthorized:
            return self.reasons[-1]
        return None


def test_keys_are_fetched_once_and_then_kept():
    world = World()

    assert [world.call(), world.call(jku=JKU), world.call()] == [None, None, None]
    assert world.fetched == [JKU]


@pytest.mark.parametrize(("age", "fetches"), [(3599, 1), (3600, 2), (3601, 2)])
def test_keys_are_fetched_again_after_their_time(age, fetches):
    world = World()
    world.call()
    world.now += age

    assert world.call() is None
    assert len(world.fetched) == fetches


def test_a_second_trusted_address_is_asked_only_when_a_token_names_it():
    world = World()
    world.sets[OTHER_JKU] = jwks(public_jwk("k2"))

    assert world.call("k2", jku=OTHER_JKU) is None
    assert world.fetched == [OTHER_JKU]
    assert world.call("k2") == "unknown-key"


@pytest.mark.parametrize("jku", [EVIL_JKU, "", None, [JKU], {"a": 1}, JKU.upper(), f"{JKU}?x"])
def test_a_key_address_that_is_not_trusted_is_never_asked(jku):
    """SEC-07"""
    world = World()

    assert world.call(jku=jku) == "key-address"
    assert world.fetched == []


def test_nothing_is_fetched_for_an_unknown_issuer():
    """SEC-07"""
    world = World()

    with pytest.raises(cds.Unauthorized):
        world.check.verify(bearer(claims(iss="https://evil.example"), jku=JKU), SERVICE)

    assert world.fetched == []


def test_an_unknown_key_is_looked_for_once_in_a_minute():
    world = World()
    world.call()

    assert [world.call("k2"), world.call("k3"), world.call("k4")] == ["unknown-key"] * 3
    assert len(world.fetched) == 1
    world.now += 59
    assert world.call("k2") == "unknown-key"
    assert len(world.fetched) == 1
    world.now += 1
    assert [world.call("k2"), world.call("k3")] == ["unknown-key"] * 2
    assert len(world.fetched) == 2


def test_a_new_key_is_found_and_an_old_one_is_gone():
    world = World()
    world.call()
    world.sets[JKU] = jwks(public_jwk("k2"))
    world.now += 60

    assert [world.call("k2"), world.call("k1")] == [None, "unknown-key"]


def test_keys_stay_in_use_while_their_address_is_down_for_a_day():
    world = World()
    world.call()
    del world.sets[JKU]

    for age in (3600, 3600 + 86_399):
        world.now = NOW + age
        assert world.call() is None
    world.now = NOW + 3600 + 86_400
    assert world.call() == "keys-unavailable"


def test_an_address_that_is_down_is_asked_once_in_a_minute():
    world = World()
    del world.sets[JKU]

    assert [world.call(), world.call()] == ["keys-unavailable"] * 2
    assert len(world.fetched) == 1
    world.now += 60
    world.sets[JKU] = jwks()
    assert world.call() is None


@pytest.mark.parametrize("document", [[], "x", {}, {"keys": {}}, {"keys": "x"}])
def test_an_answer_that_is_no_key_set_changes_nothing(document, caplog):
    world = World()
    world.call()
    world.sets[JKU] = document
    world.now += 3600

    assert world.call() is None
    assert caplog.messages == [f"keys not fetched: address={JKU} error=ValueError"]


def test_an_empty_key_set_withdraws_every_key():
    world = World()
    world.call()
    world.sets[JKU] = {"keys": []}
    world.now += 3600

    assert world.call() == "unknown-key"


def test_whatever_a_fetch_raises_is_a_fetch_that_failed():
    world = World()
    world.fetch = lambda address: 1 / 0
    world.sets = {}

    assert world.call() == "keys-unavailable"


@pytest.mark.parametrize(("production", "reason"), [(True, "keys-unavailable"), (False, None)])
def test_production_uses_no_set_that_has_the_public_sandbox_key(production, reason):
    """SEC-13: also when a client's address suddenly serves it"""
    assert World(public_jwk(), SANDBOX_KEY, production=production).call() == reason


def test_a_token_with_a_known_key_does_not_wait_for_a_fetch():
    world = World()
    world.call()
    world.now += 60
    started, release = threading.Event(), threading.Event()

    def slow(address):
        started.set()
        release.wait(5)
        return jwks()

    world.check._cache._fetch = slow
    asking = threading.Thread(target=world.call, args=("k2",))
    asking.start()
    started.wait(5)
    try:
        assert world.call("k1") is None
        assert asking.is_alive()
    finally:
        release.set()
        asking.join()


def test_pinned_keys_need_no_network_whatever_address_a_token_names():
    check = TokenCheck(trust(), clock=lambda: NOW)

    assert check.verify(bearer(jku=EVIL_JKU), SERVICE).issuer == ISSUER


def test_a_pinned_key_comes_before_a_fetched_one():
    fetched = []
    both = client(jku=(JKU,))
    check = TokenCheck(
        trust(both),
        fetch=lambda address: fetched.append(address) or jwks(public_jwk("k2")),
        clock=lambda: NOW,
    )

    assert check.verify(bearer(), SERVICE).issuer == ISSUER
    assert fetched == []
    assert check.verify(bearer(claims(jti="t-2"), kid="k2"), SERVICE).issuer == ISSUER
    assert fetched == [JKU]


def test_a_client_with_pinned_keys_has_no_others():
    other = client(issuer="https://other.example", jwks=None, jku=(JKU,))
    refusals = []
    check = TokenCheck(
        trust(client(), other), fetch=lambda address: jwks(), clock=lambda: NOW, on_refused=refusals.append
    )

    with pytest.raises(cds.Unauthorized):
        check.verify(bearer(kid="k2"), SERVICE)

    assert refusals[0].reason == "unknown-key"


def usable(*keys):
    return sorted(kid for kid, _ in read_key_set({"keys": list(keys)}).keys)


@pytest.mark.parametrize(
    "key",
    [
        3,
        {},
        {"kid": "k", "kty": "oct", "k": "c2VjcmV0"},
        {"kid": "k", "kty": ["EC"]},
        public_jwk("k", use="enc"),
        public_jwk("k", key_ops=["sign"]),
        public_jwk("k", key_ops="verify"),
        public_jwk("k", x="AAAA"),
        public_jwk("k", x=7),
        public_jwk("k", crv="P-385"),
        public_jwk(kid=None),
        public_jwk("k", "RSA1024"),
        public_jwk("k", "RSA2048", n=7),
        {"kid": "k", "kty": "RSA"},
        {"kid": "k", "kty": "RSA", "n": "", "e": ""},
    ],
)
def test_a_key_that_cannot_verify_is_passed_over(key):
    assert usable(key, public_jwk("good")) == ["good"]


@pytest.mark.parametrize("members", [{"use": "sig"}, {"key_ops": ["verify"]}, {"alg": "ES384"}])
def test_a_key_may_say_what_it_is_for(members):
    assert World(public_jwk(**members)).call() is None


def test_keys_that_share_a_name_are_not_used():
    twice = public_jwk("k"), public_jwk("k", name="other")

    assert usable(*twice) == []
    assert usable(public_jwk("k"), public_jwk("k", "RSA2048")) == ["k", "k"]


@pytest.mark.parametrize("alg", ["ES256", ["ES384"], 7])
def test_a_key_for_another_algorithm_does_not_fit(alg):
    assert World(public_jwk(alg=alg)).call() == "unknown-key"


def test_a_key_of_another_curve_does_not_fit():
    assert World(public_jwk(kind="P-256")).call() == "unknown-key"


def test_an_rsa_key_that_names_no_algorithm_fits_the_one_a_client_uses():
    assert World(public_jwk(kind="RSA2048")).call(kind="RSA2048", alg="RS384") is None


def test_private_members_of_a_set_are_not_looked_at():
    private = public_jwk("k") | {"d": "not even base64 !"}

    assert usable(private) == ["k"]


# -- fetching with httpx


def fetch(answer, *, address=JKU, **options):
    """Fetch from a server that answers with `answer`, a response or a function of the request."""
    respond = answer if callable(answer) else lambda request: answer
    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        return HttpxFetch(client=http, **options)(address)


def test_a_key_set_is_fetched_as_json():
    seen = []

    def respond(request):
        seen.append(request)
        return httpx.Response(200, json=jwks())

    assert fetch(respond) == jwks()
    assert str(seen[0].url) == JKU
    assert seen[0].headers["accept"] == "application/json"
    assert seen[0].headers["accept-encoding"] == "identity"
    assert "authorization" not in seen[0].headers


def raising(error):
    def respond(request):
        raise error

    return respond


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (httpx.Response(200, content=b"<html>"), "not JSON"),
        (
            httpx.Response(200, content=gzip.compress(b"{}"), headers={"Content-Encoding": "GZIP"}),
            "compressed",
        ),
        (httpx.Response(404), "status 404"),
        (httpx.Response(304), "status 304"),
        (httpx.Response(500, json=jwks()), "status 500"),
        (raising(httpx.ConnectError("secret")), "ConnectError"),
        (raising(httpx.ReadTimeout("secret")), "ReadTimeout"),
        (httpx.Response(302, headers={"Location": EVIL_JKU}), "redirected to another origin"),
        (httpx.Response(302, headers={"Location": "http://ehr.example/k"}), "redirected to another origin"),
        (httpx.Response(302, headers={"Location": "https://ehr.example:8443/k"}), "another origin"),
        (httpx.Response(302, headers={"Location": "//evil.example/k"}), "redirected to another origin"),
        (httpx.Response(302, headers={"Location": "/again"}), "redirected too often"),
    ],
)
def test_what_is_not_plainly_a_key_set_is_not_fetched(answer, says):
    with pytest.raises(KeysNotFetched, match=says) as caught:
        fetch(answer)

    assert "secret" not in str(caught.value)


def test_a_redirect_within_the_origin_is_followed():
    def respond(request):
        if request.url.path == "/keys.json":
            return httpx.Response(307, headers={"Location": "/moved/keys.json"})
        return httpx.Response(200, json=jwks())

    assert fetch(respond) == jwks()
    with pytest.raises(KeysNotFetched, match="too often"):
        fetch(respond, max_redirects=0)


@pytest.mark.parametrize(("size", "fetched"), [(99, True), (100, True), (101, False)])
def test_an_answer_has_a_longest_size(size, fetched):
    answer = httpx.Response(200, content=b"1" * size)

    if fetched:
        assert fetch(answer, max_bytes=100) == int("1" * size) or size > 20
    else:
        with pytest.raises(KeysNotFetched, match="too long"):
            fetch(answer, max_bytes=100)


def test_a_slow_drip_ends_at_the_deadline(monkeypatch):
    moments = iter(range(0, 1000, 2))
    monkeypatch.setattr(module.time, "monotonic", lambda: next(moments))

    def drip():
        for _ in range(100):
            yield b" "

    with pytest.raises(KeysNotFetched, match="too slow"):
        fetch(httpx.Response(200, content=drip()), timeout=5)


@pytest.mark.parametrize("address", ["http://ehr.example/k", "file:///etc/passwd", "ftp://ehr.example/k"])
def test_only_https_is_fetched(address):
    with pytest.raises(KeysNotFetched, match="not https"):
        fetch(httpx.Response(200, json=jwks()), address=address)


def test_plain_http_is_for_tests():
    assert fetch(httpx.Response(200, json=jwks()), address="http://127.0.0.1/k", plain_http=True) == jwks()


def test_an_address_that_is_none_is_not_fetched():
    with pytest.raises(KeysNotFetched, match="InvalidURL"):
        fetch(httpx.Response(200), address="https://ehr.example:port/k")


def test_without_httpx_keys_can_be_pinned_and_not_fetched(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "httpx", None)

    assert TokenCheck(trust(), clock=lambda: NOW).verify(bearer(), SERVICE).issuer == ISSUER
    with pytest.raises(ImportError, match="install it, or pass fetch=, or pin jwks"):
        TokenCheck(trust(client(jku=(JKU,))))


def test_with_httpx_an_address_is_all_it_takes():
    check = TokenCheck(trust(client(jwks=None, jku=("https://localhost:1/keys.json",))), clock=time.time)

    with pytest.raises(cds.Unauthorized) as caught:
        check.verify(bearer(claims(iat=time.time(), exp=time.time() + 9)), SERVICE)

    assert caught.value.reason == "keys-unavailable"
