"""Worked examples: checks of HER2-targeted drugs, and of orders without one."""
# ruff: noqa: E501 - a row is read across, however many facts it holds

from tests.lib.tables import spec

from mbc_cards.editions.asco_her2_2015_01.her2_checks import (
    COMORBIDITY_CAUTION,
    ENDOCRINE_WITHOUT_HER2_DRUG,
    HER2_DRUG_WITHOUT_HER2,
    LAPATINIB_PARTNER,
    NO_HER2_DRUG,
    PERTUZUMAB_PARTNER,
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

test_her2_drug_without_her2 = spec(
    HER2_DRUG_WITHOUT_HER2,
    """
    order_drugs | her2     | metastatic || verdict | lacking
    ------------+----------+------------++---------+------------
    trastuzumab | negative | yes        || TRUE    |
    none        | negative | yes        || FALSE   |
    trastuzumab | positive | yes        || FALSE   |
    trastuzumab | negative | no         || FALSE   |
                | negative | yes        || UNKNOWN | order_drugs
    trastuzumab |          | yes        || UNKNOWN | her2
    """,
)

test_no_her2_drug = spec(
    NO_HER2_DRUG,
    """
    order_drugs | her2     | regimen_drugs | metastatic || verdict | lacking
    ------------+----------+---------------+------------++---------+--------------
    paclitaxel  | positive | none          | yes        || TRUE    |
    none        | positive | none          | yes        || FALSE   |
    paclitaxel  | negative | none          | yes        || FALSE   |
    paclitaxel  | positive | trastuzumab   | yes        || FALSE   |
    paclitaxel  | positive | none          | no         || FALSE   |
                | positive | none          | yes        || UNKNOWN | order_drugs
    paclitaxel  |          | none          | yes        || UNKNOWN | her2
    paclitaxel  | positive |               | yes        || UNKNOWN | regimen_drugs
    """,
    given={"brain_metastases": "no"},
)

test_no_her2_drug_and_the_brain = spec(
    NO_HER2_DRUG,
    THE_BRAIN,
    given={"order_drugs": "paclitaxel", "her2": "positive", "regimen_drugs": "none", "metastatic": "yes"},
)

test_endocrine_without_her2_drug = spec(
    ENDOCRINE_WITHOUT_HER2_DRUG,
    """
    order_drugs | her2     | regimen_drugs | metastatic || verdict | lacking
    ------------+----------+---------------+------------++---------+--------------
    letrozole   | positive | letrozole     | yes        || TRUE    |
    none        | positive | letrozole     | yes        || FALSE   |
    letrozole   | negative | letrozole     | yes        || FALSE   |
    letrozole   | positive | trastuzumab   | yes        || FALSE   |
    letrozole   | positive | paclitaxel    | yes        || FALSE   |
    letrozole   | positive | letrozole     | no         || FALSE   |
                | positive | letrozole     | yes        || UNKNOWN | order_drugs
    letrozole   |          | letrozole     | yes        || UNKNOWN | her2
    letrozole   | positive |               | yes        || UNKNOWN | regimen_drugs
    """,
    given={"hormone_receptor": "negative", "brain_metastases": "no"},
)

test_hormonal_therapy_alone_where_it_is_named = spec(
    ENDOCRINE_WITHOUT_HER2_DRUG,
    """
    hormone_receptor | her2_comorbidity | her2_lines_completed | drugs_received                        || verdict | first check
    -----------------+------------------+----------------------+---------------------------------------++---------+---------------------------------------
    positive         | yes              | 0                    | none                                  || FALSE   |
    negative         | yes              | 0                    | none                                  || TRUE    |
    positive         | no               | 0                    | none                                  || TRUE    |
    positive         | yes              | 1                    | none                                  || TRUE    |
    positive         | yes              | 0                    | ado-trastuzumab-emtansine, pertuzumab || FALSE   |
    positive         | yes              | 1                    | ado-trastuzumab-emtansine, pertuzumab || TRUE    |
    positive         | no               | 2                    | ado-trastuzumab-emtansine, pertuzumab || FALSE   |
    negative         | no               | 2                    | ado-trastuzumab-emtansine, pertuzumab || TRUE    |
    positive         | no               | 1                    | ado-trastuzumab-emtansine, pertuzumab || TRUE    |
    positive         | no               | 2                    | pertuzumab                            || TRUE    |
    positive         | no               | 2                    | ado-trastuzumab-emtansine             || TRUE    |
                     | yes              | 0                    | none                                  || TRUE    | hormone_receptor
    positive         | no               | 2                    |                                       || TRUE    | drugs_received
    """,
    given={
        "order_drugs": "letrozole",
        "her2": "positive",
        "regimen_drugs": "letrozole",
        "metastatic": "yes",
        "brain_metastases": "no",
    },
)

test_endocrine_without_her2_drug_and_the_brain = spec(
    ENDOCRINE_WITHOUT_HER2_DRUG,
    THE_BRAIN,
    given={
        "order_drugs": "letrozole",
        "her2": "positive",
        "regimen_drugs": "letrozole",
        "metastatic": "yes",
        "hormone_receptor": "negative",
    },
)

test_comorbidity_caution = spec(
    COMORBIDITY_CAUTION,
    """
    order_drugs | her2_comorbidity | metastatic || verdict | lacking
    ------------+------------------+------------++---------+-----------------
    trastuzumab | yes              | yes        || TRUE    |
    none        | yes              | yes        || FALSE   |
    trastuzumab | no               | yes        || FALSE   |
    trastuzumab | yes              | no         || FALSE   |
                | yes              | yes        || UNKNOWN | order_drugs
    trastuzumab |                  | yes        || UNKNOWN | her2_comorbidity
    """,
)

test_pertuzumab_partner = spec(
    PERTUZUMAB_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    pertuzumab  | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    pertuzumab  | trastuzumab   | yes        || FALSE   |
    pertuzumab  | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    pertuzumab  |               | yes        || UNKNOWN | regimen_drugs
    """,
)

test_lapatinib_partner = spec(
    LAPATINIB_PARTNER,
    """
    order_drugs | regimen_drugs | metastatic || verdict | lacking
    ------------+---------------+------------++---------+--------------
    lapatinib   | none          | yes        || TRUE    |
    none        | none          | yes        || FALSE   |
    lapatinib   | paclitaxel    | yes        || FALSE   |
    lapatinib   | letrozole     | yes        || FALSE   |
    lapatinib   | none          | no         || FALSE   |
                | none          | yes        || UNKNOWN | order_drugs
    lapatinib   |               | yes        || UNKNOWN | regimen_drugs
    """,
)
