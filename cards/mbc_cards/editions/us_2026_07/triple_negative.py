"""Triple-negative disease: checkpoint inhibitors, conjugates and chemotherapy.

The record holds PD-L1 as a word; the combined positive score on which the approvals rest is not a fact:
every statement that needs it says so and asks.
"""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.us_2026_07.conjugates import (
    DATOPOTAMAB_ALONE,
    NOT_TWICE,
    SACITUZUMAB_ALONE,
)
from mbc_cards.editions.us_2026_07.populations import (
    CHECKPOINT_RECEIVED,
    CHEMOTHERAPY_FOR_METASTASES,
    DATOPOTAMAB_RECEIVED,
    FIRST_LINE,
    LATER_LINE,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
    PD_L1_NEGATIVE,
    PD_L1_POSITIVE,
    SACITUZUMAB,
    SACITUZUMAB_RECEIVED,
    TRIPLE_NEGATIVE,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_HER2_NEGATIVE,
    FDA_DATOPOTAMAB_TNBC,
    FDA_PEMBROLIZUMAB,
    FDA_SACITUZUMAB_FIRST,
    FDA_SACITUZUMAB_TNBC,
    VERIFY_FIRST,
    approval,
    guideline,
    indication,
    rec,
    says,
)
from mbc_cards.facts import metastatic_lines_completed, systemic_treatments_received
from mbc_cards.recommendation import Basis, Kind, Regimen, Strength

ASK_CPS = (
    "Check that the combined positive score is at least 10 on the 22C3 test: the record is read for the "
    "word only."
)
REPORTED = "Known from news reports: read the label first."
CANDIDACY = (
    "PD-L1 negative stands for not being a candidate for a PD-1 or PD-L1 inhibitor; other reasons are "
    "judgements."
)
LATER_DIFFERS = (
    "Sources differ: ASCO asks for at least 2 therapies for metastatic disease; the FDA for 2 in any "
    "setting, at least 1 of them for metastatic disease."
)
SINGLE_CHOICE = (
    "paclitaxel",
    "nab-paclitaxel",
    "docetaxel",
    "capecitabine",
    "carboplatin",
    "cisplatin",
    "eribulin",
    "gemcitabine",
    "vinorelbine",
)
"""Examples of ours: the recommendation names no drug, only that platinum and others are equal."""

CHECKPOINT_RECOMMENDED = guideline(
    id="tnbc.l1.checkpoint-inhibitor-chemo",
    kind=Kind.NEXT_LINE,
    title="Triple-negative with PD-L1, first line: checkpoint inhibitor with chemotherapy",
    when=all_of(PD_L1_POSITIVE, TRIPLE_NEGATIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHECKPOINT_RECEIVED, CHEMOTHERAPY_FOR_METASTASES),
    strength=Strength.OPTION,
    sources=(rec(ASCO_HER2_NEGATIVE, "PD-L1-positive triple-negative disease"),),
    summary="Triple-negative with PD-L1, first line: a checkpoint inhibitor with chemotherapy may be offered",
    detail=f"{says(ASCO_HER2_NEGATIVE)} (strong, evidence intermediate). Of the two inhibitors it lists, "
    "the US indication of atezolizumab was withdrawn on 2021-08-27: the regimens stand under the approval "
    "of pembrolizumab.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after an earlier checkpoint inhibitor.",
)

PEMBROLIZUMAB_WITH_CHEMOTHERAPY = approval(
    id="tnbc.pdl1pos.pembrolizumab-chemo",
    kind=Kind.NEXT_LINE,
    title="Triple-negative with PD-L1: pembrolizumab with chemotherapy",
    when=all_of(PD_L1_POSITIVE, TRIPLE_NEGATIVE, METASTATIC_OR_UNRESECTABLE),
    unless=CHECKPOINT_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_PEMBROLIZUMAB),),
    summary="Triple-negative, PD-L1 score at least 10: pembrolizumab with chemotherapy is approved",
    offer=(
        Regimen((("pembrolizumab",), ("nab-paclitaxel", "paclitaxel"))),
        Regimen((("gemcitabine",), ("carboplatin",), ("pembrolizumab",))),
    ),
    detail=f"{says(FDA_PEMBROLIZUMAB)} (accelerated, regular since): metastatic disease or local recurrence "
    f"that cannot be removed. {ASK_CPS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="PD-L1 reported as positive stands for the score. Not after an earlier checkpoint inhibitor.",
)

SACITUZUMAB_WITH_PEMBROLIZUMAB = approval(
    id="tnbc.l1.sacituzumab-pembrolizumab",
    kind=Kind.NEXT_LINE,
    title="Triple-negative with PD-L1, first line: sacituzumab govitecan with pembrolizumab",
    when=all_of(PD_L1_POSITIVE, TRIPLE_NEGATIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHECKPOINT_RECEIVED, SACITUZUMAB_RECEIVED),
    strength=Strength.APPROVED,
    sources=(indication(FDA_SACITUZUMAB_FIRST),),
    summary="Triple-negative, PD-L1 score at least 10, first line: sacituzumab with pembrolizumab is "
    "approved",
    offer=(Regimen(((SACITUZUMAB,), ("pembrolizumab",))),),
    detail=f"{says(FDA_SACITUZUMAB_FIRST)}. {REPORTED} {ASK_CPS} No ASCO text was found.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="PD-L1 reported as positive stands for the score. Not after an earlier checkpoint inhibitor "
    "or sacituzumab govitecan.",
    verify_by=VERIFY_FIRST,
)

SACITUZUMAB_FIRST_LINE = approval(
    id="tnbc.l1.sacituzumab",
    kind=Kind.NEXT_LINE,
    title="Triple-negative without PD-L1, first line: sacituzumab govitecan",
    when=all_of(PD_L1_NEGATIVE, TRIPLE_NEGATIVE, FIRST_LINE, METASTATIC),
    unless=SACITUZUMAB_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_SACITUZUMAB_FIRST),),
    summary="Triple-negative, no candidate for a PD-1 or PD-L1 inhibitor: sacituzumab govitecan is approved",
    offer=SACITUZUMAB_ALONE,
    detail=f"{says(FDA_SACITUZUMAB_FIRST)}. {REPORTED} No ASCO text was found; ASCO's text of 2021 prefers "
    "chemotherapy with one drug.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{CANDIDACY} {NOT_TWICE}",
    verify_by=VERIFY_FIRST,
)

DATOPOTAMAB_FIRST_LINE = approval(
    id="tnbc.l1.datopotamab",
    kind=Kind.NEXT_LINE,
    title="Triple-negative without PD-L1, first line: datopotamab deruxtecan",
    when=all_of(PD_L1_NEGATIVE, TRIPLE_NEGATIVE, FIRST_LINE, METASTATIC),
    unless=DATOPOTAMAB_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_DATOPOTAMAB_TNBC),),
    summary="Triple-negative, no candidate for a PD-1 or PD-L1 inhibitor: datopotamab deruxtecan is approved",
    offer=DATOPOTAMAB_ALONE,
    detail=f"{says(FDA_DATOPOTAMAB_TNBC)}. {REPORTED} No ASCO text was found; ASCO's text of 2021 prefers "
    "chemotherapy with one drug.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"First line, as in the trial. {CANDIDACY} {NOT_TWICE}",
    verify_by=VERIFY_FIRST,
)

SINGLE_CHEMOTHERAPY = guideline(
    id="tnbc.pdl1neg.single-agent",
    kind=Kind.NEXT_LINE,
    title="Triple-negative without PD-L1, first line: chemotherapy with one drug",
    when=all_of(PD_L1_NEGATIVE, TRIPLE_NEGATIVE, FIRST_LINE, METASTATIC),
    strength=Strength.PREFERRED,
    sources=(rec(ASCO_HER2_NEGATIVE, "PD-L1-negative triple-negative disease"),),
    summary="Triple-negative without PD-L1, first line: chemotherapy with one drug is preferred",
    offer=(Regimen((SINGLE_CHOICE,), named=False),),
    detail=f"{says(ASCO_HER2_NEGATIVE)} (strong, evidence intermediate): platinum or not; a combination for "
    "symptoms or an immediate threat to life. It is older than the approvals of 2026 for the same patients.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The drugs shown are examples of ours.",
)

SACITUZUMAB_RECOMMENDED = guideline(
    id="tnbc.sacituzumab.guideline",
    kind=Kind.NEXT_LINE,
    title="Triple-negative after 2 therapies for metastatic disease: sacituzumab govitecan",
    when=all_of(metastatic_lines_completed.at_least(2), TRIPLE_NEGATIVE, METASTATIC),
    unless=SACITUZUMAB_RECEIVED,
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(rec(ASCO_HER2_NEGATIVE, "triple-negative disease, third line"),),
    summary="Triple-negative after 2 therapies for metastatic disease: sacituzumab govitecan",
    offer=SACITUZUMAB_ALONE,
    detail=f"{says(ASCO_HER2_NEGATIVE)}: to be offered after at least 2 therapies for metastatic disease. "
    f"{LATER_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_TWICE,
)

SACITUZUMAB_APPROVED = approval(
    id="tnbc.sacituzumab",
    kind=Kind.NEXT_LINE,
    title="Triple-negative after at least two treatments: sacituzumab govitecan",
    when=all_of(systemic_treatments_received.at_least(2), LATER_LINE, TRIPLE_NEGATIVE, METASTATIC),
    unless=SACITUZUMAB_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_SACITUZUMAB_TNBC),),
    summary="Triple-negative after at least two treatments: sacituzumab govitecan is approved",
    offer=SACITUZUMAB_ALONE,
    detail=f"{says(FDA_SACITUZUMAB_TNBC)}: after 2 or more systemic therapies, at least 1 of them for "
    f"metastatic disease. {LATER_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_TWICE,
)

TABLE = (
    SINGLE_CHEMOTHERAPY,
    SACITUZUMAB_RECOMMENDED,
    CHECKPOINT_RECOMMENDED,
    PEMBROLIZUMAB_WITH_CHEMOTHERAPY,
    SACITUZUMAB_WITH_PEMBROLIZUMAB,
    SACITUZUMAB_FIRST_LINE,
    DATOPOTAMAB_FIRST_LINE,
    SACITUZUMAB_APPROVED,
)
