"""Observations: each read by what it asks, with its components and with members that have no code of ours."""

from collections.abc import Iterator

from mbc_cards.evidence import Problem
from mbc_cards.terminology.receptors import Measure, ReceptorTest
from mbc_cards.terminology.snomed_answers import SNOMED_RECEPTOR_FINDINGS
from mbc_cards.terminology.staging import StagingItem
from mbc_service.fhir.answers import has_answer
from mbc_service.fhir.coding import UNNAMED, codings_of, has_odd_address
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items
from mbc_service.fhir.questions import READS_ALL, Event, Question, questions_of
from mbc_service.fhir.receptors import read_receptor
from mbc_service.fhir.result import Result
from mbc_service.fhir.snomed_shapes import SNOMED_M_CATEGORIES
from mbc_service.fhir.staging import read_staging


def read_observation(observation: Json, context: ReadingContext) -> Iterator[Event]:
    """Return all that one Observation states: itself, its components, members without a known code."""
    questions = questions_of(observation.get("code"), snomed=context.snomed)
    if questions:
        yield from _answered(Result(observation, observation, context), questions)
        if questions[0].reader in READS_ALL:
            return
    elif "valueCodeableConcept" in observation:
        yield from _self_describing(Result(observation, observation, context))
    if "component" in observation:
        for index, element in enumerate(items(observation.get("component"))):
            if isinstance(element, dict):
                asked = questions_of(element.get("code"), snomed=context.snomed)
                if asked:
                    yield from _answered(Result(element, observation, context, f"component[{index}]."), asked)
    if questions and "hasMember" in observation and not has_answer(observation):
        yield from _members(observation, questions, context)


def _answered(result: Result, questions: list[Question]) -> Iterator[Event]:
    if has_odd_address(result.holder.get("code")):
        yield Problem(
            "coding-system-not-uri",
            result.reference,
            f"{result.path}code.coding.system",
            "The code system is understood but is not an address; send http://loinc.org and the like.",
        )
    yield from questions[0].reader(result, [question.about for question in questions])


def _self_describing(result: Result) -> Iterator[Event]:
    """Return what an answer says by itself under a question that we do not know."""
    if not result.context.snomed:
        return
    for coding in codings_of(result.holder.get("valueCodeableConcept")):
        if coding.system not in ("snomed", UNNAMED):
            continue
        # The name of the unknown question says nothing about the code, so the two are not compared.
        answer = Result(
            {name: element for name, element in result.holder.items() if name != "code"},
            result.observation,
            result.context,
        )
        for receptor, _ in SNOMED_RECEPTOR_FINDINGS.get(coding.code, ()):
            test = ReceptorTest(receptor, Measure.INTERPRETATION, coding.display, "S")
            yield from read_receptor(answer, [test])
        if coding.code in SNOMED_M_CATEGORIES:
            yield from read_staging(answer, StagingItem.CLINICAL_M)


def _members(observation: Json, questions: list[Question], context: ReadingContext) -> Iterator[Event]:
    """Return what members answer whose own code is not known: they answer the question of the whole."""
    for reference in items(observation.get("hasMember")):
        member = context.resolve(reference, observation)
        if member and not questions_of(member.get("code"), snomed=context.snomed):
            holder = {**member, "code": observation.get("code")}
            yield from questions[0].reader(
                Result(holder, member, context), [question.about for question in questions]
            )
