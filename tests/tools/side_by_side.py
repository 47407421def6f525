"""Show patients under all editions side by side, as Markdown.

    python -m tests.tools.side_by_side SLUG...

A row is an edition: what its leading card says, what it suggests, and why it differs: the reason written down
in `fhir_fixtures/editions`, or else the edition before it with which it agrees.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from mbc_cards.card import Card
from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import Edition, Hook
from mbc_cards.wording import write_cards
from mbc_service.cases import Case, read_case
from mbc_service.edition_effects import picture_in

FIXTURES = Path(__file__).parents[2] / "fhir_fixtures"
MOST_SHOWN = 6
"""Suggestions named in a cell; further ones are counted."""


def side_by_side(case: Case) -> str:
    """Return one patient as a heading, the story and a table with a row for each edition, oldest first."""
    rows = "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in _rows(case))
    head = "| edition | summary | suggestions | why different |\n|---|---|---|---|"
    return f"### {case.slug}\n\n{case.story} ({case.hook})\n\n{head}\n{rows}\n"


def _rows(case: Case) -> Iterator[tuple[str, str, str, str]]:
    picture, hook = picture_in(case), Hook(case.hook)
    seen: dict[tuple[str, str], str] = {}
    for edition in sorted(EDITIONS.values(), key=lambda each: (each.supplement, each.dated)):
        cards = write_cards(edition=edition, picture=picture, hook=hook).cards
        cells = (
            "; ".join(card.summary for card in cards) or "no card",
            _suggestions(cards) or "none",
        )
        same = seen.setdefault(cells, edition.id)
        why = _because(edition, case) or ("" if same == edition.id else f"as {same}")
        yield (f"{edition.id} ({edition.dated_text})", *cells, why)


def _suggestions(cards: tuple[Card, ...]) -> str:
    labels = [item.label for card in cards for item in card.suggestions]
    more = f" and {len(labels) - MOST_SHOWN} more" if len(labels) > MOST_SHOWN else ""
    return "; ".join(labels[:MOST_SHOWN]) + more


def _because(edition: Edition, case: Case) -> str:
    path = FIXTURES / "editions" / f"{edition.id}.toml"
    judged = tomllib.loads(path.read_text("utf-8")).values()
    return next((str(item["because"]) for item in judged if item["case"] == case.slug), "")


if __name__ == "__main__":
    for slug in sys.argv[1:]:
        print(side_by_side(read_case(FIXTURES / "cases" / slug)))
