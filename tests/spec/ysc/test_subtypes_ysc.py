"""Worked examples: treatment by type of the cancer."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.ysc.subtypes import (
    BRCA_CARRIERS,
    CDK_INHIBITORS,
    CHECK_BEFORE_HORMONAL,
    CHEMOTHERAPY_AFTER,
    ENDOCRINE_START,
    ENDOCRINE_WITHOUT_HER2_DRUG,
    HER2_THERAPY,
    NO_HER2_DRUG,
    TRIPLE_NEGATIVE_CHEMOTHERAPY,
)

test_endocrine_start = spec(
    ENDOCRINE_START,
    """
    metastatic_lines_completed | hormone_receptor | her2     | metastatic || verdict | lacking
    ---------------------------+------------------+----------+------------++---------+---------------------------
    0                          | positive         | negative | yes        || TRUE    |
    1                          | positive         | negative | yes        || FALSE   |
    0                          | negative         | negative | yes        || FALSE   |
    0                          | positive         | positive | yes        || FALSE   |
    0                          | positive         | negative | no         || FALSE   |
                               | positive         | negative | yes        || UNKNOWN | metastatic_lines_completed
    0                          |                  | negative | yes        || UNKNOWN | hormone_receptor
    0                          | positive         |          | yes        || UNKNOWN | her2
    """,
)

test_chemotherapy_after = spec(
    CHEMOTHERAPY_AFTER,
    """
    endocrine_exhausted | hormone_receptor | her2     | metastatic || verdict | lacking
    --------------------+------------------+----------+------------++---------+--------------------
    yes                 | positive         | negative | yes        || TRUE    |
    no                  | positive         | negative | yes        || FALSE   |
    yes                 | negative         | negative | yes        || FALSE   |
    yes                 | positive         | positive | yes        || FALSE   |
    yes                 | positive         | negative | no         || FALSE   |
                        | positive         | negative | yes        || UNKNOWN | endocrine_exhausted
    yes                 |                  | negative | yes        || UNKNOWN | hormone_receptor
    yes                 | positive         |          | yes        || UNKNOWN | her2
    """,
)

test_cdk_inhibitors = spec(
    CDK_INHIBITORS,
    """
    hormone_receptor | her2     | metastatic || verdict | lacking
    -----------------+----------+------------++---------+-----------------
    positive         | negative | yes        || TRUE    |
    negative         | negative | yes        || FALSE   |
    positive         | positive | yes        || FALSE   |
    positive         | negative | no         || FALSE   |
                     | negative | yes        || UNKNOWN | hormone_receptor
    positive         |          | yes        || UNKNOWN | her2
    """,
)

test_check_before_hormonal = spec(
    CHECK_BEFORE_HORMONAL,
    """
    order_drugs | hormone_receptor | her2     | drugs_received_metastatic | metastatic | endocrine_exhausted | visceral_crisis || verdict | lacking                   | assumed
    ------------+------------------+----------+---------------------------+------------+---------------------+-----------------++---------+---------------------------+--------------------
    paclitaxel  | positive         | negative | none                      | yes        | no                  | no              || TRUE    |                           |
    none        | positive         | negative | none                      | yes        | no                  | no              || FALSE   |                           |
    paclitaxel  | negative         | negative | none                      | yes        | no                  | no              || FALSE   |                           |
    paclitaxel  | positive         | positive | none                      | yes        | no                  | no              || FALSE   |                           |
    paclitaxel  | positive         | negative | letrozole                 | yes        | no                  | no              || FALSE   |                           |
    paclitaxel  | positive         | negative | none                      | no         | no                  | no              || FALSE   |                           |
    paclitaxel  | positive         | negative | none                      | yes        | yes                 | no              || FALSE   |                           |
    paclitaxel  | positive         | negative | none                      | yes        | no                  | yes             || FALSE   |                           |
                | positive         | negative | none                      | yes        | no                  | no              || UNKNOWN | order_drugs               |
    paclitaxel  |                  | negative | none                      | yes        | no                  | no              || UNKNOWN | hormone_receptor          |
    paclitaxel  | positive         |          | none                      | yes        | no                  | no              || UNKNOWN | her2                      |
    paclitaxel  | positive         | negative |                           | yes        | no                  | no              || UNKNOWN | drugs_received_metastatic |
    paclitaxel  | positive         | negative | none                      | yes        |                     | no              || TRUE    |                           | endocrine_exhausted
    paclitaxel  | positive         | negative | none                      | yes        | no                  |                 || TRUE    |                           | visceral_crisis
    """,
)

test_her2_therapy = spec(
    HER2_THERAPY,
    """
    her2     | metastatic || verdict | lacking
    ---------+------------++---------+--------
    positive | yes        || TRUE    |
    negative | yes        || FALSE   |
    positive | no         || FALSE   |
             | yes        || UNKNOWN | her2
    """,
)

test_no_her2_drug = spec(
    NO_HER2_DRUG,
    """
    order_drugs | her2     | regimen_drugs | metastatic || verdict | lacking
    ------------+----------+---------------+------------++---------+--------------
    paclitaxel  | positive | none          | yes        || TRUE    |
    none        | positive | none          | yes        || FALSE   |
    paclitaxel  | negative | none          | yes        || FALSE   |
    paclitaxel  | positive | trastuzumab   | yes        || FALSE   |
    paclitaxel  | positive | none          | no         || FALSE   |
                | positive | none          | yes        || UNKNOWN | order_drugs
    paclitaxel  |          | none          | yes        || UNKNOWN | her2
    paclitaxel  | positive |               | yes        || UNKNOWN | regimen_drugs
    """,
)

test_endocrine_without_her2_drug = spec(
    ENDOCRINE_WITHOUT_HER2_DRUG,
    """
    order_drugs | her2     | regimen_drugs | metastatic || verdict | lacking
    ------------+----------+---------------+------------++---------+--------------
    letrozole   | positive | none          | yes        || TRUE    |
    none        | positive | none          | yes        || FALSE   |
    letrozole   | negative | none          | yes        || FALSE   |
    letrozole   | positive | trastuzumab   | yes        || FALSE   |
    letrozole   | positive | paclitaxel    | yes        || FALSE   |
    letrozole   | positive | none          | no         || FALSE   |
                | positive | none          | yes        || UNKNOWN | order_drugs
    letrozole   |          | none          | yes        || UNKNOWN | her2
    letrozole   | positive |               | yes        || UNKNOWN | regimen_drugs
    """,
)

test_triple_negative_chemotherapy = spec(
    TRIPLE_NEGATIVE_CHEMOTHERAPY,
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

test_brca_carriers = spec(
    BRCA_CARRIERS,
    """
    brca         | brca_origin | hormone_receptor | her2     | metastatic || verdict | lacking
    -------------+-------------+------------------+----------+------------++---------+-----------------
    detected     | germline    | negative         | negative | yes        || TRUE    |
    not detected | germline    | negative         | negative | yes        || FALSE   |
    detected     | somatic     | negative         | negative | yes        || FALSE   |
    detected     | germline    | positive         | negative | yes        || FALSE   |
    detected     | germline    | negative         | positive | yes        || FALSE   |
    detected     | germline    | negative         | negative | no         || FALSE   |
                 | germline    | negative         | negative | yes        || UNKNOWN | brca
    detected     |             | negative         | negative | yes        || UNKNOWN | brca_origin
    detected     | germline    |                  | negative | yes        || UNKNOWN | hormone_receptor
    detected     | germline    | negative         |          | yes        || UNKNOWN | her2
    """,
)
