"""The small textual forms that the specification fixes, each as one predicate or one reading."""

import math
import re

_LOWERCASE_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_RELATIVE_REFERENCE = re.compile(r"[A-Z][A-Za-z]*/[A-Za-z0-9._-]{1,128}\Z")
_ABSOLUTE_URL = re.compile(r"https?://[^\s/?#]+[^\s]*\Z", re.IGNORECASE)
_SERVICE_ID = re.compile(r"[a-z0-9-]+\Z")
_SEMANTIC_VERSION = re.compile(r"\d+\.\d+(?:\.\d+)?(?:-[0-9A-Za-z.-]+)?\Z")
_LAUNCH_PARAMETER = re.compile(r"[?&](?:iss|launch)=")
# FHIR ids are 64 characters of [A-Za-z0-9.-]; servers in use also have underscores and longer ones.
_ID = re.compile(r"[A-Za-z0-9._-]{1,128}\Z")

ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"
"""Bare ids as they are best sent, for descriptions; what is read is wider."""

_REFERENCE = re.compile(r"(?:\A|.*/)([A-Z][A-Za-z]*)/([A-Za-z0-9._-]{1,128})(?:/_history/[A-Za-z0-9._-]+)?\Z")

SUMMARY_LIMIT = 139
"""Longest card summary, in code points: the specification asks for fewer than 140."""

_LARGEST_INTEGER = 2**64
_SMALLEST_INTEGER = -(2**63)


def is_blank(text: str) -> bool:
    """Tell whether the text is empty or only white space."""
    return not text or text.isspace()


def is_lowercase_uuid(text: str) -> bool:
    """Tell whether the text is a UUID in lower case with hyphens and no prefix."""
    return _LOWERCASE_UUID.match(text) is not None


def is_relative_reference(text: str) -> bool:
    """Tell whether the text is `Type/id`, as `resourceId` must be."""
    return _RELATIVE_REFERENCE.match(text) is not None


def is_absolute_url(text: str) -> bool:
    """Tell whether the text is an http or https URL with a host and no white space."""
    return _ABSOLUTE_URL.match(text) is not None


def is_service_id(text: str) -> bool:
    """Tell whether the text can stand in a path as a service id: lower-case letters, digits, hyphens."""
    return _SERVICE_ID.match(text) is not None


def is_semantic_version(text: str) -> bool:
    """Tell whether the text is a version such as `2.0.1` or `1.0`."""
    return _SEMANTIC_VERSION.match(text) is not None


def is_bare_launch_url(url: str) -> bool:
    """Tell whether a SMART launch URL is free of `iss` and `launch`, which the client adds itself."""
    return _LAUNCH_PARAMETER.search(url) is None


def is_summary(text: str) -> bool:
    """Tell whether the text can be a card summary: 1 to 139 characters, one line, not blank."""
    return len(text) <= SUMMARY_LIMIT and not is_blank(text) and text.splitlines() == [text]


def reference_parts(reference: str) -> tuple[str, str] | None:
    """Split `Type/id`, an absolute resource URL or a versioned reference into type and id, else None."""
    match = _REFERENCE.match(reference)
    if match is None or not is_safe_id(match[2]):
        return None
    return match[1], match[2]


def is_safe_id(text: str) -> bool:
    """Tell whether the text can be put into a resource URL as an id; dots alone would climb the path."""
    return _ID.match(text) is not None and text.strip(".") != ""


def resource_id(resource_type: str, text: str) -> str | None:
    """Read a bare id from `id`, `Type/id` or an absolute URL of that type; None when it is neither."""
    if is_safe_id(text):
        return text
    parts = reference_parts(text)
    return parts[1] if parts is not None and parts[0] == resource_type else None


def is_json(value: object) -> bool:
    """Tell whether a value is plain JSON: string keys, finite numbers, text that UTF-8 can carry."""
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
    if isinstance(value, dict):
        return all(map(is_json, value.values())) and all(
            isinstance(key, str) and is_json(key) for key in value
        )
    if isinstance(value, (list, tuple)):
        return all(map(is_json, value))
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):  # a bool is an int
        return _SMALLEST_INTEGER <= value < _LARGEST_INTEGER
    return value is None
