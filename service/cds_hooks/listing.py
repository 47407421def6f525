"""The linter for discovery: what `GET /cds-services` lists, templates included."""

from collections import Counter
from dataclasses import replace

from cds_hooks import checks
from cds_hooks.checks import Json, Violations, advice
from cds_hooks.forms import is_semantic_version, is_service_id
from cds_hooks.templates import lint_template
from cds_hooks.violation import V2_0, Dialect, Violation
from cds_hooks.vocabulary import CONTEXT_TOKENS, DEPRECATED_HOOKS, HOOK_VERSIONS

_SERVICE = frozenset(
    {
        "hook",
        "id",
        "title",
        "description",
        "prefetch",
        "usageRequirements",
        "version",
        "hookVersion",
        "extension",
    }
)

_LISTING = frozenset({"services", "extension"})


def lint_discovery(
    body: object, *, dialect: Dialect = V2_0, shared_ids: bool = False
) -> tuple[Violation, ...]:
    """Return every breach of the specification in a discovery answer; empty means sound.

    `shared_ids` allows one id under several hooks, which the specification permits and the reference
    client cannot tell apart.
    """
    if not isinstance(body, dict):
        return (Violation("DISC-02", "$", "the answer is not an object"),)
    return tuple(_discovery(body, dialect, shared_ids=shared_ids))


def _discovery(body: Json, dialect: Dialect, *, shared_ids: bool) -> Violations:
    yield from checks.emptiness(body)
    yield from checks.known_members(body, _LISTING, "$")
    if "services" not in body:
        yield Violation("DISC-02", "services", "is required, empty if there is none")
    services, wrong = checks.objects(body, "services", "", "DISC-02")
    yield from wrong
    for path, service in services:
        yield from _service(service, path, dialect)
    yield from _identity(services, shared_ids=shared_ids)
    yield from _one_query_per_key(services)


def _service(service: Json, path: str, dialect: Dialect) -> Violations:
    yield from checks.known_members(service, _SERVICE, path)
    yield from checks.text(service, "description", path, "DISC-04", required=True)
    yield from checks.text(service, "usageRequirements", path, "DISC-07")
    yield from checks.text(service, "title", path, "DISC-05")
    if "title" not in service:
        yield advice("DISC-05", f"{path}.title", "should be given")
    identifier = service.get("id")
    if not isinstance(identifier, str) or not is_service_id(identifier):
        yield Violation("DISC-11", f"{path}.id", "must be lower-case letters, digits and hyphens")
    version = service.get("version")
    if version is not None and not (isinstance(version, str) and is_semantic_version(version)):
        yield Violation("DISC-08", f"{path}.version", "must be a version such as 2.0.1")
    yield from _hook(service, path)
    yield from _prefetch(service, path, dialect)


def _hook(service: Json, path: str) -> Violations:
    yield from checks.text(service, "hook", path, "DISC-04", required=True)
    hook = service.get("hook")
    if not isinstance(hook, str):
        return
    if hook in DEPRECATED_HOOKS or (hook not in CONTEXT_TOKENS and "." not in hook):
        yield Violation("VER-02", f"{path}.hook", "must be a published hook or a reverse-DNS name")
    if "hookVersion" in service and service["hookVersion"] != HOOK_VERSIONS.get(hook):
        yield Violation("DISC-09", f"{path}.hookVersion", "must be the version in the hook's definition")


def _prefetch(service: Json, path: str, dialect: Dialect) -> Violations:
    prefetch = service.get("prefetch", {})
    if not isinstance(prefetch, dict):
        yield Violation("DISC-06", f"{path}.prefetch", "must be an object of templates")
        return
    hook = str(service.get("hook"))
    prior: list[str] = []
    for key, template in prefetch.items():
        if not isinstance(template, str):
            yield Violation("DISC-06", f"{path}.prefetch.{key}", "must be a string")
            continue
        for violation in lint_template(key, template, hook=hook, dialect=dialect, prior=prior):
            yield replace(violation, path=f"{path}.{violation.path}")
        prior.append(key)


def _identity(services: list[tuple[str, Json]], *, shared_ids: bool) -> Violations:
    pairs = Counter((str(service.get("id")), str(service.get("hook"))) for _, service in services)
    ids = Counter(identifier for identifier, _ in pairs)
    for (identifier, _), count in pairs.items():
        if count > 1 or (ids[identifier] > 1 and not shared_ids):
            yield Violation("DISC-10", "services", "two services have the same id")


def _one_query_per_key(services: list[tuple[str, Json]]) -> Violations:
    templates: dict[str, object] = {}
    for path, service in services:
        prefetch = service.get("prefetch")
        for key, template in prefetch.items() if isinstance(prefetch, dict) else ():
            if templates.setdefault(key, template) != template:
                yield advice("PFT-08", f"{path}.prefetch.{key}", "is another query in another service")
