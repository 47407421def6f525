"""Ovarian or gonadal suppression, and the chemotherapy part of a running HER2 regimen."""

import pytest
from tests.lib.charts import MAN, SPREAD, WOMAN, done, dose, draft, given, picture, unreadable, worse

from mbc_cards import facts
from mbc_cards.chart import Giving, Person, ProcedureKind, Topic
from mbc_cards.values import Suppression, YesNo

GNRH, REMOVED, NONE = Suppression.GNRH_ANALOGUE, Suppression.OOPHORECTOMY, Suppression.NONE
SURGERY = done(ProcedureKind.OOPHORECTOMY)
NOBODY = Person()


@pytest.mark.parametrize(
    ("events", "person", "expected"),
    [
        pytest.param([given("goserelin", "2022")], WOMAN, GNRH, id="active"),
        pytest.param([given("goserelin", "2022", "2023")], WOMAN, NONE, id="ended"),
        pytest.param([dose("leuprolide", "2024-05-01")], WOMAN, GNRH, id="a recent dose"),
        pytest.param([dose("leuprolide", "2023-05-01")], WOMAN, NONE, id="an old dose"),
        pytest.param([draft("goserelin")], WOMAN, GNRH, id="ordered"),
        pytest.param([draft("goserelin", selected=False)], WOMAN, GNRH, id="in another draft"),
        pytest.param([draft("goserelin", certain=False)], WOMAN, None, id="an uncertain draft"),
        pytest.param([given("goserelin", "2022", certain=False)], WOMAN, None, id="an uncertain entry"),
        pytest.param([given("goserelin", "2022", giving=Giving.ON_HOLD)], WOMAN, None, id="on hold"),
        pytest.param([SURGERY], WOMAN, REMOVED, id="ovaries removed"),
        pytest.param(
            [SURGERY, given("goserelin", "2022", certain=False)],
            WOMAN,
            REMOVED,
            id="removed, and an uncertain entry",
        ),
        pytest.param([SURGERY], NOBODY, REMOVED, id="ovaries removed, sex not recorded"),
        pytest.param([SURGERY], MAN, NONE, id="not for a man"),
        pytest.param([given("goserelin", "2022")], MAN, GNRH, id="active in a man"),
        pytest.param([given("letrozole", "2022")], WOMAN, NONE, id="another drug"),
        pytest.param([], WOMAN, NONE, id="nothing"),
    ],
)
def test_suppression(events, person, expected):
    assert expected is picture(*SPREAD, *events, person=person)[facts.suppression].value


@pytest.mark.parametrize(
    ("topics", "person", "expected"),
    [
        ({Topic.MEDICATION}, WOMAN, None),
        ({Topic.PROCEDURES}, WOMAN, None),
        ({Topic.MEDICATION}, MAN, None),
        ({Topic.PROCEDURES}, MAN, NONE),
        ({Topic.RESULTS}, WOMAN, NONE),
    ],
)
def test_its_absence_needs_medication_and_for_women_procedures(topics, person, expected):
    seen = picture(*SPREAD, person=person, not_supplied=frozenset(topics))
    assert expected is seen[facts.suppression].value


ANTIBODIES = given("trastuzumab+pertuzumab", "2021-04-01")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([ANTIBODIES, given("docetaxel", "2021-04-01", "2021-08-01")], YesNo.YES, id="ended"),
        pytest.param(
            [ANTIBODIES, dose("docetaxel", "2021-04-01"), dose("docetaxel", "2021-04-22")],
            YesNo.YES,
            id="no dose since",
        ),
        pytest.param([given("trastuzumab+docetaxel", "2024-04-01")], YesNo.NO, id="running"),
        pytest.param([ANTIBODIES, given("docetaxel", "2021-04-01")], None, id="never closed"),
        pytest.param(
            [ANTIBODIES, given("docetaxel", "2021-04-01", giving=Giving.ON_HOLD)], None, id="on hold"
        ),
        pytest.param([given("trastuzumab+letrozole", "2021-04-01")], YesNo.NO, id="no chemotherapy part"),
        pytest.param([given("docetaxel", "2021-04-01", "2021-08-01")], YesNo.NO, id="no antibody"),
        pytest.param([given("trastuzumab+docetaxel", "2021-04-01", "2022")], YesNo.NO, id="both ended"),
        pytest.param([], YesNo.NO, id="nothing given"),
        pytest.param(
            [ANTIBODIES, given("docetaxel", "2021-04-01", "2021-08-01"), worse("2022")],
            YesNo.YES,
            id="ended, worse since",
        ),
        pytest.param([unreadable("unreadable", "2022", giving=Giving.ACTIVE)], None, id="unreadable"),
        pytest.param([given("trastuzumab", "2022", giving=Giving.ON_HOLD)], None, id="antibody on hold"),
        pytest.param([given("trastuzumab")], None, id="antibody undated"),
    ],
)
def test_the_chemotherapy_part_of_the_her2_regimen_ended(events, expected):
    assert expected is picture(*SPREAD, *events)[facts.chemotherapy_course_ended].value


def test_the_chemotherapy_part_is_unknown_without_a_medication_history():
    seen = picture(*SPREAD, not_supplied=frozenset({Topic.MEDICATION}))
    assert None is seen[facts.chemotherapy_course_ended].value
