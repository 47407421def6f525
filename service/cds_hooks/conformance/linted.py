"""Checks that the linters answer: what discovery lists, and what is in the answers to the samples."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cds_hooks.conformance.check import Check, Faults, Level
from cds_hooks.conformance.target import NotApplicable, Target
from cds_hooks.invariants import lint_response
from cds_hooks.listing import lint_discovery
from cds_hooks.violation import Violation

Json = dict[str, Any]
_SHALL, _SHOULD, _ADVISED = Level.SHALL, Level.SHOULD, Level.ADVISED

_LISTED: Mapping[str, tuple[Level, str]] = {
    "DISC-02": (_SHALL, "discovery answers with an object that has the array services"),
    "DISC-04": (_SHALL, "every service has hook, id and description"),
    "DISC-05": (_SHOULD, "every service has a title"),
    "DISC-06": (_SHALL, "prefetch is an object of templates"),
    "DISC-07": (_SHALL, "usageRequirements is a text"),
    "DISC-08": (_SHOULD, "version is a version of CDS Hooks"),
    "DISC-10": (_SHALL, "no service is listed twice under one id and hook"),
    "PFT-01": (_SHALL, "a template is a read or a search, relative to the FHIR base"),
    "PFT-02": (_SHALL, "tokens name a context field or a user"),
    "PFT-03": (_SHALL, "tokens are those that the hook's definition allows"),
    "PFT-04": (_SHALL, "expressions are those that the version resolves"),
    "PFT-05": (_SHOULD, "templates stay within the simple queries"),
    "PFT-06": (_ADVISED, "templates sort as R4 does"),
    "PFT-07": (_ADVISED, "templates are not misread by clients that merge or cut parameters"),
    "PFT-08": (_ADVISED, "keys are plain, and one key is one query"),
    "VER-02": (_SHALL, "hooks are published ones, or have a reverse-DNS name"),
}
"""Id of a discovery violation → level and title."""

_ANSWERED: Mapping[str, tuple[Level, str, str]] = {
    "RSP-01": (_SHALL, "an answer is an object with the array cards", ""),
    "SYS-01": (_SHALL, "systemActions are actions", "systemActions"),
    "CARD-01": (_SHOULD, "card uuids are lower-case UUIDs, each used once", "cards"),
    "CARD-02": (_SHALL, "summary has 1 to 139 characters on one line", "cards"),
    "CARD-03": (_SHALL, "detail is a text", "cards"),
    "CARD-04": (_SHALL, "indicator is info, warning or critical", "cards"),
    "CARD-05": (_SHALL, "source has a label, and its URLs are absolute", "cards"),
    "CARD-06": (_SHALL, "a coding has code and system", "cards"),
    "CARD-07": (_SHALL, "selectionBehavior is there with suggestions, and a known one", "cards"),
    "CARD-08": (_SHALL, "every override reason has a display", "overrideReasons"),
    "SUG-01": (_SHALL, "every suggestion has a label", "suggestions"),
    "SUG-02": (_SHOULD, "suggestion uuids are lower-case UUIDs, each used once", "suggestions"),
    "SUG-03": (_SHALL, "several suggestions are recommended only where any may be taken", "suggestions"),
    "SUG-04": (_SHALL, "actions are objects", "suggestions"),
    "SUG-05": (_SHALL, "actionSelectionBehavior is sent only where the version has it", "suggestions"),
    "ACT-01": (_SHALL, "an action creates, updates or deletes", "actions"),
    "ACT-02": (_SHALL, "every action has a description", "actions"),
    "ACT-03": (_SHALL, "create and update carry a whole resource", "actions"),
    "ACT-04": (_SHOULD, "delete names its target in resourceId", "actions"),
    "LNK-01": (_SHALL, "every link has a label and an absolute URL", "links"),
    "LNK-02": (_SHALL, "a link is absolute, or smart with a bare launch URL", "links"),
    "LNK-03": (_SHALL, "only smart links have appContext", "links"),
    "LNK-04": (_SHALL, "autolaunchable is true or false", "links"),
}
"""Id of a response violation → level, title, and the member without which there is nothing to judge."""


def _discovery(target: Target) -> Iterator[Violation]:
    if not target.discovery.is_success:
        raise NotApplicable("discovery cannot be read")
    yield from lint_discovery(target.discovery.document, dialect=target.dialect, shared_ids=True)


def _responses(target: Target) -> Iterator[tuple[str, Violation]]:
    if not target.responses:
        raise NotApplicable("no sample was answered with 200: give --requests that the service can evaluate")
    for service, body in target.responses:
        for violation in lint_response(body, dialect=target.dialect):
            yield service, violation


def _listed(id_: str) -> Callable[[Target], Faults]:
    def find(target: Target) -> Faults:
        for violation in _discovery(target):
            if violation.id == id_:
                yield f"{violation.path}: {violation.message}"

    return find


def _answered(id_: str, member: str) -> Callable[[Target], Faults]:
    def find(target: Target) -> Faults:
        faults = list(_in_responses(target, id_))
        if not faults and member and not any(_has(body, member) for _, body in target.responses):
            raise NotApplicable(f"no answer had {member}: give --requests that bring the service to it")
        yield from faults

    return find


def _in_responses(target: Target, id_: str) -> Faults:
    for service, violation in _responses(target):
        if violation.id == id_:
            yield f"{service}: {violation.path}: {violation.message}"


def _has(value: object, member: str) -> bool:
    """Tell whether a member that is not empty is anywhere in an answer."""
    if isinstance(value, dict):
        return bool(value.get(member)) or any(_has(item, member) for item in value.values())
    return isinstance(value, list) and any(_has(item, member) for item in value)


def _everywhere(id_: str, wanted: Callable[[Violation], bool]) -> Callable[[Target], Faults]:
    """Look in discovery and in the answers."""

    def find(target: Target) -> Faults:
        for violation in _discovery(target):
            if violation.id == id_ and wanted(violation):
                yield f"discovery: {violation.path}: {violation.message}"
        for service, violation in _responses(target) if target.services else ():
            if violation.id == id_ and wanted(violation):
                yield f"{service}: {violation.path}: {violation.message}"

    return find


def _is_extension(violation: Violation) -> bool:
    return violation.path.endswith("extension")


def _shared_ids(target: Target) -> Faults:
    ids = [service["id"] for service in target.services]
    for identifier in dict.fromkeys(ids):
        if ids.count(identifier) > 1:
            yield f"{identifier} is listed under several hooks; the reference client keeps one of them"


CHECKS: tuple[Check, ...] = (
    *(Check(id_, level, title, _listed(id_)) for id_, (level, title) in _LISTED.items()),
    Check("DISC-09", _ADVISED, "hookVersion is that of the hook's definition", _listed("DISC-09"), _SHALL),
    Check("DISC-10/shared", _ADVISED, "one id belongs to one hook", _shared_ids),
    Check("DISC-11/id", _ADVISED, "ids are lower-case letters, digits and hyphens", _listed("DISC-11")),
    Check(
        "TRN-03",
        _SHALL,
        "nothing null or empty is sent",
        _everywhere("TRN-03", lambda found: found.id == "TRN-03"),
    ),
    Check("EXT-01", _SHALL, "extension is an object", _everywhere("EXT-01", _is_extension)),
    Check(
        "EXT-01/members",
        _SHOULD,
        "members that the specification does not have stand in an extension",
        _everywhere("EXT-01", lambda found: not _is_extension(found)),
    ),
    *(Check(id_, level, title, _answered(id_, needs)) for id_, (level, title, needs) in _ANSWERED.items()),
)
