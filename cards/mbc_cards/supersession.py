"""Cards of an older edition, with one line where the edition current on that day says something else.

The older edition still decides what is shown. Only what a card is about is looked up in the later one: its
next-line options, or the recommendation of the same id. Where the later edition is silent, so is the line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from mbc_cards.assess import Verdict, assess, judge
from mbc_cards.card import Card
from mbc_cards.editions import EDITIONS, EditionRefusedError, current
from mbc_cards.offers import SitePreferences
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import UNDATED, Edition, Hook, Kind
from mbc_cards.selection import Offered, next_line_offers
from mbc_cards.wording import Written


def later_edition(
    edition: Edition, today: date, editions: Mapping[str, Edition] = EDITIONS
) -> Edition | None:
    """Return the edition that is current on this day if it is later than this one, otherwise None.

    A supplement and an undated edition are of no age that could be compared.
    """
    if edition.supplement or edition.dated == UNDATED:
        return None
    try:
        newest = current(today, editions)
    except EditionRefusedError:
        return None
    return newest if newest.dated > edition.dated else None


def noted(
    written: Written, picture: ClinicalPicture, hook: Hook, *, later: Edition | None, site: SitePreferences
) -> Written:
    """Return the cards, each with a line if the later edition differs on what it is about."""
    if later is None:
        return written
    verdicts = {verdict.recommendation.id: verdict for verdict in written.verdicts}

    def title(card: Card) -> str:
        if card.kind is Kind.NEXT_LINE:
            here = next_line_offers(written.verdicts, picture, hook, site)
            others = assess(later, picture.findings, hook, Kind.NEXT_LINE)
            there = next_line_offers(others, picture, hook, site)
            return _title_of_other_options(here, there)
        return _title_of_other_truth(verdicts.get(card.recommendation), later, picture)

    def marked(cards: Iterable[Card]) -> tuple[Card, ...]:
        titles = [(card, title(card)) for card in cards]
        return tuple(_with_line(card, later, differing) if differing else card for card, differing in titles)

    return replace(written, cards=marked(written.cards), held_back=marked(written.held_back))


def _title_of_other_options(here: Sequence[Offered], there: Sequence[Offered]) -> str:
    """Return the title of the first statement there that offers something new, or else the leading one.

    Empty if the regimens are the same, or if there are none to compare on either side.
    """
    known, later = _regimens(here), _regimens(there)
    if not known or not later or known == later:
        return ""
    adding = (item for item in there if not _regimens((item,)) <= known)
    return next(adding, there[0]).verdict.recommendation.title


def _regimens(offered: Iterable[Offered]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(option.drugs) for item in offered for option in item.options)


def _title_of_other_truth(verdict: Verdict | None, later: Edition, picture: ClinicalPicture) -> str:
    """Return the title of the recommendation of the same id in the later edition if its truth is another."""
    if verdict is None:
        return ""
    same = next((item for item in later.recommendations if item.id == verdict.recommendation.id), None)
    if same is None or judge(same, picture.findings).truth is verdict.truth:
        return ""
    return same.title


def _with_line(card: Card, later: Edition, title: str) -> Card:
    line = f"*A later edition ({later.id}) differs on this point: {title}*"
    return replace(card, detail=f"{line}\n\n{card.detail}")
