"""Worked examples: spread to the brain."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.brain import (
    ANY_SUBTYPE,
    APPROACH,
    HELD_OUTSIDE,
    LAPATINIB,
    MORE_THAN_FOUR,
    NUMBER_NOT_RECORDED,
    SINGLE,
    TWO_TO_FOUR,
    WORSE_AFTER_RADIATION,
    WORSE_OUTSIDE,
)

test_worse_after_radiation = spec(
    WORSE_AFTER_RADIATION,
    """
    brain_radiation_given | brain_metastases | her2     | disease_status | metastatic || verdict | lacking
    ----------------------+------------------+----------+----------------+------------++---------+----------------------
    yes                   | yes              | positive | progressing    | yes        || TRUE    |
    no                    | yes              | positive | progressing    | yes        || FALSE   |
    yes                   | no               | positive | progressing    | yes        || FALSE   |
    yes                   | yes              | negative | progressing    | yes        || FALSE   |
    yes                   | yes              | positive | responding     | yes        || FALSE   |
    yes                   | yes              | positive | progressing    | no         || FALSE   |
                          | yes              | positive | progressing    | yes        || UNKNOWN | brain_radiation_given
    yes                   |                  | positive | progressing    | yes        || UNKNOWN | brain_metastases
    yes                   | yes              |          | progressing    | yes        || UNKNOWN | her2
    yes                   | yes              | positive |                | yes        || UNKNOWN | disease_status
    """,
)

test_single = spec(
    SINGLE,
    """
    brain_metastases | her2     | brain_lesions | metastatic | brain_radiation_given || verdict | lacking          | assumed
    -----------------+----------+---------------+------------+-----------------------++---------+------------------+----------------------
    yes              | positive | 1             | yes        | no                    || TRUE    |                  |
    no               | positive | 1             | yes        | no                    || FALSE   |                  |
    yes              | negative | 1             | yes        | no                    || FALSE   |                  |
    yes              | positive | 0             | yes        | no                    || FALSE   |                  |
    yes              | positive | 2             | yes        | no                    || FALSE   |                  |
    yes              | positive | 1             | no         | no                    || FALSE   |                  |
    yes              | positive | 1             | yes        | yes                   || FALSE   |                  |
                     | positive | 1             | yes        | no                    || UNKNOWN | brain_metastases |
    yes              |          | 1             | yes        | no                    || UNKNOWN | her2             |
    yes              | positive |               | yes        | no                    || UNKNOWN | brain_lesions    |
    yes              | positive | 1             | yes        |                       || TRUE    |                  | brain_radiation_given
    """,
)

test_one_metastasis_is_single = spec(
    SINGLE,
    """
    brain_lesions || verdict
    --------------++--------
    0             || FALSE
    1             || TRUE
    2             || FALSE
    """,
    given={"brain_metastases": "yes", "her2": "positive", "metastatic": "yes", "brain_radiation_given": "no"},
)

test_two_to_four = spec(
    TWO_TO_FOUR,
    """
    brain_metastases | her2     | brain_lesions | metastatic | brain_radiation_given || verdict | lacking          | assumed
    -----------------+----------+---------------+------------+-----------------------++---------+------------------+----------------------
    yes              | positive | 2             | yes        | no                    || TRUE    |                  |
    no               | positive | 2             | yes        | no                    || FALSE   |                  |
    yes              | negative | 2             | yes        | no                    || FALSE   |                  |
    yes              | positive | 1             | yes        | no                    || FALSE   |                  |
    yes              | positive | 5             | yes        | no                    || FALSE   |                  |
    yes              | positive | 2             | no         | no                    || FALSE   |                  |
    yes              | positive | 2             | yes        | yes                   || FALSE   |                  |
                     | positive | 2             | yes        | no                    || UNKNOWN | brain_metastases |
    yes              |          | 2             | yes        | no                    || UNKNOWN | her2             |
    yes              | positive |               | yes        | no                    || UNKNOWN | brain_lesions    |
    yes              | positive | 2             | yes        |                       || TRUE    |                  | brain_radiation_given
    """,
)

test_two_to_four_metastases = spec(
    TWO_TO_FOUR,
    """
    brain_lesions || verdict
    --------------++--------
    1             || FALSE
    2             || TRUE
    3             || TRUE
    4             || TRUE
    5             || FALSE
    """,
    given={"brain_metastases": "yes", "her2": "positive", "metastatic": "yes", "brain_radiation_given": "no"},
)

test_number_not_recorded = spec(
    NUMBER_NOT_RECORDED,
    """
    brain_metastases | her2     | brain_lesions | metastatic | brain_radiation_given || verdict | lacking          | first check   | assumed
    -----------------+----------+---------------+------------+-----------------------++---------+------------------+---------------+----------------------
    yes              | positive |               | yes        | no                    || TRUE    |                  | brain_lesions |
    no               | positive |               | yes        | no                    || FALSE   |                  |               |
    yes              | negative |               | yes        | no                    || FALSE   |                  |               |
    yes              | positive | 1             | yes        | no                    || FALSE   |                  |               |
    yes              | positive | 0             | yes        | no                    || TRUE    |                  |               |
    yes              | positive |               | no         | no                    || FALSE   |                  |               |
    yes              | positive |               | yes        | yes                   || FALSE   |                  |               |
                     | positive |               | yes        | no                    || UNKNOWN | brain_metastases | brain_lesions |
    yes              |          |               | yes        | no                    || UNKNOWN | her2             | brain_lesions |
    yes              | positive |               | yes        |                       || TRUE    |                  | brain_lesions | brain_radiation_given
    """,
)


test_more_than_four = spec(
    MORE_THAN_FOUR,
    """
    brain_metastases | her2     | brain_lesions | metastatic | brain_radiation_given || verdict | lacking          | assumed
    -----------------+----------+---------------+------------+-----------------------++---------+------------------+----------------------
    yes              | positive | 5             | yes        | no                    || TRUE    |                  |
    no               | positive | 5             | yes        | no                    || FALSE   |                  |
    yes              | negative | 5             | yes        | no                    || FALSE   |                  |
    yes              | positive | 4             | yes        | no                    || FALSE   |                  |
    yes              | positive | 5             | no         | no                    || FALSE   |                  |
    yes              | positive | 5             | yes        | yes                   || FALSE   |                  |
                     | positive | 5             | yes        | no                    || UNKNOWN | brain_metastases |
    yes              |          | 5             | yes        | no                    || UNKNOWN | her2             |
    yes              | positive |               | yes        | no                    || UNKNOWN | brain_lesions    |
    yes              | positive | 5             | yes        |                       || TRUE    |                  | brain_radiation_given
    """,
)

test_five_metastases_or_more = spec(
    MORE_THAN_FOUR,
    """
    brain_lesions || verdict
    --------------++--------
    4             || FALSE
    5             || TRUE
    6             || TRUE
    """,
    given={"brain_metastases": "yes", "her2": "positive", "metastatic": "yes", "brain_radiation_given": "no"},
)

test_held_outside = spec(
    HELD_OUTSIDE,
    """
    brain_metastases | her2     | disease_outside_brain | systemic_therapy_active | disease_status | metastatic || verdict | lacking
    -----------------+----------+-----------------------+-------------------------+----------------+------------++---------+------------------------
    yes              | positive | yes                   | yes                     | responding     | yes        || TRUE    |
    no               | positive | yes                   | yes                     | responding     | yes        || FALSE   |
    yes              | negative | yes                   | yes                     | responding     | yes        || FALSE   |
    yes              | positive | no                    | yes                     | responding     | yes        || FALSE   |
    yes              | positive | yes                   | no                      | responding     | yes        || FALSE   |
    yes              | positive | yes                   | yes                     | progressing    | yes        || FALSE   |
    yes              | positive | yes                   | yes                     | responding     | no         || FALSE   |
                     | positive | yes                   | yes                     | responding     | yes        || UNKNOWN | brain_metastases
    yes              |          | yes                   | yes                     | responding     | yes        || UNKNOWN | her2
    yes              | positive |                       | yes                     | responding     | yes        || UNKNOWN | disease_outside_brain
    yes              | positive | yes                   |                         | responding     | yes        || UNKNOWN | systemic_therapy_active
    yes              | positive | yes                   | yes                     |                | yes        || UNKNOWN | disease_status
    """,
)

test_worse_outside = spec(
    WORSE_OUTSIDE,
    """
    brain_metastases | her2     | disease_outside_brain | disease_status | metastatic || verdict | lacking
    -----------------+----------+-----------------------+----------------+------------++---------+----------------------
    yes              | positive | yes                   | progressing    | yes        || TRUE    |
    no               | positive | yes                   | progressing    | yes        || FALSE   |
    yes              | negative | yes                   | progressing    | yes        || FALSE   |
    yes              | positive | no                    | progressing    | yes        || FALSE   |
    yes              | positive | yes                   | responding     | yes        || FALSE   |
    yes              | positive | yes                   | progressing    | no         || FALSE   |
                     | positive | yes                   | progressing    | yes        || UNKNOWN | brain_metastases
    yes              |          | yes                   | progressing    | yes        || UNKNOWN | her2
    yes              | positive |                       | progressing    | yes        || UNKNOWN | disease_outside_brain
    yes              | positive | yes                   |                | yes        || UNKNOWN | disease_status
    """,
)

test_lapatinib = spec(
    LAPATINIB,
    """
    brain_metastases | her2     | metastatic || verdict | lacking
    -----------------+----------+------------++---------+-----------------
    yes              | positive | yes        || TRUE    |
    no               | positive | yes        || FALSE   |
    yes              | negative | yes        || FALSE   |
    yes              | positive | no         || FALSE   |
                     | positive | yes        || UNKNOWN | brain_metastases
    yes              |          | yes        || UNKNOWN | her2
    """,
)

test_approach = spec(
    APPROACH,
    """
    brain_metastases | her2     | metastatic || verdict | lacking
    -----------------+----------+------------++---------+-----------------
    yes              | positive | yes        || TRUE    |
    no               | positive | yes        || FALSE   |
    yes              | negative | yes        || FALSE   |
    yes              | positive | no         || FALSE   |
                     | positive | yes        || UNKNOWN | brain_metastases
    yes              |          | yes        || UNKNOWN | her2
    """,
)

test_any_subtype = spec(
    ANY_SUBTYPE,
    """
    brain_metastases | metastatic | her2     || verdict | lacking          | first check
    -----------------+------------+----------++---------+------------------+------------
    yes              | yes        | negative || TRUE    |                  |
    no               | yes        | negative || FALSE   |                  |
    yes              | no         | negative || FALSE   |                  |
    yes              | yes        | positive || FALSE   |                  |
                     | yes        | negative || UNKNOWN | brain_metastases |
    yes              | yes        |          || TRUE    |                  | her2
    """,
)
