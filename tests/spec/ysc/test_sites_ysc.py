"""Worked examples: treatment by where the cancer has spread."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.ysc.sites import (
    BIOPSY,
    BONE_AGENT,
    BONE_RADIATION,
    BRAIN_FEW,
    BRAIN_MULTIPLE,
    ER_PR,
    HER2,
    LIVER_REMOVAL,
    LUNG_REMOVAL,
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

test_bone_agent = spec(
    BONE_AGENT,
    """
    bone_metastases | metastatic | current_drugs   || verdict | lacking         | first check
    ----------------+------------+-----------------++---------+-----------------+--------------
    yes             | yes        | none            || TRUE    |                 |
    no              | yes        | none            || FALSE   |                 |
    yes             | no         | none            || FALSE   |                 |
    yes             | yes        | denosumab-120mg || FALSE   |                 |
                    | yes        | none            || UNKNOWN | bone_metastases |
    yes             | yes        |                 || TRUE    |                 | current_drugs
    """,
)

test_bone_radiation = spec(
    BONE_RADIATION,
    """
    bone_pain | bone_metastases | metastatic || verdict | lacking
    ----------+-----------------+------------++---------+----------------
    yes       | yes             | yes        || TRUE    |
    no        | yes             | yes        || FALSE   |
    yes       | no              | yes        || FALSE   |
    yes       | yes             | no         || FALSE   |
              | yes             | yes        || UNKNOWN | bone_pain
    yes       |                 | yes        || UNKNOWN | bone_metastases
    """,
)

test_brain_few = spec(
    BRAIN_FEW,
    """
    brain_metastases | metastatic | brain_radiation_given || verdict | lacking          | assumed
    -----------------+------------+-----------------------++---------+------------------+----------------------
    yes              | yes        | no                    || TRUE    |                  |
    no               | yes        | no                    || FALSE   |                  |
    yes              | no         | no                    || FALSE   |                  |
    yes              | yes        | yes                   || FALSE   |                  |
                     | yes        | no                    || UNKNOWN | brain_metastases |
    yes              | yes        |                       || TRUE    |                  | brain_radiation_given
    """,
)

test_brain_multiple = spec(
    BRAIN_MULTIPLE,
    """
    brain_metastases | brain_lesions | metastatic | brain_radiation_given || verdict | lacking          | assumed
    -----------------+---------------+------------+-----------------------++---------+------------------+----------------------
    yes              | 2             | yes        | no                    || TRUE    |                  |
    no               | 2             | yes        | no                    || FALSE   |                  |
    yes              | 1             | yes        | no                    || FALSE   |                  |
    yes              | 2             | no         | no                    || FALSE   |                  |
    yes              | 2             | yes        | yes                   || FALSE   |                  |
                     | 2             | yes        | no                    || UNKNOWN | brain_metastases |
    yes              |               | yes        | no                    || UNKNOWN | brain_lesions    |
    yes              | 2             | yes        |                       || TRUE    |                  | brain_radiation_given
    """,
)

test_liver_removal = spec(
    LIVER_REMOVAL,
    """
    liver_metastases | metastatic || verdict | lacking
    -----------------+------------++---------+-----------------
    yes              | yes        || TRUE    |
    no               | yes        || FALSE   |
    yes              | no         || FALSE   |
                     | yes        || UNKNOWN | liver_metastases
    """,
)

test_lung_removal = spec(
    LUNG_REMOVAL,
    """
    lung_metastases | metastatic || verdict | lacking
    ----------------+------------++---------+----------------
    yes             | yes        || TRUE    |
    no              | yes        || FALSE   |
    yes             | no         || FALSE   |
                    | yes        || UNKNOWN | lung_metastases
    """,
)
