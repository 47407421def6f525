"""What a CodeableConcept means, worked out once for each concept and not once for each entry that carries it.

The same few thousand concepts stand on nearly every entry of every record, and what one means depends on
nothing but itself and on whether SNOMED CT may be read. So it is remembered by its own JSON text: the memory
holds vocabulary and knows no record. It is bounded, and a concept with a long text, which is rather a
narrative than a term, is never kept.
"""

from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import Any, Final, TypeVar

from orjson import dumps, loads

from mbc_service.fhir.coding import codings_of, has_odd_address, plain, shown, texts_of

T = TypeVar("T")

LONGEST_REMEMBERED: Final = 512
"""Bytes of JSON; a term with its names in several code systems has a few hundred."""
MOST_REMEMBERED: Final = 2048


class Concept:
    """One CodeableConcept, or what stands in its place, as it is read everywhere."""

    __slots__ = ("codings", "element", "meanings", "odd_address", "shown", "snomed", "texts", "words")

    def __init__(self, element: object, snomed: bool) -> None:
        self.element = element
        """The JSON itself, whatever it is."""
        self.snomed = snomed
        """Whether SNOMED CT codes may be read."""
        self.codings = tuple(codings_of(element))
        """The codings that carry a code or a display."""
        self.texts = tuple(texts_of(element))
        """The text and the displays, without repetition."""
        self.words = plain(" ".join(self.texts))
        """All texts in plain form."""
        self.shown = shown(element)
        """How people read it; empty if it has no words."""
        self.odd_address = has_odd_address(element)
        """Whether a code system is understood although it is not an address."""
        self.meanings: dict[object, Any] = {}
        """What `of_concept` has worked out, by function."""


def concept_of(element: object, snomed: bool = True) -> Concept:
    """Return what is known of a CodeableConcept, which may be any JSON."""
    try:
        written = dumps(element)
    except TypeError:
        # No JSON text has a number beyond 64 bits here, half of a character, or a name that is no text.
        return Concept(element, snomed)
    if len(written) > LONGEST_REMEMBERED:
        return Concept(element, snomed)
    return _WITH_SNOMED(written) if snomed else _WITHOUT_SNOMED(written)


def _read(snomed: bool, written: bytes) -> Concept:
    """Return the concept of a JSON text: made from the text alone, it shares nothing with any record."""
    return Concept(loads(written), snomed)


_WITHOUT_SNOMED: Final = lru_cache(maxsize=MOST_REMEMBERED)(partial(_read, False))
_WITH_SNOMED: Final = lru_cache(maxsize=MOST_REMEMBERED)(partial(_read, True))


def of_concept(work_out: Callable[[Concept], T]) -> Callable[[Concept], T]:
    """Have a meaning worked out when it is first asked of a concept, and kept with it as long as it is.

    The meaning must follow from the concept alone and be immutable: every later reader is given the same.
    """

    @wraps(work_out)
    def meaning(concept: Concept) -> T:
        meanings = concept.meanings
        try:
            worked_out: T = meanings[work_out]
        except KeyError:
            worked_out = meanings[work_out] = work_out(concept)
        return worked_out

    return meaning
