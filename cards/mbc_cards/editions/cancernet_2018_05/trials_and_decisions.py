"""Trials, goals, second opinions, care for symptoms: general advice, a line and never a card."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2018_05.populations import FIRST_LINE, METASTATIC
from mbc_cards.editions.cancernet_2018_05.sources import (
    INTRODUCTION,
    OVERVIEW,
    SUMMARY_BRAIN,
    SUMMARY_HER2,
    guide,
)
from mbc_cards.facts import systemic_therapy_active
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import YesNo

OPTIONS = frozenset({Kind.NEXT_LINE})

TRIAL = Recommendation(
    id="trial.any",
    kind=Kind.INFORMATION,
    title="Clinical trials",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(guide(INTRODUCTION, "7"), guide(SUMMARY_HER2, "213"), guide(SUMMARY_BRAIN, "238")),
    summary="A clinical trial is an option to consider at any stage",
    detail="A clinical trial is an option to consider at any stage of the cancer.",
    attaches_to=OPTIONS,
)

GOALS = Recommendation(
    id="sdm.goals",
    kind=Kind.INFORMATION,
    title="Goals of treatment",
    when=METASTATIC,
    strength=Strength.INFORMATION,
    sources=(guide(OVERVIEW, "19, 21, 23, 25, 27, 47"),),
    summary="Talk over the goals of each treatment and what to expect of it",
    detail="The goals of each treatment, and what to expect of it, are to be talked over. The aims are the "
    "longest survival, the fewest side effects and the best quality of life.",
    attaches_to=OPTIONS,
)

SYMPTOM_CARE = Recommendation(
    id="support.symptom-management-always",
    kind=Kind.INFORMATION,
    title="Treatment of symptoms and side effects",
    when=METASTATIC,
    strength=Strength.USUAL,
    sources=(guide(OVERVIEW, "45"),),
    summary="The care plan also includes treatment for symptoms and side effects",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE}),
)

SECOND_OPINION = Recommendation(
    id="sdm.second-opinion",
    kind=Kind.INFORMATION,
    title="A second opinion before treatment starts",
    when=all_of(FIRST_LINE, systemic_therapy_active.is_(YesNo.NO), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(INTRODUCTION, "11"),),
    summary="Before treatment starts: a second opinion is possible, doctors can differ about the best plan",
    detail="Before treatment starts a second opinion is possible; doctors can differ about the best plan.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="No line completed and nothing running stand for the time before treatment starts.",
    attaches_to=OPTIONS,
)

TABLE = (TRIAL, GOALS, SECOND_OPINION, SYMPTOM_CARE)
