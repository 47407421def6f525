"""Numbers about the service for Prometheus at `/metrics` (MBC_METRICS): counts and times, no patient value.

Every label comes from a list of our own: ids of services and recommendations, kinds, codes of problems, words
for how a read ended. The numbers of all workers are added up when gunicorn is set up as in
`deploy/gunicorn.conf.py`.
"""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector

from mbc_service import records
from mbc_service.audit import Audit, FeedbackGiven, Inputs, Record
from mbc_service.ledger import Fetched
from mbc_service.records import Access, Records

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Environment variable of the folder in which workers keep their numbers."""

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)

_ENDS = {
    "": "read",
    records.LATE: "late",
    records.UNREACHABLE: "unreachable",
    records.NOT_FHIR: "not FHIR",
    records.ELSEWHERE: "elsewhere",
    records.TOO_MUCH: "too much",
    records.MOVED: "redirected",
    records.REFUSED_QUERY: "reported error",
}
"""Reason of a read → its label; the others are refusals with an HTTP status."""


class Metrics:
    """The numbers of one application."""

    def __init__(self) -> None:
        own = CollectorRegistry()
        self._registry = own
        self.requests = Counter(
            "mbc_requests", "Answered requests.", ["service", "endpoint", "status"], registry=own
        )
        self.seconds = Histogram(
            "mbc_request_seconds", "Time to answer.", ["service", "endpoint"], buckets=_SECONDS, registry=own
        )
        self.reads = Counter("mbc_fhir_reads", "Queries to FHIR servers.", ["end"], registry=own)
        self.read_seconds = Histogram(
            "mbc_fhir_read_seconds",
            "Time for all queries of one call, side by side.",
            buckets=_SECONDS,
            registry=own,
        )
        self.consultations = Counter(
            "mbc_consultations", "Evaluated calls.", ["hook", "outcome"], registry=own
        )
        self.cards = Counter("mbc_cards", "Cards sent.", ["kind", "recommendation"], registry=own)
        self.damped = Counter("mbc_cards_damped", "Cards not repeated.", ["recommendation"], registry=own)
        self.problems = Counter("mbc_problems", "Data that could not be used.", ["code"], registry=own)
        self.feedback = Counter("mbc_feedback", "What users did with cards.", ["outcome"], registry=own)
        self.lost = Counter("mbc_feedback_refused", "Feedback that could not be kept.", registry=own)

    def measure(self, app: Flask, services: frozenset[str]) -> None:
        """Count and time every request of an application that offers these services."""

        @app.before_request
        def begin() -> None:
            g.begun = time.perf_counter()

        @app.after_request
        def end(response: Response) -> Response:
            named = (request.view_args or {}).get("service_id", "")
            service = named if named in services else ""
            endpoint = request.endpoint or "none"
            self.requests.labels(service, endpoint, str(response.status_code)).inc()
            self.seconds.labels(service, endpoint).observe(time.perf_counter() - g.begun)
            return response

    def page(self) -> Blueprint:
        """Return `/metrics`."""
        pages = Blueprint("metrics", __name__)

        @pages.get("/metrics")
        def metrics() -> Response:
            response = Response(generate_latest(self._everything()), content_type=CONTENT_TYPE_LATEST)
            response.headers["Cache-Control"] = "no-store"
            return response

        return pages

    def _everything(self) -> CollectorRegistry:
        """Return the numbers of this process, or of all workers if they share a folder."""
        if SHARED_FOLDER not in os.environ:
            return self._registry
        shared = CollectorRegistry()
        MultiProcessCollector(shared)  # type: ignore[no-untyped-call]  # has no annotations
        return shared


@dataclass(frozen=True, slots=True)
class MeasuredRecords:
    """Reads from a FHIR server, counted by how each query ended."""

    records: Records
    metrics: Metrics

    def fetch(self, wanted: Mapping[str, str], access: Access) -> Mapping[str, Fetched]:
        """Return what each query gave."""
        with self.metrics.read_seconds.time():
            found = self.records.fetch(wanted, access)
        for answer in found.values():
            self.metrics.reads.labels(_ENDS.get(answer.reason, "refused")).inc()
        return found


@dataclass(frozen=True, slots=True)
class MeasuredAudit:
    """Records of consultations and feedback, counted as they are kept."""

    audit: Audit
    metrics: Metrics

    def patient_key(self, server: str, patient_id: str) -> str:
        """Return the word that stands for a patient in records."""
        return self.audit.patient_key(server, patient_id)

    def write(self, record: Record, inputs: Inputs | None = None) -> None:
        """Keep one record, and count its cards and problems."""
        self.audit.write(record, inputs)
        self.metrics.consultations.labels(record["hook"], record["outcome"]).inc()
        if not record["silent"]:
            for card in record["shown"]:
                self.metrics.cards.labels(card["kind"], card["recommendation"]).inc()
        for recommendation in record["damped"]:
            self.metrics.damped.labels(recommendation).inc()
        for code, number in record["problems"].items():
            self.metrics.problems.labels(code).inc(number)

    def write_feedback(self, items: Sequence[FeedbackGiven]) -> bool:
        """Keep what users did with cards, and count it."""
        kept = self.audit.write_feedback(items)
        if not kept:
            self.metrics.lost.inc(len(items))
            return False
        for item in items:
            self.metrics.feedback.labels(item.record["outcome"]).inc()
        return True

    def about_card(self, uuid: str) -> Record | None:
        """Return the record of the consultation that showed a card, None if it was not kept."""
        return self.audit.about_card(uuid)

    def overridden(self, patient: str, since: datetime) -> frozenset[str]:
        """Return the recommendations whose cards were last overridden for a patient since then."""
        return self.audit.overridden(patient, since)

    def trouble(self) -> str:
        """Return why records are not kept where they should be, empty if they are."""
        return self.audit.trouble()
