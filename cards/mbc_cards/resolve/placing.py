"""For which stage of the disease a course was given: before or since spread was found.

Treatment before the first metastatic evidence is early-stage treatment; disease that was metastatic at
first diagnosis has none. A setting stated in the record is respected unless the dates contradict it.
"""

from typing import NamedTuple

from mbc_cards.chart import Setting
from mbc_cards.drugs import name_of
from mbc_cards.period import Period, months_between
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.spread import DE_NOVO_WITHIN_MONTHS, Spread
from mbc_cards.resolve.words import (
    CONFIDENCE_ASSUMED,
    CONFIDENCE_DERIVED,
    CONFIDENCE_STATED,
    NO,
    SETTING_EARLY,
    SETTING_METASTATIC,
    SETTING_UNSTATED,
)
from mbc_cards.timeline import Confidence
from mbc_cards.truth import TRUE

RECORDING_LAG_DAYS = 31
"""Treatment that began at most so long before spread was recorded, and went on, was given for it: a
diagnosis is often entered after treatment began, and many dates are known only to the month. Ours."""


class Placed(NamedTuple):
    """A course with the setting it was given in."""

    course: Course
    setting: Setting
    confidence: Confidence
    reason: str
    assumption: str = ""


def placed(course: Course, spread: Spread) -> Placed:
    """Return the setting of a course, and which rule says so."""
    if course.setting is SETTING_METASTATIC and spread.finding.value is not NO:
        return Placed(
            course, SETTING_METASTATIC, CONFIDENCE_STATED, "recorded as given for metastatic disease"
        )
    if spread.finding.value is NO:
        return Placed(course, SETTING_EARLY, CONFIDENCE_DERIVED, "the disease is not metastatic")
    stated_early = course.setting is SETTING_EARLY
    if spread.since is None:
        if stated_early:
            return Placed(course, SETTING_EARLY, CONFIDENCE_STATED, "recorded as early-stage treatment")
        return Placed(
            course, SETTING_UNSTATED, CONFIDENCE_ASSUMED, "it is not recorded when spread was found"
        )
    return _by_date(course, spread, spread.since, stated_early=stated_early)


def _by_date(  # noqa: PLR0911 - one return per rule of the policy
    course: Course, spread: Spread, since: Period, *, stated_early: bool
) -> Placed:
    if course.start is not None and course.start.first >= since.last:
        assumption = (
            f"{name_of(course.drug)} is recorded as early-stage treatment but began after spread was found; "
            "it was counted as treatment of metastatic disease."
            if stated_early
            else ""
        )
        return Placed(
            course, SETTING_METASTATIC, CONFIDENCE_DERIVED, "began after spread was found", assumption
        )
    if stated_early:
        return Placed(course, SETTING_EARLY, CONFIDENCE_STATED, "recorded as early-stage treatment")
    if course.ended_before(since):
        return Placed(course, SETTING_EARLY, CONFIDENCE_DERIVED, "ended before spread was found")
    if course.start is None:
        return Placed(course, SETTING_UNSTATED, CONFIDENCE_ASSUMED, "no date is recorded")
    if (since.first - course.start.first).days <= RECORDING_LAG_DAYS:
        return Placed(
            course,
            SETTING_METASTATIC,
            CONFIDENCE_ASSUMED,
            "began shortly before spread was recorded and went on",
            f"{name_of(course.drug)} began about when spread was recorded; it was taken to be given for it.",
        )
    if course.start.last >= since.first:
        return Placed(course, SETTING_UNSTATED, CONFIDENCE_ASSUMED, "its date is too vague to place it")
    if _metastatic_at_onset(spread, since):
        return Placed(
            course, SETTING_METASTATIC, CONFIDENCE_DERIVED, "the disease was metastatic at first diagnosis"
        )
    return Placed(course, SETTING_EARLY, CONFIDENCE_DERIVED, "began before spread was found")


def _metastatic_at_onset(spread: Spread, since: Period) -> bool:
    """Spread was found so soon after the first evidence of breast cancer that nothing was adjuvant."""
    first = spread.first_breast or since
    return months_between(first, since).at_most(DE_NOVO_WITHIN_MONTHS) is TRUE
