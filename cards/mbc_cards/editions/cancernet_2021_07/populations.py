"""Groups of patients and of drugs that several tables of this edition name, each defined once."""

from dataclasses import replace

from mbc_cards.conditions import Named, all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.facts import (
    drugs_failed,
    drugs_received,
    endocrine_exhausted,
    er,
    her2,
    hormone_receptor,
    menopause,
    metastatic,
    metastatic_lines_completed,
    order_drugs,
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
"""Worsened quickly and affects how well organs work: both, as the guide joins them (line 348)."""
ENDOCRINE_EXHAUSTED = endocrine_exhausted.is_(YesNo.YES)
NO_MORE_HORMONAL = any_of(VISCERAL_CRISIS, ENDOCRINE_EXHAUSTED)
"""When the guide no longer describes a change of hormonal therapy (line 348)."""
FIRST_LINE = metastatic_lines_completed.at_most(0)

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
ENDOCRINE_STATE_KNOWN = any_of(MALE, AFTER_MENOPAUSE, BEFORE_MENOPAUSE)
"""A man, or a woman whose menopausal state is recorded: what decides whether suppression must be added.

Three questions and not "one of both": a record that contradicts itself about menopause answers none of them.
"""
SUPPRESSED = suppression.is_one_of(Suppression.GNRH_ANALOGUE, Suppression.OOPHORECTOMY)
NOT_SUPPRESSED = suppression.is_(Suppression.NONE)

# --- drugs -----------------------------------------------------------------------------------

GNRH_ANALOGUES = ("goserelin", "leuprolide")
"""The two that the guide names (lines 340, 350)."""
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
    "nab-paclitaxel",
    "paclitaxel",
    "vinorelbine",
)
"""The 16 drugs of the guide's list, in its order (lines 366-396)."""
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

# --- what completes a regimen -------------------------------------------------------------------

OVARIAN_SUPPRESSION = Addition(
    GNRH_ANALOGUES, Named("ovarian suppression is still needed", all_of(BEFORE_MENOPAUSE, NOT_SUPPRESSED))
)
"""For women before menopause; removal of both ovaries does the same (line 340) and counts as suppression."""
GONADAL_SUPPRESSION = Addition(
    GNRH_ANALOGUES, Named("a man still needs a GnRH analogue", all_of(MALE, NOT_SUPPRESSED))
)
"""For men who get an aromatase inhibitor (lines 338, 350, 452)."""

_AI_SETTLED = Named(
    "what goes with an aromatase inhibitor is known", any_of(AFTER_MENOPAUSE, SUPPRESSED, NOT_SUPPRESSED)
)
_OVARIES_SETTLED = Named(
    "whether ovarian suppression is needed is known",
    any_of(MALE, AFTER_MENOPAUSE, SUPPRESSED, NOT_SUPPRESSED),
)
"""Never FALSE: while it is open whether suppression must be added, the regimen stands under "first check"."""


def with_aromatase_inhibitor(*components: tuple[str, ...], note: str = "") -> Regimen:
    """Return a regimen that holds an aromatase inhibitor, with suppression added for those who need it."""
    return Regimen(
        components,
        when=_AI_SETTLED,
        additions=(OVARIAN_SUPPRESSION, GONADAL_SUPPRESSION),
        note=note,
        continued=frozenset(GNRH_ANALOGUES),
    )


NO_AI_FAILED = Named(
    "no aromatase inhibitor has failed",
    not_(drugs_failed.includes_any(AROMATASE_INHIBITORS, "an aromatase inhibitor")),
)
"""After one has failed the guide speaks of another type of hormonal therapy (lines 348, 516): not of another
aromatase inhibitor by itself."""


def aromatase_inhibitor_alone() -> Regimen:
    """Return an aromatase inhibitor by itself, with suppression added, while none has failed."""
    regimen = with_aromatase_inhibitor(("anastrozole", "letrozole", "exemestane"))
    return replace(regimen, when=all_of(_AI_SETTLED, NO_AI_FAILED))


def with_ovarian_suppression(*components: tuple[str, ...], note: str = "") -> Regimen:
    """Return a regimen to which suppression is added for women before menopause but not for men."""
    return Regimen(
        components,
        when=_OVARIES_SETTLED,
        additions=(OVARIAN_SUPPRESSION,),
        note=note,
        continued=frozenset(GNRH_ANALOGUES),
    )
