"""Chemotherapy: one drug at a time, and a check of combinations (guide, lines 89-135)."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2018_05.populations import (
    CHEMOTHERAPY,
    CHEMOTHERAPY_LISTED,
    CHEMOTHERAPY_ORDERED,
    ENDOCRINE_EXHAUSTED,
    HER2_NEGATIVE,
    HER2_TARGETED,
    HR_NEGATIVE,
    METASTATIC,
)
from mbc_cards.editions.cancernet_2018_05.sources import (
    CHEMOTHERAPY as CHEMOTHERAPY_SECTION,
)
from mbc_cards.editions.cancernet_2018_05.sources import guide
from mbc_cards.facts import regimen_drugs
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Remove, Strength

SINGLE_DRUG = Regimen(
    (CHEMOTHERAPY_LISTED,),
    note="One drug of the guide's list, none preferred: choose by earlier treatment, likely side effects, "
    "general health and the patient's preference.",
)
_COUNTED = CHEMOTHERAPY - {"taxane-unspecified"}
"""A taxane known only by its class may be the same drug as one named beside it."""
_GIVEN_WITH_SEVERAL = HER2_TARGETED | drugs_in(DrugClass.CHECKPOINT_INHIBITOR)

ONE_DRUG = Recommendation(
    id="chemo.single-agent-sequence",
    kind=Kind.NEXT_LINE,
    title="HER2-negative disease: chemotherapy, usually one drug at a time",
    when=all_of(HER2_NEGATIVE, any_of(HR_NEGATIVE, ENDOCRINE_EXHAUSTED), METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(CHEMOTHERAPY_SECTION, "93, 95, 97-131"),),
    summary="HER2-negative: chemotherapy may be used, usually one drug at a time",
    offer=(SINGLE_DRUG,),
    detail="Occasionally a combination is recommended. Chemotherapy is often given continuously as long as "
    "it works and side effects allow.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The guide gives the list for metastatic disease as a whole and refers to another page for "
    "HER2-negative disease. When it is shown is ours: hormone receptor-negative disease, or hormonal therapy "
    "of no more benefit. HER2-positive disease has its own sections.",
)

CHECK_COMBINATION = Recommendation(
    id="chemo.check.combination",
    kind=Kind.ORDER_CHECK,
    title="Several chemotherapy drugs together",
    when=all_of(
        CHEMOTHERAPY_ORDERED,
        regimen_drugs.includes_at_least(2, _COUNTED, "chemotherapy drugs"),
        not_(
            regimen_drugs.includes_any(
                _GIVEN_WITH_SEVERAL, "a HER2-targeted drug or an immune checkpoint inhibitor"
            )
        ),
        METASTATIC,
    ),
    strength=Strength.USUAL,
    sources=(guide(CHEMOTHERAPY_SECTION, "95"),),
    summary="{drug}: more than one chemotherapy drug; one at a time is usual",
    asks="{drug} ordered: whether another chemotherapy drug goes with it is unclear",
    about=CHEMOTHERAPY,
    detail="Occasionally a combination regimen is recommended.",
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions="A check built on the statement. Combinations with HER2-targeted drugs or immunotherapy are "
    "left to their own sections.",
)

TABLE = (ONE_DRUG, CHECK_COMBINATION)
