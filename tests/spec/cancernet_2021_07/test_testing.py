"""Worked examples: tests that are asked for or may be recommended."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2021_07.testing import (
    BIOPSY,
    BONE_PAIN,
    BRCA_BEFORE_TREATMENT,
    BRCA_UNDER_60,
    ER_PR,
    ER_PR_AGAIN,
    ESTRADIOL,
    FAMILY,
    HER2,
    HER2_AGAIN,
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


test_her2_again = spec(
    HER2_AGAIN,
    """
    receptors_on_metastasis | her2     | metastatic | unresectable_recurrence || verdict | lacking
    ------------------------+----------+------------+-------------------------++---------+------------------------
    no                      | positive | yes        | no                      || TRUE    |
    yes                     | positive | yes        | no                      || FALSE   |
    no                      |          | yes        | no                      || UNKNOWN | her2
    no                      | negative | yes        | no                      || TRUE    |
    no                      | positive | no         | no                      || FALSE   |
    no                      | positive | no         | yes                     || TRUE    |
                            | positive | yes        | no                      || UNKNOWN | receptors_on_metastasis
    no                      | positive | yes        |                         || TRUE    |
    """,
)


test_er_pr_again = spec(
    ER_PR_AGAIN,
    """
    receptors_on_metastasis | presentation                     | metastatic || verdict | lacking
    ------------------------+----------------------------------+------------++---------+------------------------
    no                      | recurrence after earlier disease | yes        || TRUE    |
    yes                     | recurrence after earlier disease | yes        || FALSE   |
    no                      | metastatic at first diagnosis    | yes        || FALSE   |
    no                      | recurrence after earlier disease | no         || FALSE   |
                            | recurrence after earlier disease | yes        || UNKNOWN | receptors_on_metastasis
    no                      |                                  | yes        || UNKNOWN | presentation
    """,
)


test_biopsy = spec(
    BIOPSY,
    """
    metastatic | receptors_on_metastasis || verdict | first check
    -----------+-------------------------++---------+------------------------
    yes        | no                      || TRUE    |
    no         | no                      || FALSE   |
    yes        | yes                     || FALSE   |
    yes        |                         || TRUE    | receptors_on_metastasis
    """,
)


test_brca_under_60 = spec(
    BRCA_UNDER_60,
    """
    hormone_receptor | her2     | age | metastatic | brca         || verdict | lacking          | first check
    -----------------+----------+-----+------------+--------------++---------+------------------+------------
    negative         | negative | 59  | yes        |              || TRUE    |                  | brca
    positive         | negative | 59  | yes        |              || FALSE   |                  |
    negative         | positive | 59  | yes        |              || FALSE   |                  |
    negative         | negative | 60  | yes        |              || FALSE   |                  |
    negative         | negative | 59  | no         |              || FALSE   |                  |
    negative         | negative | 59  | yes        | detected     || FALSE   |                  |
    negative         | negative | 59  | yes        | not detected || FALSE   |                  |
                     | negative | 59  | yes        |              || UNKNOWN | hormone_receptor | brca
    negative         |          | 59  | yes        |              || UNKNOWN | her2             | brca
    negative         | negative |     | yes        |              || UNKNOWN | age              | brca
    """,
)


test_brca_before_treatment = spec(
    BRCA_BEFORE_TREATMENT,
    """
    order_drugs | her2     | hormone_receptor | endocrine_exhausted | metastatic | brca         || verdict | first check
    ------------+----------+------------------+---------------------+------------+--------------++---------+------------
    paclitaxel  | negative | negative         | yes                 | yes        |              || TRUE    | brca
    paclitaxel  | negative | positive         | no                  | yes        |              || TRUE    | brca
    none        | negative | positive         | no                  | yes        |              || FALSE   |
    none        | negative | negative         | yes                 | yes        |              || TRUE    | brca
    none        | positive | negative         | yes                 | yes        |              || FALSE   |
    none        | negative | negative         | no                  | yes        |              || TRUE    | brca
    none        | negative | positive         | yes                 | yes        |              || TRUE    | brca
    paclitaxel  | negative | negative         | yes                 | no         |              || FALSE   |
    paclitaxel  | negative | negative         | yes                 | yes        | detected     || FALSE   |
    paclitaxel  | negative | negative         | yes                 | yes        | not detected || FALSE   |
                | negative | negative         | yes                 | yes        |              || TRUE    | brca
    paclitaxel  |          | negative         | yes                 | yes        |              || TRUE    | brca
    paclitaxel  | negative |                  | yes                 | yes        |              || TRUE    | brca
    paclitaxel  | negative | negative         |                     | yes        |              || TRUE    | brca
    """,
)


test_family = spec(
    FAMILY,
    """
    family_history | metastatic | brca         || verdict | lacking        | first check
    ---------------+------------+--------------++---------+----------------+------------
    yes            | yes        |              || TRUE    |                | brca
    no             | yes        |              || FALSE   |                |
    yes            | no         |              || FALSE   |                |
    yes            | yes        | detected     || FALSE   |                |
    yes            | yes        | not detected || FALSE   |                |
                   | yes        |              || UNKNOWN | family_history | brca
    """,
)


test_pd_l1 = spec(
    PD_L1,
    """
    metastatic | unresectable_recurrence | pd_l1    || verdict | first check
    -----------+-------------------------+----------++---------+------------
    yes        | no                      |          || TRUE    | pd_l1
    no         | no                      |          || FALSE   |
    no         | yes                     |          || TRUE    | pd_l1
    yes        | no                      | positive || FALSE   |
    yes        | no                      | negative || FALSE   |
    yes        |                         |          || TRUE    | pd_l1
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


test_bone_pain = spec(
    BONE_PAIN,
    """
    bone_pain | metastatic | bone_metastases || verdict | lacking   | first check
    ----------+------------+-----------------++---------+-----------+----------------
    yes       | yes        | no              || TRUE    |           |
    no        | yes        | no              || FALSE   |           |
    yes       | no         | no              || FALSE   |           |
    yes       | yes        | yes             || FALSE   |           |
              | yes        | no              || UNKNOWN | bone_pain |
    yes       | yes        |                 || TRUE    |           | bone_metastases
    """,
)


test_brca_is_asked_below_60_years = spec(
    BRCA_UNDER_60,
    """
    age   || verdict | lacking
    ------++---------+--------
    59    || TRUE    |
    60    || FALSE   |
    61    || FALSE   |
    59-60 || UNKNOWN | age
    """,
    given={"hormone_receptor": "negative", "her2": "negative", "metastatic": "yes"},
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
