"""What a service answers: cards with suggestions, actions and links, and the response around them.

Specification 2.0.1, "CDS Service Response". Every limit that the text sets is checked on construction,
so that a card that exists can be sent.
"""

from typing import Any, Self

from pydantic import Field, StrictBool, field_validator, model_validator

from cds_hooks.forms import SUMMARY_LIMIT, is_bare_launch_url, is_relative_reference, is_summary
from cds_hooks.vocabulary import ActionType, Indicator, LinkType, SelectionBehavior
from cds_hooks.wire import JsonObject, Outbound, Text, Url, Uuid, refuse


class Coding(Outbound):
    """A code with the system it belongs to; both are required since 2.0."""

    code: Text
    system: Text
    display: Text | None = None
    extension: JsonObject | None = None


class Source(Outbound):
    """Who stands behind a card: an organisation or a data set, not a drill-down link."""

    label: Text
    url: Url | None = None
    icon: Url | None = None
    topic: Coding | None = None
    extension: JsonObject | None = None


class Link(Outbound):
    """A link of a card: an absolute URL, or the bare launch URL of a SMART app.

    `app_context` reaches the app in the SMART token response, never in the URL.
    """

    label: Text
    url: Url
    type: LinkType
    app_context: Text | None = None
    autolaunchable: StrictBool | None = None
    extension: JsonObject | None = None

    @model_validator(mode="after")
    def _smart_only(self) -> Self:
        if self.type is not LinkType.SMART and self.app_context is not None:
            raise refuse("invariant", "may have appContext only when its type is smart")
        if self.type is LinkType.SMART and not is_bare_launch_url(self.url):
            raise refuse("invariant", "must be a bare launch URL: the client adds iss and launch")
        return self


class Action(Outbound):
    """One change to one resource: create, update (the whole resource, no patch) or delete by reference."""

    type: ActionType
    description: Text
    resource: JsonObject | None = None
    resource_id: str | None = None
    extension: JsonObject | None = None

    @model_validator(mode="after")
    def _form_of_its_type(self) -> Self:
        if self.type is ActionType.DELETE:
            if self.resource is not None:
                raise refuse("invariant", "must not have a resource when it deletes")
            if self.resource_id is None or not is_relative_reference(self.resource_id):
                raise refuse("invariant", "must have resourceId = Type/id when it deletes")
            return self
        if self.resource_id is not None:
            raise refuse("invariant", "may have resourceId only when it deletes")
        if self.resource is None or not _names_a_type(self.resource):
            raise refuse("invariant", "must have a resource with a resourceType")
        if self.type is ActionType.UPDATE and not self.resource.get("id"):
            raise refuse("invariant", "must name the resource it updates by id")
        return self


def _names_a_type(resource: dict[str, Any]) -> bool:
    return isinstance(resource.get("resourceType"), str) and bool(resource["resourceType"].strip())


class Suggestion(Outbound):
    """One choice offered by a card; all its actions apply together."""

    label: Text
    uuid: Uuid | None = None
    is_recommended: StrictBool | None = None
    actions: tuple[Action, ...] = ()
    extension: JsonObject | None = None


class Card(Outbound):
    """One piece of guidance. `summary` has 1 to 139 characters; without `uuid` no feedback can come."""

    summary: str = Field(json_schema_extra={"minLength": 1, "maxLength": SUMMARY_LIMIT})
    indicator: Indicator
    source: Source
    uuid: Uuid | None = None
    detail: Text | None = None
    suggestions: tuple[Suggestion, ...] = ()
    selection_behavior: SelectionBehavior | None = None
    override_reasons: tuple[Coding, ...] = ()
    links: tuple[Link, ...] = ()
    extension: JsonObject | None = None

    @field_validator("summary")
    @classmethod
    def _short_enough(cls, summary: str) -> str:
        if not is_summary(summary):
            raise refuse("value", "must be one line of 1 to 139 characters")
        return summary

    @field_validator("override_reasons")
    @classmethod
    def _displayed(cls, reasons: tuple[Coding, ...]) -> tuple[Coding, ...]:
        if any(reason.display is None for reason in reasons):
            raise refuse("invariant", "must each have a display")
        return reasons

    @model_validator(mode="after")
    def _selection_fits(self) -> Self:
        if bool(self.suggestions) != (self.selection_behavior is not None):
            raise refuse("invariant", "must have selectionBehavior if and only if it has suggestions")
        recommended = sum(suggestion.is_recommended is True for suggestion in self.suggestions)
        if recommended > 1 and self.selection_behavior is not SelectionBehavior.ANY:
            raise refuse("invariant", "may recommend several suggestions only when selectionBehavior is any")
        uuids = [suggestion.uuid for suggestion in self.suggestions if suggestion.uuid is not None]
        if len(set(uuids)) != len(uuids):
            raise refuse("invariant", "must not give two suggestions the same uuid")
        return self


class Response(Outbound):
    """The answer to one call; `Response()` says "evaluated, nothing to say"."""

    cards: tuple[Card, ...] = ()
    system_actions: tuple[Action, ...] = ()
    extension: JsonObject | None = None

    def dump(self) -> dict[str, Any]:
        """Return the JSON object as it goes on the wire, `cards` included when there are none."""
        return {"cards": [], **super().dump()}
