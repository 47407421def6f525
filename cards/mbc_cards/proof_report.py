"""The proof of an edition as Markdown: what was checked over all pictures, what was found, why it stays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mbc_cards.editions import cancernet_2021_07
from mbc_cards.editions.cancernet_2021_07 import proof
from mbc_cards.gaps import gaps, patients
from mbc_cards.lint import (
    CHECKS,
    CONTRADICTED,
    NEVER_OFFERED,
    NEVER_SPEAKS,
    NOBODY_ANSWERS,
    SHADOWED,
    SPEAKS_TO_ALL,
    Remark,
    remarks,
    thresholds,
)
from mbc_cards.possible import IMPOSSIBLE, WITHIN
from mbc_cards.recommendation import Edition

_MEANING = {
    NEVER_SPEAKS: "Some possible picture makes every recommendation true.",
    SPEAKS_TO_ALL: "Some picture with metastatic disease makes every recommendation untrue.",
    NEVER_OFFERED: "Every drug of every regimen is offered in some picture.",
    SHADOWED: "Whenever a recommendation applies, it adds a drug or a test to what one shown before it says.",
    CONTRADICTED: "No order check speaks against a set of drugs that is ordered just as it was offered.",
    NOBODY_ANSWERS: "Some policy answers every fact that is asked.",
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What an edition says to the lint: why a finding stays, and where each number comes from."""

    accepted: Mapping[str, str] = field(default_factory=dict)
    thresholds: Mapping[str, str] = field(default_factory=dict)

    def reason(self, remark: Remark) -> str:
        """Why a finding stays; empty if nobody has said."""
        anybody = f"* by {remark.subject.rpartition(' by ')[2]}"
        return self.accepted.get(remark.subject) or self.accepted.get(anybody, "")


ANSWERS: Mapping[str, Answers] = {
    cancernet_2021_07.EDITION.id: Answers(proof.ACCEPTED, proof.THRESHOLDS),
}
"""By id of the edition."""


def open_remarks(edition: Edition) -> tuple[Remark, ...]:
    """Return the findings for which the edition gives no reason."""
    answers = ANSWERS.get(edition.id, Answers())
    return tuple(remark for remark in remarks(edition) if not answers.reason(remark))


def proof_report(edition: Edition) -> str:
    """Return the whole report."""
    found = remarks(edition)
    answers = ANSWERS.get(edition.id, Answers())
    parts = [*_head(edition), *_checks(found, answers), *_findings(found, answers)]
    parts += [*_gaps(edition), *_thresholds(edition, answers), *_impossible()]
    return "\n".join(parts).rstrip() + "\n"


def _head(edition: Edition) -> Iterator[str]:
    yield f"# {edition.title} ({edition.dated_text[:7]}): proof"
    yield ""
    yield "Generated from the edition's tables by `make docs`; do not edit."
    yield ""
    yield f"Edition `{edition.id}`, {len(edition.recommendations)} recommendations. Each line is checked over"
    yield "every picture: each choice with its words or not recorded, each number one below, at and one"
    yield "above the limits asked, each set of drugs by every way to belong to the groups asked. Pictures"
    yield "that no record can lead to are left out; they are named at the end."
    yield ""


def _checks(found: tuple[Remark, ...], answers: Answers) -> Iterator[str]:
    yield from (
        "## What is checked",
        "",
        "| must hold | exceptions | of them without a reason |",
        "|---|---|---|",
    )
    for check in CHECKS:
        mine = [remark for remark in found if remark.check == check]
        unanswered = [remark for remark in mine if not answers.reason(remark)]
        yield f"| {_MEANING[check]} | {len(mine)} | {len(unanswered)} |"
    yield ""


def _findings(found: tuple[Remark, ...], answers: Answers) -> Iterator[str]:
    yield from ("## Exceptions, and why they stay", "")
    by_reason: dict[tuple[str, str], list[Remark]] = {}
    for remark in found:
        by_reason.setdefault((remark.check, answers.reason(remark) or "**no reason given**"), []).append(
            remark
        )
    for (check, reason), alike in by_reason.items():
        yield f"* {check[0].upper()}{check[1:]}: {reason}."
        yield from (f"  * `{remark.subject}`: {remark.shown_by}" for remark in alike)
    yield ""


def _gaps(edition: Edition) -> Iterator[str]:
    yield from ("## Patients to whom no next line is offered", "")
    yield f"{sum(1 for _ in patients())} patients: every combination of ER, PR, HER2, sex, menopausal state,"
    yield "suppression and site (brain only or not), after 0 to 2 usual lines that failed; nothing runs."
    without = gaps(edition)
    yield f"Without an option at patient-view: {len(without)}."
    yield ""
    yield from (f"* {gap.patient.text}. Other cards: {', '.join(gap.cards) or 'none'}." for gap in without)
    yield ""


def _thresholds(edition: Edition, answers: Answers) -> Iterator[str]:
    yield from ("## Numbers, and where they stand in the source", "", "| condition | source | asked by |")
    yield "|---|---|---|"
    for text, items in thresholds(edition).items():
        asked = f"`{items[0].id}`" + (f" and {len(items) - 1} more" if len(items) > 1 else "")
        yield f"| {text} | {answers.thresholds.get(text, '**not given**')} | {asked} |"
    yield ""


def _impossible() -> Iterator[str]:
    yield from ("## Pictures left out", "")
    yield from (f"* {because}." for because in dict.fromkeys(because for _, because in IMPOSSIBLE))
    yield from (f"* {outer.label} include the {inner.label}." for inner, outer in WITHIN)
