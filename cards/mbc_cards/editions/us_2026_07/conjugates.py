"""Antibody-drug conjugates in HER2-negative disease: HER2-low and ultralow, and past hormonal therapy.

Triple-negative uses of sacituzumab govitecan and datopotamab deruxtecan stand in `triple_negative`.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.us_2026_07.populations import (
    CHEMOTHERAPY,
    CHEMOTHERAPY_FOR_METASTASES,
    DATOPOTAMAB,
    DATOPOTAMAB_RECEIVED,
    ENDOCRINE_EXHAUSTED,
    HER2_LOW,
    HER2_LOW_OR_ULTRALOW,
    HER2_NEGATIVE,
    HORMONAL_FOR_METASTASES,
    HORMONAL_RECEIVED,
    HR_NEGATIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    LATER_LINE,
    METASTATIC,
    SACITUZUMAB,
    SACITUZUMAB_RECEIVED,
    TDXD,
    TDXD_RECEIVED,
    WORSE_ON_HORMONAL,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_SACITUZUMAB,
    ASCO_TDXD_LOW,
    FDA_DATOPOTAMAB_HR,
    FDA_SACITUZUMAB_HR,
    FDA_TDXD_LOW,
    FDA_TDXD_ULTRALOW,
    approval,
    guideline,
    indication,
    rec,
    says,
)
from mbc_cards.facts import drugs_received_metastatic, her2_expression, metastatic_lines_completed
from mbc_cards.recommendation import Basis, Kind, Regimen, Strength
from mbc_cards.values import Her2Expression

TDXD_ALONE = (Regimen(((TDXD,),), note="Trastuzumab deruxtecan is not interchangeable with trastuzumab."),)
SACITUZUMAB_ALONE = (Regimen(((SACITUZUMAB,),), note="Sacituzumab govitecan: days 1 and 8 of 21."),)
DATOPOTAMAB_ALONE = (Regimen(((DATOPOTAMAB,),), note="Datopotamab deruxtecan: every 3 weeks."),)
LOW_DIFFERS = (
    "Sources differ on earlier chemotherapy: ASCO (2022) asks for it, the FDA (2025) does not in hormone "
    "receptor-positive disease; the EU label adds that hormonal therapy is not suitable next."
)
SACITUZUMAB_DIFFERS = (
    "Sources differ: ASCO counts lines of chemotherapy, at least 2; the FDA counts systemic therapies, "
    "which may be targeted drugs."
)
NOT_TWICE = "Not offered again once it was given."
CHEMOTHERAPY_DRUGS_COUNTED = 2

TDXD_LOW_RECOMMENDED = guideline(
    id="her2low.tdxd.after-chemotherapy",
    kind=Kind.NEXT_LINE,
    title="HER2-low after chemotherapy: trastuzumab deruxtecan",
    when=all_of(
        HER2_LOW,
        CHEMOTHERAPY_FOR_METASTASES,
        any_of(HR_NEGATIVE, ENDOCRINE_EXHAUSTED),
        HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=TDXD_RECEIVED,
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_TDXD_LOW, "HER2 IHC 1+, or 2+ and ISH-negative"),),
    summary="HER2-low after chemotherapy for metastatic disease: trastuzumab deruxtecan",
    offer=TDXD_ALONE,
    detail=f"{says(ASCO_TDXD_LOW)} (strong, evidence moderate): after at least one chemotherapy for "
    f"metastatic disease, and endocrine-refractory if hormone receptor-positive. {LOW_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_TWICE,
)

TDXD_LOW_APPROVED = approval(
    id="her2low.tdxd.after-chemotherapy.approval",
    kind=Kind.NEXT_LINE,
    title="HER2-low after chemotherapy: trastuzumab deruxtecan, whatever the hormone receptors",
    when=all_of(HER2_LOW, CHEMOTHERAPY_FOR_METASTASES, HER2_NEGATIVE, METASTATIC),
    unless=TDXD_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_TDXD_LOW),),
    summary="HER2-low after chemotherapy for metastatic disease: trastuzumab deruxtecan is approved",
    offer=TDXD_ALONE,
    detail=f"{says(FDA_TDXD_LOW)}: after chemotherapy for metastatic disease, or recurrence during or "
    "within 6 months of early-stage chemotherapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"The interval after early-stage chemotherapy is not read. {NOT_TWICE}",
)

TDXD_ULTRALOW = approval(
    id="hrpos-her2low.tdxd.after-endocrine",
    kind=Kind.NEXT_LINE,
    title="Hormone receptor-positive, HER2-low or ultralow, after hormonal therapy: trastuzumab deruxtecan",
    when=all_of(
        HER2_LOW_OR_ULTRALOW,
        WORSE_ON_HORMONAL,
        HORMONAL_FOR_METASTASES,
        LATER_LINE,
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=TDXD_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_TDXD_ULTRALOW),),
    summary="HER2-low or ultralow, worse on hormonal therapy: trastuzumab deruxtecan is approved",
    offer=TDXD_ALONE,
    detail=f"{says(FDA_TDXD_ULTRALOW)}: after at least one hormonal therapy for metastatic disease; no "
    f"chemotherapy needed. HER2 by the VENTANA 4B5 test. {LOW_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="That the worsening was on hormonal therapy for metastatic disease is read from both being "
    f"on record, with a line completed. {NOT_TWICE}",
)

ULTRALOW_ASK = approval(
    id="her2.ultralow.ask-pathology",
    kind=Kind.INFORMATION,
    title="HER2 IHC 0: ultralow or not",
    when=all_of(
        her2_expression.is_(Her2Expression.ZERO),
        WORSE_ON_HORMONAL,
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=TDXD_RECEIVED,
    strength=Strength.INFORMATION,
    sources=(indication(FDA_TDXD_ULTRALOW),),
    summary="HER2 IHC 0: ask pathology whether faint membrane staining was seen (ultralow)",
    detail="HER2 is IHC 0. Ask pathology whether faint membrane staining was seen: ultralow tumours are "
    f"within the {says(FDA_TDXD_ULTRALOW)} of trastuzumab deruxtecan, in hormone receptor-positive disease "
    "only.",
    basis=Basis.DERIVED,
    additions="A score of 0 by itself does not exclude ultralow.",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.TESTING}),
)

SACITUZUMAB_RECOMMENDED = guideline(
    id="hrpos-her2neg.sacituzumab",
    kind=Kind.NEXT_LINE,
    title="Past hormonal therapy and two lines of chemotherapy: sacituzumab govitecan",
    when=all_of(
        ENDOCRINE_EXHAUSTED,
        drugs_received_metastatic.includes_at_least(
            CHEMOTHERAPY_DRUGS_COUNTED, CHEMOTHERAPY, "chemotherapy drugs"
        ),
        metastatic_lines_completed.at_least(2),
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=SACITUZUMAB_RECEIVED,
    strength=Strength.OPTION,
    sources=(rec(ASCO_SACITUZUMAB, "hormone receptor-positive"),),
    summary="Past hormonal therapy and 2 lines of chemotherapy: sacituzumab govitecan may be offered",
    offer=SACITUZUMAB_ALONE,
    detail=f"{says(ASCO_SACITUZUMAB)} (strong, evidence moderate): may be offered in endocrine-refractory "
    "disease after at least 2 lines of chemotherapy for metastatic disease. The record was counted by "
    f"drugs: check that they were two lines. {SACITUZUMAB_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Two chemotherapy drugs within two or more completed lines stand for two lines. {NOT_TWICE}",
)

SACITUZUMAB_APPROVED = approval(
    id="hrpos-her2neg.sacituzumab.approval",
    kind=Kind.NEXT_LINE,
    title="After hormonal therapy and two more systemic therapies: sacituzumab govitecan",
    when=all_of(
        HORMONAL_RECEIVED,
        any_of(
            metastatic_lines_completed.at_least(3),
            all_of(metastatic_lines_completed.at_least(2), not_(HORMONAL_FOR_METASTASES)),
        ),
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=SACITUZUMAB_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_SACITUZUMAB_HR),),
    summary="After hormonal therapy and 2 more systemic therapies: sacituzumab govitecan is approved",
    offer=SACITUZUMAB_ALONE,
    detail=f"{says(FDA_SACITUZUMAB_HR)}: after hormonal therapy and at least 2 additional systemic "
    f"therapies for metastatic disease. {SACITUZUMAB_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Three completed lines, or two when no hormonal therapy was among them. {NOT_TWICE}",
)

DATOPOTAMAB_APPROVED = approval(
    id="hrpos-her2neg.datopotamab",
    kind=Kind.NEXT_LINE,
    title="After hormonal therapy and chemotherapy: datopotamab deruxtecan",
    when=all_of(HORMONAL_FOR_METASTASES, CHEMOTHERAPY_FOR_METASTASES, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=DATOPOTAMAB_RECEIVED,
    strength=Strength.APPROVED,
    sources=(indication(FDA_DATOPOTAMAB_HR),),
    summary="After hormonal therapy and chemotherapy: datopotamab deruxtecan is approved",
    offer=DATOPOTAMAB_ALONE,
    detail=f"{says(FDA_DATOPOTAMAB_HR)}: after hormonal therapy and chemotherapy for metastatic disease "
    "that cannot be removed. No ASCO recommendation was found.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Both are counted only if given for metastatic disease, the narrower reading. {NOT_TWICE}",
)

AFTER_TDXD = guideline(
    id="her2neg.after-tdxd",
    kind=Kind.INFORMATION,
    title="After trastuzumab deruxtecan: no sequence of conjugates is stated",
    when=all_of(TDXD_RECEIVED, HER2_NEGATIVE, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_TDXD_LOW, "HER2 IHC 1+, or 2+ and ISH-negative"),),
    summary="After trastuzumab deruxtecan: no source read says which conjugate follows",
    detail=f"Trastuzumab deruxtecan was given. Neither the {says(ASCO_TDXD_LOW)} nor another source read "
    "says which conjugate, if any, follows it.",
    basis=Basis.DERIVED,
    additions="Read from the silence of the sources.",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.ORDER_CHECK}),
)

TABLE = (
    TDXD_LOW_RECOMMENDED,
    SACITUZUMAB_RECOMMENDED,
    TDXD_ULTRALOW,
    TDXD_LOW_APPROVED,
    DATOPOTAMAB_APPROVED,
    SACITUZUMAB_APPROVED,
    ULTRALOW_ASK,
    AFTER_TDXD,
)
