"""Worked examples of July 2026: bone-modifying drugs."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.bone import (
    CALCIUM_AND_VITAMIN_D,
    CALCIUM_WITH_DENOSUMAB,
    CONFIRM_IMAGING,
    DENOSUMAB_60,
    DENTAL_BEFORE,
    KIDNEY_BANDS,
    KIDNEY_BEFORE_BISPHOSPHONATE,
    KIDNEY_WITH_DENOSUMAB,
    NO_BONE_METASTASES,
    NO_INVASIVE_DENTAL_WORK,
    PAIN,
    START,
    STOPPING_DENOSUMAB,
    TWO_AGENTS,
    ZOLEDRONIC_ACID_5,
)

test_start = spec(
    START,
    """
    bone_metastases | bone_metastases_on_imaging | metastatic | current_drugs   | regimen_drugs   || verdict | lacking         | first check
    ----------------+----------------------------+------------+-----------------+-----------------++---------+-----------------+----------------------------
    yes             | yes                        | yes        | none            | none            || TRUE    |                 |
    no              | yes                        | yes        | none            | none            || FALSE   |                 |
    yes             | no                         | yes        | none            | none            || FALSE   |                 |
    yes             | yes                        | no         | none            | none            || FALSE   |                 |
    yes             | yes                        | yes        | denosumab-120mg | none            || FALSE   |                 |
    yes             | yes                        | yes        | none            | denosumab-120mg || FALSE   |                 |
    yes             |                            | yes        | none            | none            || TRUE    |                 | bone_metastases_on_imaging
                    | yes                        | yes        | none            | none            || UNKNOWN | bone_metastases |
    yes             | yes                        | yes        |                 | none            || TRUE    |                 | current_drugs
    yes             | yes                        | yes        | none            |                 || TRUE    |                 | regimen_drugs
    """,
)


test_confirm_imaging = spec(
    CONFIRM_IMAGING,
    """
    bone_metastases | metastatic | bone_metastases_on_imaging | current_drugs   | regimen_drugs   || verdict | lacking         | first check
    ----------------+------------+----------------------------+-----------------+-----------------++---------+-----------------+---------------------------
    yes             | yes        | no                         | none            | none            || TRUE    |                 |
    no              | yes        | no                         | none            | none            || FALSE   |                 |
    yes             | no         | no                         | none            | none            || FALSE   |                 |
    yes             | yes        | yes                        | none            | none            || FALSE   |                 |
    yes             | yes        | no                         | zoledronic-acid | none            || FALSE   |                 |
    yes             | yes        | no                         | none            | zoledronic-acid || FALSE   |                 |
                    | yes        | no                         | none            | none            || UNKNOWN | bone_metastases |
    yes             | yes        |                            | none            | none            || TRUE    |                 | bone_metastases_on_imaging
    """,
)


test_kidney_before_bisphosphonate = spec(
    KIDNEY_BEFORE_BISPHOSPHONATE,
    """
    order_drugs | current_drugs | renal_function_checked | metastatic || verdict | lacking
    ------------+---------------+------------------------+------------++---------+-----------------------
    pamidronate | pamidronate   | no                     | yes        || TRUE    |
    pamidronate | none          | no                     | yes        || TRUE    |
    none        | none          | no                     | yes        || FALSE   |
    none        | pamidronate   | no                     | yes        || TRUE    |
    pamidronate | pamidronate   | yes                    | yes        || FALSE   |
    pamidronate | pamidronate   | no                     | no         || FALSE   |
                | pamidronate   | no                     | yes        || TRUE    |
    pamidronate |               | no                     | yes        || TRUE    |
    pamidronate | pamidronate   |                        | yes        || UNKNOWN | renal_function_checked
    """,
)


test_kidney_bands = spec(
    KIDNEY_BANDS,
    """
    order_drugs     | current_drugs   | metastatic || verdict
    ----------------+-----------------+------------++--------
    zoledronic-acid | zoledronic-acid | yes        || TRUE
    zoledronic-acid | none            | yes        || TRUE
    none            | none            | yes        || FALSE
    none            | zoledronic-acid | yes        || TRUE
    zoledronic-acid | zoledronic-acid | no         || FALSE
                    | zoledronic-acid | yes        || TRUE
    zoledronic-acid |                 | yes        || TRUE
    """,
)


test_calcium_and_vitamin_d = spec(
    CALCIUM_AND_VITAMIN_D,
    """
    order_drugs     | current_drugs      | bone_metastases_on_imaging | metastatic || verdict | first check
    ----------------+--------------------+----------------------------+------------++---------+--------------
    denosumab-120mg | denosumab-120mg    | yes                        | yes        || TRUE    |
    denosumab-120mg | calcium            | no                         | yes        || TRUE    |
    none            | calcium            | no                         | yes        || FALSE   |
    none            | denosumab-120mg    | no                         | yes        || TRUE    |
    none            | calcium            | yes                        | yes        || TRUE    |
    denosumab-120mg | denosumab-120mg    | yes                        | no         || FALSE   |
    denosumab-120mg | vitamin-d          | yes                        | yes        || TRUE    |
    denosumab-120mg | calcium, vitamin-d | yes                        | yes        || FALSE   |
    denosumab-120mg | calcium, vitamin-d | no                         | yes        || FALSE   |
                    | denosumab-120mg    | yes                        | yes        || TRUE    |
    denosumab-120mg |                    | yes                        | yes        || TRUE    | current_drugs
    denosumab-120mg | denosumab-120mg    |                            | yes        || TRUE    |
    """,
)


test_calcium_with_denosumab = spec(
    CALCIUM_WITH_DENOSUMAB,
    """
    order_drugs     | current_drugs   | calcium_checked | metastatic || verdict | lacking
    ----------------+-----------------+-----------------+------------++---------+----------------
    denosumab-120mg | denosumab-120mg | no              | yes        || TRUE    |
    denosumab-120mg | none            | no              | yes        || TRUE    |
    none            | none            | no              | yes        || FALSE   |
    none            | denosumab-120mg | no              | yes        || TRUE    |
    denosumab-120mg | denosumab-120mg | yes             | yes        || FALSE   |
    denosumab-120mg | denosumab-120mg | no              | no         || FALSE   |
                    | denosumab-120mg | no              | yes        || TRUE    |
    denosumab-120mg |                 | no              | yes        || TRUE    |
    denosumab-120mg | denosumab-120mg |                 | yes        || UNKNOWN | calcium_checked
    """,
)


test_kidney_with_denosumab = spec(
    KIDNEY_WITH_DENOSUMAB,
    """
    order_drugs     | current_drugs   | renal_function_checked | metastatic || verdict | lacking
    ----------------+-----------------+------------------------+------------++---------+-----------------------
    denosumab-120mg | denosumab-120mg | no                     | yes        || TRUE    |
    denosumab-120mg | none            | no                     | yes        || TRUE    |
    none            | none            | no                     | yes        || FALSE   |
    none            | denosumab-120mg | no                     | yes        || TRUE    |
    denosumab-120mg | denosumab-120mg | yes                    | yes        || FALSE   |
    denosumab-120mg | denosumab-120mg | no                     | no         || FALSE   |
                    | denosumab-120mg | no                     | yes        || TRUE    |
    denosumab-120mg |                 | no                     | yes        || TRUE    |
    denosumab-120mg | denosumab-120mg |                        | yes        || UNKNOWN | renal_function_checked
    """,
)


test_dental_before = spec(
    DENTAL_BEFORE,
    """
    order_drugs     | current_drugs   | dental_examined | metastatic || verdict | lacking
    ----------------+-----------------+-----------------+------------++---------+----------------
    denosumab-120mg | none            | no              | yes        || TRUE    |
    none            | none            | no              | yes        || FALSE   |
    denosumab-120mg | denosumab-120mg | no              | yes        || FALSE   |
    denosumab-120mg | none            | yes             | yes        || FALSE   |
    denosumab-120mg | none            | no              | no         || FALSE   |
                    | none            | no              | yes        || UNKNOWN | order_drugs
    denosumab-120mg |                 | no              | yes        || UNKNOWN | current_drugs
    denosumab-120mg | none            |                 | yes        || UNKNOWN | dental_examined
    """,
)


test_no_invasive_dental_work = spec(
    NO_INVASIVE_DENTAL_WORK,
    """
    order_drugs     | current_drugs   | metastatic || verdict
    ----------------+-----------------+------------++--------
    denosumab-120mg | denosumab-120mg | yes        || TRUE
    denosumab-120mg | none            | yes        || TRUE
    none            | none            | yes        || FALSE
    none            | denosumab-120mg | yes        || TRUE
    denosumab-120mg | denosumab-120mg | no         || FALSE
                    | denosumab-120mg | yes        || TRUE
    denosumab-120mg |                 | yes        || TRUE
    """,
)


test_stopping_denosumab = spec(
    STOPPING_DENOSUMAB,
    """
    order_drugs     | current_drugs   | metastatic || verdict
    ----------------+-----------------+------------++--------
    denosumab-120mg | denosumab-120mg | yes        || TRUE
    denosumab-120mg | none            | yes        || TRUE
    none            | none            | yes        || FALSE
    none            | denosumab-120mg | yes        || TRUE
    denosumab-120mg | denosumab-120mg | no         || FALSE
                    | denosumab-120mg | yes        || TRUE
    denosumab-120mg |                 | yes        || TRUE
    """,
)


test_pain = spec(
    PAIN,
    """
    bone_pain | bone_metastases | order_drugs     | current_drugs   | metastatic || verdict | lacking
    ----------+-----------------+-----------------+-----------------+------------++---------+----------
    yes       | yes             | denosumab-120mg | denosumab-120mg | yes        || TRUE    |
    no        | yes             | denosumab-120mg | denosumab-120mg | yes        || FALSE   |
    yes       | yes             | none            | none            | yes        || TRUE    |
    yes       | no              | none            | none            | yes        || FALSE   |
    yes       | no              | denosumab-120mg | none            | yes        || TRUE    |
    yes       | no              | none            | denosumab-120mg | yes        || TRUE    |
    yes       | yes             | denosumab-120mg | denosumab-120mg | no         || FALSE   |
              | yes             | denosumab-120mg | denosumab-120mg | yes        || UNKNOWN | bone_pain
    yes       |                 | denosumab-120mg | denosumab-120mg | yes        || TRUE    |
    yes       | yes             |                 | denosumab-120mg | yes        || TRUE    |
    yes       | yes             | denosumab-120mg |                 | yes        || TRUE    |
    """,
)


test_no_bone_metastases = spec(
    NO_BONE_METASTASES,
    """
    order_drugs     | bone_metastases | bone_metastases_on_imaging | metastatic || verdict | lacking
    ----------------+-----------------+----------------------------+------------++---------+---------------------------
    denosumab-120mg | no              | no                         | yes        || TRUE    |
    none            | no              | no                         | yes        || FALSE   |
    denosumab-120mg | yes             | no                         | yes        || FALSE   |
    denosumab-120mg | no              | yes                        | yes        || FALSE   |
    denosumab-120mg | no              | no                         | no         || FALSE   |
                    | no              | no                         | yes        || UNKNOWN | order_drugs
    denosumab-120mg |                 | no                         | yes        || UNKNOWN | bone_metastases
    denosumab-120mg | no              |                            | yes        || UNKNOWN | bone_metastases_on_imaging
    """,
)


test_denosumab_60 = spec(
    DENOSUMAB_60,
    """
    order_drugs    | bone_metastases | metastatic | regimen_drugs   || verdict | lacking         | first check
    ---------------+-----------------+------------+-----------------++---------+-----------------+--------------
    denosumab-60mg | yes             | yes        | none            || TRUE    |                 |
    none           | yes             | yes        | none            || FALSE   |                 |
    denosumab-60mg | no              | yes        | none            || FALSE   |                 |
    denosumab-60mg | yes             | no         | none            || FALSE   |                 |
    denosumab-60mg | yes             | yes        | denosumab-120mg || FALSE   |                 |
                   | yes             | yes        | none            || UNKNOWN | order_drugs     |
    denosumab-60mg |                 | yes        | none            || UNKNOWN | bone_metastases |
    denosumab-60mg | yes             | yes        |                 || TRUE    |                 | regimen_drugs
    """,
)


test_zoledronic_acid_5 = spec(
    ZOLEDRONIC_ACID_5,
    """
    order_drugs         | bone_metastases | metastatic | regimen_drugs   || verdict | lacking         | first check
    --------------------+-----------------+------------+-----------------++---------+-----------------+--------------
    zoledronic-acid-5mg | yes             | yes        | none            || TRUE    |                 |
    none                | yes             | yes        | none            || FALSE   |                 |
    zoledronic-acid-5mg | no              | yes        | none            || FALSE   |                 |
    zoledronic-acid-5mg | yes             | no         | none            || FALSE   |                 |
    zoledronic-acid-5mg | yes             | yes        | denosumab-120mg || FALSE   |                 |
                        | yes             | yes        | none            || UNKNOWN | order_drugs     |
    zoledronic-acid-5mg |                 | yes        | none            || UNKNOWN | bone_metastases |
    zoledronic-acid-5mg | yes             | yes        |                 || TRUE    |                 | regimen_drugs
    """,
)


test_two_agents = spec(
    TWO_AGENTS,
    """
    order_drugs     | regimen_drugs                   | metastatic || verdict | lacking
    ----------------+---------------------------------+------------++---------+--------------
    denosumab-120mg | denosumab-120mg, denosumab-60mg | yes        || TRUE    |
    none            | denosumab-120mg, denosumab-60mg | yes        || FALSE   |
    denosumab-120mg | none                            | yes        || FALSE   |
    denosumab-120mg | denosumab-120mg                 | yes        || FALSE   |
    denosumab-120mg | denosumab-120mg, denosumab-60mg | no         || FALSE   |
                    | denosumab-120mg, denosumab-60mg | yes        || UNKNOWN | order_drugs
    denosumab-120mg |                                 | yes        || UNKNOWN | regimen_drugs
    """,
)
