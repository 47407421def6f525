"""Checks of hormonal therapy orders: menopause and suppression, receptors, quick worsening.

Source: guide, lines 71, 89-111 and 196-204.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.editions.cancernet_2019_04.populations import (
    AI_IN_REGIMEN,
    AROMATASE_INHIBITORS,
    BEFORE_MENOPAUSE,
    CDK46_INHIBITORS,
    ENDOCRINE_AGAINST_CANCER,
    FEMALE,
    FULVESTRANT_IN_REGIMEN,
    GNRH_ANALOGUES,
    HR_NEGATIVE,
    HR_POSITIVE,
    MALE,
    METASTATIC,
    NOT_SUPPRESSED,
    VISCERAL_CRISIS,
    WORSE_ON_HORMONAL,
)
from mbc_cards.editions.cancernet_2019_04.sources import (
    HORMONAL,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import order_drugs, regimen_drugs
from mbc_cards.recommendation import Add, Basis, Kind, Order, Recommendation, Remove, Strength, Test

_FOR_RECEPTOR_POSITIVE_ONLY = ENDOCRINE_AGAINST_CANCER - {"megestrol-acetate", "estradiol-high-dose"}
"""Megestrol and estradiol are also ordered for other reasons than the cancer."""
_ADD_SUPPRESSION = Add(GNRH_ANALOGUES)
_PAIRED = CDK46_INHIBITORS | AROMATASE_INHIBITORS | {"fulvestrant"}
_PAIR_ORDERED = order_drugs.includes_any(_PAIRED, "a drug of the pair")
_POSTMENOPAUSAL_PAIR = any_of(
    all_of(regimen_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor"), AI_IN_REGIMEN),
    all_of(regimen_drugs.includes("ribociclib"), FULVESTRANT_IN_REGIMEN),
)
"""The pairs that the guide describes for women who have been through menopause (lines 196, 198, 200)."""
_PAIR_SOURCE = (guide(TARGETED_HR_POSITIVE, "196, 198, 200"),)
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
    sources=(guide(HORMONAL, "91, 93, 105"),),
    summary="{drug} should not be taken before menopause; ovarian suppression is not recorded",
    asks="{drug} ordered: menopausal state or ovarian suppression is not recorded",
    about=AROMATASE_INHIBITORS,
    detail="It does not block the effects of estrogen made by the ovaries. With ovarian suppression the "
    "guide recommends it. When periods stopped recently or because of chemotherapy, the estrogen level is "
    "often monitored.",
    repairs=(_ADD_SUPPRESSION, Order(Test.ESTRADIOL), Remove()),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The sentence has no exception; suppression with an aromatase inhibitor is recommended a few "
    "lines on, so the check is silent with it. Menopausal state not known is asked for.",
)

CDK46_BEFORE_MENOPAUSE = Recommendation(
    id="check.cdk46.menopause",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor with an aromatase inhibitor, or ribociclib with fulvestrant, before menopause",
    when=all_of(_PAIR_ORDERED, _POSTMENOPAUSAL_PAIR, BEFORE_MENOPAUSE, FEMALE, METASTATIC),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=_PAIR_SOURCE,
    summary="{drug}: the pair is described for women who have been through menopause",
    asks="{drug} ordered: menopausal state, or what is given with it, is not recorded",
    about=_PAIRED,
    detail="The guide does not extend these pairs to women with ovarian suppression.",
    repairs=(Order(Test.ESTRADIOL), Remove()),
    basis=Basis.DERIVED,
    additions=_NEGATION,
)

CDK46_IN_MEN = Recommendation(
    id="check.cdk46.men",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor with an aromatase inhibitor, or ribociclib with fulvestrant, in a man",
    when=all_of(_PAIR_ORDERED, _POSTMENOPAUSAL_PAIR, MALE, METASTATIC),
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
    id="endocrine.fulvestrant.needs-postmeno-or-ofs",
    kind=Kind.ORDER_CHECK,
    title="Fulvestrant before menopause without ovarian suppression",
    when=all_of(order_drugs.includes("fulvestrant"), BEFORE_MENOPAUSE, FEMALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.SHOULD_NOT,
    sources=(guide(HORMONAL, "93, 97"),),
    summary="{drug} is only for women who have been through menopause; no suppression is recorded",
    asks="{drug} ordered: menopausal state or ovarian suppression is not recorded",
    about=frozenset({"fulvestrant"}),
    detail="Elsewhere the guide lists it as a partner of ovarian suppression.",
    repairs=(_ADD_SUPPRESSION, Order(Test.ESTRADIOL), Remove()),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The two sentences contradict each other; the check is silent with suppression.",
)

FULVESTRANT_IN_MEN = Recommendation(
    id="endocrine.fulvestrant.men",
    kind=Kind.ORDER_CHECK,
    title="Fulvestrant in a man without alpelisib",
    when=all_of(
        order_drugs.includes("fulvestrant"), MALE, not_(regimen_drugs.includes("alpelisib")), METASTATIC
    ),
    strength=Strength.SHOULD_NOT,
    sources=(guide(HORMONAL, "97"), guide(TARGETED_HR_POSITIVE, "204")),
    summary="{drug} is only for women who have been through menopause; men are named with alpelisib only",
    asks="{drug} ordered: sex, or whether alpelisib goes with it, is not known",
    about=frozenset({"fulvestrant"}),
    repairs=(Remove(),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The sentence has no exception; the one on alpelisib with fulvestrant names men, so the check "
    "is silent with alpelisib.",
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
    sources=(guide(HORMONAL, "71, 73"),),
    summary="{drug} is described for ER- or PR-positive disease; both are negative",
    asks="{drug} ordered: ER and PR are not settled",
    about=_FOR_RECEPTOR_POSITIVE_ONLY,
    repairs=(Order(Test.ER), Order(Test.PR), Remove()),
    basis=Basis.DERIVED,
    additions=f"{_NEGATION} Megestrol and estradiol are left out because of their other uses.",
)

SWITCH_IN_CRISIS = Recommendation(
    id="hrpos-her2neg.crisis.no-endocrine-switch",
    kind=Kind.ORDER_CHECK,
    title="Another hormonal therapy in quick, organ-affecting worsening",
    when=all_of(
        order_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy"),
        VISCERAL_CRISIS,
        WORSE_ON_HORMONAL,
        HR_POSITIVE,
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(HORMONAL, "109"),),
    summary="{drug}: a change of hormonal therapy is not the option when organs are quickly affected",
    about=ENDOCRINE_AGAINST_CANCER,
    detail="The guide makes quick worsening that affects how organs work the exception to switching. "
    "Chemotherapy may be considered instead.",
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions="The negation of the switch sentence, after worsening; naming chemotherapy is ours. It applies "
    "to hormone receptor-positive disease of any HER2 state, as line 109 does.",
)

TABLE = (
    AI_BEFORE_MENOPAUSE,
    CDK46_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    FULVESTRANT_BEFORE_MENOPAUSE,
    FULVESTRANT_IN_MEN,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
    SWITCH_IN_CRISIS,
)
