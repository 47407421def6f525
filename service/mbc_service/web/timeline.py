"""The timeline of therapy laid out as a picture of a given width: rows from top to bottom, time to the right.

One row for each happening, so that nothing overlaps; the text stands beside the mark or above the bar and
is set to the left of it when there is no room on the right. Drawn by `templates/_timeline.html`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mbc_cards.period import Period
from mbc_service.web.happenings import Happening

MARGIN = 12
AXIS = 30
"""Height of the row with the years."""
MARK_ROW = 24
BAR = 12
LINE_OF_TEXT = 17
LETTER = 7.1
"""Mean width of a letter in the picture's text, in its units; on the wide side."""
SMALL_LETTER = 6.6
"""The same for the fainter text below it."""
TODAY_ROOM = 84
"""Width of the present day's date at the right end of the axis."""
GAP = 10
"""Between a mark and its text."""
TICK_ROOM = 54
"""Least room for one year on the axis."""
MOST_ROWS = 30


@dataclass(frozen=True, slots=True)
class Tick:
    """One year or quarter on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text."""

    x: float
    y: float
    words: str
    anchor: str = "start"
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One happening in its place."""

    kind: str
    x: float
    y: float
    texts: tuple[Text, ...]
    width: float = 0
    """Width of a bar, 0 for a mark."""
    unsure_before: float = 0
    """Part of the bar, or room beside a mark, within which it may have begun."""
    unsure_after: float = 0
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn."""

    width: int
    height: float
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    today: float
    metastatic: float | None
    """Where metastatic disease begins; None if it is not recorded when."""
    left_out: int
    """Rows that are in the list only: without a date, or too many."""


def draw(happenings: Sequence[Happening], today: date, width: int) -> Drawing:
    """Return the picture of what happened until today; the width is in pixels."""
    dated = [item for item in happenings if item.begun is not None]
    shown = dated[-MOST_ROWS:]
    scale = _Scale(_begin(shown, today), today, width)
    rows, bottom = _rows(shown, scale)
    since = next((item.begun for item in shown if item.kind == "metastasis" and item.begun is not None), None)
    return Drawing(
        width=width,
        height=bottom + MARGIN,
        ticks=tuple(_ticks(scale)),
        rows=rows,
        today=scale.x(today),
        metastatic=scale.x(since.first) if since else None,
        left_out=len(happenings) - len(shown),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    begin: date
    end: date
    width: int

    def x(self, day: date) -> float:
        """Return where a day stands; days outside stand at the edge."""
        inside = min(max(day, self.begin), self.end)
        share = (inside - self.begin).days / (self.end - self.begin).days
        return round(MARGIN + share * (self.width - 2 * MARGIN), 1)


def _begin(shown: Sequence[Happening], today: date) -> date:
    """Return the day at the left edge: a little before the first, and at least a year ago."""
    days = [item.begun.first for item in shown if item.begun is not None and item.begun.first != date.min]
    first = min([*days, today - timedelta(days=365)])
    return first - (today - first) / 25


def _ticks(scale: _Scale) -> Iterator[Tick]:
    years = range(scale.begin.year + 1, scale.end.year + 1)
    most = max(1, scale.width // TICK_ROOM)
    step = -(-len(years) // most)
    for year in years:
        x = scale.x(date(year, 1, 1))
        if (scale.end.year - year) % step == 0 and x < scale.width - MARGIN - TODAY_ROOM - TICK_ROOM / 4:
            yield Tick(x, str(year))


def _rows(shown: Sequence[Happening], scale: _Scale) -> tuple[tuple[Row, ...], float]:
    rows = []
    y = float(AXIS)
    for item in shown:
        assert item.begun is not None
        row, height = _bar(item, item.begun, scale, y) if item.lasting else _mark(item, item.begun, scale, y)
        rows.append(row)
        y += height
    return tuple(rows), y


def _bar(item: Happening, begun: Period, scale: _Scale, y: float) -> tuple[Row, float]:
    start, sure_start = scale.x(begun.first), scale.x(begun.last)
    ended = None if item.running else item.ended
    end = scale.x(ended.last) if ended else scale.x(scale.end)
    sure_end = scale.x(ended.first) if ended else end if item.running else sure_start
    lines = [(text, False) for text in _wrapped(item.title, scale, LETTER)]
    lines += [(text, True) for text in _wrapped(f"{item.when} · {item.note}", scale, SMALL_LETTER)]
    longest = max(len(text) * (SMALL_LETTER if faint else LETTER) for text, faint in lines)
    at = max(MARGIN, min(start, scale.width - MARGIN - longest))
    texts = [
        Text(at, y + LINE_OF_TEXT * (number + 1) - 3, text, faint=faint)
        for number, (text, faint) in enumerate(lines)
    ]
    top = y + LINE_OF_TEXT * len(lines) + 2
    row = Row(
        item.kind,
        start,
        top,
        tuple(texts),
        width=round(max(3.0, end - start), 1),
        unsure_before=round(sure_start - start, 1),
        unsure_after=round(max(0.0, end - max(sure_end, sure_start)), 1),
        open_end=item.running,
    )
    return row, top + BAR + 8 - y


def _mark(item: Happening, begun: Period, scale: _Scale, y: float) -> tuple[Row, float]:
    first, last = scale.x(begun.first), scale.x(begun.last)
    x = round((first + last) / 2, 1)
    whole = f"{item.title}: {item.note}" if item.note else item.title
    right = scale.width - MARGIN - x - GAP
    left = x - GAP - MARGIN
    to_the_right = right >= left or len(f"{whole} · {item.when}") * LETTER <= right
    room = right if to_the_right else left
    words = _broken(f"{whole} · {item.when}", int(room / LETTER))
    at = x + GAP if to_the_right else x - GAP
    texts = tuple(
        Text(round(at, 1), y + LINE_OF_TEXT * (number + 1) - 3, text, "start" if to_the_right else "end")
        for number, text in enumerate(words)
    )
    height = max(MARK_ROW, LINE_OF_TEXT * len(words) + 7)
    return Row(item.kind, x, y + 9, texts, unsure_before=round(last - first, 1)), height


def _wrapped(text: str, scale: _Scale, letter: float) -> list[str]:
    return _broken(text, int((scale.width - 2 * MARGIN) / letter))


def _broken(text: str, letters: int) -> list[str]:
    """Return the text in lines of so many letters at most; a longer word stands alone.

    The dot that parts two lines of text is left out where they are parted anyway.
    """
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(longer) > letters:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line.removesuffix(" ·") for line in lines]
