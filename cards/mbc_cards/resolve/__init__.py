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
from mbc_cards.resolve.lines_of_therapy import history_of
from mbc_cards.resolve.measured import measured_by
from mbc_cards.resolve.person import person_facts
from mbc_cards.resolve.receptors import receptor_facts
from mbc_cards.resolve.remarks import remarks_on
from mbc_cards.resolve.safety_tests import safety_facts
from mbc_cards.resolve.spread import spread_of
from mbc_cards.resolve.treatment import treatment_facts

__all__ = ["picture_of"]


def picture_of(chart: Chart, today: date) -> ClinicalPicture:
    """Return what is believed about the patient today; the order of entries in the chart does not matter."""
    entries = canonical(chart)
    spread = spread_of(entries, today)
    history = history_of(entries, spread, today)
    measured = measured_by(entries, today)
    findings: dict[Fact[Any], Finding[Any]] = {
        **disease_facts(entries, spread, history.timeline, measured, today),
        **receptor_facts(entries, spread.since, today),
        **genomic_facts(entries, today),
        **person_facts(entries, measured, today),
        **treatment_facts(entries, spread, history, today),
        **safety_facts(entries, history, measured, today),
    }
    return ClinicalPicture(
        findings, history.timeline, chart, today, remarks_on(entries, spread, history, today)
    )
