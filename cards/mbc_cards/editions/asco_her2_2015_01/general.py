"""Trials, palliative care and decisions: general advice, always a line and never a card."""

from mbc_cards.editions.asco_her2_2015_01.populations import METASTATIC
from mbc_cards.editions.asco_her2_2015_01.sources import (
    BACKGROUND,
    KEY_MESSAGES,
    MEANING,
    QUESTIONS,
    guide,
)
from mbc_cards.recommendation import Kind, Recommendation, Strength

BESIDE_OPTIONS = frozenset({Kind.NEXT_LINE})
BESIDE_CARE = frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE})

TRIAL = Recommendation(
    id="trial.any",
    kind=Kind.INFORMATION,
    title="Clinical trials",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(guide(KEY_MESSAGES, "17"), guide(QUESTIONS, "91")),
    summary="A clinical trial is an option to consider at any time",
    attaches_to=BESIDE_OPTIONS,
)

PALLIATIVE_CARE = Recommendation(
    id="support.early-palliative",
    kind=Kind.INFORMATION,
    title="Palliative care",
    when=METASTATIC,
    strength=Strength.INFORMATION,
    sources=(guide(KEY_MESSAGES, "16"), guide(BACKGROUND, "33")),
    summary="Palliative care is an important part of care: symptoms, side effects and other needs",
    detail="Relieving symptoms and side effects is an important part of care; palliative care also supports "
    "physical, emotional and social needs. When to start is not said.",
    attaches_to=BESIDE_CARE,
)

DECISIONS = Recommendation(
    id="sdm.shared-decisions",
    kind=Kind.INFORMATION,
    title="Shared decisions",
    when=METASTATIC,
    strength=Strength.INFORMATION,
    sources=(guide(MEANING, "76, 78"), guide(QUESTIONS, "87-97")),
    summary="Goals, next steps if the cancer worsens, side effects and quality of life are worth discussing",
    attaches_to=BESIDE_OPTIONS,
)

HELP = Recommendation(
    id="support.psychosocial",
    kind=Kind.INFORMATION,
    title="Somebody to talk with",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(guide(MEANING, "76, 78"),),
    summary="Talking with doctors, nurses, social workers or a support group may help",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

TABLE = (TRIAL, DECISIONS, PALLIATIVE_CARE, HELP)
