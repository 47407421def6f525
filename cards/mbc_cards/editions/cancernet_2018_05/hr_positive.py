"""Hormone receptor-positive, HER2-negative disease: the start, and options that no line limits.

Source: guide, lines 67-87 and 169-178. Where cards have the same strength, those of the
table after worsening (`after_endocrine`) come before the options here.
"""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2018_05.populations import (
    AROMATASE_INHIBITORS,
    ENDOCRINE_EXHAUSTED,
    ER_POSITIVE_HER2_NEGATIVE,
    FEMALE,
    FIRST_LINE,
    HR_POSITIVE,
    HR_POSITIVE_HER2_NEGATIVE,
    MENOPAUSE_KNOWN,
    METASTATIC,
    NO_CDK46_YET,
    POSTMENOPAUSAL,
    PREMENOPAUSAL,
    with_ovarian_suppression,
)
from mbc_cards.editions.cancernet_2018_05.sources import (
    HORMONAL,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import drugs_not_tolerated, drugs_received
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength

_AROMATASE_INHIBITOR = ("anastrozole", "exemestane", "letrozole")
_EXCLUSION = "Not once hormonal therapy is of no more benefit (ours)."
_HER2_NEGATIVE = "HER2-negative, because HER2-positive disease has its own sections."

# --- hormonal therapy with a CDK4/6 inhibitor ----------------------------------------------------------

AI_WITH_CDK46_INHIBITOR = Recommendation(
    # The id is that of later editions, which state first line; this one states it for abemaciclib only.
    id="hrpos-her2neg.l1.ai-cdk46",
    kind=Kind.NEXT_LINE,
    title="After menopause: aromatase inhibitor with a CDK4/6 inhibitor",
    when=all_of(ER_POSITIVE_HER2_NEGATIVE, POSTMENOPAUSAL, NO_CDK46_YET, METASTATIC),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HR_POSITIVE, "170, 172, 174"),),
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

# --- hormonal therapy by itself ------------------------------------------------------------------------

POSTMENOPAUSAL_SINGLE = Recommendation(
    id="hrpos-her2neg.postmeno.ai-or-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="After menopause: aromatase inhibitor or fulvestrant",
    when=all_of(POSTMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "77, 79, 83"),),
    summary="After menopause: an aromatase inhibitor or fulvestrant",
    offer=(Regimen((_AROMATASE_INHIBITOR,)), Regimen((("fulvestrant",),))),
    detail="The three aromatase inhibitors work equally well and have similar side effects.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} {_EXCLUSION}",
)

PREMENOPAUSAL_WITH_SUPPRESSION = Recommendation(
    id="hrpos-her2neg.premeno.ofs-plus-endocrine",
    kind=Kind.NEXT_LINE,
    title="Before menopause: ovarian suppression with tamoxifen or an aromatase inhibitor",
    when=all_of(PREMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "75, 79, 81"),),
    summary="Before menopause: ovarian suppression with tamoxifen or an aromatase inhibitor",
    offer=(with_ovarian_suppression(("tamoxifen",)), with_ovarian_suppression(_AROMATASE_INHIBITOR)),
    detail="Ovarian suppression is commonly used before menopause: a GnRH analogue, whose effect is "
    "temporary, or surgery, which is permanent.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The strength is that of the partners (may be used); the suppression itself is commonly used. "
    f"Goserelin and leuprolide are examples of ours. {_HER2_NEGATIVE} {_EXCLUSION}",
)

# --- other options ---------------------------------------------------------------------------------------

TAMOXIFEN = Recommendation(
    id="hrpos-her2neg.tamoxifen.any-menopause",
    kind=Kind.NEXT_LINE,
    title="Women: tamoxifen, before or after menopause",
    when=all_of(FEMALE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "75"),),
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
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "79"),),
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
        "olaparib",
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
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OCCASIONAL,
    sources=(guide(HORMONAL, "85"),),
    summary="Megestrol acetate or high-dose estradiol is occasionally used after the other drugs",
    offer=(Regimen((("megestrol-acetate",),)), Regimen((("estradiol-high-dose",),))),
    detail="After aromatase inhibitors, fulvestrant, tamoxifen and targeted therapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"All four are asked for, in any setting. {_HER2_NEGATIVE} {_EXCLUSION}",
)

# --- lines beside the options ----------------------------------------------------------------------------

FOR_ALL = Recommendation(
    id="hrpos.any.endocrine-for-all",
    kind=Kind.INFORMATION,
    title="Hormonal therapy in hormone receptor-positive disease",
    when=all_of(HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=ENDOCRINE_EXHAUSTED,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "69, 73"),),
    summary="Hormonal therapy is effective in many tumours that are positive for ER or PR",
    detail="Hormonal therapy is effective in many tumours that are positive for ER or PR; the choice depends "
    "on menopause and earlier treatment.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{_HER2_NEGATIVE} {_EXCLUSION}",
)

TABLE = (
    AI_WITH_CDK46_INHIBITOR,
    FOR_ALL,
    POSTMENOPAUSAL_SINGLE,
    PREMENOPAUSAL_WITH_SUPPRESSION,
    AI_SWITCH_FOR_TOLERANCE,
    TAMOXIFEN,
    OCCASIONAL,
)
