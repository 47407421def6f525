"""Worked examples: surgery and radiation outside the brain."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.local_therapy import (
    NOT_OFTEN,
    PRIMARY,
    RADIATION_FOR_SYMPTOMS,
)

test_radiation_for_symptoms = spec(
    RADIATION_FOR_SYMPTOMS,
    """
    bone_pain | metastatic || verdict | lacking
    ----------+------------++---------+----------
    yes       | yes        || TRUE    |
    no        | yes        || FALSE   |
    yes       | no         || FALSE   |
              | yes        || UNKNOWN | bone_pain
    """,
)

test_not_often = spec(
    NOT_OFTEN,
    """
    metastatic | brain_metastases || verdict | assumed
    -----------+------------------++---------+-----------------
    yes        | no               || TRUE    |
    no         | no               || FALSE   |
    yes        | yes              || FALSE   |
    yes        |                  || TRUE    | brain_metastases
    """,
)

test_primary = spec(
    PRIMARY,
    """
    presentation                     | metastatic || verdict | lacking
    ---------------------------------+------------++---------+-------------
    metastatic at first diagnosis    | yes        || TRUE    |
    recurrence after earlier disease | yes        || FALSE   |
    metastatic at first diagnosis    | no         || FALSE   |
                                     | yes        || UNKNOWN | presentation
    """,
)
