"""What discovery lists: the services and, for each, the hook and the data it asks for."""

from typing import Any

from pydantic import Field, field_validator

from cds_hooks.forms import is_semantic_version, is_service_id
from cds_hooks.wire import JsonObject, Outbound, Text, refuse


class Service(Outbound):
    """One entry of discovery. `id` becomes part of the URL; `prefetch` maps a key to a template.

    `version` is the version of CDS Hooks, `hook_version` that of the hook's definition; both come
    from drafts after 2.0.1 and are ignored by clients that do not know them.
    """

    hook: Text
    id: str
    description: Text
    title: Text | None = None
    prefetch: dict[str, Text] = Field(default_factory=dict)
    usage_requirements: Text | None = None
    version: str | None = None
    hook_version: Text | None = None
    extension: JsonObject | None = None

    @field_validator("id")
    @classmethod
    def _fit_for_a_path(cls, service_id: str) -> str:
        if not is_service_id(service_id):
            raise refuse("value", "must be lower-case letters, digits and hyphens")
        return service_id

    @field_validator("version")
    @classmethod
    def _semantic(cls, version: str | None) -> str | None:
        if version is not None and not is_semantic_version(version):
            raise refuse("value", "must be a version such as 2.0.1")
        return version


class Discovery(Outbound):
    """The answer of `GET /cds-services`; `services` is present even when it is empty."""

    services: tuple[Service, ...] = ()

    def dump(self) -> dict[str, Any]:
        """Return the JSON object as it goes on the wire, `services` included when there are none."""
        return {"services": [], **super().dump()}
