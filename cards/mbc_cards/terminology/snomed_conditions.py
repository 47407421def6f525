"""SNOMED CT concepts of conditions: the cancer, its receptors, menopause, organ function.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one leaves this file out
(`MBC_SNOMED=off`): nothing else in the core imports it. Source: public value sets and examples of 2022 to
2025.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.terminology.conditions import ConditionMeaning, Diagnosis, SecondarySite
from mbc_cards.terminology.snomed_answers import SNOMED_RECEPTOR_FINDINGS
from mbc_cards.terminology.snomed_sites import SNOMED_SITES

RETRIEVED = "2026-11-22"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
_NAMED: Mapping[str, ConditionMeaning] = {
    # Breast cancer
    "254837009": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of breast", "V"),
    "372064008": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of female breast", "V"),
    "372137005": ConditionMeaning(Diagnosis.BREAST_CANCER, "Primary malignant neoplasm of breast", "V"),
    "93796005": ConditionMeaning(Diagnosis.BREAST_CANCER, "Primary malignant neoplasm of female breast", "V"),
    "353431000119107": ConditionMeaning(Diagnosis.BREAST_CANCER, "Primary malignant neoplasm of female left breast", "V"),
    "353511000119101": ConditionMeaning(Diagnosis.BREAST_CANCER, "Primary malignant neoplasm of female right breast", "V"),
    "254838004": ConditionMeaning(Diagnosis.BREAST_CANCER, "Carcinoma of breast", "V"),
    "372096000": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of male breast", "V"),
    "408643008": ConditionMeaning(Diagnosis.BREAST_CANCER, "Infiltrating duct carcinoma of breast", "V"),
    "278054005": ConditionMeaning(Diagnosis.BREAST_CANCER, "Infiltrating lobular carcinoma of breast", "V"),
    "448952004": ConditionMeaning(Diagnosis.BREAST_CANCER, "Infiltrating duct carcinoma of female breast", "V"),
    "254840009": ConditionMeaning(Diagnosis.BREAST_CANCER, "Inflammatory carcinoma of breast", "V"),
    "188151006": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of central part of female breast", "V"),
    "188152004": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of upper-inner quadrant of female breast", "V"),
    "188153009": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of lower-inner quadrant of female breast", "V"),
    "188154003": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of upper-outer quadrant of female breast", "V"),
    "188155002": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of lower-outer quadrant of female breast", "V"),
    "314955001": ConditionMeaning(Diagnosis.BREAST_CANCER_RECURRENCE, "Local recurrence of malignant tumor of breast", "V"),
    "372095001": ConditionMeaning(Diagnosis.BREAST_CANCER, "Malignant neoplasm of male breast", "V"),
    "109889007": ConditionMeaning(Diagnosis.BREAST_IN_SITU, "Intraductal carcinoma in situ of breast", "V"),
    "415076002": ConditionMeaning(Diagnosis.HISTORY_OF_BREAST_CANCER, "Personal history of primary malignant neoplasm of breast", "V"),
    "429087003": ConditionMeaning(Diagnosis.HISTORY_OF_BREAST_CANCER, "History of malignant neoplasm of breast", "V"),
    # Breast cancer with its receptors
    "417181009": ConditionMeaning(Diagnosis.BREAST_CANCER, "Hormone receptor positive malignant neoplasm of breast", "V", receptors=SNOMED_RECEPTOR_FINDINGS["417181009"]),
    "427685000": ConditionMeaning(Diagnosis.BREAST_CANCER, "HER2-positive carcinoma of breast", "V", receptors=SNOMED_RECEPTOR_FINDINGS["427685000"]),
    "431396003": ConditionMeaning(Diagnosis.BREAST_CANCER, "Human epidermal growth factor 2 negative carcinoma of breast", "V", receptors=SNOMED_RECEPTOR_FINDINGS["431396003"]),
    "706970001": ConditionMeaning(Diagnosis.BREAST_CANCER, "Triple negative malignant neoplasm of breast", "V", receptors=SNOMED_RECEPTOR_FINDINGS["706970001"]),
    "767444009": ConditionMeaning(Diagnosis.METASTATIC_BREAST_CANCER, "Germline BRCA-mutated HER2 negative metastatic carcinoma of breast", "V", receptors=SNOMED_RECEPTOR_FINDINGS["767444009"]),
    "459391000124109": ConditionMeaning(Diagnosis.METASTATIC_BREAST_CANCER, "Metastatic human epidermal growth factor 2 positive carcinoma of breast", "V", receptors=SNOMED_RECEPTOR_FINDINGS["459391000124109"]),
    "416053008": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Estrogen receptor positive tumor", "V", receptors=SNOMED_RECEPTOR_FINDINGS["416053008"]),
    "441117001": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Estrogen receptor negative neoplasm", "S", receptors=SNOMED_RECEPTOR_FINDINGS["441117001"]),
    "416561008": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Progesterone receptor positive tumor", "V", receptors=SNOMED_RECEPTOR_FINDINGS["416561008"]),
    "441118006": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Progesterone receptor negative neoplasm", "V", receptors=SNOMED_RECEPTOR_FINDINGS["441118006"]),
    "417742002": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor positive tumor", "V", receptors=SNOMED_RECEPTOR_FINDINGS["417742002"]),
    "438628005": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Hormone receptor negative neoplasm", "S", receptors=SNOMED_RECEPTOR_FINDINGS["438628005"]),
    "705105000": ConditionMeaning(Diagnosis.RECEPTOR_STATUS, "Human epidermal growth factor 2 gene amplification negative", "V", receptors=SNOMED_RECEPTOR_FINDINGS["705105000"]),
    # Metastases beyond the site lists
    "128462008": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplastic disease", "V", site=SecondarySite.UNSPECIFIED),
    "353561000119103": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of right lung", "V", site=SecondarySite.LUNG),
    "353741000119106": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of left lung", "V", site=SecondarySite.LUNG),
    "12246601000119101": ConditionMeaning(Diagnosis.SECONDARY, "Secondary malignant neoplasm of bilateral lungs", "S", site=SecondarySite.LUNG),
    "94297009": ConditionMeaning(Diagnosis.METASTASIS_TO_BREAST, "Metastatic malignant neoplasm to female breast", "V"),
    "1287652008": ConditionMeaning(Diagnosis.HISTORY_OF_METASTASIS, "History of metastatic malignant neoplasm", "V"),
    "1098951000119108": ConditionMeaning(Diagnosis.HISTORY_OF_METASTASIS, "History of cancer metastatic to liver", "S", site=SecondarySite.LIVER),
    # Menopause, ovaries, pregnancy
    "76498008": ConditionMeaning(Diagnosis.POSTMENOPAUSAL, "Postmenopausal state", "V"),
    "289903006": ConditionMeaning(Diagnosis.POSTMENOPAUSAL, "Menopause present", "V"),
    "22636003": ConditionMeaning(Diagnosis.PREMENOPAUSAL, "Premenopausal state", "S"),
    "289904000": ConditionMeaning(Diagnosis.PREMENOPAUSAL, "Menopause absent", "V"),
    "373717006": ConditionMeaning(Diagnosis.PREMATURE_OVARIAN_FAILURE, "Premature menopause", "V"),
    "237788002": ConditionMeaning(Diagnosis.PREMATURE_OVARIAN_FAILURE, "Premature ovarian failure", "V"),
    "371036001": ConditionMeaning(Diagnosis.POSTPROCEDURAL_OVARIAN_FAILURE, "Postsurgical menopause", "V"),
    "391083006": ConditionMeaning(Diagnosis.BOTH_OVARIES_ABSENT, "History of bilateral oophorectomy", "V"),
    "77386006": ConditionMeaning(Diagnosis.PREGNANCY, "Pregnancy", "V"),
    # Inherited risk
    "412734009": ConditionMeaning(Diagnosis.BRCA1_MUTATION, "BRCA1 gene mutation detected", "V"),
    "412738007": ConditionMeaning(Diagnosis.BRCA2_MUTATION, "BRCA2 gene mutation detected", "S"),
    "718220008": ConditionMeaning(Diagnosis.HEREDITARY_BREAST_OVARIAN, "Hereditary breast and ovarian cancer syndrome", "V"),
    # Heart, lungs, kidneys, calcium, QT
    "84114007": ConditionMeaning(Diagnosis.HEART_FAILURE, "Heart failure", "V"),
    "42343007": ConditionMeaning(Diagnosis.HEART_FAILURE, "Congestive heart failure", "V"),
    "88805009": ConditionMeaning(Diagnosis.HEART_FAILURE, "Chronic congestive heart failure", "V"),
    "703272007": ConditionMeaning(Diagnosis.HEART_FAILURE, "Heart failure with reduced ejection fraction", "V"),
    "446221000": ConditionMeaning(Diagnosis.HEART_FAILURE, "Heart failure with normal ejection fraction", "S"),
    "134401001": ConditionMeaning(Diagnosis.HEART_FAILURE, "Left ventricular systolic dysfunction", "V"),
    "233703007": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Interstitial lung disease", "V"),
    "205237003": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Pneumonitis", "V"),
    "233725001": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Drug-induced diffuse interstitial pulmonary fibrosis", "S"),
    "196125002": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Diffuse interstitial pulmonary fibrosis", "V"),
    "700250006": ConditionMeaning(Diagnosis.INTERSTITIAL_LUNG_DISEASE, "Idiopathic pulmonary fibrosis", "V"),
    "709044004": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease", "V"),
    "431855005": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 1", "V", stage=1),
    "431856006": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 2", "V", stage=2),
    "433144002": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 3", "V", stage=3),
    "700378005": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 3A", "V", stage=3),
    "700379002": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 3B", "V", stage=3),
    "431857002": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 4", "V", stage=4),
    "433146000": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "Chronic kidney disease stage 5", "V", stage=5),
    "46177005": ConditionMeaning(Diagnosis.KIDNEY_DISEASE, "End-stage renal disease", "V", stage=5),
    "5291005": ConditionMeaning(Diagnosis.HYPOCALCAEMIA, "Hypocalcemia", "V"),
    "66931009": ConditionMeaning(Diagnosis.HYPERCALCAEMIA, "Hypercalcemia", "V"),
    "9651007": ConditionMeaning(Diagnosis.LONG_QT, "Long QT syndrome", "V"),
    "442917000": ConditionMeaning(Diagnosis.LONG_QT, "Congenital long QT syndrome", "V"),
    "111975006": ConditionMeaning(Diagnosis.LONG_QT, "Prolonged QT interval", "V"),
}
# fmt: on

SNOMED_CONDITIONS: Mapping[str, ConditionMeaning] = MappingProxyType(
    {
        **{
            code: ConditionMeaning(Diagnosis.SECONDARY, f"metastasis: {site.value}", "V", site)
            for code, site in SNOMED_SITES.items()
        },
        **_NAMED,
    }
)
"""Conditions by concept, metastases of `snomed_sites` included."""
