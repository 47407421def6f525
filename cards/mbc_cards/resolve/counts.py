"""How many lines and regimens were given: numbers with limits where the record leaves room."""

from collections.abc import Iterable, Sequence

from mbc_cards.chart import UnreadableDrug
from mbc_cards.evidence import Evidence, Finding, known, known_from, missing
from mbc_cards.period import Span
from mbc_cards.resolve.drawing import DrawnLine
from mbc_cards.resolve.drug_groups import BACKBONES, HER2_TARGETED, TRASTUZUMAB
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.newest import certainly_before, once
from mbc_cards.resolve.outcomes import Outcome
from mbc_cards.resolve.placing import Placed
from mbc_cards.resolve.spread import Spread
from mbc_cards.resolve.supply import Supply
from mbc_cards.resolve.words import (
    ENDED_CANNOT_TELL,
    ENDED_ONGOING,
    ENDED_REASON_NOT_RECORDED,
    GIVING_UNSTATED,
    NO,
    SETTING_EARLY,
    SETTING_METASTATIC,
    SETTING_UNSTATED,
    YES,
)
from mbc_cards.truth import FALSE, TRUE, UNKNOWN, any_true

CLASS_WORDS_NOT_HER2 = ("chemotherapy", "hormonal therapy", "endocrine therapy")
"""Class words under which no HER2-targeted drug hides."""


def lines_completed(history: History, spread: Spread, supply: Supply) -> Finding[Span]:
    """Metastatic lines that ended or failed. A line still running on which the cancer worsened counts.

    Lines of an open setting, undated courses and unreadable entries may each be one more. A stated line
    number higher than the lines found says that earlier ones are not recorded; as "1" may have been
    adjuvant, they raise the upper limit only.
    """
    sure = [item for item in history.lines if item.line.setting is SETTING_METASTATIC and _over(item)]
    more = _unrecorded(history)
    if spread.finding.value is not NO:
        more += len([item for item in history.lines if _perhaps_over(item)])
        more += _separate(history.undated) + _separate(history.uncertain)
    if supply.unread:
        more += len([one for one in supply.unread if not certainly_before(one.start, spread.since)])
    assumptions = [item.line.assumption for item in sure if item.line.ended is ENDED_REASON_NOT_RECORDED]
    return _count(
        len(sure),
        more,
        supply,
        _evidence(sure),
        "lines given since spread was found that ended or on which the cancer worsened",
        history.timeline.cannot_tell,
        " ".join(dict.fromkeys(assumptions)),
    )


def _over(drawn: DrawnLine) -> bool:
    return drawn.line.ended is not ENDED_ONGOING and not _may_run(drawn)


def _may_run(drawn: DrawnLine) -> bool:
    """Whether nobody can tell if the line goes on: nothing followed and no entry says."""
    if drawn.line.ended is not ENDED_CANNOT_TELL:
        return False
    return all(course.giving is GIVING_UNSTATED for course in drawn.courses)


def _perhaps_over(drawn: DrawnLine) -> bool:
    if drawn.line.setting is SETTING_UNSTATED:
        return drawn.line.ended is not ENDED_ONGOING
    return drawn.line.setting is SETTING_METASTATIC and _may_run(drawn)


def _unrecorded(history: History) -> int:
    """How many lines more than the recorded ones the stated line numbers speak of."""
    missing_lines = 0
    before = 0
    early = False
    for drawn in history.lines:
        if drawn.line.setting is SETTING_EARLY:
            early = True
        else:
            if drawn.number is not None:
                missing_lines = max(missing_lines, drawn.number - 1 - before)
            before += 1
    return max(0, missing_lines - 1) if early else missing_lines


def _separate(placed: Sequence[Placed]) -> int:
    """How many lines since spread was found courses without a place may be.

    One per backbone, one if there are only partners.
    """
    if not placed:
        return 0
    drugs = {item.course.drug for item in placed if item.setting is not SETTING_EARLY}
    return len(drugs & BACKBONES) or min(1, len(drugs))


def _count(
    low: int,
    more: int,
    supply: Supply,
    evidence: tuple[Evidence, ...],
    policy: str,
    note: str = "",
    assumption: str = "",
) -> Finding[Span]:
    if not supply.medication:
        if not low:
            return missing(*evidence, policy="the medication history was not supplied", note=note)
        return known(Span(low, None), *evidence, policy=policy, note=note, assumption=assumption)
    if supply.unread:
        note = " ".join(filter(None, (note, "Some entries of the history could not be read.")))
    return known_from(evidence, Span(low, low + more), policy, note, assumption)


def _evidence(lines: Iterable[DrawnLine]) -> tuple[Evidence, ...]:
    return once([drawn.line.evidence for drawn in lines])


def her2_lines_completed(
    metastatic: Finding[Span], outcomes: Sequence[Outcome], spread: Spread
) -> Finding[Span]:
    """Metastatic lines completed, and one more if the cancer came back during or soon after trastuzumab.

    Soon is within 12 months, inclusive, after the last early-stage trastuzumab. Where the end of
    trastuzumab or the day of recurrence is not known exactly, both numbers remain possible.
    """
    early = [
        outcome
        for outcome in outcomes
        if outcome.setting is SETTING_EARLY and outcome.course.drug in TRASTUZUMAB and outcome.course.certain
    ]
    span = metastatic.value
    if span is None or not early or spread.finding.value is not YES:
        return metastatic
    soon = any_true([outcome.failed for outcome in early])
    add_low, add_high = {TRUE: (1, 1), FALSE: (0, 0), UNKNOWN: (0, 1)}[soon]
    note = {
        TRUE: "recurrence during, or within 12 months after, early-stage trastuzumab counts as one line",
        FALSE: "recurrence later than 12 months after early-stage trastuzumab",
        UNKNOWN: "when early-stage trastuzumab ended is not recorded exactly enough",
    }[soon]
    high = None if span.high is None else span.high + add_high
    evidence = once([metastatic.evidence, *[one.evidence for one in early]])
    return known(
        Span(span.low + add_low, high),
        *evidence,
        policy="metastatic lines completed, and early-stage trastuzumab within its window",
        note="; ".join(filter(None, (metastatic.note, note))),
        assumption=metastatic.assumption,
    )


def her2_regimens(history: History, supply: Supply) -> Finding[Span]:
    """Lines of any setting with a HER2-targeted drug: pertuzumab with trastuzumab is one."""
    lines = [item for item in history.lines if not item.line.drugs.isdisjoint(HER2_TARGETED)]
    unread = [entry for entry in supply.unread if entry.words not in CLASS_WORDS_NOT_HER2]
    placeless: Sequence[Placed] = (*history.undated, *history.uncertain)
    if placeless:
        placeless = [item for item in placeless if item.course.drug in HER2_TARGETED]
    return _of_any_setting(lines, placeless, unread, supply, "HER2-targeted regimens, in any setting")


def systemic_treatments(history: History, supply: Supply) -> Finding[Span]:
    """Lines of any setting; chemotherapy in sequence for early-stage disease is one."""
    return _of_any_setting(
        history.lines,
        (*history.undated, *history.uncertain),
        supply.unread,
        supply,
        "lines of systemic treatment, in any setting; chemotherapy in sequence for early disease is one",
    )


def _of_any_setting(
    lines: Sequence[DrawnLine],
    placeless: Sequence[Placed],
    unread: Sequence[UnreadableDrug],
    supply: Supply,
    policy: str,
) -> Finding[Span]:
    """Courses without a place were certainly at least one treatment if nothing else was."""
    low = len(lines)
    if not placeless:
        return _count(low, len(unread), supply, _evidence(lines), policy)
    more = low + len({item.course.drug for item in placeless}) + len(unread)
    low = low or min(1, len([item for item in placeless if item.course.certain]))
    evidence = once([*[drawn.line.evidence for drawn in lines], *[one.course.evidence for one in placeless]])
    return _count(low, more - low, supply, evidence, policy)
