"""The page behind "Why this card": what the recommendation says, where it stands, and which facts settled it.

The page holds no patient value, so it may be opened from anywhere: names of facts, not their values.
"""

from html import escape
from typing import Any

from flask import Blueprint, Response

from cds_hooks.forms import is_lowercase_uuid
from mbc_cards.facts import FACTS
from mbc_cards.recommendation import Edition, Recommendation
from mbc_cards.rulebook import clauses
from mbc_service.audit import Record
from mbc_service.practice import Practice

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body {{ font: 1rem/1.5 sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }}</style>
<h1>{title}</h1>
{body}
</html>
"""


def explanation_pages(practice: Practice) -> Blueprint:
    """Return `/why/<uuid>`, the address that every card links to."""
    pages = Blueprint("why", __name__)

    @pages.get("/why/<uuid>")
    def why(uuid: str) -> Response:
        record = practice.audit.about_card(uuid) if is_lowercase_uuid(uuid) else None
        if record is None:
            return _page("No explanation is kept for this card", _NOT_KEPT, 404)
        return _page("Why this card", _explanation(record, uuid, practice.edition), 200)

    return pages


_NOT_KEPT = (
    "<p>Cards are explained here while the record of their consultation is kept (MBC_STORE_URL). "
    "The card itself names its recommendation, the edition and the place in the guide.</p>"
)


def _explanation(record: Record, uuid: str, edition: Edition) -> str:
    card = next(item for item in record["shown"] if item["uuid"] == uuid)
    known = {item.id: item for item in edition.recommendations} if record["edition"] == edition.id else {}
    head = (
        f"{card['kind']} card, given at {record['hook']} on {record['today']} by edition {record['edition']}"
    )
    parts = [f"<p>{escape(head)}.</p>"]
    parts += [_statement(name, known.get(name)) for name in (card["recommendation"], *card["also"])]
    parts.append(_facts("Facts that settled it", card["because"]))
    parts.append(_facts("Facts that were not known", card["lacking"]))
    return "\n".join(part for part in parts if part)


def _statement(identifier: str, recommendation: Recommendation | None) -> str:
    if recommendation is None:
        return f"<h2>{escape(identifier)}</h2>\n<p>Not a statement of the edition now in use.</p>"
    rows = [f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for label, text in clauses(recommendation)]
    name = f"<p><code>{escape(identifier)}</code>, {escape(recommendation.strength.value)}</p>"
    return f"<h2>{escape(recommendation.title)}</h2>\n{name}\n<dl>{''.join(rows)}</dl>"


def _facts(heading: str, names: list[Any]) -> str:
    if not names:
        return ""
    questions = [f"<li>{escape(FACTS[name].question)}</li>" for name in names if name in FACTS]
    return f"<h2>{escape(heading)}</h2>\n<ul>{''.join(questions)}</ul>"


def _page(title: str, body: str, status: int) -> Response:
    response = Response(_PAGE.format(title=escape(title), body=body), status=status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
