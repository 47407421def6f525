"""Cards as the first release has them (STU1): what came later is left out."""

from typing import Any

from cds_hooks.vocabulary import ActionType, SelectionBehavior

Json = dict[str, Any]

_CARD = ("summary", "detail", "indicator", "source", "suggestions", "selectionBehavior", "links", "extension")
_SOURCE = ("label", "url", "icon", "extension")
_SUGGESTION = ("label", "uuid", "actions", "extension")
_ACTION = ("type", "description", "resource", "extension")
_LINK = ("label", "url", "type", "appContext", "extension")


def card(card: Json) -> Json:
    """Return a card of 1.0: one suggestion at most can be taken, a delete names its target in `resource`."""
    rendered = _of(card, _CARD)
    rendered["source"] = _of(card["source"], _SOURCE)
    if "suggestions" in card:
        rendered["suggestions"] = [_suggestion(suggestion) for suggestion in card["suggestions"]]
        rendered["selectionBehavior"] = SelectionBehavior.AT_MOST_ONE.value
    if "links" in card:
        rendered["links"] = [_of(link, _LINK) for link in card["links"]]
    return rendered


def _suggestion(suggestion: Json) -> Json:
    rendered = _of(suggestion, _SUGGESTION)
    if "actions" in suggestion:
        rendered["actions"] = [_action(action) for action in suggestion["actions"]]
    return rendered


def _action(action: Json) -> Json:
    if action["type"] == ActionType.DELETE:
        return _of({**action, "resource": action["resourceId"]}, _ACTION)
    return _of(action, _ACTION)


def _of(thing: Json, members: tuple[str, ...]) -> Json:
    return {name: thing[name] for name in members if name in thing}
