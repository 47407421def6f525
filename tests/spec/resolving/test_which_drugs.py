"""Drugs received, failed, not tolerated, running and being ordered."""

import pytest
from tests.lib.charts import (
    COMPLETED,
    EARLY,
    METASTATIC,
    PROGRESSION,
    SPREAD,
    TOXICITY,
    breast,
    dose,
    draft,
    found,
    given,
    metastasis,
    picture,
    unreadable,
    worse,
)

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, EntryKind, Giving, Site, Topic
from mbc_cards.evidence import Knowledge, Members
from mbc_cards.values import YesNo

NO_MEDICATION = frozenset({Topic.MEDICATION})


def members(fact, *events, disease=SPREAD, **more):
    return picture(*disease, *events, **more)[fact].value


def sure(fact, *events, **more):
    return sorted(members(fact, *events, **more).sure)


def possible(fact, *events, **more):
    return sorted(members(fact, *events, **more).possible)


# --- received ---------------------------------------------------------------------------------------


def test_every_drug_against_the_cancer_in_any_setting_is_received():
    events = (
        given("tamoxifen", "2018", "2019"),
        given("goserelin", "2018"),
        given("letrozole"),
        given("calcium", "2018"),
    )
    assert ["goserelin", "letrozole", "tamoxifen"] == sure(facts.drugs_received, *events)


def test_drugs_for_another_cancer_planned_or_uncertain_are_not_surely_received():
    events = (
        given("carboplatin", "2015", for_other_primary=True),
        given("letrozole", "2022", giving=Giving.NOT_GIVEN),
        given("fulvestrant", "2022", certain=False),
        given("goserelin", "2022", certain=False),
    )
    assert Members(frozenset(), frozenset({"fulvestrant", "goserelin"})) == members(
        facts.drugs_received, *events
    )


def test_a_combination_product_counts_as_its_parts_where_received_or_failed_is_asked():
    phesgo = "pertuzumab-trastuzumab-hyaluronidase"
    events = given(phesgo, "2021-04-01"), worse("2022")
    expected = ["pertuzumab", phesgo, "trastuzumab"]
    assert expected == sure(facts.drugs_received, *events)
    assert expected == sure(facts.drugs_received_metastatic, *events)
    assert expected == sure(facts.drugs_failed, *events)
    assert [phesgo] == sure(facts.current_drugs, *events)


@pytest.mark.parametrize(
    ("recorded", "meant"),
    [
        ("paclitaxel-formulation-uncertain", ["nab-paclitaxel", "paclitaxel"]),
        ("taxane-unspecified", ["docetaxel", "nab-paclitaxel", "paclitaxel"]),
    ],
)
def test_an_uncertain_form_is_sure_as_itself_and_possible_as_what_it_may_be(recorded, meant):
    assert Members(frozenset({recorded}), frozenset(meant)) == members(
        facts.drugs_received, given(recorded, "2022")
    )


def test_denosumab_of_uncertain_dose_is_possibly_the_bone_agent():
    assert ["denosumab-120mg"] == possible(
        facts.current_drugs, given("denosumab-dose-uncertain", "2024-01-01")
    )


def test_the_history_is_complete_only_if_supplied_and_readable():
    assert members(facts.drugs_received).complete
    assert not members(facts.drugs_received, unreadable("unreadable", "2022")).complete
    assert not members(facts.drugs_received, given("letrozole", "2022"), not_supplied=NO_MEDICATION).complete
    assert Knowledge.MISSING is picture(*SPREAD, not_supplied=NO_MEDICATION)[facts.drugs_received].state


@pytest.mark.parametrize(
    ("entry", "complete"),
    [
        pytest.param(unreadable("chemotherapy", "2021-06-01"), True, id="a chemotherapy drug was given then"),
        pytest.param(unreadable("chemotherapy", "2020-12-24"), True, id="one interval before"),
        pytest.param(unreadable("chemotherapy", "2020-12-23"), False, id="earlier than that"),
        pytest.param(unreadable("chemotherapy", "2021-12-06"), True, id="one interval after"),
        pytest.param(unreadable("chemotherapy", "2021-12-07"), False, id="later than that"),
        pytest.param(unreadable("chemotherapy"), True, id="undated"),
        pytest.param(unreadable("hormonal therapy", "2021-06-01"), False, id="another class"),
        pytest.param(unreadable("unreadable", "2021-06-01"), False, id="no class"),
        pytest.param(unreadable("chemotherapy", "2023", giving=Giving.NOT_GIVEN), True, id="planned"),
        pytest.param(unreadable("chemotherapy", "2024-06-02"), True, id="in the future"),
        pytest.param(unreadable("chemotherapy", "2017-01-09"), True, id="more than a year before the cancer"),
        pytest.param(unreadable("chemotherapy", "2017-01-10"), False, id="a year before the cancer"),
        pytest.param(unreadable("unreadable", "2000"), False, id="unreadable, long before"),
    ],
)
def test_a_class_word_adds_nothing_to_a_readable_drug_of_its_time(entry, complete):
    events = given("paclitaxel", "2021-04-01", "2021-08-30"), entry
    assert complete is members(facts.drugs_received, *events).complete


def test_a_class_word_stands_for_a_running_or_undated_drug_of_its_class():
    entry = unreadable("hormonal therapy", "2024-01-01")
    assert members(facts.drugs_received, given("letrozole", "2021-04-01"), entry).complete
    assert members(facts.drugs_received, given("letrozole"), entry).complete
    assert members(
        facts.drugs_received,
        given("goserelin", "2021-04-01", giving=Giving.ENDED),
        unreadable("hormonal therapy", "2021-05-01"),
    ).complete
    without_onset = breast(None), metastasis(Site.BONE, None)
    assert not members(
        facts.drugs_received, unreadable("chemotherapy", "1997"), disease=without_onset
    ).complete


def test_received_for_metastatic_disease():
    events = (
        given("tamoxifen", "2018", "2019"),
        given("fulvestrant", "2021-04-01"),
        given("letrozole", setting=METASTATIC),
        given("anastrozole", setting=EARLY),
        given("capecitabine"),
        given("eribulin", "2022", certain=False),
    )
    assert ["fulvestrant", "letrozole"] == sure(facts.drugs_received_metastatic, *events)
    assert ["capecitabine", "eribulin"] == possible(facts.drugs_received_metastatic, *events)


# --- failed --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([given("letrozole", "2021-04-01")], [], id="running"),
        pytest.param([given("letrozole", "2021-04-01"), worse("2022")], ["letrozole"], id="worse"),
        pytest.param([given("letrozole", "2021-04-01", "2022")], ["letrozole"], id="ended, reason assumed"),
        pytest.param([given("letrozole", "2021-04-01", "2022", stop=TOXICITY)], [], id="side effects"),
        pytest.param([given("letrozole", "2021-04-01", "2022", stop=COMPLETED)], [], id="completed"),
        pytest.param(
            [given("letrozole", stop=PROGRESSION)], ["letrozole"], id="undated, stopped for worsening"
        ),
        pytest.param([given("letrozole", stop=PROGRESSION, certain=False)], [], id="uncertain"),
        pytest.param(
            [
                given("letrozole", "2021-04-01"),
                given("palbociclib", "2021-04-01", "2021-09-01", stop=TOXICITY),
                worse("2022"),
            ],
            ["letrozole"],
            id="the partner was stopped for side effects",
        ),
        pytest.param(
            [
                given("docetaxel", "2021-04-01", "2021-08-01", stop=COMPLETED),
                given("trastuzumab", "2021-04-01"),
                worse("2022"),
            ],
            ["trastuzumab"],
            id="chemotherapy was completed before",
        ),
        pytest.param(
            [given("letrozole", "2021-04-01"), given("anastrozole", "2022-01-01"), worse("2023")],
            ["anastrozole"],
            id="replaced within its class before",
        ),
    ],
)
def test_drugs_on_which_the_cancer_worsened(events, expected):
    assert expected == sure(facts.drugs_failed, *events)


@pytest.mark.parametrize(
    ("end", "expected"), [("2021-10-02", ["docetaxel", "trastuzumab"]), ("2021-10-01", ["trastuzumab"])]
)
def test_a_drug_that_ended_shortly_before_worsening_failed_too(end, expected):
    events = given("docetaxel", "2021-04-01", end), given("trastuzumab", "2021-04-01"), worse("2021-12-31")
    assert expected == sure(facts.drugs_failed, *events)


@pytest.mark.parametrize(
    ("end", "failed", "perhaps"),
    [
        ("2020-03-01", ["tamoxifen"], []),
        ("2020-02-29", [], []),
        ("2020-03", ["tamoxifen"], []),
        ("2020", [], ["tamoxifen"]),
        ("2021-03-01", ["tamoxifen"], []),
        ("2022-01-01", ["tamoxifen"], []),
    ],
)
def test_early_treatment_failed_if_the_cancer_came_back_within_twelve_months(end, failed, perhaps):
    entry = given("tamoxifen", "2019-01-01", end, setting=EARLY)
    assert (failed, perhaps) == (sure(facts.drugs_failed, entry), possible(facts.drugs_failed, entry))


@pytest.mark.parametrize(
    ("start", "failed", "perhaps"),
    [("2020-03-01", ["tamoxifen"], []), ("2020-02-29", [], ["tamoxifen"])],
)
def test_early_treatment_of_unknown_end_failed_if_it_began_within_twelve_months(start, failed, perhaps):
    entry = given("tamoxifen", start, giving=Giving.ENDED)
    assert (failed, perhaps) == (sure(facts.drugs_failed, entry), possible(facts.drugs_failed, entry))


def test_early_treatment_still_recorded_after_spread_was_found_failed():
    events = (
        given("tamoxifen", "2019-01-01", giving=Giving.ENDED, reference="MedicationStatement/t"),
        dose("tamoxifen", "2021-06-01", group="MedicationStatement/t"),
    )
    assert ["tamoxifen"] == sure(facts.drugs_failed, *events)


def test_early_treatment_stopped_for_worsening_failed():
    assert ["tamoxifen"] == sure(facts.drugs_failed, given("tamoxifen", "2018", "2019", stop=PROGRESSION))


def test_failure_is_open_where_the_record_cannot_tell():
    disease = breast(), metastasis(Site.BONE, None)
    assert ["letrozole"] == possible(facts.drugs_failed, given("letrozole", "2018", "2019"), disease=disease)
    assert ["letrozole"] == possible(
        facts.drugs_failed, given("letrozole", "2018", setting=EARLY), disease=disease
    )
    assert ["letrozole"] == possible(facts.drugs_failed, given("letrozole"))
    assert [] == possible(
        facts.drugs_failed, given("letrozole", stop=PROGRESSION), given("letrozole", "2022", certain=False)
    )


def test_without_spread_nothing_failed_but_by_record():
    disease = breast(), found(DiseaseFact.STAGE_EARLY)
    assert [] == sure(facts.drugs_failed, given("letrozole", "2018", "2019"), disease=disease)
    assert ["letrozole"] == sure(
        facts.drugs_failed, given("letrozole", "2018", "2019", stop=PROGRESSION), disease=disease
    )


def test_an_assumed_failure_says_so():
    finding = picture(*SPREAD, given("letrozole", "2021-04-01", "2022-03"))[facts.drugs_failed]
    assert (
        "The reason letrozole ended in 2022-03 is not recorded; worsening was assumed." == finding.assumption
    )


def test_drugs_stopped_for_side_effects():
    events = (
        given("letrozole", "2022", "2023", stop=TOXICITY),
        given("zoledronic-acid", "2022", stop=TOXICITY),
    )
    assert ["letrozole", "zoledronic-acid"] == sure(facts.drugs_not_tolerated, *events)


# --- running today -------------------------------------------------------------------------------------


def test_running_drugs_include_support_and_drugs_for_another_cancer():
    events = (
        given("letrozole", "2022"),
        given("denosumab-120mg", "2022"),
        given("carboplatin", "2024", for_other_primary=True),
    )
    assert ["carboplatin", "denosumab-120mg", "letrozole"] == sure(facts.current_drugs, *events)


@pytest.mark.parametrize(
    ("events", "surely", "perhaps"),
    [
        pytest.param(
            [given("letrozole", giving=Giving.ACTIVE)], ["letrozole"], [], id="undated, nothing else known"
        ),
        pytest.param(
            [given("letrozole"), given("fulvestrant", "2022")], ["fulvestrant"], ["letrozole"], id="undated"
        ),
        pytest.param(
            [given("goserelin"), given("fulvestrant", "2022")],
            ["fulvestrant", "goserelin"],
            [],
            id="undated support",
        ),
        pytest.param([given("letrozole", "2022", giving=Giving.ON_HOLD)], [], ["letrozole"], id="on hold"),
        pytest.param(
            [given("letrozole", "2022", giving=Giving.UNSTATED)], [], ["letrozole"], id="status unknown"
        ),
        pytest.param([given("letrozole", "2022", certain=False)], [], ["letrozole"], id="uncertain"),
        pytest.param([given("letrozole", "2022", giving=Giving.ENDED)], [], [], id="ended"),
        pytest.param(
            [given("letrozole", "2022", giving=Giving.ON_HOLD), given("capecitabine", "2023")],
            ["capecitabine"],
            [],
            id="on hold, then replaced",
        ),
        pytest.param(
            [given("capecitabine", "2022-06-02")], ["capecitabine"], [], id="chemotherapy of two years"
        ),
        pytest.param(
            [given("capecitabine", "2022-06-01")], [], ["capecitabine"], id="chemotherapy never closed"
        ),
        pytest.param([given("letrozole", "2021-04-01")], ["letrozole"], [], id="endocrine therapy of years"),
        pytest.param(
            [given("letrozole", "2024"), given("letrozole", "2023", certain=False)],
            ["letrozole"],
            [],
            id="both",
        ),
    ],
)
def test_what_runs_today(events, surely, perhaps):
    assert (surely, perhaps) == (sure(facts.current_drugs, *events), possible(facts.current_drugs, *events))


@pytest.mark.parametrize(
    ("giving", "complete"),
    [(Giving.ENDED, True), (Giving.ACTIVE, False), (Giving.UNSTATED, False), (Giving.ON_HOLD, False)],
)
def test_only_unreadable_entries_that_may_run_make_the_present_incomplete(giving, complete):
    assert complete is members(facts.current_drugs, unreadable("unreadable", "2022", giving=giving)).complete


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], YesNo.NO),
        ([given("letrozole", "2022")], YesNo.YES),
        ([given("letrozole", "2022"), worse("2023")], YesNo.YES),
        ([given("goserelin", "2022")], YesNo.NO),
        ([given("denosumab-120mg", "2022")], YesNo.NO),
        ([given("carboplatin", "2024", for_other_primary=True)], YesNo.NO),
        ([given("letrozole", "2022", "2023")], YesNo.NO),
        ([given("letrozole", "2022", giving=Giving.ON_HOLD)], None),
        ([unreadable("unreadable", "2022", giving=Giving.ACTIVE)], None),
        ([unreadable("unreadable", "2022")], YesNo.NO),
    ],
)
def test_whether_systemic_therapy_runs(events, expected):
    assert expected is picture(*SPREAD, *events)[facts.systemic_therapy_active].value


def test_whether_systemic_therapy_runs_is_unknown_without_a_medication_history():
    assert None is picture(*SPREAD, not_supplied=NO_MEDICATION)[facts.systemic_therapy_active].value


# --- orders -----------------------------------------------------------------------------------------------


def test_only_selected_orders_are_ordered_but_all_drafts_belong_to_the_regimen():
    orders = draft("fulvestrant"), draft("alpelisib", selected=False, reference="MedicationRequest/d2")
    assert ["fulvestrant"] == sure(facts.order_drugs, *orders)
    assert ["alpelisib", "fulvestrant"] == sure(facts.regimen_drugs, *orders)


def test_an_uncertain_order_is_possible_and_an_unnamed_one_leaves_the_set_open():
    assert ["fulvestrant"] == possible(facts.order_drugs, draft("fulvestrant", certain=False))
    assert [] == possible(
        facts.order_drugs, draft("letrozole"), draft("letrozole", certain=False, reference="x")
    )
    assert not members(facts.order_drugs, draft(names_no_drug=True)).complete
    assert not members(facts.regimen_drugs, draft(names_no_drug=True)).complete
    assert members(facts.order_drugs, draft()).complete


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([given("letrozole", "2022")], ["everolimus", "letrozole"], id="goes on"),
        pytest.param([given("letrozole", "2022"), worse("2023")], ["everolimus"], id="the line failed"),
        pytest.param([given("tamoxifen", "2019")], ["everolimus"], id="spread was found on early treatment"),
        pytest.param(
            [given("goserelin", "2022"), given("letrozole", "2022"), worse("2023")],
            ["everolimus", "goserelin"],
            id="support goes on",
        ),
        pytest.param([given("calcium", "2022")], ["calcium", "everolimus"], id="supplements go on"),
    ],
)
def test_current_drugs_go_on_beside_the_order_unless_their_line_failed(events, expected):
    assert expected == sure(facts.regimen_drugs, draft("everolimus"), *events)


def test_possible_current_drugs_are_possible_in_the_regimen():
    on_hold = given("letrozole", "2022", giving=Giving.ON_HOLD)
    assert ["letrozole"] == possible(facts.regimen_drugs, draft("everolimus"), on_hold)
    assert [] == possible(facts.regimen_drugs, draft("letrozole"), on_hold)


def test_an_order_is_known_though_the_medication_history_is_not():
    seen = members(facts.regimen_drugs, draft("letrozole"), not_supplied=NO_MEDICATION)
    assert Members(frozenset({"letrozole"}), complete=False) == seen
    assert Knowledge.MISSING is picture(*SPREAD, not_supplied=NO_MEDICATION)[facts.regimen_drugs].state
    assert Members() == members(facts.order_drugs, not_supplied=NO_MEDICATION)


def test_doses_are_evidence_of_what_runs():
    finding = picture(
        *SPREAD, dose("paclitaxel", "2024-05-25"), given("letrozole", "2019", kind=EntryKind.REQUEST)
    )[facts.current_drugs]
    assert ["paclitaxel ended"] == [item.shown for item in finding.evidence]
