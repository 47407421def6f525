"""Observations: each read by what it asks, with its components and with members that have no code of ours."""

from collections.abc import Iterable, Iterator

from mbc_cards.evidence import Problem
from mbc_cards.terminology.receptors import Measure, ReceptorTest
from mbc_cards.terminology.snomed_answers import SNOMED_RECEPTOR_FINDINGS
from mbc_cards.terminology.staging import StagingItem
from mbc_service.fhir.answers import has_answer
from mbc_service.fhir.coding import UNNAMED
from mbc_service.fhir.concepts import Concept, concept_of
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items
from mbc_service.fhir.questions import Asked, Event, asked_by
from mbc_service.fhir.receptors import read_receptor
from mbc_service.fhir.result import Result
from mbc_service.fhir.snomed_shapes import SNOMED_M_CATEGORIES
from mbc_service.fhir.staging import read_staging


def read_observation(observation: Json, context: ReadingContext) -> Iterable[Event]:
    """Return all that one Observation states: itself, its components, members without a known code."""
    concept = concept_of(observation.get("code"), context.snomed)
    asked = asked_by(concept)
    if asked is not None and (
        asked.reads_all or ("component" not in observation and "hasMember" not in observation)
    ):
        return _answered(Result(observation, observation, context, concept), asked)
    if asked is None and "component" not in observation and "valueCodeableConcept" not in observation:
        return ()
    return _of_parts(observation, context, concept, asked)


def _of_parts(
    observation: Json, context: ReadingContext, concept: Concept, asked: Asked | None
) -> Iterator[Event]:
    """Return what an Observation states that has components or members, or asks nothing we know."""
    if asked is not None:
        yield from _answered(Result(observation, observation, context, concept), asked)
    elif "valueCodeableConcept" in observation:
        yield from _self_describing(observation, context)
    for index, element in enumerate(items(observation.get("component"))):
        if isinstance(element, dict):
            part = concept_of(element.get("code"), context.snomed)
            asked_of_part = asked_by(part)
            if asked_of_part is not None:
                path = f"component[{index}]."
                yield from _answered(Result(element, observation, context, part, path), asked_of_part)
    if asked is not None and "hasMember" in observation and not has_answer(observation):
        yield from _members(observation, concept, asked, context)


def _answered(result: Result, asked: Asked) -> Iterable[Event]:
    events = asked.reader(result, asked.about)
    if not result.concept.odd_address:
        return events
    problem = Problem(
        "coding-system-not-uri",
        result.reference,
        f"{result.path}code.coding.system",
        "The code system is understood but is not an address; send http://loinc.org and the like.",
    )
    return (problem, *events)


def _self_describing(observation: Json, context: ReadingContext) -> Iterator[Event]:
    """Return what an answer says by itself under a question that we do not know."""
    if not context.snomed:
        return
    for coding in concept_of(observation.get("valueCodeableConcept")).codings:
        if coding.system not in ("snomed", UNNAMED):
            continue
        # The name of the unknown question says nothing about the code, so the two are not compared.
        answer = Result(observation, observation, context, concept_of(None))
        for receptor, _ in SNOMED_RECEPTOR_FINDINGS.get(coding.code, ()):
            test = ReceptorTest(receptor, Measure.INTERPRETATION, coding.display, "S")
            yield from read_receptor(answer, [test])
        if coding.code in SNOMED_M_CATEGORIES:
            yield from read_staging(answer, StagingItem.CLINICAL_M)


def _members(observation: Json, concept: Concept, asked: Asked, context: ReadingContext) -> Iterator[Event]:
    """Return what members answer whose own code is not known: they answer the question of the whole."""
    for reference in items(observation.get("hasMember")):
        member = context.resolve(reference, observation)
        if member and asked_by(concept_of(member.get("code"), context.snomed)) is None:
            yield from asked.reader(Result(member, member, context, concept), asked.about)
