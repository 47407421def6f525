"""Bundled patients as an EHR would send them: for the demo, the readiness check and the tests.

A case is a folder with `case.toml` (story and expectations), `bundle.json` (the record, a FHIR
collection) and, for the order hooks, `orders.json` (the drafts). `request` makes of it the body of a
CDS Hooks call, with prefetch filled the way a client fills it.
"""

import tomllib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from mbc_service.prefetch import Key, keys

_NAMESPACE = uuid.UUID("0d6d7c1f-6c47-5d0e-9a5f-3f1f2a9c4b77")
_LABORATORY = "laboratory"


@dataclass(frozen=True, slots=True)
class Case:
    """One patient, one story."""

    slug: str
    story: str
    today: str
    """Evaluation date, ISO."""
    hook: str
    demonstrates: str
    expect: Mapping[str, Any]
    """`facts`, `true`, `unknown`, `kinds`, `silent` … as the case declares them."""
    resources: tuple[Mapping[str, Any], ...]
    orders: tuple[Mapping[str, Any], ...] = ()
    selections: tuple[str, ...] = ()
    folder: Path = Path()

    @property
    def service(self) -> str:
        """The id of the service its hook calls."""
        return f"mbc-{self.hook}"

    @property
    def patient_id(self) -> str:
        """The id of its Patient resource."""
        return next(str(item["id"]) for item in self.resources if item.get("resourceType") == "Patient")

    def request(self) -> dict[str, Any]:
        """Return the body an EHR posts for this case, every prefetch key filled."""
        context: dict[str, Any] = {"userId": "Practitioner/example", "patientId": self.patient_id}
        if self.hook != "patient-view":
            entries = [{"resource": dict(order)} for order in self.orders]
            context["draftOrders"] = {"resourceType": "Bundle", "type": "collection", "entry": entries}
        if self.hook == "order-select":
            context["selections"] = list(self.selections)
        return {
            "hook": self.hook,
            "hookInstance": str(uuid.uuid5(_NAMESPACE, self.slug)),
            "context": context,
            "prefetch": {key.name: prefetched(key, self.resources) for key in keys()},
        }


def load(folder: Path) -> tuple[Case, ...]:
    """Return every case of a folder, by slug. A case that cannot be read raises what its parser raises."""
    return tuple(load_one(path.parent) for path in sorted(folder.glob("*/case.toml")))


def load_one(folder: Path) -> Case:
    """Return the case of one folder."""
    told = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    return Case(
        slug=folder.name,
        story=" ".join(str(told["story"]).split()),
        today=str(told["today"]),
        hook=told["hook"],
        demonstrates=told["demonstrates"],
        expect=told.get("expect", {}),
        resources=tuple(_resources(folder / "bundle.json")),
        orders=tuple(_resources(folder / "orders.json")) if (folder / "orders.json").exists() else (),
        selections=tuple(told.get("selections", ())),
        folder=folder,
    )


def _resources(path: Path) -> Iterable[Mapping[str, Any]]:
    return (entry["resource"] for entry in orjson.loads(path.read_bytes())["entry"])


def prefetched(key: Key, resources: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return what a client would put under one key: the Patient, or a searchset of the type it asks for."""
    found = [dict(item) for item in resources if item.get("resourceType") == key.type]
    if key.type == "Patient":
        return found[0]
    if f"category={_LABORATORY}" in key.template:
        found = [item for item in found if _LABORATORY in orjson.dumps(item.get("category", [])).decode()]
    entries = [{"resource": item, "search": {"mode": "match"}} for item in found]
    bundle: dict[str, Any] = {"resourceType": "Bundle", "type": "searchset", "total": len(entries)}
    return {**bundle, "entry": entries} if entries else bundle
