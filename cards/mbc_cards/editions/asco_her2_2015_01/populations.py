"""Groups of patients and of drugs that several tables of this edition name, each defined once."""

from mbc_cards.conditions import Condition, Named, all_of, any_of
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.facts import (
    brain_metastases,
    chemotherapy_course_ended,
    current_drugs,
    disease_outside_brain,
    disease_status,
    drugs_received,
    her2,
    her2_comorbidity,
    her2_lines_completed,
    hormone_receptor,
    menopause,
    metastatic,
    order_drugs,
    regimen_drugs,
    sex,
    suppression,
    systemic_therapy_active,
)
from mbc_cards.recommendation import Regimen
from mbc_cards.values import DiseaseStatus, Menopause, Receptor, Sex, Suppression, YesNo

# --- the disease -----------------------------------------------------------------------------

METASTATIC = metastatic.is_(YesNo.YES)
HER2_POSITIVE = her2.is_(Receptor.POSITIVE)
HER2_NEGATIVE = her2.is_(Receptor.NEGATIVE)
HR_POSITIVE = hormone_receptor.is_(Receptor.POSITIVE)
HR_NEGATIVE = hormone_receptor.is_(Receptor.NEGATIVE)
COMORBIDITY = her2_comorbidity.is_(YesNo.YES)
"""Heart disease stands for the other conditions that HER2-targeted drugs could worsen (line 42)."""

# --- lines: spread during, or return up to 12 months after, early-stage trastuzumab counts as one (line 47)

FIRST_LINE = her2_lines_completed.at_most(0)
SECOND_LINE = all_of(her2_lines_completed.at_least(1), her2_lines_completed.at_most(1))
AFTER_FIRST_LINE = her2_lines_completed.at_least(1)
THIRD_LINE = her2_lines_completed.at_least(2)
CHEMOTHERAPY_ENDED = chemotherapy_course_ended.is_(YesNo.YES)

# --- the brain ---------------------------------------------------------------------------------

BRAIN = brain_metastases.is_(YesNo.YES)
OUTSIDE_BRAIN = disease_outside_brain.is_(YesNo.YES)
ONLY_BRAIN = disease_outside_brain.is_(YesNo.NO)
PROGRESSING = disease_status.is_(DiseaseStatus.PROGRESSING)
HELD_BY_THERAPY = all_of(
    systemic_therapy_active.is_(YesNo.YES),
    disease_status.is_one_of(DiseaseStatus.RESPONDING, DiseaseStatus.STABLE),
)
"""A running treatment under which nothing grows, hence nothing outside the brain either."""
BRAIN_DECIDES = Named("the brain decides", all_of(BRAIN, any_of(ONLY_BRAIN, HELD_BY_THERAPY)))
"""Spread to the brain and either nowhere else, or held elsewhere by the present treatment, which then usually
goes on (line 72): the options by line of therapy stand under "other than the brain" (line 35)."""

# --- drugs ---------------------------------------------------------------------------------------

TDM1 = "ado-trastuzumab-emtansine"
PHESGO = "pertuzumab-trastuzumab-hyaluronidase"
"""A product of later years; a record read by this edition may name it, so it counts as what it contains."""
WITH_TRASTUZUMAB = frozenset({"trastuzumab", PHESGO})
WITH_PERTUZUMAB = frozenset({"pertuzumab", PHESGO})
KEPT_ANTIBODIES = frozenset({"trastuzumab", "pertuzumab", PHESGO})
"""Antibodies that the summary gives again, or goes on with, after the cancer came back or grew on them: first
line after early-stage trastuzumab (line 47), trastuzumab beside other drugs later (lines 53, 54)."""
HER2_TARGETED = drugs_in(DrugClass.HER2_TARGETED)
"""Every drug that blocks HER2: the summary defines the class and names four examples (line 31)."""
CHEMOTHERAPY = drugs_in(DrugClass.CHEMOTHERAPY)
ENDOCRINE_AGAINST_CANCER = drugs_in(DrugClass.ENDOCRINE_THERAPY) - drugs_in(DrugClass.GNRH_ANALOGUE)

TDM1_RECEIVED = drugs_received.includes(TDM1)
PERTUZUMAB_RECEIVED = drugs_received.includes_any(WITH_PERTUZUMAB, "pertuzumab")
HER2_DRUG_ORDERED = order_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug")
HER2_DRUG_IN_REGIMEN = regimen_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug")
TRASTUZUMAB_IN_REGIMEN = regimen_drugs.includes_any(WITH_TRASTUZUMAB, "trastuzumab")
CHEMOTHERAPY_ORDERED = order_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
CHEMOTHERAPY_IN_REGIMEN = regimen_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
ENDOCRINE_ORDERED = order_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug")
ENDOCRINE_IN_REGIMEN = regimen_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug")
ENDOCRINE_RUNNING = current_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug")

# --- hormonal partners ------------------------------------------------------------------------

SUPPRESSED = suppression.is_one_of(Suppression.GNRH_ANALOGUE, Suppression.OOPHORECTOMY)
AI_ALLOWED = Named(
    "an aromatase inhibitor can be given as it stands",
    any_of(all_of(sex.is_(Sex.FEMALE), menopause.is_(Menopause.POST)), SUPPRESSED),
)
"""After menopause, or with the ovaries or testes already suppressed. The summary says "hormonal therapy" and
is silent about all of it: the limit is ours, so that an example of ours does no harm."""
AROMATASE_INHIBITOR = ("anastrozole", "exemestane", "letrozole")
HORMONAL_EXAMPLES = (
    "The hormonal drug is not named: tamoxifen and the aromatase inhibitors are examples of ours, the latter "
    "only after menopause or with ovaries or testes suppressed, of which the summary does not speak."
)


def with_hormonal_drug(
    *components: tuple[str, ...], when: Condition | None = None
) -> tuple[Regimen, Regimen]:
    """Return the components with an aromatase inhibitor, where one can be given, and with tamoxifen.

    The summary says "hormonal therapy" and names no drug: both are examples of ours.
    """
    ai_when = AI_ALLOWED if when is None else all_of(when, AI_ALLOWED)
    return (
        Regimen((*components, AROMATASE_INHIBITOR), ai_when, named=False, continued=KEPT_ANTIBODIES),
        Regimen((*components, ("tamoxifen",)), when, named=False, continued=KEPT_ANTIBODIES),
    )
