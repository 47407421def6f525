"""Patients under all editions side by side: a row for each edition, with the reason written down for it."""

from tests.tools.side_by_side import FIXTURES, side_by_side

from mbc_cards.editions import EDITIONS
from mbc_service.cases import read_case


def rows(slug):
    table = side_by_side(read_case(FIXTURES / "cases" / slug)).partition("|---|")[2]
    return [line.strip("| ").split(" | ") for line in table.splitlines()[1:]]


def test_every_edition_has_a_row_oldest_first_and_the_supplement_last():
    names = [row[0].partition(" ")[0] for row in rows("her2-positive-second-line")]
    assert sorted(EDITIONS) == sorted(names)
    assert ("asco-her2-2015-01", "us-2026-07", "ysc") == (names[0], names[-2], names[-1])


def test_a_row_says_what_is_shown_and_why():
    row = rows("her2-positive-second-line")[0]
    assert "HER2-positive, second line: ado-trastuzumab emtansine (T-DM1) is preferred" == row[1]
    assert "ado-trastuzumab emtansine" == row[2]
    assert row[3].startswith("Line 48:")


def test_an_edition_without_a_reason_of_its_own_names_the_one_it_agrees_with():
    same = [(row[0], row[-1]) for row in rows("trastuzumab-in-her2-negative-disease") if row[-1][:3] == "as "]
    assert [
        ("cancernet-2018-05 (2018-05-31)", "as asco-her2-2015-01"),
        ("us-2026-07 (2026-07-02)", "as asco-her2-2015-01"),
    ] == same


def test_many_suggestions_are_counted():
    assert rows("triple-negative-after-two-treatments")[1][2].endswith("and 10 more")
