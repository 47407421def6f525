"""Orders of HER2-targeted drugs, and orders without one in HER2-positive disease, against the described use.

Each check has one reason. It compares the order with the use the summary states; it does not forbid.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.asco_her2_2015_01.populations import (
    BRAIN_DECIDES,
    CHEMOTHERAPY,
    CHEMOTHERAPY_IN_REGIMEN,
    CHEMOTHERAPY_ORDERED,
    COMORBIDITY,
    ENDOCRINE_AGAINST_CANCER,
    ENDOCRINE_IN_REGIMEN,
    ENDOCRINE_ORDERED,
    FIRST_LINE,
    HER2_DRUG_IN_REGIMEN,
    HER2_DRUG_ORDERED,
    HER2_POSITIVE,
    HER2_TARGETED,
    HR_POSITIVE,
    KEPT_ANTIBODIES,
    METASTATIC,
    PERTUZUMAB_RECEIVED,
    TDM1_RECEIVED,
    THIRD_LINE,
    TRASTUZUMAB_IN_REGIMEN,
)
from mbc_cards.editions.asco_her2_2015_01.sources import BACKGROUND, FIRST, OTHER_THAN_BRAIN, THIRD, guide
from mbc_cards.facts import order_drugs
from mbc_cards.recommendation import Add, Basis, Kind, Order, Recommendation, Remove, Strength, Test

NEGATED = "The opposite of the stated use, turned into a question."
NOT_THE_BRAIN = "Silent where the brain decides: the statement is made for disease outside it (line 35)."
ADD_TRASTUZUMAB = Add(("trastuzumab",), continued=KEPT_ANTIBODIES)

HER2_DRUG_WITHOUT_HER2 = Recommendation(
    id="her2pos.check.her2-drug-without-her2",
    kind=Kind.ORDER_CHECK,
    title="HER2-targeted drug, tumour not HER2-positive",
    when=all_of(HER2_DRUG_ORDERED, not_(HER2_POSITIVE), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(BACKGROUND, "25, 27, 31"), guide(OTHER_THAN_BRAIN, "37")),
    summary="{drug}: the tumour is HER2-negative on record",
    asks="{drug}: HER2 status is not settled; the drug is described for HER2-positive cancer",
    detail="HER2-targeted drugs block HER2 and are described for HER2-positive cancer only.",
    repairs=(Order(Test.HER2), Remove()),
    about=HER2_TARGETED,
    basis=Basis.DERIVED,
    additions=NEGATED,
)

NO_HER2_DRUG = Recommendation(
    id="her2pos.check.no-her2-drug",
    kind=Kind.ORDER_CHECK,
    title="HER2-positive: chemotherapy without a HER2-targeted drug",
    when=all_of(CHEMOTHERAPY_ORDERED, HER2_POSITIVE, not_(HER2_DRUG_IN_REGIMEN), METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.RECOMMENDED,
    sources=(guide(OTHER_THAN_BRAIN, "35, 37"), guide(FIRST, "41, 42"), guide(BACKGROUND, "31")),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail="In general HER2-targeted therapy should be added to treatment. Conditions that it could worsen "
    "may be a reason to leave it out.",
    repairs=(ADD_TRASTUZUMAB,),
    about=CHEMOTHERAPY,
    basis=Basis.DERIVED,
    additions="The opposite of the general statement. Trastuzumab is offered as the drug that the summary "
    f"combines with chemotherapy in first line (line 41). {NOT_THE_BRAIN}",
)

ENDOCRINE_WITHOUT_HER2_DRUG = Recommendation(
    id="her2pos.check.no-her2-drug.endocrine",
    kind=Kind.ORDER_CHECK,
    title="HER2-positive: hormonal therapy alone",
    when=all_of(
        ENDOCRINE_ORDERED,
        HER2_POSITIVE,
        not_(HER2_DRUG_IN_REGIMEN),
        not_(CHEMOTHERAPY_IN_REGIMEN),
        METASTATIC,
    ),
    unless=any_of(
        all_of(
            HR_POSITIVE,
            any_of(
                all_of(COMORBIDITY, FIRST_LINE),
                all_of(THIRD_LINE, TDM1_RECEIVED, PERTUZUMAB_RECEIVED),
            ),
        ),
        BRAIN_DECIDES,
    ),
    strength=Strength.RECOMMENDED,
    sources=(guide(OTHER_THAN_BRAIN, "35, 37"), guide(FIRST, "42"), guide(THIRD, "54")),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail="In general HER2-targeted therapy should be added. Hormonal therapy alone is named for hormone "
    "receptor-positive disease: in first line if spread is limited, if a HER2-targeted drug could worsen "
    "another condition, or after a long time; and after T-DM1 and pertuzumab.",
    repairs=(ADD_TRASTUZUMAB,),
    about=ENDOCRINE_AGAINST_CANCER,
    basis=Basis.DERIVED,
    additions="The opposite of the general statement; limited spread and a long time cannot be read from a "
    f"record. {NOT_THE_BRAIN}",
)

COMORBIDITY_CAUTION = Recommendation(
    id="her2pos.comorbidity.caution",
    kind=Kind.ORDER_CHECK,
    title="HER2-targeted drug, heart disease on record",
    when=all_of(HER2_DRUG_ORDERED, COMORBIDITY, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(FIRST, "42"),),
    summary="{drug}: heart disease is recorded; HER2-targeted therapy could worsen other conditions",
    detail="In first-line hormone receptor-positive disease hormonal therapy alone is the alternative named.",
    about=HER2_TARGETED,
    basis=Basis.DERIVED,
    additions="The stated reason for leaving HER2-targeted drugs out, turned into a caution. Heart failure "
    "or reduced heart function stands for the conditions, which are not named.",
)

PERTUZUMAB_PARTNER = Recommendation(
    id="check.pertuzumab",
    kind=Kind.ORDER_CHECK,
    title="Pertuzumab without trastuzumab",
    when=all_of(order_drugs.includes("pertuzumab"), not_(TRASTUZUMAB_IN_REGIMEN), METASTATIC),
    strength=Strength.USUAL,
    sources=(guide(FIRST, "41"), guide(THIRD, "53")),
    summary="{drug} without trastuzumab: the guide describes them together",
    asks="{drug}: is trastuzumab given with it? The medication list is incomplete",
    detail="First line: with trastuzumab and a taxane. Third line: usually with trastuzumab.",
    repairs=(ADD_TRASTUZUMAB,),
    about=frozenset({"pertuzumab"}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

LAPATINIB_PARTNER = Recommendation(
    id="check.lapatinib",
    kind=Kind.ORDER_CHECK,
    title="Lapatinib without a described partner",
    when=all_of(
        order_drugs.includes("lapatinib"),
        not_(CHEMOTHERAPY_IN_REGIMEN),
        not_(ENDOCRINE_IN_REGIMEN),
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(FIRST, "42"), guide(THIRD, "54")),
    summary="{drug}: the guide describes it with capecitabine or with hormonal therapy",
    asks="{drug}: what is given with it? The medication list is incomplete",
    detail="Hormonal therapy is meant for hormone receptor-positive cancer. Other combinations of "
    "chemotherapy with a HER2-targeted drug are named as options after T-DM1 and pertuzumab.",
    about=frozenset({"lapatinib"}),
    basis=Basis.DERIVED,
    additions=f"{NEGATED} Any chemotherapy and any hormonal drug counts as a partner.",
)

TABLE = (
    HER2_DRUG_WITHOUT_HER2,
    NO_HER2_DRUG,
    ENDOCRINE_WITHOUT_HER2_DRUG,
    COMORBIDITY_CAUTION,
    PERTUZUMAB_PARTNER,
    LAPATINIB_PARTNER,
)
