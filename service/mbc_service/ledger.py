"""The prefetch ledger: for each key, what became of it, and the resources that came with it.

"Sent and empty" and "not sent" are different answers: the first says that the record has nothing, the second
says nothing. A site may have renamed keys, so a Bundle under an unknown name counts for the keys whose
type it holds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, NamedTuple

from mbc_cards.chart import Topic
from mbc_service.prefetch import Key

Resource = Mapping[str, Any]


class Supply(Enum):
    """What became of one key."""

    SENT = "sent"
    EMPTY = "sent, and empty"
    NULL = "null: the record has nothing"
    INCOMPLETE = "incomplete: further pages were not sent"
    FAILED = "an OperationOutcome instead of data"
    WRONG_PATIENT = "about another patient"
    UNREADABLE = "not a resource of the type asked for"
    ABSENT = "not sent"
    FETCHED = "read from the FHIR server"
    NOT_FETCHED = "could not be read from the FHIR server"


_USABLE = (Supply.SENT, Supply.EMPTY, Supply.NULL, Supply.FETCHED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger."""

    key: Key
    supply: Supply
    count: int = 0
    """Resources of the key's type that came with it."""
    reason: str = ""
    """Why it could not be read from the FHIR server, if that was tried or not possible."""

    @property
    def usable(self) -> bool:
        """Whether silence in it means that the record has nothing, as far as this key reaches."""
        return self.supply in _USABLE or (self.key.newest_first and self.supply is Supply.INCOMPLETE)

    @property
    def to_fetch(self) -> bool:
        """Whether the FHIR server should be asked."""
        return not self.usable


@dataclass(frozen=True, slots=True)
class Delivery:
    """Everything that was supplied: the ledger, and each resource once, in the order of arrival."""

    ledger: tuple[Entry, ...]
    resources: tuple[Resource, ...]

    def missing(self) -> tuple[Entry, ...]:
        """Return the entries to ask the FHIR server for."""
        return tuple(entry for entry in self.ledger if entry.to_fetch)

    def not_supplied(self) -> frozenset[Topic]:
        """Return the topics about which silence means nothing.

        A topic with several keys is supplied by any of them, unless one of them came and could not be
        used: sites without MedicationStatement are usual, a failed query is not.
        """
        topics = set()
        for topic in Topic:
            entries = [entry for entry in self.ledger if entry.key.topic is topic]
            broken = any(not entry.usable and entry.supply is not Supply.ABSENT for entry in entries)
            if broken or not any(entry.usable for entry in entries):
                topics.add(topic)
        return frozenset(topics)

    def without_records(self, reason: str) -> "Delivery":
        """Return the delivery with the reason why nothing missing could be read from a FHIR server."""
        ledger = tuple(replace(entry, reason=reason) if entry.to_fetch else entry for entry in self.ledger)
        return Delivery(ledger, self.resources)

    def with_fetched(self, fetched: "Mapping[str, Fetched]") -> "Delivery":
        """Return the delivery completed by what was read from the FHIR server, key by key."""
        ledger = tuple(_completed(entry, fetched.get(entry.key.name)) for entry in self.ledger)
        resources = list(self.resources)
        for answer in fetched.values():
            resources.extend(answer.resources)
        return Delivery(ledger, _once(resources))


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one query to the FHIR server gave. `reason` is empty when it gave everything."""

    resources: Sequence[Resource] = ()
    reason: str = ""
    partly: bool = False
    """Some pages came, further ones did not."""
    unsupported: bool = False
    """The server has no such search: nothing is lost that the site keeps there."""


def read_prefetch(prefetch: Mapping[str, Any], keys: Sequence[Key], patient_id: str) -> Delivery:
    """Read what was sent; nothing in it can raise."""
    contents = {name: _content(value, patient_id) for name, value in prefetch.items()}
    names = {_plain(name): name for name in prefetch}
    own = {key.name: contents.get(names.get(_plain(key.name), "")) for key in keys}
    ledger = [_own(key, own[key.name]) for key in keys]
    taken = [id(own[entry.key.name]) for entry in ledger if entry.supply is not Supply.UNREADABLE]
    free = [content for content in contents.values() if id(content) not in taken]
    ledger = [
        _by_content(entry, free) if entry.supply in (Supply.ABSENT, Supply.UNREADABLE) else entry
        for entry in ledger
    ]
    resources: list[Resource] = []
    for content in contents.values():
        resources.extend(content.resources)
    return Delivery(tuple(ledger), _once(resources))


class _Content(NamedTuple):
    """What stood under one name: its resources, how many matched by type, and how it was supplied."""

    supply: Supply
    resources: list[Resource]
    matches: Mapping[str, int]
    about: str = ""
    """The type an empty Bundle answers for, from its own `self` link."""


def _own(key: Key, content: _Content | None) -> Entry:
    if content is None:
        return Entry(key, Supply.ABSENT)
    count = content.matches.get(key.type, 0)
    if content.supply is Supply.SENT and not count:
        return Entry(key, Supply.UNREADABLE)
    return Entry(key, content.supply, count)


def _by_content(entry: Entry, contents: Iterable[_Content]) -> Entry:
    for content in contents:
        count = content.matches.get(entry.key.type, 0)
        if count or content.about == entry.key.type:
            return replace(entry, supply=content.supply, count=entry.count + count)
    return entry


def _content(value: object, patient_id: str) -> _Content:
    if value is None:
        return _Content(Supply.NULL, [], {})
    resource: Resource = value if isinstance(value, dict) else {}
    kind = resource.get("resourceType")
    if kind == "Bundle":
        return _bundle_content(resource, patient_id)
    if kind == "OperationOutcome" or not isinstance(kind, str):
        return _Content(Supply.FAILED if isinstance(kind, str) else Supply.UNREADABLE, [], {})
    if _is_foreign(resource, patient_id):
        return _Content(Supply.WRONG_PATIENT, [], {})
    return _Content(Supply.SENT, [resource], {kind: 1})


def _bundle_content(bundle: Resource, patient_id: str) -> _Content:
    page = read_page(bundle)
    if page.resources and all(_is_foreign(resource, patient_id) for resource in page.resources):
        return _Content(Supply.WRONG_PATIENT, [], {})
    if page.failed:
        supply = Supply.FAILED
    elif page.unreadable:
        supply = Supply.UNREADABLE
    elif page.next_link or page.total > sum(page.matches.values()):
        supply = Supply.INCOMPLETE
    else:
        supply = Supply.SENT if page.matches else Supply.EMPTY
    about = "" if page.matches else _type_of(page.self_link)
    return _Content(supply, page.resources, page.matches, about)


class Page(NamedTuple):
    """One Bundle of search results."""

    resources: list[Resource]
    """Matches and included resources; outcomes left out."""
    matches: Mapping[str, int]
    """How many matches of each type."""
    next_link: str = ""
    self_link: str = ""
    total: int = 0
    """Matches on all pages, 0 if the server does not say."""
    failed: bool = False
    """The Bundle carries an error about the query itself, and no match."""
    unreadable: bool = False
    """It has entries, and none of them is one: that is not an empty result."""


def read_page(bundle: Resource) -> Page:
    """Read one Bundle; entries without a resource and `outcome` entries are passed over."""
    resources: list[Resource] = []
    matched: list[str] = []
    failed = False
    entries = bundle.get("entry")
    unreadable = bool(entries)
    for entry in entries if isinstance(entries, list) else ():
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if not isinstance(resource, dict):
            continue
        unreadable = False
        kind = resource.get("resourceType")
        if not isinstance(kind, str):
            continue
        if kind == "OperationOutcome":
            failed = failed or _is_error(resource)
            continue
        resources.append(resource)
        search = entry.get("search")
        if not isinstance(search, dict) or search.get("mode", "match") == "match":
            matched.append(kind)
    links = {
        link.get("relation"): link.get("url")
        for link in _dicts(bundle.get("link"))
        if isinstance(link.get("relation"), str) and isinstance(link.get("url"), str)
    }
    total = bundle.get("total")
    return Page(
        resources,
        Counter(matched),
        links.get("next") or "",
        links.get("self") or "",
        total if type(total) is int else 0,
        failed and not matched,
        unreadable,
    )


def _is_error(outcome: Resource) -> bool:
    """Whether an OperationOutcome reports an error; some servers send a warning with every empty result."""
    return any(issue.get("severity") in {"error", "fatal"} for issue in _dicts(outcome.get("issue")))


def _is_foreign(resource: Resource, patient_id: str) -> bool:
    """Whether a resource names another patient; one that names none is taken to be this patient's."""
    if resource.get("resourceType") == "Patient":
        return str(resource.get("id", patient_id)) != patient_id
    subject = resource.get("subject") or resource.get("patient")
    reference = subject.get("reference") if isinstance(subject, dict) else None
    if not isinstance(reference, str):
        return False
    head, _, found = reference.partition("/_history/")[0].rpartition("/")
    return (head == "Patient" or head.endswith("/Patient")) and found != patient_id


def _completed(entry: Entry, answer: Fetched | None) -> Entry:
    if answer is None:
        return entry
    count = sum(resource.get("resourceType") == entry.key.type for resource in answer.resources)
    if not answer.reason:
        return Entry(entry.key, Supply.FETCHED, count)
    if answer.partly:
        return Entry(entry.key, Supply.INCOMPLETE, max(count, entry.count), answer.reason)
    lost = entry.supply is Supply.ABSENT and not answer.unsupported
    return replace(entry, supply=Supply.NOT_FETCHED if lost else entry.supply, reason=answer.reason)


def _once(resources: Sequence[Resource]) -> tuple[Resource, ...]:
    """Return each resource once; the first of several with the same type and id counts."""
    ids = [identifier for resource in resources if isinstance(identifier := resource.get("id"), str)]
    if len(set(ids)) == len(ids):  # as in nearly every call
        return tuple(resources)
    seen: set[tuple[Any, Any]] = set()
    unique: list[Resource] = []
    for resource in resources:
        identifier = resource.get("id")
        if isinstance(identifier, str):
            name = (resource["resourceType"], identifier)
            if name in seen:
                continue
            seen.add(name)
        unique.append(resource)
    return tuple(unique)


def _plain(name: str) -> str:
    """Return a key name without case, hyphens and underscores, in which sites differ."""
    return name.lower().replace("-", "").replace("_", "")


def _type_of(link: str) -> str:
    return link.partition("?")[0].rpartition("/")[2]


def _dicts(value: object) -> Iterator[Mapping[str, Any]]:
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else iter(())
