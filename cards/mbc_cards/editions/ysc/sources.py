"""The page this supplement is drawn from, its headings, and how statements point into it."""

from mbc_cards.recommendation import Citation, Source

GUIDE = Source(
    publisher="Young Survival Coalition",
    title="Treatment for Metastatic Breast Cancer",
    dated="undated",
)

LAST_LINE = 62
"""Number of lines of the page's text as retrieved; citations lie within."""


def page(section: str, lines: str) -> Citation:
    """Return a citation of the page: a section by its heading, lines as "10, 14"."""
    return Citation(GUIDE, section, lines)


INTRODUCTION = "Treatment for Metastatic Breast Cancer"
GOALS = "Goals of Metastatic Breast Cancer Treatment"
TYPES = "Types of MBC Treatment"
FACTORS = "Treatment Factors"
BONE = "Bone Mets"
LIVER = "Liver Mets"
LUNG = "Lung Mets"
BRAIN = "Brain Mets"
HORMONE_RECEPTOR = "ER/PR+ Disease"
HER2 = "HER2+ Disease"
TRIPLE_NEGATIVE = "Triple Negative"
PALLIATIVE = "Palliative Care"
CONNECT = "Connect with Others"
