"""Order entry at `/demo`: a page that acts as an EHR with this service, for invented or pasted records.

The page itself is the CDS Hooks client: it reads discovery, resolves the prefetch templates, calls the
services and sends feedback. This module gives it a record and a summary, and draws the cards that came back.
It is never on in production.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from flask import Blueprint, Response, request

from mbc_service.cases import Case, load
from mbc_service.practice import Practice
from mbc_service.web.chart_summary import summary_of
from mbc_service.web.drug_list import drug_list
from mbc_service.web.happenings import happenings
from mbc_service.web.markdown import html
from mbc_service.web.own_record import OwnRecord, UnusableRecordError, pasted, read_from_server
from mbc_service.web.pages import page
from mbc_service.web.timeline import draw

CASES = Path(__file__).parents[3] / "fhir_fixtures" / "cases"
"""The bundled patients; they come with the repository and not with the installed package."""

FIRST = (
    "letrozole-before-menopause-without-suppression",
    "worse-on-letrozole-alone",
    "her2-positive-third-line",
    "zoledronic-acid-without-kidney-test",
)
"""Patients to begin with."""

SILENT = "silent-"
GROUPS: Mapping[str, str] = {
    "order-select": "An order is being chosen",
    "order-sign": "An order is being signed",
    "patient-view": "A chart is opened",
    SILENT: "Nothing needs to be said",
}
WIDE, SLIM = 720, 280
"""Widths of the timeline, for a page and for a narrow panel."""
MOST_CARDS = 50


def order_entry_pages(practice: Practice, folder: Path = CASES) -> Blueprint:
    """Return the pages below `/demo`."""
    pages = Blueprint("demo", __name__)

    @cache
    def cases() -> Mapping[str, Case]:
        return {case.slug: case for case in load(folder)}

    @pages.before_request
    def allow_long_forms() -> None:
        request.max_content_length = request.max_form_memory_size = practice.settings.max_body_bytes

    @pages.errorhandler(UnusableRecordError)
    def unusable(error: UnusableRecordError) -> Response:
        return _choice(cases(), status=400, fault=str(error), form=request.form)

    @pages.get("/demo")
    def choose() -> Response:
        return _choice(cases())

    @pages.get("/demo/<slug>")
    def bundled(slug: str) -> Response:
        case = cases().get(slug)
        if case is None:
            return _choice(cases(), status=404, fault="There is no bundled patient of this name.")
        record = OwnRecord(patient_id=case.patient_id, resources=case.resources)
        return _entry(practice, record, case)

    @pages.post("/demo/pasted")
    def from_text() -> Response:
        return _entry(practice, pasted(request.form.get("bundle", "")))

    @pages.post("/demo/server")
    def from_server() -> Response:
        server, patient = request.form.get("server", ""), request.form.get("patient", "")
        return _entry(practice, read_from_server(practice, server, patient))

    @pages.post("/demo/cards")
    def cards() -> Response:
        return _drawn(request.get_data())

    return pages


def _drawn(body: bytes) -> Response:
    """Return the cards of an answer as a side panel shows them."""
    try:
        found = orjson.loads(body)["cards"][:MOST_CARDS]
        drawn = [{**card, "html": html(card.get("detail", ""))} for card in found]
    except (orjson.JSONDecodeError, AttributeError, LookupError, TypeError):
        return Response("cards must be a list of CDS Hooks cards.", 400, mimetype="text/plain")
    return page("_cards.html", cards=drawn)


def _choice(
    cases: Mapping[str, Case], *, status: int = 200, fault: str = "", form: Mapping[str, str] | None = None
) -> Response:
    grouped: dict[str, list[Case]] = {title: [] for title in GROUPS.values()}
    for case in cases.values():
        group = SILENT if case.slug.startswith(SILENT) else case.hook
        grouped[GROUPS[group]].append(case)
    return page(
        "demo.html",
        status=status,
        here="demo",
        first=[cases[slug] for slug in FIRST if slug in cases],
        grouped=grouped,
        named=title_of,
        fault=fault,
        form=form or {},
    )


def title_of(case: Case) -> str:
    """Return what a case is called: the folder's name as words."""
    words = case.slug.removeprefix(SILENT).replace("-", " ")
    for plain, proper in _PROPER.items():
        words = re.sub(rf"\b{plain}\b", proper, words)
    return words[:1].upper() + words[1:]


_PROPER = {
    "brca": "BRCA",
    "cdk46": "CDK4/6",
    "esr1": "ESR1",
    "her2": "HER2",
    "ish": "ISH",
    "msi": "MSI",
    "patients": "patient's",
    "pd l1": "PD-L1",
    "pik3ca": "PIK3CA",
}


def _entry(practice: Practice, record: OwnRecord, case: Case | None = None) -> Response:
    today = practice.today()
    summary = summary_of(record.patient_id, record.resources, today, snomed=practice.settings.snomed)
    told = happenings(summary.picture)
    handed: dict[str, Any] = {
        "patientId": record.patient_id,
        "fhirServer": record.server,
        "today": today.isoformat(),
        "record": record.resources,
        "orders": case.orders if case else (),
        "selections": case.selections if case else (),
        "drugs": drug_list(),
    }
    return page(
        "order_entry.html",
        script=True,
        here="demo",
        case=case,
        title=title_of(case) if case else "",
        record=record,
        summary=summary,
        happenings=told,
        drawings=[draw(told, today, width) for width in (WIDE, SLIM)],
        today=today.isoformat(),
        handed=handed,
    )
