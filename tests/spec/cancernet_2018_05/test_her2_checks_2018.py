"""Worked examples: orders with and without HER2-targeted drugs."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.her2_checks import (
    COMORBIDITY_CAUTION,
    ENDOCRINE_WITHOUT_HER2_DRUG,
    HER2_DRUG_WITHOUT_HER2,
    LAPATINIB_CAPECITABINE_PRIOR,
    LAPATINIB_LETROZOLE_ER,
    LAPATINIB_PARTNER,
    LAPATINIB_TRASTUZUMAB_GROWTH,
    NO_HER2_DRUG,
    PERTUZUMAB,
    TDM1_TAXANE,
    TDM1_TRASTUZUMAB,
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

test_two_antibodies = spec(
    TWO_ANTIBODIES,
    """
    order_drugs | regimen_drugs                                                   | metastatic || verdict | lacking
    ------------+-----------------------------------------------------------------+------------++---------+--------------
    trastuzumab | ado-trastuzumab-emtansine, pertuzumab-trastuzumab-hyaluronidase | yes        || TRUE    |
    none        | ado-trastuzumab-emtansine, pertuzumab-trastuzumab-hyaluronidase | yes        || FALSE   |
    trastuzumab | ado-trastuzumab-emtansine                                       | yes        || FALSE   |
    trastuzumab | ado-trastuzumab-emtansine, pertuzumab-trastuzumab-hyaluronidase | no         || FALSE   |
                | ado-trastuzumab-emtansine, pertuzumab-trastuzumab-hyaluronidase | yes        || UNKNOWN | order_drugs
    trastuzumab |                                                                 | yes        || UNKNOWN | regimen_drugs
    trastuzumab | trastuzumab, ado-trastuzumab-emtansine                          | yes        || TRUE    |
    trastuzumab | trastuzumab, pertuzumab                                         | yes        || FALSE   |
    trastuzumab | trastuzumab, ado-trastuzumab-emtansine?                         | yes        || UNKNOWN | regimen_drugs
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
