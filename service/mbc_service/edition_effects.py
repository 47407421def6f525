"""Which cases get other cards under another edition: a difference shown on patients."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Edition, Hook
from mbc_cards.resolve import picture_of
from mbc_cards.wording import write_cards
from mbc_service.cases import Case
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart


@dataclass(frozen=True, slots=True)
class Shown:
    """What one card rests on and suggests; its wording is left out."""

    recommendations: tuple[str, ...]
    """Ids, the one that leads the card first."""
    suggestions: tuple[str, ...]
    """Labels in the order of the card."""


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One case whose cards differ, with what both editions show."""

    case: Case
    old: tuple[Shown, ...]
    new: tuple[Shown, ...]


def changed_cases(old: Edition, new: Edition, cases: Iterable[Case]) -> Iterator[CaseChange]:
    """Yield the cases in which the two editions show other recommendations or suggestions."""
    for case in cases:
        picture = picture_in(case)
        hook = Hook(case.hook)
        change = CaseChange(case, shown(old, picture, hook), shown(new, picture, hook))
        if change.old != change.new:
            yield change


def picture_in(case: Case) -> ClinicalPicture:
    """Return what is believed about a case's patient on its day, its orders included."""
    today = date.fromisoformat(case.today)
    chart = read_chart(
        Inputs(
            patient_id=case.patient_id,
            resources=case.resources,
            draft_orders=case.orders,
            selections=frozenset(case.selections) if case.hook == Hook.ORDER_SELECT.value else None,
            today=today,
        )
    )
    return picture_of(chart, today)


def shown(edition: Edition, picture: ClinicalPicture, hook: Hook) -> tuple[Shown, ...]:
    """Return what the cards of one edition rest on and suggest, those held back included."""
    written = write_cards(edition=edition, picture=picture, hook=hook)
    return tuple(
        Shown((card.recommendation, *card.also), tuple(item.label for item in card.suggestions))
        for card in (*written.cards, *written.held_back)
    )


def changes_text(changes: Sequence[CaseChange], count: int) -> str:
    """Return the changed cases as Markdown, `count` being the number of cases looked at."""
    lines = [f"## Cases whose cards change ({len(changes)} of {count})", ""]
    for change in changes:
        lines += [f"### {change.case.slug} ({change.case.hook})", "", *_said(change), ""]
    return "\n".join(lines).rstrip() + "\n"


def _said(change: CaseChange) -> Iterator[str]:
    before, after = _each(change.old), _each(change.new)
    lines = [
        ("No longer", [item for item in before if item not in after]),
        ("New", [item for item in after if item not in before]),
    ]
    for label, items in lines:
        if items:
            yield f"* {label}: {', '.join(items)}"
    if not any(items for _, items in lines):
        yield "* The same, in another order or on other cards"


def _each(cards: Iterable[Shown]) -> dict[str, None]:
    """Recommendation ids in code marks and suggestions in quotation marks, each once."""
    named: dict[str, None] = {}
    for card in cards:
        named.update(dict.fromkeys(f"`{id_}`" for id_ in card.recommendations))
        named.update(dict.fromkeys(f"“{label}”" for label in card.suggestions))
    return named
