"""The linter for answers: the specification's machine-checkable rules over plain JSON.

Cheap enough to run on every answer. It judges the JSON that is about to be sent, not the models, so a
service that returns a dict is held to the same rules. Ids are those of the conformance checklist.
"""

from cds_hooks import checks
from cds_hooks.checks import Json, Violations
from cds_hooks.forms import is_bare_launch_url, is_relative_reference, is_summary
from cds_hooks.violation import V2_0, Dialect, Violation
from cds_hooks.vocabulary import ActionType, Indicator, LinkType

_RESPONSE = frozenset({"cards", "systemActions", "extension"})
_CARD = frozenset(
    {
        "uuid",
        "summary",
        "detail",
        "indicator",
        "source",
        "suggestions",
        "selectionBehavior",
        "overrideReasons",
        "links",
        "extension",
    }
)
_SOURCE = frozenset({"label", "url", "icon", "topic", "extension"})
_CODING = frozenset({"code", "system", "display", "extension"})
_SUGGESTION = frozenset({"label", "uuid", "isRecommended", "actions", "extension"})
_ACTION = frozenset({"type", "description", "resource", "resourceId", "extension"})
_LINK = frozenset({"label", "url", "type", "appContext", "autolaunchable", "extension"})

_INDICATORS: frozenset[str] = frozenset(Indicator)
_LINK_TYPES: frozenset[str] = frozenset(LinkType)
_ACTION_TYPES: frozenset[str] = frozenset(ActionType)
_ACTION_SELECTIONS = frozenset({"all", "any", "at-most-one"})


def lint_response(
    body: object, *, dialect: Dialect = V2_0, written: bytes | None = None
) -> tuple[Violation, ...]:
    """Return every breach of the specification in an answer, in order of appearance; empty means sound.

    `written` is the answer as the JSON that is about to be sent, if it is at hand: it makes the check faster.
    """
    if not isinstance(body, dict):
        return (Violation("RSP-01", "$", "the answer is not an object"),)
    return (*checks.emptiness(body, written), *_response(body, dialect))


def _response(body: Json, dialect: Dialect) -> Violations:
    yield from checks.known_members(body, _RESPONSE, "$")
    if "cards" not in body:
        yield Violation("RSP-01", "cards", "is required, empty if there is nothing to say")
    cards, wrong = checks.objects(body, "cards", "", "RSP-01")
    yield from wrong
    for path, card in cards:
        yield from _card(card, path, dialect)
    yield from checks.distinct_uuids(cards, "CARD-01")
    actions, wrong = checks.objects(body, "systemActions", "", "SYS-01")
    yield from wrong
    for path, action in actions:
        yield from _action(action, path, dialect, described=dialect.system_actions_described)


def _card(card: Json, path: str, dialect: Dialect) -> Violations:
    yield from checks.known_members(card, _CARD, path)
    yield from checks.uuid(card, path, "CARD-01")
    summary = card.get("summary")
    if not isinstance(summary, str) or not is_summary(summary):
        yield Violation("CARD-02", f"{path}.summary", "must be one line of 1 to 139 characters")
    yield from checks.text(card, "detail", path, "CARD-03")
    yield from checks.one_of(card, "indicator", path, "CARD-04", _INDICATORS)
    yield from _source(card.get("source"), f"{path}.source")
    yield from _suggestions(card, path, dialect)
    reasons, wrong = checks.objects(card, "overrideReasons", path, "CARD-08")
    yield from wrong
    for where, reason in reasons:
        yield from _coding(reason, where)
        yield from checks.text(reason, "display", where, "CARD-08", required=True)
    links, wrong = checks.objects(card, "links", path, "LNK-01")
    yield from wrong
    for where, link in links:
        yield from _link(link, where)


def _source(source: object, path: str) -> Violations:
    if not isinstance(source, dict):
        yield Violation("CARD-05", path, "must be an object")
        return
    yield from checks.known_members(source, _SOURCE, path)
    yield from checks.text(source, "label", path, "CARD-05", required=True)
    yield from checks.url(source, "url", path, "CARD-05")
    yield from checks.url(source, "icon", path, "CARD-05")
    topic = source.get("topic")
    if isinstance(topic, dict):
        yield from _coding(topic, f"{path}.topic")
    elif topic is not None:
        yield Violation("CARD-06", f"{path}.topic", "must be an object")


def _coding(coding: Json, path: str) -> Violations:
    yield from checks.known_members(coding, _CODING, path)
    yield from checks.text(coding, "code", path, "CARD-06", required=True)
    yield from checks.text(coding, "system", path, "CARD-06", required=True)
    yield from checks.text(coding, "display", path, "CARD-06")


def _suggestions(card: Json, path: str, dialect: Dialect) -> Violations:
    suggestions, wrong = checks.objects(card, "suggestions", path, "SUG-01")
    yield from wrong
    if suggestions:
        yield from checks.one_of(card, "selectionBehavior", path, "CARD-07", dialect.selection_behaviors)
    elif "selectionBehavior" in card:
        yield Violation("CARD-07", f"{path}.selectionBehavior", "is allowed only with suggestions")
    recommended = sum(suggestion.get("isRecommended") is True for _, suggestion in suggestions)
    if recommended > 1 and card.get("selectionBehavior") != "any":
        yield Violation("SUG-03", f"{path}.suggestions", "several are recommended though one can be taken")
    for where, suggestion in suggestions:
        yield from _suggestion(suggestion, where, dialect)
    yield from checks.distinct_uuids(suggestions, "SUG-02")


def _suggestion(suggestion: Json, path: str, dialect: Dialect) -> Violations:
    choice = suggestion.get("actionSelectionBehavior")
    if choice is None or not dialect.action_selection_behavior:
        yield from checks.known_members(suggestion, _SUGGESTION, path)
        if choice is not None:
            yield Violation("SUG-05", f"{path}.actionSelectionBehavior", f"is not part of {dialect.name}")
    else:
        yield from checks.known_members(suggestion, _SUGGESTION | {"actionSelectionBehavior"}, path)
        yield from checks.one_of(suggestion, "actionSelectionBehavior", path, "SUG-05", _ACTION_SELECTIONS)
    yield from checks.text(suggestion, "label", path, "SUG-01", required=True)
    yield from checks.uuid(suggestion, path, "SUG-02")
    yield from checks.flag(suggestion, "isRecommended", path, "SUG-03")
    actions, wrong = checks.objects(suggestion, "actions", path, "SUG-04")
    yield from wrong
    for where, action in actions:
        yield from _action(action, where, dialect, described=True)


def _action(action: Json, path: str, dialect: Dialect, *, described: bool) -> Violations:
    yield from checks.known_members(action, _ACTION, path)
    yield from checks.one_of(action, "type", path, "ACT-01", _ACTION_TYPES)
    yield from checks.text(action, "description", path, "ACT-02", required=described)
    if action.get("type") == ActionType.DELETE:
        yield from _delete(action, path, dialect)
        return
    resource = action.get("resource")
    if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
        yield Violation("ACT-03", f"{path}.resource", "must be a FHIR resource")
    elif action.get("type") == ActionType.UPDATE and not isinstance(resource.get("id"), str):
        yield Violation("ACT-03", f"{path}.resource.id", "is required to update")
    if "resourceId" in action:
        yield Violation("ACT-04", f"{path}.resourceId", "is allowed only to delete")


def _delete(action: Json, path: str, dialect: Dialect) -> Violations:
    name, other = ("resource", "resourceId") if dialect.delete_by_resource else ("resourceId", "resource")
    target = action.get(name)
    if not isinstance(target, str) or not is_relative_reference(target):
        yield Violation("ACT-04", f"{path}.{name}", "must be Type/id to delete")
    if other in action:
        yield Violation("ACT-04", f"{path}.{other}", f"is not how {dialect.name} deletes")


def _link(link: Json, path: str) -> Violations:
    yield from checks.known_members(link, _LINK, path)
    yield from checks.text(link, "label", path, "LNK-01", required=True)
    yield from checks.url(link, "url", path, "LNK-01", required=True)
    yield from checks.one_of(link, "type", path, "LNK-02", _LINK_TYPES)
    yield from checks.text(link, "appContext", path, "LNK-03")
    yield from checks.flag(link, "autolaunchable", path, "LNK-04")
    if link.get("type") == LinkType.SMART:
        if isinstance(link.get("url"), str) and not is_bare_launch_url(link["url"]):
            yield Violation("LNK-02", f"{path}.url", "must not have iss or launch: the client adds them")
    elif "appContext" in link:
        yield Violation("LNK-03", f"{path}.appContext", "is allowed only on a smart link")
