"""SEC: tokens on the wire: one 401 for every cause, no token needed for a preflight, no header believed."""

import re
from pathlib import Path

import pytest
from cds_shapes import ORIGIN, feedback_item, order_sign
from cds_tokens import (
    DISCOVERY,
    FEEDBACK,
    ISSUER,
    NOW,
    PUBLIC_URL,
    SERVICE,
    bearer,
    claims,
    client,
    segment,
    trust,
)

import cds_hooks as cds
from cds_hooks.auth import MemoryReplayStore, TokenCheck


@pytest.fixture
def guarded(make_site):
    """Return an application that checks tokens, and tells why it refused one."""
    refusals = []
    check = TokenCheck(
        trust(client(tenants=("t",))),
        clock=lambda: NOW,
        on_refused=refusals.append,
        replay=MemoryReplayStore(most=2),
    )
    site = make_site(authenticate=check)
    site.refusals = refusals
    return site


def signed(path, **members):
    return {"Authorization": bearer(claims(aud=PUBLIC_URL + path, tenant="t", **members))}


def test_all_three_endpoints_take_a_token(make_site):
    """SEC-01, DISC-13, FB-09"""
    site = make_site(authenticate=TokenCheck(trust(), clock=lambda: NOW))

    discovery = site.client.get(DISCOVERY, headers=signed(DISCOVERY, jti="1"))
    answer = site.call(order_sign(), headers=signed(SERVICE, jti="2"))
    feedback = site.client.post(
        FEEDBACK, json={"feedback": [feedback_item()]}, headers=signed(FEEDBACK, jti="3")
    )

    assert [discovery.status_code, answer.status_code, feedback.status_code] == [200, 200, 200]
    assert site.infos[0].client == cds.ClientIdentity(ISSUER, "t", "2")


def broken(path):
    """Return a header for every cause of a refusal at this endpoint."""

    def with_claims(**members):
        return claims(**({"aud": PUBLIC_URL + path, "tenant": "t"} | members))

    good = with_claims()
    unsigned = f"{segment({'alg': 'none', 'kid': 'k1', 'typ': 'JWT'})}.{segment(good)}."
    return {
        "no-token": "",
        "malformed": "Bearer x",
        "type": bearer(good, typ="x"),
        "critical-header": bearer(good, crit=["x"]),
        "algorithm": f"Bearer {unsigned}",
        "key-id": bearer(good, kid=...),
        "claim-missing-or-ill-typed": bearer(with_claims(exp=...)),
        "issuer": bearer(with_claims(iss="https://other.example")),
        "audience": bearer(with_claims(aud="x")),
        "expired": bearer(with_claims(exp=NOW - 61, iat=NOW - 300)),
        "not-yet-valid": bearer(with_claims(nbf=NOW + 61)),
        "lifetime": bearer(with_claims(exp=NOW + 3601)),
        "tenant": bearer(with_claims(tenant="x")),
        "unknown-key": bearer(good, kid="k9"),
        "signature": f"{bearer(good)[:-8]}AAAAAAAA",
    }


@pytest.mark.parametrize(("verb", "path"), [("GET", DISCOVERY), ("POST", SERVICE), ("POST", FEEDBACK)])
def test_every_cause_looks_the_same_to_the_caller(guarded, verb, path):
    """SEC-10, RSP-04"""
    answers = set()
    causes = broken(path)
    for authorization in causes.values():
        headers = {"Origin": ORIGIN, "Authorization": authorization}
        answer = guarded.client.open(path, method=verb, json={}, headers=headers)
        answers.add((answer.status_code, answer.data, tuple(sorted(answer.headers))))
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN

    assert len(answers) == 1
    assert answers.pop()[0] == 401
    assert list(causes) == [refusal.reason.value for refusal in guarded.refusals]
    assert list(causes) == [incident.reason for incident in guarded.incidents]


def test_no_token_shows_up_in_what_is_reported(guarded):
    """SEC-10"""
    causes = broken(SERVICE).values()
    for authorization in causes:
        guarded.call(order_sign(), headers={"Authorization": authorization})

    reported = repr(guarded.incidents) + repr(guarded.refusals)

    for authorization in causes:
        assert not any(part in reported for part in authorization[7:].split(".") if len(part) > 8)


def test_a_replay_is_a_401_like_any_other(guarded):
    """SEC-09, SEC-10"""
    headers = signed(SERVICE)

    first, second = (guarded.call(order_sign(), headers=headers) for _ in range(2))
    without = guarded.call(order_sign())

    assert [first.status_code, second.status_code] == [200, 401]
    assert second.data == without.data
    assert guarded.refusals[0].reason == "replayed"


def test_more_calls_than_can_be_remembered_are_asked_to_wait(guarded):
    """SEC-09"""
    answers = [guarded.call(order_sign(), headers=signed(SERVICE, jti=str(n))) for n in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 503]
    assert answers[2].headers["Retry-After"] == "60"


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host", "X-Original-Host", "Forwarded"])
def test_no_header_of_a_request_has_a_say_in_the_audience(guarded, header):
    """SEC-04"""
    value = "host=evil.example" if header == "Forwarded" else "evil.example"
    elsewhere = claims(aud=f"https://evil.example/base{SERVICE}", tenant="t")

    answer = guarded.call(order_sign(), headers={"Authorization": bearer(elsewhere), header: value})
    own = guarded.call(order_sign(), headers=signed(SERVICE) | {header: value})

    assert [answer.status_code, own.status_code] == [401, 200]


@pytest.mark.parametrize("path", [DISCOVERY, SERVICE, FEEDBACK])
def test_a_preflight_needs_no_token(guarded, path):
    """SEC-01, CORS-01"""
    assert guarded.client.options(path, headers={"Origin": ORIGIN}).status_code == 204


def test_an_unknown_address_is_not_told_apart_without_a_token(guarded):
    """SEC-10"""
    assert guarded.client.post("/cds-services/unknown", json={}).status_code == 401


def test_the_token_for_a_slash_at_the_end_is_the_same(guarded):
    """SEC-04, TRN-07"""
    answer = guarded.client.post(f"{SERVICE}/", json=order_sign(), headers=signed(f"{SERVICE}/"))

    assert answer.status_code == 200


def test_the_check_in_the_readme_is_made():
    readme = Path(cds.__file__).with_name("README.md").read_text(encoding="utf-8")
    names = {}

    exec(re.findall(r"```python\n(.*?)```", readme, re.DOTALL)[1], names)

    with pytest.raises(cds.Unauthorized):
        names["authenticate"].verify(None, DISCOVERY)
