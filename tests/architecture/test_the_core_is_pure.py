"""The fences between the packages, checked on every import statement."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = sorted((ROOT / "cards" / "mbc_cards").rglob("*.py"))
PROTOCOL = sorted((ROOT / "service" / "cds_hooks").rglob("*.py"))
FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval"}
FORBIDDEN_STANDARD = {
    "os",
    "io",
    "socket",
    "subprocess",
    "pathlib",
    "urllib",
    "http",
    "time",
    "random",
    "json",
    "logging",
}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 or node.module is None or node.level == 1, f"{path}: import by full name"
            yield "" if node.level else (node.module or "").split(".")[0]


def test_there_is_a_core_to_look_at():
    assert len(CORE) > 10
    assert len(PROTOCOL) > 3


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_imports_only_itself_and_the_harmless_standard_library(path):
    names = set(imported(path)) - {"", "mbc_cards"}
    assert names <= sys.stdlib_module_names
    assert not names & FORBIDDEN_STANDARD


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_reads_no_clock_and_no_file(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert name not in {"today", "now", "utcnow"}, f"{path}:{node.lineno} looks at the clock"
            if isinstance(node.func, ast.Name):
                assert name not in FORBIDDEN_CALLS, f"{path}:{node.lineno} calls {name}"


@pytest.mark.parametrize("path", PROTOCOL, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_protocol_knows_nothing_of_ours_or_of_medicine(path):
    assert not set(imported(path)) & {"mbc_cards", "mbc_service"}
    words = path.read_text().lower()
    for word in ("cancer", "oncolog", "tumour", "metasta", "breast"):
        assert word not in words
