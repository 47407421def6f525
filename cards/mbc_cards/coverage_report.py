"""Where each statement read in the source went, as Markdown: a recommendation, a detail, or nowhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mbc_cards.editions import cancernet_2021_07
from mbc_cards.editions.cancernet_2021_07 import coverage, coverage_b, statement_lines
from mbc_cards.recommendation import Edition, Recommendation

Where = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements read in a source: what became of each, and its lines there."""

    went: Mapping[str, Where]
    """`("recommendation" | "detail", its id)` or `("none", reason)`."""
    lines: Mapping[str, str]


STATEMENTS: Mapping[str, Statements] = {
    cancernet_2021_07.EDITION.id: Statements(
        {**coverage.COVERAGE, **coverage_b.COVERAGE}, statement_lines.LINES
    ),
}
"""By id of the edition."""


def coverage_report(edition: Edition) -> str:
    """Return the table; raises KeyError for an edition whose statements nobody listed by line."""
    statements = STATEMENTS[edition.id]
    by_id = {item.id: item for item in edition.recommendations}
    return "\n".join(_lines(edition, statements, by_id)).rstrip() + "\n"


def _lines(edition: Edition, statements: Statements, by_id: Mapping[str, Recommendation]) -> Iterator[str]:
    counted = Counter(how for how, _ in statements.went.values())
    named = {where for how, where in statements.went.values() if how != "none"}
    yield f"# {edition.title} ({edition.dated_text[:7]}): where each statement went"
    yield ""
    yield "Generated from the edition's tables by `make docs`; do not edit."
    yield ""
    yield f"{len(statements.went)} statements read in the source:"
    yield f"{counted['recommendation']} are asked by a recommendation, {counted['detail']} are said within"
    yield f"one, {counted['none']} are left out, with the reason. {len(by_id.keys() - named)} recommendations"
    yield "belong to a statement that was split, or read a silence or an opposite; they stand at the end."
    yield ""
    yield from ("| statement | read in lines | became | cites lines |", "|---|---|---|---|")
    for statement, (how, where) in statements.went.items():
        read = statements.lines[statement]
        if how == "none":
            yield f"| {statement} | {read} | left out: {where} | |"
        else:
            said = "recommendation" if how == "recommendation" else "detail of"
            yield f"| {statement} | {read} | {said} `{where}` | {_cited(by_id[where])} |"
    yield ""
    yield from (
        "## Recommendations that no statement names",
        "",
        "| recommendation | cites lines | what was added |",
    )
    yield "|---|---|---|"
    for item in edition.recommendations:
        if item.id not in named:
            yield f"| `{item.id}` | {_cited(item)} | {item.additions} |"


def _cited(item: Recommendation) -> str:
    return ", ".join(citation.lines for citation in item.sources)
