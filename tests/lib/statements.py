"""Tables of what an edition states: of each recommendation its kind, degree, lines, regimens and suggestions.

`stated(edition, table)` returns a pytest function with one case per row. A row is read against the
source, by a person; the edition must say the same. A blank cell means "nothing", never "not checked".
"""

from collections.abc import Callable, Iterable

import pytest

from mbc_cards.recommendation import (
    Add,
    Authority,
    Edition,
    Hook,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Repair,
)

COLUMNS = ("id", "kind", "degree", "basis", "lines", "suggests", "shown on", "speaks at", "offers")
"""`speaks at` is blank where it speaks at the moments of its kind."""


def stated(edition: Edition, table: str) -> Callable[[dict[str, str]], None]:
    """Return a test of every row; raises ValueError for other columns or a row that does not fit."""
    by_id = {item.id: item for item in edition.recommendations}

    @pytest.mark.parametrize("row", rows(table), ids=lambda row: row["id"])
    def check(row: dict[str, str]) -> None:
        assert row == cells(by_id[row["id"]])

    return check


def every_statement_has_a_row(edition: Edition, table: str) -> bool:
    """Whether the rows are the edition's recommendations, in the order in which they are shown."""
    return [row["id"] for row in rows(table)] == [item.id for item in edition.recommendations]


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a table as cells by column."""
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    head, *body = [line for line in lines if not set("".join(line)) <= set("-+")]
    if tuple(head) != COLUMNS:
        raise ValueError(f"the columns are {', '.join(COLUMNS)}, not {', '.join(head)}")
    return [dict(zip(head, line, strict=True)) for line in body]


def cells(item: Recommendation) -> dict[str, str]:
    """What a row about this recommendation must say."""
    approval = ", approval" if item.authority is Authority.APPROVAL else ""
    return dict(
        zip(
            COLUMNS,
            (
                item.id,
                item.kind.value,
                f"{item.strength.value}{approval}",
                item.basis.name.lower().replace("_", " "),
                "; ".join(citation.lines for citation in item.sources),
                "; ".join(_suggested(repair) for repair in item.repairs),
                _words(item.attaches_to),
                _words(item.hooks),
                "; ".join(_offered(regimen) for regimen in item.offer),
            ),
            strict=True,
        )
    )


def _offered(regimen: Regimen) -> str:
    """As "palbociclib + letrozole, anastrozole"; `as examples` where the source names a class only.

    `again` names the drugs that are offered although the cancer worsened on them, `any …` a class of which
    the source names no drug.
    """
    drugs = " + ".join(", ".join(component) for component in regimen.components)
    if regimen.partner is not None:
        drugs += f" + any {regimen.partner.value}"
    named = [drug for component in regimen.components for drug in component]
    return f"{drugs}{_again(named, regimen.continued)}{'' if regimen.named else ' (as examples)'}"


def _suggested(repair: Repair) -> str:
    match repair:
        case Add(choice=choice, when=when, continued=continued):
            condition = "" if when is None else f" if {when.text()}"
            return f"add {', '.join(choice)}{_again(choice, continued)}{condition}"
        case Order(test=test):
            return f"order {test.value}"
    return "remove"


def _again(drugs: Iterable[str], continued: frozenset[str]) -> str:
    again = [drug for drug in drugs if drug in continued]
    return f" (again {', '.join(again)})" if again else ""


def _words(members: Iterable[Kind | Hook]) -> str:
    return ", ".join(sorted(member.value for member in members))
