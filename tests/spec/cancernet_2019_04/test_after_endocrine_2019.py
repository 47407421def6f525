"""Worked examples: after worsening on hormonal therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.after_endocrine import (
    ABEMACICLIB_ALONE,
    ALPELISIB_WITH_FULVESTRANT,
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    EVEROLIMUS_WITH_EXEMESTANE,
    SWITCH,
)

test_cdk46_inhibitor_with_fulvestrant = spec(
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    """
    progressed_on_endocrine | er       | her2     | drugs_received        | sex    | menopause      | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                 | assumed
    ------------------------+----------+----------+-----------------------+--------+----------------+------------+-----------------+---------------------++---------+-------------------------+--------------------
    yes                     | positive | negative | none                  | female | postmenopausal | yes        | no              | no                  || TRUE    |                         |
    no                      | positive | negative | none                  | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    yes                     | negative | negative | none                  | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    yes                     | positive | positive | none                  | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    yes                     | positive | negative | palbociclib           | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    yes                     | positive | negative | none                  |        | postmenopausal | yes        | no              | no                  || UNKNOWN | sex                     |
    yes                     | positive | negative | none                  | female |                | yes        | no              | no                  || UNKNOWN | menopause               |
    yes                     | positive | negative | none                  | female | premenopausal  | yes        | no              | no                  || TRUE    |                         |
    yes                     | positive | negative | none                  | female | postmenopausal | no         | no              | no                  || FALSE   |                         |
    yes                     | positive | negative | none                  | female | postmenopausal | yes        | yes             | no                  || FALSE   |                         |
    yes                     | positive | negative | none                  | female | postmenopausal | yes        | no              | yes                 || FALSE   |                         |
                            | positive | negative | none                  | female | postmenopausal | yes        | no              | no                  || UNKNOWN | progressed_on_endocrine |
    yes                     |          | negative | none                  | female | postmenopausal | yes        | no              | no                  || UNKNOWN | er                      |
    yes                     | positive |          | none                  | female | postmenopausal | yes        | no              | no                  || UNKNOWN | her2                    |
    yes                     | positive | negative |                       | female | postmenopausal | yes        | no              | no                  || UNKNOWN | drugs_received          |
    yes                     | positive | negative | none                  | female | postmenopausal | yes        |                 | no                  || TRUE    |                         | visceral_crisis
    yes                     | positive | negative | none                  | female | postmenopausal | yes        | no              |                     || TRUE    |                         | endocrine_exhausted
    yes                     | positive | negative | none                  | male   |                | yes        | no              | no                  || FALSE   |                         |
    yes                     | positive | negative | tamoxifen             | female | postmenopausal | yes        | no              | no                  || TRUE    |                         |
    yes                     | positive | negative | letrozole, ribociclib | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    """,
)

test_alpelisib_with_fulvestrant = spec(
    ALPELISIB_WITH_FULVESTRANT,
    """
    pik3ca       | progressed_on_endocrine | hormone_receptor | her2     | sex    | menopause      | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                 | assumed
    -------------+-------------------------+------------------+----------+--------+----------------+------------+-----------------+---------------------++---------+-------------------------+--------------------
    detected     | yes                     | positive         | negative | female | postmenopausal | yes        | no              | no                  || TRUE    |                         |
    not detected | yes                     | positive         | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    detected     | no                      | positive         | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    detected     | yes                     | negative         | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    detected     | yes                     | positive         | positive | female | postmenopausal | yes        | no              | no                  || FALSE   |                         |
    detected     | yes                     | positive         | negative | male   |                | yes        | no              | no                  || TRUE    |                         |
    detected     | yes                     | positive         | negative | female |                | yes        | no              | no                  || UNKNOWN | menopause               |
    detected     | yes                     | positive         | negative | female | premenopausal  | yes        | no              | no                  || TRUE    |                         |
    detected     | yes                     | positive         | negative | female | postmenopausal | no         | no              | no                  || FALSE   |                         |
    detected     | yes                     | positive         | negative | female | postmenopausal | yes        | yes             | no                  || FALSE   |                         |
    detected     | yes                     | positive         | negative | female | postmenopausal | yes        | no              | yes                 || FALSE   |                         |
                 | yes                     | positive         | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | pik3ca                  |
    detected     |                         | positive         | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | progressed_on_endocrine |
    detected     | yes                     |                  | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | hormone_receptor        |
    detected     | yes                     | positive         |          | female | postmenopausal | yes        | no              | no                  || UNKNOWN | her2                    |
    detected     | yes                     | positive         | negative |        | postmenopausal | yes        | no              | no                  || TRUE    |                         |
    detected     | yes                     | positive         | negative | female | postmenopausal | yes        |                 | no                  || TRUE    |                         | visceral_crisis
    detected     | yes                     | positive         | negative | female | postmenopausal | yes        | no              |                     || TRUE    |                         | endocrine_exhausted
    """,
)

test_everolimus_with_exemestane = spec(
    EVEROLIMUS_WITH_EXEMESTANE,
    """
    progressed_on_other_ai | er       | her2     | sex    | menopause      | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                | assumed
    -----------------------+----------+----------+--------+----------------+------------+-----------------+---------------------++---------+------------------------+--------------------
    yes                    | positive | negative | female | postmenopausal | yes        | no              | no                  || TRUE    |                        |
    no                     | positive | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                        |
    yes                    | negative | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                        |
    yes                    | positive | positive | female | postmenopausal | yes        | no              | no                  || FALSE   |                        |
    yes                    | positive | negative |        | postmenopausal | yes        | no              | no                  || UNKNOWN | sex                    |
    yes                    | positive | negative | female |                | yes        | no              | no                  || UNKNOWN | menopause              |
    yes                    | positive | negative | female | premenopausal  | yes        | no              | no                  || TRUE    |                        |
    yes                    | positive | negative | female | postmenopausal | no         | no              | no                  || FALSE   |                        |
    yes                    | positive | negative | female | postmenopausal | yes        | yes             | no                  || FALSE   |                        |
    yes                    | positive | negative | female | postmenopausal | yes        | no              | yes                 || FALSE   |                        |
                           | positive | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | progressed_on_other_ai |
    yes                    |          | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | er                     |
    yes                    | positive |          | female | postmenopausal | yes        | no              | no                  || UNKNOWN | her2                   |
    yes                    | positive | negative | female | postmenopausal | yes        |                 | no                  || TRUE    |                        | visceral_crisis
    yes                    | positive | negative | female | postmenopausal | yes        | no              |                     || TRUE    |                        | endocrine_exhausted
    yes                    | positive | negative | male   |                | yes        | no              | no                  || FALSE   |                        |
    """,
)

test_switch = spec(
    SWITCH,
    """
    progressed_on_endocrine | metastatic_lines_completed | hormone_receptor | her2     | sex    | menopause      | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                    | assumed
    ------------------------+----------------------------+------------------+----------+--------+----------------+------------+-----------------+---------------------++---------+----------------------------+--------------------
    yes                     | 1                          | positive         | negative | female | postmenopausal | yes        | no              | no                  || TRUE    |                            |
    no                      | 1                          | positive         | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                            |
    yes                     | 0                          | positive         | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                            |
    yes                     | 1                          | negative         | negative | female | postmenopausal | yes        | no              | no                  || FALSE   |                            |
    yes                     | 1                          | positive         | positive | female | postmenopausal | yes        | no              | no                  || FALSE   |                            |
    yes                     | 1                          | positive         | negative | male   | postmenopausal | yes        | no              | no                  || FALSE   |                            |
    yes                     | 1                          | positive         | negative | female | premenopausal  | yes        | no              | no                  || TRUE    |                            |
    yes                     | 1                          | positive         | negative | female | postmenopausal | no         | no              | no                  || FALSE   |                            |
    yes                     | 1                          | positive         | negative | female | postmenopausal | yes        | yes             | no                  || FALSE   |                            |
    yes                     | 1                          | positive         | negative | female | postmenopausal | yes        | no              | yes                 || FALSE   |                            |
                            | 1                          | positive         | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | progressed_on_endocrine    |
    yes                     |                            | positive         | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | metastatic_lines_completed |
    yes                     | 1                          |                  | negative | female | postmenopausal | yes        | no              | no                  || UNKNOWN | hormone_receptor           |
    yes                     | 1                          | positive         |          | female | postmenopausal | yes        | no              | no                  || UNKNOWN | her2                       |
    yes                     | 1                          | positive         | negative |        | postmenopausal | yes        | no              | no                  || UNKNOWN | sex                        |
    yes                     | 1                          | positive         | negative | female |                | yes        | no              | no                  || UNKNOWN | menopause                  |
    yes                     | 1                          | positive         | negative | female | postmenopausal | yes        |                 | no                  || TRUE    |                            | visceral_crisis
    yes                     | 1                          | positive         | negative | female | postmenopausal | yes        | no              |                     || TRUE    |                            | endocrine_exhausted
    """,
)

test_abemaciclib_alone = spec(
    ABEMACICLIB_ALONE,
    """
    metastatic_lines_completed | drugs_received | er       | her2     | metastatic || verdict | lacking
    ---------------------------+----------------+----------+----------+------------++---------+---------------------------
    1                          | none           | positive | negative | yes        || TRUE    |
    0                          | none           | positive | negative | yes        || FALSE   |
    1                          | palbociclib    | positive | negative | yes        || FALSE   |
    1                          | none           | negative | negative | yes        || FALSE   |
    1                          | none           | positive | positive | yes        || FALSE   |
    1                          | none           | positive | negative | no         || FALSE   |
                               | none           | positive | negative | yes        || UNKNOWN | metastatic_lines_completed
    1                          |                | positive | negative | yes        || UNKNOWN | drugs_received
    1                          | none           |          | negative | yes        || UNKNOWN | er
    1                          | none           | positive |          | yes        || UNKNOWN | her2
    """,
)
