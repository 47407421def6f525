"""Worked examples: checks of immunotherapy orders."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.immunotherapy import (
    ATEZOLIZUMAB_PARTNER,
    ATEZOLIZUMAB_PD_L1,
    ATEZOLIZUMAB_SUBTYPE,
    PEMBROLIZUMAB_MARKER,
)

test_pembrolizumab_marker = spec(
    PEMBROLIZUMAB_MARKER,
    """
    order_drugs   | msi      | mmr        | metastatic | unresectable_recurrence || verdict | lacking
    --------------+----------+------------+------------+-------------------------++---------+------------
    pembrolizumab | not high | proficient | yes        | no                      || TRUE    |
    none          | not high | proficient | yes        | no                      || FALSE   |
    pembrolizumab | high     | proficient | yes        | no                      || FALSE   |
    pembrolizumab | not high | deficient  | yes        | no                      || FALSE   |
    pembrolizumab | not high | proficient | no         | no                      || FALSE   |
    pembrolizumab | not high | proficient | no         | yes                     || TRUE    |
                  | not high | proficient | yes        | no                      || UNKNOWN | order_drugs
    pembrolizumab |          | proficient | yes        | no                      || UNKNOWN | msi
    pembrolizumab | not high |            | yes        | no                      || UNKNOWN | mmr
    pembrolizumab | not high | proficient | yes        |                         || TRUE    |
    pembrolizumab |          | deficient  | yes        | no                      || FALSE   |
    pembrolizumab | high     |            | yes        | no                      || FALSE   |
    """,
)

test_atezolizumab_subtype = spec(
    ATEZOLIZUMAB_SUBTYPE,
    """
    order_drugs  | hormone_receptor | her2     | metastatic || verdict | lacking
    -------------+------------------+----------+------------++---------+------------
    atezolizumab | positive         | positive | yes        || TRUE    |
    none         | positive         | positive | yes        || FALSE   |
    atezolizumab | positive         | negative | yes        || TRUE    |
    atezolizumab | negative         | negative | yes        || FALSE   |
    atezolizumab | negative         | positive | yes        || TRUE    |
    atezolizumab | positive         | positive | no         || FALSE   |
                 | positive         | positive | yes        || UNKNOWN | order_drugs
    atezolizumab |                  | positive | yes        || TRUE    |
    atezolizumab | positive         |          | yes        || TRUE    |
    """,
)

test_atezolizumab_pd_l1 = spec(
    ATEZOLIZUMAB_PD_L1,
    """
    order_drugs  | pd_l1    | metastatic || verdict | lacking
    -------------+----------+------------++---------+------------
    atezolizumab | negative | yes        || TRUE    |
    none         | negative | yes        || FALSE   |
    atezolizumab | positive | yes        || FALSE   |
    atezolizumab | negative | no         || FALSE   |
                 | negative | yes        || UNKNOWN | order_drugs
    atezolizumab |          | yes        || UNKNOWN | pd_l1
    """,
)

test_atezolizumab_partner = spec(
    ATEZOLIZUMAB_PARTNER,
    """
    order_drugs  | regimen_drugs            | metastatic || verdict | lacking
    -------------+--------------------------+------------++---------+--------------
    atezolizumab | none                     | yes        || TRUE    |
    none         | none                     | yes        || FALSE   |
    atezolizumab | nab-paclitaxel           | yes        || FALSE   |
    atezolizumab | none                     | no         || FALSE   |
                 | none                     | yes        || UNKNOWN | order_drugs
    atezolizumab |                          | yes        || UNKNOWN | regimen_drugs
    atezolizumab | atezolizumab, paclitaxel | yes        || TRUE    |
    """,
)
