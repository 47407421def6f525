"""Genes: which mutations count as present, which as absent.

A harmful variant counts as DETECTED; a variant of uncertain significance or a benign one counts as no
mutation of that gene, and the note names it.

Where a report says only "positive" and not whether the variant is harmful:

* PIK3CA and ESR1: counted as DETECTED with the note "pathogenicity not stated". Reports for treatment
  choice list the known activating hotspots of these genes, and a record that names one without a
  classification is the common form.
* BRCA: counted as DETECTED only for a test that asks for mutations as such, that is a result for BRCA1
  and BRCA2 together or one of inherited (germline) carriers: laboratories call a carrier test positive
  only for harmful changes. Any other unclassified BRCA variant may be harmless and leaves the fact missing.
* every other gene: missing.

Mutations of the tumour may be missed by a later sample, so once detected they count. Inherited ones do
not change, so two germline results that disagree are a conflict.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from mbc_cards import facts
from mbc_cards.chart import Chart, GeneResult
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Evidence, Finding, conflicting, known, missing
from mbc_cards.resolve.newest import on
from mbc_cards.resolve.words import (
    CALL_CONTRADICTORY,
    CALL_NEGATIVE,
    CALL_NOT_DONE,
    CALL_UNCLEAR,
    MUTATION_DETECTED,
    MUTATION_NOT_DETECTED,
    ORIGIN_GERMLINE,
    ORIGIN_SOMATIC,
    SIGNIFICANCE_BENIGN,
    SIGNIFICANCE_CONTRADICTORY,
    SIGNIFICANCE_PATHOGENIC,
    SIGNIFICANCE_UNCERTAIN,
)
from mbc_cards.values import Mutation, Origin

HOTSPOT_GENES = frozenset({"PIK3CA", "ESR1"})
BRCA_BOTH = "BRCA"
"""The symbol under which a test of BRCA1 and BRCA2 together is read."""
BRCA_GENES = ("BRCA1", "BRCA2")
NTRK_ANY = "NTRK"
NTRK_GENES = ("NTRK1", "NTRK2", "NTRK3")
AKT_PATHWAY_GENES = ("PIK3CA", "AKT1", "PTEN")
CANDIDATES = (Mutation.DETECTED, Mutation.NOT_DETECTED)


class Says(Enum):
    """What one gene result comes to."""

    HARMFUL = "a mutation"
    NONE = "no mutation"
    UNCLASSIFIED = "a variant not classified"
    CONTRADICTORY = "contradictory"


class GeneReading(NamedTuple):
    """One final result of one gene, weighed."""

    gene: str
    says: Says
    evidence: Evidence
    origin: Origin | None
    note: str = ""


NO_RESULT: Finding[Any] = missing(policy="no result recorded")
NOT_ASKED: Finding[Any] = missing(policy="asked only of a detected mutation")


def genomic_facts(chart: Chart, today: date) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every gene fact."""
    if not chart.genes:
        return {
            facts.brca: NO_RESULT,
            facts.brca_origin: NOT_ASKED,
            facts.pik3ca: NO_RESULT,
            facts.esr1: NO_RESULT,
            facts.akt_pathway: NO_RESULT,
            facts.ntrk: NO_RESULT,
        }
    readings: dict[str, list[GeneReading]] = {}
    for result in chart.genes:
        reading = _read(result, today)
        if reading is not None:
            readings.setdefault(reading.gene, []).append(reading)
    brca = _gene(readings, (*BRCA_GENES, BRCA_BOTH), (BRCA_GENES, (BRCA_BOTH,)), "BRCA1 and BRCA2")
    return {
        facts.brca: brca,
        facts.brca_origin: _origin(brca, readings),
        facts.pik3ca: _gene(readings, ("PIK3CA",), (("PIK3CA",),), "PIK3CA"),
        facts.esr1: _gene(readings, ("ESR1",), (("ESR1",),), "ESR1"),
        facts.akt_pathway: _gene(readings, AKT_PATHWAY_GENES, (AKT_PATHWAY_GENES,), "PIK3CA, AKT1 and PTEN"),
        facts.ntrk: _gene(
            readings, (*NTRK_GENES, NTRK_ANY), (NTRK_GENES, (NTRK_ANY,)), "NTRK1, NTRK2 and NTRK3"
        ),
    }


def _read(  # noqa: PLR0911 - one return per rule of the policy
    result: GeneResult, today: date
) -> GeneReading | None:
    """Weigh one result; None if it settles nothing: preliminary, not done, unclear, of another cancer."""
    evidence, gene = result.evidence, result.gene
    future = evidence.date is not None and evidence.date.first > today
    elsewhere = result.about_other_primary and result.origin is not ORIGIN_GERMLINE
    if evidence.preliminary or future or elsewhere or result.call in (CALL_NOT_DONE, CALL_UNCLEAR):
        return None
    if result.call is CALL_NEGATIVE:
        return GeneReading(gene, Says.NONE, evidence, result.origin)
    if result.call is CALL_CONTRADICTORY or result.significance is SIGNIFICANCE_CONTRADICTORY:
        note = f"a {gene} result {on(evidence.date)} contradicts itself"
        return GeneReading(gene, Says.CONTRADICTORY, evidence, result.origin, note)
    if gene in (*NTRK_GENES, NTRK_ANY) and not result.fusion:
        return None
    if result.significance in (SIGNIFICANCE_UNCERTAIN, SIGNIFICANCE_BENIGN):
        note = f"{gene} variant {on(evidence.date)}: {result.significance.value}"
        return GeneReading(gene, Says.NONE, evidence, result.origin, note)
    if result.significance is SIGNIFICANCE_PATHOGENIC or result.fusion:
        return GeneReading(gene, Says.HARMFUL, evidence, result.origin)
    carrier_test = gene == BRCA_BOTH or (gene in BRCA_GENES and result.origin is ORIGIN_GERMLINE)
    if gene in HOTSPOT_GENES or carrier_test:
        note = f"{gene}: pathogenicity not stated"
        return GeneReading(gene, Says.HARMFUL, evidence, result.origin, note)
    note = f"a {gene} variant {on(evidence.date)} is not classified as harmful or harmless"
    return GeneReading(gene, Says.UNCLASSIFIED, evidence, result.origin, note)


def _gene(
    readings: dict[str, list[GeneReading]],
    genes: Sequence[str],
    complete: Sequence[Sequence[str]],
    names: str,
) -> Finding[Mutation]:
    """Answer for a group of genes; `complete` lists the sets whose negative tests suffice for "no"."""
    about = [reading for gene in genes for reading in readings.get(gene, ())]
    if not about:
        return NO_RESULT
    evidence = tuple(reading.evidence for reading in about)
    harmful = [reading for reading in about if reading.says is Says.HARMFUL]
    if harmful:
        return _detected(about, harmful)
    notes = "; ".join(dict.fromkeys(reading.note for reading in about if reading.note))
    if any(reading.says is Says.CONTRADICTORY for reading in about):
        return conflicting(CANDIDATES, *evidence, policy="a contradictory result settles nothing", note=notes)
    if any(reading.says is Says.UNCLASSIFIED for reading in about):
        return missing(*evidence, policy="an unclassified variant may be harmless", note=notes)
    if any(all(gene in readings for gene in group) for group in complete):
        return known(MUTATION_NOT_DETECTED, *evidence, policy=f"{names} tested, none mutated", note=notes)
    tested = ", ".join(gene for gene in genes if gene in readings)
    return missing(
        *evidence,
        policy=f"absent only if {names} were tested",
        note="; ".join(filter(None, (f"only {tested} tested", notes))),
    )


def _detected(about: Sequence[GeneReading], harmful: Sequence[GeneReading]) -> Finding[Mutation]:
    """A mutation stands against results of the same gene that found none."""
    against = [
        reading
        for reading in about
        if reading.says is Says.NONE and any(_same_question(reading, one) for one in harmful)
    ]
    evidence = tuple(reading.evidence for reading in (*harmful, *against))
    for one in harmful:
        for other in against:
            if _same_question(other, one) and _cannot_both_hold(one, other):
                note = f"{one.gene}: results {on(one.evidence.date)} and {on(other.evidence.date)} disagree"
                return conflicting(
                    CANDIDATES, *evidence, policy="the results contradict each other", note=note
                )
    notes = [reading.note for reading in harmful if reading.note]
    notes += [
        reading.note or f"{reading.gene}: none found in the result {on(reading.evidence.date)}"
        for reading in against
    ]
    policy = "a harmful change once detected counts; a later sample may miss it" if against else "detected"
    return known(MUTATION_DETECTED, *evidence, policy=policy, note="; ".join(dict.fromkeys(notes)))


def _same_question(one: GeneReading, other: GeneReading) -> bool:
    return one.gene == other.gene or BRCA_BOTH in (one.gene, other.gene) or NTRK_ANY in (one.gene, other.gene)


def _cannot_both_hold(one: GeneReading, other: GeneReading) -> bool:
    """Two germline results, or two of the same date whose origin is not told apart."""
    if other.note:  # another variant of the gene, harmless: both can stand
        return False
    if one.origin is ORIGIN_GERMLINE and other.origin is ORIGIN_GERMLINE:
        return True
    dated = one.evidence.date is not None and one.evidence.date == other.evidence.date
    return dated and one.origin is other.origin


def _origin(brca: Finding[Mutation], readings: dict[str, list[GeneReading]]) -> Finding[Origin]:
    """Inherited if any detecting result is of the germline; a change of the tumour alone if all are."""
    if brca.value is not MUTATION_DETECTED:
        return NOT_ASKED
    harmful = [
        reading
        for gene in (*BRCA_GENES, BRCA_BOTH)
        for reading in readings.get(gene, ())
        if reading.says is Says.HARMFUL
    ]
    germline = [reading.evidence for reading in harmful if reading.origin is ORIGIN_GERMLINE]
    if germline:
        return known(ORIGIN_GERMLINE, *germline, policy="found in the germline")
    evidence = tuple(reading.evidence for reading in harmful)
    if all(reading.origin is ORIGIN_SOMATIC for reading in harmful):
        note = "an inherited change can also show in the tumour: a germline test tells"
        return known(ORIGIN_SOMATIC, *evidence, policy="found in the tumour only, as reported", note=note)
    return missing(*evidence, policy="the report does not say where the change was found")
