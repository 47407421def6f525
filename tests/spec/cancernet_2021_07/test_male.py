"""Worked examples: men with hormone receptor-positive, HER2-negative disease."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.male import (
    OTHER_OPTIONS,
    PROGRESSION_SWITCH,
    SAME_TARGETED_DRUGS,
    TAMOXIFEN,
)

test_tamoxifen = spec(
    TAMOXIFEN,
    """
    sex    | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    -------+------------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    male   | positive         | negative | yes        | no              | no                  || TRUE    |                  |
    female | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    male   | negative         | negative | yes        | no              | no                  || FALSE   |                  |
    male   | positive         | positive | yes        | no              | no                  || FALSE   |                  |
    male   | positive         | negative | no         | no              | no                  || FALSE   |                  |
    male   | positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    male   | positive         | negative | yes        | no              | yes                 || FALSE   |                  |
           | positive         | negative | yes        | no              | no                  || UNKNOWN | sex              |
    male   |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    male   | positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    male   | positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    male   | positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_progression_switch = spec(
    PROGRESSION_SWITCH,
    """
    sex    | progressed_on_endocrine | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking                 | assumed
    -------+-------------------------+------------------+----------+------------+-----------------+---------------------++---------+-------------------------+--------------------
    male   | yes                     | positive         | negative | yes        | no              | no                  || TRUE    |                         |
    female | yes                     | positive         | negative | yes        | no              | no                  || FALSE   |                         |
    male   | no                      | positive         | negative | yes        | no              | no                  || FALSE   |                         |
    male   | yes                     | negative         | negative | yes        | no              | no                  || FALSE   |                         |
    male   | yes                     | positive         | positive | yes        | no              | no                  || FALSE   |                         |
    male   | yes                     | positive         | negative | no         | no              | no                  || FALSE   |                         |
    male   | yes                     | positive         | negative | yes        | yes             | no                  || FALSE   |                         |
    male   | yes                     | positive         | negative | yes        | no              | yes                 || FALSE   |                         |
           | yes                     | positive         | negative | yes        | no              | no                  || UNKNOWN | sex                     |
    male   |                         | positive         | negative | yes        | no              | no                  || UNKNOWN | progressed_on_endocrine |
    male   | yes                     |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor        |
    male   | yes                     | positive         |          | yes        | no              | no                  || UNKNOWN | her2                    |
    male   | yes                     | positive         | negative | yes        |                 | no                  || TRUE    |                         | visceral_crisis
    male   | yes                     | positive         | negative | yes        | no              |                     || TRUE    |                         | endocrine_exhausted
    """,
)

test_other_options = spec(
    OTHER_OPTIONS,
    """
    sex    | hormone_receptor | her2     | metastatic | visceral_crisis | endocrine_exhausted || verdict | lacking          | assumed
    -------+------------------+----------+------------+-----------------+---------------------++---------+------------------+--------------------
    male   | positive         | negative | yes        | no              | no                  || TRUE    |                  |
    female | positive         | negative | yes        | no              | no                  || FALSE   |                  |
    male   | negative         | negative | yes        | no              | no                  || FALSE   |                  |
    male   | positive         | positive | yes        | no              | no                  || FALSE   |                  |
    male   | positive         | negative | no         | no              | no                  || FALSE   |                  |
    male   | positive         | negative | yes        | yes             | no                  || FALSE   |                  |
    male   | positive         | negative | yes        | no              | yes                 || FALSE   |                  |
           | positive         | negative | yes        | no              | no                  || UNKNOWN | sex              |
    male   |                  | negative | yes        | no              | no                  || UNKNOWN | hormone_receptor |
    male   | positive         |          | yes        | no              | no                  || UNKNOWN | her2             |
    male   | positive         | negative | yes        |                 | no                  || TRUE    |                  | visceral_crisis
    male   | positive         | negative | yes        | no              |                     || TRUE    |                  | endocrine_exhausted
    """,
)

test_same_targeted_drugs = spec(
    SAME_TARGETED_DRUGS,
    """
    sex    | metastatic || verdict | lacking
    -------+------------++---------+--------
    male   | yes        || TRUE    |
    female | yes        || FALSE   |
    male   | no         || FALSE   |
           | yes        || UNKNOWN | sex
    """,
)
