"""HER2: staining (IHC) and gene copies (ISH) of one tissue are read together.

IHC 3+ or amplified ISH is positive. IHC 0 or 1+, or 2+ with ISH not amplified, is negative. IHC 2+
without ISH is unknown, never negative. An overall word that its own parts contradict is a conflict.
Levels of expression below positive are read for editions that know them.
"""

from collections.abc import Sequence

from mbc_cards.chart import Call, MarkerResult
from mbc_cards.evidence import Evidence, Finding, conflicting, known, missing
from mbc_cards.resolve.newest import certainly_before, newest_events, once
from mbc_cards.resolve.readings import DECISIVE, Reading, counting_today, reading_of_parts
from mbc_cards.resolve.words import (
    CALL_CONTRADICTORY,
    CALL_NEGATIVE,
    CALL_NOT_DONE,
    CALL_POSITIVE,
    CALL_UNCLEAR,
    EXPRESSION_ULTRALOW,
    EXPRESSION_ZERO,
    METHOD_IHC,
    METHOD_ISH,
    METHOD_OVERALL,
    METHOD_UNSTATED,
    RECEPTOR_NEGATIVE,
    SPECIMEN_UNSTATED,
)
from mbc_cards.values import Her2Expression, Receptor

SAME_TISSUE_DAYS = 42
"""IHC and ISH results at most this far apart are read as one specimen: equivocal staining is sent on for
ISH and answered within weeks, while another biopsy usually comes months later. Ours."""
AMPLIFIED_FROM_RATIO = 2.0
"""HER2/CEP17 ratio from which ISH is amplified (product contract, section 7)."""
STRONG, EQUIVOCAL, WEAK = 3, 2, 1
"""IHC scores."""


def her2_readings(results: Sequence[MarkerResult]) -> list[Reading]:
    """Return one reading per tissue, with its IHC, ISH and overall results weighed."""
    return [_weighed(tissue) for tissue in _tissues(results)]


def her2_expression(
    her2: Finding[Receptor], readings: Sequence[Reading], results: Sequence[MarkerResult]
) -> Finding[Her2Expression]:
    """Return the expression of a HER2-negative tumour, from the tissue that made it negative."""
    if her2.value is not RECEPTOR_NEGATIVE:
        return missing(policy="asked of HER2-negative tumours only")
    final = [item for item in readings if not item.preliminary and item.call is not CALL_NOT_DONE]
    counting = {
        id(item) for one in counting_today(final) if one.call is CALL_NEGATIVE for item in one.evidence
    }
    stated: dict[Her2Expression, Evidence] = {}
    for result in results:
        level = result.expression
        if level is None and result.score is not None:
            level = _LEVEL.get(result.score)
        if level is not None and id(result.evidence) in counting:
            stated.setdefault(level, result.evidence)
    if EXPRESSION_ULTRALOW in stated:
        # Ultralow is a finer word for what is scored 0.
        stated.pop(EXPRESSION_ZERO, None)
    policy = "IHC 1+, or 2+ without amplification, is low; ultralow only if the report says so"
    if not stated:
        return missing(*her2.evidence, policy=policy, note="the IHC score is not recorded")
    levels = [level for level in Her2Expression if level in stated]
    if len(levels) > 1:
        return conflicting(
            tuple(levels), *stated.values(), policy=policy, note="results show different levels"
        )
    return known(levels[0], stated[levels[0]], policy=policy)


_LEVEL = {0: Her2Expression.ZERO, WEAK: Her2Expression.LOW, EQUIVOCAL: Her2Expression.LOW}


def _tissues(results: Sequence[MarkerResult]) -> list[list[MarkerResult]]:
    """Group results of one tissue: same specimen as far as stated, dates close together or all absent."""
    if len(results) == 1:
        return [list(results)]
    tissues: list[list[MarkerResult]] = []
    stated = [result for result in results if result.specimen is not SPECIMEN_UNSTATED]
    unstated = [result for result in results if result.specimen is SPECIMEN_UNSTATED]
    for result in (*stated, *unstated):
        for tissue in tissues:
            if all(_same_tissue(result, other) for other in tissue):
                tissue.append(result)
                break
        else:
            tissues.append([result])
    return tissues


def _same_tissue(one: MarkerResult, other: MarkerResult) -> bool:
    if one.specimen is not other.specimen and SPECIMEN_UNSTATED not in (one.specimen, other.specimen):
        return False
    first, second = one.evidence.date, other.evidence.date
    if one.evidence.preliminary is not other.evidence.preliminary:
        return False
    if first is None or second is None:
        return first is second
    return abs((first.last - second.last).days) <= SAME_TISSUE_DAYS


def _weighed(tissue: Sequence[MarkerResult]) -> Reading:
    done = [item for item in tissue if item.call is not CALL_NOT_DONE or item.score is not None]
    if not done:
        return reading_of_parts(CALL_NOT_DONE, tuple(item.evidence for item in tissue), tissue[0].specimen)
    staining = _newest_of([item for item in done if item.method is METHOD_IHC])
    copies = _newest_of([item for item in done if item.method is METHOD_ISH])
    overall = _newest_of(
        [item for item in done if item.method is METHOD_OVERALL or item.method is METHOD_UNSTATED]
    )
    call, note = _with_overall(_parts(staining, copies), overall)
    parts = [part for part in (staining, copies, overall) if part is not None]
    evidence = once([part.evidence for part in parts])
    return reading_of_parts(call, evidence, tissue[0].specimen, note)


def _newest_of(results: Sequence[MarkerResult]) -> Reading | None:
    """The newest results of one method; several of one date that disagree contradict each other."""
    if not results:
        return None
    counting = newest_events(results)
    calls = [_word(item) for item in counting]
    clear = [call for call in DECISIVE if call in calls]
    if len(clear) > 1 or CALL_CONTRADICTORY in calls:
        call = CALL_CONTRADICTORY
    else:
        call = clear[0] if clear else CALL_UNCLEAR
    note = "IHC 2+" if EQUIVOCAL in [item.score for item in counting] else ""
    return reading_of_parts(call, tuple([item.evidence for item in counting]), note=note)


def _word(item: MarkerResult) -> Call:
    """What one result says, its figure weighed against its word."""
    figure = _figure(item)
    if item.method is METHOD_IHC and item.score == EQUIVOCAL and item.call is not CALL_CONTRADICTORY:
        return CALL_UNCLEAR
    if item.call not in DECISIVE:
        return figure or item.call
    if figure in DECISIVE and figure is not item.call:
        # A ratio below 2.0 with the word "amplified" is possible: many copies of both gene and chromosome.
        low_ratio = item.score is None and item.call is CALL_POSITIVE
        return CALL_POSITIVE if low_ratio else CALL_CONTRADICTORY
    return item.call


def _figure(item: MarkerResult) -> Call | None:
    if item.call is CALL_CONTRADICTORY:
        return None
    if item.score is not None:
        if item.score >= STRONG:
            return CALL_POSITIVE
        return CALL_NEGATIVE if item.score <= WEAK else CALL_UNCLEAR
    if item.ratio is not None:
        return CALL_POSITIVE if item.ratio >= AMPLIFIED_FROM_RATIO else CALL_NEGATIVE
    return None


def _parts(staining: Reading | None, copies: Reading | None) -> Reading | None:
    """IHC and ISH of one tissue joined."""
    if staining is None and copies is None:
        return None
    parts = [part for part in (staining, copies) if part is not None]
    calls = [part.call for part in parts]
    evidence = tuple(item for part in parts for item in part.evidence)
    if CALL_POSITIVE in calls:
        other = CALL_NEGATIVE in calls
        return reading_of_parts(
            CALL_POSITIVE, evidence, note="IHC and ISH differ: one of them is positive" if other else ""
        )
    if CALL_CONTRADICTORY in calls:
        return reading_of_parts(CALL_CONTRADICTORY, evidence, note="a HER2 result contradicts itself")
    if CALL_NEGATIVE in calls:
        return reading_of_parts(CALL_NEGATIVE, evidence)
    equivocal = staining is not None and staining.note
    note = "IHC 2+ without a clear ISH result: neither positive nor negative" if equivocal else ""
    return reading_of_parts(CALL_UNCLEAR, evidence, note=note)


def _with_overall(parts: Reading | None, overall: Reading | None) -> tuple[Call, str]:
    """The pathologist's overall word joined to what the parts say."""
    if parts is None:
        assert overall is not None
        return overall.call, ""
    if overall is None or overall.call not in DECISIVE:
        return parts.call, parts.note
    if parts.call is CALL_UNCLEAR:
        return overall.call, ""
    if parts.call is overall.call or parts.call is CALL_CONTRADICTORY:
        return parts.call, parts.note
    if certainly_before(overall.date, parts.date):
        return parts.call, f"an earlier overall result was {overall.call.value}"
    return (
        CALL_CONTRADICTORY,
        f"the overall result says {overall.call.value}, its parts say {parts.call.value}",
    )
