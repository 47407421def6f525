"""Cases: patients with a story, as folders, and the calls that an EHR would make for them.

A folder holds `case.toml` (story, `today`, `hook`, what it demonstrates), `bundle.json` (the record) and,
where orders are being written, `orders.json` (a Bundle; `selected` in `case.toml` names the chosen ones).
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import orjson

from mbc_cards.recommendation import Hook
from mbc_service.prefetch import Key, keys

Json = dict[str, Any]

LABORATORY = "labs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case as it stands in its folder."""

    folder: Path
    story: str
    demonstrates: str
    today: str
    """Evaluation date, as in 2024-06-01."""
    hook: str
    resources: tuple[Json, ...]
    orders: tuple[Json, ...] = ()
    selections: tuple[str, ...] = ()
    expect: Mapping[str, Any] = field(default_factory=dict)
    """What the case says it must lead to; read by the tests."""

    @property
    def slug(self) -> str:
        """The story in a few words, as the folder is called."""
        return self.folder.name

    @property
    def service(self) -> str:
        """Id of the service that its hook calls."""
        return f"mbc-{self.hook}"

    @property
    def patient_id(self) -> str:
        """Id of the record's Patient."""
        return next(str(item["id"]) for item in self.resources if item["resourceType"] == "Patient")

    def request(self, asked: Sequence[Key] | None = None) -> Json:
        """Return the call an EHR would make: every key answered, an empty Bundle where there is nothing."""
        context: Json = {"userId": "Practitioner/example", "patientId": self.patient_id}
        if self.hook != Hook.PATIENT_VIEW.value:
            context["draftOrders"] = bundle(self.orders, "collection")
        if self.hook == Hook.ORDER_SELECT.value:
            context["selections"] = list(self.selections)
        return {
            "hook": self.hook,
            "hookInstance": str(uuid5(NAMESPACE_URL, self.slug)),
            "context": context,
            "prefetch": {key.name: self._answer(key) for key in asked or keys()},
        }

    def _answer(self, key: Key) -> Json:
        found = [item for item in self.resources if item["resourceType"] == key.type]
        if key.type == "Patient":
            return found[0]
        if key.type == "Observation":
            found = [item for item in found if _is_laboratory(item) == (key.name == LABORATORY)]
        if key.type == "MedicationRequest":
            found += [item for item in self.resources if item["resourceType"] == "Medication"]
        return bundle(found, "searchset")


def read_case(folder: Path) -> Case:
    """Read one folder; raises OSError, ValueError or KeyError when it is not a case."""
    about = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    path = folder / "orders.json"
    orders = tuple(_resources(orjson.loads(path.read_bytes()))) if path.exists() else ()
    return Case(
        folder=folder,
        story=" ".join(about["story"].split()),
        demonstrates=about.get("demonstrates", ""),
        today=about["today"].isoformat(),
        hook=Hook(about["hook"]).value,
        resources=tuple(_resources(orjson.loads((folder / "bundle.json").read_bytes()))),
        orders=orders,
        selections=tuple(about.get("selections") or _orders(orders)),
        expect=about.get("expect", {}),
    )


def load(folder: Path) -> tuple[Case, ...]:
    """Read every case below a folder, in the order of their names."""
    return tuple(read_case(path.parent) for path in sorted(folder.glob("*/case.toml")))


def bundle(resources: Iterable[Mapping[str, Any]], kind: str) -> Json:
    """Return a Bundle of resources."""
    return {"resourceType": "Bundle", "type": kind, "entry": [{"resource": item} for item in resources]}


def _resources(document: Mapping[str, Any]) -> Iterator[Json]:
    return (entry["resource"] for entry in document.get("entry", ()))


def _orders(orders: Iterable[Json]) -> Iterator[str]:
    return (f"{item['resourceType']}/{item['id']}" for item in orders if item["resourceType"] != "Medication")


def _is_laboratory(observation: Mapping[str, Any]) -> bool:
    return any(
        coding.get("code") == "laboratory"
        for category in observation.get("category", ())
        for coding in category.get("coding", ())
    )
