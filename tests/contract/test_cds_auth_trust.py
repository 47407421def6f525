"""SEC: what a service refuses to be started with."""

import pytest
from cds_tokens import ISSUER, JKU, client, jwks, public_jwk, trust

from cds_hooks.auth import TrustedClient, TrustError
from cds_hooks.auth.public_sandbox import SANDBOX_ISSUER, SANDBOX_JKU, SANDBOX_KID, SANDBOX_X

SANDBOX_KEY = {
    "kty": "EC",
    "crv": "P-384",
    "kid": SANDBOX_KID,
    "x": SANDBOX_X,
    "y": "Sm3mLE-n1zYNla_aiE3cb3nZsL51RbC7ysw3q8aJLxGm-hx79RPMYpITDjp7kgzy",
}


def faults(*clients, **members):
    with pytest.raises(TrustError) as caught:
        trust(*clients, **members)
    assert str(caught.value) == " ".join(caught.value.faults)
    return caught.value.faults


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({"issuer": ""}, "needs an issuer"),
        ({"jwks": None}, "needs jku or jwks"),
        ({"algorithms": ()}, "algorithms must be from ES256"),
        ({"algorithms": ("ES384", "none")}, "algorithms must be from ES256"),
        ({"algorithms": ("HS256",)}, "algorithms must be from ES256"),
        ({"jku": ("keys.json",)}, "a jku must be an absolute https URL"),
        ({"jwks": {}}, "jwks must be an object with an array named keys"),
        ({"jwks": {"keys": []}}, "jwks has no usable public key"),
    ],
)
def test_a_client_that_cannot_be_checked_stops_the_start(members, says):
    """SEC-05, SEC-07, SEC-08"""
    (fault,) = faults(client(**members))

    assert fault.startswith("Client 1: ")
    assert says in fault


def test_every_fault_is_told_with_the_number_of_its_client():
    """SEC-07"""
    found = faults(client(), client(issuer=""), client(issuer="x", jwks=None), public_url="cds.example")

    assert [text.partition(":")[0] for text in found] == [
        "The public URL must be an absolute https URL.",
        "Client 2",
        "Client 3",
    ]


def test_one_issuer_is_one_client():
    """SEC-07"""
    assert faults(client(), client()) == ("Two clients have the same issuer; give each issuer once.",)


@pytest.mark.parametrize(("leeway", "allowed"), [(-1, False), (0, True), (60, True), (61, False)])
def test_the_leeway_is_a_minute_at_most(leeway, allowed):
    """SEC-11"""
    if allowed:
        assert trust(leeway=leeway).leeway == leeway
    else:
        assert faults(leeway=leeway) == ("The leeway must be 0 to 60 seconds.",)


@pytest.mark.parametrize(
    "members", [{"longest_life": 0}, {"keys_last": 0}, {"refetch_after": 0}, {"keys_stale": -1}]
)
def test_times_must_make_sense(members):
    """SEC-11"""
    assert "above 0" in faults(**members)[0]


def test_stale_keys_can_be_switched_off():
    """SEC-08"""
    assert trust(keys_stale=0).keys_stale == 0


@pytest.mark.parametrize(
    ("members", "client_members"),
    [({"public_url": "http://cds.example"}, {}), ({}, {"jku": ("http://ehr.example/keys.json",)})],
)
def test_production_is_https(members, client_members):
    """TRN-01, SEC-07"""
    assert "must be https in production" in faults(client(**client_members), production=True, **members)[0]
    assert trust(client(**client_members), **members).production is False


@pytest.mark.parametrize(
    "sandbox",
    [
        {"issuer": SANDBOX_ISSUER},
        {"issuer": f"{SANDBOX_ISSUER}/"},
        {"jku": (JKU, SANDBOX_JKU)},
        {"jwks": jwks(SANDBOX_KEY)},
        {"jwks": jwks(public_jwk(), SANDBOX_KEY | {"kid": "renamed"})},
        {"jwks": jwks(public_jwk(kid=SANDBOX_KID))},
    ],
)
def test_production_never_trusts_the_public_sandbox(sandbox):
    """SEC-13"""
    assert "public sandbox" in faults(client(**sandbox), production=True)[0]
    assert trust(client(**sandbox)).clients[0].issuer


def test_production_trusts_a_client_with_keys_of_its_own():
    """SEC-13"""
    pinned = client(jku=(JKU,))
    by_address = TrustedClient(issuer="https://other.example", jku=(JKU,))

    assert trust(pinned, by_address, production=True).clients == (pinned, by_address)


def test_trust_and_clients_cannot_be_changed():
    """SEC-07"""
    with pytest.raises(AttributeError):
        client().issuer = ISSUER
