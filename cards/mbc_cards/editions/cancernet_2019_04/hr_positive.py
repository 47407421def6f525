"""Hormone receptor-positive, HER2-negative disease: the start, and options that no line limits.

Source: guide, lines 69-113, 195-200 and 249-257. Where cards have the same strength, those of the
table after worsening (`after_endocrine`) come before the options here.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.cancernet_2019_04.populations import (
    AROMATASE_INHIBITORS,
    CHEMOTHERAPY_LISTED,
    ENDOCRINE_AGAINST_CANCER,
    ER_POSITIVE_HER2_NEGATIVE,
    FEMALE,
    FIRST_LINE,
    HORMONAL_FAILED,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    MENOPAUSE_KNOWN,
    METASTATIC,
    NO_CDK46_YET,
    NO_MORE_HORMONAL,
    POSTMENOPAUSAL,
    PREMENOPAUSAL,
    VISCERAL_CRISIS,
    with_ovarian_suppression,
)
from mbc_cards.editions.cancernet_2019_04.sources import (
    CHEMOTHERAPY,
    HORMONAL,
    SUMMARY_HER2_NEGATIVE,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import drugs_not_tolerated, drugs_received
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength

_AROMATASE_INHIBITOR = ("anastrozole", "exemestane", "letrozole")
_EXCLUSION = (
    "Not in quick, organ-affecting worsening (line 109 says it of a later hormonal therapy only) and not "
    "once hormonal therapy is of no more benefit (ours)."
)
_NOT_AFTER_FAILURE = (
    "Not once hormonal therapy for metastatic disease no longer works, for which the guide speaks of another "
    "type as an option (line 109)."
)
_HER2_NEGATIVE = "HER2-negative, because HER2-positive disease has its own sections."

# --- hormonal therapy with a CDK4/6 inhibitor ----------------------------------------------------------

AI_WITH_CDK46_INHIBITOR = Recommendation(
    # The id is that of later editions, which state first line; this one states it for abemaciclib only.
    id="hrpos-her2neg.l1.ai-cdk46",
    kind=Kind.NEXT_LINE,
    title="After menopause: aromatase inhibitor with a CDK4/6 inhibitor",
    when=all_of(ER_POSITIVE_HER2_NEGATIVE, POSTMENOPAUSAL, NO_CDK46_YET, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "196, 198, 200"), guide(HORMONAL, "111")),
    summary="After menopause: aromatase inhibitor with palbociclib, ribociclib or (first line) abemaciclib",
    offer=(
        Regimen((("palbociclib",), ("letrozole",)), note="Palbociclib: with letrozole; no line is named."),
        Regimen(
            (("ribociclib",), ("letrozole", "anastrozole", "exemestane")),
            note="Ribociclib: with any aromatase inhibitor; no line is named.",
        ),
        Regimen(
            (("abemaciclib",), ("letrozole", "anastrozole", "exemestane")),
            when=FIRST_LINE,
            note="Abemaciclib: approved for first line, with any aromatase inhibitor.",
        ),
    ),
    detail="Described for women who have been through menopause.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after an earlier CDK4/6 inhibitor, of which the guide says nothing. " + _EXCLUSION,
)

RIBOCICLIB_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.ribociclib-fulvestrant.postmeno",
    kind=Kind.NEXT_LINE,
    title="After menopause: ribociclib with fulvestrant",
    when=all_of(ER_POSITIVE_HER2_NEGATIVE, POSTMENOPAUSAL, NO_CDK46_YET, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "198"), guide(HORMONAL, "97")),
    summary="After menopause: ribociclib with fulvestrant is an option",
    offer=(Regimen((("ribociclib",), ("fulvestrant",))),),
    detail="The guide names no line and no earlier treatment for this pair.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not after an earlier CDK4/6 inhibitor, of which the guide says nothing. " + _EXCLUSION,
)

# --- what the guide calls recommendations (lines 101-109) ------------------------------------------------

POSTMENOPAUSAL_SINGLE = Recommendation(
    id="hrpos-her2neg.postmeno.ai-or-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="After menopause: aromatase inhibitor or fulvestrant",
    when=all_of(POSTMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(HORMONAL_FAILED, NO_MORE_HORMONAL),
    strength=Strength.RECOMMENDED,
    sources=(guide(HORMONAL, "89, 91, 97, 101, 103"),),
    summary="After menopause: fulvestrant or an aromatase inhibitor is recommended",
    offer=(Regimen((_AROMATASE_INHIBITOR,)), Regimen((("fulvestrant",),))),
    detail="The three aromatase inhibitors work equally well and have similar side effects.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} {_NOT_AFTER_FAILURE} {_EXCLUSION}",
)

PREMENOPAUSAL_WITH_SUPPRESSION = Recommendation(
    id="hrpos-her2neg.premeno.ofs-plus-endocrine",
    kind=Kind.NEXT_LINE,
    title="Before menopause: ovarian suppression with tamoxifen or an aromatase inhibitor",
    when=all_of(PREMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=any_of(HORMONAL_FAILED, NO_MORE_HORMONAL),
    strength=Strength.RECOMMENDED,
    sources=(guide(HORMONAL, "87, 91, 93, 95, 101, 105"),),
    summary="Before menopause: ovarian suppression with tamoxifen or an aromatase inhibitor is recommended",
    offer=(with_ovarian_suppression(("tamoxifen",)), with_ovarian_suppression(_AROMATASE_INHIBITOR)),
    detail="Ovarian suppression is commonly used before menopause: goserelin or leuprolide, usually "
    "monthly, or surgery, which is permanent.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} {_NOT_AFTER_FAILURE} {_EXCLUSION}",
)

PREMENOPAUSAL_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.premeno.ofs-plus-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="Before menopause: ovarian suppression with fulvestrant",
    when=all_of(PREMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "93, 97"),),
    summary="Before menopause: fulvestrant may be combined with ovarian suppression",
    offer=(with_ovarian_suppression(("fulvestrant",)),),
    detail="The guide contradicts itself: it lists fulvestrant as a partner of ovarian suppression and "
    "says that it is only for women after menopause.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Suppression is read as making the limit to menopause inapplicable. "
    f"{_HER2_NEGATIVE} {_EXCLUSION}",
)

AI_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
    kind=Kind.NEXT_LINE,
    title="Anastrozole or letrozole with fulvestrant, if no hormonal therapy was given before",
    when=all_of(
        not_(drugs_received.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")),
        HR_POSITIVE_HER2_NEGATIVE,
        FEMALE,
        MENOPAUSE_KNOWN,
        METASTATIC,
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "91, 93, 97, 101, 107"),),
    summary="No earlier hormonal therapy: anastrozole or letrozole with fulvestrant is an option",
    offer=(with_ovarian_suppression(("anastrozole", "letrozole"), ("fulvestrant",)),),
    detail="Hormonal therapy for early-stage disease counts as earlier.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} Women, as the list is headed; suppression before menopause, which both "
    "drugs need. Not in quick, organ-affecting worsening (line 109).",
)

# --- other options ---------------------------------------------------------------------------------------

TAMOXIFEN = Recommendation(
    id="hrpos-her2neg.tamoxifen.any-menopause",
    kind=Kind.NEXT_LINE,
    title="Women: tamoxifen, before or after menopause",
    when=all_of(FEMALE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "87"),),
    summary="Tamoxifen is an option before and after menopause",
    offer=(Regimen((("tamoxifen",),)),),
    detail="It may improve bone health and cholesterol levels.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} {_EXCLUSION}",
)

AI_SWITCH_FOR_TOLERANCE = Recommendation(
    id="endocrine.ai.switch-for-tolerance",
    kind=Kind.NEXT_LINE,
    title="Another aromatase inhibitor after side effects of one",
    when=all_of(
        drugs_not_tolerated.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor"),
        HR_POSITIVE,
        FEMALE,
        MENOPAUSE_KNOWN,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "91"),),
    summary="Side effects of one aromatase inhibitor: another may be better tolerated",
    offer=(with_ovarian_suppression(_AROMATASE_INHIBITOR),),
    detail="With palbociclib the named partner is letrozole, with everolimus exemestane.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"That another may cause fewer side effects is stated of women, trying it is inferred. "
    f"{_EXCLUSION}",
)

_TARGETED = frozenset(
    {
        "palbociclib",
        "ribociclib",
        "abemaciclib",
        "cdk46-inhibitor-unspecified",
        "everolimus",
        "alpelisib",
        "olaparib",
        "talazoparib",
    }
)

OCCASIONAL = Recommendation(
    id="endocrine.late.megestrol-estradiol",
    kind=Kind.NEXT_LINE,
    title="After the other hormonal and targeted drugs: megestrol acetate or high-dose estradiol",
    when=all_of(
        drugs_received.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor"),
        drugs_received.includes("fulvestrant"),
        drugs_received.includes("tamoxifen"),
        drugs_received.includes_any(_TARGETED, "a targeted drug for HER2-negative disease"),
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OCCASIONAL,
    sources=(guide(HORMONAL, "99"),),
    summary="Megestrol acetate or high-dose estradiol is occasionally used after the other drugs",
    offer=(Regimen((("megestrol-acetate",),)), Regimen((("estradiol-high-dose",),))),
    detail="After aromatase inhibitors, fulvestrant, tamoxifen and targeted therapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"All four are asked for, in any setting. {_HER2_NEGATIVE} {_EXCLUSION}",
)

CHEMOTHERAPY_INSTEAD = Recommendation(
    id="hrpos-her2neg.l1.chemo-may-be-given",
    kind=Kind.NEXT_LINE,
    title="Quick worsening that affects organs, or hormonal therapy of no more benefit: chemotherapy",
    when=all_of(NO_MORE_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(
        guide(SUMMARY_HER2_NEGATIVE, "251, 253, 255"),
        guide(HORMONAL, "109"),
        guide(CHEMOTHERAPY, "119, 121, 123-155"),
    ),
    summary="Chemotherapy may be given: organs are quickly affected, or hormonal therapy no longer helps",
    offer=(Regimen((CHEMOTHERAPY_LISTED,), note="One drug of the guide's list, none preferred."),),
    detail="Usually one drug at a time; occasionally a combination is recommended. Chemotherapy should "
    "generally go on until the disease worsens, if side effects are manageable. Choose by earlier "
    "treatment, likely side effects, general health and preference.",
    basis=Basis.DERIVED,
    additions="The guide says that chemotherapy may also be given in hormone receptor-positive disease and "
    "excepts quick, organ-affecting worsening from a change of hormonal therapy; that chemotherapy is the "
    "way in these two situations is our reading.",
)

# --- lines beside the options ----------------------------------------------------------------------------

STANDARD_START = Recommendation(
    id="hrpos-her2neg.l1.endocrine-standard",
    kind=Kind.INFORMATION,
    title="Hormonal therapy is the standard start",
    when=all_of(FIRST_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.STANDARD,
    sources=(guide(SUMMARY_HER2_NEGATIVE, "251, 257"),),
    summary="Hormonal therapy is the standard start; other systemic therapy may also be given",
    detail="Hormonal therapy is the standard start; chemotherapy, targeted therapy or immunotherapy may also "
    "be given.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not in quick, organ-affecting worsening (line 109 says it of a later hormonal therapy only).",
)

FOR_ALL = Recommendation(
    id="hrpos.any.endocrine-for-all",
    kind=Kind.INFORMATION,
    title="Hormonal therapy in hormone receptor-positive disease",
    when=all_of(HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.RECOMMENDED,
    sources=(guide(HORMONAL, "71, 75, 77, 79, 81, 83"),),
    summary="In general hormonal therapy is recommended for all hormone receptor-positive disease",
    detail="In general hormonal therapy is recommended for all hormone receptor-positive disease; the choice "
    "depends on menopause, earlier treatment, time to recurrence, spread and symptoms.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} {_EXCLUSION}",
)

TABLE = (
    AI_WITH_CDK46_INHIBITOR,
    RIBOCICLIB_WITH_FULVESTRANT,
    STANDARD_START,
    FOR_ALL,
    POSTMENOPAUSAL_SINGLE,
    PREMENOPAUSAL_WITH_SUPPRESSION,
    CHEMOTHERAPY_INSTEAD,
    AI_SWITCH_FOR_TOLERANCE,
    AI_WITH_FULVESTRANT,
    PREMENOPAUSAL_FULVESTRANT,
    TAMOXIFEN,
    OCCASIONAL,
)
