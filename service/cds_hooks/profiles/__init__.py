"""Client profiles: one answer, in the form that each EHR can show.

    spec-2.0   the published standard, as it is
    spec-1.0   without what came later: card uuids, override reasons, topics, system actions, resourceId
    epic       one action per suggestion, any of which may be taken; topics that Epic remembers
    oracle     1.0, detail as plain text in short lines
    athena     2.0, detail without tables, for a narrow panel
    sandbox    the reference client: orders it can take over first, and a card where it would hide a 412

Plug them in with `cds_hooks_blueprint(services, **by_profile(choose))`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypedDict

from cds_hooks.card import Response
from cds_hooks.endpoints import NotEvaluated, Render, Speaks
from cds_hooks.outcome import PreconditionFailed
from cds_hooks.profiles import epic, panels, reference_client, version_1
from cds_hooks.profiles.problem import not_evaluated
from cds_hooks.profiles.profile import Profile
from cds_hooks.service import ClientIdentity
from cds_hooks.violation import V1_0

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile("spec-2.0"),
            Profile("spec-1.0", dialect=V1_0, card_steps=(version_1.card,), takes_system_actions=False),
            Profile(
                "epic",
                card_steps=(epic.card,),
                system_action=epic.takes_system_action,
                extension_prefixes=("com.epic.",),
            ),
            Profile(
                "oracle",
                dialect=V1_0,
                card_steps=(panels.plain_detail, panels.without_app_context, version_1.card),
                takes_system_actions=False,
                extension_prefixes=(),
            ),
            Profile("athena", card_steps=(panels.detail_without_tables,)),
            Profile("sandbox", card_steps=(reference_client.card,), hides_errors=True),
        )
    }
)
"""Every profile by its name."""

Choose = Callable[[ClientIdentity | None], Profile]
"""Client → its profile; asked with None when the endpoints need no authentication, and for discovery."""


class Seams(TypedDict):
    """The keywords of `cds_hooks_blueprint` that a profile decides."""

    render: Render
    speaks: Speaks
    not_evaluated: NotEvaluated


def by_profile(choose: Choose) -> Seams:
    """Return the keywords for `cds_hooks_blueprint`, each of which asks for the client's profile."""

    def render(answer: dict[str, Any], client: ClientIdentity | None) -> dict[str, Any]:
        return choose(client).render(answer)

    def instead(error: PreconditionFailed, client: ClientIdentity | None) -> Response | None:
        return not_evaluated(choose(client), error)

    return {
        "render": render,
        "speaks": lambda client: choose(client).dialect,
        "not_evaluated": instead,
    }


__all__ = ["PROFILES", "Choose", "Profile", "Seams", "by_profile", "not_evaluated"]
