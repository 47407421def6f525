"""ASCO's summary for patients on HER2-positive metastatic disease, printed in January 2015: one snapshot."""

from datetime import date

from mbc_cards.editions.asco_her2_2015_01 import brain, general, her2_checks, her2_positive, testing
from mbc_cards.editions.asco_her2_2015_01.sources import GUIDE
from mbc_cards.recommendation import Edition, EditionStatus

TABLES = (
    her2_positive.TABLE,
    brain.TABLE,
    her2_checks.TABLE,
    testing.TABLE,
    (her2_positive.GENERAL,),
    general.TABLE,
)
"""In the order in which options of equal strength and lines of information are shown, the specific first."""

EDITION = Edition(
    id="asco-her2-2015-01",
    publisher=GUIDE.publisher,
    title=GUIDE.title,
    dated=date(2015, 1, 26),  # the day of the printout: the text itself gives no date
    horizon="January 2015 at the latest (the day of the printout; the text gives no date of its own)",
    scope="HER2-positive metastatic breast cancer only: drugs by line of therapy outside the brain, local "
    "treatment and imaging of the brain. It is silent, and no card speaks, about treatment of HER2-negative "
    "disease, BRCA and other gene mutations, immunotherapy, bone-modifying drugs, safety tests, side effects "
    "of single drugs, which hormonal drug to choose, menopause and ovarian suppression, treatment after "
    "chemotherapy in hormone receptor-negative disease, doses, and early-stage or locally advanced primary "
    "disease. Of HER2-targeted drugs it names trastuzumab, pertuzumab, lapatinib and T-DM1; later ones are "
    "checked for HER2 status only.",
    status=EditionStatus.RELEASED,
    recommendations=tuple(recommendation for table in TABLES for recommendation in table),
    sources=(GUIDE,),
)
