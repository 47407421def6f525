"""Every model of the protocol under one name: what is sent, and what is received."""

from cds_hooks.card import Action, Card, Coding, Link, Response, Source, Suggestion
from cds_hooks.catalogue import Discovery, Service
from cds_hooks.context import (
    CONTEXTS,
    HookContext,
    OrderSelectContext,
    OrderSignContext,
    PatientViewContext,
    Resource,
)
from cds_hooks.feedback import (
    AcceptedSuggestion,
    FeedbackFlag,
    FeedbackItem,
    FeedbackRequest,
    OverrideReason,
    ReasonCoding,
)
from cds_hooks.request import FhirAuthorization, HookRequest, Note
from cds_hooks.vocabulary import ActionType, Indicator, LinkType, Outcome, SelectionBehavior

__all__ = [
    "CONTEXTS",
    "AcceptedSuggestion",
    "Action",
    "ActionType",
    "Card",
    "Coding",
    "Discovery",
    "FeedbackFlag",
    "FeedbackItem",
    "FeedbackRequest",
    "FhirAuthorization",
    "HookContext",
    "HookRequest",
    "Indicator",
    "Link",
    "LinkType",
    "Note",
    "OrderSelectContext",
    "OrderSignContext",
    "Outcome",
    "OverrideReason",
    "PatientViewContext",
    "ReasonCoding",
    "Resource",
    "Response",
    "SelectionBehavior",
    "Service",
    "Source",
    "Suggestion",
]
