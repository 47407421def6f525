"""Worked examples: hormone receptor-positive, HER2-negative disease at the start, and single hormonal drugs."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.hr_positive import (
    AI_SWITCH_FOR_TOLERANCE,
    AI_WITH_CDK46_INHIBITOR,
    FOR_ALL,
    OCCASIONAL,
    POSTMENOPAUSAL_SINGLE,
    PREMENOPAUSAL_WITH_SUPPRESSION,
    TAMOXIFEN,
)

test_ai_with_cdk46_inhibitor = spec(
    AI_WITH_CDK46_INHIBITOR,
    """
    er       | her2                | sex    | menopause                      | drugs_received | metastatic | endocrine_exhausted || verdict | lacking        | assumed
    ---------+---------------------+--------+--------------------------------+----------------+------------+---------------------++---------+----------------+--------------------
    positive | negative            | female | postmenopausal                 | none           | yes        | no                  || TRUE    |                |
    negative | negative            | female | postmenopausal                 | none           | yes        | no                  || FALSE   |                |
    positive | positive            | female | postmenopausal                 | none           | yes        | no                  || FALSE   |                |
    positive | negative            |        | postmenopausal                 | none           | yes        | no                  || UNKNOWN | sex            |
    positive | negative            | female | premenopausal                  | none           | yes        | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | palbociclib    | yes        | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | none           | no         | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | none           | yes        | yes                 || FALSE   |                |
             | negative            | female | postmenopausal                 | none           | yes        | no                  || UNKNOWN | er             |
    positive |                     | female | postmenopausal                 | none           | yes        | no                  || UNKNOWN | her2           |
    positive | negative            | female |                                | none           | yes        | no                  || UNKNOWN | menopause      |
    positive | negative            | female | postmenopausal                 |                | yes        | no                  || UNKNOWN | drugs_received |
    positive | negative            | female | postmenopausal                 | none           | yes        |                     || TRUE    |                | endocrine_exhausted
    positive | negative            | male   |                                | none           | yes        | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | palbociclib?   | yes        | no                  || UNKNOWN | drugs_received |
    positive | negative            | female | postmenopausal                 | ?              | yes        | no                  || UNKNOWN | drugs_received |
    positive | negative            | female | postmenopausal                 | letrozole      | yes        | no                  || TRUE    |                |
    positive | negative            | female | premenopausal / postmenopausal | none           | yes        | no                  || UNKNOWN | menopause      |
    positive | positive / negative | female | postmenopausal                 | none           | yes        | no                  || UNKNOWN | her2           |
    """,
)

test_for_all = spec(
    FOR_ALL,
    """
    hormone_receptor | her2     | metastatic | endocrine_exhausted || verdict | lacking          | assumed
    -----------------+----------+------------+---------------------++---------+------------------+--------------------
    positive         | negative | yes        | no                  || TRUE    |                  |
    negative         | negative | yes        | no                  || FALSE   |                  |
    positive         | positive | yes        | no                  || FALSE   |                  |
    positive         | negative | no         | no                  || FALSE   |                  |
    positive         | negative | yes        | yes                 || FALSE   |                  |
                     | negative | yes        | no                  || UNKNOWN | hormone_receptor |
    positive         |          | yes        | no                  || UNKNOWN | her2             |
    positive         | negative | yes        |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_postmenopausal_single = spec(
    POSTMENOPAUSAL_SINGLE,
    """
    sex    | menopause      | hormone_receptor | her2     | metastatic | endocrine_exhausted || verdict | lacking          | assumed
    -------+----------------+------------------+----------+------------+---------------------++---------+------------------+--------------------
    female | postmenopausal | positive         | negative | yes        | no                  || TRUE    |                  |
           | postmenopausal | positive         | negative | yes        | no                  || UNKNOWN | sex              |
    female | premenopausal  | positive         | negative | yes        | no                  || FALSE   |                  |
    female | postmenopausal | negative         | negative | yes        | no                  || FALSE   |                  |
    female | postmenopausal | positive         | positive | yes        | no                  || FALSE   |                  |
    female | postmenopausal | positive         | negative | no         | no                  || FALSE   |                  |
    female | postmenopausal | positive         | negative | yes        | yes                 || FALSE   |                  |
    female |                | positive         | negative | yes        | no                  || UNKNOWN | menopause        |
    female | postmenopausal |                  | negative | yes        | no                  || UNKNOWN | hormone_receptor |
    female | postmenopausal | positive         |          | yes        | no                  || UNKNOWN | her2             |
    female | postmenopausal | positive         | negative | yes        |                     || TRUE    |                  | endocrine_exhausted
    male   |                | positive         | negative | yes        | no                  || FALSE   |                  |
    """,
)

test_premenopausal_with_suppression = spec(
    PREMENOPAUSAL_WITH_SUPPRESSION,
    """
    sex    | menopause      | hormone_receptor | her2     | metastatic | endocrine_exhausted || verdict | lacking          | assumed
    -------+----------------+------------------+----------+------------+---------------------++---------+------------------+--------------------
    female | premenopausal  | positive         | negative | yes        | no                  || TRUE    |                  |
           | premenopausal  | positive         | negative | yes        | no                  || UNKNOWN | sex              |
    female | postmenopausal | positive         | negative | yes        | no                  || FALSE   |                  |
    female | premenopausal  | negative         | negative | yes        | no                  || FALSE   |                  |
    female | premenopausal  | positive         | positive | yes        | no                  || FALSE   |                  |
    female | premenopausal  | positive         | negative | no         | no                  || FALSE   |                  |
    female | premenopausal  | positive         | negative | yes        | yes                 || FALSE   |                  |
    female |                | positive         | negative | yes        | no                  || UNKNOWN | menopause        |
    female | premenopausal  |                  | negative | yes        | no                  || UNKNOWN | hormone_receptor |
    female | premenopausal  | positive         |          | yes        | no                  || UNKNOWN | her2             |
    female | premenopausal  | positive         | negative | yes        |                     || TRUE    |                  | endocrine_exhausted
    male   |                | positive         | negative | yes        | no                  || FALSE   |                  |
    """,
)

test_ai_switch_for_tolerance = spec(
    AI_SWITCH_FOR_TOLERANCE,
    """
    drugs_not_tolerated | hormone_receptor | sex    | menopause      | metastatic | endocrine_exhausted || verdict | lacking             | assumed
    --------------------+------------------+--------+----------------+------------+---------------------++---------+---------------------+--------------------
    letrozole           | positive         | female | postmenopausal | yes        | no                  || TRUE    |                     |
    none                | positive         | female | postmenopausal | yes        | no                  || FALSE   |                     |
    letrozole           | negative         | female | postmenopausal | yes        | no                  || FALSE   |                     |
    letrozole           | positive         |        | postmenopausal | yes        | no                  || UNKNOWN | sex                 |
    letrozole           | positive         | female |                | yes        | no                  || UNKNOWN | menopause           |
    letrozole           | positive         | female | premenopausal  | yes        | no                  || TRUE    |                     |
    letrozole           | positive         | female | postmenopausal | no         | no                  || FALSE   |                     |
    letrozole           | positive         | female | postmenopausal | yes        | yes                 || FALSE   |                     |
                        | positive         | female | postmenopausal | yes        | no                  || UNKNOWN | drugs_not_tolerated |
    letrozole           |                  | female | postmenopausal | yes        | no                  || UNKNOWN | hormone_receptor    |
    letrozole           | positive         | female | postmenopausal | yes        |                     || TRUE    |                     | endocrine_exhausted
    letrozole           | positive         | male   |                | yes        | no                  || FALSE   |                     |
    tamoxifen           | positive         | female | postmenopausal | yes        | no                  || FALSE   |                     |
    """,
)

test_tamoxifen = spec(
    TAMOXIFEN,
    """
    sex    | hormone_receptor | her2     | metastatic | endocrine_exhausted || verdict | lacking          | assumed
    -------+------------------+----------+------------+---------------------++---------+------------------+--------------------
    female | positive         | negative | yes        | no                  || TRUE    |                  |
    male   | positive         | negative | yes        | no                  || FALSE   |                  |
    female | negative         | negative | yes        | no                  || FALSE   |                  |
    female | positive         | positive | yes        | no                  || FALSE   |                  |
    female | positive         | negative | no         | no                  || FALSE   |                  |
    female | positive         | negative | yes        | yes                 || FALSE   |                  |
           | positive         | negative | yes        | no                  || UNKNOWN | sex              |
    female |                  | negative | yes        | no                  || UNKNOWN | hormone_receptor |
    female | positive         |          | yes        | no                  || UNKNOWN | her2             |
    female | positive         | negative | yes        |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_occasional = spec(
    OCCASIONAL,
    """
    drugs_received                                  | hormone_receptor | her2     | metastatic | endocrine_exhausted || verdict | lacking          | assumed
    ------------------------------------------------+------------------+----------+------------+---------------------++---------+------------------+--------------------
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        | no                  || TRUE    |                  |
    fulvestrant                                     | positive         | negative | yes        | no                  || FALSE   |                  |
    letrozole                                       | positive         | negative | yes        | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | negative         | negative | yes        | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | positive | yes        | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | no         | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        | yes                 || FALSE   |                  |
                                                    | positive         | negative | yes        | no                  || UNKNOWN | drugs_received   |
    letrozole, fulvestrant, tamoxifen, palbociclib  |                  | negative | yes        | no                  || UNKNOWN | hormone_receptor |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         |          | yes        | no                  || UNKNOWN | her2             |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        |                     || TRUE    |                  | endocrine_exhausted
    fulvestrant, tamoxifen, palbociclib             | positive         | negative | yes        | no                  || FALSE   |                  |
    letrozole, tamoxifen, palbociclib               | positive         | negative | yes        | no                  || FALSE   |                  |
    letrozole, fulvestrant, palbociclib             | positive         | negative | yes        | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen               | positive         | negative | yes        | no                  || FALSE   |                  |
    anastrozole, fulvestrant, tamoxifen, everolimus | positive         | negative | yes        | no                  || TRUE    |                  |
    letrozole, fulvestrant, tamoxifen, olaparib     | positive         | negative | yes        | no                  || TRUE    |                  |
    letrozole, fulvestrant, tamoxifen, ?            | positive         | negative | yes        | no                  || UNKNOWN | drugs_received   |
    """,
)
