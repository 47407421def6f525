"""Worked examples: tests and watching while a drug is given."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.monitoring import (
    ALPELISIB_BLOOD,
    ALPELISIB_LIVER,
    ALPELISIB_SUGAR,
    EVEROLIMUS_LUNG,
    LAPATINIB_LIVER,
    MARGETUXIMAB_HEART,
    NERATINIB_LIVER,
    PALBOCICLIB_BLOOD,
    PARP_BLOOD,
    PHESGO_HEART,
    RIBOCICLIB_BLOOD,
    RIBOCICLIB_LIVER,
    SACITUZUMAB_BLOOD,
    TDM1_HEART,
    TDM1_LIVER,
    TDXD_LUNG,
    TRASTUZUMAB_HEART,
    TUCATINIB_LIVER,
)

test_trastuzumab_heart = spec(
    TRASTUZUMAB_HEART,
    """
    order_drugs | current_drugs | heart_checked | metastatic || verdict | lacking
    ------------+---------------+---------------+------------++---------+--------------
    trastuzumab | trastuzumab   | no            | yes        || TRUE    |
    trastuzumab | none          | no            | yes        || TRUE    |
    none        | none          | no            | yes        || FALSE   |
    none        | trastuzumab   | no            | yes        || TRUE    |
    trastuzumab | trastuzumab   | yes           | yes        || FALSE   |
    trastuzumab | trastuzumab   | no            | no         || FALSE   |
                | trastuzumab   | no            | yes        || TRUE    |
    trastuzumab |               | no            | yes        || TRUE    |
    trastuzumab | trastuzumab   |               | yes        || UNKNOWN | heart_checked
    """,
)


test_phesgo_heart = spec(
    PHESGO_HEART,
    """
    order_drugs                          | current_drugs                        | heart_checked | metastatic || verdict | lacking
    -------------------------------------+--------------------------------------+---------------+------------++---------+--------------
    pertuzumab-trastuzumab-hyaluronidase | pertuzumab-trastuzumab-hyaluronidase | no            | yes        || TRUE    |
    pertuzumab-trastuzumab-hyaluronidase | none                                 | no            | yes        || TRUE    |
    none                                 | none                                 | no            | yes        || FALSE   |
    none                                 | pertuzumab-trastuzumab-hyaluronidase | no            | yes        || TRUE    |
    pertuzumab-trastuzumab-hyaluronidase | pertuzumab-trastuzumab-hyaluronidase | yes           | yes        || FALSE   |
    pertuzumab-trastuzumab-hyaluronidase | pertuzumab-trastuzumab-hyaluronidase | no            | no         || FALSE   |
                                         | pertuzumab-trastuzumab-hyaluronidase | no            | yes        || TRUE    |
    pertuzumab-trastuzumab-hyaluronidase |                                      | no            | yes        || TRUE    |
    pertuzumab-trastuzumab-hyaluronidase | pertuzumab-trastuzumab-hyaluronidase |               | yes        || UNKNOWN | heart_checked
    """,
)


test_margetuximab_heart = spec(
    MARGETUXIMAB_HEART,
    """
    order_drugs  | current_drugs | heart_checked | metastatic || verdict | lacking
    -------------+---------------+---------------+------------++---------+--------------
    margetuximab | margetuximab  | no            | yes        || TRUE    |
    margetuximab | none          | no            | yes        || TRUE    |
    none         | none          | no            | yes        || FALSE   |
    none         | margetuximab  | no            | yes        || TRUE    |
    margetuximab | margetuximab  | yes           | yes        || FALSE   |
    margetuximab | margetuximab  | no            | no         || FALSE   |
                 | margetuximab  | no            | yes        || TRUE    |
    margetuximab |               | no            | yes        || TRUE    |
    margetuximab | margetuximab  |               | yes        || UNKNOWN | heart_checked
    """,
)


test_tdm1_heart = spec(
    TDM1_HEART,
    """
    order_drugs               | current_drugs             | heart_checked | metastatic || verdict | lacking
    --------------------------+---------------------------+---------------+------------++---------+--------------
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine | none                      | no            | yes        || TRUE    |
    none                      | none                      | no            | yes        || FALSE   |
    none                      | ado-trastuzumab-emtansine | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | yes           | yes        || FALSE   |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | no            | no         || FALSE   |
                              | ado-trastuzumab-emtansine | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine |                           | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine |               | yes        || UNKNOWN | heart_checked
    """,
)


test_tdm1_liver = spec(
    TDM1_LIVER,
    """
    order_drugs               | current_drugs             | liver_checked | metastatic || verdict | lacking
    --------------------------+---------------------------+---------------+------------++---------+--------------
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine | none                      | no            | yes        || TRUE    |
    none                      | none                      | no            | yes        || FALSE   |
    none                      | ado-trastuzumab-emtansine | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | yes           | yes        || FALSE   |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | no            | no         || FALSE   |
                              | ado-trastuzumab-emtansine | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine |                           | no            | yes        || TRUE    |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine |               | yes        || UNKNOWN | liver_checked
    """,
)


test_tdxd_lung = spec(
    TDXD_LUNG,
    """
    order_drugs            | current_drugs          | respiratory_symptoms | metastatic || verdict | lacking
    -----------------------+------------------------+----------------------+------------++---------+---------------------
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | yes                  | yes        || TRUE    |
    trastuzumab-deruxtecan | none                   | yes                  | yes        || TRUE    |
    none                   | none                   | yes                  | yes        || FALSE   |
    none                   | trastuzumab-deruxtecan | yes                  | yes        || TRUE    |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | no                   | yes        || FALSE   |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | yes                  | no         || FALSE   |
                           | trastuzumab-deruxtecan | yes                  | yes        || TRUE    |
    trastuzumab-deruxtecan |                        | yes                  | yes        || TRUE    |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan |                      | yes        || UNKNOWN | respiratory_symptoms
    """,
)


test_everolimus_lung = spec(
    EVEROLIMUS_LUNG,
    """
    order_drugs | current_drugs | respiratory_symptoms | metastatic || verdict | lacking
    ------------+---------------+----------------------+------------++---------+---------------------
    everolimus  | everolimus    | yes                  | yes        || TRUE    |
    everolimus  | none          | yes                  | yes        || TRUE    |
    none        | none          | yes                  | yes        || FALSE   |
    none        | everolimus    | yes                  | yes        || TRUE    |
    everolimus  | everolimus    | no                   | yes        || FALSE   |
    everolimus  | everolimus    | yes                  | no         || FALSE   |
                | everolimus    | yes                  | yes        || TRUE    |
    everolimus  |               | yes                  | yes        || TRUE    |
    everolimus  | everolimus    |                      | yes        || UNKNOWN | respiratory_symptoms
    """,
)


test_tucatinib_liver = spec(
    TUCATINIB_LIVER,
    """
    order_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    tucatinib   | no            | yes        || TRUE    |
    none        | no            | yes        || FALSE   |
    tucatinib   | yes           | yes        || FALSE   |
    tucatinib   | no            | no         || FALSE   |
                | no            | yes        || UNKNOWN | order_drugs
    tucatinib   |               | yes        || UNKNOWN | liver_checked
    """,
)


test_neratinib_liver = spec(
    NERATINIB_LIVER,
    """
    order_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    neratinib   | no            | yes        || TRUE    |
    none        | no            | yes        || FALSE   |
    neratinib   | yes           | yes        || FALSE   |
    neratinib   | no            | no         || FALSE   |
                | no            | yes        || UNKNOWN | order_drugs
    neratinib   |               | yes        || UNKNOWN | liver_checked
    """,
)


test_lapatinib_liver = spec(
    LAPATINIB_LIVER,
    """
    order_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    lapatinib   | no            | yes        || TRUE    |
    none        | no            | yes        || FALSE   |
    lapatinib   | yes           | yes        || FALSE   |
    lapatinib   | no            | no         || FALSE   |
                | no            | yes        || UNKNOWN | order_drugs
    lapatinib   |               | yes        || UNKNOWN | liver_checked
    """,
)


test_palbociclib_blood = spec(
    PALBOCICLIB_BLOOD,
    """
    order_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------------+------------++---------+--------------------
    palbociclib | no                  | yes        || TRUE    |
    none        | no                  | yes        || FALSE   |
    palbociclib | yes                 | yes        || FALSE   |
    palbociclib | no                  | no         || FALSE   |
                | no                  | yes        || UNKNOWN | order_drugs
    palbociclib |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_ribociclib_blood = spec(
    RIBOCICLIB_BLOOD,
    """
    order_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------------+------------++---------+--------------------
    ribociclib  | no                  | yes        || TRUE    |
    none        | no                  | yes        || FALSE   |
    ribociclib  | yes                 | yes        || FALSE   |
    ribociclib  | no                  | no         || FALSE   |
                | no                  | yes        || UNKNOWN | order_drugs
    ribociclib  |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_ribociclib_liver = spec(
    RIBOCICLIB_LIVER,
    """
    order_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    ribociclib  | no            | yes        || TRUE    |
    none        | no            | yes        || FALSE   |
    ribociclib  | yes           | yes        || FALSE   |
    ribociclib  | no            | no         || FALSE   |
                | no            | yes        || UNKNOWN | order_drugs
    ribociclib  |               | yes        || UNKNOWN | liver_checked
    """,
)


test_alpelisib_sugar = spec(
    ALPELISIB_SUGAR,
    """
    order_drugs | glucose_checked | metastatic || verdict | lacking
    ------------+-----------------+------------++---------+----------------
    alpelisib   | no              | yes        || TRUE    |
    none        | no              | yes        || FALSE   |
    alpelisib   | yes             | yes        || FALSE   |
    alpelisib   | no              | no         || FALSE   |
                | no              | yes        || UNKNOWN | order_drugs
    alpelisib   |                 | yes        || UNKNOWN | glucose_checked
    """,
)


test_alpelisib_liver = spec(
    ALPELISIB_LIVER,
    """
    order_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    alpelisib   | no            | yes        || TRUE    |
    none        | no            | yes        || FALSE   |
    alpelisib   | yes           | yes        || FALSE   |
    alpelisib   | no            | no         || FALSE   |
                | no            | yes        || UNKNOWN | order_drugs
    alpelisib   |               | yes        || UNKNOWN | liver_checked
    """,
)


test_alpelisib_blood = spec(
    ALPELISIB_BLOOD,
    """
    order_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------------+------------++---------+--------------------
    alpelisib   | no                  | yes        || TRUE    |
    none        | no                  | yes        || FALSE   |
    alpelisib   | yes                 | yes        || FALSE   |
    alpelisib   | no                  | no         || FALSE   |
                | no                  | yes        || UNKNOWN | order_drugs
    alpelisib   |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_parp_blood = spec(
    PARP_BLOOD,
    """
    order_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------------+------------++---------+--------------------
    olaparib    | no                  | yes        || TRUE    |
    none        | no                  | yes        || FALSE   |
    olaparib    | yes                 | yes        || FALSE   |
    olaparib    | no                  | no         || FALSE   |
                | no                  | yes        || UNKNOWN | order_drugs
    olaparib    |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_sacituzumab_blood = spec(
    SACITUZUMAB_BLOOD,
    """
    order_drugs           | blood_count_checked | metastatic || verdict | lacking
    ----------------------+---------------------+------------++---------+--------------------
    sacituzumab-govitecan | no                  | yes        || TRUE    |
    none                  | no                  | yes        || FALSE   |
    sacituzumab-govitecan | yes                 | yes        || FALSE   |
    sacituzumab-govitecan | no                  | no         || FALSE   |
                          | no                  | yes        || UNKNOWN | order_drugs
    sacituzumab-govitecan |                     | yes        || UNKNOWN | blood_count_checked
    """,
)
