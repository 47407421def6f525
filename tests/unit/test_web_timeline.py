"""The timeline as a picture: inside its width, in order of time, unsure dates shown as such."""

from datetime import date

from mbc_cards.period import Period
from mbc_service.web.happenings import Happening
from mbc_service.web.timeline import AXIS, MARGIN, MOST_ROWS, Drawing, draw

TODAY = date(2024, 6, 1)


def on(year: int, month: int = 1, day: int = 1) -> Period:
    return Period.on(date(year, month, day))


def mark(when: Period | None, title: str = "Cancer grew", kind: str = "worse", **more) -> Happening:
    return Happening(kind, title, when, **more)


def bar(start: Period, end: Period | None = None, **more) -> Happening:
    return Happening("line", "Letrozole", start, "line 1", end, lasting=True, **more)


def drawn(*items: Happening, width: int = 760) -> Drawing:
    return draw(items, TODAY, width)


def test_time_goes_from_left_to_right_and_ends_today() -> None:
    drawing = drawn(mark(on(2020)), mark(on(2022)), mark(Period.on(TODAY)))
    xs = [row.x for row in drawing.rows]
    assert sorted(xs) == xs
    assert MARGIN <= xs[0]
    assert drawing.today == xs[-1] == 760 - MARGIN


def test_each_row_stands_below_the_one_before() -> None:
    drawing = drawn(mark(on(2020)), bar(on(2021)), mark(on(2022)))
    ys = [row.y for row in drawing.rows]
    assert sorted(ys) == ys
    assert ys[0] > AXIS
    assert ys[-1] < drawing.height


def test_nothing_happened_is_an_empty_year() -> None:
    drawing = drawn()
    assert () == drawing.rows
    assert ["2024"] == [tick.label for tick in drawing.ticks]
    assert drawing.metastatic is None


def test_years_stand_on_the_axis_as_far_as_there_is_room() -> None:
    wide, slim = drawn(mark(on(2010))), drawn(mark(on(2010)), width=340)
    assert len(slim.ticks) < len(wide.ticks) <= 14
    for drawing in (wide, slim):
        gaps = [two.x - one.x for one, two in zip(drawing.ticks, drawing.ticks[1:], strict=False)]
        assert min(gaps) >= 40
        assert drawing.ticks[-1].x < drawing.today - 80


def test_text_stands_on_the_side_where_there_is_room() -> None:
    early, late = drawn(mark(on(2020)), mark(on(2024, 5, 1))).rows
    assert ("start", "end") == (early.texts[0].anchor, late.texts[0].anchor)
    assert early.texts[0].x > early.x
    assert late.texts[0].x < late.x


def test_long_text_is_broken_into_lines_and_its_row_grows() -> None:
    long = mark(
        on(2020), "Biopsy", note="ER positive, PR positive, HER2 negative, PD-L1 negative, MSI negative"
    )
    slim = drawn(long, mark(on(2021)), width=340)
    wide = drawn(long, mark(on(2021)))
    assert 1 == len(wide.rows[0].texts) < len(slim.rows[0].texts)
    assert slim.rows[1].y > wide.rows[1].y
    words = " ".join(text.words for text in slim.rows[0].texts).replace(" ·", "")
    assert "Biopsy: ER positive, PR positive, HER2 negative, PD-L1 negative, MSI negative 2020-01-01" == words


def test_no_line_of_text_ends_with_the_dot_that_parts_it_from_the_next() -> None:
    titles = ["x" * length for length in range(10, 40)]
    texts = [row.texts for row in drawn(*(mark(on(2020), title) for title in titles), width=280).rows]
    shown = [[line.words for line in lines] for lines in texts]
    assert ["x" * 10 + " · 2020-01-01"] == shown[0]
    assert ["x" * 30, "2020-01-01"] in shown
    assert [] == [words for lines in shown for words in lines if words.endswith("·")]


def test_a_word_longer_than_the_line_stands_alone() -> None:
    word = "x" * 80
    (row,) = drawn(mark(on(2020), f"{word} y"), width=340).rows
    assert word == row.texts[0].words


def test_a_bar_lasts_from_its_start_to_its_end() -> None:
    (row,) = drawn(bar(on(2021), on(2023))).rows
    whole = drawn(bar(on(2021)), mark(on(2023))).rows[1].x
    assert round(row.x + row.width, 1) == whole
    assert (0, 0, False) == (row.unsure_before, row.unsure_after, row.open_end)


def test_a_bar_that_goes_on_is_open_at_its_end() -> None:
    (row,) = drawn(bar(on(2021), running=True)).rows
    assert row.open_end
    assert 760 - MARGIN == round(row.x + row.width, 1)
    assert 0 == row.unsure_after


def test_dates_known_only_to_the_year_leave_an_unsure_part() -> None:
    year = Period(date(2021, 1, 1), date(2021, 12, 31))
    later = Period(date(2023, 1, 1), date(2023, 12, 31))
    (row,) = drawn(bar(year, later)).rows
    assert row.unsure_before > 0
    assert row.unsure_after > 0
    assert row.unsure_before + row.unsure_after < row.width


def test_an_end_that_is_not_recorded_is_unsure_all_the_way_to_today() -> None:
    (row,) = drawn(bar(on(2021))).rows
    assert row.width == row.unsure_after
    assert not row.open_end


def test_a_treatment_of_one_day_can_still_be_seen() -> None:
    (row,) = drawn(bar(on(2021), on(2021))).rows
    assert row.width >= 3


def test_the_text_of_a_late_bar_is_moved_to_the_left_to_fit() -> None:
    (row,) = drawn(bar(on(2024, 5, 1), on(2024, 5, 20))).rows
    assert row.texts[0].x < row.x
    assert {row.texts[0].x} == {text.x for text in row.texts}
    assert [False, True] == [text.faint for text in row.texts]


def test_a_mark_of_an_unsure_date_stands_in_the_middle_of_what_is_possible() -> None:
    (row,) = drawn(mark(Period(date(2022, 1, 1), date(2022, 12, 31)))).rows
    assert row.unsure_before > 6
    exact = drawn(mark(on(2022)), mark(on(2022, 7, 2))).rows[1].x
    assert abs(row.x - exact) < 2


def test_metastatic_disease_begins_where_it_was_first_found() -> None:
    drawing = drawn(mark(on(2018)), mark(on(2021), kind="metastasis"), mark(on(2023), kind="metastasis"))
    assert drawing.metastatic == drawing.rows[1].x


def test_what_has_no_date_is_left_to_the_list() -> None:
    drawing = drawn(mark(on(2020)), mark(None))
    assert (1, 1) == (len(drawing.rows), drawing.left_out)


def test_of_too_many_rows_the_newest_are_drawn() -> None:
    drawing = drawn(*(mark(on(2000 + number)) for number in range(20)), *(mark(on(2021)) for _ in range(15)))
    assert (MOST_ROWS, 5) == (len(drawing.rows), drawing.left_out)


def test_a_date_that_is_open_to_the_past_stands_at_the_edge() -> None:
    (row,) = drawn(bar(Period(date.min, date(2023, 1, 1)), on(2023, 6))).rows
    assert MARGIN == row.x
