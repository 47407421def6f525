"""Orders of HER2-targeted drugs other than trastuzumab deruxtecan against the uses that were read."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.us_2026_07.populations import (
    CHEMOTHERAPY,
    CHEMOTHERAPY_IN_REGIMEN,
    HER2_DRUG_IN_REGIMEN,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HER2_TARGETED,
    KEPT_ANTIBODIES,
    METASTATIC,
    TAXANE_RECEIVED,
    TDM1,
    TDXD,
    TRASTUZUMAB_IN_REGIMEN,
    TRASTUZUMAB_RECEIVED,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_HER2,
    FDA_MARGETUXIMAB,
    FDA_NERATINIB,
    FDA_TDM1,
    FDA_TDXD_PERTUZUMAB,
    FDA_TUCATINIB,
    approval_check,
    guideline_check,
    indication,
    rec,
    says,
)
from mbc_cards.facts import (
    her2_comorbidity,
    her2_regimens_received,
    order_drugs,
    regimen_drugs,
)
from mbc_cards.recommendation import Add, Order, Remove, Strength, Test
from mbc_cards.values import YesNo

NEED_HER2 = HER2_TARGETED - {TDXD}
"""Trastuzumab deruxtecan is also used in HER2-low and ultralow disease and has checks of its own."""
_CAPECITABINE_IN_REGIMEN = regimen_drugs.includes("capecitabine")
_ADD_TRASTUZUMAB = Add(("trastuzumab",), not_(TRASTUZUMAB_IN_REGIMEN), continued=KEPT_ANTIBODIES)
_TUCATINIB = frozenset({"tucatinib"})
_NERATINIB = frozenset({"neratinib"})
_MARGETUXIMAB = frozenset({"margetuximab"})

HER2_DRUG_WITHOUT_HER2 = guideline_check(
    id="her2pos.check.her2-drug-without-her2",
    title="HER2-targeted drug, tumour not HER2-positive",
    when=all_of(
        order_drugs.includes_any(NEED_HER2, "a drug for HER2-positive disease"), HER2_NEGATIVE, METASTATIC
    ),
    sources=(rec(ASCO_HER2, "population"),),
    summary="{drug}: the tumour is HER2-negative on record",
    asks="{drug}: HER2 status is not settled; it decides whether the drug is described",
    detail=f"{says(ASCO_HER2)}: HER2-positive disease, IHC 3+ or ISH amplified. HER2-low and ultralow open "
    "trastuzumab deruxtecan only.",
    about=NEED_HER2,
    repairs=(Order(Test.HER2), Remove()),
)

NO_HER2_DRUG = guideline_check(
    id="her2pos.check.no-her2-drug",
    title="HER2-positive: chemotherapy without a HER2-targeted drug",
    when=all_of(
        order_drugs.includes_any(CHEMOTHERAPY, "chemotherapy"),
        HER2_POSITIVE,
        not_(HER2_DRUG_IN_REGIMEN),
        METASTATIC,
    ),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HER2, "first line to third line", "rec 1.0, 2.1, 3.0"),),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail=f"{says(ASCO_HER2)}: HER2-targeted therapy in every line (rec 1.0, 2.1, 3.0).",
    about=CHEMOTHERAPY,
    repairs=(_ADD_TRASTUZUMAB,),
)

COMORBIDITY_CAUTION = guideline_check(
    id="her2pos.comorbidity.caution",
    title="HER2-targeted drug, heart failure on record",
    when=all_of(
        order_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug"),
        her2_comorbidity.is_(YesNo.YES),
        METASTATIC,
    ),
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_HER2, "heart"),),
    summary="{drug}: heart failure or reduced heart function is recorded; decide individually",
    detail=f"{says(ASCO_HER2)}: patients with heart failure or markedly reduced heart function are left out "
    "or decided individually.",
    about=HER2_TARGETED,
    repairs=(Order(Test.ECHOCARDIOGRAM),),
)

PERTUZUMAB = guideline_check(
    id="check.pertuzumab",
    title="Pertuzumab without trastuzumab or trastuzumab deruxtecan",
    when=all_of(
        order_drugs.includes("pertuzumab"),
        not_(any_of(TRASTUZUMAB_IN_REGIMEN, regimen_drugs.includes(TDXD))),
        METASTATIC,
    ),
    sources=(rec(ASCO_HER2, "first line", "rec 1.0"), indication(FDA_TDXD_PERTUZUMAB)),
    summary="{drug} is described with trastuzumab or trastuzumab deruxtecan; neither goes with it",
    asks="{drug}: is trastuzumab or trastuzumab deruxtecan given with it? The medication list is incomplete",
    detail=f"{says(ASCO_HER2)}: with trastuzumab and a taxane. {says(FDA_TDXD_PERTUZUMAB)}: with "
    "trastuzumab deruxtecan.",
    about=frozenset({"pertuzumab"}),
    repairs=(_ADD_TRASTUZUMAB,),
)

TUCATINIB_PARTNERS = approval_check(
    id="check.tucatinib",
    title="Tucatinib without capecitabine and trastuzumab",
    when=all_of(
        order_drugs.includes("tucatinib"),
        not_(all_of(_CAPECITABINE_IN_REGIMEN, TRASTUZUMAB_IN_REGIMEN)),
        METASTATIC,
    ),
    sources=(indication(FDA_TUCATINIB),),
    summary="{drug} is approved together with capecitabine and trastuzumab",
    asks="{drug}: are capecitabine and trastuzumab given with it? The medication list is incomplete",
    detail=f"{says(FDA_TUCATINIB)}. Maintenance with trastuzumab and pertuzumab was tried; no approval was "
    "found.",
    about=_TUCATINIB,
    repairs=(Add(("capecitabine",), not_(_CAPECITABINE_IN_REGIMEN)), _ADD_TRASTUZUMAB),
)

TUCATINIB_PRIOR = approval_check(
    id="check.tucatinib.prior",
    title="Tucatinib before any HER2-targeted therapy",
    when=all_of(order_drugs.includes("tucatinib"), not_(her2_regimens_received.at_least(1)), METASTATIC),
    sources=(indication(FDA_TUCATINIB),),
    summary="{drug} is approved after a HER2-targeted regimen, and none is recorded",
    asks="{drug}: was a HER2-targeted therapy given before? The history is incomplete",
    detail=f"{says(FDA_TUCATINIB)}: a regimen for metastatic disease. Sources differ: the EU label asks for "
    "2.",
    about=_TUCATINIB,
)

NERATINIB_PARTNER = approval_check(
    id="check.neratinib",
    title="Neratinib without capecitabine",
    when=all_of(order_drugs.includes("neratinib"), not_(_CAPECITABINE_IN_REGIMEN), METASTATIC),
    sources=(indication(FDA_NERATINIB),),
    summary="{drug} is approved in combination with capecitabine",
    asks="{drug}: is capecitabine given with it? The medication list is incomplete",
    detail=f"{says(FDA_NERATINIB)}.",
    about=_NERATINIB,
    repairs=(Add(("capecitabine",)),),
)

NERATINIB_PRIOR = approval_check(
    id="check.neratinib.prior",
    title="Neratinib before 2 HER2-targeted therapies",
    when=all_of(order_drugs.includes("neratinib"), not_(her2_regimens_received.at_least(2)), METASTATIC),
    sources=(indication(FDA_NERATINIB),),
    summary="{drug} is approved after 2 or more HER2-targeted regimens; fewer are recorded",
    asks="{drug}: how many HER2-targeted therapies were given before? The history is incomplete",
    detail=f"{says(FDA_NERATINIB)}: both for metastatic disease.",
    about=_NERATINIB,
)

MARGETUXIMAB_PARTNER = approval_check(
    id="check.margetuximab",
    title="Margetuximab without chemotherapy",
    when=all_of(order_drugs.includes("margetuximab"), not_(CHEMOTHERAPY_IN_REGIMEN), METASTATIC),
    sources=(indication(FDA_MARGETUXIMAB),),
    summary="{drug} is approved with chemotherapy",
    asks="{drug}: is chemotherapy given with it? The medication list is incomplete",
    detail=f"{says(FDA_MARGETUXIMAB)}.",
    about=_MARGETUXIMAB,
)

MARGETUXIMAB_PRIOR = approval_check(
    id="check.margetuximab.prior",
    title="Margetuximab before 2 HER2-targeted therapies",
    when=all_of(order_drugs.includes("margetuximab"), not_(her2_regimens_received.at_least(2)), METASTATIC),
    sources=(indication(FDA_MARGETUXIMAB),),
    summary="{drug} is approved after 2 or more HER2-targeted regimens; fewer are recorded",
    asks="{drug}: how many HER2-targeted therapies were given before? The history is incomplete",
    detail=f"{says(FDA_MARGETUXIMAB)}: at least 1 for metastatic disease.",
    about=_MARGETUXIMAB,
)

TDM1_TRASTUZUMAB = approval_check(
    id="her2pos.tdm1.check",
    title="Ado-trastuzumab emtansine without earlier trastuzumab",
    when=all_of(order_drugs.includes(TDM1), not_(TRASTUZUMAB_RECEIVED), METASTATIC),
    sources=(indication(FDA_TDM1),),
    summary="{drug} is approved after trastuzumab, and none is recorded",
    asks="{drug}: was trastuzumab given before? The treatment history is incomplete",
    detail=f"{says(FDA_TDM1)}.",
    about=frozenset({TDM1}),
)

TDM1_TAXANE = approval_check(
    id="her2pos.tdm1.check.taxane",
    title="Ado-trastuzumab emtansine without an earlier taxane",
    when=all_of(order_drugs.includes(TDM1), not_(TAXANE_RECEIVED), METASTATIC),
    sources=(indication(FDA_TDM1),),
    summary="{drug} is approved after a taxane, and none is recorded",
    asks="{drug}: was a taxane given before? The treatment history is incomplete",
    detail=f"{says(FDA_TDM1)}.",
    about=frozenset({TDM1}),
)

TABLE = (
    HER2_DRUG_WITHOUT_HER2,
    NO_HER2_DRUG,
    COMORBIDITY_CAUTION,
    PERTUZUMAB,
    TUCATINIB_PARTNERS,
    TUCATINIB_PRIOR,
    NERATINIB_PARTNER,
    NERATINIB_PRIOR,
    MARGETUXIMAB_PARTNER,
    MARGETUXIMAB_PRIOR,
    TDM1_TRASTUZUMAB,
    TDM1_TAXANE,
)
