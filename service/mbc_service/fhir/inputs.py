"""What a chart is read from, and what a reader may know beside the resource it reads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from mbc_cards.chart import Topic
from mbc_service.fhir.lenient import NOTHING, Json, items, mapping

_UUID: Final = "urn:uuid:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything supplied for one consultation, as plain JSON."""

    patient_id: str
    resources: Sequence[Mapping[str, Any]]
    """Each resource once, flattened out of Bundles; other patients' may be among them."""
    draft_orders: Sequence[Mapping[str, Any]] = ()
    """Resources of the hook's draft orders, Medications included."""
    selections: frozenset[str] | None = None
    """References of the selected draft orders; None counts every order as selected."""
    not_supplied: frozenset[Topic] = frozenset()
    today: date
    snomed: bool = True
    """Whether SNOMED CT codes may be read."""


class References(Mapping[str, Json]):
    """Resources by reference, indexed when first asked.

    Keys are `Type/id`; a lookup also accepts an absolute address, a version at the end, and `urn:uuid:id`.
    """

    __slots__ = ("_by_id", "_by_reference", "_resources")

    def __init__(self, resources: Iterable[object]) -> None:
        self._resources = resources
        self._by_reference: dict[str, Json] | None = None
        self._by_id: dict[str, Json] = {}

    def _indexed(self) -> dict[str, Json]:
        if self._by_reference is None:
            index: dict[str, Json] = {}
            by_id = self._by_id
            for resource in self._resources:
                if isinstance(resource, dict):
                    identity, kind = resource.get("id"), resource.get("resourceType")
                    if isinstance(identity, str) and isinstance(kind, str):
                        index.setdefault(f"{kind}/{identity}", resource)
                        by_id.setdefault(identity, resource)
            self._by_reference = index
        return self._by_reference

    def __getitem__(self, reference: str) -> Json:
        index = self._indexed()
        found = index.get(reference)
        if found is not None:
            return found
        if reference.startswith(_UUID):
            return self._by_id[reference[len(_UUID) :]]
        return index[short_reference(reference)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._indexed())

    def __len__(self) -> int:
        return len(self._indexed())


class Derivations(Mapping[str, Sequence[Json]]):
    """Observations by the reference of the Observation they are derived from, indexed when first asked."""

    __slots__ = ("_index", "_observations")

    def __init__(self, observations: Iterable[Json]) -> None:
        self._observations = observations
        self._index: dict[str, list[Json]] | None = None

    def _indexed(self) -> dict[str, list[Json]]:
        if self._index is None:
            index: dict[str, list[Json]] = {}
            for observation in self._observations:
                for source in items(observation.get("derivedFrom")):
                    reference = mapping(source).get("reference")
                    if isinstance(reference, str):
                        index.setdefault(short_reference(reference), []).append(observation)
            self._index = index
        return self._index

    def __getitem__(self, reference: str) -> Sequence[Json]:
        return self._indexed()[reference]

    def __iter__(self) -> Iterator[str]:
        return iter(self._indexed())

    def __len__(self) -> int:
        return len(self._indexed())


def short_reference(reference: str) -> str:
    """Return `Type/id` of a reference, without the server's address and without a version."""
    bare = reference.partition("/_history/")[0]
    parts = bare.rsplit("/", 2)
    return "/".join(parts[-2:])


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What a reader may know beside the resource it reads."""

    patient_id: str
    today: date
    by_reference: Mapping[str, Json] = field(default_factory=lambda: NOTHING)
    snomed: bool = True
    other_primaries: frozenset[str] = frozenset()
    """References of Conditions (and of their stages) that belong to another cancer than the breast's."""
    other_primary_is_active: bool = False
    """Whether one of them goes on, so that staging which names no cancer may be about it."""
    implications: Mapping[str, Sequence[Json]] = field(default_factory=lambda: NOTHING)
    """Observations by the reference of the Observation they are derived from."""

    def resolve(self, reference: object, holder: Json = NOTHING) -> Json:
        """Return the resource that a Reference names: relative, absolute, urn:uuid, or contained in `holder`.

        `reference` is the Reference element or its text. An empty object if it is not supplied.
        """
        target = mapping(reference).get("reference", reference)
        if not isinstance(target, str):
            return NOTHING
        if target.startswith("#"):
            for contained in items(holder.get("contained")):
                if isinstance(contained, dict) and contained.get("id") == target[1:]:
                    return contained
            return NOTHING
        return self.by_reference.get(target, NOTHING)

    def is_about_other_primary(self, *references: object) -> bool:
        """Whether any of these Reference elements names something of another cancer in the same record."""
        if not self.other_primaries:
            return False
        for reference in references:
            target = mapping(reference).get("reference")
            if isinstance(target, str) and (
                target in self.other_primaries or short_reference(target) in self.other_primaries
            ):
                return True
        return False
