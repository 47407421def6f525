"""BRCA1 and BRCA2 mutations: olaparib and checks of its orders (guide, lines 180-181)."""

from mbc_cards.conditions import all_of, not_
from mbc_cards.editions.cancernet_2018_05.populations import (
    CHEMOTHERAPY,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    METASTATIC,
)
from mbc_cards.editions.cancernet_2018_05.sources import TARGETED_BRCA, guide
from mbc_cards.facts import brca, drugs_received, order_drugs
from mbc_cards.recommendation import Basis, Kind, Order, Recommendation, Regimen, Remove, Strength, Test
from mbc_cards.values import Mutation

BRCA_MUTATED = brca.is_(Mutation.DETECTED)
CHEMOTHERAPY_RECEIVED = drugs_received.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
_OLAPARIB = frozenset({"olaparib"})
_ORDERED = order_drugs.includes("olaparib")
_NEGATION = "The negation of the use the guide describes; it does not forbid another."

OLAPARIB = Recommendation(
    id="brca.her2neg.olaparib.after-chemo",
    kind=Kind.NEXT_LINE,
    title="BRCA mutation, HER2-negative, earlier chemotherapy: olaparib",
    when=all_of(BRCA_MUTATED, HER2_NEGATIVE, CHEMOTHERAPY_RECEIVED, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(TARGETED_BRCA, "181"),),
    summary="BRCA mutation, HER2-negative, earlier chemotherapy: olaparib may be used",
    offer=(Regimen((("olaparib",),)),),
    detail="By mouth. Inherited or tumour-only is not distinguished.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Earlier chemotherapy of any setting counts: the guide does not name one.",
)

CHECK_PARP_HER2 = Recommendation(
    id="brca.parp.check.her2",
    kind=Kind.ORDER_CHECK,
    title="Olaparib in HER2-positive disease",
    when=all_of(_ORDERED, HER2_POSITIVE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "181"),),
    summary="{drug} is described for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    about=_OLAPARIB,
    repairs=(Order(Test.HER2), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CHECK_PARP_MUTATION = Recommendation(
    id="brca.parp.check.mutation",
    kind=Kind.ORDER_CHECK,
    title="Olaparib without a BRCA mutation",
    when=all_of(_ORDERED, brca.is_(Mutation.NOT_DETECTED), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "181"),),
    summary="{drug} is described for BRCA1 or BRCA2 mutations; none was detected",
    asks="{drug} ordered: BRCA1/BRCA2 result not recorded",
    about=_OLAPARIB,
    repairs=(Order(Test.BRCA), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CHECK_OLAPARIB_BEFORE_CHEMOTHERAPY = Recommendation(
    id="brca.parp.check.chemotherapy",
    kind=Kind.ORDER_CHECK,
    title="Olaparib before chemotherapy",
    when=all_of(_ORDERED, not_(CHEMOTHERAPY_RECEIVED), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_BRCA, "181"),),
    summary="{drug} is described after chemotherapy; none is on record",
    asks="{drug} ordered: whether chemotherapy was given before is not known",
    about=_OLAPARIB,
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

TABLE = (
    OLAPARIB,
    CHECK_PARP_HER2,
    CHECK_PARP_MUTATION,
    CHECK_OLAPARIB_BEFORE_CHEMOTHERAPY,
)
