"""For any record: no policy fails, and none depends on order, on repeats or on what does not concern it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mbc_cards.chart import (
    Analyte,
    Call,
    Chart,
    DiseaseEvent,
    DiseaseFact,
    DraftOrder,
    DrugEntry,
    EntryKind,
    GeneResult,
    Giving,
    Marker,
    MarkerResult,
    Measurement,
    MenopauseEvent,
    Method,
    Person,
    ProcedureEvent,
    ProcedureKind,
    Setting,
    Significance,
    Site,
    Specimen,
    StatusEvent,
    Stop,
    Topic,
    UnreadableDrug,
)
from mbc_cards.drugs import DRUGS
from mbc_cards.evidence import Evidence, Problem
from mbc_cards.facts import FACTS
from mbc_cards.period import Period
from mbc_cards.resolve import picture_of
from mbc_cards.values import DiseaseStatus, Her2Expression, Menopause, Origin, Sex

TODAY = date(2024, 6, 1)
EDGE = [date.min, date.max, date(1, 1, 2), date(9999, 12, 30), TODAY, date(2021, 3, 1)]
DAYS = st.one_of(st.dates(date(2015, 1, 1), date(2025, 1, 1)), st.sampled_from(EDGE))
COMMON = [
    "letrozole",
    "palbociclib",
    "fulvestrant",
    "trastuzumab",
    "docetaxel",
    "goserelin",
    "zoledronic-acid",
]
DRUG_IDS = st.one_of(st.sampled_from(COMMON), st.sampled_from(sorted(DRUGS)))


@st.composite
def periods(draw):
    first = draw(DAYS)
    length = draw(st.sampled_from([0, 0, 0, 30, 365]))
    return Period(first, date.max if (date.max - first).days < length else first + timedelta(days=length))


MAYBE = st.one_of(st.none(), periods())
EVIDENCE = st.builds(
    Evidence,
    st.sampled_from(["", "Observation/1", "Condition/2", "MedicationStatement/3"]),
    st.sampled_from(["a", "b"]),
    MAYBE,
    st.sampled_from(["", "value"]),
    st.sampled_from([False, False, True]),
)
SELDOM = st.sampled_from([False, False, False, True])
LISTS = {
    "markers": st.builds(
        MarkerResult,
        st.sampled_from(Marker),
        st.sampled_from(Call),
        EVIDENCE,
        st.sampled_from(Method),
        st.sampled_from(Specimen),
        st.sampled_from([None, None, 0.0, 1.0, 50.0]),
        st.sampled_from([None, 0, 1, 2, 3]),
        st.sampled_from([None, None, 1.5, 2.0]),
        st.one_of(st.none(), st.sampled_from(Her2Expression)),
        SELDOM,
    ),
    "genes": st.builds(
        GeneResult,
        st.sampled_from(
            ["BRCA", "BRCA1", "BRCA2", "PIK3CA", "ESR1", "AKT1", "PTEN", "NTRK", "NTRK1", "TP53"]
        ),
        st.sampled_from(Call),
        EVIDENCE,
        st.sampled_from(Significance),
        st.one_of(st.none(), st.sampled_from(Origin)),
        st.booleans(),
        SELDOM,
    ),
    "disease": st.builds(
        DiseaseEvent,
        st.one_of(
            st.sampled_from([DiseaseFact.METASTASIS, DiseaseFact.BREAST_CANCER]), st.sampled_from(DiseaseFact)
        ),
        EVIDENCE,
        st.sampled_from(Site),
        st.sampled_from([True, True, False]),
        SELDOM,
        SELDOM,
        SELDOM,
    ),
    "statuses": st.builds(StatusEvent, st.sampled_from(DiseaseStatus), EVIDENCE, SELDOM),
    "drugs": st.builds(
        DrugEntry,
        st.lists(DRUG_IDS, min_size=1, max_size=3).map(tuple),
        st.sampled_from(EntryKind),
        st.sampled_from(Giving),
        EVIDENCE,
        MAYBE,
        MAYBE,
        st.sampled_from(Stop),
        st.sampled_from(Setting),
        st.sampled_from([None, None, 1, 2, 3]),
        st.sampled_from([True, True, False]),
        SELDOM,
        st.sampled_from(["", "", "MedicationStatement/3"]),
    ),
    "unreadable_drugs": st.builds(
        UnreadableDrug,
        st.sampled_from(["chemotherapy", "hormonal therapy", "unreadable"]),
        st.sampled_from(EntryKind),
        st.sampled_from(Giving),
        EVIDENCE,
        MAYBE,
        MAYBE,
    ),
    "procedures": st.builds(ProcedureEvent, st.sampled_from(ProcedureKind), EVIDENCE),
    "measurements": st.builds(
        Measurement, st.sampled_from(Analyte), st.one_of(st.none(), st.floats(0, 200)), st.just(""), EVIDENCE
    ),
    "menopause": st.builds(MenopauseEvent, st.one_of(st.none(), st.sampled_from(Menopause)), EVIDENCE),
    "orders": st.builds(
        DraftOrder,
        st.sampled_from(["MedicationRequest/d1", "MedicationRequest/d2"]),
        st.lists(DRUG_IDS, max_size=2).map(tuple),
        st.booleans(),
        st.just("as sent"),
        st.booleans(),
        st.booleans(),
    ),
}
PERSONS = st.builds(
    Person,
    st.just("Patient/p"),
    st.one_of(st.none(), st.sampled_from(Sex)),
    st.one_of(st.none(), EVIDENCE),
    MAYBE,
    st.one_of(st.none(), EVIDENCE),
    st.booleans(),
)


@st.composite
def charts(draw):
    most = {"drugs": 6, "disease": 5}
    lists = {
        name: tuple(draw(st.lists(events, max_size=most.get(name, 3)))) for name, events in LISTS.items()
    }
    missing = draw(st.frozensets(st.sampled_from(Topic), max_size=2))
    return Chart(person=draw(PERSONS), not_supplied=missing, **lists)


def believed(chart):
    seen = picture_of(chart, TODAY)
    return {fact.name: finding for fact, finding in seen.findings.items()}, seen.timeline, seen.notes


@settings(max_examples=150, deadline=None)
@given(charts())
def test_every_record_gives_a_finding_for_every_fact(chart):
    findings, _timeline, _notes = believed(chart)
    assert set(FACTS) == set(findings)


@settings(max_examples=100, deadline=None)
@given(charts(), st.randoms(use_true_random=False))
def test_the_order_of_entries_never_matters(chart, random):
    def shuffled(events):
        return tuple(random.sample(events, len(events)))

    other = replace(chart, **{name: shuffled(getattr(chart, name)) for name in LISTS})
    assert believed(chart) == believed(other)


@settings(max_examples=100, deadline=None)
@given(charts())
def test_exact_repeats_change_nothing(chart):
    repeated = replace(chart, **{name: getattr(chart, name) * 2 for name in LISTS})
    assert believed(chart) == believed(repeated)


NOT_OF_BREAST_CANCER = Evidence("Observation/other", "z", Period.on(date(2020, 1, 1)))


@settings(max_examples=50, deadline=None)
@given(charts())
def test_what_does_not_concern_breast_cancer_changes_nothing(chart):
    more = replace(
        chart,
        markers=(
            *chart.markers,
            MarkerResult(Marker.ER, Call.POSITIVE, NOT_OF_BREAST_CANCER, about_other_primary=True),
        ),
        genes=(*chart.genes, GeneResult("TP53", Call.POSITIVE, NOT_OF_BREAST_CANCER)),
        disease=(
            *chart.disease,
            DiseaseEvent(DiseaseFact.OSTEOPOROSIS, NOT_OF_BREAST_CANCER),
            DiseaseEvent(DiseaseFact.METASTASIS, NOT_OF_BREAST_CANCER, of_other_primary=True),
        ),
        statuses=(
            *chart.statuses,
            StatusEvent(DiseaseStatus.PROGRESSING, NOT_OF_BREAST_CANCER, about_other_primary=True),
        ),
        drugs=(
            *chart.drugs,
            DrugEntry(("letrozole",), EntryKind.STATEMENT, Giving.NOT_GIVEN, NOT_OF_BREAST_CANCER),
            DrugEntry(
                ("carboplatin",),
                EntryKind.STATEMENT,
                Giving.ENDED,
                NOT_OF_BREAST_CANCER,
                for_other_primary=True,
            ),
        ),
        measurements=(*chart.measurements, Measurement(Analyte.FSH, 3.0, "", NOT_OF_BREAST_CANCER)),
        procedures=(*chart.procedures, ProcedureEvent(ProcedureKind.RADIATION, NOT_OF_BREAST_CANCER)),
        problems=(Problem("unreadable", "", "", "one entry could not be read"),),
        ignored=3,
    )
    assert believed(chart) == believed(more)
