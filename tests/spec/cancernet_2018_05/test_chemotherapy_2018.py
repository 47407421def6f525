"""Worked examples: chemotherapy and checks of its orders."""

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.chemotherapy import (
    CHECK_COMBINATION,
    ONE_DRUG,
)

test_one_drug = spec(
    ONE_DRUG,
    """
    her2     | hormone_receptor | endocrine_exhausted | metastatic || verdict | lacking
    ---------+------------------+---------------------+------------++---------+--------------------
    negative | negative         | yes                 | yes        || TRUE    |
    positive | negative         | yes                 | yes        || FALSE   |
    negative | negative         | no                  | yes        || TRUE    |
    negative | positive         | no                  | yes        || FALSE   |
    negative | positive         | yes                 | yes        || TRUE    |
    negative | negative         | yes                 | no         || FALSE   |
             | negative         | yes                 | yes        || UNKNOWN | her2
    negative |                  | yes                 | yes        || TRUE    |
    negative | negative         |                     | yes        || TRUE    |
    negative | positive         |                     | yes        || UNKNOWN | endocrine_exhausted
    negative | positive         | no                  | yes        || FALSE   |
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
