"""Worked examples of July 2026: triple-negative disease."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.triple_negative import (
    CHECKPOINT_RECOMMENDED,
    DATOPOTAMAB_FIRST_LINE,
    PEMBROLIZUMAB_WITH_CHEMOTHERAPY,
    SACITUZUMAB_APPROVED,
    SACITUZUMAB_FIRST_LINE,
    SACITUZUMAB_RECOMMENDED,
    SACITUZUMAB_WITH_PEMBROLIZUMAB,
    SINGLE_CHEMOTHERAPY,
)

test_checkpoint_recommended = spec(
    CHECKPOINT_RECOMMENDED,
    """
    pd_l1    | hormone_receptor | her2     | metastatic_lines_completed | metastatic | drugs_received | drugs_received_metastatic || verdict | lacking                    | first check
    ---------+------------------+----------+----------------------------+------------+----------------+---------------------------++---------+----------------------------+--------------------------
    positive | negative         | negative | 0                          | yes        | none           | none                      || TRUE    |                            |
    negative | negative         | negative | 0                          | yes        | none           | none                      || FALSE   |                            |
    positive | positive         | negative | 0                          | yes        | none           | none                      || FALSE   |                            |
    positive | negative         | positive | 0                          | yes        | none           | none                      || FALSE   |                            |
    positive | negative         | negative | 1                          | yes        | none           | none                      || FALSE   |                            |
    positive | negative         | negative | 0                          | no         | none           | none                      || FALSE   |                            |
    positive | negative         | negative | 0                          | yes        | atezolizumab   | none                      || FALSE   |                            |
    positive | negative         | negative | 0                          | yes        | none           | paclitaxel                || FALSE   |                            |
             | negative         | negative | 0                          | yes        | none           | none                      || UNKNOWN | pd_l1                      |
    positive |                  | negative | 0                          | yes        | none           | none                      || UNKNOWN | hormone_receptor           |
    positive | negative         |          | 0                          | yes        | none           | none                      || UNKNOWN | her2                       |
    positive | negative         | negative |                            | yes        | none           | none                      || UNKNOWN | metastatic_lines_completed |
    positive | negative         | negative | 0                          | yes        |                | none                      || TRUE    |                            | drugs_received
    positive | negative         | negative | 0                          | yes        | none           |                           || TRUE    |                            | drugs_received_metastatic
    """,
)


test_pembrolizumab_with_chemotherapy = spec(
    PEMBROLIZUMAB_WITH_CHEMOTHERAPY,
    """
    pd_l1    | hormone_receptor | her2     | metastatic | unresectable_recurrence | drugs_received || verdict | lacking          | first check
    ---------+------------------+----------+------------+-------------------------+----------------++---------+------------------+---------------
    positive | negative         | negative | yes        | no                      | none           || TRUE    |                  |
    negative | negative         | negative | yes        | no                      | none           || FALSE   |                  |
    positive | positive         | negative | yes        | no                      | none           || FALSE   |                  |
    positive | negative         | positive | yes        | no                      | none           || FALSE   |                  |
    positive | negative         | negative | no         | no                      | none           || FALSE   |                  |
    positive | negative         | negative | no         | yes                     | none           || TRUE    |                  |
    positive | negative         | negative | yes        | no                      | atezolizumab   || FALSE   |                  |
             | negative         | negative | yes        | no                      | none           || UNKNOWN | pd_l1            |
    positive |                  | negative | yes        | no                      | none           || UNKNOWN | hormone_receptor |
    positive | negative         |          | yes        | no                      | none           || UNKNOWN | her2             |
    positive | negative         | negative | yes        |                         | none           || TRUE    |                  |
    positive | negative         | negative | yes        | no                      |                || TRUE    |                  | drugs_received
    """,
)


test_sacituzumab_with_pembrolizumab = spec(
    SACITUZUMAB_WITH_PEMBROLIZUMAB,
    """
    pd_l1    | hormone_receptor | her2     | metastatic_lines_completed | metastatic | drugs_received        || verdict | lacking                    | first check
    ---------+------------------+----------+----------------------------+------------+-----------------------++---------+----------------------------+---------------
    positive | negative         | negative | 0                          | yes        | none                  || TRUE    |                            |
    negative | negative         | negative | 0                          | yes        | none                  || FALSE   |                            |
    positive | positive         | negative | 0                          | yes        | none                  || FALSE   |                            |
    positive | negative         | positive | 0                          | yes        | none                  || FALSE   |                            |
    positive | negative         | negative | 1                          | yes        | none                  || FALSE   |                            |
    positive | negative         | negative | 0                          | no         | none                  || FALSE   |                            |
    positive | negative         | negative | 0                          | yes        | atezolizumab          || FALSE   |                            |
    positive | negative         | negative | 0                          | yes        | sacituzumab-govitecan || FALSE   |                            |
             | negative         | negative | 0                          | yes        | none                  || UNKNOWN | pd_l1                      |
    positive |                  | negative | 0                          | yes        | none                  || UNKNOWN | hormone_receptor           |
    positive | negative         |          | 0                          | yes        | none                  || UNKNOWN | her2                       |
    positive | negative         | negative |                            | yes        | none                  || UNKNOWN | metastatic_lines_completed |
    positive | negative         | negative | 0                          | yes        |                       || TRUE    |                            | drugs_received
    """,
)


test_sacituzumab_first_line = spec(
    SACITUZUMAB_FIRST_LINE,
    """
    pd_l1    | hormone_receptor | her2     | metastatic_lines_completed | metastatic | drugs_received        || verdict | lacking                    | first check
    ---------+------------------+----------+----------------------------+------------+-----------------------++---------+----------------------------+---------------
    negative | negative         | negative | 0                          | yes        | none                  || TRUE    |                            |
    positive | negative         | negative | 0                          | yes        | none                  || FALSE   |                            |
    negative | positive         | negative | 0                          | yes        | none                  || FALSE   |                            |
    negative | negative         | positive | 0                          | yes        | none                  || FALSE   |                            |
    negative | negative         | negative | 1                          | yes        | none                  || FALSE   |                            |
    negative | negative         | negative | 0                          | no         | none                  || FALSE   |                            |
    negative | negative         | negative | 0                          | yes        | sacituzumab-govitecan || FALSE   |                            |
             | negative         | negative | 0                          | yes        | none                  || UNKNOWN | pd_l1                      |
    negative |                  | negative | 0                          | yes        | none                  || UNKNOWN | hormone_receptor           |
    negative | negative         |          | 0                          | yes        | none                  || UNKNOWN | her2                       |
    negative | negative         | negative |                            | yes        | none                  || UNKNOWN | metastatic_lines_completed |
    negative | negative         | negative | 0                          | yes        |                       || TRUE    |                            | drugs_received
    """,
)


test_datopotamab_first_line = spec(
    DATOPOTAMAB_FIRST_LINE,
    """
    pd_l1    | hormone_receptor | her2     | metastatic_lines_completed | metastatic | drugs_received         || verdict | lacking                    | first check
    ---------+------------------+----------+----------------------------+------------+------------------------++---------+----------------------------+---------------
    negative | negative         | negative | 0                          | yes        | none                   || TRUE    |                            |
    positive | negative         | negative | 0                          | yes        | none                   || FALSE   |                            |
    negative | positive         | negative | 0                          | yes        | none                   || FALSE   |                            |
    negative | negative         | positive | 0                          | yes        | none                   || FALSE   |                            |
    negative | negative         | negative | 1                          | yes        | none                   || FALSE   |                            |
    negative | negative         | negative | 0                          | no         | none                   || FALSE   |                            |
    negative | negative         | negative | 0                          | yes        | datopotamab-deruxtecan || FALSE   |                            |
             | negative         | negative | 0                          | yes        | none                   || UNKNOWN | pd_l1                      |
    negative |                  | negative | 0                          | yes        | none                   || UNKNOWN | hormone_receptor           |
    negative | negative         |          | 0                          | yes        | none                   || UNKNOWN | her2                       |
    negative | negative         | negative |                            | yes        | none                   || UNKNOWN | metastatic_lines_completed |
    negative | negative         | negative | 0                          | yes        |                        || TRUE    |                            | drugs_received
    """,
)


test_single_chemotherapy = spec(
    SINGLE_CHEMOTHERAPY,
    """
    pd_l1    | hormone_receptor | her2     | metastatic_lines_completed | metastatic || verdict | lacking
    ---------+------------------+----------+----------------------------+------------++---------+---------------------------
    negative | negative         | negative | 0                          | yes        || TRUE    |
    positive | negative         | negative | 0                          | yes        || FALSE   |
    negative | positive         | negative | 0                          | yes        || FALSE   |
    negative | negative         | positive | 0                          | yes        || FALSE   |
    negative | negative         | negative | 1                          | yes        || FALSE   |
    negative | negative         | negative | 0                          | no         || FALSE   |
             | negative         | negative | 0                          | yes        || UNKNOWN | pd_l1
    negative |                  | negative | 0                          | yes        || UNKNOWN | hormone_receptor
    negative | negative         |          | 0                          | yes        || UNKNOWN | her2
    negative | negative         | negative |                            | yes        || UNKNOWN | metastatic_lines_completed
    """,
)


test_sacituzumab_recommended = spec(
    SACITUZUMAB_RECOMMENDED,
    """
    metastatic_lines_completed | hormone_receptor | her2     | metastatic | drugs_received        || verdict | lacking                    | first check
    ---------------------------+------------------+----------+------------+-----------------------++---------+----------------------------+---------------
    2                          | negative         | negative | yes        | none                  || TRUE    |                            |
    1                          | negative         | negative | yes        | none                  || FALSE   |                            |
    2                          | positive         | negative | yes        | none                  || FALSE   |                            |
    2                          | negative         | positive | yes        | none                  || FALSE   |                            |
    2                          | negative         | negative | no         | none                  || FALSE   |                            |
    2                          | negative         | negative | yes        | sacituzumab-govitecan || FALSE   |                            |
                               | negative         | negative | yes        | none                  || UNKNOWN | metastatic_lines_completed |
    2                          |                  | negative | yes        | none                  || UNKNOWN | hormone_receptor           |
    2                          | negative         |          | yes        | none                  || UNKNOWN | her2                       |
    2                          | negative         | negative | yes        |                       || TRUE    |                            | drugs_received
    """,
)


test_sacituzumab_approved = spec(
    SACITUZUMAB_APPROVED,
    """
    systemic_treatments_received | metastatic_lines_completed | hormone_receptor | her2     | metastatic | drugs_received        || verdict | lacking                      | first check
    -----------------------------+----------------------------+------------------+----------+------------+-----------------------++---------+------------------------------+---------------
    2                            | 1                          | negative         | negative | yes        | none                  || TRUE    |                              |
    1                            | 1                          | negative         | negative | yes        | none                  || FALSE   |                              |
    2                            | 0                          | negative         | negative | yes        | none                  || FALSE   |                              |
    2                            | 1                          | positive         | negative | yes        | none                  || FALSE   |                              |
    2                            | 1                          | negative         | positive | yes        | none                  || FALSE   |                              |
    2                            | 1                          | negative         | negative | no         | none                  || FALSE   |                              |
    2                            | 1                          | negative         | negative | yes        | sacituzumab-govitecan || FALSE   |                              |
                                 | 1                          | negative         | negative | yes        | none                  || UNKNOWN | systemic_treatments_received |
    2                            |                            | negative         | negative | yes        | none                  || UNKNOWN | metastatic_lines_completed   |
    2                            | 1                          |                  | negative | yes        | none                  || UNKNOWN | hormone_receptor             |
    2                            | 1                          | negative         |          | yes        | none                  || UNKNOWN | her2                         |
    2                            | 1                          | negative         | negative | yes        |                       || TRUE    |                              | drugs_received
    """,
)
