"""The chart in one fixed order, exact repeats removed: no policy can depend on how entries arrived."""

from collections.abc import Sequence
from datetime import date
from operator import lt
from typing import Any, Protocol, TypeVar

from mbc_cards.chart import Chart, DraftOrder
from mbc_cards.evidence import Evidence

_UNDATED = date.min
Key = tuple[date, date, str, str, str]


class _Event(Protocol):
    @property
    def evidence(self) -> Evidence: ...


E = TypeVar("E", bound=_Event)


def canonical(chart: Chart) -> Chart:
    """Return the chart with every list sorted by date, then reference, and each entry once."""
    return Chart(
        person=chart.person,
        markers=in_order(chart.markers),
        genes=in_order(chart.genes),
        disease=in_order(chart.disease),
        statuses=in_order(chart.statuses),
        drugs=in_order(chart.drugs),
        unreadable_drugs=in_order(chart.unreadable_drugs),
        procedures=in_order(chart.procedures),
        measurements=in_order(chart.measurements),
        menopause=in_order(chart.menopause),
        orders=_orders(chart.orders),
        problems=chart.problems,
        not_supplied=chart.not_supplied,
        newest_data=chart.newest_data,
        ignored=chart.ignored,
    )


def _orders(orders: Sequence[DraftOrder]) -> tuple[DraftOrder, ...]:
    return tuple(sorted(dict.fromkeys(orders), key=repr)) if len(orders) > 1 else tuple(orders)


def in_order(events: Sequence[E]) -> tuple[E, ...]:
    """Return the events sorted by date (undated first), reference, path and shown text, each once."""
    if len(events) < 2:  # noqa: PLR2004 - one event is in order
        return tuple(events)
    keys: list[Key] = []
    for event in events:
        reference, shown, period, path, _ = event.evidence
        if period is None:
            keys.append((_UNDATED, _UNDATED, reference, path, shown))
        else:
            keys.append((period.first, period.last, reference, path, shown))
    if all(map(lt, keys, keys[1:])):
        return tuple(events)
    by_key = dict(zip(keys, events, strict=True))
    if len(by_key) < len(keys):
        return _with_ties(events, keys)
    return tuple([by_key[key] for key in sorted(keys)])


def _with_ties(events: Sequence[E], keys: list[Key]) -> tuple[E, ...]:
    """Events of the same date and reference are told apart by everything they say."""
    tied: dict[tuple[Any, ...], E] = {}
    for key, event in zip(keys, events, strict=True):
        tied[(*key, repr(event))] = event
    return tuple(tied[key] for key in sorted(tied))
