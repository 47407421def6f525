"""Receptors and the other markers that are read as positive or negative.

ER or PR is positive from 1 % of stained cells (1 to 10 % is noted as low positive). Hormone receptor
status is positive if either is, negative only if both are. HER2 has its own policy in `her2`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Chart, Marker, MarkerResult
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Finding, conflicting, known, known_from, missing
from mbc_cards.period import Period
from mbc_cards.resolve.her2 import her2_expression, her2_readings
from mbc_cards.resolve.newest import certainly_before, once
from mbc_cards.resolve.readings import DECISIVE, NO_RESULT, Meaning, Reading, V, chosen, reading_of
from mbc_cards.resolve.words import (
    CALL_CONTRADICTORY,
    CALL_NEGATIVE,
    CALL_POSITIVE,
    CONFLICTING,
    MARKER_ER,
    MARKER_HER2,
    MARKER_HORMONE_RECEPTOR,
    MARKER_MMR,
    MARKER_MSI,
    MARKER_PD_L1,
    MARKER_PR,
    MISSING,
    NO,
    RECEPTOR_NEGATIVE,
    RECEPTOR_POSITIVE,
    SPECIMEN_METASTASIS,
    SPECIMEN_PRIMARY,
    TOPIC_RESULTS,
    YES,
)
from mbc_cards.values import Mmr, Msi, Receptor, YesNo

POSITIVE_FROM_PERCENT = 1.0
"""ER or PR is positive from 1 % of stained cells (product contract, section 7)."""
LOW_UP_TO_PERCENT = 10.0
"""Up to and including 10 % a positive ER or PR is noted as low."""

RECEPTOR = (Receptor.POSITIVE, Receptor.NEGATIVE)
MSI = (Msi.HIGH, Msi.NOT_HIGH)
MMR = (Mmr.DEFICIENT, Mmr.PROFICIENT)


def receptor_facts(
    chart: Chart, metastatic_since: Period | None, today: date
) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every receptor and marker fact."""
    by_marker: dict[Marker, list[MarkerResult]] = {}
    for result in chart.markers:
        if not result.about_other_primary and ((when := result.evidence.date) is None or when.first <= today):
            by_marker.setdefault(result.marker, []).append(result)
    of = by_marker.get
    er_results, pr_results, her2_results = of(MARKER_ER, []), of(MARKER_PR, []), of(MARKER_HER2, [])
    combined = of(MARKER_HORMONE_RECEPTOR, [])
    er = _steroid_receptor(MARKER_ER, er_results, combined)
    pr = _steroid_receptor(MARKER_PR, pr_results, combined)
    her2_read = her2_readings(her2_results)
    her2 = chosen(her2_read, RECEPTOR)
    tested = (("ER", er_results + combined), ("PR", pr_results + combined), ("HER2", her2_results))
    return {
        facts.er: er,
        facts.pr: pr,
        facts.hormone_receptor: hormone_receptor(er, pr, _as_said(combined, RECEPTOR)),
        facts.her2: her2,
        facts.her2_expression: her2_expression(her2, her2_read, her2_results),
        facts.receptors_on_metastasis: receptors_on_metastasis(chart, tested, metastatic_since),
        facts.pd_l1: _as_said(of(MARKER_PD_L1), RECEPTOR),
        facts.msi: _as_said(of(MARKER_MSI), MSI),
        facts.mmr: _as_said(_any_protein_lost(of(MARKER_MMR)), MMR),
    }


def _steroid_receptor(
    marker: Marker, own: Sequence[MarkerResult], combined: Sequence[MarkerResult]
) -> Finding[Receptor]:
    """A negative result for ER and PR together speaks about each; a positive one does not say which."""
    readings = [_stained(result) for result in own]
    if combined:
        readings += [_as_reported(result) for result in combined if result.call is CALL_NEGATIVE]
        if not readings:
            return missing(
                *(result.evidence for result in combined),
                policy="a result for ER and PR together does not say which is positive",
                note=f"{marker.value} is not reported by itself",
            )
    return chosen(readings, RECEPTOR)


def _as_said(results: Sequence[MarkerResult] | None, values: Meaning[V]) -> Finding[V]:
    """What counts of results that are taken by their word alone."""
    if not results:
        return NO_RESULT
    return chosen([_as_reported(result) for result in results], values)


def _as_reported(result: MarkerResult) -> Reading:
    return reading_of(result.call, result.evidence, result.specimen)


def _stained(result: MarkerResult) -> Reading:
    """A result of ER or PR, the share of stained cells weighed against the word reported."""
    call, note = result.call, ""
    percent = result.percent
    if percent is not None:
        counted = CALL_POSITIVE if percent >= POSITIVE_FROM_PERCENT else CALL_NEGATIVE
        low = POSITIVE_FROM_PERCENT <= percent <= LOW_UP_TO_PERCENT
        name = result.marker.value
        if call is CALL_NEGATIVE and low:
            call = CALL_POSITIVE
            note = f"{name} {percent:g} %, low positive; reported as negative, counted as positive from 1 %"
        elif call in DECISIVE and call is not counted:
            call = CALL_CONTRADICTORY
            note = f"{name} {percent:g} % contradicts the word {result.call.value}"
        elif call is not CALL_CONTRADICTORY:
            call = counted
            note = f"{name} {percent:g} %, low positive" if low else ""
    return reading_of(call, result.evidence, result.specimen, note)


def _any_protein_lost(results: Sequence[MarkerResult] | None) -> Sequence[MarkerResult] | None:
    """Mismatch repair is tested on several proteins: one lost protein is enough for deficient."""
    if not results:
        return None
    lost = [result for result in results if result.call is CALL_POSITIVE and not result.evidence.preliminary]
    return [
        result
        for result in results
        if result.call is not CALL_NEGATIVE or all(result.evidence.date != one.evidence.date for one in lost)
    ]


def hormone_receptor(
    er: Finding[Receptor], pr: Finding[Receptor], combined: Finding[Receptor]
) -> Finding[Receptor]:
    """Positive if ER or PR is, negative only if both are; else what a combined result says."""
    positive = [finding for finding in (er, pr) if finding.value is RECEPTOR_POSITIVE]
    if positive:
        note = "; ".join(dict.fromkeys([finding.note for finding in positive if finding.note]))
        both = tuple([item for finding in positive for item in finding.evidence])
        return known_from(both, RECEPTOR_POSITIVE, "ER or PR is positive", note)
    evidence = er.evidence + pr.evidence
    if er.value is RECEPTOR_NEGATIVE and pr.value is RECEPTOR_NEGATIVE:
        note = "; ".join(dict.fromkeys([finding.note for finding in (er, pr) if finding.note]))
        return known(RECEPTOR_NEGATIVE, *once([evidence]), policy="ER and PR are both negative", note=note)
    if CONFLICTING in (er.state, pr.state):
        return conflicting(
            (RECEPTOR_POSITIVE, RECEPTOR_NEGATIVE),
            *evidence,
            policy="ER and PR decide together",
            note=er.note or pr.note,
        )
    if combined.state is not MISSING:
        return combined
    return missing(*evidence, policy="needs a positive ER or PR, or both negative", note=er.note or pr.note)


def receptors_on_metastasis(
    chart: Chart, tested: Sequence[tuple[str, Sequence[MarkerResult]]], metastatic_since: Period | None
) -> Finding[YesNo]:
    """YES if ER, PR and HER2 each have a clear final result from a metastasis or recurrence.

    NO if results were supplied and one of them surely has none: no result at all, or only results of
    the primary tumour or of a time before distant spread was found.
    """
    from_metastasis, absent = [], []
    for name, results in tested:
        if not results:
            absent.append(name)
            continue
        clear = [item for item in results if item.call in DECISIVE and not item.evidence.preliminary]
        there = [item for item in clear if item.specimen is SPECIMEN_METASTASIS]
        if there:
            from_metastasis.append(there[-1].evidence)
        elif not [
            item
            for item in clear
            if item.specimen is not SPECIMEN_PRIMARY
            and not certainly_before(item.evidence.date, metastatic_since)
        ]:
            absent.append(name)
    policy = "clear final results of ER, PR and HER2 from a metastasis or recurrence"
    if len(from_metastasis) == len(tested):
        return known(YES, *once([from_metastasis]), policy=policy)
    if absent and TOPIC_RESULTS not in chart.not_supplied:
        note = f"not tested on a metastasis: {', '.join(absent)}"
        return known(NO, *from_metastasis, policy=policy, note=note)
    return missing(*from_metastasis, policy=policy, note="the tissue of some results is not stated")
