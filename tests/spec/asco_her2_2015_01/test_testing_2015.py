"""Worked examples: receptor tests, and imaging of the brain."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.asco_her2_2015_01.testing import (
    BRAIN_SYMPTOMS,
    ER_PR,
    HER2,
    NO_SCREENING,
)

test_er_pr = spec(
    ER_PR,
    """
    her2     | metastatic | hormone_receptor || verdict | lacking | first check
    ---------+------------+------------------++---------+---------+-----------------
    positive | yes        |                  || TRUE    |         | hormone_receptor
    negative | yes        |                  || FALSE   |         |
    positive | no         |                  || FALSE   |         |
    positive | yes        | positive         || FALSE   |         |
    positive | yes        | negative         || FALSE   |         |
             | yes        |                  || UNKNOWN | her2    | hormone_receptor
    """,
)

test_her2 = spec(
    HER2,
    """
    metastatic | her2     || verdict | first check
    -----------+----------++---------+------------
    yes        |          || TRUE    | her2
    no         |          || FALSE   |
    yes        | positive || FALSE   |
    yes        | negative || FALSE   |
    """,
)

test_brain_symptoms = spec(
    BRAIN_SYMPTOMS,
    """
    her2     | metastatic | brain_metastases || verdict | lacking | assumed
    ---------+------------+------------------++---------+---------+-----------------
    positive | yes        | no               || TRUE    |         |
    negative | yes        | no               || FALSE   |         |
    positive | no         | no               || FALSE   |         |
    positive | yes        | yes              || FALSE   |         |
             | yes        | no               || UNKNOWN | her2    |
    positive | yes        |                  || TRUE    |         | brain_metastases
    """,
)

test_no_screening = spec(
    NO_SCREENING,
    """
    her2     | metastatic | brain_metastases | brain_radiation_given || verdict | lacking | assumed
    ---------+------------+------------------+-----------------------++---------+---------+----------------------
    positive | yes        | no               | no                    || TRUE    |         |
    negative | yes        | no               | no                    || FALSE   |         |
    positive | no         | no               | no                    || FALSE   |         |
    positive | yes        | yes              | no                    || FALSE   |         |
    positive | yes        | no               | yes                   || FALSE   |         |
             | yes        | no               | no                    || UNKNOWN | her2    |
    positive | yes        |                  | no                    || TRUE    |         | brain_metastases
    positive | yes        | no               |                       || TRUE    |         | brain_radiation_given
    """,
)
