"""Get one recommendation wrong in one place at a time and see whether a test notices.

`MUTATION.md` beside this file tells how to run it and what survived.

    python -m tests.tools.knowledge_mutation [EDITION] [--each 30] [--seed 1] [--only WORD]

The tests are collected once. Each mutant runs in a child process, which changes the recommendation in
memory and runs the collected tests of it: its worked examples, the clause proof, its shape, then
everything else that looks at the edition. Nothing is written. Only tests that say what is right count:
approved cards and committed documents notice every change, and are asked last, for the mutants that
nothing else noticed.
"""

import argparse
import gc
import os
import random
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from tests.lib import tables
from tests.tools.knowledge_mutants import Change, changes

from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import Edition, Recommendation
from mbc_cards.rulebook import rulebook

ROOT = Path(__file__).parents[2]
SURVIVED, ONLY_APPROVED, ONLY_DOCUMENTS, BY_EXAMPLES, BY_SHAPE, BY_ROW, BY_THE_REST, BROKEN = range(8)
KILLED = (BY_EXAMPLES, BY_SHAPE, BY_ROW, BY_THE_REST)
LONGEST = 120
"""CPU seconds after which a mutant counts as killed: it does not end."""
APPROVED = "test_a_case_gets_its_approved_cards"
DOCUMENTS = "_is_fresh"
KEPT_WARM = ("application", "_client")
"""Caches of applications, which ask the edition anew at each call; every other cache is emptied."""
BLIND = ("valid_r4", "readable", "test_no_record_leads", "test_the_search", "test_every_usual_patient")
"""Tests in the folders named below that look at no edition."""
_QUIET = (
    "-q",
    "--assert=plain",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "-p",
    "no:cov",
    "-p",
    "no:logging",
    "-s",
)


@dataclass(frozen=True)
class Mutant:
    """One recommendation, and how it is got wrong."""

    recommendation: Recommendation
    change: Change


def tests_of(edition: Edition) -> list[str]:
    """The folders and files whose tests look at this edition."""
    package = edition.id.replace("-", "_")
    regimens = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("tests/unit/test_regimens_of_*.py"))
    return [
        f"tests/spec/{package}",
        "tests/architecture/test_every_clause_matters.py",
        "tests/architecture/test_recommendations_in_shape.py",
        *regimens,
        "tests/spec/knowledge",
        "tests/cases",
    ]


class Mutating:
    """A plugin of pytest: instead of running the tests once, run those that matter once per mutant."""

    def __init__(self, edition: Edition, chosen: Sequence[Mutant]) -> None:
        """Remember what is to be done once the tests are collected."""
        self.edition, self.chosen = edition, chosen
        self.failed = ""
        self.outcomes: list[tuple[Mutant, int]] = []
        self.broken = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the name of the first test that failed."""
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests without a change, then once for each mutant."""
        self._sort_out(session.items)
        self.document = rulebook(self.edition)
        if not self._without_change():
            self.broken = f"the tests fail without any change: {self.failed}"
            return True
        unchanged = Mutant(self.edition.recommendations[0], Change("nothing", "", {}))
        if self._in_child(partial(self._outcome, unchanged)) != SURVIVED:
            self.broken = "the tests fail in a child process without any change"
            return True
        gc.freeze()  # what is shared with the children stays shared
        for mutant in self.chosen:
            status = self._in_child(partial(self._outcome, mutant))
            change = mutant.change
            words = f"{mutant.recommendation.id} {change.operator}: {change.words}"
            if status == BROKEN:
                self.broken = f"could not be run: {words}"
                return True
            self.outcomes.append((mutant, status))
            if status not in KILLED:
                print(WORDS[status], words, file=REPORT, flush=True)
        return True

    def _sort_out(self, items: Sequence[pytest.Item]) -> None:
        """Keep what looks at the edition: tests of each recommendation, and the rest, quick ones first."""
        self.items = [item for item in items if not any(word in item.name for word in BLIND)]
        self.own: dict[str, list[pytest.Item]] = defaultdict(list)
        self.rest: list[pytest.Item] = []
        ids = {id(each): each.id for each in self.edition.recommendations}
        for item in self.items:
            subject = _subject(item)
            if isinstance(subject, str):
                self.own[subject].append(item)
            elif subject is not None:
                if id(subject) in ids:
                    self.own[subject.id].append(item)
            elif not _of_another_edition(item, self.edition):
                self.rest.append(item)
        self.rest.sort(key=lambda item: "architecture" not in str(item.path))

    def _in_child(self, work: Callable[[], int]) -> int:
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
            status = BROKEN
            try:
                status = work()
            finally:
                os._exit(status)
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else BY_THE_REST

    def _without_change(self) -> bool:
        """Run everything once in this process, which warms what does not depend on the edition."""
        passed = self._pass([item for items in self.own.values() for item in items]) and self._pass(self.rest)
        for item in self.items:
            for name, thing in vars(item.getparent(pytest.Module).obj).items():
                if hasattr(thing, "cache_clear") and name not in KEPT_WARM:
                    thing.cache_clear()
        return passed

    def _outcome(self, mutant: Mutant) -> int:
        get_wrong(self.edition, mutant)
        own = self.own[mutant.recommendation.id]
        compared = [item for item in self.rest if APPROVED in item.name]
        fresh = [item for item in self.rest if DOCUMENTS in item.name]
        rest = [item for item in self.rest if item not in compared and item not in fresh]
        for status, items in (
            (BY_EXAMPLES, [item for item in own if _family(item) == "example"]),
            (BY_SHAPE, [item for item in own if _family(item) == "recommendation"]),
            (BY_ROW, [item for item in own if _family(item) == "row"]),
            (BY_THE_REST, rest),
            (ONLY_APPROVED, compared),
        ):
            if not self._pass(items):
                return status
        if rulebook(self.edition) != self.document or not self._pass(fresh):
            return ONLY_DOCUMENTS
        return SURVIVED

    def _pass(self, items: Sequence[pytest.Item]) -> bool:
        for item, following in zip_longest(items, items[1:]):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                return False
        return True


WORDS = {SURVIVED: "survived", ONLY_APPROVED: "only approved cards", ONLY_DOCUMENTS: "only documents"}
REPORT = os.fdopen(os.dup(1), "w")


def get_wrong(edition: Edition, mutant: Mutant) -> None:
    """Change the recommendation where it stands, so that everybody who holds it sees the change."""
    item = mutant.recommendation
    examples = tables._EXAMPLES.pop(item, None)
    for name, value in mutant.change.fields.items():
        object.__setattr__(item, name, value)
    if examples is not None:
        tables._EXAMPLES[item] = examples
    edition.__post_init__()
    forget_what_is_remembered()


def forget_what_is_remembered() -> None:
    """Empty every memory of the core: a recommendation that is frozen never changes, here it did."""
    for name, module in list(sys.modules.items()):
        if name.startswith("mbc_cards"):
            for thing in vars(module).values():
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()


def _given(item: pytest.Item) -> dict[str, Any]:
    return getattr(getattr(item, "callspec", None), "params", {})


def _family(item: pytest.Item) -> str:
    """What a test is given that is about one recommendation only."""
    return next((name for name in ("example", "recommendation", "row") if name in _given(item)), "")


def _subject(item: pytest.Item) -> Recommendation | str | None:
    """The recommendation that a test is about, or its id; None if it is about more than one."""
    given = _given(item)
    if "row" in given:
        return str(given["row"]["id"])
    found = given["example"].recommendation if "example" in given else given.get("recommendation")
    return found if isinstance(found, Recommendation) else None


def _of_another_edition(item: pytest.Item, edition: Edition) -> bool:
    given = _given(item)
    other = given.get("edition", given.get("other"))
    judged = given.get("item")
    if judged is not None and hasattr(judged, "edition"):
        return edition.id != judged.edition and edition.id not in judged.expected.get("unlike", ())
    if other is None:
        return False
    return edition.id != (other if isinstance(other, str) else other.id)


def sample(edition: Edition, each: int, seed: int, only: str) -> list[Mutant]:
    """So many mutants of each operator, drawn by the seed; all of them if there are fewer."""
    by_operator: dict[str, list[Mutant]] = defaultdict(list)
    for item in edition.recommendations:
        for change in changes(item):
            if only in change.operator:
                by_operator[change.operator].append(Mutant(item, change))
    drawn = random.Random(seed)
    return [
        mutant
        for operator in sorted(by_operator)
        for mutant in drawn.sample(by_operator[operator], min(each, len(by_operator[operator])))
    ]


def table(outcomes: Sequence[tuple[Mutant, int]], possible: Counter[str]) -> Iterator[str]:
    """The outcome by operator, in Markdown."""
    counted: dict[str, Counter[int]] = defaultdict(Counter)
    for mutant, status in outcomes:
        counted[mutant.change.operator][status] += 1
    yield (
        "| operator | possible | run | killed | by examples | by proof, shape | by the statement's row "
        "| by regimens, cases | only approved cards | only documents | nothing noticed |"
    )
    yield f"|{'---|' * 11}"
    for operator, found in sorted(counted.items()):
        yield _row(operator, possible[operator], found)
    yield _row("together", possible.total(), sum(counted.values(), Counter()))


def _row(name: str, possible: int, found: Counter[int]) -> str:
    killed = sum(found[status] for status in KILLED)
    each = " | ".join(str(found[status]) for status in (*KILLED, ONLY_APPROVED, ONLY_DOCUMENTS, SURVIVED))
    return f"| {name} | {possible} | {found.total()} | {killed} ({killed / found.total():.0%}) | {each} |"


def main(arguments: list[str] | None = None) -> int:
    """Run a sample and print one line per mutant that no telling test noticed, then the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("edition", nargs="?", default="cancernet-2021-07", choices=sorted(EDITIONS))
    parser.add_argument("--each", type=int, default=30, help="mutants of each operator")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only operators whose name holds this word")
    told = parser.parse_args(arguments)
    edition = EDITIONS[told.edition]
    chosen = sample(edition, told.each, told.seed, told.only)
    possible = Counter(
        change.operator
        for item in edition.recommendations
        for change in changes(item)
        if told.only in change.operator
    )
    os.chdir(ROOT)
    plugin = Mutating(edition, chosen)
    began = time.monotonic()
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)  # the service logs there
    code = pytest.main([*_QUIET, *tests_of(edition)], plugins=[plugin])
    if plugin.broken or not plugin.outcomes:
        print(plugin.broken or f"no mutant was run: pytest ended with {code}", file=REPORT, flush=True)
        return 1
    print("", *table(plugin.outcomes, possible), "", sep="\n", file=REPORT, flush=True)
    print(f"{edition.id}, seed {told.seed}, {time.monotonic() - began:.0f} seconds", file=REPORT, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
