"""Worked examples: trials, shared decisions, second opinions."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.trials_and_decisions import (
    GOALS,
    SECOND_OPINION,
    SYMPTOM_CARE,
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

test_goals = spec(
    GOALS,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)

test_second_opinion = spec(
    SECOND_OPINION,
    """
    metastatic_lines_completed | systemic_therapy_active | metastatic || verdict | lacking
    ---------------------------+-------------------------+------------++---------+---------------------------
    0                          | no                      | yes        || TRUE    |
    1                          | no                      | yes        || FALSE   |
    0                          | yes                     | yes        || FALSE   |
    0                          | no                      | no         || FALSE   |
                               | no                      | yes        || UNKNOWN | metastatic_lines_completed
    0                          |                         | yes        || UNKNOWN | systemic_therapy_active
    """,
)

test_symptom_care = spec(
    SYMPTOM_CARE,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)
