"""Checks of hormonal therapy orders: suppression beside an aromatase inhibitor, receptors."""

from mbc_cards.conditions import all_of, not_
from mbc_cards.editions.us_2026_07.populations import (
    AI_IN_REGIMEN,
    AI_ORDERED,
    AROMATASE_INHIBITORS,
    BEFORE_MENOPAUSE,
    CDK46_INHIBITORS,
    CDK46_ORDERED,
    ENDOCRINE_AGAINST_CANCER,
    FEMALE,
    GNRH_ANALOGUES,
    HR_NEGATIVE,
    MALE,
    METASTATIC,
    NOT_SUPPRESSED,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_CAP_ER,
    ASCO_HR,
    guideline,
    guideline_check,
    rec,
    says,
)
from mbc_cards.facts import order_drugs, regimen_drugs
from mbc_cards.recommendation import Add, Basis, Kind, Order, Remove, Strength, Test

_FOR_RECEPTOR_POSITIVE_ONLY = ENDOCRINE_AGAINST_CANCER - {"megestrol-acetate", "estradiol-high-dose"}
"""Megestrol and estradiol are also ordered for other reasons than the cancer."""
_CDK46_IN_REGIMEN = regimen_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor")
_ADD_SUPPRESSION = Add(GNRH_ANALOGUES)
_OURS = "Removal of both ovaries counts as suppression."
_PLACE = (rec(ASCO_HR, "first line"),)

CDK46_BEFORE_MENOPAUSE = guideline(
    id="hrpos-her2neg.premeno.ai-cdk46-needs-suppression",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor with an aromatase inhibitor before menopause without suppression",
    when=all_of(CDK46_ORDERED, AI_IN_REGIMEN, BEFORE_MENOPAUSE, FEMALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.REQUIRED_TOGETHER,
    sources=_PLACE,
    summary="{drug} with an aromatase inhibitor before menopause: ovarian suppression goes with it",
    asks="{drug} with an aromatase inhibitor: menopausal state or suppression is not recorded",
    detail=f"{says(ASCO_HR)}: with ovarian suppression before menopause.",
    about=CDK46_INHIBITORS,
    repairs=(_ADD_SUPPRESSION,),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=_OURS,
)

AI_BEFORE_MENOPAUSE = guideline(
    id="endocrine.premeno.no-ai-without-ofs",
    kind=Kind.ORDER_CHECK,
    title="Aromatase inhibitor joined to a CDK4/6 inhibitor before menopause without suppression",
    when=all_of(
        AI_ORDERED,
        _CDK46_IN_REGIMEN,
        not_(CDK46_ORDERED),
        BEFORE_MENOPAUSE,
        FEMALE,
        NOT_SUPPRESSED,
        METASTATIC,
    ),
    strength=Strength.REQUIRED_TOGETHER,
    sources=_PLACE,
    summary="{drug} with a CDK4/6 inhibitor before menopause: ovarian suppression goes with it",
    asks="{drug} with a CDK4/6 inhibitor: menopausal state or suppression is not recorded",
    detail=f"{says(ASCO_HR)}: with ovarian suppression before menopause.",
    about=AROMATASE_INHIBITORS,
    repairs=(_ADD_SUPPRESSION,),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"When the CDK4/6 inhibitor itself is ordered, its own check says it. {_OURS}",
)

CDK46_IN_MEN = guideline(
    id="male.ai-cdk46-needs-gnrh",
    kind=Kind.ORDER_CHECK,
    title="CDK4/6 inhibitor with an aromatase inhibitor in a man without a GnRH analogue",
    when=all_of(CDK46_ORDERED, AI_IN_REGIMEN, MALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.REQUIRED_TOGETHER,
    sources=_PLACE,
    summary="{drug} with an aromatase inhibitor in a man: a GnRH analogue goes with it",
    asks="{drug} with an aromatase inhibitor: sex or GnRH analogue is not recorded",
    detail=f"{says(ASCO_HR)}: men have the aromatase inhibitor with a GnRH analogue.",
    about=CDK46_INHIBITORS,
    repairs=(_ADD_SUPPRESSION,),
)

AI_IN_MEN = guideline(
    id="endocrine.male.ai-needs-gnrh",
    kind=Kind.ORDER_CHECK,
    title="Aromatase inhibitor joined to a CDK4/6 inhibitor in a man without a GnRH analogue",
    when=all_of(AI_ORDERED, _CDK46_IN_REGIMEN, not_(CDK46_ORDERED), MALE, NOT_SUPPRESSED, METASTATIC),
    strength=Strength.REQUIRED_TOGETHER,
    sources=_PLACE,
    summary="{drug} with a CDK4/6 inhibitor in a man: a GnRH analogue goes with it",
    asks="{drug} with a CDK4/6 inhibitor: sex or GnRH analogue is not recorded",
    detail=f"{says(ASCO_HR)}: men have the aromatase inhibitor with a GnRH analogue.",
    about=AROMATASE_INHIBITORS,
    repairs=(_ADD_SUPPRESSION,),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="When the CDK4/6 inhibitor itself is ordered, its own check says it.",
)

HORMONAL_IN_RECEPTOR_NEGATIVE = guideline_check(
    id="endocrine.hrneg.check",
    title="Hormonal therapy in hormone receptor-negative disease",
    when=all_of(
        order_drugs.includes_any(
            _FOR_RECEPTOR_POSITIVE_ONLY, "hormonal therapy other than megestrol and high-dose estradiol"
        ),
        HR_NEGATIVE,
        METASTATIC,
    ),
    sources=(rec(ASCO_CAP_ER, "ER from 1%"), rec(ASCO_HR, "population")),
    summary="{drug} is described for ER- or PR-positive disease; both are negative",
    asks="{drug} ordered: ER and PR are not settled",
    detail=f"{says(ASCO_HR)}: hormone receptor-positive disease. Positive is 1% or more of the cells "
    f"({says(ASCO_CAP_ER)}).",
    about=_FOR_RECEPTOR_POSITIVE_ONLY,
    repairs=(Order(Test.ER), Order(Test.PR), Remove()),
)

TABLE = (
    CDK46_BEFORE_MENOPAUSE,
    AI_BEFORE_MENOPAUSE,
    CDK46_IN_MEN,
    AI_IN_MEN,
    HORMONAL_IN_RECEPTOR_NEGATIVE,
)
