"""A CDS service as its author writes it: the listing, and the function that answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from cds_hooks.card import Response
from cds_hooks.catalogue import Service
from cds_hooks.context import CONTEXTS, HookContext
from cds_hooks.outcome import bad_request
from cds_hooks.request import HookRequest


@dataclass(frozen=True, slots=True)
class ClientIdentity:
    """Who calls, as far as authentication established it: token issuer, tenant and token id."""

    issuer: str
    tenant: str | None = None
    token_id: str | None = None


@dataclass(frozen=True, slots=True)
class RequestInfo:
    """What is known of a call besides its body: the id it is logged under, and who calls.

    `client` is None when the endpoints ask for no authentication.
    """

    request_id: str
    client: ClientIdentity | None = None


Respond = Callable[[HookRequest[Any], RequestInfo], Response | dict[str, Any]]
"""Answers one call, with a `Response` or with JSON of the same shape; raises a ProtocolError to refuse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CdsService:
    """One service: what discovery says about it, and `respond`, which answers its calls.

    `context` is the model of the hook's context; it needs to be given only for a hook that this
    package has no model for. Raises pydantic's ValidationError when the listing breaks a limit.
    """

    id: str
    hook: str
    title: str
    description: str
    respond: Respond
    prefetch: Mapping[str, str] = field(default_factory=dict)
    usage_requirements: str | None = None
    version: str | None = None
    hook_version: str | None = None
    extension: Mapping[str, Any] | None = None
    context: type[HookContext] | None = None
    listing: Service = field(init=False)
    request_model: type[HookRequest[Any]] = field(init=False)

    def __post_init__(self) -> None:
        listing = Service(
            id=self.id,
            hook=self.hook,
            title=self.title,
            description=self.description,
            prefetch=dict(self.prefetch),
            usage_requirements=self.usage_requirements,
            version=self.version,
            hook_version=self.hook_version,
            extension=dict(self.extension) if self.extension else None,
        )
        context = self.context or CONTEXTS.get(self.hook, HookContext)
        object.__setattr__(self, "listing", listing)
        object.__setattr__(self, "request_model", HookRequest[context])  # type: ignore[valid-type]  # at run time

    def read(self, body: object) -> HookRequest[Any]:
        """Read a decoded body as a call of this service; raises BadRequest with every fault's path."""
        try:
            return self.request_model.model_validate(body)
        except ValidationError as error:
            raise bad_request(error) from None
