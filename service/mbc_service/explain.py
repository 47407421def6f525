"""One captured request explained: what was read, what is believed, why each recommendation applies or not.

It goes through the same functions as a call; only the FHIR server is left alone.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import orjson
from pydantic import SecretStr
from rich.console import Console
from rich.text import Text

from cds_hooks.outcome import BadRequest
from cds_hooks.request import HookRequest
from mbc_cards.answers import answer
from mbc_cards.assess import Verdict, explain_all
from mbc_cards.card import Card
from mbc_cards.conditions import Fact
from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence, Knowledge
from mbc_cards.period import Period
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Hook
from mbc_cards.truth import Truth
from mbc_service.app import practise
from mbc_service.consult import evaluate
from mbc_service.discovery import services
from mbc_service.errors import ConfigurationError
from mbc_service.ledger import Delivery, read_prefetch
from mbc_service.practice import Practice
from mbc_service.printed import console as to_terminal
from mbc_service.printed import plain, print_said, table
from mbc_service.render import said_on
from mbc_service.settings import LOG_ONLY, read_settings
from mbc_service.supply import drafts_of


def explain_request(
    body: bytes, today: date | None, edition_id: str, *, everything: bool, console: Console | None = None
) -> None:
    """Print the explanation; raises ConfigurationError when the file is not a call of one of our services."""
    changes: dict[str, Any] = {"store_url": SecretStr(LOG_ONLY)}
    if today is not None:
        changes["today"] = today
    if edition_id:
        changes["edition"] = edition_id
    practice = practise(read_settings().model_copy(update=changes))
    request = read_request(body, practice)
    drafts = drafts_of(request.context)
    delivery = read_prefetch(request.prefetch, practice.keys, request.context.patient_id)
    evaluation = evaluate(practice, request, drafts, delivery)
    out = console or to_terminal()
    out.rule(f"{request.hook} on {evaluation.picture.today} by {practice.edition.id}")
    _supplied(out, delivery)
    _problems(out, evaluation.picture)
    _believed(out, evaluation.picture)
    _timeline(out, evaluation.picture)
    _verdicts(out, explain_all(practice.edition, evaluation.picture.findings), everything=everything)
    _cards(out, "Cards", evaluation.written.cards)
    _cards(out, "Held back", evaluation.written.held_back)


def read_request(body: bytes, practice: Practice) -> HookRequest[Any]:
    """Read a captured request; raises ConfigurationError with every fault's path."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        fault = f"FILE is not JSON, line {error.lineno}: give the body of a call."
        raise ConfigurationError([fault]) from None
    hook = document.get("hook") if isinstance(document, dict) else None
    service = next((service for service in services(practice) if service.hook == hook), None)
    if service is None:
        raise ConfigurationError([f"FILE: hook is not one of {', '.join(item.value for item in Hook)}."])
    try:
        return service.read(document)
    except BadRequest as error:
        raise ConfigurationError(f"FILE: {issue.diagnostics}" for issue in error.issues) from None


def _supplied(out: Console, delivery: Delivery) -> None:
    rows = table("Supplied", "key", "what became of it", "entries")
    for entry in delivery.ledger:
        rows.add_row(entry.key.name, entry.supply.value, str(entry.count or ""))
    out.print(rows)


def _problems(out: Console, picture: ClinicalPicture) -> None:
    chart = picture.chart
    if chart.ignored:
        out.print(
            Text(f"Ignored: {chart.ignored} (entered in error, cancelled, refuted, or of another patient)")
        )
    if not chart.problems:
        return
    rows = table("Could not be used", "what", "where", "concerns")
    for problem in chart.problems:
        where = f"{problem.reference} {problem.path}".strip()
        rows.add_row(*plain(f"{problem.message} [{problem.code}]", where, problem.topic))
    out.print(rows)


def _believed(out: Console, picture: ClinicalPicture) -> None:
    rows = table("Believed", "fact", "value", "evidence", "policy, note, assumption")
    for fact, finding in picture.findings.items():
        if finding.state is Knowledge.MISSING and not finding.evidence:
            continue
        reasons = "\n".join(part for part in (finding.policy, finding.note, finding.assumption) if part)
        evidence = "\n".join(_evidence(item) for item in finding.evidence)
        rows.add_row(*plain(fact.label, answer(finding), evidence, reasons))
    out.print(rows)


def _timeline(out: Console, picture: ClinicalPicture) -> None:
    timeline = picture.timeline
    since = timeline.metastatic_since
    rows = table("Treatment so far", "drugs", "setting", "from", "to", "ended", "why it is a line of its own")
    for line in timeline.lines:
        reason = "\n".join(part for part in (line.reason, line.assumption) if part)
        rows.add_row(
            *plain(names_of(line.drugs), line.setting.value, _day(line.start), _day(line.end)),
            *plain(line.ended.value, f"{reason} ({line.confidence.value})"),
        )
    out.print(rows)
    out.print(Text(f"Metastatic since: {since.text() if since else 'not recorded'}"))
    if timeline.cannot_tell:
        out.print(Text(f"Lines cannot be drawn: {timeline.cannot_tell}"))
    for item in timeline.undecided:
        out.print(Text(f"Not placed in time: {_evidence(item)}"))


def _verdicts(out: Console, verdicts: Iterable[Verdict], *, everything: bool) -> None:
    shown = {Truth.TRUE, Truth.UNKNOWN} | ({Truth.FALSE} if everything else set())
    rows = table("Recommendations", "recommendation", "applies", "because", "lacking, first check, assumed")
    for verdict in verdicts:
        if verdict.truth in shown:
            opened = [
                *(("lacking: " + fact.label) for fact in verdict.lacking),
                *(("first check: " + fact.label) for fact in verdict.first_check),
                *(("assumed absent: " + fact.label) for fact in verdict.assumed),
            ]
            rows.add_row(
                *plain(verdict.recommendation.id, verdict.truth.value, _labels(verdict.because)),
                *plain("\n".join(opened)),
            )
    out.print(rows)


def _cards(out: Console, title: str, cards: Iterable[Card]) -> None:
    for number, card in enumerate(cards, start=1):
        print_said(out, f"{title} {number}: {card.kind.value}", said_on(card))


def _evidence(item: Evidence) -> str:
    day = f" {item.date.text()}" if item.date else ""
    state = " (preliminary)" if item.preliminary else ""
    return f"{item.reference or 'entry without id'}{day}: {item.shown}{state}"


def _labels(facts: Iterable[Fact[Any]]) -> str:
    return "\n".join(fact.label for fact in facts)


def _day(period: Period | None) -> str:
    return period.text() if period else "not recorded"
