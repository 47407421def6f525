"""Cards as Epic shows them: one action per suggestion, each of which can be taken, topics it remembers.

From Epic's own page on CDS Hooks: `any` is its only selection behaviour, the visible text of a choice is
the action's description, orders are created and removed but not changed, order details are not taken over,
and what a user overrides is remembered by `source.topic.code`.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from cds_hooks.identity import part_uuid
from cds_hooks.profiles.text import escaped
from cds_hooks.vocabulary import ActionType, SelectionBehavior

Json = dict[str, Any]

LONGEST_TOPIC = 100
_DIGEST = 12

_ORDERS = frozenset({"MedicationRequest", "ServiceRequest"})
_TAKEN: Mapping[str, frozenset[str]] = {
    ActionType.CREATE: _ORDERS | {"Condition"},
    ActionType.DELETE: _ORDERS,
}
"""Action → resources on which Epic carries it out; it carries out no update that a card suggests."""

_SYSTEMS: Mapping[str, str] = {
    "http://www.nlm.nih.gov/research/umls/rxnorm": "urn:oid:2.16.840.1.113883.6.88",
}
"""Code systems that Epic reads under another name."""

_CODES = ("medicationCodeableConcept", "code")
_NOT_ALPHANUMERIC = re.compile(r"[^A-Za-z0-9]")


def card(card: Json) -> Json:
    """Return a card for Epic; what it could not carry out is said in the text instead."""
    rendered = {**card, "source": _source(card["source"])}
    if "suggestions" not in card:
        return rendered
    del rendered["suggestions"], rendered["selectionBehavior"]
    offered = [suggestion for suggestion in card["suggestions"] if _can_be_taken(suggestion)]
    told = [suggestion["label"] for suggestion in card["suggestions"] if not _can_be_taken(suggestion)]
    notes = []
    if len(offered) > 1 and card["selectionBehavior"] == SelectionBehavior.AT_MOST_ONE:
        choices = "; ".join(escaped(suggestion["label"]) for suggestion in offered)
        notes.append(f"Take only one of these, with all its parts: {choices}.")
    if told:
        notes.append("\n".join(["Also suggested:", "", *(f"- {escaped(label)}" for label in told)]))
    if notes:
        rendered["detail"] = "\n\n".join([*filter(None, [card.get("detail")]), *notes])
    if offered:
        rendered["suggestions"] = [part for suggestion in offered for part in _parts(suggestion)]
        rendered["selectionBehavior"] = SelectionBehavior.ANY.value
    return rendered


def takes_system_action(action: Json) -> bool:
    """Tell whether Epic carries out a system action: only changes of a ServiceRequest."""
    return action["type"] == ActionType.UPDATE and _target(action) == "ServiceRequest"


def topic_code(code: str) -> str:
    """Return a topic code in letters and digits, 100 at most: always the same for one code, never for two."""
    plain = _NOT_ALPHANUMERIC.sub("", code)
    if plain == code and len(code) <= LONGEST_TOPIC:
        return code
    mark = hashlib.sha256(code.encode()).hexdigest()[:_DIGEST]
    return plain[: LONGEST_TOPIC - _DIGEST] + mark


def _source(source: Json) -> Json:
    if "topic" not in source:
        return source
    topic = source["topic"]
    return {**source, "topic": {**topic, "code": topic_code(topic["code"])}}


def _can_be_taken(suggestion: Json) -> bool:
    actions = suggestion.get("actions", ())
    return len(actions) > 0 and all(_target(action) in _TAKEN.get(action["type"], ()) for action in actions)


def _target(action: Json) -> str:
    if action["type"] == ActionType.DELETE:
        return str(action["resourceId"]).partition("/")[0]
    return str(action["resource"]["resourceType"])


def _parts(suggestion: Json) -> Iterator[Json]:
    """Yield one suggestion for each action, labelled so that parts are seen to belong together."""
    actions = [_action(action) for action in suggestion["actions"]]
    if len(actions) == 1:
        yield {**suggestion, "actions": actions}
        return
    for number, action in enumerate(actions, start=1):
        place, label = f"{number} of {len(actions)}", suggestion["label"]
        part = {
            **suggestion,
            "label": f"{label} ({place}: {action['description']})",
            "actions": [{**action, "description": f"{action['description']} ({place}: {label})"}],
        }
        if "uuid" in suggestion:
            part["uuid"] = part_uuid(suggestion["uuid"], number)
        yield part


def _action(action: Json) -> Json:
    if "resource" not in action:
        return action
    resource = dict(action["resource"])
    for name in _CODES:
        concept = resource.get(name)
        if isinstance(concept, dict) and isinstance(concept.get("coding"), list):
            resource[name] = {**concept, "coding": [_coding(coding) for coding in concept["coding"]]}
    return {**action, "resource": resource}


def _coding(coding: Json) -> Json:
    system = coding.get("system", "")
    return {**coding, "system": _SYSTEMS[system]} if system in _SYSTEMS else coding
