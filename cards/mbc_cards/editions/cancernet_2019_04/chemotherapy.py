"""Chemotherapy: one drug at a time, and checks of chemotherapy orders (guide, lines 111, 115-155, 249-255).

When chemotherapy is an option stands with the subtypes (`hr_positive`, `triple_negative`).
"""

from mbc_cards.conditions import all_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2019_04.populations import (
    CHEMOTHERAPY,
    CHEMOTHERAPY_IN_REGIMEN,
    CHEMOTHERAPY_LISTED,
    CHEMOTHERAPY_ORDERED,
    ENDOCRINE_AGAINST_CANCER,
    HER2_NEGATIVE,
    HER2_TARGETED,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    NO_MORE_HORMONAL,
)
from mbc_cards.editions.cancernet_2019_04.sources import (
    CHEMOTHERAPY as CHEMOTHERAPY_SECTION,
)
from mbc_cards.editions.cancernet_2019_04.sources import HORMONAL, SUMMARY_HER2_NEGATIVE, guide
from mbc_cards.facts import (
    current_drugs,
    disease_status,
    drugs_received_metastatic,
    order_drugs,
    regimen_drugs,
)
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Remove, Strength
from mbc_cards.values import DiseaseStatus

SINGLE_DRUG = Regimen(
    (CHEMOTHERAPY_LISTED,),
    note="One drug of the guide's list, none preferred: choose by earlier treatment, likely side effects, "
    "general health and the patient's preference.",
)
UNLISTED = frozenset({"irinotecan", "liposomal-irinotecan"})
"""Chemotherapy of the catalogue that the guide's list does not hold; markers of a class or form left out."""
_COUNTED = CHEMOTHERAPY - {"taxane-unspecified"}
"""A taxane known only by its class may be the same drug as one named beside it."""
_GIVEN_WITH_SEVERAL = HER2_TARGETED | drugs_in(DrugClass.CHECKPOINT_INHIBITOR)

STOP_AND_PALLIATIVE_CARE = Recommendation(
    id="chemo.stop-and-palliative",
    kind=Kind.INFORMATION,
    title="When chemotherapy no longer controls the cancer",
    when=all_of(
        disease_status.is_(DiseaseStatus.PROGRESSING),
        current_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug"),
        HER2_NEGATIVE,
        METASTATIC,
    ),
    strength=Strength.OPTION,
    sources=(guide(SUMMARY_HER2_NEGATIVE, "255"),),
    summary="At some point patients may choose to stop chemotherapy while palliative care goes on",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Stated for when chemotherapy no longer controls the growth; worsening on running chemotherapy "
    "is the trigger here.",
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
    sources=(guide(CHEMOTHERAPY_SECTION, "121"),),
    summary="{drug}: more than one chemotherapy drug; one at a time is usual",
    asks="{drug} ordered: whether another chemotherapy drug goes with it is unclear",
    about=CHEMOTHERAPY,
    detail="Occasionally a combination regimen is recommended.",
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions="A check built on the statement. Combinations with HER2-targeted drugs or immunotherapy are "
    "left to their own sections.",
)

CHECK_WITH_HORMONAL = Recommendation(
    id="chemo.no-endocrine-together",
    kind=Kind.ORDER_CHECK,
    title="Chemotherapy together with hormonal therapy",
    when=all_of(
        order_drugs.includes_any(CHEMOTHERAPY | ENDOCRINE_AGAINST_CANCER, "chemotherapy or hormonal therapy"),
        CHEMOTHERAPY_IN_REGIMEN,
        regimen_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy"),
        METASTATIC,
    ),
    strength=Strength.NOT_RECOMMENDED,
    sources=(guide(HORMONAL, "111"),),
    summary="{drug}: chemotherapy together with hormonal therapy is not recommended",
    asks="{drug} ordered: chemotherapy and hormonal therapy might be given together",
    about=CHEMOTHERAPY | ENDOCRINE_AGAINST_CANCER,
    detail="Targeted therapy may be combined with hormonal therapy.",
    repairs=(Remove(),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Which drugs count is ours: GnRH analogues, antibody-drug conjugates, and megestrol or "
    "estradiol for other purposes do not.",
)

CHECK_BEFORE_HORMONAL = Recommendation(
    id="chemo.hrpos-first-before-endocrine.check",
    kind=Kind.ORDER_CHECK,
    title="Chemotherapy before hormonal therapy",
    when=all_of(
        CHEMOTHERAPY_ORDERED,
        HR_POSITIVE_HER2_NEGATIVE,
        not_(drugs_received_metastatic.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")),
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.STANDARD,
    sources=(guide(SUMMARY_HER2_NEGATIVE, "251"),),
    summary="{drug}: hormonal therapy is the standard start; chemotherapy may also be given",
    asks="{drug} ordered: earlier hormonal therapy for metastatic disease or the receptors are not known",
    about=CHEMOTHERAPY,
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions="A check built on the standard start. Hormonal therapy for early-stage disease does not "
    "count. Silent in quick, organ-affecting worsening and once hormonal therapy is of no more benefit.",
)

CHECK_UNLISTED = Recommendation(
    id="chemo.check.unlisted",
    kind=Kind.ORDER_CHECK,
    title="A chemotherapy drug that the guide does not list",
    when=all_of(order_drugs.includes_any(UNLISTED, "irinotecan"), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(CHEMOTHERAPY_SECTION, "123-155"),),
    summary="{drug} is not in this edition's list of chemotherapy drugs",
    asks="The drug ordered might be irinotecan, which this edition does not list",
    about=UNLISTED,
    detail="The guide gives no reason for leaving it out.",
    basis=Basis.DERIVED,
    additions="Read from the list's silence.",
)

TABLE = (
    STOP_AND_PALLIATIVE_CARE,
    CHECK_COMBINATION,
    CHECK_WITH_HORMONAL,
    CHECK_BEFORE_HORMONAL,
    CHECK_UNLISTED,
)
