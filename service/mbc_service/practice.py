"""What every answer depends on besides the request, chosen once at the start."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mbc_cards.recommendation import Edition
from mbc_service.addresses import AllowedServers
from mbc_service.audit import Audit
from mbc_service.clients import Clients
from mbc_service.prefetch import Key
from mbc_service.records import Records
from mbc_service.settings import Settings
from mbc_service.site import Site
from mbc_service.web.kept_answers import KeptAnswers, NothingKept


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The parts that `mbc_service.app` has chosen."""

    settings: Settings
    edition: Edition
    site: Site
    keys: Sequence[Key]
    clients: Clients
    servers: AllowedServers
    records: Records
    audit: Audit
    today: Callable[[], date]
    kept: KeptAnswers = field(default_factory=NothingKept)
    """What cards rested on, for their pages."""
    provenance: Mapping[str, Any] | None = None
    """By what calls are answered, kept with their inputs; None if inputs are not kept."""
