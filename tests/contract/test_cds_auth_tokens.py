"""SEC: which tokens are accepted, and for what each other one is refused."""

import json
from base64 import urlsafe_b64encode

import jwt
import pytest
from cds_tokens import (
    DISCOVERY,
    FEEDBACK,
    ISSUER,
    JKU,
    NOW,
    PUBLIC_URL,
    SERVICE,
    bearer,
    claims,
    client,
    jwks,
    private_key,
    public_jwk,
    segment,
    token,
    trust,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import cds_hooks as cds
from cds_hooks.auth import Refusal, TokenCheck

GOLDEN_CLAIMS = {
    "iss": ISSUER,
    "aud": "https://cds.example/base/cds-services/on-order-sign",
    "exp": 1422568860,
    "iat": 1311957000,
    "jti": "ee22b021-e1b7-4611-ba5b-8eec6a33ac1e",
    "tenant": "t1",
}
"""The shape and the dates of the specification's example token."""

GOLDEN_EC = {
    "kty": "EC",
    "crv": "P-384",
    "kid": "golden-ec",
    "x": "F4bq5525odVYocVm5t9CCDWY565QYHvJluZHqD5zAorG9USuub1QbppGLre5pZSA",
    "y": "oXaAhf9BYxnT0XI5GUYO8Jni8RqmaDvEPZAsvbMsHluG8GH9eiioqqv0Y1eU0kSy",
}
GOLDEN_EC_SIGNATURE = (
    "JJdvDcJYUzcJtCjHtSQ4yUkgbxPvDXpyhIwnd5vz3xf94RiRqSiPE7rLtGFBNy6I"
    "1IJTk3TTuwg9b0AE2xhIHDl1ZgDlvUwCD4vVdhfrvwfk47sa2TBTEysrTeSyu2Po"
)
GOLDEN_RSA = {
    "kty": "RSA",
    "kid": "golden/rsa+1=",
    "e": "AQAB",
    "n": (
        "i0DftVEx3RWV4-fxnb0SDukMc77xEcfCY59t_BJXEPX5PwSc2PVWzMyRS9IhjEJWGuOIp9sV1_N5nMOJ9u4qY5VXHA4VgfMV"
        "rYTLdxkAT06OGjpXqigzJz8KxweqxHvII_Pfes5DfVuo9d5LLSH-CdCpPKZIC-HwWfUfqpnIuj_BjrHsP-G3RZ8GWkQB-0sW"
        "72mnoQsmh5uCEY0SFLmVU0e4QqWoisXBtt_bN465ZUVvBrGu1Ubc6rdZmCzqqdw6_WkYrwaRuBWS9OLqaF0YVSLL7Yzl_eAf"
        "27SEU9dig36gNAQ5JKYz31c6K13PZpkkmHUapZE21j9T7YsW3wDHIw"
    ),
}
GOLDEN_RSA_SIGNATURE = (
    "OrrZ2GG90MQQDroH3BWvUIA2TjJyojZ2q-UMo66flTJp9L2n1zgKJEm-i5lQUo6nlR4RuG0QTD7IGLIF-c1QpYyU7U_NDePX5o"
    "ClL9J1wrO6RUNUp4h7AtZYPPaqtjgGe_WujJl3jGeIvPnH8xeKBxVTl0debzKOSYJr2Rvo8DJEAygWgEMKyVuic02d8Dy5H5DS"
    "YgaCSDXh5fl46raNQEDIow7gG3AB15Q-YHx_U8YfKvdmMyrBlwOcvm523ILGUtTYRpaTPaMn3RfssR_UpSiZ5AxeQfwobqZDBb"
    "CayxrbYXBG1L5QSOVeo2tPZ9oesDaKN8aLU6UdNk9kGMW9XA"
)


def refusal_of(authorization, path=SERVICE, trusted=None, **members):
    """Return what the log is told when a header is refused, None when it is accepted."""
    refusals: list[Refusal] = []
    check = TokenCheck(trusted or trust(**members), on_refused=refusals.append, clock=lambda: NOW)
    try:
        check.verify(authorization, path)
    except cds.Unauthorized:
        (refusal,) = refusals
        return refusal
    assert refusals == []
    return None


def reason_for(authorization, path=SERVICE, trusted=None, **members):
    refusal = refusal_of(authorization, path, trusted, **members)
    return refusal.reason.value if refusal else None


def identity(authorization, path=SERVICE, trusted=None):
    return TokenCheck(trusted or trust(), clock=lambda: NOW).verify(authorization, path)


@pytest.mark.parametrize(
    ("alg", "jwk", "signature"),
    [("ES384", GOLDEN_EC, GOLDEN_EC_SIGNATURE), ("RS384", GOLDEN_RSA, GOLDEN_RSA_SIGNATURE)],
)
def test_a_token_signed_elsewhere_long_ago_verifies_on_its_day(alg, jwk, signature):
    """SEC-14: nothing here but a public key; its kid has the signs that base64 has"""
    head = segment({"alg": alg, "kid": jwk["kid"], "typ": "JWT", "jku": JKU})
    text = f"{head}.{segment(GOLDEN_CLAIMS)}.{signature}"
    years = trust(client(jwks=jwks(jwk), tenants=("t1",)), longest_life=4 * 366 * 86_400)
    check = TokenCheck(years, clock=lambda: 1_400_000_000)

    found = check.verify(f"Bearer {text}", SERVICE)

    assert found == cds.ClientIdentity(ISSUER, "t1", "ee22b021-e1b7-4611-ba5b-8eec6a33ac1e")


def test_who_called_is_known_by_issuer_tenant_and_token_id():
    """SEC-02, SEC-03"""
    assert identity(bearer(claims(tenant="t"))) == cds.ClientIdentity(ISSUER, "t", "t-1")
    assert identity(bearer()) == cds.ClientIdentity(ISSUER, None, "t-1")


@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer ", "Basic dTpw", "Token abc", "bearer\tabc"]
)
def test_a_call_without_a_bearer_token_is_refused(authorization):
    """SEC-02"""
    assert reason_for(authorization) == "no-token"


def test_the_scheme_may_be_in_any_case_and_followed_by_spaces():
    """SEC-02: RFC 7235 compares schemes without case"""
    assert identity(f"bEARER   {token()} ").issuer == ISSUER


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "a.b.c",
        "..",
        "bm90IGpzb24.bm90IGpzb24.x",
        f"{segment([1])}.{segment({})}.x",
        f"{segment({})}.{segment('text')}.x",
        f"{segment({})}.{segment({})[:-1]}é.x",
        "x" * 16_385,
        urlsafe_b64encode(b"[" * 2000).decode() + ".e30.x",
    ],
)
def test_what_is_no_token_is_refused(text):
    """SEC-02"""
    assert reason_for(f"Bearer {text}") == "malformed"


@pytest.mark.parametrize("typ", [..., "jwt", "at+jwt", None, 3])
def test_typ_must_be_jwt(typ):
    """SEC-02"""
    assert reason_for(bearer(typ=typ)) == "type"


@pytest.mark.parametrize("kid", [..., "", None, 3])
def test_kid_is_required(kid):
    """SEC-02"""
    assert reason_for(bearer(kid=kid)) == "key-id"


@pytest.mark.parametrize("crit", [["b64"], ["exp"], [], "b64", None])
def test_a_critical_header_extension_is_refused_because_none_is_known(crit):
    """SEC-11"""
    assert reason_for(bearer(crit=crit)) == "critical-header"


def header_says(alg, text=None):
    """Return a token whose header names another algorithm than it was signed with."""
    _, body, signature = (text or token()).split(".")
    return f"Bearer {segment({'alg': alg, 'kid': 'k1', 'typ': 'JWT'})}.{body}.{signature}"


@pytest.mark.parametrize(
    "alg", ["none", "None", "", "HS256", "HS384", "HS512", "EdDSA", "ES256K", None, ["ES384"]]
)
def test_none_and_symmetric_algorithms_are_refused(alg):
    """SEC-05"""
    assert reason_for(header_says(alg)) == "algorithm"


def test_an_empty_signature_is_refused():
    """SEC-05"""
    head, body, _ = token().split(".")

    assert reason_for(f"Bearer {head}.{body}.") == "signature"
    assert reason_for(f"Bearer {segment({'alg': 'none', 'kid': 'k1', 'typ': 'JWT'})}.{body}.") == "algorithm"


def test_a_public_key_is_no_shared_secret():
    """SEC-05: a token made with the RSA public key as an HMAC secret"""
    pem = private_key("RSA2048").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    head = segment({"alg": "HS256", "kid": "k1", "typ": "JWT"})
    algorithm = jwt.PyJWS().get_algorithm_by_name("HS256")
    signed = f"{head}.{segment(claims())}"
    forged = urlsafe_b64encode(algorithm.sign(signed.encode(), pem)).rstrip(b"=").decode()
    rsa_client = client(jwks=jwks(public_jwk(kind="RSA2048")), algorithms=("RS384",))

    assert reason_for(f"Bearer {signed}.{forged}", trusted=trust(rsa_client)) == "algorithm"


@pytest.mark.parametrize(("alg", "kind"), [("ES384", "P-384"), ("RS384", "RSA2048")])
def test_the_two_recommended_algorithms_are_accepted_unasked(alg, kind):
    """SEC-06"""
    trusted = trust(client(jwks=jwks(public_jwk(kind=kind))))

    assert identity(bearer(key=private_key(kind), alg=alg), trusted=trusted).issuer == ISSUER


@pytest.mark.parametrize(
    ("alg", "kind"),
    [
        ("ES256", "P-256"),
        ("ES512", "P-521"),
        ("RS256", "RSA2048"),
        ("RS512", "RSA2048"),
        ("PS256", "RSA2048"),
        ("PS384", "RSA2048"),
        ("PS512", "RSA2048"),
    ],
)
def test_another_algorithm_is_accepted_only_from_a_client_it_is_named_for(alg, kind):
    """SEC-06"""
    keys = jwks(public_jwk(kind=kind))
    header = bearer(key=private_key(kind), alg=alg)

    assert reason_for(header, trusted=trust(client(jwks=keys))) == "algorithm"
    assert identity(header, trusted=trust(client(jwks=keys, algorithms=(alg,)))).issuer == ISSUER


@pytest.mark.parametrize("name", ["iss", "aud", "exp", "iat", "jti"])
def test_every_required_claim_is_required(name):
    """SEC-03"""
    assert reason_for(bearer(claims(**{name: ...}))) == "claim-missing-or-ill-typed"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("iss", ""),
        ("iss", 3),
        ("iss", [ISSUER]),
        ("aud", []),
        ("aud", 3),
        ("aud", [PUBLIC_URL + SERVICE, 3]),
        ("aud", None),
        ("exp", "1700000300"),
        ("exp", True),
        ("iat", None),
        ("nbf", "now"),
        ("jti", ""),
        ("jti", 7),
        ("tenant", 7),
        ("tenant", ""),
    ],
)
def test_a_claim_of_another_type_is_refused(name, value):
    """SEC-03"""
    assert reason_for(bearer(claims(**{name: value}))) == "claim-missing-or-ill-typed"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999"])
def test_a_time_that_is_no_number_is_refused(number):
    """SEC-03: none of these is JSON, or a finite number"""
    body = json.dumps(claims()).replace(str(NOW + 300), number)
    head = segment({"alg": "ES384", "kid": "k1", "typ": "JWT"})
    text = f"Bearer {head}.{urlsafe_b64encode(body.encode()).decode()}.x"

    assert reason_for(text) in {"malformed", "claim-missing-or-ill-typed"}


def test_an_unknown_issuer_is_refused():
    """SEC-07"""
    assert reason_for(bearer(claims(iss="https://other.example"))) == "issuer"


@pytest.mark.parametrize(
    ("path", "audience"),
    [
        (DISCOVERY, PUBLIC_URL + DISCOVERY),
        (SERVICE, PUBLIC_URL + SERVICE),
        (SERVICE, f"{PUBLIC_URL}{SERVICE}/"),
        (SERVICE, ["https://other.example", PUBLIC_URL + SERVICE]),
        (FEEDBACK, PUBLIC_URL + FEEDBACK),
        (FEEDBACK, PUBLIC_URL + SERVICE),
        ("/cds-services/feedback", f"{PUBLIC_URL}/cds-services/feedback"),
    ],
)
def test_the_audience_is_the_public_address_of_the_endpoint(path, audience):
    """SEC-04, FB-09: feedback is signed for its own address by some clients, for the service's by others"""
    assert identity(bearer(claims(aud=audience)), path).issuer == ISSUER


@pytest.mark.parametrize(
    ("path", "audience"),
    [
        (SERVICE, PUBLIC_URL + DISCOVERY),
        (SERVICE, PUBLIC_URL + FEEDBACK),
        (SERVICE, f"{PUBLIC_URL}/cds-services/on-patient-view"),
        (SERVICE, PUBLIC_URL),
        (SERVICE, f"https://elsewhere.example/base{SERVICE}"),
        (SERVICE, (PUBLIC_URL + SERVICE).upper()),
        (DISCOVERY, PUBLIC_URL + SERVICE),
        ("/cds-services/feedback", PUBLIC_URL + DISCOVERY),
    ],
)
def test_a_token_for_another_address_is_refused(path, audience):
    """SEC-04"""
    assert reason_for(bearer(claims(aud=audience)), path) == "audience"


def test_a_client_may_have_an_audience_of_its_own():
    """SEC-04: some clients have theirs typed in by hand"""
    header = bearer(claims(aud="typed-by-hand"))

    assert reason_for(header) == "audience"
    assert reason_for(header, trusted=trust(client(audiences=("typed-by-hand",)))) is None


def test_a_slash_at_the_end_of_the_public_url_changes_nothing():
    """SEC-04"""
    assert reason_for(bearer(), trusted=trust(public_url=f"{PUBLIC_URL}/")) is None


@pytest.mark.parametrize(
    ("times", "reason"),
    [
        ({"exp": NOW - 59}, None),
        ({"exp": NOW - 60}, "expired"),
        ({"exp": NOW - 61}, "expired"),
        ({"iat": NOW + 60, "exp": NOW + 90}, None),
        ({"iat": NOW + 61, "exp": NOW + 90}, "not-yet-valid"),
        ({"nbf": NOW + 60}, None),
        ({"nbf": NOW + 61}, "not-yet-valid"),
        ({"nbf": NOW - 300}, None),
        ({"exp": NOW + 3540, "iat": NOW - 60}, None),
        ({"exp": NOW + 3541, "iat": NOW - 60}, "lifetime"),
        ({"exp": NOW + 10, "iat": NOW + 10}, "lifetime"),
        ({"exp": NOW + 9.5, "iat": NOW - 0.5}, None),
    ],
)
def test_times_hold_with_a_minute_of_leeway_and_an_hour_of_life(times, reason):
    """SEC-11"""
    assert reason_for(bearer(claims(**{"iat": NOW - 400} | times))) == reason


@pytest.mark.parametrize(("leeway", "reason"), [(0, "expired"), (1, None)])
def test_the_leeway_can_be_less(leeway, reason):
    """SEC-11"""
    assert reason_for(bearer(claims(exp=NOW, iat=NOW - 300)), leeway=leeway) == reason


@pytest.mark.parametrize(("life", "reason"), [(299, "lifetime"), (300, None)])
def test_the_longest_life_can_be_less(life, reason):
    """SEC-11"""
    assert reason_for(bearer(), longest_life=life) == reason


@pytest.mark.parametrize(
    ("tenant", "reason"), [("north", None), ("south", None), ("west", "tenant"), (..., "tenant")]
)
def test_a_client_with_tenants_calls_for_one_of_them(tenant, reason):
    """SEC-03"""
    trusted = trust(client(tenants=("north", "south")))

    assert reason_for(bearer(claims(tenant=tenant)), trusted=trusted) == reason


def test_a_signature_by_another_key_is_refused():
    """SEC-02"""
    assert reason_for(bearer(key=private_key("P-384", "another"))) == "signature"


def test_a_claim_that_was_changed_is_refused():
    """SEC-02"""
    head, _, signature = token().split(".")

    assert reason_for(f"Bearer {head}.{segment(claims(jti='t-2'))}.{signature}") == "signature"


@pytest.mark.parametrize("tail", ["!", ".x", "=", "A"])
def test_a_signature_with_something_behind_it_is_refused(tail):
    """SEC-02: a token has one spelling"""
    assert reason_for(bearer() + tail) == "signature"


def test_sub_and_other_claims_are_allowed():
    """SEC-03"""
    assert identity(bearer(claims(sub="client-1", other={"x": 1}))).issuer == ISSUER


def test_the_log_gets_the_word_and_three_claims_and_never_the_token():
    """SEC-10"""
    text = token(claims(tenant="t", aud="elsewhere"))

    refusal = refusal_of(f"Bearer {text}")

    assert refusal == Refusal("audience", ISSUER, "t", "t-1")
    assert not any(part in repr(refusal) for part in text.split("."))


@pytest.mark.parametrize(
    ("issuer", "shown"), [("a\nb\x1b", "a?b?"), ("x" * 201, "x" * 200), (["x"], None), ("", None)]
)
def test_a_claim_that_nobody_vouches_for_is_cut_to_fit_a_log_line(issuer, shown):
    """SEC-10"""
    assert refusal_of(bearer(claims(iss=issuer))).issuer == shown


def test_by_default_the_log_is_the_logger_of_the_package(caplog):
    """SEC-10"""
    check = TokenCheck(trust(), clock=lambda: NOW)
    text = token(claims(aud="elsewhere"))

    with caplog.at_level("INFO", "cds_hooks"), pytest.raises(cds.Unauthorized):
        check.verify(f"Bearer {text}", SERVICE)

    assert caplog.messages == [f"token refused: reason=audience issuer={ISSUER!r} tenant=None jti='t-1'"]


def test_a_log_that_fails_changes_nothing_for_the_caller(caplog):
    """SEC-10"""

    def broken(refusal):
        raise OSError("disk full")

    with pytest.raises(cds.Unauthorized):
        TokenCheck(trust(), on_refused=broken).verify(None, SERVICE)

    assert caplog.messages == ["on_refused failed for a token refused for reason=no-token"]
