"""Reports in docs/ that a command makes by running things: how they begin, and when they are written anew."""

import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
_RUN = "Last changed on "


def write_report(name: str, title: str, command: str, text: str) -> Path:
    """Write docs/<name>, unless it says the same but for the line on when and on what it was made.

    So a run that finds what the last one found changes no file.
    """
    path = DOCS / name
    head = f"# {title}\n\nMade by `{command}`; do not edit. "
    head += "A run that finds the same leaves this file as it is.\n"
    run = f"{_RUN}{datetime.now(UTC):%Y-%m-%d}, version {version('mbc-cards')}, {_stack()}.\n"
    if not path.exists() or without_run(path.read_text("utf-8")) != f"{head}\n{text}":
        path.write_text(f"{head}{run}\n{text}", "utf-8")
    return path


def without_run(text: str) -> str:
    """The text of a report without the line on when it was made."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(_RUN))


def _stack() -> str:
    parts = ", ".join(f"{name} {version(name)}" for name in ("gunicorn", "flask", "pydantic", "orjson"))
    return f"Python {platform.python_version()}, {parts}"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)
