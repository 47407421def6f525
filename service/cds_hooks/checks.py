"""The few questions that every linter asks of a JSON object, each with the checklist id it answers for."""

from collections.abc import Collection, Iterable
from typing import Any

from cds_hooks.empties import ALLOWED_EMPTY, is_spotless, is_spotless_text, stains
from cds_hooks.forms import is_absolute_url, is_blank, is_lowercase_uuid
from cds_hooks.violation import Severity, Violation

Violations = Iterable[Violation]
"""What was found. A question asked a hundred times for each answer gives an empty tuple when all is well:
a generator that yields nothing costs several times as much."""

Json = dict[str, Any]


def emptiness(body: Json, written: bytes | None = None) -> Violations:
    """TRN-03: nothing null or empty but `cards` and `services`; TRN-02: nothing that JSON cannot carry.

    `written` is the body as JSON, if it is at hand: then most bodies need no walk.
    """
    if written is not None and is_spotless_text(written):
        return
    for name, value in body.items():
        if not is_spotless(value) and not (name in ALLOWED_EMPTY and value == []):
            for path, message in stains(name, value, name):
                yield Violation("TRN-02" if "cannot carry" in message else "TRN-03", path, message)


def known_members(thing: Json, known: frozenset[str], path: str) -> Violations:
    """EXT-01: nothing but the members of the specification; anything else belongs in `extension`."""
    found: Violations = ()
    if not thing.keys() <= known:
        message = "a member that the specification does not have"
        found = [Violation("EXT-01", path, message) for name in thing if name not in known]
    if "extension" in thing and not isinstance(thing["extension"], dict):
        found = (*found, Violation("EXT-01", f"{path}.extension", "must be an object"))
    return found


def text(thing: Json, name: str, path: str, rule: str, *, required: bool = False) -> Violations:
    """Report a string that is missing though required, is no string, or is blank."""
    value = thing.get(name)
    if value is None:
        return (Violation(rule, f"{path}.{name}", "is required"),) if required else ()
    if isinstance(value, str) and not is_blank(value):
        return ()
    return (Violation(rule, f"{path}.{name}", "must be a string that is not blank"),)


def url(thing: Json, name: str, path: str, rule: str, *, required: bool = False) -> Violations:
    """Report a URL that is missing though required, or is not absolute http(s)."""
    value = thing.get(name)
    if value is None:
        return (Violation(rule, f"{path}.{name}", "is required"),) if required else ()
    if isinstance(value, str) and is_absolute_url(value):
        return ()
    return (Violation(rule, f"{path}.{name}", "must be an absolute http or https URL"),)


def flag(thing: Json, name: str, path: str, rule: str) -> Violations:
    """Report a member that is present and neither true nor false."""
    if name not in thing or isinstance(thing[name], bool):
        return ()
    return (Violation(rule, f"{path}.{name}", "must be true or false"),)


def one_of(thing: Json, name: str, path: str, rule: str, words: Collection[str]) -> Violations:
    """Report a member that is not one of the words of a closed list; absent counts."""
    value = thing.get(name)
    if isinstance(value, str) and value in words:
        return ()
    return (Violation(rule, f"{path}.{name}", f"must be one of {', '.join(sorted(words))}"),)


def uuid(thing: Json, path: str, rule: str) -> Violations:
    """Report a `uuid` that is present and not a UUID in lower case."""
    value = thing.get("uuid")
    if value is None or (isinstance(value, str) and is_lowercase_uuid(value)):
        return ()
    return (Violation(rule, f"{path}.uuid", "must be a UUID in lower case"),)


def distinct_uuids(things: list[tuple[str, Json]], rule: str) -> Violations:
    """Report the second of two objects that carry the same `uuid`."""
    seen: set[str] = set()
    for path, thing in things:
        value = thing.get("uuid")
        if isinstance(value, str):
            if value in seen:
                yield Violation(rule, f"{path}.uuid", "is used twice in one answer")
            seen.add(value)


def objects(thing: Json, name: str, path: str, rule: str) -> tuple[list[tuple[str, Json]], list[Violation]]:
    """Return the objects in an optional array with their paths, and what was no object or no array."""
    value = thing.get(name, [])
    where = f"{path}.{name}" if path else name
    if not isinstance(value, (list, tuple)):
        return [], [Violation(rule, where, "must be an array")]
    found: list[tuple[str, Json]] = []
    wrong: list[Violation] = []
    for index, item in enumerate(value):
        if isinstance(item, dict):
            found.append((f"{where}[{index}]", item))
        else:
            wrong.append(Violation(rule, f"{where}[{index}]", "must be an object"))
    return found, wrong


def advice(rule: str, path: str, message: str) -> Violation:
    """Make a violation of a SHOULD."""
    return Violation(rule, path, message, Severity.WARNING)
