"""One diagnosis: what its codes and its words say together, and whether they agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mbc_cards.chart import DiseaseFact, Site
from mbc_cards.terminology.conditions import ConditionMeaning, Diagnosis, SecondarySite, icd10cm
from mbc_cards.terminology.snomed_conditions import SNOMED_CONDITIONS
from mbc_service.fhir.coding import UNNAMED, Coding
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.condition_words import NO_WORDS, Worded, worded
from mbc_service.fhir.lenient import NOTHING, Json, items, mapping
from mbc_service.fhir.sites import OF_SECONDARY, REGIONAL_OR_NOT, sites_of

_SPREAD: Final = frozenset(
    {Diagnosis.SECONDARY, Diagnosis.METASTATIC_BREAST_CANCER, Diagnosis.HISTORY_OF_METASTASIS}
)
_BREAST: Final = frozenset(
    {Diagnosis.BREAST_CANCER, Diagnosis.BREAST_CANCER_RECURRENCE, Diagnosis.METASTATIC_BREAST_CANCER}
)
_ICD_CANCER: Final = re.compile(r"C(?!44|50|7[789B]|80)\d[0-9A]", re.IGNORECASE)
"""Malignant neoplasms of other organs: C00 to C97 without the breast, without metastases, and without C44,
the common skin cancers that hardly ever spread."""
_ICD: Final = re.compile(r"[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$", re.IGNORECASE)
_CANCER_CODE: Final = re.compile(r"[cC]\d|8\d{3}/")
_MORPHOLOGY: Final = re.compile(r"8(?:5[0-4]\d)/([236])$")
"""Ductal and lobular neoplasms of ICD-O: /3 is invasive, /2 in situ, /6 metastatic."""
_HISTOLOGY: Final = "histology-morphology-behavior"


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """What a concept says, by code and by words. `conflict` says what disagrees; empty if nothing does."""

    meanings: tuple[ConditionMeaning, ...]
    words: Worded
    breast: bool = False
    """Invasive breast cancer."""
    weak_breast: bool = False
    """A hint of breast cancer: a neoplasm not called malignant, or ductal cells without a site."""
    in_situ: bool = False
    spread: bool = False
    weak_spread: bool = False
    """A hint of distant spread: lymph nodes that may be regional."""
    to_breast: bool = False
    elsewhere: bool = False
    """A cancer that did not begin in the breast."""
    sites: tuple[Site, ...] = ()
    had_breast: bool = False
    """Breast cancer in the past."""
    recurrent: bool = False
    """Breast cancer that came back where it was."""
    facts: tuple[DiseaseFact, ...] = ()
    """Symptoms, organ disease and other statements beside the cancer, by code and by words."""
    conflict: str = ""

    @property
    def is_other_primary(self) -> bool:
        """Whether it is a cancer that did not begin in the breast."""
        return self.elsewhere and not self.breast and not self.in_situ

    def has(self, *diagnoses: Diagnosis) -> bool:
        """Whether a code states one of these."""
        return any(meaning.diagnosis in diagnoses for meaning in self.meanings)


NOTHING_HERE: Final = Diagnosed((), NO_WORDS)
"""A diagnosis that says nothing of what matters here, as most do."""


def meanings_of(concept: Concept) -> Iterator[tuple[Coding, ConditionMeaning | None]]:
    """Return each coding of a concept with what it states as a condition."""
    for coding in concept.codings:
        meaning = None
        if coding.system == "snomed" and concept.snomed:
            meaning = SNOMED_CONDITIONS.get(coding.code)
        elif coding.system == "icd10cm":
            meaning = icd10cm(coding.code)
        elif coding.system == UNNAMED:
            meaning = SNOMED_CONDITIONS.get(coding.code) if concept.snomed else None
            if meaning is None and _ICD.match(coding.code):
                meaning = icd10cm(coding.code)
        yield coding, meaning


@of_concept
def diagnosis_of(concept: Concept) -> Diagnosed:
    """Return what a concept says by itself."""
    return _diagnosed(concept, NOTHING)


def diagnose(concept: Concept, resource: Json) -> Diagnosed:
    """Return what a concept says; `resource` gives its body sites and its histology, where it has them."""
    alone = diagnosis_of(concept)
    if alone is NOTHING_HERE or not ("bodySite" in resource or "extension" in resource):
        return alone
    return _diagnosed(concept, resource)


def _diagnosed(concept: Concept, resource: Json) -> Diagnosed:
    coded = tuple(meanings_of(concept))
    meanings = tuple(meaning for _, meaning in coded if meaning is not None)
    words = _joined([worded(words) for words in concept.texts])
    if words is NO_WORDS and not meanings and not any(_CANCER_CODE.match(coding.code) for coding, _ in coded):
        return NOTHING_HERE
    other_code = any(
        meaning is None and coding.system in ("icd10cm", UNNAMED) and _ICD_CANCER.match(coding.code)
        for coding, meaning in coded
    )
    morphology = {match.group(1) for coding, _ in coded if (match := _MORPHOLOGY.match(coding.code))}
    body_sites = [concept_of(site, concept.snomed) for site in items(resource.get("bodySite"))]
    body = [words for site in body_sites for words in site.texts]
    in_breast = any(worded(site).breast for site in body)
    codes_breast = any(meaning.diagnosis in _BREAST for meaning in meanings)
    codes_spread = [meaning for meaning in meanings if meaning.diagnosis in _SPREAD]
    codes_cancer = codes_breast or bool(codes_spread) or other_code
    plainly_cancer = words.malignant and not words.secondary
    disagreements = _disagreements(meanings, words, codes_breast=codes_breast, other_code=other_code)
    in_situ = any(meaning.diagnosis is Diagnosis.BREAST_IN_SITU for meaning in meanings) or (
        not codes_breast and ((words.in_situ and (words.breast or in_breast)) or "2" in morphology)
    )
    in_situ = in_situ or (plainly_cancer and in_breast and _in_situ_by_histology(resource))
    worded_breast = words.breast and words.malignant and not words.to_breast and not words.in_situ
    generic_in_breast = plainly_cancer and in_breast and not words.elsewhere and not codes_cancer
    breast = not in_situ and (
        codes_breast
        or (worded_breast and not other_code and not _states_history(meanings, words))
        or generic_in_breast
        or ("3" in morphology and (words.breast or in_breast))
    )
    sites = _sites(codes_spread, words, body_sites)
    regional = _only_regional(codes_spread, words, body, sites)
    spread = (bool(codes_spread) or words.secondary) and not words.to_breast and not regional
    to_breast = any(meaning.diagnosis is Diagnosis.METASTASIS_TO_BREAST for meaning in meanings)
    to_breast = to_breast or (words.to_breast and not sites)
    return Diagnosed(
        meanings=meanings,
        words=words,
        breast=breast,
        weak_breast=not breast
        and not in_situ
        and (
            ("3" in morphology and not words.breast)
            or (words.breast and words.neoplasm and not words.malignant)
        ),
        in_situ=in_situ,
        spread=spread and not to_breast,
        weak_spread=regional and not _surely_regional(codes_spread),
        to_breast=to_breast,
        elsewhere=(not codes_breast and (other_code or words.elsewhere)) or _is_neuroendocrine(meanings),
        sites=sites,
        had_breast=any(meaning.diagnosis is Diagnosis.HISTORY_OF_BREAST_CANCER for meaning in meanings)
        or (words.history and words.breast and words.malignant),
        recurrent=any(meaning.diagnosis is Diagnosis.BREAST_CANCER_RECURRENCE for meaning in meanings)
        or (words.local_recurrence and (breast or words.breast)),
        facts=tuple(
            dict.fromkeys(
                (
                    *(
                        FACTS_BY_CODE[meaning.diagnosis]
                        for meaning in meanings
                        if meaning.diagnosis in FACTS_BY_CODE
                    ),
                    *words.facts,
                )
            )
        ),
        conflict=next(disagreements, ""),
    )


def _joined(all_words: list[Worded]) -> Worded:
    """Return what several texts of one concept say together."""
    distinct: list[Worded] = []
    for one in all_words:
        if one is not NO_WORDS and one not in distinct:
            distinct.append(one)
    if not distinct:
        return NO_WORDS
    if len(distinct) == 1:
        return distinct[0]
    return Worded(
        breast=any(one.breast for one in distinct),
        malignant=any(one.malignant for one in distinct),
        neoplasm=any(one.neoplasm for one in distinct),
        in_situ=any(one.in_situ for one in distinct),
        secondary=any(one.secondary for one in distinct),
        to_breast=any(one.to_breast for one in distinct),
        sites=tuple(dict.fromkeys(site for one in distinct for site in one.sites)),
        regional=any(one.regional for one in distinct),
        elsewhere=any(one.elsewhere for one in distinct),
        history=any(one.history for one in distinct),
        suspected=any(one.suspected for one in distinct),
        local_recurrence=any(one.local_recurrence for one in distinct),
        facts=tuple(dict.fromkeys(fact for one in distinct for fact in one.facts)),
        imaging=any(one.imaging for one in distinct),
        family=any(one.family for one in distinct),
        menopause=next((one.menopause for one in distinct if one.menopause), ()),
    )


def _states_history(meanings: tuple[ConditionMeaning, ...], words: Worded) -> bool:
    return words.history or any(
        meaning.diagnosis is Diagnosis.HISTORY_OF_BREAST_CANCER for meaning in meanings
    )


def _is_neuroendocrine(meanings: tuple[ConditionMeaning, ...]) -> bool:
    return any(meaning.diagnosis is Diagnosis.SECONDARY_NEUROENDOCRINE for meaning in meanings)


def _in_situ_by_histology(resource: Json) -> bool:
    for element in items(resource.get("extension")):
        extension = mapping(element)
        url = extension.get("url")
        if isinstance(url, str) and url.endswith(_HISTOLOGY):
            histology = concept_of(extension.get("valueCodeableConcept"))
            return any(worded(words).in_situ for words in histology.texts)
    return False


def _sites(
    codes_spread: list[ConditionMeaning], words: Worded, body_sites: list[Concept]
) -> tuple[Site, ...]:
    """Return the sites of a metastasis: by code, else by words, else by the body site."""
    coded = dict.fromkeys(
        OF_SECONDARY.get(meaning.site, Site.OTHER)
        for meaning in codes_spread
        if meaning.site is not None and meaning.site not in REGIONAL_OR_NOT
    )
    coded.pop(Site.UNSTATED, None)
    if coded or words.sites:
        return tuple(coded) or words.sites
    return tuple(dict.fromkeys(site for element in body_sites for site in sites_of(element)))


def _only_regional(
    codes_spread: list[ConditionMeaning], words: Worded, body: list[str], sites: tuple[Site, ...]
) -> bool:
    """Whether the spread named is to lymph nodes that are regional, or may be, and to nothing else."""
    if sites:
        return False
    if any(meaning.site in REGIONAL_OR_NOT for meaning in codes_spread):
        return True
    named = words.secondary and words.regional
    return named or (bool(codes_spread) and any(worded(f"metastasis {site}").regional for site in body))


def _surely_regional(codes_spread: list[ConditionMeaning]) -> bool:
    coded = [meaning.site for meaning in codes_spread if meaning.site in REGIONAL_OR_NOT]
    return bool(coded) and all(site is SecondarySite.NODE_REGIONAL for site in coded)


def _disagreements(
    meanings: tuple[ConditionMeaning, ...], words: Worded, *, codes_breast: bool, other_code: bool
) -> Iterator[str]:
    """Return each thing that disagrees, in words without any patient value."""
    if codes_breast and other_code:
        yield "the codes name cancers of different organs"
    if codes_breast and words.elsewhere:
        yield "the code means breast cancer and the words name another cancer"
    if codes_breast and words.in_situ:
        yield "the code means invasive breast cancer and the words in situ disease"
    secondary = [meaning for meaning in meanings if meaning.diagnosis is Diagnosis.SECONDARY]
    if not secondary:
        return
    coded = {OF_SECONDARY.get(meaning.site, Site.OTHER) for meaning in secondary if meaning.site is not None}
    coded.discard(Site.UNSTATED)
    to_breast = any(meaning.diagnosis is Diagnosis.METASTASIS_TO_BREAST for meaning in meanings)
    if to_breast or len(coded) > 1:
        yield "the codes name metastases of different places"
    named = set(words.sites) - {Site.OTHER}
    if coded - {Site.OTHER} and named and not coded & named:
        yield "the code and the words name metastases of different places"
    if words.elsewhere:
        yield "the words name the metastasis of another cancer"


FACTS_BY_CODE: Final = {
    Diagnosis.HEART_FAILURE: DiseaseFact.HEART_DISEASE,
    Diagnosis.CARDIOMYOPATHY: DiseaseFact.HEART_DISEASE,
    Diagnosis.INTERSTITIAL_LUNG_DISEASE: DiseaseFact.LUNG_INFLAMMATION,
    Diagnosis.JAW_OSTEONECROSIS: DiseaseFact.JAW_NECROSIS,
    Diagnosis.HYPOCALCAEMIA: DiseaseFact.HYPOCALCAEMIA,
}
"""Organ disease by code."""
