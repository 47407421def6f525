"""The chart in a few lines, as order entry shows it: who it is, what the disease is, what is known of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.answers import NOT_KNOWN, answer
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Finding, Knowledge
from mbc_cards.picture import ClinicalPicture
from mbc_cards.resolve import picture_of
from mbc_cards.values import Sex, YesNo
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart

_ALWAYS: tuple[Fact[Any], ...] = (facts.metastatic, facts.er, facts.pr, facts.her2)
"""Shown also when they are not known: nothing about metastatic breast cancer is decided without them."""

_IF_KNOWN: tuple[Fact[Any], ...] = (
    facts.presentation,
    facts.disease_status,
    facts.bone_metastases,
    facts.brain_metastases,
    facts.liver_metastases,
    facts.lung_metastases,
    facts.brca,
    facts.pik3ca,
    facts.pd_l1,
    facts.msi,
    facts.ntrk,
    facts.menopause,
    facts.performance,
    facts.current_drugs,
    facts.metastatic_lines_completed,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the summary."""

    label: str
    answer: str
    newest: str
    """Newest date of what it rests on."""
    known: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChartSummary:
    """The summary of one chart."""

    who: str
    """ "Woman, 68 years"; with the name where the record has one."""
    born: str
    entries: tuple[Entry, ...]
    problems: tuple[str, ...]
    picture: ClinicalPicture


def summary_of(
    patient_id: str, resources: tuple[dict[str, Any], ...], today: date, *, snomed: bool
) -> ChartSummary:
    """Read a record and return its summary."""
    chart = read_chart(Inputs(patient_id=patient_id, resources=resources, today=today, snomed=snomed))
    picture = picture_of(chart, today)
    patient = next((item for item in resources if item.get("resourceType") == "Patient"), {})
    born = chart.person.born
    return ChartSummary(
        who=_who(picture, patient),
        born=born.text() if born else "",
        entries=tuple(_entries(picture)),
        problems=tuple(dict.fromkeys(problem.message for problem in chart.problems)),
        picture=picture,
    )


def _who(picture: ClinicalPicture, patient: Mapping[str, Any]) -> str:
    words = {Sex.FEMALE: "woman", Sex.MALE: "man", None: "sex not recorded"}
    sex = words[picture[facts.sex].value]
    age = picture[facts.age]
    years = f"{age.value.text()} years" if age.value else "age not recorded"
    parts = [part for part in (_name(patient), sex, years) if part]
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _name(patient: Mapping[str, Any]) -> str:
    """Return the first name of a Patient that can be shown, leniently."""
    names = patient.get("name")
    for name in names if isinstance(names, list) else ():
        if not isinstance(name, dict):
            continue
        if isinstance(name.get("text"), str):
            return str(name["text"])
        given = name.get("given")
        parts = [*(given if isinstance(given, list) else ()), name.get("family")]
        text = " ".join(part for part in parts if isinstance(part, str))
        if text:
            return text
    return ""


def _entries(picture: ClinicalPicture) -> Iterator[Entry]:
    for fact in _ALWAYS:
        yield _entry(fact, picture[fact])
    for fact in _IF_KNOWN:
        finding = picture[fact]
        if finding.state is not Knowledge.MISSING and finding.value is not YesNo.NO:
            yield _entry(fact, finding)


def _entry(fact: Fact[Any], finding: Finding[Any]) -> Entry:
    newest = finding.newest
    said = answer(finding)
    return Entry(
        label=fact.label[:1].upper() + fact.label[1:],
        answer=said,
        newest=newest.text() if newest and said != NOT_KNOWN else "",
        known=finding.state is Knowledge.KNOWN,
        note=finding.note,
    )
