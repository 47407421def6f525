"""One recommendation and one picture give one verdict."""

from collections import Counter

import pytest
from tests.lib.pictures import drugs, edition, picture, recommendation

from mbc_cards import facts
from mbc_cards.assess import assess, explain_all, judge
from mbc_cards.conditions import Silence, all_of, any_of, not_
from mbc_cards.editions import EDITIONS
from mbc_cards.evidence import conflicting
from mbc_cards.recommendation import Hook, Kind
from mbc_cards.truth import FALSE, TRUE, UNKNOWN
from mbc_cards.values import Menopause, Receptor, YesNo

ER_POSITIVE = facts.er.is_(Receptor.POSITIVE)
FOR_ER = recommendation("for-er", Kind.NEXT_LINE, ER_POSITIVE)
UNLESS_CRISIS = recommendation(
    "unless-crisis", Kind.NEXT_LINE, ER_POSITIVE, unless=facts.visceral_crisis.is_(YesNo.YES)
)
UNLESS_PRE = recommendation(
    "unless-pre", Kind.NEXT_LINE, ER_POSITIVE, unless=facts.menopause.is_(Menopause.PRE)
)


@pytest.mark.parametrize(
    ("findings", "truth"),
    [({"er": Receptor.POSITIVE}, TRUE), ({"er": Receptor.NEGATIVE}, FALSE), ({}, UNKNOWN)],
)
def test_the_condition_decides(findings, truth):
    assert truth is judge(FOR_ER, picture(**findings).findings).truth


def test_an_exclusion_that_holds_makes_it_false_and_says_why():
    verdict = judge(UNLESS_CRISIS, picture(er=Receptor.POSITIVE, visceral_crisis=YesNo.YES).findings)
    assert (FALSE, (facts.visceral_crisis,)) == (verdict.truth, verdict.because)


def test_an_exclusion_nobody_recorded_must_be_checked_first():
    verdict = judge(UNLESS_PRE, picture(er=Receptor.POSITIVE).findings)
    assert (TRUE, (facts.menopause,), ()) == (verdict.truth, verdict.first_check, verdict.assumed)


def test_an_exclusion_that_charts_record_only_when_present_is_assumed_absent_and_said_so():
    verdict = judge(UNLESS_CRISIS, picture(er=Receptor.POSITIVE).findings)
    assert (TRUE, (), (facts.visceral_crisis,)) == (verdict.truth, verdict.first_check, verdict.assumed)


def test_an_exclusion_known_absent_is_among_the_reasons():
    verdict = judge(UNLESS_PRE, picture(er=Receptor.POSITIVE, menopause=Menopause.POST).findings)
    assert (facts.er, facts.menopause) == verdict.because


def test_what_lacks_is_named():
    verdict = judge(UNLESS_PRE, picture().findings)
    assert (UNKNOWN, (facts.er,)) == (verdict.truth, verdict.lacking)


def test_only_recommendations_that_may_speak_at_the_hook_are_judged():
    check = recommendation("check", Kind.ORDER_CHECK, ER_POSITIVE)
    both = edition(FOR_ER, check)
    assert ["for-er"] == [v.recommendation.id for v in assess(both, picture().findings, Hook.PATIENT_VIEW)]
    assert ["check"] == [v.recommendation.id for v in assess(both, picture().findings, Hook.ORDER_SIGN)]
    assert ["for-er", "check"] == [v.recommendation.id for v in assess(both, picture().findings)]


def test_a_recommendation_can_name_its_own_hooks():
    only_sign = recommendation("sign", Kind.NEXT_LINE, ER_POSITIVE, hooks=frozenset({Hook.ORDER_SIGN}))
    assert () == assess(edition(only_sign), picture().findings, Hook.PATIENT_VIEW)


def test_a_full_explanation_also_says_why_not():
    verdicts = explain_all(edition(FOR_ER, UNLESS_CRISIS), picture(er=Receptor.NEGATIVE).findings)
    assert [(FALSE, (facts.er,))] * 2 == [(v.truth, v.because) for v in verdicts]
    (open_one, _) = explain_all(edition(FOR_ER, UNLESS_CRISIS), picture().findings)
    assert UNKNOWN is open_one.truth


def test_an_exclusion_with_a_silent_part_asks_only_what_is_still_needed():
    brain_only = all_of(
        facts.brain_metastases.is_(YesNo.YES), not_(facts.disease_outside_brain.is_(YesNo.YES))
    )
    outside_brain = recommendation("outside-brain", Kind.NEXT_LINE, ER_POSITIVE, unless=brain_only)
    silent = judge(outside_brain, picture(er=Receptor.POSITIVE).findings)
    assert ((), (facts.brain_metastases,)) == (silent.first_check, silent.assumed)
    in_brain = judge(outside_brain, picture(er=Receptor.POSITIVE, brain_metastases=YesNo.YES).findings)
    assert ((facts.disease_outside_brain,), ()) == (in_brain.first_check, in_brain.assumed)


class Asked(dict):
    """Findings that count how often each fact is looked up."""

    def __init__(self, findings):
        super().__init__(findings)
        self.counts = Counter()

    def get(self, fact, default=None):
        self.counts[fact.name] += 1
        return super().get(fact, default)


TAXANE_FOR_ER = recommendation(
    "taxane", Kind.NEXT_LINE, all_of(ER_POSITIVE, facts.drugs_received.includes("docetaxel"))
)
HER2_FOR_ER = recommendation(
    "her2", Kind.NEXT_LINE, all_of(facts.her2.is_(Receptor.POSITIVE), facts.er.is_(Receptor.POSITIVE))
)


def test_what_many_need_is_asked_once_and_settles_all_of_them():
    findings = Asked(picture(er=Receptor.NEGATIVE, her2=Receptor.POSITIVE).findings)
    verdicts = assess(edition(FOR_ER, TAXANE_FOR_ER, HER2_FOR_ER), findings)
    assert [FALSE] * 3 == [verdict.truth for verdict in verdicts]
    assert {"er": 1} == findings.counts


def test_an_exclusion_that_many_share_is_worked_out_once():
    other = recommendation("other", Kind.NEXT_LINE, ER_POSITIVE, unless=UNLESS_CRISIS.unless)
    findings = Asked(picture(er=Receptor.POSITIVE).findings)
    (one, two) = assess(edition(UNLESS_CRISIS, other), findings)
    assert one.assumed == two.assumed == (facts.visceral_crisis,)
    assert {"er": 1, "visceral_crisis": 1} == findings.counts


@pytest.mark.parametrize(
    ("her2", "truths"),
    [
        (Receptor.POSITIVE, [TRUE, FALSE, TRUE]),
        (Receptor.NEGATIVE, [FALSE, TRUE, TRUE]),
        (conflicting((Receptor.POSITIVE, Receptor.NEGATIVE)), [UNKNOWN, UNKNOWN, TRUE]),
        (YesNo.YES, [FALSE, FALSE, FALSE]),
    ],
)
def test_each_answer_to_a_fact_settles_every_clause_about_it(her2, truths):
    positive, negative = facts.her2.is_(Receptor.POSITIVE), facts.her2.is_(Receptor.NEGATIVE)
    either = facts.her2.is_one_of(*Receptor)
    table = [
        recommendation(str(number), Kind.NEXT_LINE, condition)
        for number, condition in enumerate((positive, negative, either))
    ]
    findings = picture(her2=her2).findings
    verdicts = assess(edition(*table), findings)
    assert truths == [verdict.truth for verdict in verdicts]
    assert truths == [item.when.truth(findings) for item in table]


def test_what_a_docket_says_of_each_recommendation_is_what_its_condition_says():
    table = [FOR_ER, TAXANE_FOR_ER, HER2_FOR_ER]
    findings = picture(er=Receptor.POSITIVE, drugs_received=drugs(complete=False)).findings
    assert [item.when.explain(findings) for item in table] == [
        (verdict.truth, verdict.because, verdict.lacking) for verdict in assess(edition(*table), findings)
    ]


def test_beside_an_assumed_absence_an_exclusion_still_lacks_what_has_to_be_asked():
    unless = any_of(facts.visceral_crisis.is_(YesNo.YES), facts.menopause.is_(Menopause.PRE))
    both = recommendation("both", Kind.NEXT_LINE, ER_POSITIVE, unless=unless)
    verdict = judge(both, picture(er=Receptor.POSITIVE).findings)
    assert ((facts.menopause,), (facts.visceral_crisis,)) == (verdict.first_check, verdict.assumed)


@pytest.mark.parametrize(
    "fact",
    [fact for fact in facts.FACTS.values() if fact.silence is Silence.TAKEN_AS_ABSENT],
    ids=lambda fact: fact.name,
)
def test_what_silence_denies_is_answered_by_yes_or_no(fact):
    """Only then does an exclusion that lacks nothing else lack nothing once it is taken as absent."""
    leaves = [
        leaf
        for edition in EDITIONS.values()
        for recommendation in edition.recommendations
        for condition in (recommendation.when, recommendation.unless)
        if condition is not None
        for leaf in condition.leaves()
        if leaf.fact is fact
    ]
    assert all(leaf.values <= set(YesNo) for leaf in leaves)
