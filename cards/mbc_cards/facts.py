"""The vocabulary: every question a recommendation may ask of a patient.

A fact is answered by a policy in `mbc_cards.resolve`; nothing else gives it a value.
"""

from mbc_cards.conditions import ChoiceFact, Fact, NumberFact, SetFact, Silence
from mbc_cards.values import (
    DiseaseStatus,
    Her2Expression,
    Menopause,
    Mmr,
    Msi,
    Mutation,
    Origin,
    Presentation,
    Receptor,
    Sex,
    Suppression,
    YesNo,
)

ABSENT = Silence.TAKEN_AS_ABSENT

# --- the disease -----------------------------------------------------------------------------

metastatic = ChoiceFact[YesNo](
    "metastatic", "metastatic breast cancer", "Has breast cancer spread to distant parts of the body?"
)
unresectable_recurrence = ChoiceFact[YesNo](
    "unresectable_recurrence",
    "locally recurrent disease that cannot be removed",
    "Is there a local recurrence that surgery cannot remove?",
    ABSENT,
)
presentation = ChoiceFact[Presentation](
    "presentation", "onset", "Was the disease metastatic at first diagnosis or did it recur?"
)
bone_metastases = ChoiceFact[YesNo]("bone_metastases", "bone metastases", "Has the cancer spread to bone?")
bone_metastases_on_imaging = ChoiceFact[YesNo](
    "bone_metastases_on_imaging", "bone metastases on a scan", "Do scans show metastases in bone?"
)
brain_metastases = ChoiceFact[YesNo](
    "brain_metastases", "brain metastases", "Has the cancer spread to the brain?", ABSENT
)
liver_metastases = ChoiceFact[YesNo](
    "liver_metastases", "liver metastases", "Has the cancer spread to the liver?", ABSENT
)
lung_metastases = ChoiceFact[YesNo](
    "lung_metastases", "lung metastases", "Has the cancer spread to the lung?", ABSENT
)
disease_outside_brain = ChoiceFact[YesNo](
    "disease_outside_brain",
    "metastases outside the brain",
    "Are there metastases anywhere but the brain?",
)
brain_lesions = NumberFact(
    "brain_lesions", "number of brain metastases", "How many brain metastases are there?"
)
brain_radiation_given = ChoiceFact[YesNo](
    "brain_radiation_given", "earlier radiation to the brain", "Was the brain irradiated before?", ABSENT
)
disease_status = ChoiceFact[DiseaseStatus](
    "disease_status",
    "latest recorded status of the cancer",
    "Is the cancer responding, stable or progressing?",
)
visceral_crisis = ChoiceFact[YesNo](
    "visceral_crisis",
    "rapid worsening that affects how organs work",
    "Has the cancer worsened quickly and does it affect how well organs work?",
    ABSENT,
)
bone_pain = ChoiceFact[YesNo]("bone_pain", "bone pain", "Is bone pain recorded?", ABSENT)

# --- receptors and markers -------------------------------------------------------------------

er = ChoiceFact[Receptor]("er", "ER status", "Is the tumour estrogen receptor positive?")
pr = ChoiceFact[Receptor]("pr", "PR status", "Is the tumour progesterone receptor positive?")
hormone_receptor = ChoiceFact[Receptor](
    "hormone_receptor", "hormone receptor status", "Is the tumour positive for ER, PR or both?"
)
her2 = ChoiceFact[Receptor]("her2", "HER2 status", "Is the tumour HER2 positive?")
her2_expression = ChoiceFact[Her2Expression](
    "her2_expression", "HER2 expression", "How much HER2 protein does a HER2-negative tumour show?"
)
receptors_on_metastasis = ChoiceFact[YesNo](
    "receptors_on_metastasis",
    "receptor results from a metastasis",
    "Do ER, PR and HER2 results come from a metastasis or recurrence?",
)
brca = ChoiceFact[Mutation]("brca", "BRCA1/BRCA2 mutation", "Is a harmful BRCA1 or BRCA2 mutation present?")
brca_origin = ChoiceFact[Origin](
    "brca_origin", "origin of the BRCA mutation", "Is the BRCA mutation inherited?"
)
pik3ca = ChoiceFact[Mutation]("pik3ca", "PIK3CA mutation", "Does the tumour carry a PIK3CA mutation?")
esr1 = ChoiceFact[Mutation]("esr1", "ESR1 mutation", "Does the tumour carry an ESR1 mutation?")
akt_pathway = ChoiceFact[Mutation](
    "akt_pathway",
    "PIK3CA, AKT1 or PTEN alteration",
    "Does the tumour carry a PIK3CA, AKT1 or PTEN alteration?",
)
pd_l1 = ChoiceFact[Receptor]("pd_l1", "PD-L1 status", "Was PD-L1 reported positive or negative?")
msi = ChoiceFact[Msi]("msi", "microsatellite instability", "Is the tumour MSI-high?")
mmr = ChoiceFact[Mmr]("mmr", "mismatch repair", "Is mismatch repair deficient?")
ntrk = ChoiceFact[Mutation]("ntrk", "NTRK gene fusion", "Does the tumour carry an NTRK fusion?")

# --- the person ------------------------------------------------------------------------------

sex = ChoiceFact[Sex]("sex", "sex", "Female or male, as relevant to endocrine therapy?")
age = NumberFact("age", "age in years", "How old is the patient today?")
menopause = ChoiceFact[Menopause](
    "menopause",
    "menopausal state",
    "Has a woman been through menopause, as recorded (never inferred from age)?",
)
suppression = ChoiceFact[Suppression](
    "suppression",
    "ovarian or gonadal suppression",
    "Is a GnRH analogue active or being ordered, or were both ovaries removed?",
)
her2_comorbidity = ChoiceFact[YesNo](
    "her2_comorbidity",
    "heart disease that HER2-targeted drugs could worsen",
    "Is heart failure or reduced heart function recorded?",
    ABSENT,
)
respiratory_symptoms = ChoiceFact[YesNo](
    "respiratory_symptoms", "new cough or breathlessness", "Are cough or breathlessness recorded?", ABSENT
)
family_history = ChoiceFact[YesNo](
    "family_history", "family history of breast cancer", "Did relatives have breast cancer?", ABSENT
)
performance = NumberFact("performance", "ECOG performance status", "What is the latest ECOG grade (0 to 5)?")

# --- treatment so far and being ordered (drug ids of `mbc_cards.drugs`) -------------------------
# What was received, failed or not tolerated holds a combination product and its parts; what is current,
# ordered or in the regimen holds the product alone, so that a double order can be seen.

drugs_received = SetFact(
    "drugs_received",
    "drugs received",
    "Which drugs against the cancer were given, in any setting, until now?",
)
drugs_received_metastatic = SetFact(
    "drugs_received_metastatic",
    "drugs received for metastatic disease",
    "Which drugs against the cancer were given since it became metastatic?",
)
drugs_failed = SetFact(
    "drugs_failed",
    "drugs on which the cancer worsened",
    "On which drugs did the cancer worsen, or during or within 12 months after which early-stage drugs "
    "did it recur?",
)
drugs_not_tolerated = SetFact(
    "drugs_not_tolerated",
    "drugs stopped for side effects",
    "Which drugs were stopped because of side effects?",
)
current_drugs = SetFact(
    "current_drugs", "current drugs", "Which anticancer and supportive drugs does the patient take today?"
)
order_drugs = SetFact("order_drugs", "drugs ordered", "Which drugs does the order being written select?")
regimen_drugs = SetFact(
    "regimen_drugs",
    "drugs of the regimen",
    "Which drugs would be given together: selected and other drafts, and current drugs that go on?",
)
systemic_therapy_active = ChoiceFact[YesNo](
    "systemic_therapy_active",
    "running systemic anticancer therapy",
    "Is a drug against the cancer being given today?",
)
metastatic_lines_completed = NumberFact(
    "metastatic_lines_completed",
    "number of metastatic lines completed",
    "How many lines of therapy for metastatic disease were given and have failed or ended?",
)
her2_lines_completed = NumberFact(
    "her2_lines_completed",
    "number of HER2 lines completed",
    "How many lines count as completed when a recurrence during, or within 12 months after, "
    "early-stage trastuzumab counts as one?",
)
her2_regimens_received = NumberFact(
    "her2_regimens_received",
    "number of HER2-targeted regimens received",
    "How many HER2-targeted regimens were given, in any setting?",
)
systemic_treatments_received = NumberFact(
    "systemic_treatments_received",
    "number of systemic treatments received",
    "How many systemic treatments were given, in any setting?",
)
progressed_on_endocrine = ChoiceFact[YesNo](
    "progressed_on_endocrine",
    "worsening during or after hormonal therapy",
    "Did the cancer worsen or recur during or after hormonal therapy?",
)
progressed_on_ai_alone = ChoiceFact[YesNo](
    "progressed_on_ai_alone",
    "worsening after an aromatase inhibitor by itself",
    "Did the cancer worsen or recur after an aromatase inhibitor given without a CDK4/6 inhibitor?",
)
progressed_on_other_ai = ChoiceFact[YesNo](
    "progressed_on_other_ai",
    "growth despite anastrozole or letrozole",
    "Did the cancer grow despite an aromatase inhibitor other than exemestane?",
)
progressed_on_trastuzumab = ChoiceFact[YesNo](
    "progressed_on_trastuzumab",
    "growth on trastuzumab",
    "Is the cancer growing, or did it grow, on trastuzumab?",
)
progressed_on_any_treatment = ChoiceFact[YesNo](
    "progressed_on_any_treatment",
    "worsening during or after earlier treatment",
    "Did the cancer worsen during or after an earlier treatment?",
)
endocrine_not_working = ChoiceFact[YesNo](
    "endocrine_not_working",
    "failure or intolerance of the latest hormonal therapy",
    "Did the latest hormonal therapy stop working, or was it stopped for side effects?",
)
endocrine_exhausted = ChoiceFact[YesNo](
    "endocrine_exhausted",
    "loss of benefit from hormonal therapy",
    "Is hormonal therapy, with or without targeted therapy, no longer of benefit?",
    ABSENT,
)
chemotherapy_course_ended = ChoiceFact[YesNo](
    "chemotherapy_course_ended",
    "end of the chemotherapy in the HER2 regimen",
    "Did the chemotherapy of the running HER2 regimen end while the antibody goes on?",
)

# --- safety tests on record --------------------------------------------------------------------

renal_function_checked = ChoiceFact[YesNo](
    "renal_function_checked",
    "kidney function test",
    "Is there a creatinine, eGFR or clearance since the last dose and recent enough for the next?",
)
calcium_checked = ChoiceFact[YesNo]("calcium_checked", "blood calcium", "Is there a recent blood calcium?")
heart_checked = ChoiceFact[YesNo](
    "heart_checked",
    "echocardiogram or ejection fraction",
    "Is there a recent echocardiogram or ejection fraction?",
)
liver_checked = ChoiceFact[YesNo]("liver_checked", "liver blood tests", "Are there recent liver blood tests?")
blood_count_checked = ChoiceFact[YesNo](
    "blood_count_checked", "blood count", "Is there a recent blood count?"
)
glucose_checked = ChoiceFact[YesNo](
    "glucose_checked", "blood glucose", "Is there a recent blood glucose or HbA1c?"
)
estradiol_checked = ChoiceFact[YesNo](
    "estradiol_checked", "estradiol level", "Is there a recent estradiol level?"
)
dental_examined = ChoiceFact[YesNo](
    "dental_examined",
    "dental examination",
    "Is a dental examination recorded before or since the bone agent began?",
)

FACTS: dict[str, Fact] = {  # type: ignore[type-arg]  # facts of every answer type stand in one list
    fact.name: fact for fact in list(globals().values()) if isinstance(fact, Fact)
}
"""Every fact by its name."""
