"""The site file (MBC_SITE): what a site prefers, does not stock, has switched off, and names its own way."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from mbc_cards.drugs import DRUGS
from mbc_cards.offers import SitePreferences
from mbc_cards.recommendation import Edition, Test
from mbc_service.clients import read_toml
from mbc_service.errors import ConfigurationError

EXAMPLE = """\
formulary = ["letrozole", "anastrozole"]          # among equals, these first and in this order

[excluded]                                        # drug id -> why it is not offered here
margetuximab = "not stocked"

[disabled]                                        # recommendation id -> why it stays silent
"bone.start" = "the bone clinic has its own check"

[names]                                           # drug id -> name on new orders
letrozole = "letrozole (FEMARA)"

[order_codes.letrozole]                           # drug or test -> the site's own code for its order
system = "urn:oid:1.2.3"
code = "LET25"
display = "letrozole 2.5 mg tablet"
"""
"""A site file with every table."""


@dataclass(frozen=True, slots=True)
class OrderCode:
    """A site's own code for an order."""

    system: str
    code: str
    display: str


@dataclass(frozen=True, slots=True)
class Site:
    """What one site decides about content; the default decides nothing."""

    preferences: SitePreferences = field(default_factory=SitePreferences)
    names: Mapping[str, str] = field(default_factory=dict)
    order_codes: Mapping[str, OrderCode] = field(default_factory=dict)


def test_word(test: Test) -> str:
    """Return the word by which the site file names a test: `dental-examination`."""
    return test.name.lower().replace("_", "-")


test_word.__test__ = False  # type: ignore[attr-defined]  # "test" is the clinical word here, not pytest's

TEST_WORDS = frozenset(test_word(test) for test in Test)


def read_site(path: Path | None, edition: Edition) -> Site:
    """Read the site file; raises ConfigurationError naming the key that is unknown or not as it must be."""
    if path is None:
        return Site()
    document = read_toml(path, "MBC_SITE")
    faults = [f"{path.name}: {fault}." for fault in _faults(document, edition)]
    if faults:
        raise ConfigurationError(faults)
    preferences = SitePreferences(
        tuple(document.get("formulary", ())), document.get("excluded", {}), document.get("disabled", {})
    )
    codes = {word: OrderCode(**code) for word, code in document.get("order_codes", {}).items()}
    return Site(preferences, document.get("names", {}), codes)


def _faults(document: Mapping[str, Any], edition: Edition) -> Iterator[str]:
    recommendations = [item.id for item in edition.recommendations]
    formulary = document.get("formulary", [])
    if isinstance(formulary, list):
        yield from _unknown("formulary", formulary, "drug", DRUGS)
    else:
        yield "formulary must be a list of drug ids"
    for table, what, known in (
        ("excluded", "drug", DRUGS),
        ("disabled", "recommendation", recommendations),
        ("names", "drug", DRUGS),
    ):
        yield from _texts(table, document.get(table, {}), what, known)
    yield from _codes(document.get("order_codes", {}))
    tables = ("formulary", "excluded", "disabled", "names", "order_codes")
    for key in document:
        if key not in tables:
            yield f"{key} is not known here; known are {', '.join(tables)}"


def _texts(table: str, found: object, what: str, known: Collection[str]) -> Iterator[str]:
    if not isinstance(found, dict):
        yield f"{table} must be a table of {what} ids"
        return
    yield from _unknown(table, found, what, known)
    for key, value in found.items():
        if not isinstance(value, str) or not value.strip():
            yield f"{table}: {key} needs a text"


def _codes(found: object) -> Iterator[str]:
    if not isinstance(found, dict):
        yield "order_codes must hold a table for each drug or test"
        return
    yield from _unknown("order_codes", found, "drug or test", {*DRUGS, *TEST_WORDS})
    for key, value in found.items():
        if not isinstance(value, dict) or set(value) != {"system", "code", "display"}:
            yield f"order_codes: {key} needs exactly system, code and display"
        elif not all(isinstance(text, str) and text.strip() for text in value.values()):
            yield f"order_codes: {key} needs texts that are not empty"


def _unknown(table: str, words: Collection[object], what: str, known: Collection[str]) -> Iterator[str]:
    for word in words:
        if word not in known:
            near = get_close_matches(str(word), known, n=1)
            advice = f"did you mean {near[0]}?" if near else "the rulebook has the ids"
            yield f"{table}: {word} is no {what} id ({advice})"
