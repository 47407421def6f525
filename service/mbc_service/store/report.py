"""Feedback counted by recommendation: shown, accepted, overridden and why, with 95 % limits for the rates.

A card counts once, however often it was sent, and by the last thing a user did with it. Cards that were
worked out and not sent (MBC_SILENT) do not count.
"""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import sqrt

from sqlalchemy import Connection, distinct, false, func, select

from mbc_service.store.tables import FEEDBACK, SHOWN_CARDS

_Z = 1.959964
"""Standard deviations on either side of the mean that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the limits between which the true share lies with 95 % confidence."""

    of_these: int
    all: int

    @property
    def rate(self) -> float:
        """The share, 0 if there is nothing to share."""
        return self.of_these / self.all if self.all else 0.0

    @property
    def limits(self) -> tuple[float, float]:
        """Wilson's score interval; everything is possible when nothing was counted."""
        if not self.all:
            return 0.0, 1.0
        square = _Z * _Z / self.all
        middle = self.rate + square / 2
        reach = _Z * sqrt(self.rate * (1 - self.rate) / self.all + square / (4 * self.all))
        return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


@dataclass(slots=True)
class Reception:
    """How the cards led by one recommendation were received."""

    recommendation: str
    kind: str
    shown: int
    outcomes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def share(self, outcome: str) -> Share:
        """Return how many of the cards shown had this outcome."""
        return Share(self.outcomes[outcome], self.shown)


@dataclass(frozen=True, slots=True)
class Report:
    """Every recommendation that was shown, most often shown first, and feedback that fits no card."""

    rows: tuple[Reception, ...]
    orphans: int


def count(connection: Connection, since: datetime | None = None) -> Report:
    """Count what was shown, and what was done with it, since then."""
    sent = SHOWN_CARDS.c.silent == false()
    if since is not None:
        sent &= SHOWN_CARDS.c.received >= since
    shown = connection.execute(
        select(SHOWN_CARDS.c.recommendation, SHOWN_CARDS.c.kind, func.count(distinct(SHOWN_CARDS.c.uuid)))
        .where(sent)
        .group_by(SHOWN_CARDS.c.recommendation, SHOWN_CARDS.c.kind)
    )
    rows = {(name, kind): Reception(name, kind, number) for name, kind, number in shown}
    done = connection.execute(
        select(
            SHOWN_CARDS.c.uuid,
            SHOWN_CARDS.c.recommendation,
            SHOWN_CARDS.c.kind,
            FEEDBACK.c.outcome,
            FEEDBACK.c.reason,
        )
        .join(FEEDBACK, FEEDBACK.c.card == SHOWN_CARDS.c.uuid)
        .where(sent)
        .order_by(FEEDBACK.c.outcome_at)
    )
    for row in {row.uuid: row for row in done}.values():
        reception = rows.get((row.recommendation, row.kind))
        if reception is None:  # shown since the first question
            continue
        reception.outcomes[row.outcome] += 1
        if row.reason:
            reception.reasons[row.reason] += 1
    unknown = select(func.count(distinct(FEEDBACK.c.card))).where(
        FEEDBACK.c.card.not_in(select(SHOWN_CARDS.c.uuid))
    )
    if since is not None:
        unknown = unknown.where(FEEDBACK.c.received >= since)
    orphans = connection.execute(unknown).scalar_one()
    return Report(tuple(sorted(rows.values(), key=lambda row: (-row.shown, row.recommendation))), orphans)


HEAD = ("recommendation", "kind", "shown", "accepted", "overridden", "reasons")


def table(report: Report) -> list[tuple[str, ...]]:
    """Return the report as rows of text: `12 (40 %, 25–58)` is 12 cards, their share, and its limits."""
    return [
        (
            row.recommendation,
            row.kind,
            str(row.shown),
            _told(row.share("accepted")),
            _told(row.share("overridden")),
            ", ".join(f"{reason} {number}" for reason, number in row.reasons.most_common()),
        )
        for row in report.rows
    ]


def as_csv(report: Report) -> str:
    """Return the report as CSV: numbers apart, shares from 0 to 1."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    measures = ("", "_rate", "_low", "_high")
    writer.writerow((*HEAD[:3], *(f"{name}{measure}" for name in HEAD[3:5] for measure in measures), HEAD[5]))
    for row in report.rows:
        reasons = ";".join(f"{reason}:{number}" for reason, number in row.reasons.most_common())
        writer.writerow(
            (
                row.recommendation,
                row.kind,
                row.shown,
                *_numbers(row.share("accepted")),
                *_numbers(row.share("overridden")),
                reasons,
            )
        )
    return file.getvalue()


def _told(share: Share) -> str:
    low, high = share.limits
    return f"{share.of_these} ({share.rate:.0%}, {low * 100:.0f}–{high * 100:.0f})".replace("%", " %")


def _numbers(share: Share) -> Sequence[str]:
    low, high = share.limits
    return (str(share.of_these), *(f"{number:.4f}" for number in (share.rate, low, high)))
