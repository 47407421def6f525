"""Every fact of the vocabulary has a policy that can answer it, and every answer says why."""

import pytest
from tests.lib.charts import (
    SPREAD,
    Person,
    Sex,
    day,
    done,
    er,
    found,
    gene,
    given,
    her2,
    ihc,
    measured,
    metastasis,
    periods,
    picture,
    pr,
    result,
    status,
)

from mbc_cards.chart import (
    Analyte,
    Call,
    DiseaseFact,
    Marker,
    ProcedureKind,
    Significance,
    Site,
    Specimen,
    Topic,
)
from mbc_cards.evidence import Knowledge
from mbc_cards.facts import FACTS
from mbc_cards.values import DiseaseStatus, Menopause, Origin

FULL = (
    *SPREAD,
    metastasis(Site.BRAIN, "2022", by_imaging=True),
    metastasis(Site.LIVER, "2022"),
    metastasis(Site.LUNG, "2022"),
    found(DiseaseFact.VISCERAL_CRISIS, "2024"),
    found(DiseaseFact.BONE_PAIN, "2024"),
    found(DiseaseFact.RESPIRATORY_SYMPTOM, "2024"),
    found(DiseaseFact.LOCAL_RECURRENCE, "2020"),
    found(DiseaseFact.UNRESECTABLE, "2020"),
    found(DiseaseFact.FAMILY_HISTORY),
    found(DiseaseFact.HEART_DISEASE, "2020"),
    er(specimen=Specimen.METASTASIS),
    pr(specimen=Specimen.METASTASIS),
    ihc(1, specimen=Specimen.METASTASIS),
    result(Marker.PD_L1, Call.POSITIVE),
    result(Marker.MSI, Call.NEGATIVE),
    result(Marker.MMR, Call.NEGATIVE),
    gene("BRCA1", Call.POSITIVE, Significance.PATHOGENIC, origin=Origin.GERMLINE),
    gene("PIK3CA"),
    gene("ESR1", Call.NEGATIVE),
    gene("NTRK", Call.NEGATIVE),
    status(DiseaseStatus.STABLE, "2024"),
    given("letrozole", "2022-06-01"),
    measured(Analyte.ECOG, 1, "2024"),
    measured(Analyte.BRAIN_LESIONS, 2, "2024"),
    done(ProcedureKind.BONE_IMAGING, "2021-03-01"),
    done(ProcedureKind.BRAIN_RADIATION, "2022"),
    periods(Menopause.POST),
)
BORN = Person(sex=Sex.FEMALE, born=day("1960"))


def test_every_fact_can_be_known():
    seen = picture(*FULL, person=BORN)
    assert [] == [name for name, fact in FACTS.items() if seen[fact].state is not Knowledge.KNOWN]


def test_every_fact_has_a_finding_with_a_policy_even_for_an_empty_record():
    for events in ((), FULL):
        seen = picture(*events, person=Person())
        assert set(FACTS.values()) == set(seen.findings)
        assert [] == [name for name, fact in FACTS.items() if not seen[fact].policy]


def test_nothing_is_known_of_a_patient_about_whom_nothing_was_supplied():
    seen = picture(person=Person(), not_supplied=frozenset(Topic))
    known = [name for name, fact in FACTS.items() if seen[fact].state is Knowledge.KNOWN]
    assert ["order_drugs"] == known


@pytest.mark.parametrize("name", sorted(FACTS))
def test_what_is_known_from_the_record_names_its_evidence(name):
    finding = picture(
        *FULL, person=Person("Patient/p", Sex.FEMALE, er().evidence, day("1960"), er().evidence)
    )[FACTS[name]]
    from_silence = {
        "order_drugs",
        "drugs_failed",
        "drugs_not_tolerated",
        "suppression",
        "chemotherapy_course_ended",
        "metastatic_lines_completed",
        "her2_lines_completed",
        "her2_regimens_received",
        "progressed_on_trastuzumab",
    }
    silent = name in from_silence or name.endswith("_checked") or name == "dental_examined"
    assert bool(finding.evidence) is not silent


def test_the_picture_keeps_the_chart_and_the_day_and_says_that_a_patient_has_died():
    seen = picture(her2(), person=Person(deceased=True))
    assert ("The record says that the patient has died.",) == seen.notes
    assert (1, "2024-06-01") == (len(seen.chart.markers), seen.today.isoformat())
