"""The public CDS Hooks sandbox: its private key is in its repository, so its signature proves nothing."""

from collections.abc import Mapping

SANDBOX_ISSUER = "https://sandbox.cds-hooks.org"
SANDBOX_JKU = "https://sandbox.cds-hooks.org/.well-known/jwks.json"
SANDBOX_KID = "44823f3d-0b01-4a6c-a80e-b9d3e8a7226f"
SANDBOX_X = "dw_JGR8nB2I6XveNxUOl2qk699ZPLM2nYI5STSdiEl9avAkrm3CkfYMbrrjr8laB"
"""First coordinate of its P-384 key; the key is the same under any other name."""


def is_sandbox_key(key: object) -> bool:
    """Tell whether a JWK is the sandbox's, by its name or by its value."""
    return isinstance(key, Mapping) and (key.get("kid") == SANDBOX_KID or key.get("x") == SANDBOX_X)


def has_sandbox_key(jwks: object) -> bool:
    """Tell whether a JWK Set holds the sandbox's key."""
    keys = jwks.get("keys") if isinstance(jwks, Mapping) else None
    return isinstance(keys, list) and any(map(is_sandbox_key, keys))
