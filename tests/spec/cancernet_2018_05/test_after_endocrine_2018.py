"""Worked examples: after worsening on hormonal therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.after_endocrine import (
    ABEMACICLIB_ALONE,
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    EVEROLIMUS_WITH_EXEMESTANE,
)

test_cdk46_inhibitor_with_fulvestrant = spec(
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    """
    progressed_on_endocrine | er       | her2     | drugs_received        | sex    | menopause      | metastatic | endocrine_exhausted || verdict | lacking                 | assumed
    ------------------------+----------+----------+-----------------------+--------+----------------+------------+---------------------++---------+-------------------------+--------------------
    yes                     | positive | negative | none                  | female | postmenopausal | yes        | no                  || TRUE    |                         |
    no                      | positive | negative | none                  | female | postmenopausal | yes        | no                  || FALSE   |                         |
    yes                     | negative | negative | none                  | female | postmenopausal | yes        | no                  || FALSE   |                         |
    yes                     | positive | positive | none                  | female | postmenopausal | yes        | no                  || FALSE   |                         |
    yes                     | positive | negative | palbociclib           | female | postmenopausal | yes        | no                  || FALSE   |                         |
    yes                     | positive | negative | none                  |        | postmenopausal | yes        | no                  || UNKNOWN | sex                     |
    yes                     | positive | negative | none                  | female | premenopausal  | yes        | no                  || FALSE   |                         |
    yes                     | positive | negative | none                  | female | postmenopausal | no         | no                  || FALSE   |                         |
    yes                     | positive | negative | none                  | female | postmenopausal | yes        | yes                 || FALSE   |                         |
                            | positive | negative | none                  | female | postmenopausal | yes        | no                  || UNKNOWN | progressed_on_endocrine |
    yes                     |          | negative | none                  | female | postmenopausal | yes        | no                  || UNKNOWN | er                      |
    yes                     | positive |          | none                  | female | postmenopausal | yes        | no                  || UNKNOWN | her2                    |
    yes                     | positive | negative |                       | female | postmenopausal | yes        | no                  || UNKNOWN | drugs_received          |
    yes                     | positive | negative | none                  | female |                | yes        | no                  || UNKNOWN | menopause               |
    yes                     | positive | negative | none                  | female | postmenopausal | yes        |                     || TRUE    |                         | endocrine_exhausted
    yes                     | positive | negative | none                  | male   |                | yes        | no                  || FALSE   |                         |
    yes                     | positive | negative | tamoxifen             | female | postmenopausal | yes        | no                  || TRUE    |                         |
    yes                     | positive | negative | letrozole, ribociclib | female | postmenopausal | yes        | no                  || FALSE   |                         |
    """,
)

test_everolimus_with_exemestane = spec(
    EVEROLIMUS_WITH_EXEMESTANE,
    """
    progressed_on_other_ai | er       | her2     | sex    | menopause      | metastatic | endocrine_exhausted || verdict | lacking                | assumed
    -----------------------+----------+----------+--------+----------------+------------+---------------------++---------+------------------------+--------------------
    yes                    | positive | negative | female | postmenopausal | yes        | no                  || TRUE    |                        |
    no                     | positive | negative | female | postmenopausal | yes        | no                  || FALSE   |                        |
    yes                    | negative | negative | female | postmenopausal | yes        | no                  || FALSE   |                        |
    yes                    | positive | positive | female | postmenopausal | yes        | no                  || FALSE   |                        |
    yes                    | positive | negative |        | postmenopausal | yes        | no                  || UNKNOWN | sex                    |
    yes                    | positive | negative | female |                | yes        | no                  || UNKNOWN | menopause              |
    yes                    | positive | negative | female | premenopausal  | yes        | no                  || TRUE    |                        |
    yes                    | positive | negative | female | postmenopausal | no         | no                  || FALSE   |                        |
    yes                    | positive | negative | female | postmenopausal | yes        | yes                 || FALSE   |                        |
                           | positive | negative | female | postmenopausal | yes        | no                  || UNKNOWN | progressed_on_other_ai |
    yes                    |          | negative | female | postmenopausal | yes        | no                  || UNKNOWN | er                     |
    yes                    | positive |          | female | postmenopausal | yes        | no                  || UNKNOWN | her2                   |
    yes                    | positive | negative | female | postmenopausal | yes        |                     || TRUE    |                        | endocrine_exhausted
    yes                    | positive | negative | male   |                | yes        | no                  || FALSE   |                        |
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
