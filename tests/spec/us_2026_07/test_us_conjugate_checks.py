"""Worked examples of July 2026: orders of antibody-drug conjugates."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.conjugate_checks import (
    DATOPOTAMAB_CHEMOTHERAPY,
    DATOPOTAMAB_HER2,
    DATOPOTAMAB_HORMONAL,
    DATOPOTAMAB_PD_L1,
    SACITUZUMAB_HER2,
    SACITUZUMAB_PD_L1,
    SACITUZUMAB_PRIOR,
    TDXD_AGAIN,
    TDXD_EXPRESSION,
    TDXD_HER2_PRIOR,
    TDXD_LOW_CHEMOTHERAPY,
    TDXD_LOW_HORMONAL,
    TDXD_ULTRALOW_RECEPTOR,
)

test_tdxd_expression = spec(
    TDXD_EXPRESSION,
    """
    order_drugs            | her2_expression | her2     | metastatic || verdict | lacking
    -----------------------+-----------------+----------+------------++---------+----------------
    trastuzumab-deruxtecan | 0               | negative | yes        || TRUE    |
    none                   | 0               | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | low             | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | 0               | positive | yes        || FALSE   |
    trastuzumab-deruxtecan | 0               | negative | no         || FALSE   |
                           | 0               | negative | yes        || UNKNOWN | order_drugs
    trastuzumab-deruxtecan |                 | negative | yes        || UNKNOWN | her2_expression
    trastuzumab-deruxtecan | 0               |          | yes        || UNKNOWN | her2
    """,
)


test_tdxd_ultralow_receptor = spec(
    TDXD_ULTRALOW_RECEPTOR,
    """
    order_drugs            | her2_expression | hormone_receptor | her2     | metastatic || verdict | lacking
    -----------------------+-----------------+------------------+----------+------------++---------+-----------------
    trastuzumab-deruxtecan | ultralow        | negative         | negative | yes        || TRUE    |
    none                   | ultralow        | negative         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | low             | negative         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | positive         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | negative         | positive | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | negative         | negative | no         || FALSE   |
                           | ultralow        | negative         | negative | yes        || UNKNOWN | order_drugs
    trastuzumab-deruxtecan |                 | negative         | negative | yes        || UNKNOWN | her2_expression
    trastuzumab-deruxtecan | ultralow        |                  | negative | yes        || UNKNOWN | hormone_receptor
    trastuzumab-deruxtecan | ultralow        | negative         |          | yes        || UNKNOWN | her2
    """,
)


test_tdxd_her2_prior = spec(
    TDXD_HER2_PRIOR,
    """
    order_drugs            | her2     | her2_regimens_received | regimen_drugs | metastatic || verdict | lacking
    -----------------------+----------+------------------------+---------------+------------++---------+-----------------------
    trastuzumab-deruxtecan | positive | 0                      | none          | yes        || TRUE    |
    none                   | positive | 0                      | none          | yes        || FALSE   |
    trastuzumab-deruxtecan | negative | 0                      | none          | yes        || FALSE   |
    trastuzumab-deruxtecan | positive | 1                      | none          | yes        || FALSE   |
    trastuzumab-deruxtecan | positive | 0                      | pertuzumab    | yes        || FALSE   |
    trastuzumab-deruxtecan | positive | 0                      | none          | no         || FALSE   |
                           | positive | 0                      | none          | yes        || UNKNOWN | order_drugs
    trastuzumab-deruxtecan |          | 0                      | none          | yes        || UNKNOWN | her2
    trastuzumab-deruxtecan | positive |                        | none          | yes        || UNKNOWN | her2_regimens_received
    trastuzumab-deruxtecan | positive | 0                      |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_tdxd_low_chemotherapy = spec(
    TDXD_LOW_CHEMOTHERAPY,
    """
    order_drugs            | her2_expression | hormone_receptor | drugs_received | her2     | metastatic || verdict | lacking
    -----------------------+-----------------+------------------+----------------+----------+------------++---------+-----------------
    trastuzumab-deruxtecan | low             | negative         | none           | negative | yes        || TRUE    |
    none                   | low             | negative         | none           | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | negative         | none           | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | low             | positive         | none           | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | low             | negative         | paclitaxel     | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | low             | negative         | none           | positive | yes        || FALSE   |
    trastuzumab-deruxtecan | low             | negative         | none           | negative | no         || FALSE   |
                           | low             | negative         | none           | negative | yes        || UNKNOWN | order_drugs
    trastuzumab-deruxtecan |                 | negative         | none           | negative | yes        || UNKNOWN | her2_expression
    trastuzumab-deruxtecan | low             |                  | none           | negative | yes        || UNKNOWN | hormone_receptor
    trastuzumab-deruxtecan | low             | negative         |                | negative | yes        || UNKNOWN | drugs_received
    trastuzumab-deruxtecan | low             | negative         | none           |          | yes        || UNKNOWN | her2
    """,
)


test_tdxd_low_hormonal = spec(
    TDXD_LOW_HORMONAL,
    """
    order_drugs            | her2_expression | progressed_on_endocrine | drugs_received | hormone_receptor | her2     | metastatic || verdict | lacking
    -----------------------+-----------------+-------------------------+----------------+------------------+----------+------------++---------+------------------------
    trastuzumab-deruxtecan | ultralow        | no                      | none           | positive         | negative | yes        || TRUE    |
    none                   | ultralow        | no                      | none           | positive         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | 0               | no                      | none           | positive         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | yes                     | none           | positive         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | no                      | paclitaxel     | positive         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | no                      | none           | negative         | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | no                      | none           | positive         | positive | yes        || FALSE   |
    trastuzumab-deruxtecan | ultralow        | no                      | none           | positive         | negative | no         || FALSE   |
                           | ultralow        | no                      | none           | positive         | negative | yes        || UNKNOWN | order_drugs
    trastuzumab-deruxtecan |                 | no                      | none           | positive         | negative | yes        || UNKNOWN | her2_expression
    trastuzumab-deruxtecan | ultralow        |                         | none           | positive         | negative | yes        || UNKNOWN | progressed_on_endocrine
    trastuzumab-deruxtecan | ultralow        | no                      |                | positive         | negative | yes        || UNKNOWN | drugs_received
    trastuzumab-deruxtecan | ultralow        | no                      | none           |                  | negative | yes        || UNKNOWN | hormone_receptor
    trastuzumab-deruxtecan | ultralow        | no                      | none           | positive         |          | yes        || UNKNOWN | her2
    """,
)


test_tdxd_again = spec(
    TDXD_AGAIN,
    """
    order_drugs            | drugs_failed           | metastatic || verdict | lacking
    -----------------------+------------------------+------------++---------+-------------
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | yes        || TRUE    |
    none                   | trastuzumab-deruxtecan | yes        || FALSE   |
    trastuzumab-deruxtecan | none                   | yes        || FALSE   |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | no         || FALSE   |
                           | trastuzumab-deruxtecan | yes        || UNKNOWN | order_drugs
    trastuzumab-deruxtecan |                        | yes        || UNKNOWN | drugs_failed
    """,
)


test_sacituzumab_her2 = spec(
    SACITUZUMAB_HER2,
    """
    order_drugs           | her2     | metastatic || verdict | lacking
    ----------------------+----------+------------++---------+------------
    sacituzumab-govitecan | positive | yes        || TRUE    |
    none                  | positive | yes        || FALSE   |
    sacituzumab-govitecan | negative | yes        || FALSE   |
    sacituzumab-govitecan | positive | no         || FALSE   |
                          | positive | yes        || UNKNOWN | order_drugs
    sacituzumab-govitecan |          | yes        || UNKNOWN | her2
    """,
)


test_sacituzumab_prior = spec(
    SACITUZUMAB_PRIOR,
    """
    order_drugs           | metastatic_lines_completed | hormone_receptor | her2     | metastatic || verdict | lacking
    ----------------------+----------------------------+------------------+----------+------------++---------+---------------------------
    sacituzumab-govitecan | 1                          | positive         | negative | yes        || TRUE    |
    none                  | 1                          | positive         | negative | yes        || FALSE   |
    sacituzumab-govitecan | 2                          | positive         | negative | yes        || FALSE   |
    sacituzumab-govitecan | 1                          | negative         | negative | yes        || FALSE   |
    sacituzumab-govitecan | 1                          | positive         | positive | yes        || FALSE   |
    sacituzumab-govitecan | 1                          | positive         | negative | no         || FALSE   |
                          | 1                          | positive         | negative | yes        || UNKNOWN | order_drugs
    sacituzumab-govitecan |                            | positive         | negative | yes        || UNKNOWN | metastatic_lines_completed
    sacituzumab-govitecan | 1                          |                  | negative | yes        || UNKNOWN | hormone_receptor
    sacituzumab-govitecan | 1                          | positive         |          | yes        || UNKNOWN | her2
    """,
)


test_sacituzumab_pd_l1 = spec(
    SACITUZUMAB_PD_L1,
    """
    order_drugs           | pd_l1    | hormone_receptor | her2     | metastatic_lines_completed | regimen_drugs | metastatic | drugs_received || verdict | lacking                    | first check
    ----------------------+----------+------------------+----------+----------------------------+---------------+------------+----------------++---------+----------------------------+---------------
    sacituzumab-govitecan | positive | negative         | negative | 0                          | none          | yes        | none           || TRUE    |                            |
    none                  | positive | negative         | negative | 0                          | none          | yes        | none           || FALSE   |                            |
    sacituzumab-govitecan | negative | negative         | negative | 0                          | none          | yes        | none           || FALSE   |                            |
    sacituzumab-govitecan | positive | positive         | negative | 0                          | none          | yes        | none           || FALSE   |                            |
    sacituzumab-govitecan | positive | negative         | positive | 0                          | none          | yes        | none           || FALSE   |                            |
    sacituzumab-govitecan | positive | negative         | negative | 1                          | none          | yes        | none           || FALSE   |                            |
    sacituzumab-govitecan | positive | negative         | negative | 0                          | pembrolizumab | yes        | none           || FALSE   |                            |
    sacituzumab-govitecan | positive | negative         | negative | 0                          | none          | no         | none           || FALSE   |                            |
    sacituzumab-govitecan | positive | negative         | negative | 0                          | none          | yes        | atezolizumab   || FALSE   |                            |
                          | positive | negative         | negative | 0                          | none          | yes        | none           || UNKNOWN | order_drugs                |
    sacituzumab-govitecan |          | negative         | negative | 0                          | none          | yes        | none           || UNKNOWN | pd_l1                      |
    sacituzumab-govitecan | positive |                  | negative | 0                          | none          | yes        | none           || UNKNOWN | hormone_receptor           |
    sacituzumab-govitecan | positive | negative         |          | 0                          | none          | yes        | none           || UNKNOWN | her2                       |
    sacituzumab-govitecan | positive | negative         | negative |                            | none          | yes        | none           || UNKNOWN | metastatic_lines_completed |
    sacituzumab-govitecan | positive | negative         | negative | 0                          |               | yes        | none           || UNKNOWN | regimen_drugs              |
    sacituzumab-govitecan | positive | negative         | negative | 0                          | none          | yes        |                || TRUE    |                            | drugs_received
    """,
)


test_datopotamab_her2 = spec(
    DATOPOTAMAB_HER2,
    """
    order_drugs            | her2     | metastatic || verdict | lacking
    -----------------------+----------+------------++---------+------------
    datopotamab-deruxtecan | positive | yes        || TRUE    |
    none                   | positive | yes        || FALSE   |
    datopotamab-deruxtecan | negative | yes        || FALSE   |
    datopotamab-deruxtecan | positive | no         || FALSE   |
                           | positive | yes        || UNKNOWN | order_drugs
    datopotamab-deruxtecan |          | yes        || UNKNOWN | her2
    """,
)


test_datopotamab_chemotherapy = spec(
    DATOPOTAMAB_CHEMOTHERAPY,
    """
    order_drugs            | drugs_received | hormone_receptor | her2     | metastatic || verdict | lacking
    -----------------------+----------------+------------------+----------+------------++---------+-----------------
    datopotamab-deruxtecan | none           | positive         | negative | yes        || TRUE    |
    none                   | none           | positive         | negative | yes        || FALSE   |
    datopotamab-deruxtecan | paclitaxel     | positive         | negative | yes        || FALSE   |
    datopotamab-deruxtecan | none           | negative         | negative | yes        || FALSE   |
    datopotamab-deruxtecan | none           | positive         | positive | yes        || FALSE   |
    datopotamab-deruxtecan | none           | positive         | negative | no         || FALSE   |
                           | none           | positive         | negative | yes        || UNKNOWN | order_drugs
    datopotamab-deruxtecan |                | positive         | negative | yes        || UNKNOWN | drugs_received
    datopotamab-deruxtecan | none           |                  | negative | yes        || UNKNOWN | hormone_receptor
    datopotamab-deruxtecan | none           | positive         |          | yes        || UNKNOWN | her2
    """,
)


test_datopotamab_hormonal = spec(
    DATOPOTAMAB_HORMONAL,
    """
    order_drugs            | drugs_received | hormone_receptor | her2     | metastatic || verdict | lacking
    -----------------------+----------------+------------------+----------+------------++---------+-----------------
    datopotamab-deruxtecan | none           | positive         | negative | yes        || TRUE    |
    none                   | none           | positive         | negative | yes        || FALSE   |
    datopotamab-deruxtecan | letrozole      | positive         | negative | yes        || FALSE   |
    datopotamab-deruxtecan | none           | negative         | negative | yes        || FALSE   |
    datopotamab-deruxtecan | none           | positive         | positive | yes        || FALSE   |
    datopotamab-deruxtecan | none           | positive         | negative | no         || FALSE   |
                           | none           | positive         | negative | yes        || UNKNOWN | order_drugs
    datopotamab-deruxtecan |                | positive         | negative | yes        || UNKNOWN | drugs_received
    datopotamab-deruxtecan | none           |                  | negative | yes        || UNKNOWN | hormone_receptor
    datopotamab-deruxtecan | none           | positive         |          | yes        || UNKNOWN | her2
    """,
)


test_datopotamab_pd_l1 = spec(
    DATOPOTAMAB_PD_L1,
    """
    order_drugs            | pd_l1    | hormone_receptor | her2     | metastatic | drugs_received || verdict | lacking          | first check
    -----------------------+----------+------------------+----------+------------+----------------++---------+------------------+---------------
    datopotamab-deruxtecan | positive | negative         | negative | yes        | none           || TRUE    |                  |
    none                   | positive | negative         | negative | yes        | none           || FALSE   |                  |
    datopotamab-deruxtecan | negative | negative         | negative | yes        | none           || FALSE   |                  |
    datopotamab-deruxtecan | positive | positive         | negative | yes        | none           || FALSE   |                  |
    datopotamab-deruxtecan | positive | negative         | positive | yes        | none           || FALSE   |                  |
    datopotamab-deruxtecan | positive | negative         | negative | no         | none           || FALSE   |                  |
    datopotamab-deruxtecan | positive | negative         | negative | yes        | atezolizumab   || FALSE   |                  |
                           | positive | negative         | negative | yes        | none           || UNKNOWN | order_drugs      |
    datopotamab-deruxtecan |          | negative         | negative | yes        | none           || UNKNOWN | pd_l1            |
    datopotamab-deruxtecan | positive |                  | negative | yes        | none           || UNKNOWN | hormone_receptor |
    datopotamab-deruxtecan | positive | negative         |          | yes        | none           || UNKNOWN | her2             |
    datopotamab-deruxtecan | positive | negative         | negative | yes        |                || TRUE    |                  | drugs_received
    """,
)
