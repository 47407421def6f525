"""Worked examples: orders with and without HER2-targeted drugs."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.her2_checks import (
    COMORBIDITY_CAUTION,
    ENDOCRINE_WITHOUT_HER2_DRUG,
    HER2_DRUG_WITHOUT_HER2,
    LAPATINIB_CAPECITABINE_PRIOR,
    LAPATINIB_LETROZOLE_ER,
    LAPATINIB_PARTNER,
    LAPATINIB_TRASTUZUMAB_GROWTH,
    MARGETUXIMAB_PARTNER,
    MARGETUXIMAB_PRIOR,
    NERATINIB_PARTNER,
    NERATINIB_PRIOR,
    NO_HER2_DRUG,
    PERTUZUMAB,
    PHESGO_DUPLICATE,
    PHESGO_PARTNER,
    TDM1_TAXANE,
    TDM1_TRASTUZUMAB,
    TDXD_PRIOR,
    TUCATINIB_PARTNERS,
    TUCATINIB_PRIOR,
    TWO_ANTIBODIES,
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
    order_drugs  | her2     | regimen_drugs           | metastatic || verdict | lacking
    -------------+----------+-------------------------+------------++---------+--------------
    docetaxel    | positive | docetaxel               | yes        || TRUE    |
    none         | positive | docetaxel               | yes        || FALSE   |
    docetaxel    | negative | docetaxel               | yes        || FALSE   |
    docetaxel    | positive | docetaxel, trastuzumab  | yes        || FALSE   |
    capecitabine | positive | capecitabine, neratinib | yes        || FALSE   |
    docetaxel    | positive | docetaxel               | no         || FALSE   |
    docetaxel    |          | docetaxel               | yes        || UNKNOWN | her2
    docetaxel    | positive | docetaxel, ?            | yes        || UNKNOWN | regimen_drugs
    """,
)


test_endocrine_without_her2_drug = spec(
    ENDOCRINE_WITHOUT_HER2_DRUG,
    """
    order_drugs | her2     | regimen_drugs | metastatic | hormone_receptor | her2_comorbidity | her2_lines_completed | drugs_received                        || verdict | lacking       | first check
    ------------+----------+---------------+------------+------------------+------------------+----------------------+---------------------------------------++---------+---------------+---------------------
    letrozole   | positive | none          | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || TRUE    |               |
    none        | positive | none          | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || FALSE   |               |
    letrozole   | negative | none          | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || FALSE   |               |
    letrozole   | positive | trastuzumab   | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || FALSE   |               |
    letrozole   | positive | paclitaxel    | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || FALSE   |               |
    letrozole   | positive | none          | no         | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || FALSE   |               |
    letrozole   | positive | none          | yes        | negative         | yes              | 0                    | ado-trastuzumab-emtansine             || TRUE    |               |
    letrozole   | positive | none          | yes        | positive         | yes              | 0                    | ado-trastuzumab-emtansine             || FALSE   |               |
    letrozole   | positive | none          | yes        | positive         | no               | 0                    | ado-trastuzumab-emtansine             || TRUE    |               |
    letrozole   | positive | none          | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine, pertuzumab || TRUE    |               |
    letrozole   | positive | none          | yes        | positive         | yes              | 2                    | ado-trastuzumab-emtansine, pertuzumab || FALSE   |               |
    letrozole   | positive | none          | yes        | positive         | yes              | 2                    | pertuzumab                            || TRUE    |               |
    letrozole   | positive | none          | yes        | positive         | yes              | 2                    | ado-trastuzumab-emtansine             || TRUE    |               |
                | positive | none          | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || UNKNOWN | order_drugs   |
    letrozole   |          | none          | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || UNKNOWN | her2          |
    letrozole   | positive |               | yes        | positive         | yes              | 1                    | ado-trastuzumab-emtansine             || UNKNOWN | regimen_drugs |
    letrozole   | positive | none          | yes        |                  | yes              | 1                    | ado-trastuzumab-emtansine             || TRUE    |               |
    letrozole   | positive | none          | yes        | positive         |                  | 1                    | ado-trastuzumab-emtansine             || TRUE    |               |
    letrozole   | positive | none          | yes        | positive         | yes              |                      | ado-trastuzumab-emtansine             || TRUE    |               | her2_lines_completed
    letrozole   | positive | none          | yes        | positive         | yes              | 1                    |                                       || TRUE    |               |
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
    order_drugs | regimen_drugs                                    | metastatic || verdict | lacking
    ------------+--------------------------------------------------+------------++---------+--------------
    pertuzumab  | pertuzumab                                       | yes        || TRUE    |
    none        | pertuzumab                                       | yes        || FALSE   |
    pertuzumab  | pertuzumab, trastuzumab                          | yes        || FALSE   |
    pertuzumab  | pertuzumab, pertuzumab-trastuzumab-hyaluronidase | yes        || FALSE   |
    pertuzumab  | pertuzumab, ado-trastuzumab-emtansine            | yes        || TRUE    |
    pertuzumab  | pertuzumab                                       | no         || FALSE   |
    pertuzumab  | pertuzumab, ?                                    | yes        || UNKNOWN | regimen_drugs
    """,
)


test_phesgo_partner = spec(
    PHESGO_PARTNER,
    """
    order_drugs                          | regimen_drugs | metastatic | chemotherapy_course_ended || verdict | lacking       | first check
    -------------------------------------+---------------+------------+---------------------------++---------+---------------+--------------------------
    pertuzumab-trastuzumab-hyaluronidase | none          | yes        | no                        || TRUE    |               |
    none                                 | none          | yes        | no                        || FALSE   |               |
    pertuzumab-trastuzumab-hyaluronidase | docetaxel     | yes        | no                        || FALSE   |               |
    pertuzumab-trastuzumab-hyaluronidase | none          | no         | no                        || FALSE   |               |
    pertuzumab-trastuzumab-hyaluronidase | none          | yes        | yes                       || FALSE   |               |
                                         | none          | yes        | no                        || UNKNOWN | order_drugs   |
    pertuzumab-trastuzumab-hyaluronidase |               | yes        | no                        || UNKNOWN | regimen_drugs |
    pertuzumab-trastuzumab-hyaluronidase | none          | yes        |                           || TRUE    |               | chemotherapy_course_ended
    """,
)


test_phesgo_duplicate = spec(
    PHESGO_DUPLICATE,
    """
    order_drugs | regimen_drugs                                    | metastatic || verdict | lacking
    ------------+--------------------------------------------------+------------++---------+--------------
    pertuzumab  | pertuzumab-trastuzumab-hyaluronidase, pertuzumab | yes        || TRUE    |
    none        | pertuzumab-trastuzumab-hyaluronidase, pertuzumab | yes        || FALSE   |
    pertuzumab  | pertuzumab                                       | yes        || FALSE   |
    pertuzumab  | pertuzumab-trastuzumab-hyaluronidase             | yes        || FALSE   |
    pertuzumab  | pertuzumab-trastuzumab-hyaluronidase, pertuzumab | no         || FALSE   |
                | pertuzumab-trastuzumab-hyaluronidase, pertuzumab | yes        || UNKNOWN | order_drugs
    pertuzumab  |                                                  | yes        || UNKNOWN | regimen_drugs
    """,
)


test_two_antibodies = spec(
    TWO_ANTIBODIES,
    """
    order_drugs                          | regimen_drugs                                     | metastatic || verdict | lacking
    -------------------------------------+---------------------------------------------------+------------++---------+--------------
    ado-trastuzumab-emtansine            | trastuzumab, ado-trastuzumab-emtansine            | yes        || TRUE    |
    pertuzumab-trastuzumab-hyaluronidase | trastuzumab, pertuzumab-trastuzumab-hyaluronidase | yes        || TRUE    |
    margetuximab                         | margetuximab, trastuzumab-deruxtecan              | yes        || TRUE    |
    zoledronic-acid                      | trastuzumab, ado-trastuzumab-emtansine            | yes        || FALSE   |
    ado-trastuzumab-emtansine            | pertuzumab, ado-trastuzumab-emtansine             | yes        || FALSE   |
    ado-trastuzumab-emtansine            | trastuzumab, ado-trastuzumab-emtansine            | no         || FALSE   |
    ado-trastuzumab-emtansine            | trastuzumab?, ado-trastuzumab-emtansine           | yes        || UNKNOWN | regimen_drugs
                                         | trastuzumab, ado-trastuzumab-emtansine            | yes        || UNKNOWN | order_drugs
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


test_lapatinib_partner = spec(
    LAPATINIB_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    lapatinib   | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    lapatinib   | paclitaxel    | yes        || FALSE   |
    lapatinib   | trastuzumab   | yes        || FALSE   |
    lapatinib   | letrozole     | yes        || FALSE   |
    lapatinib   | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    lapatinib   |               | yes        || UNKNOWN | regimen_drugs
    """,
)


test_lapatinib_letrozole_er = spec(
    LAPATINIB_LETROZOLE_ER,
    """
    order_drugs | regimen_drugs        | er       | metastatic || verdict | lacking
    ------------+----------------------+----------+------------++---------+--------------
    letrozole   | lapatinib, letrozole | negative | yes        || TRUE    |
    none        | lapatinib, letrozole | negative | yes        || FALSE   |
    letrozole   | letrozole            | negative | yes        || FALSE   |
    letrozole   | lapatinib            | negative | yes        || FALSE   |
    letrozole   | lapatinib, letrozole | positive | yes        || FALSE   |
    letrozole   | lapatinib, letrozole | negative | no         || FALSE   |
                | lapatinib, letrozole | negative | yes        || UNKNOWN | order_drugs
    letrozole   |                      | negative | yes        || UNKNOWN | regimen_drugs
    letrozole   | lapatinib, letrozole |          | yes        || UNKNOWN | er
    """,
)


test_tdm1_trastuzumab = spec(
    TDM1_TRASTUZUMAB,
    """
    order_drugs               | drugs_received                                  | metastatic || verdict | lacking
    --------------------------+-------------------------------------------------+------------++---------+---------------
    ado-trastuzumab-emtansine | docetaxel                                       | yes        || TRUE    |
    none                      | docetaxel                                       | yes        || FALSE   |
    ado-trastuzumab-emtansine | docetaxel, trastuzumab                          | yes        || FALSE   |
    ado-trastuzumab-emtansine | docetaxel, pertuzumab-trastuzumab-hyaluronidase | yes        || FALSE   |
    ado-trastuzumab-emtansine | docetaxel                                       | no         || FALSE   |
    ado-trastuzumab-emtansine |                                                 | yes        || UNKNOWN | drugs_received
    """,
)


test_tdm1_taxane = spec(
    TDM1_TAXANE,
    """
    order_drugs               | drugs_received                  | metastatic || verdict | lacking
    --------------------------+---------------------------------+------------++---------+---------------
    ado-trastuzumab-emtansine | trastuzumab, vinorelbine        | yes        || TRUE    |
    none                      | trastuzumab, vinorelbine        | yes        || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab, paclitaxel         | yes        || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab, docetaxel          | yes        || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab, nab-paclitaxel     | yes        || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab, taxane-unspecified | yes        || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab, vinorelbine        | no         || FALSE   |
    ado-trastuzumab-emtansine | trastuzumab, paclitaxel?        | yes        || UNKNOWN | drugs_received
    """,
)


test_tdxd_prior = spec(
    TDXD_PRIOR,
    """
    order_drugs            | her2_regimens_received | metastatic || verdict | lacking
    -----------------------+------------------------+------------++---------+-----------------------
    trastuzumab-deruxtecan | 1                      | yes        || TRUE    |
    trastuzumab-deruxtecan | 2                      | yes        || FALSE   |
    trastuzumab-deruxtecan | 3                      | yes        || FALSE   |
    none                   | 1                      | yes        || FALSE   |
    trastuzumab-deruxtecan | 1                      | no         || FALSE   |
    trastuzumab-deruxtecan | 1-2                    | yes        || UNKNOWN | her2_regimens_received
    trastuzumab-deruxtecan |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_tucatinib_prior = spec(
    TUCATINIB_PRIOR,
    """
    order_drugs | her2_regimens_received | metastatic || verdict | lacking
    ------------+------------------------+------------++---------+-----------------------
    tucatinib   | 0                      | yes        || TRUE    |
    tucatinib   | 1                      | yes        || FALSE   |
    tucatinib   | 2                      | yes        || FALSE   |
    none        | 0                      | yes        || FALSE   |
    tucatinib   | 0                      | no         || FALSE   |
    tucatinib   | 0-1                    | yes        || UNKNOWN | her2_regimens_received
    tucatinib   |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_neratinib_prior = spec(
    NERATINIB_PRIOR,
    """
    order_drugs | her2_regimens_received | metastatic || verdict | lacking
    ------------+------------------------+------------++---------+-----------------------
    neratinib   | 1                      | yes        || TRUE    |
    neratinib   | 2                      | yes        || FALSE   |
    neratinib   | 3                      | yes        || FALSE   |
    none        | 1                      | yes        || FALSE   |
    neratinib   | 1                      | no         || FALSE   |
    neratinib   | 1-2                    | yes        || UNKNOWN | her2_regimens_received
    neratinib   |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_margetuximab_prior = spec(
    MARGETUXIMAB_PRIOR,
    """
    order_drugs  | her2_regimens_received | metastatic || verdict | lacking
    -------------+------------------------+------------++---------+-----------------------
    margetuximab | 1                      | yes        || TRUE    |
    margetuximab | 2                      | yes        || FALSE   |
    margetuximab | 3                      | yes        || FALSE   |
    none         | 1                      | yes        || FALSE   |
    margetuximab | 1                      | no         || FALSE   |
    margetuximab | 1-2                    | yes        || UNKNOWN | her2_regimens_received
    margetuximab |                        | yes        || UNKNOWN | her2_regimens_received
    """,
)


test_lapatinib_capecitabine_prior = spec(
    LAPATINIB_CAPECITABINE_PRIOR,
    """
    order_drugs | regimen_drugs | drugs_received          | metastatic || verdict | lacking
    ------------+---------------+-------------------------+------------++---------+---------------
    lapatinib   | capecitabine  | paclitaxel              | yes        || TRUE    |
    none        | capecitabine  | paclitaxel              | yes        || FALSE   |
    lapatinib   | none          | paclitaxel              | yes        || FALSE   |
    lapatinib   | capecitabine  | trastuzumab             | yes        || TRUE    |
    lapatinib   | capecitabine  | paclitaxel, trastuzumab | yes        || FALSE   |
    lapatinib   | capecitabine  | paclitaxel              | no         || FALSE   |
                | capecitabine  | paclitaxel              | yes        || UNKNOWN | order_drugs
    lapatinib   |               | paclitaxel              | yes        || UNKNOWN | regimen_drugs
    lapatinib   | capecitabine  |                         | yes        || UNKNOWN | drugs_received
    """,
)


test_lapatinib_trastuzumab_growth = spec(
    LAPATINIB_TRASTUZUMAB_GROWTH,
    """
    order_drugs | regimen_drugs                      | progressed_on_trastuzumab | metastatic || verdict | lacking
    ------------+------------------------------------+---------------------------+------------++---------+--------------------------
    lapatinib   | lapatinib, trastuzumab             | no                        | yes        || TRUE    |
    none        | lapatinib, trastuzumab             | no                        | yes        || FALSE   |
    lapatinib   | lapatinib                          | no                        | yes        || FALSE   |
    lapatinib   | lapatinib, trastuzumab, paclitaxel | no                        | yes        || FALSE   |
    lapatinib   | lapatinib, trastuzumab, letrozole  | no                        | yes        || FALSE   |
    lapatinib   | lapatinib, trastuzumab             | yes                       | yes        || FALSE   |
    lapatinib   | lapatinib, trastuzumab             | no                        | no         || FALSE   |
    lapatinib   | lapatinib, trastuzumab             |                           | yes        || UNKNOWN | progressed_on_trastuzumab
    lapatinib   | lapatinib, ?                       | no                        | yes        || UNKNOWN | regimen_drugs
    """,
)
