"""The treatment facts: what was given, with what result, what runs, and what is being ordered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Chart, DraftOrder
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Evidence, Finding, known, missing
from mbc_cards.resolve import counts, drugs_given, drugs_today, worsening_facts
from mbc_cards.resolve.drug_groups import CHEMOTHERAPY, GNRH_ANALOGUES, HER2_ANTIBODIES
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.outcomes import outcomes_of
from mbc_cards.resolve.spread import Spread
from mbc_cards.resolve.supply import Supply, supply_of
from mbc_cards.resolve.sure_and_possible import Sorted
from mbc_cards.resolve.words import (
    GIVING_ENDED,
    NO,
    PROCEDURE_OOPHORECTOMY,
    SEX_MALE,
    SUPPRESSION_GNRH_ANALOGUE,
    SUPPRESSION_NONE,
    SUPPRESSION_OOPHORECTOMY,
    TOPIC_PROCEDURES,
    YES,
)
from mbc_cards.values import Suppression, YesNo

NO_SUPPRESSION = known(SUPPRESSION_NONE, policy="no GnRH analogue and no removal of the ovaries recorded")
NO_HER2_REGIMEN = known(NO, policy="no HER2 regimen with chemotherapy is running")


def treatment_facts(
    chart: Chart, spread: Spread, history: History, today: date
) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every fact about treatment."""
    supply = supply_of(chart, history, spread.first_breast, today)
    outcomes = outcomes_of(history, spread)
    running = drugs_today.running_today(history, today)
    completed = counts.lines_completed(history, spread, supply)
    return {
        facts.drugs_received: drugs_given.received(history, outcomes, supply),
        facts.drugs_received_metastatic: drugs_given.received_metastatic(outcomes, supply),
        facts.drugs_failed: drugs_given.failed(outcomes, supply),
        facts.drugs_not_tolerated: drugs_given.not_tolerated(history, outcomes, supply),
        facts.current_drugs: drugs_today.current(running, supply),
        facts.order_drugs: drugs_today.ordered(chart),
        facts.regimen_drugs: drugs_today.given_together(chart, running, history, supply),
        facts.systemic_therapy_active: drugs_today.therapy_active(running, history, supply),
        facts.metastatic_lines_completed: completed,
        facts.her2_lines_completed: counts.her2_lines_completed(completed, outcomes, spread),
        facts.her2_regimens_received: counts.her2_regimens(history, supply),
        facts.systemic_treatments_received: counts.systemic_treatments(history, supply),
        facts.progressed_on_endocrine: worsening_facts.progressed_on_endocrine(outcomes, supply),
        facts.progressed_on_ai_alone: worsening_facts.progressed_on_ai_alone(outcomes, supply),
        facts.progressed_on_other_ai: worsening_facts.progressed_on_other_ai(outcomes, supply),
        facts.progressed_on_trastuzumab: worsening_facts.progressed_on_trastuzumab(outcomes, supply),
        facts.progressed_on_any_treatment: worsening_facts.progressed_on_any(outcomes, supply),
        facts.endocrine_not_working: worsening_facts.endocrine_not_working(outcomes, supply),
        facts.endocrine_exhausted: worsening_facts.endocrine_exhausted(history, outcomes, supply),
        facts.chemotherapy_course_ended: chemotherapy_course_ended(history, running, supply),
        facts.suppression: suppression(chart, running, supply),
    }


def suppression(chart: Chart, running: Sorted, supply: Supply) -> Finding[Suppression]:
    """A GnRH analogue that is active or in any draft; for women also removal of both ovaries.

    NONE is known only if medication and, for women, procedures were supplied.
    """
    active = _evidence(running.sure, GNRH_ANALOGUES)
    drafted: list[DraftOrder] = []
    sure: list[Evidence] = []
    if chart.orders:
        drafted = [order for order in chart.orders if not GNRH_ANALOGUES.isdisjoint(order.drugs)]
        sure = [Evidence(order.reference, order.shown) for order in drafted if order.certain]
    if active or sure:
        policy = "a GnRH analogue is active or being ordered"
        return known(SUPPRESSION_GNRH_ANALOGUE, *active, *sure, policy=policy)
    man = chart.person.sex is SEX_MALE
    if chart.procedures and not man:
        removed = [item.evidence for item in chart.procedures if item.procedure is PROCEDURE_OOPHORECTOMY]
        if removed:
            return known(SUPPRESSION_OOPHORECTOMY, *removed, policy="both ovaries were removed")
    possible = _evidence(running.possible, GNRH_ANALOGUES)
    if drafted:
        possible = [*possible, *[Evidence(order.reference, order.shown) for order in drafted]]
    if possible:
        return missing(
            *possible, policy="a GnRH analogue is possibly given", note="a GnRH entry is not certain"
        )
    if supply.medication and (man or TOPIC_PROCEDURES not in chart.not_supplied):
        return NO_SUPPRESSION
    return missing(policy="medication and procedures must be supplied to say that there is none")


def _evidence(drugs: dict[str, tuple[Evidence, ...]], among: frozenset[str]) -> Sequence[Evidence]:
    if among.isdisjoint(drugs):
        return ()
    return [item for drug, evidence in drugs.items() if drug in among for item in evidence]


def chemotherapy_course_ended(history: History, running: Sorted, supply: Supply) -> Finding[YesNo]:
    """Whether the chemotherapy of the running HER2 regimen ended while its antibody goes on."""
    policy = "chemotherapy and antibody of the running line"
    last = history.lines[-1] if history.lines else None
    antibodies = HER2_ANTIBODIES.intersection(running.sure)
    if last is not None and not last.line.running.isdisjoint(antibodies):
        chemotherapy = [course for course in last.courses if course.drug in CHEMOTHERAPY]
        evidence = tuple([item for course in chemotherapy for item in course.evidence])
        if not chemotherapy:
            return known(
                NO, *_evidence(running.sure, HER2_ANTIBODIES), policy="no chemotherapy is part of it"
            )
        if all(course.giving is GIVING_ENDED for course in chemotherapy):
            return known(YES, *evidence, policy=policy)
        if any(course.drug in running.sure for course in chemotherapy):
            return known(NO, *evidence, policy=policy)
        return missing(*evidence, policy=policy, note="it is not certain whether the chemotherapy goes on")
    possible = not HER2_ANTIBODIES.isdisjoint(running.possible)
    if supply.complete_today and not antibodies and not possible:
        return NO_HER2_REGIMEN
    return missing(policy=policy)
