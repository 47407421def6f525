"""The picture: what is believed about the patient today, one finding per fact, and why."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mbc_cards.chart import Chart
from mbc_cards.conditions import NOT_LOOKED_AT, Fact, Findings
from mbc_cards.evidence import Finding
from mbc_cards.timeline import Timeline


@dataclass(frozen=True, slots=True)
class ClinicalPicture:
    """Findings by fact, the timeline of therapy they rest on, and the chart they were read from."""

    findings: Findings
    timeline: Timeline
    chart: Chart
    today: date
    notes: tuple[str, ...] = field(default=())
    """Sentences about the record as a whole that a card should carry."""

    def __getitem__(self, fact: Fact[Any]) -> Finding[Any]:
        """Return the finding of a fact; a fact that no policy answers is missing, never an error."""
        return self.findings.get(fact, NOT_LOOKED_AT)
