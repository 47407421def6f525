"""Sex, age, menopausal state, heart, family and performance."""

from datetime import date

import pytest
from tests.lib.charts import MAN, WOMAN, day, found, measured, periods, picture

from mbc_cards import facts
from mbc_cards.chart import Analyte, DiseaseFact, Person, Topic
from mbc_cards.evidence import Evidence, Knowledge
from mbc_cards.period import Span
from mbc_cards.values import Menopause, Sex, YesNo

PRE, POST = Menopause.PRE, Menopause.POST
MISSING, CONFLICT = Knowledge.MISSING, Knowledge.CONFLICTING


def test_sex_is_as_recorded():
    assert Sex.FEMALE is picture(person=WOMAN)[facts.sex].value
    assert Sex.MALE is picture(person=MAN)[facts.sex].value
    assert MISSING is picture(person=Person())[facts.sex].state
    assert () == picture(person=Person(sex=Sex.MALE))[facts.sex].evidence


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1964-06-01", Span.exactly(60)),
        ("1964-06-02", Span.exactly(59)),
        ("1964-05", Span.exactly(60)),
        ("1964-06", Span(59, 60)),
        ("1964", Span(59, 60)),
        ("2024-06-01", Span.exactly(0)),
        ("1904-06-01", Span.exactly(120)),
        ("1903-06-01", None),
        ("2024-06-02", None),
        ("2024", Span.exactly(0)),
    ],
)
def test_age_is_full_years_and_a_span_if_the_day_is_unknown(born, expected):
    evidence = Evidence("Patient/p", born, path="birthDate")
    seen = picture(person=Person(born=day(born), born_evidence=evidence))
    assert (expected, (evidence,)) == (seen[facts.age].value, seen[facts.age].evidence)


def test_age_without_a_birth_date_is_missing():
    assert MISSING is picture()[facts.age].state
    assert Span.exactly(44) == picture(person=Person(born=day("1980-01-01")))[facts.age].value


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], MISSING),
        ([periods(PRE)], PRE),
        ([periods(POST)], POST),
        ([periods(PRE, "2018"), periods(POST, "2022")], POST),
        ([periods(POST, "2018"), periods(PRE, "2022")], PRE),
        ([periods(PRE), periods(POST)], CONFLICT),
        ([periods(None)], MISSING),
        ([periods(PRE, "2018"), periods(None, "2022")], MISSING),
        ([periods(POST, "2018"), periods(None, "2022")], POST),
        ([periods(PRE), periods(None)], PRE),
        ([periods(POST, preliminary=True)], MISSING),
        ([periods(POST, "2024-06-02")], MISSING),
        ([periods(POST, "2024-06-01")], POST),
    ],
)
def test_menopause_is_the_newest_recorded_state(events, expected):
    finding = picture(*events)[facts.menopause]
    assert expected in (finding.value, finding.state)


def test_menopause_is_never_inferred_from_age_nor_asked_of_men():
    assert MISSING is picture(person=Person(sex=Sex.FEMALE, born=day("1930")))[facts.menopause].state
    assert MISSING is picture(periods(POST), person=MAN)[facts.menopause].state


@pytest.mark.parametrize(("when", "noted"), [("2023-06-01", False), ("2023-05-31", True), (None, False)])
def test_premenopausal_recorded_long_ago_is_noted(when, noted):
    assert noted is ("may have changed" in picture(periods(PRE, when))[facts.menopause].note)


def test_premenopausal_after_postmenopausal_is_noted():
    note = picture(periods(POST, "2024-01"), periods(PRE, "2024-03"))[facts.menopause].note
    assert "an earlier entry says postmenopausal" == note


HEART = found(DiseaseFact.HEART_DISEASE, "2020")
OLD_HEART = found(DiseaseFact.HEART_DISEASE, "2020", active=False)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], None),
        ([HEART], YesNo.YES),
        ([OLD_HEART], None),
        ([measured(Analyte.LVEF, 49.9, "2024-05-01")], YesNo.YES),
        ([measured(Analyte.LVEF, 50, "2024-05-01")], YesNo.NO),
        ([HEART, measured(Analyte.LVEF, 60, "2024-05-01")], YesNo.YES),
        ([OLD_HEART, measured(Analyte.LVEF, 60, "2024-05-01")], YesNo.NO),
        ([measured(Analyte.LVEF, 40, "2022-05-01"), measured(Analyte.LVEF, 60, "2024-05-01")], YesNo.NO),
        ([measured(Analyte.LVEF, 40, "2024-05-01"), measured(Analyte.LVEF, 60, "2024-05-01")], YesNo.YES),
        ([measured(Analyte.LVEF, None, "2024-05-01")], None),
        ([measured(Analyte.LVEF, 40, "2024-05-01", preliminary=True)], None),
    ],
)
def test_heart_disease_is_a_diagnosis_or_a_reduced_ejection_fraction(events, expected):
    assert expected is picture(*events)[facts.her2_comorbidity].value


def test_a_normal_heart_is_no_denial_of_diagnoses_that_were_not_supplied():
    seen = picture(measured(Analyte.LVEF, 60, "2024-05-01"), not_supplied=frozenset({Topic.CONDITIONS}))
    assert MISSING is seen[facts.her2_comorbidity].state


def test_family_history_is_known_only_if_recorded():
    assert YesNo.YES is picture(found(DiseaseFact.FAMILY_HISTORY))[facts.family_history].value
    assert MISSING is picture()[facts.family_history].state


def test_performance_is_the_newest_grade():
    seen = picture(measured(Analyte.ECOG, 2, "2023"), measured(Analyte.ECOG, 1, "2024-05-01"))
    assert Span.exactly(1) == seen[facts.performance].value


def test_two_grades_of_one_day_give_a_span():
    seen = picture(measured(Analyte.ECOG, 2, "2024-05-01"), measured(Analyte.ECOG, 1, "2024-05-01"))
    assert (Span(1, 2), "values of the same date differ") == (
        seen[facts.performance].value,
        seen[facts.performance].note,
    )


def test_a_value_of_the_future_does_not_count():
    assert MISSING is picture(measured(Analyte.ECOG, 1, "2024-06-02"))[facts.performance].state
    assert date(2024, 6, 1) == picture().today


def test_of_several_entries_that_premenopause_rests_on_the_last_is_named():
    entries = periods(PRE, "2020"), periods(PRE, "2020-06-10")
    assert "recorded of 2020-06-10: the state may have changed" == picture(*entries)[facts.menopause].note
