"""Worked examples: chemotherapy and checks of its orders."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.chemotherapy import (
    CHECK_BEFORE_HORMONAL,
    CHECK_COMBINATION,
    CHECK_UNLISTED,
    CHECK_WITH_HORMONAL,
    STOP_AND_PALLIATIVE_CARE,
)

test_stop_and_palliative_care = spec(
    STOP_AND_PALLIATIVE_CARE,
    """
    disease_status | current_drugs | her2     | metastatic || verdict | lacking
    ---------------+---------------+----------+------------++---------+---------------
    progressing    | paclitaxel    | negative | yes        || TRUE    |
    responding     | paclitaxel    | negative | yes        || FALSE   |
    progressing    | none          | negative | yes        || FALSE   |
    progressing    | paclitaxel    | positive | yes        || FALSE   |
    progressing    | paclitaxel    | negative | no         || FALSE   |
                   | paclitaxel    | negative | yes        || UNKNOWN | disease_status
    progressing    |               | negative | yes        || UNKNOWN | current_drugs
    progressing    | paclitaxel    |          | yes        || UNKNOWN | her2
    """,
)

test_check_combination = spec(
    CHECK_COMBINATION,
    """
    order_drugs     | regimen_drugs                           | metastatic || verdict | lacking
    ----------------+-----------------------------------------+------------++---------+--------------
    carboplatin     | carboplatin, gemcitabine                | yes        || TRUE    |
    zoledronic-acid | carboplatin, gemcitabine                | yes        || FALSE   |
    carboplatin     | carboplatin                             | yes        || FALSE   |
    carboplatin     | carboplatin, gemcitabine, pembrolizumab | yes        || FALSE   |
    carboplatin     | carboplatin, docetaxel, trastuzumab     | yes        || FALSE   |
    carboplatin     | carboplatin, gemcitabine                | no         || FALSE   |
    paclitaxel      | paclitaxel, taxane-unspecified          | yes        || FALSE   |
    carboplatin     | carboplatin, gemcitabine?               | yes        || UNKNOWN | regimen_drugs
                    | carboplatin, gemcitabine                | yes        || UNKNOWN | order_drugs
    carboplatin     |                                         | yes        || UNKNOWN | regimen_drugs
    """,
)

test_check_with_hormonal = spec(
    CHECK_WITH_HORMONAL,
    """
    order_drugs               | regimen_drugs                        | metastatic || verdict | lacking
    --------------------------+--------------------------------------+------------++---------+--------------
    letrozole                 | paclitaxel, letrozole                | yes        || TRUE    |
    none                      | paclitaxel, letrozole                | yes        || FALSE   |
    letrozole                 | letrozole                            | yes        || FALSE   |
    letrozole                 | paclitaxel                           | yes        || FALSE   |
    letrozole                 | paclitaxel, letrozole                | no         || FALSE   |
                              | paclitaxel, letrozole                | yes        || UNKNOWN | order_drugs
    letrozole                 |                                      | yes        || UNKNOWN | regimen_drugs
    capecitabine              | capecitabine, letrozole              | yes        || TRUE    |
    capecitabine              | capecitabine, goserelin              | yes        || FALSE   |
    ado-trastuzumab-emtansine | ado-trastuzumab-emtansine, letrozole | yes        || FALSE   |
    letrozole                 | letrozole, palbociclib               | yes        || FALSE   |
    """,
)

test_check_before_hormonal = spec(
    CHECK_BEFORE_HORMONAL,
    """
    order_drugs | hormone_receptor | her2     | drugs_received_metastatic | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                   | assumed
    ------------+------------------+----------+---------------------------+------------+-----------------+---------------------++---------+---------------------------+--------------------
    paclitaxel  | positive         | negative | none                      | yes        | no              | no                  || TRUE    |                           |
    none        | positive         | negative | none                      | yes        | no              | no                  || FALSE   |                           |
    paclitaxel  | negative         | negative | none                      | yes        | no              | no                  || FALSE   |                           |
    paclitaxel  | positive         | positive | none                      | yes        | no              | no                  || FALSE   |                           |
    paclitaxel  | positive         | negative | letrozole                 | yes        | no              | no                  || FALSE   |                           |
    paclitaxel  | positive         | negative | none                      | no         | no              | no                  || FALSE   |                           |
    paclitaxel  | positive         | negative | none                      | yes        | yes             | no                  || FALSE   |                           |
    paclitaxel  | positive         | negative | none                      | yes        | no              | yes                 || FALSE   |                           |
                | positive         | negative | none                      | yes        | no              | no                  || UNKNOWN | order_drugs               |
    paclitaxel  |                  | negative | none                      | yes        | no              | no                  || UNKNOWN | hormone_receptor          |
    paclitaxel  | positive         |          | none                      | yes        | no              | no                  || UNKNOWN | her2                      |
    paclitaxel  | positive         | negative |                           | yes        | no              | no                  || UNKNOWN | drugs_received_metastatic |
    paclitaxel  | positive         | negative | none                      | yes        |                 | no                  || TRUE    |                           | visceral_crisis
    paclitaxel  | positive         | negative | none                      | yes        | no              |                     || TRUE    |                           | endocrine_exhausted
    paclitaxel  | positive         | negative | letrozole?                | yes        | no              | no                  || UNKNOWN | drugs_received_metastatic |
    """,
)

test_check_unlisted = spec(
    CHECK_UNLISTED,
    """
    order_drugs | metastatic || verdict | lacking
    ------------+------------++---------+------------
    irinotecan  | yes        || TRUE    |
    none        | yes        || FALSE   |
    irinotecan  | no         || FALSE   |
                | yes        || UNKNOWN | order_drugs
    """,
)
