"""Groups of patients and of drugs that several tables of this supplement name, each defined once."""

from mbc_cards.conditions import all_of
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.facts import her2, hormone_receptor, metastatic, order_drugs, regimen_drugs
from mbc_cards.recommendation import Hook, Kind
from mbc_cards.values import Receptor, YesNo

METASTATIC = metastatic.is_(YesNo.YES)
HR_POSITIVE = hormone_receptor.is_(Receptor.POSITIVE)
HR_NEGATIVE = hormone_receptor.is_(Receptor.NEGATIVE)
HER2_POSITIVE = her2.is_(Receptor.POSITIVE)
HER2_NEGATIVE = her2.is_(Receptor.NEGATIVE)
HR_POSITIVE_HER2_NEGATIVE = all_of(HR_POSITIVE, HER2_NEGATIVE)
"""The page writes ER/PR+ only; HER2+ disease has a paragraph of its own, by which all therapies involve
anti-HER2 treatment (line 46)."""
TRIPLE_NEGATIVE = all_of(HR_NEGATIVE, HER2_NEGATIVE)

CHEMOTHERAPY = drugs_in(DrugClass.CHEMOTHERAPY)
HER2_TARGETED = drugs_in(DrugClass.HER2_TARGETED)
ENDOCRINE_AGAINST_CANCER = drugs_in(DrugClass.ENDOCRINE_THERAPY) - drugs_in(DrugClass.GNRH_ANALOGUE)
BONE_AGENTS = drugs_in(DrugClass.BONE_AGENT)

CHEMOTHERAPY_ORDERED = order_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
ENDOCRINE_ORDERED = order_drugs.includes_any(ENDOCRINE_AGAINST_CANCER, "a hormonal drug")
CHEMOTHERAPY_IN_REGIMEN = regimen_drugs.includes_any(CHEMOTHERAPY, "a chemotherapy drug")
HER2_DRUG_IN_REGIMEN = regimen_drugs.includes_any(HER2_TARGETED, "a HER2-targeted drug")

AT_THE_VISIT = frozenset({Hook.PATIENT_VIEW})
"""The page names classes: no regimen is offered, so none could be compared with an order."""
BESIDE_OPTIONS = frozenset({Kind.NEXT_LINE})
BESIDE_CARE = frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE})
"""Kinds of card whose detail carries a line of information."""
