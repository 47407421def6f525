"""A call replayed from its kept inputs: its cards, what settled them, and whether they are those of then.

It is evaluated by this version, with the edition, the site's preferences and the date of then. What differs
from then is said, and a reason is never given for a card that does not come out word for word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.console import Console

from mbc_cards.card import Card
from mbc_service import __version__
from mbc_service.app import chosen_edition
from mbc_service.audit import Inputs, Record
from mbc_service.errors import ConfigurationError
from mbc_service.kept_inputs import provenance_of, terms_of_then
from mbc_service.printed import console, plain, print_said, print_sentence, table
from mbc_service.render import said_on
from mbc_service.settings import Settings
from mbc_service.site import read_site
from mbc_service.terms import digest_of
from mbc_service.web.asked_again import Again, asked_again
from mbc_service.web.explanation import FactShown, Statement, explain
from mbc_service.web.trees import Node


@dataclass(frozen=True, slots=True)
class Replay:
    """A call evaluated again."""

    again: Again
    shown: Mapping[str, Any]
    """What was shown, by the uuid of the card."""
    causes: tuple[str, ...]
    """What differs from then and may be why a card differs."""
    other_truths: tuple[str, ...]
    """Recommendations about which the record says something else."""
    since: str
    """What the service is set to now instead; it is replayed as it was."""

    def same(self, uuid: str) -> bool:
        """Whether a card comes out as it was shown, word for word."""
        card = self.again.cards.get(uuid)
        return card is not None and not self.differing(uuid, card)

    def differing(self, uuid: str, card: Card) -> tuple[str, ...]:
        """Return which parts of a card are not as they were shown."""
        was = self.shown[uuid]
        return tuple(part for part, says in said_on(card).items() if was[part] != says)


def replayed(record: Record, kept: Inputs, settings: Settings) -> Replay:
    """Evaluate a call again. Raises EditionGoneError when its edition is not in this version."""
    terms = terms_of_then(kept)
    again = asked_again(terms, dict(kept))
    truths = {name: truth for truth, names in record["truths"].items() for name in names}
    now = {verdict.recommendation.id: verdict.truth.value for verdict in again.verdicts}
    return Replay(
        again=again,
        shown=kept["shown"],
        causes=tuple(_causes(kept["answered_by"], digest_of(terms.edition))),
        other_truths=tuple(sorted(name for name in truths | now if truths.get(name) != now.get(name))),
        since=_since(kept["answered_by"], settings),
    )


_WORDS = {
    "edition": "the edition",
    "site": "the site's preferences",
    "max_cards": "MBC_MAX_CARDS",
    "snomed": "MBC_SNOMED",
    "supersession_notes": "MBC_SUPERSESSION_NOTES",
}


def _since(answered_by: Mapping[str, Any], settings: Settings) -> str:
    """Return what has been set otherwise since then, empty if nothing was."""
    try:
        edition = chosen_edition(settings, settings.today or date.today())  # noqa: DTZ011 - the day of this place
        now = provenance_of(settings, edition, read_site(settings.site, edition))
    except ConfigurationError as error:
        return f"cannot be told: {' '.join(error.faults)}"
    return ", ".join(words for name, words in _WORDS.items() if now[name] != answered_by[name])


def _causes(answered_by: Mapping[str, Any], digest: str) -> Iterator[str]:
    if answered_by["version"] != __version__:
        yield f"the version: {answered_by['version']} answered, this is {__version__}"
    if answered_by["edition_digest"] != digest:
        yield f"the edition: {answered_by['edition']} says something else in this version"


def print_replay(replay: Replay, uuid: str, out: Console | None = None) -> None:
    """Print one card of a call, or all of them if it is not the uuid of a card."""
    out = out or console()
    again = replay.again
    print_sentence(
        out,
        f"\nReplayed by version {__version__} as of {again.picture.today}, with edition {again.edition.id} "
        "and the site's preferences as they were then.",
    )
    if replay.since:
        print_sentence(out, f"Set otherwise since: {replay.since}.")
    chosen = [uuid] if uuid in replay.shown else list(replay.shown)
    for cause in replay.causes:
        print_sentence(out, f"Not as then: {cause}.")
    if replay.other_truths:
        print_sentence(out, f"Not as in the record: {', '.join(replay.other_truths)}.")
    for name in chosen:
        if replay.same(name):
            print_said(out, f"Replayed {name}", replay.shown[name])
            print_sentence(out, "\nWord for word the card that was shown.")
            _print_reasons(out, replay.again, replay.again.cards[name])
        else:
            _print_other(out, replay, name)


def _print_other(out: Console, replay: Replay, uuid: str) -> None:
    """Print what was shown, and that its reasons cannot be given."""
    was, card = replay.shown[uuid], replay.again.cards.get(uuid)
    print_said(out, f"Shown {uuid}", was)
    what = "it does not come" if card is None else f"another {', '.join(replay.differing(uuid, card))}"
    why = "; ".join(replay.causes) or "nothing that is known: version, edition and site are those of then"
    print_sentence(
        out,
        f"\nNOT the card of then when replayed: {what}. Therefore no reasons are given. What differs from "
        f"then: {why}.",
    )


def _print_reasons(out: Console, again: Again, card: Card) -> None:
    explained = explain(again, card, ())
    facts = table("Facts", "", "fact", "answer", "evidence", "policy, note, assumption")
    for role, group in (
        ("settled it", explained.settled),
        ("lacking", explained.lacking),
        ("also asked", explained.asked),
    ):
        for fact in group:
            facts.add_row(*plain(role, fact.label, fact.answer, _evidence(fact), "\n".join(fact.remarks)))
    out.print(facts)
    for statement in explained.statements:
        _print_statement(out, statement)


def _evidence(fact: FactShown) -> str:
    return "\n".join(f"{item.reference or 'entry without id'} {item.says}" for item in fact.sources)


def _print_statement(out: Console, statement: Statement) -> None:
    conditions = table(f"{statement.recommendation.id}: {statement.applies}", "holds", "condition", "answer")
    for title, node in (("When", statement.when), ("Unless", statement.unless)):
        for depth, part in _parts(node) if node else ():
            words = f"{title}: {part.words}" if not depth else f"{'    ' * depth}{part.words}"
            conditions.add_row(*plain(part.truth, words, part.answer))
    out.print(conditions)


def _parts(node: Node, depth: int = 0) -> Iterator[tuple[int, Node]]:
    yield depth, node
    for part in node.parts:
        yield from _parts(part, depth + 1)
