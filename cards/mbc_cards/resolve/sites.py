"""Where the metastases are: a site is absent only if the record excludes it, for no list is complete."""

from collections.abc import Sequence
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Chart, DiseaseEvent, ProcedureEvent, Site
from mbc_cards.conditions import ChoiceFact, Fact
from mbc_cards.evidence import Finding, known, known_from, missing
from mbc_cards.period import Period, months_between
from mbc_cards.resolve.newest import earliest, on
from mbc_cards.resolve.spread import Spread
from mbc_cards.resolve.words import (
    DISEASE_METASTASIS_DENIED,
    NO,
    PROCEDURE_BONE_IMAGING,
    SITE_BONE,
    YES,
)
from mbc_cards.truth import TRUE, Truth
from mbc_cards.values import YesNo

IMAGING_BEFORE_RECORD_MONTHS = 3
"""A scan so long before bone metastases were recorded may be the scan that showed them. Ours."""

SITES: tuple[tuple[ChoiceFact[YesNo], Site, str, Finding[YesNo]], ...] = tuple(
    (fact, site, site.value, missing(policy=f"no entry about the {site.value}"))
    for fact, site in (
        (facts.bone_metastases, Site.BONE),
        (facts.brain_metastases, Site.BRAIN),
        (facts.liver_metastases, Site.LIVER),
        (facts.lung_metastases, Site.LUNG),
    )
)
"""Each site that is a fact of its own, its name, and what is said if the record is silent about it."""
OUTSIDE_THE_HEAD = tuple(site for site in Site if site not in (Site.BRAIN, Site.MENINGES, Site.UNSTATED))


def site_facts(chart: Chart, spread: Spread) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every fact about where the metastases are."""
    denied = [
        event
        for event in chart.disease
        if event.fact is DISEASE_METASTASIS_DENIED and not event.of_other_primary and not event.hint_only
    ]
    findings: dict[Fact[Any], Finding[Any]] = {
        fact: _site(site, name, silent, spread, denied) for fact, site, name, silent in SITES
    }
    bone = findings[facts.bone_metastases]
    findings[facts.bone_metastases_on_imaging] = _on_imaging(bone, spread, chart.procedures)
    findings[facts.disease_outside_brain] = _outside_brain(spread)
    return findings


def _site(
    site: Site, name: str, silent: Finding[YesNo], spread: Spread, denied: Sequence[DiseaseEvent]
) -> Finding[YesNo]:
    here = [event for event in spread.metastases if event.site is site] if spread.metastases else []
    if here:
        active = tuple([event.evidence for event in here if event.active])
        if active:
            return known_from(active, YES, f"a recorded metastasis in the {name}")
        over = [event.evidence for event in here]
        note = f"a metastasis in the {name} is recorded as inactive or resolved"
        return missing(
            *over, policy="a resolved entry does not tell whether disease is still there", note=note
        )
    if denied:
        excluded = [event.evidence for event in denied if event.site is site]
        if excluded:
            return known(NO, *excluded, policy=f"the record excludes metastases in the {name}")
    if spread.finding.value is NO:
        return known_from(spread.finding.evidence, NO, "no distant spread")
    return silent


def _outside_brain(spread: Spread) -> Finding[YesNo]:
    active = tuple(
        [event.evidence for event in spread.metastases if event.active and event.site in OUTSIDE_THE_HEAD]
    )
    if active:
        return known_from(active, YES, "a recorded metastasis outside the brain")
    if spread.finding.value is NO:
        return known(NO, *spread.finding.evidence, policy="no distant spread")
    rest = [event.evidence for event in spread.metastases]
    return missing(
        *rest,
        policy="recorded sites are not a list of all sites",
        note="no other site is recorded" if rest else "",
    )


def _on_imaging(bone: Finding[YesNo], spread: Spread, procedures: Sequence[ProcedureEvent]) -> Finding[YesNo]:
    if bone.value is NO:
        return known(NO, *bone.evidence, policy=bone.policy)
    shown = [event.evidence for event in spread.metastases if event.site is SITE_BONE and event.by_imaging]
    if shown:
        return known(YES, *shown, policy="the entry says that a scan showed it")
    scans = [item.evidence for item in procedures if item.procedure is PROCEDURE_BONE_IMAGING]
    since = earliest([item.date for item in bone.evidence]) if scans and bone.value is YES else None
    if since is not None:
        fitting = [
            item for item in scans if item.date is not None and _may_have_shown(item.date, since) is TRUE
        ]
        if fitting:
            return known(
                YES,
                *fitting,
                *bone.evidence,
                policy="bone metastases are recorded and the bones were scanned",
                assumption=f"The bone scan {on(fitting[-1].date)} was taken to have shown the metastases.",
            )
    return missing(*bone.evidence, *scans, policy="needs a scan, or an entry that a scan showed them")


def _may_have_shown(scan: Period, recorded_since: Period) -> Truth:
    return months_between(scan, recorded_since).at_most(IMAGING_BEFORE_RECORD_MONTHS)
