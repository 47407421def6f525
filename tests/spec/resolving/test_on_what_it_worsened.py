"""On what kind of treatment the cancer worsened or came back."""

import pytest
from tests.lib.charts import (
    COMPLETED,
    EARLY,
    METASTATIC,
    PROGRESSION,
    SPREAD,
    TOXICITY,
    breast,
    found,
    given,
    metastasis,
    picture,
    status,
    unreadable,
    worse,
)

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, Giving, Site, Topic
from mbc_cards.evidence import Knowledge
from mbc_cards.values import DiseaseStatus, YesNo

YES, NO = YesNo.YES, YesNo.NO
UNDATED_SPREAD = breast(), metastasis(Site.BONE, None)


def answer(fact, *events, disease=SPREAD, **more):
    return picture(*disease, *events, **more)[fact].value


LETROZOLE = given("letrozole", "2021-04-01")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], NO, id="none given"),
        pytest.param([LETROZOLE], NO, id="running"),
        pytest.param([LETROZOLE, worse("2022")], YES, id="worse"),
        pytest.param([given("letrozole", "2021-04-01", "2022")], YES, id="ended, assumed"),
        pytest.param([given("letrozole", "2021-04-01", "2022", stop=TOXICITY)], NO, id="side effects"),
        pytest.param(
            [given("letrozole", "2021-04-01", "2022", stop=TOXICITY), worse("2023")], YES, id="worse after it"
        ),
        pytest.param([given("tamoxifen", "2010", "2015")], YES, id="recurred long after"),
        pytest.param([given("tamoxifen", setting=EARLY)], YES, id="recurred after undated adjuvant therapy"),
        pytest.param([given("letrozole")], None, id="undated"),
        pytest.param([given("letrozole", "2022", certain=False)], None, id="uncertain"),
        pytest.param([unreadable("unreadable", "2022")], None, id="unreadable"),
        pytest.param([given("goserelin", "2018", "2019")], NO, id="suppression alone"),
        pytest.param([given("paclitaxel", "2021-04-01", "2022")], NO, id="chemotherapy only"),
    ],
)
def test_during_or_after_hormonal_therapy(events, expected):
    assert expected is answer(facts.progressed_on_endocrine, *events)


def test_what_is_open_says_why():
    seen = picture(*SPREAD, given("letrozole"))[facts.progressed_on_endocrine]
    assert "the record does not tell how some of these treatments ended" == seen.note
    seen = picture(*SPREAD, unreadable("unreadable", "2022"))[facts.progressed_on_endocrine]
    assert "the record of treatment is not complete" == seen.note


def test_a_recorded_worsening_is_shown_rather_than_an_assumed_one():
    events = given("letrozole", "2021-04-01", "2021-12-01"), given("fulvestrant", "2022-06-01"), worse("2023")
    finding = picture(*SPREAD, *events)[facts.progressed_on_endocrine]
    assert (YES, "") == (finding.value, finding.assumption)
    assert ["fulvestrant active", "progressing"] == [item.shown for item in finding.evidence]
    assumed = picture(*SPREAD, events[0])[facts.progressed_on_endocrine]
    assert (
        "The reason letrozole ended in 2021-12-01 is not recorded; worsening was assumed."
        == assumed.assumption
    )


def test_with_undated_spread_only_recorded_worsening_counts():
    assert YES is answer(
        facts.progressed_on_endocrine, given("letrozole", "2021"), worse("2022"), disease=UNDATED_SPREAD
    )
    assert None is answer(
        facts.progressed_on_endocrine, given("letrozole", "2021", "2022"), disease=UNDATED_SPREAD
    )
    assert None is answer(facts.progressed_on_endocrine, given("letrozole", "2021"), disease=UNDATED_SPREAD)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([LETROZOLE, worse("2022")], YES, id="alone"),
        pytest.param(
            [given("letrozole+palbociclib", "2021-04-01"), worse("2022")], NO, id="with a CDK4/6 inhibitor"
        ),
        pytest.param([given("exemestane+everolimus", "2021-04-01"), worse("2022")], NO, id="with everolimus"),
        pytest.param(
            [given("anastrozole+fulvestrant", "2021-04-01"), worse("2022")], NO, id="with fulvestrant"
        ),
        pytest.param(
            [given("letrozole+trastuzumab", "2021-04-01"), worse("2022")], NO, id="with an antibody"
        ),
        pytest.param(
            [LETROZOLE, given("goserelin", "2021-04-01"), worse("2022")], YES, id="suppression is no partner"
        ),
        pytest.param([given("anastrozole", "2010", "2015")], YES, id="recurred long after"),
        pytest.param(
            [given("tamoxifen", "2010", "2012"), given("letrozole", "2012", "2015")],
            YES,
            id="after tamoxifen",
        ),
        pytest.param([given("letrozole+abemaciclib", "2018", "2020")], NO, id="early, with abemaciclib"),
        pytest.param([given("tamoxifen", "2010", "2015")], NO, id="tamoxifen is none"),
        pytest.param([given("letrozole")], None, id="undated"),
    ],
)
def test_after_an_aromatase_inhibitor_by_itself(events, expected):
    assert expected is answer(facts.progressed_on_ai_alone, *events)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([LETROZOLE, worse("2022")], YES, id="letrozole"),
        pytest.param(
            [given("anastrozole+palbociclib", "2021-04-01"), worse("2022")], YES, id="with a partner"
        ),
        pytest.param([given("exemestane", "2021-04-01"), worse("2022")], NO, id="exemestane"),
        pytest.param([given("letrozole", "2018", "2020-03-01")], YES, id="recurred within 12 months"),
        pytest.param([given("letrozole", "2018", "2020-02-29")], NO, id="recurred later"),
        pytest.param(
            [given("aromatase-inhibitor-unspecified", "2021-04-01"), worse("2022")], None, id="which one?"
        ),
        pytest.param([given("aromatase-inhibitor-unspecified", "2021-04-01")], NO, id="unnamed, not failed"),
    ],
)
def test_despite_anastrozole_or_letrozole(events, expected):
    assert expected is answer(facts.progressed_on_other_ai, *events)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([given("trastuzumab+docetaxel", "2021-04-01"), worse("2022")], YES, id="in its line"),
        pytest.param(
            [given("pertuzumab-trastuzumab-hyaluronidase", "2021-04-01"), worse("2022")],
            YES,
            id="as a product",
        ),
        pytest.param([given("trastuzumab", "2020-01-01", "2021-03-01")], YES, id="recurred during"),
        pytest.param([given("trastuzumab", "2020-01-01", "2021-02-28")], NO, id="recurred after"),
        pytest.param(
            [given("trastuzumab", "2020-01-01", "2021-03")], YES, id="ended in the month of recurrence"
        ),
        pytest.param(
            [given("trastuzumab", "2020-01-01", "2021", setting=EARLY)], None, id="ended in the year"
        ),
        pytest.param([given("trastuzumab", "2020-01-01", giving=Giving.ENDED)], None, id="end unknown"),
        pytest.param(
            [given("ado-trastuzumab-emtansine", "2021-04-01"), worse("2022")], NO, id="the conjugate"
        ),
    ],
)
def test_while_trastuzumab_was_given(events, expected):
    assert expected is answer(facts.progressed_on_trastuzumab, *events)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], NO),
        ([LETROZOLE], NO),
        ([LETROZOLE, worse("2022")], YES),
        ([given("paclitaxel", "2018", "2018")], YES),
        ([given("letrozole")], None),
    ],
)
def test_during_or_after_any_treatment(events, expected):
    assert expected is answer(facts.progressed_on_any_treatment, *events)


def test_without_spread_early_treatment_is_not_followed_by_recurrence():
    disease = breast(), found(DiseaseFact.STAGE_EARLY)
    assert NO is answer(
        facts.progressed_on_any_treatment, given("tamoxifen", "2018", "2019"), disease=disease
    )
    events = given("paclitaxel", "2018-03-01", "2018-06-01"), worse("2018-05-01")
    assert YES is answer(facts.progressed_on_any_treatment, *events, disease=disease)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], NO, id="none given"),
        pytest.param([LETROZOLE], NO, id="running"),
        pytest.param([LETROZOLE, worse("2022")], YES, id="worse"),
        pytest.param(
            [LETROZOLE, worse("2022"), status(DiseaseStatus.STABLE, "2023")], NO, id="worse, then stable"
        ),
        pytest.param([given("letrozole", "2021-04-01", "2022", stop=TOXICITY)], YES, id="side effects"),
        pytest.param(
            [
                given("letrozole", "2021-04-01", "2022-01-01", stop=TOXICITY),
                given("anastrozole", "2022-01-10"),
            ],
            NO,
            id="side effects, another one is running",
        ),
        pytest.param([given("letrozole", "2021-04-01", "2022", stop=COMPLETED)], NO, id="completed"),
        pytest.param([given("letrozole", "2021-04-01", giving=Giving.UNSTATED)], None, id="nobody knows"),
        pytest.param([given("tamoxifen", "2018", "2020-03-01")], YES, id="recurred within 12 months"),
        pytest.param([given("tamoxifen", "2018", "2020-02-29")], NO, id="recurred later"),
        pytest.param(
            [LETROZOLE, worse("2022"), given("fulvestrant", "2022-06-01")], NO, id="the latest runs"
        ),
        pytest.param([given("letrozole")], None, id="undated"),
        pytest.param([LETROZOLE, given("fulvestrant")], None, id="one undated beside"),
        pytest.param([unreadable("unreadable", "2022")], None, id="unreadable"),
    ],
)
def test_the_present_hormonal_therapy_stopped_working_or_was_not_tolerated(events, expected):
    assert expected is answer(facts.endocrine_not_working, *events)


FULVESTRANT = given("fulvestrant", "2022-06-01")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], NO, id="never given for metastatic disease"),
        pytest.param([given("tamoxifen", "2010", "2015")], NO, id="only adjuvant"),
        pytest.param([LETROZOLE], NO, id="running"),
        pytest.param([LETROZOLE, worse("2022-05-01")], None, id="one line failed, nothing after"),
        pytest.param([LETROZOLE, worse("2022-05-01"), FULVESTRANT], NO, id="the second runs"),
        pytest.param(
            [LETROZOLE, worse("2022-05-01"), FULVESTRANT, worse("2023")], YES, id="two lines failed"
        ),
        pytest.param(
            [LETROZOLE, worse("2022-05-01"), given("capecitabine", "2022-06-01")],
            YES,
            id="moved on to chemotherapy",
        ),
        pytest.param(
            [LETROZOLE, worse("2022-05-01"), given("trastuzumab-deruxtecan", "2022-06-01")],
            YES,
            id="to a conjugate",
        ),
        pytest.param(
            [LETROZOLE, worse("2022-05-01"), given("olaparib", "2022-06-01")], None, id="to a PARP inhibitor"
        ),
        pytest.param(
            [given("letrozole", "2021-04-01", "2022", stop=TOXICITY), given("capecitabine", "2022-06-01")],
            None,
            id="chemotherapy after side effects",
        ),
        pytest.param(
            [given("paclitaxel", "2021-04-01"), given("letrozole", "2022-06-01")], NO, id="after chemotherapy"
        ),
        pytest.param([given("letrozole")], None, id="undated"),
        pytest.param([LETROZOLE, given("fulvestrant")], None, id="one undated beside"),
        pytest.param([unreadable("unreadable", "2022")], None, id="unreadable"),
    ],
)
def test_hormonal_therapy_is_used_up_if_two_lines_failed_or_the_clinician_moved_on(events, expected):
    assert expected is answer(facts.endocrine_exhausted, *events)


def test_with_undated_spread_hormonal_lines_cannot_be_counted():
    events = given("letrozole", "2018", "2019"), given("fulvestrant", "2020")
    assert None is answer(facts.endocrine_exhausted, *events, disease=UNDATED_SPREAD)


def test_without_a_medication_history_nothing_is_known():
    not_supplied = frozenset({Topic.MEDICATION})
    asked = (
        facts.progressed_on_endocrine,
        facts.progressed_on_ai_alone,
        facts.progressed_on_any_treatment,
        facts.endocrine_not_working,
        facts.endocrine_exhausted,
    )
    seen = picture(*SPREAD, not_supplied=not_supplied)
    assert {Knowledge.MISSING} == {seen[fact].state for fact in asked}
    assert YES is answer(facts.progressed_on_endocrine, LETROZOLE, worse("2022"), not_supplied=not_supplied)
    assert None is answer(facts.endocrine_not_working, LETROZOLE, worse("2022"), not_supplied=not_supplied)


def test_a_line_stopped_for_worsening_needs_no_further_statement():
    events = given("letrozole", "2021-04-01", "2022", stop=PROGRESSION, setting=METASTATIC)
    assert YES is answer(facts.progressed_on_ai_alone, events)
