"""What a check is: a requirement with its id and level, and the search for whatever breaks it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cds_hooks.conformance.target import NotApplicable, Target, Unreachable
from cds_hooks.violation import Dialect


class Level(StrEnum):
    """How binding a requirement is. ADVISED is good practice that the specification does not ask for."""

    SHALL = "SHALL"
    SHOULD = "SHOULD"
    ADVISED = "ADVISED"


class Verdict(StrEnum):
    """What became of a check; SKIPPED says that there was nothing to judge, not that all is well."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


Faults = Iterator[str]
"""What breaks a requirement, each fault as one line without values of a patient."""

Find = Callable[[Target], Faults]


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement of the checklist. `level_3` is its level in the 3.0 ballot where that is another."""

    id: str
    level: Level
    title: str
    find: Find
    level_3: Level | None = None

    def level_in(self, dialect: Dialect) -> Level:
        """Return the level in this version of the specification."""
        return self.level_3 if self.level_3 is not None and dialect.prefetch_paths else self.level


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one check, with the faults that were found or the reason why it was skipped."""

    check: Check
    level: Level
    verdict: Verdict
    notes: tuple[str, ...] = ()

    @property
    def breaks(self) -> bool:
        """Tell whether the service does not conform because of it."""
        return self.verdict is Verdict.FAILED and self.level is Level.SHALL


def requirement(
    id_: str, level: Level, title: str, *, level_3: Level | None = None
) -> Callable[[Find], Check]:
    """Make a check of a function that yields faults."""
    return lambda find: Check(id_, level, title, find, level_3)


def judge(check: Check, target: Target) -> Result:
    """Run one check."""
    level = check.level_in(target.dialect)
    faults: dict[str, None] = {}  # in order of appearance, each once
    try:
        for fault in check.find(target):
            faults[fault] = None
    except NotApplicable as reason:
        if not faults:
            return Result(check, level, Verdict.SKIPPED, (str(reason),))
    except Unreachable as error:
        faults[str(error)] = None
    return Result(check, level, Verdict.FAILED if faults else Verdict.PASSED, tuple(faults))


def run_checks(checks: Iterable[Check], target: Target) -> tuple[Result, ...]:
    """Run every check, in order."""
    return tuple(judge(check, target) for check in checks)
