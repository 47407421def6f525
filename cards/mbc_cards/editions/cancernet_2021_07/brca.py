"""BRCA1 and BRCA2 mutations: PARP inhibitors, platinum, and order checks (guide, lines 362, 464-470)."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2021_07.populations import (
    CHEMOTHERAPY,
    ENDOCRINE_EXHAUSTED,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    NO_MORE_HORMONAL,
    PARP_INHIBITORS,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    CHEMOTHERAPY as CHEMOTHERAPY_SECTION,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    SUMMARY_TRIPLE_NEGATIVE,
    TARGETED_BRCA,
    guide,
)
from mbc_cards.facts import (
    brca,
    brca_origin,
    drugs_received,
    endocrine_exhausted,
    order_drugs,
    regimen_drugs,
)
from mbc_cards.recommendation import (
    Add,
    Basis,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Remove,
    Strength,
    Test,
)
from mbc_cards.values import Mutation, Origin, YesNo

PLATINUM = drugs_in(DrugClass.PLATINUM)
BRCA_MUTATED = brca.is_(Mutation.DETECTED)
INHERITED = brca_origin.is_(Origin.GERMLINE)
CHEMOTHERAPY_RECEIVED = drugs_received.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
PARP_ORDERED = order_drugs.includes_any(PARP_INHIBITORS, "a PARP inhibitor")
_PARP_INHIBITOR = Regimen((("olaparib", "talazoparib"),))
_NEGATION = "The negation of the use the guide describes; it does not forbid another."

PARP_HR_POSITIVE = Recommendation(
    id="hrpos-her2neg.brca.parp",
    kind=Kind.NEXT_LINE,
    title="BRCA mutation, no more benefit from hormonal therapy: PARP inhibitor",
    when=all_of(BRCA_MUTATED, ENDOCRINE_EXHAUSTED, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(guide(TARGETED_BRCA, "466, 468, 470"),),
    summary="BRCA mutation, hormonal therapy of no more benefit: olaparib or talazoparib should be offered",
    offer=(_PARP_INHIBITOR,),
    detail="By mouth, in place of chemotherapy. Inherited or tumour-only is not distinguished here.",
)

PARP_TRIPLE_NEGATIVE = Recommendation(
    id="tnbc.brca.parp",
    kind=Kind.NEXT_LINE,
    title="Triple-negative, BRCA mutation, earlier chemotherapy: PARP inhibitor",
    when=all_of(BRCA_MUTATED, TRIPLE_NEGATIVE, CHEMOTHERAPY_RECEIVED, METASTATIC),
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(guide(TARGETED_BRCA, "466, 468, 470"), guide(SUMMARY_TRIPLE_NEGATIVE, "528")),
    summary="Triple-negative, BRCA mutation, earlier chemotherapy: olaparib or talazoparib should be offered",
    offer=(_PARP_INHIBITOR,),
    detail="By mouth, in place of a new type of chemotherapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Earlier chemotherapy of any setting counts: the guide does not name one.",
)

PLATINUM_FOR_INHERITED = Recommendation(
    id="brca.platinum",
    kind=Kind.NEXT_LINE,
    title="Inherited BRCA mutation: platinum, if chemotherapy is given",
    when=all_of(
        BRCA_MUTATED,
        INHERITED,
        HER2_NEGATIVE,
        any_of(HR_NEGATIVE, all_of(HR_POSITIVE, NO_MORE_HORMONAL)),
        METASTATIC,
    ),
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(guide(CHEMOTHERAPY_SECTION, "362, 368, 370"),),
    summary="Inherited BRCA mutation: platinum should be offered, if possible, when chemotherapy is given",
    offer=(Regimen((("carboplatin", "cisplatin"),)),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The sentence stands among those on choosing chemotherapy: it is shown at that step, which is "
    "taken to be triple-negative disease, or HER2-negative disease past hormonal therapy or in quick, "
    "organ-affecting worsening. Carboplatin and cisplatin are "
    "the platinum drugs of the list. HER2-positive disease is left to its own sections.",
)

CHECK_PLATINUM = Recommendation(
    id="brca.platinum.check",
    kind=Kind.ORDER_CHECK,
    title="Chemotherapy without platinum for an inherited BRCA mutation",
    when=all_of(
        order_drugs.includes_any(CHEMOTHERAPY - PLATINUM, "a chemotherapy drug other than platinum"),
        BRCA_MUTATED,
        INHERITED,
        HER2_NEGATIVE,
        not_(regimen_drugs.includes_any(PLATINUM, "a platinum drug")),
        not_(drugs_received.includes_any(PLATINUM, "a platinum drug")),
        METASTATIC,
    ),
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(guide(CHEMOTHERAPY_SECTION, "362, 368, 370"),),
    summary="{drug}: inherited BRCA mutation; platinum should be offered, if possible",
    about=CHEMOTHERAPY - PLATINUM,
    repairs=(Add(("carboplatin", "cisplatin")), Remove()),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not once platinum was given, and not in HER2-positive disease, whose partners are chosen "
    "there.",
)

CHECK_PARP_HER2 = Recommendation(
    id="brca.parp.check.her2",
    kind=Kind.ORDER_CHECK,
    title="PARP inhibitor in HER2-positive disease",
    when=all_of(PARP_ORDERED, HER2_POSITIVE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "466, 468, 470"),),
    summary="{drug} is described for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    about=PARP_INHIBITORS,
    repairs=(Order(Test.HER2), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CHECK_PARP_MUTATION = Recommendation(
    id="brca.parp.check.mutation",
    kind=Kind.ORDER_CHECK,
    title="PARP inhibitor without a BRCA mutation",
    when=all_of(PARP_ORDERED, brca.is_(Mutation.NOT_DETECTED), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "466, 468, 470"),),
    summary="{drug} is described for BRCA1 or BRCA2 mutations; none was detected",
    asks="{drug} ordered: BRCA1/BRCA2 result not recorded",
    about=PARP_INHIBITORS,
    repairs=(Order(Test.BRCA), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CHECK_PARP_BEFORE_HORMONAL = Recommendation(
    id="brca.parp.check.hormonal",
    kind=Kind.ORDER_CHECK,
    title="PARP inhibitor while hormonal therapy still helps",
    when=all_of(PARP_ORDERED, endocrine_exhausted.is_(YesNo.NO), HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "466"),),
    summary="{drug} is described for when hormonal therapy no longer helps",
    about=PARP_INHIBITORS,
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CHECK_PARP_BEFORE_CHEMOTHERAPY = Recommendation(
    id="brca.parp.check.chemotherapy",
    kind=Kind.ORDER_CHECK,
    title="PARP inhibitor before chemotherapy in triple-negative disease",
    when=all_of(PARP_ORDERED, TRIPLE_NEGATIVE, not_(CHEMOTHERAPY_RECEIVED), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "466"),),
    summary="{drug} is described after chemotherapy in triple-negative disease; none is on record",
    asks="{drug} ordered: earlier chemotherapy or the receptors are not known",
    about=PARP_INHIBITORS,
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

TABLE = (
    PARP_HR_POSITIVE,
    PARP_TRIPLE_NEGATIVE,
    PLATINUM_FOR_INHERITED,
    CHECK_PLATINUM,
    CHECK_PARP_HER2,
    CHECK_PARP_MUTATION,
    CHECK_PARP_BEFORE_HORMONAL,
    CHECK_PARP_BEFORE_CHEMOTHERAPY,
)
