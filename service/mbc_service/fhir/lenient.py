"""Reading JSON that may be anything: each function returns what it names, or nothing, and never raises."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

Json = Mapping[str, Any]

NOTHING: Final[Json] = {}
_LARGEST: Final = 1e15
# Written out once: a union in the test itself is made anew at each call.
_ONE: Final = (dict, str)


def mapping(value: object) -> Json:
    """Return an object; anything else is an empty one."""
    return value if isinstance(value, dict) else NOTHING


def items(value: object) -> Sequence[Any]:
    """Return the members of a list; one object or text counts as a list of one (`category` in old data)."""
    if isinstance(value, list):
        return value
    if value is None or not isinstance(value, _ONE):
        return ()
    return (value,)


def text(value: object) -> str:
    """Return a text without space around it; anything else is an empty one."""
    return value.strip() if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """Return a JSON number; a bool is none, and neither is one beyond any measurement."""
    # JSON makes no subclasses of these two; a bool, which is one, is none of them.
    if type(value) is not float and type(value) is not int:
        return None
    # What is no number at all (NaN) lies between no limits.
    return float(value) if -_LARGEST < value < _LARGEST else None
