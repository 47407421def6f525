"""The page behind "Why this card": the therapy so far, the facts, the conditions, what would change it.

With the key of the card's link it shows the patient's own values, as long as they are kept (MBC_WHY_MINUTES).
Without, or later, it says from the record of consultations what settled the card, and no value.
"""

from flask import Blueprint, Response

from cds_hooks.forms import is_lowercase_uuid
from mbc_cards.editions import EDITIONS
from mbc_cards.facts import FACTS
from mbc_cards.rulebook import clauses
from mbc_service.audit import Record
from mbc_service.practice import Practice
from mbc_service.terms import terms_of
from mbc_service.web.asked_again import Again, asked_again
from mbc_service.web.explanation import explain
from mbc_service.web.happenings import happenings
from mbc_service.web.markdown import html
from mbc_service.web.pages import page
from mbc_service.web.timeline import draw

WIDE, SLIM = 900, 280
"""Widths of the timeline, for a page and for a narrow panel."""


def explanation_pages(practice: Practice) -> Blueprint:
    """Return `/why/<card uuid>/<key>`, the address that cards link to, and `/why/<card uuid>`."""
    pages = Blueprint("why", __name__)

    @pages.get("/why/<uuid>")
    @pages.get("/why/<uuid>/<key>")
    def why(uuid: str, key: str = "") -> Response:
        kept = practice.kept.opened(key) if key else None
        again = asked_again(terms_of(practice), kept) if kept is not None else None
        if again is not None and uuid in again.cards:
            return _explained(again, uuid, key)
        record = practice.audit.about_card(uuid) if is_lowercase_uuid(uuid) else None
        if record is None:
            return page("why_not_kept.html", status=404, here="why")
        return _without_values(practice, record, uuid, over=bool(key))

    return pages


def _explained(again: Again, uuid: str, key: str) -> Response:
    card = again.cards[uuid]
    others = [(other.summary, f"/why/{name}/{key}") for name, other in again.cards.items() if name != uuid]
    told = happenings(again.picture)
    today = again.picture.today
    return page(
        "why.html",
        here="why",
        again=again,
        explained=explain(again, card, EDITIONS.values()),
        detail=html(again.details[uuid]),
        others=others,
        happenings=told,
        drawings=[draw(told, today, width) for width in (WIDE, SLIM)],
        today=today.isoformat(),
    )


def _without_values(practice: Practice, record: Record, uuid: str, *, over: bool) -> Response:
    card = next(item for item in record["shown"] if item["uuid"] == uuid)
    own = record["edition"] == practice.edition.id
    known = {item.id: item for item in practice.edition.recommendations} if own else {}
    names = (card["recommendation"], *card["also"])
    return page(
        "why_without_values.html",
        here="why",
        record=record,
        card=card,
        over=over,
        statements=[(name, known.get(name), clauses(known[name]) if name in known else ()) for name in names],
        settled=[FACTS[name].question for name in card["because"] if name in FACTS],
        lacking=[FACTS[name].question for name in card["lacking"] if name in FACTS],
    )
