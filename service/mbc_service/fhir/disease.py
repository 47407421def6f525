"""Conditions: the breast cancer, its stage and spread, other cancers, symptoms and organ disease.

Also what else a diagnosis states: receptor status, a BRCA mutation, menopause, removed ovaries. Reasons of
orders give hints only.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from mbc_cards.chart import (
    Call,
    DiseaseEvent,
    DiseaseFact,
    GeneResult,
    MarkerResult,
    MenopauseEvent,
    Method,
    ProcedureEvent,
    ProcedureKind,
    Significance,
    Site,
)
from mbc_cards.evidence import Evidence, Problem
from mbc_cards.period import Period
from mbc_cards.terminology.answers import Answer
from mbc_cards.terminology.conditions import ConditionMeaning, Diagnosis
from mbc_cards.terminology.receptors import ReceptorName
from mbc_cards.values import Menopause, Origin
from mbc_service.fhir.answers import said_by_text
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.condition_words import worded
from mbc_service.fhir.dates import period_of, span_of
from mbc_service.fhir.diagnoses import NOTHING_HERE, Diagnosed, diagnosis_of
from mbc_service.fhir.gene_names import BRCA_BOTH, combined, genes_in
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items, mapping, text
from mbc_service.fhir.receptors import MARKERS, TOPICS
from mbc_service.fhir.result import reference_of
from mbc_service.fhir.sites import sites_of
from mbc_service.fhir.stages import METASTATIC_STAGE, m_category_of, stage_of

Event = DiseaseEvent | MarkerResult | GeneResult | MenopauseEvent | ProcedureEvent | Problem

_OVER: Final = frozenset({"inactive", "remission", "resolved"})
_UNSURE: Final = frozenset({"unconfirmed", "provisional", "differential"})
_MENOPAUSE_CODES: Final = {
    Diagnosis.POSTMENOPAUSAL: Menopause.POST,
    Diagnosis.POSTPROCEDURAL_OVARIAN_FAILURE: Menopause.POST,
    Diagnosis.PREMENOPAUSAL: Menopause.PRE,
}
_GENES: Final = {Diagnosis.BRCA1_MUTATION: "BRCA1", Diagnosis.BRCA2_MUTATION: "BRCA2"}
_GERMLINE_BRCA: Final = "germline brca-mutated"


def status_code(element: object) -> str:
    """Return the code of a status, whether it is a CodeableConcept or, invalidly, a bare text."""
    return "" if element is None else _status_code(concept_of(element))


@of_concept
def _status_code(concept: Concept) -> str:
    element = concept.element
    if isinstance(element, dict):
        for coding in items(element.get("coding")):
            code = coding.get("code") if isinstance(coding, dict) else None
            if isinstance(code, str) and code:
                return code.casefold()
        element = element.get("text")
    return text(element).casefold()


def is_active(condition: Json) -> bool:
    """Whether a condition goes on; recurrence and relapse do, and so does one that does not say."""
    status = status_code(condition.get("clinicalStatus"))
    return status not in _OVER if status else not any(name.startswith("abatement") for name in condition)


def date_of_condition(condition: Json) -> Period | None:
    """Return when a condition began, else when it was asserted, else when it was recorded."""
    date = period_of(condition.get("onsetDateTime"))
    if date is not None:
        return date
    if "onsetPeriod" in condition:
        onset = mapping(condition["onsetPeriod"])
        date = period_of(onset.get("start")) or span_of(onset)
        if date is not None:
            return date
    for element in items(condition.get("extension")):
        extension = mapping(element)
        if text(extension.get("url")).endswith("condition-assertedDate"):
            date = period_of(extension.get("valueDateTime"))
            if date is not None:
                return date
    return period_of(condition.get("recordedDate")) or period_of(condition.get("dateRecorded"))


def related_references(condition: Json) -> Iterator[object]:
    """Return the references by which a condition names another, such as a metastasis its primary cancer."""
    for element in items(condition.get("extension")):
        reference = mapping(element).get("valueReference")
        if reference is not None:
            yield reference
    yield from items(condition.get("partOf"))


def read_condition(condition: Json, diagnosed: Diagnosed, context: ReadingContext) -> Iterable[Event]:
    """Return everything that one Condition states."""
    if diagnosed is NOTHING_HERE and "extension" not in condition:
        return ()
    return _Condition(condition, diagnosed, context).events()


class _Condition:
    """One Condition being read."""

    def __init__(self, condition: Json, diagnosed: Diagnosed, context: ReadingContext) -> None:
        self.condition = condition
        self.concept = concept_of(condition.get("code"), context.snomed)
        self.diagnosed = diagnosed
        self.context = context
        self.date = date_of_condition(condition)
        self.reference = reference_of(condition)
        self.active = is_active(condition)
        self.unsure = status_code(condition.get("verificationStatus")) in _UNSURE or diagnosed.words.suspected
        self.imaging = diagnosed.words.imaging or ("evidence" in condition and _by_imaging(condition))
        self.elsewhere = diagnosed.is_other_primary or (
            bool(context.other_primaries) and context.is_about_other_primary(*related_references(condition))
        )

    def evidence(self, path: str = "code", words: str = "") -> Evidence:
        return Evidence(self.reference, words or self.concept.shown, self.date, path)

    def event(
        self,
        fact: DiseaseFact,
        site: Site = Site.UNSTATED,
        *,
        hint: bool = False,
        active: bool | None = None,
        evidence: Evidence | None = None,
    ) -> DiseaseEvent:
        return DiseaseEvent(
            fact,
            evidence or self.evidence(),
            site,
            self.active if active is None else active,
            self.imaging and fact is DiseaseFact.METASTASIS,
            hint or self.unsure,
            self.elsewhere,
        )

    def problem(self, code: str, message: str, topic: str, path: str = "code") -> Problem:
        return Problem(code, self.reference, path, message, topic)

    def events(self) -> Iterator[Event]:
        diagnosed = self.diagnosed
        if diagnosed.conflict:
            yield self.problem(
                "codings-disagree",
                f"In one diagnosis {diagnosed.conflict}; correct the diagnosis.",
                "metastatic",
            )
        yield from self._cancer()
        if (diagnosed.breast or diagnosed.in_situ) and not self.elsewhere:
            yield from self._stages()
        for fact in diagnosed.facts:
            yield self.event(fact, active=self.active and not diagnosed.words.history)
        for meaning in diagnosed.meanings:
            yield from self._beside_the_cancer(meaning)
        if diagnosed.words.family:
            yield self.event(DiseaseFact.FAMILY_HISTORY)
        yield from self._menopause()
        if "extension" in self.condition:
            yield from self._gene_extension()

    # --- the cancer ---------------------------------------------------------------------------

    def _cancer(self) -> Iterator[Event]:
        diagnosed = self.diagnosed
        hint = bool(diagnosed.conflict)
        if diagnosed.elsewhere:
            yield self.event(DiseaseFact.OTHER_CANCER)
        if diagnosed.breast or diagnosed.weak_breast:
            yield self.event(DiseaseFact.BREAST_CANCER, hint=hint or diagnosed.weak_breast)
        if diagnosed.in_situ:
            yield self.event(DiseaseFact.IN_SITU, hint=hint)
        if diagnosed.had_breast:
            yield self.event(DiseaseFact.HISTORY_OF_BREAST_CANCER, active=False)
        if diagnosed.recurrent:
            yield self.event(DiseaseFact.LOCAL_RECURRENCE, hint=hint)
        if diagnosed.to_breast:
            yield self.problem(
                "metastasis-to-breast",
                "The diagnosis means a deposit in the breast, not spread from it; "
                "record where breast cancer spread to.",
                "metastatic",
            )
        elif diagnosed.spread or diagnosed.weak_spread:
            yield from self._spread(hint=hint or diagnosed.weak_spread)
        elif diagnosed.breast and not self.elsewhere:
            yield from self._sites_of_primary()

    def _spread(self, *, hint: bool) -> Iterator[Event]:
        history = self.diagnosed.words.history or self.diagnosed.has(Diagnosis.HISTORY_OF_METASTASIS)
        for site in self.diagnosed.sites or (Site.UNSTATED,):
            yield self.event(DiseaseFact.METASTASIS, site, hint=hint, active=self.active and not history)

    def _sites_of_primary(self) -> Iterator[Event]:
        """Some records list the sites of metastases among the body sites of the primary cancer."""
        for index, element in enumerate(items(self.condition.get("bodySite"))):
            place = concept_of(element, self.context.snomed)
            for site in sites_of(place):
                if site not in (Site.OTHER, Site.UNSTATED):
                    evidence = self.evidence(f"bodySite[{index}]", place.shown)
                    yield self.event(DiseaseFact.METASTASIS, site, evidence=evidence)

    def _stages(self) -> Iterator[Event]:
        summaries = [
            (f"stage[{index}].summary", mapping(stage).get("summary"))
            for index, stage in enumerate(items(self.condition.get("stage")))
        ]
        summaries += [
            ("code", {"text": words}) for words in self.concept.texts if "tage " in words.casefold()
        ]
        for path, element in summaries:
            summary = concept_of(element, self.context.snomed)
            category = m_category_of(summary)
            stage = None if category is not None else stage_of(summary)
            if category == 1 or stage == METASTATIC_STAGE:
                fact = DiseaseFact.METASTASIS
            elif category == 0:
                fact = DiseaseFact.METASTASIS_DENIED
            elif stage is not None:
                fact = DiseaseFact.STAGE_EARLY
            else:
                continue
            yield self.event(
                fact, evidence=self.evidence(path, summary.shown), hint=bool(self.diagnosed.conflict)
            )

    # --- what else a diagnosis states ----------------------------------------------------------

    def _beside_the_cancer(self, meaning: ConditionMeaning) -> Iterator[Event]:
        if meaning.receptors and not self.unsure:
            yield from self._receptors(meaning.receptors)
        gene = _GENES.get(meaning.diagnosis)
        if gene is not None:
            yield GeneResult(gene, Call.POSITIVE, self.evidence())
        if meaning.display.casefold().startswith(_GERMLINE_BRCA):
            yield GeneResult(BRCA_BOTH, Call.POSITIVE, self.evidence(), origin=Origin.GERMLINE)
        if meaning.diagnosis is Diagnosis.BOTH_OVARIES_ABSENT:
            yield ProcedureEvent(ProcedureKind.OOPHORECTOMY, self.evidence())

    def _receptors(self, receptors: tuple[tuple[ReceptorName, Answer], ...]) -> Iterator[Event]:
        stated = {answer for _, answer in receptors}
        said = {said_by_text(words).call for words in self.concept.texts} - {None}
        expected = {Call.POSITIVE if answer is Answer.POSITIVE else Call.NEGATIVE for answer in stated}
        opposed = len(expected) == 1 and bool(said) and not said & expected
        for receptor, answer in receptors:
            marker = MARKERS[receptor]
            if opposed:
                yield self.problem(
                    "code-display-conflict",
                    "The code and the words of a diagnosis state opposite receptor status; correct it.",
                    TOPICS[marker],
                )
            call = Call.POSITIVE if answer is Answer.POSITIVE else Call.NEGATIVE
            yield MarkerResult(
                marker,
                Call.CONTRADICTORY if opposed else call,
                self.evidence(),
                Method.OVERALL if receptor is ReceptorName.HER2 else Method.UNSTATED,
                about_other_primary=self.elsewhere,
            )

    def _menopause(self) -> Iterator[Event]:
        for meaning in self.diagnosed.meanings:
            state = _MENOPAUSE_CODES.get(meaning.diagnosis)
            if meaning.diagnosis is Diagnosis.PREMATURE_OVARIAN_FAILURE:
                # Premature menopause, and beside it other failure of the ovaries, which may recover.
                state = Menopause.POST if "menopause" in meaning.display.casefold() else None
                yield MenopauseEvent(state, self.evidence())
                return
            if state is not None:
                yield MenopauseEvent(state, self.evidence())
                return
        for state in self.diagnosed.words.menopause:
            yield MenopauseEvent(state, self.evidence())

    def _gene_extension(self) -> Iterator[Event]:
        """Some records put the genetic mutation in an extension of the cancer."""
        for index, element in enumerate(items(self.condition.get("extension"))):
            extension = mapping(element)
            if "geneticmutation" not in text(extension.get("url")).casefold():
                continue
            words = " / ".join(_extension_texts(extension))
            said = said_by_text(words)
            for gene in combined(genes_in(words)):
                yield GeneResult(
                    gene,
                    said.call or Call.POSITIVE,
                    self.evidence(f"extension[{index}]", words),
                    said.significance or Significance.UNSTATED,
                    said.origin,
                    about_other_primary=self.elsewhere,
                )


def _extension_texts(extension: Json) -> Iterator[str]:
    for inner in (extension, *map(mapping, items(extension.get("extension")))):
        words: list[Any] = [text(inner.get("valueString")), text(inner.get("valueCode"))]
        words += concept_of(inner.get("valueCodeableConcept")).texts
        words += concept_of({"coding": [inner.get("valueCoding")]}).texts
        yield from (word for word in words if word)


def _by_imaging(condition: Json) -> bool:
    for element in items(condition.get("evidence")):
        evidence = mapping(element)
        for code in items(evidence.get("code")):
            if any(worded(f"cancer {words}").imaging for words in concept_of(code).texts):
                return True
        for detail in items(evidence.get("detail")):
            reference = text(mapping(detail).get("reference"))
            if (
                "ImagingStudy/" in reference
                or worded(f"cancer {text(mapping(detail).get('display'))}").imaging
            ):
                return True
    return False


def read_reasons(resource: Json, date: Period | None, context: ReadingContext) -> Iterator[DiseaseEvent]:
    """Return the metastases that the reason of an order or procedure names, as hints."""
    for index, element in enumerate(items(resource.get("reasonCode"))):
        concept = concept_of(element, context.snomed)
        diagnosed = diagnosis_of(concept)
        if not diagnosed.spread or diagnosed.elsewhere:
            continue
        evidence = Evidence(reference_of(resource), concept.shown, date, f"reasonCode[{index}]")
        for site in diagnosed.sites or (Site.UNSTATED,):
            yield DiseaseEvent(DiseaseFact.METASTASIS, evidence, site, hint_only=True)
