"""Worked examples of July 2026: after worsening on hormonal therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.after_endocrine import (
    ALPELISIB_APPROVED,
    ALPELISIB_OPTION,
    CAPIVASERTIB_APPROVED,
    CAPIVASERTIB_OR_ALPELISIB,
    CAPIVASERTIB_RECOMMENDED,
    ELACESTRANT,
    ESR1_OPTIONS,
    EVEROLIMUS_APPROVED,
    EVEROLIMUS_OPTION,
    HORMONAL_BEFORE_CHEMOTHERAPY,
    IMLUNESTRANT,
    INAVOLISIB,
    VEPDEGESTRANT,
)

test_esr1_options = spec(
    ESR1_OPTIONS,
    """
    esr1         | progressed_on_endocrine | drugs_received_metastatic | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                   | assumed
    -------------+-------------------------+---------------------------+------------------+----------+------------+-----------------++---------+---------------------------+----------------
    detected     | yes                     | palbociclib               | positive         | negative | yes        | no              || TRUE    |                           |
    not detected | yes                     | palbociclib               | positive         | negative | yes        | no              || FALSE   |                           |
    detected     | no                      | palbociclib               | positive         | negative | yes        | no              || FALSE   |                           |
    detected     | yes                     | none                      | positive         | negative | yes        | no              || FALSE   |                           |
    detected     | yes                     | palbociclib               | negative         | negative | yes        | no              || FALSE   |                           |
    detected     | yes                     | palbociclib               | positive         | positive | yes        | no              || FALSE   |                           |
    detected     | yes                     | palbociclib               | positive         | negative | no         | no              || FALSE   |                           |
    detected     | yes                     | palbociclib               | positive         | negative | yes        | yes             || FALSE   |                           |
                 | yes                     | palbociclib               | positive         | negative | yes        | no              || UNKNOWN | esr1                      |
    detected     |                         | palbociclib               | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine   |
    detected     | yes                     |                           | positive         | negative | yes        | no              || UNKNOWN | drugs_received_metastatic |
    detected     | yes                     | palbociclib               |                  | negative | yes        | no              || UNKNOWN | hormone_receptor          |
    detected     | yes                     | palbociclib               | positive         |          | yes        | no              || UNKNOWN | her2                      |
    detected     | yes                     | palbociclib               | positive         | negative | yes        |                 || TRUE    |                           | visceral_crisis
    """,
)


test_elacestrant = spec(
    ELACESTRANT,
    """
    esr1         | progressed_on_endocrine | er       | her2     | sex    | menopause      | metastatic | visceral_crisis || verdict | lacking                 | assumed
    -------------+-------------------------+----------+----------+--------+----------------+------------+-----------------++---------+-------------------------+----------------
    detected     | yes                     | positive | negative | female | postmenopausal | yes        | no              || TRUE    |                         |
    not detected | yes                     | positive | negative | female | postmenopausal | yes        | no              || FALSE   |                         |
    detected     | no                      | positive | negative | female | postmenopausal | yes        | no              || FALSE   |                         |
    detected     | yes                     | negative | negative | female | postmenopausal | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | positive | female | postmenopausal | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | male   |                | yes        | no              || TRUE    |                         |
    detected     | yes                     | positive | negative | female |                | yes        | no              || UNKNOWN | menopause               |
    detected     | yes                     | positive | negative | female | premenopausal  | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | female | postmenopausal | no         | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | female | postmenopausal | yes        | yes             || FALSE   |                         |
                 | yes                     | positive | negative | female | postmenopausal | yes        | no              || UNKNOWN | esr1                    |
    detected     |                         | positive | negative | female | postmenopausal | yes        | no              || UNKNOWN | progressed_on_endocrine |
    detected     | yes                     |          | negative | female | postmenopausal | yes        | no              || UNKNOWN | er                      |
    detected     | yes                     | positive |          | female | postmenopausal | yes        | no              || UNKNOWN | her2                    |
    detected     | yes                     | positive | negative |        | postmenopausal | yes        | no              || TRUE    |                         |
    detected     | yes                     | positive | negative | female | postmenopausal | yes        |                 || TRUE    |                         | visceral_crisis
    """,
)


test_imlunestrant = spec(
    IMLUNESTRANT,
    """
    esr1         | progressed_on_endocrine | er       | her2     | metastatic | visceral_crisis || verdict | lacking                 | assumed
    -------------+-------------------------+----------+----------+------------+-----------------++---------+-------------------------+----------------
    detected     | yes                     | positive | negative | yes        | no              || TRUE    |                         |
    not detected | yes                     | positive | negative | yes        | no              || FALSE   |                         |
    detected     | no                      | positive | negative | yes        | no              || FALSE   |                         |
    detected     | yes                     | negative | negative | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | positive | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | no         | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | yes        | yes             || FALSE   |                         |
                 | yes                     | positive | negative | yes        | no              || UNKNOWN | esr1                    |
    detected     |                         | positive | negative | yes        | no              || UNKNOWN | progressed_on_endocrine |
    detected     | yes                     |          | negative | yes        | no              || UNKNOWN | er                      |
    detected     | yes                     | positive |          | yes        | no              || UNKNOWN | her2                    |
    detected     | yes                     | positive | negative | yes        |                 || TRUE    |                         | visceral_crisis
    """,
)


test_vepdegestrant = spec(
    VEPDEGESTRANT,
    """
    esr1         | progressed_on_endocrine | er       | her2     | metastatic | visceral_crisis || verdict | lacking                 | assumed
    -------------+-------------------------+----------+----------+------------+-----------------++---------+-------------------------+----------------
    detected     | yes                     | positive | negative | yes        | no              || TRUE    |                         |
    not detected | yes                     | positive | negative | yes        | no              || FALSE   |                         |
    detected     | no                      | positive | negative | yes        | no              || FALSE   |                         |
    detected     | yes                     | negative | negative | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | positive | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | no         | no              || FALSE   |                         |
    detected     | yes                     | positive | negative | yes        | yes             || FALSE   |                         |
                 | yes                     | positive | negative | yes        | no              || UNKNOWN | esr1                    |
    detected     |                         | positive | negative | yes        | no              || UNKNOWN | progressed_on_endocrine |
    detected     | yes                     |          | negative | yes        | no              || UNKNOWN | er                      |
    detected     | yes                     | positive |          | yes        | no              || UNKNOWN | her2                    |
    detected     | yes                     | positive | negative | yes        |                 || TRUE    |                         | visceral_crisis
    """,
)


test_capivasertib_recommended = spec(
    CAPIVASERTIB_RECOMMENDED,
    """
    akt_pathway  | progressed_on_endocrine | metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                    | assumed
    -------------+-------------------------+----------------------------+------------------+----------+------------+-----------------++---------+----------------------------+----------------
    detected     | yes                     | 1                          | positive         | negative | yes        | no              || TRUE    |                            |
    detected     | yes                     | 2                          | positive         | negative | yes        | no              || TRUE    |                            |
    detected     | yes                     | 2-3                        | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    not detected | yes                     | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | no                      | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 0                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 3                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | negative         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | positive | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | no         | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | yes        | yes             || FALSE   |                            |
                 | yes                     | 1                          | positive         | negative | yes        | no              || UNKNOWN | akt_pathway                |
    detected     |                         | 1                          | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine    |
    detected     | yes                     |                            | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    detected     | yes                     | 1                          |                  | negative | yes        | no              || UNKNOWN | hormone_receptor           |
    detected     | yes                     | 1                          | positive         |          | yes        | no              || UNKNOWN | her2                       |
    detected     | yes                     | 1                          | positive         | negative | yes        |                 || TRUE    |                            | visceral_crisis
    """,
)


test_alpelisib_option = spec(
    ALPELISIB_OPTION,
    """
    pik3ca       | progressed_on_endocrine | metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                    | assumed
    -------------+-------------------------+----------------------------+------------------+----------+------------+-----------------++---------+----------------------------+----------------
    detected     | yes                     | 1                          | positive         | negative | yes        | no              || TRUE    |                            |
    detected     | yes                     | 2                          | positive         | negative | yes        | no              || TRUE    |                            |
    detected     | yes                     | 2-3                        | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    not detected | yes                     | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | no                      | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 0                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 3                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | negative         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | positive | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | no         | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | yes        | yes             || FALSE   |                            |
                 | yes                     | 1                          | positive         | negative | yes        | no              || UNKNOWN | pik3ca                     |
    detected     |                         | 1                          | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine    |
    detected     | yes                     |                            | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    detected     | yes                     | 1                          |                  | negative | yes        | no              || UNKNOWN | hormone_receptor           |
    detected     | yes                     | 1                          | positive         |          | yes        | no              || UNKNOWN | her2                       |
    detected     | yes                     | 1                          | positive         | negative | yes        |                 || TRUE    |                            | visceral_crisis
    """,
)


test_capivasertib_or_alpelisib = spec(
    CAPIVASERTIB_OR_ALPELISIB,
    """
    pik3ca       | progressed_on_endocrine | metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                    | assumed
    -------------+-------------------------+----------------------------+------------------+----------+------------+-----------------++---------+----------------------------+----------------
    detected     | yes                     | 1                          | positive         | negative | yes        | no              || TRUE    |                            |
    detected     | yes                     | 2                          | positive         | negative | yes        | no              || TRUE    |                            |
    detected     | yes                     | 2-3                        | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    not detected | yes                     | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | no                      | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 0                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 3                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | negative         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | positive | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | no         | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | yes        | yes             || FALSE   |                            |
                 | yes                     | 1                          | positive         | negative | yes        | no              || UNKNOWN | pik3ca                     |
    detected     |                         | 1                          | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine    |
    detected     | yes                     |                            | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    detected     | yes                     | 1                          |                  | negative | yes        | no              || UNKNOWN | hormone_receptor           |
    detected     | yes                     | 1                          | positive         |          | yes        | no              || UNKNOWN | her2                       |
    detected     | yes                     | 1                          | positive         | negative | yes        |                 || TRUE    |                            | visceral_crisis
    """,
)


test_capivasertib_approved = spec(
    CAPIVASERTIB_APPROVED,
    """
    akt_pathway  | progressed_on_endocrine | drugs_received_metastatic | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                   | assumed
    -------------+-------------------------+---------------------------+------------------+----------+------------+-----------------++---------+---------------------------+----------------
    detected     | yes                     | letrozole                 | positive         | negative | yes        | no              || TRUE    |                           |
    not detected | yes                     | letrozole                 | positive         | negative | yes        | no              || FALSE   |                           |
    detected     | no                      | letrozole                 | positive         | negative | yes        | no              || FALSE   |                           |
    detected     | yes                     | none                      | positive         | negative | yes        | no              || FALSE   |                           |
    detected     | yes                     | letrozole                 | negative         | negative | yes        | no              || FALSE   |                           |
    detected     | yes                     | letrozole                 | positive         | positive | yes        | no              || FALSE   |                           |
    detected     | yes                     | letrozole                 | positive         | negative | no         | no              || FALSE   |                           |
    detected     | yes                     | letrozole                 | positive         | negative | yes        | yes             || FALSE   |                           |
                 | yes                     | letrozole                 | positive         | negative | yes        | no              || UNKNOWN | akt_pathway               |
    detected     |                         | letrozole                 | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine   |
    detected     | yes                     |                           | positive         | negative | yes        | no              || UNKNOWN | drugs_received_metastatic |
    detected     | yes                     | letrozole                 |                  | negative | yes        | no              || UNKNOWN | hormone_receptor          |
    detected     | yes                     | letrozole                 | positive         |          | yes        | no              || UNKNOWN | her2                      |
    detected     | yes                     | letrozole                 | positive         | negative | yes        |                 || TRUE    |                           | visceral_crisis
    """,
)


test_alpelisib_approved = spec(
    ALPELISIB_APPROVED,
    """
    pik3ca       | progressed_on_endocrine | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                 | assumed
    -------------+-------------------------+------------------+----------+------------+-----------------++---------+-------------------------+----------------
    detected     | yes                     | positive         | negative | yes        | no              || TRUE    |                         |
    not detected | yes                     | positive         | negative | yes        | no              || FALSE   |                         |
    detected     | no                      | positive         | negative | yes        | no              || FALSE   |                         |
    detected     | yes                     | negative         | negative | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive         | positive | yes        | no              || FALSE   |                         |
    detected     | yes                     | positive         | negative | no         | no              || FALSE   |                         |
    detected     | yes                     | positive         | negative | yes        | yes             || FALSE   |                         |
                 | yes                     | positive         | negative | yes        | no              || UNKNOWN | pik3ca                  |
    detected     |                         | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine |
    detected     | yes                     |                  | negative | yes        | no              || UNKNOWN | hormone_receptor        |
    detected     | yes                     | positive         |          | yes        | no              || UNKNOWN | her2                    |
    detected     | yes                     | positive         | negative | yes        |                 || TRUE    |                         | visceral_crisis
    """,
)


test_inavolisib = spec(
    INAVOLISIB,
    """
    pik3ca       | progressed_on_endocrine | metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                    | assumed
    -------------+-------------------------+----------------------------+------------------+----------+------------+-----------------++---------+----------------------------+----------------
    detected     | yes                     | 0                          | positive         | negative | yes        | no              || TRUE    |                            |
    not detected | yes                     | 0                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | no                      | 0                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 0                          | negative         | negative | yes        | no              || FALSE   |                            |
    detected     | yes                     | 0                          | positive         | positive | yes        | no              || FALSE   |                            |
    detected     | yes                     | 0                          | positive         | negative | no         | no              || FALSE   |                            |
    detected     | yes                     | 0                          | positive         | negative | yes        | yes             || FALSE   |                            |
                 | yes                     | 0                          | positive         | negative | yes        | no              || UNKNOWN | pik3ca                     |
    detected     |                         | 0                          | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine    |
    detected     | yes                     |                            | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    detected     | yes                     | 0                          |                  | negative | yes        | no              || UNKNOWN | hormone_receptor           |
    detected     | yes                     | 0                          | positive         |          | yes        | no              || UNKNOWN | her2                       |
    detected     | yes                     | 0                          | positive         | negative | yes        |                 || TRUE    |                            | visceral_crisis
    """,
)


test_everolimus_option = spec(
    EVEROLIMUS_OPTION,
    """
    progressed_on_endocrine | metastatic_lines_completed | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                    | assumed
    ------------------------+----------------------------+------------------+----------+------------+-----------------++---------+----------------------------+----------------
    yes                     | 1                          | positive         | negative | yes        | no              || TRUE    |                            |
    yes                     | 2                          | positive         | negative | yes        | no              || TRUE    |                            |
    yes                     | 2-3                        | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    no                      | 1                          | positive         | negative | yes        | no              || FALSE   |                            |
    yes                     | 0                          | positive         | negative | yes        | no              || FALSE   |                            |
    yes                     | 3                          | positive         | negative | yes        | no              || FALSE   |                            |
    yes                     | 1                          | negative         | negative | yes        | no              || FALSE   |                            |
    yes                     | 1                          | positive         | positive | yes        | no              || FALSE   |                            |
    yes                     | 1                          | positive         | negative | no         | no              || FALSE   |                            |
    yes                     | 1                          | positive         | negative | yes        | yes             || FALSE   |                            |
                            | 1                          | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine    |
    yes                     |                            | positive         | negative | yes        | no              || UNKNOWN | metastatic_lines_completed |
    yes                     | 1                          |                  | negative | yes        | no              || UNKNOWN | hormone_receptor           |
    yes                     | 1                          | positive         |          | yes        | no              || UNKNOWN | her2                       |
    yes                     | 1                          | positive         | negative | yes        |                 || TRUE    |                            | visceral_crisis
    """,
)


test_everolimus_approved = spec(
    EVEROLIMUS_APPROVED,
    """
    progressed_on_other_ai | menopause      | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                | assumed
    -----------------------+----------------+------------------+----------+------------+-----------------++---------+------------------------+----------------
    yes                    | postmenopausal | positive         | negative | yes        | no              || TRUE    |                        |
    no                     | postmenopausal | positive         | negative | yes        | no              || FALSE   |                        |
    yes                    | premenopausal  | positive         | negative | yes        | no              || FALSE   |                        |
    yes                    | postmenopausal | negative         | negative | yes        | no              || FALSE   |                        |
    yes                    | postmenopausal | positive         | positive | yes        | no              || FALSE   |                        |
    yes                    | postmenopausal | positive         | negative | no         | no              || FALSE   |                        |
    yes                    | postmenopausal | positive         | negative | yes        | yes             || FALSE   |                        |
                           | postmenopausal | positive         | negative | yes        | no              || UNKNOWN | progressed_on_other_ai |
    yes                    |                | positive         | negative | yes        | no              || UNKNOWN | menopause              |
    yes                    | postmenopausal |                  | negative | yes        | no              || UNKNOWN | hormone_receptor       |
    yes                    | postmenopausal | positive         |          | yes        | no              || UNKNOWN | her2                   |
    yes                    | postmenopausal | positive         | negative | yes        |                 || TRUE    |                        | visceral_crisis
    """,
)


test_hormonal_before_chemotherapy = spec(
    HORMONAL_BEFORE_CHEMOTHERAPY,
    """
    progressed_on_endocrine | hormone_receptor | her2     | metastatic | visceral_crisis || verdict | lacking                 | assumed
    ------------------------+------------------+----------+------------+-----------------++---------+-------------------------+----------------
    yes                     | positive         | negative | yes        | no              || TRUE    |                         |
    no                      | positive         | negative | yes        | no              || FALSE   |                         |
    yes                     | negative         | negative | yes        | no              || FALSE   |                         |
    yes                     | positive         | positive | yes        | no              || FALSE   |                         |
    yes                     | positive         | negative | no         | no              || FALSE   |                         |
    yes                     | positive         | negative | yes        | yes             || FALSE   |                         |
                            | positive         | negative | yes        | no              || UNKNOWN | progressed_on_endocrine |
    yes                     |                  | negative | yes        | no              || UNKNOWN | hormone_receptor        |
    yes                     | positive         |          | yes        | no              || UNKNOWN | her2                    |
    yes                     | positive         | negative | yes        |                 || TRUE    |                         | visceral_crisis
    """,
)
