"""Change the core in one small place at a time and see whether a test notices.

`MUTATION.md` beside this file tells how to run it and what survived.

    python -m tests.tools.mutation COPY [--sample 400] [--seed 1] [--only WORD]

COPY is a copy of the repository that may be written to. The operators are those of cosmic-ray. Each
mutant runs in a child process that has pytest and its plugins loaded already, so that a mutant costs
little more than its tests.
"""

import argparse
import os
import random
import resource
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

LONGEST = 60
"""CPU seconds after which a mutant counts as killed: it does not end."""
PRELOADED = ("pytest", "hypothesis", "orjson", "flask", "fhir.resources.R4B", "pydantic")
IN_PROCESS = ("tests/spec/logic", "tests/spec/cards", "tests/cases")
RESOLVING = ("tests/spec/resolving", "--ignore=tests/spec/resolving/test_no_policy_depends_on_order.py")
_QUIET = ("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov")
SELECTIONS = {
    "resolve": (*RESOLVING, "tests/cases"),
    "conditions.py": IN_PROCESS,
    "selection.py": IN_PROCESS,
    "offers.py": IN_PROCESS,
    "assess.py": IN_PROCESS,
}
"""What is mutated below cards/mbc_cards, and the tests that must notice, the quick and telling ones first."""


@dataclass(frozen=True)
class Mutant:
    """One change: an operator of cosmic-ray at one of the places where it applies."""

    module: Path
    operator: str
    occurrence: int
    tests: tuple[str, ...]


def mutants(root: Path) -> Iterator[Mutant]:
    """Every mutant of every module named in `SELECTIONS`, those inside annotations left out."""
    plugins, ast = import_module("cosmic_ray.plugins"), import_module("cosmic_ray.ast")
    for name, tests in SELECTIONS.items():
        place = root / "cards" / "mbc_cards" / name
        for module in sorted(place.glob("*.py")) if place.is_dir() else [place]:
            nodes = list(ast.ast_nodes(ast.get_ast_from_path(module)))
            for operator in plugins.operator_names():
                kind = plugins.get_operator(operator)
                if kind.arguments() or operator.endswith("no-op"):
                    continue
                places = [spot for node in nodes for spot in kind().mutation_positions(node)]
                yield from (Mutant(module, operator, index, tests) for index in range(len(places)))


def mutated(mutant: Mutant, source: str) -> str:
    """The source of the module with the change made."""
    plugins, mutating = import_module("cosmic_ray.plugins"), import_module("cosmic_ray.mutating")
    changed = mutating.mutate_code(source, plugins.get_operator(mutant.operator)(), mutant.occurrence)
    return source if changed is None else changed


def survives(mutant: Mutant, root: Path, source: str, changed: str) -> bool:
    """Whether every test passes although the module was changed."""
    for compiled in mutant.module.parent.glob(f"__pycache__/{mutant.module.stem}.*"):
        compiled.unlink()
    mutant.module.write_text(changed, "utf-8")
    child = os.fork()
    if child == 0:
        _run_tests(root, mutant.tests)
    _, status = os.waitpid(child, 0)
    mutant.module.write_text(source, "utf-8")
    return status == 0


def _run_tests(root: Path, tests: tuple[str, ...]) -> None:
    """Run in the child: leave with 0 only if all tests passed."""
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    os.chdir(root)
    sys.path[:] = [str(root / "service"), str(root / "cards"), str(root), *sys.path[1:]]
    sys.dont_write_bytecode = True
    pytest: Any = import_module("pytest")
    code = 1
    with suppress(BaseException):
        code = int(pytest.main(["-x", "-q", "--assert=plain", *_QUIET, *tests]))
    os._exit(code)


def changed_lines(before: str, after: str) -> str:
    """The changed line, before and after."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    for number, (old, new) in enumerate(pairs, 1):
        if old != new:
            return f"{number}: {old.strip()}  ->  {new.strip()}"
    return "lines were added or removed"


def main(arguments: list[str] | None = None) -> int:
    """Run a sample and print one line per survivor, then the table; returns 1 if the tests fail anyway."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("copy", type=Path)
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only modules whose path holds this word")
    told = parser.parse_args(arguments)
    root = told.copy.resolve()
    every = [mutant for mutant in mutants(root) if told.only in str(mutant.module)]
    chosen = random.Random(told.seed).sample(every, min(told.sample, len(every)))
    for name in PRELOADED:
        import_module(name)
    for mutant in {each.tests: each for each in chosen}.values():
        source = mutant.module.read_text("utf-8")
        if not survives(mutant, root, source, source):
            print(f"the tests fail without any change: {' '.join(mutant.tests)}")
            return 1
    killed: Counter[str] = Counter()
    survived: Counter[str] = Counter()
    for mutant in sorted(chosen, key=lambda each: (str(each.module), each.operator, each.occurrence)):
        source = mutant.module.read_text("utf-8")
        changed = mutated(mutant, source)
        if changed == source:
            continue
        name = str(mutant.module.relative_to(root / "cards" / "mbc_cards"))
        if survives(mutant, root, source, changed):
            survived[name] += 1
            print(f"survived {name} {mutant.operator}: {changed_lines(source, changed)}", flush=True)
        else:
            killed[name] += 1
    print(
        f"\n| module | killed | survived |\n|---|---|---|  <!-- {len(every)} possible, seed {told.seed} -->"
    )
    for name in sorted(killed | survived):
        print(f"| {name} | {killed[name]} | {survived[name]} |")
    print(f"| together | {killed.total()} | {survived.total()} |")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"\n{spent.ru_utime + spent.ru_stime:.0f} seconds of CPU")
    return 0


if __name__ == "__main__":
    sys.exit(main())
