"""Bone-modifying drugs: when to start, which, what to test before and during, and pain (lines 680-690)."""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2021_07.headings import BONE_DRUGS, DIAGNOSIS, RADIATION
from mbc_cards.editions.cancernet_2021_07.populations import METASTATIC
from mbc_cards.editions.cancernet_2021_07.sources import guide
from mbc_cards.facts import (
    bone_metastases,
    bone_metastases_on_imaging,
    bone_pain,
    calcium_checked,
    current_drugs,
    dental_examined,
    order_drugs,
    regimen_drugs,
    renal_function_checked,
)
from mbc_cards.recommendation import (
    Add,
    Basis,
    Hook,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Remove,
    Strength,
    Test,
)
from mbc_cards.values import YesNo

BONE_AGENTS = drugs_in(DrugClass.BONE_AGENT)
BISPHOSPHONATES = frozenset({"zoledronic-acid", "pamidronate"})
DENOSUMAB = frozenset({"denosumab-120mg"})

BONE = bone_metastases.is_(YesNo.YES)
BONE_ON_SCAN = bone_metastases_on_imaging.is_(YesNo.YES)
AGENT_RUNNING = current_drugs.includes_any(BONE_AGENTS, "a bone-modifying drug")
AGENT_IN_REGIMEN = regimen_drugs.includes_any(BONE_AGENTS, "a bone-modifying drug")
AGENT_ORDERED = order_drugs.includes_any(BONE_AGENTS, "a bone-modifying drug")
AGENT_RUNNING_OR_ORDERED = any_of(AGENT_ORDERED, AGENT_RUNNING)
BISPHOSPHONATE_RUNNING_OR_ORDERED = any_of(
    order_drugs.includes_any(BISPHOSPHONATES, "zoledronic acid or pamidronate"),
    current_drugs.includes_any(BISPHOSPHONATES, "zoledronic acid or pamidronate"),
)
DENOSUMAB_RUNNING_OR_ORDERED = any_of(
    order_drugs.includes_any(DENOSUMAB, "denosumab 120 mg"),
    current_drugs.includes_any(DENOSUMAB, "denosumab 120 mg"),
)

AGENTS = (
    Regimen(
        (("zoledronic-acid",),),
        note="Zoledronic acid: into a vein over at least 15 minutes, every 3 to 4 or every 12 weeks.",
    ),
    Regimen((("pamidronate",),), note="Pamidronate: into a vein over at least 2 hours, every 3 to 4 weeks."),
    Regimen((("denosumab-120mg",),), note="Denosumab: under the skin, every 4 weeks."),
)
BEFORE_START = (Order(Test.CREATININE), Order(Test.CALCIUM), Order(Test.DENTAL_EXAMINATION))
CHOICE = (
    "They lower the risk of bone pain, fracture and radiation to bone. The choice depends on overall "
    "health, risk of side effects such as kidney trouble or low calcium, insurance, and how the drug is "
    "given."
)
NONE_RUNNING = "No bone-modifying drug running or in the order. Kidney and calcium are examples of ours."

# --- start ------------------------------------------------------------------------------------------

START = Recommendation(
    id="bone.start",
    kind=Kind.BONE,
    title="Bone metastases on a scan: a bone-modifying drug",
    when=all_of(BONE_ON_SCAN, METASTATIC),
    unless=any_of(AGENT_RUNNING, AGENT_IN_REGIMEN),
    strength=Strength.RECOMMENDED,
    sources=(guide(BONE_DRUGS, "680, 682, 684, 686, 688"),),
    summary="Bone metastases: zoledronic acid, pamidronate or denosumab 120 mg is recommended",
    offer=AGENTS,
    repairs=BEFORE_START,
    detail=CHOICE,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NONE_RUNNING,
)

CAN_BE_USED = Recommendation(
    id="bone.start.spread-to-bone",
    kind=Kind.BONE,
    title="Spread to bone, not yet shown by a scan: a bone-modifying drug can be used",
    when=all_of(BONE, METASTATIC),
    unless=any_of(BONE_ON_SCAN, AGENT_RUNNING, AGENT_IN_REGIMEN),
    strength=Strength.OPTION,
    sources=(guide(BONE_DRUGS, "680, 682, 684, 686, 688"),),
    summary="Spread to bone: zoledronic acid, pamidronate or denosumab 120 mg can be used",
    offer=AGENTS,
    repairs=(Order(Test.BONE_SCAN), *BEFORE_START),
    detail=f"The recommendation itself is for metastases that scans show. {CHOICE}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NONE_RUNNING,
)

CONFIRM_IMAGING = Recommendation(
    id="bone.confirm-imaging",
    kind=Kind.TESTING,
    title="Bone metastases without a scan on record",
    when=all_of(BONE, METASTATIC),
    unless=BONE_ON_SCAN,
    strength=Strength.INFORMATION,
    sources=(guide(BONE_DRUGS, "680"), guide(DIAGNOSIS, "202")),
    summary="Bone metastases: is there a scan that shows them? The recommendation for bone drugs rests on it",
    repairs=(Order(Test.BONE_SCAN),),
    detail="A bone scan can miss cancers around which bone does not heal, and arthritis or a healing "
    "fracture can look like spread.",
    basis=Basis.DERIVED,
    additions="Imaging is the condition of the recommendation.",
)

# --- tests around each drug ----------------------------------------------------------------------------

KIDNEY_BEFORE_BISPHOSPHONATE = Recommendation(
    id="bone.bisphosphonate.renal",
    kind=Kind.MONITORING,
    title="Kidney test before each dose of zoledronic acid or pamidronate",
    when=all_of(BISPHOSPHONATE_RUNNING_OR_ORDERED, renal_function_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(guide(BONE_DRUGS, "684"),),
    summary="{drug}: no kidney function test on record for the next dose",
    asks="{drug}: kidney function should be tested before each dose; results were not supplied",
    detail="A blood test of kidney function should come before each dose.",
    repairs=(Order(Test.CREATININE),),
    about=BISPHOSPHONATES,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="How long a result counts is set by the policy of the fact; the guide gives no number of days.",
)

CALCIUM_WITH_DENOSUMAB = Recommendation(
    id="bone.denosumab.calcium",
    kind=Kind.MONITORING,
    title="Blood calcium with denosumab",
    when=all_of(DENOSUMAB_RUNNING_OR_ORDERED, calcium_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.MAY_MONITOR,
    sources=(guide(BONE_DRUGS, "686"),),
    summary="{drug}: no recent blood calcium on record; it may need to be tested",
    asks="{drug}: blood calcium may need to be tested; results were not supplied",
    detail="Denosumab may lower blood calcium.",
    repairs=(Order(Test.CALCIUM),),
    about=DENOSUMAB,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="How recent a result must be is set by the policy of the fact.",
)

KIDNEY_WITH_DENOSUMAB = Recommendation(
    id="bone.denosumab.renal",
    kind=Kind.MONITORING,
    title="Kidney function with denosumab",
    when=all_of(DENOSUMAB_RUNNING_OR_ORDERED, renal_function_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.MAY_MONITOR,
    sources=(guide(BONE_DRUGS, "686"),),
    summary="{drug}: no recent kidney function test on record; it may be tested",
    asks="{drug}: kidney function may be tested; results were not supplied",
    repairs=(Order(Test.CREATININE),),
    about=DENOSUMAB,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="How recent a result must be is set by the policy of the fact.",
)

DENTAL_BEFORE = Recommendation(
    id="bone.dental-before",
    kind=Kind.MONITORING,
    title="Dental examination before the first dose of a bone-modifying drug",
    when=all_of(AGENT_ORDERED, not_(AGENT_RUNNING), dental_examined.is_(YesNo.NO), METASTATIC),
    strength=Strength.RECOMMENDED,
    sources=(guide(BONE_DRUGS, "688"),),
    summary="{drug}: no dental examination on record before the first dose",
    asks="{drug}: a thorough dental examination is recommended before the first dose",
    detail="Invasive procedures to the jaw bone and treatment of mouth infections should be done before the "
    "drug starts.",
    repairs=(Order(Test.DENTAL_EXAMINATION),),
    about=BONE_AGENTS,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Asked once, while no bone-modifying drug is running.",
    hooks=frozenset({Hook.ORDER_SELECT, Hook.ORDER_SIGN}),
)

# --- while on the drug -----------------------------------------------------------------------------

NO_ELECTIVE_DENTAL_WORK = Recommendation(
    id="bone.avoid-elective-dental",
    kind=Kind.INFORMATION,
    title="No unnecessary invasive dental work on a bone-modifying drug",
    when=all_of(AGENT_RUNNING_OR_ORDERED, METASTATIC),
    strength=Strength.SHOULD_NOT,
    sources=(guide(BONE_DRUGS, "688"),),
    summary="On bone-modifying drugs: good mouth care, no unnecessary invasive dental work",
    detail="While on the drug: good care of teeth, mouth and gums, and no unnecessary invasive dental work "
    "such as elective dental surgery.",
    attaches_to=frozenset({Kind.MONITORING, Kind.SUPPORTIVE}),
)

JAW_WATCH = Recommendation(
    id="bone.onj.watch",
    kind=Kind.INFORMATION,
    title="Osteonecrosis of the jaw",
    when=all_of(AGENT_RUNNING_OR_ORDERED, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(BONE_DRUGS, "688"),),
    summary="Jaw pain, swelling or infection, loose teeth, exposed bone: possible osteonecrosis of the jaw",
    detail="Jaw pain, swelling or infection, loose teeth or exposed bone may be osteonecrosis of the jaw: "
    "uncommon (about 1% to 2%), but it can be serious.",
    attaches_to=frozenset({Kind.MONITORING, Kind.SUPPORTIVE}),
)

# --- bone pain --------------------------------------------------------------------------------------

PAIN = Recommendation(
    id="bone.pain.not-a-substitute",
    kind=Kind.SUPPORTIVE,
    title="Bone pain: treat the pain as well",
    when=all_of(bone_pain.is_(YesNo.YES), any_of(BONE, AGENT_RUNNING_OR_ORDERED), METASTATIC),
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(guide(BONE_DRUGS, "690"),),
    summary="Bone pain: other medication, radiation or surgery should be given; a bone drug does not "
    "replace them",
    detail="Bone-modifying drugs may lessen pain over the long term but should not replace other pain "
    "treatment.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Bone metastases or a bone-modifying drug as the setting.",
)

RADIATION_FOR_PAIN = Recommendation(
    id="bone.radiation-for-pain",
    kind=Kind.INFORMATION,
    title="Radiation for pain",
    when=all_of(bone_pain.is_(YesNo.YES), BONE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(RADIATION, "488, 496"), guide(BONE_DRUGS, "690")),
    summary="Radiation can treat pain from bone metastases",
    detail="Radiation can shrink or slow a tumour and treat pain from it; schedule and dose take earlier "
    "radiation into account.",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

# --- orders that do not fit ---------------------------------------------------------------------------

NO_BONE_METASTASES = Recommendation(
    id="bone.check.no-bone-mets",
    kind=Kind.ORDER_CHECK,
    title="Bone-modifying drug, no bone metastases on record",
    when=all_of(AGENT_ORDERED, not_(any_of(BONE, BONE_ON_SCAN)), METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(BONE_DRUGS, "680"),),
    summary="{drug}: the guide describes it for spread to bone, and the record says there is none",
    asks="{drug}: has the cancer spread to bone? None is recorded",
    detail="In metastatic breast cancer it is recommended when scans show metastases in bone.",
    repairs=(Order(Test.BONE_SCAN),),
    about=BONE_AGENTS,
    basis=Basis.DERIVED,
    additions="The opposite of the stated use, turned into a question.",
)

DENOSUMAB_60 = Recommendation(
    id="bone.check.denosumab-60mg",
    kind=Kind.ORDER_CHECK,
    title="Denosumab 60 mg, bone metastases",
    when=all_of(order_drugs.includes("denosumab-60mg"), BONE, METASTATIC),
    unless=AGENT_IN_REGIMEN,
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(BONE_DRUGS, "686"),),
    summary="{drug} is the osteoporosis dose; for bone metastases the guide describes denosumab as Xgeva",
    detail="Xgeva is the 120 mg product, given every 4 weeks.",
    repairs=(Add(("denosumab-120mg",)), Remove()),
    about=frozenset({"denosumab-60mg"}),
    basis=Basis.DERIVED,
    additions="The guide names the product, not the dose in milligrams.",
)

ZOLEDRONIC_ACID_5 = Recommendation(
    id="bone.check.zoledronic-acid-5mg",
    kind=Kind.ORDER_CHECK,
    title="Zoledronic acid 5 mg, bone metastases",
    when=all_of(order_drugs.includes("zoledronic-acid-5mg"), BONE, METASTATIC),
    unless=AGENT_IN_REGIMEN,
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(BONE_DRUGS, "684"),),
    summary="{drug} is the osteoporosis dose; for bone metastases the guide describes zoledronic acid as "
    "Zometa",
    detail="Zometa is given every 3 to 4 or every 12 weeks, not once a year.",
    repairs=(Add(("zoledronic-acid",)), Remove()),
    about=frozenset({"zoledronic-acid-5mg"}),
    basis=Basis.DERIVED,
    additions="The guide names the product, not the dose in milligrams.",
)

TABLE = (
    START,
    CAN_BE_USED,
    CONFIRM_IMAGING,
    KIDNEY_BEFORE_BISPHOSPHONATE,
    CALCIUM_WITH_DENOSUMAB,
    KIDNEY_WITH_DENOSUMAB,
    DENTAL_BEFORE,
    NO_ELECTIVE_DENTAL_WORK,
    JAW_WATCH,
    PAIN,
    RADIATION_FOR_PAIN,
    NO_BONE_METASTASES,
    DENOSUMAB_60,
    ZOLEDRONIC_ACID_5,
)
