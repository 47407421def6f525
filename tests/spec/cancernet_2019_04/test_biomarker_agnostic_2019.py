"""Worked examples: markers that decide whatever the subtype."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.cancernet_2019_04.biomarker_agnostic import (
    LAROTRECTINIB,
    PEMBROLIZUMAB,
)

test_pembrolizumab = spec(
    PEMBROLIZUMAB,
    """
    msi      | mmr        | metastatic | unresectable_recurrence || verdict
    ---------+------------+------------+-------------------------++--------
    high     | deficient  | yes        | no                      || TRUE
    high     | proficient | yes        | no                      || TRUE
    not high | proficient | yes        | no                      || FALSE
    not high | deficient  | yes        | no                      || TRUE
    high     | deficient  | no         | no                      || FALSE
    high     | deficient  | no         | yes                     || TRUE
             | deficient  | yes        | no                      || TRUE
    high     |            | yes        | no                      || TRUE
    high     | deficient  | yes        |                         || TRUE
    """,
)

test_larotrectinib = spec(
    LAROTRECTINIB,
    """
    ntrk         | progressed_on_any_treatment | metastatic | unresectable_recurrence || verdict | lacking
    -------------+-----------------------------+------------+-------------------------++---------+----------------------------
    detected     | yes                         | yes        | no                      || TRUE    |
    not detected | yes                         | yes        | no                      || FALSE   |
    detected     | no                          | yes        | no                      || FALSE   |
    detected     | yes                         | no         | no                      || FALSE   |
    detected     | yes                         | no         | yes                     || TRUE    |
                 | yes                         | yes        | no                      || UNKNOWN | ntrk
    detected     |                             | yes        | no                      || UNKNOWN | progressed_on_any_treatment
    detected     | yes                         | yes        |                         || TRUE    |
    """,
)
