"""Final measurements by analyte: read through once for everything that asks about one of them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from mbc_cards.chart import Analyte, Chart, Measurement
from mbc_cards.evidence import Finding, known_from, missing
from mbc_cards.period import Span
from mbc_cards.resolve.newest import newest_events

Measured: TypeAlias = Mapping[Analyte, Sequence[Measurement]]
"""The final measurements of each analyte, in canonical order; an analyte without any is not in it."""
NO_VALUE: Finding[Span] = missing(policy="no value recorded")


def measured_by(chart: Chart, today: date) -> Measured:
    """Return the measurements that settle something: not preliminary, and not dated after today."""
    found: dict[Analyte, list[Measurement]] = {}
    for item in chart.measurements:
        evidence = item.evidence
        if not evidence.preliminary and ((when := evidence.date) is None or when.first <= today):
            of_analyte = found.get(item.analyte)
            if of_analyte is None:
                found[item.analyte] = [item]
            else:
                of_analyte.append(item)
    return found


def newest_number(measured: Measured, analyte: Analyte) -> Finding[Span]:
    """Return the newest final value of a measurement; values of the same date give a span."""
    if analyte not in measured:
        return NO_VALUE
    valued = [item for item in measured[analyte] if item.value is not None]
    if not valued:
        return NO_VALUE
    counting = newest_events(valued)
    values = [item.value for item in counting if item.value is not None]
    span = Span(min(values), max(values))
    note = "" if span.low == span.high else "values of the same date differ"
    return known_from(tuple([item.evidence for item in counting]), span, "newest value", note)
