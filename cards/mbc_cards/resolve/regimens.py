"""Regimens: courses that were begun together, or joined soon, are given as one.

Courses that start within 28 days belong together. A targeted drug or antibody may join its partner for
about three months. Worsening in between separates them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from mbc_cards.chart import Setting
from mbc_cards.period import Period
from mbc_cards.resolve.drug_groups import (
    BACKBONES,
    CHEMOTHERAPY,
    CONJUGATES,
    ENDOCRINE,
    HER2_ANTIBODIES,
    HER2_TARGETED,
    PARTNERS,
)
from mbc_cards.resolve.placing import Placed
from mbc_cards.resolve.words import SETTING_EARLY, STOP_PROGRESSION

TOGETHER_DAYS = 28
"""Drugs of one regimen start within one usual cycle of four weeks."""
PARTNER_JOINS_DAYS = 90
"""A CDK4/6 inhibitor, another targeted drug or an antibody may join its partner so much later: approval
and delivery of such drugs take weeks, and the first scan is due after about three months. Ours."""

Worsened = Callable[[Period, Period], bool]
"""Whether worsening was recorded after one date and by another."""


@dataclass(slots=True)
class Regimen:
    """Courses given together; grows while it is being gathered."""

    start: Period
    setting: Setting
    courses: list[Placed] = field(default_factory=list)

    @property
    def drugs(self) -> frozenset[str]:
        """Every drug of the regimen."""
        return frozenset(item.course.drug for item in self.courses)


def regimens_of(placed: Sequence[Placed], worsened: Worsened) -> list[Regimen]:
    """Group dated courses, given in order of start, into regimens in order of start."""
    regimens: list[Regimen] = []
    for item in placed:
        start = item.course.start
        assert start is not None
        if regimens and _belongs(item, start, regimens[-1], worsened):
            regimens[-1].courses.append(item)
        else:
            regimens.append(Regimen(start, item.setting, [item]))
    return regimens


def one_early_plan(before: frozenset[str], joining: frozenset[str]) -> bool:
    """Whether drugs for early-stage disease are parts of one plan, kept apart from others by their kind.

    Chemotherapy given in sequence with its antibodies is one plan, endocrine therapy another, and an
    antibody-drug conjugate after surgery a third. Partners such as CDK4/6 inhibitors join any.
    """
    if joining <= _JOINING_ANY or before <= _JOINING_ANY:
        return True
    kind, joining_kind = _kind(before), _kind(joining)
    if kind == joining_kind:
        return True
    return {kind, joining_kind} == {"chemotherapy", "HER2"} and (before | joining) <= _WITH_CHEMOTHERAPY


_WITH_CHEMOTHERAPY = CHEMOTHERAPY | HER2_ANTIBODIES
_JOINING_ANY = PARTNERS - HER2_TARGETED


def _kind(drugs: frozenset[str]) -> str:
    if not drugs.isdisjoint(CONJUGATES):
        return "conjugate"
    if not drugs.isdisjoint(CHEMOTHERAPY):
        return "chemotherapy"
    if drugs <= HER2_TARGETED:
        return "HER2"
    return "other" if drugs.isdisjoint(ENDOCRINE) else "endocrine"


def _belongs(item: Placed, start: Period, regimen: Regimen, worsened: Worsened) -> bool:
    if item.setting is not regimen.setting or worsened(regimen.start, start):
        return False
    if any(
        other.course.stop is STOP_PROGRESSION and other.course.ended_before(start)
        for other in regimen.courses
    ):
        return False
    days = (start.first - regimen.start.first).days
    if days <= TOGETHER_DAYS:
        joining = frozenset({item.course.drug})
        return item.setting is not SETTING_EARLY or one_early_plan(regimen.drugs, joining)
    if days > PARTNER_JOINS_DAYS or item.course.drug not in PARTNERS:
        return False
    return any(
        other.course.drug in BACKBONES and not other.course.ended_before(start) for other in regimen.courses
    )
