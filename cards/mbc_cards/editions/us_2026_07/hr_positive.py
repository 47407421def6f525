"""Hormone receptor-positive, HER2-negative disease: CDK4/6 inhibitors with hormonal therapy.

The sources read say nothing about hormonal therapy without a targeted drug; this edition is silent there.
"""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.us_2026_07.populations import (
    AI_CHOICE,
    AI_FAILED,
    CDK46_CHOICE,
    CDK46_GIVEN_FOR_METASTASES,
    CHEMOTHERAPY_RECEIVED,
    FIRST_LINE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    VISCERAL_CRISIS,
    WORSE_ON_HORMONAL,
    with_aromatase_inhibitor,
    with_ovarian_suppression,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_HR,
    FDA_ABEMACICLIB,
    FDA_RIBOCICLIB,
    approval,
    guideline,
    indication,
    rec,
    says,
)
from mbc_cards.recommendation import Basis, Kind, Regimen, Strength

NOT_IN_CRISIS = (
    "Not in rapid worsening that affects organs: what was read about it stood only in a digest, so the "
    "edition stays silent there."
)
OPTIONS = frozenset({Kind.NEXT_LINE})

AI_WITH_CDK46_INHIBITOR = guideline(
    id="hrpos-her2neg.l1.ai-cdk46",
    kind=Kind.NEXT_LINE,
    title="First line: aromatase inhibitor with a CDK4/6 inhibitor",
    when=all_of(FIRST_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(VISCERAL_CRISIS, AI_FAILED, CDK46_GIVEN_FOR_METASTASES),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HR, "first line"),),
    summary="First line: aromatase inhibitor with palbociclib, ribociclib or abemaciclib",
    offer=(with_aromatase_inhibitor(CDK46_CHOICE, AI_CHOICE, named=False),),
    detail=f"{says(ASCO_HR)}, reaffirmed 2024-02-06 (rec 1.1; strong, evidence high). Before menopause with "
    "ovarian suppression, in men with a GnRH analogue.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The drugs of both classes are ours. Not after growth on an aromatase inhibitor or "
    f"recurrence within a year of one, where the partner is fulvestrant. {NOT_IN_CRISIS}",
)

FULVESTRANT_WITH_CDK46_INHIBITOR = guideline(
    id="hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone",
    kind=Kind.NEXT_LINE,
    title="After an aromatase inhibitor: CDK4/6 inhibitor with fulvestrant",
    when=all_of(AI_FAILED, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(VISCERAL_CRISIS, CDK46_GIVEN_FOR_METASTASES),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HR, "first line"),),
    summary="Worse on, or within a year after, an aromatase inhibitor: CDK4/6 inhibitor with fulvestrant",
    offer=(with_ovarian_suppression(CDK46_CHOICE, ("fulvestrant",), named=False),),
    detail=f"{says(ASCO_HR)}: after progression on an aromatase inhibitor, or recurrence within 1 year of "
    "an early-stage one, if no CDK4/6 inhibitor was given for metastatic disease.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The drugs of the class, and suppression with fulvestrant before menopause, are ours. "
    f"{NOT_IN_CRISIS}",
)

RIBOCICLIB_WITH_FULVESTRANT = approval(
    id="hrpos-her2neg.ribociclib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="Ribociclib with fulvestrant, first or after hormonal therapy",
    when=all_of(HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(VISCERAL_CRISIS, CDK46_GIVEN_FOR_METASTASES),
    strength=Strength.APPROVED,
    sources=(indication(FDA_RIBOCICLIB),),
    summary="Ribociclib with fulvestrant is approved, as first hormonal therapy or after one",
    offer=(with_ovarian_suppression(("ribociclib",), ("fulvestrant",)),),
    detail=f"{says(FDA_RIBOCICLIB)}: adults, whatever the menopausal state.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after a CDK4/6 inhibitor for metastatic disease: no source read speaks of a second one. "
    f"Suppression with fulvestrant before menopause is ours. {NOT_IN_CRISIS}",
)

ABEMACICLIB_WITH_FULVESTRANT = approval(
    id="hrpos-her2neg.abemaciclib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="Abemaciclib with fulvestrant after hormonal therapy",
    when=all_of(WORSE_ON_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(VISCERAL_CRISIS, CDK46_GIVEN_FOR_METASTASES),
    strength=Strength.APPROVED,
    sources=(indication(FDA_ABEMACICLIB),),
    summary="Worse after hormonal therapy: abemaciclib with fulvestrant is approved",
    offer=(with_ovarian_suppression(("abemaciclib",), ("fulvestrant",)),),
    detail=f"{says(FDA_ABEMACICLIB)}: adults, whatever the menopausal state.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after a CDK4/6 inhibitor for metastatic disease: no source read speaks of a second one. "
    f"Suppression with fulvestrant before menopause is ours. {NOT_IN_CRISIS}",
)

ABEMACICLIB_ALONE = approval(
    id="hrpos-her2neg.abemaciclib-alone",
    kind=Kind.NEXT_LINE,
    title="Abemaciclib by itself after hormonal therapy and chemotherapy",
    when=all_of(WORSE_ON_HORMONAL, CHEMOTHERAPY_RECEIVED, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=CDK46_GIVEN_FOR_METASTASES,
    strength=Strength.APPROVED,
    sources=(indication(FDA_ABEMACICLIB),),
    summary="After hormonal therapy and chemotherapy: abemaciclib by itself is approved",
    offer=(Regimen((("abemaciclib",),)),),
    detail=f"{says(FDA_ABEMACICLIB)}: the setting of the chemotherapy is to be read in the label.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Chemotherapy of any setting counts. Not after a CDK4/6 inhibitor for metastatic disease.",
)

TABLE = (
    AI_WITH_CDK46_INHIBITOR,
    FULVESTRANT_WITH_CDK46_INHIBITOR,
    RIBOCICLIB_WITH_FULVESTRANT,
    ABEMACICLIB_WITH_FULVESTRANT,
    ABEMACICLIB_ALONE,
)
