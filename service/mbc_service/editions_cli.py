"""Commands about editions: which there are, what one says, whether it is in shape, how two differ."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mbc_cards.recommendation import Edition

CASES = Path("fhir_fixtures") / "cases"


@click.group()
def editions() -> None:
    """Editions of the guideline knowledge."""


@editions.command(name="list")
def list_editions() -> None:
    """List the editions, the newest last; * marks the one that speaks when none is chosen."""
    from mbc_cards.editions import EDITIONS, current  # noqa: PLC0415 - loads every edition

    default = current(datetime.now(UTC).date())
    for edition in sorted(EDITIONS.values(), key=lambda each: each.dated):
        kind = "supplement" if edition.supplement else edition.status.value
        columns = (
            "*" if edition is default else " ",
            f"{edition.id:20}",
            f"{edition.dated_text:10}",
            f"{kind:10}",
            f"{len(edition.recommendations):4}",
            "reviewed    " if edition.is_reviewed else "not reviewed",
            edition.title,
        )
        click.echo("  ".join(columns))


@editions.command()
@click.argument("edition_id", metavar="ID")
def show(edition_id: str) -> None:
    """Print the edition ID in English, as Markdown."""
    from mbc_cards.rulebook import rulebook  # noqa: PLC0415 - loads the core

    click.echo(rulebook(_edition(edition_id)), nl=False)


@editions.command()
@click.argument("edition_ids", metavar="[ID]...", nargs=-1)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Day by which sources must be read again.")
def check(edition_ids: tuple[str, ...], today: datetime | None) -> None:
    """Check the shape of the editions named, or of all; exit with status 1 at a fault."""
    from mbc_cards.edition_shape import faults, overdue  # noqa: PLC0415 - loads the core
    from mbc_cards.editions import EDITIONS  # noqa: PLC0415 - loads every edition

    on = (today or datetime.now(UTC)).date()
    failed = False
    for edition in [_edition(id_) for id_ in edition_ids or EDITIONS]:
        found = faults(edition)
        for fault in found:
            click.echo(f"{edition.id}: {fault}", err=True)
        if not found:
            click.echo(f"{edition.id}: in shape, {len(edition.recommendations)} recommendations")
        for day, ids in overdue(edition, on).items():
            click.echo(f"{edition.id}: {len(ids)} to be checked against their source since {day.isoformat()}")
        failed = failed or bool(found)
    sys.exit(failed)


@editions.command()
@click.argument("old_id", metavar="OLD")
@click.argument("new_id", metavar="NEW")
@click.option(
    "--cases",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=f"Folder of cases to compare the cards of; by default {CASES}, if it is there.",
)
def diff(old_id: str, new_id: str, folder: Path | None) -> None:
    """Print what edition NEW says otherwise than OLD, and the cases whose cards change, as Markdown."""
    from mbc_cards.edition_diff import difference, difference_text  # noqa: PLC0415 - loads the core
    from mbc_service.cases import load  # noqa: PLC0415 - loads the terminology
    from mbc_service.edition_effects import changed_cases, changes_text  # noqa: PLC0415 - as above

    old, new = _edition(old_id), _edition(new_id)
    click.echo(difference_text(difference(old, new)))
    cases = load(folder or CASES)
    click.echo(changes_text(tuple(changed_cases(old, new, cases)), len(cases)), nl=False)


def _edition(edition_id: str) -> "Edition":
    """Return any edition, withdrawn ones too: they are read here and not used."""
    from mbc_cards.editions import EDITIONS  # noqa: PLC0415 - loads every edition

    found = EDITIONS.get(edition_id)
    if found is None:
        raise click.UsageError(f"no edition is called {edition_id!r}; there are: {', '.join(EDITIONS)}")
    return found
