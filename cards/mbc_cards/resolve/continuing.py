"""Whether a regimen goes on with the line before it or begins a new one.

A new line begins when a drug is added after worsening or replaces the backbone. Giving the same drugs
again, a switch within a class, a partner added without worsening, and maintenance (chemotherapy dropped,
antibody kept, endocrine therapy added) go on with the line. Line numbers stated in the record decide
where both regimens carry one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mbc_cards.chart import Setting
from mbc_cards.period import Period
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import (
    BACKBONES,
    CHEMOTHERAPY,
    ENDOCRINE,
    EXCHANGE_CLASS,
    HER2_ANTIBODIES,
    PARTNERS,
    REPLACING_AN_ANTIBODY,
    parts_of,
)
from mbc_cards.resolve.joining import LONGEST_INTERVAL_DAYS
from mbc_cards.resolve.newest import latest
from mbc_cards.resolve.placing import Placed
from mbc_cards.resolve.regimens import Regimen, Worsened
from mbc_cards.resolve.words import SETTING_MAINTENANCE, SETTING_METASTATIC, STOP_COMPLETED, STOP_PROGRESSION

NUMBERED = "the record calls it line"


@dataclass(slots=True)
class Gathered:
    """A line while its regimens are being gathered."""

    start: Period
    setting: Setting
    reason: str
    courses: list[Placed] = field(default_factory=list)
    by_number: bool = False
    """Whether a stated line number drew a border."""

    @property
    def drugs(self) -> frozenset[str]:
        """Every drug so far."""
        return frozenset(item.course.drug for item in self.courses)

    @property
    def number(self) -> int | None:
        """The line number stated in the record; the lowest if several are."""
        return _number(self.courses)


def _number(courses: Sequence[Placed]) -> int | None:
    numbers = [item.course.line for item in courses if item.course.line is not None]
    return min(numbers) if numbers else None


def why_new(  # noqa: PLR0911 - one return per rule of the policy
    line: Gathered, regimen: Regimen, worsened: Worsened
) -> str:
    """Return the rule by which a regimen begins a new line; empty if it goes on with the line before it."""
    if regimen.setting is not line.setting:
        return (
            "first treatment since spread was found"
            if regimen.setting is SETTING_METASTATIC
            else "another setting"
        )
    before, after = line.number, _number(regimen.courses)
    if other_numbers(line, regimen):
        return f"{NUMBERED} {after}"
    new = parts_of(regimen.drugs) - parts_of(line.drugs)
    if (before is not None and before == after) or not new:
        return ""
    if has_worsened(line, regimen.start, worsened):
        return "a new drug after worsening"
    if all(item.course.setting is SETTING_MAINTENANCE for item in regimen.courses):
        return ""
    if (
        _exchanged(line, regimen, new)
        or _maintenance(line, regimen, new)
        or _partner_added(line, regimen, new)
    ):
        return ""
    return "a drug that replaced the backbone of the line before"


def other_numbers(line: Gathered, regimen: Regimen) -> bool:
    """Whether the record gives the line and the regimen different line numbers."""
    before, after = line.number, _number(regimen.courses)
    return before is not None and after is not None and before != after


def has_worsened(line: Gathered, by: Period, worsened: Worsened) -> bool:
    """Whether worsening was recorded in the line, or a drug of it stopped for it, by a date."""
    return worsened(line.start, by) or any(item.course.stop is STOP_PROGRESSION for item in line.courses)


def _exchanged(line: Gathered, regimen: Regimen, new: frozenset[str]) -> bool:
    """A switch within a class: each new drug has a predecessor of its class, or is a partner beside one."""
    classes = {EXCHANGE_CLASS[drug] for drug in line.drugs if drug in EXCHANGE_CLASS}
    exchanged = [drug for drug in new if EXCHANGE_CLASS.get(drug) in classes]
    rest = [drug for drug in new if drug not in exchanged]
    return bool(exchanged) and PARTNERS.issuperset(rest) and _without_pause(line, regimen)


def _without_pause(line: Gathered, regimen: Regimen) -> bool:
    last = latest(item.course.end for item in line.courses)
    if last is None or any(item.course.end is None for item in line.courses):
        return True
    return (regimen.start.first - last.last).days <= LONGEST_INTERVAL_DAYS


def _maintenance(line: Gathered, regimen: Regimen, new: frozenset[str]) -> bool:
    """Endocrine therapy joins after chemotherapy while the antibody goes on, or after planned completion."""
    if not new <= ENDOCRINE:
        return False
    chemotherapy = [item.course for item in line.courses if item.course.drug in CHEMOTHERAPY]
    antibodies = [item.course for item in line.courses if item.course.drug in HER2_ANTIBODIES]
    if not chemotherapy:
        return False
    if any(not course.ended_before(regimen.start) for course in antibodies):
        return True
    return all(course.stop is STOP_COMPLETED for course in chemotherapy) and _without_pause(line, regimen)


def _partner_added(line: Gathered, regimen: Regimen, new: frozenset[str]) -> bool:
    """Only targeted drugs or antibodies are new, and the line was still going on."""
    return new <= PARTNERS and any(not item.course.ended_before(regimen.start) for item in line.courses)


def carried_into(line: Gathered, regimen: Regimen) -> list[Placed]:
    """Return the courses of a line that go on into the next: recorded as going on, or not replaced by it.

    HER2 antibodies are usually kept through worsening unless another one or a conjugate takes their
    place. A backbone is kept if the next line only adds partners.
    """
    adds_partners_only = BACKBONES.isdisjoint(regimen.drugs)
    antibody_replaced = not regimen.drugs.isdisjoint(REPLACING_AN_ANTIBODY)
    return [
        item
        for item in line.courses
        if item.course.drug not in regimen.drugs
        and (
            (_seen_after(item.course, regimen.start) and not _numbered_apart(item, regimen))
            or (
                item.course.running
                and (
                    (adds_partners_only and item.course.drug in ENDOCRINE)
                    or (item.course.drug in HER2_ANTIBODIES and not antibody_replaced)
                )
            )
        )
    ]


def _numbered_apart(item: Placed, regimen: Regimen) -> bool:
    after = _number(regimen.courses)
    return item.course.line is not None and after is not None and item.course.line != after


def _seen_after(course: Course, start: Period) -> bool:
    """Recorded as given well into the next line, not only until it began."""
    seen = latest((course.last_seen, course.end))
    return seen is not None and (seen.first - start.last).days > LONGEST_INTERVAL_DAYS
