"""What users did with the cards: the body of the feedback endpoint, read leniently.

Deviations that clients in use are known for are accepted and flagged: Epic sends `overrideReasons`
(plural) and card ids that are not UUIDs, others leave out `acceptedSuggestions`.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pydantic import SecretStr, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from cds_hooks.forms import is_blank, is_lowercase_uuid
from cds_hooks.vocabulary import Outcome
from cds_hooks.wire import Inbound, OptionalText, Text, refuse


class FeedbackFlag(StrEnum):
    """A deviation from the specification that did not stop an item from being read."""

    ACCEPTED_WITHOUT_SUGGESTIONS = "accepted-without-suggestions"
    CARD_IS_NOT_A_UUID = "card-is-not-a-uuid"
    OVERRIDE_REASON_IS_EMPTY = "override-reason-is-empty"
    OVERRIDE_REASONS_PLURAL = "override-reasons-plural"
    TIMESTAMP_WITHOUT_OFFSET = "timestamp-without-offset"


class ReasonCoding(Inbound):
    """Why a card was overridden, in the client's or the service's codes; any part may be missing."""

    code: OptionalText = None
    system: OptionalText = None
    display: OptionalText = None


class OverrideReason(Inbound):
    """A coded reason, a comment, or both. The comment is free text about a patient: never log it."""

    reason: ReasonCoding | None = None
    user_comment: SecretStr | None = None
    extension: dict[str, Any] | None = None

    @property
    def says_something(self) -> bool:
        """Tell whether there is a code, a comment or an extension in it."""
        comment = self.user_comment.get_secret_value() if self.user_comment else ""
        return bool((self.reason and self.reason.code) or not is_blank(comment) or self.extension)


class AcceptedSuggestion(Inbound):
    """A suggestion that was taken, by its uuid."""

    id: Text


class FeedbackItem(Inbound):
    """What became of one card; `outcome_timestamp` is in UTC, `flags` tell what was out of order."""

    card: Text
    outcome: Outcome
    outcome_timestamp: datetime
    accepted_suggestions: tuple[AcceptedSuggestion, ...] = ()
    override_reason: OverrideReason | None = None
    extension: dict[str, Any] | None = None
    rewritten: SkipJsonSchema[tuple[FeedbackFlag, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _in_the_published_form(cls, item: object) -> object:
        return _rewrite(item) if isinstance(item, dict) else item

    @field_validator("outcome_timestamp", mode="before")
    @classmethod
    def _in_utc(cls, value: object) -> datetime:
        moment = _moment(value)
        if moment is None:
            raise refuse("value", "must be a date and time as in RFC 3339")
        try:
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except OverflowError:
            raise refuse("value", "must be a date and time within the years 1 to 9999") from None

    @property
    def flags(self) -> frozenset[FeedbackFlag]:
        """The deviations of this item from the specification."""
        flags = set(self.rewritten)
        if self.outcome is Outcome.ACCEPTED and not self.accepted_suggestions:
            flags.add(FeedbackFlag.ACCEPTED_WITHOUT_SUGGESTIONS)
        if not is_lowercase_uuid(self.card.lower()):
            flags.add(FeedbackFlag.CARD_IS_NOT_A_UUID)
        if self.override_reason is not None and not self.override_reason.says_something:
            flags.add(FeedbackFlag.OVERRIDE_REASON_IS_EMPTY)
        return frozenset(flags)


class FeedbackRequest(Inbound):
    """The body of a feedback call: any number of items, for any cards, repeats included."""

    feedback: tuple[FeedbackItem, ...]


def _rewrite(item: dict[str, Any]) -> dict[str, Any]:
    rewritten: list[FeedbackFlag] = []
    clean = {**item, "rewritten": rewritten}
    if clean.get("acceptedSuggestions") is None:
        clean["acceptedSuggestions"] = ()
    if "overrideReason" not in item and "overrideReasons" in item:
        rewritten.append(FeedbackFlag.OVERRIDE_REASONS_PLURAL)
        plural = item["overrideReasons"]
        clean["overrideReason"] = next(iter(plural), None) if isinstance(plural, list) else plural
    moment = _moment(item.get("outcomeTimestamp"))
    if moment is not None and moment.tzinfo is None:
        rewritten.append(FeedbackFlag.TIMESTAMP_WITHOUT_OFFSET)
    return clean


def _moment(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(value.upper()) if isinstance(value, str) else None
    except ValueError:
        return None
