"""The document this edition is drawn from, and how statements point into it."""

from mbc_cards.recommendation import Citation, Source

GUIDE = Source(
    publisher="Cancer.Net (ASCO patient information)",
    title="Guide to Metastatic Breast Cancer",
    dated="2021; sections on hormonal therapy, chemotherapy, targeted therapy for hormone receptor-positive "
    "disease and BRCA updated 07/2021, on HER2-targeted therapy 01/2021",
)

LAST_LINE = 973
"""Number of lines of the guide's text as retrieved; citations lie within."""


def guide(section: str, lines: str) -> Citation:
    """Return a citation of the guide: a section by its heading, lines as "446, 452" or "360-362"."""
    return Citation(GUIDE, section, lines)


DIAGNOSIS = "Diagnosis: Analyzing the cancer"
HORMONAL = "Types of Treatment: Hormonal therapy (updated 07/2021)"
CHEMOTHERAPY = "Types of Treatment: Chemotherapy (updated 07/2021)"
TARGETED = "Types of Treatment: Targeted therapy"
TARGETED_HR_POSITIVE = (
    "Types of Treatment: Targeted therapy, hormone receptor-positive, HER2-negative (updated 07/2021)"
)
TARGETED_TRIPLE_NEGATIVE = "Types of Treatment: Targeted therapy, triple-negative"
TARGETED_BRCA = "Types of Treatment: Targeted therapy, BRCA1 or BRCA2 gene mutation (updated 07/2021)"
IMMUNOTHERAPY = "Types of Treatment: Immunotherapy"
SUMMARY_HR_POSITIVE = "Summary of treatment options: hormone receptor-positive, HER2-negative"
SUMMARY_TRIPLE_NEGATIVE = "Summary of treatment options: hormone receptor-negative, HER2-negative"
