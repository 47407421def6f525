"""Sets of drugs with their evidence, of which some are sure and some only possible.

Entries whose code and name disagree, and forms or classes that leave the drug open, are possible.
"""

from typing import Any

from mbc_cards.drugs import names_of
from mbc_cards.evidence import Evidence, Finding, Members, known_from, missing
from mbc_cards.resolve.drug_groups import may_be, with_parts
from mbc_cards.resolve.newest import once

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

    def finding(
        self, policy: str, *, complete: bool, supplied: bool, expand: bool = False, assumption: str = ""
    ) -> Finding[Members]:
        """Return the set as a finding; missing if nothing was found because nothing was supplied."""
        if not (self.sure or self.possible):
            if not supplied:
                return NOT_SUPPLIED
            return known_from((), NOTHING if complete else NOTHING_FOUND, policy)
        evidence = once([*self.sure.values(), *self.possible.values()])
        sure = with_parts(self.sure) if expand else frozenset(self.sure)
        if not self.possible:
            members = Members(sure, may_be(sure) - sure, complete)
            return known_from(evidence, members, policy, "", assumption)
        possible = with_parts(self.possible) if expand else frozenset(self.possible)
        members = Members(sure, (possible | may_be(sure | possible)) - sure, complete)
        note = f"not certain: {names_of(self.possible)}"
        return known_from(evidence, members, policy, note, assumption)
