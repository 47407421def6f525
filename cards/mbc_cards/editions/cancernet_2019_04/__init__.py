"""The guide to treatment of metastatic breast cancer as it stood in April 2019: one complete snapshot."""

from datetime import date

from mbc_cards.editions.cancernet_2019_04 import (
    after_endocrine,
    biomarker_agnostic,
    brain,
    brca,
    chemotherapy,
    endocrine_checks,
    her2_checks,
    her2_positive,
    hr_positive,
    immunotherapy,
    local_therapy,
    monitoring,
    targeted_checks,
    testing,
    trials_and_decisions,
    triple_negative,
)
from mbc_cards.editions.cancernet_2019_04.sources import GUIDE
from mbc_cards.recommendation import Edition, EditionStatus

TABLES = (
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
    monitoring.TABLE,
    testing.TABLE,
    local_therapy.TABLE,
    trials_and_decisions.TABLE,
)
"""In the order in which options of equal strength and lines of information are shown, the specific first."""

EDITION = Edition(
    id="cancernet-2019-04",
    publisher=GUIDE.publisher,
    title=GUIDE.title,
    dated=date(2019, 4, 30),  # the text says 04/2019; the day is the end of that month
    horizon="April 2019",
    scope="Treatment of metastatic breast cancer of adults, as one section of a guide for patients says it. "
    "It is silent, and no card speaks, about bone-modifying drugs, white cell growth factors, early "
    "palliative care and hospice, tests at diagnosis and genetic testing, hormonal options for men except "
    "alpelisib with fulvestrant, platinum for inherited BRCA mutations, chemotherapy as a step after "
    "hormonal therapy, a second CDK4/6 inhibitor, HER2-low disease, ESR1 and AKT pathway alterations, "
    "doses, laboratory thresholds, and early-stage or locally advanced primary disease. Drugs it does not "
    "name, among them trastuzumab deruxtecan, tucatinib, neratinib, margetuximab, sacituzumab govitecan "
    "and dostarlimab, are reported as not checked.",
    status=EditionStatus.RELEASED,
    recommendations=tuple(recommendation for table in TABLES for recommendation in table),
    sources=(GUIDE,),
)
