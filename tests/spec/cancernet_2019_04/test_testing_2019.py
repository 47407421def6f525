"""Worked examples: tests that are asked for or may be recommended."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.testing import (
    BRCA,
    ER_PR,
    ESTRADIOL,
    HER2,
    MSI_MMR,
    NTRK,
    PD_L1,
    PIK3CA,
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
    her2     | metastatic | brca         || verdict | lacking | first check
    ---------+------------+--------------++---------+---------+------------
    negative | yes        |              || TRUE    |         | brca
    positive | yes        |              || FALSE   |         |
    negative | no         |              || FALSE   |         |
    negative | yes        | detected     || FALSE   |         |
    negative | yes        | not detected || FALSE   |         |
             | yes        |              || UNKNOWN | her2    | brca
    """,
)

test_pd_l1 = spec(
    PD_L1,
    """
    hormone_receptor | her2     | metastatic | pd_l1    || verdict | lacking          | first check
    -----------------+----------+------------+----------++---------+------------------+------------
    negative         | negative | yes        |          || TRUE    |                  | pd_l1
    positive         | negative | yes        |          || FALSE   |                  |
    negative         | positive | yes        |          || FALSE   |                  |
    negative         | negative | no         |          || FALSE   |                  |
    negative         | negative | yes        | positive || FALSE   |                  |
    negative         | negative | yes        | negative || FALSE   |                  |
                     | negative | yes        |          || UNKNOWN | hormone_receptor | pd_l1
    negative         |          | yes        |          || UNKNOWN | her2             | pd_l1
    """,
)

test_pik3ca = spec(
    PIK3CA,
    """
    progressed_on_endocrine | hormone_receptor | her2     | metastatic | pik3ca       || verdict | lacking                 | first check
    ------------------------+------------------+----------+------------+--------------++---------+-------------------------+------------
    yes                     | positive         | negative | yes        |              || TRUE    |                         | pik3ca
    no                      | positive         | negative | yes        |              || FALSE   |                         |
    yes                     | negative         | negative | yes        |              || FALSE   |                         |
    yes                     | positive         | positive | yes        |              || FALSE   |                         |
    yes                     | positive         | negative | no         |              || FALSE   |                         |
    yes                     | positive         | negative | yes        | detected     || FALSE   |                         |
    yes                     | positive         | negative | yes        | not detected || FALSE   |                         |
                            | positive         | negative | yes        |              || UNKNOWN | progressed_on_endocrine | pik3ca
    yes                     |                  | negative | yes        |              || UNKNOWN | hormone_receptor        | pik3ca
    yes                     | positive         |          | yes        |              || UNKNOWN | her2                    | pik3ca
    """,
)

test_msi_mmr = spec(
    MSI_MMR,
    """
    metastatic | unresectable_recurrence | msi      | mmr        || verdict | first check
    -----------+-------------------------+----------+------------++---------+------------
    yes        | no                      | not high |            || TRUE    | mmr
    no         | no                      | not high |            || FALSE   |
    no         | yes                     | not high |            || TRUE    | mmr
    yes        | no                      | high     |            || FALSE   |
    yes        | no                      | not high | deficient  || FALSE   |
    yes        | no                      | not high | proficient || FALSE   |
    yes        |                         | not high |            || TRUE    | mmr
    yes        | no                      |          |            || TRUE    | mmr, msi
    """,
)

test_ntrk = spec(
    NTRK,
    """
    progressed_on_any_treatment | metastatic | unresectable_recurrence | ntrk         || verdict | lacking                     | first check
    ----------------------------+------------+-------------------------+--------------++---------+-----------------------------+------------
    yes                         | yes        | no                      |              || TRUE    |                             | ntrk
    no                          | yes        | no                      |              || FALSE   |                             |
    yes                         | no         | no                      |              || FALSE   |                             |
    yes                         | no         | yes                     |              || TRUE    |                             | ntrk
    yes                         | yes        | no                      | detected     || FALSE   |                             |
    yes                         | yes        | no                      | not detected || FALSE   |                             |
                                | yes        | no                      |              || UNKNOWN | progressed_on_any_treatment | ntrk
    yes                         | yes        |                         |              || TRUE    |                             | ntrk
    """,
)
