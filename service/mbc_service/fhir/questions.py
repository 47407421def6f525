"""Which question an Observation answers, by code first, by name where no code tells, and who reads it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mbc_cards.chart import (
    Analyte,
    Call,
    DiseaseEvent,
    GeneResult,
    Marker,
    MarkerResult,
    Measurement,
    MenopauseEvent,
    Method,
    ProcedureEvent,
    StatusEvent,
)
from mbc_cards.evidence import Problem
from mbc_cards.terminology.biomarkers import (
    BIOMARKER_TESTS,
    GENE_TESTS,
    REGION_STUDIED,
    VARIANT,
    GeneTest,
    GeneTestKind,
)
from mbc_cards.terminology.conditions import Diagnosis
from mbc_cards.terminology.function import EXCLUDED_TESTS, LAB_TESTS, Measurand
from mbc_cards.terminology.procedures import EXAMINATIONS
from mbc_cards.terminology.receptors import EXCLUDED, RECEPTOR_TESTS, Measure, ReceptorName, ReceptorTest
from mbc_cards.terminology.snomed_conditions import SNOMED_CONDITIONS
from mbc_cards.terminology.snomed_function import SNOMED_MENOPAUSE_QUESTION, SNOMED_OBSERVABLES
from mbc_cards.terminology.snomed_procedures import SNOMED_PROCEDURES
from mbc_cards.terminology.staging import STAGING, StagingItem
from mbc_service.fhir.amounts import amount_of
from mbc_service.fhir.biomarker_names import marker_named
from mbc_service.fhir.biomarkers import read_biomarker
from mbc_service.fhir.coding import UNNAMED, plain, says_any, system_of
from mbc_service.fhir.concepts import Concept, of_concept
from mbc_service.fhir.condition_words import names_family_history
from mbc_service.fhir.family import read_family_observation
from mbc_service.fhir.function import SCALES, TESTS, LabTest, read_measurement
from mbc_service.fhir.gene_names import genes_in
from mbc_service.fhir.genomics import read_carrier_test, read_gene_test, read_variant
from mbc_service.fhir.lenient import Json, items, mapping, text
from mbc_service.fhir.patient import StatedSex, read_age_at_menopause, read_menopause, read_sex
from mbc_service.fhir.procedures import read_procedure
from mbc_service.fhir.receptor_names import test_named
from mbc_service.fhir.receptors import read_receptor
from mbc_service.fhir.result import Result
from mbc_service.fhir.snomed_shapes import (
    SNOMED_ER_PERCENT,
    SNOMED_M_QUESTIONS,
    SNOMED_RECEPTOR_QUESTIONS,
    SNOMED_SITE_QUESTION,
    SNOMED_STAGE_QUESTIONS,
)
from mbc_service.fhir.staging import read_history_of_metastasis, read_intent, read_staging
from mbc_service.fhir.stopped import StoppedBecause, read_discontinuation

Event = (
    MarkerResult
    | GeneResult
    | DiseaseEvent
    | StatusEvent
    | Measurement
    | MenopauseEvent
    | ProcedureEvent
    | StatedSex
    | StoppedBecause
    | Problem
)
Reader = Callable[[Result, Sequence[Any]], Iterable[Event]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an Observation's whole code asks: who reads the answer, and what each of its codes is about."""

    reader: Reader
    about: tuple[Any, ...]
    reads_all: bool
    """The reader reads the components of the Observation itself, or components mean nothing for it."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an Observation code asks: who reads the answer, and what the reader needs to know of the code."""

    system: str
    reader: Reader
    about: Any


def _one(read: Callable[[Result, Any], Iterable[Event]]) -> Reader:
    """Return a reader that is told only the first of several codes."""
    return lambda result, about: read(result, about[0])


def _read_alone(read: Callable[[Result], Iterator[Event]]) -> Reader:
    return lambda result, _about: read(result)


def _nothing(_result: Result, _about: Sequence[Any]) -> Iterable[Event]:
    return ()


def _unsettling(result: Result, _about: Sequence[Any]) -> Iterator[Event]:
    """HER2 tests of tissue that set no status: they were done and tell nothing certain."""
    yield MarkerResult(
        Marker.HER2,
        Call.UNCLEAR,
        result.evidence(),
        Method.UNSTATED,
        result.specimen(),
        about_other_primary=result.is_about_other_primary(),
    )


def _examination(result: Result, _about: Sequence[Any]) -> Iterator[Event]:
    yield from read_procedure(result.observation, result.context)


def _lesions(result: Result, _about: Sequence[Any]) -> Iterator[Event]:
    scale = SCALES[Analyte.BRAIN_LESIONS]
    amount = amount_of(result.holder)
    if amount is not None and amount.exact is not None and scale.least <= amount.exact <= scale.most:
        yield Measurement(Analyte.BRAIN_LESIONS, amount.exact, scale.unit, result.evidence())


_RECEPTOR: Final[Reader] = read_receptor
_GENE: Final[Reader] = read_gene_test
_BIOMARKER: Final[Reader] = read_biomarker
_STAGING: Final = _one(read_staging)
_MEASURED: Final[Reader] = read_measurement

_BOTH_RECEPTORS: Final = ReceptorTest(
    ReceptorName.HR, Measure.PRESENCE, "Estrogen and progesterone receptor", "V"
)
_HER2_PANEL: Final = ReceptorTest(
    ReceptorName.HER2, Measure.ISH_PRESENCE, "ERBB2 gene duplication panel", "V"
)
_SEX_AT_BIRTH: Final = "76689-9"
"""S, single source: sex assigned at birth, for records whose Patient names none."""
_LOINC: Final = "http://loinc.org"
_UNSETTLING_TESTS: Final = ("72383-3", "72382-5", "85328-3")


def _measured(system: str, test: LabTest | None) -> Question:
    """Return the question of a test; one of a measurand that decides nothing is known and not read."""
    return Question(system, _nothing if test is None else _MEASURED, test)


def _loinc() -> Iterator[tuple[str, Question]]:
    for code in (*EXCLUDED, *EXCLUDED_TESTS, REGION_STUDIED):
        yield code, Question("loinc", _nothing, None)
    for code in _UNSETTLING_TESTS:
        yield code, Question("loinc", _unsettling, None)
    for code, receptor in RECEPTOR_TESTS.items():
        yield code, Question("loinc", _RECEPTOR, receptor)
    yield "10480-2", Question("loinc", _RECEPTOR, _BOTH_RECEPTORS)
    yield "74885-5", Question("loinc", _RECEPTOR, _HER2_PANEL)
    for code, biomarker in BIOMARKER_TESTS.items():
        yield code, Question("loinc", read_biomarker, biomarker)
    for code, gene in GENE_TESTS.items():
        yield code, Question("loinc", _GENE, gene)
    yield VARIANT, Question("loinc", _read_alone(read_variant), None)
    for code, item in STAGING.items():
        yield code, Question("loinc", _STAGING, item)
    for code, test in LAB_TESTS.items():
        known = TESTS.get(test.measurand)
        age = test.measurand is Measurand.AGE_AT_MENOPAUSE
        yield (
            code,
            Question("loinc", _read_alone(read_age_at_menopause), None) if age else _measured("loinc", known),
        )
    for code in EXAMINATIONS:
        yield code, Question("loinc", _examination, None)


def _snomed() -> Iterator[tuple[str, Question]]:
    for code, measurand in SNOMED_OBSERVABLES.items():
        yield code, _measured("snomed", TESTS.get(measurand))
    for code in SNOMED_PROCEDURES:
        yield code, Question("snomed", _examination, None)
    yield "405823003", Question("snomed", _one(read_carrier_test), "BRCA1")
    yield "405826006", Question("snomed", _one(read_carrier_test), "BRCA2")
    yield SNOMED_MENOPAUSE_QUESTION, Question("snomed", _read_alone(read_menopause), None)
    for code in SNOMED_M_QUESTIONS:
        yield code, Question("snomed", _STAGING, StagingItem.CLINICAL_M)
    for code in SNOMED_STAGE_QUESTIONS:
        yield code, Question("snomed", _STAGING, StagingItem.CLINICAL_STAGE_GROUP)
    yield SNOMED_SITE_QUESTION, Question("snomed", _STAGING, StagingItem.METASTASIS_SITE)
    er_percent = ReceptorTest(
        ReceptorName.ER, Measure.PERCENT, "Percent of cells with estrogen receptor", "S"
    )
    yield SNOMED_ER_PERCENT, Question("snomed", _RECEPTOR, er_percent)
    for code, name in SNOMED_RECEPTOR_QUESTIONS.items():
        receptor = ReceptorTest(ReceptorName[name], Measure.INTERPRETATION, name, "S")
        yield code, Question("snomed", _RECEPTOR, receptor)
    for code, meaning in SNOMED_CONDITIONS.items():
        if meaning.diagnosis is Diagnosis.HISTORY_OF_METASTASIS:
            yield code, Question("snomed", _one(read_history_of_metastasis), meaning)


_QUESTIONS: Final[Mapping[str, Question]] = {
    _SEX_AT_BIRTH: Question("loinc", _read_alone(read_sex), None),
    **dict(_loinc()),
    **dict(_snomed()),
}
_WITHOUT_SNOMED: Final = {code: one for code, one in _QUESTIONS.items() if one.system != "snomed"}

_NOT_FROM_THE_LABORATORY: Final = frozenset(
    {Measurand.LVEF, Measurand.ECOG, Measurand.KARNOFSKY, Measurand.AGE_AT_MENOPAUSE}
)
"""Measurements that a search for category `laboratory` does not return."""


def codes_asked_for(*, snomed: bool) -> frozenset[str]:
    """Return the codes of every Observation that is read, but blood tests, which have a category."""
    blood = {code for code, test in LAB_TESTS.items() if test.measurand not in _NOT_FROM_THE_LABORATORY}
    questions = _QUESTIONS if snomed else _WITHOUT_SNOMED
    return frozenset(code for code, one in questions.items() if one.reader is not _nothing) - blood


# --- names, where no code tells --------------------------------------------------------------------

_LABS_BY_NAME: Final[Mapping[str, Measurand]] = {
    " ecog ": Measurand.ECOG,
    " ecog performance status ": Measurand.ECOG,
    " ecog score ": Measurand.ECOG,
    " ecog status ": Measurand.ECOG,
    " performance status ": Measurand.ECOG,
    " ecog performance status score ": Measurand.ECOG,
    " karnofsky performance status ": Measurand.KARNOFSKY,
    " karnofsky performance status score ": Measurand.KARNOFSKY,
    " lvef ": Measurand.LVEF,
    " ejection fraction ": Measurand.LVEF,
    " left ventricular ejection fraction ": Measurand.LVEF,
}
_BY_NAME: Final[Mapping[str, Question]] = {
    " therapy intent ": Question("", _read_alone(read_intent), None),
    " reason for discontinuation ": Question("", _read_alone(read_discontinuation), None),
    " menopausal status ": Question("", _read_alone(read_menopause), None),
    " menopausal state ": Question("", _read_alone(read_menopause), None),
    " menopause status ": Question("", _read_alone(read_menopause), None),
    " menopausenstatus ": Question("", _read_alone(read_menopause), None),
}
_FAMILY: Final = Question("", _read_alone(read_family_observation), None)
_LESIONS: Final = Question("", _lesions, None)
_NOT_THE_PATIENT: Final = (" family ", " familial ", " mother ", " sister ", " relative")
_GENE_WORDS: Final = (
    " gene ",
    " mutation",
    " variant",
    " analysis ",
    " sequencing ",
    " test ",
    " status ",
    " fusion ",
    " testing ",
    " germline ",
    " somatic ",
    " ngs ",
    " alteration",
    " genetic",
)
_STAGING_NAMES: Final = (
    (
        StagingItem.METASTASIS_SITE,
        (" site of distant metastasis ", " site of metastasis ", " lokalisation fernmetasta"),
    ),
    (
        StagingItem.CLINICAL_M,
        (
            " m category ",
            " cm category ",
            " pm category ",
            " distant metastases category ",
            " m kategorie ",
            " distant metastases clinical ",
        ),
    ),
    (
        StagingItem.CLINICAL_STAGE_GROUP,
        (" stage group ", " tnm stage grouping ", " clinical stage ", " pathologic stage "),
    ),
    (
        StagingItem.DISEASE_STATUS,
        (
            " cancer disease progression ",
            " cancer disease status ",
            " disease status ",
            " response to cancer treatment ",
            " gesamtbeurteilung ",
            " tumorstatus ",
            " verlauf ",
        ),
    ),
)


def _question_named(  # noqa: PLR0911 - one return for each sort of name
    name: str, *, has_loinc: bool
) -> Question | None:
    """Return the question that a name alone asks; only exact names and unmistakable words."""
    words = plain(name)
    genes = tuple(gene for gene in genes_in(name) if gene != "ERBB2")
    about_genes = says_any(words, _GENE_WORDS) or words.strip().upper() in genes
    if genes and about_genes and not says_any(words, _NOT_THE_PATIENT):
        return Question("", _GENE, GeneTest(genes, GeneTestKind.MUTATION_ANALYSIS, name, "S"))
    exact = _BY_NAME.get(words)
    if exact is not None:
        return exact
    if names_family_history(name):
        return _FAMILY
    if " number of brain " in words:
        return _LESIONS
    for item, phrases in _STAGING_NAMES:
        if says_any(words, phrases):
            return Question("", _STAGING, item)
    if has_loinc:
        return None
    if words in _LABS_BY_NAME:
        return Question("", _MEASURED, TESTS[_LABS_BY_NAME[words]])
    receptor = test_named([name])
    if receptor is not None:
        return Question("", _RECEPTOR, receptor)
    marker = marker_named(name)
    return None if marker is None else Question("", _BIOMARKER, marker)


@of_concept
def asked_by(concept: Concept) -> Asked | None:
    """Return what a code asks; most codes ask nothing that matters here."""
    questions = _questions_of(concept)
    if not questions:
        return None
    reader = questions[0].reader
    return Asked(reader, tuple(question.about for question in questions), reader in _READS_ALL)


def _questions_of(concept: Concept) -> list[Question]:
    """Return the questions that a code asks, all for one reader."""
    element = mapping(concept.element)
    known = _QUESTIONS if concept.snomed else _WITHOUT_SNOMED
    codings = items(element.get("coding"))
    questions: list[Question] = []
    for coding in codings:
        code = coding.get("code") if isinstance(coding, dict) else None
        question = known.get(code) if isinstance(code, str) else None
        if question is not None and system_of(text(coding.get("system"))) in (question.system, UNNAMED):
            questions.append(question)
    if not questions:
        return _questions_named(element, codings)
    best = next((one for one in questions if one.reader is not _nothing), questions[0])
    return [one for one in questions if one.reader is best.reader]


def _questions_named(concept: Json, codings: Sequence[Any]) -> list[Question]:
    names = []
    has_loinc = False
    for coding in codings:
        if isinstance(coding, dict):
            has_loinc = has_loinc or coding.get("system") == _LOINC
            names.append(coding.get("display"))
    words = concept.get("text")
    if words not in names:
        names.append(words)
    for name in names:
        question = _question_named(name, has_loinc=has_loinc) if isinstance(name, str) else None
        if question is not None:
            return [question]
    return []


_READS_ALL: Final = frozenset({_QUESTIONS[VARIANT].reader, _QUESTIONS[REGION_STUDIED].reader, _GENE})
"""Readers that read the components of an Observation themselves, or for which components mean nothing."""
RECEPTOR_READER: Final = _RECEPTOR
STAGING_READER: Final = _STAGING
