"""Worked examples of July 2026: CDK4/6 inhibitors with hormonal therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.hr_positive import (
    ABEMACICLIB_ALONE,
    ABEMACICLIB_WITH_FULVESTRANT,
    AI_WITH_CDK46_INHIBITOR,
    FULVESTRANT_WITH_CDK46_INHIBITOR,
    RIBOCICLIB_WITH_FULVESTRANT,
)

test_ai_with_cdk46_inhibitor = spec(
    AI_WITH_CDK46_INHIBITOR,
    """
    metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis | drugs_failed | drugs_received_metastatic || verdict | lacking                    | first check               | assumed
    ---------------------------+------------------+----------+------------+-----------------+--------------+---------------------------++---------+----------------------------+---------------------------+----------------
    0                          | positive         | negative | yes        | no              | none         | none                      || TRUE    |                            |                           |
    1                          | positive         | negative | yes        | no              | none         | none                      || FALSE   |                            |                           |
    0                          | negative         | negative | yes        | no              | none         | none                      || FALSE   |                            |                           |
    0                          | positive         | positive | yes        | no              | none         | none                      || FALSE   |                            |                           |
    0                          | positive         | negative | no         | no              | none         | none                      || FALSE   |                            |                           |
    0                          | positive         | negative | yes        | yes             | none         | none                      || FALSE   |                            |                           |
    0                          | positive         | negative | yes        | no              | letrozole    | none                      || FALSE   |                            |                           |
    0                          | positive         | negative | yes        | no              | none         | palbociclib               || FALSE   |                            |                           |
                               | positive         | negative | yes        | no              | none         | none                      || UNKNOWN | metastatic_lines_completed |                           |
    0                          |                  | negative | yes        | no              | none         | none                      || UNKNOWN | hormone_receptor           |                           |
    0                          | positive         |          | yes        | no              | none         | none                      || UNKNOWN | her2                       |                           |
    0                          | positive         | negative | yes        |                 | none         | none                      || TRUE    |                            |                           | visceral_crisis
    0                          | positive         | negative | yes        | no              |              | none                      || TRUE    |                            | drugs_failed              |
    0                          | positive         | negative | yes        | no              | none         |                           || TRUE    |                            | drugs_received_metastatic |
    """,
)


test_fulvestrant_with_cdk46_inhibitor = spec(
    FULVESTRANT_WITH_CDK46_INHIBITOR,
    """
    drugs_failed | hormone_receptor | her2     | metastatic | visceral_crisis | drugs_received_metastatic || verdict | lacking          | first check               | assumed
    -------------+------------------+----------+------------+-----------------+---------------------------++---------+------------------+---------------------------+----------------
    letrozole    | positive         | negative | yes        | no              | none                      || TRUE    |                  |                           |
    none         | positive         | negative | yes        | no              | none                      || FALSE   |                  |                           |
    letrozole    | negative         | negative | yes        | no              | none                      || FALSE   |                  |                           |
    letrozole    | positive         | positive | yes        | no              | none                      || FALSE   |                  |                           |
    letrozole    | positive         | negative | no         | no              | none                      || FALSE   |                  |                           |
    letrozole    | positive         | negative | yes        | yes             | none                      || FALSE   |                  |                           |
    letrozole    | positive         | negative | yes        | no              | palbociclib               || FALSE   |                  |                           |
                 | positive         | negative | yes        | no              | none                      || UNKNOWN | drugs_failed     |                           |
    letrozole    |                  | negative | yes        | no              | none                      || UNKNOWN | hormone_receptor |                           |
    letrozole    | positive         |          | yes        | no              | none                      || UNKNOWN | her2             |                           |
    letrozole    | positive         | negative | yes        |                 | none                      || TRUE    |                  |                           | visceral_crisis
    letrozole    | positive         | negative | yes        | no              |                           || TRUE    |                  | drugs_received_metastatic |
    """,
)


test_ribociclib_with_fulvestrant = spec(
    RIBOCICLIB_WITH_FULVESTRANT,
    """
    hormone_receptor | her2     | metastatic | visceral_crisis | drugs_received_metastatic || verdict | lacking          | first check               | assumed
    -----------------+----------+------------+-----------------+---------------------------++---------+------------------+---------------------------+----------------
    positive         | negative | yes        | no              | none                      || TRUE    |                  |                           |
    negative         | negative | yes        | no              | none                      || FALSE   |                  |                           |
    positive         | positive | yes        | no              | none                      || FALSE   |                  |                           |
    positive         | negative | no         | no              | none                      || FALSE   |                  |                           |
    positive         | negative | yes        | yes             | none                      || FALSE   |                  |                           |
    positive         | negative | yes        | no              | palbociclib               || FALSE   |                  |                           |
                     | negative | yes        | no              | none                      || UNKNOWN | hormone_receptor |                           |
    positive         |          | yes        | no              | none                      || UNKNOWN | her2             |                           |
    positive         | negative | yes        |                 | none                      || TRUE    |                  |                           | visceral_crisis
    positive         | negative | yes        | no              |                           || TRUE    |                  | drugs_received_metastatic |
    """,
)


test_abemaciclib_with_fulvestrant = spec(
    ABEMACICLIB_WITH_FULVESTRANT,
    """
    progressed_on_endocrine | hormone_receptor | her2     | metastatic | visceral_crisis | drugs_received_metastatic || verdict | lacking                 | first check               | assumed
    ------------------------+------------------+----------+------------+-----------------+---------------------------++---------+-------------------------+---------------------------+----------------
    yes                     | positive         | negative | yes        | no              | none                      || TRUE    |                         |                           |
    no                      | positive         | negative | yes        | no              | none                      || FALSE   |                         |                           |
    yes                     | negative         | negative | yes        | no              | none                      || FALSE   |                         |                           |
    yes                     | positive         | positive | yes        | no              | none                      || FALSE   |                         |                           |
    yes                     | positive         | negative | no         | no              | none                      || FALSE   |                         |                           |
    yes                     | positive         | negative | yes        | yes             | none                      || FALSE   |                         |                           |
    yes                     | positive         | negative | yes        | no              | palbociclib               || FALSE   |                         |                           |
                            | positive         | negative | yes        | no              | none                      || UNKNOWN | progressed_on_endocrine |                           |
    yes                     |                  | negative | yes        | no              | none                      || UNKNOWN | hormone_receptor        |                           |
    yes                     | positive         |          | yes        | no              | none                      || UNKNOWN | her2                    |                           |
    yes                     | positive         | negative | yes        |                 | none                      || TRUE    |                         |                           | visceral_crisis
    yes                     | positive         | negative | yes        | no              |                           || TRUE    |                         | drugs_received_metastatic |
    """,
)


test_abemaciclib_alone = spec(
    ABEMACICLIB_ALONE,
    """
    progressed_on_endocrine | drugs_received | hormone_receptor | her2     | metastatic | drugs_received_metastatic || verdict | lacking                 | first check
    ------------------------+----------------+------------------+----------+------------+---------------------------++---------+-------------------------+--------------------------
    yes                     | paclitaxel     | positive         | negative | yes        | none                      || TRUE    |                         |
    no                      | paclitaxel     | positive         | negative | yes        | none                      || FALSE   |                         |
    yes                     | none           | positive         | negative | yes        | none                      || FALSE   |                         |
    yes                     | paclitaxel     | negative         | negative | yes        | none                      || FALSE   |                         |
    yes                     | paclitaxel     | positive         | positive | yes        | none                      || FALSE   |                         |
    yes                     | paclitaxel     | positive         | negative | no         | none                      || FALSE   |                         |
    yes                     | paclitaxel     | positive         | negative | yes        | palbociclib               || FALSE   |                         |
                            | paclitaxel     | positive         | negative | yes        | none                      || UNKNOWN | progressed_on_endocrine |
    yes                     |                | positive         | negative | yes        | none                      || UNKNOWN | drugs_received          |
    yes                     | paclitaxel     |                  | negative | yes        | none                      || UNKNOWN | hormone_receptor        |
    yes                     | paclitaxel     | positive         |          | yes        | none                      || UNKNOWN | her2                    |
    yes                     | paclitaxel     | positive         | negative | yes        |                           || TRUE    |                         | drugs_received_metastatic
    """,
)
