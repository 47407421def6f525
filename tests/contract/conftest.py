"""A CDS Hooks application to call: three silent services, with everything it reports kept for inspection."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from cds_shapes import ORIGIN
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import cds_hooks as cds

HOOKS = ("patient-view", "order-select", "order-sign")


@dataclass
class Site:
    """One running application: its client, what reached the services, and what was reported."""

    client: FlaskClient
    requests: list[cds.HookRequest[Any]] = field(default_factory=list)
    feedback: list[cds.FeedbackRequest] = field(default_factory=list)
    infos: list[cds.RequestInfo] = field(default_factory=list)
    incidents: list[cds.Incident] = field(default_factory=list)

    def call(self, body: Any, path: str | None = None, **options: Any) -> TestResponse:
        """Post a body to the service of its hook."""
        return self.client.post(path or f"/cds-services/on-{body['hook']}", json=body, **options)


MakeSite = Callable[..., Site]


@pytest.fixture
def make_site() -> MakeSite:
    """Return a function that starts an application in which every service answers with `answer`.

    `answer` is what the services return, a function that makes it, or an exception that they raise.
    """

    def make(answer: Any = None, *, testing: bool = False, error_pages: bool = True, **options: Any) -> Site:
        site = Site(FlaskClient(Flask("unused")))

        def respond(request: cds.HookRequest[Any], info: cds.RequestInfo) -> Any:
            site.requests.append(request)
            site.infos.append(info)
            if isinstance(answer, BaseException):
                raise answer
            if callable(answer):
                return answer()
            return cds.Response() if answer is None else answer

        def keep(service: cds.CdsService, feedback: cds.FeedbackRequest, info: cds.RequestInfo) -> None:
            assert service.id.startswith("on-")
            site.feedback.append(feedback)
            site.infos.append(info)

        services = options.pop("services", None) or [
            cds.CdsService(
                id=f"on-{hook}", hook=hook, title=hook, description=f"Watches {hook}", respond=respond
            )
            for hook in HOOKS
        ]
        settings = {
            "cors_origins": [ORIGIN],
            "on_feedback": keep,
            "on_error": site.incidents.append,
            "correlation_id": lambda: "request-1",
        }
        app = Flask("site")
        app.testing = testing
        app.register_blueprint(cds.cds_hooks_blueprint(services, **(settings | options)))
        if error_pages:
            cds.register_error_pages(app)
        site.client = app.test_client()
        return site

    return make


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """Return an application whose services have nothing to say."""
    return make_site()
