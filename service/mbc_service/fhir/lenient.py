"""Reading JSON that may be anything: each function returns what it names, or nothing, and never raises."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

Json = Mapping[str, Any]

NOTHING: Final[Json] = {}
_LARGEST = 1e15


def mapping(value: object) -> Json:
    """Return an object; anything else is an empty one."""
    return value if isinstance(value, dict) else NOTHING


def items(value: object) -> Sequence[Any]:
    """Return the members of a list; one object or text counts as a list of one (`category` in old data)."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict | str):
        return (value,)
    return ()


def text(value: object) -> str:
    """Return a text without space around it; anything else is an empty one."""
    return value.strip() if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """Return a JSON number; a bool is none, and neither is one beyond any measurement."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not -_LARGEST < value < _LARGEST or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value)
