"""The endpoints of CDS Hooks as parts of an OpenAPI 3.1 description, made from the models and the services.

The schemas say what is best sent and exactly what is answered. What is read is wider: clients in use deviate,
and are forgiven as `reading.py`, `request.py` and `feedback.py` say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from cds_hooks.card import Response
from cds_hooks.catalogue import Discovery
from cds_hooks.endpoints import JSON
from cds_hooks.feedback import FeedbackRequest
from cds_hooks.outcome import (
    BadRequest,
    Internal,
    OperationOutcome,
    PreconditionFailed,
    ProtocolError,
    TooLarge,
    TooManyRequests,
    Unauthorized,
    Unavailable,
    UnsupportedMediaType,
)
from cds_hooks.reading import MEDIA_TYPES
from cds_hooks.service import CdsService

Json = dict[str, Any]

_WHO = (Unauthorized, TooManyRequests, Unavailable)
"""How any endpoint may refuse: token, rate, and what the check of a token depends on."""

_BODY = (BadRequest, TooLarge, UnsupportedMediaType, Internal)

_HEADERS: Mapping[type[ProtocolError], Mapping[str, JsonSchemaValue]] = {
    Unauthorized: {"WWW-Authenticate": {"type": "string"}},
    TooManyRequests: {"Retry-After": {"type": "integer", "minimum": 1}},
    Unavailable: {"Retry-After": {"type": "integer", "minimum": 1}},
    UnsupportedMediaType: {"Accept-Post": {"type": "string"}},
}

SECURITY: tuple[Json, ...] = ({}, {"client": []})
"""A site decides whether callers need a token."""

SECURITY_SCHEMES: Json = {
    "client": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "A token that the client signs for the address it calls, as CDS Hooks describes it.",
    }
}


class OnTheWire(GenerateJsonSchema):
    """Schemas of JSON as it is sent: what there is nothing of is absent, never null and never a default."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave the default out."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: object) -> bool:
        """Leave out titles that only repeat the name of a field."""
        del schema
        return False


@dataclass(frozen=True, slots=True)
class Shape:
    """One body: its name in the description, its type, and whether it is read or written."""

    name: str
    of: Any
    mode: JsonSchemaMode = "serialization"

    @property
    def content(self) -> Json:
        """The body as JSON that the named schema describes."""
        return {JSON: {"schema": {"$ref": f"#/components/schemas/{self.name}"}}}


DISCOVERY = Shape("Discovery", Discovery)
ANSWER = Shape("Response", Response)
FEEDBACK = Shape("FeedbackRequest", FeedbackRequest, "validation")
OUTCOME = Shape("OperationOutcome", OperationOutcome)
PROTOCOL = (DISCOVERY, ANSWER, FEEDBACK, OUTCOME)


def schemas(more: Iterable[Shape]) -> Json:
    """Return the schemas of the protocol's shapes, of these, and of all they refer to, by name."""
    named: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (shape.name, shape.mode, TypeAdapter(shape.of)) for shape in (*PROTOCOL, *more)
    ]
    references, together = TypeAdapter.json_schemas(
        named, ref_template="#/components/schemas/{model}", schema_generator=OnTheWire
    )
    found: Json = dict(together["$defs"])
    for (name, _), schema in references.items():
        found.setdefault(str(name), schema)
    for name, always in (("Response", "cards"), ("Discovery", "services")):
        found[name]["required"] = [always]
    return dict(sorted(found.items()))


def request_of(service: CdsService) -> Shape:
    """Return the shape of a call of this service."""
    return Shape(_schema_name(service), service.request_model, "validation")


def _schema_name(service: CdsService) -> str:
    # the name that pydantic gives a generic model; only letters, digits, '.', '-' and '_' may stand in one
    return "".join(letter if letter.isalnum() else "_" for letter in service.request_model.__name__)


def discovery_operation() -> Json:
    """Return `GET /cds-services`."""
    tagged = {**_own_header(), "ETag": {"schema": {"type": "string"}}}
    listed = {"description": "The services.", "headers": tagged, "content": DISCOVERY.content}
    same = {"description": "The listing is the one the client has.", "headers": tagged}
    condition = {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}}
    return {
        "summary": "List the services",
        "operationId": "discover",
        "parameters": [condition],
        "responses": {"200": listed, "304": same, **refusals(*_WHO)},
        "security": list(SECURITY),
    }


def service_operation(service: CdsService, *examples: Json) -> Json:
    """Return `POST /cds-services/<id>`."""
    reference = {"$ref": f"#/components/schemas/{_schema_name(service)}"}
    schema = {"allOf": [reference, {"properties": {"hook": {"const": service.hook}}}]}
    answer = {
        "description": "Evaluated: cards, or none when there is nothing to say.",
        "headers": _own_header(),
        "content": ANSWER.content,
    }
    return {
        "summary": service.title,
        "description": service.description,
        "operationId": service.id,
        "requestBody": _body(schema, examples),
        "responses": {"200": answer, **refusals(*_WHO, *_BODY, PreconditionFailed)},
        "security": list(SECURITY),
    }


def feedback_operation(service: CdsService, *examples: Json) -> Json:
    """Return `POST /cds-services/<id>/feedback`."""
    schema = FEEDBACK.content[JSON]["schema"]
    kept = {"description": "Kept. The answer has no body.", "headers": _own_header()}
    return {
        "summary": f"Say what users did with cards of {service.id}",
        "operationId": f"{service.id}-feedback",
        "requestBody": _body(schema, examples),
        "responses": {"200": kept, **refusals(*_WHO, *_BODY)},
        "security": list(SECURITY),
    }


def refusals(*errors: type[ProtocolError]) -> Json:
    """Return the answers that report these errors, by status."""
    named = sorted((str(int(error.status)), error.__name__) for error in errors)
    return {status: {"$ref": f"#/components/responses/{name}"} for status, name in named}


def responses() -> Json:
    """Return how each error is reported, by the name that `refusals` refers to."""
    return {error.__name__: _refusal(error) for error in (*_WHO, *_BODY, PreconditionFailed)}


def _refusal(error: type[ProtocolError]) -> Json:
    own = {name: {"schema": schema, "required": True} for name, schema in _HEADERS.get(error, {}).items()}
    meaning = (error.__doc__ or "").partition("\n")[0]
    return {"description": meaning, "content": OUTCOME.content, "headers": {**_own_header(), **own}}


def _own_header() -> Json:
    about = "Names the call in the log of the service."
    return {"X-Request-Id": {"description": about, "schema": {"type": "string"}}}


def _body(schema: Json, examples: tuple[Json, ...]) -> Json:
    shown = {f"example-{number}": {"value": example} for number, example in enumerate(examples, start=1)}
    media = {"schema": schema, "examples": shown} if shown else {"schema": schema}
    others = {name: {"schema": schema} for name in sorted(MEDIA_TYPES - {JSON})}
    return {"required": True, "content": {JSON: media, **others}}
