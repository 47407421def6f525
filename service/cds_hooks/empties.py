"""No null, no empty string, no empty array, no empty object: the omission, and the walker that proves it.

The specification allows two empty values in what a service sends: `cards: []` and `services: []`.
FHIR JSON allows one null: a gap in an array of primitives whose twin (`given` / `_given`) fills it.
"""

from collections.abc import Iterator
from math import isfinite
from typing import Any

ALLOWED_EMPTY = frozenset({"cards", "services"})
"""Members of the outermost object that stay when they are empty arrays."""

PROTOCOL_ARRAYS = frozenset({
    "cards",
    "services",
    "suggestions",
    "actions",
    "links",
    "overrideReasons",
    "systemActions",
})
"""Arrays of the protocol: an empty element there is a fault to report, not something to drop."""

PAYLOADS = frozenset({"resource", "extension"})
"""Members whose content is not the protocol's own."""


def omit_empty(body: dict[str, Any]) -> dict[str, Any]:
    """Copy an answer without its empty members; `cards` and `services` stay, and keep their length."""
    kept = {}
    for name, value in body.items():
        lean = _lean(name, value, in_payload=name in PAYLOADS, has_twin=False)
        if not _is_empty(lean) or (name in ALLOWED_EMPTY and lean == []):
            kept[name] = lean
    return kept


def _lean(name: str, value: Any, *, in_payload: bool, has_twin: bool) -> Any:
    if isinstance(value, dict):
        lean = {
            key: _lean(key, item, in_payload=in_payload or key in PAYLOADS, has_twin=_has_twin(value, key))
            for key, item in value.items()
        }
        return {key: item for key, item in lean.items() if not _is_empty(item)}
    if isinstance(value, (list, tuple)):
        items = [_lean(name, item, in_payload=in_payload, has_twin=False) for item in value]
        if (in_payload and has_twin) or (not in_payload and name in PROTOCOL_ARRAYS):
            return items
        return [item for item in items if not _is_empty(item)]
    return value


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, (str, list, dict, tuple)) and len(value) == 0)


def _has_twin(parent: dict[str, Any], name: str) -> bool:
    return (name[1:] if name.startswith("_") else f"_{name}") in parent


def is_spotless(value: Any) -> bool:
    """Tell quickly that a value is JSON with nothing empty in it; False means "look closer"."""
    kind = type(value)
    if kind is str:
        return bool(value)
    if kind is dict:
        return bool(value) and all(map(is_spotless, value.values()))
    if kind is list:
        return bool(value) and all(map(is_spotless, value))
    return kind is int or kind is bool or (kind is float and isfinite(value))


def stains(name: str, value: Any, path: str, *, has_twin: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (path, what is wrong) for each empty or non-JSON value below, in order of appearance."""
    if _is_empty(value):
        yield path, f"{_word(value)} is sent; leave the member out"
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(key, str):
                yield from stains(key, item, f"{path}.{key}", has_twin=_has_twin(value, key))
            else:
                yield path, "a key is not a string"
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            if not (item is None and has_twin):
                yield from stains(name, item, f"{path}[{index}]")
    elif isinstance(value, float):
        if not isfinite(value):
            yield path, "a number that JSON cannot carry"
    elif not isinstance(value, (str, int)):
        yield path, "a value that JSON cannot carry"


def _word(value: Any) -> str:
    return "null" if value is None else {str: '""', dict: "{}"}.get(type(value), "[]")
