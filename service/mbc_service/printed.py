"""How explanations look in a terminal: tables, and cards as a reader sees them."""

import sys
from collections.abc import Mapping
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

WIDTH = 160
"""Columns when the output goes to a file or a pipe."""


def console() -> Console:
    """Return what prints to standard output."""
    return Console(width=None if sys.stdout.isatty() else WIDTH)


def table(title: str, *columns: str) -> Table:
    """Return an empty table."""
    made = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def plain(*cells: str) -> tuple[Text, ...]:
    """Return cells as text that is not read as markup."""
    return tuple(Text(cell) for cell in cells)


def print_said(out: Console, title: str, said: Mapping[str, Any]) -> None:
    """Print what a reader sees of a card (`mbc_service.render.said_on`), below a rule with a title."""
    out.rule(f"{title}, {said['indicator']}", align="left")
    out.print(Text(said["summary"], style="bold"))
    out.print(Markdown(said["detail"]))
    for label in said["suggestions"]:
        out.print(Text(f"  ▸ {label}"))


def print_sentence(out: Console, sentence: str) -> None:
    """Print a sentence in one line, however long."""
    out.print(Text(sentence), soft_wrap=True)
