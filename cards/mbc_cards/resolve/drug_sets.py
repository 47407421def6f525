"""Which drugs were given, failed, were not tolerated, run today, and are being ordered.

Drugs stand under the ids they were recorded with. Where it is asked what was received or failed, a
combination product also counts as the drugs it gives. Entries whose code and name disagree, and forms or
classes that leave the drug open, are possible, not sure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mbc_cards.chart import Chart, DraftOrder, Giving, Setting, Stop
from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence, Finding, Members, known, missing
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import AGAINST_CANCER, ANTICANCER, CHEMOTHERAPY, may_be, with_parts
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.newest import once
from mbc_cards.resolve.outcomes import Outcome
from mbc_cards.resolve.supply import Supply
from mbc_cards.timeline import Ended
from mbc_cards.truth import TRUE, UNKNOWN
from mbc_cards.values import YesNo

NEVER_CLOSED_DAYS = 730
"""Chemotherapy still "active" on an entry older than two years: almost none is given for so long. Ours."""


@dataclass(slots=True)
class Sorted:
    """Drugs with their evidence, sorted into sure and possible ones."""

    sure: dict[str, tuple[Evidence, ...]]
    possible: dict[str, tuple[Evidence, ...]]

    def add(self, drug: str, evidence: tuple[Evidence, ...], *, sure: bool) -> None:
        """Put a drug into its set, its evidence beside what is there."""
        into = self.sure if sure else self.possible
        into[drug] = into.get(drug, ()) + evidence

    def finding(
        self, policy: str, *, complete: bool, supplied: bool, expand: bool = False, assumption: str = ""
    ) -> Finding[Members]:
        """Return the set as a finding; missing if nothing was found because nothing was supplied."""
        if not (self.sure or self.possible or supplied):
            return missing(policy="the medication history was not supplied")
        sure = with_parts(self.sure) if expand else frozenset(self.sure)
        possible = with_parts(self.possible) if expand else frozenset(self.possible)
        evidence = once(item for group in (*self.sure.values(), *self.possible.values()) for item in group)
        note = f"not certain: {names_of(self.possible)}" if self.possible else ""
        members = Members(sure, (possible | may_be(sure | possible)) - sure, complete)
        return known(members, *evidence, policy=policy, note=note, assumption=assumption)


def _sorted() -> Sorted:
    return Sorted({}, {})


def received(history: History, outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Every drug against the cancer that was given, GnRH analogues among them."""
    drugs = _sorted()
    for outcome in outcomes:
        drugs.add(outcome.course.drug, outcome.course.evidence, sure=outcome.course.certain)
    for course in history.others:
        if course.drug in AGAINST_CANCER and not course.for_other_primary:
            drugs.add(course.drug, course.evidence, sure=course.certain)
    return drugs.finding(
        "every entry of a drug that was given",
        complete=supply.complete,
        supplied=supply.medication,
        expand=True,
    )


def received_metastatic(outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Drugs given since the cancer became metastatic."""
    drugs = _sorted()
    for outcome in outcomes:
        if outcome.setting is not Setting.EARLY:
            sure = outcome.setting is Setting.METASTATIC and outcome.course.certain
            drugs.add(outcome.course.drug, outcome.course.evidence, sure=sure)
    return drugs.finding(
        "drugs of lines since spread was found; lines of an open setting are possible",
        complete=supply.complete,
        supplied=supply.medication,
        expand=True,
    )


def failed(outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Drugs on which the cancer worsened, or during or within 12 months after which it recurred."""
    drugs = _sorted()
    assumptions: dict[str, None] = {}
    for outcome in outcomes:
        if outcome.failed is TRUE:
            drugs.add(outcome.course.drug, outcome.evidence, sure=True)
            if outcome.assumption:
                assumptions[outcome.assumption] = None
        elif outcome.failed is UNKNOWN:
            drugs.add(outcome.course.drug, outcome.evidence, sure=False)
    for drug in drugs.sure:
        drugs.possible.pop(drug, None)
    return drugs.finding(
        "drugs still given when a line ended with worsening, and early-stage drugs if the cancer came "
        "back during or within 12 months after them",
        complete=supply.complete,
        supplied=supply.medication,
        expand=True,
        assumption=" ".join(assumptions),
    )


def not_tolerated(history: History, outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Drugs stopped because of side effects."""
    drugs = _sorted()
    for course in (*(outcome.course for outcome in outcomes), *history.others):
        if course.stop is Stop.TOXICITY:
            drugs.add(course.drug, course.evidence, sure=course.certain)
    return drugs.finding(
        "side effects recorded as the reason for stopping",
        complete=supply.complete,
        supplied=supply.medication,
        expand=True,
    )


def running_today(history: History, today: date) -> Sorted:
    """Every drug being given today, as far as the record and the lines tell."""
    drugs = _sorted()
    for drawn in history.lines:
        for course in drawn.courses:
            if course.drug in drawn.line.running:
                drugs.add(course.drug, course.evidence, sure=not _left_open(course, today))
            elif drawn is history.lines[-1] and course.giving in (Giving.ON_HOLD, Giving.UNSTATED):
                drugs.add(course.drug, course.evidence, sure=False)
    placed = bool(history.lines)
    for course in (*(item.course for item in (*history.undated, *history.uncertain)), *history.others):
        if course.giving is Giving.ENDED:
            continue
        doubtful = placed and course.start is None and course.drug in ANTICANCER
        sure = course.certain and course.running and not doubtful
        drugs.add(course.drug, course.evidence, sure=sure)
    for drug in drugs.sure:
        drugs.possible.pop(drug, None)
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
    possible = [drug for drug in running.possible if drug in ANTICANCER and drug not in foreign]
    if sure:
        evidence = once(item for drug in sure for item in running.sure[drug])
        return known(YesNo.YES, *evidence, policy=f"{names_of(sure)} being given")
    if possible:
        evidence = once(item for drug in possible for item in running.possible[drug])
        note = f"it is not certain whether {names_of(possible)} is being given"
        return missing(*evidence, policy="needs an entry that is surely active", note=note)
    if supply.complete_today:
        return known(YesNo.NO, policy="no anticancer drug is being given")
    unread = tuple(entry.evidence for entry in supply.unread)
    return missing(*unread, policy="the medication history is not complete")


def ordered(chart: Chart) -> Finding[Members]:
    """Drugs that the selected orders name."""
    return _of_orders([order for order in chart.orders if order.selected], "the selected draft orders")


def _of_orders(orders: Sequence[DraftOrder], policy: str) -> Finding[Members]:
    return _drafted(orders).finding(policy, complete=_all_named(orders), supplied=True)


def _drafted(orders: Iterable[DraftOrder]) -> Sorted:
    drugs = _sorted()
    for order in orders:
        for drug in order.drugs:
            drugs.add(drug, (Evidence(order.reference, order.shown),), sure=order.certain)
    for drug in drugs.sure:
        drugs.possible.pop(drug, None)
    return drugs


def _all_named(orders: Iterable[DraftOrder]) -> bool:
    return not any(order.names_no_drug for order in orders)


def given_together(chart: Chart, running: Sorted, history: History, supply: Supply) -> Finding[Members]:
    """Drugs of all drafts, and current drugs that go on.

    Anticancer drugs of a line on which the cancer worsened do not go on: the order replaces them.
    """
    drugs = _drafted(chart.orders)
    replaced = {
        drug
        for drawn in history.lines
        if drawn.line.ended is Ended.PROGRESSION
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
