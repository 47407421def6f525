"""Cards for the public sandbox: of a suggestion it takes the first order that it can read, and no more.

It reads `medicationCodeableConcept.text` and `coding[0].code` of a create or an update, so such an action
comes first, a coding with a code comes first in it, and it has a text.
"""

from typing import Any

from cds_hooks.vocabulary import ActionType

Json = dict[str, Any]

_CONCEPT = "medicationCodeableConcept"


def card(card: Json) -> Json:
    """Return the card with its suggested actions in the order in which the sandbox needs them."""
    if "suggestions" not in card:
        return card
    return {**card, "suggestions": [_suggestion(suggestion) for suggestion in card["suggestions"]]}


def _suggestion(suggestion: Json) -> Json:
    if "actions" not in suggestion:
        return suggestion
    actions = [_action(action) for action in suggestion["actions"]]
    return {**suggestion, "actions": sorted(actions, key=lambda action: not _can_be_read(action))}


def _action(action: Json) -> Json:
    concept = _concept(action)
    codings = concept.get("coding")
    if not isinstance(codings, list):
        return action
    ordered = sorted(codings, key=lambda coding: "code" not in coding)
    text = concept.get("text") or next((item["display"] for item in ordered if "display" in item), None)
    complete = {**concept, "coding": ordered} | ({"text": text} if text else {})
    return {**action, "resource": {**action["resource"], _CONCEPT: complete}}


def _can_be_read(action: Json) -> bool:
    concept = _concept(action)
    codings = concept.get("coding") or [{}]
    return bool(concept.get("text")) and "code" in codings[0]


def _concept(action: Json) -> Json:
    if action["type"] == ActionType.DELETE:
        return {}
    concept = action["resource"].get(_CONCEPT)
    return concept if isinstance(concept, dict) else {}
