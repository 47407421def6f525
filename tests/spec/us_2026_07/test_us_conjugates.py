"""Worked examples of July 2026: antibody-drug conjugates in HER2-negative disease."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.conjugates import (
    AFTER_TDXD,
    DATOPOTAMAB_APPROVED,
    SACITUZUMAB_APPROVED,
    SACITUZUMAB_RECOMMENDED,
    TDXD_LOW_APPROVED,
    TDXD_LOW_RECOMMENDED,
    TDXD_ULTRALOW,
    ULTRALOW_ASK,
)

test_tdxd_low_recommended = spec(
    TDXD_LOW_RECOMMENDED,
    """
    her2_expression | drugs_received_metastatic | hormone_receptor | endocrine_exhausted | her2     | metastatic | drugs_received         || verdict | lacking                   | first check
    ----------------+---------------------------+------------------+---------------------+----------+------------+------------------------++---------+---------------------------+---------------
    low             | paclitaxel                | negative         | yes                 | negative | yes        | none                   || TRUE    |                           |
    ultralow        | paclitaxel                | negative         | yes                 | negative | yes        | none                   || FALSE   |                           |
    low             | none                      | negative         | yes                 | negative | yes        | none                   || FALSE   |                           |
    low             | paclitaxel                | negative         | no                  | negative | yes        | none                   || TRUE    |                           |
    low             | paclitaxel                | positive         | no                  | negative | yes        | none                   || FALSE   |                           |
    low             | paclitaxel                | positive         | yes                 | negative | yes        | none                   || TRUE    |                           |
    low             | paclitaxel                | negative         | yes                 | positive | yes        | none                   || FALSE   |                           |
    low             | paclitaxel                | negative         | yes                 | negative | no         | none                   || FALSE   |                           |
    low             | paclitaxel                | negative         | yes                 | negative | yes        | trastuzumab-deruxtecan || FALSE   |                           |
                    | paclitaxel                | negative         | yes                 | negative | yes        | none                   || UNKNOWN | her2_expression           |
    low             |                           | negative         | yes                 | negative | yes        | none                   || UNKNOWN | drugs_received_metastatic |
    low             | paclitaxel                |                  | yes                 | negative | yes        | none                   || TRUE    |                           |
    low             | paclitaxel                | negative         |                     | negative | yes        | none                   || TRUE    |                           |
    low             | paclitaxel                | negative         | yes                 |          | yes        | none                   || UNKNOWN | her2                      |
    low             | paclitaxel                | negative         | yes                 | negative | yes        |                        || TRUE    |                           | drugs_received
    """,
)


test_tdxd_low_approved = spec(
    TDXD_LOW_APPROVED,
    """
    her2_expression | drugs_received_metastatic | her2     | metastatic | drugs_received         || verdict | lacking                   | first check
    ----------------+---------------------------+----------+------------+------------------------++---------+---------------------------+---------------
    low             | paclitaxel                | negative | yes        | none                   || TRUE    |                           |
    ultralow        | paclitaxel                | negative | yes        | none                   || FALSE   |                           |
    low             | none                      | negative | yes        | none                   || FALSE   |                           |
    low             | paclitaxel                | positive | yes        | none                   || FALSE   |                           |
    low             | paclitaxel                | negative | no         | none                   || FALSE   |                           |
    low             | paclitaxel                | negative | yes        | trastuzumab-deruxtecan || FALSE   |                           |
                    | paclitaxel                | negative | yes        | none                   || UNKNOWN | her2_expression           |
    low             |                           | negative | yes        | none                   || UNKNOWN | drugs_received_metastatic |
    low             | paclitaxel                |          | yes        | none                   || UNKNOWN | her2                      |
    low             | paclitaxel                | negative | yes        |                        || TRUE    |                           | drugs_received
    """,
)


test_tdxd_ultralow = spec(
    TDXD_ULTRALOW,
    """
    her2_expression | progressed_on_endocrine | drugs_received_metastatic | metastatic_lines_completed | hormone_receptor | her2     | metastatic | drugs_received         || verdict | lacking                    | first check
    ----------------+-------------------------+---------------------------+----------------------------+------------------+----------+------------+------------------------++---------+----------------------------+---------------
    ultralow        | yes                     | letrozole                 | 1                          | positive         | negative | yes        | none                   || TRUE    |                            |
    0               | yes                     | letrozole                 | 1                          | positive         | negative | yes        | none                   || FALSE   |                            |
    ultralow        | no                      | letrozole                 | 1                          | positive         | negative | yes        | none                   || FALSE   |                            |
    ultralow        | yes                     | none                      | 1                          | positive         | negative | yes        | none                   || FALSE   |                            |
    ultralow        | yes                     | letrozole                 | 0                          | positive         | negative | yes        | none                   || FALSE   |                            |
    ultralow        | yes                     | letrozole                 | 1                          | negative         | negative | yes        | none                   || FALSE   |                            |
    ultralow        | yes                     | letrozole                 | 1                          | positive         | positive | yes        | none                   || FALSE   |                            |
    ultralow        | yes                     | letrozole                 | 1                          | positive         | negative | no         | none                   || FALSE   |                            |
    ultralow        | yes                     | letrozole                 | 1                          | positive         | negative | yes        | trastuzumab-deruxtecan || FALSE   |                            |
                    | yes                     | letrozole                 | 1                          | positive         | negative | yes        | none                   || UNKNOWN | her2_expression            |
    ultralow        |                         | letrozole                 | 1                          | positive         | negative | yes        | none                   || UNKNOWN | progressed_on_endocrine    |
    ultralow        | yes                     |                           | 1                          | positive         | negative | yes        | none                   || UNKNOWN | drugs_received_metastatic  |
    ultralow        | yes                     | letrozole                 |                            | positive         | negative | yes        | none                   || UNKNOWN | metastatic_lines_completed |
    ultralow        | yes                     | letrozole                 | 1                          |                  | negative | yes        | none                   || UNKNOWN | hormone_receptor           |
    ultralow        | yes                     | letrozole                 | 1                          | positive         |          | yes        | none                   || UNKNOWN | her2                       |
    ultralow        | yes                     | letrozole                 | 1                          | positive         | negative | yes        |                        || TRUE    |                            | drugs_received
    """,
)


test_ultralow_ask = spec(
    ULTRALOW_ASK,
    """
    her2_expression | progressed_on_endocrine | hormone_receptor | her2     | metastatic | drugs_received         || verdict | lacking                 | first check
    ----------------+-------------------------+------------------+----------+------------+------------------------++---------+-------------------------+---------------
    0               | yes                     | positive         | negative | yes        | none                   || TRUE    |                         |
    low             | yes                     | positive         | negative | yes        | none                   || FALSE   |                         |
    0               | no                      | positive         | negative | yes        | none                   || FALSE   |                         |
    0               | yes                     | negative         | negative | yes        | none                   || FALSE   |                         |
    0               | yes                     | positive         | positive | yes        | none                   || FALSE   |                         |
    0               | yes                     | positive         | negative | no         | none                   || FALSE   |                         |
    0               | yes                     | positive         | negative | yes        | trastuzumab-deruxtecan || FALSE   |                         |
                    | yes                     | positive         | negative | yes        | none                   || UNKNOWN | her2_expression         |
    0               |                         | positive         | negative | yes        | none                   || UNKNOWN | progressed_on_endocrine |
    0               | yes                     |                  | negative | yes        | none                   || UNKNOWN | hormone_receptor        |
    0               | yes                     | positive         |          | yes        | none                   || UNKNOWN | her2                    |
    0               | yes                     | positive         | negative | yes        |                        || TRUE    |                         | drugs_received
    """,
)


test_sacituzumab_recommended = spec(
    SACITUZUMAB_RECOMMENDED,
    """
    endocrine_exhausted | drugs_received_metastatic | metastatic_lines_completed | hormone_receptor | her2     | metastatic | drugs_received        || verdict | lacking                    | first check
    --------------------+---------------------------+----------------------------+------------------+----------+------------+-----------------------++---------+----------------------------+---------------
    yes                 | capecitabine, carboplatin | 2                          | positive         | negative | yes        | none                  || TRUE    |                            |
    no                  | capecitabine, carboplatin | 2                          | positive         | negative | yes        | none                  || FALSE   |                            |
    yes                 | capecitabine              | 2                          | positive         | negative | yes        | none                  || FALSE   |                            |
    yes                 | capecitabine, carboplatin | 1                          | positive         | negative | yes        | none                  || FALSE   |                            |
    yes                 | capecitabine, carboplatin | 2                          | negative         | negative | yes        | none                  || FALSE   |                            |
    yes                 | capecitabine, carboplatin | 2                          | positive         | positive | yes        | none                  || FALSE   |                            |
    yes                 | capecitabine, carboplatin | 2                          | positive         | negative | no         | none                  || FALSE   |                            |
    yes                 | capecitabine, carboplatin | 2                          | positive         | negative | yes        | sacituzumab-govitecan || FALSE   |                            |
                        | capecitabine, carboplatin | 2                          | positive         | negative | yes        | none                  || UNKNOWN | endocrine_exhausted        |
    yes                 |                           | 2                          | positive         | negative | yes        | none                  || UNKNOWN | drugs_received_metastatic  |
    yes                 | capecitabine, carboplatin |                            | positive         | negative | yes        | none                  || UNKNOWN | metastatic_lines_completed |
    yes                 | capecitabine, carboplatin | 2                          |                  | negative | yes        | none                  || UNKNOWN | hormone_receptor           |
    yes                 | capecitabine, carboplatin | 2                          | positive         |          | yes        | none                  || UNKNOWN | her2                       |
    yes                 | capecitabine, carboplatin | 2                          | positive         | negative | yes        |                       || TRUE    |                            | drugs_received
    """,
)


test_sacituzumab_approved = spec(
    SACITUZUMAB_APPROVED,
    """
    drugs_received        | metastatic_lines_completed | drugs_received_metastatic | hormone_receptor | her2     | metastatic || verdict | lacking                    | first check
    ----------------------+----------------------------+---------------------------+------------------+----------+------------++---------+----------------------------+---------------
    letrozole             | 3                          | letrozole                 | positive         | negative | yes        || TRUE    |                            |
    sacituzumab-govitecan | 3                          | letrozole                 | positive         | negative | yes        || FALSE   |                            |
    letrozole             | 2                          | letrozole                 | positive         | negative | yes        || FALSE   |                            |
    letrozole             | 2                          | none                      | positive         | negative | yes        || TRUE    |                            |
    letrozole             | 1                          | none                      | positive         | negative | yes        || FALSE   |                            |
    letrozole             | 3                          | letrozole                 | negative         | negative | yes        || FALSE   |                            |
    letrozole             | 3                          | letrozole                 | positive         | positive | yes        || FALSE   |                            |
    letrozole             | 3                          | letrozole                 | positive         | negative | no         || FALSE   |                            |
                          | 3                          | letrozole                 | positive         | negative | yes        || UNKNOWN | drugs_received             | drugs_received
    letrozole             |                            | letrozole                 | positive         | negative | yes        || UNKNOWN | metastatic_lines_completed |
    letrozole             | 3                          |                           | positive         | negative | yes        || TRUE    |                            |
    letrozole             | 3                          | letrozole                 |                  | negative | yes        || UNKNOWN | hormone_receptor           |
    letrozole             | 3                          | letrozole                 | positive         |          | yes        || UNKNOWN | her2                       |
    """,
)


test_datopotamab_approved = spec(
    DATOPOTAMAB_APPROVED,
    """
    drugs_received_metastatic | hormone_receptor | her2     | metastatic | drugs_received         || verdict | lacking                   | first check
    --------------------------+------------------+----------+------------+------------------------++---------+---------------------------+---------------
    letrozole, paclitaxel     | positive         | negative | yes        | none                   || TRUE    |                           |
    paclitaxel                | positive         | negative | yes        | none                   || FALSE   |                           |
    letrozole                 | positive         | negative | yes        | none                   || FALSE   |                           |
    letrozole, paclitaxel     | negative         | negative | yes        | none                   || FALSE   |                           |
    letrozole, paclitaxel     | positive         | positive | yes        | none                   || FALSE   |                           |
    letrozole, paclitaxel     | positive         | negative | no         | none                   || FALSE   |                           |
    letrozole, paclitaxel     | positive         | negative | yes        | datopotamab-deruxtecan || FALSE   |                           |
                              | positive         | negative | yes        | none                   || UNKNOWN | drugs_received_metastatic |
    letrozole, paclitaxel     |                  | negative | yes        | none                   || UNKNOWN | hormone_receptor          |
    letrozole, paclitaxel     | positive         |          | yes        | none                   || UNKNOWN | her2                      |
    letrozole, paclitaxel     | positive         | negative | yes        |                        || TRUE    |                           | drugs_received
    """,
)


test_after_tdxd = spec(
    AFTER_TDXD,
    """
    drugs_received         | her2     | metastatic || verdict | lacking
    -----------------------+----------+------------++---------+---------------
    trastuzumab-deruxtecan | negative | yes        || TRUE    |
    none                   | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | positive | yes        || FALSE   |
    trastuzumab-deruxtecan | negative | no         || FALSE   |
                           | negative | yes        || UNKNOWN | drugs_received
    trastuzumab-deruxtecan |          | yes        || UNKNOWN | her2
    """,
)
