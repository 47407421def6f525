"""Hormone receptor-positive, HER2-negative disease: the start, and hormonal therapy without a targeted drug.

Source: guide, lines 314-348, 444-452 and 510-518. Where cards have the same strength, those of the
table after worsening (`after_endocrine`) come before the options here that no line limits.
"""

from mbc_cards.conditions import all_of, not_
from mbc_cards.editions.cancernet_2021_07.populations import (
    AROMATASE_INHIBITORS,
    CHEMOTHERAPY_LISTED,
    ENDOCRINE_AGAINST_CANCER,
    ENDOCRINE_STATE_KNOWN,
    ER_POSITIVE_HER2_NEGATIVE,
    FEMALE,
    FIRST_LINE,
    HR_POSITIVE_HER2_NEGATIVE,
    METASTATIC,
    NO_AI_FAILED,
    NO_CDK46_YET,
    NO_MORE_HORMONAL,
    POSTMENOPAUSAL,
    PREMENOPAUSAL,
    VISCERAL_CRISIS,
    aromatase_inhibitor_alone,
    with_aromatase_inhibitor,
    with_ovarian_suppression,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    CHEMOTHERAPY as CHEMOTHERAPY_SECTION,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    DIAGNOSIS,
    HORMONAL,
    SUMMARY_HR_POSITIVE,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import drugs_not_tolerated, drugs_received, progressed_on_endocrine
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import YesNo

_SWITCH_EXCLUSION = (
    "HER2-negative, because HER2-positive disease has its own sections. Not in quick, organ-affecting "
    "worsening (line 348) and not once hormonal therapy is of no more benefit."
)

AI_WITH_CDK46_INHIBITOR = Recommendation(
    id="hrpos-her2neg.l1.ai-cdk46",
    kind=Kind.NEXT_LINE,
    title="First line: aromatase inhibitor with a CDK4/6 inhibitor",
    when=all_of(FIRST_LINE, ER_POSITIVE_HER2_NEGATIVE, NO_CDK46_YET, ENDOCRINE_STATE_KNOWN, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.USUAL,
    sources=(
        guide(TARGETED_HR_POSITIVE, "446, 448, 450, 452"),
        guide(SUMMARY_HR_POSITIVE, "514, 516"),
    ),
    summary="First line: aromatase inhibitor with palbociclib, ribociclib or abemaciclib",
    offer=(
        with_aromatase_inhibitor(
            ("palbociclib",), ("letrozole", "anastrozole"), note="Palbociclib: an option for first line."
        ),
        with_aromatase_inhibitor(
            ("ribociclib",),
            ("letrozole", "anastrozole", "exemestane"),
            note="Ribociclib: an option, with any aromatase inhibitor; the guide names no line.",
        ),
        with_aromatase_inhibitor(
            ("abemaciclib",), ("letrozole", "anastrozole"), note="Abemaciclib: approved for first line."
        ),
    ),
    detail="Hormonal therapy is often given with a targeted drug. Men and women before menopause need a "
    "GnRH analogue or ovarian suppression with it; removal of both ovaries does the same.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The drug sentences speak of women past menopause; line 452 extends them, with suppression, "
    "to men and other women. First line is extended to ribociclib. Not after an earlier CDK4/6 inhibitor, "
    "of which the guide says nothing. Not in quick, organ-affecting worsening (line 348 says it of later "
    "switches only). The strength is that of hormonal with or without targeted therapy as front-line "
    "treatment (line 516).",
)

STANDARD_START = Recommendation(
    id="hrpos-her2neg.l1.endocrine-standard",
    kind=Kind.INFORMATION,
    title="Hormonal therapy is the standard start",
    when=all_of(FIRST_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.STANDARD,
    sources=(guide(SUMMARY_HR_POSITIVE, "514, 516"), guide(HORMONAL, "316, 320"), guide(DIAGNOSIS, "220")),
    summary="Hormonal therapy, often with a targeted drug, is the standard start; chemotherapy may be given",
    attaches_to=frozenset({Kind.NEXT_LINE}),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not in quick, organ-affecting worsening (line 348 says it of later switches only).",
)

CHEMOTHERAPY_IN_CRISIS = Recommendation(
    id="hrpos-her2neg.l1.chemo-may-be-given",
    kind=Kind.NEXT_LINE,
    title="Quick worsening that affects organs: chemotherapy",
    when=all_of(VISCERAL_CRISIS, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    strength=Strength.OPTION,
    sources=(
        guide(SUMMARY_HR_POSITIVE, "514, 516"),
        guide(HORMONAL, "348"),
        guide(CHEMOTHERAPY_SECTION, "360, 364-396"),
    ),
    summary="Quick worsening that affects organs: chemotherapy may be given",
    offer=(Regimen((CHEMOTHERAPY_LISTED,), note="No drug of the guide's list is preferred."),),
    detail="A change of hormonal therapy is the exception here. Some patients may be offered a combination, "
    "depending on symptoms and prognosis.",
    basis=Basis.DERIVED,
    additions="The guide says that chemotherapy may also be given at the start, and excepts this situation "
    "from switching hormonal therapy; that chemotherapy is then the other way is our reading.",
)

AI_SWITCH_FOR_TOLERANCE = Recommendation(
    id="endocrine.ai.switch-for-tolerance",
    kind=Kind.NEXT_LINE,
    title="Another aromatase inhibitor after side effects of one",
    when=all_of(
        drugs_not_tolerated.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor"),
        HR_POSITIVE_HER2_NEGATIVE,
        ENDOCRINE_STATE_KNOWN,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "338"),),
    summary="Side effects of one aromatase inhibitor: another may be better tolerated",
    offer=(with_aromatase_inhibitor(("anastrozole", "letrozole", "exemestane")),),
    detail="With palbociclib or abemaciclib the named partners are letrozole and anastrozole.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="That another may cause fewer side effects is stated, trying it is inferred. "
    "HER2-negative, because in HER2-positive disease a HER2-targeted drug almost always goes with it (lines "
    "422, 538). Not in quick, organ-affecting worsening and not once hormonal therapy is of no "
    "more benefit (line 348).",
)

AI_WITH_FULVESTRANT = Recommendation(
    id="hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
    kind=Kind.NEXT_LINE,
    title="Anastrozole or letrozole with fulvestrant, if no hormonal therapy was given before",
    when=all_of(
        not_(drugs_received.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")),
        HR_POSITIVE_HER2_NEGATIVE,
        ENDOCRINE_STATE_KNOWN,
        METASTATIC,
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "338, 344"),),
    summary="No earlier hormonal therapy: anastrozole or letrozole with fulvestrant is an option",
    offer=(with_aromatase_inhibitor(("anastrozole", "letrozole"), ("fulvestrant",)),),
    detail="Hormonal therapy for early-stage disease counts as earlier.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="HER2-negative, because HER2-positive disease has its own sections. Suppression before "
    "menopause and in men comes from the paragraph on aromatase inhibitors. Not in quick, organ-affecting "
    "worsening (line 348).",
)

POSTMENOPAUSAL_SINGLE = Recommendation(
    id="hrpos-her2neg.postmeno.ai-or-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="After menopause: aromatase inhibitor or fulvestrant",
    when=all_of(POSTMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "336, 338, 344"),),
    summary="After menopause: an aromatase inhibitor or fulvestrant",
    offer=(
        Regimen((("anastrozole", "letrozole", "exemestane"),), when=NO_AI_FAILED),
        Regimen((("fulvestrant",),)),
    ),
    detail="The three aromatase inhibitors work equally well and have similar side effects.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_SWITCH_EXCLUSION,
)

PREMENOPAUSAL_WITH_SUPPRESSION = Recommendation(
    id="hrpos-her2neg.premeno.ofs-plus-endocrine",
    kind=Kind.NEXT_LINE,
    title="Before menopause: ovarian suppression with tamoxifen, an aromatase inhibitor or fulvestrant",
    when=all_of(PREMENOPAUSAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "338, 340, 342, 344"),),
    summary="Before menopause: ovarian suppression with tamoxifen, an aromatase inhibitor or fulvestrant",
    offer=(
        with_ovarian_suppression(("tamoxifen",)),
        aromatase_inhibitor_alone(),
        with_ovarian_suppression(("fulvestrant",)),
    ),
    detail="Ovarian suppression is commonly used before menopause: goserelin or leuprolide, usually "
    "monthly, or removal of both ovaries, which is permanent.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The strength is that of the partners (may be used); the suppression itself is commonly used. "
    + _SWITCH_EXCLUSION,
)

TAMOXIFEN = Recommendation(
    id="hrpos-her2neg.tamoxifen.any-menopause",
    kind=Kind.NEXT_LINE,
    title="Women: tamoxifen, before or after menopause",
    when=all_of(FEMALE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "334"),),
    summary="Tamoxifen is an option before and after menopause",
    offer=(Regimen((("tamoxifen",),)),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Men have a recommendation of their own. " + _SWITCH_EXCLUSION,
)

OCCASIONAL = Recommendation(
    id="endocrine.late.megestrol-estradiol",
    kind=Kind.NEXT_LINE,
    title="Megestrol acetate or high-dose estradiol",
    when=all_of(progressed_on_endocrine.is_(YesNo.YES), HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OCCASIONAL,
    sources=(guide(HORMONAL, "346"),),
    summary="Megestrol acetate or high-dose estradiol is occasionally used",
    offer=(Regimen((("megestrol-acetate",),)), Regimen((("estradiol-high-dose",),))),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Only after worsening on another hormonal therapy: the guide says occasionally and names no "
    "place "
    "in line. " + _SWITCH_EXCLUSION,
)

TABLE = (
    AI_WITH_CDK46_INHIBITOR,
    STANDARD_START,
    CHEMOTHERAPY_IN_CRISIS,
    AI_SWITCH_FOR_TOLERANCE,
    AI_WITH_FULVESTRANT,
    POSTMENOPAUSAL_SINGLE,
    PREMENOPAUSAL_WITH_SUPPRESSION,
    TAMOXIFEN,
    OCCASIONAL,
)
