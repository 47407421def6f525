"""Hormone receptor-positive, HER2-negative disease after worsening on hormonal therapy.

Source: guide, lines 109 and 195-204.
"""

from mbc_cards.conditions import Named, all_of, any_of, not_
from mbc_cards.editions.cancernet_2019_04.populations import (
    AROMATASE_INHIBITORS,
    ER_POSITIVE_HER2_NEGATIVE,
    FEMALE,
    HORMONAL_FAILED,
    HR_POSITIVE_HER2_NEGATIVE,
    MALE,
    MENOPAUSE_KNOWN,
    METASTATIC,
    NO_CDK46_YET,
    NO_MORE_HORMONAL,
    SUPPRESSION_SETTLED,
    WORSE_ON_HORMONAL,
    with_ovarian_suppression,
)
from mbc_cards.editions.cancernet_2019_04.sources import HORMONAL, TARGETED_HR_POSITIVE, guide
from mbc_cards.facts import drugs_failed, metastatic_lines_completed, pik3ca, progressed_on_other_ai
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import Mutation, YesNo

_EXCLUSION = (
    "Not in quick, organ-affecting worsening (line 109) and not once hormonal therapy is of no more benefit "
    "(ours)."
)

CDK46_INHIBITOR_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.after-et.cdk46-fulvestrant.after-endocrine",
    kind=Kind.NEXT_LINE,
    title="Worse on other hormonal therapy: palbociclib or abemaciclib with fulvestrant",
    when=all_of(
        WORSE_ON_HORMONAL,
        ER_POSITIVE_HER2_NEGATIVE,
        NO_CDK46_YET,
        FEMALE,
        MENOPAUSE_KNOWN,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "196, 200"), guide(HORMONAL, "93, 97, 109")),
    summary="Worse on other hormonal therapy: palbociclib or abemaciclib with fulvestrant",
    offer=(with_ovarian_suppression(("palbociclib", "abemaciclib"), ("fulvestrant",)),),
    detail="After any hormonal therapy on which the cancer worsened.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Recurrence during or after adjuvant hormonal therapy counts as worsening. Women, as the "
    "paragraph on fulvestrant says; before menopause with the suppression of line 93. Not after an earlier "
    "CDK4/6 inhibitor, of which the guide says nothing. " + _EXCLUSION,
)

ALPELISIB_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.after-et.alpelisib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="PIK3CA mutation, worse on hormonal therapy: alpelisib with fulvestrant",
    when=all_of(
        pik3ca.is_(Mutation.DETECTED),
        WORSE_ON_HORMONAL,
        HR_POSITIVE_HER2_NEGATIVE,
        any_of(MALE, MENOPAUSE_KNOWN),
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "204"), guide(HORMONAL, "93, 97, 109")),
    summary="PIK3CA mutation, worse during or after hormonal therapy: alpelisib with fulvestrant",
    offer=(with_ovarian_suppression(("alpelisib",), ("fulvestrant",)),),
    detail="For men and women.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Before menopause with the suppression of line 93, because fulvestrant is for women after "
    "menopause (line 97); for men the sentence on alpelisib is followed. " + _EXCLUSION,
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
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "202"), guide(HORMONAL, "91, 93, 109")),
    summary="Grown despite anastrozole or letrozole: everolimus with exemestane",
    offer=(with_ovarian_suppression(("everolimus",), ("exemestane",)),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Another aromatase inhibitor is read as anastrozole or letrozole. Women, as the paragraph on "
    "aromatase inhibitors speaks of them alone; before menopause with suppression. " + _EXCLUSION,
)

_NO_AI_FAILED = Named(
    "the cancer did not worsen on an aromatase inhibitor",
    not_(drugs_failed.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")),
)

SWITCH = Recommendation(
    id="hrpos-her2neg.after-endocrine.switch",
    kind=Kind.NEXT_LINE,
    title="Hormonal therapy no longer works: another type of it",
    when=all_of(HORMONAL_FAILED, HR_POSITIVE_HER2_NEGATIVE, FEMALE, MENOPAUSE_KNOWN, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "87, 89, 91, 93, 97, 109, 111"),),
    summary="Another type of hormonal therapy may be an option when the first one no longer works",
    offer=(
        with_ovarian_suppression(("fulvestrant",)),
        with_ovarian_suppression(
            ("anastrozole", "exemestane", "letrozole"), when=all_of(SUPPRESSION_SETTLED, _NO_AI_FAILED)
        ),
        with_ovarian_suppression(("tamoxifen",)),
    ),
    detail="Unless the disease has worsened quickly and affects how well organs work. Aromatase inhibitors "
    "are one type: all three work equally well.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The guide says it of the first hormonal therapy; later ones are counted too. Which types "
    "there are is taken from the guide's list; another aromatase inhibitor is not shown after worsening on "
    "one. Women, as the list is headed; before menopause with the suppression of line 93. " + _EXCLUSION,
)

ABEMACICLIB_ALONE = Recommendation(
    id="hrpos-her2neg.abemaciclib-alone",
    kind=Kind.INFORMATION,
    title="Abemaciclib by itself",
    when=all_of(metastatic_lines_completed.at_least(1), NO_CDK46_YET, ER_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "200"),),
    summary="Abemaciclib may also be used alone; the guide names no further condition",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Shown only after a first line and without an earlier CDK4/6 inhibitor; the guide sets no "
    "limit. ER-positive and HER2-negative come from the sentences before it.",
)

TABLE = (
    CDK46_INHIBITOR_WITH_FULVESTRANT,
    ALPELISIB_WITH_FULVESTRANT,
    EVEROLIMUS_WITH_EXEMESTANE,
    SWITCH,
    ABEMACICLIB_ALONE,
)
