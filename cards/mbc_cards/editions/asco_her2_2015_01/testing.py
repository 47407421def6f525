"""Tests that the options of this edition depend on, and when the brain is looked at."""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.asco_her2_2015_01 import sources
from mbc_cards.editions.asco_her2_2015_01.populations import (
    BRAIN,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    METASTATIC,
)
from mbc_cards.editions.asco_her2_2015_01.sources import BACKGROUND, OTHER_THAN_BRAIN, guide
from mbc_cards.facts import brain_radiation_given
from mbc_cards.recommendation import Basis, Kind, Order, Recommendation, Strength, Test
from mbc_cards.values import YesNo

ER_PR = Recommendation(
    id="test.er-pr-her2.needed",
    kind=Kind.TESTING,
    title="ER and PR",
    when=all_of(HER2_POSITIVE, METASTATIC),
    unless=any_of(HR_POSITIVE, HR_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(guide(BACKGROUND, "25, 27"), guide(OTHER_THAN_BRAIN, "37")),
    summary="ER and PR: no clear result on record; the options depend on them",
    repairs=(Order(Test.ER), Order(Test.PR)),
    detail="Hormonal therapy is named for hormone receptor-positive disease.",
    basis=Basis.DERIVED,
    additions="That options vary by receptors is stated; asking for a missing result is ours. Either "
    "receptor positive is enough for a clear answer.",
)

HER2 = Recommendation(
    id="test.er-pr-her2.needed.her2",
    kind=Kind.TESTING,
    title="HER2",
    when=METASTATIC,
    unless=any_of(HER2_POSITIVE, HER2_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(guide(BACKGROUND, "25, 27"),),
    summary="HER2: no clear result on record; everything in this edition is for HER2-positive disease",
    repairs=(Order(Test.HER2),),
    detail="Abnormally high HER2 protein or gene is HER2-positive.",
    basis=Basis.DERIVED,
    additions="That options vary by HER2 is stated; asking for a missing result is ours.",
)

BRAIN_SYMPTOMS = Recommendation(
    id="test.brain-mri.symptoms",
    kind=Kind.INFORMATION,
    title="Symptoms that suggest spread to the brain: MRI",
    when=all_of(HER2_POSITIVE, METASTATIC),
    unless=BRAIN,
    strength=Strength.RECOMMENDED,
    sources=(guide(sources.BRAIN, "58"), guide(BACKGROUND, "29")),
    summary="Headache, memory problems, weakness or numbness in arms or legs: brain MRI is recommended",
    detail="HER2-positive disease spreads to the brain in up to half of patients: for symptoms that suggest "
    "it, such as headache, memory problems, weakness or numbness in arms or legs, MRI of the brain is "
    "recommended.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Symptoms are not read from the record; shown while no spread to the brain is known.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

NO_SCREENING = Recommendation(
    id="test.brain-mri.no-routine-screening",
    kind=Kind.INFORMATION,
    title="No routine imaging of the brain",
    when=all_of(HER2_POSITIVE, METASTATIC),
    unless=any_of(BRAIN, brain_radiation_given.is_(YesNo.YES)),
    strength=Strength.NOT_RECOMMENDED,
    sources=(guide(sources.BRAIN, "58"),),
    summary="Without symptoms or known spread to the brain, routine imaging of the brain is not recommended",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Symptoms and orders of imaging are not read; radiation to the brain stands for a history of "
    "spread to it.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

TABLE = (HER2, ER_PR, BRAIN_SYMPTOMS, NO_SCREENING)
