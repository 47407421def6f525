"""Tests whose result a treatment of this edition depends on, as long as it is not on record.

The guide advises no test itself, except watching estrogen: the other statements here are derived from the
conditions of the treatments.
"""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.cancernet_2018_05.brca import CHEMOTHERAPY_RECEIVED
from mbc_cards.editions.cancernet_2018_05.populations import (
    AI_IN_REGIMEN,
    FEMALE,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    METASTATIC,
)
from mbc_cards.editions.cancernet_2018_05.sources import (
    HORMONAL,
    OVERVIEW,
    TARGETED_BRCA,
    TARGETED_HER2,
    guide,
)
from mbc_cards.facts import brca, estradiol_checked, menopause
from mbc_cards.recommendation import Basis, Kind, Order, Recommendation, Strength, Test
from mbc_cards.values import Menopause, Mutation, YesNo

ER_PR = Recommendation(
    id="test.er-pr-her2.needed",
    kind=Kind.TESTING,
    title="ER and PR",
    when=METASTATIC,
    unless=any_of(HR_POSITIVE, HR_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(guide(OVERVIEW, "29, 33"), guide(HORMONAL, "69")),
    summary="ER and PR: no clear result on record; the options depend on them",
    repairs=(Order(Test.ER), Order(Test.PR)),
    detail="Hormonal therapy is for tumours that are positive for ER or PR.",
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
    sources=(guide(OVERVIEW, "29, 33"), guide(TARGETED_HER2, "157")),
    summary="HER2: no clear result on record; the options depend on it",
    repairs=(Order(Test.HER2),),
    basis=Basis.DERIVED,
    additions="That options vary by HER2 is stated; asking for a missing result is ours.",
)

ESTRADIOL = Recommendation(
    id="test.estradiol.recent-amenorrhea",
    kind=Kind.TESTING,
    title="Aromatase inhibitor, menopausal state open: blood estrogen",
    when=all_of(AI_IN_REGIMEN, FEMALE, METASTATIC),
    unless=any_of(
        menopause.is_(Menopause.PRE), menopause.is_(Menopause.POST), estradiol_checked.is_(YesNo.YES)
    ),
    strength=Strength.USUAL,
    sources=(guide(HORMONAL, "79"),),
    summary="Aromatase inhibitor, menopausal state not recorded: blood estrogen is often checked",
    repairs=(Order(Test.ESTRADIOL),),
    detail="Doctors often monitor it in women whose periods stopped recently or because of chemotherapy, to "
    "be sure that the ovaries no longer make estrogen.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="A menopausal state that is not recorded stands for periods that stopped recently or from "
    "chemotherapy.",
)

BRCA = Recommendation(
    id="test.brca.before-parp",
    kind=Kind.TESTING,
    title="BRCA1 and BRCA2 in HER2-negative disease after chemotherapy",
    when=all_of(HER2_NEGATIVE, CHEMOTHERAPY_RECEIVED, METASTATIC),
    unless=any_of(brca.is_(Mutation.DETECTED), brca.is_(Mutation.NOT_DETECTED)),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_BRCA, "181"),),
    summary="BRCA1 and BRCA2: olaparib depends on the result",
    repairs=(Order(Test.BRCA),),
    basis=Basis.DERIVED,
    additions="The result is the condition of the drug; the guide itself advises no test.",
)

TABLE = (ER_PR, HER2, ESTRADIOL, BRCA)
