"""Cancer.Net's guide to metastatic breast cancer as it stood in July 2021: one complete snapshot."""

from datetime import date

from mbc_cards.editions.cancernet_2021_07 import (
    after_endocrine,
    biomarker_agnostic,
    bone,
    brain,
    brca,
    chemotherapy,
    endocrine_checks,
    her2_checks,
    her2_positive,
    hr_positive,
    immunotherapy,
    local_therapy,
    male,
    monitoring,
    supportive,
    targeted_checks,
    testing,
    trials_and_decisions,
    triple_negative,
)
from mbc_cards.editions.cancernet_2021_07.sources import GUIDE
from mbc_cards.recommendation import Edition, EditionStatus

TABLES = (
    male.TABLE,
    after_endocrine.TABLE,
    hr_positive.TABLE,
    brca.TABLE,
    chemotherapy.TABLE,
    triple_negative.TABLE,
    her2_positive.TABLE,
    brain.TABLE,
    biomarker_agnostic.TABLE,
    endocrine_checks.TABLE,
    targeted_checks.TABLE,
    immunotherapy.TABLE,
    her2_checks.TABLE,
    bone.TABLE,
    monitoring.TABLE,
    testing.TABLE,
    supportive.TABLE,
    local_therapy.TABLE,
    trials_and_decisions.TABLE,
)
"""In the order in which options of equal strength and lines of information are shown, the specific first."""

EDITION = Edition(
    id="cancernet-2021-07",
    publisher=GUIDE.publisher,
    title=GUIDE.title,
    dated=date(2021, 7, 31),  # the newest section label says 07/2021; the day is the end of that month
    horizon="July 2021 (HER2-targeted therapy: January 2021; sections without a date: 2021)",
    scope="Metastatic breast cancer of adults. Doses, laboratory thresholds, early-stage and locally "
    "advanced primary disease, HER2-low disease, ESR1 and AKT pathway alterations, and a second CDK4/6 "
    "inhibitor are not covered: no card speaks about them.",
    status=EditionStatus.RELEASED,
    recommendations=tuple(recommendation for table in TABLES for recommendation in table),
    sources=(GUIDE,),
)
