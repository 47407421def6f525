"""How the guide describes each drug: route, schedule, side effects, monitoring, what to know before.

Silence of the guide stays silence here. Class statements (chemotherapy, aromatase inhibitors,
immunotherapy, small molecules that "are often pills") are repeated for each drug they cover, with
their lines.
"""

from mbc_cards.drug_safety import DrugSafety, by_drug
from mbc_cards.editions.cancernet_2021_07.headings import BONE_DRUGS, GROWTH_FACTORS, TARGETED_HER2
from mbc_cards.editions.cancernet_2021_07.populations import CHEMOTHERAPY_LISTED, GNRH_ANALOGUES
from mbc_cards.editions.cancernet_2021_07.sources import (
    CHEMOTHERAPY,
    HORMONAL,
    IMMUNOTHERAPY,
    TARGETED,
    TARGETED_BRCA,
    TARGETED_HR_POSITIVE,
    TARGETED_TRIPLE_NEGATIVE,
    guide,
)

BY_MOUTH = "by mouth"
INTO_A_VEIN = "into a vein"
UNDER_THE_SKIN = "by injection under the skin"
OFTEN_PILLS = "not stated for the drug; small molecule inhibitors are often pills"
EVERY_3_WEEKS = "every 3 weeks"
LIVER_AND_DIARRHEA = ("diarrhea", "can affect the liver")
JAW = "osteonecrosis of the jaw, uncommon (about 1% to 2%) but can be serious"
BEFORE_BONE_DRUG = (
    "thorough dental examination",
    "invasive procedures to the jaw bone and treatment of mouth infections done first",
)
NOT_BEFORE_MENOPAUSE = (
    "before menopause and in men only together with an injection that stops gonadal hormones"
)

PARP_EFFECTS = (
    "fatigue",
    "nausea and vomiting",
    "headache",
    "diarrhea",
    "decreased appetite",
    "lower levels of certain blood cells",
)


def _hormonal() -> tuple[DrugSafety, ...]:
    aromatase_inhibitors = tuple(
        DrugSafety(
            drug=drug,
            route=BY_MOUTH,
            schedule="daily",
            side_effects=(
                "joint stiffness or aches",
                "hot flashes",
                "vaginal dryness",
                "increased risk of osteoporosis and broken bones",
                "increased cholesterol",
            ),
            monitoring=("often blood estrogen, if periods stopped recently or because of chemotherapy",),
            know_before=(NOT_BEFORE_MENOPAUSE,),
            citation=guide(HORMONAL, "336, 338"),
        )
        for drug in ("anastrozole", "exemestane", "letrozole")
    )
    suppression = tuple(
        DrugSafety(
            drug=drug,
            route="by injection",
            schedule="usually monthly",
            side_effects=("temporary menopause",),
            citation=guide(HORMONAL, "338, 340"),
        )
        for drug in GNRH_ANALOGUES
    )
    return (
        DrugSafety(
            drug="tamoxifen",
            route=BY_MOUTH,
            schedule="daily",
            side_effects=(
                "hot flashes",
                "vaginal discharge or bleeding",
                "very rarely cancer of the lining of the uterus, cataracts, blood clots",
            ),
            citation=guide(HORMONAL, "334"),
        ),
        *aromatase_inhibitors,
        DrugSafety(
            drug="fulvestrant",
            route="by injection into a muscle",
            schedule="most commonly 2 injections every 2 weeks for the first 3 doses, then monthly",
            know_before=("women: after menopause, or with an injection that stops ovarian function",),
            citation=guide(HORMONAL, "344"),
        ),
        *suppression,
    )


def _chemotherapy() -> tuple[DrugSafety, ...]:
    return tuple(
        DrugSafety(
            drug=drug,
            schedule="by regimen; chemotherapy in general weekly, or every 2, 3 or 4 weeks",
            side_effects=(
                "chemotherapy in general: fatigue",
                "risk of infection",
                "nausea and vomiting",
                "mouth sores",
                "hair loss",
                "rash",
                "loss of appetite",
                "numbness and tingling from nerve damage",
                "diarrhea",
            ),
            citation=guide(CHEMOTHERAPY, "358, 366-396, 400"),
        )
        for drug in CHEMOTHERAPY_LISTED
    )


def _her2_targeted() -> tuple[DrugSafety, ...]:
    return (
        DrugSafety(
            drug="trastuzumab",
            route="into a vein, or by injection under the skin",
            schedule="into a vein weekly or every 3 weeks; under the skin every 3 weeks",
            side_effects=("small (2% to 5%) risk of heart problems",),
            monitoring=("echocardiogram",),
            citation=guide(TARGETED_HER2, "426"),
        ),
        DrugSafety(
            drug="margetuximab",
            route=INTO_A_VEIN,
            schedule=EVERY_3_WEEKS,
            side_effects=("risk of heart problems",),
            monitoring=("echocardiogram",),
            citation=guide(TARGETED_HER2, "428"),
        ),
        DrugSafety(
            drug="pertuzumab",
            route=INTO_A_VEIN,
            side_effects=("generally few", "occasionally diarrhea and rash"),
            citation=guide(TARGETED_HER2, "430"),
        ),
        DrugSafety(
            drug="pertuzumab-trastuzumab-hyaluronidase",
            route="by injection under the skin, at a treatment center or at home by a health care "
            "professional",
            schedule="with docetaxel; interval not stated",
            side_effects=(
                "with chemotherapy: hair loss",
                "nausea",
                "diarrhea",
                "lowered red blood cell count",
                "lack of energy",
            ),
            citation=guide(TARGETED_HER2, "432"),
        ),
        DrugSafety(
            drug="ado-trastuzumab-emtansine",
            route=INTO_A_VEIN,
            schedule=EVERY_3_WEEKS,
            side_effects=("small risk of heart problems and liver abnormalities",),
            monitoring=("monitoring for both; no test named",),
            know_before=("trastuzumab and paclitaxel or docetaxel already received",),
            citation=guide(TARGETED_HER2, "434"),
        ),
        DrugSafety(
            drug="trastuzumab-deruxtecan",
            route=INTO_A_VEIN,
            schedule=EVERY_3_WEEKS,
            side_effects=("low risk of interstitial lung disease: difficulty breathing, coughing",),
            know_before=("2 or more HER2-targeted therapies already received",),
            citation=guide(TARGETED_HER2, "436"),
        ),
        DrugSafety(
            drug="tucatinib",
            route=BY_MOUTH,
            schedule="twice daily",
            side_effects=LIVER_AND_DIARRHEA,
            know_before=("1 or more HER2-targeted therapies already received",),
            citation=guide(TARGETED_HER2, "438"),
        ),
        DrugSafety(
            drug="neratinib",
            route=BY_MOUTH,
            schedule="once a day",
            side_effects=LIVER_AND_DIARRHEA,
            know_before=("2 or more HER2-targeted therapies already received",),
            citation=guide(TARGETED_HER2, "440"),
        ),
        DrugSafety(
            drug="lapatinib",
            route=OFTEN_PILLS,
            side_effects=LIVER_AND_DIARRHEA,
            citation=guide(TARGETED_HER2, "415, 442"),
        ),
    )


def _other_targeted() -> tuple[DrugSafety, ...]:
    parp_inhibitors = tuple(
        DrugSafety(drug=drug, route=BY_MOUTH, side_effects=effects, citation=guide(TARGETED_BRCA, lines))
        for drug, effects, lines in (
            ("olaparib", PARP_EFFECTS, "466, 468"),
            ("talazoparib", (*PARP_EFFECTS, "hair loss"), "466, 470"),
        )
    )
    return (
        DrugSafety(
            drug="palbociclib",
            route=BY_MOUTH,
            side_effects=(
                "generally few",
                "lower number of white blood cells, apparently without more serious infections",
            ),
            citation=guide(TARGETED_HR_POSITIVE, "446"),
        ),
        DrugSafety(
            drug="ribociclib",
            route=BY_MOUTH,
            side_effects=(
                "low numbers of white blood cells",
                "increases in enzymes linked with liver damage",
                "changes in heart rhythm",
            ),
            citation=guide(TARGETED_HR_POSITIVE, "448"),
        ),
        DrugSafety(
            drug="abemaciclib",
            route=BY_MOUTH,
            side_effects=("diarrhea, at times severe", "blood counts fall less than with the other two"),
            citation=guide(TARGETED_HR_POSITIVE, "450"),
        ),
        DrugSafety(
            drug="everolimus",
            route=OFTEN_PILLS,
            side_effects=("mouth sores", "rash", "diarrhea", "rarely interstitial pneumonitis"),
            citation=guide(TARGETED_HR_POSITIVE, "415, 454"),
        ),
        DrugSafety(
            drug="alpelisib",
            route=OFTEN_PILLS,
            side_effects=(
                "diarrhea",
                "rash",
                "fatigue",
                "changes in numbers of blood cells",
                "nausea and vomiting",
                "mouth sores",
                "high blood sugar",
                "increases in enzymes linked with liver damage",
            ),
            know_before=("PIK3CA mutation found by testing the tumour",),
            citation=guide(TARGETED_HR_POSITIVE, "415, 456"),
        ),
        DrugSafety(
            drug="sacituzumab-govitecan",
            route=INTO_A_VEIN,
            schedule="days 1 and 8 of every 21-day cycle",
            side_effects=("neutropenia", "diarrhea", "nausea and vomiting", "allergic reaction"),
            know_before=("at least 2 treatments already received",),
            citation=guide(TARGETED_TRIPLE_NEGATIVE, "462"),
        ),
        *parp_inhibitors,
        DrugSafety(
            drug="larotrectinib",
            know_before=("NTRK fusion found in the tumour",),
            citation=guide(TARGETED, "416"),
        ),
        *(
            DrugSafety(
                drug=drug,
                side_effects=(
                    "immunotherapy in general: skin reactions",
                    "flu-like symptoms",
                    "diarrhea",
                    "weight changes",
                ),
                citation=guide(IMMUNOTHERAPY, lines),
            )
            for drug, lines in (("pembrolizumab", "478, 482"), ("dostarlimab", "480, 482"))
        ),
    )


def _supportive() -> tuple[DrugSafety, ...]:
    kidney = ("blood test of kidney function before each dose",)
    effects = ("flu-like symptoms", "kidney problems", JAW)
    return (
        DrugSafety(
            drug="zoledronic-acid",
            route="into a vein over at least 15 minutes",
            schedule="every 3 to 4 weeks, or every 12 weeks",
            side_effects=effects,
            monitoring=kidney,
            know_before=BEFORE_BONE_DRUG,
            citation=guide(BONE_DRUGS, "684, 688"),
        ),
        DrugSafety(
            drug="pamidronate",
            route="into a vein over at least 2 hours",
            schedule="every 3 to 4 weeks",
            side_effects=effects,
            monitoring=kidney,
            know_before=BEFORE_BONE_DRUG,
            citation=guide(BONE_DRUGS, "684, 688"),
        ),
        DrugSafety(
            drug="denosumab-120mg",
            route=UNDER_THE_SKIN,
            schedule="every 4 weeks",
            side_effects=("low blood calcium", JAW),
            monitoring=("blood calcium may be needed", "kidney function may be tested"),
            know_before=BEFORE_BONE_DRUG,
            citation=guide(BONE_DRUGS, "686, 688"),
        ),
        DrugSafety(drug="filgrastim", citation=guide(GROWTH_FACTORS, "696")),
    )


DRUG_SAFETY = by_drug((*_hormonal(), *_chemotherapy(), *_her2_targeted(), *_other_targeted(), *_supportive()))
"""Every drug the guide describes, by id; megestrol acetate and high-dose estradiol are only named there."""
