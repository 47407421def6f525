"""Which edition speaks: by id, or the newest released one."""

from dataclasses import replace
from datetime import date

import pytest

from mbc_cards.editions import EDITIONS, EditionRefusedError, current, edition, registry
from mbc_cards.recommendation import UNDATED, EditionStatus
from mbc_cards.rulebook import rulebook

GUIDE_2021 = EDITIONS["cancernet-2021-07"]
OLDER = replace(GUIDE_2021, id="older", dated=date(2019, 4, 30))
DRAFT = replace(GUIDE_2021, id="draft", dated=date(2026, 7, 1), status=EditionStatus.DRAFT)
WITHDRAWN = replace(GUIDE_2021, id="withdrawn", dated=date(2022, 1, 1), status=EditionStatus.WITHDRAWN)
SUPPLEMENT = replace(GUIDE_2021, id="supplement", dated=date(2024, 1, 1), supplement=True)
SHELF = registry(OLDER, GUIDE_2021, DRAFT, WITHDRAWN, SUPPLEMENT)


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


def test_a_supplement_is_chosen_by_its_id_and_is_never_current() -> None:
    assert SUPPLEMENT is edition("supplement", SHELF)
    assert GUIDE_2021 is current(date(2024, 1, 1), SHELF)
    with pytest.raises(EditionRefusedError, match="no edition was released"):
        current(date(2024, 1, 1), registry(SUPPLEMENT))


def test_an_edition_without_a_date_says_so_instead_of_naming_one() -> None:
    undated = replace(GUIDE_2021, dated=UNDATED)
    assert "undated" == undated.dated_text
    assert undated.label.endswith("(undated)")
    assert f"* Publisher: {undated.publisher}; undated\n" in rulebook(undated)
    assert f"* Publisher: {undated.publisher}; dated 2021-07-31\n" in rulebook(GUIDE_2021)
    assert "2021-07-31" == GUIDE_2021.dated_text
    assert GUIDE_2021.label.endswith("(2021-07)")


def test_the_page_of_the_survival_coalition_is_an_undated_supplement() -> None:
    page = EDITIONS["ysc"]
    assert page.supplement
    assert UNDATED == page.dated
    assert "undated" in page.horizon


def test_only_the_page_of_the_survival_coalition_is_a_supplement() -> None:
    assert ["ysc"] == [each.id for each in EDITIONS.values() if each.supplement]


@pytest.mark.parametrize("day", [date(2015, 1, 26), date(2018, 5, 30)])
def test_the_2015_summary_is_current_from_the_day_it_was_printed_until_the_next_edition(day: date) -> None:
    assert "asco-her2-2015-01" == current(day).id


def test_no_edition_is_current_before_the_2015_summary_although_the_supplement_is_older() -> None:
    with pytest.raises(EditionRefusedError, match="2015-01-25"):
        current(date(2015, 1, 25))
