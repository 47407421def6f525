"""When nothing could be evaluated: what the caller is told to configure."""

from collections.abc import Sequence
from typing import Any

from mbc_cards.recommendation import Edition, Kind
from mbc_service.ledger import Delivery, Entry, Supply
from mbc_service.render import EXTENSION, TOPIC_SYSTEM


def to_configure(delivery: Delivery) -> tuple[Entry, ...]:
    """Return every key without which a topic stays unknown, those first without which nothing can be said."""
    topics = delivery.not_supplied()
    lacking = [entry for entry in delivery.ledger if not entry.usable and entry.key.topic in topics]
    return tuple(sorted(lacking, key=lambda entry: not entry.key.required))


def reasons(lacking: Sequence[Entry]) -> dict[str, str]:
    """Return for each key what came instead of it, and why it could not be read."""
    return {entry.key.name: _reason(entry) for entry in lacking}


def problem_instead(lacking: Sequence[Entry], edition: Edition) -> dict[str, Any]:
    """Return a card for clients that show an error as if there were nothing to say."""
    lines = [f"- `{entry.key.name}`: {_reason(entry)} Template: `{entry.key.template}`" for entry in lacking]
    return {
        "summary": "Guideline check not done: data about the patient could not be had",
        "indicator": "warning",
        "source": {
            "label": edition.label,
            "topic": {"system": TOPIC_SYSTEM, "code": NO_DATA, "display": "Data could not be had"},
        },
        "detail": "\n".join(["Nothing was evaluated. What was missing, and how to send it:", "", *lines]),
        "extension": {
            EXTENSION: {"edition": edition.id, "recommendation": NO_DATA, "kind": Kind.PROBLEM.value}
        },
    }


NO_DATA = "problem.no-data"


def _reason(entry: Entry) -> str:
    came = "It was not sent" if entry.supply is Supply.ABSENT else f"What came is {entry.supply.value}"
    return f"{came}; {entry.reason}." if entry.reason else f"{came}."
