"""How a table of worked examples is read, and what is wrong with one that cannot be."""

import pytest
from tests.lib.tables import findings_from, read_table, spec

from mbc_cards.conditions import all_of
from mbc_cards.evidence import Knowledge, Members
from mbc_cards.facts import (
    drugs_received,
    er,
    menopause,
    metastatic_lines_completed,
    suppression,
    visceral_crisis,
)
from mbc_cards.period import Span
from mbc_cards.recommendation import Kind, Recommendation, Strength
from mbc_cards.truth import FALSE, TRUE, UNKNOWN
from mbc_cards.values import Menopause, Receptor, Suppression, YesNo

QUESTION = Recommendation(
    id="a.question",
    kind=Kind.INFORMATION,
    title="",
    when=all_of(er.is_(Receptor.POSITIVE), metastatic_lines_completed.at_most(0)),
    unless=visceral_crisis.is_(YesNo.YES),
    strength=Strength.OPTION,
    sources=(),
    summary="",
)


def test_rows_become_examples_with_blank_cells_left_out() -> None:
    first, second = read_table(
        QUESTION,
        """
        er       | visceral_crisis || verdict | lacking | assumed
        ---------+-----------------++---------+---------+----------------
        positive |                 || TRUE    |         | visceral_crisis
                 | yes             || UNKNOWN | er      |
        """,
        {"metastatic_lines_completed": "0"},
    )
    assert {"metastatic_lines_completed": "0", "er": "positive"} == first.cells
    assert (TRUE, UNKNOWN) == (first.verdict, second.verdict)
    assert {"lacking": frozenset(), "assumed": frozenset({"visceral_crisis"})} == first.names
    assert "metastatic_lines_completed 0, er positive" == first.text


@pytest.mark.parametrize(
    ("cell", "expected"), [("2", Span(2, 2)), ("1-2", Span(1, 2)), ("2+", Span(2, None))]
)
def test_numbers_may_be_spans(cell, expected) -> None:
    assert expected == findings_from({"age": cell})[_fact("age")].value


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("none", Members()),
        ("letrozole, palbociclib", Members(frozenset({"letrozole", "palbociclib"}))),
        ("letrozole, tamoxifen?", Members(frozenset({"letrozole"}), frozenset({"tamoxifen"}))),
        ("letrozole, ?", Members(frozenset({"letrozole"}), complete=False)),
    ],
)
def test_sets_list_sure_and_possible_drugs(cell, expected) -> None:
    assert expected == findings_from({"drugs_received": cell})[drugs_received].value


@pytest.mark.parametrize(
    ("fact", "cell", "expected"),
    [
        (menopause, "premenopausal", Menopause.PRE),
        (menopause, "Pre", Menopause.PRE),
        (suppression, "oophorectomy", Suppression.OOPHORECTOMY),
        (suppression, "none", Suppression.NONE),
    ],
)
def test_values_are_written_by_word_or_by_name(fact, cell, expected) -> None:
    assert expected is findings_from({fact.name: cell})[fact].value


def test_two_values_conflict() -> None:
    finding = findings_from({"er": "positive / negative"})[er]
    assert Knowledge.CONFLICTING is finding.state
    assert (Receptor.POSITIVE, Receptor.NEGATIVE) == finding.candidates


@pytest.mark.parametrize(
    ("table", "given", "trouble"),
    [
        ("oestrogen || verdict", {}, "no such fact: oestrogen"),
        ("er || verdict", {"er": "positive"}, "given and in the table"),
        ("er || outcome", {}, "outcome columns are verdict"),
        ("er || verdict | cause", {}, "outcome columns are verdict"),
        ("er | her2 | verdict", {}, "no ||"),
        ("er || verdict\npositive | x || TRUE", {}, "cells in"),
        ("er || verdict\npositive || UNKNOWN", {}, "must say what is lacking"),
        ("er || verdict\nperhaps || TRUE", {}, "no value is called 'perhaps'"),
        ("er || verdict\nyes || TRUE", {}, "er is not answered by 'yes'"),
        ("drugs_received || verdict\naspirin || TRUE", {}, "no such drug: aspirin"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(table, given, trouble) -> None:
    with pytest.raises(ValueError, match=trouble.replace("|", r"\|")):
        read_table(QUESTION, table, given)


def test_a_wrong_verdict_and_a_wrong_reason_fail() -> None:
    check = spec(QUESTION, "er || verdict | lacking\nnegative || FALSE |")
    wrong_verdict = read_table(QUESTION, "er || verdict\nnegative || TRUE", {})
    wrong_reason = read_table(
        QUESTION, "er | metastatic_lines_completed || verdict | lacking\n | 0 || UNKNOWN | age", {}
    )
    for example in wrong_verdict + wrong_reason:
        with pytest.raises(AssertionError):
            check(example)
    (right,) = read_table(QUESTION, "er || verdict | lacking\nnegative || FALSE |", {})
    assert FALSE is right.verdict
    check(right)


def test_an_example_of_nothing_has_a_name() -> None:
    table = "er || verdict | lacking\n || UNKNOWN | er, metastatic_lines_completed"
    (example,) = read_table(QUESTION, table, {})
    assert "nothing recorded" == example.text


def _fact(name):
    (fact,) = findings_from({name: "1"})
    return fact
