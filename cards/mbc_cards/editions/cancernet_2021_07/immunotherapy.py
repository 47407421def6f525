"""Checks of immunotherapy orders (guide, lines 414 and 474-480)."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.cancernet_2021_07.biomarker_agnostic import MSI_HIGH_OR_DEFICIENT
from mbc_cards.editions.cancernet_2021_07.populations import (
    CHEMOTHERAPY_IN_REGIMEN,
    HER2_POSITIVE,
    HR_POSITIVE,
    METASTATIC_OR_UNRESECTABLE,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.cancernet_2021_07.sources import IMMUNOTHERAPY, TARGETED, guide
from mbc_cards.editions.cancernet_2021_07.triple_negative import PD_L1_NEGATIVE, PD_L1_POSITIVE
from mbc_cards.facts import mmr, order_drugs, progressed_on_any_treatment
from mbc_cards.recommendation import Basis, Kind, Order, Recommendation, Remove, Strength, Test
from mbc_cards.values import Mmr, YesNo

_PEMBROLIZUMAB_ORDERED = order_drugs.includes("pembrolizumab")
_DOSTARLIMAB_ORDERED = order_drugs.includes("dostarlimab")
_NEGATION = "The negation of the uses the guide describes; it does not forbid another."

PEMBROLIZUMAB_SUBTYPE = Recommendation(
    id="immuno.check.pembrolizumab.subtype",
    kind=Kind.ORDER_CHECK,
    title="Pembrolizumab outside triple-negative disease without MSI-high or mismatch repair deficiency",
    when=all_of(_PEMBROLIZUMAB_ORDERED, any_of(HR_POSITIVE, HER2_POSITIVE), METASTATIC_OR_UNRESECTABLE),
    unless=MSI_HIGH_OR_DEFICIENT,
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "478"),),
    summary="{drug}: outside triple-negative disease it needs MSI-high or mismatch repair deficiency",
    asks="{drug} ordered: receptors or MSI and mismatch repair are not known",
    about=frozenset({"pembrolizumab"}),
    repairs=(Order(Test.MSI), Order(Test.MMR), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

PEMBROLIZUMAB_PD_L1 = Recommendation(
    id="immuno.check.pembrolizumab.pd-l1",
    kind=Kind.ORDER_CHECK,
    title="Pembrolizumab in triple-negative disease without PD-L1",
    when=all_of(_PEMBROLIZUMAB_ORDERED, PD_L1_NEGATIVE, TRIPLE_NEGATIVE, METASTATIC_OR_UNRESECTABLE),
    unless=MSI_HIGH_OR_DEFICIENT,
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "478"),),
    summary="{drug} is described for triple-negative disease with PD-L1; PD-L1 is negative",
    asks="{drug} ordered: PD-L1 result not recorded",
    about=frozenset({"pembrolizumab"}),
    detail="MSI-high or mismatch repair deficient disease is the other described use.",
    repairs=(Order(Test.PD_L1), Order(Test.MSI), Order(Test.MMR), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

PEMBROLIZUMAB_PARTNER = Recommendation(
    id="immuno.check.pembrolizumab.partner",
    kind=Kind.ORDER_CHECK,
    title="Pembrolizumab without chemotherapy in triple-negative disease",
    when=all_of(
        _PEMBROLIZUMAB_ORDERED,
        not_(CHEMOTHERAPY_IN_REGIMEN),
        PD_L1_POSITIVE,
        TRIPLE_NEGATIVE,
        METASTATIC_OR_UNRESECTABLE,
    ),
    unless=MSI_HIGH_OR_DEFICIENT,
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "478"),),
    summary="{drug} is described together with chemotherapy; none goes with it",
    about=frozenset({"pembrolizumab"}),
    detail="The guide names no partner: the chemotherapy drug is the clinician's choice.",
    repairs=(Order(Test.MSI), Order(Test.MMR)),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

ATEZOLIZUMAB = Recommendation(
    id="immuno.check.atezolizumab",
    kind=Kind.ORDER_CHECK,
    title="Atezolizumab is not in this edition",
    when=all_of(order_drugs.includes("atezolizumab"), METASTATIC_OR_UNRESECTABLE),
    strength=Strength.INFORMATION,
    sources=(guide(IMMUNOTHERAPY, "476, 478, 480"), guide(TARGETED, "414")),
    summary="{drug} is not in this edition, which lists pembrolizumab and dostarlimab",
    asks="The drug ordered might be atezolizumab, which this edition does not list",
    about=frozenset({"atezolizumab"}),
    detail="The guide gives no reason for leaving it out.",
    basis=Basis.DERIVED,
    additions="Read from the list's silence.",
)

DOSTARLIMAB_MMR = Recommendation(
    id="immuno.check.dostarlimab.mmr",
    kind=Kind.ORDER_CHECK,
    title="Dostarlimab without mismatch repair deficiency",
    when=all_of(_DOSTARLIMAB_ORDERED, mmr.is_(Mmr.PROFICIENT), METASTATIC_OR_UNRESECTABLE),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "480"),),
    summary="{drug} is described for mismatch repair deficiency; repair is proficient",
    asks="{drug} ordered: mismatch repair result not recorded",
    about=frozenset({"dostarlimab"}),
    repairs=(Order(Test.MMR), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

DOSTARLIMAB_PRIOR = Recommendation(
    id="immuno.check.dostarlimab.prior",
    kind=Kind.ORDER_CHECK,
    title="Dostarlimab before worsening on another treatment",
    when=all_of(_DOSTARLIMAB_ORDERED, progressed_on_any_treatment.is_(YesNo.NO), METASTATIC_OR_UNRESECTABLE),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(IMMUNOTHERAPY, "480"),),
    summary="{drug} is described after worsening on earlier treatment; none is on record",
    asks="{drug} ordered: worsening on earlier treatment is not recorded",
    about=frozenset({"dostarlimab"}),
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

TABLE = (
    PEMBROLIZUMAB_SUBTYPE,
    PEMBROLIZUMAB_PD_L1,
    PEMBROLIZUMAB_PARTNER,
    ATEZOLIZUMAB,
    DOSTARLIMAB_MMR,
    DOSTARLIMAB_PRIOR,
)
