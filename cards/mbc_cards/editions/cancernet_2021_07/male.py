"""Men with hormone receptor-positive, HER2-negative disease (guide, lines 334, 338, 344, 350)."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2021_07.populations import (
    HR_POSITIVE_HER2_NEGATIVE,
    MALE,
    METASTATIC,
    VISCERAL_CRISIS,
)
from mbc_cards.editions.cancernet_2021_07.sources import HORMONAL, guide
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength

TAMOXIFEN = Recommendation(
    id="male.hrpos-her2neg.tamoxifen",
    kind=Kind.NEXT_LINE,
    title="Men: tamoxifen",
    when=all_of(MALE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.RECOMMENDED,
    sources=(guide(HORMONAL, "334, 350"),),
    summary="Hormone receptor-positive, HER2-negative, man: tamoxifen is recommended",
    offer=(Regimen((("tamoxifen",),)),),
    detail="ASCO recommends hormonal therapy with tamoxifen for men; the guide names no line.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The exclusion of quick, organ-affecting worsening comes from the switch sentence (line 348).",
)

TABLE = (TAMOXIFEN,)
