"""Tables of what an edition states: of each recommendation its kind, degree, lines, regimens and suggestions.

`stated(edition, table)` returns a pytest function with one case per row. A row is read against the
source, by a person; the edition must say the same. A blank cell means "nothing", never "not checked".
"""

from collections.abc import Callable, Iterable

import pytest

from mbc_cards.recommendation import Add, Authority, Edition, Kind, Order, Recommendation, Regimen, Repair

COLUMNS = ("id", "kind", "degree", "basis", "lines", "suggests", "shown on", "offers")


def stated(edition: Edition, table: str) -> Callable[[dict[str, str]], None]:
    """Return a test of every row; raises ValueError for a table with other columns or a row that does not fit."""
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
                _kinds(item.attaches_to),
                "; ".join(_offered(regimen) for regimen in item.offer),
            ),
            strict=True,
        )
    )


def _offered(regimen: Regimen) -> str:
    """As "palbociclib + letrozole, anastrozole"; a class that the source does not spell out is marked."""
    drugs = " + ".join(", ".join(component) for component in regimen.components)
    return drugs if regimen.named else f"{drugs} (as examples)"


def _suggested(repair: Repair) -> str:
    match repair:
        case Add(choice=choice):
            return f"add {', '.join(choice)}"
        case Order(test=test):
            return f"order {test.value}"
    return "remove"


def _kinds(kinds: Iterable[Kind]) -> str:
    return ", ".join(sorted(kind.value for kind in kinds))
