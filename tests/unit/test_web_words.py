"""Dates and sources in words."""

from datetime import date

from mbc_cards.evidence import Evidence
from mbc_cards.period import Period
from mbc_service.web.words import capital, day, source


def test_a_date_is_as_precise_as_it_is_known() -> None:
    assert "2024-05-02" == day(Period.on(date(2024, 5, 2)))
    assert "not recorded" == day(None)


def test_a_source_says_when_what_and_whether_it_is_final() -> None:
    period = Period.on(date(2024, 5, 2))
    assert "2024-05-02: ER positive" == source(Evidence("Observation/1", "ER positive", period))
    assert "ER positive (preliminary)" == source(Evidence("Observation/1", "ER positive", preliminary=True))


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert "HER2 and ER" == capital("HER2 and ER")
    assert "Radiation to the Brain" == capital("radiation to the Brain")
