"""Men with hormone receptor-positive, HER2-negative disease (guide, lines 334, 338, 344, 350, 418)."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2021_07.populations import (
    HR_POSITIVE_HER2_NEGATIVE,
    MALE,
    METASTATIC,
    NO_MORE_HORMONAL,
    aromatase_inhibitor_alone,
)
from mbc_cards.editions.cancernet_2021_07.sources import HORMONAL, TARGETED, guide
from mbc_cards.facts import progressed_on_endocrine
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import YesNo

_TAMOXIFEN = Regimen((("tamoxifen",),))
_AROMATASE_INHIBITOR = aromatase_inhibitor_alone()
_FULVESTRANT = Regimen((("fulvestrant",),))
_EXCLUSION = (
    "Not in quick, organ-affecting worsening (from the switch sentence, line 348) and not once hormonal "
    "therapy is of no more benefit."
)

TAMOXIFEN = Recommendation(
    id="male.hrpos-her2neg.tamoxifen",
    kind=Kind.NEXT_LINE,
    title="Men: tamoxifen",
    when=all_of(MALE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.RECOMMENDED,
    sources=(guide(HORMONAL, "334, 350"),),
    summary="Man, hormone receptor-positive, HER2-negative: tamoxifen is recommended",
    offer=(_TAMOXIFEN,),
    detail="ASCO recommends it for men; the guide names no line.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_EXCLUSION,
)

PROGRESSION_SWITCH = Recommendation(
    id="male.hrpos-her2neg.progression-switch",
    kind=Kind.NEXT_LINE,
    title="Men: a different hormonal therapy after worsening on one",
    when=all_of(
        MALE,
        progressed_on_endocrine.is_(YesNo.YES),
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=NO_MORE_HORMONAL,
    strength=Strength.SHOULD_BE_OFFERED,
    sources=(guide(HORMONAL, "350"),),
    summary="Man, worse on hormonal therapy: a different one should be offered when possible",
    offer=(_TAMOXIFEN, _AROMATASE_INHIBITOR, _FULVESTRANT),
    detail="To be offered when possible.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The sentence stands in the paragraph on men and says during hormonal therapy; after it is "
    "counted too. It names no drug: the ones shown are those of the sentences before it. " + _EXCLUSION,
)

OTHER_OPTIONS = Recommendation(
    id="male.hrpos-her2neg.ai-gnrh",
    kind=Kind.NEXT_LINE,
    title="Men: aromatase inhibitor with a GnRH analogue, or fulvestrant",
    when=all_of(MALE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=NO_MORE_HORMONAL,
    strength=Strength.OPTION,
    sources=(guide(HORMONAL, "338, 344, 350"),),
    summary="Man, hormone receptor-positive: aromatase inhibitor with a GnRH analogue, or fulvestrant",
    offer=(_AROMATASE_INHIBITOR, _FULVESTRANT),
    detail="Goserelin or leuprolide goes with the aromatase inhibitor; fulvestrant is read as an option of "
    "its own.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_EXCLUSION,
)

SAME_TARGETED_DRUGS = Recommendation(
    id="male.targeted-same-as-women",
    kind=Kind.INFORMATION,
    title="Men: the same targeted drugs as women",
    when=all_of(MALE, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED, "418"),),
    summary="ASCO supports the same targeted drugs for men and women",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

TABLE = (TAMOXIFEN, PROGRESSION_SWITCH, OTHER_OPTIONS, SAME_TARGETED_DRUGS)
