"""What each statement of the summary of 2015 is: kind, degree, lines, suggestions and regimens."""
# ruff: noqa: E501 - a row is read across, however much it holds

from tests.lib.statements import every_statement_has_a_row, stated

from mbc_cards.editions.asco_her2_2015_01 import EDITION

TABLE = """
    id                                         | kind        | degree                               | basis                 | lines              | suggests                                             | shown on                           | offers
    -------------------------------------------+-------------+--------------------------------------+-----------------------+--------------------+------------------------------------------------------+------------------------------------+-------
    her2pos.comorbidity.note                   | information | information                          | stated with additions | 42                 |                                                      | next-line                          |
    her2pos.l1.taxane-trastuzumab-pertuzumab   | next-line   | usual                                | stated with additions | 41, 43             |                                                      |                                    | pertuzumab + trastuzumab + docetaxel, paclitaxel (as examples)
    her2pos-hrpos.l1.endocrine-plus-her2       | next-line   | an option                            | stated with additions | 42                 |                                                      |                                    | trastuzumab + anastrozole, exemestane, letrozole (as examples); trastuzumab + tamoxifen (as examples); lapatinib + anastrozole, exemestane, letrozole (as examples); lapatinib + tamoxifen (as examples)
    her2pos-hrpos.l1.endocrine-alone           | next-line   | an option                            | stated with additions | 42                 |                                                      |                                    | anastrozole, exemestane, letrozole (as examples); tamoxifen (as examples)
    her2pos-hrpos.l1.endocrine-alone.judgement | information | an option                            | stated with additions | 42                 |                                                      | next-line                          |
    her2pos-hrpos.l1.maintenance               | next-line   | usual                                | stated with additions | 43                 |                                                      |                                    | pertuzumab + trastuzumab + anastrozole, exemestane, letrozole (as examples); pertuzumab + trastuzumab + tamoxifen (as examples); pertuzumab-trastuzumab-hyaluronidase + anastrozole, exemestane, letrozole (as examples); pertuzumab-trastuzumab-hyaluronidase + tamoxifen (as examples); trastuzumab + anastrozole, exemestane, letrozole (as examples); trastuzumab + tamoxifen (as examples)
    her2pos.l1-or-l2.undecided                 | testing     | usual                                | derived               | 47, 48; 41         |                                                      |                                    |
    her2pos.l2.tdm1                            | next-line   | preferred                            | stated with additions | 47, 48; 37         |                                                      |                                    | ado-trastuzumab-emtansine
    her2pos.l3.tdm1                            | next-line   | an option                            | stated with additions | 52                 |                                                      |                                    | ado-trastuzumab-emtansine
    her2pos.l3.pertuzumab                      | next-line   | an option                            | stated with additions | 53                 |                                                      |                                    | pertuzumab + trastuzumab
    her2pos.l3.after-tdm1-and-pertuzumab       | next-line   | an option                            | stated with additions | 54                 |                                                      |                                    | lapatinib + capecitabine; trastuzumab + gemcitabine, vinorelbine (as examples); anastrozole, exemestane, letrozole (as examples); tamoxifen (as examples)
    her2pos.brain.progressive-after-rt         | supportive  | an option                            | stated with additions | 71                 |                                                      |                                    |
    her2pos.brain.single.surgery-rt            | supportive  | usual                                | stated with additions | 60, 62, 64, 68     |                                                      |                                    |
    her2pos.brain.two-to-four.surgery-rt       | supportive  | usual                                | stated with additions | 60, 62, 64, 68     |                                                      |                                    |
    her2pos.brain.extracranial-stable          | information | usual                                | stated with additions | 71, 72             |                                                      | next-line, order-check, supportive |
    her2pos.brain.extracranial-progressing     | information | an option                            | stated with additions | 72                 |                                                      | next-line                          |
    her2pos.brain.diffuse.wbrt                 | information | usual                                | stated with additions | 69                 |                                                      | next-line, supportive              |
    her2pos.brain.lapatinib                    | information | information                          | stated                | 31                 |                                                      | next-line, supportive              |
    her2pos.brain.overall-approach             | information | usual                                | stated                | 15; 31; 60, 62, 64 |                                                      | next-line, supportive              |
    her2pos.check.her2-drug-without-her2       | order-check | outside the use the source describes | derived               | 25, 27, 31; 37     | order HER2; remove                                   |                                    |
    her2pos.check.no-her2-drug                 | order-check | recommended                          | derived               | 35, 37; 41, 42; 31 | add trastuzumab                                      |                                    |
    her2pos.check.no-her2-drug.endocrine       | order-check | recommended                          | derived               | 35, 37; 42; 54     | add trastuzumab                                      |                                    |
    her2pos.comorbidity.caution                | order-check | information                          | derived               | 42                 |                                                      |                                    |
    check.pertuzumab                           | order-check | usual                                | derived               | 41; 53             | add trastuzumab                                      |                                    |
    check.lapatinib                            | order-check | outside the use the source describes | derived               | 42; 54             |                                                      |                                    |
    test.er-pr-her2.needed.her2                | testing     | information                          | derived               | 25, 27             | order HER2                                           |                                    |
    test.er-pr-her2.needed                     | testing     | information                          | derived               | 25, 27; 37         | order estrogen receptor; order progesterone receptor |                                    |
    test.brain-mri.symptoms                    | information | recommended                          | stated with additions | 58; 29             |                                                      | next-line                          |
    test.brain-mri.no-routine-screening        | information | not recommended                      | stated with additions | 58                 |                                                      | next-line                          |
    her2pos.any.add-her2-therapy               | information | recommended                          | stated with additions | 35, 37; 14; 31     |                                                      | next-line                          |
    trial.any                                  | information | an option                            | stated                | 17; 91             |                                                      | next-line                          |
    sdm.shared-decisions                       | information | information                          | stated                | 76, 78; 87-97      |                                                      | next-line                          |
    support.early-palliative                   | information | information                          | stated                | 16; 33             |                                                      | next-line, supportive              |
    support.psychosocial                       | information | an option                            | stated                | 76, 78             |                                                      | supportive                         |
"""

test_a_statement_is_what_its_row_says = stated(EDITION, TABLE)


def test_every_statement_has_a_row() -> None:
    assert every_statement_has_a_row(EDITION, TABLE)
