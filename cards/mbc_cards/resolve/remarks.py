"""Sentences about the record as a whole that a card should carry."""

from datetime import date

from mbc_cards.chart import Chart
from mbc_cards.drugs import names_of
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.spread import Spread
from mbc_cards.resolve.words import GIVING_NOT_GIVEN


def remarks_on(chart: Chart, spread: Spread, history: History, today: date) -> tuple[str, ...]:
    """Return what a reader must know before relying on anything in the picture."""
    remarks = []
    if chart.person.deceased:
        remarks.append("The record says that the patient has died.")
    if history.timeline.cannot_tell:
        remarks.append(f"Lines of therapy cannot be told for certain. {history.timeline.cannot_tell}")
    dates = [event.evidence.date for event in spread.metastases]
    if any(when is not None and when.first > today for when in dates):
        remarks.append("A metastasis is dated after today; the date was not used.")
    planned = {
        drug
        for entry in chart.drugs
        if entry.start is not None and entry.start.first > today and entry.giving is not GIVING_NOT_GIVEN
        for drug in entry.drugs
    }
    if planned:
        remarks.append(f"Dated after today and not counted as given: {names_of(planned)}.")
    return tuple(remarks)
