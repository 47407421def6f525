"""What was found, for people as Markdown and for build servers as JUnit XML."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from cds_hooks.conformance.check import Level, Result, Verdict

MOST_NOTES = 10
"""Faults shown for one check."""

_WORDS = {Verdict.PASSED: "passed", Verdict.FAILED: "**failed**", Verdict.SKIPPED: "not checked"}


def markdown(results: Sequence[Result], *, base: str, version: str) -> str:
    """Return the report as Markdown: verdict, counts, what failed, every check, what was not checked."""
    broken = sum(result.breaks for result in results)
    verdict = f"**{broken} SHALL broken.**" if broken else "**No SHALL is broken.**"
    return "\n".join(
        [
            f"# CDS Hooks {version} conformance of {base}",
            "",
            verdict,
            "",
            *_counts(results),
            *_failures(results),
            "## Every check",
            "",
            "| id | level | requirement | result |",
            "|---|---|---|---|",
            *(
                f"| {check.id} | {result.level} | {_cell(check.title)} | {_WORDS[result.verdict]} |"
                for result in results
                for check in (result.check,)
            ),
            "",
            *_skipped(results),
        ]
    )


def _counts(results: Sequence[Result]) -> list[str]:
    counts = Counter((result.level, result.verdict) for result in results)
    rows = [
        f"| {level} | " + " | ".join(str(counts[level, verdict]) for verdict in Verdict) + " |"
        for level in Level
    ]
    return ["| level | passed | failed | not checked |", "|---|---|---|---|", *rows, ""]


def _failures(results: Sequence[Result]) -> list[str]:
    lines = []
    for result in sorted(results, key=lambda result: list(Level).index(result.level)):
        if result.verdict is Verdict.FAILED:
            lines += [f"### {result.check.id} ({result.level}): {result.check.title}", ""]
            lines += [f"- {_cell(note)}" for note in result.notes[:MOST_NOTES]]
            if len(result.notes) > MOST_NOTES:
                lines.append(f"- and {len(result.notes) - MOST_NOTES} more")
            lines.append("")
    return ["## What failed", "", *lines] if lines else []


def _skipped(results: Sequence[Result]) -> list[str]:
    reasons: dict[str, list[str]] = {}
    for result in results:
        if result.verdict is Verdict.SKIPPED:
            reasons.setdefault(result.notes[0], []).append(result.check.id)
    if not reasons:
        return []
    lines = [f"- {', '.join(ids)}: {_cell(reason)}" for reason, ids in reasons.items()]
    return ["## What was not checked", "", *lines, ""]


def _cell(text: str) -> str:
    return escape(text, quote=False).replace("|", "\\|")


def junit(results: Sequence[Result], *, base: str, version: str) -> str:
    """Return the report as JUnit XML; a SHOULD that is not met is shown as skipped, so that builds pass."""
    cases = "".join(_case(result) for result in results)
    failures = sum(result.breaks for result in results)
    skipped = sum(result.verdict is not Verdict.PASSED for result in results) - failures
    name = _attribute(f"CDS Hooks {version} conformance of {base}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuite name="{name}" tests="{len(results)}" failures="{failures}" skipped="{skipped}">\n'
        f"{cases}</testsuite>\n"
    )


def _case(result: Result) -> str:
    name = _attribute(f"{result.check.id} {result.check.title}")
    notes = _attribute("; ".join(result.notes[:MOST_NOTES]))
    inside = ""
    if result.breaks:
        inside = f'<failure message="{notes}"/>'
    elif result.verdict is Verdict.FAILED:
        inside = f'<skipped message="{result.level} not met: {notes}"/>'
    elif result.verdict is Verdict.SKIPPED:
        inside = f'<skipped message="{notes}"/>'
    return f'  <testcase classname="{result.level}" name="{name}">{inside}</testcase>\n'


def _attribute(text: str) -> str:
    return escape("".join(character if character.isprintable() else "?" for character in text))
