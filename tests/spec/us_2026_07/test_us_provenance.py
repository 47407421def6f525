"""Who says what, since when, and until when: what sets the edition of July 2026 apart from a single guide."""

import re
from datetime import date

import pytest

from mbc_cards.editions import EDITIONS, current
from mbc_cards.editions.us_2026_07 import EDITION
from mbc_cards.editions.us_2026_07.coverage import ENCODED, NOT_ENCODED
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_HER2,
    FDA_ELACESTRANT,
    LABEL_OLAPARIB,
    VERIFY_BY,
    VERIFY_FIRST,
    indication,
    label,
    rec,
    says,
)
from mbc_cards.recommendation import Authority, EditionStatus

every_recommendation = pytest.mark.parametrize(
    "recommendation", EDITION.recommendations, ids=[each.id for each in EDITION.recommendations]
)
PENDING = re.compile("gedatolisib|camizestrant|giredestrant|zongertinib", re.IGNORECASE)
WINDOWS = {
    "asco-her2",
    "tdxd-her2",
    "tdxd-pertuzumab",
    "tdm1",
    "tdxd-low",
    "capivasertib",
    "inavolisib",
    "asco-fulvestrant",
    "pembrolizumab",
    "sacituzumab-later",
    "sacituzumab-first",
    "datopotamab",
}


def test_it_is_released_dated_and_reviewed_by_nobody() -> None:
    assert EditionStatus.RELEASED is EDITION.status
    assert date(2026, 7, 2) == EDITION.dated
    assert not EDITION.is_reviewed
    assert "2 July 2026" in EDITION.horizon


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 7, 1), "cancernet-2021-07"),
        (date(2026, 7, 2), "us-2026-07"),
        (date(2027, 1, 1), "us-2026-07"),
    ],
)
def test_it_speaks_by_default_from_its_own_date(day, expected) -> None:
    assert expected == current(day, {key: EDITIONS[key] for key in ("cancernet-2021-07", "us-2026-07")}).id


@every_recommendation
def test_the_detail_names_who_says_it_and_since_when(recommendation) -> None:
    assert says(recommendation.sources[0].source) in recommendation.detail


@every_recommendation
def test_an_approval_rests_on_the_fda_and_a_recommendation_on_a_guideline(recommendation) -> None:
    leading = recommendation.sources[0].source
    assert (leading.publisher == "FDA") == (recommendation.authority is Authority.APPROVAL)


@every_recommendation
def test_every_statement_has_a_day_to_read_it_again_and_news_reports_come_first(recommendation) -> None:
    reported = "news report" in recommendation.sources[0].source.title
    assert (VERIFY_FIRST if reported else VERIFY_BY) == recommendation.verify_by


@every_recommendation
def test_what_was_pending_is_not_said(recommendation) -> None:
    texts = (recommendation.title, recommendation.summary, recommendation.detail, recommendation.asks)
    assert not PENDING.search(" ".join(texts))


@pytest.mark.parametrize(
    "statement", ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"], ids=lambda statement: statement
)
def test_a_disagreement_is_said_as_one(statement) -> None:
    by_id = {each.id: each for each in EDITION.recommendations}
    for id_ in ENCODED[statement]:
        assert "Sources differ" in by_id[id_].detail


def test_every_statement_of_the_review_went_somewhere_once() -> None:
    numbered = {"H": 20, "R": 27, "T": 11, "B": 8, "O": 7, "E": 2, "N": 2, "D": 21, "M": 28, "C": 10}
    expected = {
        f"{letter}{number:0{1 if letter == 'C' else 2}}"
        for letter, last in numbered.items()
        for number in range(1, last + 1)
    } | {f"W.{window}" for window in WINDOWS}
    assert expected == ENCODED.keys() | NOT_ENCODED.keys()
    assert set() == ENCODED.keys() & NOT_ENCODED.keys()


def test_every_recommendation_rests_on_a_statement_of_the_review() -> None:
    said = {id_ for ids in ENCODED.values() for id_ in ids}
    assert {each.id for each in EDITION.recommendations} == said


def test_places_name_the_document_and_its_own_number() -> None:
    assert (
        "ASCO guideline of 2022-05-31, second line (rec 2.1)"
        == rec(ASCO_HER2, "second line", "rec 2.1").text()
    )
    assert "FDA approval of 2023-01-27, elacestrant (indication)" == indication(FDA_ELACESTRANT).text()
    assert (
        "FDA label of olaparib, text of 2024, monitoring (safety text)"
        == label(LABEL_OLAPARIB, "monitoring").text()
    )
