"""Which drugs run today, which are being ordered, and which would then be given together.

Drugs stand under the ids they were recorded with: a combination product is not expanded.
"""

from collections.abc import Sequence
from datetime import date

from mbc_cards.chart import Chart, DraftOrder
from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence, Finding, Members, known, known_from, missing
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import ANTICANCER, CHEMOTHERAPY
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.newest import once
from mbc_cards.resolve.supply import Supply
from mbc_cards.resolve.sure_and_possible import NOTHING, Sorted
from mbc_cards.resolve.words import ENDED_PROGRESSION, GIVING_ENDED, GIVING_ON_HOLD, GIVING_UNSTATED, NO, YES
from mbc_cards.values import YesNo

OF_SELECTED_ORDERS = "the selected draft orders"
NOTHING_ORDERED = known(NOTHING, policy=OF_SELECTED_ORDERS)
NEVER_CLOSED_DAYS = 730
"""Chemotherapy still "active" on an entry older than two years: almost none is given for so long. Ours."""


def running_today(history: History, today: date) -> Sorted:
    """Every drug being given today, as far as the record and the lines tell."""
    drugs = Sorted()
    for drawn in history.lines:
        running = drawn.line.running
        for course in drawn.courses:
            if course.drug in running:
                drugs.add(course.drug, course.evidence, sure=not _left_open(course, today))
            elif drawn is history.lines[-1] and course.giving in (GIVING_ON_HOLD, GIVING_UNSTATED):
                drugs.add(course.drug, course.evidence, sure=False)
    placed = bool(history.lines)
    placeless = [item.course for item in (*history.undated, *history.uncertain)]
    for course in (*placeless, *history.others):
        if course.giving is GIVING_ENDED:
            continue
        doubtful = placed and course.start is None and course.drug in ANTICANCER
        sure = course.certain and course.running and not doubtful
        drugs.add(course.drug, course.evidence, sure=sure)
    drugs.settle()
    return drugs


def _left_open(course: Course, today: date) -> bool:
    """Chemotherapy on an order or statement so old that it was probably never closed."""
    seen = course.last_seen
    return course.drug in CHEMOTHERAPY and seen is not None and (today - seen.last).days > NEVER_CLOSED_DAYS


def current(running: Sorted, supply: Supply) -> Finding[Members]:
    """Drugs being given today."""
    return running.finding(
        "entries that are active and that nothing later replaced",
        complete=supply.complete_today,
        supplied=supply.medication,
    )


def therapy_active(running: Sorted, history: History, supply: Supply) -> Finding[YesNo]:
    """Whether a drug against the cancer is being given today."""
    foreign = {course.drug for course in history.others if course.for_other_primary}
    sure = [drug for drug in running.sure if drug in ANTICANCER and drug not in foreign]
    if sure:
        evidence = once([running.sure[drug] for drug in sure])
        return known_from(evidence, YES, f"{names_of(sure)} being given")
    possible = [drug for drug in running.possible if drug in ANTICANCER and drug not in foreign]
    if possible:
        evidence = once([running.possible[drug] for drug in possible])
        note = f"it is not certain whether {names_of(possible)} is being given"
        return missing(*evidence, policy="needs an entry that is surely active", note=note)
    if supply.complete_today:
        return known(NO, policy="no anticancer drug is being given")
    unread = tuple(entry.evidence for entry in supply.unread)
    return missing(*unread, policy="the medication history is not complete")


def ordered(chart: Chart) -> Finding[Members]:
    """Drugs that the selected orders name."""
    orders = [order for order in chart.orders if order.selected]
    if not orders:
        return NOTHING_ORDERED
    return _drafted(orders).finding(OF_SELECTED_ORDERS, complete=_all_named(orders), supplied=True)


def _drafted(orders: Sequence[DraftOrder]) -> Sorted:
    drugs = Sorted()
    for order in orders:
        for drug in order.drugs:
            drugs.add(drug, (Evidence(order.reference, order.shown),), sure=order.certain)
    drugs.settle()
    return drugs


def _all_named(orders: Sequence[DraftOrder]) -> bool:
    return not orders or True not in [order.names_no_drug for order in orders]


def given_together(chart: Chart, running: Sorted, history: History, supply: Supply) -> Finding[Members]:
    """Drugs of all drafts, and current drugs that go on.

    Anticancer drugs of a line on which the cancer worsened do not go on: the order replaces them.
    """
    drugs = _drafted(chart.orders) if chart.orders else Sorted()
    replaced = {
        drug
        for drawn in history.lines
        if drawn.line.ended is ENDED_PROGRESSION
        for drug in drawn.line.running
    }
    for drug, evidence in running.sure.items():
        if drug not in replaced:
            drugs.add(drug, evidence, sure=True)
    for drug, evidence in running.possible.items():
        if drug not in replaced and drug not in drugs.sure:
            drugs.add(drug, evidence, sure=False)
    complete = supply.complete_today and _all_named(chart.orders)
    return drugs.finding(
        "all draft orders and current drugs, without those of a line on which the cancer worsened",
        complete=complete,
        supplied=supply.medication or bool(chart.orders),
    )
