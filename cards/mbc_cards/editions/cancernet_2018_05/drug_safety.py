"""How the guide describes each drug: route, schedule, side effects, monitoring, what to know before.

Silence of the guide stays silence here. Class statements (chemotherapy, aromatase inhibitors,
small molecules that "are often pills") are repeated for each drug they cover, with
their lines.
"""

from mbc_cards.drug_safety import DrugSafety, by_drug
from mbc_cards.editions.cancernet_2018_05.populations import CHEMOTHERAPY_LISTED
from mbc_cards.editions.cancernet_2018_05.sources import (
    CHEMOTHERAPY,
    HORMONAL,
    TARGETED_BRCA,
    TARGETED_HER2,
    TARGETED_HR_POSITIVE,
    guide,
)

BY_MOUTH = "by mouth"
OFTEN_PILLS = "not stated for the drug; small molecule inhibitors are often pills"
EVERY_3_WEEKS = "every 3 weeks"


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
            know_before=("not before menopause; with ovarian suppression it may be used",),
            citation=guide(HORMONAL, "77, 79, 81"),
        )
        for drug in ("anastrozole", "exemestane", "letrozole")
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
                "may improve bone health and cholesterol",
            ),
            citation=guide(HORMONAL, "75"),
        ),
        *aromatase_inhibitors,
        DrugSafety(
            drug="fulvestrant",
            route="by injection into a muscle",
            schedule="most commonly 2 injections every 2 weeks for 3 doses, then monthly",
            know_before=("for women after menopause only",),
            citation=guide(HORMONAL, "83"),
        ),
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
                "hair loss",
                "loss of appetite",
                "numbness from nerve damage",
                "diarrhea",
            ),
            citation=guide(CHEMOTHERAPY, "93, 99-131, 135"),
        )
        for drug in CHEMOTHERAPY_LISTED
    )


def _her2_targeted() -> tuple[DrugSafety, ...]:
    return (
        DrugSafety(
            drug="trastuzumab",
            route="by infusion",
            schedule="weekly or every 3 weeks",
            side_effects=("small (2% to 5%) risk of heart problems",),
            monitoring=("echocardiogram every few months",),
            citation=guide(TARGETED_HER2, "161"),
        ),
        DrugSafety(
            drug="pertuzumab",
            route="into a vein",
            side_effects=("generally few", "occasionally diarrhea"),
            citation=guide(TARGETED_HER2, "163"),
        ),
        DrugSafety(
            drug="ado-trastuzumab-emtansine",
            route="into a vein",
            schedule=EVERY_3_WEEKS,
            know_before=("trastuzumab and paclitaxel or docetaxel already received",),
            citation=guide(TARGETED_HER2, "165"),
        ),
        DrugSafety(drug="lapatinib", route=OFTEN_PILLS, citation=guide(TARGETED_HER2, "151, 167")),
    )


def _other_targeted() -> tuple[DrugSafety, ...]:
    return (
        DrugSafety(
            drug="palbociclib",
            route=BY_MOUTH,
            side_effects=(
                "generally few",
                "lower number of white blood cells, apparently without more serious infections",
            ),
            citation=guide(TARGETED_HR_POSITIVE, "170"),
        ),
        DrugSafety(
            drug="ribociclib",
            route=BY_MOUTH,
            side_effects=(
                "low numbers of white blood cells",
                "increases in enzymes linked with liver damage",
                "changes in heart rhythm",
            ),
            citation=guide(TARGETED_HR_POSITIVE, "172"),
        ),
        DrugSafety(
            drug="abemaciclib",
            route=BY_MOUTH,
            side_effects=("diarrhea, at times severe", "blood counts fall less than with the other two"),
            citation=guide(TARGETED_HR_POSITIVE, "174"),
        ),
        DrugSafety(
            drug="everolimus",
            route=OFTEN_PILLS,
            side_effects=("mouth sores", "rash", "diarrhea", "rarely interstitial pneumonitis"),
            citation=guide(TARGETED_HR_POSITIVE, "151, 176"),
        ),
        DrugSafety(
            drug="olaparib",
            route=BY_MOUTH,
            side_effects=("fatigue", "anemia", "occasionally nausea, vomiting, diarrhea"),
            know_before=("BRCA1 or BRCA2 mutation", "chemotherapy already received"),
            citation=guide(TARGETED_BRCA, "181"),
        ),
    )


DRUG_SAFETY = by_drug((*_hormonal(), *_chemotherapy(), *_her2_targeted(), *_other_targeted()))
"""Every drug the guide describes, by id; megestrol acetate and high-dose estradiol are only named there."""
