"""Trials, shared decisions, second opinions: general advice, always a line and never a card."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2021_07.headings import (
    OVERVIEW,
    PALLIATIVE,
    SUMMARY_BRAIN,
    SUMMARY_HER2,
    TREATMENT_INTRODUCTION,
    TRIALS,
)
from mbc_cards.editions.cancernet_2021_07.populations import FIRST_LINE, METASTATIC
from mbc_cards.editions.cancernet_2021_07.sources import (
    SUMMARY_HR_POSITIVE,
    SUMMARY_TRIPLE_NEGATIVE,
    guide,
)
from mbc_cards.facts import systemic_therapy_active
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import YesNo

OPTIONS = frozenset({Kind.NEXT_LINE})

DECISIONS = Recommendation(
    id="sdm.shared-decisions",
    kind=Kind.INFORMATION,
    title="Shared decisions",
    when=METASTATIC,
    strength=Strength.INFORMATION,
    sources=(guide(OVERVIEW, "264, 266, 268, 270, 290, 292"), guide(PALLIATIVE, "668")),
    summary="Several options exist: goals, expected effects and preferences decide with the patient",
    detail="Several options exist: the goals of each, its possible side effects and the patient's wishes "
    "decide, together with the patient.",
    attaches_to=OPTIONS,
)

TRIAL = Recommendation(
    id="trial.any",
    kind=Kind.INFORMATION,
    title="Clinical trials",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(
        guide(TREATMENT_INTRODUCTION, "252"),
        guide(SUMMARY_HR_POSITIVE, "514"),
        guide(SUMMARY_TRIPLE_NEGATIVE, "522"),
        guide(SUMMARY_HER2, "532"),
        guide(SUMMARY_BRAIN, "558"),
        guide(TRIALS, "584, 586"),
    ),
    summary="A clinical trial may be an option at any stage of treatment",
    detail="A clinical trial may be an option at any stage of treatment.",
    attaches_to=OPTIONS,
)

SECOND_OPINION = Recommendation(
    id="sdm.second-opinion",
    kind=Kind.INFORMATION,
    title="A second opinion before treatment starts",
    when=all_of(FIRST_LINE, systemic_therapy_active.is_(YesNo.NO), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TREATMENT_INTRODUCTION, "256"),),
    summary="Before treatment starts: a second opinion is possible, doctors can differ about the best plan",
    detail="Before treatment starts a second opinion is possible; doctors can differ about the best plan.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="No line completed and nothing running stand for the time before treatment starts.",
    attaches_to=OPTIONS,
)

TABLE = (TRIAL, DECISIONS, SECOND_OPINION)
