"""Worked examples of July 2026: tests that the guidelines ask for."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.testing import (
    AKT_PATHWAY,
    BRCA,
    ER_PR,
    ER_PR_AGAIN,
    ESR1,
    HER2,
    HER2_AGAIN,
    HER2_EXPRESSION,
    MSI_MMR,
    NOT_FOR_CHOOSING,
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


test_her2_again = spec(
    HER2_AGAIN,
    """
    receptors_on_metastasis | her2     | metastatic || verdict | lacking
    ------------------------+----------+------------++---------+------------------------
    no                      | positive | yes        || TRUE    |
    yes                     | positive | yes        || FALSE   |
    no                      |          | yes        || UNKNOWN | her2
    no                      | negative | yes        || TRUE    |
    no                      | positive | no         || FALSE   |
                            | positive | yes        || UNKNOWN | receptors_on_metastasis
    """,
)


test_er_pr_again = spec(
    ER_PR_AGAIN,
    """
    receptors_on_metastasis | hormone_receptor | metastatic || verdict | lacking
    ------------------------+------------------+------------++---------+------------------------
    no                      | positive         | yes        || TRUE    |
    yes                     | positive         | yes        || FALSE   |
    no                      |                  | yes        || UNKNOWN | hormone_receptor
    no                      | negative         | yes        || TRUE    |
    no                      | positive         | no         || FALSE   |
                            | positive         | yes        || UNKNOWN | receptors_on_metastasis
    """,
)


test_her2_expression = spec(
    HER2_EXPRESSION,
    """
    her2     | metastatic_lines_completed | metastatic | her2_expression || verdict | lacking                    | first check
    ---------+----------------------------+------------+-----------------++---------+----------------------------+----------------
    negative | 1                          | yes        |                 || TRUE    |                            | her2_expression
    positive | 1                          | yes        |                 || FALSE   |                            |
    negative | 0                          | yes        |                 || FALSE   |                            |
    negative | 1                          | no         |                 || FALSE   |                            |
    negative | 1                          | yes        | low             || FALSE   |                            |
    negative | 1                          | yes        | ultralow        || FALSE   |                            |
    negative | 1                          | yes        | 0               || FALSE   |                            |
             | 1                          | yes        |                 || UNKNOWN | her2                       | her2_expression
    negative |                            | yes        |                 || UNKNOWN | metastatic_lines_completed | her2_expression
    """,
)


test_esr1 = spec(
    ESR1,
    """
    progressed_on_endocrine | hormone_receptor | her2     | metastatic | esr1         || verdict | lacking                 | first check
    ------------------------+------------------+----------+------------+--------------++---------+-------------------------+------------
    yes                     | positive         | negative | yes        |              || TRUE    |                         | esr1
    no                      | positive         | negative | yes        |              || FALSE   |                         |
    yes                     | negative         | negative | yes        |              || FALSE   |                         |
    yes                     | positive         | positive | yes        |              || FALSE   |                         |
    yes                     | positive         | negative | no         |              || FALSE   |                         |
    yes                     | positive         | negative | yes        | detected     || FALSE   |                         |
    yes                     | positive         | negative | yes        | not detected || FALSE   |                         |
                            | positive         | negative | yes        |              || UNKNOWN | progressed_on_endocrine | esr1
    yes                     |                  | negative | yes        |              || UNKNOWN | hormone_receptor        | esr1
    yes                     | positive         |          | yes        |              || UNKNOWN | her2                    | esr1
    """,
)


test_pik3ca = spec(
    PIK3CA,
    """
    hormone_receptor | her2     | metastatic | pik3ca       || verdict | lacking          | first check
    -----------------+----------+------------+--------------++---------+------------------+------------
    positive         | negative | yes        |              || TRUE    |                  | pik3ca
    negative         | negative | yes        |              || FALSE   |                  |
    positive         | positive | yes        |              || FALSE   |                  |
    positive         | negative | no         |              || FALSE   |                  |
    positive         | negative | yes        | detected     || FALSE   |                  |
    positive         | negative | yes        | not detected || FALSE   |                  |
                     | negative | yes        |              || UNKNOWN | hormone_receptor | pik3ca
    positive         |          | yes        |              || UNKNOWN | her2             | pik3ca
    """,
)


test_akt_pathway = spec(
    AKT_PATHWAY,
    """
    progressed_on_endocrine | hormone_receptor | her2     | metastatic | akt_pathway  || verdict | lacking                 | first check
    ------------------------+------------------+----------+------------+--------------++---------+-------------------------+------------
    yes                     | positive         | negative | yes        |              || TRUE    |                         | akt_pathway
    no                      | positive         | negative | yes        |              || FALSE   |                         |
    yes                     | negative         | negative | yes        |              || FALSE   |                         |
    yes                     | positive         | positive | yes        |              || FALSE   |                         |
    yes                     | positive         | negative | no         |              || FALSE   |                         |
    yes                     | positive         | negative | yes        | detected     || FALSE   |                         |
    yes                     | positive         | negative | yes        | not detected || FALSE   |                         |
                            | positive         | negative | yes        |              || UNKNOWN | progressed_on_endocrine | akt_pathway
    yes                     |                  | negative | yes        |              || UNKNOWN | hormone_receptor        | akt_pathway
    yes                     | positive         |          | yes        |              || UNKNOWN | her2                    | akt_pathway
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
    hormone_receptor | her2     | metastatic | unresectable_recurrence | pd_l1    || verdict | lacking          | first check
    -----------------+----------+------------+-------------------------+----------++---------+------------------+------------
    negative         | negative | yes        | no                      |          || TRUE    |                  | pd_l1
    positive         | negative | yes        | no                      |          || FALSE   |                  |
    negative         | positive | yes        | no                      |          || FALSE   |                  |
    negative         | negative | no         | no                      |          || FALSE   |                  |
    negative         | negative | no         | yes                     |          || TRUE    |                  | pd_l1
    negative         | negative | yes        | no                      | positive || FALSE   |                  |
    negative         | negative | yes        | no                      | negative || FALSE   |                  |
                     | negative | yes        | no                      |          || UNKNOWN | hormone_receptor | pd_l1
    negative         |          | yes        | no                      |          || UNKNOWN | her2             | pd_l1
    negative         | negative | yes        |                         |          || TRUE    |                  | pd_l1
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
    metastatic | unresectable_recurrence | ntrk         || verdict | first check
    -----------+-------------------------+--------------++---------+------------
    yes        | no                      |              || TRUE    | ntrk
    no         | no                      |              || FALSE   |
    no         | yes                     |              || TRUE    | ntrk
    yes        | no                      | detected     || FALSE   |
    yes        | no                      | not detected || FALSE   |
    yes        |                         |              || TRUE    | ntrk
    """,
)


test_not_for_choosing = spec(
    NOT_FOR_CHOOSING,
    """
    metastatic || verdict
    -----------++--------
    yes        || TRUE
    no         || FALSE
    """,
)
