"""The Young Survival Coalition's page on treatment of metastatic disease: an undated supplement."""

from mbc_cards.editions.ysc import general, sites, subtypes
from mbc_cards.editions.ysc.sources import GUIDE
from mbc_cards.recommendation import UNDATED, Edition, EditionStatus

TABLES = (subtypes.TABLE, sites.TABLE, general.TABLE)
"""In the order in which options of equal strength and lines of information are shown, the specific first."""

EDITION = Edition(
    id="ysc",
    publisher=GUIDE.publisher,
    title=GUIDE.title,
    dated=UNDATED,
    horizon="an unknown day: the page is undated. It calls T-DM1 approved and CDK inhibitors recently "
    "approved, and knows PARP inhibitors from trials only",
    scope="A short overview of metastatic breast cancer for patients, by site and by type. It is a "
    "supplement and no guideline. It names classes of drugs, no regimen, dose or line beyond the first, so "
    "no drug can be ordered from its cards. It is silent, and no card speaks, about single hormonal or "
    "chemotherapy drugs, menopause, men, partners of HER2-targeted drugs, immunotherapy, gene mutations "
    "other than BRCA, safety tests and side effects of single drugs, and early-stage or locally advanced "
    "primary disease.",
    status=EditionStatus.RELEASED,
    supplement=True,
    recommendations=tuple(recommendation for table in TABLES for recommendation in table),
    sources=(GUIDE,),
)
