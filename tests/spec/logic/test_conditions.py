"""Conditions: three-valued, explained, rendered, and never shaken by learning more."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_cards import facts
from mbc_cards.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Fact,
    Named,
    Not,
    all_of,
    any_of,
    names_within,
    not_,
)
from mbc_cards.evidence import Finding, Members, conflicting, known, missing
from mbc_cards.period import Span
from mbc_cards.truth import FALSE, TRUE, UNKNOWN
from mbc_cards.values import Menopause, Receptor, Sex, YesNo

ER = facts.er.is_(Receptor.POSITIVE)
PR = facts.pr.is_(Receptor.POSITIVE)
HER2 = facts.her2.is_(Receptor.NEGATIVE)
POSITIVE: Finding[Any] = known(Receptor.POSITIVE)
NEGATIVE: Finding[Any] = known(Receptor.NEGATIVE)
BOTH: Finding[Any] = conflicting((Receptor.POSITIVE, Receptor.NEGATIVE))


def given_facts(**named: Finding[Any]) -> Mapping[Fact[Any], Finding[Any]]:
    return {facts.FACTS[name]: finding for name, finding in named.items()}


@pytest.mark.parametrize(
    ("finding", "truth"),
    [(POSITIVE, TRUE), (NEGATIVE, FALSE), (BOTH, UNKNOWN), (missing(), UNKNOWN)],
)
def test_a_choice_is_true_false_or_unknown(finding, truth):
    assert truth is ER.truth(given_facts(er=finding))


def test_a_fact_nobody_looked_at_is_unknown():
    assert UNKNOWN is ER.truth({})


def test_a_conflict_settles_what_all_its_sides_agree_on():
    either = facts.er.is_one_of(Receptor.POSITIVE, Receptor.NEGATIVE)
    assert TRUE is either.truth(given_facts(er=BOTH))
    pre_or_post = conflicting((Menopause.PRE, Menopause.POST))
    assert UNKNOWN is facts.menopause.is_(Menopause.PRE).truth({facts.menopause: pre_or_post})
    assert FALSE is facts.sex.is_(Sex.MALE).truth({facts.sex: conflicting((Sex.FEMALE, "other"))})


@pytest.mark.parametrize(
    ("members", "truth"),
    [
        (Members(frozenset({"letrozole"})), TRUE),
        (Members(frozenset({"letrozole"}), complete=False), TRUE),
        (Members(frozenset({"tamoxifen"})), FALSE),
        (Members(frozenset({"tamoxifen"}), complete=False), UNKNOWN),
        (Members(frozenset(), frozenset({"letrozole"})), UNKNOWN),
        (Members(frozenset(), frozenset({"tamoxifen"})), FALSE),
    ],
)
def test_a_set_denies_only_what_it_is_complete_about(members, truth):
    assert truth is facts.drugs_received.includes("letrozole", "anastrozole").truth(
        given_facts(drugs_received=known(members))
    )
    if truth is UNKNOWN:
        assert UNKNOWN is facts.drugs_received.includes("letrozole").truth({})


CHEMO = frozenset({"capecitabine", "docetaxel", "paclitaxel"})


@pytest.mark.parametrize(
    ("members", "truth"),
    [
        (Members(frozenset({"capecitabine", "docetaxel"})), TRUE),
        (Members(frozenset({"capecitabine"})), FALSE),
        (Members(frozenset({"capecitabine"}), frozenset({"docetaxel"})), UNKNOWN),
        (Members(frozenset({"capecitabine"}), complete=False), UNKNOWN),
    ],
)
def test_counting_members_is_true_at_the_limit_and_false_below(members, truth):
    two = facts.regimen_drugs.includes_at_least(2, CHEMO, "chemotherapy drugs")
    assert truth is two.truth(given_facts(regimen_drugs=known(members)))
    assert UNKNOWN is two.truth({})


@pytest.mark.parametrize(
    ("span", "at_least_two", "at_most_two"),
    [
        (Span.exactly(1), FALSE, TRUE),
        (Span.exactly(2), TRUE, TRUE),
        (Span.exactly(3), TRUE, FALSE),
        (Span(1, 3), UNKNOWN, UNKNOWN),
    ],
)
def test_numbers_hold_at_the_limit(span, at_least_two, at_most_two):
    findings = given_facts(metastatic_lines_completed=known(span))
    assert at_least_two is facts.metastatic_lines_completed.at_least(2).truth(findings)
    assert at_most_two is facts.metastatic_lines_completed.at_most(2).truth(findings)


def test_a_number_nobody_supplied_is_unknown():
    assert UNKNOWN is facts.age.at_least(60).truth({})
    assert UNKNOWN is facts.age.at_most(60).truth({})


def test_the_explanation_names_what_settled_it_and_what_lacks():
    condition = all_of(ER, HER2, facts.age.at_least(50))
    explained = condition.explain(given_facts(er=POSITIVE, her2=NEGATIVE))
    assert (UNKNOWN, (facts.er, facts.her2), (facts.age,)) == (
        explained.truth,
        explained.because,
        explained.lacking,
    )
    settled = condition.explain(given_facts(er=POSITIVE, her2=POSITIVE))
    assert (FALSE, (facts.her2,), ()) == (settled.truth, settled.because, settled.lacking)


def test_either_is_settled_by_the_first_that_holds():
    explained = any_of(ER, PR).explain(given_facts(er=NEGATIVE, pr=POSITIVE))
    assert (TRUE, (facts.pr,), ()) == (explained.truth, explained.because, explained.lacking)
    neither = any_of(ER, PR).explain(given_facts(er=NEGATIVE, pr=NEGATIVE))
    assert (FALSE, (facts.er, facts.pr)) == (neither.truth, neither.because)


def test_not_turns_the_truth_and_keeps_the_reasons():
    explained = not_(ER).explain(given_facts(er=NEGATIVE))
    assert (TRUE, (facts.er,)) == (explained.truth, explained.because)
    assert (facts.er,) == not_(ER).explain({}).lacking
    assert UNKNOWN is not_(ER).truth({})


def test_nested_conditions_are_flattened_and_double_negation_undone():
    assert all_of(ER, all_of(PR, HER2)) == AllOf((ER, PR, HER2))
    assert any_of(ER, any_of(PR, HER2)) == AnyOf((ER, PR, HER2))
    assert all_of(ER) is ER
    assert any_of(ER) is ER
    assert not_(not_(ER)) is ER


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (ER, "ER status is positive"),
        (facts.er.is_one_of(Receptor.POSITIVE, Receptor.NEGATIVE), "ER status is negative or positive"),
        (
            all_of(HER2, any_of(ER, PR)),
            "HER2 status is negative and (ER status is positive or PR status is positive)",
        ),
        (
            any_of(all_of(ER, PR), HER2),
            "(ER status is positive and PR status is positive) or HER2 status is negative",
        ),
        (facts.metastatic.is_(YesNo.YES), "metastatic breast cancer is present"),
        (facts.heart_checked.is_(YesNo.NO), "echocardiogram or ejection fraction is absent"),
        (not_(ER), "not (ER status is positive)"),
        (facts.age.at_least(60), "age in years is at least 60"),
        (facts.age.at_most(59.5), "age in years is at most 59.5"),
        (
            facts.drugs_received.includes("denosumab-60mg", "ado-trastuzumab-emtansine", "letrozole"),
            "drugs received include ado-trastuzumab emtansine, denosumab 60 mg or letrozole",
        ),
        (facts.drugs_received.includes_any(CHEMO, "a taxane"), "drugs received include a taxane"),
        (
            facts.regimen_drugs.includes_at_least(2, CHEMO, "chemotherapy drugs"),
            "drugs of the regimen include at least 2 chemotherapy drugs",
        ),
    ],
)
def test_a_condition_reads_as_english(condition, text):
    assert text == condition.text()


def test_a_condition_lists_its_leaves_and_each_fact_once():
    condition = all_of(ER, not_(any_of(ER, PR)))
    assert [ER, ER, PR] == list(condition.leaves())
    assert (facts.er, facts.pr) == condition.facts()
    assert [ER] == list(ER.leaves())


def test_a_named_condition_behaves_as_its_part_and_reads_as_its_name():
    named = Named("hormone receptor positive", any_of(ER, PR))
    findings = given_facts(er=NEGATIVE, pr=POSITIVE)
    assert TRUE is named.truth(findings)
    assert any_of(ER, PR).explain(findings) == named.explain(findings)
    assert [ER, PR] == list(named.leaves())
    assert "not (“hormone receptor positive”)" == not_(named).text()


def test_the_names_within_a_condition_can_be_listed():
    inner = Named("inner", ER)
    outer = Named("outer", all_of(not_(inner), PR))
    assert [outer, inner] == list(names_within(any_of(outer, HER2)))


# --- properties over arbitrary conditions and pictures -----------------------------------------

ASKED = (facts.er, facts.pr, facts.her2)
LEAVES = st.sampled_from([fact.is_(value) for fact in ASKED for value in Receptor])
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=8,
)
FINDINGS = st.fixed_dictionaries({fact: st.sampled_from([POSITIVE, NEGATIVE, missing()]) for fact in ASKED})
KNOWN = st.fixed_dictionaries({fact: st.sampled_from([POSITIVE, NEGATIVE]) for fact in ASKED})


@given(CONDITIONS, FINDINGS, KNOWN)
def test_learning_more_never_reverses_a_verdict(condition, before, facts_learnt):
    after = {
        fact: (facts_learnt[fact] if finding.value is None else finding) for fact, finding in before.items()
    }
    truth = condition.truth(before)
    assert truth is UNKNOWN or truth is condition.truth(after)


@given(CONDITIONS, FINDINGS, KNOWN)
def test_only_the_facts_named_as_lacking_can_settle_an_unknown(condition, before, learnt):
    explained = condition.explain(before)
    others = {
        fact: (learnt[fact] if finding.value is None and fact not in explained.lacking else finding)
        for fact, finding in before.items()
    }
    if explained.truth is UNKNOWN:
        assert UNKNOWN is condition.truth(others)


@given(CONDITIONS, FINDINGS)
def test_the_facts_named_in_because_suffice(condition, findings):
    explained = condition.explain(findings)
    if explained.truth is not UNKNOWN:
        assert explained.truth is condition.truth({fact: findings[fact] for fact in explained.because})


@given(CONDITIONS, FINDINGS)
def test_the_explanation_agrees_with_the_truth(condition, findings):
    assert condition.truth(findings) is condition.explain(findings).truth
