"""How many lines, HER2 regimens and treatments were given, with limits where the record leaves room."""

import pytest
from tests.lib.charts import (
    COMPLETED,
    EARLY,
    METASTATIC,
    SPREAD,
    TOXICITY,
    breast,
    found,
    given,
    metastasis,
    picture,
    unreadable,
    worse,
)

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, Giving, Site, Stop, Topic
from mbc_cards.evidence import Knowledge
from mbc_cards.period import Span

NO_MEDICATION = frozenset({Topic.MEDICATION})
UNDATED_SPREAD = breast(), metastasis(Site.BONE, None)


def number(fact, *events, disease=SPREAD, **more):
    value = picture(*disease, *events, **more)[fact].value
    return value and value.text()


def completed(*events, **more):
    return number(facts.metastatic_lines_completed, *events, **more)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], "0", id="nothing given"),
        pytest.param([given("letrozole", "2021-04-01")], "0", id="running"),
        pytest.param([given("letrozole", "2021-04-01"), worse("2022")], "1", id="running, worse: counts"),
        pytest.param(
            [given("letrozole", "2021-04-01", "2022", stop=TOXICITY)], "1", id="stopped for side effects"
        ),
        pytest.param([given("letrozole", "2021-04-01", "2022", stop=COMPLETED)], "1", id="completed"),
        pytest.param(
            [given("letrozole", "2021-04-01"), given("capecitabine", "2022")],
            "1",
            id="first over, second runs",
        ),
        pytest.param(
            [given("letrozole", "2021-04-01"), given("capecitabine", "2022"), worse("2023")],
            "2",
            id="second failed too",
        ),
        pytest.param([given("letrozole", "2019", "2020")], "0", id="early treatment does not count"),
        pytest.param([given("letrozole", "2021")], "0", id="perhaps early, still running"),
        pytest.param([given("letrozole", "2021", giving=Giving.ENDED)], "0 to 1", id="perhaps early, ended"),
        pytest.param([given("letrozole", "2022", giving=Giving.UNSTATED)], "0 to 1", id="may run"),
        pytest.param(
            [given("letrozole", "2022", giving=Giving.ENDED, stop=Stop.OTHER)], "1", id="another reason"
        ),
        pytest.param([given("letrozole")], "0 to 1", id="undated"),
        pytest.param([given("letrozole+capecitabine")], "0 to 2", id="two undated backbones"),
        pytest.param([given("letrozole+palbociclib")], "0 to 1", id="an undated backbone with its partner"),
        pytest.param([given("abemaciclib+everolimus")], "0 to 1", id="undated partners only"),
        pytest.param([given("letrozole", setting=EARLY)], "0", id="undated, stated early"),
        pytest.param([given("letrozole", "2022", certain=False)], "0 to 1", id="uncertain"),
        pytest.param([given("letrozole", "2019", certain=False)], "0", id="uncertain, early"),
        pytest.param([unreadable("unreadable", "2022")], "0 to 1", id="unreadable"),
        pytest.param([unreadable("unreadable", "2020")], "0", id="unreadable, before spread"),
        pytest.param([unreadable("unreadable")], "0 to 1", id="unreadable, undated"),
    ],
)
def test_metastatic_lines_completed(events, expected):
    assert expected == completed(*events)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([given("fulvestrant", "2022", line=1)], "0", id="the first"),
        pytest.param([given("fulvestrant", "2022", line=3)], "0 to 2", id="the third, two not recorded"),
        pytest.param([given("fulvestrant", "2022", "2023", line=3)], "1 to 3", id="the third, over"),
        pytest.param(
            [given("letrozole", "2021-04-01", "2022", line=1), given("fulvestrant", "2022-06-01", line=2)],
            "1",
            id="both",
        ),
        pytest.param(
            [given("tamoxifen", "2018", "2019", line=1), given("fulvestrant", "2022", line=2)],
            "0",
            id="1 was adjuvant",
        ),
        pytest.param(
            [given("tamoxifen", "2018", "2019"), given("fulvestrant", "2022", line=3)],
            "0 to 1",
            id="1 may be adjuvant",
        ),
    ],
)
def test_stated_line_numbers_raise_the_upper_limit(events, expected):
    assert expected == completed(*events)


def test_without_the_date_of_spread_lines_may_be_early():
    events = given("letrozole", "2018", "2019"), given("fulvestrant", "2020")
    assert "0 to 1" == completed(*events, disease=UNDATED_SPREAD)
    finding = picture(*UNDATED_SPREAD, *events)[facts.metastatic_lines_completed]
    assert "It is not recorded exactly enough when spread was found." == finding.note


def test_without_spread_no_metastatic_line_was_given():
    disease = breast(), found(DiseaseFact.STAGE_EARLY)
    assert "0" == completed(given("letrozole"), given("tamoxifen", "2018", certain=False), disease=disease)


def test_without_a_medication_history_only_what_is_known_is_the_lower_limit():
    assert (
        Knowledge.MISSING
        is picture(*SPREAD, not_supplied=NO_MEDICATION)[facts.metastatic_lines_completed].state
    )
    assert "1 or more" == completed(given("letrozole", "2021-04-01", "2022"), not_supplied=NO_MEDICATION)


def test_assumed_worsening_and_unreadable_entries_are_said():
    finding = picture(*SPREAD, given("letrozole", "2021-04-01", "2022"), unreadable("unreadable", "2022"))[
        facts.metastatic_lines_completed
    ]
    assert finding.assumption.startswith("The reason letrozole ended")
    assert "Some entries of the history could not be read." == finding.note


# --- HER2 lines -------------------------------------------------------------------------------------------


def trastuzumab(end, start="2018-06-01", **more):
    return given("docetaxel", "2018-04-01", "2018-08-01"), given("trastuzumab", start, end, **more)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2021-03-01", "1"),
        ("2020-03-01", "1"),
        ("2020-02-29", "0"),
        ("2020-03", "1"),
        ("2020-02", "0"),
        ("2020", "0 to 1"),
        ("2019", "0"),
    ],
)
def test_recurrence_within_twelve_months_of_trastuzumab_counts_as_a_line(end, expected):
    assert expected == number(facts.her2_lines_completed, *trastuzumab(end))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({}, "1"),
        ({"giving": Giving.ENDED}, "0 to 1"),
        ({"giving": Giving.ENDED, "start": "2020-03-01"}, "1"),
        ({"giving": Giving.ENDED, "start": "2020-02-29"}, "0 to 1"),
        ({"certain": False}, "0"),
    ],
)
def test_recurrence_on_trastuzumab_or_after_an_unknown_end(entry, expected):
    assert expected == number(facts.her2_lines_completed, *trastuzumab(None, **entry))


def test_metastatic_lines_count_as_well():
    events = *trastuzumab("2020-09-01"), given("ado-trastuzumab-emtansine", "2021-04-01"), worse("2022")
    assert "2" == number(facts.her2_lines_completed, *events)
    assert "2 or more" == number(facts.her2_lines_completed, *events, not_supplied=NO_MEDICATION)


def test_the_combination_product_is_trastuzumab():
    phesgo = given("pertuzumab-trastuzumab-hyaluronidase", "2019-06-01", "2020-06-01")
    assert "1" == number(facts.her2_lines_completed, phesgo)


def test_a_conjugate_is_not_trastuzumab():
    assert "0" == number(
        facts.her2_lines_completed, given("ado-trastuzumab-emtansine", "2019-06-01", "2020-06-01")
    )


def test_the_window_is_open_while_the_day_of_recurrence_is_not_known():
    early = given("trastuzumab", "2018", "2019-06-01", setting=EARLY)
    assert "0 to 1" == number(facts.her2_lines_completed, early, disease=UNDATED_SPREAD)
    undated = given("trastuzumab", setting=EARLY)
    assert "0 to 1" == number(facts.her2_lines_completed, undated)


def test_the_window_is_explained():
    notes = [
        picture(*SPREAD, *trastuzumab(end))[facts.her2_lines_completed].note
        for end in ("2020-03-01", "2020-02-29", "2020")
    ]
    assert [
        "recurrence during, or within 12 months after, early-stage trastuzumab counts as one line",
        "recurrence later than 12 months after early-stage trastuzumab",
        "when early-stage trastuzumab ended is not recorded exactly enough",
    ] == notes


def test_without_spread_or_history_there_is_nothing_to_add():
    disease = breast(), found(DiseaseFact.STAGE_EARLY)
    assert "0" == number(facts.her2_lines_completed, *trastuzumab("2020"), disease=disease)
    seen = picture(*SPREAD, *trastuzumab("2020-06-01"), not_supplied=NO_MEDICATION)
    assert Knowledge.MISSING is seen[facts.her2_lines_completed].state


# --- any setting --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], "0", id="none"),
        pytest.param(
            [given("trastuzumab+pertuzumab+docetaxel", "2021-04-01")],
            "1",
            id="two antibodies are one regimen",
        ),
        pytest.param(
            [given("trastuzumab+docetaxel", "2021-04-01"), given("letrozole", "2021-10-01")],
            "1",
            id="maintenance is not another",
        ),
        pytest.param(
            [given("trastuzumab+docetaxel", "2021-04-01"), given("ado-trastuzumab-emtansine", "2022")],
            "2",
            id="two lines",
        ),
        pytest.param(
            [given("trastuzumab+docetaxel", "2018", "2019"), given("trastuzumab+pertuzumab", "2021-04-01")],
            "2",
            id="both settings",
        ),
        pytest.param([given("letrozole", "2021-04-01")], "0", id="others do not count"),
        pytest.param([given("trastuzumab")], "1", id="undated, the only one"),
        pytest.param([given("trastuzumab"), given("tucatinib")], "1 to 2", id="two undated"),
        pytest.param([given("trastuzumab"), given("lapatinib", "2022")], "1 to 2", id="one undated"),
        pytest.param([given("trastuzumab", "2022", certain=False)], "0 to 1", id="uncertain"),
        pytest.param([unreadable("unreadable", "2015")], "0 to 1", id="unreadable"),
        pytest.param([unreadable("chemotherapy", "2022")], "0", id="a class without HER2 drugs"),
    ],
)
def test_her2_regimens_received(events, expected):
    assert expected == number(facts.her2_regimens_received, *events)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], "0", id="none"),
        pytest.param(
            [
                given("doxorubicin+cyclophosphamide", "2018-02", "2018-04"),
                given("paclitaxel", "2018-05", "2018-07"),
            ],
            "1",
            id="chemotherapy in sequence for early disease",
        ),
        pytest.param(
            [given("paclitaxel", "2018-05", "2018-07"), given("tamoxifen", "2018-09", "2020")],
            "2",
            id="and endocrine therapy",
        ),
        pytest.param(
            [given("paclitaxel", "2018-05", "2018-07"), given("capecitabine", "2022")],
            "2",
            id="both settings",
        ),
        pytest.param([given("paclitaxel")], "1", id="undated"),
        pytest.param(
            [given("paclitaxel"), unreadable("unreadable", "2022")], "1 to 2", id="undated and unreadable"
        ),
        pytest.param([given("goserelin", "2022")], "0", id="suppression is not a treatment"),
        pytest.param(
            [given("letrozole", "2022", setting=METASTATIC), given("capecitabine", "2022", certain=False)],
            "1 to 2",
            id="uncertain",
        ),
    ],
)
def test_systemic_treatments_received(events, expected):
    assert expected == number(facts.systemic_treatments_received, *events)


def test_a_span_is_what_conditions_ask():
    assert Span(0, 1) == picture(*SPREAD, given("letrozole"))[facts.metastatic_lines_completed].value
