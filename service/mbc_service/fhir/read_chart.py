"""JSON to chart: every resource goes to its reader once; nothing is chosen and nothing is combined here."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, repeat
from typing import Any, Final, TypeVar

from mbc_cards.chart import (
    Chart,
    DiseaseEvent,
    DiseaseFact,
    DrugEntry,
    GeneResult,
    MarkerResult,
    Measurement,
    MenopauseEvent,
    Person,
    ProcedureEvent,
    ProcedureKind,
    StatusEvent,
    UnreadableDrug,
)
from mbc_cards.evidence import Problem
from mbc_cards.period import Period, months_between
from mbc_cards.truth import FALSE
from mbc_service.fhir.concepts import concept_of
from mbc_service.fhir.dates import period_of
from mbc_service.fhir.diagnoses import Diagnosed, diagnose
from mbc_service.fhir.disease import is_active, read_condition, read_reasons, related_references, status_code
from mbc_service.fhir.family import read_relative
from mbc_service.fhir.inputs import Derivations, Inputs, ReadingContext, References, short_reference
from mbc_service.fhir.lenient import Json, items, mapping, text
from mbc_service.fhir.observations import read_observation
from mbc_service.fhir.orders import read_orders
from mbc_service.fhir.patient import StatedSex, read_person
from mbc_service.fhir.procedures import date_of_procedure, read_procedure
from mbc_service.fhir.stopped import StoppedBecause, with_reasons
from mbc_service.fhir.treatments import TREATMENT_TYPES, read_treatment

T = TypeVar("T")

_IGNORED_STATUSES: Final = frozenset({"entered-in-error", "cancelled", "not-done"})
_IGNORED_VERIFICATIONS: Final = frozenset({"entered-in-error", "refuted"})
_YOUNGEST_MONTHS: Final = 15 * 12
"""Breast cancer before this age is almost always a wrong date."""
_STUDIES: Final = frozenset({ProcedureKind.HEART_IMAGING, ProcedureKind.BONE_IMAGING})
_TREATMENTS: Final = tuple(sorted(TREATMENT_TYPES))
_READ: Final = (
    frozenset({"FamilyMemberHistory", "Patient", "Condition", "Observation", "Procedure", "DiagnosticReport"})
    | TREATMENT_TYPES
)


def read_chart(inputs: Inputs) -> Chart:
    """Return everything that the supplied resources state about the patient of the consultation.

    Left out and counted: entries in error, cancelled, refuted or not done, and other patients' resources.
    Anything that cannot be used becomes a Problem; nothing in the resources raises an exception.
    """
    return _Reading(inputs).chart()


class _Reading:
    """One consultation's resources being read."""

    def __init__(self, inputs: Inputs) -> None:
        self.inputs = inputs
        self.patient_id = inputs.patient_id.rpartition("/")[2]
        self.by_type: dict[str, list[Json]] = {name: [] for name in _READ}
        self.accepted: Final = frozenset(
            (f"Patient/{self.patient_id}", f"urn:uuid:{self.patient_id}", self.patient_id)
        )
        self.read: defaultdict[type, list[Any]] = defaultdict(list)
        self.problems: list[Problem] = []
        self.ignored = 0
        self.references = References(inputs.resources)

    def chart(self) -> Chart:
        self._sort_out()
        conditions = self._diagnosed()
        observations = self.by_type["Observation"]
        context = ReadingContext(
            self.patient_id,
            self.inputs.today,
            self.references,
            self.inputs.snomed,
            _other_primaries(conditions),
            any(found.is_other_primary and is_active(condition) for condition, found in conditions),
            Derivations(observations),
        )
        for condition, diagnosed in conditions:
            self._keep(read_condition(condition, diagnosed, context))
        self._keep_each(read_observation, observations, context)
        self._keep_each(read_relative, self.by_type["FamilyMemberHistory"], context)
        self._procedures(context)
        self._treatments(context)
        orders, order_problems = read_orders(self.inputs.draft_orders, self.inputs.selections, context)
        self.problems.extend(order_problems)
        person = self._person(context)
        newest = self._dates(person)
        return Chart(
            person=person,
            markers=self._of(MarkerResult),
            genes=self._of(GeneResult),
            disease=self._of(DiseaseEvent),
            statuses=self._of(StatusEvent),
            drugs=self._of(DrugEntry),
            unreadable_drugs=self._of(UnreadableDrug),
            procedures=self._of(ProcedureEvent),
            measurements=self._of(Measurement),
            menopause=self._of(MenopauseEvent),
            orders=tuple(orders),
            problems=(*self._of(Problem), *self.problems),
            not_supplied=self.inputs.not_supplied,
            newest_data=newest,
            ignored=self.ignored,
        )

    def _keep(self, events: Iterable[object]) -> None:
        read = self.read
        for event in events:
            read[type(event)].append(event)

    def _keep_each(
        self,
        reader: Callable[[Json, ReadingContext], Iterable[object]],
        resources: Iterable[Json],
        context: ReadingContext,
    ) -> None:
        self._keep(chain.from_iterable(map(reader, resources, repeat(context))))

    def _of(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(self.read.get(kind, ()))

    # --- which resources count -----------------------------------------------------------------

    def _sort_out(self) -> None:
        by_type = self.by_type
        # References found to lead to the patient; a record hardly writes it in two ways.
        own = set(self.accepted)
        malformed = others = 0
        for resource in self.inputs.resources:
            kind = resource.get("resourceType") if isinstance(resource, dict) else None
            if not isinstance(kind, str):
                malformed += 1
                continue
            same_kind = by_type.get(kind)
            if same_kind is None:
                continue
            status = resource.get("status")
            if isinstance(status, str) and status in _IGNORED_STATUSES:
                self.ignored += 1
                continue
            subject = resource.get("subject") or resource.get("patient")
            reference = subject.get("reference") if isinstance(subject, dict) else None
            # One without a subject is taken as the patient's.
            if not isinstance(reference, str) or reference in own or kind == "Patient":
                same_kind.append(resource)
            elif self._leads_to_patient(reference):
                own.add(reference)
                same_kind.append(resource)
            else:
                others += 1
        self.ignored += others
        if others:
            self.problems.append(
                Problem(
                    "other-patient",
                    "",
                    "subject",
                    f"{others} resources are about another patient and were left out; query by patient.",
                )
            )
        if malformed:
            self.problems.append(
                Problem(
                    "malformed-resource",
                    "",
                    "resourceType",
                    f"{malformed} entries are no FHIR resources and could not be read; "
                    "send objects with resourceType.",
                )
            )

    def _leads_to_patient(self, reference: str) -> bool:
        """Whether a reference that is none of the usual ones names the patient."""
        if reference.startswith("#"):
            return True
        if reference.startswith("urn:"):
            # A pointer inside a bundle, no patient id: it is foreign only if it leads to another Patient.
            named = self.references.get(reference)
            return named is None or named.get("id") == self.patient_id
        return short_reference(reference) in self.accepted

    def _diagnosed(self) -> list[tuple[Json, Diagnosed]]:
        conditions = []
        for condition in self.by_type["Condition"]:
            if status_code(condition.get("verificationStatus")) in _IGNORED_VERIFICATIONS:
                self.ignored += 1
            else:
                found = diagnose(concept_of(condition.get("code"), self.inputs.snomed), condition)
                conditions.append((condition, found))
        return conditions

    # --- the person ------------------------------------------------------------------------------

    def _person(self, context: ReadingContext) -> Person:
        patients = self.by_type["Patient"]
        own = next((one for one in patients if one.get("id") == self.patient_id), None)
        if own is None:
            # A Patient without an id can only be the one in context.
            own = next((one for one in patients if not isinstance(one.get("id"), str)), None)
        foreign = sum(one is not own for one in patients)
        if foreign:
            self.ignored += foreign
            self.problems.append(
                Problem(
                    "other-patient", "", "Patient.id", "A Patient other than the one in context was left out."
                )
            )
        person = Person()
        if own is not None:
            person, problems = read_person(own, context)
            self.problems.extend(problems)
            if any(problem.topic == "sex" for problem in problems):
                return person
        stated = self._of(StatedSex)
        if person.sex is None and stated and len({one.sex for one in stated}) == 1:
            person = replace(person, sex=stated[0].sex, sex_evidence=stated[0].evidence)
        return person

    # --- what was done -----------------------------------------------------------------------------

    def _procedures(self, context: ReadingContext) -> None:
        self._keep_each(read_procedure, self.by_type["Procedure"], context)
        for report in self.by_type["DiagnosticReport"]:
            self._keep(
                event
                for event in read_procedure(report, context)
                if isinstance(event, Problem) or event.procedure in _STUDIES
            )

    def _treatments(self, context: ReadingContext) -> None:
        for kind in _TREATMENTS:
            resources = self.by_type[kind]
            self._keep_each(read_treatment, resources, context)
            for resource in resources:
                if "reasonCode" in resource:
                    self._keep(read_reasons(resource, _date_of_treatment(resource), context))
        stated = self._of(StoppedBecause)
        if stated:
            entries, worsened = with_reasons(self._of(DrugEntry), stated)
            if entries:
                self.read[DrugEntry] = entries
            self._keep(worsened)

    # --- dates -------------------------------------------------------------------------------------

    def _dates(self, person: Person) -> Period | None:
        """Return the newest date, and note dates in the future and a first diagnosis in childhood."""
        today = self.inputs.today
        newest: Period | None = None
        future: dict[str, str] = {}
        for kind in _DATED:
            for event in self.read.get(kind, ()):
                date = event.evidence.date
                if date is None:
                    continue
                if date.first > today:
                    if kind not in _DRUG_EVENTS:
                        future.setdefault(event.evidence.reference, event.evidence.path)
                elif (
                    newest is None
                    or date.last > newest.last
                    or (date.last == newest.last and date.first > newest.first)
                ):
                    newest = date
        self.problems.extend(
            Problem(
                "future-date",
                reference,
                path,
                "The date lies after the day of evaluation; correct the date.",
            )
            for reference, path in future.items()
        )
        self._childhood(person)
        return newest

    def _childhood(self, person: Person) -> None:
        born = person.born
        if born is None:
            return
        for event in self.read.get(DiseaseEvent, ()):
            date = event.evidence.date
            if (
                event.fact is DiseaseFact.BREAST_CANCER
                and date is not None
                and months_between(born, date).at_least(_YOUNGEST_MONTHS) is FALSE
            ):
                self.problems.append(
                    Problem(
                        "implausible-age",
                        event.evidence.reference,
                        "onset",
                        "Breast cancer is dated in childhood or before birth; check both dates.",
                        "age",
                    )
                )


_DRUG_EVENTS: Final = frozenset({DrugEntry, UnreadableDrug})
_DATED: Final = (
    MarkerResult,
    GeneResult,
    DiseaseEvent,
    StatusEvent,
    ProcedureEvent,
    Measurement,
    MenopauseEvent,
    DrugEntry,
    UnreadableDrug,
)


def _date_of_treatment(resource: Json) -> Period | None:
    return period_of(resource.get("authoredOn")) or date_of_procedure(resource)


def _other_primaries(conditions: list[tuple[Json, Diagnosed]]) -> frozenset[str]:
    """Return the references of other primary cancers, their stages, and the metastases that name them."""
    foreign: set[str] = set()
    for condition, diagnosed in conditions:
        if diagnosed.is_other_primary:
            foreign |= _names(condition)
            for stage in items(condition.get("stage")):
                for assessment in items(mapping(stage).get("assessment")):
                    reference = text(mapping(assessment).get("reference"))
                    if reference:
                        foreign.add(short_reference(reference))
    if foreign:
        for condition, diagnosed in conditions:
            if diagnosed.spread and any(
                short_reference(text(mapping(one).get("reference"))) in foreign
                for one in related_references(condition)
            ):
                foreign |= _names(condition)
    return frozenset(foreign)


def _names(condition: Json) -> set[str]:
    identity = text(condition.get("id"))
    return {f"Condition/{identity}", f"urn:uuid:{identity}"} if identity else set()
