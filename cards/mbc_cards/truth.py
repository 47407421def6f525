"""Three-valued truth: true, false, and not known, under Kleene's strong logic.

A chart that is silent about something does not deny it. `Truth` therefore refuses to be
used as a `bool`: an `if` cannot turn "not recorded" into "no".
"""

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """TRUE, FALSE or UNKNOWN; compare with `is`. Hashed by identity as well, which is fast."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth is not a bool: compare with Truth.TRUE, Truth.FALSE or Truth.UNKNOWN")


TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

NOT: dict[Truth, Truth] = {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}

AND: dict[tuple[Truth, Truth], Truth] = {
    (TRUE, TRUE): TRUE,
    (TRUE, FALSE): FALSE,
    (TRUE, UNKNOWN): UNKNOWN,
    (FALSE, TRUE): FALSE,
    (FALSE, FALSE): FALSE,
    (FALSE, UNKNOWN): FALSE,
    (UNKNOWN, TRUE): UNKNOWN,
    (UNKNOWN, FALSE): FALSE,
    (UNKNOWN, UNKNOWN): UNKNOWN,
}

OR: dict[tuple[Truth, Truth], Truth] = {
    (TRUE, TRUE): TRUE,
    (TRUE, FALSE): TRUE,
    (TRUE, UNKNOWN): TRUE,
    (FALSE, TRUE): TRUE,
    (FALSE, FALSE): FALSE,
    (FALSE, UNKNOWN): UNKNOWN,
    (UNKNOWN, TRUE): TRUE,
    (UNKNOWN, FALSE): UNKNOWN,
    (UNKNOWN, UNKNOWN): UNKNOWN,
}


def all_true(truths: Iterable[Truth]) -> Truth:
    """Join with "and": FALSE if any is FALSE, else UNKNOWN if any is, else TRUE."""
    answer = TRUE
    for truth in truths:
        answer = AND[answer, truth]
    return answer


def any_true(truths: Iterable[Truth]) -> Truth:
    """Join with "or": TRUE if any is TRUE, else UNKNOWN if any is, else FALSE."""
    answer = FALSE
    for truth in truths:
        answer = OR[answer, truth]
    return answer


def known(*, value: bool) -> Truth:
    """Turn a plain bool, known for certain, into a Truth."""
    return TRUE if value else FALSE
