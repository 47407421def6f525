"""Worked examples: HER2-positive disease by line of therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.asco_her2_2015_01.her2_positive import (
    AFTER_TDM1_AND_PERTUZUMAB,
    COMORBIDITY_NOTE,
    ENDOCRINE_ALONE,
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    ENDOCRINE_PLUS_HER2,
    GENERAL,
    MAINTENANCE,
    PERTUZUMAB_THIRD_LINE,
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    TDM1_SECOND_LINE,
    TDM1_THIRD_LINE,
    UNDECIDED_LINE,
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

test_comorbidity = spec(
    COMORBIDITY_NOTE,
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

test_first_line_is_no_line_completed = spec(
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    """
    her2_lines_completed || verdict | lacking
    ---------------------++---------+---------------------
    0                    || TRUE    |
    1                    || FALSE   |
    0-1                  || UNKNOWN | her2_lines_completed
    """,
    given={
        "her2": "positive",
        "metastatic": "yes",
        "brain_metastases": "no",
        "chemotherapy_course_ended": "no",
    },
)

test_endocrine_plus_her2 = spec(
    ENDOCRINE_PLUS_HER2,
    """
    her2     | hormone_receptor | her2_lines_completed | metastatic | chemotherapy_course_ended || verdict | lacking              | first check
    ---------+------------------+----------------------+------------+---------------------------++---------+----------------------+--------------------------
    positive | positive         | 0                    | yes        | no                        || TRUE    |                      |
    negative | positive         | 0                    | yes        | no                        || FALSE   |                      |
    positive | negative         | 0                    | yes        | no                        || FALSE   |                      |
    positive | positive         | 1                    | yes        | no                        || FALSE   |                      |
    positive | positive         | 0                    | no         | no                        || FALSE   |                      |
    positive | positive         | 0                    | yes        | yes                       || FALSE   |                      |
             | positive         | 0                    | yes        | no                        || UNKNOWN | her2                 |
    positive |                  | 0                    | yes        | no                        || UNKNOWN | hormone_receptor     |
    positive | positive         |                      | yes        | no                        || UNKNOWN | her2_lines_completed |
    positive | positive         | 0                    | yes        |                           || TRUE    |                      | chemotherapy_course_ended
    """,
    given={"brain_metastases": "no"},
)

test_endocrine_plus_her2_and_the_brain = spec(
    ENDOCRINE_PLUS_HER2,
    THE_BRAIN,
    given={
        "her2": "positive",
        "hormone_receptor": "positive",
        "her2_lines_completed": "0",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
    },
)

test_endocrine_alone = spec(
    ENDOCRINE_ALONE,
    """
    her2     | hormone_receptor | her2_comorbidity | her2_lines_completed | metastatic | chemotherapy_course_ended || verdict | lacking              | first check
    ---------+------------------+------------------+----------------------+------------+---------------------------++---------+----------------------+--------------------------
    positive | positive         | yes              | 0                    | yes        | no                        || TRUE    |                      |
    negative | positive         | yes              | 0                    | yes        | no                        || FALSE   |                      |
    positive | negative         | yes              | 0                    | yes        | no                        || FALSE   |                      |
    positive | positive         | no               | 0                    | yes        | no                        || FALSE   |                      |
    positive | positive         | yes              | 1                    | yes        | no                        || FALSE   |                      |
    positive | positive         | yes              | 0                    | no         | no                        || FALSE   |                      |
    positive | positive         | yes              | 0                    | yes        | yes                       || FALSE   |                      |
             | positive         | yes              | 0                    | yes        | no                        || UNKNOWN | her2                 |
    positive |                  | yes              | 0                    | yes        | no                        || UNKNOWN | hormone_receptor     |
    positive | positive         |                  | 0                    | yes        | no                        || UNKNOWN | her2_comorbidity     |
    positive | positive         | yes              |                      | yes        | no                        || UNKNOWN | her2_lines_completed |
    positive | positive         | yes              | 0                    | yes        |                           || TRUE    |                      | chemotherapy_course_ended
    """,
    given={"brain_metastases": "no"},
)

test_endocrine_alone_and_the_brain = spec(
    ENDOCRINE_ALONE,
    THE_BRAIN,
    given={
        "her2": "positive",
        "hormone_receptor": "positive",
        "her2_comorbidity": "yes",
        "her2_lines_completed": "0",
        "metastatic": "yes",
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

test_tdm1_second_line = spec(
    TDM1_SECOND_LINE,
    """
    her2     | her2_lines_completed | metastatic | drugs_received            || verdict | lacking              | first check
    ---------+----------------------+------------+---------------------------++---------+----------------------+---------------
    positive | 1                    | yes        | none                      || TRUE    |                      |
    negative | 1                    | yes        | none                      || FALSE   |                      |
    positive | 0                    | yes        | none                      || FALSE   |                      |
    positive | 2                    | yes        | none                      || FALSE   |                      |
    positive | 1                    | no         | none                      || FALSE   |                      |
    positive | 1                    | yes        | ado-trastuzumab-emtansine || FALSE   |                      |
             | 1                    | yes        | none                      || UNKNOWN | her2                 |
    positive |                      | yes        | none                      || UNKNOWN | her2_lines_completed |
    positive | 1                    | yes        |                           || TRUE    |                      | drugs_received
    """,
    given={"brain_metastases": "no"},
)

test_tdm1_second_line_and_the_brain = spec(
    TDM1_SECOND_LINE,
    THE_BRAIN,
    given={"her2": "positive", "her2_lines_completed": "1", "metastatic": "yes", "drugs_received": "none"},
)

test_second_line_is_exactly_one_line_completed = spec(
    TDM1_SECOND_LINE,
    """
    her2_lines_completed || verdict | lacking
    ---------------------++---------+---------------------
    0                    || FALSE   |
    1                    || TRUE    |
    2                    || FALSE   |
    0-1                  || UNKNOWN | her2_lines_completed
    1-2                  || UNKNOWN | her2_lines_completed
    """,
    given={
        "her2": "positive",
        "metastatic": "yes",
        "brain_metastases": "no",
        "drugs_received": "trastuzumab, docetaxel",
    },
)

test_tdm1_third_line = spec(
    TDM1_THIRD_LINE,
    """
    her2     | her2_lines_completed | drugs_received            | metastatic || verdict | lacking
    ---------+----------------------+---------------------------+------------++---------+---------------------
    positive | 2                    | none                      | yes        || TRUE    |
    negative | 2                    | none                      | yes        || FALSE   |
    positive | 1                    | none                      | yes        || FALSE   |
    positive | 2                    | ado-trastuzumab-emtansine | yes        || FALSE   |
    positive | 2                    | none                      | no         || FALSE   |
             | 2                    | none                      | yes        || UNKNOWN | her2
    positive |                      | none                      | yes        || UNKNOWN | her2_lines_completed
    positive | 2                    |                           | yes        || UNKNOWN | drugs_received
    """,
    given={"brain_metastases": "no"},
)

test_tdm1_third_line_and_the_brain = spec(
    TDM1_THIRD_LINE,
    THE_BRAIN,
    given={"her2": "positive", "her2_lines_completed": "2", "drugs_received": "none", "metastatic": "yes"},
)

test_pertuzumab_third_line = spec(
    PERTUZUMAB_THIRD_LINE,
    """
    her2     | her2_lines_completed | drugs_received | metastatic || verdict | lacking
    ---------+----------------------+----------------+------------++---------+---------------------
    positive | 2                    | none           | yes        || TRUE    |
    negative | 2                    | none           | yes        || FALSE   |
    positive | 1                    | none           | yes        || FALSE   |
    positive | 2                    | pertuzumab     | yes        || FALSE   |
    positive | 2                    | none           | no         || FALSE   |
             | 2                    | none           | yes        || UNKNOWN | her2
    positive |                      | none           | yes        || UNKNOWN | her2_lines_completed
    positive | 2                    |                | yes        || UNKNOWN | drugs_received
    """,
    given={"brain_metastases": "no"},
)

test_pertuzumab_third_line_and_the_brain = spec(
    PERTUZUMAB_THIRD_LINE,
    THE_BRAIN,
    given={"her2": "positive", "her2_lines_completed": "2", "drugs_received": "none", "metastatic": "yes"},
)

test_third_line_is_two_lines_or_more_completed = spec(
    PERTUZUMAB_THIRD_LINE,
    """
    her2_lines_completed | drugs_received                       || verdict | lacking
    ---------------------+--------------------------------------++---------+---------------
    1                    | trastuzumab                          || FALSE   |
    2                    | trastuzumab                          || TRUE    |
    3                    | trastuzumab                          || TRUE    |
    2                    | pertuzumab-trastuzumab-hyaluronidase || FALSE   |
    2                    | pertuzumab?                          || UNKNOWN | drugs_received
    """,
    given={"her2": "positive", "metastatic": "yes", "brain_metastases": "no"},
)

test_after_tdm1_and_pertuzumab = spec(
    AFTER_TDM1_AND_PERTUZUMAB,
    """
    her2     | her2_lines_completed | drugs_received                        | metastatic || verdict | lacking
    ---------+----------------------+---------------------------------------+------------++---------+---------------------
    positive | 2                    | ado-trastuzumab-emtansine, pertuzumab | yes        || TRUE    |
    negative | 2                    | ado-trastuzumab-emtansine, pertuzumab | yes        || FALSE   |
    positive | 1                    | ado-trastuzumab-emtansine, pertuzumab | yes        || FALSE   |
    positive | 2                    | pertuzumab                            | yes        || FALSE   |
    positive | 2                    | ado-trastuzumab-emtansine             | yes        || FALSE   |
    positive | 2                    | ado-trastuzumab-emtansine, pertuzumab | no         || FALSE   |
             | 2                    | ado-trastuzumab-emtansine, pertuzumab | yes        || UNKNOWN | her2
    positive |                      | ado-trastuzumab-emtansine, pertuzumab | yes        || UNKNOWN | her2_lines_completed
    positive | 2                    |                                       | yes        || UNKNOWN | drugs_received
    """,
    given={"brain_metastases": "no"},
)

test_after_tdm1_and_pertuzumab_and_the_brain = spec(
    AFTER_TDM1_AND_PERTUZUMAB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_lines_completed": "2",
        "drugs_received": "ado-trastuzumab-emtansine, pertuzumab",
        "metastatic": "yes",
    },
)

test_general = spec(
    GENERAL,
    """
    her2     | metastatic || verdict | lacking
    ---------+------------++---------+--------
    positive | yes        || TRUE    |
    negative | yes        || FALSE   |
    positive | no         || FALSE   |
             | yes        || UNKNOWN | her2
    """,
)

test_general_and_the_brain = spec(GENERAL, THE_BRAIN, given={"her2": "positive", "metastatic": "yes"})
