"""Worked examples of July 2026: orders with and without HER2-targeted drugs."""

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.her2_checks import (
    COMORBIDITY_CAUTION,
    HER2_DRUG_WITHOUT_HER2,
    MARGETUXIMAB_PARTNER,
    MARGETUXIMAB_PRIOR,
    NERATINIB_PARTNER,
    NERATINIB_PRIOR,
    NO_HER2_DRUG,
    PERTUZUMAB,
    TDM1_TAXANE,
    TDM1_TRASTUZUMAB,
    TUCATINIB_PARTNERS,
    TUCATINIB_PRIOR,
)

test_her2_drug_without_her2 = spec(
    HER2_DRUG_WITHOUT_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    trastuzumab | negative | yes        || TRUE    |
    none        | negative | yes        || FALSE   |
    trastuzumab | positive | yes        || FALSE   |
    trastuzumab | negative | no         || FALSE   |
                | negative | yes        || UNKNOWN | order_drugs
    trastuzumab |          | yes        || UNKNOWN | her2
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


test_comorbidity_caution = spec(
    COMORBIDITY_CAUTION,
    """
    order_drugs | her2_comorbidity | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    trastuzumab | yes              | yes        || TRUE    |
    none        | yes              | yes        || FALSE   |
    trastuzumab | no               | yes        || FALSE   |
    trastuzumab | yes              | no         || FALSE   |
                | yes              | yes        || UNKNOWN | order_drugs
    trastuzumab |                  | yes        || UNKNOWN | her2_comorbidity
    """,
)


test_pertuzumab = spec(
    PERTUZUMAB,
    """
    order_drugs | regimen_drugs          | metastatic || verdict | lacking
    ------------+------------------------+------------++---------+--------------
    pertuzumab  | none                   | yes        || TRUE    |
    none        | none                   | yes        || FALSE   |
    pertuzumab  | trastuzumab            | yes        || FALSE   |
    pertuzumab  | trastuzumab-deruxtecan | yes        || FALSE   |
    pertuzumab  | none                   | no         || FALSE   |
                | none                   | yes        || UNKNOWN | order_drugs
    pertuzumab  |                        | yes        || UNKNOWN | regimen_drugs
    """,
)


test_tucatinib_partners = spec(
    TUCATINIB_PARTNERS,
    """
    order_drugs | regimen_drugs             | metastatic || verdict | lacking
    ------------+---------------------------+------------++---------+--------------
    tucatinib   | capecitabine              | yes        || TRUE    |
    none        | capecitabine              | yes        || FALSE   |
    tucatinib   | trastuzumab               | yes        || TRUE    |
    tucatinib   | capecitabine, trastuzumab | yes        || FALSE   |
    tucatinib   | capecitabine              | no         || FALSE   |
                | capecitabine              | yes        || UNKNOWN | order_drugs
    tucatinib   |                           | yes        || UNKNOWN | regimen_drugs
    """,
)


test_tucatinib_prior = spec(
    TUCATINIB_PRIOR,
    """
    order_drugs | her2_regimens_received | metastatic || verdict | lacking
    ------------+------------------------+------------++---------+-----------------------
    tucatinib   | 0                      | yes        || TRUE    |
    none        | 0                      | yes        || FALSE   |
    tucatinib   | 1                      | yes        || FALSE   |
    tucatinib   | 0                      | no         || FALSE   |
                | 0                      | yes        || UNKNOWN | order_drugs
    tucatinib   |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_neratinib_partner = spec(
    NERATINIB_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    neratinib   | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    neratinib   | capecitabine  | yes        || FALSE   |
    neratinib   | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    neratinib   |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_neratinib_prior = spec(
    NERATINIB_PRIOR,
    """
    order_drugs | her2_regimens_received | metastatic || verdict | lacking
    ------------+------------------------+------------++---------+-----------------------
    neratinib   | 1                      | yes        || TRUE    |
    none        | 1                      | yes        || FALSE   |
    neratinib   | 2                      | yes        || FALSE   |
    neratinib   | 1                      | no         || FALSE   |
                | 1                      | yes        || UNKNOWN | order_drugs
    neratinib   |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_margetuximab_partner = spec(
    MARGETUXIMAB_PARTNER,
    """
    order_drugs  | regimen_drugs | metastatic || verdict | lacking
    -------------+---------------+------------++---------+--------------
    margetuximab | none          | yes        || TRUE    |
    none         | none          | yes        || FALSE   |
    margetuximab | paclitaxel    | yes        || FALSE   |
    margetuximab | none          | no         || FALSE   |
                 | none          | yes        || UNKNOWN | order_drugs
    margetuximab |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_margetuximab_prior = spec(
    MARGETUXIMAB_PRIOR,
    """
    order_drugs  | her2_regimens_received | metastatic || verdict | lacking
    -------------+------------------------+------------++---------+-----------------------
    margetuximab | 1                      | yes        || TRUE    |
    none         | 1                      | yes        || FALSE   |
    margetuximab | 2                      | yes        || FALSE   |
    margetuximab | 1                      | no         || FALSE   |
                 | 1                      | yes        || UNKNOWN | order_drugs
    margetuximab |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_tdm1_trastuzumab = spec(
    TDM1_TRASTUZUMAB,
    """
    order_drugs               | drugs_received | metastatic || verdict | lacking
    --------------------------+----------------+------------++---------+---------------
    ado-trastuzumab-emtansine | none           | yes        || TRUE    |
    none                      | none           | yes        || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab    | yes        || FALSE   |
    ado-trastuzumab-emtansine | none           | no         || FALSE   |
                              | none           | yes        || UNKNOWN | order_drugs
    ado-trastuzumab-emtansine |                | yes        || UNKNOWN | drugs_received
    """,
)


test_tdm1_taxane = spec(
    TDM1_TAXANE,
    """
    order_drugs               | drugs_received | metastatic || verdict | lacking
    --------------------------+----------------+------------++---------+---------------
    ado-trastuzumab-emtansine | none           | yes        || TRUE    |
    none                      | none           | yes        || FALSE   |
    ado-trastuzumab-emtansine | paclitaxel     | yes        || FALSE   |
    ado-trastuzumab-emtansine | none           | no         || FALSE   |
                              | none           | yes        || UNKNOWN | order_drugs
    ado-trastuzumab-emtansine |                | yes        || UNKNOWN | drugs_received
    """,
)
