"""Triple-negative disease (guide, lines 215 and 249-257, where it is part of HER2-negative disease)."""

from mbc_cards.conditions import all_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2019_04.chemotherapy import SINGLE_DRUG
from mbc_cards.editions.cancernet_2019_04.populations import (
    CHECKPOINT_INHIBITOR_RECEIVED,
    METASTATIC,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.cancernet_2019_04.sources import (
    CHEMOTHERAPY,
    IMMUNOTHERAPY,
    SUMMARY_HER2_NEGATIVE,
    guide,
)
from mbc_cards.facts import order_drugs, pd_l1, regimen_drugs
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

ATEZOLIZUMAB = Recommendation(
    id="tnbc.pdl1pos.atezolizumab-nabpaclitaxel",
    kind=Kind.NEXT_LINE,
    title="Triple-negative with PD-L1: atezolizumab with protein-bound paclitaxel",
    when=all_of(PD_L1_POSITIVE, TRIPLE_NEGATIVE, not_(CHECKPOINT_INHIBITOR_RECEIVED), METASTATIC),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(IMMUNOTHERAPY, "215"),),
    summary="Triple-negative, PD-L1-positive: atezolizumab with protein-bound paclitaxel is approved",
    offer=(Regimen((("atezolizumab",), ("nab-paclitaxel",))),),
    detail="Approved in 2019; the guide names no line.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after an earlier checkpoint inhibitor.",
)

GENERAL = Recommendation(
    id="tnbc.general",
    kind=Kind.NEXT_LINE,
    title="Triple-negative: chemotherapy",
    when=all_of(TRIPLE_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(
        guide(SUMMARY_HER2_NEGATIVE, "251, 253, 255, 257"),
        guide(CHEMOTHERAPY, "119, 121, 123-155"),
    ),
    summary="Triple-negative: chemotherapy may be given, usually one drug at a time",
    offer=(SINGLE_DRUG,),
    detail="Targeted therapy or immunotherapy may be an option by the features of the cancer. Chemotherapy "
    "should generally go on until the disease worsens, if side effects are manageable.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Said of HER2-negative disease as a whole; triple-negative disease has no section of its own.",
)

CHECK_PD_L1 = Recommendation(
    id="tnbc.pdl1.check-order",
    kind=Kind.ORDER_CHECK,
    title="Protein-bound paclitaxel without atezolizumab in triple-negative disease with PD-L1",
    when=all_of(
        order_drugs.includes("nab-paclitaxel"),
        not_(
            regimen_drugs.includes_any(
                drugs_in(DrugClass.CHECKPOINT_INHIBITOR), "an immune checkpoint inhibitor"
            )
        ),
        PD_L1_POSITIVE,
        TRIPLE_NEGATIVE,
        not_(CHECKPOINT_INHIBITOR_RECEIVED),
        METASTATIC,
    ),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(IMMUNOTHERAPY, "215"),),
    summary="{drug}: triple-negative with PD-L1; atezolizumab is approved together with it",
    asks="{drug} ordered: PD-L1 would show whether atezolizumab can be added",
    about=frozenset({"nab-paclitaxel"}),
    repairs=(Add(("atezolizumab",)), Order(Test.PD_L1)),
    basis=Basis.DERIVED,
    additions="A check built on the approval. Not after an earlier checkpoint inhibitor.",
)

TABLE = (ATEZOLIZUMAB, GENERAL, CHECK_PD_L1)
