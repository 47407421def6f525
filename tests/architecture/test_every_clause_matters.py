"""Every leaf of every recommendation is shown by two worked examples to decide the outcome."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from tests.lib.tables import Example, examples_of, load_all, read_table

from mbc_cards.conditions import AllOf, AnyOf, Condition, Leaf, Named, Not, all_of
from mbc_cards.editions import EDITIONS
from mbc_cards.facts import er, her2
from mbc_cards.recommendation import Kind, Recommendation, Strength
from mbc_cards.truth import FALSE, NOT, TRUE, Truth, all_true, any_true
from mbc_cards.values import Receptor

LeafTruths = Mapping[Leaf, Truth]

load_all()

RECOMMENDATIONS = [
    pytest.param(recommendation, id=f"{edition.id}:{recommendation.id}")
    for edition in EDITIONS.values()
    for recommendation in edition.recommendations
]


@pytest.mark.parametrize("recommendation", RECOMMENDATIONS)
def test_two_examples_isolate_each_leaf(recommendation: Recommendation) -> None:
    examples = examples_of(recommendation)
    assert examples, f"{recommendation.id}: no worked examples in tests/spec"
    silent = [leaf.text() for leaf in leaves(recommendation) if not isolated(leaf, recommendation, examples)]
    assert not silent, f"{recommendation.id}: no pair of examples isolates “{'”, “'.join(silent)}”"


def test_a_leaf_that_no_pair_isolates_is_named() -> None:
    """The rule itself: `her2` is varied only together with `er`, `er` also alone."""
    both = Recommendation(
        id="both",
        kind=Kind.INFORMATION,
        title="",
        when=all_of(er.is_(Receptor.POSITIVE), her2.is_(Receptor.NEGATIVE)),
        strength=Strength.OPTION,
        sources=(),
        summary="",
    )
    rows = """
        er       | her2     || verdict
        positive | negative || TRUE
        negative | negative || FALSE
        negative | positive || FALSE
        """
    examples = tuple(read_table(both, rows, {}))
    alone = {leaf.fact.name for leaf in leaves(both) if isolated(leaf, both, examples)}
    assert {"er"} == alone


def leaves(recommendation: Recommendation) -> tuple[Leaf, ...]:
    """Return the leaves of `when` and `unless`; a leaf that stands in both is one leaf."""
    return tuple(dict.fromkeys(_leaves(recommendation)))


def _leaves(recommendation: Recommendation) -> Iterator[Leaf]:
    yield from recommendation.when.leaves()
    if recommendation.unless is not None:
        yield from recommendation.unless.leaves()


def isolated(leaf: Leaf, recommendation: Recommendation, examples: tuple[Example, ...]) -> bool:
    """Whether an applying example stops applying when the leaf alone takes its truth from another.

    The other example may differ besides only in leaves over the same fact, which cannot be held
    still: a woman is not at once before and after menopause.
    """
    rows = [{each: each.truth(example.findings) for each in leaves(recommendation)} for example in examples]
    applying = [row for row in rows if applies(recommendation, row)]
    others = [row for row in rows if not applies(recommendation, row)]
    return any(
        _differ_only_in(leaf, one, other) and not applies(recommendation, {**one, leaf: other[leaf]})
        for one, other in product(applying, others)
    )


def applies(recommendation: Recommendation, truths: LeafTruths) -> bool:
    """Whether the verdict is TRUE, from the truth of each leaf."""
    excluded = FALSE if recommendation.unless is None else truth_from(recommendation.unless, truths)
    return truth_from(recommendation.when, truths) is TRUE and excluded is not TRUE


def truth_from(condition: Condition, truths: LeafTruths) -> Truth:
    """Evaluate a condition over given leaf truths."""
    match condition:
        case AllOf(parts=parts):
            return all_true(truth_from(part, truths) for part in parts)
        case AnyOf(parts=parts):
            return any_true(truth_from(part, truths) for part in parts)
        case Named(part=part):
            return truth_from(part, truths)
        case Not(part=part):
            return NOT[truth_from(part, truths)]
        case Leaf():
            return truths[condition]
    raise AssertionError(f"unknown kind of condition: {condition}")


def _differ_only_in(leaf: Leaf, one: LeafTruths, other: LeafTruths) -> bool:
    return one[leaf] is not other[leaf] and all(
        one[each] is other[each] for each in one if each.fact is not leaf.fact
    )
