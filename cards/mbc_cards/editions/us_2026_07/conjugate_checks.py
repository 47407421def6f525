"""Checks of orders of trastuzumab deruxtecan, sacituzumab govitecan and datopotamab deruxtecan."""

from mbc_cards.conditions import all_of, not_
from mbc_cards.editions.us_2026_07.conjugates import LOW_DIFFERS, SACITUZUMAB_DIFFERS
from mbc_cards.editions.us_2026_07.populations import (
    CHECKPOINT_RECEIVED,
    CHEMOTHERAPY_RECEIVED,
    DATOPOTAMAB,
    FIRST_LINE,
    HER2_LOW,
    HER2_LOW_OR_ULTRALOW,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HORMONAL_RECEIVED,
    HR_NEGATIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    PD_L1_POSITIVE,
    PERTUZUMAB_IN_REGIMEN,
    SACITUZUMAB,
    TDXD,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_HER2,
    FDA_DATOPOTAMAB_HR,
    FDA_DATOPOTAMAB_TNBC,
    FDA_SACITUZUMAB_FIRST,
    FDA_SACITUZUMAB_HR,
    FDA_SACITUZUMAB_TNBC,
    FDA_TDXD,
    FDA_TDXD_LOW,
    FDA_TDXD_PERTUZUMAB,
    FDA_TDXD_ULTRALOW,
    VERIFY_FIRST,
    approval_check,
    guideline_check,
    indication,
    rec,
    says,
)
from mbc_cards.editions.us_2026_07.triple_negative import ASK_CPS, REPORTED
from mbc_cards.facts import (
    drugs_failed,
    her2_expression,
    her2_regimens_received,
    metastatic_lines_completed,
    order_drugs,
    progressed_on_endocrine,
    regimen_drugs,
)
from mbc_cards.recommendation import Add, Order, Remove, Strength, Test
from mbc_cards.values import Her2Expression, YesNo

_TDXD = frozenset({TDXD})
_SACITUZUMAB = frozenset({SACITUZUMAB})
_DATOPOTAMAB = frozenset({DATOPOTAMAB})
_TDXD_ORDERED = order_drugs.includes(TDXD)
_SACITUZUMAB_ORDERED = order_drugs.includes(SACITUZUMAB)
_DATOPOTAMAB_ORDERED = order_drugs.includes(DATOPOTAMAB)

# --- trastuzumab deruxtecan -------------------------------------------------------------------------------

TDXD_EXPRESSION = approval_check(
    id="check.tdxd.expression",
    title="Trastuzumab deruxtecan, HER2 IHC 0",
    when=all_of(_TDXD_ORDERED, her2_expression.is_(Her2Expression.ZERO), HER2_NEGATIVE, METASTATIC),
    sources=(indication(FDA_TDXD_ULTRALOW), indication(FDA_TDXD_LOW)),
    summary="{drug}: HER2 is IHC 0 on record; is there faint membrane staining (ultralow)?",
    asks="{drug} ordered: how much HER2 the tumour shows (IHC 0, ultralow, 1+, 2+) is not recorded",
    detail=f"{says(FDA_TDXD_ULTRALOW)}: HER2-low or ultralow, hormone receptor-positive. "
    f"{says(FDA_TDXD_LOW)}: HER2-low.",
    about=_TDXD,
    repairs=(Order(Test.HER2), Remove()),
)

TDXD_ULTRALOW_RECEPTOR = approval_check(
    id="check.tdxd.ultralow-receptor",
    title="Trastuzumab deruxtecan, ultralow and hormone receptor-negative",
    when=all_of(
        _TDXD_ORDERED,
        her2_expression.is_(Her2Expression.ULTRALOW),
        HR_NEGATIVE,
        HER2_NEGATIVE,
        METASTATIC,
    ),
    sources=(indication(FDA_TDXD_ULTRALOW),),
    summary="{drug}: approved for ultralow HER2 in hormone receptor-positive disease only",
    asks="{drug} ordered: HER2 expression or the hormone receptors are not settled",
    detail=f"{says(FDA_TDXD_ULTRALOW)}.",
    about=_TDXD,
    repairs=(Remove(),),
)

TDXD_HER2_PRIOR = approval_check(
    id="check.tdxd",
    title="Trastuzumab deruxtecan alone before any HER2-targeted therapy",
    when=all_of(
        _TDXD_ORDERED,
        HER2_POSITIVE,
        not_(her2_regimens_received.at_least(1)),
        not_(PERTUZUMAB_IN_REGIMEN),
        METASTATIC,
    ),
    sources=(indication(FDA_TDXD), indication(FDA_TDXD_PERTUZUMAB)),
    summary="{drug} alone is approved after a HER2-targeted regimen, and none is recorded",
    asks="{drug}: HER2-targeted therapy before, or pertuzumab with it, is not known",
    detail=f"{says(FDA_TDXD)}: after a HER2-targeted regimen. {says(FDA_TDXD_PERTUZUMAB)}: in first line "
    "with pertuzumab.",
    about=_TDXD,
    repairs=(Add(("pertuzumab",)),),
)

TDXD_LOW_CHEMOTHERAPY = approval_check(
    id="check.tdxd.low.chemotherapy",
    title="Trastuzumab deruxtecan, HER2-low and hormone receptor-negative, before chemotherapy",
    when=all_of(_TDXD_ORDERED, HER2_LOW, HR_NEGATIVE, not_(CHEMOTHERAPY_RECEIVED), HER2_NEGATIVE, METASTATIC),
    sources=(indication(FDA_TDXD_LOW),),
    summary="{drug} in HER2-low disease is approved after chemotherapy; none is on record",
    asks="{drug} ordered: earlier chemotherapy or HER2 expression is not known",
    detail=f"{says(FDA_TDXD_LOW)}. {LOW_DIFFERS}",
    about=_TDXD,
    repairs=(Remove(),),
)

TDXD_LOW_HORMONAL = approval_check(
    id="check.tdxd.low.hormonal",
    title="Trastuzumab deruxtecan, HER2-low or ultralow, before worsening on hormonal therapy",
    when=all_of(
        _TDXD_ORDERED,
        HER2_LOW_OR_ULTRALOW,
        progressed_on_endocrine.is_(YesNo.NO),
        not_(CHEMOTHERAPY_RECEIVED),
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    sources=(indication(FDA_TDXD_ULTRALOW), indication(FDA_TDXD_LOW)),
    summary="{drug} is approved after worsening on hormonal therapy or chemotherapy; neither is on record",
    asks="{drug} ordered: worsening on hormonal therapy or earlier chemotherapy is not known",
    detail=f"{says(FDA_TDXD_ULTRALOW)}: after hormonal therapy. {says(FDA_TDXD_LOW)}: after chemotherapy. "
    f"{LOW_DIFFERS}",
    about=_TDXD,
    repairs=(Remove(),),
)

TDXD_AGAIN = guideline_check(
    id="check.tdxd.again",
    title="Trastuzumab deruxtecan after worsening on it",
    when=all_of(_TDXD_ORDERED, drugs_failed.includes(TDXD), METASTATIC),
    sources=(rec(ASCO_HER2, "second line", "rec 2.1"),),
    strength=Strength.INFORMATION,
    summary="{drug}: the cancer worsened on it or came back after it; no source read speaks of giving it "
    "again",
    asks="{drug} ordered: whether the cancer worsened on it before is not known",
    detail=f"{says(ASCO_HER2)}: for patients who have not had it.",
    about=_TDXD,
    repairs=(Remove(),),
)

# --- sacituzumab govitecan ------------------------------------------------------------------------------

SACITUZUMAB_HER2 = approval_check(
    id="check.sacituzumab.subtype",
    title="Sacituzumab govitecan in HER2-positive disease",
    when=all_of(_SACITUZUMAB_ORDERED, HER2_POSITIVE, METASTATIC),
    sources=(indication(FDA_SACITUZUMAB_TNBC), indication(FDA_SACITUZUMAB_HR)),
    summary="{drug} is approved for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    detail=f"{says(FDA_SACITUZUMAB_TNBC)}: triple-negative. {says(FDA_SACITUZUMAB_HR)}: hormone "
    "receptor-positive, HER2-negative. No TROP2 test is needed.",
    about=_SACITUZUMAB,
    repairs=(Order(Test.HER2), Remove()),
)

SACITUZUMAB_PRIOR = approval_check(
    id="check.sacituzumab.prior",
    title="Sacituzumab govitecan, hormone receptor-positive, before two lines",
    when=all_of(
        _SACITUZUMAB_ORDERED, metastatic_lines_completed.at_most(1), HR_POSITIVE_HER2_NEGATIVE, METASTATIC
    ),
    sources=(indication(FDA_SACITUZUMAB_HR),),
    summary="{drug}: approved after hormonal therapy and 2 more for metastatic disease; fewer are recorded",
    asks="{drug} ordered: the number of earlier lines or the receptors are not known",
    detail=f"{says(FDA_SACITUZUMAB_HR)}. {SACITUZUMAB_DIFFERS}",
    about=_SACITUZUMAB,
    repairs=(Remove(),),
)

SACITUZUMAB_PD_L1 = approval_check(
    id="check.sacituzumab.pd-l1",
    title="Sacituzumab govitecan alone in first line, triple-negative with PD-L1",
    when=all_of(
        _SACITUZUMAB_ORDERED,
        PD_L1_POSITIVE,
        TRIPLE_NEGATIVE,
        FIRST_LINE,
        not_(regimen_drugs.includes("pembrolizumab")),
        METASTATIC,
    ),
    unless=CHECKPOINT_RECEIVED,
    sources=(indication(FDA_SACITUZUMAB_FIRST),),
    summary="{drug}, first line: with PD-L1 it is approved together with pembrolizumab",
    asks="{drug} ordered: PD-L1 or pembrolizumab beside it is not known",
    detail=f"{says(FDA_SACITUZUMAB_FIRST)}: alone for those who are no candidates for a PD-1 or PD-L1 "
    f"inhibitor. {REPORTED} {ASK_CPS}",
    about=_SACITUZUMAB,
    repairs=(Add(("pembrolizumab",)), Order(Test.PD_L1)),
    verify_by=VERIFY_FIRST,
)

# --- datopotamab deruxtecan -----------------------------------------------------------------------------

DATOPOTAMAB_HER2 = approval_check(
    id="check.datopotamab.her2",
    title="Datopotamab deruxtecan in HER2-positive disease",
    when=all_of(_DATOPOTAMAB_ORDERED, HER2_POSITIVE, METASTATIC),
    sources=(indication(FDA_DATOPOTAMAB_HR),),
    summary="{drug} is approved for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    detail=f"{says(FDA_DATOPOTAMAB_HR)}.",
    about=_DATOPOTAMAB,
    repairs=(Order(Test.HER2), Remove()),
)

DATOPOTAMAB_CHEMOTHERAPY = approval_check(
    id="check.datopotamab.chemotherapy",
    title="Datopotamab deruxtecan, hormone receptor-positive, before chemotherapy",
    when=all_of(_DATOPOTAMAB_ORDERED, not_(CHEMOTHERAPY_RECEIVED), HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    sources=(indication(FDA_DATOPOTAMAB_HR),),
    summary="{drug}, hormone receptor-positive: approved after chemotherapy; none is on record",
    asks="{drug} ordered: earlier chemotherapy or the receptors are not known",
    detail=f"{says(FDA_DATOPOTAMAB_HR)}: after hormonal therapy and chemotherapy.",
    about=_DATOPOTAMAB,
    repairs=(Remove(),),
)

DATOPOTAMAB_HORMONAL = approval_check(
    id="check.datopotamab.hormonal",
    title="Datopotamab deruxtecan, hormone receptor-positive, before hormonal therapy",
    when=all_of(_DATOPOTAMAB_ORDERED, not_(HORMONAL_RECEIVED), HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    sources=(indication(FDA_DATOPOTAMAB_HR),),
    summary="{drug}, hormone receptor-positive: approved after hormonal therapy; none is on record",
    asks="{drug} ordered: earlier hormonal therapy or the receptors are not known",
    detail=f"{says(FDA_DATOPOTAMAB_HR)}: after hormonal therapy and chemotherapy.",
    about=_DATOPOTAMAB,
    repairs=(Remove(),),
)

DATOPOTAMAB_PD_L1 = approval_check(
    id="check.datopotamab.pd-l1",
    title="Datopotamab deruxtecan, triple-negative with PD-L1",
    when=all_of(_DATOPOTAMAB_ORDERED, PD_L1_POSITIVE, TRIPLE_NEGATIVE, METASTATIC),
    unless=CHECKPOINT_RECEIVED,
    sources=(indication(FDA_DATOPOTAMAB_TNBC),),
    summary="{drug}: approved for those who are no candidates for a PD-1 or PD-L1 inhibitor; PD-L1 is "
    "positive",
    asks="{drug} ordered: PD-L1 result not recorded",
    detail=f"{says(FDA_DATOPOTAMAB_TNBC)}. {REPORTED} {ASK_CPS}",
    about=_DATOPOTAMAB,
    repairs=(Order(Test.PD_L1), Remove()),
    verify_by=VERIFY_FIRST,
)

TABLE = (
    TDXD_EXPRESSION,
    TDXD_ULTRALOW_RECEPTOR,
    TDXD_HER2_PRIOR,
    TDXD_LOW_CHEMOTHERAPY,
    TDXD_LOW_HORMONAL,
    TDXD_AGAIN,
    SACITUZUMAB_HER2,
    SACITUZUMAB_PRIOR,
    SACITUZUMAB_PD_L1,
    DATOPOTAMAB_HER2,
    DATOPOTAMAB_CHEMOTHERAPY,
    DATOPOTAMAB_HORMONAL,
    DATOPOTAMAB_PD_L1,
)
