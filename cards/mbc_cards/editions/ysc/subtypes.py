"""Treatment by type of the cancer (lines 38-50): classes of drugs, in words, and never a regimen to order."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.ysc.populations import (
    AT_THE_VISIT,
    BESIDE_OPTIONS,
    CHEMOTHERAPY,
    CHEMOTHERAPY_IN_REGIMEN,
    CHEMOTHERAPY_ORDERED,
    ENDOCRINE_AGAINST_CANCER,
    ENDOCRINE_ORDERED,
    HER2_DRUG_IN_REGIMEN,
    HER2_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.ysc.sources import HER2, HORMONE_RECEPTOR, TYPES, page
from mbc_cards.editions.ysc.sources import TRIPLE_NEGATIVE as TRIPLE_NEGATIVE_SECTION
from mbc_cards.facts import (
    brca,
    brca_origin,
    drugs_received_metastatic,
    endocrine_exhausted,
    metastatic_lines_completed,
    visceral_crisis,
)
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import Mutation, Origin, YesNo

FIRST_LINE = metastatic_lines_completed.at_most(0)
ENDOCRINE_EXHAUSTED = endocrine_exhausted.is_(YesNo.YES)
HER2_HAS_ITS_OWN = "HER2-negative, because HER2-positive disease always gets anti-HER2 treatment (line 46)."

ENDOCRINE_START = Recommendation(
    id="hrpos-her2neg.l1.endocrine-standard",
    kind=Kind.NEXT_LINE,
    title="ER/PR-positive, first line: hormonal therapy",
    when=all_of(FIRST_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(page(HORMONE_RECEPTOR, "42"),),
    summary="ER/PR-positive: first-line therapy is hormonal therapy, used as long as possible",
    detail="No drug is named. Chemotherapy is typically used only when hormonal therapy fails.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=HER2_HAS_ITS_OWN,
    hooks=AT_THE_VISIT,
)

CHEMOTHERAPY_AFTER = Recommendation(
    id="hrpos.ysc.chemo-after-endocrine",
    kind=Kind.NEXT_LINE,
    title="ER/PR-positive, hormonal therapy fails: chemotherapy",
    when=all_of(ENDOCRINE_EXHAUSTED, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(page(HORMONE_RECEPTOR, "42"),),
    summary="ER/PR-positive, hormonal therapy of no more benefit: chemotherapy is typical",
    detail="No drug is named.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=HER2_HAS_ITS_OWN,
    hooks=AT_THE_VISIT,
)

CDK_INHIBITORS = Recommendation(
    id="hrpos.ysc.cdk-inhibitors-new",
    kind=Kind.INFORMATION,
    title="CDK inhibitors",
    when=all_of(HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(page(HORMONE_RECEPTOR, "42"),),
    summary="CDK inhibitors: recently approved and in trials when the page was written (undated)",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=HER2_HAS_ITS_OWN,
    attaches_to=BESIDE_OPTIONS,
)

CHECK_BEFORE_HORMONAL = Recommendation(
    id="chemo.hrpos-first-before-endocrine.check",
    kind=Kind.ORDER_CHECK,
    title="Chemotherapy before hormonal therapy",
    when=all_of(
        CHEMOTHERAPY_ORDERED,
        HR_POSITIVE_HER2_NEGATIVE,
        not_(drugs_received_metastatic.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")),
        METASTATIC,
    ),
    unless=any_of(ENDOCRINE_EXHAUSTED, visceral_crisis.is_(YesNo.YES)),
    strength=Strength.USUAL,
    sources=(page(HORMONE_RECEPTOR, "42"),),
    summary="{drug}: chemotherapy is typically used only when hormonal therapy fails",
    asks="{drug} ordered: earlier hormonal therapy for metastatic disease or the receptors are not known",
    about=CHEMOTHERAPY,
    basis=Basis.DERIVED,
    additions=f"A check built on the statement. {HER2_HAS_ITS_OWN} Hormonal therapy for early-stage disease "
    "does not count. Silent in quick, organ-affecting worsening, of which the page does not speak.",
)

HER2_THERAPY = Recommendation(
    id="her2pos.any.add-her2-therapy",
    kind=Kind.NEXT_LINE,
    title="HER2-positive: anti-HER2 treatment in every therapy",
    when=all_of(HER2_POSITIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(page(HER2, "46"),),
    summary="HER2-positive: all therapies involve anti-HER2 treatment",
    detail="Trastuzumab, lapatinib, pertuzumab and T-DM1 are named, without lines or partners.",
    hooks=AT_THE_VISIT,
)

NO_HER2_DRUG = Recommendation(
    id="her2pos.check.no-her2-drug",
    kind=Kind.ORDER_CHECK,
    title="HER2-positive: chemotherapy without a HER2-targeted drug",
    when=all_of(CHEMOTHERAPY_ORDERED, HER2_POSITIVE, not_(HER2_DRUG_IN_REGIMEN), METASTATIC),
    strength=Strength.USUAL,
    sources=(page(HER2, "46"),),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail="By the page all therapies of HER2-positive disease involve anti-HER2 treatment.",
    about=CHEMOTHERAPY,
    basis=Basis.DERIVED,
    additions="The opposite of the general statement.",
)

ENDOCRINE_WITHOUT_HER2_DRUG = Recommendation(
    id="her2pos.check.no-her2-drug.endocrine",
    kind=Kind.ORDER_CHECK,
    title="HER2-positive: hormonal therapy alone",
    when=all_of(
        ENDOCRINE_ORDERED,
        HER2_POSITIVE,
        not_(HER2_DRUG_IN_REGIMEN),
        not_(CHEMOTHERAPY_IN_REGIMEN),
        METASTATIC,
    ),
    strength=Strength.USUAL,
    sources=(page(HER2, "46"),),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail="By the page all therapies of HER2-positive disease involve anti-HER2 treatment; it names no "
    "exception.",
    about=ENDOCRINE_AGAINST_CANCER,
    basis=Basis.DERIVED,
    additions="The opposite of the general statement.",
)

TRIPLE_NEGATIVE_CHEMOTHERAPY = Recommendation(
    id="tnbc.general",
    kind=Kind.NEXT_LINE,
    title="Triple-negative: chemotherapy",
    when=all_of(TRIPLE_NEGATIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(page(TRIPLE_NEGATIVE_SECTION, "50"), page(TYPES, "14")),
    summary="Triple-negative: typical treatments involve chemotherapy",
    detail="Many single drugs and combinations exist; combinations are used more rarely. No drug is named.",
    hooks=AT_THE_VISIT,
)

BRCA_CARRIERS = Recommendation(
    id="tnbc.brca.platinum-or-trial.ysc",
    kind=Kind.INFORMATION,
    title="Triple-negative, BRCA carriers: platinum and PARP inhibitors",
    when=all_of(brca.is_(Mutation.DETECTED), brca_origin.is_(Origin.GERMLINE), TRIPLE_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(page(TRIPLE_NEGATIVE_SECTION, "50"),),
    summary="BRCA carriers may receive platinum chemotherapy, and PARP inhibitors through clinical trials",
    detail="BRCA carriers may receive platinum chemotherapy, and PARP inhibitors through clinical trials; "
    "the sentence can also be read as trials for both.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Carriers are read as people with an inherited mutation.",
    attaches_to=BESIDE_OPTIONS,
)

TABLE = (
    BRCA_CARRIERS,
    ENDOCRINE_START,
    CHEMOTHERAPY_AFTER,
    HER2_THERAPY,
    TRIPLE_NEGATIVE_CHEMOTHERAPY,
    CDK_INHIBITORS,
    CHECK_BEFORE_HORMONAL,
    NO_HER2_DRUG,
    ENDOCRINE_WITHOUT_HER2_DRUG,
)
