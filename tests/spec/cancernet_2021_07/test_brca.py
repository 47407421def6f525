"""Worked examples: BRCA mutations and PARP inhibitors."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.brca import (
    CHECK_PARP_BEFORE_CHEMOTHERAPY,
    CHECK_PARP_BEFORE_HORMONAL,
    CHECK_PARP_HER2,
    CHECK_PARP_MUTATION,
    CHECK_PLATINUM,
    PARP_HR_POSITIVE,
    PARP_TRIPLE_NEGATIVE,
    PLATINUM_FOR_INHERITED,
)

test_parp_hr_positive = spec(
    PARP_HR_POSITIVE,
    """
    brca         | endocrine_exhausted | hormone_receptor | her2     | metastatic || verdict | lacking
    -------------+---------------------+------------------+----------+------------++---------+--------------------
    detected     | yes                 | positive         | negative | yes        || TRUE    |
    not detected | yes                 | positive         | negative | yes        || FALSE   |
    detected     | no                  | positive         | negative | yes        || FALSE   |
    detected     | yes                 | negative         | negative | yes        || FALSE   |
    detected     | yes                 | positive         | positive | yes        || FALSE   |
    detected     | yes                 | positive         | negative | no         || FALSE   |
                 | yes                 | positive         | negative | yes        || UNKNOWN | brca
    detected     |                     | positive         | negative | yes        || UNKNOWN | endocrine_exhausted
    detected     | yes                 |                  | negative | yes        || UNKNOWN | hormone_receptor
    detected     | yes                 | positive         |          | yes        || UNKNOWN | her2
    """,
)

test_parp_triple_negative = spec(
    PARP_TRIPLE_NEGATIVE,
    """
    brca         | hormone_receptor | her2     | drugs_received | metastatic || verdict | lacking
    -------------+------------------+----------+----------------+------------++---------+-----------------
    detected     | negative         | negative | paclitaxel     | yes        || TRUE    |
    not detected | negative         | negative | paclitaxel     | yes        || FALSE   |
    detected     | positive         | negative | paclitaxel     | yes        || FALSE   |
    detected     | negative         | positive | paclitaxel     | yes        || FALSE   |
    detected     | negative         | negative | none           | yes        || FALSE   |
    detected     | negative         | negative | paclitaxel     | no         || FALSE   |
                 | negative         | negative | paclitaxel     | yes        || UNKNOWN | brca
    detected     |                  | negative | paclitaxel     | yes        || UNKNOWN | hormone_receptor
    detected     | negative         |          | paclitaxel     | yes        || UNKNOWN | her2
    detected     | negative         | negative |                | yes        || UNKNOWN | drugs_received
    """,
)

test_platinum_for_inherited = spec(
    PLATINUM_FOR_INHERITED,
    """
    brca         | brca_origin | her2     | hormone_receptor | endocrine_exhausted | metastatic || verdict | lacking
    -------------+-------------+----------+------------------+---------------------+------------++---------+-----------------
    detected     | germline    | negative | negative         | yes                 | yes        || TRUE    |
    not detected | germline    | negative | negative         | yes                 | yes        || FALSE   |
    detected     | somatic     | negative | negative         | yes                 | yes        || FALSE   |
    detected     | germline    | positive | negative         | yes                 | yes        || FALSE   |
    detected     | germline    | negative |                  | yes                 | yes        || UNKNOWN | hormone_receptor
    detected     | germline    | negative | positive         | yes                 | yes        || TRUE    |
    detected     | germline    | negative | positive         | no                  | yes        || FALSE   |
    detected     | germline    | negative | negative         | yes                 | no         || FALSE   |
                 | germline    | negative | negative         | yes                 | yes        || UNKNOWN | brca
    detected     |             | negative | negative         | yes                 | yes        || UNKNOWN | brca_origin
    detected     | germline    |          | negative         | yes                 | yes        || UNKNOWN | her2
    detected     | germline    | negative | negative         |                     | yes        || TRUE    |
    """,
    given={"visceral_crisis": "no"},
)

test_platinum_in_quick_worsening = spec(
    PLATINUM_FOR_INHERITED,
    """
    visceral_crisis | endocrine_exhausted || verdict | lacking
    ----------------+---------------------++---------+----------------
    yes             | no                  || TRUE    |
    no              | no                  || FALSE   |
                    | no                  || UNKNOWN | visceral_crisis
                    | yes                 || TRUE    |
    """,
    given={
        "brca": "detected",
        "brca_origin": "germline",
        "her2": "negative",
        "hormone_receptor": "positive",
        "metastatic": "yes",
    },
)

test_check_platinum = spec(
    CHECK_PLATINUM,
    """
    order_drugs | brca         | brca_origin | her2     | regimen_drugs | drugs_received | metastatic || verdict | lacking
    ------------+--------------+-------------+----------+---------------+----------------+------------++---------+---------------
    paclitaxel  | detected     | germline    | negative | none          | none           | yes        || TRUE    |
    none        | detected     | germline    | negative | none          | none           | yes        || FALSE   |
    paclitaxel  | not detected | germline    | negative | none          | none           | yes        || FALSE   |
    paclitaxel  | detected     | somatic     | negative | none          | none           | yes        || FALSE   |
    paclitaxel  | detected     | germline    | positive | none          | none           | yes        || FALSE   |
    paclitaxel  | detected     | germline    | negative | carboplatin   | none           | yes        || FALSE   |
    paclitaxel  | detected     | germline    | negative | none          | carboplatin    | yes        || FALSE   |
    paclitaxel  | detected     | germline    | negative | none          | none           | no         || FALSE   |
                | detected     | germline    | negative | none          | none           | yes        || UNKNOWN | order_drugs
    paclitaxel  |              | germline    | negative | none          | none           | yes        || UNKNOWN | brca
    paclitaxel  | detected     |             | negative | none          | none           | yes        || UNKNOWN | brca_origin
    paclitaxel  | detected     | germline    |          | none          | none           | yes        || UNKNOWN | her2
    paclitaxel  | detected     | germline    | negative |               | none           | yes        || UNKNOWN | regimen_drugs
    paclitaxel  | detected     | germline    | negative | none          |                | yes        || UNKNOWN | drugs_received
    carboplatin | detected     | germline    | negative | carboplatin   | none           | yes        || FALSE   |
    """,
)

test_check_parp_her2 = spec(
    CHECK_PARP_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    olaparib    | positive | yes        || TRUE    |
    none        | positive | yes        || FALSE   |
    olaparib    | negative | yes        || FALSE   |
    olaparib    | positive | no         || FALSE   |
                | positive | yes        || UNKNOWN | order_drugs
    olaparib    |          | yes        || UNKNOWN | her2
    """,
)

test_check_parp_mutation = spec(
    CHECK_PARP_MUTATION,
    """
    order_drugs | brca         | metastatic || verdict | lacking
    ------------+--------------+------------++---------+------------
    olaparib    | not detected | yes        || TRUE    |
    none        | not detected | yes        || FALSE   |
    olaparib    | detected     | yes        || FALSE   |
    olaparib    | not detected | no         || FALSE   |
                | not detected | yes        || UNKNOWN | order_drugs
    olaparib    |              | yes        || UNKNOWN | brca
    """,
)

test_check_parp_before_hormonal = spec(
    CHECK_PARP_BEFORE_HORMONAL,
    """
    order_drugs | endocrine_exhausted | hormone_receptor | her2     | metastatic || verdict | lacking
    ------------+---------------------+------------------+----------+------------++---------+--------------------
    olaparib    | no                  | positive         | negative | yes        || TRUE    |
    none        | no                  | positive         | negative | yes        || FALSE   |
    olaparib    | yes                 | positive         | negative | yes        || FALSE   |
    olaparib    | no                  | negative         | negative | yes        || FALSE   |
    olaparib    | no                  | positive         | positive | yes        || FALSE   |
    olaparib    | no                  | positive         | negative | no         || FALSE   |
                | no                  | positive         | negative | yes        || UNKNOWN | order_drugs
    olaparib    |                     | positive         | negative | yes        || UNKNOWN | endocrine_exhausted
    olaparib    | no                  |                  | negative | yes        || UNKNOWN | hormone_receptor
    olaparib    | no                  | positive         |          | yes        || UNKNOWN | her2
    """,
)

test_check_parp_before_chemotherapy = spec(
    CHECK_PARP_BEFORE_CHEMOTHERAPY,
    """
    order_drugs | hormone_receptor | her2     | drugs_received | metastatic || verdict | lacking
    ------------+------------------+----------+----------------+------------++---------+-----------------
    olaparib    | negative         | negative | none           | yes        || TRUE    |
    none        | negative         | negative | none           | yes        || FALSE   |
    olaparib    | positive         | negative | none           | yes        || FALSE   |
    olaparib    | negative         | positive | none           | yes        || FALSE   |
    olaparib    | negative         | negative | paclitaxel     | yes        || FALSE   |
    olaparib    | negative         | negative | none           | no         || FALSE   |
                | negative         | negative | none           | yes        || UNKNOWN | order_drugs
    olaparib    |                  | negative | none           | yes        || UNKNOWN | hormone_receptor
    olaparib    | negative         |          | none           | yes        || UNKNOWN | her2
    olaparib    | negative         | negative |                | yes        || UNKNOWN | drugs_received
    """,
)
