"""Worked examples: tests and watching while a drug is given."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.monitoring import (
    EVEROLIMUS_LUNG,
    PALBOCICLIB_BLOOD,
    PARP_BLOOD,
    RIBOCICLIB_BLOOD,
    RIBOCICLIB_LIVER,
    TRASTUZUMAB_HEART,
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
