"""Sites, onset, bone scans, status and the plain entries about disease."""

import pytest
from tests.lib.charts import (
    SPREAD,
    breast,
    done,
    found,
    given,
    measured,
    metastasis,
    picture,
    status,
    worse,
)

from mbc_cards import facts
from mbc_cards.chart import Analyte, DiseaseFact, ProcedureKind, Site
from mbc_cards.evidence import Knowledge
from mbc_cards.period import Span
from mbc_cards.values import DiseaseStatus, Presentation, YesNo

YES, NO = YesNo.YES, YesNo.NO
MISSING, CONFLICT = Knowledge.MISSING, Knowledge.CONFLICTING
DENIED, RECURRED = DiseaseFact.METASTASIS_DENIED, DiseaseFact.LOCAL_RECURRENCE
EARLY_STAGE = found(DiseaseFact.STAGE_EARLY, "2018-02-01")
SITES = [
    (facts.bone_metastases, Site.BONE),
    (facts.brain_metastases, Site.BRAIN),
    (facts.liver_metastases, Site.LIVER),
    (facts.lung_metastases, Site.LUNG),
]


@pytest.mark.parametrize(("fact", "site"), SITES)
def test_a_site_is_present_if_recorded_and_absent_only_if_excluded(fact, site):
    other = Site.LIVER if site is Site.BONE else Site.BONE
    cases = [
        ([breast(), metastasis(site)], YES),
        ([breast(), metastasis(other)], None),
        ([breast(), metastasis(other), found(DENIED, "2022", site=site)], NO),
        ([breast(), metastasis(other), metastasis(site, active=False)], None),
        ([breast(), EARLY_STAGE], NO),
        ([breast(), metastasis(site, hint_only=True)], None),
        ([breast(), metastasis(site, of_other_primary=True)], None),
    ]
    assert [expected for _, expected in cases] == [picture(*events)[fact].value for events, _ in cases]


def test_a_resolved_site_is_noted():
    finding = picture(breast(), metastasis(Site.BRAIN, active=False))[facts.brain_metastases]
    assert "a metastasis in the brain is recorded as inactive or resolved" == finding.note


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([breast(), metastasis(Site.BRAIN), metastasis(Site.LIVER)], YES),
        ([breast(), metastasis(Site.SKIN)], YES),
        ([breast(), metastasis(Site.BRAIN)], None),
        ([breast(), metastasis(Site.BRAIN), metastasis(Site.MENINGES)], None),
        ([breast(), metastasis(Site.UNSTATED)], None),
        ([breast(), metastasis(Site.LIVER, active=False)], None),
        ([breast(), EARLY_STAGE], NO),
        ([breast()], None),
    ],
)
def test_disease_outside_the_brain(events, expected):
    assert expected is picture(*events)[facts.disease_outside_brain].value


@pytest.mark.parametrize(
    ("fact", "stated"),
    [
        (facts.visceral_crisis, DiseaseFact.VISCERAL_CRISIS),
        (facts.bone_pain, DiseaseFact.BONE_PAIN),
        (facts.respiratory_symptoms, DiseaseFact.RESPIRATORY_SYMPTOM),
    ],
)
def test_plain_entries_are_present_over_or_not_recorded(fact, stated):
    assert YES is picture(found(stated, "2024"))[fact].value
    assert NO is picture(found(stated, "2023", active=False))[fact].value
    assert YES is picture(found(stated, "2023", active=False), found(stated, "2024"))[fact].value
    assert MISSING is picture()[fact].state


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([found(RECURRED), found(DiseaseFact.UNRESECTABLE)], YES),
        ([found(RECURRED)], None),
        ([found(DiseaseFact.UNRESECTABLE)], None),
        ([found(RECURRED), found(DiseaseFact.UNRESECTABLE, active=False)], NO),
        ([found(RECURRED, active=False), found(DiseaseFact.UNRESECTABLE)], NO),
        ([], None),
    ],
)
def test_an_unresectable_recurrence_needs_both_statements(events, expected):
    assert expected is picture(breast(), *events)[facts.unresectable_recurrence].value


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([breast("2020-11-01"), metastasis()], Presentation.DE_NOVO, id="four months"),
        pytest.param(
            [breast("2020-10-31"), metastasis()], Presentation.RECURRENT, id="more than four months"
        ),
        pytest.param([breast("2020"), metastasis()], None, id="the year tells nothing"),
        pytest.param([breast(None), metastasis()], Presentation.DE_NOVO, id="nothing earlier is dated"),
        pytest.param([breast(), metastasis(when=None)], None, id="spread is undated"),
        pytest.param([breast(), EARLY_STAGE], None, id="no spread"),
        pytest.param(
            [breast("2021-03-01"), metastasis(), found(DiseaseFact.HISTORY_OF_BREAST_CANCER)],
            Presentation.RECURRENT,
            id="a history of breast cancer",
        ),
        pytest.param(
            [breast("2021-03-01"), metastasis(), found(RECURRED, "2021-02-28")],
            Presentation.RECURRENT,
            id="local first",
        ),
        pytest.param(
            [breast("2021-03-01"), metastasis(), found(RECURRED, "2021-03-01")],
            Presentation.DE_NOVO,
            id="local same day",
        ),
        pytest.param(
            [breast("2021-01-01"), metastasis(), given("paclitaxel", "2021-01-10", "2021-02-20")],
            Presentation.RECURRENT,
            id="treated for early disease before",
        ),
    ],
)
def test_how_metastatic_disease_began(events, expected):
    assert expected is picture(*events)[facts.presentation].value


BONE = (breast(), metastasis(Site.BONE, "2021-03-01"))


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([*BONE], None, id="no scan"),
        pytest.param([breast(), metastasis(Site.BONE, by_imaging=True)], YES, id="the entry says so"),
        pytest.param([breast(), metastasis(Site.LIVER, by_imaging=True)], None, id="another site"),
        pytest.param([*BONE, done(ProcedureKind.BONE_IMAGING, "2020-12-01")], YES, id="three months before"),
        pytest.param([*BONE, done(ProcedureKind.BONE_IMAGING, "2020-11-30")], None, id="earlier than that"),
        pytest.param([*BONE, done(ProcedureKind.BONE_IMAGING, "2023")], YES, id="after"),
        pytest.param([*BONE, done(ProcedureKind.BONE_IMAGING, None)], None, id="undated scan"),
        pytest.param([*BONE, done(ProcedureKind.HEART_IMAGING, "2021-02-01")], None, id="another scan"),
        pytest.param(
            [breast(), metastasis(Site.BONE, None), done(ProcedureKind.BONE_IMAGING)],
            None,
            id="undated entry",
        ),
        pytest.param(
            [breast(), metastasis(Site.LIVER), done(ProcedureKind.BONE_IMAGING)], None, id="no bone entry"
        ),
        pytest.param([breast(), EARLY_STAGE], NO, id="no spread"),
    ],
)
def test_bone_metastases_on_imaging(events, expected):
    assert expected is picture(*events)[facts.bone_metastases_on_imaging].value


def test_a_scan_taken_as_the_showing_one_is_an_assumption():
    finding = picture(*BONE, done(ProcedureKind.BONE_IMAGING, "2021-02-10"))[facts.bone_metastases_on_imaging]
    assert "The bone scan of 2021-02-10 was taken to have shown the metastases." == finding.assumption


def test_earlier_radiation_to_the_brain():
    assert YES is picture(done(ProcedureKind.BRAIN_RADIATION))[facts.brain_radiation_given].value
    assert MISSING is picture(done(ProcedureKind.RADIATION))[facts.brain_radiation_given].state


def test_the_number_of_brain_metastases_is_the_newest_count():
    seen = picture(
        measured(Analyte.BRAIN_LESIONS, 1, "2022"), measured(Analyte.BRAIN_LESIONS, 3, "2024-05-01")
    )
    assert Span.exactly(3) == seen[facts.brain_lesions].value


PROGRESSING, STABLE, RESPONDING = DiseaseStatus.PROGRESSING, DiseaseStatus.STABLE, DiseaseStatus.RESPONDING
LETROZOLE = given("letrozole", "2021-04-01")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], None, id="nothing stated"),
        pytest.param([worse("2023")], PROGRESSING, id="no treatment recorded"),
        pytest.param([worse(None)], PROGRESSING, id="undated, no treatment recorded"),
        pytest.param([LETROZOLE, worse(None)], None, id="undated beside treatment"),
        pytest.param([LETROZOLE, worse("2022")], PROGRESSING, id="since the line began"),
        pytest.param([LETROZOLE, worse("2021-04-01")], None, id="on its first day"),
        pytest.param([LETROZOLE, worse("2021-04-02")], PROGRESSING, id="the day after"),
        pytest.param([LETROZOLE, worse("2021-03-01")], None, id="before"),
        pytest.param([LETROZOLE, worse("2021-04")], PROGRESSING, id="in the month it began"),
        pytest.param([LETROZOLE, worse("2021")], None, id="in the year it began"),
        pytest.param([LETROZOLE, worse("2022"), status(STABLE, "2023")], STABLE, id="the newest counts"),
        pytest.param(
            [LETROZOLE, worse("2022"), given("capecitabine", "2022-06-01")], None, id="of the line before"
        ),
        pytest.param([LETROZOLE, worse("2023"), status(RESPONDING, "2023")], CONFLICT, id="both on one date"),
        pytest.param([LETROZOLE, worse("2023", about_other_primary=True)], None, id="of another cancer"),
        pytest.param([LETROZOLE, worse("2023", preliminary=True)], None, id="preliminary"),
        pytest.param([LETROZOLE, worse("2024-06-02")], None, id="in the future"),
        pytest.param([given("tamoxifen", "2019")], PROGRESSING, id="spread found on early treatment"),
        pytest.param([given("tamoxifen", "2019", "2020")], None, id="spread found after it"),
    ],
)
def test_the_latest_status(events, expected):
    finding = picture(*SPREAD, *events)[facts.disease_status]
    assert expected in (finding.value, finding.state if finding.state is CONFLICT else finding.value)


def test_an_old_status_is_noted():
    finding = picture(*SPREAD, worse("2021-03-20"), LETROZOLE)[facts.disease_status]
    assert "the newest statement is older than the present line of therapy" == finding.note
