"""The closed word lists of the specification, and what each published hook puts into its context."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Indicator(StrEnum):
    """How urgent a card is, in rising order."""

    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"


class SelectionBehavior(StrEnum):
    """How many suggestions of one card a user may take."""

    AT_MOST_ONE = "at-most-one"
    ANY = "any"


class ActionType(StrEnum):
    """What an action does to the resource it names."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"


class LinkType(StrEnum):
    """Whether a link opens as it is or launches a SMART app."""

    ABSOLUTE = "absolute"
    SMART = "smart"


class Outcome(StrEnum):
    """What a user did with a card."""

    ACCEPTED = "accepted"
    OVERRIDDEN = "overridden"


USER_TOKENS = frozenset(
    {
        "userPractitionerId",
        "userPractitionerRoleId",
        "userPatientId",
        "userRelatedPersonId",
    }
)
"""Prefetch tokens besides `context.…`, since 2.0."""

_VISIT = frozenset({"userId", "patientId", "encounterId"})

CONTEXT_TOKENS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "patient-view": _VISIT,
        "order-select": _VISIT,
        "order-sign": _VISIT,
        "order-dispatch": frozenset({"patientId", "dispatchedOrders", "performer"}),
        "encounter-start": _VISIT,
        "encounter-discharge": _VISIT,
        "appointment-book": _VISIT,
        "medication-refill": _VISIT,
        "problem-list-item-create": _VISIT,
        "allergyintolerance-create": _VISIT,
    }
)
"""Published hook → context fields that its definition marks as prefetch tokens."""

DEPRECATED_HOOKS = frozenset({"medication-prescribe", "order-review"})
"""Hooks that were published once and are not to be offered any more."""

HOOK_VERSIONS: Mapping[str, str] = MappingProxyType(
    {
        "patient-view": "1.0",
        "order-select": "1.0",
        "order-sign": "1.0",
        "order-dispatch": "1.1",
        "encounter-start": "1.0",
        "encounter-discharge": "1.0",
        "appointment-book": "1.0",
    }
)
"""Published hook → version in the metadata row of its definition, the only value `hookVersion` may take."""
