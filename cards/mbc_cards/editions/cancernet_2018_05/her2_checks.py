"""Orders of HER2-targeted drugs, and orders without one in HER2-positive disease, against the described use.

Each check has one reason. It compares the order with the use the guide states; it does not forbid.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.cancernet_2018_05.her2_populations import (
    ENDOCRINE_IN_REGIMEN,
    FIRST_LINE,
    HER2_DRUG_IN_REGIMEN,
    HER2_DRUG_ORDERED,
    KEPT_ANTIBODIES,
    NAMED_HERE,
    PERTUZUMAB_RECEIVED,
    TAXANE_RECEIVED,
    TDM1,
    TDM1_RECEIVED,
    THIRD_LINE,
    TRASTUZUMAB_IN_REGIMEN,
    TRASTUZUMAB_RECEIVED,
    TRASTUZUMAB_TYPE,
)
from mbc_cards.editions.cancernet_2018_05.populations import (
    CHEMOTHERAPY,
    CHEMOTHERAPY_IN_REGIMEN,
    CHEMOTHERAPY_ORDERED,
    ENDOCRINE_AGAINST_CANCER,
    ER_POSITIVE,
    HER2_POSITIVE,
    HR_POSITIVE,
    METASTATIC,
)
from mbc_cards.editions.cancernet_2018_05.sources import (
    HER2_FIRST,
    HER2_SECOND,
    HER2_THIRD,
    SUMMARY_BRAIN,
    SUMMARY_HER2,
    TARGETED,
    TARGETED_HER2,
    guide,
)
from mbc_cards.facts import (
    drugs_received,
    her2_comorbidity,
    order_drugs,
    progressed_on_trastuzumab,
    regimen_drugs,
)
from mbc_cards.recommendation import (
    Add,
    Authority,
    Basis,
    Kind,
    Order,
    Recommendation,
    Remove,
    Strength,
    Test,
)
from mbc_cards.values import YesNo

NEGATED = "The opposite of the stated use, turned into a question."
CAPECITABINE_IN_REGIMEN = regimen_drugs.includes("capecitabine")
COMORBIDITY = her2_comorbidity.is_(YesNo.YES)

# --- the status and the drug must match --------------------------------------------------------------

HER2_DRUG_WITHOUT_HER2 = Recommendation(
    id="her2pos.check.her2-drug-without-her2",
    kind=Kind.ORDER_CHECK,
    title="HER2-targeted drug, tumour not HER2-positive",
    when=all_of(HER2_DRUG_ORDERED, not_(HER2_POSITIVE), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_HER2, "157"), guide(TARGETED, "149")),
    summary="{drug}: the tumour is HER2-negative on record",
    asks="{drug}: HER2 status is not settled; the drug is described for HER2-positive cancer",
    detail="HER2-targeted drugs are described for HER2-positive cancer. An antibody does not affect cells "
    "that lack the protein it recognizes.",
    repairs=(Order(Test.HER2), Remove()),
    about=NAMED_HERE,
    basis=Basis.DERIVED,
    additions=NEGATED,
)

NO_HER2_DRUG = Recommendation(
    id="her2pos.check.no-her2-drug",
    kind=Kind.ORDER_CHECK,
    title="HER2-positive: chemotherapy without a HER2-targeted drug",
    when=all_of(CHEMOTHERAPY_ORDERED, HER2_POSITIVE, not_(HER2_DRUG_IN_REGIMEN), METASTATIC),
    strength=Strength.RECOMMENDED,
    sources=(
        guide(TARGETED_HER2, "157"),
        guide(SUMMARY_HER2, "213"),
        guide(HER2_FIRST, "218"),
        guide(SUMMARY_BRAIN, "250"),
    ),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail="A HER2-targeted drug is almost always part of the treatment. Chemotherapy without one is named "
    "for the brain worsening after radiation; conditions that HER2-targeted drugs could worsen may be a "
    "reason.",
    repairs=(Add(("trastuzumab",), continued=KEPT_ANTIBODIES),),
    about=CHEMOTHERAPY,
    basis=Basis.DERIVED,
    additions="The opposite of the general statement. Trastuzumab is offered because the guide describes it "
    "with different types of chemotherapy (lines 133, 161).",
)

ENDOCRINE_WITHOUT_HER2_DRUG = Recommendation(
    id="her2pos.check.no-her2-drug.endocrine",
    kind=Kind.ORDER_CHECK,
    title="HER2-positive: hormonal therapy alone",
    when=all_of(
        order_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug"),
        HER2_POSITIVE,
        not_(HER2_DRUG_IN_REGIMEN),
        not_(CHEMOTHERAPY_IN_REGIMEN),
        METASTATIC,
    ),
    unless=all_of(
        HR_POSITIVE,
        any_of(
            all_of(COMORBIDITY, FIRST_LINE),
            all_of(THIRD_LINE, TDM1_RECEIVED, PERTUZUMAB_RECEIVED),
        ),
    ),
    strength=Strength.RECOMMENDED,
    sources=(
        guide(TARGETED_HER2, "157"),
        guide(SUMMARY_HER2, "213"),
        guide(HER2_FIRST, "218"),
        guide(HER2_THIRD, "232"),
    ),
    summary="{drug}: HER2-positive disease, no HER2-targeted drug with it. Left out on purpose?",
    detail="Hormonal therapy alone is named for hormone receptor-positive disease: in first line if spread "
    "is limited, if a HER2-targeted drug could worsen another condition, or after a long time; and after "
    "T-DM1 and pertuzumab.",
    repairs=(Add(("trastuzumab",), continued=KEPT_ANTIBODIES),),
    about=ENDOCRINE_AGAINST_CANCER,
    basis=Basis.DERIVED,
    additions="The opposite of the general statement; limited spread and a long time cannot be read from a "
    "record.",
)

COMORBIDITY_CAUTION = Recommendation(
    id="her2pos.comorbidity.caution",
    kind=Kind.ORDER_CHECK,
    title="HER2-targeted drug, heart disease on record",
    when=all_of(HER2_DRUG_ORDERED, COMORBIDITY, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(HER2_FIRST, "218"), guide(TARGETED_HER2, "161")),
    summary="{drug}: heart disease is recorded, which HER2-targeted therapy could make worse",
    detail="The guide names a risk of heart problems for trastuzumab. In first-line hormone "
    "receptor-positive disease hormonal therapy alone is the alternative it names.",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
    about=NAMED_HERE,
    basis=Basis.DERIVED,
    additions="The stated reason for leaving HER2-targeted drugs out, turned into a caution. Heart failure "
    "or reduced heart function stands for the conditions.",
)

# --- partners and duplicates --------------------------------------------------------------------------

PERTUZUMAB = Recommendation(
    id="check.pertuzumab",
    kind=Kind.ORDER_CHECK,
    title="Pertuzumab without trastuzumab",
    when=all_of(order_drugs.includes("pertuzumab"), not_(TRASTUZUMAB_IN_REGIMEN), METASTATIC),
    strength=Strength.USUAL,
    sources=(guide(TARGETED_HER2, "163"), guide(HER2_THIRD, "230")),
    summary="{drug} without trastuzumab: the guide describes them together",
    asks="{drug}: is trastuzumab given with it? The medication list is incomplete",
    detail="First line: with trastuzumab and chemotherapy. Third line: usually with trastuzumab.",
    repairs=(Add(("trastuzumab",), continued=KEPT_ANTIBODIES),),
    about=frozenset({"pertuzumab"}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

TWO_ANTIBODIES = Recommendation(
    id="check.her2-antibody.duplicate",
    kind=Kind.ORDER_CHECK,
    title="Two drugs that are or contain trastuzumab",
    when=all_of(
        order_drugs.includes_any(TRASTUZUMAB_TYPE, "a trastuzumab-type drug"),
        regimen_drugs.includes_at_least(2, TRASTUZUMAB_TYPE, "trastuzumab-type drugs"),
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_HER2, "161, 165"),),
    summary="{drug}: another drug that is or contains trastuzumab is ordered or running",
    detail="The guide describes no two of them together. Look for a mix-up of names, or a switch where the "
    "old drug was not ended.",
    repairs=(Remove(),),
    about=TRASTUZUMAB_TYPE,
    basis=Basis.DERIVED,
    additions="Follows from how the guide describes each drug. The combination product under the skin, which "
    "this edition does not name, counts by its contents.",
)

LAPATINIB_PARTNER = Recommendation(
    id="check.lapatinib",
    kind=Kind.ORDER_CHECK,
    title="Lapatinib without a described partner",
    when=all_of(
        order_drugs.includes("lapatinib"),
        not_(CHEMOTHERAPY_IN_REGIMEN),
        not_(TRASTUZUMAB_IN_REGIMEN),
        not_(ENDOCRINE_IN_REGIMEN),
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_HER2, "167"), guide(HER2_FIRST, "218"), guide(HER2_THIRD, "232")),
    summary="{drug}: the guide describes it with capecitabine, hormonal therapy such as letrozole, or "
    "trastuzumab",
    asks="{drug}: what is given with it? The medication list is incomplete",
    detail="Hormonal therapy is meant for hormone receptor-positive cancer, letrozole for ER-positive "
    "cancer.",
    about=frozenset({"lapatinib"}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

LAPATINIB_LETROZOLE_ER = Recommendation(
    id="check.lapatinib.letrozole",
    kind=Kind.ORDER_CHECK,
    title="Lapatinib with letrozole, tumour not ER-positive",
    when=all_of(
        order_drugs.includes("lapatinib", "letrozole"),
        regimen_drugs.includes("lapatinib"),
        regimen_drugs.includes("letrozole"),
        not_(ER_POSITIVE),
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "167"),),
    summary="{drug}: lapatinib with letrozole is approved for ER-positive cancer",
    asks="{drug}: lapatinib with letrozole is approved for ER-positive cancer; ER status is not settled",
    repairs=(Order(Test.ER),),
    about=frozenset({"lapatinib", "letrozole"}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

# --- earlier treatment ---------------------------------------------------------------------------------

TDM1_TRASTUZUMAB = Recommendation(
    id="her2pos.tdm1.check",
    kind=Kind.ORDER_CHECK,
    title="T-DM1 without earlier trastuzumab",
    when=all_of(order_drugs.includes(TDM1), not_(TRASTUZUMAB_RECEIVED), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "165"), guide(HER2_SECOND, "223, 225")),
    summary="{drug}: the approval the guide reports is after trastuzumab, and none is recorded",
    asks="{drug}: was trastuzumab given before? The treatment history is incomplete",
    about=frozenset({TDM1}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

TDM1_TAXANE = Recommendation(
    id="her2pos.tdm1.check.taxane",
    kind=Kind.ORDER_CHECK,
    title="T-DM1 without earlier paclitaxel or docetaxel",
    when=all_of(order_drugs.includes(TDM1), not_(TAXANE_RECEIVED), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "165"),),
    summary="{drug}: the approval the guide reports is after paclitaxel or docetaxel, and neither is "
    "recorded",
    asks="{drug}: was paclitaxel or docetaxel given before? The treatment history is incomplete",
    about=frozenset({TDM1}),
    basis=Basis.DERIVED,
    additions=f"{NEGATED} Nab-paclitaxel, and a taxane recorded without a name, count.",
)

LAPATINIB_CAPECITABINE_PRIOR = Recommendation(
    id="check.lapatinib.prior",
    kind=Kind.ORDER_CHECK,
    title="Lapatinib with capecitabine before chemotherapy and trastuzumab",
    when=all_of(
        order_drugs.includes("lapatinib"),
        CAPECITABINE_IN_REGIMEN,
        not_(all_of(drugs_received.includes_any(CHEMOTHERAPY, "chemotherapy"), TRASTUZUMAB_RECEIVED)),
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "167"),),
    summary="{drug} with capecitabine: the approval the guide reports is after chemotherapy and trastuzumab",
    asks="{drug} with capecitabine: were chemotherapy and trastuzumab given before? The history is "
    "incomplete",
    about=frozenset({"lapatinib"}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

LAPATINIB_TRASTUZUMAB_GROWTH = Recommendation(
    id="check.lapatinib.trastuzumab",
    kind=Kind.ORDER_CHECK,
    title="Lapatinib with trastuzumab, no growth on trastuzumab recorded",
    when=all_of(
        order_drugs.includes("lapatinib"),
        TRASTUZUMAB_IN_REGIMEN,
        not_(CHEMOTHERAPY_IN_REGIMEN),
        not_(ENDOCRINE_IN_REGIMEN),
        progressed_on_trastuzumab.is_(YesNo.NO),
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(TARGETED_HER2, "167"),),
    summary="{drug} with trastuzumab: the guide describes the pair for cancer growing on trastuzumab",
    asks="{drug} with trastuzumab: is the cancer growing on trastuzumab?",
    about=frozenset({"lapatinib"}),
    basis=Basis.DERIVED,
    additions=NEGATED,
)

TABLE = (
    HER2_DRUG_WITHOUT_HER2,
    NO_HER2_DRUG,
    ENDOCRINE_WITHOUT_HER2_DRUG,
    COMORBIDITY_CAUTION,
    TWO_ANTIBODIES,
    PERTUZUMAB,
    LAPATINIB_PARTNER,
    LAPATINIB_LETROZOLE_ER,
    TDM1_TRASTUZUMAB,
    TDM1_TAXANE,
    LAPATINIB_CAPECITABINE_PRIOR,
    LAPATINIB_TRASTUZUMAB_GROWTH,
)
