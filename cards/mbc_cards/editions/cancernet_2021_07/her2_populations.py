"""Groups of patients and of drugs that the HER2 and brain tables name, each defined once."""

from mbc_cards.conditions import Condition, Named, all_of, any_of
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2021_07.populations import (
    AFTER_MENOPAUSE,
    BEFORE_MENOPAUSE,
    ENDOCRINE_AGAINST_CANCER,
    FEMALE,
    GNRH_ANALOGUES,
    GONADAL_SUPPRESSION,
    HER2_TARGETED,
    MALE,
    NOT_SUPPRESSED,
    OVARIAN_SUPPRESSION,
    SUPPRESSED,
    VISCERAL_CRISIS,
)
from mbc_cards.facts import (
    brain_metastases,
    current_drugs,
    disease_outside_brain,
    disease_status,
    drugs_received,
    endocrine_not_working,
    her2_lines_completed,
    order_drugs,
    regimen_drugs,
    systemic_therapy_active,
)
from mbc_cards.recommendation import Regimen
from mbc_cards.values import DiseaseStatus, YesNo

# --- lines: a recurrence during, or up to 12 months after, early-stage trastuzumab counts as one (line 542)

FIRST_LINE = her2_lines_completed.at_most(0)
SECOND_LINE = all_of(her2_lines_completed.at_least(1), her2_lines_completed.at_most(1))
AFTER_FIRST_LINE = her2_lines_completed.at_least(1)
THIRD_LINE = her2_lines_completed.at_least(2)

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
goes on (line 572): the options by line of therapy stand under "other than the brain" (line 530)."""

# --- drugs ---------------------------------------------------------------------------------------

TDM1 = "ado-trastuzumab-emtansine"
TDXD = "trastuzumab-deruxtecan"
PHESGO = "pertuzumab-trastuzumab-hyaluronidase"
WITH_TRASTUZUMAB = frozenset({"trastuzumab", PHESGO})
"""Products that contain trastuzumab itself; conjugates carry it linked to chemotherapy and are others."""
WITH_PERTUZUMAB = frozenset({"pertuzumab", PHESGO})
TRASTUZUMAB_TYPE = frozenset({"trastuzumab", PHESGO, TDM1, TDXD, "margetuximab"})
"""Drugs that are, contain or resemble trastuzumab, as the guide describes them (lines 428, 432, 434, 436)."""
KEPT_ANTIBODIES = frozenset({"trastuzumab", "pertuzumab", PHESGO})
"""Antibodies that the guide gives again, or goes on with, after the cancer came back or grew on them: first
line after early-stage trastuzumab (line 542), trastuzumab beside other drugs later (lines 442, 550, 552)."""
TAXANES = drugs_in(DrugClass.TAXANE)
"""Docetaxel and the forms of paclitaxel; a taxane recorded without a name is one of them."""

TDM1_RECEIVED = drugs_received.includes(TDM1)
PERTUZUMAB_RECEIVED = drugs_received.includes_any(WITH_PERTUZUMAB, "pertuzumab")
TRASTUZUMAB_RECEIVED = drugs_received.includes_any(WITH_TRASTUZUMAB, "trastuzumab")
TAXANE_RECEIVED = drugs_received.includes_any(TAXANES, "paclitaxel or docetaxel")

HER2_DRUG_ORDERED = order_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug")
HER2_DRUG_IN_REGIMEN = regimen_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug")
TRASTUZUMAB_IN_REGIMEN = regimen_drugs.includes_any(WITH_TRASTUZUMAB, "trastuzumab")
ENDOCRINE_IN_REGIMEN = regimen_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug")
ENDOCRINE_RUNNING = current_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug")

# --- hormonal partners ------------------------------------------------------------------------

SWITCH_IN_CRISIS = Named(
    "a change of hormonal therapy in quick, organ-affecting worsening",
    all_of(VISCERAL_CRISIS, endocrine_not_working.is_(YesNo.YES)),
)
"""The exception to switching (line 348), which the guide does not limit to HER2-negative disease."""
AI_COMPLETE = Named(
    "an aromatase inhibitor can be given",
    any_of(
        all_of(FEMALE, AFTER_MENOPAUSE), SUPPRESSED, all_of(any_of(MALE, BEFORE_MENOPAUSE), NOT_SUPPRESSED)
    ),
)
"""It is known what an aromatase inhibitor must be combined with (lines 338, 452): nothing after menopause or
when ovaries or testes are already suppressed; otherwise suppression, which the additions below bring."""
SUPPRESSION = (OVARIAN_SUPPRESSION, GONADAL_SUPPRESSION)
AROMATASE_INHIBITOR = ("anastrozole", "exemestane", "letrozole")


def with_hormonal_drug(
    *components: tuple[str, ...], when: Condition | None = None
) -> tuple[Regimen, Regimen]:
    """Return the components with an aromatase inhibitor, suppression included, and with tamoxifen.

    The guide says "hormonal therapy" here and names no drug: both are examples of ours.
    """
    kept = KEPT_ANTIBODIES.union(GNRH_ANALOGUES)
    ai_when = AI_COMPLETE if when is None else all_of(when, AI_COMPLETE)
    return (
        Regimen((*components, AROMATASE_INHIBITOR), ai_when, SUPPRESSION, named=False, continued=kept),
        Regimen((*components, ("tamoxifen",)), when, named=False, continued=kept),
    )
