"""A condition as a tree: every part with its own truth, and what is believed at every leaf."""

from typing import Any

from mbc_cards import facts
from mbc_cards.conditions import Fact, Named, all_of, any_of, not_
from mbc_cards.evidence import Finding, conflicting, known, missing
from mbc_cards.values import Receptor, YesNo
from mbc_service.web.trees import ALL, ANY, NOT, TAKEN_AS_ABSENT, Node, tree

POSITIVE, NEGATIVE = Receptor.POSITIVE, Receptor.NEGATIVE
FINDINGS: dict[Fact[Any], Finding[Any]] = {
    facts.er: known(POSITIVE),
    facts.her2: conflicting((POSITIVE, NEGATIVE)),
    facts.visceral_crisis: missing(),
}


def test_a_leaf_says_what_is_asked_whether_it_holds_and_what_is_believed() -> None:
    assert Node("ER status is positive", "true", "er", "positive") == tree(facts.er.is_(POSITIVE), FINDINGS)
    assert Node("ER status is negative", "false", "er", "positive") == tree(facts.er.is_(NEGATIVE), FINDINGS)
    her2 = tree(facts.her2.is_(POSITIVE), FINDINGS)
    assert ("unknown", "conflicting: positive against negative") == (her2.truth, her2.answer)
    assert ("unknown", "not known") == (
        tree(facts.pr.is_(POSITIVE), FINDINGS).truth,
        tree(facts.pr.is_(POSITIVE), FINDINGS).answer,
    )


def test_joined_parts_stand_below_their_word_each_with_its_own_truth() -> None:
    er, her2 = facts.er.is_(POSITIVE), facts.her2.is_(POSITIVE)
    both = tree(all_of(er, her2), FINDINGS)
    assert (ALL, "unknown", ["true", "unknown"]) == (
        both.words,
        both.truth,
        [part.truth for part in both.parts],
    )
    either = tree(any_of(er, her2), FINDINGS)
    assert (ANY, "true") == (either.words, either.truth)
    negated = tree(not_(er), FINDINGS)
    assert (NOT, "false", "true") == (negated.words, negated.truth, negated.parts[0].truth)


def test_a_named_population_stands_above_what_it_means() -> None:
    named = tree(Named("hormone receptor-positive", facts.er.is_(POSITIVE)), FINDINGS)
    assert ("hormone receptor-positive", True, "true") == (named.words, named.name, named.truth)
    assert "ER status is positive" == named.parts[0].words


def test_what_was_taken_as_absent_says_so_wherever_it_stands() -> None:
    crisis = facts.visceral_crisis.is_(YesNo.YES)
    assert TAKEN_AS_ABSENT == tree(crisis, FINDINGS, (facts.visceral_crisis,)).answer
    whole = tree(all_of(crisis, facts.er.is_(POSITIVE)), FINDINGS, (facts.visceral_crisis,))
    assert [TAKEN_AS_ABSENT, "positive"] == [part.answer for part in whole.parts]
    assert "not known" == tree(crisis, FINDINGS).answer


def test_without_a_patient_there_is_neither_truth_nor_answer() -> None:
    assert Node("ER status is positive", "", "er", "") == tree(facts.er.is_(POSITIVE))
