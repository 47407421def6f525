"""Worked examples: hormone receptor-positive, HER2-negative disease at the start, and single hormonal drugs."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.hr_positive import (
    AI_SWITCH_FOR_TOLERANCE,
    AI_WITH_CDK46_INHIBITOR,
    AI_WITH_FULVESTRANT,
    CHEMOTHERAPY_INSTEAD,
    FOR_ALL,
    OCCASIONAL,
    POSTMENOPAUSAL_SINGLE,
    PREMENOPAUSAL_FULVESTRANT,
    PREMENOPAUSAL_WITH_SUPPRESSION,
    RIBOCICLIB_WITH_FULVESTRANT,
    STANDARD_START,
    TAMOXIFEN,
)

test_ai_with_cdk46_inhibitor = spec(
    AI_WITH_CDK46_INHIBITOR,
    """
    er       | her2                | sex    | menopause                      | drugs_received | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking        | assumed
    ---------+---------------------+--------+--------------------------------+----------------+------------+-----------------+---------------------++---------+----------------+--------------------
    positive | negative            | female | postmenopausal                 | none           | yes        | no              | no                  || TRUE    |                |
    negative | negative            | female | postmenopausal                 | none           | yes        | no              | no                  || FALSE   |                |
    positive | positive            | female | postmenopausal                 | none           | yes        | no              | no                  || FALSE   |                |
    positive | negative            |        | postmenopausal                 | none           | yes        | no              | no                  || UNKNOWN | sex            |
    positive | negative            | female | premenopausal                  | none           | yes        | no              | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | palbociclib    | yes        | no              | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | none           | no         | no              | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | none           | yes        | yes             | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | none           | yes        | no              | yes                 || FALSE   |                |
             | negative            | female | postmenopausal                 | none           | yes        | no              | no                  || UNKNOWN | er             |
    positive |                     | female | postmenopausal                 | none           | yes        | no              | no                  || UNKNOWN | her2           |
    positive | negative            | female |                                | none           | yes        | no              | no                  || UNKNOWN | menopause      |
    positive | negative            | female | postmenopausal                 |                | yes        | no              | no                  || UNKNOWN | drugs_received |
    positive | negative            | female | postmenopausal                 | none           | yes        |                 | no                  || TRUE    |                | visceral_crisis
    positive | negative            | female | postmenopausal                 | none           | yes        | no              |                     || TRUE    |                | endocrine_exhausted
    positive | negative            | male   |                                | none           | yes        | no              | no                  || FALSE   |                |
    positive | negative            | female | postmenopausal                 | palbociclib?   | yes        | no              | no                  || UNKNOWN | drugs_received |
    positive | negative            | female | postmenopausal                 | ?              | yes        | no              | no                  || UNKNOWN | drugs_received |
    positive | negative            | female | postmenopausal                 | letrozole      | yes        | no              | no                  || TRUE    |                |
    positive | negative            | female | premenopausal / postmenopausal | none           | yes        | no              | no                  || UNKNOWN | menopause      |
    positive | positive / negative | female | postmenopausal                 | none           | yes        | no              | no                  || UNKNOWN | her2           |
    """,
)

test_ribociclib_with_fulvestrant = spec(
    RIBOCICLIB_WITH_FULVESTRANT,
    """
    er       | her2     | sex    | menopause      | drugs_received         | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking        | assumed
    ---------+----------+--------+----------------+------------------------+------------+-----------------+---------------------++---------+----------------+--------------------
    positive | negative | female | postmenopausal | none                   | yes        | no              | no                  || TRUE    |                |
    negative | negative | female | postmenopausal | none                   | yes        | no              | no                  || FALSE   |                |
    positive | positive | female | postmenopausal | none                   | yes        | no              | no                  || FALSE   |                |
    positive | negative |        | postmenopausal | none                   | yes        | no              | no                  || UNKNOWN | sex            |
    positive | negative | female | premenopausal  | none                   | yes        | no              | no                  || FALSE   |                |
    positive | negative | female | postmenopausal | palbociclib            | yes        | no              | no                  || FALSE   |                |
    positive | negative | female | postmenopausal | none                   | no         | no              | no                  || FALSE   |                |
    positive | negative | female | postmenopausal | none                   | yes        | yes             | no                  || FALSE   |                |
    positive | negative | female | postmenopausal | none                   | yes        | no              | yes                 || FALSE   |                |
             | negative | female | postmenopausal | none                   | yes        | no              | no                  || UNKNOWN | er             |
    positive |          | female | postmenopausal | none                   | yes        | no              | no                  || UNKNOWN | her2           |
    positive | negative | female |                | none                   | yes        | no              | no                  || UNKNOWN | menopause      |
    positive | negative | female | postmenopausal |                        | yes        | no              | no                  || UNKNOWN | drugs_received |
    positive | negative | female | postmenopausal | none                   | yes        |                 | no                  || TRUE    |                | visceral_crisis
    positive | negative | female | postmenopausal | none                   | yes        | no              |                     || TRUE    |                | endocrine_exhausted
    positive | negative | male   |                | none                   | yes        | no              | no                  || FALSE   |                |
    positive | negative | female | postmenopausal | letrozole, abemaciclib | yes        | no              | no                  || FALSE   |                |
    positive | negative | female | postmenopausal | letrozole              | yes        | no              | no                  || TRUE    |                |
    """,
)

test_standard_start = spec(
    STANDARD_START,
    """
    metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                    | assumed
    ---------------------------+------------------+----------+------------+-----------------++---------+----------------------------+----------------
    0                          | positive         | negative | yes        | no              || TRUE    |                            |
    1                          | positive         | negative | yes        | no              || FALSE   |                            |
    0                          | negative         | negative | yes        | no              || FALSE   |                            |
    0                          | positive         | positive | yes        | no              || FALSE   |                            |
    0                          | positive         | negative | no         | no              || FALSE   |                            |
    0                          | positive         | negative | yes        | yes             || FALSE   |                            |
                               | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    0                          |                  | negative | yes        | no              || UNKNOWN | hormone_receptor           |
    0                          | positive         |          | yes        | no              || UNKNOWN | her2                       |
    0                          | positive         | negative | yes        |                 || TRUE    |                            | visceral_crisis
    """,
)

test_for_all = spec(
    FOR_ALL,
    """
    hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    -----------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    positive         | negative | yes        | no              | no                  || TRUE    |                  |
    negative         | negative | yes        | no              | no                  || FALSE   |                  |
    positive         | positive | yes        | no              | no                  || FALSE   |                  |
    positive         | negative | no         | no              | no                  || FALSE   |                  |
    positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    positive         | negative | yes        | no              | yes                 || FALSE   |                  |
                     | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_postmenopausal_single = spec(
    POSTMENOPAUSAL_SINGLE,
    """
    sex    | menopause      | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted | progressed_on_endocrine | metastatic_lines_completed || verdict | lacking          | assumed
    -------+----------------+------------------+----------+------------+-----------------+---------------------+-------------------------+----------------------------++---------+------------------+--------------------
    female | postmenopausal | positive         | negative | yes        | no              | no                  | no                      | 0                          || TRUE    |                  |
           | postmenopausal | positive         | negative | yes        | no              | no                  | no                      | 0                          || UNKNOWN | sex              |
    female | premenopausal  | positive         | negative | yes        | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | postmenopausal | negative         | negative | yes        | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | postmenopausal | positive         | positive | yes        | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | postmenopausal | positive         | negative | no         | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | postmenopausal | positive         | negative | yes        | yes             | no                  | no                      | 0                          || FALSE   |                  |
    female | postmenopausal | positive         | negative | yes        | no              | yes                 | no                      | 0                          || FALSE   |                  |
    female |                | positive         | negative | yes        | no              | no                  | no                      | 0                          || UNKNOWN | menopause        |
    female | postmenopausal |                  | negative | yes        | no              | no                  | no                      | 0                          || UNKNOWN | hormone_receptor |
    female | postmenopausal | positive         |          | yes        | no              | no                  | no                      | 0                          || UNKNOWN | her2             |
    female | postmenopausal | positive         | negative | yes        |                 | no                  | no                      | 0                          || TRUE    |                  | visceral_crisis
    female | postmenopausal | positive         | negative | yes        | no              |                     | no                      | 0                          || TRUE    |                  | endocrine_exhausted
    female | postmenopausal | positive         | negative | yes        | no              | no                  | yes                     | 1                          || FALSE   |                  |
    female | postmenopausal | positive         | negative | yes        | no              | no                  | yes                     | 0                          || TRUE    |                  |
    female | postmenopausal | positive         | negative | yes        | no              | no                  | no                      | 1                          || TRUE    |                  |
    female | postmenopausal | positive         | negative | yes        | no              | no                  |                         | 1                          || TRUE    |                  |
    """,
)

test_premenopausal_with_suppression = spec(
    PREMENOPAUSAL_WITH_SUPPRESSION,
    """
    sex    | menopause      | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted | progressed_on_endocrine | metastatic_lines_completed || verdict | lacking          | assumed
    -------+----------------+------------------+----------+------------+-----------------+---------------------+-------------------------+----------------------------++---------+------------------+--------------------
    female | premenopausal  | positive         | negative | yes        | no              | no                  | no                      | 0                          || TRUE    |                  |
           | premenopausal  | positive         | negative | yes        | no              | no                  | no                      | 0                          || UNKNOWN | sex              |
    female | postmenopausal | positive         | negative | yes        | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | premenopausal  | negative         | negative | yes        | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | premenopausal  | positive         | positive | yes        | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | premenopausal  | positive         | negative | no         | no              | no                  | no                      | 0                          || FALSE   |                  |
    female | premenopausal  | positive         | negative | yes        | yes             | no                  | no                      | 0                          || FALSE   |                  |
    female | premenopausal  | positive         | negative | yes        | no              | yes                 | no                      | 0                          || FALSE   |                  |
    female |                | positive         | negative | yes        | no              | no                  | no                      | 0                          || UNKNOWN | menopause        |
    female | premenopausal  |                  | negative | yes        | no              | no                  | no                      | 0                          || UNKNOWN | hormone_receptor |
    female | premenopausal  | positive         |          | yes        | no              | no                  | no                      | 0                          || UNKNOWN | her2             |
    female | premenopausal  | positive         | negative | yes        |                 | no                  | no                      | 0                          || TRUE    |                  | visceral_crisis
    female | premenopausal  | positive         | negative | yes        | no              |                     | no                      | 0                          || TRUE    |                  | endocrine_exhausted
    female | premenopausal  | positive         | negative | yes        | no              | no                  | yes                     | 1                          || FALSE   |                  |
    female | premenopausal  | positive         | negative | yes        | no              | no                  | yes                     | 0                          || TRUE    |                  |
    female | premenopausal  | positive         | negative | yes        | no              | no                  | no                      | 1                          || TRUE    |                  |
    female | premenopausal  | positive         | negative | yes        | no              | no                  |                         | 1                          || TRUE    |                  |
    """,
)

test_chemotherapy_instead = spec(
    CHEMOTHERAPY_INSTEAD,
    """
    visceral_crisis | endocrine_exhausted | hormone_receptor | her2     | metastatic || verdict | lacking
    ----------------+---------------------+------------------+----------+------------++---------+-------------------------------------
    yes             | yes                 | positive         | negative | yes        || TRUE    |
    yes             | no                  | positive         | negative | yes        || TRUE    |
    no              | no                  | positive         | negative | yes        || FALSE   |
    no              | yes                 | positive         | negative | yes        || TRUE    |
    yes             | yes                 | negative         | negative | yes        || FALSE   |
    yes             | yes                 | positive         | positive | yes        || FALSE   |
    yes             | yes                 | positive         | negative | no         || FALSE   |
                    | yes                 | positive         | negative | yes        || TRUE    |
    yes             |                     | positive         | negative | yes        || TRUE    |
    yes             | yes                 |                  | negative | yes        || UNKNOWN | hormone_receptor
    yes             | yes                 | positive         |          | yes        || UNKNOWN | her2
                    |                     | positive         | negative | yes        || UNKNOWN | endocrine_exhausted, visceral_crisis
    no              |                     | positive         | negative | yes        || UNKNOWN | endocrine_exhausted
    """,
)

test_ai_switch_for_tolerance = spec(
    AI_SWITCH_FOR_TOLERANCE,
    """
    drugs_not_tolerated | hormone_receptor | sex    | menopause      | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking             | assumed
    --------------------+------------------+--------+----------------+------------+-----------------+---------------------++---------+---------------------+--------------------
    letrozole           | positive         | female | postmenopausal | yes        | no              | no                  || TRUE    |                     |
    none                | positive         | female | postmenopausal | yes        | no              | no                  || FALSE   |                     |
    letrozole           | negative         | female | postmenopausal | yes        | no              | no                  || FALSE   |                     |
    letrozole           | positive         |        | postmenopausal | yes        | no              | no                  || UNKNOWN | sex                 |
    letrozole           | positive         | female |                | yes        | no              | no                  || UNKNOWN | menopause           |
    letrozole           | positive         | female | premenopausal  | yes        | no              | no                  || TRUE    |                     |
    letrozole           | positive         | female | postmenopausal | no         | no              | no                  || FALSE   |                     |
    letrozole           | positive         | female | postmenopausal | yes        | yes             | no                  || FALSE   |                     |
    letrozole           | positive         | female | postmenopausal | yes        | no              | yes                 || FALSE   |                     |
                        | positive         | female | postmenopausal | yes        | no              | no                  || UNKNOWN | drugs_not_tolerated |
    letrozole           |                  | female | postmenopausal | yes        | no              | no                  || UNKNOWN | hormone_receptor    |
    letrozole           | positive         | female | postmenopausal | yes        |                 | no                  || TRUE    |                     | visceral_crisis
    letrozole           | positive         | female | postmenopausal | yes        | no              |                     || TRUE    |                     | endocrine_exhausted
    letrozole           | positive         | male   |                | yes        | no              | no                  || FALSE   |                     |
    tamoxifen           | positive         | female | postmenopausal | yes        | no              | no                  || FALSE   |                     |
    """,
)

test_ai_with_fulvestrant = spec(
    AI_WITH_FULVESTRANT,
    """
    drugs_received        | hormone_receptor | her2     | sex    | menopause      | metastatic | visceral_crisis || verdict | lacking          | assumed
    ----------------------+------------------+----------+--------+----------------+------------+-----------------++---------+------------------+----------------
    none                  | positive         | negative | female | postmenopausal | yes        | no              || TRUE    |                  |
    letrozole             | positive         | negative | female | postmenopausal | yes        | no              || FALSE   |                  |
    none                  | negative         | negative | female | postmenopausal | yes        | no              || FALSE   |                  |
    none                  | positive         | positive | female | postmenopausal | yes        | no              || FALSE   |                  |
    none                  | positive         | negative |        | postmenopausal | yes        | no              || UNKNOWN | sex              |
    none                  | positive         | negative | female |                | yes        | no              || UNKNOWN | menopause        |
    none                  | positive         | negative | female | premenopausal  | yes        | no              || TRUE    |                  |
    none                  | positive         | negative | female | postmenopausal | no         | no              || FALSE   |                  |
    none                  | positive         | negative | female | postmenopausal | yes        | yes             || FALSE   |                  |
                          | positive         | negative | female | postmenopausal | yes        | no              || UNKNOWN | drugs_received   |
    none                  |                  | negative | female | postmenopausal | yes        | no              || UNKNOWN | hormone_receptor |
    none                  | positive         |          | female | postmenopausal | yes        | no              || UNKNOWN | her2             |
    none                  | positive         | negative | female | postmenopausal | yes        |                 || TRUE    |                  | visceral_crisis
    none                  | positive         | negative | male   |                | yes        | no              || FALSE   |                  |
    tamoxifen             | positive         | negative | female | postmenopausal | yes        | no              || FALSE   |                  |
    goserelin, paclitaxel | positive         | negative | female | postmenopausal | yes        | no              || TRUE    |                  |
    """,
)

test_premenopausal_fulvestrant = spec(
    PREMENOPAUSAL_FULVESTRANT,
    """
    sex    | menopause      | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    -------+----------------+------------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    female | premenopausal  | positive         | negative | yes        | no              | no                  || TRUE    |                  |
           | premenopausal  | positive         | negative | yes        | no              | no                  || UNKNOWN | sex              |
    female | postmenopausal | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    female | premenopausal  | negative         | negative | yes        | no              | no                  || FALSE   |                  |
    female | premenopausal  | positive         | positive | yes        | no              | no                  || FALSE   |                  |
    female | premenopausal  | positive         | negative | no         | no              | no                  || FALSE   |                  |
    female | premenopausal  | positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    female | premenopausal  | positive         | negative | yes        | no              | yes                 || FALSE   |                  |
    female |                | positive         | negative | yes        | no              | no                  || UNKNOWN | menopause        |
    female | premenopausal  |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    female | premenopausal  | positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    female | premenopausal  | positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    female | premenopausal  | positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    male   |                | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    """,
)

test_tamoxifen = spec(
    TAMOXIFEN,
    """
    sex    | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    -------+------------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    female | positive         | negative | yes        | no              | no                  || TRUE    |                  |
    male   | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    female | negative         | negative | yes        | no              | no                  || FALSE   |                  |
    female | positive         | positive | yes        | no              | no                  || FALSE   |                  |
    female | positive         | negative | no         | no              | no                  || FALSE   |                  |
    female | positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    female | positive         | negative | yes        | no              | yes                 || FALSE   |                  |
           | positive         | negative | yes        | no              | no                  || UNKNOWN | sex              |
    female |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    female | positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    female | positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    female | positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_occasional = spec(
    OCCASIONAL,
    """
    drugs_received                                  | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    ------------------------------------------------+------------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        | no              | no                  || TRUE    |                  |
    fulvestrant                                     | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    letrozole                                       | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | negative         | negative | yes        | no              | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | positive | yes        | no              | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | no         | no              | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        | no              | yes                 || FALSE   |                  |
                                                    | positive         | negative | yes        | no              | no                  || UNKNOWN | drugs_received   |
    letrozole, fulvestrant, tamoxifen, palbociclib  |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    letrozole, fulvestrant, tamoxifen, palbociclib  | positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    fulvestrant, tamoxifen, palbociclib             | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    letrozole, tamoxifen, palbociclib               | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    letrozole, fulvestrant, palbociclib             | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    letrozole, fulvestrant, tamoxifen               | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    anastrozole, fulvestrant, tamoxifen, everolimus | positive         | negative | yes        | no              | no                  || TRUE    |                  |
    letrozole, fulvestrant, tamoxifen, olaparib     | positive         | negative | yes        | no              | no                  || TRUE    |                  |
    letrozole, fulvestrant, tamoxifen, ?            | positive         | negative | yes        | no              | no                  || UNKNOWN | drugs_received   |
    """,
)
