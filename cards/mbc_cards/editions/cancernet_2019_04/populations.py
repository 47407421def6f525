"""Groups of patients and of drugs that several tables of this edition name, each defined once."""

from mbc_cards.conditions import Condition, Named, all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.facts import (
    drugs_received,
    endocrine_exhausted,
    er,
    her2,
    hormone_receptor,
    menopause,
    metastatic,
    metastatic_lines_completed,
    order_drugs,
    progressed_on_endocrine,
    regimen_drugs,
    sex,
    suppression,
    unresectable_recurrence,
    visceral_crisis,
)
from mbc_cards.recommendation import Addition, Regimen
from mbc_cards.values import Menopause, Receptor, Sex, Suppression, YesNo

# --- the disease -----------------------------------------------------------------------------

METASTATIC = metastatic.is_(YesNo.YES)
METASTATIC_OR_UNRESECTABLE = any_of(METASTATIC, unresectable_recurrence.is_(YesNo.YES))
"""Spread, or a local recurrence that surgery cannot remove. Locally advanced primary disease is left out."""
VISCERAL_CRISIS = visceral_crisis.is_(YesNo.YES)
"""Worsened quickly and affects how well organs work: both, as the guide joins them (line 109)."""
ENDOCRINE_EXHAUSTED = endocrine_exhausted.is_(YesNo.YES)
"""Hormonal therapy no longer helps. The guide does not speak of it: what follows from it here is ours."""
NO_MORE_HORMONAL = any_of(VISCERAL_CRISIS, ENDOCRINE_EXHAUSTED)
FIRST_LINE = metastatic_lines_completed.at_most(0)
WORSE_ON_HORMONAL = progressed_on_endocrine.is_(YesNo.YES)
HORMONAL_FAILED = Named(
    "hormonal therapy for metastatic disease no longer works",
    all_of(WORSE_ON_HORMONAL, metastatic_lines_completed.at_least(1)),
)
"""Line 109 then speaks, and the general recommendations above it (lines 103 and 105) no longer do."""

# --- subtypes --------------------------------------------------------------------------------

ER_POSITIVE = er.is_(Receptor.POSITIVE)
ER_NEGATIVE = er.is_(Receptor.NEGATIVE)
HR_POSITIVE = hormone_receptor.is_(Receptor.POSITIVE)
HR_NEGATIVE = hormone_receptor.is_(Receptor.NEGATIVE)
HER2_POSITIVE = her2.is_(Receptor.POSITIVE)
HER2_NEGATIVE = her2.is_(Receptor.NEGATIVE)
HR_POSITIVE_HER2_NEGATIVE = all_of(HR_POSITIVE, HER2_NEGATIVE)
ER_POSITIVE_HER2_NEGATIVE = all_of(ER_POSITIVE, HER2_NEGATIVE)
TRIPLE_NEGATIVE = all_of(HR_NEGATIVE, HER2_NEGATIVE)

# --- the person ------------------------------------------------------------------------------

FEMALE = sex.is_(Sex.FEMALE)
MALE = sex.is_(Sex.MALE)
AFTER_MENOPAUSE = menopause.is_(Menopause.POST)
BEFORE_MENOPAUSE = menopause.is_(Menopause.PRE)
POSTMENOPAUSAL = all_of(FEMALE, AFTER_MENOPAUSE)
PREMENOPAUSAL = all_of(FEMALE, BEFORE_MENOPAUSE)
MENOPAUSE_KNOWN = any_of(AFTER_MENOPAUSE, BEFORE_MENOPAUSE)
"""Two questions and not "one of both": a record that contradicts itself about menopause answers neither."""
SUPPRESSED = suppression.is_one_of(Suppression.GNRH_ANALOGUE, Suppression.OOPHORECTOMY)
NOT_SUPPRESSED = suppression.is_(Suppression.NONE)

# --- drugs -----------------------------------------------------------------------------------

GNRH_ANALOGUES = ("goserelin", "leuprolide")
"""The two that the guide names as examples (line 93)."""
AROMATASE_INHIBITORS = drugs_in(DrugClass.AROMATASE_INHIBITOR)
CDK46_INHIBITORS = drugs_in(DrugClass.CDK46_INHIBITOR)
PARP_INHIBITORS = frozenset({"olaparib", "talazoparib"})
ENDOCRINE_AGAINST_CANCER = frozenset(
    drug for drug in drugs_in(DrugClass.ENDOCRINE_THERAPY) if drug not in drugs_in(DrugClass.GNRH_ANALOGUE)
)
"""Endocrine drugs aimed at the tumour. GnRH analogues are partners and are also given for other reasons."""
CHEMOTHERAPY_LISTED = (
    "capecitabine",
    "carboplatin",
    "cisplatin",
    "cyclophosphamide",
    "docetaxel",
    "doxorubicin",
    "pegylated-liposomal-doxorubicin",
    "epirubicin",
    "eribulin",
    "fluorouracil",
    "gemcitabine",
    "ixabepilone",
    "methotrexate",
    "paclitaxel",
    "nab-paclitaxel",
    "vinorelbine",
)
"""The 16 drugs of the guide's list, in its order (lines 125-155)."""
CHEMOTHERAPY = drugs_in(DrugClass.CHEMOTHERAPY)
"""Every chemotherapy drug of the catalogue; antibody-drug conjugates are not among them."""
HER2_TARGETED = drugs_in(DrugClass.HER2_TARGETED)

NO_CDK46_YET = not_(drugs_received.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor"))
"""The guide says nothing about a second CDK4/6 inhibitor: none is suggested."""
CHECKPOINT_INHIBITOR_RECEIVED = drugs_received.includes_any(
    drugs_in(DrugClass.CHECKPOINT_INHIBITOR), "an immune checkpoint inhibitor"
)
CHEMOTHERAPY_ORDERED = order_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
CHEMOTHERAPY_IN_REGIMEN = regimen_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
AI_IN_REGIMEN = regimen_drugs.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")
FULVESTRANT_IN_REGIMEN = regimen_drugs.includes("fulvestrant")

# --- what completes a regimen -------------------------------------------------------------------

OVARIAN_SUPPRESSION = Addition(
    GNRH_ANALOGUES, Named("ovarian suppression is still needed", all_of(BEFORE_MENOPAUSE, NOT_SUPPRESSED))
)
"""For women before menopause, with tamoxifen, an aromatase inhibitor or fulvestrant (line 93); surgery that
stops estrogen production counts as suppression."""
SUPPRESSION_SETTLED = Named(
    "whether ovarian suppression is needed is known",
    any_of(MALE, AFTER_MENOPAUSE, SUPPRESSED, NOT_SUPPRESSED),
)
"""Never FALSE: while it is open whether suppression must be added, the regimen stands under "first check"."""


def with_ovarian_suppression(
    *components: tuple[str, ...], note: str = "", when: Condition = SUPPRESSION_SETTLED
) -> Regimen:
    """Return a regimen to which suppression is added for women before menopause."""
    return Regimen(
        components,
        when=when,
        additions=(OVARIAN_SUPPRESSION,),
        note=note,
        continued=frozenset(GNRH_ANALOGUES),
    )
