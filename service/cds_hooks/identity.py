"""Card and suggestion ids that stay the same when the same call is made again.

UUIDv5 with the hookInstance as namespace: as un-guessable as the hookInstance itself, different for
every call, and equal for a retry, so that repeated answers do not multiply feedback.
"""

from uuid import UUID, uuid5


def card_uuid(hook_instance: UUID, content_key: str) -> str:
    """Return the uuid of the card that says `content_key` in answer to this call."""
    return str(uuid5(hook_instance, f"card:{content_key}"))


def part_uuid(suggestion: str, number: int) -> str:
    """Return the uuid of one part, counted from 1, of a suggestion that a client gets in several."""
    return str(uuid5(UUID(suggestion), f"part:{number}"))


def suggestion_uuid(hook_instance: UUID, content_key: str, choice_key: str) -> str:
    """Return the uuid of the suggestion `choice_key` of the card that says `content_key`."""
    return str(uuid5(hook_instance, f"suggestion:{len(content_key)}:{content_key}:{choice_key}"))
