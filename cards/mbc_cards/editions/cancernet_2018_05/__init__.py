"""The guide to treatment of metastatic breast cancer as it stood in May 2018: one complete snapshot."""

from datetime import date

from mbc_cards.editions.cancernet_2018_05 import (
    after_endocrine,
    brain,
    brca,
    chemotherapy,
    endocrine_checks,
    her2_checks,
    her2_positive,
    hr_positive,
    local_therapy,
    monitoring,
    targeted_checks,
    testing,
    trials_and_decisions,
)
from mbc_cards.editions.cancernet_2018_05.sources import GUIDE
from mbc_cards.recommendation import Edition, EditionStatus

TABLES = (
    after_endocrine.TABLE,
    hr_positive.TABLE,
    brca.TABLE,
    chemotherapy.TABLE,
    her2_positive.TABLE,
    brain.TABLE,
    endocrine_checks.TABLE,
    targeted_checks.TABLE,
    her2_checks.TABLE,
    monitoring.TABLE,
    testing.TABLE,
    local_therapy.TABLE,
    trials_and_decisions.TABLE,
)
"""In the order in which options of equal strength and lines of information are shown, the specific first."""

EDITION = Edition(
    id="cancernet-2018-05",
    publisher=GUIDE.publisher,
    title=GUIDE.title,
    dated=date(2018, 5, 31),  # the text says 05/2018; the day is the end of that month
    horizon="May 2018",
    scope="Treatment of metastatic breast cancer of adults, as one section of a guide for patients says it. "
    "It is silent, and no card speaks, about bone-modifying drugs, white cell growth factors, palliative "
    "care and hospice, tests at diagnosis and genetic testing, hormonal options for men, quick "
    "organ-affecting worsening, a recommended start or change of hormonal therapy, immunotherapy, PD-L1, "
    "PIK3CA and other markers except BRCA, chemotherapy as a step after hormonal therapy or together with "
    "it, a second CDK4/6 inhibitor, HER2-low disease, doses, laboratory thresholds, and early-stage or "
    "locally advanced primary disease. For HER2-negative disease it refers to another page for a summary. "
    "Drugs it does not name, among them alpelisib, talazoparib, pembrolizumab, atezolizumab, trastuzumab "
    "deruxtecan and tucatinib, are reported as not checked.",
    status=EditionStatus.RELEASED,
    recommendations=tuple(recommendation for table in TABLES for recommendation in table),
    sources=(GUIDE,),
)
