"""What users did with the cards, kept beside the consultations: ids, outcomes and codes; comments apart."""

from collections.abc import Callable

from cds_hooks.feedback import FeedbackItem, FeedbackRequest
from cds_hooks.forms import is_lowercase_uuid, is_safe_id
from cds_hooks.outcome import Unavailable
from cds_hooks.service import CdsService, RequestInfo
from mbc_service.audit import FeedbackGiven, Record
from mbc_service.practice import Practice

AGAIN = 60
"""Seconds after which a client may send feedback again that could not be kept."""


def keep_feedback(practice: Practice) -> Callable[[CdsService, FeedbackRequest, RequestInfo], None]:
    """Return what the feedback endpoints call. It raises Unavailable when the feedback could not be kept."""

    def keep(service: CdsService, feedback: FeedbackRequest, info: RequestInfo) -> None:
        items = [feedback_given(service, item, info) for item in feedback.feedback]
        if items and not practice.audit.write_feedback(items):
            raise Unavailable("The feedback could not be kept. Send it again later.", AGAIN)

    return keep


def feedback_given(service: CdsService, item: FeedbackItem, info: RequestInfo) -> FeedbackGiven:
    """Return one item as it is kept, with what the user typed beside the record and not in it."""
    override = item.override_reason
    comment = override.user_comment if override else None
    return FeedbackGiven(
        record=feedback_record(service, item, info),
        card=item.card,
        issuer=info.client.issuer if info.client else "",
        comment=comment.get_secret_value() if comment else "",
    )


def feedback_record(service: CdsService, item: FeedbackItem, info: RequestInfo) -> Record:
    """Return one item without what the user typed, which is free text about a patient."""
    reason = item.override_reason.reason if item.override_reason else None
    return {
        "at": item.outcome_timestamp.isoformat(),
        "request_id": info.request_id,
        "service": service.id,
        "card": _id(item.card.lower() if is_lowercase_uuid(item.card.lower()) else item.card),
        "outcome": item.outcome.value,
        "accepted": [_id(suggestion.id) for suggestion in item.accepted_suggestions],
        "reason": _id(reason.code or "") if reason else "",
        "flags": sorted(flag.value for flag in item.flags),
    }


def _id(text: str) -> str:
    """Return an id or a code as it came; anything longer or with spaces could be text about a patient."""
    return text if is_safe_id(text) else ""
