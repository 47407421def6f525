"""When nothing could be evaluated: what the caller is told to configure."""

from collections.abc import Sequence

from mbc_service.ledger import Delivery, Entry, Supply


def to_configure(delivery: Delivery) -> tuple[Entry, ...]:
    """Return every key without which a topic stays unknown, those first without which nothing can be said."""
    topics = delivery.not_supplied()
    lacking = [entry for entry in delivery.ledger if not entry.usable and entry.key.topic in topics]
    return tuple(sorted(lacking, key=lambda entry: not entry.key.required))


def reasons(lacking: Sequence[Entry]) -> dict[str, str]:
    """Return for each key what came instead of it, and why it could not be read."""
    return {entry.key.name: _reason(entry) for entry in lacking}


def _reason(entry: Entry) -> str:
    came = "It was not sent" if entry.supply is Supply.ABSENT else f"What came is {entry.supply.value}"
    return f"{came}; {entry.reason}." if entry.reason else f"{came}."
