"""Cross-origin headers: which pages may call, on every answer and without authentication."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

PREFLIGHT: Mapping[str, str] = {
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Accept",
    "Access-Control-Max-Age": "3600",
}
"""What a preflight is told. `Authorization` is listed by name: a `*` does not cover it."""

EXPOSED = "Location, X-Request-Id, Retry-After"
"""Headers that a page may read from an answer."""


@dataclass(frozen=True, slots=True)
class Cors:
    """The origins that may call from a browser: exact origins, or `*` for any; none switches it off."""

    origins: frozenset[str]

    @classmethod
    def of(cls, origins: Collection[str]) -> "Cors":
        """Make it from a collection of origins, or from one origin as a string."""
        return cls(frozenset({origins} if isinstance(origins, str) else origins))

    def headers(self, origin: str | None, *, preflight: bool) -> dict[str, str]:
        """Return the headers for an answer to a page of this origin.

        `Vary: Origin` is always there, so that no cache gives one origin's answer to another. Credentials
        are never allowed: the token travels in `Authorization`, not in a cookie.
        """
        headers = {"Vary": "Origin"}
        if origin is None or not ("*" in self.origins or origin in self.origins):
            return headers
        headers["Access-Control-Allow-Origin"] = "*" if "*" in self.origins else origin
        if preflight:
            headers.update(PREFLIGHT)
        else:
            headers["Access-Control-Expose-Headers"] = EXPOSED
        return headers
