"""No null, no empty string, no empty array, no empty object: the omission, and the walker that proves it.

The specification allows two empty values in what a service sends: `cards: []` and `services: []`.
FHIR JSON allows one null: a gap in an array of primitives whose twin (`given` / `_given`) fills it.
"""

from collections.abc import Iterator
from math import isfinite
from typing import Any, cast

ALLOWED_EMPTY = frozenset({"cards", "services"})
"""Members of the outermost object that stay when they are empty arrays."""

PROTOCOL_ARRAYS = frozenset(
    {
        "cards",
        "services",
        "suggestions",
        "actions",
        "links",
        "overrideReasons",
        "systemActions",
    }
)
"""Arrays of the protocol: an empty element there is a fault to report, not something to drop."""

PAYLOADS = frozenset({"resource", "extension"})
"""Members whose content is not the protocol's own."""

_EMPTY_TEXTS = (b"null", b'""', b"[]", b"{}")
"""How every empty value is written; a text without them has none."""


def omit_empty(body: dict[str, Any]) -> dict[str, Any]:
    """Copy an answer without its empty members; `cards` and `services` stay, and keep their length."""
    kept = {}
    for name, value in body.items():
        if is_spotless(value):
            kept[name] = value
            continue
        lean = _lean(name, value, in_payload=name in PAYLOADS)
        if not _is_empty(lean) or (name in ALLOWED_EMPTY and lean == []):
            kept[name] = lean
    return kept


def _lean(name: str, value: object, *, in_payload: bool, may_gap: bool = False) -> object:
    if in_payload and is_spotless(value):
        return value
    if isinstance(value, dict):
        return _lean_object(value, in_payload=in_payload)
    if isinstance(value, (list, tuple)):
        items = [_lean(name, item, in_payload=in_payload) for item in value]
        if not in_payload and name in PROTOCOL_ARRAYS:
            return items
        if not may_gap or all(map(_is_empty, items)):
            return [item for item in items if not _is_empty(item)]
        return [None if _is_empty(item) else item for item in items]
    return value


def _lean_object(value: dict[str, Any], *, in_payload: bool) -> dict[str, Any]:
    lean = {
        key: _lean(key, item, in_payload=in_payload or key in PAYLOADS, may_gap=in_payload)
        for key, item in value.items()
    }
    lean = {key: item for key, item in lean.items() if not _is_empty(item)}
    if not in_payload:
        return lean
    return {key: item if _may_have_gaps(lean, key) else _closed(item) for key, item in lean.items()}


def _closed(item: object) -> object:
    if isinstance(item, list) and None in item:
        return [element for element in item if element is not None]
    return item


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, (str, list, dict, tuple)) and len(value) == 0)


def _may_have_gaps(parent: dict[str, Any], name: str) -> bool:
    return name.startswith("_") or f"_{name}" in parent


def is_spotless(value: object) -> bool:
    """Tell quickly that a value is JSON with nothing empty in it; False means "look closer".

    Strings, which are most of an answer, are judged without a call of their own.
    """
    kind = type(value)
    if kind is str:
        return value != ""
    if kind is dict:
        members = cast(dict[object, object], value)
        if not members:
            return False
        for name, item in members.items():
            if type(name) is not str or (item == "" if type(item) is str else not is_spotless(item)):
                return False
        return True
    if kind is list:
        items = cast(list[object], value)
        return bool(items) and all(map(is_spotless, items))
    return kind is int or kind is bool or (kind is float and isfinite(cast(float, value)))


def is_spotless_text(written: bytes) -> bool:
    """Tell by the JSON text alone, as orjson writes it, that it has nothing empty in it.

    Much faster than the walk; False also where a sentence has `null` or a pair of brackets in it.
    """
    return not any(empty in written for empty in _EMPTY_TEXTS)


def stains(name: str, value: object, path: str, *, gaps: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (path, what is wrong) for each empty or non-JSON value below, in order of appearance."""
    if _is_empty(value):
        yield path, f"{_word(value)} is sent; leave the member out"
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(key, str):
                yield from stains(key, item, f"{path}.{key}", gaps=_may_have_gaps(value, key))
            else:
                yield path, "a key that JSON cannot carry"
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            if not (item is None and gaps):
                yield from stains(name, item, f"{path}[{index}]")
    elif not (isfinite(value) if isinstance(value, float) else isinstance(value, (str, int))):
        yield path, "a value that JSON cannot carry"


def _word(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return '""'
    return "{}" if isinstance(value, dict) else "[]"
