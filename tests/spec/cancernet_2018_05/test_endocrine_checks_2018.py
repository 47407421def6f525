"""Worked examples: checks of hormonal therapy orders."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.endocrine_checks import (
    AI_BEFORE_MENOPAUSE,
    CDK46_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    FULVESTRANT_BEFORE_MENOPAUSE,
    FULVESTRANT_IN_MEN,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
)

test_ai_before_menopause = spec(
    AI_BEFORE_MENOPAUSE,
    """
    order_drugs | menopause                      | sex    | suppression   | metastatic || verdict | lacking
    ------------+--------------------------------+--------+---------------+------------++---------+------------
    letrozole   | premenopausal                  | female | none          | yes        || TRUE    |
    none        | premenopausal                  | female | none          | yes        || FALSE   |
    letrozole   | postmenopausal                 | female | none          | yes        || FALSE   |
    letrozole   | premenopausal                  |        | none          | yes        || UNKNOWN | sex
    letrozole   | premenopausal                  | female | GnRH analogue | yes        || FALSE   |
    letrozole   | premenopausal                  | female | none          | no         || FALSE   |
                | premenopausal                  | female | none          | yes        || UNKNOWN | order_drugs
    letrozole   |                                | female | none          | yes        || UNKNOWN | menopause
    letrozole   | premenopausal                  | female |               | yes        || UNKNOWN | suppression
    letrozole   | premenopausal                  | female | oophorectomy  | yes        || FALSE   |
    letrozole   |                                | male   | none          | yes        || FALSE   |
    letrozole   | premenopausal / postmenopausal | female | none          | yes        || UNKNOWN | menopause
    tamoxifen   | premenopausal                  | female | none          | yes        || FALSE   |
    """,
)

test_cdk46_before_menopause = spec(
    CDK46_BEFORE_MENOPAUSE,
    """
    order_drugs | regimen_drugs            | menopause      | sex    | metastatic || verdict | lacking
    ------------+--------------------------+----------------+--------+------------++---------+--------------
    letrozole   | palbociclib, letrozole   | premenopausal  | female | yes        || TRUE    |
    none        | palbociclib, letrozole   | premenopausal  | female | yes        || FALSE   |
    letrozole   | letrozole                | premenopausal  | female | yes        || FALSE   |
    letrozole   | palbociclib              | premenopausal  | female | yes        || FALSE   |
    letrozole   | palbociclib, letrozole   | postmenopausal | female | yes        || FALSE   |
    letrozole   | palbociclib, letrozole   | premenopausal  |        | yes        || UNKNOWN | sex
    letrozole   | palbociclib, letrozole   | premenopausal  | female | no         || FALSE   |
                | palbociclib, letrozole   | premenopausal  | female | yes        || UNKNOWN | order_drugs
    letrozole   |                          | premenopausal  | female | yes        || UNKNOWN | regimen_drugs
    letrozole   | palbociclib, letrozole   |                | female | yes        || UNKNOWN | menopause
    fulvestrant | abemaciclib, fulvestrant | premenopausal  | female | yes        || FALSE   |
    paclitaxel  | palbociclib, letrozole   | premenopausal  | female | yes        || FALSE   |
    letrozole   | palbociclib, letrozole   |                | male   | yes        || FALSE   |
    """,
)

test_cdk46_in_men = spec(
    CDK46_IN_MEN,
    """
    order_drugs | regimen_drugs          | sex    | metastatic || verdict | lacking
    ------------+------------------------+--------+------------++---------+--------------
    letrozole   | palbociclib, letrozole | male   | yes        || TRUE    |
    none        | palbociclib, letrozole | male   | yes        || FALSE   |
    letrozole   | letrozole              | male   | yes        || FALSE   |
    letrozole   | palbociclib            | male   | yes        || FALSE   |
    letrozole   | palbociclib, letrozole | female | yes        || FALSE   |
    letrozole   | palbociclib, letrozole | male   | no         || FALSE   |
                | palbociclib, letrozole | male   | yes        || UNKNOWN | order_drugs
    letrozole   |                        | male   | yes        || UNKNOWN | regimen_drugs
    letrozole   | palbociclib, letrozole |        | yes        || UNKNOWN | sex
    """,
)

test_fulvestrant_before_menopause = spec(
    FULVESTRANT_BEFORE_MENOPAUSE,
    """
    order_drugs | menopause      | sex    | metastatic || verdict | lacking
    ------------+----------------+--------+------------++---------+------------
    fulvestrant | premenopausal  | female | yes        || TRUE    |
    none        | premenopausal  | female | yes        || FALSE   |
    fulvestrant | postmenopausal | female | yes        || FALSE   |
    fulvestrant | premenopausal  |        | yes        || UNKNOWN | sex
    fulvestrant | premenopausal  | female | no         || FALSE   |
                | premenopausal  | female | yes        || UNKNOWN | order_drugs
    fulvestrant |                | female | yes        || UNKNOWN | menopause
    letrozole   | premenopausal  | female | yes        || FALSE   |
    """,
)

test_fulvestrant_in_men = spec(
    FULVESTRANT_IN_MEN,
    """
    order_drugs | sex    | metastatic || verdict | lacking
    ------------+--------+------------++---------+------------
    fulvestrant | male   | yes        || TRUE    |
    none        | male   | yes        || FALSE   |
    fulvestrant | female | yes        || FALSE   |
    fulvestrant | male   | no         || FALSE   |
                | male   | yes        || UNKNOWN | order_drugs
    fulvestrant |        | yes        || UNKNOWN | sex
    """,
)

test_hormonal_in_receptor_negative = spec(
    HORMONAL_IN_RECEPTOR_NEGATIVE,
    """
    order_drugs       | hormone_receptor | metastatic || verdict | lacking
    ------------------+------------------+------------++---------+-----------------
    letrozole         | negative         | yes        || TRUE    |
    none              | negative         | yes        || FALSE   |
    letrozole         | positive         | yes        || FALSE   |
    letrozole         | negative         | no         || FALSE   |
                      | negative         | yes        || UNKNOWN | order_drugs
    letrozole         |                  | yes        || UNKNOWN | hormone_receptor
    goserelin         | negative         | yes        || FALSE   |
    megestrol-acetate | negative         | yes        || FALSE   |
    """,
)
