"""Spread to the brain: what is usual by number of metastases, which drugs may reach it; any subtype last."""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.cancernet_2019_04.her2_populations import (
    BRAIN,
    HELD_BY_THERAPY,
    OUTSIDE_BRAIN,
    PROGRESSING,
)
from mbc_cards.editions.cancernet_2019_04.populations import HER2_POSITIVE, METASTATIC
from mbc_cards.editions.cancernet_2019_04.sources import (
    RADIATION,
    SUMMARY_BRAIN,
    SURGERY,
    TARGETED_HER2,
    guide,
)
from mbc_cards.facts import brain_lesions, brain_radiation_given
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import YesNo

IRRADIATED = brain_radiation_given.is_(YesNo.YES)
NOT_YET_IRRADIATED = (
    "Not shown after earlier radiation to the brain, which has a statement of its own (line 300)."
)
OPTIONS = frozenset({Kind.NEXT_LINE})
LOCAL = frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE})

SINGLE = Recommendation(
    id="her2pos.brain.single.surgery-rt",
    kind=Kind.SUPPORTIVE,
    title="A single brain metastasis: surgery, then radiation",
    when=all_of(BRAIN, HER2_POSITIVE, brain_lesions.at_least(1), brain_lesions.at_most(1), METASTATIC),
    unless=IRRADIATED,
    strength=Strength.USUAL,
    sources=(guide(SUMMARY_BRAIN, "290, 294"), guide(RADIATION, "233")),
    summary="HER2-positive, single brain metastasis: surgery, then radiation, is usual in good overall "
    "health",
    detail="If it cannot be removed and causes no symptoms, stereotactic radiosurgery may be used. The "
    "guide leaves open what to do in poor health, or when it cannot be removed and causes symptoms.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Overall health and operability are left to the reader. {NOT_YET_IRRADIATED}",
)

TWO_TO_FOUR = Recommendation(
    id="her2pos.brain.two-to-four.srs",
    kind=Kind.SUPPORTIVE,
    title="2 to 4 brain metastases: stereotactic radiosurgery",
    when=all_of(BRAIN, HER2_POSITIVE, brain_lesions.at_least(2), brain_lesions.at_most(4), METASTATIC),
    unless=IRRADIATED,
    strength=Strength.USUAL,
    sources=(guide(SUMMARY_BRAIN, "290, 296"), guide(RADIATION, "233")),
    summary="HER2-positive, 2 to 4 brain metastases: stereotactic radiosurgery is usual",
    detail="Size and location, symptoms and general health count too.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_YET_IRRADIATED,
)

MORE_THAN_FOUR = Recommendation(
    id="her2pos.brain.diffuse.wbrt",
    kind=Kind.INFORMATION,
    title="Cancer spread widely throughout the brain: whole brain radiation",
    when=all_of(BRAIN, HER2_POSITIVE, brain_lesions.at_least(5), METASTATIC),
    unless=IRRADIATED,
    strength=Strength.USUAL,
    sources=(guide(SUMMARY_BRAIN, "298"),),
    summary="Spread widely throughout the brain: usually whole brain radiation",
    detail="For cancer spread widely throughout the brain the guide names whole brain radiation as usual; "
    "for 5 or more metastases that are not widespread it names nothing.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Shown from 5 metastases: no figure is given for widespread. {NOT_YET_IRRADIATED}",
    attaches_to=LOCAL,
)

NUMBER_NOT_RECORDED = Recommendation(
    id="her2pos.brain.number-not-recorded",
    kind=Kind.SUPPORTIVE,
    title="Spread to the brain: surgery and radiation by number of metastases",
    when=all_of(BRAIN, HER2_POSITIVE, METASTATIC),
    unless=any_of(brain_lesions.at_least(1), IRRADIATED),
    strength=Strength.USUAL,
    sources=(guide(SUMMARY_BRAIN, "288, 290, 294, 296, 298"),),
    summary="HER2-positive, spread to the brain: what is usual depends on the number of metastases",
    detail="A single one, in good overall health: surgery, then radiation. 2 to 4: stereotactic "
    "radiosurgery. Spread widely throughout the brain: whole brain radiation. Size and location, "
    "symptoms and general health count too.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Shown while the number is not on record. {NOT_YET_IRRADIATED}",
)

WORSE_AFTER_RADIATION = Recommendation(
    id="her2pos.brain.progressive-after-rt",
    kind=Kind.SUPPORTIVE,
    title="Brain metastases worse after radiation",
    when=all_of(IRRADIATED, BRAIN, HER2_POSITIVE, PROGRESSING, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(SUMMARY_BRAIN, "300"),),
    summary="HER2-positive, brain worse after radiation: surgery, radiation or a systemic drug by first "
    "treatment",
    detail="Options depend on the first treatment: surgery, one of the described types of radiation, and a "
    "systemic drug such as chemotherapy or HER2-targeted therapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The record says that the cancer worsens, not where; confirm that it is the brain.",
)

LAPATINIB = Recommendation(
    id="her2pos.brain.lapatinib",
    kind=Kind.INFORMATION,
    title="Lapatinib and the brain",
    when=all_of(BRAIN, HER2_POSITIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HER2, "193"),),
    summary="Lapatinib may enter the brain and could be an option",
    detail="Lapatinib may enter the brain and could be an option there; its partners have conditions of "
    "their own.",
    attaches_to=OPTIONS,
)

HELD_OUTSIDE = Recommendation(
    id="her2pos.brain.extracranial-stable",
    kind=Kind.INFORMATION,
    title="Disease outside the brain not worsening: the present treatment usually goes on",
    when=all_of(BRAIN, HER2_POSITIVE, OUTSIDE_BRAIN, HELD_BY_THERAPY, METASTATIC),
    strength=Strength.USUAL,
    sources=(guide(SUMMARY_BRAIN, "300, 302"),),
    summary="Disease outside the brain is not worsening: the present treatment usually goes on",
    detail="Disease outside the brain is not worsening: the present treatment usually goes on. If the brain "
    "worsens after radiation, a change of systemic treatment is one of the options.",
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
    sources=(guide(SUMMARY_BRAIN, "302"),),
    summary="If the disease outside the brain worsens, HER2-targeted therapy may be added or changed by line",
    detail="If it is the disease outside the brain that worsens, HER2-targeted therapy may be added or "
    "changed as for cancer that has not reached the brain.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The record says that the cancer worsens, not where.",
    attaches_to=OPTIONS,
)

APPROACH = Recommendation(
    id="her2pos.brain.overall-approach",
    kind=Kind.INFORMATION,
    title="HER2-positive, spread to the brain: the overall approach",
    when=all_of(BRAIN, HER2_POSITIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(guide(SUMMARY_BRAIN, "288, 290"), guide(TARGETED_HER2, "185")),
    summary="Radiation is often part of the treatment; surgery and drugs sometimes",
    detail="Radiation is often part of the treatment; surgery, chemotherapy and targeted therapy sometimes. "
    "Some HER2-targeted drugs may reach the brain less easily than the body, so surgery or radiation is "
    "often used. A trial may be an option.",
    attaches_to=LOCAL,
)

ANY_SUBTYPE = Recommendation(
    id="brain.any.surgery-or-radiation",
    kind=Kind.INFORMATION,
    title="Brain metastases of any subtype: surgery or radiation",
    when=all_of(BRAIN, METASTATIC),
    unless=HER2_POSITIVE,
    strength=Strength.OPTION,
    sources=(guide(RADIATION, "225, 227, 229, 231, 233"), guide(SURGERY, "243")),
    summary="Brain metastases can be treated with surgery, radiation or both",
    detail="Brain metastases can be treated with surgery, radiation (whole brain or stereotactic) or both; "
    "the radiation plan takes earlier radiation into account.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not repeated for HER2-positive disease, which has statements of its own.",
    attaches_to=LOCAL,
)

TABLE = (
    WORSE_AFTER_RADIATION,
    SINGLE,
    TWO_TO_FOUR,
    MORE_THAN_FOUR,
    NUMBER_NOT_RECORDED,
    HELD_OUTSIDE,
    WORSE_OUTSIDE,
    LAPATINIB,
    APPROACH,
    ANY_SUBTYPE,
)
