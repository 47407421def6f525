"""Which drugs were given, on which the cancer worsened, and which were not tolerated.

Here a combination product also counts as the drugs it gives.
"""

from collections.abc import Sequence

from mbc_cards.evidence import Finding, Members
from mbc_cards.resolve.drug_groups import AGAINST_CANCER
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.outcomes import Outcome
from mbc_cards.resolve.supply import Supply
from mbc_cards.resolve.sure_and_possible import Sorted
from mbc_cards.resolve.words import SETTING_EARLY, SETTING_METASTATIC, STOP_TOXICITY
from mbc_cards.truth import TRUE, UNKNOWN


def received(history: History, outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Every drug against the cancer that was given, GnRH analogues among them."""
    drugs = Sorted()
    for outcome in outcomes:
        drugs.add(outcome.course.drug, outcome.course.evidence, sure=outcome.course.certain)
    for course in history.others:
        if course.drug in AGAINST_CANCER and not course.for_other_primary:
            drugs.add(course.drug, course.evidence, sure=course.certain)
    return drugs.given(
        "every entry of a drug that was given",
        supply,
    )


def received_metastatic(outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Drugs given since the cancer became metastatic."""
    drugs = Sorted()
    for outcome in outcomes:
        if outcome.setting is not SETTING_EARLY:
            sure = outcome.setting is SETTING_METASTATIC and outcome.course.certain
            drugs.add(outcome.course.drug, outcome.course.evidence, sure=sure)
    return drugs.given(
        "drugs of lines since spread was found; lines of an open setting are possible",
        supply,
    )


def failed(outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Drugs on which the cancer worsened, or during or within 12 months after which it recurred."""
    drugs = Sorted()
    assumptions: dict[str, None] = {}
    for outcome in outcomes:
        if outcome.failed is TRUE:
            drugs.add(outcome.course.drug, outcome.evidence, sure=True)
            if outcome.assumption:
                assumptions[outcome.assumption] = None
        elif outcome.failed is UNKNOWN:
            drugs.add(outcome.course.drug, outcome.evidence, sure=False)
    if drugs.possible:
        drugs.settle()
    return drugs.given(
        "drugs still given when a line ended with worsening, and early-stage drugs if the cancer came "
        "back during or within 12 months after them",
        supply,
        " ".join(assumptions),
    )


def not_tolerated(history: History, outcomes: Sequence[Outcome], supply: Supply) -> Finding[Members]:
    """Drugs stopped because of side effects."""
    drugs = Sorted()
    for outcome in outcomes:
        if outcome.course.stop is STOP_TOXICITY:
            drugs.add(outcome.course.drug, outcome.course.evidence, sure=outcome.course.certain)
    for course in history.others:
        if course.stop is STOP_TOXICITY:
            drugs.add(course.drug, course.evidence, sure=course.certain)
    return drugs.given(
        "side effects recorded as the reason for stopping",
        supply,
    )
