"""Whether metastatic breast cancer is established, and since when."""

import pytest
from tests.lib.charts import breast, er, found, given, metastasis, picture

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, Giving, Setting, Site, Specimen
from mbc_cards.evidence import Knowledge
from mbc_cards.values import YesNo

YES, NO = YesNo.YES, YesNo.NO
MISSING, CONFLICT = Knowledge.MISSING, Knowledge.CONFLICTING
UNSTATED = Site.UNSTATED


def denied(when=None, **more):
    return found(DiseaseFact.METASTASIS_DENIED, when, **more)


def early(when=None, **more):
    return found(DiseaseFact.STAGE_EARLY, when, **more)


def other(**more):
    return found(DiseaseFact.OTHER_CANCER, "2019", **more)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], MISSING, id="nothing recorded"),
        pytest.param([breast()], MISSING, id="breast cancer alone"),
        pytest.param([breast(), metastasis()], YES, id="a metastasis"),
        pytest.param([breast(), metastasis(UNSTATED)], YES, id="stage IV or M1"),
        pytest.param([metastasis()], MISSING, id="a metastasis of unknown origin"),
        pytest.param([metastasis(), er()], YES, id="a metastasis with receptor results"),
        pytest.param([metastasis(), er(about_other_primary=True)], MISSING, id="receptors of another cancer"),
        pytest.param(
            [metastasis(), found(DiseaseFact.HISTORY_OF_BREAST_CANCER)],
            YES,
            id="a metastasis after breast cancer",
        ),
        pytest.param([breast(), early()], NO, id="early stage"),
        pytest.param([breast(), denied()], NO, id="M0"),
        pytest.param([found(DiseaseFact.IN_SITU)], NO, id="in situ only"),
        pytest.param([found(DiseaseFact.IN_SITU), breast()], MISSING, id="in situ beside invasive"),
        pytest.param([found(DiseaseFact.HISTORY_OF_BREAST_CANCER)], MISSING, id="history alone"),
        pytest.param([breast(), metastasis(hint_only=True)], MISSING, id="named only as a reason"),
        pytest.param(
            [breast(), early(), metastasis(hint_only=True)], MISSING, id="early but named as a reason"
        ),
        pytest.param([breast(), metastasis(of_other_primary=True)], MISSING, id="of another cancer"),
        pytest.param([breast(), metastasis(active=False)], YES, id="an inactive metastasis: stage IV stays"),
        pytest.param([breast(), early("2018"), metastasis()], YES, id="early stage, later a metastasis"),
        pytest.param(
            [breast(), early(), metastasis(when=None)], YES, id="early stage and metastasis undated"
        ),
        pytest.param(
            [breast(), early("2021-03-01"), metastasis()], YES, id="same day, but a site of its own"
        ),
        pytest.param(
            [breast(), early("2021-03-01"), metastasis(UNSTATED)], CONFLICT, id="stage II and IV same day"
        ),
        pytest.param(
            [breast(), early("2021-03-02"), metastasis(UNSTATED)], YES, id="stage II recorded again"
        ),
        pytest.param([breast(), denied("2021-02-28"), metastasis(UNSTATED)], YES, id="M0 then M1"),
        pytest.param(
            [breast(), denied("2021-03-01"), metastasis(UNSTATED)], CONFLICT, id="M0 and M1 same day"
        ),
        pytest.param([breast(), denied("2021-03-02"), metastasis(UNSTATED)], CONFLICT, id="M1 then M0"),
        pytest.param(
            [breast(), denied("2021-03"), metastasis(UNSTATED)], YES, id="M0 the same month, day unknown"
        ),
        pytest.param(
            [breast(), denied("2022", site=Site.BRAIN), metastasis()], YES, id="no brain metastases"
        ),
        pytest.param([breast(), denied("2022", site=Site.BRAIN)], MISSING, id="only the brain excluded"),
        pytest.param([breast(), found(DiseaseFact.LOCAL_RECURRENCE, "2022")], MISSING, id="local recurrence"),
        pytest.param(
            [breast(), early("2018"), found(DiseaseFact.LOCAL_RECURRENCE, "2022")],
            MISSING,
            id="early, then local",
        ),
        pytest.param(
            [breast(), found(DiseaseFact.LOCAL_RECURRENCE, "2022-01-01"), denied("2022-01-01")],
            NO,
            id="local recurrence, spread excluded",
        ),
    ],
)
def test_what_establishes_spread(events, expected):
    finding = picture(*events)[facts.metastatic]
    assert expected in (finding.value, finding.state)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([metastasis(), other()], NO, id="only another cancer"),
        pytest.param([breast(active=False), metastasis(), other()], NO, id="breast cancer in remission"),
        pytest.param([breast(), metastasis(), other()], MISSING, id="two active cancers"),
        pytest.param([breast(), metastasis(), other(active=False)], YES, id="the other is over"),
        pytest.param(
            [breast(reference="Condition/b"), metastasis(reference="Condition/b"), other()],
            YES,
            id="stated by the breast cancer's own entry",
        ),
        pytest.param(
            [breast(), metastasis(), other(), er(specimen=Specimen.METASTASIS)],
            YES,
            id="receptors of the metastasis",
        ),
        pytest.param([breast(), metastasis(), other(), er()], MISSING, id="receptors of unstated tissue"),
        pytest.param(
            [breast(reference=""), metastasis(reference=""), other()], MISSING, id="no references to compare"
        ),
    ],
)
def test_whose_metastases_these_are(events, expected):
    finding = picture(*events)[facts.metastatic]
    assert expected in (finding.value, finding.state)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (given("letrozole", setting=Setting.METASTATIC), CONFLICT),
        (given("letrozole", setting=Setting.EARLY), NO),
        (given("letrozole"), NO),
        (given("letrozole", setting=Setting.METASTATIC, giving=Giving.NOT_GIVEN), NO),
        (given("letrozole", setting=Setting.METASTATIC, for_other_primary=True), NO),
    ],
)
def test_early_stage_against_treatment_for_metastatic_disease_is_a_conflict(entry, expected):
    finding = picture(breast(), early(), entry)[facts.metastatic]
    assert expected in (finding.value, finding.state)


def test_the_purpose_of_a_treatment_alone_is_only_a_hint():
    finding = picture(breast(), given("letrozole", setting=Setting.METASTATIC))[facts.metastatic]
    assert MISSING is finding.state
    assert "metastases are named only as a reason or purpose of treatment" == finding.note


def test_an_inactive_metastasis_is_noted():
    assert "inactive or resolved" in picture(breast(), metastasis(active=False))[facts.metastatic].note


def test_a_metastasis_dated_after_today_counts_and_its_date_does_not():
    seen = picture(breast("2020"), metastasis(Site.BONE, "2026-01-01"), denied("2023"))
    assert YES is seen[facts.metastatic].value
    assert ("A metastasis is dated after today; the date was not used.",) == seen.notes


def test_an_assumed_order_of_stages_is_said():
    assert "" == picture(breast(), denied("2018"), metastasis())[facts.metastatic].assumption
    assert picture(breast(), denied(), metastasis())[facts.metastatic].assumption


@pytest.mark.parametrize(
    ("events", "since"),
    [
        ([breast(), metastasis(Site.BONE, "2021-03-01"), metastasis(Site.LIVER, "2022")], "2021-03-01"),
        ([breast(), metastasis(Site.BONE, None), metastasis(Site.LIVER, "2022")], "2022"),
        (
            [breast(), metastasis(Site.BONE, "2021"), metastasis(Site.LIVER, "2021-06-01")],
            "2021-01-01 to 2021-06-01",
        ),
        ([breast(), metastasis(Site.BONE, None)], None),
        ([breast(), metastasis(Site.BONE, "2021", hint_only=True)], None),
        ([breast(), metastasis(Site.BONE, "2024-06-01")], "2024-06-01"),
        ([breast(), metastasis(Site.BONE, "2024-06-02")], None),
    ],
)
def test_since_when(events, since):
    found_on = picture(*events).timeline.metastatic_since
    assert since == (found_on and found_on.text())
