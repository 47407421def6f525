"""The call of a service: the envelope around the hook's context and the prefetched data."""

import re
from dataclasses import dataclass
from typing import Any, Generic, Literal
from uuid import UUID

from pydantic import (
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from typing_extensions import TypeVar

from cds_hooks.context import HookContext
from cds_hooks.forms import is_absolute_url, resource_id
from cds_hooks.wire import Inbound, OptionalText, Text, refuse

_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\Z", re.IGNORECASE)

_TOKEN = re.compile(r"[!-~]+\Z")

C = TypeVar("C", bound=HookContext, default=Any)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was not as the specification has it and was passed over: where, and what was done."""

    path: str
    text: str


class FhirAuthorization(Inbound):
    """The access token for the FHIR server; never shown in a repr, never to be stored or logged."""

    access_token: SecretStr = Field(alias="access_token", json_schema_extra={"pattern": "^[!-~]+$"})
    token_type: Literal["Bearer"] = Field(alias="token_type")
    expires_in: int = Field(alias="expires_in")
    scope: str
    subject: str
    patient: OptionalText = None

    @field_validator("token_type", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        return "Bearer" if isinstance(value, str) and value.lower() == "bearer" else value

    @field_validator("access_token")
    @classmethod
    def _fit_for_a_header(cls, token: SecretStr) -> SecretStr:
        if not _TOKEN.match(token.get_secret_value()):
            raise refuse("value", "must be visible ASCII characters without a space")
        return token


class HookRequest(Inbound, Generic[C]):
    """One call of a service. `HookRequest[OrderSignContext]` fixes the hook's context.

    `prefetch` is as it came, an empty dict when none was sent; a key that is absent, null or an
    OperationOutcome keeps its own meaning. `notes` tell what was passed over.
    """

    model_config = ConfigDict(
        json_schema_extra={"dependentRequired": {"fhirAuthorization": ["fhirServer"]}}  # as read below
    )

    hook: Text
    hook_instance: UUID
    context: C
    fhir_server: OptionalText = Field(default=None, json_schema_extra={"format": "uri"})
    fhir_authorization: FhirAuthorization | None = None
    prefetch: dict[str, Any] = Field(default_factory=dict)
    extension: dict[str, Any] = Field(default_factory=dict)
    notes: SkipJsonSchema[tuple[Note, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _tidied(cls, body: object) -> object:
        return _tidy(body) if isinstance(body, dict) else body

    @field_validator("hook_instance", mode="before")
    @classmethod
    def _any_uuid(cls, value: object) -> UUID:
        match = _UUID.match(value) if isinstance(value, str) else None
        if match is None:
            raise refuse("value", "must be a UUID")
        return UUID(match[1])

    @field_validator("fhir_server")
    @classmethod
    def _absolute(cls, server: str | None) -> str | None:
        if server is not None and not is_absolute_url(server):
            raise refuse("value", "must be an absolute http or https URL")
        return server

    @field_validator("fhir_authorization")
    @classmethod
    def _has_a_server(cls, token: FhirAuthorization | None, info: ValidationInfo) -> FhirAuthorization | None:
        if token is not None and info.data.get("fhir_server", "unreadable") is None:
            raise refuse("required", "must come with fhirServer")
        return token


def _tidy(body: dict[str, Any]) -> dict[str, Any]:
    """Return the envelope with optional parts that cannot be used taken out, each with a note."""
    notes: list[Note] = []
    clean = {**body, "notes": notes, "context": _tidy_context(body.get("context"), notes)}
    if "context" not in body:
        del clean["context"]
    if body.get("prefetch") is None:
        clean.pop("prefetch", None)
    if not isinstance(body.get("extension", {}), dict):
        del clean["extension"]
        notes.append(Note("extension", "ignored: it must be an object"))
    clean["fhirAuthorization"] = _tidy_authorization(clean, notes)
    return clean


def _tidy_context(context: object, notes: list[Note]) -> object:
    if not isinstance(context, dict) or not context.get("encounterId"):
        return context
    raw = context["encounterId"]
    bare = resource_id("Encounter", raw) if isinstance(raw, str) else None
    if bare is None:
        notes.append(Note("context.encounterId", "ignored: it must be the id of an Encounter"))
    return {**context, "encounterId": bare}


def _tidy_authorization(body: dict[str, Any], notes: list[Note]) -> FhirAuthorization | None:
    raw = body.get("fhirAuthorization")
    if raw is None:
        return None
    try:
        token = FhirAuthorization.model_validate(raw)
    except ValidationError as error:
        wrong = sorted({str(part) for issue in error.errors(include_input=False) for part in issue["loc"]})
        notes.append(Note("fhirAuthorization", f"ignored: {', '.join(wrong) or 'it must be an object'}"))
        return None
    if token.patient is None:
        if "patient/" in token.scope:
            notes.append(Note("fhirAuthorization.patient", "should be sent when scope has patient/"))
        return token
    context = body.get("context")
    shown = context.get("patientId") if isinstance(context, dict) else None
    if shown is not None and _bare(token.patient) != _bare(shown):
        notes.append(Note("fhirAuthorization", "ignored: patient is not context.patientId"))
        return None
    return token


def _bare(patient: object) -> str | None:
    return resource_id("Patient", patient) if isinstance(patient, str) else None
