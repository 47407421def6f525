"""A card in place of a 412, for a client that shows an error as if there were nothing to say."""

from cds_hooks.card import Card, Response, Source
from cds_hooks.outcome import PreconditionFailed
from cds_hooks.profiles.profile import Profile
from cds_hooks.profiles.text import escaped
from cds_hooks.vocabulary import Indicator

SUMMARY = "Not checked: data that this service needs was not sent"


def not_evaluated(
    profile: Profile, error: PreconditionFailed, *, label: str = "Decision support service"
) -> Response | None:
    """Return the answer that says what is missing, or None when the client is to get the 412.

    `label` names who speaks, as the source of the card.
    """
    if not profile.hides_errors:
        return None
    missing = [f"- {escaped(issue.diagnostics)}" for issue in error.issues]
    detail = "\n".join(["Nothing was evaluated. This card does not mean that all is well.", "", *missing])
    card = Card(summary=SUMMARY, indicator=Indicator.WARNING, source=Source(label=label), detail=detail)
    return Response(cards=(card,))
