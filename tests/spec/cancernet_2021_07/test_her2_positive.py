"""Worked examples: HER2-positive disease by line of therapy."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

import pytest
from tests.lib.pictures import drugs, picture
from tests.lib.tables import spec

from mbc_cards import facts
from mbc_cards.editions.cancernet_2021_07.her2_positive import (
    AFTER_TDM1_AND_PERTUZUMAB,
    COMORBIDITY,
    ENDOCRINE_ALONE,
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    ENDOCRINE_PLUS_HER2,
    GENERAL,
    LAPATINIB_CAPECITABINE,
    LAPATINIB_LETROZOLE,
    LAPATINIB_TRASTUZUMAB,
    MAINTENANCE,
    MARGETUXIMAB,
    NERATINIB,
    PERTUZUMAB_THIRD_LINE,
    PHESGO_DOCETAXEL,
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    TDM1_SECOND_LINE,
    TDM1_THIRD_LINE,
    TRASTUZUMAB_DERUXTECAN,
    TUCATINIB,
    UNDECIDED_LINE,
)
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.values import Menopause, Receptor, Sex, Suppression, YesNo

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

IN_CRISIS = """
    visceral_crisis | endocrine_not_working || verdict | first check           | assumed
    ----------------+-----------------------++---------+-----------------------+----------------
    no              | yes                   || TRUE    |                       |
    yes             | yes                   || FALSE   |                       |
    yes             | no                    || TRUE    |                       |
    yes             |                       || TRUE    | endocrine_not_working |
                    | yes                   || TRUE    |                       | visceral_crisis
    """
"""The change of hormonal therapy that the guide excepts (line 348)."""

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


test_phesgo_docetaxel = spec(
    PHESGO_DOCETAXEL,
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

test_phesgo_docetaxel_and_the_brain = spec(
    PHESGO_DOCETAXEL,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_lines_completed": "0",
        "metastatic": "yes",
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
    given={"brain_metastases": "no", "endocrine_not_working": "no"},
)

test_endocrine_plus_her2_and_the_brain = spec(
    ENDOCRINE_PLUS_HER2,
    THE_BRAIN,
    given={
        "her2": "positive",
        "hormone_receptor": "positive",
        "her2_lines_completed": "0",
        "endocrine_not_working": "no",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
    },
)

test_endocrine_plus_her2_in_quick_worsening = spec(
    ENDOCRINE_PLUS_HER2,
    IN_CRISIS,
    given={
        "her2": "positive",
        "hormone_receptor": "positive",
        "her2_lines_completed": "0",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
        "brain_metastases": "no",
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
    given={"brain_metastases": "no", "endocrine_not_working": "no"},
)

test_endocrine_alone_and_the_brain = spec(
    ENDOCRINE_ALONE,
    THE_BRAIN,
    given={
        "her2": "positive",
        "hormone_receptor": "positive",
        "her2_comorbidity": "yes",
        "her2_lines_completed": "0",
        "endocrine_not_working": "no",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
    },
)

test_endocrine_alone_in_quick_worsening = spec(
    ENDOCRINE_ALONE,
    IN_CRISIS,
    given={
        "her2": "positive",
        "hormone_receptor": "positive",
        "her2_comorbidity": "yes",
        "her2_lines_completed": "0",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
        "brain_metastases": "no",
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


test_lapatinib_trastuzumab = spec(
    LAPATINIB_TRASTUZUMAB,
    """
    her2     | progressed_on_trastuzumab | metastatic || verdict | lacking
    ---------+---------------------------+------------++---------+--------------------------
    positive | yes                       | yes        || TRUE    |
    negative | yes                       | yes        || FALSE   |
    positive | no                        | yes        || FALSE   |
    positive | yes                       | no         || FALSE   |
             | yes                       | yes        || UNKNOWN | her2
    positive |                           | yes        || UNKNOWN | progressed_on_trastuzumab
    """,
    given={"brain_metastases": "no"},
)

test_lapatinib_trastuzumab_and_the_brain = spec(
    LAPATINIB_TRASTUZUMAB,
    THE_BRAIN,
    given={"her2": "positive", "progressed_on_trastuzumab": "yes", "metastatic": "yes"},
)


test_tucatinib = spec(
    TUCATINIB,
    """
    her2     | her2_regimens_received | her2_lines_completed | metastatic | unresectable_recurrence || verdict | lacking
    ---------+------------------------+----------------------+------------+-------------------------++---------+-----------------------
    positive | 1                      | 1                    | yes        | no                      || TRUE    |
    negative | 1                      | 1                    | yes        | no                      || FALSE   |
    positive | 0                      | 1                    | yes        | no                      || FALSE   |
    positive | 1                      | 0                    | yes        | no                      || FALSE   |
    positive | 1                      | 1                    | no         | no                      || FALSE   |
    positive | 1                      | 1                    | no         | yes                     || TRUE    |
             | 1                      | 1                    | yes        | no                      || UNKNOWN | her2
    positive |                        | 1                    | yes        | no                      || UNKNOWN | her2_regimens_received
    positive | 1                      |                      | yes        | no                      || UNKNOWN | her2_lines_completed
    positive | 1                      | 1                    | yes        |                         || TRUE    |
    """,
)


test_trastuzumab_deruxtecan = spec(
    TRASTUZUMAB_DERUXTECAN,
    """
    her2     | her2_regimens_received | her2_lines_completed | metastatic || verdict | lacking
    ---------+------------------------+----------------------+------------++---------+-----------------------
    positive | 2                      | 1                    | yes        || TRUE    |
    negative | 2                      | 1                    | yes        || FALSE   |
    positive | 1                      | 1                    | yes        || FALSE   |
    positive | 2                      | 0                    | yes        || FALSE   |
    positive | 2                      | 1                    | no         || FALSE   |
             | 2                      | 1                    | yes        || UNKNOWN | her2
    positive |                        | 1                    | yes        || UNKNOWN | her2_regimens_received
    positive | 2                      |                      | yes        || UNKNOWN | her2_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_trastuzumab_deruxtecan_and_the_brain = spec(
    TRASTUZUMAB_DERUXTECAN,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_regimens_received": "2",
        "her2_lines_completed": "1",
        "metastatic": "yes",
    },
)


test_lapatinib_capecitabine = spec(
    LAPATINIB_CAPECITABINE,
    """
    her2     | drugs_received          | her2_lines_completed | metastatic || verdict | lacking
    ---------+-------------------------+----------------------+------------++---------+---------------------
    positive | paclitaxel, trastuzumab | 1                    | yes        || TRUE    |
    negative | paclitaxel, trastuzumab | 1                    | yes        || FALSE   |
    positive | trastuzumab             | 1                    | yes        || FALSE   |
    positive | paclitaxel              | 1                    | yes        || FALSE   |
    positive | paclitaxel, trastuzumab | 0                    | yes        || FALSE   |
    positive | paclitaxel, trastuzumab | 1                    | no         || FALSE   |
             | paclitaxel, trastuzumab | 1                    | yes        || UNKNOWN | her2
    positive |                         | 1                    | yes        || UNKNOWN | drugs_received
    positive | paclitaxel, trastuzumab |                      | yes        || UNKNOWN | her2_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_lapatinib_capecitabine_and_the_brain = spec(
    LAPATINIB_CAPECITABINE,
    THE_BRAIN,
    given={
        "her2": "positive",
        "drugs_received": "paclitaxel, trastuzumab",
        "her2_lines_completed": "1",
        "metastatic": "yes",
    },
)


test_lapatinib_letrozole = spec(
    LAPATINIB_LETROZOLE,
    """
    her2     | er       | metastatic | chemotherapy_course_ended || verdict | lacking | first check
    ---------+----------+------------+---------------------------++---------+---------+--------------------------
    positive | positive | yes        | no                        || TRUE    |         |
    negative | positive | yes        | no                        || FALSE   |         |
    positive | negative | yes        | no                        || FALSE   |         |
    positive | positive | no         | no                        || FALSE   |         |
    positive | positive | yes        | yes                       || FALSE   |         |
             | positive | yes        | no                        || UNKNOWN | her2    |
    positive |          | yes        | no                        || UNKNOWN | er      |
    positive | positive | yes        |                           || TRUE    |         | chemotherapy_course_ended
    """,
    given={"brain_metastases": "no", "endocrine_not_working": "no"},
)

test_lapatinib_letrozole_and_the_brain = spec(
    LAPATINIB_LETROZOLE,
    THE_BRAIN,
    given={
        "her2": "positive",
        "er": "positive",
        "endocrine_not_working": "no",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
    },
)

test_lapatinib_letrozole_in_quick_worsening = spec(
    LAPATINIB_LETROZOLE,
    IN_CRISIS,
    given={
        "her2": "positive",
        "er": "positive",
        "metastatic": "yes",
        "chemotherapy_course_ended": "no",
        "brain_metastases": "no",
    },
)


test_neratinib = spec(
    NERATINIB,
    """
    her2     | her2_regimens_received | her2_lines_completed | metastatic || verdict | lacking
    ---------+------------------------+----------------------+------------++---------+-----------------------
    positive | 2                      | 1                    | yes        || TRUE    |
    negative | 2                      | 1                    | yes        || FALSE   |
    positive | 1                      | 1                    | yes        || FALSE   |
    positive | 2                      | 0                    | yes        || FALSE   |
    positive | 2                      | 1                    | no         || FALSE   |
             | 2                      | 1                    | yes        || UNKNOWN | her2
    positive |                        | 1                    | yes        || UNKNOWN | her2_regimens_received
    positive | 2                      |                      | yes        || UNKNOWN | her2_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_neratinib_and_the_brain = spec(
    NERATINIB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_regimens_received": "2",
        "her2_lines_completed": "1",
        "metastatic": "yes",
    },
)


test_margetuximab = spec(
    MARGETUXIMAB,
    """
    her2     | her2_regimens_received | her2_lines_completed | metastatic || verdict | lacking
    ---------+------------------------+----------------------+------------++---------+-----------------------
    positive | 2                      | 1                    | yes        || TRUE    |
    negative | 2                      | 1                    | yes        || FALSE   |
    positive | 1                      | 1                    | yes        || FALSE   |
    positive | 2                      | 0                    | yes        || FALSE   |
    positive | 2                      | 1                    | no         || FALSE   |
             | 2                      | 1                    | yes        || UNKNOWN | her2
    positive |                        | 1                    | yes        || UNKNOWN | her2_regimens_received
    positive | 2                      |                      | yes        || UNKNOWN | her2_lines_completed
    """,
    given={"brain_metastases": "no"},
)

test_margetuximab_and_the_brain = spec(
    MARGETUXIMAB,
    THE_BRAIN,
    given={
        "her2": "positive",
        "her2_regimens_received": "2",
        "her2_lines_completed": "1",
        "metastatic": "yes",
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


test_two_or_more_her2_therapies = spec(
    TRASTUZUMAB_DERUXTECAN,
    """
    her2_regimens_received | her2_lines_completed || verdict
    -----------------------+----------------------++--------
    1                      | 2                    || FALSE
    2                      | 2                    || TRUE
    3                      | 2                    || TRUE
    2                      | 0                    || FALSE
    """,
    given={"her2": "positive", "metastatic": "yes", "brain_metastases": "no"},
)


# --- what is offered -------------------------------------------------------------------------------


def offered(recommendation, **known):
    options, _ = offers(recommendation.offer, picture(**known), SitePreferences())
    return [option.label for option in options]


def test_first_line_is_offered_after_early_stage_trastuzumab_and_docetaxel():
    assert ["pertuzumab + trastuzumab + docetaxel", "pertuzumab + trastuzumab + paclitaxel"] == offered(
        TAXANE_TRASTUZUMAB_PERTUZUMAB, drugs_failed=drugs("trastuzumab", "docetaxel")
    )


def test_trastuzumab_stays_in_later_combinations_though_the_cancer_grew_on_it():
    grown = drugs("trastuzumab", "pertuzumab", "docetaxel")
    assert ["tucatinib + capecitabine + trastuzumab"] == offered(TUCATINIB, drugs_failed=grown)
    assert ["lapatinib + trastuzumab"] == offered(LAPATINIB_TRASTUZUMAB, drugs_failed=grown)
    assert ["pertuzumab + trastuzumab"] == offered(PERTUZUMAB_THIRD_LINE, drugs_failed=drugs("trastuzumab"))


def test_a_failed_partner_drops_out():
    assert [] == offered(TUCATINIB, drugs_failed=drugs("capecitabine"))


def test_before_menopause_an_aromatase_inhibitor_comes_with_suppression():
    known = {"sex": Sex.FEMALE, "menopause": Menopause.PRE, "er": Receptor.POSITIVE}
    assert ["lapatinib + letrozole + goserelin", "lapatinib + letrozole + leuprolide"] == offered(
        LAPATINIB_LETROZOLE, **known, suppression=Suppression.NONE
    )
    assert ["lapatinib + letrozole"] == offered(
        LAPATINIB_LETROZOLE, **known, suppression=Suppression.OOPHORECTOMY
    )


def test_men_get_an_aromatase_inhibitor_with_suppression_and_women_after_menopause_without():
    assert ["lapatinib + letrozole + goserelin", "lapatinib + letrozole + leuprolide"] == offered(
        LAPATINIB_LETROZOLE, sex=Sex.MALE, suppression=Suppression.NONE
    )
    assert ["lapatinib + letrozole"] == offered(
        LAPATINIB_LETROZOLE, sex=Sex.FEMALE, menopause=Menopause.POST, suppression=Suppression.NONE
    )


def test_while_menopause_or_suppression_is_open_an_aromatase_inhibitor_stands_under_first_check():
    for known, lacking in (
        ({"sex": Sex.FEMALE, "suppression": Suppression.NONE}, {facts.menopause}),
        ({"sex": Sex.FEMALE, "menopause": Menopause.PRE}, {facts.suppression}),
    ):
        (option,), _ = offers(LAPATINIB_LETROZOLE.offer, picture(**known), SitePreferences())
        assert lacking <= set(option.first_check)


@pytest.mark.parametrize(
    "recommendation",
    [ENDOCRINE_PLUS_HER2, ENDOCRINE_ALONE, MAINTENANCE, AFTER_TDM1_AND_PERTUZUMAB, LAPATINIB_LETROZOLE],
    ids=lambda recommendation: recommendation.id,
)
def test_while_sex_is_open_an_aromatase_inhibitor_stands_under_first_check(recommendation):
    """A man needs a GnRH analogue with it, whatever is recorded of menopause."""
    inhibitors = {"anastrozole", "exemestane", "letrozole"}
    for regimen in recommendation.offer:
        if inhibitors.isdisjoint(drug for component in regimen.components for drug in component):
            continue
        running = {drug for component in regimen.components for drug in component} - inhibitors
        options, _ = offers(
            (regimen,),
            picture(
                er=Receptor.POSITIVE,
                hormone_receptor=Receptor.POSITIVE,
                menopause=Menopause.POST,
                suppression=Suppression.NONE,
                endocrine_not_working=YesNo.NO,
                visceral_crisis=YesNo.NO,
                current_drugs=drugs(*running),
            ),
            SitePreferences(),
        )
        assert options
        assert {(facts.sex,)} == {option.first_check for option in options}


def test_hormonal_therapy_alone_is_an_aromatase_inhibitor_or_tamoxifen():
    assert ["anastrozole", "exemestane", "letrozole", "tamoxifen"] == offered(
        ENDOCRINE_ALONE, sex=Sex.FEMALE, menopause=Menopause.POST
    )


def test_lapatinib_goes_with_letrozole_only_if_er_is_positive():
    labels = offered(ENDOCRINE_PLUS_HER2, sex=Sex.FEMALE, menopause=Menopause.POST, er=Receptor.NEGATIVE)
    assert [] == [label for label in labels if "lapatinib" in label]


def test_after_chemotherapy_only_the_running_antibodies_go_on():
    known = {"sex": Sex.FEMALE, "menopause": Menopause.POST}
    both = offered(MAINTENANCE, **known, current_drugs=drugs("pertuzumab", "trastuzumab"))
    one = offered(MAINTENANCE, **known, current_drugs=drugs("trastuzumab"))
    assert "pertuzumab + trastuzumab + tamoxifen" in both
    assert "trastuzumab + tamoxifen" not in both
    assert ["trastuzumab + anastrozole", "trastuzumab + exemestane", "trastuzumab + letrozole"] == one[:3]
    assert not [label for label in one if "pertuzumab" in label]


def test_hormonal_therapy_in_third_line_is_for_hormone_receptor_positive_disease():
    known = {"sex": Sex.FEMALE, "menopause": Menopause.POST}
    assert "tamoxifen" in offered(AFTER_TDM1_AND_PERTUZUMAB, **known, hormone_receptor=Receptor.POSITIVE)
    assert "tamoxifen" not in offered(AFTER_TDM1_AND_PERTUZUMAB, **known, hormone_receptor=Receptor.NEGATIVE)


def test_in_third_line_a_change_of_hormonal_therapy_is_not_offered_in_quick_worsening():
    known = {"sex": Sex.FEMALE, "menopause": Menopause.POST, "hormone_receptor": Receptor.POSITIVE}
    hormonal = {"anastrozole", "exemestane", "letrozole", "tamoxifen"}
    for failed, quick, expected in (
        (YesNo.YES, YesNo.NO, hormonal),
        (YesNo.NO, YesNo.YES, hormonal),
        (YesNo.NO, YesNo.NO, hormonal),
        (YesNo.YES, YesNo.YES, set()),
    ):
        labels = offered(
            AFTER_TDM1_AND_PERTUZUMAB, **known, endocrine_not_working=failed, visceral_crisis=quick
        )
        assert expected == hormonal & set(labels), (failed, quick)
