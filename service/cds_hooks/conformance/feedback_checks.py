"""Checks of the feedback endpoint, for services that have one."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from cds_hooks.conformance.check import Check, Faults, Level, requirement
from cds_hooks.conformance.target import NotApplicable, Target

Json = dict[str, Any]

CARD = "c0f0c0f0-0000-4000-8000-000000000001"
SUGGESTION = "c0f0c0f0-0000-4000-8000-000000000002"


def item(**members: object) -> Json:
    """Return a feedback item: a card of which a suggestion was taken."""
    return {
        "card": CARD,
        "outcome": "accepted",
        "acceptedSuggestions": [{"id": SUGGESTION}],
        "outcomeTimestamp": "2024-05-06T07:08:09Z",
        **members,
    }


def overridden(**members: object) -> Json:
    """Return a feedback item: a card that was overridden."""
    usual = {"card": CARD, "outcome": "overridden", "outcomeTimestamp": "2024-05-06T07:08:09Z"}
    return {**usual, **members}


def _paths(target: Target) -> list[str]:
    """Return the feedback addresses of the services that take feedback."""
    taken = []
    for sample in target.one_each:
        path = f"{sample.path}/feedback"
        answer = target.send("POST", path, {"feedback": [item()]})
        if answer.status not in {
            HTTPStatus.NOT_FOUND,
            HTTPStatus.METHOD_NOT_ALLOWED,
            HTTPStatus.NOT_IMPLEMENTED,
        }:
            taken.append(path)
    if not taken:
        raise NotApplicable("no service takes feedback")
    return taken


def _takes(id_: str, level: Level, title: str, *bodies: Callable[[], list[Json]]) -> Check:
    def find(target: Target) -> Faults:
        for path in _paths(target):
            for body in bodies:
                answer = target.send("POST", path, {"feedback": body()})
                if not answer.is_success:
                    yield f"{path}: it was answered {answer.status}"

    return Check(id_, level, title, find)


@requirement("FB-08", Level.ADVISED, "feedback is answered without a body")
def _empty(target: Target) -> Faults:
    for path in _paths(target):
        if target.send("POST", path, {"feedback": [item()]}).body:
            yield f"{path}: the answer has a body"


@requirement("FB-03/outcome", Level.ADVISED, "feedback without a known outcome is a 400")
def _wrong(target: Target) -> Faults:
    for path in _paths(target):
        for wrong in (item(outcome="ignored"), {"card": CARD}):
            answer = target.send("POST", path, {"feedback": [wrong]})
            if answer.status != HTTPStatus.BAD_REQUEST:
                yield f"{path}: it was answered {answer.status} instead of 400"


_REASON = {"code": "no", "system": "https://conformance.invalid/reasons"}

CHECKS: tuple[Check, ...] = (
    _takes("FB-01", Level.SHALL, "an accepted suggestion is taken", lambda: [item()]),
    _takes(
        "FB-02",
        Level.SHALL,
        "one call may have several items",
        lambda: [item(), overridden(), item(card=SUGGESTION)],
    ),
    _takes(
        "FB-03",
        Level.SHALL,
        "timestamps may have fractions and offsets",
        lambda: [item(outcomeTimestamp="2024-05-06T07:08:09.123Z")],
        lambda: [item(outcomeTimestamp="2024-05-06T09:08:09+02:00")],
    ),
    _takes(
        "FB-05",
        Level.SHALL,
        "an override may come with a reason, a comment, both or neither",
        lambda: [overridden()],
        lambda: [overridden(overrideReason={"reason": _REASON})],
        lambda: [overridden(overrideReason={"userComment": "comment"})],
        lambda: [overridden(overrideReason={"reason": _REASON, "userComment": "comment"})],
    ),
    _takes(
        "FB-06",
        Level.SHALL,
        "a card may come up repeatedly, and need not be known",
        lambda: [item(), item()],
        lambda: [item(card="c0f0c0f0-0000-4000-8000-00000000ffff")],
    ),
    _takes(
        "FB-07",
        Level.ADVISED,
        "reasons in the form that Epic sends are taken",
        lambda: [overridden(card="not-a-uuid", overrideReasons={"reason": _REASON})],
    ),
    _wrong,
    _empty,
)
