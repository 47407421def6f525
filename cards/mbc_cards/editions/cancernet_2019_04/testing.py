"""Tests whose result a treatment of this edition depends on, as long as it is not on record.

The guide refers to a Diagnosis page that is not part of its text and advises no test itself, except
watching estrogen: the other statements here are derived from the conditions of the drugs.
"""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.cancernet_2019_04.biomarker_agnostic import WORSE_AFTER_TREATMENT
from mbc_cards.editions.cancernet_2019_04.populations import (
    AI_IN_REGIMEN,
    FEMALE,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
    TRIPLE_NEGATIVE,
    WORSE_ON_HORMONAL,
)
from mbc_cards.editions.cancernet_2019_04.sources import (
    HORMONAL,
    IMMUNOTHERAPY,
    OVERVIEW,
    TARGETED,
    TARGETED_BRCA,
    TARGETED_HER2,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.editions.cancernet_2019_04.triple_negative import PD_L1_NEGATIVE, PD_L1_POSITIVE
from mbc_cards.facts import brca, estradiol_checked, menopause, mmr, msi, ntrk, pik3ca
from mbc_cards.recommendation import Basis, Kind, Order, Recommendation, Strength, Test
from mbc_cards.values import Menopause, Mmr, Msi, Mutation, YesNo

_CONDITION = "The result is the condition of the drug; the guide itself advises no test."

ER_PR = Recommendation(
    id="test.er-pr-her2.needed",
    kind=Kind.TESTING,
    title="ER and PR",
    when=METASTATIC,
    unless=any_of(HR_POSITIVE, HR_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(guide(OVERVIEW, "29, 33"), guide(HORMONAL, "71")),
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
    sources=(guide(OVERVIEW, "29, 33"), guide(TARGETED_HER2, "183")),
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
    sources=(guide(HORMONAL, "91"),),
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
    title="BRCA1 and BRCA2 in HER2-negative disease",
    when=all_of(HER2_NEGATIVE, METASTATIC),
    unless=any_of(brca.is_(Mutation.DETECTED), brca.is_(Mutation.NOT_DETECTED)),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_BRCA, "207, 209"),),
    summary="BRCA1 and BRCA2: olaparib and talazoparib depend on the result",
    repairs=(Order(Test.BRCA),),
    basis=Basis.DERIVED,
    additions=_CONDITION,
)

PD_L1 = Recommendation(
    id="test.pdl1",
    kind=Kind.TESTING,
    title="PD-L1 in triple-negative disease",
    when=all_of(TRIPLE_NEGATIVE, METASTATIC),
    unless=any_of(PD_L1_POSITIVE, PD_L1_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(guide(IMMUNOTHERAPY, "215"),),
    summary="PD-L1: atezolizumab with protein-bound paclitaxel depends on the result",
    repairs=(Order(Test.PD_L1),),
    basis=Basis.DERIVED,
    additions=_CONDITION,
)

PIK3CA = Recommendation(
    id="test.pik3ca",
    kind=Kind.TESTING,
    title="PIK3CA mutation after hormonal therapy",
    when=all_of(WORSE_ON_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(pik3ca.is_(Mutation.DETECTED), pik3ca.is_(Mutation.NOT_DETECTED)),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_HR_POSITIVE, "204"),),
    summary="PIK3CA: alpelisib with fulvestrant depends on the result",
    repairs=(Order(Test.PIK3CA),),
    basis=Basis.DERIVED,
    additions=_CONDITION,
)

MSI_MMR = Recommendation(
    id="test.msi-mmr",
    kind=Kind.TESTING,
    title="Microsatellite instability and mismatch repair",
    when=METASTATIC_OR_UNRESECTABLE,
    unless=any_of(msi.is_(Msi.HIGH), mmr.is_(Mmr.DEFICIENT), mmr.is_(Mmr.PROFICIENT)),
    strength=Strength.INFORMATION,
    sources=(guide(IMMUNOTHERAPY, "217"),),
    summary="Microsatellite instability and mismatch repair: pembrolizumab depends on the result",
    repairs=(Order(Test.MSI), Order(Test.MMR)),
    basis=Basis.DERIVED,
    additions=_CONDITION,
)

NTRK = Recommendation(
    id="test.ntrk",
    kind=Kind.TESTING,
    title="NTRK gene fusion after worsening on treatment",
    when=all_of(WORSE_AFTER_TREATMENT, METASTATIC_OR_UNRESECTABLE),
    unless=any_of(ntrk.is_(Mutation.DETECTED), ntrk.is_(Mutation.NOT_DETECTED)),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED, "177"),),
    summary="NTRK fusion: larotrectinib depends on the result",
    repairs=(Order(Test.NTRK),),
    basis=Basis.DERIVED,
    additions=_CONDITION,
)

TABLE = (ER_PR, HER2, ESTRADIOL, BRCA, PD_L1, PIK3CA, MSI_MMR, NTRK)
