"""What the words of a diagnosis say, in English and German: the cancer, its spread, symptoms, organ disease.

Words settle a diagnosis only where no code does, and are compared with the code where one does. What follows
"without" or "no evidence of" is not read; relatives, risk and screening give nothing at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mbc_cards.chart import DiseaseFact, Site
from mbc_cards.values import Menopause
from mbc_service.fhir.coding import plain, says_any
from mbc_service.fhir.sites import names_regional_node, sites_in


@dataclass(frozen=True, slots=True)
class Worded:
    """What the words of one diagnosis say."""

    breast: bool = False
    """The breast is named."""
    malignant: bool = False
    """Cancer is named, not only a neoplasm."""
    neoplasm: bool = False
    """A tumour is named, malignant or not."""
    in_situ: bool = False
    secondary: bool = False
    """Spread is named."""
    to_breast: bool = False
    """A deposit in the breast is named."""
    sites: tuple[Site, ...] = ()
    regional: bool = False
    """Lymph nodes are named that are regional, or may be."""
    elsewhere: bool = False
    """A cancer of another organ is named."""
    history: bool = False
    suspected: bool = False
    local_recurrence: bool = False
    facts: tuple[DiseaseFact, ...] = ()
    """Symptoms, organ disease and other statements beside the cancer."""
    imaging: bool = False
    """The words say that a scan showed it."""
    family: bool = False
    """Breast cancer runs in the family."""
    menopause: tuple[Menopause | None, ...] = ()
    """The menopausal state that the whole text names; None in it for a state between the two."""


NO_WORDS: Final = Worded()

_NOT_THE_PATIENT: Final = (
    " family history ",
    " familial ",
    " screening ",
    " at risk ",
    " risk of ",
    " high risk ",
    " susceptibility ",
    " fear of ",
    " prevention ",
    " prophyla",
    " vaccin",
    " familienanamnese ",
)
_NEGATORS: Final = (
    " no evidence of ",
    " without ",
    " no ",
    " not ",
    " negative for ",
    " denies ",
    " ruled out ",
    " ohne ",
    " kein ",
    " keine ",
    " kein hinweis ",
)
_CLAUSE: Final = re.compile(r"[,;.]\s")
_BREAST: Final = (" breast", " mamma", " brust", " mammary ")
_MALIGNANT: Final = (
    " cancer ",
    " cancers ",
    " carcinoma",
    " adenocarcinoma",
    " malignan",
    "karzinom",
    "krebs ",
    " sarcoma",
    " melanoma",
    " lymphoma",
    " leukemia",
    " leukaemia",
    " myeloma",
    " glioblastoma",
    " maligne",
    " bosartige",
    " ca ",
    " idc ",
    " ilc ",
)
_NEOPLASM: Final = (" neoplas", " tumor", " tumour", " neubildung ")
_IN_SITU: Final = (" in situ ", " insitu ", " dcis ", " lcis ", " noninvasive ", " non invasive ")
_BREAST_IN_SITU: Final = (" dcis ", " lcis ", " ductal ", " intraductal ", " lobular ")
_INVASIVE: Final = (" invasive ", " infiltrating ", " invasiv")
_SECONDARY: Final = (
    " secondary malignan",
    " secondary and unspecified malignan",
    " metasta",
    " oligometasta",
    " malignant pleural effusion ",
    " malignant pericardial effusion ",
    " malignant ascites ",
    " mets ",
    " disseminated ",
    " fernmetasta",
    "metastase",
)
_TO_BREAST: Final = (
    " secondary malignant neoplasm of breast",
    " secondary malignant neoplasm of female breast",
    " secondary malignant neoplasm of male breast",
    " secondary malignant neoplasm of left breast",
    " secondary malignant neoplasm of right breast",
    " metastatic malignant neoplasm to ",
    " metastasis to breast",
    " metastasis to the breast",
    " metastases to breast",
    " metastasis in breast",
)
_ORGANS: Final = (
    " colon ",
    " colorectal ",
    " colonic ",
    " rect",
    " prostat",
    " melanoma",
    " lymphoma",
    " leukemia",
    " leukaemia",
    " lymphoid ",
    " lymphoblastic ",
    " myeloid ",
    " myeloma",
    " sarcoma",
    " thyroid ",
    " pancrea",
    " gastric ",
    " stomach ",
    " renal ",
    " kidney ",
    " bladder ",
    " cervi",
    " endometri",
    " uter",
    " ovar",
    " lung ",
    " bronch",
    " liver ",
    " hepatocellular ",
    " glio",
    " brain ",
    " esophag",
    " oesophag",
    " skin ",
    " testi",
    " bile ",
    " cholangio",
    " larynx ",
    " tongue ",
    " head and neck ",
    " carcinoid ",
    " mesothelioma ",
)
_SPREADING_TOO: Final = (
    " melanoma",
    " colon ",
    " colorectal ",
    " rectal ",
    " prostat",
    " renal cell ",
    " lung cancer ",
    " lung carcinoma ",
    " lung adenocarcinoma ",
    " small cell lung ",
    " pancreatic cancer ",
    " pancreatic adenocarcinoma ",
    " ovarian cancer ",
    " ovarian carcinoma ",
    " thyroid cancer ",
    " thyroid carcinoma ",
    " bladder cancer ",
    " gastric cancer ",
    " esophageal cancer ",
    " endometrial cancer ",
    " cervical cancer ",
)
"""Cancers of other organs, in words that do not mean where a metastasis lies."""
_HARDLY_SPREADING: Final = (" basal cell ", " basaliom")
_HISTORY: Final = (
    " history of ",
    " hx of ",
    " personal history ",
    " status post ",
    " zustand nach ",
    " z n ",
)
_SUSPECTED: Final = (
    " suspected ",
    " suspicion ",
    " suspicious ",
    " possible ",
    " probable ",
    " likely ",
    " rule out ",
    " r o ",
    " concern for ",
    " concerning for ",
    " evaluate for ",
    " evaluation for ",
    " verdacht ",
    " questionable ",
)
_LOCAL: Final = (
    " local recurrence ",
    " locally recurrent ",
    " locoregional recurrence ",
    " loco regional recurrence ",
    " chest wall recurrence ",
    " lokalrezidiv ",
)
_IMAGING: Final = (
    " ct ",
    " mri ",
    " mrt ",
    " pet ",
    " scan ",
    " scans ",
    " imaging ",
    " radiograph",
    " x ray ",
    " scintigra",
    " szintigra",
    " bildgebung ",
)
_FACTS: Final[tuple[tuple[DiseaseFact, tuple[str, ...]], ...]] = (
    (DiseaseFact.VISCERAL_CRISIS, (" visceral crisis ", " viszerale krise ")),
    (
        DiseaseFact.UNRESECTABLE,
        (
            " unresectable ",
            " inoperable ",
            " irresectable ",
            " nonresectable ",
            " inoperabel",
            " irresektabel",
        ),
    ),
    (
        DiseaseFact.HEART_DISEASE,
        (
            " heart failure ",
            " cardiac failure ",
            " cardiomyopath",
            " reduced ejection fraction ",
            " left ventricular systolic dysfunction ",
            " left ventricular dysfunction ",
            " herzinsuffizienz ",
            " kardiomyopath",
        ),
    ),
    (DiseaseFact.BONE_PAIN, (" bone pain ", " pain in bone ", " knochenschmerz")),
    (
        DiseaseFact.RESPIRATORY_SYMPTOM,
        (" cough ", " dyspn", " breathless", " shortness of breath ", " atemnot ", " husten "),
    ),
    (DiseaseFact.OSTEOPOROSIS, (" osteoporosis ", " osteoporotic ", " osteoporose ")),
    (
        DiseaseFact.LUNG_INFLAMMATION,
        (" interstitial lung disease ", " pneumonitis ", " interstitial pulmonary ", " pulmonary fibrosis "),
    ),
    (
        DiseaseFact.JAW_NECROSIS,
        (" osteonecrosis of jaw ", " osteonecrosis of the jaw ", " jaw osteonecrosis ", " kiefernekrose "),
    ),
    (DiseaseFact.HYPOCALCAEMIA, (" hypocalcemia ", " hypocalcaemia ", " hypokalz")),
)
_GENERIC: Final = frozenset(
    (
        *(
            "malignant",
            "neoplastic",
            "neoplasm",
            "disease",
            "disorder",
            "cancer",
            "carcinoma",
            "primary",
            "tumor",
        ),
        *("tumour", "stage", "of", "the", "unspecified", "nos", "site", "recurrent", "malignancy", "ca"),
        *(
            "bosartige",
            "neubildung",
            "adenocarcinoma",
            "advanced",
            "invasive",
            "infiltrating",
            "duct",
            "ductal",
        ),
        *(
            "lobular",
            "finding",
            "morphologic",
            "abnormality",
            "category",
            "and",
            "with",
            "or",
            "in",
            "type",
            "special",
        ),
        *("tubular", "mucinous", "medullary", "papillary", "metaplastic", "mixed", "inflammatory", "colloid"),
        *(
            "idc",
            "ilc",
            "grade",
            "i",
            "ii",
            "iii",
            "iv",
            "1",
            "2",
            "3",
            "known",
            "active",
            "confirmed",
            "diagnosis",
        ),
        *(
            "other",
            "left",
            "right",
            "situ",
            "insitu",
            "apocrine",
            "cribriform",
            "micropapillary",
            "neuroendocrine",
        ),
    )
)
_MENOPAUSE: Final[Mapping[str, Menopause | None]] = {
    " postmenopausal ": Menopause.POST,
    " post menopausal ": Menopause.POST,
    " postmenopausal state ": Menopause.POST,
    " postmenopausal status ": Menopause.POST,
    " after menopause ": Menopause.POST,
    " postmenopause ": Menopause.POST,
    " postmenopausal female ": Menopause.POST,
    " premenopausal ": Menopause.PRE,
    " pre menopausal ": Menopause.PRE,
    " premenopausal state ": Menopause.PRE,
    " before menopause ": Menopause.PRE,
    " pramenopausal ": Menopause.PRE,
    " perimenopausal ": None,
}
_LONGEST_TEXT: Final = 400


def names_family_history(words: str) -> bool:
    """Whether words say that breast cancer runs in the family."""
    searched = plain(words)
    return (
        says_any(searched, (" family history ", " familienanamnese "))
        and says_any(searched, _BREAST)
        and says_any(searched, _MALIGNANT)
        and not says_any(searched, _NEGATORS)
    )


@lru_cache(maxsize=4096)
def worded(words: str) -> Worded:
    """Return what the words of a diagnosis say.

    Names of diagnoses repeat between records, hence the cache; it holds words and no patients.
    """
    if len(words) > _LONGEST_TEXT:
        return NO_WORDS
    searched = plain(words)
    if searched in _MENOPAUSE:
        return Worded(menopause=(_MENOPAUSE[searched],))
    if says_any(searched, _NOT_THE_PATIENT):
        return Worded(family=True) if names_family_history(words) else NO_WORDS
    searched = plain(" ".join(_asserted(clause) for clause in _CLAUSE.split(words)))
    facts = tuple(fact for fact, phrases in _FACTS if says_any(searched, phrases))
    malignant = says_any(searched, _MALIGNANT)
    in_situ = says_any(searched, _IN_SITU) and not says_any(searched, _INVASIVE)
    neoplasm = malignant or in_situ or says_any(searched, _NEOPLASM)
    secondary = says_any(searched, _SECONDARY)
    breast = says_any(searched, _BREAST) or (in_situ and says_any(searched, _BREAST_IN_SITU))
    if not (neoplasm or secondary or breast or facts) or " benign " in searched:
        return Worded(facts=facts) if facts else NO_WORDS
    sites = sites_in(searched) if secondary else ()
    return Worded(
        breast=breast,
        malignant=malignant,
        neoplasm=neoplasm,
        in_situ=in_situ,
        secondary=secondary,
        to_breast=secondary and not sites and says_any(searched, _TO_BREAST) and breast,
        sites=sites,
        regional=names_regional_node(searched),
        elsewhere=malignant and not breast and _is_elsewhere(searched, secondary=secondary),
        history=says_any(searched, _HISTORY),
        suspected=words.lstrip().startswith("?") or says_any(searched, _SUSPECTED),
        local_recurrence=says_any(searched, _LOCAL),
        facts=facts,
        imaging=says_any(searched, _IMAGING),
    )


def _asserted(clause: str) -> str:
    """Return a clause up to the word that negates the rest of it."""
    words = plain(clause)
    cuts = [words.index(negator) for negator in _NEGATORS if negator in words]
    return words[: min(cuts)] if cuts else words


def _is_elsewhere(words: str, *, secondary: bool) -> bool:
    """Whether cancer words are about another organ; in a metastasis an organ may be where it lies."""
    if says_any(words, _HARDLY_SPREADING):
        return False
    if secondary:
        return says_any(words, _SPREADING_TOO)
    if says_any(words, _ORGANS):
        return True
    return any(word not in _GENERIC for word in words.split())
