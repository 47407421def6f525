"""Where one line of therapy ends and the next begins, and for which stage each was given."""

import pytest
from tests.lib.charts import (
    COMPLETED,
    EARLY,
    METASTATIC,
    PROGRESSION,
    SPREAD,
    TODAY,
    TOXICITY,
    breast,
    chart,
    dose,
    found,
    given,
    metastasis,
    picture,
    status,
    told,
    worse,
)

from mbc_cards.chart import DiseaseFact, Setting, Site
from mbc_cards.resolve.lines_of_therapy import draw_timeline
from mbc_cards.timeline import Confidence
from mbc_cards.values import DiseaseStatus

DE_NOVO = breast("2021-02-20"), metastasis(Site.BONE, "2021-03-01")


def lines(*events, disease=SPREAD):
    """The drugs of each line, with its setting."""
    return [line.split(": ")[0] for line in told(*disease, *events)]


def test_drugs_begun_together_are_one_line():
    assert ["metastatic letrozole+palbociclib"] == lines(given("letrozole+palbociclib", "2021-04-01"))


@pytest.mark.parametrize(("start", "count"), [("2021-04-29", 1), ("2021-04-30", 2)])
def test_chemotherapy_begun_within_a_cycle_belongs_to_the_regimen(start, count):
    assert count == len(lines(given("gemcitabine", "2021-04-01"), given("carboplatin", start)))


@pytest.mark.parametrize(("start", "count"), [("2021-06-30", 1), ("2021-07-01", 2)])
def test_a_partner_may_join_for_three_months_even_after_the_first_scan(start, count):
    events = given("fulvestrant", "2021-04-01"), given("alpelisib", start), worse("2021-07-01")
    # Worsening of the same day as the partner's start came first.
    assert count == len(lines(*events))


def test_a_partner_does_not_join_a_backbone_that_had_ended():
    events = given("letrozole", "2021-04-01", "2021-05-01"), given("abemaciclib", "2021-06-15")
    assert ["metastatic letrozole", "metastatic abemaciclib"] == lines(*events)


def test_worsening_in_between_separates_drugs_begun_within_a_cycle():
    events = given("letrozole", "2021-04-01"), worse("2021-04-10"), given("capecitabine", "2021-04-15")
    assert ["metastatic letrozole", "metastatic capecitabine"] == lines(*events)


def test_a_drug_stopped_for_worsening_separates_too():
    events = (
        given("letrozole", "2021-04-01", "2021-04-14", stop=PROGRESSION),
        given("capecitabine", "2021-04-15"),
    )
    assert ["metastatic letrozole", "metastatic capecitabine"] == lines(*events)


SUPPORT = ("goserelin", "denosumab-120mg", "zoledronic-acid", "pegfilgrastim", "calcium", "denosumab-60mg")


@pytest.mark.parametrize("drug", SUPPORT)
def test_supportive_drugs_and_suppression_are_never_a_line(drug):
    assert [] == lines(given(drug, "2021-04-01"))
    assert ["metastatic letrozole"] == lines(given("letrozole", "2021-04-01"), given(drug, "2022-04-01"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("letrozole", "anastrozole"),
        ("palbociclib", "ribociclib"),
        ("paclitaxel", "docetaxel"),
        ("docetaxel", "nab-paclitaxel"),
    ],
)
def test_a_switch_within_a_class_is_not_a_new_line(first, second):
    events = given(first, "2021-04-01", "2021-08-01", stop=TOXICITY), given(second, "2021-08-10")
    assert 1 == len(lines(*events))
    assert 2 == len(lines(*events, worse("2021-08-05")))


@pytest.mark.parametrize(("start", "count"), [("2021-11-07", 1), ("2021-11-08", 2)])
def test_a_switch_after_a_long_pause_is_a_new_line(start, count):
    assert count == len(lines(given("letrozole", "2021-04-01", "2021-08-01"), given("anastrozole", start)))


def test_a_switch_of_the_aromatase_inhibitor_may_bring_a_partner():
    events = given("letrozole", "2021-04-01", "2021-08-01"), given("anastrozole+palbociclib", "2021-08-10")
    assert 1 == len(lines(*events))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("letrozole", "fulvestrant"),
        ("letrozole+palbociclib", "capecitabine"),
        ("paclitaxel", "capecitabine"),
        ("docetaxel+trastuzumab+pertuzumab", "ado-trastuzumab-emtansine"),
        ("trastuzumab+docetaxel", "lapatinib+capecitabine"),
        ("letrozole", "everolimus+exemestane+capivasertib+fulvestrant"),
    ],
)
def test_another_backbone_is_a_new_line_also_without_recorded_worsening(first, second):
    assert 2 == len(lines(given(first, "2021-04-01"), given(second, "2022-04-01")))


def test_a_partner_added_without_worsening_is_not_a_new_line():
    events = given("letrozole", "2021-04-01"), given("palbociclib", "2021-12-01")
    assert ["metastatic letrozole+palbociclib"] == lines(*events)


def test_a_partner_added_after_worsening_is_a_new_line_with_the_backbone_carried_on():
    events = given("letrozole", "2021-04-01"), worse("2021-11-20"), given("palbociclib", "2021-12-01")
    assert ["metastatic letrozole", "metastatic letrozole+palbociclib"] == lines(*events)


def test_worsening_followed_by_stability_does_not_make_the_next_partner_a_line():
    events = (
        given("letrozole", "2021-04-01"),
        worse("2021-09-01"),
        status(DiseaseStatus.STABLE, "2021-11-01"),
        given("palbociclib", "2021-12-01"),
    )
    assert 1 == len(lines(*events))


def test_worsening_of_another_cancer_draws_no_border():
    events = (
        given("letrozole", "2021-04-01"),
        worse("2021-11-20", about_other_primary=True),
        given("palbociclib", "2021-12-01"),
    )
    assert 1 == len(lines(*events))


def test_worsening_on_the_day_a_line_began_belongs_to_the_line_before():
    events = given("letrozole", "2021-04-01"), worse("2021-04-01"), given("palbociclib", "2021-12-01")
    assert 1 == len(lines(*events))


def test_maintenance_with_the_antibody_is_not_a_new_line():
    events = (
        given("docetaxel", "2021-04-01", "2021-08-01"),
        given("trastuzumab+pertuzumab", "2021-04-01"),
        given("letrozole", "2021-09-01"),
    )
    assert ["metastatic docetaxel+letrozole+pertuzumab+trastuzumab"] == lines(*events)
    assert 2 == len(lines(*events, worse("2021-08-20")))


def test_endocrine_therapy_after_planned_chemotherapy_is_maintenance():
    letrozole = given("letrozole", "2021-09-01")
    assert 1 == len(lines(given("paclitaxel", "2021-04-01", "2021-08-01", stop=COMPLETED), letrozole))
    assert 2 == len(lines(given("paclitaxel", "2021-04-01", "2021-08-01"), letrozole))
    assert 2 == len(lines(given("paclitaxel", "2021-04-01", "2021-05-01", stop=COMPLETED), letrozole))


def test_treatment_recorded_as_maintenance_goes_on_with_its_line():
    events = (
        given("carboplatin", "2021-04-01", "2021-08-01"),
        given("olaparib", "2021-09-01", setting=Setting.MAINTENANCE),
    )
    assert 1 == len(lines(*events))


def test_the_same_drug_again_after_a_pause_is_not_a_new_line():
    events = given("capecitabine", "2021-04-01", "2021-08-01"), given("capecitabine", "2022-04-01")
    assert ["metastatic capecitabine"] == lines(*events)


def test_a_drug_given_again_after_another_backbone_is_a_line_of_its_own():
    events = (
        given("letrozole", "2021-04-01"),
        given("fulvestrant", "2021-10-01"),
        given("letrozole", "2022-04-01"),
    )
    assert ["metastatic letrozole", "metastatic fulvestrant", "metastatic letrozole"] == lines(*events)
    events = (
        given("letrozole", "2021-04-01"),
        given("anastrozole", "2021-10-01"),
        given("letrozole", "2022-04-01"),
    )
    assert ["metastatic anastrozole+letrozole"] == lines(*events)


def test_the_combination_product_is_the_same_drugs():
    events = (
        given("docetaxel+trastuzumab+pertuzumab", "2021-04-01"),
        worse("2022-01-01"),
        given("pertuzumab-trastuzumab-hyaluronidase", "2022-02-01"),
    )
    assert 1 == len(lines(*events))


def test_the_antibody_is_carried_through_worsening_unless_replaced():
    first = (
        given("docetaxel+pertuzumab", "2021-04-01"),
        given("trastuzumab", "2021-04-01"),
        worse("2022-01-01"),
    )
    assert (
        "metastatic capecitabine+pertuzumab+trastuzumab+tucatinib"
        == lines(*first, given("capecitabine+tucatinib", "2022-02-01"))[1]
    )
    assert (
        "metastatic ado-trastuzumab-emtansine"
        == lines(*first, given("ado-trastuzumab-emtansine", "2022-02-01"))[1]
    )
    assert (
        "metastatic capecitabine+margetuximab"
        == lines(*first, given("capecitabine+margetuximab", "2022-02-01"))[1]
    )


def test_a_drug_recorded_well_into_the_next_line_is_part_of_it():
    events = (
        given("letrozole", "2021-04-01", "2023-01-01"),
        worse("2022-01-01"),
        given("capecitabine", "2022-02-01"),
    )
    assert "metastatic capecitabine+letrozole" == lines(*events)[1]


@pytest.mark.parametrize(
    ("end", "second"), [("2022-05-10", "capecitabine"), ("2022-05-11", "capecitabine+letrozole")]
)
def test_an_end_soon_after_the_next_line_began_is_only_late(end, second):
    events = given("letrozole", "2021-04-01", end), worse("2022-01-01"), given("capecitabine", "2022-02-01")
    assert f"metastatic {second}" == lines(*events)[1]


def test_stated_line_numbers_are_respected():
    assert 2 == len(
        lines(given("letrozole", "2021-04-01", line=1), given("anastrozole", "2021-05-20", line=2))
    )
    assert 1 == len(
        lines(given("letrozole", "2021-04-01", line=1), given("capecitabine", "2022-04-01", line=1))
    )
    assert 2 == len(lines(given("letrozole", "2021-04-01", line=1), given("capecitabine", "2022-04-01")))
    (_, second) = picture(
        *SPREAD,
        given("letrozole", "2021-04-01", "2021-05-01", line=1),
        given("letrozole", "2022-05-20", line=2),
    ).timeline.lines
    assert ("the record calls it line 2", Confidence.STATED) == (second.reason, second.confidence)


def test_a_drug_numbered_for_the_line_before_is_not_carried_into_the_next():
    before = given("ado-trastuzumab-emtansine", "2021-10-25", "2022-04-14", line=2)
    after = given("capecitabine", "2021-12-24", line=3)
    assert ["metastatic ado-trastuzumab-emtansine", "metastatic capecitabine"] == lines(before, after)


@pytest.mark.parametrize(("number", "count"), [(1, 1), (2, 2), (None, 1)])
def test_early_treatment_of_another_stated_line_is_kept_apart(number, count):
    events = (
        given("docetaxel", "2019-04-05", "2019-08-01", line=1),
        given("capecitabine", "2019-11-01", "2020-03-01", line=number),
    )
    assert count == len(lines(*events))


# --- early or metastatic ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2020-01-01", None, "early"),
        ("2021-01-28", None, "early"),
        ("2021-01-29", None, "metastatic"),
        ("2021-01-29", "2021-02-28", "early"),
        ("2021-01-29", "2021-03-01", "metastatic"),
        ("2021-03-01", None, "metastatic"),
        ("2021-03", None, "metastatic"),
        ("2021-02", None, "metastatic"),
        ("2021-01", None, "early"),
        ("2021", None, "open"),
        ("2020", None, "early"),
        ("2022", None, "metastatic"),
    ],
)
def test_treatment_before_spread_was_found_is_early(start, end, expected):
    assert [f"{expected} letrozole"] == lines(given("letrozole", start, end))


@pytest.mark.parametrize(
    ("start", "setting", "expected"),
    [
        ("2020-01-01", METASTATIC, "metastatic"),
        ("2021-02-20", EARLY, "early"),
        ("2021-03", EARLY, "metastatic"),
        ("2021-03-01", EARLY, "metastatic"),
        ("2022-01-01", EARLY, "metastatic"),
        ("2021", EARLY, "early"),
    ],
)
def test_a_stated_setting_is_respected_unless_contradicted(start, setting, expected):
    assert [f"{expected} letrozole"] == lines(given("letrozole", start, setting=setting))


def test_a_contradicted_setting_is_said():
    (line,) = picture(*SPREAD, given("letrozole", "2022-01-01", setting=EARLY)).timeline.lines
    assert line.assumption.startswith("letrozole is recorded as early-stage treatment but began after")


@pytest.mark.parametrize(
    ("first", "since", "expected"),
    [("2020-11-01", "2021-03-01", "metastatic"), ("2020-10-31", "2021-03-01", "early")],
)
def test_disease_metastatic_at_onset_has_no_early_treatment(first, since, expected):
    disease = breast(first), metastasis(Site.BONE, since)
    assert [f"{expected} paclitaxel"] == lines(given("paclitaxel", "2020-12-01"), disease=disease)


def test_treatment_that_ended_before_spread_was_found_is_early_even_then():
    disease = breast("2020-11-01"), metastasis(Site.BONE, "2021-03-01")
    assert ["early paclitaxel"] == lines(given("paclitaxel", "2020-12-01", "2021-02-01"), disease=disease)


def test_a_finding_of_spread_without_any_earlier_date_places_treatment_by_itself():
    disease = breast(None), metastasis(Site.BONE, "2021-03-01")
    assert ["metastatic paclitaxel"] == lines(given("paclitaxel", "2020-12-01"), disease=disease)


def test_without_spread_all_treatment_is_early():
    assert ["early letrozole"] == lines(
        given("letrozole", "2020"), disease=(breast(), found(DiseaseFact.STAGE_EARLY))
    )


def test_without_the_date_of_spread_the_setting_is_open_unless_stated():
    disease = breast(), metastasis(Site.BONE, None)
    assert ["open letrozole"] == lines(given("letrozole", "2020"), disease=disease)
    assert ["early letrozole"] == lines(given("letrozole", "2020", setting=EARLY), disease=disease)
    assert ["metastatic letrozole"] == lines(given("letrozole", "2020", setting=METASTATIC), disease=disease)
    seen = picture(*disease, given("letrozole", "2020"))
    assert "It is not recorded exactly enough when spread was found." == seen.timeline.cannot_tell
    assert seen.notes == ("Lines of therapy cannot be told for certain. " + seen.timeline.cannot_tell,)


def test_while_spread_is_not_established_the_setting_is_open():
    seen = picture(breast(), given("letrozole", "2020"))
    assert "It is not established whether the cancer has spread." == seen.timeline.cannot_tell


def test_a_new_setting_is_a_new_line():
    events = given("letrozole", "2018", "2020", setting=EARLY), given("letrozole", "2021-04-01")
    assert ["early letrozole", "metastatic letrozole"] == lines(*events)
    disease = breast(), metastasis(Site.BONE, None)
    events = given("letrozole", "2018", setting=EARLY), given("fulvestrant", "2021-04-01")
    assert ["early letrozole", "open fulvestrant"] == lines(*events, disease=disease)


def test_early_treatment_is_kept_apart_by_its_kind():
    events = (
        given("doxorubicin+cyclophosphamide", "2018-02-01", "2018-04-01"),
        given("paclitaxel", "2018-04-20", "2018-07-01"),
        given("trastuzumab", "2018-04-20", "2018-09-01"),
        given("ado-trastuzumab-emtansine", "2018-10-01", "2019-06-01"),
        given("tamoxifen", "2018-10-15", "2020-06-01"),
        given("letrozole", "2020-06-02", "2020-12-01"),
        given("olaparib", "2020-12-15", "2020-12-20"),
    )
    assert [
        "early cyclophosphamide+doxorubicin+paclitaxel+trastuzumab",
        "early ado-trastuzumab-emtansine",
        "early letrozole+tamoxifen",
        "early olaparib",
    ] == lines(*events)


def test_early_antibody_belongs_to_the_chemotherapy_before_or_after_it():
    chemotherapy, antibody = (
        given("docetaxel", "2018-04-01", "2018-06-01"),
        given("trastuzumab", "2018-08-01", "2019"),
    )
    assert ["early docetaxel+trastuzumab"] == lines(chemotherapy, antibody)
    assert ["early paclitaxel+trastuzumab"] == lines(
        antibody, given("paclitaxel", "2018-10-01", "2018-12-01")
    )
    assert ["early neratinib"] == lines(given("neratinib", "2018-10-01", "2018-12-01"))


def test_a_partner_only_regimen_carries_early_endocrine_therapy_on():
    events = given("letrozole", "2018-10-01"), given("palbociclib", "2021-04-01")
    assert ["early letrozole", "metastatic letrozole+palbociclib"] == lines(*events)


# --- what cannot be placed ----------------------------------------------------------------------------


def test_undated_courses_stay_outside_and_are_named():
    timeline = draw_timeline(chart(*SPREAD, given("letrozole"), given("fulvestrant", "2022")), TODAY)
    assert [frozenset({"fulvestrant"})] == [line.drugs for line in timeline.lines]
    assert ["letrozole active"] == [item.shown for item in timeline.undecided]
    assert "No date is recorded for letrozole." == timeline.cannot_tell


def test_uncertain_entries_make_no_line():
    assert [] == lines(given("letrozole", "2022", certain=False))


def test_treatment_of_another_cancer_makes_no_line():
    assert [] == lines(given("carboplatin", "2022", for_other_primary=True))


def test_many_doses_are_one_line():
    assert ["metastatic paclitaxel"] == lines(
        *(dose("paclitaxel", f"2022-0{month}-05") for month in range(1, 10))
    )


def test_dates_after_today_are_named_and_not_counted():
    seen = picture(*SPREAD, given("letrozole", "2027"))
    assert ((), ("Dated after today and not counted as given: letrozole.",)) == (
        seen.timeline.lines,
        seen.notes,
    )
