"""Tests that the guide asks for or may recommend, as long as their result is not on record."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.cancernet_2021_07.headings import ANALYZING, DIAGNOSIS, SUBTYPES, SYMPTOMS
from mbc_cards.editions.cancernet_2021_07.populations import (
    AI_IN_REGIMEN,
    CHEMOTHERAPY_ORDERED,
    ENDOCRINE_EXHAUSTED,
    FEMALE,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    CHEMOTHERAPY,
    HORMONAL,
    IMMUNOTHERAPY,
    TARGETED,
    TARGETED_BRCA,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import (
    age,
    bone_metastases,
    bone_pain,
    brca,
    estradiol_checked,
    family_history,
    menopause,
    mmr,
    msi,
    ntrk,
    pd_l1,
    pik3ca,
    presentation,
    receptors_on_metastasis,
)
from mbc_cards.recommendation import Basis, Hook, Kind, Order, Recommendation, Strength, Test
from mbc_cards.values import Menopause, Mmr, Msi, Mutation, Presentation, Receptor, YesNo

HR_KNOWN = any_of(HR_POSITIVE, HR_NEGATIVE)
HER2_KNOWN = any_of(HER2_POSITIVE, HER2_NEGATIVE)
BRCA_KNOWN = any_of(brca.is_(Mutation.DETECTED), brca.is_(Mutation.NOT_DETECTED))
"""Each answer asked by itself: a record that contradicts itself answers none, and the test is asked for."""
BRCA_AGE = 60
"""All people younger than this with triple-negative disease should be tested (line 56)."""
AT_THE_VISIT = frozenset({Hook.PATIENT_VIEW})
NO_RESULT = "Asked while no result is on record."

ER_PR = Recommendation(
    id="test.er-pr-her2.standard",
    kind=Kind.TESTING,
    title="ER and PR: standard testing",
    when=METASTATIC,
    unless=HR_KNOWN,
    strength=Strength.USUAL,
    sources=(guide(ANALYZING, "218, 220"), guide(SUBTYPES, "50, 52, 54")),
    summary="ER and PR: no clear result on record; testing them is standard",
    repairs=(Order(Test.ER), Order(Test.PR)),
    detail="Hormonal therapy is generally an option for ER-positive or PR-positive cancer.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Either receptor positive is enough for a clear answer.",
)

HER2 = Recommendation(
    id="test.er-pr-her2.standard.her2",
    kind=Kind.TESTING,
    title="HER2: standard testing",
    when=METASTATIC,
    unless=HER2_KNOWN,
    strength=Strength.USUAL,
    sources=(guide(ANALYZING, "218, 222"), guide(SUBTYPES, "50, 52, 55")),
    summary="HER2: no clear result on record; testing it is standard",
    repairs=(Order(Test.HER2),),
    detail="The result helps decide whether HER2-targeted drugs might help.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NO_RESULT,
)

HER2_AGAIN = Recommendation(
    id="test.her2.retest",
    kind=Kind.TESTING,
    title="HER2 again on the metastasis or recurrence",
    when=all_of(receptors_on_metastasis.is_(YesNo.NO), HER2_KNOWN, METASTATIC_OR_UNRESECTABLE),
    strength=Strength.RECOMMENDED,
    sources=(guide(ANALYZING, "216, 222"),),
    summary="HER2 is known from the first tumour only; testing the metastasis or recurrence is recommended",
    repairs=(Order(Test.BIOPSY), Order(Test.HER2)),
    detail="ASCO and the College of American Pathologists recommend it especially if the result would "
    "influence the treatment.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Asked only when the record says that no receptor result comes from the metastasis or "
    "recurrence.",
    hooks=AT_THE_VISIT,
)

ER_PR_AGAIN = Recommendation(
    id="test.er-pr.retest",
    kind=Kind.INFORMATION,
    title="ER and PR again after earlier-stage disease",
    when=all_of(receptors_on_metastasis.is_(YesNo.NO), presentation.is_(Presentation.RECURRENT), METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(SUBTYPES, "50"), guide(ANALYZING, "216")),
    summary="After earlier disease the receptor tests may be repeated: the tumour may have changed",
    detail="After earlier-stage disease ER and PR may be tested again too, to see whether the cells have "
    "changed.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Only when the record says that no receptor result comes from the metastasis.",
    attaches_to=frozenset({Kind.TESTING}),
)

BIOPSY = Recommendation(
    id="test.biopsy.metastasis",
    kind=Kind.INFORMATION,
    title="Biopsy at the diagnosis of metastatic disease",
    when=METASTATIC,
    unless=receptors_on_metastasis.is_(YesNo.YES),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(ANALYZING, "214, 216"),),
    summary="A tumour biopsy is one of the most important tests when metastatic disease is found",
    detail="A tumour biopsy is one of the most important tests when metastatic disease is found; it may be "
    "done to see whether the cancer has changed.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Until a receptor result from the metastasis or recurrence is on record.",
    attaches_to=frozenset({Kind.TESTING}),
)

BRCA_UNDER_60 = Recommendation(
    id="test.brca.tnbc-under-60",
    kind=Kind.TESTING,
    title="Triple-negative, younger than 60: BRCA1 and BRCA2",
    when=all_of(TRIPLE_NEGATIVE, not_(age.at_least(BRCA_AGE)), METASTATIC),
    unless=BRCA_KNOWN,
    strength=Strength.RECOMMENDED,
    sources=(guide(SUBTYPES, "56"),),
    summary="Triple-negative and younger than 60: BRCA1 and BRCA2 should be tested",
    repairs=(Order(Test.BRCA),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Age today. {NO_RESULT}",
)

BRCA_BEFORE_TREATMENT = Recommendation(
    id="test.brca.before-parp-or-platinum",
    kind=Kind.TESTING,
    title="BRCA1 and BRCA2 before chemotherapy",
    when=all_of(
        any_of(CHEMOTHERAPY_ORDERED, all_of(HER2_NEGATIVE, any_of(HR_NEGATIVE, ENDOCRINE_EXHAUSTED))),
        METASTATIC,
    ),
    unless=BRCA_KNOWN,
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(CHEMOTHERAPY, "362"), guide(TARGETED_BRCA, "466"), guide(ANALYZING, "238")),
    summary="BRCA1 and BRCA2: platinum chemotherapy and PARP inhibitors depend on the result",
    repairs=(Order(Test.BRCA),),
    detail="Platinum should be offered for inherited mutations, if possible; a PARP inhibitor is an "
    "alternative to chemotherapy in HER2-negative disease.",
    basis=Basis.DERIVED,
    additions="The result is the condition of both statements.",
)

FAMILY = Recommendation(
    id="test.genetic.family-history",
    kind=Kind.TESTING,
    title="Family history: genetic testing",
    when=all_of(family_history.is_(YesNo.YES), METASTATIC),
    unless=BRCA_KNOWN,
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(ANALYZING, "238"),),
    summary="Family history of breast cancer: genetic testing may be recommended",
    repairs=(Order(Test.BRCA),),
    detail="The result may matter for relatives and for treatment options.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="A BRCA result stands for genetic testing.",
    hooks=AT_THE_VISIT,
)

PD_L1 = Recommendation(
    id="test.pdl1",
    kind=Kind.TESTING,
    title="PD-L1",
    when=METASTATIC_OR_UNRESECTABLE,
    unless=any_of(pd_l1.is_(Receptor.POSITIVE), pd_l1.is_(Receptor.NEGATIVE)),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(ANALYZING, "228, 230"), guide(CHEMOTHERAPY, "360"), guide(IMMUNOTHERAPY, "478")),
    summary="PD-L1: testing the tumour may be recommended",
    repairs=(Order(Test.PD_L1),),
    detail="In triple-negative disease pembrolizumab with chemotherapy, and advice on single-drug "
    "chemotherapy, depend on it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Locally advanced primary disease is outside this edition's scope.",
)

MSI_MMR = Recommendation(
    id="test.msi-mmr",
    kind=Kind.TESTING,
    title="Microsatellite instability and mismatch repair",
    when=METASTATIC_OR_UNRESECTABLE,
    unless=any_of(msi.is_(Msi.HIGH), mmr.is_(Mmr.DEFICIENT), mmr.is_(Mmr.PROFICIENT)),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(ANALYZING, "228, 232"), guide(IMMUNOTHERAPY, "478, 480")),
    summary="Microsatellite instability and mismatch repair: testing the tumour may be recommended",
    repairs=(Order(Test.MSI), Order(Test.MMR)),
    detail="Pembrolizumab depends on either, dostarlimab on mismatch repair deficiency.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Locally advanced primary disease is outside this edition's scope.",
)

NTRK = Recommendation(
    id="test.ntrk",
    kind=Kind.TESTING,
    title="NTRK gene fusion",
    when=METASTATIC_OR_UNRESECTABLE,
    unless=any_of(ntrk.is_(Mutation.DETECTED), ntrk.is_(Mutation.NOT_DETECTED)),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(ANALYZING, "228, 234"), guide(TARGETED, "416")),
    summary="NTRK fusion: testing the tumour may be recommended",
    repairs=(Order(Test.NTRK),),
    detail="Larotrectinib depends on it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Locally advanced primary disease is outside this edition's scope.",
)

PIK3CA = Recommendation(
    id="test.pik3ca",
    kind=Kind.TESTING,
    title="PIK3CA mutation",
    when=all_of(HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(pik3ca.is_(Mutation.DETECTED), pik3ca.is_(Mutation.NOT_DETECTED)),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(ANALYZING, "228, 236"), guide(TARGETED_HR_POSITIVE, "456")),
    summary="PIK3CA: testing the tumour may be recommended",
    repairs=(Order(Test.PIK3CA),),
    detail="Alpelisib depends on it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NO_RESULT} Limited to the subtype in which the guide names a drug for it.",
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
    sources=(guide(HORMONAL, "338"),),
    summary="Aromatase inhibitor, menopausal state not recorded: blood estrogen is often checked",
    repairs=(Order(Test.ESTRADIOL),),
    detail="Doctors often monitor it in women whose periods stopped recently or because of chemotherapy, to "
    "be sure that the ovaries no longer make estrogen. Age alone does not settle it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="A menopausal state that is not recorded stands for periods that stopped recently or from "
    "chemotherapy.",
)

BONE_PAIN = Recommendation(
    id="test.symptoms.bone",
    kind=Kind.TESTING,
    title="Bone pain without known bone metastases",
    when=all_of(bone_pain.is_(YesNo.YES), METASTATIC),
    unless=bone_metastases.is_(YesNo.YES),
    strength=Strength.INFORMATION,
    sources=(guide(SYMPTOMS, "117, 121"), guide(DIAGNOSIS, "202")),
    summary="Bone pain: spread to bone is a possible cause; a bone scan may be used to look for it",
    repairs=(Order(Test.BONE_SCAN),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The symptom and the test stand in different sections.",
    hooks=AT_THE_VISIT,
)

TABLE = (
    ER_PR,
    HER2,
    HER2_AGAIN,
    BRCA_UNDER_60,
    ESTRADIOL,
    BRCA_BEFORE_TREATMENT,
    PD_L1,
    PIK3CA,
    MSI_MMR,
    NTRK,
    FAMILY,
    BONE_PAIN,
    ER_PR_AGAIN,
    BIOPSY,
)
