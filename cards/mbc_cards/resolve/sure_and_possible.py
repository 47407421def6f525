"""Sets of drugs with their evidence, of which some are sure and some only possible.

Entries whose code and name disagree, and forms or classes that leave the drug open, are possible.
"""

from collections.abc import Callable, Iterable
from typing import Any

from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence, Finding, Members, known_from, missing
from mbc_cards.resolve.drug_groups import NONE, NOT_PLAIN, may_be, with_parts
from mbc_cards.resolve.newest import once
from mbc_cards.resolve.supply import Supply

NOT_SUPPLIED: Finding[Any] = missing(policy="the medication history was not supplied")
NOTHING, NOTHING_FOUND = Members(), Members(complete=False)


class Sorted:
    """Drugs with their evidence, sorted into sure and possible ones."""

    __slots__ = ("possible", "sure")

    def __init__(self) -> None:
        self.sure: dict[str, tuple[Evidence, ...]] = {}
        self.possible: dict[str, tuple[Evidence, ...]] = {}

    def add(self, drug: str, evidence: tuple[Evidence, ...], *, sure: bool) -> None:
        """Put a drug into its set, its evidence beside what is there."""
        into = self.sure if sure else self.possible
        into[drug] = into[drug] + evidence if drug in into else evidence

    def settle(self) -> None:
        """Drop from the possible drugs what is sure."""
        for drug in self.sure:
            self.possible.pop(drug, None)

    def given(self, policy: str, supply: Supply, assumption: str = "") -> Finding[Members]:
        """Return drugs given so far as a finding: combination products count as their parts too."""
        if not (self.sure or self.possible):
            if not supply.medication:
                return NOT_SUPPLIED
            return known_from((), NOTHING if supply.complete else NOTHING_FOUND, policy)
        return self._found(policy, supply.complete, assumption, with_parts)

    def finding(self, policy: str, *, complete: bool, supplied: bool) -> Finding[Members]:
        """Return the set as a finding; missing if nothing was found because nothing was supplied."""
        if not (self.sure or self.possible):
            if not supplied:
                return NOT_SUPPLIED
            return known_from((), NOTHING if complete else NOTHING_FOUND, policy)
        return self._found(policy, complete, "", frozenset)

    def _found(
        self,
        policy: str,
        complete: bool,
        assumption: str,
        ids: Callable[[Iterable[str]], frozenset[str]],
    ) -> Finding[Members]:
        evidence = once([*self.sure.values(), *self.possible.values()])
        sure = frozenset(self.sure)
        if not self.possible and sure.isdisjoint(NOT_PLAIN):
            return known_from(evidence, Members(sure, NONE, complete), policy, "", assumption)
        sure, possible = ids(self.sure), ids(self.possible)
        members = Members(sure, (possible | may_be(sure | possible)) - sure, complete)
        note = f"not certain: {names_of(self.possible)}" if self.possible else ""
        return known_from(evidence, members, policy, note, assumption)
