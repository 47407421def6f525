"""Worked examples of July 2026: tests and watching while a drug is given."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.monitoring import (
    ALPELISIB_SUGAR,
    CAPIVASERTIB_SUGAR,
    DATOPOTAMAB_EYES,
    DATOPOTAMAB_LUNG,
    DOXORUBICIN_HEART,
    DPYD,
    ELACESTRANT_LIPIDS,
    EPIRUBICIN_HEART,
    INAVOLISIB_SUGAR,
    OLAPARIB_BLOOD,
    PALBOCICLIB_BLOOD,
    PEMBROLIZUMAB_LIVER,
    PERTUZUMAB_HEART,
    PHESGO_HEART,
    RIBOCICLIB_BLOOD,
    RIBOCICLIB_ECG,
    RIBOCICLIB_LIVER,
    SACITUZUMAB_BLOOD,
    TALAZOPARIB_BLOOD,
    TDM1_BLOOD,
    TDM1_HEART,
    TDM1_LIVER,
    TDXD_BLOOD,
    TDXD_HEART,
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


test_pertuzumab_heart = spec(
    PERTUZUMAB_HEART,
    """
    order_drugs | current_drugs | heart_checked | metastatic || verdict | lacking
    ------------+---------------+---------------+------------++---------+--------------
    pertuzumab  | pertuzumab    | no            | yes        || TRUE    |
    pertuzumab  | none          | no            | yes        || TRUE    |
    none        | none          | no            | yes        || FALSE   |
    none        | pertuzumab    | no            | yes        || TRUE    |
    pertuzumab  | pertuzumab    | yes           | yes        || FALSE   |
    pertuzumab  | pertuzumab    | no            | no         || FALSE   |
                | pertuzumab    | no            | yes        || TRUE    |
    pertuzumab  |               | no            | yes        || TRUE    |
    pertuzumab  | pertuzumab    |               | yes        || UNKNOWN | heart_checked
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


test_tdxd_heart = spec(
    TDXD_HEART,
    """
    order_drugs            | current_drugs          | heart_checked | metastatic || verdict | lacking
    -----------------------+------------------------+---------------+------------++---------+--------------
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | no            | yes        || TRUE    |
    trastuzumab-deruxtecan | none                   | no            | yes        || TRUE    |
    none                   | none                   | no            | yes        || FALSE   |
    none                   | trastuzumab-deruxtecan | no            | yes        || TRUE    |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | yes           | yes        || FALSE   |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | no            | no         || FALSE   |
                           | trastuzumab-deruxtecan | no            | yes        || TRUE    |
    trastuzumab-deruxtecan |                        | no            | yes        || TRUE    |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan |               | yes        || UNKNOWN | heart_checked
    """,
)


test_doxorubicin_heart = spec(
    DOXORUBICIN_HEART,
    """
    order_drugs | current_drugs | heart_checked | metastatic || verdict | lacking
    ------------+---------------+---------------+------------++---------+--------------
    doxorubicin | doxorubicin   | no            | yes        || TRUE    |
    doxorubicin | none          | no            | yes        || TRUE    |
    none        | none          | no            | yes        || FALSE   |
    none        | doxorubicin   | no            | yes        || TRUE    |
    doxorubicin | doxorubicin   | yes           | yes        || FALSE   |
    doxorubicin | doxorubicin   | no            | no         || FALSE   |
                | doxorubicin   | no            | yes        || TRUE    |
    doxorubicin |               | no            | yes        || TRUE    |
    doxorubicin | doxorubicin   |               | yes        || UNKNOWN | heart_checked
    """,
)


test_epirubicin_heart = spec(
    EPIRUBICIN_HEART,
    """
    order_drugs | current_drugs | heart_checked | metastatic || verdict | lacking
    ------------+---------------+---------------+------------++---------+--------------
    epirubicin  | epirubicin    | no            | yes        || TRUE    |
    epirubicin  | none          | no            | yes        || TRUE    |
    none        | none          | no            | yes        || FALSE   |
    none        | epirubicin    | no            | yes        || TRUE    |
    epirubicin  | epirubicin    | yes           | yes        || FALSE   |
    epirubicin  | epirubicin    | no            | no         || FALSE   |
                | epirubicin    | no            | yes        || TRUE    |
    epirubicin  |               | no            | yes        || TRUE    |
    epirubicin  | epirubicin    |               | yes        || UNKNOWN | heart_checked
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


test_tucatinib_liver = spec(
    TUCATINIB_LIVER,
    """
    order_drugs | current_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+---------------+------------++---------+--------------
    tucatinib   | tucatinib     | no            | yes        || TRUE    |
    tucatinib   | none          | no            | yes        || TRUE    |
    none        | none          | no            | yes        || FALSE   |
    none        | tucatinib     | no            | yes        || TRUE    |
    tucatinib   | tucatinib     | yes           | yes        || FALSE   |
    tucatinib   | tucatinib     | no            | no         || FALSE   |
                | tucatinib     | no            | yes        || TRUE    |
    tucatinib   |               | no            | yes        || TRUE    |
    tucatinib   | tucatinib     |               | yes        || UNKNOWN | liver_checked
    """,
)


test_ribociclib_liver = spec(
    RIBOCICLIB_LIVER,
    """
    order_drugs | current_drugs | liver_checked | metastatic || verdict | lacking
    ------------+---------------+---------------+------------++---------+--------------
    ribociclib  | ribociclib    | no            | yes        || TRUE    |
    ribociclib  | none          | no            | yes        || TRUE    |
    none        | none          | no            | yes        || FALSE   |
    none        | ribociclib    | no            | yes        || TRUE    |
    ribociclib  | ribociclib    | yes           | yes        || FALSE   |
    ribociclib  | ribociclib    | no            | no         || FALSE   |
                | ribociclib    | no            | yes        || TRUE    |
    ribociclib  |               | no            | yes        || TRUE    |
    ribociclib  | ribociclib    |               | yes        || UNKNOWN | liver_checked
    """,
)


test_pembrolizumab_liver = spec(
    PEMBROLIZUMAB_LIVER,
    """
    order_drugs   | current_drugs | liver_checked | metastatic || verdict | lacking
    --------------+---------------+---------------+------------++---------+--------------
    pembrolizumab | pembrolizumab | no            | yes        || TRUE    |
    pembrolizumab | none          | no            | yes        || TRUE    |
    none          | none          | no            | yes        || FALSE   |
    none          | pembrolizumab | no            | yes        || TRUE    |
    pembrolizumab | pembrolizumab | yes           | yes        || FALSE   |
    pembrolizumab | pembrolizumab | no            | no         || FALSE   |
                  | pembrolizumab | no            | yes        || TRUE    |
    pembrolizumab |               | no            | yes        || TRUE    |
    pembrolizumab | pembrolizumab |               | yes        || UNKNOWN | liver_checked
    """,
)


test_tdm1_blood = spec(
    TDM1_BLOOD,
    """
    order_drugs               | current_drugs             | blood_count_checked | metastatic || verdict | lacking
    --------------------------+---------------------------+---------------------+------------++---------+--------------------
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | no                  | yes        || TRUE    |
    ado-trastuzumab-emtansine | none                      | no                  | yes        || TRUE    |
    none                      | none                      | no                  | yes        || FALSE   |
    none                      | ado-trastuzumab-emtansine | no                  | yes        || TRUE    |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | yes                 | yes        || FALSE   |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine | no                  | no         || FALSE   |
                              | ado-trastuzumab-emtansine | no                  | yes        || TRUE    |
    ado-trastuzumab-emtansine |                           | no                  | yes        || TRUE    |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_tdxd_blood = spec(
    TDXD_BLOOD,
    """
    order_drugs            | current_drugs          | blood_count_checked | metastatic || verdict | lacking
    -----------------------+------------------------+---------------------+------------++---------+--------------------
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | no                  | yes        || TRUE    |
    trastuzumab-deruxtecan | none                   | no                  | yes        || TRUE    |
    none                   | none                   | no                  | yes        || FALSE   |
    none                   | trastuzumab-deruxtecan | no                  | yes        || TRUE    |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | yes                 | yes        || FALSE   |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan | no                  | no         || FALSE   |
                           | trastuzumab-deruxtecan | no                  | yes        || TRUE    |
    trastuzumab-deruxtecan |                        | no                  | yes        || TRUE    |
    trastuzumab-deruxtecan | trastuzumab-deruxtecan |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_palbociclib_blood = spec(
    PALBOCICLIB_BLOOD,
    """
    order_drugs | current_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------+---------------------+------------++---------+--------------------
    palbociclib | palbociclib   | no                  | yes        || TRUE    |
    palbociclib | none          | no                  | yes        || TRUE    |
    none        | none          | no                  | yes        || FALSE   |
    none        | palbociclib   | no                  | yes        || TRUE    |
    palbociclib | palbociclib   | yes                 | yes        || FALSE   |
    palbociclib | palbociclib   | no                  | no         || FALSE   |
                | palbociclib   | no                  | yes        || TRUE    |
    palbociclib |               | no                  | yes        || TRUE    |
    palbociclib | palbociclib   |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_ribociclib_blood = spec(
    RIBOCICLIB_BLOOD,
    """
    order_drugs | current_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------+---------------------+------------++---------+--------------------
    ribociclib  | ribociclib    | no                  | yes        || TRUE    |
    ribociclib  | none          | no                  | yes        || TRUE    |
    none        | none          | no                  | yes        || FALSE   |
    none        | ribociclib    | no                  | yes        || TRUE    |
    ribociclib  | ribociclib    | yes                 | yes        || FALSE   |
    ribociclib  | ribociclib    | no                  | no         || FALSE   |
                | ribociclib    | no                  | yes        || TRUE    |
    ribociclib  |               | no                  | yes        || TRUE    |
    ribociclib  | ribociclib    |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_olaparib_blood = spec(
    OLAPARIB_BLOOD,
    """
    order_drugs | current_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------+---------------------+------------++---------+--------------------
    olaparib    | olaparib      | no                  | yes        || TRUE    |
    olaparib    | none          | no                  | yes        || TRUE    |
    none        | none          | no                  | yes        || FALSE   |
    none        | olaparib      | no                  | yes        || TRUE    |
    olaparib    | olaparib      | yes                 | yes        || FALSE   |
    olaparib    | olaparib      | no                  | no         || FALSE   |
                | olaparib      | no                  | yes        || TRUE    |
    olaparib    |               | no                  | yes        || TRUE    |
    olaparib    | olaparib      |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_talazoparib_blood = spec(
    TALAZOPARIB_BLOOD,
    """
    order_drugs | current_drugs | blood_count_checked | metastatic || verdict | lacking
    ------------+---------------+---------------------+------------++---------+--------------------
    talazoparib | talazoparib   | no                  | yes        || TRUE    |
    talazoparib | none          | no                  | yes        || TRUE    |
    none        | none          | no                  | yes        || FALSE   |
    none        | talazoparib   | no                  | yes        || TRUE    |
    talazoparib | talazoparib   | yes                 | yes        || FALSE   |
    talazoparib | talazoparib   | no                  | no         || FALSE   |
                | talazoparib   | no                  | yes        || TRUE    |
    talazoparib |               | no                  | yes        || TRUE    |
    talazoparib | talazoparib   |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_sacituzumab_blood = spec(
    SACITUZUMAB_BLOOD,
    """
    order_drugs           | current_drugs         | blood_count_checked | metastatic || verdict | lacking
    ----------------------+-----------------------+---------------------+------------++---------+--------------------
    sacituzumab-govitecan | sacituzumab-govitecan | no                  | yes        || TRUE    |
    sacituzumab-govitecan | none                  | no                  | yes        || TRUE    |
    none                  | none                  | no                  | yes        || FALSE   |
    none                  | sacituzumab-govitecan | no                  | yes        || TRUE    |
    sacituzumab-govitecan | sacituzumab-govitecan | yes                 | yes        || FALSE   |
    sacituzumab-govitecan | sacituzumab-govitecan | no                  | no         || FALSE   |
                          | sacituzumab-govitecan | no                  | yes        || TRUE    |
    sacituzumab-govitecan |                       | no                  | yes        || TRUE    |
    sacituzumab-govitecan | sacituzumab-govitecan |                     | yes        || UNKNOWN | blood_count_checked
    """,
)


test_alpelisib_sugar = spec(
    ALPELISIB_SUGAR,
    """
    order_drugs | current_drugs | glucose_checked | metastatic || verdict | lacking
    ------------+---------------+-----------------+------------++---------+----------------
    alpelisib   | alpelisib     | no              | yes        || TRUE    |
    alpelisib   | none          | no              | yes        || TRUE    |
    none        | none          | no              | yes        || FALSE   |
    none        | alpelisib     | no              | yes        || TRUE    |
    alpelisib   | alpelisib     | yes             | yes        || FALSE   |
    alpelisib   | alpelisib     | no              | no         || FALSE   |
                | alpelisib     | no              | yes        || TRUE    |
    alpelisib   |               | no              | yes        || TRUE    |
    alpelisib   | alpelisib     |                 | yes        || UNKNOWN | glucose_checked
    """,
)


test_capivasertib_sugar = spec(
    CAPIVASERTIB_SUGAR,
    """
    order_drugs  | current_drugs | glucose_checked | metastatic || verdict | lacking
    -------------+---------------+-----------------+------------++---------+----------------
    capivasertib | capivasertib  | no              | yes        || TRUE    |
    capivasertib | none          | no              | yes        || TRUE    |
    none         | none          | no              | yes        || FALSE   |
    none         | capivasertib  | no              | yes        || TRUE    |
    capivasertib | capivasertib  | yes             | yes        || FALSE   |
    capivasertib | capivasertib  | no              | no         || FALSE   |
                 | capivasertib  | no              | yes        || TRUE    |
    capivasertib |               | no              | yes        || TRUE    |
    capivasertib | capivasertib  |                 | yes        || UNKNOWN | glucose_checked
    """,
)


test_inavolisib_sugar = spec(
    INAVOLISIB_SUGAR,
    """
    order_drugs | current_drugs | glucose_checked | metastatic || verdict | lacking
    ------------+---------------+-----------------+------------++---------+----------------
    inavolisib  | inavolisib    | no              | yes        || TRUE    |
    inavolisib  | none          | no              | yes        || TRUE    |
    none        | none          | no              | yes        || FALSE   |
    none        | inavolisib    | no              | yes        || TRUE    |
    inavolisib  | inavolisib    | yes             | yes        || FALSE   |
    inavolisib  | inavolisib    | no              | no         || FALSE   |
                | inavolisib    | no              | yes        || TRUE    |
    inavolisib  |               | no              | yes        || TRUE    |
    inavolisib  | inavolisib    |                 | yes        || UNKNOWN | glucose_checked
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


test_datopotamab_lung = spec(
    DATOPOTAMAB_LUNG,
    """
    order_drugs            | current_drugs          | respiratory_symptoms | metastatic || verdict | lacking
    -----------------------+------------------------+----------------------+------------++---------+---------------------
    datopotamab-deruxtecan | datopotamab-deruxtecan | yes                  | yes        || TRUE    |
    datopotamab-deruxtecan | none                   | yes                  | yes        || TRUE    |
    none                   | none                   | yes                  | yes        || FALSE   |
    none                   | datopotamab-deruxtecan | yes                  | yes        || TRUE    |
    datopotamab-deruxtecan | datopotamab-deruxtecan | no                   | yes        || FALSE   |
    datopotamab-deruxtecan | datopotamab-deruxtecan | yes                  | no         || FALSE   |
                           | datopotamab-deruxtecan | yes                  | yes        || TRUE    |
    datopotamab-deruxtecan |                        | yes                  | yes        || TRUE    |
    datopotamab-deruxtecan | datopotamab-deruxtecan |                      | yes        || UNKNOWN | respiratory_symptoms
    """,
)


test_dpyd = spec(
    DPYD,
    """
    order_drugs  | drugs_received | metastatic || verdict | lacking
    -------------+----------------+------------++---------+---------------
    capecitabine | none           | yes        || TRUE    |
    none         | none           | yes        || FALSE   |
    capecitabine | capecitabine   | yes        || FALSE   |
    capecitabine | none           | no         || FALSE   |
                 | none           | yes        || UNKNOWN | order_drugs
    capecitabine |                | yes        || UNKNOWN | drugs_received
    """,
)


test_ribociclib_ecg = spec(
    RIBOCICLIB_ECG,
    """
    order_drugs | drugs_received | metastatic || verdict | lacking
    ------------+----------------+------------++---------+---------------
    ribociclib  | none           | yes        || TRUE    |
    none        | none           | yes        || FALSE   |
    ribociclib  | ribociclib     | yes        || FALSE   |
    ribociclib  | none           | no         || FALSE   |
                | none           | yes        || UNKNOWN | order_drugs
    ribociclib  |                | yes        || UNKNOWN | drugs_received
    """,
)


test_datopotamab_eyes = spec(
    DATOPOTAMAB_EYES,
    """
    order_drugs            | drugs_received         | metastatic || verdict | lacking
    -----------------------+------------------------+------------++---------+---------------
    datopotamab-deruxtecan | none                   | yes        || TRUE    |
    none                   | none                   | yes        || FALSE   |
    datopotamab-deruxtecan | datopotamab-deruxtecan | yes        || FALSE   |
    datopotamab-deruxtecan | none                   | no         || FALSE   |
                           | none                   | yes        || UNKNOWN | order_drugs
    datopotamab-deruxtecan |                        | yes        || UNKNOWN | drugs_received
    """,
)


test_elacestrant_lipids = spec(
    ELACESTRANT_LIPIDS,
    """
    order_drugs | drugs_received | metastatic || verdict | lacking
    ------------+----------------+------------++---------+---------------
    elacestrant | none           | yes        || TRUE    |
    none        | none           | yes        || FALSE   |
    elacestrant | elacestrant    | yes        || FALSE   |
    elacestrant | none           | no         || FALSE   |
                | none           | yes        || UNKNOWN | order_drugs
    elacestrant |                | yes        || UNKNOWN | drugs_received
    """,
)
