"""Worked examples: hormone receptor-positive, HER2-negative disease at the start, and single hormonal drugs."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.hr_positive import (
    AI_SWITCH_FOR_TOLERANCE,
    AI_WITH_CDK46_INHIBITOR,
    AI_WITH_FULVESTRANT,
    CHEMOTHERAPY_IN_CRISIS,
    OCCASIONAL,
    POSTMENOPAUSAL_SINGLE,
    PREMENOPAUSAL_WITH_SUPPRESSION,
    STANDARD_START,
    TAMOXIFEN,
)

test_ai_with_cdk46_inhibitor = spec(
    AI_WITH_CDK46_INHIBITOR,
    """
    metastatic_lines_completed | er       | her2                | drugs_received | sex    | menopause                      | metastatic | visceral_crisis || verdict | lacking                    | assumed
    ---------------------------+----------+---------------------+----------------+--------+--------------------------------+------------+-----------------++---------+----------------------------+----------------
    0                          | positive | negative            | none           | female | postmenopausal                 | yes        | no              || TRUE    |                            |
    1                          | positive | negative            | none           | female | postmenopausal                 | yes        | no              || FALSE   |                            |
    0                          | negative | negative            | none           | female | postmenopausal                 | yes        | no              || FALSE   |                            |
    0                          | positive | positive            | none           | female | postmenopausal                 | yes        | no              || FALSE   |                            |
    0                          | positive | negative            | palbociclib    | female | postmenopausal                 | yes        | no              || FALSE   |                            |
    0                          | positive | negative            | none           | male   |                                | yes        | no              || TRUE    |                            |
    0                          | positive | negative            | none           | female |                                | yes        | no              || UNKNOWN | menopause                  |
    0                          | positive | negative            | none           | female | premenopausal                  | yes        | no              || TRUE    |                            |
    0                          | positive | negative            | none           | female | postmenopausal                 | no         | no              || FALSE   |                            |
    0                          | positive | negative            | none           | female | postmenopausal                 | yes        | yes             || FALSE   |                            |
                               | positive | negative            | none           | female | postmenopausal                 | yes        | no              || UNKNOWN | metastatic_lines_completed |
    0                          |          | negative            | none           | female | postmenopausal                 | yes        | no              || UNKNOWN | er                         |
    0                          | positive |                     | none           | female | postmenopausal                 | yes        | no              || UNKNOWN | her2                       |
    0                          | positive | negative            |                | female | postmenopausal                 | yes        | no              || UNKNOWN | drugs_received             |
    0                          | positive | negative            | none           |        | postmenopausal                 | yes        | no              || TRUE    |                            |
    0                          | positive | negative            | none           | female | postmenopausal                 | yes        |                 || TRUE    |                            | visceral_crisis
    0-1                        | positive | negative            | none           | female | postmenopausal                 | yes        | no              || UNKNOWN | metastatic_lines_completed |
    0                          | positive | negative            | palbociclib?   | female | postmenopausal                 | yes        | no              || UNKNOWN | drugs_received             |
    0                          | positive | negative            | ?              | female | postmenopausal                 | yes        | no              || UNKNOWN | drugs_received             |
    0                          | positive | negative            | tamoxifen      | female | postmenopausal                 | yes        | no              || TRUE    |                            |
    0                          | positive | negative            | none           | female | premenopausal / postmenopausal | yes        | no              || UNKNOWN | menopause                  |
    0                          | positive | positive / negative | none           | female | postmenopausal                 | yes        | no              || UNKNOWN | her2                       |
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

test_chemotherapy_in_crisis = spec(
    CHEMOTHERAPY_IN_CRISIS,
    """
    visceral_crisis | hormone_receptor | her2     | metastatic || verdict | lacking
    ----------------+------------------+----------+------------++---------+-----------------
    yes             | positive         | negative | yes        || TRUE    |
    no              | positive         | negative | yes        || FALSE   |
    yes             | negative         | negative | yes        || FALSE   |
    yes             | positive         | positive | yes        || FALSE   |
    yes             | positive         | negative | no         || FALSE   |
                    | positive         | negative | yes        || UNKNOWN | visceral_crisis
    yes             |                  | negative | yes        || UNKNOWN | hormone_receptor
    yes             | positive         |          | yes        || UNKNOWN | her2
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
    letrozole           | positive         | male   |                | yes        | no              | no                  || TRUE    |                     |
    letrozole           | positive         | female |                | yes        | no              | no                  || UNKNOWN | menopause           |
    letrozole           | positive         | female | premenopausal  | yes        | no              | no                  || TRUE    |                     |
    letrozole           | positive         | female | postmenopausal | no         | no              | no                  || FALSE   |                     |
    letrozole           | positive         | female | postmenopausal | yes        | yes             | no                  || FALSE   |                     |
    letrozole           | positive         | female | postmenopausal | yes        | no              | yes                 || FALSE   |                     |
                        | positive         | female | postmenopausal | yes        | no              | no                  || UNKNOWN | drugs_not_tolerated |
    letrozole           |                  | female | postmenopausal | yes        | no              | no                  || UNKNOWN | hormone_receptor    |
    letrozole           | positive         |        | postmenopausal | yes        | no              | no                  || TRUE    |                     |
    letrozole           | positive         | female | postmenopausal | yes        |                 | no                  || TRUE    |                     | visceral_crisis
    letrozole           | positive         | female | postmenopausal | yes        | no              |                     || TRUE    |                     | endocrine_exhausted
    tamoxifen           | positive         | female | postmenopausal | yes        | no              | no                  || FALSE   |                     |
    """,
    given={"her2": "negative"},
)

test_ai_switch_for_tolerance_and_her2 = spec(
    AI_SWITCH_FOR_TOLERANCE,
    """
    her2     || verdict | lacking
    ---------++---------+--------
    negative || TRUE    |
    positive || FALSE   |
             || UNKNOWN | her2
    """,
    given={
        "drugs_not_tolerated": "letrozole",
        "hormone_receptor": "positive",
        "sex": "female",
        "menopause": "postmenopausal",
        "metastatic": "yes",
        "visceral_crisis": "no",
        "endocrine_exhausted": "no",
    },
)

test_ai_with_fulvestrant = spec(
    AI_WITH_FULVESTRANT,
    """
    drugs_received | hormone_receptor | her2     | sex    | menopause      | metastatic | visceral_crisis || verdict | lacking          | assumed
    ---------------+------------------+----------+--------+----------------+------------+-----------------++---------+------------------+----------------
    none           | positive         | negative | female | postmenopausal | yes        | no              || TRUE    |                  |
    letrozole      | positive         | negative | female | postmenopausal | yes        | no              || FALSE   |                  |
    none           | negative         | negative | female | postmenopausal | yes        | no              || FALSE   |                  |
    none           | positive         | positive | female | postmenopausal | yes        | no              || FALSE   |                  |
    none           | positive         | negative | male   |                | yes        | no              || TRUE    |                  |
    none           | positive         | negative | female |                | yes        | no              || UNKNOWN | menopause        |
    none           | positive         | negative | female | premenopausal  | yes        | no              || TRUE    |                  |
    none           | positive         | negative | female | postmenopausal | no         | no              || FALSE   |                  |
    none           | positive         | negative | female | postmenopausal | yes        | yes             || FALSE   |                  |
                   | positive         | negative | female | postmenopausal | yes        | no              || UNKNOWN | drugs_received   |
    none           |                  | negative | female | postmenopausal | yes        | no              || UNKNOWN | hormone_receptor |
    none           | positive         |          | female | postmenopausal | yes        | no              || UNKNOWN | her2             |
    none           | positive         | negative |        | postmenopausal | yes        | no              || TRUE    |                  |
    none           | positive         | negative | female | postmenopausal | yes        |                 || TRUE    |                  | visceral_crisis
    tamoxifen      | positive         | negative | female | postmenopausal | yes        | no              || FALSE   |                  |
    goserelin      | positive         | negative | female | premenopausal  | yes        | no              || TRUE    |                  |
    paclitaxel     | positive         | negative | female | postmenopausal | yes        | no              || TRUE    |                  |
    """,
)

test_postmenopausal_single = spec(
    POSTMENOPAUSAL_SINGLE,
    """
    sex    | menopause      | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    -------+----------------+------------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    female | postmenopausal | positive         | negative | yes        | no              | no                  || TRUE    |                  |
           | postmenopausal | positive         | negative | yes        | no              | no                  || UNKNOWN | sex              |
    female | premenopausal  | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    female | postmenopausal | negative         | negative | yes        | no              | no                  || FALSE   |                  |
    female | postmenopausal | positive         | positive | yes        | no              | no                  || FALSE   |                  |
    female | postmenopausal | positive         | negative | no         | no              | no                  || FALSE   |                  |
    female | postmenopausal | positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    female | postmenopausal | positive         | negative | yes        | no              | yes                 || FALSE   |                  |
    female |                | positive         | negative | yes        | no              | no                  || UNKNOWN | menopause        |
    female | postmenopausal |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    female | postmenopausal | positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    female | postmenopausal | positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    female | postmenopausal | positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_premenopausal_with_suppression = spec(
    PREMENOPAUSAL_WITH_SUPPRESSION,
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
    progressed_on_endocrine | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                 | assumed
    ------------------------+------------------+----------+------------+-----------------+---------------------++---------+-------------------------+--------------------
    yes                     | positive         | negative | yes        | no              | no                  || TRUE    |                         |
    no                      | positive         | negative | yes        | no              | no                  || FALSE   |                         |
    yes                     | negative         | negative | yes        | no              | no                  || FALSE   |                         |
    yes                     | positive         | positive | yes        | no              | no                  || FALSE   |                         |
    yes                     | positive         | negative | no         | no              | no                  || FALSE   |                         |
    yes                     | positive         | negative | yes        | yes             | no                  || FALSE   |                         |
    yes                     | positive         | negative | yes        | no              | yes                 || FALSE   |                         |
                            | positive         | negative | yes        | no              | no                  || UNKNOWN | progressed_on_endocrine |
    yes                     |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor        |
    yes                     | positive         |          | yes        | no              | no                  || UNKNOWN | her2                    |
    yes                     | positive         | negative | yes        |                 | no                  || TRUE    |                         | visceral_crisis
    yes                     | positive         | negative | yes        | no              |                     || TRUE    |                         | endocrine_exhausted
    """,
)
