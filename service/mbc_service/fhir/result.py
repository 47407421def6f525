"""What all results have in common: their evidence, date, specimen, and which cancer they are about."""

from typing import Final, NamedTuple

from mbc_cards.chart import Specimen
from mbc_cards.evidence import Evidence, Problem
from mbc_cards.period import Period
from mbc_service.fhir.amounts import Amount, amount_of
from mbc_service.fhir.coding import plain, says_any
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.dates import period_of, span_of
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import Json, items, mapping, text

_PRELIMINARY: Final = frozenset({"preliminary", "registered"})
_VALUES: Final = (
    "valueCodeableConcept",
    "valueQuantity",
    "valueString",
    "valueBoolean",
    "valueInteger",
    "valueDecimal",
    "valueRatio",
    "valueRange",
    "valueCoding",
    "valueDateTime",
)


class Result(NamedTuple):
    """One Observation, or one component of it, with what it inherits from the Observation around it."""

    holder: Json
    """The element that carries the value."""
    observation: Json
    """The Observation that carries status, date, specimen and focus."""
    context: ReadingContext
    concept: Concept
    """The code: the holder's own, or that of the Observation whose member it is."""
    path: str = ""
    """Path of the component inside the Observation, `component[2].`; empty for the Observation itself."""

    @property
    def reference(self) -> str:
        """`Observation/id`, or empty if it has no id."""
        return reference_of(self.observation)

    def problem(self, code: str, message: str, topic: str) -> Problem:
        """Return a Problem of this result, at its value."""
        return Problem(code, self.reference, f"{self.path}{value_name(self.holder)}", message, topic)

    def evidence(self, amount: Amount | None = None) -> Evidence:
        """Return the evidence: what was asked and answered, as the source displays it.

        `amount` is the number that the value states, where the reader knows it already.
        """
        holder, observation, context, concept, path = self
        question, answer = concept.shown, shown_value(holder, amount)
        return Evidence(
            reference_of(observation),
            f"{question}: {answer}" if question and answer else question or answer,
            date_of_observation(observation, context),
            path + value_name(holder),
            is_preliminary(observation),
        )

    def specimen(self) -> Specimen:
        """Return where the tissue came from, if anything in the Observation says so."""
        return specimen_of(self.observation, self.context)

    def is_about_other_primary(self) -> bool:
        """Whether its focus is another cancer in the same record."""
        if not self.context.other_primaries:
            return False
        own = self.reference
        return own in self.context.other_primaries or self.context.is_about_other_primary(
            *items(self.observation.get("focus"))
        )


def reference_of(resource: Json) -> str:
    """Return `Type/id` of a resource; empty if it has no id."""
    identity, kind = resource.get("id"), resource.get("resourceType")
    return f"{kind}/{identity}" if identity and isinstance(identity, str) and isinstance(kind, str) else ""


def value_name(holder: Json) -> str:
    """Return the name of the element that carries the answer."""
    for name in _VALUES:
        if name in holder:
            return name
    for name in ("interpretation", "dataAbsentReason"):
        if name in holder:
            return name
    return "value"


def shown_value(holder: Json, amount: Amount | None = None) -> str:
    """Return the answer as people read it; empty if there is none."""
    if "valueCodeableConcept" in holder:
        concept = holder["valueCodeableConcept"]
        words = concept if isinstance(concept, str) else concept_of(concept).shown
        if words:
            return words
    if "valueString" in holder:
        words = text(holder["valueString"])
        if words:
            return words
    if "valueBoolean" in holder:
        flag = holder["valueBoolean"]
        if isinstance(flag, bool):
            return "yes" if flag else "no"
    if amount is None:
        amount = amount_of(holder)
    return amount.shown() if amount is not None else _shown_code(holder)


def _shown_code(holder: Json) -> str:
    """Return the answer where it is neither words nor a number: a coding, an interpretation, or why not."""
    for name in ("valueCoding", "interpretation", "dataAbsentReason"):
        for element in items(holder.get(name)):
            words = concept_of({"coding": [element]} if name == "valueCoding" else element).shown
            if words:
                return words
    return ""


def is_preliminary(resource: Json) -> bool:
    """Whether a result is not final yet."""
    status = resource.get("status")
    return isinstance(status, str) and status in _PRELIMINARY


def date_of_observation(observation: Json, context: ReadingContext) -> Period | None:
    """Return when the finding was made: effective date, else issue, else collection of the specimen."""
    date = period_of(observation.get("effectiveDateTime"))
    if date is not None:
        return date
    date = period_of(observation.get("effectiveInstant"))
    if date is not None:
        return date
    date = span_of(observation.get("effectivePeriod")) or period_of(observation.get("issued"))
    if date is not None or "specimen" not in observation:
        return date
    collection = mapping(_specimen(observation, context).get("collection"))
    return period_of(collection.get("collectedDateTime")) or span_of(collection.get("collectedPeriod"))


def _specimen(observation: Json, context: ReadingContext) -> Json:
    return context.resolve(observation.get("specimen"), observation)


_SPREAD: Final = (
    " metasta",
    " recurren",
    " rezidiv",
    " liver ",
    " hepatic ",
    " leber",
    " bone ",
    " osseous ",
    " knochen",
    " brain ",
    " cerebral ",
    " hirn",
    " lung ",
    " lunge",
    " pulmonary ",
    " pleura",
    " ascites ",
    " distant ",
)
_NO_SPREAD: Final = (" no metasta", " without metasta", " keine metasta", " non metasta")
_PRIMARY: Final = (" primary ", " primartumor ")
_BREAST: Final = (" breast ", " mamma", " brust", " mastectomy ", " lumpectomy ")


def specimen_of(observation: Json, context: ReadingContext) -> Specimen:
    """Return where tested tissue came from: specimen, then body site, then the text of the question."""
    if "specimen" in observation:
        found = _tissue(_specimen_words(observation, context), _PRIMARY + _BREAST)
        if found is not Specimen.UNSTATED:
            return found
    if "bodySite" in observation:
        found = _tissue_of_site(concept_of(observation.get("bodySite")))
        if found is not Specimen.UNSTATED:
            return found
    # Names of tests say "in Breast cancer specimen" whatever the tissue was: the breast does not count here.
    return _tissue_of_test(concept_of(observation.get("code")))


@of_concept
def _tissue_of_site(site: Concept) -> Specimen:
    return _tissue(" ".join(site.texts), _PRIMARY + _BREAST)


@of_concept
def _tissue_of_test(test: Concept) -> Specimen:
    return _tissue(text(mapping(test.element).get("text")), _PRIMARY)


def _specimen_words(observation: Json, context: ReadingContext) -> str:
    specimen = _specimen(observation, context)
    collection = mapping(specimen.get("collection"))
    return " / ".join(
        [
            text(mapping(observation.get("specimen")).get("display")),
            *concept_of(specimen.get("type")).texts,
            *concept_of(collection.get("bodySite")).texts,
            *(text(mapping(note).get("text")) for note in items(specimen.get("note"))),
        ]
    )


def _tissue(words: str, primary: tuple[str, ...]) -> Specimen:
    if not words:
        return Specimen.UNSTATED
    searched = plain(words)
    for phrase in _NO_SPREAD:
        searched = searched.replace(phrase, " ")
    if says_any(searched, _SPREAD):
        return Specimen.METASTASIS
    return Specimen.PRIMARY if says_any(searched, primary) else Specimen.UNSTATED


def notes_of(resource: Json) -> list[str]:
    """Return the texts of the notes; read only where a shape of real data needs it."""
    return [words for note in items(resource.get("note")) if (words := text(mapping(note).get("text")))]
