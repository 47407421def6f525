"""Checks of hormonal therapy orders: suppression, receptors, quick worsening.

Source: guide, lines 220, 316, 336-350 and 452.
"""

from mbc_cards.conditions import all_of, not_
from mbc_cards.editions.cancernet_2021_07.populations import (
    AI_IN_REGIMEN,
    AROMATASE_INHIBITORS,
    BEFORE_MENOPAUSE,
    CDK46_INHIBITORS,
    ENDOCRINE_AGAINST_CANCER,
    FEMALE,
    GNRH_ANALOGUES,
    HR_NEGATIVE,
    HR_POSITIVE,
    MALE,
    METASTATIC,
    NOT_SUPPRESSED,
    VISCERAL_CRISIS,
)
from mbc_cards.editions.cancernet_2021_07.sources import (
    DIAGNOSIS,
    HORMONAL,
    SUMMARY_HR_POSITIVE,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import endocrine_not_working, order_drugs
from mbc_cards.recommendation import Add, Basis, Kind, Order, Recommendation, Remove, Strength, Test
from mbc_cards.values import YesNo

_FOR_RECEPTOR_POSITIVE_ONLY = ENDOCRINE_AGAINST_CANCER - {"megestrol-acetate", "estradiol-high-dose"}
"""Megestrol and estradiol are also ordered for other reasons than the cancer."""
_AI_ORDERED = order_drugs.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")
_CDK46_ORDERED = order_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor")
_ADD_SUPPRESSION = Add(GNRH_ANALOGUES)
_SURGERY_COUNTS = (
    "Removal of both ovaries counts as suppression (line 340). Menopausal state not known is asked for."
)

AI_BEFORE_MENOPAUSE = Recommendation(
    id="endocrine.premeno.no-ai-without-ofs",
    kind=Kind.ORDER_CHECK,
    title="Aromatase inhibitor before menopause without ovarian suppression",
    when=all_of(_AI_ORDERED, BEFORE_MENOPAUSE, FEMALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.SHOULD_NOT,
    sources=(guide(HORMONAL, "338, 340"),),
    summary="{drug} should not be taken before menopause without ovarian suppression",
    asks="{drug} ordered: menopausal state or ovarian suppression is not recorded",
    about=AROMATASE_INHIBITORS,
    detail="Before menopause it goes with an injection that stops ovarian function. When periods stopped "
    "recently or because of chemotherapy, the estrogen level is often monitored.",
    repairs=(_ADD_SUPPRESSION, Order(Test.ESTRADIOL), Remove()),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_SURGERY_COUNTS,
)

AI_IN_MEN = Recommendation(
    id="endocrine.male.ai-needs-gnrh",
    kind=Kind.ORDER_CHECK,
    title="Aromatase inhibitor in a man without a GnRH analogue",
    when=all_of(_AI_ORDERED, MALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.REQUIRED_TOGETHER,
    sources=(guide(HORMONAL, "338, 350"),),
    summary="{drug}: men can take it as long as a GnRH analogue goes with it",
    asks="{drug} ordered: sex or GnRH analogue is not recorded; men need one with it",
    about=AROMATASE_INHIBITORS,
    detail="Goserelin or leuprolide.",
    repairs=(_ADD_SUPPRESSION, Remove()),
)

CDK46_BEFORE_MENOPAUSE = Recommendation(
    id="hrpos-her2neg.premeno.ai-cdk46-needs-suppression",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor joined to an aromatase inhibitor before menopause without suppression",
    when=all_of(
        _CDK46_ORDERED,
        AI_IN_REGIMEN,
        not_(_AI_ORDERED),
        BEFORE_MENOPAUSE,
        FEMALE,
        NOT_SUPPRESSED,
        METASTATIC,
    ),
    strength=Strength.REQUIRED_TOGETHER,
    sources=(guide(TARGETED_HR_POSITIVE, "452"), guide(HORMONAL, "338, 340")),
    summary="{drug} with an aromatase inhibitor before menopause: ovarian suppression should go with it",
    asks="{drug} with an aromatase inhibitor: menopausal state or suppression is not recorded",
    about=CDK46_INHIBITORS,
    repairs=(_ADD_SUPPRESSION, Order(Test.ESTRADIOL)),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="When the aromatase inhibitor itself is ordered, its own check says it. " + _SURGERY_COUNTS,
)

CDK46_IN_MEN = Recommendation(
    id="male.ai-cdk46-needs-gnrh",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor joined to an aromatase inhibitor in a man without a GnRH analogue",
    when=all_of(_CDK46_ORDERED, AI_IN_REGIMEN, not_(_AI_ORDERED), MALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.REQUIRED_TOGETHER,
    sources=(guide(TARGETED_HR_POSITIVE, "452"),),
    summary="{drug} with an aromatase inhibitor in a man: a GnRH analogue should go with it",
    asks="{drug} with an aromatase inhibitor: sex or GnRH analogue is not recorded",
    about=CDK46_INHIBITORS,
    repairs=(_ADD_SUPPRESSION,),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="When the aromatase inhibitor itself is ordered, its own check says it.",
)

FULVESTRANT_BEFORE_MENOPAUSE = Recommendation(
    id="endocrine.fulvestrant.needs-postmeno-or-ofs",
    kind=Kind.ORDER_CHECK,
    title="Fulvestrant before menopause without ovarian suppression",
    when=all_of(order_drugs.includes("fulvestrant"), BEFORE_MENOPAUSE, FEMALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.REQUIRED_TOGETHER,
    sources=(guide(HORMONAL, "340, 344"),),
    summary="{drug} before menopause is only for women whose ovarian function is stopped",
    asks="{drug} ordered: menopausal state or ovarian suppression is not recorded",
    about=frozenset({"fulvestrant"}),
    detail="It is for women past menopause, for women who also get an injection that stops ovarian "
    "function, and for men.",
    repairs=(_ADD_SUPPRESSION, Order(Test.ESTRADIOL), Remove()),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_SURGERY_COUNTS,
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
    sources=(guide(DIAGNOSIS, "220"), guide(HORMONAL, "316")),
    summary="{drug} is described for ER- or PR-positive disease; both are negative",
    asks="{drug} ordered: ER and PR are not settled",
    about=_FOR_RECEPTOR_POSITIVE_ONLY,
    repairs=(Order(Test.ER), Order(Test.PR), Remove()),
    basis=Basis.DERIVED,
    additions="The negation of the use the guide describes; it does not forbid another. Megestrol and "
    "estradiol are left out because of their other uses.",
)

SWITCH_IN_CRISIS = Recommendation(
    id="hrpos-her2neg.crisis.no-endocrine-switch",
    kind=Kind.ORDER_CHECK,
    title="Another hormonal therapy in quick, organ-affecting worsening",
    when=all_of(
        order_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy"),
        VISCERAL_CRISIS,
        endocrine_not_working.is_(YesNo.YES),
        HR_POSITIVE,
        METASTATIC,
    ),
    strength=Strength.OUTSIDE_STATED_USE,
    sources=(guide(HORMONAL, "348"), guide(SUMMARY_HR_POSITIVE, "516")),
    summary="{drug}: a change of hormonal therapy is not the option when organs are quickly affected",
    about=ENDOCRINE_AGAINST_CANCER,
    detail="The guide makes quick worsening that affects how organs work the exception to switching. "
    "Chemotherapy may be considered instead.",
    repairs=(Remove(),),
    basis=Basis.DERIVED,
    additions="The negation of the switch sentence, after worsening or intolerance; naming chemotherapy is "
    "ours. It applies to hormone receptor-positive disease of any HER2 state, as line 348 does.",
)

TABLE = (
    AI_BEFORE_MENOPAUSE,
    AI_IN_MEN,
    CDK46_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    FULVESTRANT_BEFORE_MENOPAUSE,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
    SWITCH_IN_CRISIS,
)
