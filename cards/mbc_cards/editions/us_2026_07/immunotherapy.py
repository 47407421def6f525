"""Checks of immunotherapy orders: PD-L1, partner, mismatch repair, a withdrawn indication."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.us_2026_07.populations import (
    CHEMOTHERAPY_IN_REGIMEN,
    HER2_POSITIVE,
    HR_POSITIVE,
    METASTATIC_OR_UNRESECTABLE,
    PD_L1_NEGATIVE,
    PD_L1_POSITIVE,
    SACITUZUMAB,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_BIOMARKERS,
    FDA_ATEZOLIZUMAB_WITHDRAWN,
    FDA_PEMBROLIZUMAB,
    FDA_SACITUZUMAB_FIRST,
    approval_check,
    guideline_check,
    indication,
    rec,
    says,
)
from mbc_cards.editions.us_2026_07.triple_negative import ASK_CPS
from mbc_cards.facts import mmr, msi, order_drugs, regimen_drugs
from mbc_cards.recommendation import Hook, Order, Remove, Strength, Test
from mbc_cards.values import Mmr, Msi

_PEMBROLIZUMAB = frozenset({"pembrolizumab"})
_PEMBROLIZUMAB_ORDERED = order_drugs.includes("pembrolizumab")
MSI_HIGH_OR_DEFICIENT = any_of(msi.is_(Msi.HIGH), mmr.is_(Mmr.DEFICIENT))

PEMBROLIZUMAB_SUBTYPE = guideline_check(
    id="immuno.check.pembrolizumab.subtype",
    title="Pembrolizumab outside triple-negative disease without MSI-high or mismatch repair deficiency",
    when=all_of(_PEMBROLIZUMAB_ORDERED, any_of(HR_POSITIVE, HER2_POSITIVE), METASTATIC_OR_UNRESECTABLE),
    unless=MSI_HIGH_OR_DEFICIENT,
    sources=(rec(ASCO_BIOMARKERS, "MSI, mismatch repair, tumour mutational burden"),),
    summary="{drug}: outside triple-negative disease it needs MSI-high, mismatch repair deficiency or high "
    "TMB",
    asks="{drug} ordered: receptors or MSI and mismatch repair are not known",
    detail=f"{says(ASCO_BIOMARKERS)}: these three are tested for to choose immunotherapy. Tumour mutational "
    "burden (TMB) is not read from the record.",
    about=_PEMBROLIZUMAB,
    repairs=(Order(Test.MSI), Order(Test.MMR), Remove()),
)

PEMBROLIZUMAB_PD_L1 = approval_check(
    id="immuno.check.pembrolizumab.pd-l1",
    title="Pembrolizumab in triple-negative disease without PD-L1",
    when=all_of(_PEMBROLIZUMAB_ORDERED, PD_L1_NEGATIVE, TRIPLE_NEGATIVE, METASTATIC_OR_UNRESECTABLE),
    unless=MSI_HIGH_OR_DEFICIENT,
    sources=(indication(FDA_PEMBROLIZUMAB),),
    summary="{drug} is approved in triple-negative disease with a PD-L1 score of 10 or more; PD-L1 is "
    "negative",
    asks="{drug} ordered: PD-L1 result not recorded",
    detail=f"{says(FDA_PEMBROLIZUMAB)}: combined positive score of at least 10 on the 22C3 test.",
    about=_PEMBROLIZUMAB,
    repairs=(Order(Test.PD_L1), Order(Test.MSI), Order(Test.MMR), Remove()),
)

PEMBROLIZUMAB_SCORE = approval_check(
    id="immuno.check.pembrolizumab.cps",
    title="Pembrolizumab in triple-negative disease: is the score at least 10?",
    when=all_of(_PEMBROLIZUMAB_ORDERED, PD_L1_POSITIVE, TRIPLE_NEGATIVE, METASTATIC_OR_UNRESECTABLE),
    unless=MSI_HIGH_OR_DEFICIENT,
    strength=Strength.INFORMATION,
    sources=(indication(FDA_PEMBROLIZUMAB),),
    summary="{drug}: PD-L1 is positive; is the combined positive score at least 10 on the 22C3 test?",
    detail=f"{says(FDA_PEMBROLIZUMAB)}. {ASK_CPS} A result of another test, such as SP142, does not answer "
    "it.",
    about=_PEMBROLIZUMAB,
    hooks=frozenset({Hook.ORDER_SELECT}),
)

PEMBROLIZUMAB_PARTNER = approval_check(
    id="immuno.check.pembrolizumab.partner",
    title="Pembrolizumab alone in triple-negative disease",
    when=all_of(
        _PEMBROLIZUMAB_ORDERED,
        not_(CHEMOTHERAPY_IN_REGIMEN),
        not_(regimen_drugs.includes(SACITUZUMAB)),
        PD_L1_POSITIVE,
        TRIPLE_NEGATIVE,
        METASTATIC_OR_UNRESECTABLE,
    ),
    unless=MSI_HIGH_OR_DEFICIENT,
    sources=(indication(FDA_PEMBROLIZUMAB), indication(FDA_SACITUZUMAB_FIRST)),
    summary="{drug} is approved with chemotherapy or sacituzumab govitecan; neither goes with it",
    detail=f"{says(FDA_PEMBROLIZUMAB)}: with nab-paclitaxel, paclitaxel, or gemcitabine and carboplatin. "
    f"{says(FDA_SACITUZUMAB_FIRST)}: with sacituzumab govitecan.",
    about=_PEMBROLIZUMAB,
    repairs=(Order(Test.MSI), Order(Test.MMR)),
)

ATEZOLIZUMAB = approval_check(
    id="immuno.check.atezolizumab",
    title="Atezolizumab: the US indication in triple-negative disease was withdrawn",
    when=all_of(order_drugs.includes("atezolizumab"), METASTATIC_OR_UNRESECTABLE),
    sources=(indication(FDA_ATEZOLIZUMAB_WITHDRAWN),),
    summary="{drug}: its US indication in triple-negative disease was withdrawn on 2021-08-27",
    asks="The drug ordered might be atezolizumab, whose US indication was withdrawn",
    detail=f"{says(FDA_ATEZOLIZUMAB_WITHDRAWN)}, by the maker. Sources differ: the EU indication stands.",
    about=frozenset({"atezolizumab"}),
    repairs=(Remove(),),
)

DOSTARLIMAB_MMR = guideline_check(
    id="immuno.check.dostarlimab.mmr",
    title="Dostarlimab without mismatch repair deficiency",
    when=all_of(order_drugs.includes("dostarlimab"), mmr.is_(Mmr.PROFICIENT), METASTATIC_OR_UNRESECTABLE),
    unless=msi.is_(Msi.HIGH),
    sources=(rec(ASCO_BIOMARKERS, "MSI, mismatch repair"),),
    summary="{drug} is described for mismatch repair deficiency or MSI-high; repair is proficient",
    asks="{drug} ordered: mismatch repair result not recorded",
    detail=f"{says(ASCO_BIOMARKERS)}: both are tested for to choose immunotherapy.",
    about=frozenset({"dostarlimab"}),
    repairs=(Order(Test.MMR), Order(Test.MSI), Remove()),
)

TABLE = (
    PEMBROLIZUMAB_SUBTYPE,
    PEMBROLIZUMAB_PD_L1,
    PEMBROLIZUMAB_SCORE,
    PEMBROLIZUMAB_PARTNER,
    ATEZOLIZUMAB,
    DOSTARLIMAB_MMR,
)
