"""Observations of stage, distant metastasis, its site, and how the cancer does."""

from collections.abc import Iterator
from typing import Final

from mbc_cards.chart import Call, DiseaseEvent, DiseaseFact, Site, StatusEvent
from mbc_cards.evidence import Problem
from mbc_cards.terminology.conditions import ConditionMeaning
from mbc_cards.terminology.staging import StagingItem
from mbc_cards.values import DiseaseStatus
from mbc_service.fhir.answers import said_by_value
from mbc_service.fhir.coding import UNNAMED, plain, says_any
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.condition_words import worded
from mbc_service.fhir.diagnoses import meanings_of
from mbc_service.fhir.lenient import items, text
from mbc_service.fhir.result import Result
from mbc_service.fhir.said import SILENT
from mbc_service.fhir.sites import OF_SECONDARY, sites_of
from mbc_service.fhir.snomed_shapes import SNOMED_STATUSES
from mbc_service.fhir.stages import METASTATIC_STAGE, m_category_of, stage_of

_OTHER_QUESTION: Final = (" recist ", " measurable ", " only ", " modality ", " oncotype ")
_NOT_PROGRESSING: Final = (
    " no progression ",
    " without progression ",
    " no evidence of progression ",
    " no progressive ",
    " not progressing ",
    " not progressed ",
    " free of progression ",
    " progression free ",
    " keine progression ",
    " kein progress ",
)
_STATUS_WORDS: Final = (
    (DiseaseStatus.PROGRESSING, (" progress", " worse", " relapse", " recurren", " rezidiv", " pd ")),
    (
        DiseaseStatus.RESPONDING,
        (" improv", " respon", " remission", " regress", " no evidence of disease ", " ned ", " cr ", " pr "),
    ),
    (DiseaseStatus.STABLE, (" stable ", " stabil", " no change ", " unchanged ", " sd ")),
)
_NO_RESPONSE: Final = (" no response ", " not respon", " non respon", " not improv", " no improvement ")
_GERMAN_COURSE: Final = frozenset({"P", "Y"})
"""Progression and recurrence in the German cancer registries' course of disease."""


def read_staging(result: Result, item: StagingItem) -> Iterator[DiseaseEvent | StatusEvent | Problem]:
    """Return what one staging Observation states."""
    if says_any(result.concept.words, _OTHER_QUESTION):
        yield result.problem(
            "code-display-conflict",
            f"The code means {item.value} but the name beside it does not, so the result was not used; "
            "correct the code or the name.",
            "metastatic",
        )
        return
    if item in (StagingItem.CLINICAL_STAGE_GROUP, StagingItem.PATHOLOGIC_STAGE_GROUP):
        yield from _stage(result)
    elif item in (StagingItem.CLINICAL_M, StagingItem.PATHOLOGIC_M):
        yield from _m_category(result)
    elif item is StagingItem.METASTASIS_SITE:
        yield from _site(result)
    else:
        yield from readstatus_of(result)


def _event(
    result: Result, fact: DiseaseFact, site: Site = Site.UNSTATED, *, active: bool = True
) -> DiseaseEvent:
    return DiseaseEvent(
        fact,
        result.evidence(),
        site,
        active,
        fact is DiseaseFact.METASTASIS and _by_imaging(result),
        _is_ambiguous(result),
        result.is_about_other_primary(),
    )


def _is_ambiguous(result: Result) -> bool:
    """Whether another cancer goes on and the Observation does not say which it is about."""
    return result.context.other_primary_is_active and not items(result.observation.get("focus"))


def _by_imaging(result: Result) -> bool:
    for category in items(result.observation.get("category")):
        if any(coding.code.casefold() == "imaging" for coding in concept_of(category).codings):
            return True
    method = result.observation.get("method")
    return method is not None and worded(f"cancer {' / '.join(concept_of(method).texts)}").imaging


def answer_of(result: Result) -> Concept:
    """Return the concept that answers; a text alone is a concept without a code."""
    answer = result.holder.get("valueCodeableConcept")
    if not answer:
        words = text(result.holder.get("valueString"))
        answer = {"text": words} if words else None
    return concept_of(answer, result.context.snomed)


def _stage(result: Result) -> Iterator[DiseaseEvent]:
    stage = stage_of(answer_of(result))
    if stage is not None:
        yield _event(result, DiseaseFact.METASTASIS if stage == METASTATIC_STAGE else DiseaseFact.STAGE_EARLY)


def _m_category(result: Result) -> Iterator[DiseaseEvent | Problem]:
    category = m_category_of(answer_of(result))
    if category is None:
        said = said_by_value(result.holder, snomed=result.context.snomed)
        if said.contradictory:
            yield result.problem(
                "answer-conflict",
                "The code and the words of the M category say opposite things; correct the result.",
                "metastatic",
            )
        category = {Call.POSITIVE: 1, Call.NEGATIVE: 0}.get(said.call) if said.call is not None else None
    if category is not None:
        yield _event(result, DiseaseFact.METASTASIS if category else DiseaseFact.METASTASIS_DENIED)


def _site(result: Result) -> Iterator[DiseaseEvent | Problem]:
    holder, snomed = result.holder, result.context.snomed
    if isinstance(holder.get("valueBoolean"), bool):
        yield result.problem(
            "value-type",
            "The site of a metastasis was sent as yes or no, so it was not used; send the site.",
            "metastatic",
        )
        return
    value = answer_of(result)
    sites = dict.fromkeys(sites_of(value))
    for _, meaning in meanings_of(value):
        if meaning is not None and meaning.site is not None:
            sites[OF_SECONDARY.get(meaning.site, Site.OTHER)] = None
    if sites:
        for site in sites:
            yield _event(result, DiseaseFact.METASTASIS, site)
        return
    said = said_by_value(holder, snomed=snomed)
    if said.call is Call.NEGATIVE:
        yield _event(result, DiseaseFact.METASTASIS_DENIED)
    elif said is SILENT and value.shown and not worded(f"metastasis {value.shown}").regional:
        yield _event(result, DiseaseFact.METASTASIS, Site.OTHER)


def readstatus_of(result: Result) -> Iterator[StatusEvent]:
    """Return how the cancer does, if the value says so."""
    status = status_of(result)
    if status is not None:
        yield StatusEvent(status, result.evidence(), result.is_about_other_primary())


def status_of(result: Result) -> DiseaseStatus | None:
    """Return how the cancer does, as an answer says it in codes and words that agree."""
    return _status_in(answer_of(result))


@of_concept
def _status_in(value: Concept) -> DiseaseStatus | None:
    stated: set[DiseaseStatus] = set()
    for coding in value.codings:
        if coding.system in ("snomed", UNNAMED) and coding.code in SNOMED_STATUSES:
            if value.snomed:
                stated.add(DiseaseStatus(SNOMED_STATUSES[coding.code]))
        elif coding.code in _GERMAN_COURSE and "verlauf" in coding.address.casefold():
            stated.add(DiseaseStatus.PROGRESSING)
    for words in value.texts:
        searched = plain(words)
        if says_any(searched, _NOT_PROGRESSING + _NO_RESPONSE):
            continue
        stated |= {status for status, phrases in _STATUS_WORDS if says_any(searched, phrases)}
    return stated.pop() if len(stated) == 1 else None


def read_history_of_metastasis(result: Result, meaning: ConditionMeaning) -> Iterator[DiseaseEvent]:
    """Return what a history entry about metastases states; without a value it counts as yes."""
    said = said_by_value(result.holder, snomed=result.context.snomed)
    site = OF_SECONDARY.get(meaning.site, Site.OTHER) if meaning.site is not None else Site.UNSTATED
    if said.call is Call.NEGATIVE:
        yield _event(result, DiseaseFact.METASTASIS_DENIED, site)
    elif said.call is Call.POSITIVE or (
        said is SILENT
        and not any(name.startswith("value") for name in result.holder)
        and "dataAbsentReason" not in result.holder
    ):
        yield _event(result, DiseaseFact.METASTASIS, site, active=False)


def read_intent(result: Result) -> Iterator[DiseaseEvent]:
    """Return a hint of metastatic disease from the stated intent of a therapy."""
    if " metastatic " in plain(answer_of(result).shown):
        yield DiseaseEvent(
            DiseaseFact.METASTASIS,
            result.evidence(),
            hint_only=True,
            of_other_primary=result.is_about_other_primary(),
        )
