"""From chart to picture: one named clinical policy per file decides what counts today, and says why."""

from datetime import date
from typing import Any

from mbc_cards.chart import Chart
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Finding
from mbc_cards.picture import ClinicalPicture
from mbc_cards.resolve.canonical import canonical
from mbc_cards.resolve.disease import disease_facts
from mbc_cards.resolve.genomics import genomic_facts
from mbc_cards.resolve.person import person_facts
from mbc_cards.resolve.receptors import receptor_facts
from mbc_cards.resolve.spread import spread_of
from mbc_cards.timeline import Timeline

__all__ = ["picture_of"]


def picture_of(chart: Chart, today: date) -> ClinicalPicture:
    """Return what is believed about the patient today; the order of entries in the chart does not matter."""
    sorted_chart = canonical(chart)
    spread = spread_of(sorted_chart)
    timeline = Timeline(metastatic_since=spread.since)
    findings: dict[Fact[Any], Finding[Any]] = {
        **disease_facts(sorted_chart, spread, timeline, today),
        **receptor_facts(sorted_chart, spread.since, today),
        **genomic_facts(sorted_chart, today),
        **person_facts(sorted_chart, today),
    }
    return ClinicalPicture(findings, timeline, chart, today)
