"""Procedures and studies done: ovaries removed, radiation, dental and heart examinations, biopsies, scans."""

from collections.abc import Iterator, Mapping
from typing import Final

from mbc_cards.chart import ProcedureEvent, ProcedureKind
from mbc_cards.evidence import Evidence, Problem
from mbc_cards.period import Period
from mbc_cards.terminology.procedures import EXAMINATIONS, Examination
from mbc_cards.terminology.snomed_procedures import SNOMED_PROCEDURES
from mbc_service.fhir.coding import found, plain, says_any
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.dates import period_of, span_of
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items
from mbc_service.fhir.result import is_preliminary, reference_of
from mbc_service.fhir.sites import sites_in, sites_of

_TABLES: Final[Mapping[str, Mapping[str, Examination]]] = {
    "loinc": EXAMINATIONS,
    "snomed": SNOMED_PROCEDURES,
}
_LOINC_ONLY: Final = {"loinc": EXAMINATIONS}
_NOT_YET: Final = frozenset({"preparation", "on-hold"})
_KINDS: Final[Mapping[Examination, ProcedureKind]] = {
    Examination.ECHOCARDIOGRAM: ProcedureKind.HEART_IMAGING,
    Examination.MUGA: ProcedureKind.HEART_IMAGING,
    Examination.DENTAL_EXAMINATION: ProcedureKind.DENTAL_EXAMINATION,
    Examination.BILATERAL_OOPHORECTOMY: ProcedureKind.OOPHORECTOMY,
    Examination.BONE_SCAN: ProcedureKind.BONE_IMAGING,
    Examination.LIVER_BIOPSY: ProcedureKind.BIOPSY_OF_METASTASIS,
}
_ONE_SIDE: Final = (" unilateral ", " left ", " right ", " partial ", " einseitig")
_BOTH_SIDES: Final = (" bilateral ", " both ", " beidseitig", " beidseits ", " bso ")
_BOTH_OVARIES: Final = (
    " bilateral oophorectom",
    " bilateral salpingo oophorectom",
    " bilateral ovariectom",
    " bilateral adnexectom",
    " beidseitige ovarektomie ",
    " bso ",
    " removal of both ovaries ",
)
_RADIATION: Final = (
    " radiotherap",
    " radiation therap",
    " radiation treatment ",
    " teleradiotherap",
    " irradiation ",
    " radiosurgery ",
    " gamma knife ",
    " whole brain radiation ",
    " wbrt ",
    " sbrt ",
    " srs ",
    " brachytherap",
    "bestrahlung",
    " strahlentherapie ",
    " radiatio ",
)
_NOT_RADIATION: Final = (" consult", " planning ", " simulation ", " education ", " follow up ", " no ")
_HEAD: Final = (" brain ", " cranial ", " wbrt ", " gamma knife ", "hirn", " schadel", " head ")
_DENTAL: Final = (
    " dental exam",
    " dental check",
    " dental evaluation ",
    " dental clearance ",
    " zahnarztlich",
)
_HEART: Final = (
    " echocardiogra",
    " echokardiogra",
    " muga ",
    " radionuclide ventriculogra",
    " cardiac ventriculogra",
)
_BONE_SCAN: Final = (
    " bone scan",
    " bone scintigra",
    " skeletal scintigra",
    " knochenszintigra",
    " skelettszintigra",
)
_NOT_BONE_SCAN: Final = (" density ", " densitometry ", " dexa ", " dxa ")
_BY_WORDS: Final = (
    (ProcedureKind.OOPHORECTOMY, _BOTH_OVARIES, _ONE_SIDE),
    (ProcedureKind.DENTAL_EXAMINATION, _DENTAL, ()),
    (ProcedureKind.HEART_IMAGING, _HEART, ()),
    (ProcedureKind.BONE_IMAGING, _BONE_SCAN, _NOT_BONE_SCAN),
)
"""Kind, phrases one of which names it, phrases none of which may be there."""
_BIOPSY: Final = (" biopsy ", " biopsie ")
_NOT_DISTANT: Final = (" breast", " mamma", " sentinel ", " marrow ", " axilla")


def date_of_procedure(procedure: Json) -> Period | None:
    """Return when a procedure or study was done; a period counts from its beginning."""
    for name in ("performedDateTime", "effectiveDateTime"):
        date = period_of(procedure.get(name))
        if date is not None:
            return date
    for name in ("performedPeriod", "effectivePeriod"):
        date = span_of(procedure.get(name))
        if date is not None:
            return date
    return period_of(procedure.get("issued")) or period_of(procedure.get("started"))


def read_procedure(procedure: Json, context: ReadingContext) -> Iterator[ProcedureEvent | Problem]:
    """Return what a Procedure or DiagnosticReport shows as done, as far as it matters here."""
    status = procedure.get("status")
    if isinstance(status, str) and status in _NOT_YET:
        return
    concept = concept_of(procedure.get("code"), context.snomed)
    examination = _examination(concept)
    if examination is Examination.BILATERAL_OOPHORECTOMY and _says_one_side(concept.words):
        yield Problem(
            "code-display-conflict",
            reference_of(procedure),
            "code",
            "The code means that both ovaries were removed and the name says one; correct the procedure.",
            "suppression",
        )
        return
    kind = _KINDS.get(examination) if examination is not None else None
    if kind is None:
        kind = _kind(procedure, examination, concept)
    if kind is not None:
        evidence = Evidence(
            reference_of(procedure),
            concept.shown,
            date_of_procedure(procedure),
            "code",
            is_preliminary(procedure),
        )
        yield ProcedureEvent(kind, evidence)


@of_concept
def _examination(concept: Concept) -> Examination | None:
    tables = _TABLES if concept.snomed else _LOINC_ONLY
    meanings = (found(coding, tables) for coding in concept.codings)
    return next((meaning for meaning in meanings if meaning is not None), None)


def _says_one_side(words: str) -> bool:
    return says_any(words, _ONE_SIDE) and not says_any(words, _BOTH_SIDES)


def _kind(procedure: Json, examination: Examination | None, concept: Concept) -> ProcedureKind | None:
    if examination is Examination.BIOPSY:
        return _biopsy(procedure, concept)
    if examination is not None:
        return None
    kind = _kind_by_words(concept)
    if kind is ProcedureKind.BIOPSY_OF_METASTASIS:
        return _biopsy(procedure, concept)
    if kind is ProcedureKind.RADIATION:
        body = " ".join(one for site in items(procedure.get("bodySite")) for one in concept_of(site).texts)
        return ProcedureKind.BRAIN_RADIATION if says_any(plain(body), _HEAD) else kind
    return kind


@of_concept
def _kind_by_words(concept: Concept) -> ProcedureKind | None:
    """Return what a name alone says: a biopsy or radiation of which the rest tells more, or another kind."""
    words = concept.words
    if says_any(words, _BIOPSY):
        return ProcedureKind.BIOPSY_OF_METASTASIS
    if says_any(words, _RADIATION) and not says_any(words, _NOT_RADIATION):
        return ProcedureKind.BRAIN_RADIATION if says_any(words, _HEAD) else ProcedureKind.RADIATION
    return next((kind for kind, phrases, unless in _BY_WORDS if _named(words, phrases, unless)), None)


def _named(words: str, phrases: tuple[str, ...], unless: tuple[str, ...]) -> bool:
    return says_any(words, phrases) and not says_any(words, unless)


def _biopsy(procedure: Json, concept: Concept) -> ProcedureKind | None:
    """Return a biopsy of a metastasis, if the name, the body site or the reason says that it was one."""
    words = concept.words
    if says_any(words, _NOT_DISTANT):
        return None
    named = " metasta" in words or bool(sites_in(words))
    sites = [
        site
        for place in (concept_of(element, concept.snomed) for element in items(procedure.get("bodySite")))
        for site in sites_of(place)
        if not says_any(place.words, _NOT_DISTANT)
    ]
    reasons = plain(
        " ".join(one for reason in items(procedure.get("reasonCode")) for one in concept_of(reason).texts)
    )
    return ProcedureKind.BIOPSY_OF_METASTASIS if named or sites or " metasta" in reasons else None
