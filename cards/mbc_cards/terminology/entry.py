"""What entries of the code tables have in common: how well a code is verified, and why one is not used."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["V", "N", "A", "S"]
"""How well a code's meaning is verified.

V: at least two independent public sources agree. N: only the prescribable content of RxNorm. A: only a copy
of the authoritative list. S: a single source; check it again before relying on it. Unverified codes are not
shipped.
"""


@dataclass(frozen=True, slots=True)
class Excluded:
    """A code that is recognised and must not be used, and the reason in words."""

    display: str
    reason: str
    level: Level


RxNormRow = tuple[str, str, str, Level]
"""RxNorm concept id, term type, RxNorm's name, level."""
