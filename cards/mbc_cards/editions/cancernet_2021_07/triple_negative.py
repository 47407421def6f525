"""Triple-negative disease (guide, lines 360, 460-462, 478 and 520-528)."""

from mbc_cards.conditions import all_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2021_07.chemotherapy import SINGLE_DRUG
from mbc_cards.editions.cancernet_2021_07.populations import (
    CHECKPOINT_INHIBITOR_RECEIVED,
    CHEMOTHERAPY,
    CHEMOTHERAPY_ORDERED,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    CHEMOTHERAPY as CHEMOTHERAPY_SECTION,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    DIAGNOSIS,
    IMMUNOTHERAPY,
    SUMMARY_TRIPLE_NEGATIVE,
    TARGETED,
    TARGETED_TRIPLE_NEGATIVE,
    guide,
)
from mbc_cards.facts import pd_l1, regimen_drugs, systemic_treatments_received
from mbc_cards.recommendation import (
    Add,
    Authority,
    Basis,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Strength,
    Test,
)
from mbc_cards.values import Receptor

PD_L1_POSITIVE = pd_l1.is_(Receptor.POSITIVE)
PD_L1_NEGATIVE = pd_l1.is_(Receptor.NEGATIVE)

SINGLE_CHEMOTHERAPY = Recommendation(
    id="tnbc.pdl1neg.single-agent",
    kind=Kind.NEXT_LINE,
    title="Triple-negative without PD-L1: chemotherapy with one drug",
    when=all_of(PD_L1_NEGATIVE, TRIPLE_NEGATIVE, METASTATIC),
    strength=Strength.RECOMMENDED,
    sources=(
        guide(CHEMOTHERAPY_SECTION, "360, 362, 364-396"),
        guide(SUMMARY_TRIPLE_NEGATIVE, "524, 526"),
    ),
    summary="Triple-negative without PD-L1: chemotherapy with one drug is recommended",
    offer=(SINGLE_DRUG,),
    detail="Some patients may be offered a combination, depending on symptoms and prognosis. Chemotherapy "
    "generally goes on until the disease worsens or side effects become unmanageable.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The recommendation is for one drug of the class; each drug of the list only may be used.",
)

PEMBROLIZUMAB_WITH_CHEMOTHERAPY = Recommendation(
    id="tnbc.pdl1pos.pembrolizumab-chemo",
    kind=Kind.NEXT_LINE,
    title="Triple-negative with PD-L1: pembrolizumab with chemotherapy",
    when=all_of(
        PD_L1_POSITIVE, TRIPLE_NEGATIVE, not_(CHECKPOINT_INHIBITOR_RECEIVED), METASTATIC_OR_UNRESECTABLE
    ),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(IMMUNOTHERAPY, "478"), guide(SUMMARY_TRIPLE_NEGATIVE, "528")),
    summary="Triple-negative, PD-L1-positive: pembrolizumab with chemotherapy is an approved use",
    offer=(
        Regimen(
            (("pembrolizumab",),),
            note="Approved with a few different chemotherapy drugs.",
            partner=DrugClass.CHEMOTHERAPY,
        ),
    ),
    detail="Approved for metastatic disease and for local recurrence that cannot be removed.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after an earlier checkpoint inhibitor. The guide names no line.",
)

SACITUZUMAB_GOVITECAN = Recommendation(
    id="tnbc.sacituzumab",
    kind=Kind.NEXT_LINE,
    title="Triple-negative after at least two treatments: sacituzumab govitecan",
    when=all_of(systemic_treatments_received.at_least(2), TRIPLE_NEGATIVE, METASTATIC),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_TRIPLE_NEGATIVE, "462"), guide(TARGETED, "414")),
    summary="Triple-negative after at least two treatments: sacituzumab govitecan is an approved use",
    offer=(
        Regimen((("sacituzumab-govitecan",),), note="Into a vein on days 1 and 8 of every 21-day cycle."),
    ),
    detail="The setting of the earlier treatments is not stated: any systemic treatment is counted.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Treatments of any setting are counted.",
)

GENERAL = Recommendation(
    id="tnbc.general",
    kind=Kind.NEXT_LINE,
    title="Triple-negative: chemotherapy",
    when=all_of(TRIPLE_NEGATIVE, METASTATIC),
    unless=all_of(PD_L1_POSITIVE, not_(CHECKPOINT_INHIBITOR_RECEIVED)),
    strength=Strength.USUAL,
    sources=(
        guide(SUMMARY_TRIPLE_NEGATIVE, "522, 524, 526, 528"),
        guide(CHEMOTHERAPY_SECTION, "360, 364-396"),
    ),
    summary="Triple-negative: chemotherapy, usually one drug at a time",
    offer=(SINGLE_DRUG,),
    detail="In general chemotherapy or targeted therapy is given; some options fit only tumours with PD-L1 "
    "or a BRCA mutation.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Shown when PD-L1 is not known (to be checked first) or when a checkpoint inhibitor was given "
    "already; with PD-L1 and none given before, pembrolizumab with chemotherapy is shown instead.",
)

CHECK_PD_L1 = Recommendation(
    id="tnbc.pdl1.check-order",
    kind=Kind.ORDER_CHECK,
    title="Chemotherapy without immunotherapy in triple-negative disease with PD-L1",
    when=all_of(
        CHEMOTHERAPY_ORDERED,
        not_(
            regimen_drugs.includes_any(
                drugs_in(DrugClass.CHECKPOINT_INHIBITOR), "an immune checkpoint inhibitor"
            )
        ),
        PD_L1_POSITIVE,
        TRIPLE_NEGATIVE,
        not_(CHECKPOINT_INHIBITOR_RECEIVED),
        METASTATIC_OR_UNRESECTABLE,
    ),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(IMMUNOTHERAPY, "478"), guide(CHEMOTHERAPY_SECTION, "360"), guide(DIAGNOSIS, "228, 230")),
    summary="{drug}: triple-negative with PD-L1; pembrolizumab is approved together with chemotherapy",
    asks="{drug} ordered: PD-L1 would show whether pembrolizumab can be added",
    about=CHEMOTHERAPY,
    detail="Chemotherapy alone with one drug is recommended when PD-L1 is not expressed.",
    repairs=(Add(("pembrolizumab",)), Order(Test.PD_L1)),
    basis=Basis.DERIVED,
    additions="The single-drug sentence is limited to tumours without PD-L1. Not after an earlier "
    "checkpoint inhibitor.",
)

TABLE = (
    SINGLE_CHEMOTHERAPY,
    GENERAL,
    PEMBROLIZUMAB_WITH_CHEMOTHERAPY,
    SACITUZUMAB_GOVITECAN,
    CHECK_PD_L1,
)
