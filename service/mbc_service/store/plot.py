"""The report as a picture: for each recommendation the share accepted and overridden, with its limits."""

from collections.abc import Iterator
from html import escape

from mbc_service.store.report import Reception, Report, Share

_LEFT, _WIDTH, _ROW, _TOP = 320, 400, 44, 56
_SERIES = (("accepted", "#1b7837"), ("overridden", "#b35806"))


def svg(report: Report) -> str:
    """Return the picture as SVG text."""
    height = _TOP + _ROW * len(report.rows) + 30
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_LEFT + _WIDTH + 80}" height="{height}">',
            "<style>text { font: 12px sans-serif }</style>",
            '<rect width="100%" height="100%" fill="white"/>',
            '<text x="10" y="20">Cards accepted and overridden, with 95 % limits</text>',
            *_legend(),
            *_scale(height),
            *(line for number, row in enumerate(report.rows) for line in _bars(number, row)),
            "</svg>\n",
        ]
    )


def _legend() -> Iterator[str]:
    for number, (name, colour) in enumerate(_SERIES):
        x = _LEFT + number * 100
        yield f'<rect x="{x}" y="28" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{x + 14}" y="37">{name}</text>'


def _scale(height: int) -> Iterator[str]:
    for percent in range(0, 101, 25):
        x = _x(percent / 100)
        yield f'<line x1="{x}" x2="{x}" y1="{_TOP - 8}" y2="{height - 24}" stroke="#cccccc"/>'
        yield f'<text x="{x}" y="{height - 8}" text-anchor="middle">{percent} %</text>'


def _bars(number: int, row: Reception) -> Iterator[str]:
    top = _TOP + number * _ROW
    yield f'<text x="{_LEFT - 10}" y="{top + 19}" text-anchor="end">{escape(row.recommendation)}'
    yield f" (n = {row.shown})</text>"
    for place, (outcome, colour) in enumerate(_SERIES):
        yield from _bar(row.share(outcome), top + place * 14, colour)


def _bar(share: Share, top: int, colour: str) -> Iterator[str]:
    low, high = share.limits
    middle = top + 6
    yield f'<rect x="{_LEFT}" y="{top}" width="{_x(share.rate) - _LEFT:.1f}" height="12" fill="{colour}"/>'
    yield f'<line x1="{_x(low)}" x2="{_x(high)}" y1="{middle}" y2="{middle}" stroke="black"/>'


def _x(share: float) -> float:
    return round(_LEFT + share * _WIDTH, 1)
