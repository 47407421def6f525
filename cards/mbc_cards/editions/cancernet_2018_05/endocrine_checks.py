"""Checks of hormonal therapy orders: menopause and suppression, receptors (guide, lines 69-83, 170-174)."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2018_05.populations import (
    AI_IN_REGIMEN,
    AROMATASE_INHIBITORS,
    BEFORE_MENOPAUSE,
    CDK46_INHIBITORS,
    ENDOCRINE_AGAINST_CANCER,
    FEMALE,
    GNRH_ANALOGUES,
    HR_NEGATIVE,
    MALE,
    METASTATIC,
    NOT_SUPPRESSED,
)
from mbc_cards.editions.cancernet_2018_05.sources import (
    HORMONAL,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import order_drugs, regimen_drugs
from mbc_cards.recommendation import Add, Basis, Kind, Order, Recommendation, Remove, Strength, Test

_FOR_RECEPTOR_POSITIVE_ONLY = ENDOCRINE_AGAINST_CANCER - {"megestrol-acetate", "estradiol-high-dose"}
"""Megestrol and estradiol are also ordered for other reasons than the cancer."""
_ADD_SUPPRESSION = Add(GNRH_ANALOGUES)
_PAIRED = CDK46_INHIBITORS | AROMATASE_INHIBITORS
_PAIR = (
    order_drugs.includes_any(_PAIRED, "a drug of the pair"),
    regimen_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor"),
    AI_IN_REGIMEN,
)
"""The pair that the guide describes for women who have been through menopause (lines 170, 172, 174)."""
_PAIR_SOURCE = (guide(TARGETED_HR_POSITIVE, "170, 172, 174"),)
_NEGATION = "The negation of the use the guide describes; it does not forbid another."

AI_BEFORE_MENOPAUSE = Recommendation(
    id="endocrine.premeno.no-ai-without-ofs",
    kind=Kind.ORDER_CHECK,
    title="Aromatase inhibitor before menopause without ovarian suppression",
    when=all_of(
        order_drugs.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor"),
        BEFORE_MENOPAUSE,
        FEMALE,
        NOT_SUPPRESSED,
        METASTATIC,
    ),
    strength=Strength.SHOULD_NOT,
    sources=(guide(HORMONAL, "79, 81"),),
    summary="{drug} should not be taken before menopause; ovarian suppression is not recorded",
    asks="{drug} ordered: menopausal state or ovarian suppression is not recorded",
    about=AROMATASE_INHIBITORS,
    detail="It does not block the effects of estrogen made by the ovaries. With ovarian suppression it "
    "may be used. When periods stopped recently or because of chemotherapy, the estrogen level is "
    "often monitored.",
    repairs=(_ADD_SUPPRESSION, Order(Test.ESTRADIOL), Remove()),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The sentence has no exception; ovarian suppression with an aromatase inhibitor is described "
    "in the next paragraph, so the check is silent with it. The drugs for suppression are examples of ours. "
    "Menopausal state not known is asked for.",
)

CDK46_BEFORE_MENOPAUSE = Recommendation(
    id="check.cdk46.menopause",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor with an aromatase inhibitor before menopause",
    when=all_of(*_PAIR, BEFORE_MENOPAUSE, FEMALE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=_PAIR_SOURCE,
    summary="{drug}: the pair is described for women who have been through menopause",
    asks="{drug} ordered: menopausal state, or what is given with it, is not recorded",
    about=_PAIRED,
    detail="The guide does not extend the pair to women with ovarian suppression.",
    repairs=(Order(Test.ESTRADIOL), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CDK46_IN_MEN = Recommendation(
    id="check.cdk46.men",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor with an aromatase inhibitor in a man",
    when=all_of(*_PAIR, MALE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=_PAIR_SOURCE,
    summary="{drug}: the pair is described for women who have been through menopause, not for men",
    asks="{drug} ordered: sex, or what is given with it, is not recorded",
    about=_PAIRED,
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

FULVESTRANT_BEFORE_MENOPAUSE = Recommendation(
    # The id is that of later editions, in which suppression opens the use; in this one it does not.
    id="endocrine.fulvestrant.needs-postmeno-or-ofs",
    kind=Kind.ORDER_CHECK,
    title="Fulvestrant before menopause",
    when=all_of(order_drugs.includes("fulvestrant"), BEFORE_MENOPAUSE, FEMALE, METASTATIC),
    strength=Strength.SHOULD_NOT,
    sources=(guide(HORMONAL, "83"),),
    summary="{drug} is only for women after menopause",
    asks="{drug} ordered: menopausal state is not recorded",
    about=frozenset({"fulvestrant"}),
    detail="The guide does not name it among the partners of ovarian suppression.",
    repairs=(Order(Test.ESTRADIOL), Remove()),
)

FULVESTRANT_IN_MEN = Recommendation(
    id="endocrine.fulvestrant.men",
    kind=Kind.ORDER_CHECK,
    title="Fulvestrant in a man",
    when=all_of(order_drugs.includes("fulvestrant"), MALE, METASTATIC),
    strength=Strength.SHOULD_NOT,
    sources=(guide(HORMONAL, "83"),),
    summary="{drug} is only for women after menopause",
    asks="{drug} ordered: sex is not recorded",
    about=frozenset({"fulvestrant"}),
    repairs=(Remove(),),
)

HORMONAL_IN_RECEPTOR_NEGATIVE = Recommendation(
    id="endocrine.hrneg.check",
    kind=Kind.ORDER_CHECK,
    title="Hormonal therapy in hormone receptor-negative disease",
    when=all_of(
        order_drugs.includes_any(
            _FOR_RECEPTOR_POSITIVE_ONLY, "hormonal therapy other than megestrol and high-dose estradiol"
        ),
        HR_NEGATIVE,
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(HORMONAL, "69, 71"),),
    summary="{drug} is described for ER- or PR-positive disease; both are negative",
    asks="{drug} ordered: ER and PR are not settled",
    about=_FOR_RECEPTOR_POSITIVE_ONLY,
    repairs=(Order(Test.ER), Order(Test.PR), Remove()),
    basis=Basis.DERIVED,
    additions=f"{_NEGATION} Megestrol and estradiol are left out because of their other uses.",
)

TABLE = (
    AI_BEFORE_MENOPAUSE,
    CDK46_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    FULVESTRANT_BEFORE_MENOPAUSE,
    FULVESTRANT_IN_MEN,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
)
