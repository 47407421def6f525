"""A service that does everything right, and a way to spoil one thing about it."""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import httpx
from cds_tokens import jwks, private_key, public_jwk
from flask import Flask
from jwt.algorithms import ECAlgorithm
from werkzeug.wrappers import Request, Response

import cds_hooks as cds
from cds_hooks.auth import MemoryReplayStore, TokenCheck, Trust, TrustedClient

BASE = "https://cds.example"
ISSUER = "https://tester.example"
ORIGIN = "https://ehr.example"
PREFETCH = {
    "patient": "Patient/{{context.patientId}}",
    "tasks": "Task?patient={{context.patientId}}",
    "encounter": "Encounter/{{context.encounterId}}",
}
HOOKS = ("order-sign", "order-select", "patient-view")


def private_jwk(kid: str = "k1") -> dict[str, Any]:
    """Return the key that the tester signs with."""
    return {**ECAlgorithm.to_jwk(private_key(), as_dict=True), "kid": kid}


def _answer(request: cds.HookRequest[Any], info: cds.RequestInfo) -> cds.Response:
    del info
    if not request.prefetch and request.fhir_server is None:
        raise cds.PreconditionFailed(PREFETCH)
    uuid = cds.card_uuid(request.hook_instance, "a")
    coding = cds.Coding(system="urn:us", code="no", display="No")
    task = cds.Action(type=cds.ActionType.CREATE, description="Do it", resource={"resourceType": "Task"})
    removal = cds.Action(type=cds.ActionType.DELETE, description="Undo it", resource_id="Task/t")
    card = cds.Card(
        uuid=uuid,
        summary="Something to say",
        detail="More.",
        indicator=cds.Indicator.INFO,
        source=cds.Source(label="Us", topic=coding),
        suggestions=(cds.Suggestion(label="Take it", uuid=uuid, actions=(task, removal)),),
        selection_behavior=cds.SelectionBehavior.ANY,
        override_reasons=(coding,),
        links=(cds.Link(label="Why", url="https://us.example", type=cds.LinkType.ABSOLUTE),),
    )
    return cds.Response(cards=(card,), system_actions=(task,))


def exemplar(*, guarded: bool = True, feedback: bool = True) -> Flask:
    """Return the application."""
    listing = {"title": "One", "description": "Says one thing", "prefetch": PREFETCH, "respond": _answer}
    services = [cds.CdsService(id=f"on-{hook}", hook=hook, **listing) for hook in HOOKS]
    client = TrustedClient(issuer=ISSUER, jwks=jwks(public_jwk()))
    check = TokenCheck(
        Trust(public_url=BASE, clients=(client,)),
        replay=MemoryReplayStore(),
        on_refused=lambda refusal: None,
    )
    app = Flask("exemplar")
    app.register_blueprint(
        cds.cds_hooks_blueprint(
            services,
            cors_origins=[ORIGIN],
            authenticate=check if guarded else None,
            on_feedback=(lambda service, feedback, info: None) if feedback else None,
            on_error=lambda incident: None,
        )
    )
    return app


class Call:
    """One call, as far as a spoiler wants to know it."""

    def __init__(self, request: Request) -> None:
        self.verb = request.method
        self.path = request.path
        self.headers = request.headers
        self.raw = request.get_data()
        try:
            self.body = json.loads(self.raw)
        except (ValueError, RecursionError):
            self.body = None
        if not isinstance(self.body, dict):
            self.body = {}
        self.context = self.body.get("context")
        if not isinstance(self.context, dict):
            self.context = {}
        parts = self.path.strip("/").split("/")
        self.is_discovery = len(parts) == 1 and self.verb == "GET"
        self.is_service = len(parts) == 2 and self.verb == "POST"
        self.is_feedback = len(parts) == 3 and self.verb == "POST"

    @property
    def items(self) -> list[dict[str, Any]]:
        """Return the feedback items that are objects."""
        return self.body.get("feedback", [])


Spoil = Callable[[Call, Response], Response | None]
"""Changes an answer, or gives another one."""


def answered(status: int, document: Any = None) -> Response:
    """Return an answer of a spoiler's own."""
    body = b"" if document is None else json.dumps(document).encode()
    return Response(body, status=status, mimetype="application/json")


def client_of(app: Any, spoil: Spoil | None = None) -> httpx.Client:
    """Return an HTTP client that reaches the application, spoilt or not, without a network."""

    def wsgi(environ, start_response):
        request = Request(environ)
        call = Call(request)
        environ["wsgi.input"] = BytesIO(call.raw)
        response = Response.from_app(app, environ, buffered=True)
        return ((spoil and spoil(call, response)) or response)(environ, start_response)

    return httpx.Client(transport=httpx.WSGITransport(wsgi, raise_app_exceptions=True))
