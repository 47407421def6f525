"""Inherited BRCA1 and BRCA2 mutations: PARP inhibitors and checks of their orders."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.us_2026_07.populations import (
    CHEMOTHERAPY_RECEIVED,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HORMONAL_RECEIVED,
    HR_NEGATIVE,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    INHERITED_BRCA,
    METASTATIC,
    PARP_INHIBITORS,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_HER2_NEGATIVE,
    ASCO_HR,
    FDA_OLAPARIB,
    FDA_TALAZOPARIB,
    approval,
    approval_check,
    guideline,
    guideline_check,
    indication,
    rec,
    says,
)
from mbc_cards.facts import brca, brca_origin, metastatic_lines_completed, order_drugs
from mbc_cards.recommendation import Basis, Kind, Order, Regimen, Remove, Strength, Test
from mbc_cards.values import Mutation, Origin

LAST_LINE_BEFORE = 2
"""First to third line: at most two lines completed."""
PARP_ORDERED = order_drugs.includes_any(PARP_INHIBITORS, "a PARP inhibitor")
EITHER = (Regimen((("olaparib", "talazoparib"),)),)
DIFFERS = (
    "Sources differ on earlier chemotherapy: the FDA asks for it with olaparib, not with talazoparib; the "
    "EU labels ask for an anthracycline, a taxane or both; ASCO says first to third line, and after "
    "chemotherapy in triple-negative disease."
)

PARP_HR_POSITIVE = guideline(
    id="hrpos-her2neg.brca.parp",
    kind=Kind.NEXT_LINE,
    title="Inherited BRCA mutation, first to third line: PARP inhibitor",
    when=all_of(
        INHERITED_BRCA,
        metastatic_lines_completed.at_most(LAST_LINE_BEFORE),
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(rec(ASCO_HR, "germline BRCA1 or BRCA2"),),
    summary="Inherited BRCA mutation, first to third line: olaparib or talazoparib should be offered",
    offer=EITHER,
    detail=f"{says(ASCO_HR)}: olaparib or talazoparib in first to third line. {DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Said of HER2-negative disease in the guideline on hormone receptor-positive disease: limited "
    "to it here; triple-negative disease has a recommendation of its own.",
)

PARP_TRIPLE_NEGATIVE = guideline(
    id="tnbc.brca.parp",
    kind=Kind.NEXT_LINE,
    title="Triple-negative, inherited BRCA mutation, earlier chemotherapy: PARP inhibitor",
    when=all_of(INHERITED_BRCA, CHEMOTHERAPY_RECEIVED, TRIPLE_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(rec(ASCO_HER2_NEGATIVE, "germline BRCA1 or BRCA2"),),
    summary="Triple-negative, inherited BRCA mutation: olaparib or talazoparib may be offered",
    offer=EITHER,
    detail=f"{says(ASCO_HER2_NEGATIVE)} (strong, evidence moderate): may be offered rather than "
    f"chemotherapy, after chemotherapy in any setting. {DIFFERS}",
)

OLAPARIB = approval(
    id="brca.olaparib",
    kind=Kind.NEXT_LINE,
    title="Inherited BRCA mutation, earlier chemotherapy: olaparib",
    when=all_of(
        INHERITED_BRCA,
        CHEMOTHERAPY_RECEIVED,
        HER2_NEGATIVE,
        any_of(HR_NEGATIVE, all_of(HR_POSITIVE, HORMONAL_RECEIVED)),
        METASTATIC,
    ),
    strength=Strength.APPROVED,
    sources=(indication(FDA_OLAPARIB),),
    summary="Inherited BRCA mutation, earlier chemotherapy: olaparib is approved",
    offer=(Regimen((("olaparib",),)),),
    detail=f"{says(FDA_OLAPARIB)}: after chemotherapy in any setting; if hormone receptor-positive, after "
    f"hormonal therapy or where it is unsuitable. {DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Unsuitable for hormonal therapy cannot be read: only hormonal therapy given counts.",
)

TALAZOPARIB = approval(
    id="brca.talazoparib",
    kind=Kind.NEXT_LINE,
    title="Inherited BRCA mutation: talazoparib",
    when=all_of(INHERITED_BRCA, HER2_NEGATIVE, METASTATIC),
    strength=Strength.APPROVED,
    sources=(indication(FDA_TALAZOPARIB),),
    summary="Inherited BRCA mutation, HER2-negative: talazoparib is approved",
    offer=(Regimen((("talazoparib",),)),),
    detail=f"{says(FDA_TALAZOPARIB)}: no earlier chemotherapy is asked for. {DIFFERS}",
)

CHECK_HER2 = approval_check(
    id="brca.parp.check.her2",
    title="PARP inhibitor in HER2-positive disease",
    when=all_of(PARP_ORDERED, HER2_POSITIVE, METASTATIC),
    sources=(indication(FDA_OLAPARIB), indication(FDA_TALAZOPARIB)),
    summary="{drug} is approved for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    detail=f"Olaparib: {says(FDA_OLAPARIB)}. Talazoparib: {says(FDA_TALAZOPARIB)}.",
    about=PARP_INHIBITORS,
    repairs=(Order(Test.HER2), Remove()),
)

CHECK_MUTATION = approval_check(
    id="brca.parp.check.mutation",
    title="PARP inhibitor without a BRCA mutation",
    when=all_of(PARP_ORDERED, brca.is_(Mutation.NOT_DETECTED), METASTATIC),
    sources=(indication(FDA_OLAPARIB), indication(FDA_TALAZOPARIB)),
    summary="{drug} is approved for inherited BRCA1 or BRCA2 mutations; none was detected",
    asks="{drug} ordered: BRCA1/BRCA2 result not recorded",
    detail=f"Olaparib: {says(FDA_OLAPARIB)}. Talazoparib: {says(FDA_TALAZOPARIB)}.",
    about=PARP_INHIBITORS,
    repairs=(Order(Test.BRCA), Remove()),
)

CHECK_ORIGIN = approval_check(
    id="brca.parp.check.origin",
    title="PARP inhibitor, BRCA mutation in the tumour only",
    when=all_of(PARP_ORDERED, brca_origin.is_(Origin.SOMATIC), METASTATIC),
    sources=(indication(FDA_OLAPARIB), indication(FDA_TALAZOPARIB)),
    summary="{drug} is approved for inherited BRCA mutations; the one on record is of the tumour",
    asks="{drug} ordered: whether the BRCA mutation is inherited is not recorded",
    detail=f"Olaparib: {says(FDA_OLAPARIB)}. Talazoparib: {says(FDA_TALAZOPARIB)}.",
    about=PARP_INHIBITORS,
    repairs=(Order(Test.BRCA), Remove()),
)

CHECK_OLAPARIB_CHEMOTHERAPY = approval_check(
    id="brca.olaparib.check.chemotherapy",
    title="Olaparib before chemotherapy",
    when=all_of(order_drugs.includes("olaparib"), not_(CHEMOTHERAPY_RECEIVED), METASTATIC),
    sources=(indication(FDA_OLAPARIB),),
    summary="{drug} is approved after chemotherapy; none is on record",
    asks="{drug} ordered: earlier chemotherapy is not known",
    detail=f"{says(FDA_OLAPARIB)}: early-stage chemotherapy counts. {DIFFERS}",
    about=frozenset({"olaparib"}),
    repairs=(Remove(),),
)

CHECK_TNBC_CHEMOTHERAPY = guideline_check(
    id="brca.parp.check.chemotherapy",
    title="Talazoparib before chemotherapy in triple-negative disease",
    when=all_of(
        order_drugs.includes("talazoparib"), not_(CHEMOTHERAPY_RECEIVED), TRIPLE_NEGATIVE, METASTATIC
    ),
    sources=(rec(ASCO_HER2_NEGATIVE, "germline BRCA1 or BRCA2"),),
    strength=Strength.INFORMATION,
    summary="{drug} in triple-negative disease: ASCO recommends it after chemotherapy; none is on record",
    asks="{drug} ordered: earlier chemotherapy or the receptors are not known",
    detail=f"{says(ASCO_HER2_NEGATIVE)}. {DIFFERS}",
    about=frozenset({"talazoparib"}),
)

TABLE = (
    PARP_HR_POSITIVE,
    PARP_TRIPLE_NEGATIVE,
    OLAPARIB,
    TALAZOPARIB,
    CHECK_HER2,
    CHECK_MUTATION,
    CHECK_ORIGIN,
    CHECK_OLAPARIB_CHEMOTHERAPY,
    CHECK_TNBC_CHEMOTHERAPY,
)
