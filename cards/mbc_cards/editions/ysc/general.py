"""Sequence of treatments, palliative care, decisions: general advice, always a line and never a card."""

from mbc_cards.editions.ysc.populations import BESIDE_CARE, BESIDE_OPTIONS, METASTATIC
from mbc_cards.editions.ysc.sources import CONNECT, GOALS, INTRODUCTION, PALLIATIVE, TYPES, page
from mbc_cards.recommendation import Kind, Recommendation, Strength

SEQUENCE = Recommendation(
    id="sdm.expect-changes",
    kind=Kind.INFORMATION,
    title="One therapy after another",
    when=METASTATIC,
    strength=Strength.USUAL,
    sources=(page(TYPES, "14"), page(GOALS, "10")),
    summary="In general one therapy follows another, each as long as it works",
    detail="In general one therapy follows another, each as long as it works; the doctor may order regular "
    "scans or tests to see whether it does.",
    attaches_to=BESIDE_OPTIONS,
)

DECISIONS = Recommendation(
    id="sdm.shared-decisions",
    kind=Kind.INFORMATION,
    title="Experts differ",
    when=METASTATIC,
    strength=Strength.INFORMATION,
    sources=(page(INTRODUCTION, "6"), page(GOALS, "10")),
    summary="Many options exist and experts may differ: questions are welcome. Aim: control, no new tumours",
    detail="Many options exist and experts may differ, so questions matter. Treatment aims to shrink or "
    "stabilize tumours and to prevent new ones.",
    attaches_to=BESIDE_OPTIONS,
)

PALLIATIVE_CARE = Recommendation(
    id="support.early-palliative",
    kind=Kind.INFORMATION,
    title="Palliative care at any stage",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(page(PALLIATIVE, "54, 56"),),
    summary="Palliative care fits any stage and can be particularly beneficial in metastatic disease",
    detail="Palliative care fits any stage: pain, neuropathy, nausea, diarrhea, constipation, and "
    "psychological, social and spiritual problems.",
    attaches_to=BESIDE_CARE,
)

COMMUNITY = Recommendation(
    id="support.psychosocial",
    kind=Kind.INFORMATION,
    title="Other young survivors",
    when=METASTATIC,
    strength=Strength.INFORMATION,
    sources=(page(CONNECT, "60"),),
    summary="The Young Survival Coalition connects young people with breast cancer and those close to them",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

TABLE = (SEQUENCE, DECISIONS, PALLIATIVE_CARE, COMMUNITY)
