"""What users did with the cards, kept beside the consultations: ids, outcomes and codes, never a comment."""

from collections.abc import Callable
from typing import Any

from cds_hooks.feedback import FeedbackItem, FeedbackRequest
from cds_hooks.forms import is_safe_id
from cds_hooks.service import CdsService, RequestInfo
from mbc_service.practice import Practice


def keep_feedback(practice: Practice) -> Callable[[CdsService, FeedbackRequest, RequestInfo], None]:
    """Return what the feedback endpoints call."""

    def keep(service: CdsService, feedback: FeedbackRequest, info: RequestInfo) -> None:
        for item in feedback.feedback:
            practice.audit.write_feedback(feedback_record(service, item, info))

    return keep


def feedback_record(service: CdsService, item: FeedbackItem, info: RequestInfo) -> dict[str, Any]:
    """Return one item as it is kept. The user's comment is free text about a patient and is left out."""
    reason = item.override_reason.reason if item.override_reason else None
    return {
        "at": item.outcome_timestamp.isoformat(),
        "request_id": info.request_id,
        "service": service.id,
        "card": _id(item.card),
        "outcome": item.outcome.value,
        "accepted": [_id(suggestion.id) for suggestion in item.accepted_suggestions],
        "reason": _id(reason.code or "") if reason else "",
        "flags": sorted(flag.value for flag in item.flags),
    }


def _id(text: str) -> str:
    """Return an id or a code as it came; anything longer or with spaces could be text about a patient."""
    return text if is_safe_id(text) else ""
