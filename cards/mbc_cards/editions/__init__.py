"""The editions of the guideline knowledge that can be chosen, and which one speaks when nothing is chosen."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from mbc_cards.editions import (
    asco_her2_2015_01,
    cancernet_2018_05,
    cancernet_2019_04,
    cancernet_2021_07,
    us_2026_07,
    ysc,
)
from mbc_cards.recommendation import Edition, EditionStatus


class EditionRefusedError(LookupError):
    """The edition asked for does not exist or may not be used."""


def registry(*editions: Edition) -> Mapping[str, Edition]:
    """Return the editions by id; raises ValueError when two share one."""
    by_id = {edition.id: edition for edition in editions}
    if len(by_id) != len(editions):
        raise ValueError("two editions share an id")
    return MappingProxyType(by_id)


EDITIONS: Mapping[str, Edition] = registry(
    asco_her2_2015_01.EDITION,
    cancernet_2018_05.EDITION,
    cancernet_2019_04.EDITION,
    cancernet_2021_07.EDITION,
    us_2026_07.EDITION,
    ysc.EDITION,
)
"""Every edition by its id; withdrawn ones stay, so that old audit records can be read."""


def edition(edition_id: str, editions: Mapping[str, Edition] = EDITIONS) -> Edition:
    """Return the edition with this id; raises EditionRefusedError if there is none or it was withdrawn."""
    found = editions.get(edition_id)
    if found is None:
        raise EditionRefusedError(
            f"no edition is called {edition_id!r}; there are: {', '.join(sorted(editions))}"
        )
    if found.status is EditionStatus.WITHDRAWN:
        raise EditionRefusedError(f"edition {edition_id} was withdrawn; choose another")
    return found


def current(on: date, editions: Mapping[str, Edition] = EDITIONS) -> Edition:
    """Return the newest released edition dated by this day; raises EditionRefusedError if there is none.

    A supplement is never current.
    """
    released = [
        each
        for each in editions.values()
        if each.status is EditionStatus.RELEASED and not each.supplement and each.dated <= on
    ]
    if not released:
        raise EditionRefusedError(f"no edition was released by {on.isoformat()}")
    return max(released, key=lambda each: each.dated)
