"""Hormone receptor-positive, HER2-negative disease after worsening on hormonal therapy.

Source: guide, lines 348, 446-456 and 516.
"""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.cancernet_2021_07.populations import (
    AFTER_MENOPAUSE,
    BEFORE_MENOPAUSE,
    ENDOCRINE_STATE_KNOWN,
    ER_POSITIVE_HER2_NEGATIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    MALE,
    METASTATIC,
    NO_CDK46_YET,
    NO_MORE_HORMONAL,
    SUPPRESSED,
    with_aromatase_inhibitor,
    with_ovarian_suppression,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    HORMONAL,
    SUMMARY_HR_POSITIVE,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import (
    endocrine_not_working,
    metastatic_lines_completed,
    pik3ca,
    progressed_on_ai_alone,
    progressed_on_endocrine,
    progressed_on_other_ai,
)
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import Mutation, YesNo

_EXCLUSION = (
    "Not in quick, organ-affecting worsening and not once hormonal therapy is of no more benefit (line 348)."
)
PIK3CA_MUTATED = pik3ca.is_(Mutation.DETECTED)
WORSE_ON_HORMONAL = progressed_on_endocrine.is_(YesNo.YES)

CDK46_INHIBITOR_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone",
    kind=Kind.NEXT_LINE,
    title="After an aromatase inhibitor by itself: CDK4/6 inhibitor with fulvestrant",
    when=all_of(
        progressed_on_ai_alone.is_(YesNo.YES),
        ER_POSITIVE_HER2_NEGATIVE,
        NO_CDK46_YET,
        ENDOCRINE_STATE_KNOWN,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "446, 448, 450"), guide(HORMONAL, "344, 348")),
    summary="After an aromatase inhibitor by itself: palbociclib, ribociclib or abemaciclib with fulvestrant",
    offer=(with_ovarian_suppression(("palbociclib", "ribociclib", "abemaciclib"), ("fulvestrant",)),),
    detail="For any patient whose cancer worsened or recurred after an aromatase inhibitor by itself.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="ER-positive is taken from the first-line sentences. Suppression before menopause comes from "
    "the paragraph on fulvestrant. Not after an earlier CDK4/6 inhibitor, of which the guide "
    "says nothing. " + _EXCLUSION,
)

ALPELISIB_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.after-et.alpelisib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="PIK3CA mutation, worse on hormonal therapy: alpelisib with fulvestrant",
    when=all_of(
        PIK3CA_MUTATED,
        WORSE_ON_HORMONAL,
        HR_POSITIVE_HER2_NEGATIVE,
        any_of(MALE, AFTER_MENOPAUSE),
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "456"), guide(HORMONAL, "348")),
    summary="PIK3CA mutation, worse during or after hormonal therapy: alpelisib with fulvestrant",
    offer=(Regimen((("alpelisib",), ("fulvestrant",))),),
    detail="An option for some people; women past menopause and men are named.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Limited to the two groups that the guide names as included. " + _EXCLUSION,
)

ALPELISIB_BEFORE_MENOPAUSE = Recommendation(
    id="hrpos-her2neg.after-et.alpelisib-fulvestrant.premeno",
    kind=Kind.INFORMATION,
    title="Alpelisib before menopause is not addressed",
    when=all_of(
        PIK3CA_MUTATED,
        BEFORE_MENOPAUSE,
        SUPPRESSED,
        WORSE_ON_HORMONAL,
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED_HR_POSITIVE, "456"),),
    summary="PIK3CA mutation: alpelisib before menopause, with suppression, is not addressed by the guide",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.DERIVED,
    additions="The guide says some people and names who is included; who is not named is left open.",
)

EVEROLIMUS_WITH_EXEMESTANE = Recommendation(
    id="hrpos-her2neg.after-et.everolimus-exemestane",
    kind=Kind.NEXT_LINE,
    title="Grown despite another aromatase inhibitor: everolimus with exemestane",
    when=all_of(
        progressed_on_other_ai.is_(YesNo.YES),
        ER_POSITIVE_HER2_NEGATIVE,
        ENDOCRINE_STATE_KNOWN,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "454"), guide(HORMONAL, "338, 348")),
    summary="Grown despite anastrozole or letrozole: everolimus with exemestane",
    offer=(with_aromatase_inhibitor(("everolimus",), ("exemestane",)),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Another aromatase inhibitor is read as anastrozole or letrozole. Suppression in men and "
    "before "
    "menopause comes from the paragraph on aromatase inhibitors. " + _EXCLUSION,
)

SWITCH = Recommendation(
    id="hrpos-her2neg.after-endocrine.switch",
    kind=Kind.INFORMATION,
    title="Change of hormonal therapy",
    when=all_of(endocrine_not_working.is_(YesNo.YES), HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "348"), guide(SUMMARY_HR_POSITIVE, "516")),
    summary="Another type of hormonal therapy may be an option; it can again be combined with a targeted "
    "drug",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The guide says it of the first hormonal therapy; later ones are counted too. Not once "
    "hormonal therapy is of no more benefit.",
)

ABEMACICLIB_ALONE = Recommendation(
    id="hrpos-her2neg.abemaciclib-alone",
    kind=Kind.INFORMATION,
    title="Abemaciclib by itself",
    when=all_of(metastatic_lines_completed.at_least(1), NO_CDK46_YET, ER_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "450"),),
    summary="Abemaciclib may also be used alone; the guide names no further condition",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Shown only after a first line and without an earlier CDK4/6 inhibitor; the guide sets no "
    "limit. ER-positive and HER2-negative come from the section.",
)

TABLE = (
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    ALPELISIB_WITH_FULVESTRANT,
    ALPELISIB_BEFORE_MENOPAUSE,
    EVEROLIMUS_WITH_EXEMESTANE,
    SWITCH,
    ABEMACICLIB_ALONE,
)
