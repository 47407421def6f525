"""Worked examples: tests that are asked for or may be recommended."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2018_05.testing import (
    BRCA,
    ER_PR,
    ESTRADIOL,
    HER2,
)

test_er_pr = spec(
    ER_PR,
    """
    metastatic | hormone_receptor || verdict | first check
    -----------+------------------++---------+-----------------
    yes        |                  || TRUE    | hormone_receptor
    no         |                  || FALSE   |
    yes        | positive         || FALSE   |
    yes        | negative         || FALSE   |
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

test_a_result_that_contradicts_itself_is_tested_again = spec(
    HER2,
    """
    her2                || verdict | first check
    --------------------++---------+------------
    positive / negative || TRUE    | her2
    """,
    given={"metastatic": "yes"},
)

test_estradiol = spec(
    ESTRADIOL,
    """
    regimen_drugs | sex    | metastatic | menopause      | estradiol_checked || verdict | lacking       | first check
    --------------+--------+------------+----------------+-------------------++---------+---------------+-----------------------------
    letrozole     | female | yes        |                | no                || TRUE    |               | menopause
    none          | female | yes        |                | no                || FALSE   |               |
    letrozole     | male   | yes        |                | no                || FALSE   |               |
    letrozole     | female | no         |                | no                || FALSE   |               |
    letrozole     | female | yes        | premenopausal  | no                || FALSE   |               |
    letrozole     | female | yes        | postmenopausal | no                || FALSE   |               |
    letrozole     | female | yes        |                | yes               || FALSE   |               |
                  | female | yes        |                | no                || UNKNOWN | regimen_drugs | menopause
    letrozole     |        | yes        |                | no                || UNKNOWN | sex           | menopause
    letrozole     | female | yes        |                |                   || TRUE    |               | estradiol_checked, menopause
    """,
)

test_brca = spec(
    BRCA,
    """
    her2     | drugs_received | metastatic | brca         || verdict | lacking        | first check
    ---------+----------------+------------+--------------++---------+----------------+------------
    negative | paclitaxel     | yes        |              || TRUE    |                | brca
    positive | paclitaxel     | yes        |              || FALSE   |                |
    negative | none           | yes        |              || FALSE   |                |
    negative | paclitaxel     | no         |              || FALSE   |                |
    negative | paclitaxel     | yes        | detected     || FALSE   |                |
    negative | paclitaxel     | yes        | not detected || FALSE   |                |
             | paclitaxel     | yes        |              || UNKNOWN | her2           | brca
    negative |                | yes        |              || UNKNOWN | drugs_received | brca
    negative | letrozole      | yes        |              || FALSE   |                |
    """,
)
