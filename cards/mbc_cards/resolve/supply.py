"""How complete the record of treatment is: what was not supplied, and what could not be read.

An entry that names only a class ("chemotherapy") adds nothing if a readable drug of that class was given
at the time: it describes the same treatment. One dated long before the first sign of breast cancer
belongs to another disease.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mbc_cards.chart import Chart, Giving, UnreadableDrug
from mbc_cards.period import Period
from mbc_cards.resolve.courses import Course
from mbc_cards.resolve.drug_groups import (
    AGAINST_CANCER,
    CHEMOTHERAPY,
    CONJUGATES,
    ENDOCRINE,
    GNRH_ANALOGUES,
    HER2_TARGETED,
    PARTNERS,
)
from mbc_cards.resolve.joining import LONGEST_INTERVAL_DAYS
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.words import GIVING_NOT_GIVEN, TOPIC_MEDICATION

BEFORE_THE_CANCER_DAYS = 365
"""A treatment named only by its class and dated more than a year before the first evidence of breast
cancer was for something else; within the year the diagnosis may just be dated late. Ours."""
_ENDOCRINE_WORDS = ENDOCRINE | GNRH_ANALOGUES
CLASSES: dict[str, frozenset[str]] = {
    "chemotherapy": CHEMOTHERAPY | CONJUGATES,
    "hormonal therapy": _ENDOCRINE_WORDS,
    "endocrine therapy": _ENDOCRINE_WORDS,
    "targeted therapy": PARTNERS | CONJUGATES | HER2_TARGETED,
    "immunotherapy": PARTNERS | CONJUGATES,
}
"""Which drugs a class word may stand for."""
NOW = (Giving.ACTIVE, Giving.ON_HOLD, Giving.UNSTATED)


@dataclass(frozen=True, slots=True)
class Supply:
    """How far the record of treatment can be relied on."""

    medication: bool
    """Whether the medication history was supplied."""
    unread: tuple[UnreadableDrug, ...]
    """Entries that may hide an anticancer drug."""
    complete: bool
    """Whether everything that is not recorded can be called not given."""
    complete_today: bool
    """Whether everything that is not recorded as running can be called not running."""


def supply_of(chart: Chart, history: History, first_breast: Period | None, today: date) -> Supply:
    """Return how complete the record of treatment is."""
    medication = TOPIC_MEDICATION not in chart.not_supplied
    if not chart.unreadable_drugs:
        return Supply(medication, (), medication, medication)
    courses = [
        *[course for line in history.lines for course in line.courses],
        *[item.course for item in history.undated],
        *[course for course in history.others if course.drug in AGAINST_CANCER],
    ]
    unread = tuple(
        entry
        for entry in chart.unreadable_drugs
        if entry.giving is not GIVING_NOT_GIVEN
        and not (entry.start is not None and entry.start.first > today)
        and not _before_the_cancer(entry, first_breast)
        and not _says_the_same(entry, courses)
    )
    return Supply(
        medication,
        unread,
        complete=medication and not unread,
        complete_today=medication and not any(entry.giving in NOW for entry in unread),
    )


def _before_the_cancer(entry: UnreadableDrug, first_breast: Period | None) -> bool:
    if first_breast is None or entry.start is None or entry.words not in CLASSES:
        return False
    return (first_breast.first - entry.start.last).days > BEFORE_THE_CANCER_DAYS


def _says_the_same(entry: UnreadableDrug, courses: Iterable[Course]) -> bool:
    drugs = CLASSES.get(entry.words, frozenset())
    return any(course.drug in drugs and _at_the_time(entry, course) for course in courses)


def _at_the_time(entry: UnreadableDrug, course: Course) -> bool:
    """Within the course, as far as it is known, or one dose interval around it.

    Where a date is lacking, only a drug given for breast cancer is taken to be the one meant.
    """
    if entry.start is None or course.start is None:
        return not course.for_other_primary
    if (course.start.first - entry.start.last).days > LONGEST_INTERVAL_DAYS:
        return False
    until = course.end or course.last_seen or course.start
    return course.running or (entry.start.first - until.last).days <= LONGEST_INTERVAL_DAYS
