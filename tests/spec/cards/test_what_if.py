"""What a lacking fact would open is computed by asking again."""

from tests.lib.pictures import number, picture, recommendation

from mbc_cards import facts
from mbc_cards.conditions import all_of
from mbc_cards.recommendation import Kind
from mbc_cards.values import Mutation, Receptor
from mbc_cards.what_if import outcomes, possible_answers, supposing

ALPELISIB = recommendation("alpelisib", Kind.NEXT_LINE, facts.pik3ca.is_(Mutation.DETECTED))
HER2_NEGATIVE = facts.her2.is_(Receptor.NEGATIVE)
TRIPLE = recommendation(
    "triple", Kind.NEXT_LINE, all_of(HER2_NEGATIVE, facts.hormone_receptor.is_(Receptor.NEGATIVE))
)
ENDOCRINE = recommendation("endocrine", Kind.NEXT_LINE, facts.hormone_receptor.is_(Receptor.POSITIVE))


def told(undecided, findings, asked):
    return [
        ([value for _, value in answers], [item.id for item in opened])
        for answers, opened in outcomes(undecided, findings, asked)
    ]


def test_each_answer_that_opens_something_is_named():
    assert [([Mutation.DETECTED], ["alpelisib"])] == told([ALPELISIB], picture().findings, (facts.pik3ca,))


def test_two_facts_are_combined_only_when_no_single_one_opens_anything():
    both = recommendation("both", Kind.NEXT_LINE, all_of(HER2_NEGATIVE, facts.pik3ca.is_(Mutation.DETECTED)))
    assert [([Receptor.NEGATIVE, Mutation.DETECTED], ["both"])] == told(
        [both], picture().findings, (facts.her2, facts.pik3ca)
    )
    assert [([Mutation.DETECTED], ["alpelisib"])] == told(
        [both, ALPELISIB], picture().findings, (facts.her2, facts.pik3ca)
    )


def test_hormone_receptor_status_follows_from_er_and_pr():
    findings = picture(pr=Receptor.NEGATIVE).findings
    positive = supposing(findings, ((facts.er, Receptor.POSITIVE),))
    negative = supposing(findings, ((facts.er, Receptor.NEGATIVE),))
    assert Receptor.POSITIVE is positive[facts.hormone_receptor].value
    assert Receptor.NEGATIVE is negative[facts.hormone_receptor].value
    half = supposing({}, ((facts.er, Receptor.NEGATIVE),))
    assert facts.hormone_receptor not in half


def test_answers_are_read_off_the_conditions():
    assert tuple(Mutation) == possible_answers(facts.pik3ca, [ENDOCRINE, ALPELISIB])
    assert () == possible_answers(facts.brca, [ALPELISIB])
    assert () == possible_answers(facts.age, [ALPELISIB])


def test_a_number_is_not_guessed_at():
    aged = recommendation("aged", Kind.NEXT_LINE, facts.age.at_least(60))
    assert [] == told([aged], picture(er=Receptor.POSITIVE, performance=number(1)).findings, (facts.age,))
    assert [] == told([TRIPLE], picture(her2=Receptor.NEGATIVE).findings, ())
