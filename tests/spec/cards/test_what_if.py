"""What a lacking fact would open is computed by asking again."""

from tests.lib.pictures import number, picture, recommendation

from mbc_cards import facts
from mbc_cards.conditions import all_of
from mbc_cards.recommendation import Kind
from mbc_cards.values import Mutation, Receptor, YesNo
from mbc_cards.what_if import exclusions, leaves_about, outcomes, possible_answers, supposing

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


def test_answers_are_read_off_exclusions_too():
    spared = recommendation("spared", Kind.NEXT_LINE, HER2_NEGATIVE, unless=facts.brca.is_(Mutation.DETECTED))
    assert tuple(Mutation) == possible_answers(facts.brca, [ENDOCRINE, spared])
    assert [facts.brca.is_(Mutation.DETECTED)] == list(leaves_about(facts.brca, [ENDOCRINE, spared]))


CRISIS = facts.visceral_crisis.is_(YesNo.YES)
ELSEWHERE = recommendation(
    "elsewhere", Kind.NEXT_LINE, HER2_NEGATIVE, unless=all_of(CRISIS, facts.brca.is_(Mutation.DETECTED))
)


def excluding(named, **answers):
    return [fact.name for fact in exclusions(named, [ENDOCRINE, ELSEWHERE], picture(**answers).findings)]


def test_every_fact_that_could_exclude_what_is_said_is_named():
    assert ["visceral_crisis", "brca"] == excluding(["elsewhere"])


def test_of_what_is_not_said_only_what_excludes_it_now_is_named():
    excluded = {"her2": Receptor.NEGATIVE, "visceral_crisis": YesNo.YES, "brca": Mutation.DETECTED}
    assert ["visceral_crisis", "brca"] == excluding([], **excluded)
    assert [] == excluding([], **{**excluded, "brca": Mutation.NOT_DETECTED})
    assert [] == excluding([], **{**excluded, "her2": Receptor.POSITIVE})


def test_a_number_is_not_guessed_at():
    aged = recommendation("aged", Kind.NEXT_LINE, facts.age.at_least(60))
    assert [] == told([aged], picture(er=Receptor.POSITIVE, performance=number(1)).findings, (facts.age,))
    assert [] == told([TRIPLE], picture(her2=Receptor.NEGATIVE).findings, ())
