"""How each line of therapy ended, and what is assumed where no reason is recorded."""

import pytest
from tests.lib.charts import (
    COMPLETED,
    METASTATIC,
    PROGRESSION,
    SPREAD,
    TOXICITY,
    breast,
    dose,
    found,
    given,
    metastasis,
    picture,
    status,
    told,
    worse,
)

from mbc_cards.chart import DiseaseFact, EntryKind, Giving, Site, Stop
from mbc_cards.timeline import Confidence, Ended
from mbc_cards.values import DiseaseStatus

NEXT = given("capecitabine", "2022-06-01")


def lines(*events, disease=SPREAD):
    return picture(*disease, *events).timeline.lines


def ended(*events, **more):
    return lines(*events, **more)[0].ended


def letrozole(end=None, **more):
    return given("letrozole", "2021-04-01", end, **more)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([letrozole()], Ended.ONGOING, id="running"),
        pytest.param([letrozole(giving=Giving.ON_HOLD)], Ended.ONGOING, id="on hold"),
        pytest.param([letrozole(giving=Giving.UNSTATED)], Ended.CANNOT_TELL, id="status unknown"),
        pytest.param(
            [letrozole(giving=Giving.UNSTATED), NEXT], Ended.REASON_NOT_RECORDED, id="unknown, then another"
        ),
        pytest.param([letrozole(), worse("2022-01-01")], Ended.PROGRESSION, id="running, worse"),
        pytest.param([letrozole(), worse("2021-04-01")], Ended.ONGOING, id="worse on the first day: before"),
        pytest.param([letrozole(), worse("2021-04-02")], Ended.PROGRESSION, id="worse the day after"),
        pytest.param([letrozole(), worse("2021-04")], Ended.ONGOING, id="worse in the month of the start"),
        pytest.param([letrozole(), worse("2024-06-02")], Ended.ONGOING, id="worse in the future"),
        pytest.param([letrozole(), worse(None)], Ended.ONGOING, id="worse without a date"),
        pytest.param([letrozole(), worse("2022", preliminary=True)], Ended.ONGOING, id="preliminary"),
        pytest.param(
            [letrozole(), worse("2022-01-01"), status(DiseaseStatus.STABLE, "2022-03-01")],
            Ended.ONGOING,
            id="worse, then stable: the newest counts",
        ),
        pytest.param(
            [letrozole("2022-03-01", stop=PROGRESSION)], Ended.PROGRESSION, id="stopped for worsening"
        ),
        pytest.param([letrozole("2022-03-01", stop=TOXICITY)], Ended.TOXICITY, id="stopped for side effects"),
        pytest.param([letrozole("2022-03-01", stop=COMPLETED)], Ended.COMPLETED, id="completed"),
        pytest.param([letrozole("2022-03-01", stop=Stop.OTHER)], Ended.CANNOT_TELL, id="another reason"),
        pytest.param([letrozole("2022-03-01")], Ended.REASON_NOT_RECORDED, id="no reason"),
        pytest.param([letrozole(), NEXT], Ended.REASON_NOT_RECORDED, id="another line, no reason"),
        pytest.param(
            [letrozole(), worse("2022-05-01"), NEXT], Ended.PROGRESSION, id="worse before the next line"
        ),
        pytest.param(
            [letrozole(), NEXT, worse("2022-07-01")], Ended.REASON_NOT_RECORDED, id="worse on the next line"
        ),
        pytest.param(
            [letrozole("2022-03-01", stop=TOXICITY), worse("2022-02-01")],
            Ended.PROGRESSION,
            id="worse, then stopped",
        ),
        pytest.param(
            [letrozole("2022-03-01", stop=TOXICITY), worse("2022-03-02")],
            Ended.TOXICITY,
            id="stopped, then worse",
        ),
        pytest.param(
            [letrozole("2022-03-01", stop=COMPLETED), worse("2022-03-02")],
            Ended.PROGRESSION,
            id="completed and worse",
        ),
    ],
)
def test_how_the_first_line_ended(events, expected):
    assert expected is ended(*events)


@pytest.mark.parametrize(
    ("when", "expected"), [("2022-05-30", Ended.PROGRESSION), ("2022-05-31", Ended.REASON_NOT_RECORDED)]
)
def test_worsening_counts_to_a_line_for_three_months_after_it(when, expected):
    assert expected is ended(letrozole("2022-03-01"), worse(when))


def test_side_effects_of_a_partner_do_not_end_the_line():
    events = letrozole("2022-03-01"), given("palbociclib", "2021-04-01", "2021-08-01", stop=TOXICITY)
    assert Ended.REASON_NOT_RECORDED is ended(*events)
    assert Ended.ONGOING is ended(letrozole(), events[1])


def test_side_effects_of_the_only_drug_end_the_line():
    assert Ended.TOXICITY is ended(given("abemaciclib", "2021-04-01", "2021-08-01", stop=TOXICITY))


def test_an_unrecorded_reason_is_assumed_to_be_worsening_and_said():
    (line,) = lines(letrozole("2022-03"))
    assert "The reason letrozole ended in 2022-03 is not recorded; worsening was assumed." == line.assumption
    assert Confidence.ASSUMED is line.confidence
    (line,) = lines(letrozole(giving=Giving.ENDED))
    assert "The reason letrozole ended is not recorded; worsening was assumed." == line.assumption


def test_the_end_is_the_recorded_one_or_the_start_of_the_next_line():
    assert "2022-03-01" == lines(letrozole("2022-03-01"), NEXT)[0].end.text()
    assert "2022-06-01" == lines(letrozole(), NEXT)[0].end.text()
    assert "2022-06-01" == lines(letrozole("2022-07-01"), NEXT)[0].end.text()
    assert None is lines(letrozole())[0].end


def test_a_drug_still_recorded_as_active_is_closed_by_the_next_line():
    first, second = lines(letrozole(), worse("2022-05-01"), NEXT)
    assert (frozenset(), frozenset({"capecitabine"})) == (first.running, second.running)
    assert first.assumption.startswith(
        "Later treatment took the place of letrozole, still recorded as active"
    )


def test_a_drug_still_recorded_as_active_is_closed_by_its_successor_within_the_line():
    (line,) = lines(letrozole(), given("anastrozole", "2022-04-01"))
    assert frozenset({"anastrozole"}) == line.running
    (line,) = lines(letrozole(), given("anastrozole", "2021-04-01"))
    assert frozenset({"anastrozole", "letrozole"}) == line.running


def test_the_evidence_of_worsening_stands_with_the_line():
    (line,) = lines(letrozole(), worse("2022-01-01"))
    assert "Observation/progressing-2022-01-01" in [item.reference for item in line.evidence]


# --- early-stage treatment ------------------------------------------------------------------------


def early(end=None, **more):
    return given("tamoxifen", "2019-01-01", end, **more)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([early()], Ended.PROGRESSION, id="spread found while running"),
        pytest.param([early("2021-03-01")], Ended.PROGRESSION, id="ended when spread was found"),
        pytest.param([early("2021-02-28")], Ended.REASON_NOT_RECORDED, id="ended the day before"),
        pytest.param([early("2020-01-01", stop=COMPLETED)], Ended.COMPLETED, id="completed"),
        pytest.param([early("2020-01-01", stop=TOXICITY)], Ended.TOXICITY, id="side effects"),
        pytest.param([early("2020-01-01", stop=PROGRESSION)], Ended.PROGRESSION, id="stopped for worsening"),
        pytest.param([early(giving=Giving.ENDED)], Ended.CANNOT_TELL, id="ended, nobody knows when"),
        pytest.param(
            [early(), given("fulvestrant", "2021-04-01")], Ended.CANNOT_TELL, id="never closed, replaced"
        ),
        pytest.param([early("2020-01-01"), worse("2019-06-01")], Ended.PROGRESSION, id="worse while given"),
    ],
)
def test_how_early_treatment_ended(events, expected):
    assert expected is ended(*events)


@pytest.mark.parametrize(
    ("events", "expected"),
    [([early()], Ended.ONGOING), ([early("2020-01-01")], Ended.REASON_NOT_RECORDED)],
)
def test_how_early_treatment_ended_without_spread(events, expected):
    assert expected is ended(*events, disease=(breast(), found(DiseaseFact.STAGE_EARLY)))


def test_chemotherapy_never_closed_is_closed_by_early_endocrine_therapy_but_an_antibody_is_not():
    events = (
        given("docetaxel+trastuzumab", "2023-01-01"),
        given("letrozole", "2023-08-01"),
        given("olaparib", "2023-10-01"),
    )
    first, second, _third = lines(*events, disease=(breast(), found(DiseaseFact.STAGE_EARLY)))
    assert (frozenset({"trastuzumab"}), frozenset({"letrozole"})) == (first.running, second.running)


def test_lines_of_an_open_setting_end_by_the_same_rules():
    disease = breast(), metastasis(Site.BONE, None)
    assert Ended.PROGRESSION is ended(letrozole(), worse("2022"), disease=disease)
    (line,) = lines(letrozole("2022"), disease=disease)
    assert (Ended.REASON_NOT_RECORDED, "") == (line.ended, line.assumption)


def test_a_stated_metastatic_line_before_the_recorded_spread_is_drawn_as_such():
    assert Ended.REASON_NOT_RECORDED is ended(given("letrozole", "2019", "2020", setting=METASTATIC))


def test_doses_end_a_line_after_the_last_one():
    (line,) = lines(*(dose("paclitaxel", f"2022-0{month}-05") for month in (1, 2, 3)))
    assert (Ended.REASON_NOT_RECORDED, "2022-03-05") == (line.ended, line.end.text())
    assert Ended.ONGOING is ended(dose("paclitaxel", "2024-05-20"))
    assert Ended.ONGOING is ended(given("letrozole", "2023-12-01", kind=EntryKind.REQUEST))


def test_an_order_carried_out_without_an_end_does_not_tell_whether_the_drug_failed():
    events = [given("tamoxifen", "2024-05-03", giving=Giving.UNSTATED, kind=EntryKind.REQUEST)]
    assert ["metastatic tamoxifen: cannot tell"] == told(*SPREAD, *events)
    assert ["metastatic tamoxifen: progression"] == told(*SPREAD, *events, worse("2024-05-20"))
