"""The person: sex, date of birth, death; and menopausal state where an Observation states it.

Menopause is never inferred from age, treatment or symptoms.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mbc_cards.chart import MenopauseEvent, Person
from mbc_cards.evidence import Evidence, Problem
from mbc_cards.period import Period
from mbc_cards.terminology.conditions import Diagnosis
from mbc_cards.terminology.snomed_function import SNOMED_MENOPAUSE_ANSWERS
from mbc_cards.values import Menopause, Sex
from mbc_service.fhir.amounts import amount_of
from mbc_service.fhir.answers import said_by_value
from mbc_service.fhir.coding import UNNAMED, plain
from mbc_service.fhir.concepts import concept_of
from mbc_service.fhir.dates import period_of
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items, mapping, text
from mbc_service.fhir.result import Result, reference_of
from mbc_service.fhir.said import SILENT

_SEXES: Final[Mapping[str, Sex]] = {
    "female": Sex.FEMALE,
    "male": Sex.MALE,
    "f": Sex.FEMALE,
    "m": Sex.MALE,
    "weiblich": Sex.FEMALE,
    "mannlich": Sex.MALE,
    "la3 6": Sex.FEMALE,  # S, single source: LOINC answer Female
}
_BIRTH_SEX: Final = "us-core-birthsex"
_OLDEST: Final = 120
_MENOPAUSE_WORDS: Final[tuple[tuple[str, Menopause | None], ...]] = (
    (" perimenopaus", None),
    (" postmenopaus", Menopause.POST),
    (" post menopaus", Menopause.POST),
    (" after menopause ", Menopause.POST),
    (" menopause present ", Menopause.POST),
    (" premenopaus", Menopause.PRE),
    (" pre menopaus", Menopause.PRE),
    (" before menopause ", Menopause.PRE),
    (" menopause absent ", Menopause.PRE),
    (" pramenopaus", Menopause.PRE),
)
_STATES: Final = {Diagnosis.POSTMENOPAUSAL: Menopause.POST, Diagnosis.PREMENOPAUSAL: Menopause.PRE}


def read_person(patient: Json, context: ReadingContext) -> tuple[Person, list[Problem]]:
    """Return the person that a Patient describes, and what in it cannot be believed."""
    reference = reference_of(patient)
    problems: list[Problem] = []
    sex, path = _sex(patient)
    if sex is None and path:
        problems.append(
            Problem(
                "sex-conflict",
                reference,
                path,
                "Gender and sex at birth differ, so neither was used for endocrine therapy; ask the patient.",
                "sex",
            )
        )
    born = period_of(patient.get("birthDate"))
    if born is not None and not _is_possible(born, context.today):
        problems.append(
            Problem(
                "impossible-date",
                reference,
                "birthDate",
                "The date of birth is in the future or more than 120 years ago; correct it.",
                "age",
            )
        )
        born = None
    person = Person(
        reference,
        sex,
        Evidence(reference, sex.value, path=path) if sex is not None else None,
        born,
        Evidence(reference, born.text(), born, "birthDate") if born is not None else None,
        _has_died(patient, context.today),
    )
    return person, problems


def _has_died(patient: Json, today: date) -> bool:
    """Whether the patient has died by today; a past day of evaluation looks at the record of that day."""
    if isinstance(patient.get("deceasedDateTime"), str):
        died = period_of(patient["deceasedDateTime"])
        return died is None or died.first <= today
    return patient.get("deceasedBoolean") is True


def _is_possible(born: Period, today: date) -> bool:
    return born.first <= today and today.year - born.last.year <= _OLDEST


def _sex(patient: Json) -> tuple[Sex | None, str]:
    """Return sex and the path it stands at; no sex but a path if two statements differ."""
    gender = _SEXES.get(text(patient.get("gender")).casefold())
    at_birth = _sex_at_birth(patient)
    if gender is not None and at_birth is not None and gender is not at_birth:
        return None, "gender"
    if gender is not None:
        return gender, "gender"
    return (at_birth, "extension") if at_birth is not None else (None, "")


def _sex_at_birth(patient: Json) -> Sex | None:
    for element in items(patient.get("extension")):
        extension = mapping(element)
        if text(extension.get("url")).endswith(_BIRTH_SEX):
            return _SEXES.get(text(extension.get("valueCode")).casefold())
    return None


@dataclass(frozen=True, slots=True)
class StatedSex:
    """Sex as an Observation states it, for records whose Patient names none."""

    sex: Sex
    evidence: Evidence


def read_sex(result: Result) -> Iterator[StatedSex]:
    """Return the sex that an Observation of sex assigned at birth states."""
    stated = {
        sex
        for words in [text(result.holder.get("valueString")), *_words_and_codes(result)]
        if (sex := _SEXES.get(plain(words).strip())) is not None
    }
    if len(stated) == 1:
        yield StatedSex(stated.pop(), result.evidence())


def _words_and_codes(result: Result) -> Iterator[str]:
    concept = concept_of(result.holder.get("valueCodeableConcept"))
    yield from concept.texts
    yield from (coding.code for coding in concept.codings)


def read_menopause(result: Result) -> Iterator[MenopauseEvent | Problem]:
    """Return the menopausal state that an Observation states; `state` None if recorded as not known."""
    concept = concept_of(result.holder.get("valueCodeableConcept"))
    coded: set[Menopause] = set()
    if result.context.snomed:
        for coding in concept.codings:
            meaning = (
                SNOMED_MENOPAUSE_ANSWERS.get(coding.code) if coding.system in ("snomed", UNNAMED) else None
            )
            if meaning is not None:
                coded.add(_STATES[meaning])
    worded = {_worded(words) for words in [text(result.holder.get("valueString")), *concept.texts]}
    stated = coded | {state for state in worded if isinstance(state, Menopause)}
    if len(stated) > 1:
        yield result.problem(
            "answer-conflict",
            "The code and the words of the menopausal state say opposite things; correct the result.",
            "menopause",
        )
        yield MenopauseEvent(None, result.evidence())
    elif stated:
        yield MenopauseEvent(stated.pop(), result.evidence())
    elif (
        None in worded
        or said_by_value(result.holder, snomed=result.context.snomed) is not SILENT
        or concept.shown
        or "dataAbsentReason" in result.holder
    ):
        yield MenopauseEvent(None, result.evidence())


def _worded(words: str) -> Menopause | str | None:
    """Return the state that words name, None for a state between the two, empty for no state."""
    searched = plain(words)
    for phrase, state in _MENOPAUSE_WORDS:
        if phrase in searched:
            return state
    return ""


def read_age_at_menopause(result: Result) -> Iterator[MenopauseEvent | Problem]:
    """Return that menopause is over: who has an age at menopause has been through it."""
    if amount_of(result.holder) is not None:
        yield MenopauseEvent(Menopause.POST, result.evidence())
    else:
        yield from read_menopause(result)
