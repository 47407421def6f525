"""ICD-10-CM codes that matter, by prefix: the cancer and its sites, receptors, menopause, organ function.

Source: ICD-10-CM, tabular list of CDC/NCHS of 2026-04-01 (public domain); the release of 2026-10-01 has not
been seen. All of level V but C50.A (level A, part of the prefix C50). The longest prefix decides, so an
exclusion such as C79.81 stands beside C79. No code of osteoporosis is in the verified table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from mbc_cards.terminology.answers import Answer
from mbc_cards.terminology.entry import Level
from mbc_cards.terminology.receptors import ReceptorName

RETRIEVED = "2026-11-22"


class Diagnosis(Enum):
    """What a condition code states."""

    BREAST_CANCER = "breast cancer"
    BREAST_CANCER_RECURRENCE = "local recurrence of breast cancer"
    BREAST_IN_SITU = "carcinoma in situ of the breast"
    METASTATIC_BREAST_CANCER = "metastatic breast cancer"
    SECONDARY = "metastasis"
    SECONDARY_NEUROENDOCRINE = "metastasis of a neuroendocrine tumour"
    METASTASIS_TO_BREAST = "metastasis to the breast"
    HISTORY_OF_BREAST_CANCER = "history of breast cancer"
    HISTORY_OF_METASTASIS = "history of metastatic cancer"
    RECEPTOR_STATUS = "receptor status"
    POSTMENOPAUSAL = "after menopause"
    PREMENOPAUSAL = "before menopause"
    PREMATURE_OVARIAN_FAILURE = "premature menopause or primary ovarian failure"
    POSTPROCEDURAL_OVARIAN_FAILURE = "ovarian failure after a procedure"
    BOTH_OVARIES_ABSENT = "both ovaries absent"
    ONE_OVARY_ABSENT = "one ovary absent"
    OVARY_ABSENT = "ovary absent, side not stated"
    PREGNANCY = "pregnancy"
    GENETIC_SUSCEPTIBILITY = "genetic susceptibility to cancer, gene not stated"
    BRCA1_MUTATION = "BRCA1 mutation"
    BRCA2_MUTATION = "BRCA2 mutation"
    HEREDITARY_BREAST_OVARIAN = "hereditary breast and ovarian cancer syndrome, gene not stated"
    HEART_FAILURE = "heart failure"
    CARDIOMYOPATHY = "cardiomyopathy"
    INTERSTITIAL_LUNG_DISEASE = "interstitial lung disease"
    KIDNEY_DISEASE = "chronic kidney disease"
    JAW_OSTEONECROSIS = "drug-induced osteonecrosis of the jaw"
    JAW_INFLAMMATION = "inflammatory condition of the jaw"
    HYPOCALCAEMIA = "hypocalcaemia"
    HYPERCALCAEMIA = "hypercalcaemia"
    LONG_QT = "long QT syndrome"
    ABNORMAL_ECG = "abnormal electrocardiogram"
    USES_SERM = "long-term use of a selective estrogen receptor modulator"
    USES_AROMATASE_INHIBITOR = "long-term use of an aromatase inhibitor"
    USES_OTHER_ESTROGEN_AGENT = "long-term use of another agent that affects estrogen"
    USES_BISPHOSPHONATE = "long-term use of a bisphosphonate"
    HAD_CHEMOTHERAPY = "history of chemotherapy"
    HAD_MONOCLONAL = "history of monoclonal drug therapy"
    HAD_ESTROGEN = "history of estrogen therapy"


class SecondarySite(Enum):
    """Where a metastasis is."""

    BONE = "bone"
    BONE_MARROW = "bone marrow"
    BONE_OR_MARROW = "bone or bone marrow"
    BRAIN = "brain"
    MENINGES = "meninges"
    BRAIN_OR_MENINGES = "brain or meninges"
    OTHER_NERVOUS_SYSTEM = "other part of the nervous system"
    LIVER = "liver"
    LUNG = "lung"
    PLEURA = "pleura"
    MEDIASTINUM = "mediastinum"
    PERITONEUM = "peritoneum"
    SKIN = "skin"
    NODE_REGIONAL = "regional lymph nodes"
    NODE_DISTANT = "distant lymph nodes"
    NODE_UNSPECIFIED = "lymph nodes, regional or distant"
    ADRENAL = "adrenal gland"
    OVARY = "ovary"
    KIDNEY = "kidney"
    OTHER = "other site"
    UNSPECIFIED = "site not stated"


@dataclass(frozen=True, slots=True)
class ConditionMeaning:
    """What one condition code, or every code with its prefix, states."""

    diagnosis: Diagnosis
    display: str
    level: Level
    site: SecondarySite | None = None
    """For a metastasis."""
    receptors: tuple[tuple[ReceptorName, Answer], ...] = ()
    """For a code that states receptor status; a negative HR means ER and PR are both negative."""
    stage: int | None = None
    """For chronic kidney disease, 1 to 5; end-stage disease counts as 5."""


_POSITIVE, _NEGATIVE = Answer.POSITIVE, Answer.NEGATIVE

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
ICD10CM: Mapping[str, ConditionMeaning] = MappingProxyType({
    # Breast cancer
    "C50": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of breast", "V"),
    "D05": ConditionMeaning(Diagnosis.BREAST_IN_SITU, "Carcinoma in situ of breast", "V"),
    "Z85.3": ConditionMeaning(Diagnosis.HISTORY_OF_BREAST_CANCER, "Personal history of malignant neoplasm of breast", "V"),
    # Metastases. C77.0 holds supraclavicular and C77.1 internal mammary nodes, both of which may be regional
    "C77": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of lymph nodes", "V", site=SecondarySite.NODE_UNSPECIFIED),
    "C77.0": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of lymph nodes of head, face and neck", "V", site=SecondarySite.NODE_UNSPECIFIED),
    "C77.1": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of intrathoracic lymph nodes", "V", site=SecondarySite.NODE_UNSPECIFIED),
    "C77.2": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of intra-abdominal lymph nodes", "V", site=SecondarySite.NODE_DISTANT),
    "C77.3": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of axilla and upper limb lymph nodes", "V", site=SecondarySite.NODE_REGIONAL),
    "C77.4": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of inguinal and lower limb lymph nodes", "V", site=SecondarySite.NODE_DISTANT),
    "C77.5": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of intrapelvic lymph nodes", "V", site=SecondarySite.NODE_DISTANT),
    "C77.8": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of lymph nodes of multiple regions", "V", site=SecondarySite.NODE_UNSPECIFIED),
    "C77.9": ConditionMeaning(Diagnosis.SECONDARY, "Secondary and unspecified malignant neoplasm of lymph node, unspecified", "V", site=SecondarySite.NODE_UNSPECIFIED),
    "C78": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of respiratory and digestive organs", "V", site=SecondarySite.UNSPECIFIED),
    "C78.0": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of lung", "V", site=SecondarySite.LUNG),
    "C78.1": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of mediastinum", "V", site=SecondarySite.MEDIASTINUM),
    "C78.2": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of pleura", "V", site=SecondarySite.PLEURA),
    "C78.3": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of other and unspecified respiratory organs", "V", site=SecondarySite.OTHER),
    "C78.4": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of small intestine", "V", site=SecondarySite.OTHER),
    "C78.5": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of large intestine and rectum", "V", site=SecondarySite.OTHER),
    "C78.6": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of retroperitoneum and peritoneum", "V", site=SecondarySite.PERITONEUM),
    "C78.7": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of liver and intrahepatic bile duct", "V", site=SecondarySite.LIVER),
    "C78.8": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of other and unspecified digestive organs", "V", site=SecondarySite.OTHER),
    "C79": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of other and unspecified sites", "V", site=SecondarySite.UNSPECIFIED),
    "C79.0": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of kidney and renal pelvis", "V", site=SecondarySite.KIDNEY),
    "C79.1": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of bladder and other and unspecified urinary organs", "V", site=SecondarySite.OTHER),
    "C79.2": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of skin", "V", site=SecondarySite.SKIN),
    "C79.3": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of brain and cerebral meninges", "V", site=SecondarySite.BRAIN_OR_MENINGES),
    "C79.31": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of brain", "V", site=SecondarySite.BRAIN),
    "C79.32": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of cerebral meninges", "V", site=SecondarySite.MENINGES),
    "C79.4": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of other and unspecified parts of nervous system", "V", site=SecondarySite.OTHER_NERVOUS_SYSTEM),
    "C79.5": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of bone and bone marrow", "V", site=SecondarySite.BONE_OR_MARROW),
    "C79.51": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of bone", "V", site=SecondarySite.BONE),
    "C79.52": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of bone marrow", "V", site=SecondarySite.BONE_MARROW),
    "C79.6": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of ovary", "V", site=SecondarySite.OVARY),
    "C79.7": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of adrenal gland", "V", site=SecondarySite.ADRENAL),
    "C79.8": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of other specified sites", "V", site=SecondarySite.OTHER),
    "C79.82": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of genital organs", "V", site=SecondarySite.OTHER),
    "C79.89": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of other specified sites", "V", site=SecondarySite.OTHER),
    "C79.9": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of unspecified site", "V", site=SecondarySite.UNSPECIFIED),
    "C80.0": ConditionMeaning(Diagnosis.SECONDARY, "Disseminated malignant neoplasm, unspecified", "V", site=SecondarySite.UNSPECIFIED),
    "J91.0": ConditionMeaning(Diagnosis.SECONDARY, "Malignant pleural effusion", "V", site=SecondarySite.PLEURA),
    "C79.81": ConditionMeaning(Diagnosis.METASTASIS_TO_BREAST, "Secondary malignant neoplasm of breast", "V"),
    # Metastases of neuroendocrine tumours, which do not establish metastatic breast cancer
    "C7B": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary neuroendocrine tumors", "V", site=SecondarySite.UNSPECIFIED),
    "C7B.0": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary carcinoid tumors", "V", site=SecondarySite.UNSPECIFIED),
    "C7B.01": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary carcinoid tumors of distant lymph nodes", "V", site=SecondarySite.NODE_DISTANT),
    "C7B.02": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary carcinoid tumors of liver", "V", site=SecondarySite.LIVER),
    "C7B.03": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary carcinoid tumors of bone", "V", site=SecondarySite.BONE),
    "C7B.04": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary carcinoid tumors of peritoneum", "V", site=SecondarySite.PERITONEUM),
    "C7B.09": ConditionMeaning(Diagnosis.SECONDARY_NEUROENDOCRINE, "Secondary carcinoid tumors of other sites", "V", site=SecondarySite.OTHER),
    # Receptor status. A negative HER2 code says nothing about low or ultralow expression
    "Z17.0": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Estrogen receptor positive status [ER+]", "V", receptors=((ReceptorName.ER, _POSITIVE),)),
    "Z17.1": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Estrogen receptor negative status [ER-]", "V", receptors=((ReceptorName.ER, _NEGATIVE),)),
    "Z17.21": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Progesterone receptor positive status", "V", receptors=((ReceptorName.PR, _POSITIVE),)),
    "Z17.22": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Progesterone receptor negative status", "V", receptors=((ReceptorName.PR, _NEGATIVE),)),
    "Z17.31": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Human epidermal growth factor receptor 2 positive status", "V", receptors=((ReceptorName.HER2, _POSITIVE),)),
    "Z17.32": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Human epidermal growth factor receptor 2 negative status", "V", receptors=((ReceptorName.HER2, _NEGATIVE),)),
    "Z17.41": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor positive", "V", receptors=((ReceptorName.HR, _POSITIVE),)),
    "Z17.410": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor positive with human epidermal growth factor receptor 2 positive status", "V", receptors=((ReceptorName.HR, _POSITIVE), (ReceptorName.HER2, _POSITIVE))),
    "Z17.411": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor positive with human epidermal growth factor receptor 2 negative status", "V", receptors=((ReceptorName.HR, _POSITIVE), (ReceptorName.HER2, _NEGATIVE))),
    "Z17.42": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor negative", "V", receptors=((ReceptorName.HR, _NEGATIVE),)),
    "Z17.420": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor negative with human epidermal growth factor receptor 2 positive status", "V", receptors=((ReceptorName.HR, _NEGATIVE), (ReceptorName.HER2, _POSITIVE))),
    "Z17.421": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor negative with human epidermal growth factor receptor 2 negative status", "V", receptors=((ReceptorName.HR, _NEGATIVE), (ReceptorName.HER2, _NEGATIVE))),
    # Menopause, ovaries, pregnancy
    "Z78.0": ConditionMeaning(Diagnosis.POSTMENOPAUSAL, "Asymptomatic menopausal state", "V"),
    "N95.0": ConditionMeaning(Diagnosis.POSTMENOPAUSAL, "Postmenopausal bleeding", "V"),
    "N95.2": ConditionMeaning(Diagnosis.POSTMENOPAUSAL, "Postmenopausal atrophic vaginitis", "V"),
    "E28.31": ConditionMeaning(Diagnosis.PREMATURE_OVARIAN_FAILURE, "Premature menopause", "V"),
    "E28.39": ConditionMeaning(Diagnosis.PREMATURE_OVARIAN_FAILURE, "Other primary ovarian failure", "V"),
    "E89.4": ConditionMeaning(Diagnosis.POSTPROCEDURAL_OVARIAN_FAILURE, "Postprocedural ovarian failure", "V"),
    "Z90.72": ConditionMeaning(Diagnosis.OVARY_ABSENT, "Acquired absence of ovaries", "V"),
    "Z90.721": ConditionMeaning(Diagnosis.ONE_OVARY_ABSENT, "Acquired absence of ovaries, unilateral", "V"),
    "Z90.722": ConditionMeaning(Diagnosis.BOTH_OVARIES_ABSENT, "Acquired absence of ovaries, bilateral", "V"),
    "Z33.1": ConditionMeaning(Diagnosis.PREGNANCY, "Pregnant state, incidental", "V"),
    "Z33.3": ConditionMeaning(Diagnosis.PREGNANCY, "Pregnant state, gestational carrier", "V"),
    "Z34": ConditionMeaning(Diagnosis.PREGNANCY, "Encounter for supervision of normal pregnancy", "V"),
    "O09": ConditionMeaning(Diagnosis.PREGNANCY, "Supervision of high risk pregnancy", "V"),
    "Z3A": ConditionMeaning(Diagnosis.PREGNANCY, "Weeks of gestation", "V"),
    "Z32.01": ConditionMeaning(Diagnosis.PREGNANCY, "Encounter for pregnancy test, result positive", "V"),
    # Inherited risk. Neither code names a gene, so neither states a BRCA mutation
    "Z15.01": ConditionMeaning(Diagnosis.GENETIC_SUSCEPTIBILITY, "Genetic susceptibility to malignant neoplasm of breast", "V"),
    "Z15.02": ConditionMeaning(Diagnosis.GENETIC_SUSCEPTIBILITY, "Genetic susceptibility to malignant neoplasm of ovary", "V"),
    # Heart, lungs, kidneys, jaw, calcium, QT
    "I50": ConditionMeaning(Diagnosis.HEART_FAILURE, "Heart failure", "V"),
    "I11.0": ConditionMeaning(Diagnosis.HEART_FAILURE, "Hypertensive heart disease with heart failure", "V"),
    "I13.0": ConditionMeaning(Diagnosis.HEART_FAILURE, "Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease", "V"),
    "I13.2": ConditionMeaning(Diagnosis.HEART_FAILURE, "Hypertensive heart and chronic kidney disease with heart failure and with stage 5 chronic kidney disease, or end stage renal disease", "V"),
    "I42.0": ConditionMeaning(Diagnosis.CARDIOMYOPATHY, "Dilated cardiomyopathy", "V"),
    "I42.7": ConditionMeaning(Diagnosis.CARDIOMYOPATHY, "Cardiomyopathy due to drug and external agent", "V"),
    "I42.9": ConditionMeaning(Diagnosis.CARDIOMYOPATHY, "Cardiomyopathy, unspecified", "V"),
    "J84": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Other interstitial pulmonary diseases", "V"),
    "J70.2": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Acute drug-induced interstitial lung disorders", "V"),
    "J70.3": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Chronic drug-induced interstitial lung disorders", "V"),
    "J70.4": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Drug-induced interstitial lung disorders, unspecified", "V"),
    "N18": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease (CKD)", "V"),
    "N18.1": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease, stage 1", "V", stage=1),
    "N18.2": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease, stage 2 (mild)", "V", stage=2),
    "N18.3": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease, stage 3 (moderate)", "V", stage=3),
    "N18.4": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease, stage 4 (severe)", "V", stage=4),
    "N18.5": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease, stage 5", "V", stage=5),
    "N18.6": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "End stage renal disease", "V", stage=5),
    "N18.9": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease, unspecified", "V"),
    "M87.180": ConditionMeaning(Diagnosis.JAW_OSTEONECROSIS, "Osteonecrosis due to drugs, jaw", "V"),
    "M27.2": ConditionMeaning(Diagnosis.JAW_INFLAMMATION, "Inflammatory conditions of jaws", "V"),
    "E83.51": ConditionMeaning(Diagnosis.HYPOCALCAEMIA, "Hypocalcemia", "V"),
    "E83.52": ConditionMeaning(Diagnosis.HYPERCALCAEMIA, "Hypercalcemia", "V"),
    "I45.81": ConditionMeaning(Diagnosis.LONG_QT, "Long QT syndrome", "V"),
    "R94.31": ConditionMeaning(Diagnosis.ABNORMAL_ECG, "Abnormal electrocardiogram [ECG] [EKG]", "V"),
    # Therapy in general terms; never a drug
    "Z79.810": ConditionMeaning(Diagnosis.USES_SERM, "Long term (current) use of selective estrogen receptor modulators (SERMs)", "V"),
    "Z79.811": ConditionMeaning(Diagnosis.USES_AROMATASE_INHIBITOR, "Long term (current) use of aromatase inhibitors", "V"),
    "Z79.818": ConditionMeaning(Diagnosis.USES_OTHER_ESTROGEN_AGENT, "Long term (current) use of other agents affecting estrogen receptors and estrogen levels", "V"),
    "Z79.83": ConditionMeaning(Diagnosis.USES_BISPHOSPHONATE, "Long term (current) use of bisphosphonates", "V"),
    "Z92.21": ConditionMeaning(Diagnosis.HAD_CHEMOTHERAPY, "Personal history of antineoplastic chemotherapy", "V"),
    "Z92.22": ConditionMeaning(Diagnosis.HAD_MONOCLONAL, "Personal history of monoclonal drug therapy", "V"),
    "Z92.23": ConditionMeaning(Diagnosis.HAD_ESTROGEN, "Personal history of estrogen therapy", "V"),
})
"""Prefixes of ICD-10-CM codes, with the dot."""
# fmt: on

_LONGEST = max(map(len, ICD10CM))
_SHORTEST = min(map(len, ICD10CM))
_CATEGORY = 3


def icd10cm(code: str) -> ConditionMeaning | None:
    """What an ICD-10-CM code states, by its longest known prefix; the dot and letter case do not matter."""
    plain = code.replace(".", "").strip().upper()
    dotted = f"{plain[:_CATEGORY]}.{plain[_CATEGORY:]}"
    for length in range(min(len(dotted), _LONGEST), _SHORTEST - 1, -1):
        meaning = ICD10CM.get(dotted[:length])
        if meaning is not None:
            return meaning
    return None
