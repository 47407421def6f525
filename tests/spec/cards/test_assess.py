"""One recommendation and one picture give one verdict."""

import pytest
from tests.lib.pictures import edition, picture, recommendation

from mbc_cards import facts
from mbc_cards.assess import assess, explain_all, judge
from mbc_cards.conditions import all_of, not_
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
