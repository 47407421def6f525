"""Genes: which mutations count as present, which as absent, and where the record cannot tell."""

import pytest
from tests.lib.charts import gene, picture

from mbc_cards import facts
from mbc_cards.chart import Call, Significance
from mbc_cards.evidence import Knowledge
from mbc_cards.values import Mutation, Origin

POSITIVE, NEGATIVE = Call.POSITIVE, Call.NEGATIVE
HARMFUL, VUS, BENIGN = Significance.PATHOGENIC, Significance.UNCERTAIN, Significance.BENIGN
UNSTATED, AGAINST = Significance.UNSTATED, Significance.CONTRADICTORY
GERMLINE, SOMATIC = Origin.GERMLINE, Origin.SOMATIC
YES, NO = Mutation.DETECTED, Mutation.NOT_DETECTED
MISSING, CONFLICT = Knowledge.MISSING, Knowledge.CONFLICTING


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([gene("BRCA1", POSITIVE, HARMFUL)], YES),
        ([gene("BRCA2", POSITIVE, HARMFUL), gene("BRCA1", NEGATIVE)], YES),
        ([gene("BRCA1", NEGATIVE)], MISSING),
        ([gene("BRCA2", NEGATIVE)], MISSING),
        ([gene("BRCA1", NEGATIVE), gene("BRCA2", NEGATIVE)], NO),
        ([gene("BRCA", NEGATIVE)], NO),
        ([gene("BRCA1", POSITIVE, VUS), gene("BRCA2", NEGATIVE)], NO),
        ([gene("BRCA1", POSITIVE, BENIGN)], MISSING),
        ([gene("BRCA1", POSITIVE, UNSTATED)], MISSING),
        ([gene("BRCA1", POSITIVE, UNSTATED, origin=SOMATIC)], MISSING),
        ([gene("BRCA1", POSITIVE, UNSTATED, origin=GERMLINE)], YES),
        ([gene("BRCA", POSITIVE, UNSTATED)], YES),
        ([gene("BRCA1", POSITIVE, AGAINST)], CONFLICT),
        ([gene("BRCA1", Call.CONTRADICTORY)], CONFLICT),
        ([gene("BRCA1", POSITIVE, AGAINST), gene("BRCA2", POSITIVE, HARMFUL)], YES),
        ([gene("BRCA1", Call.UNCLEAR)], MISSING),
        ([gene("BRCA", Call.NOT_DONE)], MISSING),
        ([gene("BRCA", NEGATIVE, preliminary=True)], MISSING),
        ([gene("BRCA", POSITIVE, HARMFUL, "2024-06-02")], MISSING),
        ([gene("PALB2", POSITIVE, HARMFUL)], MISSING),
        ([gene("BRCA1", POSITIVE, HARMFUL, about_other_primary=True)], MISSING),
        ([gene("BRCA1", POSITIVE, HARMFUL, about_other_primary=True, origin=GERMLINE)], YES),
        (
            [
                gene("BRCA1", POSITIVE, HARMFUL, origin=GERMLINE),
                gene("BRCA1", NEGATIVE, when="2023", origin=GERMLINE),
            ],
            CONFLICT,
        ),
        ([gene("BRCA1", POSITIVE, HARMFUL, origin=SOMATIC), gene("BRCA", NEGATIVE, origin=GERMLINE)], YES),
        ([gene("BRCA1", POSITIVE, HARMFUL), gene("BRCA1", NEGATIVE)], CONFLICT),
        ([gene("BRCA1", POSITIVE, HARMFUL), gene("BRCA1", POSITIVE, VUS)], YES),
    ],
)
def test_brca(results, expected):
    finding = picture(*results)[facts.brca]
    assert expected in (finding.value, finding.state)


def test_an_uncertain_variant_is_named():
    seen = picture(gene("BRCA1", POSITIVE, VUS, "2021-05-01"), gene("BRCA2", NEGATIVE))
    assert "BRCA1 variant of 2021-05-01: uncertain significance" == seen[facts.brca].note


def test_half_a_negative_test_says_which_half():
    assert "only BRCA1 tested" == picture(gene("BRCA1", NEGATIVE))[facts.brca].note


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([gene("BRCA1", POSITIVE, HARMFUL, origin=GERMLINE)], GERMLINE),
        ([gene("BRCA1", POSITIVE, HARMFUL, origin=SOMATIC)], SOMATIC),
        (
            [
                gene("BRCA1", POSITIVE, HARMFUL, origin=SOMATIC),
                gene("BRCA1", POSITIVE, HARMFUL, origin=GERMLINE, when="2020"),
            ],
            GERMLINE,
        ),
        ([gene("BRCA1", POSITIVE, HARMFUL)], None),
        ([gene("BRCA", NEGATIVE)], None),
    ],
)
def test_the_origin_is_that_of_the_detecting_results(results, expected):
    assert expected is picture(*results)[facts.brca_origin].value


@pytest.mark.parametrize(("symbol", "fact"), [("PIK3CA", facts.pik3ca), ("ESR1", facts.esr1)])
def test_hotspot_genes_need_no_classification_and_the_note_says_so(symbol, fact):
    finding = picture(gene(symbol, POSITIVE))[fact]
    assert (YES, f"{symbol}: pathogenicity not stated") == (finding.value, finding.note)
    assert NO is picture(gene(symbol, NEGATIVE))[fact].value
    assert NO is picture(gene(symbol, POSITIVE, BENIGN))[fact].value
    assert MISSING is picture()[fact].state


def test_a_tumour_mutation_once_detected_counts_though_a_later_sample_misses_it():
    finding = picture(gene("ESR1", POSITIVE, when="2022"), gene("ESR1", NEGATIVE, when="2023"))[facts.esr1]
    assert YES is finding.value
    assert "ESR1: none found in the result of 2023" in finding.note


def test_two_answers_of_one_day_are_a_conflict_unless_the_samples_differ():
    assert CONFLICT is picture(gene("ESR1", POSITIVE), gene("ESR1", NEGATIVE))[facts.esr1].state
    seen = picture(gene("ESR1", POSITIVE, origin=SOMATIC), gene("ESR1", NEGATIVE, origin=GERMLINE))
    assert YES is seen[facts.esr1].value


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([gene("PIK3CA", POSITIVE)], YES),
        ([gene("AKT1", POSITIVE, HARMFUL)], YES),
        ([gene("PTEN", POSITIVE, HARMFUL)], YES),
        ([gene("PTEN", POSITIVE)], MISSING),
        ([gene("PIK3CA", NEGATIVE), gene("AKT1", NEGATIVE)], MISSING),
        ([gene("PIK3CA", NEGATIVE), gene("AKT1", NEGATIVE), gene("PTEN", NEGATIVE)], NO),
    ],
)
def test_the_akt_pathway_needs_one_alteration_or_three_negative_tests(results, expected):
    finding = picture(*results)[facts.akt_pathway]
    assert expected in (finding.value, finding.state)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([gene("NTRK1", POSITIVE, fusion=True)], YES),
        ([gene("NTRK1", POSITIVE, HARMFUL)], MISSING),
        ([gene("NTRK1", POSITIVE, VUS, fusion=True)], MISSING),
        ([gene("NTRK1", NEGATIVE), gene("NTRK2", NEGATIVE)], MISSING),
        ([gene("NTRK1", NEGATIVE), gene("NTRK2", NEGATIVE), gene("NTRK3", NEGATIVE)], NO),
        ([gene("NTRK", NEGATIVE)], NO),
        ([gene("NTRK3", POSITIVE, fusion=True, when="2022"), gene("NTRK", NEGATIVE, when="2020")], YES),
    ],
)
def test_ntrk_counts_fusions_only(results, expected):
    finding = picture(*results)[facts.ntrk]
    assert expected in (finding.value, finding.state)
