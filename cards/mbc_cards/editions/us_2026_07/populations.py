"""Groups of patients and of drugs that several tables of this edition name, each defined once."""

from mbc_cards.conditions import Named, all_of, any_of
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.facts import (
    brain_metastases,
    brca,
    brca_origin,
    chemotherapy_course_ended,
    current_drugs,
    disease_outside_brain,
    disease_status,
    drugs_failed,
    drugs_received,
    drugs_received_metastatic,
    endocrine_exhausted,
    er,
    esr1,
    her2,
    her2_expression,
    her2_lines_completed,
    hormone_receptor,
    menopause,
    metastatic,
    metastatic_lines_completed,
    order_drugs,
    pd_l1,
    pik3ca,
    progressed_on_endocrine,
    regimen_drugs,
    sex,
    suppression,
    systemic_therapy_active,
    unresectable_recurrence,
    visceral_crisis,
)
from mbc_cards.recommendation import Addition, Regimen
from mbc_cards.values import (
    DiseaseStatus,
    Her2Expression,
    Menopause,
    Mutation,
    Origin,
    Receptor,
    Sex,
    Suppression,
    YesNo,
)

# --- the disease -----------------------------------------------------------------------------

METASTATIC = metastatic.is_(YesNo.YES)
METASTATIC_OR_UNRESECTABLE = any_of(METASTATIC, unresectable_recurrence.is_(YesNo.YES))
VISCERAL_CRISIS = visceral_crisis.is_(YesNo.YES)
ENDOCRINE_EXHAUSTED = endocrine_exhausted.is_(YesNo.YES)
WORSE_ON_HORMONAL = progressed_on_endocrine.is_(YesNo.YES)
FIRST_LINE = metastatic_lines_completed.at_most(0)
LATER_LINE = metastatic_lines_completed.at_least(1)
SECOND_OR_THIRD_LINE = all_of(LATER_LINE, metastatic_lines_completed.at_most(2))

# --- subtypes --------------------------------------------------------------------------------

ER_POSITIVE = er.is_(Receptor.POSITIVE)
HR_POSITIVE = hormone_receptor.is_(Receptor.POSITIVE)
HR_NEGATIVE = hormone_receptor.is_(Receptor.NEGATIVE)
HER2_POSITIVE = her2.is_(Receptor.POSITIVE)
HER2_NEGATIVE = her2.is_(Receptor.NEGATIVE)
HER2_LOW = her2_expression.is_(Her2Expression.LOW)
HER2_LOW_OR_ULTRALOW = her2_expression.is_one_of(Her2Expression.LOW, Her2Expression.ULTRALOW)
HR_POSITIVE_HER2_NEGATIVE = all_of(HR_POSITIVE, HER2_NEGATIVE)
ER_POSITIVE_HER2_NEGATIVE = all_of(ER_POSITIVE, HER2_NEGATIVE)
TRIPLE_NEGATIVE = all_of(HR_NEGATIVE, HER2_NEGATIVE)
PD_L1_POSITIVE = pd_l1.is_(Receptor.POSITIVE)
PD_L1_NEGATIVE = pd_l1.is_(Receptor.NEGATIVE)
ESR1_MUTATED = esr1.is_(Mutation.DETECTED)
PIK3CA_MUTATED = pik3ca.is_(Mutation.DETECTED)
INHERITED_BRCA = all_of(brca.is_(Mutation.DETECTED), brca_origin.is_(Origin.GERMLINE))

# --- the person ------------------------------------------------------------------------------

FEMALE = sex.is_(Sex.FEMALE)
MALE = sex.is_(Sex.MALE)
AFTER_MENOPAUSE = menopause.is_(Menopause.POST)
BEFORE_MENOPAUSE = menopause.is_(Menopause.PRE)
MAN_OR_AFTER_MENOPAUSE = any_of(MALE, AFTER_MENOPAUSE)
SUPPRESSED = suppression.is_one_of(Suppression.GNRH_ANALOGUE, Suppression.OOPHORECTOMY)
NOT_SUPPRESSED = suppression.is_(Suppression.NONE)

# --- the brain (HER2-positive) ----------------------------------------------------------------

BRAIN = brain_metastases.is_(YesNo.YES)
OUTSIDE_BRAIN = disease_outside_brain.is_(YesNo.YES)
PROGRESSING = disease_status.is_(DiseaseStatus.PROGRESSING)
BRAIN_DECIDES = all_of(
    BRAIN,
    any_of(
        disease_outside_brain.is_(YesNo.NO),
        all_of(
            systemic_therapy_active.is_(YesNo.YES),
            disease_status.is_one_of(DiseaseStatus.RESPONDING, DiseaseStatus.STABLE),
        ),
    ),
)
"""Spread to the brain and nowhere else, or held elsewhere by the present treatment: nothing that was read
says what follows, so the options by line stay silent."""
CHEMOTHERAPY_ENDED = chemotherapy_course_ended.is_(YesNo.YES)

# --- lines of HER2-positive disease: recurrence within 12 months after early-stage trastuzumab counts ----

HER2_FIRST_LINE = her2_lines_completed.at_most(0)
HER2_LATER_LINE = her2_lines_completed.at_least(1)
HER2_SECOND_LINE = all_of(HER2_LATER_LINE, her2_lines_completed.at_most(1))
HER2_THIRD_LINE = her2_lines_completed.at_least(2)

# --- drugs -----------------------------------------------------------------------------------

TDM1 = "ado-trastuzumab-emtansine"
TDXD = "trastuzumab-deruxtecan"
PHESGO = "pertuzumab-trastuzumab-hyaluronidase"
SACITUZUMAB = "sacituzumab-govitecan"
DATOPOTAMAB = "datopotamab-deruxtecan"
GNRH_ANALOGUES = ("goserelin", "leuprolide", "triptorelin")
"""The class is named, not its members: these are the ones the catalogue can order."""
AI_CHOICE = ("letrozole", "anastrozole", "exemestane")
CDK46_CHOICE = ("palbociclib", "ribociclib", "abemaciclib")
AROMATASE_INHIBITORS = drugs_in(DrugClass.AROMATASE_INHIBITOR)
CDK46_INHIBITORS = drugs_in(DrugClass.CDK46_INHIBITOR)
PARP_INHIBITORS = frozenset({"olaparib", "talazoparib"})
CHECKPOINT_INHIBITORS = drugs_in(DrugClass.CHECKPOINT_INHIBITOR)
CHEMOTHERAPY = drugs_in(DrugClass.CHEMOTHERAPY)
"""Antibody-drug conjugates are not among them."""
TAXANES = drugs_in(DrugClass.TAXANE)
HER2_TARGETED = drugs_in(DrugClass.HER2_TARGETED)
ENDOCRINE_AGAINST_CANCER = drugs_in(DrugClass.ENDOCRINE_THERAPY) - drugs_in(DrugClass.GNRH_ANALOGUE)
"""Endocrine drugs aimed at the tumour; GnRH analogues are partners."""
WITH_TRASTUZUMAB = frozenset({"trastuzumab", PHESGO})
WITH_PERTUZUMAB = frozenset({"pertuzumab", PHESGO})
KEPT_ANTIBODIES = WITH_TRASTUZUMAB | WITH_PERTUZUMAB
"""Antibodies given again, or gone on with, after the cancer came back or grew on them."""

CDK46_GIVEN_FOR_METASTASES = drugs_received_metastatic.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor")
HORMONAL_RECEIVED = drugs_received.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")
HORMONAL_FOR_METASTASES = drugs_received_metastatic.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")
CHEMOTHERAPY_RECEIVED = drugs_received.includes_any(CHEMOTHERAPY, "chemotherapy")
CHEMOTHERAPY_FOR_METASTASES = drugs_received_metastatic.includes_any(CHEMOTHERAPY, "chemotherapy")
CHECKPOINT_RECEIVED = drugs_received.includes_any(CHECKPOINT_INHIBITORS, "a checkpoint inhibitor")
HER2_DRUG_FOR_METASTASES = drugs_received_metastatic.includes_any(HER2_TARGETED, "a HER2-targeted drug")
TDXD_RECEIVED = drugs_received.includes(TDXD)
TDM1_RECEIVED = drugs_received.includes(TDM1)
SACITUZUMAB_RECEIVED = drugs_received.includes(SACITUZUMAB)
DATOPOTAMAB_RECEIVED = drugs_received.includes(DATOPOTAMAB)
TRASTUZUMAB_RECEIVED = drugs_received.includes_any(WITH_TRASTUZUMAB, "trastuzumab")
TAXANE_RECEIVED = drugs_received.includes_any(TAXANES, "a taxane")
AI_FAILED = drugs_failed.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")
"""Growth on an aromatase inhibitor, or recurrence during or within 12 months after an early-stage one."""

AI_ORDERED = order_drugs.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")
CDK46_ORDERED = order_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor")
AI_IN_REGIMEN = regimen_drugs.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")
FULVESTRANT_IN_REGIMEN = regimen_drugs.includes("fulvestrant")
HORMONAL_IN_REGIMEN = regimen_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")
HORMONAL_RUNNING = current_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "hormonal therapy")
CHEMOTHERAPY_IN_REGIMEN = regimen_drugs.includes_any(CHEMOTHERAPY, "chemotherapy")
TRASTUZUMAB_IN_REGIMEN = regimen_drugs.includes_any(WITH_TRASTUZUMAB, "trastuzumab")
PERTUZUMAB_IN_REGIMEN = regimen_drugs.includes_any(WITH_PERTUZUMAB, "pertuzumab")
HER2_DRUG_IN_REGIMEN = regimen_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug")

# --- what completes a regimen -------------------------------------------------------------------

OVARIAN_SUPPRESSION = Addition(
    GNRH_ANALOGUES, Named("ovarian suppression is still needed", all_of(BEFORE_MENOPAUSE, NOT_SUPPRESSED))
)
GONADAL_SUPPRESSION = Addition(
    GNRH_ANALOGUES, Named("a man still needs a GnRH analogue", all_of(MALE, NOT_SUPPRESSED))
)
_AI_SETTLED = Named(
    "what an aromatase inhibitor needs beside it is known",
    any_of(
        all_of(FEMALE, AFTER_MENOPAUSE), SUPPRESSED, all_of(any_of(MALE, BEFORE_MENOPAUSE), NOT_SUPPRESSED)
    ),
)
_OVARIES_SETTLED = Named(
    "whether ovarian suppression is needed is known",
    any_of(MALE, AFTER_MENOPAUSE, SUPPRESSED, all_of(BEFORE_MENOPAUSE, NOT_SUPPRESSED)),
)
"""Never FALSE: while it is open whether suppression must be added, the regimen stands under "first check".
That nothing suppresses the ovaries settles it only once menopause is known."""


def with_aromatase_inhibitor(
    *components: tuple[str, ...], note: str = "", named: bool = True, kept: frozenset[str] = frozenset()
) -> Regimen:
    """Return a regimen that holds an aromatase inhibitor, with suppression added for those who need it."""
    return Regimen(
        components,
        when=_AI_SETTLED,
        additions=(OVARIAN_SUPPRESSION, GONADAL_SUPPRESSION),
        note=note,
        continued=kept.union(GNRH_ANALOGUES),
        named=named,
    )


def with_ovarian_suppression(*components: tuple[str, ...], note: str = "", named: bool = True) -> Regimen:
    """Return a regimen to which suppression is added for women before menopause but not for men."""
    return Regimen(
        components,
        when=_OVARIES_SETTLED,
        additions=(OVARIAN_SUPPRESSION,),
        note=note,
        continued=frozenset(GNRH_ANALOGUES),
        named=named,
    )
