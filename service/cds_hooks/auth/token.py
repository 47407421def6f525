"""A token before anything about it is believed: its header, its claims, and what they must look like."""

from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

import jwt
import orjson

from cds_hooks.auth.keys import VerifyingKey
from cds_hooks.auth.refusal import Reason, TokenRefused
from cds_hooks.auth.trust import ALGORITHMS

LONGEST_TOKEN = 16_384
"""Characters; tokens in use have about one thousand."""

_JWS = jwt.PyJWS(algorithms=list(ALGORITHMS))


@dataclass(frozen=True, slots=True)
class Token:
    """A compact JWT, taken apart and not verified."""

    text: str
    header: Mapping[str, Any]
    claims: Mapping[str, Any]

    def header_text(self, name: str, reason: Reason) -> str:
        """Return a header member that must be a text with something in it."""
        value = self.header.get(name)
        if not isinstance(value, str) or not value:
            raise TokenRefused(reason)
        return value

    def text_claim(self, name: str) -> str:
        """Return a claim that must be a text with something in it."""
        value = self.claims.get(name)
        if not isinstance(value, str) or not value:
            raise TokenRefused(Reason.CLAIM)
        return value

    def time_claim(self, name: str) -> float:
        """Return a claim that must be a NumericDate: seconds since 1970, fractions allowed."""
        value = self.claims.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            raise TokenRefused(Reason.CLAIM)
        return float(value)

    def audiences(self) -> tuple[str, ...]:
        """Return `aud`, which may be a text or an array of texts."""
        value = self.claims.get("aud")
        values = value if isinstance(value, list) else [value]
        texts = tuple(item for item in values if isinstance(item, str))
        if not texts or len(texts) < len(values):
            raise TokenRefused(Reason.CLAIM)
        return texts

    def verify(self, key: VerifyingKey, algorithm: str) -> None:
        """Check the signature with this key; raises TokenRefused."""
        try:
            _JWS.decode_complete(self.text, key, algorithms=[algorithm])
        except (jwt.PyJWTError, ValueError, TypeError):
            raise TokenRefused(Reason.SIGNATURE) from None


def bearer_token(authorization: str | None) -> str:
    """Return the token of an `Authorization` header; raises TokenRefused when there is none."""
    scheme, _, text = (authorization or "").partition(" ")
    text = text.strip()
    if scheme.lower() != "bearer" or not text:
        raise TokenRefused(Reason.NO_TOKEN)
    return text


def read_token(text: str) -> Token:
    """Take a compact JWT apart; raises TokenRefused when it is none."""
    if len(text) > LONGEST_TOKEN:
        raise TokenRefused(Reason.MALFORMED)
    header, _, rest = text.partition(".")
    claims, _, _ = rest.partition(".")
    return Token(text, _decoded(header), _decoded(claims))


def _decoded(segment: str) -> Mapping[str, Any]:
    """Decode one segment; laxly, because `Token.verify` reads the whole token once more, to the letter."""
    try:
        document = orjson.loads(urlsafe_b64decode(segment + "=" * (-len(segment) % 4)))
    except ValueError:
        raise TokenRefused(Reason.MALFORMED) from None
    if not isinstance(document, dict):
        raise TokenRefused(Reason.MALFORMED)
    return document
