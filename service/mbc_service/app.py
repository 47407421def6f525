"""The only place where parts are chosen and wired."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

from flask import Flask, Response

from cds_hooks.blueprint import cds_hooks_blueprint
from cds_hooks.endpoints import refusal
from cds_hooks.error_pages import register_error_pages
from cds_hooks.incident import of_failure
from cds_hooks.outcome import Internal
from cds_hooks.profiles import by_profile
from mbc_cards.editions import EditionRefusedError, current
from mbc_cards.editions import edition as edition_called
from mbc_cards.recommendation import Edition
from mbc_service.addresses import AllowedServers
from mbc_service.audit import Audit, audit_for
from mbc_service.callers import token_check, way_of_showing
from mbc_service.clients import read_clients
from mbc_service.discovery import services
from mbc_service.errors import ConfigurationError
from mbc_service.feedback import keep_feedback
from mbc_service.headers import careful
from mbc_service.health import health_pages
from mbc_service.kept_inputs import provenance_of
from mbc_service.logs import Log, log_incident, open_log
from mbc_service.practice import Practice
from mbc_service.prefetch import keys
from mbc_service.rates import limited
from mbc_service.records import HttpRecords, Records
from mbc_service.settings import Settings, read_settings
from mbc_service.site import read_site
from mbc_service.web.face import face
from mbc_service.web.kept_answers import keeper


def create_app(
    settings: Settings | None = None,
    *,
    edition: Edition | None = None,
    records: Records | None = None,
    today: Callable[[], date] | None = None,
    audit: Audit | None = None,
    log: Log | None = None,
) -> Flask:
    """Make the application. Raises ConfigurationError when it must not start as configured."""
    settings = settings or Settings()
    log = log or open_log(settings.log_level)
    practice = practise(settings, edition=edition, records=records, today=today, audit=audit, log=log)
    practice = replace(practice, kept=keeper(settings.why_minutes))
    app = Flask("mbc_service", static_folder=None)
    careful(app, production=settings.production)
    if settings.metrics:
        practice = _measured(app, practice)
    app.register_blueprint(
        cds_hooks_blueprint(
            services(practice),
            cors_origins=practice.clients.cors_origins or (() if settings.production else ("*",)),
            max_body_bytes=settings.max_body_bytes,
            https_only=settings.production,
            authenticate=limited(token_check(settings, practice.clients, log), settings.rate_per_minute),
            **by_profile(way_of_showing(practice.clients)),
            on_feedback=keep_feedback(practice),
            on_error=lambda incident: log_incident(log, incident),
        )
    )
    app.register_blueprint(health_pages(practice))
    app.register_blueprint(face(practice))
    register_error_pages(app)
    _answer_failures(app, log)
    log.info(
        "ready",
        edition=practice.edition.id,
        reviewed=practice.edition.is_reviewed,
        production=settings.production,
        silent=settings.silent,
        store=practice.audit.trouble() or "ok",
    )
    return app


def _answer_failures(app: Flask, log: Log) -> None:
    """Answer an exception on any page as on the endpoints; Flask would log its text, perhaps with a value."""

    @app.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        if app.testing:
            raise error
        request_id = str(uuid4())
        log_incident(log, of_failure(error, request_id, None))
        return refusal(Internal(request_id))


def _measured(app: Flask, practice: Practice) -> Practice:
    """Give an application numbers for Prometheus; returns the practice whose parts are counted."""
    from mbc_service.metrics import MeasuredAudit, MeasuredRecords, Metrics  # noqa: PLC0415 - only where wanted

    metrics = Metrics()
    metrics.measure(app, frozenset(service.id for service in services(practice)))
    app.register_blueprint(metrics.page())
    return replace(
        practice,
        audit=MeasuredAudit(practice.audit, metrics),
        records=MeasuredRecords(practice.records, metrics),
    )


def practise(
    settings: Settings,
    *,
    edition: Edition | None = None,
    records: Records | None = None,
    today: Callable[[], date] | None = None,
    audit: Audit | None = None,
    log: Log | None = None,
) -> Practice:
    """Choose everything an answer depends on; the command line uses it without an application."""
    log = log or open_log(settings.log_level)
    day = today or (_always(settings.today) if settings.today else date.today)
    chosen = edition or chosen_edition(settings, day())
    site = read_site(settings.site, chosen)
    return Practice(
        settings=settings,
        edition=chosen,
        site=site,
        keys=keys(snomed=settings.snomed),
        clients=read_clients(settings.clients),
        servers=AllowedServers(settings.fhir_allowed, loopback=not settings.production),
        records=records or HttpRecords(),
        audit=audit or audit_for(settings, log),
        today=day,
        provenance=provenance_of(settings, chosen, site) if settings.keep_inputs_key_file else None,
    )


def chosen_edition(settings: Settings, today: date) -> Edition:
    """Return the edition that answers; raises ConfigurationError when there is none or it may not be used."""
    try:
        chosen = edition_called(settings.edition) if settings.edition else current(today)
    except EditionRefusedError as error:
        raise ConfigurationError([f"MBC_EDITION: {error}."]) from None
    if settings.production and not chosen.is_reviewed and not settings.accept_unreviewed:
        fault = (
            f"MBC_EDITION: no clinician has signed off {chosen.id}, as MBC_PRODUCTION=1 requires: choose "
            "another edition, or set MBC_ACCEPT_UNREVIEWED=1 if your site has decided to use it."
        )
        raise ConfigurationError([fault])
    return chosen


def from_environment() -> Flask:
    """Make the application as the environment says, for gunicorn; exits with what is wrong with it."""
    try:
        return create_app(read_settings())
    except ConfigurationError as error:
        sys.exit("\n".join(error.faults))


def _always(day: date) -> Callable[[], date]:
    return lambda: day
