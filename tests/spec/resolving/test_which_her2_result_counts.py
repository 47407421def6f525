"""HER2: staining and gene copies of one tissue read together, and which tissue counts."""

import pytest
from tests.lib.charts import her2, ihc, ish, picture

from mbc_cards import facts
from mbc_cards.chart import Call, Method, Specimen
from mbc_cards.evidence import Knowledge
from mbc_cards.values import Her2Expression, Receptor

POSITIVE, NEGATIVE, UNCLEAR, NOT_DONE = Call.POSITIVE, Call.NEGATIVE, Call.UNCLEAR, Call.NOT_DONE
CONFLICT, NOTHING = Knowledge.CONFLICTING, Knowledge.MISSING
LOW, ULTRALOW, ZERO = Her2Expression.LOW, Her2Expression.ULTRALOW, Her2Expression.ZERO


def overall(call, when="2021-03-10", **more):
    return her2(call, when, method=Method.OVERALL, **more)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((ihc(3),), Receptor.POSITIVE),
        ((ihc(2),), NOTHING),
        ((ihc(1),), Receptor.NEGATIVE),
        ((ihc(0),), Receptor.NEGATIVE),
        ((ihc(2), ish(POSITIVE)), Receptor.POSITIVE),
        ((ihc(2), ish(NEGATIVE)), Receptor.NEGATIVE),
        ((ihc(2), ish(UNCLEAR)), NOTHING),
        ((ihc(1), ish(UNCLEAR)), Receptor.NEGATIVE),
        ((ish(POSITIVE),), Receptor.POSITIVE),
        ((ish(NEGATIVE),), Receptor.NEGATIVE),
        ((ihc(3), ish(NEGATIVE)), Receptor.POSITIVE),
        ((ihc(1), ish(POSITIVE)), Receptor.POSITIVE),
        ((ihc(2), overall(NEGATIVE)), Receptor.NEGATIVE),
        ((ihc(2), overall(POSITIVE)), Receptor.POSITIVE),
        ((ihc(2), overall(UNCLEAR)), NOTHING),
        ((ihc(3), overall(POSITIVE)), Receptor.POSITIVE),
        ((ihc(3), overall(NEGATIVE)), CONFLICT),
        ((ihc(0), overall(POSITIVE)), CONFLICT),
        ((overall(NEGATIVE), ish(POSITIVE, "2021-03-10")), CONFLICT),
        ((overall(POSITIVE),), Receptor.POSITIVE),
        ((overall(UNCLEAR),), NOTHING),
        ((her2(NOT_DONE),), NOTHING),
        ((her2(Call.CONTRADICTORY),), CONFLICT),
        ((ihc(2, call=POSITIVE),), NOTHING),
        ((ihc(2, call=NEGATIVE),), NOTHING),
        ((ihc(3, call=NEGATIVE),), CONFLICT),
        ((ihc(1, call=POSITIVE),), CONFLICT),
        ((ihc(3, call=UNCLEAR),), Receptor.POSITIVE),
        ((ihc(3, call=NEGATIVE), ish(NEGATIVE)), CONFLICT),
        ((ihc(3, call=NOT_DONE),), Receptor.POSITIVE),
        ((her2(POSITIVE, method=Method.IHC),), Receptor.POSITIVE),
        ((ihc(1, call=Call.CONTRADICTORY), overall(NEGATIVE)), CONFLICT),
        ((overall(UNCLEAR, score=0),), Receptor.NEGATIVE),
        ((overall(NEGATIVE, score=2),), Receptor.NEGATIVE),
        ((overall(UNCLEAR, score=2),), NOTHING),
    ],
)
def test_staining_copies_and_the_overall_word(events, expected):
    finding = picture(*events)[facts.her2]
    assert expected in (finding.value, finding.state)


def test_two_plus_alone_says_what_is_lacking():
    assert (
        "IHC 2+ without a clear ISH result: neither positive nor negative" == picture(ihc(2))[facts.her2].note
    )


@pytest.mark.parametrize(
    ("call", "ratio", "expected"),
    [
        (UNCLEAR, 2.0, Receptor.POSITIVE),
        (UNCLEAR, 1.9, Receptor.NEGATIVE),
        (POSITIVE, 1.9, Receptor.POSITIVE),
        (NEGATIVE, 1.9, Receptor.NEGATIVE),
        (NEGATIVE, 2.0, CONFLICT),
        (Call.CONTRADICTORY, 2.4, CONFLICT),
    ],
)
def test_a_ratio_of_two_is_amplified(call, ratio, expected):
    finding = picture(ish(call, ratio=ratio))[facts.her2]
    assert expected in (finding.value, finding.state)


@pytest.mark.parametrize(
    ("copies", "expected"), [("2021-04-21", Receptor.NEGATIVE), ("2021-04-22", Receptor.NEGATIVE)]
)
def test_a_later_ish_result_settles_staining_of_the_same_or_another_tissue(copies, expected):
    assert expected is picture(ihc(2, "2021-03-10"), ish(NEGATIVE, copies))[facts.her2].value


@pytest.mark.parametrize(
    ("staining", "expected"), [("2021-04-21", Receptor.NEGATIVE), ("2021-04-22", NOTHING)]
)
def test_ish_settles_newer_staining_only_within_the_same_tissue(staining, expected):
    finding = picture(ish(NEGATIVE, "2021-03-10"), ihc(2, staining))[facts.her2]
    assert expected in (finding.value, finding.state)


def test_primary_and_metastasis_are_never_one_tissue():
    events = ish(NEGATIVE, specimen=Specimen.PRIMARY), ihc(2, specimen=Specimen.METASTASIS)
    assert NOTHING is picture(*events)[facts.her2].state


def test_ish_of_unstated_tissue_joins_the_staining_of_its_date():
    events = ish(POSITIVE), ihc(2, specimen=Specimen.METASTASIS)
    finding = picture(*events)[facts.her2]
    assert (Receptor.POSITIVE, "newest result from a metastasis or recurrence") == (
        finding.value,
        finding.policy,
    )


def test_undated_results_are_read_together():
    assert Receptor.POSITIVE is picture(ihc(2, None), ish(POSITIVE, None))[facts.her2].value
    assert NOTHING is picture(ihc(2, "2021"), ish(POSITIVE, None))[facts.her2].state


def test_a_preliminary_ish_does_not_settle_staining():
    assert NOTHING is picture(ihc(2), ish(NEGATIVE, preliminary=True))[facts.her2].state


def test_the_newer_of_two_ish_results_of_one_tissue_counts():
    seen = picture(ish(POSITIVE, "2020-06-18"), ish(NEGATIVE, "2020-06-20"))
    assert Receptor.NEGATIVE is seen[facts.her2].value


def test_two_ish_results_of_one_day_that_disagree_are_a_conflict():
    assert CONFLICT is picture(ish(POSITIVE), ish(NEGATIVE))[facts.her2].state


def test_an_overall_word_older_than_its_parts_is_replaced_and_shown():
    finding = picture(overall(NEGATIVE, "2020-06-18"), ish(POSITIVE, "2020-06-20"))[facts.her2]
    assert (Receptor.POSITIVE, "an earlier overall result was negative") == (finding.value, finding.note)


def test_a_metastasis_that_turned_positive_is_used_and_the_primary_shown():
    events = ihc(1, "2018", specimen=Specimen.PRIMARY), ihc(3, "2021", specimen=Specimen.METASTASIS)
    finding = picture(*events)[facts.her2]
    assert Receptor.POSITIVE is finding.value
    assert "the primary tumour's result of 2018 was negative" == finding.note


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((ihc(0),), ZERO),
        ((ihc(1),), LOW),
        ((ihc(2), ish(NEGATIVE)), LOW),
        ((ihc(0, expression=ULTRALOW),), ULTRALOW),
        ((ihc(0), overall(NEGATIVE, expression=ULTRALOW)), ULTRALOW),
        ((overall(NEGATIVE, expression=LOW),), LOW),
        ((overall(NEGATIVE),), None),
        ((ihc(3),), None),
        ((ihc(2),), None),
        ((), None),
        ((ihc(0, "2018"), ihc(1, "2021")), LOW),
        ((ihc(2, "2015"), ish(POSITIVE, "2015"), ihc(0, "2021")), ZERO),
    ],
)
def test_expression_is_read_from_the_tissue_that_counts(events, expected):
    assert expected is picture(*events)[facts.her2_expression].value


def test_two_levels_of_one_day_are_a_conflict():
    assert CONFLICT is picture(ihc(0), ihc(1))[facts.her2_expression].state
