"""Checks of immunotherapy orders (guide, lines 173 and 211-217)."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.cancernet_2019_04.biomarker_agnostic import MSI_HIGH_OR_DEFICIENT
from mbc_cards.editions.cancernet_2019_04.populations import (
    HER2_POSITIVE,
    HR_POSITIVE,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
)
from mbc_cards.editions.cancernet_2019_04.sources import IMMUNOTHERAPY, guide
from mbc_cards.editions.cancernet_2019_04.triple_negative import PD_L1_NEGATIVE
from mbc_cards.facts import order_drugs, regimen_drugs
from mbc_cards.recommendation import Add, Basis, Kind, Order, Recommendation, Remove, Strength, Test

_ATEZOLIZUMAB_ORDERED = order_drugs.includes("atezolizumab")
_ATEZOLIZUMAB = frozenset({"atezolizumab"})
_NEGATION = "The negation of the use the guide describes; it does not forbid another."

PEMBROLIZUMAB_MARKER = Recommendation(
    id="immuno.check.pembrolizumab.marker",
    kind=Kind.ORDER_CHECK,
    title="Pembrolizumab without MSI-high or mismatch repair deficiency",
    when=all_of(
        order_drugs.includes("pembrolizumab"), not_(MSI_HIGH_OR_DEFICIENT), METASTATIC_OR_UNRESECTABLE
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "217"),),
    summary="{drug} is described for MSI-high or mismatch repair deficiency; the tests show neither",
    asks="{drug} ordered: MSI and mismatch repair are not known",
    about=frozenset({"pembrolizumab"}),
    detail="The guide names no use by PD-L1 for it.",
    repairs=(Order(Test.MSI), Order(Test.MMR), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

ATEZOLIZUMAB_SUBTYPE = Recommendation(
    id="immuno.check.atezolizumab.subtype",
    kind=Kind.ORDER_CHECK,
    title="Atezolizumab outside triple-negative disease",
    when=all_of(_ATEZOLIZUMAB_ORDERED, any_of(HR_POSITIVE, HER2_POSITIVE), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "215"),),
    summary="{drug} is described for triple-negative disease",
    asks="{drug} ordered: the receptors are not settled",
    about=_ATEZOLIZUMAB,
    repairs=(Order(Test.ER), Order(Test.PR), Order(Test.HER2), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

ATEZOLIZUMAB_PD_L1 = Recommendation(
    id="immuno.check.atezolizumab.pd-l1",
    kind=Kind.ORDER_CHECK,
    title="Atezolizumab without PD-L1",
    when=all_of(_ATEZOLIZUMAB_ORDERED, PD_L1_NEGATIVE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "215"),),
    summary="{drug} is described for disease with PD-L1; PD-L1 is negative",
    asks="{drug} ordered: PD-L1 result not recorded",
    about=_ATEZOLIZUMAB,
    repairs=(Order(Test.PD_L1), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

ATEZOLIZUMAB_PARTNER = Recommendation(
    id="immuno.check.atezolizumab.partner",
    kind=Kind.ORDER_CHECK,
    title="Atezolizumab without protein-bound paclitaxel",
    when=all_of(_ATEZOLIZUMAB_ORDERED, not_(regimen_drugs.includes("nab-paclitaxel")), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "215"),),
    summary="{drug} is approved together with protein-bound paclitaxel; it does not go with it",
    asks="{drug}: is protein-bound paclitaxel given with it? The medication list is incomplete",
    about=_ATEZOLIZUMAB,
    repairs=(Add(("nab-paclitaxel",)), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

TABLE = (PEMBROLIZUMAB_MARKER, ATEZOLIZUMAB_SUBTYPE, ATEZOLIZUMAB_PD_L1, ATEZOLIZUMAB_PARTNER)
