"""Why a token was refused: one word for the log, and nothing for the caller."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

LOGGER = logging.getLogger("cds_hooks")

LONGEST_SHOWN = 200
"""Characters of a claim that a log gets; anyone can write a token, so its claims are not trusted either."""


class Reason(StrEnum):
    """The cause of a refusal, in the order in which the causes are looked for."""

    NO_TOKEN = "no-token"  # noqa: S105 - a word for the log
    MALFORMED = "malformed"
    TYPE = "type"
    CRITICAL = "critical-header"
    ALGORITHM = "algorithm"
    KEY_ID = "key-id"
    CLAIM = "claim-missing-or-ill-typed"
    ISSUER = "issuer"
    KEY_ADDRESS = "key-address"
    AUDIENCE = "audience"
    EXPIRED = "expired"
    NOT_YET = "not-yet-valid"
    LIFETIME = "lifetime"
    TENANT = "tenant"
    KEYS_UNAVAILABLE = "keys-unavailable"
    UNKNOWN_KEY = "unknown-key"
    SIGNATURE = "signature"
    REPLAYED = "replayed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refused token, as the log may have it: the word, and three claims that nothing has verified.

    Claims are None when they are absent, no text, or could not be read. The token itself is not here.
    """

    reason: Reason
    issuer: str | None = None
    tenant: str | None = None
    token_id: str | None = None


OnRefused = Callable[[Refusal], None]
"""Told of every refused token; what it raises is not passed on to the caller."""


class TokenRefused(Exception):  # noqa: N818 - reads as what it says
    """A token is not accepted; caught in `TokenCheck`, which answers 401."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)


def shown(claim: object) -> str | None:
    """Return a claim fit for a log line: text only, printable, not longer than 200 characters."""
    if not isinstance(claim, str) or not claim:
        return None
    return "".join(character if character.isprintable() else "?" for character in claim[:LONGEST_SHOWN])


def log_refusal(refusal: Refusal) -> None:
    """Write a refusal to the logger `cds_hooks`."""
    LOGGER.info(
        "token refused: reason=%s issuer=%r tenant=%r jti=%r",
        refusal.reason.value,
        refusal.issuer,
        refusal.tenant,
        refusal.token_id,
    )
