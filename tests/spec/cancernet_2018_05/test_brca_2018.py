"""Worked examples: BRCA mutations and PARP inhibitors."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.brca import (
    CHECK_OLAPARIB_BEFORE_CHEMOTHERAPY,
    CHECK_PARP_HER2,
    CHECK_PARP_MUTATION,
    OLAPARIB,
)

test_olaparib = spec(
    OLAPARIB,
    """
    brca                    | her2     | drugs_received            | metastatic || verdict | lacking
    ------------------------+----------+---------------------------+------------++---------+---------------
    detected                | negative | paclitaxel                | yes        || TRUE    |
    not detected            | negative | paclitaxel                | yes        || FALSE   |
    detected                | positive | paclitaxel                | yes        || FALSE   |
    detected                | negative | none                      | yes        || FALSE   |
    detected                | negative | paclitaxel                | no         || FALSE   |
                            | negative | paclitaxel                | yes        || UNKNOWN | brca
    detected                |          | paclitaxel                | yes        || UNKNOWN | her2
    detected                | negative |                           | yes        || UNKNOWN | drugs_received
    detected                | negative | letrozole                 | yes        || FALSE   |
    detected                | negative | ado-trastuzumab-emtansine | yes        || FALSE   |
    detected                | negative | letrozole, paclitaxel?    | yes        || UNKNOWN | drugs_received
    detected / not detected | negative | paclitaxel                | yes        || UNKNOWN | brca
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

test_check_olaparib_before_chemotherapy = spec(
    CHECK_OLAPARIB_BEFORE_CHEMOTHERAPY,
    """
    order_drugs | drugs_received | metastatic || verdict | lacking
    ------------+----------------+------------++---------+---------------
    olaparib    | none           | yes        || TRUE    |
    none        | none           | yes        || FALSE   |
    olaparib    | paclitaxel     | yes        || FALSE   |
    olaparib    | none           | no         || FALSE   |
                | none           | yes        || UNKNOWN | order_drugs
    olaparib    |                | yes        || UNKNOWN | drugs_received
    talazoparib | none           | yes        || FALSE   |
    olaparib    | letrozole      | yes        || TRUE    |
    """,
)
