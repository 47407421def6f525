"""Which safety tests are recent enough: both sides of every window, and what silence means."""

import pytest
from tests.lib.charts import done, dose, found, given, measured, picture

from mbc_cards import facts
from mbc_cards.chart import Analyte, DiseaseFact, ProcedureKind, Topic
from mbc_cards.evidence import Knowledge
from mbc_cards.values import YesNo

YES, NO = YesNo.YES, YesNo.NO
WITHIN_28_DAYS, OLDER_THAN_28_DAYS = "2024-05-04", "2024-05-03"
BLOOD = [
    (facts.calcium_checked, Analyte.CALCIUM),
    (facts.liver_checked, Analyte.ALT),
    (facts.liver_checked, Analyte.AST),
    (facts.blood_count_checked, Analyte.NEUTROPHILS),
    (facts.blood_count_checked, Analyte.PLATELETS),
    (facts.blood_count_checked, Analyte.HAEMOGLOBIN),
    (facts.glucose_checked, Analyte.GLUCOSE),
    (facts.glucose_checked, Analyte.HBA1C),
    (facts.renal_function_checked, Analyte.CREATININE),
    (facts.renal_function_checked, Analyte.EGFR),
    (facts.renal_function_checked, Analyte.CREATININE_CLEARANCE),
]


@pytest.mark.parametrize(("fact", "analyte"), BLOOD)
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2024-06-01", YES),
        (WITHIN_28_DAYS, YES),
        (OLDER_THAN_28_DAYS, NO),
        ("2024-05", None),
        ("2024-04", NO),
        ("2024-06", YES),
        (None, None),
        ("2024-06-02", NO),
    ],
)
def test_blood_tests_are_recent_for_one_cycle(fact, analyte, when, expected):
    assert expected is picture(measured(analyte, 1, when))[fact].value


@pytest.mark.parametrize(
    ("fact", "analyte"), [(facts.heart_checked, Analyte.LVEF), (facts.estradiol_checked, Analyte.ESTRADIOL)]
)
@pytest.mark.parametrize(
    ("when", "expected"), [("2024-03-01", YES), ("2024-02-29", NO), ("2024-02", NO), ("2024", None)]
)
def test_heart_imaging_and_estradiol_are_recent_for_three_months(fact, analyte, when, expected):
    assert expected is picture(measured(analyte, 60, when))[fact].value


@pytest.mark.parametrize(("when", "expected"), [("2024-03-01", YES), ("2024-02-29", NO)])
def test_a_heart_scan_counts_like_its_figure(when, expected):
    assert expected is picture(done(ProcedureKind.HEART_IMAGING, when))[facts.heart_checked].value


def test_a_test_without_a_usable_figure_was_still_done_but_a_preliminary_one_does_not_count():
    assert YES is picture(measured(Analyte.CALCIUM, None, WITHIN_28_DAYS))[facts.calcium_checked].value
    assert (
        NO
        is picture(measured(Analyte.CALCIUM, 1, WITHIN_28_DAYS, preliminary=True))[
            facts.calcium_checked
        ].value
    )


def test_bilirubin_alone_is_no_liver_test():
    assert NO is picture(measured(Analyte.BILIRUBIN, 1, WITHIN_28_DAYS))[facts.liver_checked].value


def test_one_recent_result_among_old_ones_is_enough_and_shown():
    seen = picture(measured(Analyte.CALCIUM, 2.2, "2023"), measured(Analyte.CALCIUM, 2.3, WITHIN_28_DAYS))
    assert ["calcium 2.3"] == [item.shown for item in seen[facts.calcium_checked].evidence]


def test_the_window_is_said_to_be_ours():
    finding = picture(measured(Analyte.CALCIUM, 2.2, "2023-05-01"))[facts.calcium_checked]
    assert "calcium at most 28 days old; the window is ours: the guide gives none" == finding.policy
    assert "none recent enough, newest 2023-05-01" == finding.note


CHECKED = [fact for fact, _ in BLOOD] + [facts.heart_checked, facts.estradiol_checked]


@pytest.mark.parametrize("fact", CHECKED)
def test_silence_is_no_only_if_results_were_supplied(fact):
    assert NO is picture()[fact].value
    assert Knowledge.MISSING is picture(not_supplied=frozenset({Topic.RESULTS}))[fact].state


def test_heart_imaging_may_also_be_a_procedure():
    assert Knowledge.MISSING is picture(not_supplied=frozenset({Topic.PROCEDURES}))[facts.heart_checked].state


# --- kidney: since the last dose --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last_dose", "tested", "expected"),
    [
        ("2024-05-10", "2024-05-11", YES),
        ("2024-05-10", "2024-05-10", NO),
        ("2024-05-10", "2024-05-09", NO),
        ("2024-05-10", "2024-05", None),
        ("2024-05-10", None, None),
        ("2024-04-10", WITHIN_28_DAYS, YES),
        ("2024-04-10", OLDER_THAN_28_DAYS, NO),
        ("2024-05-31", "2024-06-01", YES),
    ],
)
def test_the_kidney_is_tested_since_the_last_dose_and_within_a_cycle(last_dose, tested, expected):
    events = (
        dose("zoledronic-acid", "2024-03-10"),
        dose("zoledronic-acid", last_dose),
        measured(Analyte.EGFR, 70, tested),
    )
    assert expected is picture(*events)[facts.renal_function_checked].value


@pytest.mark.parametrize(
    "entry",
    [
        given("zoledronic-acid", "2024-05-10"),
        dose("denosumab-120mg", "2024-05-10"),
        dose("zoledronic-acid", "2024-05-10", certain=False),
    ],
)
def test_orders_other_bone_agents_and_uncertain_entries_are_no_doses(entry):
    seen = picture(entry, measured(Analyte.CREATININE, 80, "2024-05-09"))
    assert YES is seen[facts.renal_function_checked].value


def test_the_dose_is_named_in_the_policy():
    finding = picture(dose("pamidronate", "2024-05-10"))[facts.renal_function_checked]
    assert finding.policy.startswith("kidney function at most 28 days old and after the dose of 2024-05-10")


# --- teeth --------------------------------------------------------------------------------------------


def teeth(when):
    return done(ProcedureKind.DENTAL_EXAMINATION, when)


RUNNING = given("denosumab-120mg", "2022-03-01")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], NO, id="never"),
        pytest.param([teeth("2023-06-01")], YES, id="a year ago"),
        pytest.param([teeth("2023-05-31")], NO, id="more than a year ago"),
        pytest.param([teeth("2023")], None, id="some time last year"),
        pytest.param([teeth(None)], None, id="undated"),
        pytest.param([teeth("2024-06-02")], NO, id="in the future"),
        pytest.param([teeth("2021-03-01"), RUNNING], YES, id="a year before the running agent"),
        pytest.param([teeth("2021-02-28"), RUNNING], NO, id="longer before"),
        pytest.param([teeth("2022-09-01"), RUNNING], YES, id="since the running agent"),
        pytest.param(
            [teeth("2022-09-01"), given("denosumab-60mg", "2022-03-01")], NO, id="another dose of denosumab"
        ),
        pytest.param(
            [teeth("2022-09-01"), given("zoledronic-acid", "2022", "2023")], NO, id="the agent ended"
        ),
        pytest.param(
            [teeth("2022-09-01"), given("denosumab-120mg")], NO, id="the agent began nobody knows when"
        ),
        pytest.param([teeth(None), RUNNING], None, id="undated beside a running agent"),
    ],
)
def test_a_dental_examination_is_within_a_year_or_since_the_agent_began(events, expected):
    assert expected is picture(*events)[facts.dental_examined].value


@pytest.mark.parametrize(
    ("jaw", "expected"),
    [
        (found(DiseaseFact.JAW_NECROSIS, "2024-03-02"), NO),
        (found(DiseaseFact.JAW_NECROSIS, "2024-03-01"), NO),
        (found(DiseaseFact.JAW_NECROSIS, "2024-02-28"), YES),
        (found(DiseaseFact.JAW_NECROSIS, None), NO),
        (found(DiseaseFact.JAW_NECROSIS, "2024-03-02", active=False), YES),
    ],
)
def test_jaw_disease_since_the_examination_sets_it_aside(jaw, expected):
    assert expected is picture(teeth("2024-03-01"), jaw)[facts.dental_examined].value


def test_silence_about_teeth_is_no_only_if_procedures_were_supplied():
    seen = picture(not_supplied=frozenset({Topic.PROCEDURES}))
    assert Knowledge.MISSING is seen[facts.dental_examined].state
