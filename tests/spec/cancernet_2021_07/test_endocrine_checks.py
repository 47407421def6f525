"""Worked examples: checks of hormonal therapy orders."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.endocrine_checks import (
    AI_BEFORE_MENOPAUSE,
    AI_IN_MEN,
    CDK46_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    FULVESTRANT_BEFORE_MENOPAUSE,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
    SWITCH_IN_CRISIS,
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

test_ai_in_men = spec(
    AI_IN_MEN,
    """
    order_drugs | sex    | suppression   | metastatic || verdict | lacking
    ------------+--------+---------------+------------++---------+------------
    letrozole   | male   | none          | yes        || TRUE    |
    none        | male   | none          | yes        || FALSE   |
    letrozole   | female | none          | yes        || FALSE   |
    letrozole   | male   | GnRH analogue | yes        || FALSE   |
    letrozole   | male   | none          | no         || FALSE   |
                | male   | none          | yes        || UNKNOWN | order_drugs
    letrozole   |        | none          | yes        || UNKNOWN | sex
    letrozole   | male   |               | yes        || UNKNOWN | suppression
    """,
)

test_cdk46_before_menopause = spec(
    CDK46_BEFORE_MENOPAUSE,
    """
    order_drugs            | regimen_drugs | menopause      | sex    | suppression   | metastatic || verdict | lacking
    -----------------------+---------------+----------------+--------+---------------+------------++---------+--------------
    palbociclib            | letrozole     | premenopausal  | female | none          | yes        || TRUE    |
    letrozole              | letrozole     | premenopausal  | female | none          | yes        || FALSE   |
    palbociclib, letrozole | letrozole     | premenopausal  | female | none          | yes        || FALSE   |
    palbociclib            | none          | premenopausal  | female | none          | yes        || FALSE   |
    palbociclib            | letrozole     | postmenopausal | female | none          | yes        || FALSE   |
    palbociclib            | letrozole     | premenopausal  |        | none          | yes        || UNKNOWN | sex
    palbociclib            | letrozole     | premenopausal  | female | GnRH analogue | yes        || FALSE   |
    palbociclib            | letrozole     | premenopausal  | female | none          | no         || FALSE   |
                           | letrozole     | premenopausal  | female | none          | yes        || UNKNOWN | order_drugs
    palbociclib            |               | premenopausal  | female | none          | yes        || UNKNOWN | regimen_drugs
    palbociclib            | letrozole     |                | female | none          | yes        || UNKNOWN | menopause
    palbociclib            | letrozole     | premenopausal  | female |               | yes        || UNKNOWN | suppression
    """,
)

test_cdk46_in_men = spec(
    CDK46_IN_MEN,
    """
    order_drugs            | regimen_drugs | sex    | suppression   | metastatic || verdict | lacking
    -----------------------+---------------+--------+---------------+------------++---------+--------------
    palbociclib            | letrozole     | male   | none          | yes        || TRUE    |
    letrozole              | letrozole     | male   | none          | yes        || FALSE   |
    palbociclib, letrozole | letrozole     | male   | none          | yes        || FALSE   |
    palbociclib            | none          | male   | none          | yes        || FALSE   |
    palbociclib            | letrozole     | female | none          | yes        || FALSE   |
    palbociclib            | letrozole     | male   | GnRH analogue | yes        || FALSE   |
    palbociclib            | letrozole     | male   | none          | no         || FALSE   |
                           | letrozole     | male   | none          | yes        || UNKNOWN | order_drugs
    palbociclib            |               | male   | none          | yes        || UNKNOWN | regimen_drugs
    palbociclib            | letrozole     |        | none          | yes        || UNKNOWN | sex
    palbociclib            | letrozole     | male   |               | yes        || UNKNOWN | suppression
    """,
)

test_fulvestrant_before_menopause = spec(
    FULVESTRANT_BEFORE_MENOPAUSE,
    """
    order_drugs | menopause      | sex    | suppression   | metastatic || verdict | lacking
    ------------+----------------+--------+---------------+------------++---------+------------
    fulvestrant | premenopausal  | female | none          | yes        || TRUE    |
    none        | premenopausal  | female | none          | yes        || FALSE   |
    fulvestrant | postmenopausal | female | none          | yes        || FALSE   |
    fulvestrant | premenopausal  |        | none          | yes        || UNKNOWN | sex
    fulvestrant | premenopausal  | female | GnRH analogue | yes        || FALSE   |
    fulvestrant | premenopausal  | female | none          | no         || FALSE   |
                | premenopausal  | female | none          | yes        || UNKNOWN | order_drugs
    fulvestrant |                | female | none          | yes        || UNKNOWN | menopause
    fulvestrant | premenopausal  | female |               | yes        || UNKNOWN | suppression
    fulvestrant | premenopausal  | female | oophorectomy  | yes        || FALSE   |
    fulvestrant |                | male   | none          | yes        || FALSE   |
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

test_switch_in_crisis = spec(
    SWITCH_IN_CRISIS,
    """
    order_drugs | visceral_crisis | endocrine_not_working | hormone_receptor | metastatic || verdict | lacking
    ------------+-----------------+-----------------------+------------------+------------++---------+----------------------
    letrozole   | yes             | yes                   | positive         | yes        || TRUE    |
    none        | yes             | yes                   | positive         | yes        || FALSE   |
    letrozole   | no              | yes                   | positive         | yes        || FALSE   |
    letrozole   | yes             | no                    | positive         | yes        || FALSE   |
    letrozole   | yes             | yes                   | negative         | yes        || FALSE   |
    letrozole   | yes             | yes                   | positive         | no         || FALSE   |
                | yes             | yes                   | positive         | yes        || UNKNOWN | order_drugs
    letrozole   |                 | yes                   | positive         | yes        || UNKNOWN | visceral_crisis
    letrozole   | yes             |                       | positive         | yes        || UNKNOWN | endocrine_not_working
    letrozole   | yes             | yes                   |                  | yes        || UNKNOWN | hormone_receptor
    """,
)
