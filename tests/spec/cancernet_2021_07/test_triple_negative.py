"""Worked examples: triple-negative disease."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.triple_negative import (
    CHECK_PD_L1,
    GENERAL,
    PEMBROLIZUMAB_WITH_CHEMOTHERAPY,
    SACITUZUMAB_GOVITECAN,
    SINGLE_CHEMOTHERAPY,
)

test_single_chemotherapy = spec(
    SINGLE_CHEMOTHERAPY,
    """
    pd_l1    | hormone_receptor | her2     | metastatic || verdict | lacking
    ---------+------------------+----------+------------++---------+-----------------
    negative | negative         | negative | yes        || TRUE    |
    positive | negative         | negative | yes        || FALSE   |
    negative | positive         | negative | yes        || FALSE   |
    negative | negative         | positive | yes        || FALSE   |
    negative | negative         | negative | no         || FALSE   |
             | negative         | negative | yes        || UNKNOWN | pd_l1
    negative |                  | negative | yes        || UNKNOWN | hormone_receptor
    negative | negative         |          | yes        || UNKNOWN | her2
    """,
)

test_pembrolizumab_with_chemotherapy = spec(
    PEMBROLIZUMAB_WITH_CHEMOTHERAPY,
    """
    pd_l1    | hormone_receptor | her2     | drugs_received | metastatic | unresectable_recurrence || verdict | lacking
    ---------+------------------+----------+----------------+------------+-------------------------++---------+-----------------
    positive | negative         | negative | none           | yes        | no                      || TRUE    |
    negative | negative         | negative | none           | yes        | no                      || FALSE   |
    positive | positive         | negative | none           | yes        | no                      || FALSE   |
    positive | negative         | positive | none           | yes        | no                      || FALSE   |
    positive | negative         | negative | atezolizumab   | yes        | no                      || FALSE   |
    positive | negative         | negative | none           | no         | no                      || FALSE   |
    positive | negative         | negative | none           | no         | yes                     || TRUE    |
             | negative         | negative | none           | yes        | no                      || UNKNOWN | pd_l1
    positive |                  | negative | none           | yes        | no                      || UNKNOWN | hormone_receptor
    positive | negative         |          | none           | yes        | no                      || UNKNOWN | her2
    positive | negative         | negative |                | yes        | no                      || UNKNOWN | drugs_received
    positive | negative         | negative | none           | yes        |                         || TRUE    |
    """,
)

test_sacituzumab_govitecan = spec(
    SACITUZUMAB_GOVITECAN,
    """
    systemic_treatments_received | hormone_receptor    | her2     | metastatic || verdict | lacking
    -----------------------------+---------------------+----------+------------++---------+-----------------------------
    2                            | negative            | negative | yes        || TRUE    |
    1                            | negative            | negative | yes        || FALSE   |
    2                            | positive            | negative | yes        || FALSE   |
    2                            | negative            | positive | yes        || FALSE   |
    2                            | negative            | negative | no         || FALSE   |
                                 | negative            | negative | yes        || UNKNOWN | systemic_treatments_received
    2                            |                     | negative | yes        || UNKNOWN | hormone_receptor
    2                            | negative            |          | yes        || UNKNOWN | her2
    3                            | negative            | negative | yes        || TRUE    |
    1-2                          | negative            | negative | yes        || UNKNOWN | systemic_treatments_received
    2                            | positive / negative | negative | yes        || UNKNOWN | hormone_receptor
    """,
)

test_general = spec(
    GENERAL,
    """
    hormone_receptor | her2     | metastatic | pd_l1    | drugs_received || verdict | lacking          | first check
    -----------------+----------+------------+----------+----------------++---------+------------------+---------------
    negative         | negative | yes        | positive | atezolizumab   || TRUE    |                  |
    positive         | negative | yes        | positive | atezolizumab   || FALSE   |                  |
    negative         | positive | yes        | positive | atezolizumab   || FALSE   |                  |
    negative         | negative | no         | positive | atezolizumab   || FALSE   |                  |
    negative         | negative | yes        | negative | none           || TRUE    |                  |
    negative         | negative | yes        | positive | none           || FALSE   |                  |
                     | negative | yes        | positive | atezolizumab   || UNKNOWN | hormone_receptor |
    negative         |          | yes        | positive | atezolizumab   || UNKNOWN | her2             |
    negative         | negative | yes        |          | atezolizumab   || TRUE    |                  |
    negative         | negative | yes        | positive |                || TRUE    |                  | drugs_received
    negative         | negative | yes        |          | none           || TRUE    |                  | pd_l1
    """,
)

test_check_pd_l1 = spec(
    CHECK_PD_L1,
    """
    order_drugs | regimen_drugs | pd_l1    | hormone_receptor | her2     | drugs_received | metastatic | unresectable_recurrence || verdict | lacking
    ------------+---------------+----------+------------------+----------+----------------+------------+-------------------------++---------+-----------------
    paclitaxel  | none          | positive | negative         | negative | none           | yes        | no                      || TRUE    |
    none        | none          | positive | negative         | negative | none           | yes        | no                      || FALSE   |
    paclitaxel  | atezolizumab  | positive | negative         | negative | none           | yes        | no                      || FALSE   |
    paclitaxel  | none          | negative | negative         | negative | none           | yes        | no                      || FALSE   |
    paclitaxel  | none          | positive | positive         | negative | none           | yes        | no                      || FALSE   |
    paclitaxel  | none          | positive | negative         | positive | none           | yes        | no                      || FALSE   |
    paclitaxel  | none          | positive | negative         | negative | atezolizumab   | yes        | no                      || FALSE   |
    paclitaxel  | none          | positive | negative         | negative | none           | no         | no                      || FALSE   |
    paclitaxel  | none          | positive | negative         | negative | none           | no         | yes                     || TRUE    |
                | none          | positive | negative         | negative | none           | yes        | no                      || UNKNOWN | order_drugs
    paclitaxel  |               | positive | negative         | negative | none           | yes        | no                      || UNKNOWN | regimen_drugs
    paclitaxel  | none          |          | negative         | negative | none           | yes        | no                      || UNKNOWN | pd_l1
    paclitaxel  | none          | positive |                  | negative | none           | yes        | no                      || UNKNOWN | hormone_receptor
    paclitaxel  | none          | positive | negative         |          | none           | yes        | no                      || UNKNOWN | her2
    paclitaxel  | none          | positive | negative         | negative |                | yes        | no                      || UNKNOWN | drugs_received
    paclitaxel  | none          | positive | negative         | negative | none           | yes        |                         || TRUE    |
    """,
)
