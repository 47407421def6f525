"""Worked examples of July 2026: orders of immunotherapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.immunotherapy import (
    ATEZOLIZUMAB,
    DOSTARLIMAB_MMR,
    PEMBROLIZUMAB_PARTNER,
    PEMBROLIZUMAB_PD_L1,
    PEMBROLIZUMAB_SCORE,
    PEMBROLIZUMAB_SUBTYPE,
)

test_pembrolizumab_subtype = spec(
    PEMBROLIZUMAB_SUBTYPE,
    """
    order_drugs   | hormone_receptor | her2     | metastatic | unresectable_recurrence | msi      | mmr        || verdict | lacking     | first check
    --------------+------------------+----------+------------+-------------------------+----------+------------++---------+-------------+------------
    pembrolizumab | positive         | positive | yes        | no                      | not high | proficient || TRUE    |             |
    none          | positive         | positive | yes        | no                      | not high | proficient || FALSE   |             |
    pembrolizumab | positive         | negative | yes        | no                      | not high | proficient || TRUE    |             |
    pembrolizumab | negative         | negative | yes        | no                      | not high | proficient || FALSE   |             |
    pembrolizumab | negative         | positive | yes        | no                      | not high | proficient || TRUE    |             |
    pembrolizumab | positive         | positive | no         | no                      | not high | proficient || FALSE   |             |
    pembrolizumab | positive         | positive | no         | yes                     | not high | proficient || TRUE    |             |
    pembrolizumab | positive         | positive | yes        | no                      | high     | proficient || FALSE   |             |
    pembrolizumab | positive         | positive | yes        | no                      | not high | deficient  || FALSE   |             |
                  | positive         | positive | yes        | no                      | not high | proficient || UNKNOWN | order_drugs |
    pembrolizumab |                  | positive | yes        | no                      | not high | proficient || TRUE    |             |
    pembrolizumab | positive         |          | yes        | no                      | not high | proficient || TRUE    |             |
    pembrolizumab | positive         | positive | yes        |                         | not high | proficient || TRUE    |             |
    pembrolizumab | positive         | positive | yes        | no                      |          | proficient || TRUE    |             | msi
    pembrolizumab | positive         | positive | yes        | no                      | not high |            || TRUE    |             | mmr
    """,
)


test_pembrolizumab_pd_l1 = spec(
    PEMBROLIZUMAB_PD_L1,
    """
    order_drugs   | pd_l1    | hormone_receptor | her2     | metastatic | unresectable_recurrence | msi      | mmr        || verdict | lacking          | first check
    --------------+----------+------------------+----------+------------+-------------------------+----------+------------++---------+------------------+------------
    pembrolizumab | negative | negative         | negative | yes        | no                      | not high | proficient || TRUE    |                  |
    none          | negative | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | positive | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | negative | positive         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | negative | negative         | positive | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | negative | negative         | negative | no         | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | negative | negative         | negative | no         | yes                     | not high | proficient || TRUE    |                  |
    pembrolizumab | negative | negative         | negative | yes        | no                      | high     | proficient || FALSE   |                  |
    pembrolizumab | negative | negative         | negative | yes        | no                      | not high | deficient  || FALSE   |                  |
                  | negative | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | order_drugs      |
    pembrolizumab |          | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | pd_l1            |
    pembrolizumab | negative |                  | negative | yes        | no                      | not high | proficient || UNKNOWN | hormone_receptor |
    pembrolizumab | negative | negative         |          | yes        | no                      | not high | proficient || UNKNOWN | her2             |
    pembrolizumab | negative | negative         | negative | yes        |                         | not high | proficient || TRUE    |                  |
    pembrolizumab | negative | negative         | negative | yes        | no                      |          | proficient || TRUE    |                  | msi
    pembrolizumab | negative | negative         | negative | yes        | no                      | not high |            || TRUE    |                  | mmr
    """,
)


test_pembrolizumab_score = spec(
    PEMBROLIZUMAB_SCORE,
    """
    order_drugs   | pd_l1    | hormone_receptor | her2     | metastatic | unresectable_recurrence | msi      | mmr        || verdict | lacking          | first check
    --------------+----------+------------------+----------+------------+-------------------------+----------+------------++---------+------------------+------------
    pembrolizumab | positive | negative         | negative | yes        | no                      | not high | proficient || TRUE    |                  |
    none          | positive | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | negative | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | positive | positive         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | positive | negative         | positive | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | positive | negative         | negative | no         | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | positive | negative         | negative | no         | yes                     | not high | proficient || TRUE    |                  |
    pembrolizumab | positive | negative         | negative | yes        | no                      | high     | proficient || FALSE   |                  |
    pembrolizumab | positive | negative         | negative | yes        | no                      | not high | deficient  || FALSE   |                  |
                  | positive | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | order_drugs      |
    pembrolizumab |          | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | pd_l1            |
    pembrolizumab | positive |                  | negative | yes        | no                      | not high | proficient || UNKNOWN | hormone_receptor |
    pembrolizumab | positive | negative         |          | yes        | no                      | not high | proficient || UNKNOWN | her2             |
    pembrolizumab | positive | negative         | negative | yes        |                         | not high | proficient || TRUE    |                  |
    pembrolizumab | positive | negative         | negative | yes        | no                      |          | proficient || TRUE    |                  | msi
    pembrolizumab | positive | negative         | negative | yes        | no                      | not high |            || TRUE    |                  | mmr
    """,
)


test_pembrolizumab_partner = spec(
    PEMBROLIZUMAB_PARTNER,
    """
    order_drugs   | regimen_drugs         | pd_l1    | hormone_receptor | her2     | metastatic | unresectable_recurrence | msi      | mmr        || verdict | lacking          | first check
    --------------+-----------------------+----------+------------------+----------+------------+-------------------------+----------+------------++---------+------------------+------------
    pembrolizumab | none                  | positive | negative         | negative | yes        | no                      | not high | proficient || TRUE    |                  |
    none          | none                  | positive | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | paclitaxel            | positive | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | sacituzumab-govitecan | positive | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | none                  | negative | negative         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | none                  | positive | positive         | negative | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | none                  | positive | negative         | positive | yes        | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | none                  | positive | negative         | negative | no         | no                      | not high | proficient || FALSE   |                  |
    pembrolizumab | none                  | positive | negative         | negative | no         | yes                     | not high | proficient || TRUE    |                  |
    pembrolizumab | none                  | positive | negative         | negative | yes        | no                      | high     | proficient || FALSE   |                  |
    pembrolizumab | none                  | positive | negative         | negative | yes        | no                      | not high | deficient  || FALSE   |                  |
                  | none                  | positive | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | order_drugs      |
    pembrolizumab |                       | positive | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | regimen_drugs    |
    pembrolizumab | none                  |          | negative         | negative | yes        | no                      | not high | proficient || UNKNOWN | pd_l1            |
    pembrolizumab | none                  | positive |                  | negative | yes        | no                      | not high | proficient || UNKNOWN | hormone_receptor |
    pembrolizumab | none                  | positive | negative         |          | yes        | no                      | not high | proficient || UNKNOWN | her2             |
    pembrolizumab | none                  | positive | negative         | negative | yes        |                         | not high | proficient || TRUE    |                  |
    pembrolizumab | none                  | positive | negative         | negative | yes        | no                      |          | proficient || TRUE    |                  | msi
    pembrolizumab | none                  | positive | negative         | negative | yes        | no                      | not high |            || TRUE    |                  | mmr
    """,
)


test_atezolizumab = spec(
    ATEZOLIZUMAB,
    """
    order_drugs  | metastatic | unresectable_recurrence || verdict | lacking
    -------------+------------+-------------------------++---------+------------
    atezolizumab | yes        | no                      || TRUE    |
    none         | yes        | no                      || FALSE   |
    atezolizumab | no         | no                      || FALSE   |
    atezolizumab | no         | yes                     || TRUE    |
                 | yes        | no                      || UNKNOWN | order_drugs
    atezolizumab | yes        |                         || TRUE    |
    """,
)


test_dostarlimab_mmr = spec(
    DOSTARLIMAB_MMR,
    """
    order_drugs | mmr        | metastatic | unresectable_recurrence | msi      || verdict | lacking     | first check
    ------------+------------+------------+-------------------------+----------++---------+-------------+------------
    dostarlimab | proficient | yes        | no                      | not high || TRUE    |             |
    none        | proficient | yes        | no                      | not high || FALSE   |             |
    dostarlimab | deficient  | yes        | no                      | not high || FALSE   |             |
    dostarlimab | proficient | no         | no                      | not high || FALSE   |             |
    dostarlimab | proficient | no         | yes                     | not high || TRUE    |             |
    dostarlimab | proficient | yes        | no                      | high     || FALSE   |             |
                | proficient | yes        | no                      | not high || UNKNOWN | order_drugs |
    dostarlimab |            | yes        | no                      | not high || UNKNOWN | mmr         |
    dostarlimab | proficient | yes        |                         | not high || TRUE    |             |
    dostarlimab | proficient | yes        | no                      |          || TRUE    |             | msi
    """,
)
