"""Patients about whose next treatment an edition says nothing: every combination of what is usually known.

The patients are charts, so that everything derived (lines completed, on what the cancer worsened) is
what the policies make of such a history. No therapy runs, as when the next line is being chosen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from mbc_cards.assess import assess
from mbc_cards.chart import (
    Call,
    Chart,
    DiseaseEvent,
    DiseaseFact,
    DrugEntry,
    EntryKind,
    Giving,
    Marker,
    MarkerResult,
    MenopauseEvent,
    Person,
    ProcedureEvent,
    ProcedureKind,
    Site,
    Stop,
)
from mbc_cards.drugs import name_of
from mbc_cards.evidence import Evidence
from mbc_cards.offers import SitePreferences
from mbc_cards.period import Period
from mbc_cards.recommendation import Edition, Hook
from mbc_cards.resolve import picture_of
from mbc_cards.selection import select
from mbc_cards.values import Menopause, Sex

TODAY = date(2024, 6, 1)
FOUND = Period.on(date(2022, 1, 10))
"""When the disease was found, metastatic from the start."""
RECEPTORS = tuple(product((Call.POSITIVE, Call.NEGATIVE), repeat=3))
"""ER, PR and HER2."""
PEOPLE = (
    (Sex.FEMALE, Menopause.PRE),
    (Sex.FEMALE, Menopause.POST),
    (Sex.MALE, None),
)
SITES = (Site.LIVER, Site.BRAIN)
"""The only site of spread: the brain stands for itself, the liver for everything else."""
SUPPRESSIONS = ("none", "GnRH analogue", "ovaries removed")

Lines = tuple[tuple[str, ...], ...]
HORMONE_RECEPTOR_POSITIVE: tuple[Lines, ...] = (
    (),
    (("letrozole", "palbociclib"),),
    (("letrozole",),),
    (("tamoxifen",),),
    (("capecitabine",),),
    (("letrozole", "palbociclib"), ("fulvestrant",)),
    (("letrozole", "palbociclib"), ("everolimus", "exemestane")),
    (("letrozole",), ("abemaciclib", "fulvestrant")),
    (("capecitabine",), ("letrozole",)),
)
HER2_POSITIVE: tuple[Lines, ...] = (
    (),
    (("docetaxel", "pertuzumab", "trastuzumab"),),
    (("trastuzumab", "vinorelbine"),),
    (("docetaxel", "pertuzumab", "trastuzumab"), ("ado-trastuzumab-emtansine",)),
    (("docetaxel", "pertuzumab", "trastuzumab"), ("capecitabine", "lapatinib")),
)
TRIPLE_NEGATIVE: tuple[Lines, ...] = (
    (),
    (("paclitaxel",),),
    (("carboplatin",),),
    (("paclitaxel",), ("capecitabine",)),
    (("carboplatin", "gemcitabine"), ("eribulin",)),
)
"""Lines of therapy as they are usually given, on each of which the cancer worsened."""


@dataclass(frozen=True, slots=True)
class Patient:
    """One combination: ER, PR and HER2; sex and menopausal state; suppression; site; lines that failed."""

    receptors: tuple[Call, ...]
    sex: Sex
    menopause: Menopause | None
    suppression: str
    site: Site
    lines: Lines

    @property
    def text(self) -> str:
        """In one line."""
        marks = ", ".join(
            f"{name} {call.value}" for name, call in zip(("ER", "PR", "HER2"), self.receptors, strict=True)
        )
        who = self.sex.value if self.menopause is None else self.menopause.value
        where = f"{self.site.value} only"
        given = "; ".join(" + ".join(name_of(drug) for drug in line) for line in self.lines)
        return f"{marks}; {who}; suppression: {self.suppression}; {where}; after {given or 'no line'}"


@dataclass(frozen=True, slots=True)
class Gap:
    """A patient to whom no next line is offered, and which other kinds of card there are."""

    patient: Patient
    cards: tuple[str, ...]


def patients() -> Iterator[Patient]:
    """Every combination; ovaries are removed in women only."""
    for receptors, (sex, menopause), suppression, site in product(RECEPTORS, PEOPLE, SUPPRESSIONS, SITES):
        if sex is Sex.FEMALE or suppression != "ovaries removed":
            for lines in _usual(receptors):
                yield Patient(receptors, sex, menopause, suppression, site, lines)


def _usual(receptors: tuple[Call, ...]) -> tuple[Lines, ...]:
    er, pr, her2 = receptors
    if her2 is Call.POSITIVE:
        return HER2_POSITIVE
    return HORMONE_RECEPTOR_POSITIVE if Call.POSITIVE in (er, pr) else TRIPLE_NEGATIVE


def chart_of(patient: Patient) -> Chart:
    """The record of such a patient."""
    person = Person("Patient/p", patient.sex, _shown("Patient/p", None))
    menopause = patient.menopause
    removed = ProcedureEvent(ProcedureKind.OOPHORECTOMY, _shown("Procedure/ovaries", FOUND))
    return Chart(
        person=person,
        markers=tuple(
            MarkerResult(marker, call, _shown(f"Observation/{marker.value}", FOUND))
            for marker, call in zip((Marker.ER, Marker.PR, Marker.HER2), patient.receptors, strict=True)
        ),
        disease=(
            DiseaseEvent(DiseaseFact.BREAST_CANCER, _shown("Condition/breast", FOUND)),
            DiseaseEvent(DiseaseFact.METASTASIS, _shown("Condition/spread", FOUND), patient.site),
        ),
        drugs=tuple(_entries(patient)),
        procedures=(removed,) if patient.suppression == "ovaries removed" else (),
        menopause=() if menopause is None else (MenopauseEvent(menopause, _shown("Observation/m", FOUND)),),
    )


def _entries(patient: Patient) -> Iterator[DrugEntry]:
    for number, drugs in enumerate(patient.lines):
        begin, end = Period.on(date(2022, 2 + 10 * number, 1)), Period.on(date(2022 + number, 10, 1))
        for drug in drugs:
            shown = _shown(f"MedicationStatement/{drug}-{number}", begin)
            yield DrugEntry((drug,), EntryKind.STATEMENT, Giving.ENDED, shown, begin, end, Stop.PROGRESSION)
    if patient.suppression == "GnRH analogue":
        begin = Period.on(date(2022, 2, 1))
        shown = _shown("MedicationStatement/goserelin", begin)
        yield DrugEntry(("goserelin",), EntryKind.STATEMENT, Giving.ACTIVE, shown, begin)


def _shown(reference: str, when: Period | None) -> Evidence:
    return Evidence(reference, reference, when)


def gaps(edition: Edition) -> tuple[Gap, ...]:
    """Return the patients to whom the edition offers no next line when the chart is opened."""
    return tuple(gap for patient in patients() if (gap := _gap(edition, patient)) is not None)


def _gap(edition: Edition, patient: Patient) -> Gap | None:
    picture = picture_of(chart_of(patient), TODAY)
    hook = Hook.PATIENT_VIEW
    speech = select(assess(edition, picture.findings, hook), picture, hook, SitePreferences())
    if any(item.options for item in speech.next_line):
        return None
    named = {"testing": speech.testing, "bone": speech.bone, "supportive": speech.supportive}
    return Gap(patient, tuple(name for name, verdicts in named.items() if verdicts))
