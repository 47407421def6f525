"""HER2-positive, spread to the brain: what is usual by number of metastases, and which drugs go on."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.asco_her2_2015_01 import sources
from mbc_cards.editions.asco_her2_2015_01.populations import (
    BRAIN,
    HELD_BY_THERAPY,
    HER2_POSITIVE,
    METASTATIC,
    OUTSIDE_BRAIN,
    PROGRESSING,
)
from mbc_cards.editions.asco_her2_2015_01.sources import BACKGROUND, KEY_MESSAGES, guide
from mbc_cards.facts import brain_lesions, brain_radiation_given
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import YesNo

IRRADIATED = brain_radiation_given.is_(YesNo.YES)
NOT_YET_IRRADIATED = (
    "Not shown after earlier radiation to the brain, which has a statement of its own (line 71)."
)
PROGNOSIS = "The chance of recovery and operability are left to the reader; a poorer chance has its own line."
LOCAL = frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE})

SINGLE = Recommendation(
    id="her2pos.brain.single.surgery-rt",
    kind=Kind.SUPPORTIVE,
    title="A single brain metastasis: surgery, then radiation",
    when=all_of(BRAIN, HER2_POSITIVE, brain_lesions.at_least(1), brain_lesions.at_most(1), METASTATIC),
    unless=IRRADIATED,
    strength=Strength.USUAL,
    sources=(guide(sources.BRAIN, "60, 62, 64, 68"),),
    summary="HER2-positive, single brain metastasis, good chance of recovery: surgery, then radiation",
    detail="Generally given if the chance of recovery is good; the type of radiation is left open. Size and "
    "location, symptoms and general health count too.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{PROGNOSIS} {NOT_YET_IRRADIATED}",
)

TWO_TO_FOUR = Recommendation(
    id="her2pos.brain.two-to-four.surgery-rt",
    kind=Kind.SUPPORTIVE,
    title="2 to 4 brain metastases: surgery, then radiation",
    when=all_of(BRAIN, HER2_POSITIVE, brain_lesions.at_least(2), brain_lesions.at_most(4), METASTATIC),
    unless=IRRADIATED,
    strength=Strength.USUAL,
    sources=(guide(sources.BRAIN, "60, 62, 64, 68"),),
    summary="HER2-positive, 2 to 4 brain metastases, good chance of recovery: surgery, then radiation",
    detail="Generally given if the chance of recovery is good; the type of radiation is left open. Size and "
    "location, symptoms and general health count too.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{PROGNOSIS} {NOT_YET_IRRADIATED}",
)

WHOLE_BRAIN = Recommendation(
    id="her2pos.brain.diffuse.wbrt",
    kind=Kind.INFORMATION,
    title="Poorer chance of recovery, or spread widely throughout the brain: whole brain radiation",
    when=all_of(BRAIN, HER2_POSITIVE, METASTATIC),
    unless=IRRADIATED,
    strength=Strength.USUAL,
    sources=(guide(sources.BRAIN, "69"),),
    summary="Poorer chance of recovery, or spread widely in the brain: usually whole brain radiation",
    detail="With a poorer chance of recovery, or cancer spread widely throughout the brain, treatment "
    "usually includes whole brain radiation and palliative care; for 5 or more metastases that are not "
    "widespread nothing is named.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Neither the chance of recovery nor wide spread is read from a record: shown for any number. "
    f"{NOT_YET_IRRADIATED}",
    attaches_to=LOCAL,
)

WORSE_AFTER_RADIATION = Recommendation(
    id="her2pos.brain.progressive-after-rt",
    kind=Kind.SUPPORTIVE,
    title="Brain metastases worse after radiation",
    when=all_of(IRRADIATED, BRAIN, HER2_POSITIVE, PROGRESSING, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(sources.BRAIN, "71"),),
    summary="HER2-positive, brain worse after radiation: surgery, radiation or a systemic drug by first "
    "treatment",
    detail="Options depend on the first treatment: surgery, one of the described types of radiation, and a "
    "systemic drug such as HER2-targeted therapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The record says that the cancer worsens, not where; confirm that it is the brain.",
)

LAPATINIB = Recommendation(
    id="her2pos.brain.lapatinib",
    kind=Kind.INFORMATION,
    title="HER2-targeted drugs, lapatinib and the brain",
    when=all_of(BRAIN, HER2_POSITIVE, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(BACKGROUND, "31"),),
    summary="HER2-targeted drugs usually reach the brain less easily; lapatinib is a possible exception",
    attaches_to=LOCAL,
)

HELD_OUTSIDE = Recommendation(
    id="her2pos.brain.extracranial-stable",
    kind=Kind.INFORMATION,
    title="Disease outside the brain not worsening: the present treatment usually goes on",
    when=all_of(BRAIN, HER2_POSITIVE, OUTSIDE_BRAIN, HELD_BY_THERAPY, METASTATIC),
    strength=Strength.USUAL,
    sources=(guide(sources.BRAIN, "71, 72"),),
    summary="Disease outside the brain is not worsening: the present treatment usually goes on",
    detail="Disease outside the brain is not worsening: the present treatment usually goes on. If the brain "
    "worsens after radiation, a systemic drug is one of the options.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Read from the latest recorded status of the whole cancer.",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE, Kind.ORDER_CHECK}),
)

WORSE_OUTSIDE = Recommendation(
    id="her2pos.brain.extracranial-progressing",
    kind=Kind.INFORMATION,
    title="Disease outside the brain worsening: HER2-targeted therapy by line",
    when=all_of(BRAIN, HER2_POSITIVE, OUTSIDE_BRAIN, PROGRESSING, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(sources.BRAIN, "72"),),
    summary="If the disease outside the brain worsens, HER2-targeted therapy may be added or changed by line",
    detail="If it is the disease outside the brain that worsens, HER2-targeted therapy may be added or "
    "changed as for cancer that has not reached the brain.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The record says that the cancer worsens, not where.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

APPROACH = Recommendation(
    id="her2pos.brain.overall-approach",
    kind=Kind.INFORMATION,
    title="HER2-positive, spread to the brain: the overall approach",
    when=all_of(BRAIN, HER2_POSITIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(guide(KEY_MESSAGES, "15"), guide(BACKGROUND, "31"), guide(sources.BRAIN, "60, 62, 64")),
    summary="Spread to the brain is usually treated with surgery, radiation or both",
    detail="Spread to the brain is usually treated with surgery, radiation (whole brain, radiosurgery in one "
    "or in several sessions) or both, by size, location, symptoms and general health.",
    attaches_to=LOCAL,
)

TABLE = (
    WORSE_AFTER_RADIATION,
    SINGLE,
    TWO_TO_FOUR,
    HELD_OUTSIDE,
    WORSE_OUTSIDE,
    WHOLE_BRAIN,
    LAPATINIB,
    APPROACH,
)
