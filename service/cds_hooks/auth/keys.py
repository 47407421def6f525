"""Public keys of a client, read from a JWK Set (RFC 7517)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

VerifyingKey = EllipticCurvePublicKey | RSAPublicKey

SMALLEST_RSA = 2048
"""Bits of an RSA modulus below which a key is passed over."""

_PUBLIC_MEMBERS = {"EC": ("kty", "crv", "x", "y"), "RSA": ("kty", "n", "e")}
"""Key type → members that make the public key. Symmetric keys have no place here."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """One usable key: its type, its curve if it has one, the one algorithm it is for if it says so."""

    kty: str
    crv: str | None
    alg: str | None
    key: VerifyingKey


@dataclass(frozen=True, slots=True)
class KeySet:
    """The usable keys of a set by (kid, kty)."""

    keys: Mapping[tuple[str, str], PublicKey]

    def find(self, kid: str, algorithm: str, kty: str, crv: str | None) -> VerifyingKey | None:
        """Return the key of this name that fits the algorithm, its key type and its curve; else None."""
        found = self.keys.get((kid, kty))
        if found is None or found.crv != crv or found.alg not in (None, algorithm):
            return None
        return found.key


def read_key_set(document: object) -> KeySet:
    """Read a JWK Set; keys that cannot verify a signature, or share their name, are left out.

    Raises ValueError when it is no JWK Set at all.
    """
    members = document.get("keys") if isinstance(document, Mapping) else None
    if not isinstance(members, list):
        raise ValueError("must be an object with an array named keys")  # noqa: TRY004 - JSON of a wrong shape
    found = [(name, key) for name, key in map(_named, members) if key is not None]
    count = Counter(name for name, _ in found)
    return KeySet({name: key for name, key in found if count[name] == 1})


def _named(member: object) -> tuple[tuple[str, str], PublicKey | None]:
    if not isinstance(member, Mapping):
        return ("", ""), None
    kid, kty = member.get("kid"), member.get("kty")
    if not isinstance(kid, str) or not isinstance(kty, str) or kty not in _PUBLIC_MEMBERS:
        return ("", ""), None
    return (kid, kty), _public_key(kty, member) if _verifies(member) else None


def _verifies(member: Mapping[str, Any]) -> bool:
    operations = member.get("key_ops", ["verify"])
    return member.get("use", "sig") == "sig" and isinstance(operations, list) and "verify" in operations


def _public_key(kty: str, member: Mapping[str, Any]) -> PublicKey | None:
    # private members are not even looked at, should a set hold any
    public = {name: member[name] for name in _PUBLIC_MEMBERS[kty] if name in member}
    try:
        key: VerifyingKey = jwt.PyJWK(public, None if kty == "EC" else "RS384").key
    except (jwt.PyJWTError, ValueError, TypeError):
        return None
    if isinstance(key, RSAPublicKey) and key.key_size < SMALLEST_RSA:
        return None
    return PublicKey(kty, public.get("crv"), member.get("alg"), key)
