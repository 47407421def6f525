"""The document this edition is drawn from, its headings, and how statements point into it."""

from mbc_cards.recommendation import Citation, Source

GUIDE = Source(
    publisher="Cancer.Net (ASCO patient information)",
    title="Treatment of Metastatic HER2-Positive Breast Cancer",
    dated="printed 26 January 2015; the text gives no date of its own",
)
"""A summary for patients of two ASCO guidelines: systemic treatment, and metastases in the brain."""

LAST_LINE = 131
"""Number of lines of the summary's text as retrieved; citations lie within."""


def guide(section: str, lines: str) -> Citation:
    """Return a citation of the summary: a section by its heading, lines as "41, 43" or "84-97"."""
    return Citation(GUIDE, section, lines)


KEY_MESSAGES = "Key Messages"
BACKGROUND = "Background"
OTHER_THAN_BRAIN = "Recommendations: other than the brain"
FIRST = "Recommendations: other than the brain, first-line treatment"
SECOND = "Recommendations: other than the brain, second-line treatment"
THIRD = "Recommendations: other than the brain, third-line or higher treatment"
BRAIN = "Recommendations: spread to the brain"
MEANING = "What This Means for Patients"
QUESTIONS = "Questions to Ask the Doctor"
