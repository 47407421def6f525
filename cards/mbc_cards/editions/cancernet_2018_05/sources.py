"""The document this edition is drawn from, its headings, and how statements point into it."""

from mbc_cards.recommendation import Citation, Source

GUIDE = Source(
    publisher="Cancer.Net (ASCO patient information)",
    title="Breast Cancer - Metastatic: Types of Treatment",
    dated="approved by the Cancer.Net Editorial Board, 05/2018",
)

LAST_LINE = 256
"""Number of lines of the guide's text as retrieved; citations lie within."""


def guide(section: str, lines: str) -> Citation:
    """Return a citation of the guide: a section by its heading, lines as "170, 172" or "99-131"."""
    return Citation(GUIDE, section, lines)


INTRODUCTION = "Introduction"
OVERVIEW = "Treatment overview"
MEDICATION = "Therapies using medication"
HORMONAL = "Therapies using medication: Hormonal therapy"
CHEMOTHERAPY = "Therapies using medication: Chemotherapy"
TARGETED = "Therapies using medication: Targeted therapy"
TARGETED_HER2 = "Therapies using medication: Targeted therapy, HER2-positive"
TARGETED_HR_POSITIVE = (
    "Therapies using medication: Targeted therapy, hormone receptor-positive, HER2-negative"
)
TARGETED_BRCA = "Therapies using medication: Targeted therapy, BRCA1 or BRCA2 gene mutation"
RADIATION = "Radiation therapy"
SURGERY = "Surgery"
SUMMARY_HER2 = "Summary of treatment options: HER2-positive, other than the brain"
HER2_FIRST = "Summary of treatment options: HER2-positive, other than the brain, first-line treatment"
HER2_SECOND = "Summary of treatment options: HER2-positive, other than the brain, second-line treatment"
HER2_THIRD = (
    "Summary of treatment options: HER2-positive, other than the brain, third-line or higher treatment"
)
SUMMARY_BRAIN = "Summary of treatment options: HER2-positive, spread to the brain"
