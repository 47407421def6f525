"""Which drugs a medication concept or a Medication resource names, and whether its parts agree about it.

Every coding counts (RxNorm of any term type, SNOMED CT, ATC, HCPCS), and so do displays, text and
ingredients. A drug that is not in the catalogue reads as nothing at all, quickly: most medication
entries are such drugs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from mbc_cards.evidence import Problem
from mbc_cards.terminology.medications import ATC, HCPCS, RXNORM, Meaning
from mbc_cards.terminology.snomed_medications import SNOMED
from mbc_service.fhir.coding import found
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.drug_text import NOTHING_NAMED, TextReading, read_text
from mbc_service.fhir.drug_vote import Ballot, Source, Trouble, decide
from mbc_service.fhir.inputs import ReadingContext
from mbc_service.fhir.lenient import NOTHING, Json, items, mapping, text
from mbc_service.fhir.therapy_words import UNREADABLE

TOPIC: Final = "treatment history"


@dataclass(frozen=True, slots=True)
class DrugReading:
    """What a medication names.

    Neither drugs nor words: another drug, of no interest here.
    """

    drugs: tuple[str, ...] = ()
    certain: bool = True
    words: str = ""
    """A kind of therapy that no drug accounts for, or "unreadable" (constants of `therapy_words`)."""
    shown: str = ""
    """How the source displays it."""
    settled: bool = False
    """A product code settles dose and form; otherwise the dose may still decide (`doses`)."""
    form: str = ""
    """Dose form that the Medication states: "cream", "oral suspension"."""
    problems: tuple[Problem, ...] = ()


ANOTHER_DRUG: Final = DrugReading()


class _Trouble(NamedTuple):
    """What is wrong with a concept: code and message of the Problem, wherever the concept stands."""

    code: str
    message: str


_TABLES: Final[Mapping[str, Mapping[str, Meaning]]] = {"rxnorm": RXNORM, "atc": ATC, "hcpcs": HCPCS}
_TABLES_WITH_SNOMED: Final[Mapping[str, Mapping[str, Meaning]]] = {**_TABLES, "snomed": SNOMED}
_NO_PRODUCT: Final = frozenset(("", "IN", "PIN", "MIN"))
_IMPRECISE: Final = frozenset(("", "IN"))

_MESSAGES: Final[Mapping[Trouble, str]] = {
    Trouble.CONTRADICTION: "code, display and text of the medication name different drugs; correct the entry",
    Trouble.FORM: "code, display and text of the medication name different forms or doses; correct the entry",
    Trouble.SEVERAL: "the codes of the medication are of different drugs and no text names a combination",
}
_UNREADABLE: Final = _Trouble(
    "medication-unreadable",
    "the entry names no medication by a known code, a display or a text; name the drug",
)


def drugs_of(
    concept: object,
    reference: str = "",
    path: str = "medicationCodeableConcept",
    *,
    snomed: bool = True,
    ingredients: tuple[str, ...] = (),
) -> DrugReading:
    """The drugs that a CodeableConcept names; `ingredients` were read elsewhere in the same Medication."""
    known = concept_of(concept, snomed)
    return _placed(_named_with(known, ingredients) if ingredients else _named(known), reference, path)


def _placed(named: tuple[DrugReading, _Trouble | None], reference: str, path: str) -> DrugReading:
    """The reading of a concept that stands at this place, where its Problem points."""
    reading, trouble = named
    if trouble is None:
        return reading
    return replace(reading, problems=(_problem(trouble.code, reference, path, trouble.message),))


@of_concept
def _named(concept: Concept) -> tuple[DrugReading, _Trouble | None]:
    return _named_with(concept, ())


def _named_with(concept: Concept, ingredients: tuple[str, ...]) -> tuple[DrugReading, _Trouble | None]:
    """What a concept names, wherever it stands, and what is wrong with it."""
    tables = _TABLES_WITH_SNOMED if concept.snomed else _TABLES
    meanings: list[Meaning] = []
    names: list[tuple[Source, TextReading]] = []
    understood = False
    for coding in concept.codings:
        meaning = found(coding, tables)
        if meaning is not None:
            meanings.append(meaning)
        elif coding.code and coding.system in tables:
            understood = True
        if coding.display:
            names.append((Source.DISPLAY, read_text(coding.display)))
    words = text(mapping(concept.element).get("text"))
    if words:
        names.append((Source.TEXT, read_text(words)))
    if meanings or ingredients or any(reading.drugs for _, reading in names):
        return _voted(meanings, names, ingredients, concept.shown)
    kind = _kind(names, understood=understood)
    if not kind:
        return ANOTHER_DRUG, None
    return DrugReading(words=kind, shown=concept.shown), _UNREADABLE if kind == UNREADABLE else None


def _voted(
    meanings: list[Meaning],
    names: list[tuple[Source, TextReading]],
    ingredients: tuple[str, ...],
    shown: str,
) -> tuple[DrugReading, _Trouble | None]:
    named = {drug for _, reading in names for drug in reading.drugs}
    ballots = [_ballot(meaning, named) for meaning in meanings]
    ballots.extend(Ballot(reading.drugs, source) for source, reading in names if reading.drugs)
    if ingredients:
        ballots.append(Ballot(ingredients, Source.INGREDIENT))
    decision = decide(ballots)
    settled = any(ballot.product and ballot.drugs == decision.drugs for ballot in ballots)
    # "Trastuzumab + chemotherapy" in one text: both count. A class word in another text only describes.
    words = _first_kind([(source, reading) for source, reading in names if reading.drugs])
    if decision.trouble is None:
        return DrugReading(decision.drugs, words=words, shown=shown, settled=settled), None
    reading = DrugReading(
        decision.drugs,
        certain=False,
        words=words if decision.drugs else UNREADABLE,
        shown=shown,
        settled=settled,
    )
    return reading, _Trouble(decision.trouble.value, _MESSAGES[decision.trouble])


def _first_kind(names: list[tuple[Source, TextReading]]) -> str:
    """The kind of therapy that the text names, else one that a display names, whatever their order."""
    kinds = sorted(
        (source is not Source.TEXT, reading.words)
        for source, reading in names
        if reading.words and reading.words != UNREADABLE
    )
    return kinds[0][1] if kinds else ""


def _ballot(meaning: Meaning, named: set[str]) -> Ballot:
    forms = [drug for drug in meaning.also if drug in named]
    drugs = (forms[0],) if len(forms) == 1 else meaning.drugs
    product = meaning.tty not in _NO_PRODUCT and not meaning.also
    return Ballot(drugs, Source.CODE, meaning.tty not in _IMPRECISE, product)


def _kind(names: list[tuple[Source, TextReading]], *, understood: bool) -> str:
    """The kind of therapy named, "unreadable", or nothing for a drug that is not ours."""
    if not names:
        return "" if understood else UNREADABLE
    kind = _first_kind(names)
    if kind or any(reading is NOTHING_NAMED or reading.denies for _, reading in names):
        return kind
    return UNREADABLE


def medication_of(resource: Json, context: ReadingContext, drafts: Json = NOTHING) -> DrugReading:
    """The drugs that a request, statement, administration or dispense is about.

    Looked up in this order: concept, contained Medication, Medication among the draft orders (`drafts`, by
    reference), Medication supplied, display of the reference (HOOK-08).
    """
    concept = resource.get("medicationCodeableConcept")
    reading = None
    if concept:
        known = concept_of(concept, context.snomed)
        if _named(known)[0] is ANOTHER_DRUG:
            return ANOTHER_DRUG
        reading = _placed(_named(known), reference_of(resource), "medicationCodeableConcept")
        if reading.words != UNREADABLE or reading.problems[0].code != _UNREADABLE.code:
            return reading
    pointer = mapping(resource.get("medicationReference"))
    if pointer:
        return _referred(pointer, resource, context, drafts, reference_of(resource))
    if reading is not None:
        return reading
    path = "medicationReference" if "medicationReference" in resource else "medicationCodeableConcept"
    problem = _problem(_UNREADABLE.code, reference_of(resource), path, _UNREADABLE.message)
    return DrugReading(words=UNREADABLE, problems=(problem,))


def reference_of(resource: Json) -> str:
    """`Type/id` of a resource; empty if it has no id."""
    identity = text(resource.get("id"))
    return f"{text(resource.get('resourceType'))}/{identity}" if identity else ""


def names_no_medication(resource: Json) -> bool:
    """Whether an order carries nothing in the place of its medication, as while one is being chosen."""
    concept = concept_of(resource.get("medicationCodeableConcept"))
    pointer = mapping(resource.get("medicationReference"))
    return not (concept.shown or text(pointer.get("reference")) or text(pointer.get("display")))


def _referred(
    pointer: Json, resource: Json, context: ReadingContext, drafts: Json, reference: str
) -> DrugReading:
    target = text(pointer.get("reference"))
    medication = mapping(drafts.get(target)) or mapping(context.resolve(pointer, resource))
    display = text(pointer.get("display"))
    if medication:
        reading = _of_medication(medication, context, reference)
        if reading.words != UNREADABLE or not display:
            return reading
    return drugs_of({"text": display}, reference, "medicationReference", snomed=context.snomed)


def _of_medication(medication: Json, context: ReadingContext, reference: str) -> DrugReading:
    ingredients = tuple(dict.fromkeys(_ingredients(medication, context)))
    code = medication.get("code")
    reading = drugs_of(code, reference, "medicationReference", snomed=context.snomed, ingredients=ingredients)
    form = concept_of(medication.get("form")).shown
    return replace(reading, form=form) if form and reading.drugs else reading


def _ingredients(medication: Json, context: ReadingContext) -> Iterator[str]:
    for ingredient in items(medication.get("ingredient")):
        element: Mapping[str, Any] = mapping(ingredient)
        concept = element.get("itemCodeableConcept")
        if concept is None:
            substance = mapping(context.resolve(element.get("itemReference"), medication))
            concept = substance.get("code")
        if concept is not None:
            yield from drugs_of(concept, snomed=context.snomed).drugs


def _problem(code: str, reference: str, path: str, message: str) -> Problem:
    return Problem(code, reference, path, message, TOPIC)
