"""Hormone receptor-positive, HER2-negative disease after worsening on hormonal therapy.

Source: guide, lines 83 and 169-176.
"""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2018_05.populations import (
    ENDOCRINE_EXHAUSTED,
    ER_POSITIVE_HER2_NEGATIVE,
    FEMALE,
    MENOPAUSE_KNOWN,
    METASTATIC,
    NO_CDK46_YET,
    POSTMENOPAUSAL,
    WORSE_ON_HORMONAL,
    with_ovarian_suppression,
)
from mbc_cards.editions.cancernet_2018_05.sources import HORMONAL, TARGETED_HR_POSITIVE, guide
from mbc_cards.facts import metastatic_lines_completed, progressed_on_other_ai
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import YesNo

_EXCLUSION = "Not once hormonal therapy is of no more benefit (ours)."

CDK46_INHIBITOR_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.after-et.cdk46-fulvestrant.after-endocrine",
    kind=Kind.NEXT_LINE,
    title="Worse on other hormonal therapy: palbociclib or abemaciclib with fulvestrant",
    when=all_of(
        WORSE_ON_HORMONAL,
        ER_POSITIVE_HER2_NEGATIVE,
        NO_CDK46_YET,
        POSTMENOPAUSAL,
        METASTATIC,
    ),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "170, 174"), guide(HORMONAL, "83")),
    summary="Worse on other hormonal therapy: palbociclib or abemaciclib with fulvestrant",
    offer=(Regimen((("palbociclib", "abemaciclib"), ("fulvestrant",))),),
    detail="After any hormonal therapy on which the cancer worsened.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Recurrence during or after adjuvant hormonal therapy counts as worsening. Women "
    "after menopause, as the paragraph on fulvestrant says. Not after an earlier CDK4/6 inhibitor, of which "
    "the guide says nothing. " + _EXCLUSION,
)

EVEROLIMUS_WITH_EXEMESTANE = Recommendation(
    id="hrpos-her2neg.after-et.everolimus-exemestane",
    kind=Kind.NEXT_LINE,
    title="Grown despite another aromatase inhibitor: everolimus with exemestane",
    when=all_of(
        progressed_on_other_ai.is_(YesNo.YES),
        ER_POSITIVE_HER2_NEGATIVE,
        FEMALE,
        MENOPAUSE_KNOWN,
        METASTATIC,
    ),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "176"), guide(HORMONAL, "79, 81")),
    summary="Grown despite anastrozole or letrozole: everolimus with exemestane",
    offer=(with_ovarian_suppression(("everolimus",), ("exemestane",)),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Another aromatase inhibitor is read as anastrozole or letrozole. Women, as the paragraph on "
    "aromatase inhibitors speaks of them alone; before menopause with suppression. " + _EXCLUSION,
)

ABEMACICLIB_ALONE = Recommendation(
    id="hrpos-her2neg.abemaciclib-alone",
    kind=Kind.INFORMATION,
    title="Abemaciclib by itself",
    when=all_of(metastatic_lines_completed.at_least(1), NO_CDK46_YET, ER_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "174"),),
    summary="Abemaciclib may also be used alone; the guide names no further condition",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Shown only after a first line and without an earlier CDK4/6 inhibitor; the guide sets no "
    "limit. ER-positive and HER2-negative come from the sentences before it.",
)

TABLE = (
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    EVEROLIMUS_WITH_EXEMESTANE,
    ABEMACICLIB_ALONE,
)
