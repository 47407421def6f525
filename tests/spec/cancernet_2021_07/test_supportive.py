"""Worked examples: supportive and palliative care."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.supportive import (
    GROWTH_FACTOR,
    HELP,
    PALLIATIVE_CARE,
    STOPPING,
)

test_growth_factor = spec(
    GROWTH_FACTOR,
    """
    regimen_drugs            | metastatic || verdict | lacking | first check
    -------------------------+------------++---------+---------+--------------
    docetaxel                | yes        || TRUE    |         |
    none                     | yes        || FALSE   |         |
    docetaxel, filgrastim    | yes        || FALSE   |         |
    docetaxel, pegfilgrastim | yes        || FALSE   |         |
    docetaxel                | no         || FALSE   |         |
    docetaxel, ?             | yes        || TRUE    |         | regimen_drugs
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


test_stopping = spec(
    STOPPING,
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
