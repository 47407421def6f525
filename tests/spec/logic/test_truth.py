"""Three-valued logic keeps "not known" apart from "no"."""

import pytest

from mbc_cards.truth import AND, FALSE, NOT, OR, TRUE, UNKNOWN, Truth, all_true, any_true, known


def test_a_truth_refuses_to_be_a_bool():
    with pytest.raises(TypeError, match="not a bool"):
        bool(TRUE)


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (TRUE, TRUE, TRUE, TRUE),
        (TRUE, FALSE, FALSE, TRUE),
        (TRUE, UNKNOWN, UNKNOWN, TRUE),
        (FALSE, FALSE, FALSE, FALSE),
        (FALSE, UNKNOWN, FALSE, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_and_and_or_follow_kleene(left, right, both, either):
    assert both is AND[left, right]
    assert both is AND[right, left]
    assert both is all_true((left, right))
    assert either is OR[left, right]
    assert either is OR[right, left]
    assert either is any_true((left, right))


def test_not_leaves_unknown_unknown():
    assert {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN} == NOT


def test_the_tables_are_complete():
    assert set(AND) == set(OR) == {(a, b) for a in Truth for b in Truth}


def test_joining_nothing_is_true_for_and_and_false_for_or():
    assert TRUE is all_true(())
    assert FALSE is any_true(())


def test_a_known_bool_becomes_a_truth():
    assert TRUE is known(value=True)
    assert FALSE is known(value=False)
