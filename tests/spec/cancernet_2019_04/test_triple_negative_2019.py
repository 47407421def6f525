"""Worked examples: triple-negative disease."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.triple_negative import (
    ATEZOLIZUMAB,
    CHECK_PD_L1,
    GENERAL,
)

test_atezolizumab = spec(
    ATEZOLIZUMAB,
    """
    pd_l1               | hormone_receptor | her2     | drugs_received | metastatic || verdict | lacking
    --------------------+------------------+----------+----------------+------------++---------+-----------------
    positive            | negative         | negative | none           | yes        || TRUE    |
    negative            | negative         | negative | none           | yes        || FALSE   |
    positive            | positive         | negative | none           | yes        || FALSE   |
    positive            | negative         | positive | none           | yes        || FALSE   |
    positive            | negative         | negative | atezolizumab   | yes        || FALSE   |
    positive            | negative         | negative | none           | no         || FALSE   |
                        | negative         | negative | none           | yes        || UNKNOWN | pd_l1
    positive            |                  | negative | none           | yes        || UNKNOWN | hormone_receptor
    positive            | negative         |          | none           | yes        || UNKNOWN | her2
    positive            | negative         | negative |                | yes        || UNKNOWN | drugs_received
    positive            | negative         | negative | pembrolizumab  | yes        || FALSE   |
    positive            | negative         | negative | paclitaxel     | yes        || TRUE    |
    positive / negative | negative         | negative | none           | yes        || UNKNOWN | pd_l1
    """,
)

test_general = spec(
    GENERAL,
    """
    hormone_receptor | her2     | metastatic || verdict | lacking
    -----------------+----------+------------++---------+-----------------
    negative         | negative | yes        || TRUE    |
    positive         | negative | yes        || FALSE   |
    negative         | positive | yes        || FALSE   |
    negative         | negative | no         || FALSE   |
                     | negative | yes        || UNKNOWN | hormone_receptor
    negative         |          | yes        || UNKNOWN | her2
    """,
)

test_check_pd_l1 = spec(
    CHECK_PD_L1,
    """
    order_drugs    | regimen_drugs | pd_l1    | hormone_receptor | her2     | drugs_received | metastatic || verdict | lacking
    ---------------+---------------+----------+------------------+----------+----------------+------------++---------+-----------------
    nab-paclitaxel | none          | positive | negative         | negative | none           | yes        || TRUE    |
    none           | none          | positive | negative         | negative | none           | yes        || FALSE   |
    nab-paclitaxel | atezolizumab  | positive | negative         | negative | none           | yes        || FALSE   |
    nab-paclitaxel | none          | negative | negative         | negative | none           | yes        || FALSE   |
    nab-paclitaxel | none          | positive | positive         | negative | none           | yes        || FALSE   |
    nab-paclitaxel | none          | positive | negative         | positive | none           | yes        || FALSE   |
    nab-paclitaxel | none          | positive | negative         | negative | atezolizumab   | yes        || FALSE   |
    nab-paclitaxel | none          | positive | negative         | negative | none           | no         || FALSE   |
                   | none          | positive | negative         | negative | none           | yes        || UNKNOWN | order_drugs
    nab-paclitaxel |               | positive | negative         | negative | none           | yes        || UNKNOWN | regimen_drugs
    nab-paclitaxel | none          |          | negative         | negative | none           | yes        || UNKNOWN | pd_l1
    nab-paclitaxel | none          | positive |                  | negative | none           | yes        || UNKNOWN | hormone_receptor
    nab-paclitaxel | none          | positive | negative         |          | none           | yes        || UNKNOWN | her2
    nab-paclitaxel | none          | positive | negative         | negative |                | yes        || UNKNOWN | drugs_received
    capecitabine   | none          | positive | negative         | negative | none           | yes        || FALSE   |
    """,
)
