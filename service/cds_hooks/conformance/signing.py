"""Tokens as a client signs them, and as one that is not to be trusted would."""

import base64
import hashlib
import hmac
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import orjson

if TYPE_CHECKING:
    import jwt

LIFETIME = 300


class KeyUnreadable(ValueError):  # noqa: N818 - reads as what it says
    """The signing key cannot be used; the text says why and holds nothing of the key."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key and the names it signs under."""

    issuer: str
    kid: str
    key: "jwt.PyJWK"
    jku: str = ""
    tenant: str = ""

    def token(
        self,
        audience: object,
        *,
        header: Mapping[str, Any] | None = None,
        claims: Mapping[str, Any] | None = None,
        stranger: bool = False,
    ) -> str:
        """Return a signed token; header members and claims given as None are left out.

        `stranger`: sign with a new key of the same kind, under this one's name.
        """
        now = int(time.time())
        head = {"alg": self.key.algorithm_name, "kid": self.kid, "typ": "JWT"}
        body = {"iss": self.issuer, "aud": audience, "exp": now + LIFETIME, "iat": now, "jti": str(uuid4())}
        if self.jku:
            head["jku"] = self.jku
        if self.tenant:
            body["tenant"] = self.tenant
        signing_input = f"{_part(head, header)}.{_part(body, claims)}".encode()
        private = _like(self.key.key) if stranger else self.key.key
        return _compact(signing_input, self.key.Algorithm.sign(signing_input, private))

    def unsigned(self, audience: object) -> str:
        """Return a token that says it needs no signature."""
        signed = self.token(audience, header={"alg": "none"})
        return signed[: signed.rindex(".") + 1]

    def with_public_key_as_secret(self, audience: object) -> str:
        """Return a token whose signature is an HMAC made with the public key, which everybody has."""
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415

        public = self.key.key.public_key()
        secret = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        signing_input = self.token(audience, header={"alg": "HS256"}).rpartition(".")[0].encode()
        return _compact(signing_input, hmac.new(secret, signing_input, hashlib.sha256).digest())


def read_signer(path: Path, issuer: str, *, jku: str = "", tenant: str = "") -> Signer:
    """Read a private key from a JWK file; raises KeyUnreadable, or ImportError without PyJWT."""
    import jwt  # noqa: PLC0415 - only signed calls need PyJWT

    try:
        document = orjson.loads(path.read_bytes())
        algorithm = document.get("alg") or ("RS384" if document.get("kty") == "RSA" else None)
        key = jwt.PyJWK(document, algorithm)
    except OSError as error:
        raise KeyUnreadable(f"{path.name} cannot be read ({error.strerror}).") from None
    except (jwt.PyJWTError, ValueError, AttributeError):
        raise KeyUnreadable(f"{path.name} is no EC or RSA key as a JWK.") from None
    if not hasattr(key.key, "public_key") or not document.get("kid"):
        raise KeyUnreadable(f"{path.name} must hold a private key with a kid.")
    return Signer(issuer, str(document["kid"]), key, jku, tenant)


def _like(key: Any) -> Any:  # noqa: ANN401 - private keys of cryptography have no common type
    """Return a new private key of the same kind."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa  # noqa: PLC0415

    if isinstance(key, rsa.RSAPrivateKey):
        return rsa.generate_private_key(65537, key.key_size)
    return ec.generate_private_key(key.curve)


def _part(usual: Mapping[str, Any], changed: Mapping[str, Any] | None) -> str:
    members = {**usual, **(changed or {})}
    return _encoded(orjson.dumps({name: value for name, value in members.items() if value is not None}))


def _compact(signing_input: bytes, signature: bytes) -> str:
    return f"{signing_input.decode()}.{_encoded(signature)}"


def _encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()
