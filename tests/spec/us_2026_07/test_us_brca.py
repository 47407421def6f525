"""Worked examples of July 2026: inherited BRCA mutations and PARP inhibitors."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.brca import (
    CHECK_HER2,
    CHECK_MUTATION,
    CHECK_OLAPARIB_CHEMOTHERAPY,
    CHECK_ORIGIN,
    CHECK_TNBC_CHEMOTHERAPY,
    OLAPARIB,
    PARP_HR_POSITIVE,
    PARP_TRIPLE_NEGATIVE,
    TALAZOPARIB,
)

test_parp_hr_positive = spec(
    PARP_HR_POSITIVE,
    """
    brca         | brca_origin | metastatic_lines_completed | hormone_receptor | her2     | metastatic || verdict | lacking
    -------------+-------------+----------------------------+------------------+----------+------------++---------+---------------------------
    detected     | germline    | 2                          | positive         | negative | yes        || TRUE    |
    not detected | germline    | 2                          | positive         | negative | yes        || FALSE   |
    detected     | somatic     | 2                          | positive         | negative | yes        || FALSE   |
    detected     | germline    | 3                          | positive         | negative | yes        || FALSE   |
    detected     | germline    | 2                          | negative         | negative | yes        || FALSE   |
    detected     | germline    | 2                          | positive         | positive | yes        || FALSE   |
    detected     | germline    | 2                          | positive         | negative | no         || FALSE   |
                 | germline    | 2                          | positive         | negative | yes        || UNKNOWN | brca
    detected     |             | 2                          | positive         | negative | yes        || UNKNOWN | brca_origin
    detected     | germline    |                            | positive         | negative | yes        || UNKNOWN | metastatic_lines_completed
    detected     | germline    | 2                          |                  | negative | yes        || UNKNOWN | hormone_receptor
    detected     | germline    | 2                          | positive         |          | yes        || UNKNOWN | her2
    """,
)


test_parp_triple_negative = spec(
    PARP_TRIPLE_NEGATIVE,
    """
    brca         | brca_origin | drugs_received | hormone_receptor | her2     | metastatic || verdict | lacking
    -------------+-------------+----------------+------------------+----------+------------++---------+-----------------
    detected     | germline    | paclitaxel     | negative         | negative | yes        || TRUE    |
    not detected | germline    | paclitaxel     | negative         | negative | yes        || FALSE   |
    detected     | somatic     | paclitaxel     | negative         | negative | yes        || FALSE   |
    detected     | germline    | none           | negative         | negative | yes        || FALSE   |
    detected     | germline    | paclitaxel     | positive         | negative | yes        || FALSE   |
    detected     | germline    | paclitaxel     | negative         | positive | yes        || FALSE   |
    detected     | germline    | paclitaxel     | negative         | negative | no         || FALSE   |
                 | germline    | paclitaxel     | negative         | negative | yes        || UNKNOWN | brca
    detected     |             | paclitaxel     | negative         | negative | yes        || UNKNOWN | brca_origin
    detected     | germline    |                | negative         | negative | yes        || UNKNOWN | drugs_received
    detected     | germline    | paclitaxel     |                  | negative | yes        || UNKNOWN | hormone_receptor
    detected     | germline    | paclitaxel     | negative         |          | yes        || UNKNOWN | her2
    """,
)


test_olaparib = spec(
    OLAPARIB,
    """
    brca         | brca_origin | drugs_received        | her2     | hormone_receptor | metastatic || verdict | lacking
    -------------+-------------+-----------------------+----------+------------------+------------++---------+-----------------
    detected     | germline    | paclitaxel            | negative | negative         | yes        || TRUE    |
    not detected | germline    | paclitaxel            | negative | negative         | yes        || FALSE   |
    detected     | somatic     | paclitaxel            | negative | negative         | yes        || FALSE   |
    detected     | germline    | letrozole             | negative | negative         | yes        || FALSE   |
    detected     | germline    | paclitaxel            | positive | negative         | yes        || FALSE   |
    detected     | germline    | paclitaxel            | negative | positive         | yes        || FALSE   |
    detected     | germline    | paclitaxel, letrozole | negative | positive         | yes        || TRUE    |
    detected     | germline    | paclitaxel, letrozole | negative |                  | yes        || UNKNOWN | hormone_receptor
    detected     | germline    | paclitaxel            | negative | negative         | no         || FALSE   |
                 | germline    | paclitaxel            | negative | negative         | yes        || UNKNOWN | brca
    detected     |             | paclitaxel            | negative | negative         | yes        || UNKNOWN | brca_origin
    detected     | germline    |                       | negative | negative         | yes        || UNKNOWN | drugs_received
    detected     | germline    | paclitaxel            |          | negative         | yes        || UNKNOWN | her2
    detected     | germline    | paclitaxel            | negative |                  | yes        || UNKNOWN | hormone_receptor
    """,
)


test_talazoparib = spec(
    TALAZOPARIB,
    """
    brca         | brca_origin | her2     | metastatic || verdict | lacking
    -------------+-------------+----------+------------++---------+------------
    detected     | germline    | negative | yes        || TRUE    |
    not detected | germline    | negative | yes        || FALSE   |
    detected     | somatic     | negative | yes        || FALSE   |
    detected     | germline    | positive | yes        || FALSE   |
    detected     | germline    | negative | no         || FALSE   |
                 | germline    | negative | yes        || UNKNOWN | brca
    detected     |             | negative | yes        || UNKNOWN | brca_origin
    detected     | germline    |          | yes        || UNKNOWN | her2
    """,
)


test_check_her2 = spec(
    CHECK_HER2,
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


test_check_mutation = spec(
    CHECK_MUTATION,
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


test_check_origin = spec(
    CHECK_ORIGIN,
    """
    order_drugs | brca_origin | metastatic || verdict | lacking
    ------------+-------------+------------++---------+------------
    olaparib    | somatic     | yes        || TRUE    |
    none        | somatic     | yes        || FALSE   |
    olaparib    | germline    | yes        || FALSE   |
    olaparib    | somatic     | no         || FALSE   |
                | somatic     | yes        || UNKNOWN | order_drugs
    olaparib    |             | yes        || UNKNOWN | brca_origin
    """,
)


test_check_olaparib_chemotherapy = spec(
    CHECK_OLAPARIB_CHEMOTHERAPY,
    """
    order_drugs | drugs_received | metastatic || verdict | lacking
    ------------+----------------+------------++---------+---------------
    olaparib    | none           | yes        || TRUE    |
    none        | none           | yes        || FALSE   |
    olaparib    | paclitaxel     | yes        || FALSE   |
    olaparib    | none           | no         || FALSE   |
                | none           | yes        || UNKNOWN | order_drugs
    olaparib    |                | yes        || UNKNOWN | drugs_received
    """,
)


test_check_tnbc_chemotherapy = spec(
    CHECK_TNBC_CHEMOTHERAPY,
    """
    order_drugs | drugs_received | hormone_receptor | her2     | metastatic || verdict | lacking
    ------------+----------------+------------------+----------+------------++---------+-----------------
    talazoparib | none           | negative         | negative | yes        || TRUE    |
    none        | none           | negative         | negative | yes        || FALSE   |
    talazoparib | paclitaxel     | negative         | negative | yes        || FALSE   |
    talazoparib | none           | positive         | negative | yes        || FALSE   |
    talazoparib | none           | negative         | positive | yes        || FALSE   |
    talazoparib | none           | negative         | negative | no         || FALSE   |
                | none           | negative         | negative | yes        || UNKNOWN | order_drugs
    talazoparib |                | negative         | negative | yes        || UNKNOWN | drugs_received
    talazoparib | none           |                  | negative | yes        || UNKNOWN | hormone_receptor
    talazoparib | none           | negative         |          | yes        || UNKNOWN | her2
    """,
)
