"""What ASCO guidelines and FDA approvals say about metastatic breast cancer by July 2026: one snapshot."""

from datetime import date

from mbc_cards.editions.us_2026_07 import (
    after_endocrine,
    bone,
    brca,
    conjugate_checks,
    conjugates,
    endocrine_checks,
    her2_checks,
    her2_positive,
    hr_positive,
    immunotherapy,
    monitoring,
    targeted_checks,
    testing,
    triple_negative,
)
from mbc_cards.editions.us_2026_07.sources import SOURCES
from mbc_cards.recommendation import Edition, EditionStatus

TABLES = (
    after_endocrine.TABLE,
    hr_positive.TABLE,
    brca.TABLE,
    conjugates.TABLE,
    triple_negative.TABLE,
    her2_positive.TABLE,
    endocrine_checks.TABLE,
    targeted_checks.TABLE,
    conjugate_checks.TABLE,
    immunotherapy.TABLE,
    her2_checks.TABLE,
    bone.TABLE,
    monitoring.TABLE,
    testing.TABLE,
)
"""In the order in which options of equal strength and lines of information are shown."""

EDITION = Edition(
    id="us-2026-07",
    publisher="Facts from ASCO guidelines and FDA approvals",
    title="Metastatic breast cancer, United States",
    dated=date(2026, 7, 2),
    horizon="2 July 2026 for FDA approvals; 20 September 2024 for ASCO guidelines, after which none was "
    "found",
    scope="Metastatic breast cancer of adults, United States. Guideline recommendations and drug approvals "
    "stand apart and each names its date; where sources differ the card says so and does not decide. Silent "
    "about: hormonal therapy without a targeted drug; chemotherapy in hormone receptor-positive disease and "
    "in rapid worsening that affects organs; which drug follows trastuzumab deruxtecan; lapatinib; surgery "
    "and radiation, also of the brain; supportive care beyond bone drugs; doses by weight; pregnancy; ESMO "
    "and ABC guidance; drugs whose approval was pending. ER low positive disease (1 to 10%) counts as "
    "positive. A PD-L1 score, a creatinine clearance and months since early-stage therapy other than "
    "trastuzumab are asked for, not read. Each statement names the day by which it is to be read again.",
    status=EditionStatus.RELEASED,
    recommendations=tuple(recommendation for table in TABLES for recommendation in table),
    sources=SOURCES,
)
