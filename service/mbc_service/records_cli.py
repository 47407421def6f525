"""Commands about what was kept: the store, feedback, and the record of a consultation."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from mbc_service.errors import ConfigurationError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from mbc_service.audit import Record
    from mbc_service.store.database import Database

Found = TypeVar("Found")


@click.group()
def store() -> None:
    """The database of consultations and feedback (MBC_STORE_URL)."""


@store.command()
def upgrade() -> None:
    """Bring the tables up to date. A file is brought up to date at the start of the service by itself."""
    with _database() as database:
        before = database.revision()
        database.upgrade()
        after = database.revision()
    click.echo(
        f"The tables are at {after}" + ("." if before == after else f"; they were at {before or '0'}.")
    )


@click.group()
def feedback() -> None:
    """What users did with the cards."""


@feedback.command()
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only cards shown since this day (UTC).")
@click.option("--csv", "csv_file", type=click.Path(dir_okay=False, path_type=Path), help="Write as CSV.")
@click.option("--plot", "plot_file", type=click.Path(dir_okay=False, path_type=Path), help="Draw as SVG.")
def report(since: datetime | None, csv_file: Path | None, plot_file: Path | None) -> None:
    """Count, for each recommendation, how often it was shown, accepted and overridden, and why."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only this command draws a table
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415 - as above

    from mbc_service.store.plot import svg  # noqa: PLC0415 - loads SQLAlchemy
    from mbc_service.store.report import HEAD, as_csv, count, table  # noqa: PLC0415 - as above

    begin = since.replace(tzinfo=UTC) if since else None
    counted = _read(lambda connection: count(connection, begin))
    if csv_file:
        csv_file.write_text(as_csv(counted), "utf-8")
    if plot_file:
        plot_file.write_text(svg(counted), "utf-8")
    shown = Table(*HEAD, box=SIMPLE_HEAD)
    for row in table(counted):
        shown.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 160).print(shown)
    click.echo(
        "In brackets: share of the cards shown, and its 95 % limits. A card counts by its last outcome."
    )
    if counted.orphans:
        click.echo(f"Feedback on {counted.orphans} cards that this store did not show is not counted.")


@click.group()
def audit() -> None:
    """Records of consultations."""


@audit.command(name="new-key")
def new_key() -> None:
    """Print a fresh key for the file of MBC_KEEP_INPUTS_KEY_FILE: one a line, the newest first."""
    from mbc_service.store.sealing import new_key as fresh  # noqa: PLC0415 - loads cryptography

    click.echo(fresh())


@audit.command()
@click.argument("uuid")
@click.option(
    "--values",
    is_flag=True,
    help="Evaluate again from the kept inputs, and print the reasons with the patient's values.",
)
def show(uuid: str, *, values: bool) -> None:
    """Show the record of the consultation that gave a card (its uuid) or of a call (its X-Request-Id)."""
    from mbc_service.store.reading import feedback_on, record_of  # noqa: PLC0415 - loads SQLAlchemy

    record = _read(lambda connection: record_of(connection, uuid))
    if record is None:
        _end(1, NO_RECORD)
    done = _read(lambda connection: feedback_on(connection, [card["uuid"] for card in record["shown"]]))
    for line in _told(record):
        click.echo(line)
    for card, outcome, reason, at in done:
        click.echo(f"feedback    {at:%Y-%m-%d %H:%M} UTC: {outcome} {reason}".rstrip() + f", card {card}")
    _show_inputs(record, uuid, values=values)


@audit.command()
@click.argument("uuid", required=False)
@click.option("--patient", help="Instead of a uuid: the patient's id in the EHR.")
@click.option("--server", default="", help="The fhirServer of the calls, as it was sent; none by default.")
def forget(uuid: str | None, patient: str | None, server: str) -> None:
    """Delete the kept inputs of all calls about one patient: of a card or call (UUID), or by id.

    The records, which hold no value, stay. What the pages of cards show goes by itself
    within MBC_WHY_MINUTES.
    """
    from mbc_service.audit import keyed_hash  # noqa: PLC0415 - loads structlog
    from mbc_service.store.database import NotUpgradedError  # noqa: PLC0415 - loads SQLAlchemy
    from mbc_service.store.inputs import forget_inputs  # noqa: PLC0415 - as above
    from mbc_service.store.reading import record_of  # noqa: PLC0415 - as above

    if (uuid is None) == (patient is None):
        _end(2, "Name the patient: by the uuid of a card or call, or by --patient ID [--server URL].")
    with _database() as database:
        if patient is not None:
            try:
                word = keyed_hash(database.key(), server, patient)
            except NotUpgradedError:
                _end(1, "The tables are of another version: run `mbc store upgrade`.")
        else:
            with database.reading() as connection:
                record = record_of(connection, uuid or "")
            if record is None:
                _end(1, NO_RECORD)
            word = record["patient"]
        with database.writing() as connection:
            deleted = forget_inputs(connection, word)
    click.echo(f"Deleted: the kept inputs of {deleted} calls about patient {word} (keyed hash).")


def _show_inputs(record: "Record", uuid: str, *, values: bool) -> None:
    """Say whether the inputs of a call are kept; with `values` replay it from them."""
    from mbc_service.settings import read_settings  # noqa: PLC0415 - loads pydantic
    from mbc_service.store.inputs import CannotOpenError, inputs_of  # noqa: PLC0415 - loads SQLAlchemy

    settings = read_settings()
    lasting = timedelta(days=settings.keep_inputs_days)
    after = datetime.now(UTC) - lasting
    row = _read(lambda connection: inputs_of(connection, record["request_id"], after))
    if row is None:
        if values:
            _end(1, NOT_KEPT)
        return
    if not values:
        until = f"{row.created + lasting:%Y-%m-%d %H:%M} UTC"
        click.echo(f"inputs      kept encrypted until {until}; `mbc audit show --values {uuid}` replays them")
        return
    if settings.keep_inputs_key_file is None:
        _end(2, "MBC_KEEP_INPUTS_KEY_FILE is not set here: name the file with the key that the service had.")
    from mbc_service.kept_inputs import EditionGoneError  # noqa: PLC0415 - loads the whole core
    from mbc_service.replay import print_replay, replayed  # noqa: PLC0415 - as above
    from mbc_service.store.sealing import read_seal  # noqa: PLC0415 - loads cryptography

    try:
        kept = read_seal(settings.keep_inputs_key_file).opened(record["request_id"], row.sealed)
        print_replay(replayed(record, kept, settings), uuid)
    except ConfigurationError as error:
        _end(2, *error.faults)
    except CannotOpenError as error:
        _end(1, f"The inputs are kept and cannot be opened: {error}")
    except EditionGoneError as error:
        _end(1, str(error))


NO_RECORD = "No record is kept for this uuid."
NOT_KEPT = (
    "The inputs of this call are not kept. They are kept of calls with cards, for MBC_KEEP_INPUTS_DAYS, by a "
    "service with MBC_KEEP_INPUTS_KEY_FILE; its log says which it had to give up."
)


def _end(status: int, *sentences: str) -> NoReturn:
    click.echo("\n".join(sentences), err=True)
    sys.exit(status)


def _told(record: "Record") -> Iterator[str]:
    """Yield the record in lines; it holds ids and names of facts, never a value."""
    silent = ", silent: nothing was sent" if record["silent"] else ""
    yield f"call        {record['request_id']}, {record['hook']}, {record['at']}"
    yield f"evaluated   on {record['today']}"
    yield f"edition     {record['edition']}"
    yield f"patient     {record['patient']} (keyed hash)"
    yield f"outcome     {record['outcome']}{silent}"
    for card in record["shown"]:
        yield f"card        {card['uuid']}: {card['kind']}, {card['indicator']}, {card['recommendation']}"
        for name in ("also", "because", "lacking"):
            if card[name]:
                yield f"  {name:<10}{', '.join(card[name])}"
    for name in ("held_back", "damped"):
        if record.get(name):
            yield f"{name.replace('_', ' '):<12}{', '.join(record[name])}"
    for truth, ids in record["truths"].items():
        if truth != "false":
            yield f"{truth:<12}{', '.join(ids) or 'none'}"
    for recommendation, names in record["lacking"].items():
        yield f"  lacking   {recommendation}: {', '.join(names)}"
    yield "supplied    " + ", ".join(f"{key} {how}" for key, how in record["ledger"].items())
    if record["problems"]:
        yield "problems    " + ", ".join(f"{code} {number}" for code, number in record["problems"].items())
    yield "time        " + ", ".join(f"{stage} {took} ms" for stage, took in record["timings_ms"].items())


def _read(question: "Callable[[Connection], Found]") -> Found:
    with _database() as database, database.reading() as connection:
        return question(connection)


@contextmanager
def _database() -> "Iterator[Database]":
    """Give the store of the environment; ends the command with a sentence when there is none or it fails."""
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - loads SQLAlchemy

    from mbc_service.settings import read_settings  # noqa: PLC0415 - loads pydantic
    from mbc_service.store.database import Database  # noqa: PLC0415 - loads SQLAlchemy

    try:
        database = Database(read_settings().store_url.get_secret_value())
    except ConfigurationError as error:
        _end(2, *error.faults)
    try:
        yield database
    except SQLAlchemyError as error:
        cause = type(getattr(error, "orig", None) or error).__name__
        _end(1, f"The store cannot be used ({cause}): run `mbc store upgrade`, or see that it runs.")
    finally:
        database.close()
