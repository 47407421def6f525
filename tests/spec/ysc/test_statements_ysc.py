"""What each statement of the pages for young survivors is: kind, degree, lines, suggestions and regimens."""
# ruff: noqa: E501 - a row is read across, however much it holds

from tests.lib.statements import every_statement_has_a_row, stated

from mbc_cards.editions.ysc import EDITION

TABLE = """
    id                                       | kind        | degree             | basis                 | lines  | suggests                                             | shown on                    | speaks at    | offers
    -----------------------------------------+-------------+--------------------+-----------------------+--------+------------------------------------------------------+-----------------------------+--------------+-------
    tnbc.brca.platinum-or-trial.ysc          | information | an option          | stated with additions | 50     |                                                      | next-line                   |              |
    hrpos-her2neg.l1.endocrine-standard      | next-line   | usual              | stated with additions | 42     |                                                      |                             | patient-view |
    hrpos.ysc.chemo-after-endocrine          | next-line   | usual              | stated with additions | 42     |                                                      |                             | patient-view |
    her2pos.any.add-her2-therapy             | next-line   | usual              | stated                | 46     |                                                      |                             | patient-view |
    tnbc.general                             | next-line   | usual              | stated                | 50; 14 |                                                      |                             | patient-view |
    hrpos.ysc.cdk-inhibitors-new             | information | information        | stated with additions | 42     |                                                      | next-line                   |              |
    chemo.hrpos-first-before-endocrine.check | order-check | usual              | derived               | 42     |                                                      |                             |              |
    her2pos.check.no-her2-drug               | order-check | usual              | derived               | 46     |                                                      |                             |              |
    her2pos.check.no-her2-drug.endocrine     | order-check | usual              | derived               | 46     |                                                      |                             |              |
    test.biopsy.metastasis                   | testing     | usual              | stated with additions | 18     | order biopsy of a metastasis                         |                             | patient-view |
    test.er-pr-her2.needed                   | testing     | information        | derived               | 18; 38 | order estrogen receptor; order progesterone receptor |                             |              |
    test.er-pr-her2.needed.her2              | testing     | information        | derived               | 18; 38 | order HER2                                           |                             |              |
    bone.start                               | bone        | an option          | stated with additions | 24     |                                                      |                             | patient-view |
    bone.radiation-for-pain                  | information | an option          | stated                | 24     |                                                      | bone, next-line, supportive |              |
    brain.ysc.few-or-large                   | supportive  | an option          | stated with additions | 36     |                                                      |                             |              |
    brain.ysc.multiple.wbrt                  | information | may be recommended | stated with additions | 36     |                                                      | next-line, supportive       |              |
    local.liver.ysc                          | information | usual              | stated with additions | 28     |                                                      | next-line, supportive       |              |
    local.lung.ysc                           | information | an option          | stated with additions | 32     |                                                      | next-line, supportive       |              |
    sdm.expect-changes                       | information | usual              | stated                | 14; 10 |                                                      | next-line                   |              |
    sdm.shared-decisions                     | information | information        | stated                | 6; 10  |                                                      | next-line                   |              |
    support.early-palliative                 | information | an option          | stated                | 54, 56 |                                                      | next-line, supportive       |              |
    support.psychosocial                     | information | information        | stated                | 60     |                                                      | supportive                  |              |
"""

test_a_statement_is_what_its_row_says = stated(EDITION, TABLE)


def test_every_statement_has_a_row() -> None:
    assert every_statement_has_a_row(EDITION, TABLE)
