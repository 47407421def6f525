"""Worked examples of July 2026: suppression and receptors in hormonal therapy orders."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.endocrine_checks import (
    AI_BEFORE_MENOPAUSE,
    AI_IN_MEN,
    CDK46_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
)

test_cdk46_before_menopause = spec(
    CDK46_BEFORE_MENOPAUSE,
    """
    order_drugs | regimen_drugs | menopause      | sex    | suppression   | metastatic || verdict | lacking
    ------------+---------------+----------------+--------+---------------+------------++---------+--------------
    palbociclib | letrozole     | premenopausal  | female | none          | yes        || TRUE    |
    none        | letrozole     | premenopausal  | female | none          | yes        || FALSE   |
    palbociclib | none          | premenopausal  | female | none          | yes        || FALSE   |
    palbociclib | letrozole     | postmenopausal | female | none          | yes        || FALSE   |
    palbociclib | letrozole     | premenopausal  |        | none          | yes        || UNKNOWN | sex
    palbociclib | letrozole     | premenopausal  | female | GnRH analogue | yes        || FALSE   |
    palbociclib | letrozole     | premenopausal  | female | none          | no         || FALSE   |
                | letrozole     | premenopausal  | female | none          | yes        || UNKNOWN | order_drugs
    palbociclib |               | premenopausal  | female | none          | yes        || UNKNOWN | regimen_drugs
    palbociclib | letrozole     |                | female | none          | yes        || UNKNOWN | menopause
    palbociclib | letrozole     | premenopausal  | female |               | yes        || UNKNOWN | suppression
    """,
)


test_ai_before_menopause = spec(
    AI_BEFORE_MENOPAUSE,
    """
    order_drugs | regimen_drugs | menopause      | sex    | suppression   | metastatic || verdict | lacking
    ------------+---------------+----------------+--------+---------------+------------++---------+--------------
    letrozole   | palbociclib   | premenopausal  | female | none          | yes        || TRUE    |
    palbociclib | palbociclib   | premenopausal  | female | none          | yes        || FALSE   |
    letrozole   | none          | premenopausal  | female | none          | yes        || FALSE   |
    letrozole   | palbociclib   | postmenopausal | female | none          | yes        || FALSE   |
    letrozole   | palbociclib   | premenopausal  |        | none          | yes        || UNKNOWN | sex
    letrozole   | palbociclib   | premenopausal  | female | GnRH analogue | yes        || FALSE   |
    letrozole   | palbociclib   | premenopausal  | female | none          | no         || FALSE   |
                | palbociclib   | premenopausal  | female | none          | yes        || UNKNOWN | order_drugs
    letrozole   |               | premenopausal  | female | none          | yes        || UNKNOWN | regimen_drugs
    letrozole   | palbociclib   |                | female | none          | yes        || UNKNOWN | menopause
    letrozole   | palbociclib   | premenopausal  | female |               | yes        || UNKNOWN | suppression
    """,
)


test_cdk46_in_men = spec(
    CDK46_IN_MEN,
    """
    order_drugs | regimen_drugs | sex    | suppression   | metastatic || verdict | lacking
    ------------+---------------+--------+---------------+------------++---------+--------------
    palbociclib | letrozole     | male   | none          | yes        || TRUE    |
    none        | letrozole     | male   | none          | yes        || FALSE   |
    palbociclib | none          | male   | none          | yes        || FALSE   |
    palbociclib | letrozole     | female | none          | yes        || FALSE   |
    palbociclib | letrozole     | male   | GnRH analogue | yes        || FALSE   |
    palbociclib | letrozole     | male   | none          | no         || FALSE   |
                | letrozole     | male   | none          | yes        || UNKNOWN | order_drugs
    palbociclib |               | male   | none          | yes        || UNKNOWN | regimen_drugs
    palbociclib | letrozole     |        | none          | yes        || UNKNOWN | sex
    palbociclib | letrozole     | male   |               | yes        || UNKNOWN | suppression
    """,
)


test_ai_in_men = spec(
    AI_IN_MEN,
    """
    order_drugs | regimen_drugs | sex    | suppression   | metastatic || verdict | lacking
    ------------+---------------+--------+---------------+------------++---------+--------------
    letrozole   | palbociclib   | male   | none          | yes        || TRUE    |
    palbociclib | palbociclib   | male   | none          | yes        || FALSE   |
    letrozole   | none          | male   | none          | yes        || FALSE   |
    letrozole   | palbociclib   | female | none          | yes        || FALSE   |
    letrozole   | palbociclib   | male   | GnRH analogue | yes        || FALSE   |
    letrozole   | palbociclib   | male   | none          | no         || FALSE   |
                | palbociclib   | male   | none          | yes        || UNKNOWN | order_drugs
    letrozole   |               | male   | none          | yes        || UNKNOWN | regimen_drugs
    letrozole   | palbociclib   |        | none          | yes        || UNKNOWN | sex
    letrozole   | palbociclib   | male   |               | yes        || UNKNOWN | suppression
    """,
)


test_hormonal_in_receptor_negative = spec(
    HORMONAL_IN_RECEPTOR_NEGATIVE,
    """
    order_drugs | hormone_receptor | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    letrozole   | negative         | yes        || TRUE    |
    none        | negative         | yes        || FALSE   |
    letrozole   | positive         | yes        || FALSE   |
    letrozole   | negative         | no         || FALSE   |
                | negative         | yes        || UNKNOWN | order_drugs
    letrozole   |                  | yes        || UNKNOWN | hormone_receptor
    """,
)
