"""Read every patient found in a folder of FHIR JSON and print one line of what was understood.

    python -m tests.tools.explain_folder FOLDER [--today 2026-07-01] [--edition ID] [--markdown]

A file may be a Bundle of any type or a single resource; loose resources of one folder are grouped by the
patient they refer to. Nothing is sent anywhere; any exception is printed and counted.
"""

import argparse
import sys
import traceback
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from mbc_cards import facts
from mbc_cards.conditions import Fact
from mbc_cards.editions import edition
from mbc_cards.evidence import Knowledge, Members
from mbc_cards.period import Span
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Hook
from mbc_cards.resolve import picture_of
from mbc_cards.wording import write_cards
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart

SHOWN: tuple[Fact[Any], ...] = (
    facts.metastatic,
    facts.er,
    facts.pr,
    facts.her2,
    facts.menopause,
    facts.bone_metastases,
    facts.brca,
    facts.pik3ca,
    facts.metastatic_lines_completed,
    facts.current_drugs,
)


@dataclass
class Record:
    """One patient's resources, and where they came from."""

    name: str
    patient: str
    resources: list[dict[str, Any]] = field(default_factory=list)


def records(folder: Path) -> Iterator[Record]:
    """Every patient below a folder."""
    loose: dict[Path, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(folder.rglob("*.json")):
        document = orjson.loads(path.read_bytes())
        if isinstance(document, list):
            document = {"resourceType": "Bundle", "entry": [{"resource": item} for item in document]}
        if not isinstance(document, dict):
            continue
        if document.get("resourceType") == "Bundle":
            inside = _with_urls(document)
            patients = [str(item.get("id", "")) for item in inside if item.get("resourceType") == "Patient"]
            yield from (Record(path.stem, patient, inside) for patient in patients)
        if document.get("resourceType") != "Bundle" or not patients:
            loose[path.parent].extend(_resources(document))
    for parent, inside in loose.items():
        yield from _grouped(parent, inside)


def _resources(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    if document.get("resourceType") == "Bundle":
        for entry in document.get("entry", []):
            if isinstance(entry.get("resource"), dict):
                yield from _resources(entry["resource"])
    else:
        yield dict(document)


def _with_urls(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give a resource without an id the one its fullUrl names, as a server that stores the bundle would."""
    found = []
    for entry in document.get("entry", []):
        resource = entry.get("resource")
        if isinstance(resource, dict):
            own = str(entry.get("fullUrl", "")).rpartition(":")[2].rpartition("/")[2]
            found.extend(
                {"id": own, **item} if own and "id" not in item else item for item in _resources(resource)
            )
    return found


def _grouped(parent: Path, inside: list[dict[str, Any]]) -> Iterator[Record]:
    subjects = {
        str(item.get("id")): Record(f"{parent.name}/{item.get('id')}", str(item.get("id")))
        for item in inside
        if item.get("resourceType") == "Patient"
    }
    for item in inside:
        subject = item.get("subject") or item.get("patient") or {}
        named = str(subject.get("reference", "")).rpartition("/")[2] if isinstance(subject, dict) else ""
        key = str(item.get("id")) if item.get("resourceType") == "Patient" else named
        if key in subjects:
            subjects[key].resources.append(item)
    yield from (record for record in subjects.values() if len(record.resources) > 1)


def said(picture: ClinicalPicture, fact: Fact[Any]) -> str:
    """One finding in a few characters."""
    finding = picture[fact]
    if finding.state is Knowledge.MISSING:
        return "-"
    if finding.state is Knowledge.CONFLICTING:
        return "conflict"
    if isinstance(finding.value, Members):
        return " ".join(sorted(finding.value.sure)) or "none"
    return finding.value.text() if isinstance(finding.value, Span) else str(finding.value.value)


def main(arguments: list[str] | None = None) -> int:
    """Print the table; exit 1 if anything raised."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 7, 1))
    parser.add_argument("--edition", default="cancernet-2021-07")
    parser.add_argument("--metastatic", action="store_true", help="only patients with established metastases")
    told = parser.parse_args(arguments)
    failures = count = 0
    print("| patient | " + " | ".join(fact.name for fact in SHOWN) + " | timeline | problems | cards |")
    print("|---" * (len(SHOWN) + 4) + "|")
    for record in records(told.folder):
        count += 1
        try:
            chart = read_chart(
                Inputs(patient_id=record.patient, resources=record.resources, today=told.today)
            )
            picture = picture_of(chart, told.today)
            written = write_cards(edition=edition(told.edition), picture=picture, hook=Hook.PATIENT_VIEW)
        except Exception:  # noqa: BLE001 - the point is to find every exception
            failures += 1
            print(f"| {record.name} | EXCEPTION |")
            traceback.print_exc(limit=-4)
            continue
        if told.metastatic and said(picture, facts.metastatic) == "-":
            continue
        lines = "; ".join(
            f"{line.setting.value.split()[0]}: {'+'.join(sorted(line.drugs))} "
            f"{line.start.text() if line.start else '?'} {line.ended.value}"
            for line in picture.timeline.lines
        )
        row = [said(picture, fact) for fact in SHOWN]
        kinds = ", ".join(card.kind.value for card in written.cards)
        print(f"| {record.name} | " + " | ".join([*row, lines, str(len(chart.problems)), kinds]) + " |")
    print(f"\n{count} patients, {failures} exceptions")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
