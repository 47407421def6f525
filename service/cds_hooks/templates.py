"""The linter for prefetch templates: what every client resolves, and what some get wrong.

Clients are told apart poorly by the specification's examples: its sorting example is not valid R4, and
the reference client merges a parameter that is given twice into an OR and cuts a value at a second `?`.
"""

import re
from collections.abc import Collection

from cds_hooks.checks import Violations, advice
from cds_hooks.violation import V2_0, Dialect, Violation
from cds_hooks.vocabulary import CONTEXT_TOKENS, USER_TOKENS

_TOKEN = re.compile(r"\{\{(.*?)\}\}")
_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_READ = re.compile(r"[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}\Z")
_SEARCH = re.compile(r"[A-Z][A-Za-z]+\Z")
_FIELD = re.compile(r"context\.([A-Za-z]\w*)\Z")
_PARAMETER = re.compile(r"[a-z][A-Za-z0-9-]*(?::in)?\Z")
_PREFIX = re.compile(r"(?:\A|,)(?:ne|sa|eb|ap)(?:\d{4}|T)")
_PRIOR_KEY = re.compile(r"%([A-Za-z0-9_-]+)")
_RESULT_PARAMETERS = frozenset({"_count", "_sort", "_lastUpdated"})
_PATH_STARTS = ("context.", "%", "today()")


def lint_template(
    key: str, template: str, *, hook: str, dialect: Dialect = V2_0, prior: Collection[str] = ()
) -> tuple[Violation, ...]:
    """Return what is wrong with one prefetch template (checklist PFT-01 to PFT-08); empty means sound.

    `prior` are the keys that stand before it in its service: since 3.0 it may use those as `%key`.
    """
    return (*_template(key, template, hook, dialect), *_prior_keys(key, template, prior, dialect))


def _prior_keys(key: str, template: str, prior: Collection[str], dialect: Dialect) -> Violations:
    if dialect.prefetch_paths:
        for token in _TOKEN.findall(template):
            for name in _PRIOR_KEY.findall(token):
                if name not in prior:
                    yield Violation("PFT-04", f"prefetch.{key}", "uses a key that does not stand before it")


def _template(key: str, template: str, hook: str, dialect: Dialect) -> Violations:
    path = f"prefetch.{key}"
    if not _KEY.match(key):
        yield advice("PFT-08", path, "the key should be ASCII letters, digits, _ and -")
    yield from _tokens(template, path, hook, dialect)
    plain = _TOKEN.sub("T", template)
    if "{" in plain or "}" in plain:
        yield Violation("PFT-02", path, "has a brace that belongs to no token")
        return
    target, mark, query = plain.partition("?")
    if not (_SEARCH if mark else _READ).match(target):
        yield Violation("PFT-01", path, "must be Type/id or Type?query, relative to the FHIR base")
    elif mark:
        yield from _query(query, path, dialect)


def _tokens(template: str, path: str, hook: str, dialect: Dialect) -> Violations:
    fields = CONTEXT_TOKENS.get(hook)
    for token in _TOKEN.findall(template):
        if token in USER_TOKENS:
            continue
        field = _FIELD.match(token)
        if field is not None:
            if fields is not None and field[1] not in fields and not dialect.prefetch_paths:
                yield Violation("PFT-03", path, "uses a context field that is no prefetch token of its hook")
        elif not token.startswith(_PATH_STARTS):
            yield Violation("PFT-02", path, "has a token that is neither context.<field> nor a user token")
        elif not dialect.prefetch_paths:
            yield Violation("PFT-04", path, f"has an expression that {dialect.name} does not resolve")


def _query(query: str, path: str, dialect: Dialect) -> Violations:
    seen: set[str] = set()
    for pair in query.split("&"):
        name, equals, value = pair.partition("=")
        if not equals or not value:
            yield Violation("PFT-01", path, "has a search parameter without a value")
        if name in seen:
            yield advice("PFT-07", path, "gives a search parameter twice; some clients make that an OR")
        seen.add(name)
        if "?" in value:
            yield advice("PFT-07", path, "has a second ?; some clients cut the value there")
        yield from _parameter(name, value, path, dialect)


def _parameter(name: str, value: str, path: str, dialect: Dialect) -> Violations:
    if name.startswith(("sort:", "_sort:")):
        yield advice("PFT-06", path, "sorts as in DSTU1; R4 has _sort=-date")
    elif name == "_maxresults":
        if not dialect.prefetch_paths:
            yield advice("PFT-05", path, f"uses _maxresults, which {dialect.name} does not have")
    elif name not in _RESULT_PARAMETERS and not _PARAMETER.match(name):
        yield advice("PFT-05", path, "uses a parameter or modifier outside the simple query subset")
    if _PREFIX.search(value):
        yield advice("PFT-05", path, "uses a date prefix other than eq, lt, gt, ge, le")
