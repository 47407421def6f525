"""Worked examples: sequence, palliative care and decisions."""

from tests.lib.tables import spec

from mbc_cards.editions.ysc.general import (
    COMMUNITY,
    DECISIONS,
    PALLIATIVE_CARE,
    SEQUENCE,
)

test_sequence = spec(
    SEQUENCE,
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

test_palliative_care = spec(
    PALLIATIVE_CARE,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)

test_community = spec(
    COMMUNITY,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)
