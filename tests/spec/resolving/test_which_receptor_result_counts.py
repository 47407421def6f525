"""ER, PR, hormone receptor status and the other markers: which of several results counts today."""

import pytest
from tests.lib.charts import SPREAD, done, er, her2, picture, pr, result

from mbc_cards import facts
from mbc_cards.chart import Call, Marker, ProcedureKind, Specimen, Topic
from mbc_cards.evidence import Knowledge
from mbc_cards.values import Mmr, Msi, Receptor, YesNo

POSITIVE, NEGATIVE, UNCLEAR = Call.POSITIVE, Call.NEGATIVE, Call.UNCLEAR
PRIMARY, METASTASIS, UNSTATED = Specimen.PRIMARY, Specimen.METASTASIS, Specimen.UNSTATED


def counts(expected, *events):
    assert expected == picture(*events)[facts.er].value


def test_one_result_is_the_result():
    finding = picture(er(POSITIVE))[facts.er]
    assert (Receptor.POSITIVE, "the only result") == (finding.value, finding.policy)


def test_no_result_is_not_a_negative_one():
    assert Knowledge.MISSING is picture()[facts.er].state


def test_the_newest_result_counts_and_the_older_one_is_shown():
    finding = picture(er(POSITIVE, "2018-02-01"), er(NEGATIVE, "2022-02-01"))[facts.er]
    assert Receptor.NEGATIVE is finding.value
    assert "another result of 2018-02-01 was positive" == finding.note
    assert ["2022-02-01", "2018-02-01"] == [item.date.text() for item in finding.evidence]


def test_a_metastasis_beats_a_newer_primary():
    events = er(NEGATIVE, "2020-01-01", specimen=METASTASIS), er(POSITIVE, "2023-01-01", specimen=PRIMARY)
    finding = picture(*events)[facts.er]
    assert Receptor.NEGATIVE is finding.value
    assert "newest result from a metastasis or recurrence" == finding.policy
    assert "the primary tumour's result of 2023-01-01 was positive" == finding.note


def test_the_newest_of_two_metastases_counts():
    events = er(NEGATIVE, "2020", specimen=METASTASIS), er(POSITIVE, "2022", specimen=METASTASIS)
    finding = picture(*events)[facts.er]
    assert Receptor.POSITIVE is finding.value
    assert "another metastasis' result of 2020 was negative" == finding.note


@pytest.mark.parametrize(
    ("unstated", "expected"),
    [("2020-01-01", Receptor.NEGATIVE), ("2019-12-31", Receptor.NEGATIVE), ("2020-01-02", Receptor.POSITIVE)],
)
def test_a_result_of_unstated_tissue_counts_only_if_newer_than_the_metastasis(unstated, expected):
    counts(expected, er(NEGATIVE, "2020-01-01", specimen=METASTASIS), er(POSITIVE, unstated))


def test_an_undated_result_from_a_metastasis_is_not_beaten():
    counts(Receptor.NEGATIVE, er(NEGATIVE, None, specimen=METASTASIS), er(POSITIVE, "2023"))


def test_an_undated_result_yields_to_a_dated_one():
    counts(Receptor.NEGATIVE, er(POSITIVE, None), er(NEGATIVE, "2010"))


def test_results_of_the_same_day_that_disagree_are_a_conflict():
    finding = picture(er(POSITIVE), er(NEGATIVE))[facts.er]
    assert Knowledge.CONFLICTING is finding.state
    assert {Receptor.POSITIVE, Receptor.NEGATIVE} == set(finding.candidates)
    assert 2 == len(finding.evidence)


def test_a_year_and_a_day_inside_it_cannot_be_put_in_order():
    assert Knowledge.CONFLICTING is picture(er(POSITIVE, "2021"), er(NEGATIVE, "2021-06-01"))[facts.er].state


def test_an_unclear_result_of_the_same_day_does_not_hide_a_clear_one():
    finding = picture(er(POSITIVE), er(UNCLEAR))[facts.er]
    assert (Receptor.POSITIVE, "another result of the same date is unclear") == (finding.value, finding.note)


def test_a_newer_unclear_result_leaves_the_receptor_unknown():
    finding = picture(er(POSITIVE, "2018"), er(UNCLEAR, "2022"))[facts.er]
    assert Knowledge.MISSING is finding.state
    assert "the newest result is unclear; another result of 2018 was positive" == finding.note


def test_not_done_neither_counts_nor_hides():
    counts(Receptor.POSITIVE, er(POSITIVE, "2018"), er(Call.NOT_DONE, "2022"))
    finding = picture(er(Call.NOT_DONE))[facts.er]
    assert (Knowledge.MISSING, "recorded as not done or not known") == (finding.state, finding.note)


def test_a_preliminary_result_never_settles():
    finding = picture(er(POSITIVE, preliminary=True))[facts.er]
    assert (Knowledge.MISSING, "only a preliminary result is recorded") == (finding.state, finding.note)


def test_a_preliminary_result_that_differs_is_mentioned():
    finding = picture(er(POSITIVE, "2018"), er(NEGATIVE, "2024", preliminary=True))[facts.er]
    assert Receptor.POSITIVE is finding.value
    assert "a preliminary result of 2024 says negative and does not count yet" == finding.note


def test_a_result_that_contradicts_itself_is_a_conflict():
    finding = picture(er(Call.CONTRADICTORY))[facts.er]
    assert (Knowledge.CONFLICTING, "the result contradicts itself") == (finding.state, finding.note)


def test_results_of_another_cancer_or_of_the_future_do_not_count():
    assert Knowledge.MISSING is picture(er(about_other_primary=True), er(when="2024-06-02"))[facts.er].state
    counts(Receptor.POSITIVE, er(when="2024-06-01"))


@pytest.mark.parametrize(
    ("percent", "expected", "note"),
    [
        (0, Receptor.NEGATIVE, ""),
        (0.9, Receptor.NEGATIVE, ""),
        (1, Receptor.POSITIVE, "ER 1 %, low positive"),
        (10, Receptor.POSITIVE, "ER 10 %, low positive"),
        (10.1, Receptor.POSITIVE, ""),
        (90, Receptor.POSITIVE, ""),
    ],
)
def test_one_per_cent_is_positive_and_up_to_ten_is_low(percent, expected, note):
    finding = picture(er(UNCLEAR, percent=percent))[facts.er]
    assert (expected, note) == (finding.value, finding.note)


def test_low_staining_reported_as_negative_counts_as_positive():
    finding = picture(er(NEGATIVE, percent=5))[facts.er]
    assert Receptor.POSITIVE is finding.value
    assert "reported as negative" in finding.note


@pytest.mark.parametrize(("call", "percent"), [(NEGATIVE, 80), (POSITIVE, 0)])
def test_a_word_against_its_figure_is_a_conflict(call, percent):
    finding = picture(er(call, percent=percent))[facts.er]
    assert Knowledge.CONFLICTING is finding.state
    assert "contradicts the word" in finding.note


def test_a_contradictory_word_is_not_rescued_by_a_figure():
    assert Knowledge.CONFLICTING is picture(er(Call.CONTRADICTORY, percent=80))[facts.er].state


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((er(POSITIVE), pr(NEGATIVE)), Receptor.POSITIVE),
        ((er(NEGATIVE), pr(POSITIVE)), Receptor.POSITIVE),
        ((er(NEGATIVE), pr(NEGATIVE)), Receptor.NEGATIVE),
        ((er(POSITIVE),), Receptor.POSITIVE),
        ((er(NEGATIVE),), None),
        ((), None),
    ],
)
def test_hormone_receptor_is_positive_if_either_and_negative_only_if_both(events, expected):
    assert expected == picture(*events)[facts.hormone_receptor].value


def test_hormone_receptor_conflicts_if_a_conflict_would_decide():
    conflict = er(POSITIVE), er(NEGATIVE)
    assert Knowledge.CONFLICTING is picture(*conflict, pr(NEGATIVE))[facts.hormone_receptor].state
    assert Receptor.POSITIVE is picture(*conflict, pr(POSITIVE))[facts.hormone_receptor].value


def test_a_low_positive_shows_in_the_hormone_receptor_status():
    assert "ER 3 %, low positive" == picture(er(percent=3), pr(NEGATIVE))[facts.hormone_receptor].note


def test_a_combined_positive_result_does_not_say_which_receptor():
    seen = picture(result(Marker.HORMONE_RECEPTOR, POSITIVE))
    assert Receptor.POSITIVE is seen[facts.hormone_receptor].value
    assert Knowledge.MISSING is seen[facts.er].state
    assert "ER is not reported by itself" == seen[facts.er].note


def test_a_combined_negative_result_speaks_about_both():
    seen = picture(result(Marker.HORMONE_RECEPTOR, NEGATIVE))
    assert [Receptor.NEGATIVE] * 3 == [
        seen[fact].value for fact in (facts.er, facts.pr, facts.hormone_receptor)
    ]


TESTED = tuple(make(specimen=METASTASIS) for make in (er, pr, her2))


def test_receptors_are_tested_on_a_metastasis_if_all_three_are():
    finding = picture(*SPREAD, *TESTED)[facts.receptors_on_metastasis]
    assert (YesNo.YES, 3) == (finding.value, len(finding.evidence))


@pytest.mark.parametrize("left_out", range(3))
def test_receptors_are_not_tested_on_a_metastasis_if_one_has_no_result(left_out):
    some = [item for index, item in enumerate(TESTED) if index != left_out]
    assert YesNo.NO is picture(*SPREAD, *some)[facts.receptors_on_metastasis].value


def test_silence_about_results_that_were_not_supplied_means_nothing():
    seen = picture(*SPREAD, not_supplied=frozenset({Topic.RESULTS}))
    assert Knowledge.MISSING is seen[facts.receptors_on_metastasis].state


@pytest.mark.parametrize(
    ("when", "expected"), [("2021-02-28", YesNo.NO), ("2021-03-01", None), ("2021-03-02", None), (None, None)]
)
def test_a_result_before_spread_was_found_is_not_from_a_metastasis(when, expected):
    seen = picture(*SPREAD, *TESTED[1:], er(when=when))
    assert expected == seen[facts.receptors_on_metastasis].value


def test_a_result_of_the_primary_is_not_from_a_metastasis():
    seen = picture(*SPREAD, *TESTED[1:], er(when="2022", specimen=PRIMARY))
    assert "not tested on a metastasis: ER" == seen[facts.receptors_on_metastasis].note


def test_preliminary_results_from_a_metastasis_do_not_count():
    seen = picture(*SPREAD, *TESTED[1:], er(specimen=METASTASIS, preliminary=True))
    assert YesNo.NO is seen[facts.receptors_on_metastasis].value


@pytest.mark.parametrize(
    ("marker", "fact", "positive", "negative"),
    [
        (Marker.PD_L1, facts.pd_l1, Receptor.POSITIVE, Receptor.NEGATIVE),
        (Marker.MSI, facts.msi, Msi.HIGH, Msi.NOT_HIGH),
        (Marker.MMR, facts.mmr, Mmr.DEFICIENT, Mmr.PROFICIENT),
    ],
)
def test_other_markers_follow_the_same_policy(marker, fact, positive, negative):
    assert positive is picture(result(marker, POSITIVE))[fact].value
    assert negative is picture(result(marker, NEGATIVE))[fact].value
    assert negative is picture(result(marker, POSITIVE, "2020"), result(marker, NEGATIVE, "2022"))[fact].value


def test_one_lost_repair_protein_is_enough():
    seen = picture(result(Marker.MMR, POSITIVE), result(Marker.MMR, NEGATIVE))
    assert Mmr.DEFICIENT is seen[facts.mmr].value


def test_a_biopsy_alone_is_no_receptor_result():
    assert (
        YesNo.NO
        is picture(*SPREAD, done(ProcedureKind.BIOPSY_OF_METASTASIS))[facts.receptors_on_metastasis].value
    )
