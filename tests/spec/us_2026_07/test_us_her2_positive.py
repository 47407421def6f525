"""Worked examples of July 2026: HER2-positive disease by line of therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.us_2026_07.her2_positive import (
    AFTER_TDXD,
    BRAIN_SURVEILLANCE,
    COMORBIDITY,
    EARLY_RECURRENCE,
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    MAINTENANCE,
    MARGETUXIMAB,
    NERATINIB,
    PALBOCICLIB_MAINTENANCE,
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    TDM1_APPROVED,
    TDXD_APPROVED,
    TDXD_SECOND_LINE,
    TDXD_WITH_PERTUZUMAB,
    THIRD_LINE,
    TUCATINIB,
    UNDECIDED_LINE,
    WORSE_OUTSIDE_BRAIN,
)

THE_BRAIN = """
    brain_metastases | disease_outside_brain | systemic_therapy_active | disease_status || verdict | first check           | assumed
    -----------------+-----------------------+-------------------------+----------------++---------+-----------------------+-----------------
    no               | no                    | yes                     | stable         || TRUE    |                       |
    yes              | no                    | yes                     | stable         || FALSE   |                       |
    yes              | no                    | no                      | progressing    || FALSE   |                       |
    yes              | yes                   | no                      | progressing    || TRUE    |                       |
    yes              | yes                   | no                      | stable         || TRUE    |                       |
    yes              | yes                   | yes                     | stable         || FALSE   |                       |
    yes              | yes                   | yes                     | responding     || FALSE   |                       |
    yes              | yes                   | yes                     | progressing    || TRUE    |                       |
    yes              |                       | no                      | progressing    || TRUE    | disease_outside_brain |
    yes              | yes                   | yes                     |                || TRUE    | disease_status        |
                     |                       | yes                     | stable         || TRUE    |                       | brain_metastases
    """
"""Options by line of therapy are for disease outside the brain; see BRAIN_DECIDES."""

test_taxane_trastuzumab_pertuzumab = spec(
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    """
    her2     | her2_lines_completed | metastatic | chemotherapy_course_ended || verdict | lacking              | first check
    ---------+----------------------+------------+---------------------------++---------+----------------------+--------------------------
    positive | 0                    | yes        | no                        || TRUE    |                      |
    negative | 0                    | yes        | no                        || FALSE   |                      |
    positive | 1                    | yes        | no                        || FALSE   |                      |
    positive | 0                    | no         | no                        || FALSE   |                      |
    positive | 0                    | yes        | yes                       || FALSE   |                      |
             | 0                    | yes        | no                        || UNKNOWN | her2                 |
    positive |                      | yes        | no                        || UNKNOWN | her2_lines_completed |
    positive | 0                    | yes        |                           || TRUE    |                      | chemotherapy_course_ended
    """,
    given={"brain_metastases": "no"},
)

test_taxane_trastuzumab_pertuzumab_and_the_brain = spec(
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_lines_completed": "0",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
    },
)


test_tdxd_with_pertuzumab = spec(
    TDXD_WITH_PERTUZUMAB,
    """
    her2     | her2_lines_completed | metastatic | drugs_received         | chemotherapy_course_ended || verdict | lacking              | first check
    ---------+----------------------+------------+------------------------+---------------------------++---------+----------------------+--------------------------
    positive | 0                    | yes        | none                   | no                        || TRUE    |                      |
    negative | 0                    | yes        | none                   | no                        || FALSE   |                      |
    positive | 1                    | yes        | none                   | no                        || FALSE   |                      |
    positive | 0                    | no         | none                   | no                        || FALSE   |                      |
    positive | 0                    | yes        | trastuzumab-deruxtecan | no                        || FALSE   |                      |
    positive | 0                    | yes        | none                   | yes                       || FALSE   |                      |
             | 0                    | yes        | none                   | no                        || UNKNOWN | her2                 |
    positive |                      | yes        | none                   | no                        || UNKNOWN | her2_lines_completed |
    positive | 0                    | yes        |                        | no                        || TRUE    |                      | drugs_received
    positive | 0                    | yes        | none                   |                           || TRUE    |                      | chemotherapy_course_ended
    """,
    given={"brain_metastases": "no"},
)

test_tdxd_with_pertuzumab_and_the_brain = spec(
    TDXD_WITH_PERTUZUMAB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_lines_completed": "0",
        "metastatic": "yes",
        "drugs_received": "none",
        "chemotherapy_course_ended": "no",
    },
)


test_endocrine_alone_by_judgement = spec(
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    """
    her2     | hormone_receptor | her2_lines_completed | metastatic || verdict | lacking
    ---------+------------------+----------------------+------------++---------+---------------------
    positive | positive         | 0                    | yes        || TRUE    |
    negative | positive         | 0                    | yes        || FALSE   |
    positive | negative         | 0                    | yes        || FALSE   |
    positive | positive         | 1                    | yes        || FALSE   |
    positive | positive         | 0                    | no         || FALSE   |
             | positive         | 0                    | yes        || UNKNOWN | her2
    positive |                  | 0                    | yes        || UNKNOWN | hormone_receptor
    positive | positive         |                      | yes        || UNKNOWN | her2_lines_completed
    """,
)


test_maintenance = spec(
    MAINTENANCE,
    """
    her2     | hormone_receptor | chemotherapy_course_ended | her2_lines_completed | metastatic | disease_status | current_drugs || verdict | lacking                   | first check
    ---------+------------------+---------------------------+----------------------+------------+----------------+---------------++---------+---------------------------+---------------
    positive | positive         | yes                       | 0                    | yes        | responding     | none          || TRUE    |                           |
    negative | positive         | yes                       | 0                    | yes        | responding     | none          || FALSE   |                           |
    positive | negative         | yes                       | 0                    | yes        | responding     | none          || FALSE   |                           |
    positive | positive         | no                        | 0                    | yes        | responding     | none          || FALSE   |                           |
    positive | positive         | yes                       | 1                    | yes        | responding     | none          || FALSE   |                           |
    positive | positive         | yes                       | 0                    | no         | responding     | none          || FALSE   |                           |
    positive | positive         | yes                       | 0                    | yes        | progressing    | none          || FALSE   |                           |
    positive | positive         | yes                       | 0                    | yes        | responding     | letrozole     || FALSE   |                           |
             | positive         | yes                       | 0                    | yes        | responding     | none          || UNKNOWN | her2                      |
    positive |                  | yes                       | 0                    | yes        | responding     | none          || UNKNOWN | hormone_receptor          |
    positive | positive         |                           | 0                    | yes        | responding     | none          || UNKNOWN | chemotherapy_course_ended |
    positive | positive         | yes                       |                      | yes        | responding     | none          || UNKNOWN | her2_lines_completed      |
    positive | positive         | yes                       | 0                    | yes        |                | none          || TRUE    |                           | disease_status
    positive | positive         | yes                       | 0                    | yes        | responding     |               || TRUE    |                           | current_drugs
    """,
)


test_palbociclib_maintenance = spec(
    PALBOCICLIB_MAINTENANCE,
    """
    her2     | hormone_receptor | chemotherapy_course_ended | her2_lines_completed | metastatic | disease_status || verdict | lacking                   | first check
    ---------+------------------+---------------------------+----------------------+------------+----------------++---------+---------------------------+---------------
    positive | positive         | yes                       | 0                    | yes        | responding     || TRUE    |                           |
    negative | positive         | yes                       | 0                    | yes        | responding     || FALSE   |                           |
    positive | negative         | yes                       | 0                    | yes        | responding     || FALSE   |                           |
    positive | positive         | no                        | 0                    | yes        | responding     || FALSE   |                           |
    positive | positive         | yes                       | 1                    | yes        | responding     || FALSE   |                           |
    positive | positive         | yes                       | 0                    | no         | responding     || FALSE   |                           |
    positive | positive         | yes                       | 0                    | yes        | progressing    || FALSE   |                           |
             | positive         | yes                       | 0                    | yes        | responding     || UNKNOWN | her2                      |
    positive |                  | yes                       | 0                    | yes        | responding     || UNKNOWN | hormone_receptor          |
    positive | positive         |                           | 0                    | yes        | responding     || UNKNOWN | chemotherapy_course_ended |
    positive | positive         | yes                       |                      | yes        | responding     || UNKNOWN | her2_lines_completed      |
    positive | positive         | yes                       | 0                    | yes        |                || TRUE    |                           | disease_status
    """,
)


test_undecided_line = spec(
    UNDECIDED_LINE,
    """
    her2     | metastatic_lines_completed | metastatic | her2_lines_completed | systemic_therapy_active || verdict | lacking                    | first check
    ---------+----------------------------+------------+----------------------+-------------------------++---------+----------------------------+----------------------------------------------
    positive | 0                          | yes        | 0-1                  | no                      || TRUE    |                            | her2_lines_completed
    negative | 0                          | yes        | 0-1                  | no                      || FALSE   |                            |
    positive | 1                          | yes        | 0-1                  | no                      || FALSE   |                            |
    positive | 0                          | no         | 0-1                  | no                      || FALSE   |                            |
    positive | 0                          | yes        | 0                    | no                      || FALSE   |                            |
    positive | 0                          | yes        | 1                    | no                      || FALSE   |                            |
    positive | 0                          | yes        | 0-1                  | yes                     || FALSE   |                            |
             | 0                          | yes        | 0-1                  | no                      || UNKNOWN | her2                       | her2_lines_completed
    positive |                            | yes        | 0-1                  | no                      || UNKNOWN | metastatic_lines_completed | her2_lines_completed
    positive | 0                          | yes        |                      | no                      || TRUE    |                            | her2_lines_completed
    positive | 0                          | yes        | 0-1                  |                         || TRUE    |                            | her2_lines_completed, systemic_therapy_active
    """,
)


test_early_recurrence = spec(
    EARLY_RECURRENCE,
    """
    her2     | her2_lines_completed | metastatic_lines_completed | metastatic || verdict | lacking
    ---------+----------------------+----------------------------+------------++---------+---------------------------
    positive | 1                    | 0                          | yes        || TRUE    |
    negative | 1                    | 0                          | yes        || FALSE   |
    positive | 0                    | 0                          | yes        || FALSE   |
    positive | 1                    | 1                          | yes        || FALSE   |
    positive | 1                    | 0                          | no         || FALSE   |
             | 1                    | 0                          | yes        || UNKNOWN | her2
    positive |                      | 0                          | yes        || UNKNOWN | her2_lines_completed
    positive | 1                    |                            | yes        || UNKNOWN | metastatic_lines_completed
    """,
)


test_tdxd_second_line = spec(
    TDXD_SECOND_LINE,
    """
    her2     | her2_lines_completed | metastatic | drugs_received         || verdict | lacking              | first check
    ---------+----------------------+------------+------------------------++---------+----------------------+---------------
    positive | 1                    | yes        | none                   || TRUE    |                      |
    negative | 1                    | yes        | none                   || FALSE   |                      |
    positive | 0                    | yes        | none                   || FALSE   |                      |
    positive | 2                    | yes        | none                   || FALSE   |                      |
    positive | 1                    | no         | none                   || FALSE   |                      |
    positive | 1                    | yes        | trastuzumab-deruxtecan || FALSE   |                      |
             | 1                    | yes        | none                   || UNKNOWN | her2                 |
    positive |                      | yes        | none                   || UNKNOWN | her2_lines_completed |
    positive | 1                    | yes        |                        || TRUE    |                      | drugs_received
    """,
    given={"brain_metastases": "no"},
)

test_tdxd_second_line_and_the_brain = spec(
    TDXD_SECOND_LINE,
    THE_BRAIN,
    given={"her2": "positive", "her2_lines_completed": "1", "metastatic": "yes", "drugs_received": "none"},
)


test_tdxd_approved = spec(
    TDXD_APPROVED,
    """
    her2     | drugs_received_metastatic | metastatic_lines_completed | metastatic | drugs_received         || verdict | lacking                    | first check
    ---------+---------------------------+----------------------------+------------+------------------------++---------+----------------------------+---------------
    positive | trastuzumab               | 1                          | yes        | none                   || TRUE    |                            |
    negative | trastuzumab               | 1                          | yes        | none                   || FALSE   |                            |
    positive | none                      | 1                          | yes        | none                   || FALSE   |                            |
    positive | trastuzumab               | 0                          | yes        | none                   || FALSE   |                            |
    positive | trastuzumab               | 1                          | no         | none                   || FALSE   |                            |
    positive | trastuzumab               | 1                          | yes        | trastuzumab-deruxtecan || FALSE   |                            |
             | trastuzumab               | 1                          | yes        | none                   || UNKNOWN | her2                       |
    positive |                           | 1                          | yes        | none                   || UNKNOWN | drugs_received_metastatic  |
    positive | trastuzumab               |                            | yes        | none                   || UNKNOWN | metastatic_lines_completed |
    positive | trastuzumab               | 1                          | yes        |                        || TRUE    |                            | drugs_received
    """,
    given={"brain_metastases": "no"},
)

test_tdxd_approved_and_the_brain = spec(
    TDXD_APPROVED,
    THE_BRAIN,
    given={
        "her2": "positive",
        "drugs_received_metastatic": "trastuzumab",
        "metastatic_lines_completed": "1",
        "metastatic": "yes",
        "drugs_received": "none",
    },
)


test_after_tdxd = spec(
    AFTER_TDXD,
    """
    drugs_received         | her2     | metastatic || verdict | lacking
    -----------------------+----------+------------++---------+---------------
    trastuzumab-deruxtecan | positive | yes        || TRUE    |
    none                   | positive | yes        || FALSE   |
    trastuzumab-deruxtecan | negative | yes        || FALSE   |
    trastuzumab-deruxtecan | positive | no         || FALSE   |
                           | positive | yes        || UNKNOWN | drugs_received
    trastuzumab-deruxtecan |          | yes        || UNKNOWN | her2
    """,
)


test_third_line = spec(
    THIRD_LINE,
    """
    her2     | her2_lines_completed | metastatic || verdict | lacking
    ---------+----------------------+------------++---------+---------------------
    positive | 2                    | yes        || TRUE    |
    negative | 2                    | yes        || FALSE   |
    positive | 1                    | yes        || FALSE   |
    positive | 2                    | no         || FALSE   |
             | 2                    | yes        || UNKNOWN | her2
    positive |                      | yes        || UNKNOWN | her2_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_third_line_and_the_brain = spec(
    THIRD_LINE,
    THE_BRAIN,
    given={"her2": "positive", "her2_lines_completed": "2", "metastatic": "yes"},
)


test_tucatinib = spec(
    TUCATINIB,
    """
    her2     | drugs_received_metastatic | metastatic_lines_completed | metastatic || verdict | lacking
    ---------+---------------------------+----------------------------+------------++---------+---------------------------
    positive | trastuzumab               | 1                          | yes        || TRUE    |
    negative | trastuzumab               | 1                          | yes        || FALSE   |
    positive | none                      | 1                          | yes        || FALSE   |
    positive | trastuzumab               | 0                          | yes        || FALSE   |
    positive | trastuzumab               | 1                          | no         || FALSE   |
             | trastuzumab               | 1                          | yes        || UNKNOWN | her2
    positive |                           | 1                          | yes        || UNKNOWN | drugs_received_metastatic
    positive | trastuzumab               |                            | yes        || UNKNOWN | metastatic_lines_completed
    """,
)


test_tdm1_approved = spec(
    TDM1_APPROVED,
    """
    her2     | drugs_received            | metastatic_lines_completed | metastatic || verdict | lacking                    | first check
    ---------+---------------------------+----------------------------+------------++---------+----------------------------+---------------
    positive | trastuzumab, paclitaxel   | 1                          | yes        || TRUE    |                            |
    negative | trastuzumab, paclitaxel   | 1                          | yes        || FALSE   |                            |
    positive | paclitaxel                | 1                          | yes        || FALSE   |                            |
    positive | trastuzumab               | 1                          | yes        || FALSE   |                            |
    positive | trastuzumab, paclitaxel   | 0                          | yes        || FALSE   |                            |
    positive | trastuzumab, paclitaxel   | 1                          | no         || FALSE   |                            |
    positive | ado-trastuzumab-emtansine | 1                          | yes        || FALSE   |                            |
             | trastuzumab, paclitaxel   | 1                          | yes        || UNKNOWN | her2                       |
    positive |                           | 1                          | yes        || UNKNOWN | drugs_received             | drugs_received
    positive | trastuzumab, paclitaxel   |                            | yes        || UNKNOWN | metastatic_lines_completed |
    """,
    given={"brain_metastases": "no"},
)

test_tdm1_approved_and_the_brain = spec(
    TDM1_APPROVED,
    THE_BRAIN,
    given={
        "her2": "positive",
        "drugs_received": "trastuzumab, paclitaxel",
        "metastatic_lines_completed": "1",
        "metastatic": "yes",
    },
)


test_neratinib = spec(
    NERATINIB,
    """
    her2     | her2_regimens_received | drugs_received_metastatic | metastatic_lines_completed | metastatic || verdict | lacking
    ---------+------------------------+---------------------------+----------------------------+------------++---------+---------------------------
    positive | 2                      | trastuzumab               | 2                          | yes        || TRUE    |
    negative | 2                      | trastuzumab               | 2                          | yes        || FALSE   |
    positive | 1                      | trastuzumab               | 2                          | yes        || FALSE   |
    positive | 2                      | none                      | 2                          | yes        || FALSE   |
    positive | 2                      | trastuzumab               | 1                          | yes        || FALSE   |
    positive | 2                      | trastuzumab               | 2                          | no         || FALSE   |
             | 2                      | trastuzumab               | 2                          | yes        || UNKNOWN | her2
    positive |                        | trastuzumab               | 2                          | yes        || UNKNOWN | her2_regimens_received
    positive | 2                      |                           | 2                          | yes        || UNKNOWN | drugs_received_metastatic
    positive | 2                      | trastuzumab               |                            | yes        || UNKNOWN | metastatic_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_neratinib_and_the_brain = spec(
    NERATINIB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_regimens_received": "2",
        "drugs_received_metastatic": "trastuzumab",
        "metastatic_lines_completed": "2",
        "metastatic": "yes",
    },
)


test_margetuximab = spec(
    MARGETUXIMAB,
    """
    her2     | her2_regimens_received | drugs_received_metastatic | metastatic_lines_completed | metastatic || verdict | lacking
    ---------+------------------------+---------------------------+----------------------------+------------++---------+---------------------------
    positive | 2                      | trastuzumab               | 1                          | yes        || TRUE    |
    negative | 2                      | trastuzumab               | 1                          | yes        || FALSE   |
    positive | 1                      | trastuzumab               | 1                          | yes        || FALSE   |
    positive | 2                      | none                      | 1                          | yes        || FALSE   |
    positive | 2                      | trastuzumab               | 0                          | yes        || FALSE   |
    positive | 2                      | trastuzumab               | 1                          | no         || FALSE   |
             | 2                      | trastuzumab               | 1                          | yes        || UNKNOWN | her2
    positive |                        | trastuzumab               | 1                          | yes        || UNKNOWN | her2_regimens_received
    positive | 2                      |                           | 1                          | yes        || UNKNOWN | drugs_received_metastatic
    positive | 2                      | trastuzumab               |                            | yes        || UNKNOWN | metastatic_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_margetuximab_and_the_brain = spec(
    MARGETUXIMAB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_regimens_received": "2",
        "drugs_received_metastatic": "trastuzumab",
        "metastatic_lines_completed": "1",
        "metastatic": "yes",
    },
)


test_comorbidity = spec(
    COMORBIDITY,
    """
    her2     | her2_comorbidity | metastatic || verdict | lacking
    ---------+------------------+------------++---------+-----------------
    positive | yes              | yes        || TRUE    |
    negative | yes              | yes        || FALSE   |
    positive | no               | yes        || FALSE   |
    positive | yes              | no         || FALSE   |
             | yes              | yes        || UNKNOWN | her2
    positive |                  | yes        || UNKNOWN | her2_comorbidity
    """,
)


test_worse_outside_brain = spec(
    WORSE_OUTSIDE_BRAIN,
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


test_brain_surveillance = spec(
    BRAIN_SURVEILLANCE,
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
