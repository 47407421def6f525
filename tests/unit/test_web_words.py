"""Answers, dates and sources in words."""

from datetime import date

from mbc_cards.evidence import Evidence, Members, conflicting, known, missing
from mbc_cards.period import Period, Span
from mbc_cards.values import Receptor
from mbc_service.web.words import answer, capital, day, of_any_drug, source


def test_an_answer_is_the_word_a_clinician_uses() -> None:
    assert "positive" == answer(known(Receptor.POSITIVE))
    assert "not known" == answer(missing())
    both = conflicting((Receptor.POSITIVE, Receptor.NEGATIVE))
    assert "conflicting: positive against negative" == answer(both)
    assert "1 or more" == answer(known(Span(1, None)))
    assert "a word of another kind" == answer(known("a word of another kind"))


def test_a_set_of_drugs_says_what_is_sure_what_is_possible_and_whether_there_may_be_more() -> None:
    sure = frozenset({"letrozole", "ado-trastuzumab-emtansine"})
    assert "ado-trastuzumab emtansine and letrozole" == answer(known(Members(sure)))
    assert "none" == answer(known(Members()))
    unsure = Members(frozenset(), frozenset({"letrozole"}), complete=False)
    assert "none; possibly letrozole; perhaps others" == answer(known(unsure))


def test_a_date_is_as_precise_as_it_is_known() -> None:
    assert "2024-05-02" == day(Period.on(date(2024, 5, 2)))
    assert "not recorded" == day(None)


def test_a_source_says_when_what_and_whether_it_is_final() -> None:
    period = Period.on(date(2024, 5, 2))
    assert "2024-05-02: ER positive" == source(Evidence("Observation/1", "ER positive", period))
    assert "ER positive (preliminary)" == source(Evidence("Observation/1", "ER positive", preliminary=True))


def test_a_sentence_about_any_drug_has_no_gap() -> None:
    assert "The drug ordered needs a partner" == of_any_drug("{drug} needs a partner")


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert "HER2 and ER" == capital("HER2 and ER")
    assert "Radiation to the Brain" == capital("radiation to the Brain")
