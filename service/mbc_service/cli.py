"""The command line: explain a captured request, list settings and templates, ask the store, write docs."""

import sys
from datetime import datetime
from pathlib import Path

import click

from mbc_service.editions_cli import editions
from mbc_service.errors import ConfigurationError
from mbc_service.records_cli import audit, feedback, store


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mbc-cards")
def main() -> None:
    """MBC Cards: guideline cards for metastatic breast cancer over CDS Hooks."""


for _group in (store, feedback, audit, editions):
    main.add_command(_group)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Evaluation date.")
@click.option("--edition", "edition_id", default="", help="Edition that answers; by default MBC_EDITION.")
@click.option("--all", "everything", is_flag=True, help="Also show what does not apply, and why not.")
def explain(file: Path, today: datetime | None, edition_id: str, *, everything: bool) -> None:
    """Explain the answer to a captured CDS Hooks request (FILE, JSON), step by step, without a network."""
    from mbc_service.explain import explain_request  # noqa: PLC0415 - loads the whole core

    with _complaints():
        explain_request(file.read_bytes(), today.date() if today else None, edition_id, everything=everything)


@main.command()
def settings() -> None:
    """List the settings, and say whether the environment is as it must be."""
    from mbc_service.documents import settings_rows  # noqa: PLC0415 - loads the whole core
    from mbc_service.settings import read_settings  # noqa: PLC0415

    for name, takes, default, meaning in settings_rows():
        click.echo(f"{name}\n    {meaning}\n    Takes {takes}; default {default}.")
    with _complaints():
        read_settings()
    click.echo("The environment is in order.")


@main.command()
@click.option("--snomed/--no-snomed", default=True, help="With or without SNOMED CT codes.")
def prefetch(*, snomed: bool) -> None:
    """Print the prefetch templates, one `key: template` a line."""
    from mbc_service.prefetch import keys  # noqa: PLC0415 - loads the terminology

    for key in keys(snomed=snomed):
        click.echo(f"{key.name}: {key.template}")


@main.group()
def docs() -> None:
    """Documents that are generated from code and committed."""


@docs.command(name="write")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=Path())
def write_docs(root: Path) -> None:
    """Write every generated document that is stale."""
    from mbc_service.documents import documents, stale, write  # noqa: PLC0415 - loads the whole core

    texts = documents(root)
    for path in stale(texts):
        click.echo(f"written: {path}")
    write(texts)


@docs.command(name="check")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), default=Path())
def check_docs(root: Path) -> None:
    """Fail if a generated document is stale."""
    from mbc_service.documents import documents, stale  # noqa: PLC0415 - loads the whole core

    paths = stale(documents(root))
    for path in paths:
        click.echo(f"stale: {path}; run `make docs`", err=True)
    sys.exit(bool(paths))


class _complaints:  # noqa: N801 - reads as a word in a `with`
    """Shows configuration faults, one a line, and exits with status 2."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, ConfigurationError):
            for fault in error.faults:
                click.echo(fault, err=True)
            sys.exit(2)


if __name__ == "__main__":  # pragma: no cover - `mbc` is the way in
    main()
