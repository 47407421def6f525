"""Which edition speaks: by id, or the newest released one."""

from dataclasses import replace
from datetime import date

import pytest

from mbc_cards.editions import EDITIONS, EditionRefusedError, current, edition, registry
from mbc_cards.recommendation import EditionStatus

GUIDE_2021 = EDITIONS["cancernet-2021-07"]
OLDER = replace(GUIDE_2021, id="older", dated=date(2019, 4, 30))
DRAFT = replace(GUIDE_2021, id="draft", dated=date(2026, 7, 1), status=EditionStatus.DRAFT)
WITHDRAWN = replace(GUIDE_2021, id="withdrawn", dated=date(2022, 1, 1), status=EditionStatus.WITHDRAWN)
SHELF = registry(OLDER, GUIDE_2021, DRAFT, WITHDRAWN)


def test_the_2021_guide_is_released_and_reviewed_by_nobody() -> None:
    assert EditionStatus.RELEASED is GUIDE_2021.status
    assert not GUIDE_2021.is_reviewed
    assert "Cancer.Net" in GUIDE_2021.label


def test_an_edition_is_found_by_its_id() -> None:
    assert OLDER is edition("older", SHELF)
    assert DRAFT is edition("draft", SHELF)


def test_an_unknown_edition_is_refused_with_the_ids_that_exist() -> None:
    with pytest.raises(EditionRefusedError, match=r"no edition is called 'ysc'; .*cancernet-2021-07"):
        edition("ysc", SHELF)


def test_a_withdrawn_edition_is_refused() -> None:
    with pytest.raises(EditionRefusedError, match="was withdrawn"):
        edition("withdrawn", SHELF)


def test_the_newest_released_edition_is_current_and_drafts_and_withdrawn_ones_are_not() -> None:
    assert GUIDE_2021 is current(date(2026, 8, 1), SHELF)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2021, 7, 30), OLDER), (date(2021, 7, 31), GUIDE_2021), (date(2021, 8, 1), GUIDE_2021)],
)
def test_an_edition_is_current_from_its_own_date(day, expected) -> None:
    assert expected is current(day, SHELF)


def test_before_the_first_edition_none_is_current() -> None:
    with pytest.raises(EditionRefusedError, match="2019-04-29"):
        current(date(2019, 4, 29), SHELF)


def test_two_editions_cannot_share_an_id() -> None:
    with pytest.raises(ValueError, match="share an id"):
        registry(OLDER, OLDER)
