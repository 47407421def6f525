"""Keys, tokens and a clock of our own, to sign calls with and to break in every way."""

import json
from base64 import urlsafe_b64encode
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from cds_hooks.auth import Trust, TrustedClient

NOW = 1_700_000_000.0
ISSUER = "https://ehr.example/fhir"
JKU = "https://ehr.example/keys.json"
PUBLIC_URL = "https://cds.example/base"
DISCOVERY = "/cds-services"
SERVICE = "/cds-services/on-order-sign"
FEEDBACK = f"{SERVICE}/feedback"


def private_key(kind: str = "P-384", name: str = "") -> Any:
    """Return a private key that stays the same for one kind and name; names tell keys apart."""
    return _made_once(kind, name)


@cache
def _made_once(kind: str, name: str) -> Any:
    del name
    if kind.startswith("RSA"):
        return rsa.generate_private_key(65537, int(kind[3:]))
    curves = {"P-256": ec.SECP256R1(), "P-384": ec.SECP384R1(), "P-521": ec.SECP521R1()}
    return ec.generate_private_key(curves[kind])


def public_jwk(kid: str = "k1", kind: str = "P-384", name: str = "", **members: Any) -> dict[str, Any]:
    """Return the public half as a JWK."""
    maker = jwt.algorithms.RSAAlgorithm if kind.startswith("RSA") else jwt.algorithms.ECAlgorithm
    return {**maker.to_jwk(private_key(kind, name).public_key(), as_dict=True), "kid": kid, **members}


def jwks(*keys: dict[str, Any]) -> dict[str, Any]:
    """Return a JWK Set; of the usual key unless told otherwise."""
    return {"keys": list(keys or (public_jwk(),))}


def claims(**members: Any) -> dict[str, Any]:
    """Return the claims that the specification requires; a member given as `...` is left out."""
    usual = {
        "iss": ISSUER,
        "aud": PUBLIC_URL + SERVICE,
        "exp": NOW + 300,
        "iat": NOW,
        "jti": "t-1",
    }
    return {name: value for name, value in (usual | members).items() if value is not ...}


def segment(document: Any) -> str:
    """Return one part of a compact token."""
    return urlsafe_b64encode(json.dumps(document).encode()).rstrip(b"=").decode()


def token(body: dict[str, Any] | None = None, *, key: Any = None, alg: str = "ES384", **header: Any) -> str:
    """Return a signed token; header members given as `...` are left out, others replace the usual ones."""
    head = {"alg": alg, "kid": "k1", "typ": "JWT"} | header
    head = {name: value for name, value in head.items() if value is not ...}
    signing_input = f"{segment(head)}.{segment(claims() if body is None else body)}"
    algorithm = jwt.PyJWS().get_algorithm_by_name(alg)
    signature = algorithm.sign(signing_input.encode(), algorithm.prepare_key(key or private_key()))
    return f"{signing_input}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def bearer(*arguments: Any, **options: Any) -> str:
    """Return an `Authorization` header with a token."""
    return f"Bearer {token(*arguments, **options)}"


def client(**members: Any) -> TrustedClient:
    """Return a client whose key is pinned."""
    return TrustedClient(**({"issuer": ISSUER, "jwks": jwks()} | members))


def trust(*clients: TrustedClient, **members: Any) -> Trust:
    """Return what a service trusts: the usual client unless told otherwise."""
    return Trust(**({"public_url": PUBLIC_URL, "clients": clients or (client(),)} | members))
