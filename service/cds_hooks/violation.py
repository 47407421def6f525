"""What a linter reports, and which version of the specification it holds an answer to."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether the specification forbids it (SHALL) or advises against it (SHOULD)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach: id in the conformance checklist, JSON path, what is wrong (never the value)."""

    id: str
    path: str
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.id} at {self.path}: {self.message}"


class NonConformant(AssertionError):  # noqa: N818 - reads as what it says
    """An answer or a listing of ours breaks the specification; raised in tests and at start."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        self.violations = violations
        super().__init__("; ".join(map(str, violations)))


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one version of the specification lets an answer contain."""

    name: str
    selection_behaviors: frozenset[str]
    delete_by_resource: bool = False
    action_selection_behavior: bool = False
    system_actions_described: bool = True
    prefetch_paths: bool = False


V1_0 = Dialect("1.0", frozenset({"at-most-one"}), delete_by_resource=True)
"""STU1: one suggestion at most, and a delete names its target in `resource`."""

V2_0 = Dialect("2.0", frozenset({"at-most-one", "any"}))
"""2.0.1, the published standard and the default."""

V3_0 = Dialect(
    "3.0",
    frozenset({"at-most-one", "any"}),
    action_selection_behavior=True,
    system_actions_described=False,
    prefetch_paths=True,
)
"""The 3.0 ballot: only for clients that are known to read it."""
