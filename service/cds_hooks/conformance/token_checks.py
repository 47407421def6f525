"""Checks of authentication: which tokens a service accepts, and whether it says more than 401."""

import re
import time
from collections.abc import Callable
from http import HTTPStatus

from cds_hooks.conformance.check import Check, Faults, Level, requirement
from cds_hooks.conformance.samples import Sample
from cds_hooks.conformance.signing import Signer
from cds_hooks.conformance.target import Answer, NotApplicable, Target, fresh
from cds_hooks.endpoints import ROOT

Forge = Callable[[Signer, str], str]
"""(signer, right audience) → a token that must be refused."""

_UUID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HOUR = 3600


def _signer(target: Target) -> Signer:
    if target.signer is None:
        raise NotApplicable("give --key and --issuer of a client that the service trusts")
    if target.send("GET", ROOT, signed=False).is_success:
        raise NotApplicable("the service asks for no token")
    return target.signer


def _with(target: Target, sample: Sample, token: str) -> Answer:
    headers = {"Authorization": f"Bearer {token}"}
    return target.call(sample, fresh(sample.body), headers=headers, signed=False)


def _refuses(id_: str, level: Level, title: str, forge: Forge) -> Check:
    def find(target: Target) -> Faults:
        signer = _signer(target)
        sample = target.one_each[0]
        answer = _with(target, sample, forge(signer, target.audience_of(sample.path)))
        if answer.status != HTTPStatus.UNAUTHORIZED:
            yield f"it was answered {answer.status} instead of 401"

    return Check(id_, level, title, find)


def _changed(
    *, header: dict[str, object] | None = None, claims: dict[str, Callable[[], object]] | None = None
) -> Forge:
    def forge(signer: Signer, audience: str) -> str:
        values = {name: value() for name, value in (claims or {}).items()}
        return signer.token(audience, header=header, claims=values)

    return forge


def _absent() -> None:
    return None


def _in(seconds: int) -> Callable[[], object]:
    return lambda: int(time.time()) + seconds


@requirement("SEC-01", Level.SHOULD, "discovery, calls and feedback need a token")
def _needed(target: Target) -> Faults:
    answers = [("discovery", target.send("GET", ROOT, signed=False))]
    for sample in target.one_each:
        answers.append((sample.path, target.call(sample, fresh(sample.body), signed=False)))
        path = f"{sample.path}/feedback"
        answers.append((path, target.send("POST", path, {"feedback": []}, signed=False)))
    for what, answer in answers:
        if answer.status not in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
            yield f"{what}: without a token it was answered {answer.status}"


@requirement("SEC-03/array", Level.SHALL, "aud may be an array")
def _array(target: Target) -> Faults:
    signer = _signer(target)
    sample = target.one_each[0]
    token = signer.token([target.audience_of(sample.path), "https://elsewhere.invalid"])
    answer = _with(target, sample, token)
    if not answer.is_evaluated:
        yield f"it was answered {answer.status}"


@requirement("SEC-09", Level.ADVISED, "a token is accepted once")
def _replay(target: Target) -> Faults:
    signer = _signer(target)
    sample = target.one_each[0]
    token = signer.token(target.audience_of(sample.path))
    first, second = (_with(target, sample, token) for _ in range(2))
    if first.status == HTTPStatus.UNAUTHORIZED or second.status != HTTPStatus.UNAUTHORIZED:
        yield f"it was answered {first.status}, then {second.status}"


@requirement("SEC-10", Level.ADVISED, "a refusal looks the same whatever the cause")
def _uniform(target: Target) -> Faults:
    signer = _signer(target)
    sample = target.one_each[0]
    audience = target.audience_of(sample.path)
    tokens = [
        ".",  # an empty one cannot be sent: a header must not end with a space
        "x",
        signer.unsigned(audience),
        signer.token("https://elsewhere.invalid"),
        signer.token(audience, claims={"exp": 1}),
        signer.token(audience, claims={"iss": "https://elsewhere.invalid"}),
        signer.token(audience, stranger=True),
    ]
    bodies = {_UUID.sub(b"", _with(target, sample, token).body) for token in tokens}
    if len(bodies) > 1:
        yield f"{len(tokens)} causes were answered in {len(bodies)} ways"


_SHALL, _ADVISED = Level.SHALL, Level.ADVISED

CHECKS: tuple[Check, ...] = (
    _needed,
    _refuses("SEC-02/typ", _SHALL, "a token without typ is refused", _changed(header={"typ": None})),
    _refuses("SEC-02/kid", _SHALL, "a token without kid is refused", _changed(header={"kid": None})),
    _refuses(
        "SEC-02/signature",
        _SHALL,
        "a signature by another key is refused",
        lambda signer, audience: signer.token(audience, stranger=True),
    ),
    *(
        _refuses(
            f"SEC-03/{name}", _SHALL, f"a token without {name} is refused", _changed(claims={name: _absent})
        )
        for name in ("iss", "aud", "exp", "iat", "jti")
    ),
    _array,
    _refuses(
        "SEC-03/expired",
        _SHALL,
        "a token that has expired is refused",
        _changed(claims={"exp": _in(-_HOUR), "iat": _in(-_HOUR - 300)}),
    ),
    _refuses(
        "SEC-04",
        _SHALL,
        "a token for another address is refused",
        lambda signer, audience: signer.token(f"{audience}-other"),
    ),
    _refuses(
        "SEC-05/none",
        _SHALL,
        "a token without a signature is refused",
        lambda signer, audience: signer.unsigned(audience),
    ),
    _refuses(
        "SEC-05/symmetric",
        _SHALL,
        "a token signed with the public key as a secret is refused",
        lambda signer, audience: signer.with_public_key_as_secret(audience),
    ),
    _refuses(
        "SEC-07/iss",
        Level.SHOULD,
        "an unknown issuer is refused",
        _changed(claims={"iss": lambda: "https://elsewhere.invalid"}),
    ),
    _refuses("SEC-08", _SHALL, "an unknown kid is refused", _changed(header={"kid": "conformance-unknown"})),
    _replay,
    _uniform,
    _refuses(
        "SEC-11/crit",
        _ADVISED,
        "an unknown critical header is refused",
        _changed(header={"crit": ["conformance"], "conformance": 1}),
    ),
    _refuses(
        "SEC-11/nbf",
        _ADVISED,
        "a token that is not valid yet is refused",
        _changed(claims={"nbf": _in(_HOUR)}),
    ),
    _refuses(
        "SEC-11/iat",
        _ADVISED,
        "a token from the future is refused",
        _changed(claims={"iat": _in(_HOUR), "exp": _in(_HOUR + 300)}),
    ),
)
