"""Worked examples: trials, palliative care and decisions."""

from tests.lib.tables import spec

from mbc_cards.editions.asco_her2_2015_01.general import (
    DECISIONS,
    HELP,
    PALLIATIVE_CARE,
    TRIAL,
)

test_trial = spec(
    TRIAL,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)

test_palliative_care = spec(
    PALLIATIVE_CARE,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)

test_decisions = spec(
    DECISIONS,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)

test_help = spec(
    HELP,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)
