"""What an edition says about giving one drug: route, schedule, side effects, monitoring.

Reference data beside the recommendations, for explanation pages and for the detail of cards. An
empty tuple or text means that the source is silent, never that there is nothing to know.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mbc_cards.drugs import DRUGS
from mbc_cards.recommendation import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugSafety:
    """One drug as one source describes it. Texts are lower-case phrases in our words."""

    drug: str
    """Drug id of `mbc_cards.drugs`."""
    citation: Citation
    route: str = ""
    schedule: str = ""
    """How often and for how long; sources give no doses."""
    side_effects: tuple[str, ...] = ()
    monitoring: tuple[str, ...] = ()
    """Tests or watching that the source itself names while the drug is given."""
    know_before: tuple[str, ...] = ()
    """What the source says should be known or done before the first dose."""


def by_drug(entries: Iterable[DrugSafety]) -> Mapping[str, DrugSafety]:
    """Return the entries by drug id; raises ValueError for an id that is unknown or stands twice."""
    found: dict[str, DrugSafety] = {}
    for entry in entries:
        if entry.drug not in DRUGS:
            raise ValueError(f"no such drug: {entry.drug}")
        if entry.drug in found:
            raise ValueError(f"described twice: {entry.drug}")
        found[entry.drug] = entry
    return MappingProxyType(found)
