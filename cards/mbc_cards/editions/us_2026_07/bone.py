"""Bone-modifying drugs: start, schedule, kidney bands, calcium, jaw, and orders that do not fit.

Creatinine clearance is not a fact: the bands of zoledronic acid are said in words, not applied.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.us_2026_07.populations import METASTATIC
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_BONE,
    LABEL_DENOSUMAB,
    LABEL_ZOLEDRONIC_ACID,
    approval,
    approval_check,
    guideline,
    guideline_check,
    label,
    rec,
    says,
)
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
from mbc_cards.recommendation import Add, Basis, Hook, Kind, Order, Regimen, Remove, Strength, Test
from mbc_cards.values import YesNo

BONE_AGENTS = drugs_in(DrugClass.BONE_AGENT)
BISPHOSPHONATES = frozenset({"zoledronic-acid", "pamidronate"})
DENOSUMAB = frozenset({"denosumab-120mg"})
ZOLEDRONIC_ACID = frozenset({"zoledronic-acid"})
ALL_DENOSUMAB_AND_BISPHOSPHONATES = BONE_AGENTS | {"denosumab-60mg", "zoledronic-acid-5mg"}

BONE = bone_metastases.is_(YesNo.YES)
BONE_ON_SCAN = bone_metastases_on_imaging.is_(YesNo.YES)
NOT_ON_SCAN = bone_metastases_on_imaging.is_(YesNo.NO)
AGENT = "a bone-modifying drug"
AGENT_RUNNING = current_drugs.includes_any(BONE_AGENTS, AGENT)
AGENT_IN_REGIMEN = regimen_drugs.includes_any(BONE_AGENTS, AGENT)
AGENT_ORDERED = order_drugs.includes_any(BONE_AGENTS, AGENT)
AGENT_RUNNING_OR_ORDERED = any_of(AGENT_ORDERED, AGENT_RUNNING)
BISPHOSPHONATE_RUNNING_OR_ORDERED = any_of(
    order_drugs.includes_any(BISPHOSPHONATES, "zoledronic acid or pamidronate"),
    current_drugs.includes_any(BISPHOSPHONATES, "zoledronic acid or pamidronate"),
)
DENOSUMAB_RUNNING_OR_ORDERED = any_of(
    order_drugs.includes_any(DENOSUMAB, "denosumab 120 mg"),
    current_drugs.includes_any(DENOSUMAB, "denosumab 120 mg"),
)
ZOLEDRONIC_RUNNING_OR_ORDERED = any_of(
    order_drugs.includes_any(ZOLEDRONIC_ACID, "zoledronic acid"),
    current_drugs.includes_any(ZOLEDRONIC_ACID, "zoledronic acid"),
)
BEFORE_START = (Order(Test.CREATININE), Order(Test.CALCIUM), Order(Test.DENTAL_EXAMINATION))
BESIDE_BONE = frozenset({Kind.BONE, Kind.MONITORING})
RECENCY = "How recent a result must be is set by the policy of the fact."

START = guideline(
    id="bone.start",
    kind=Kind.BONE,
    title="Bone metastases on a scan: a bone-modifying drug",
    when=all_of(BONE, METASTATIC),
    unless=any_of(NOT_ON_SCAN, AGENT_RUNNING, AGENT_IN_REGIMEN),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BONE, "start and choice"),),
    summary="Bone metastases: zoledronic acid, pamidronate or denosumab 120 mg is recommended",
    offer=(
        Regimen(
            (("zoledronic-acid",),),
            note="Zoledronic acid: 4 mg into a vein over at least 15 minutes, every 12 weeks or every 3 to "
            "4 weeks; less with reduced kidney function.",
        ),
        Regimen((("pamidronate",),), note="Pamidronate: 90 mg into a vein, every 3 to 4 weeks."),
        Regimen((("denosumab-120mg",),), note="Denosumab: 120 mg under the skin, every 4 weeks."),
    ),
    repairs=BEFORE_START,
    detail=f"{says(ASCO_BONE)} (strong, evidence high): none of the three is preferred. Markers of bone "
    "turnover are not to be monitored.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="A scan that shows bone metastases stands for radiological evidence of bone destruction; "
    "while none is on record, the scan is the first thing to check. No bone-modifying drug running or in "
    "the order.",
)

CONFIRM_IMAGING = guideline(
    id="bone.confirm-imaging",
    # A bone card and not a test to decide between options: those of lesser weight are not shown.
    kind=Kind.BONE,
    title="Bone metastases without a scan on record",
    when=all_of(BONE, METASTATIC),
    unless=any_of(BONE_ON_SCAN, AGENT_RUNNING, AGENT_IN_REGIMEN),
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_BONE, "start and choice"),),
    summary="Bone metastases: is there a scan that shows them? The recommendation for bone drugs rests on it",
    repairs=(Order(Test.BONE_SCAN),),
    detail=f"{says(ASCO_BONE)}: radiological evidence of bone destruction.",
    basis=Basis.DERIVED,
    additions="Imaging is the condition of the recommendation; the bone scan is our example. No "
    "bone-modifying drug running or in the order.",
)

# --- before and during -------------------------------------------------------------------------------

KIDNEY_BEFORE_BISPHOSPHONATE = guideline(
    id="bone.bisphosphonate.renal",
    kind=Kind.MONITORING,
    title="Creatinine before each dose of zoledronic acid or pamidronate",
    when=all_of(BISPHOSPHONATE_RUNNING_OR_ORDERED, renal_function_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(rec(ASCO_BONE, "before and during"),),
    summary="{drug}: no kidney function test on record for the next dose",
    asks="{drug}: creatinine should be tested before each dose; results were not supplied",
    detail=f"{says(ASCO_BONE)}: creatinine before each dose. Above a clearance of 60 mL/min the dose is not "
    "changed; below 30 mL/min pamidronate is not recommended.",
    repairs=(Order(Test.CREATININE),),
    about=BISPHOSPHONATES,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{RECENCY} The limit for pamidronate stood in a table of a review, not in the guideline.",
)

KIDNEY_BANDS = approval(
    id="bone.zoledronic-acid.renal-dose",
    kind=Kind.INFORMATION,
    title="Zoledronic acid: dose by creatinine clearance",
    when=all_of(ZOLEDRONIC_RUNNING_OR_ORDERED, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(label(LABEL_ZOLEDRONIC_ACID, "dose"),),
    summary="Zoledronic acid: the dose follows the creatinine clearance (Cockcroft-Gault), none below 30 "
    "mL/min",
    detail=f"{says(LABEL_ZOLEDRONIC_ACID)}, by creatinine clearance (Cockcroft-Gault, mL/min): above 60, 4 "
    "mg; 50 to 60, 3.5 mg; 40 to 49, 3.3 mg; 30 to 39, 3 mg; below 30, not recommended for bone "
    "metastases. Hold if creatinine rises by 0.5 mg/dL (by 1.0 if it was abnormal before) until within 10% "
    "of the first value.",
    attaches_to=BESIDE_BONE,
)

CALCIUM_AND_VITAMIN_D = approval(
    id="bone.calcium-and-vitamin-d",
    kind=Kind.INFORMATION,
    title="Calcium and vitamin D with a bone-modifying drug",
    when=all_of(any_of(AGENT_RUNNING_OR_ORDERED, BONE_ON_SCAN), METASTATIC),
    unless=all_of(current_drugs.includes("calcium"), current_drugs.includes("vitamin-d")),
    strength=Strength.INFORMATION,
    sources=(label(LABEL_ZOLEDRONIC_ACID, "dose"), label(LABEL_DENOSUMAB, "low calcium")),
    summary="Calcium 500 mg and vitamin D 400 IU a day go with zoledronic acid and denosumab",
    detail=f"{says(LABEL_ZOLEDRONIC_ACID)}; {says(LABEL_DENOSUMAB)}: calcium 500 mg and vitamin D 400 IU a "
    "day, unless calcium is high.",
    attaches_to=BESIDE_BONE,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not said when both are on the medication list.",
)

CALCIUM_WITH_DENOSUMAB = approval(
    id="bone.denosumab.calcium",
    kind=Kind.MONITORING,
    title="Blood calcium with denosumab",
    when=all_of(DENOSUMAB_RUNNING_OR_ORDERED, calcium_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.SHOULD_MONITOR,
    sources=(label(LABEL_DENOSUMAB, "low calcium"),),
    summary="{drug}: no recent blood calcium on record; low calcium must be corrected first",
    asks="{drug}: blood calcium should be known before and during it; results were not supplied",
    detail=f"{says(LABEL_DENOSUMAB)}: contraindicated while calcium is low. Monitor it above all in the "
    "first weeks, and with a creatinine clearance below 30 mL/min or dialysis.",
    repairs=(Order(Test.CALCIUM),),
    about=DENOSUMAB,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=RECENCY,
)

KIDNEY_WITH_DENOSUMAB = guideline(
    id="bone.denosumab.renal",
    kind=Kind.MONITORING,
    title="Kidney function with denosumab",
    when=all_of(DENOSUMAB_RUNNING_OR_ORDERED, renal_function_checked.is_(YesNo.NO), METASTATIC),
    strength=Strength.MAY_MONITOR,
    sources=(rec(ASCO_BONE, "before and during"),),
    summary="{drug}: no recent kidney function test on record; it decides how closely calcium is watched",
    asks="{drug}: kidney function decides how closely calcium is watched; results were not supplied",
    detail=f"{says(ASCO_BONE)}: close monitoring of calcium below a clearance of 30 mL/min or on dialysis.",
    repairs=(Order(Test.CREATININE),),
    about=DENOSUMAB,
    basis=Basis.DERIVED,
    additions=f"The test is the condition of the statement. {RECENCY}",
)

DENTAL_BEFORE = guideline(
    id="bone.dental-before",
    kind=Kind.MONITORING,
    title="Dental examination before the first dose of a bone-modifying drug",
    when=all_of(AGENT_ORDERED, not_(AGENT_RUNNING), dental_examined.is_(YesNo.NO), METASTATIC),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_BONE, "before and during"),),
    summary="{drug}: no dental examination on record before the first dose",
    asks="{drug}: a dental examination is recommended before the first dose",
    detail=f"{says(ASCO_BONE)}: dental examination and preventive dentistry before the first dose.",
    repairs=(Order(Test.DENTAL_EXAMINATION),),
    about=BONE_AGENTS,
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Asked once, while no bone-modifying drug is running.",
    hooks=frozenset({Hook.ORDER_SELECT, Hook.ORDER_SIGN}),
)

NO_INVASIVE_DENTAL_WORK = approval(
    id="bone.avoid-elective-dental",
    kind=Kind.INFORMATION,
    title="No invasive dental work on denosumab",
    when=all_of(DENOSUMAB_RUNNING_OR_ORDERED, METASTATIC),
    strength=Strength.SHOULD_NOT,
    sources=(label(LABEL_DENOSUMAB, "jaw"),),
    summary="On denosumab: no invasive dental work (osteonecrosis of the jaw)",
    detail=f"{says(LABEL_DENOSUMAB)}: avoid invasive dental work (osteonecrosis of the jaw); watch for "
    "unusual thigh fractures.",
    attaches_to=BESIDE_BONE,
)

STOPPING_DENOSUMAB = approval(
    id="bone.denosumab.stopping",
    kind=Kind.INFORMATION,
    title="Fractures of vertebrae after denosumab is stopped",
    when=all_of(DENOSUMAB_RUNNING_OR_ORDERED, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(label(LABEL_DENOSUMAB, "stopping"),),
    summary="Several vertebrae may break after denosumab is stopped",
    detail=f"{says(LABEL_DENOSUMAB)}, later texts: several vertebrae may break after it is stopped.",
    attaches_to=frozenset({Kind.MONITORING}),
)

PAIN = guideline(
    id="bone.pain.not-a-substitute",
    kind=Kind.SUPPORTIVE,
    title="Bone pain: treat the pain as well",
    when=all_of(bone_pain.is_(YesNo.YES), any_of(BONE, AGENT_RUNNING_OR_ORDERED), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_BONE, "pain"),),
    summary="Bone pain: a bone-modifying drug does little for it and is never its only treatment",
    detail=f"{says(ASCO_BONE)} (weak, evidence low): the effect on pain is modest.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Bone metastases or a bone-modifying drug as the setting.",
)

# --- orders that do not fit -----------------------------------------------------------------------------

NO_BONE_METASTASES = guideline_check(
    id="bone.check.no-bone-mets",
    title="Bone-modifying drug, no bone metastases on record",
    when=all_of(AGENT_ORDERED, not_(any_of(BONE, BONE_ON_SCAN)), METASTATIC),
    sources=(rec(ASCO_BONE, "start and choice"),),
    summary="{drug}: recommended for bone metastases, and the record says there are none",
    asks="{drug}: has the cancer spread to bone? None is recorded",
    detail=f"{says(ASCO_BONE)}: radiological evidence of bone destruction.",
    repairs=(Order(Test.BONE_SCAN),),
    about=BONE_AGENTS,
)

DENOSUMAB_60 = guideline_check(
    id="bone.check.denosumab-60mg",
    title="Denosumab 60 mg, bone metastases",
    when=all_of(order_drugs.includes("denosumab-60mg"), BONE, METASTATIC),
    unless=AGENT_IN_REGIMEN,
    sources=(rec(ASCO_BONE, "start and choice"),),
    summary="{drug} is the osteoporosis dose; for bone metastases denosumab 120 mg is recommended",
    detail=f"{says(ASCO_BONE)}: 120 mg every 4 weeks.",
    repairs=(Add(("denosumab-120mg",)), Remove()),
    about=frozenset({"denosumab-60mg"}),
)

ZOLEDRONIC_ACID_5 = guideline_check(
    id="bone.check.zoledronic-acid-5mg",
    title="Zoledronic acid 5 mg, bone metastases",
    when=all_of(order_drugs.includes("zoledronic-acid-5mg"), BONE, METASTATIC),
    unless=AGENT_IN_REGIMEN,
    sources=(rec(ASCO_BONE, "start and choice"),),
    summary="{drug} is the osteoporosis dose; for bone metastases zoledronic acid 4 mg is recommended",
    detail=f"{says(ASCO_BONE)}: 4 mg every 12 weeks or every 3 to 4 weeks.",
    repairs=(Add(("zoledronic-acid",)), Remove()),
    about=frozenset({"zoledronic-acid-5mg"}),
)

TWO_AGENTS = approval_check(
    id="bone.check.two-agents",
    title="Denosumab 120 mg with another bone drug",
    when=all_of(
        order_drugs.includes_any(ALL_DENOSUMAB_AND_BISPHOSPHONATES, "denosumab or a bisphosphonate"),
        regimen_drugs.includes("denosumab-120mg"),
        regimen_drugs.includes_at_least(
            2, ALL_DENOSUMAB_AND_BISPHOSPHONATES, "drugs among denosumab and bisphosphonates"
        ),
        METASTATIC,
    ),
    sources=(label(LABEL_DENOSUMAB, "other drugs"),),
    summary="{drug}: denosumab 120 mg is not combined with denosumab 60 mg or a bisphosphonate",
    detail=f"{says(LABEL_DENOSUMAB)}.",
    about=ALL_DENOSUMAB_AND_BISPHOSPHONATES,
    repairs=(Remove(),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Osteoporosis doses count.",
)

TABLE = (
    START,
    CONFIRM_IMAGING,
    KIDNEY_BEFORE_BISPHOSPHONATE,
    CALCIUM_WITH_DENOSUMAB,
    KIDNEY_WITH_DENOSUMAB,
    DENTAL_BEFORE,
    KIDNEY_BANDS,
    CALCIUM_AND_VITAMIN_D,
    NO_INVASIVE_DENTAL_WORK,
    STOPPING_DENOSUMAB,
    PAIN,
    NO_BONE_METASTASES,
    DENOSUMAB_60,
    ZOLEDRONIC_ACID_5,
    TWO_AGENTS,
)
