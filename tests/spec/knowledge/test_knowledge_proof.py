"""An edition as a whole: nothing dead, shadowed or contradicting itself; and that the proof can fail."""

from functools import lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lib.pictures import edition, recommendation

from mbc_cards import facts
from mbc_cards.conditions import ChoiceFact, all_of, any_of, not_
from mbc_cards.coverage_report import coverage_report
from mbc_cards.editions import EDITIONS
from mbc_cards.editions.cancernet_2021_07 import triple_negative
from mbc_cards.editions.cancernet_2021_07.proof import ACCEPTED, THRESHOLDS
from mbc_cards.evidence import Members, known
from mbc_cards.gaps import chart_of, gaps, patients
from mbc_cards.lint import (
    CONTRADICTED,
    NEVER_OFFERED,
    NEVER_SPEAKS,
    NOBODY_ANSWERS,
    SHADOWED,
    SPEAKS_TO_ALL,
    offers_of,
    remarks,
    thresholds,
)
from mbc_cards.period import Span
from mbc_cards.possible import IMPOSSIBLE, WITHIN
from mbc_cards.proof_report import ANSWERS, open_remarks, proof_report
from mbc_cards.recommendation import Addition, Kind, Order, Regimen, Strength, Test
from mbc_cards.resolve import picture_of
from mbc_cards.timeline import Ended
from mbc_cards.truth import FALSE, TRUE, UNKNOWN
from mbc_cards.values import Menopause, Receptor, Sex, Suppression, YesNo
from mbc_cards.witness import DOES_NOT_HOLD, MAY_HOLD, Wanted, applies, in_words, silent, witness

ROOT = Path(__file__).parents[3]
LAST_YEAR = 9999
GUIDE_2021 = EDITIONS["cancernet-2021-07"]
RULEBOOK = ROOT / "cards" / "rulebook"
ER_POSITIVE = facts.er.is_(Receptor.POSITIVE)
ER_NEGATIVE = facts.er.is_(Receptor.NEGATIVE)
METASTATIC = facts.metastatic.is_(YesNo.YES)
LETROZOLE = (Regimen((("letrozole",),)),)


def sibling(name):
    """A test module of another folder, for the records it generates."""
    path = ROOT / "tests" / "spec" / "resolving" / f"{name}.py"
    found = spec_from_file_location(f"sibling_{name}", path)
    module = module_from_spec(found)
    found.loader.exec_module(module)
    return module


RECORDS = sibling("test_no_policy_depends_on_order")


@lru_cache
def found_in_2021():
    return remarks(GUIDE_2021)


def said(*table):
    return [(remark.check, remark.subject) for remark in remarks(edition(*table))]


# --- the guide of July 2021 ------------------------------------------------------------------------


def test_nothing_is_found_in_the_guide_of_2021_that_the_edition_does_not_explain():
    reasons = ANSWERS[GUIDE_2021.id]
    assert [] == [remark for remark in found_in_2021() if not reasons.reason(remark)]


def test_every_explanation_is_still_needed():
    subjects = {remark.subject for remark in found_in_2021()}
    anybody = {f"* by {subject.rpartition(' by ')[2]}" for subject in subjects - ACCEPTED.keys()}
    assert set(ACCEPTED) <= subjects | anybody


def test_every_number_asked_has_a_line_of_the_guide_and_no_other_has():
    assert set(thresholds(GUIDE_2021)) == set(THRESHOLDS)


def test_no_patient_of_the_usual_combinations_is_left_without_an_option():
    assert () == gaps(GUIDE_2021)


def test_the_committed_proof_is_fresh():
    assert proof_report(GUIDE_2021) == (RULEBOOK / "proof-cancernet-2021-07.md").read_text("utf-8")


def test_the_committed_coverage_is_fresh():
    assert coverage_report(GUIDE_2021) == (RULEBOOK / "coverage-cancernet-2021-07.md").read_text("utf-8")


@pytest.mark.parametrize("other", [each for each in EDITIONS if each != GUIDE_2021.id])
def test_in_no_edition_is_a_recommendation_dead_or_a_fact_unanswered(other):
    dead = {NEVER_SPEAKS, NOBODY_ANSWERS}
    assert [] == [remark for remark in remarks(EDITIONS[other]) if remark.check in dead]


def test_an_edition_without_explanations_is_reported_as_it_is():
    both = recommendation("both", Kind.INFORMATION, all_of(ER_POSITIVE, ER_NEGATIVE))
    old = recommendation("old", Kind.INFORMATION, all_of(METASTATIC, facts.age.at_least(60)))
    report = proof_report(edition(both, old))
    assert ["both"] == [remark.subject for remark in open_remarks(edition(both, old))]
    assert "* Never speaks: **no reason given**." in report
    assert "| age in years is at least 60 | **not given** | `old` |" in report


def test_a_patient_without_an_option_is_named_in_the_report():
    only_triple_negative = edition(*triple_negative.TABLE)
    lacking = {tuple(call.value for call in gap.patient.receptors) for gap in gaps(only_triple_negative)}
    assert 7 == len(lacking)
    assert ("negative", "negative", "negative") not in lacking
    assert (
        "* ER positive, PR positive, HER2 positive; premenopausal; suppression: none; liver only; "
        "after no line. Other cards: none."
    ) in proof_report(only_triple_negative)


# --- each check finds what it is for ------------------------------------------------------------------


def test_a_recommendation_that_contradicts_itself_never_speaks():
    assert [(NEVER_SPEAKS, "both")] == said(
        recommendation("both", Kind.INFORMATION, all_of(ER_POSITIVE, ER_NEGATIVE))
    )


def test_a_recommendation_that_its_exclusion_covers_never_speaks():
    assert [(NEVER_SPEAKS, "out")] == said(
        recommendation("out", Kind.INFORMATION, ER_POSITIVE, unless=any_of(ER_POSITIVE, ER_NEGATIVE))
    )


def test_er_positive_disease_that_is_hormone_receptor_negative_does_not_exist():
    odd = all_of(ER_POSITIVE, facts.hormone_receptor.is_(Receptor.NEGATIVE))
    assert [(NEVER_SPEAKS, "odd")] == said(recommendation("odd", Kind.INFORMATION, odd))


def test_a_recommendation_for_metastatic_disease_and_nothing_else_speaks_to_all():
    assert [(SPEAKS_TO_ALL, "all")] == said(recommendation("all", Kind.INFORMATION, METASTATIC))
    assert [] == said(recommendation("some", Kind.INFORMATION, METASTATIC, unless=ER_POSITIVE))
    assert [] == said(recommendation("some", Kind.INFORMATION, all_of(METASTATIC, ER_POSITIVE)))


def test_a_drug_on_which_the_cancer_must_have_worsened_is_never_offered_unless_it_is_continued():
    failed = all_of(METASTATIC, facts.drugs_failed.includes("letrozole"))
    again = (Regimen((("letrozole",),), continued=frozenset({"letrozole"})),)
    assert [(NEVER_OFFERED, "again: letrozole")] == said(
        recommendation("again", Kind.NEXT_LINE, failed, offer=LETROZOLE)
    )
    assert [] == said(recommendation("again", Kind.NEXT_LINE, failed, offer=again))


def test_a_drug_that_was_not_tolerated_is_never_offered():
    stopped = all_of(METASTATIC, facts.drugs_not_tolerated.includes("letrozole"))
    assert [(NEVER_OFFERED, "again: letrozole")] == said(
        recommendation("again", Kind.NEXT_LINE, stopped, offer=LETROZOLE)
    )


def test_a_regimen_whose_condition_is_never_met_is_never_offered():
    never = (Regimen((("letrozole",),), when=ER_NEGATIVE),)
    positive = all_of(METASTATIC, ER_POSITIVE)
    assert [(NEVER_OFFERED, "one: letrozole")] == said(
        recommendation("one", Kind.NEXT_LINE, positive, offer=never)
    )


def test_a_narrower_recommendation_of_the_same_drugs_after_a_wider_one_is_shadowed():
    wide = recommendation("wide", Kind.NEXT_LINE, all_of(METASTATIC, ER_POSITIVE), offer=LETROZOLE)
    narrow = recommendation(
        "narrow",
        Kind.NEXT_LINE,
        all_of(METASTATIC, ER_POSITIVE, facts.her2.is_(Receptor.NEGATIVE)),
        offer=LETROZOLE,
    )
    assert [(SHADOWED, "narrow by wide")] == said(wide, narrow)
    assert [] == said(narrow, wide)


def test_a_stronger_recommendation_is_shown_before_and_not_shadowed():
    wide = recommendation("wide", Kind.NEXT_LINE, all_of(METASTATIC, ER_POSITIVE), offer=LETROZOLE)
    strong = recommendation(
        "strong",
        Kind.NEXT_LINE,
        all_of(METASTATIC, ER_POSITIVE, facts.her2.is_(Receptor.NEGATIVE)),
        offer=LETROZOLE,
        strength=Strength.RECOMMENDED,
    )
    assert [] == said(wide, strong)


def test_the_same_test_asked_for_again_in_fewer_patients_is_shadowed():
    orders = (Order(Test.PIK3CA),)
    wide = recommendation("wide", Kind.TESTING, all_of(METASTATIC, ER_POSITIVE), repairs=orders)
    narrow = recommendation(
        "narrow", Kind.TESTING, all_of(METASTATIC, ER_POSITIVE, facts.age.at_least(60)), repairs=orders
    )
    other = recommendation(
        "other", Kind.TESTING, all_of(METASTATIC, ER_POSITIVE), repairs=(Order(Test.NTRK),)
    )
    assert [(SHADOWED, "narrow by wide")] == said(wide, narrow, other)


def test_an_offer_that_a_check_criticizes_is_a_contradiction():
    offered = recommendation("offered", Kind.NEXT_LINE, all_of(METASTATIC, ER_POSITIVE), offer=LETROZOLE)
    young = all_of(facts.order_drugs.includes("letrozole"), facts.menopause.is_(Menopause.PRE), METASTATIC)
    check = recommendation("check", Kind.ORDER_CHECK, young, about=frozenset({"letrozole"}))
    assert [(CONTRADICTED, "offered by check")] == said(offered, check)
    elsewhere = recommendation("check", Kind.ORDER_CHECK, all_of(young, ER_NEGATIVE), about=check.about)
    assert [] == said(offered, elsewhere)


def test_what_completes_a_regimen_is_ordered_with_it():
    needed = all_of(facts.menopause.is_(Menopause.PRE), facts.suppression.is_(Suppression.NONE))
    offer = (Regimen((("letrozole",),), additions=(Addition(("goserelin",), needed),)),)
    offered = recommendation("offered", Kind.NEXT_LINE, all_of(METASTATIC, ER_POSITIVE), offer=offer)
    bare = all_of(facts.order_drugs.includes("letrozole"), needed, METASTATIC)
    check = recommendation("check", Kind.ORDER_CHECK, bare, about=frozenset({"letrozole"}))
    assert [] == said(offered, check)
    assert [("letrozole",), ("letrozole", "goserelin")] == [each.drugs for each in offers_of(offered)]


def test_a_check_of_the_partner_looks_at_the_whole_regimen():
    pair = (Regimen((("everolimus",), ("exemestane",))),)
    offered = recommendation("offered", Kind.NEXT_LINE, all_of(METASTATIC, ER_POSITIVE), offer=pair)
    alone = all_of(facts.order_drugs.includes("everolimus"), not_(facts.regimen_drugs.includes("exemestane")))
    check = recommendation("check", Kind.ORDER_CHECK, alone, about=frozenset({"everolimus"}))
    assert [] == said(offered, check)


def test_a_fact_without_a_policy_is_named():
    shoe_size = ChoiceFact("shoe_size", "shoe size", "Which shoes fit?")
    asked = all_of(METASTATIC, shoe_size.is_(YesNo.YES))
    assert [(NOBODY_ANSWERS, "odd: shoe_size")] == said(recommendation("odd", Kind.INFORMATION, asked))


# --- the search behind it -------------------------------------------------------------------------------

LEAVES = [
    ER_POSITIVE,
    ER_NEGATIVE,
    facts.pr.is_(Receptor.POSITIVE),
    facts.hormone_receptor.is_(Receptor.POSITIVE),
    facts.sex.is_(Sex.MALE),
    facts.menopause.is_(Menopause.PRE),
    facts.metastatic_lines_completed.at_least(2),
    facts.metastatic_lines_completed.at_most(1),
    facts.drugs_received.includes("letrozole"),
    facts.drugs_failed.includes("letrozole", "tamoxifen"),
    facts.regimen_drugs.includes_at_least(2, frozenset({"paclitaxel", "docetaxel", "eribulin"}), "some"),
]
CONDITIONS = st.recursive(
    st.sampled_from(LEAVES),
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda some: all_of(*some)),
        st.lists(parts, min_size=1, max_size=3).map(lambda some: any_of(*some)),
        parts.map(not_),
    ),
    max_leaves=6,
)
DRUG_SETS = st.frozensets(st.sampled_from(["letrozole", "tamoxifen", "paclitaxel", "docetaxel"])).map(
    lambda some: known(Members(some))
)
PICTURES = st.fixed_dictionaries(
    {},
    optional={
        facts.er: st.sampled_from(Receptor).map(known),
        facts.pr: st.sampled_from(Receptor).map(known),
        facts.hormone_receptor: st.sampled_from(Receptor).map(known),
        facts.sex: st.sampled_from(Sex).map(known),
        facts.menopause: st.sampled_from(Menopause).map(known),
        facts.metastatic_lines_completed: st.integers(0, 4).map(lambda count: known(Span.exactly(count))),
        facts.drugs_received: DRUG_SETS,
        facts.drugs_failed: DRUG_SETS,
        facts.regimen_drugs: DRUG_SETS,
    },
)


def can_be(findings):
    if any(condition.truth(findings) is TRUE for condition, _ in IMPOSSIBLE):
        return False
    both = [(inner, outer) for inner, outer in WITHIN if inner in findings and outer in findings]
    return all(findings[inner].value.sure <= findings[outer].value.sure for inner, outer in both)


@settings(max_examples=300, deadline=None)
@given(CONDITIONS, CONDITIONS, PICTURES)
def test_the_search_finds_a_picture_whenever_there_is_one(wanted, unwanted, picture):
    both = (Wanted(wanted), Wanted(unwanted, DOES_NOT_HOLD))
    found = witness(both)
    if found is not None:
        assert TRUE is wanted.truth(found)
        assert TRUE is not unwanted.truth(found)
        assert not any(condition.truth(found) is TRUE for condition, _ in IMPOSSIBLE)
    elif can_be(picture):
        assert not (wanted.truth(picture) is TRUE and unwanted.truth(picture) is not TRUE)


def test_a_fact_that_cannot_be_known_is_left_open():
    """In a man menopause stays unasked, and the condition is met by what else it allows."""
    either = any_of(facts.menopause.is_one_of(*Menopause), ER_POSITIVE)
    found = witness((Wanted(facts.sex.is_(Sex.MALE)), Wanted(either)))
    assert TRUE is ER_POSITIVE.truth(found)
    assert None is witness((Wanted(facts.sex.is_(Sex.MALE)), Wanted(facts.menopause.is_(Menopause.POST))))


def test_a_drug_that_was_never_given_has_not_failed():
    never = not_(facts.drugs_received.includes("letrozole"))
    assert None is witness((Wanted(facts.drugs_failed.includes("letrozole")), Wanted(never)))


def test_numbers_are_tried_below_at_and_above_a_limit():
    between = all_of(facts.age.at_least(60), not_(facts.age.at_least(61)))
    assert "age 60" == in_words(witness((Wanted(between),)))
    assert None is witness((Wanted(all_of(facts.age.at_least(60), not_(facts.age.at_least(60)))),))


def test_what_is_given_stays_and_what_is_seen_replaces_it_for_one_condition():
    drug = facts.order_drugs.includes("letrozole")
    seen = {facts.order_drugs: known(Members(frozenset({"letrozole"})))}
    assert None is witness((Wanted(drug),), {facts.order_drugs: known(Members())})
    assert None is not witness((Wanted(drug, seen=seen), Wanted(drug, DOES_NOT_HOLD)))


def test_a_recommendation_is_silent_when_unmet_or_excluded():
    plain = recommendation("plain", Kind.INFORMATION, ER_POSITIVE)
    excluded = recommendation("excluded", Kind.INFORMATION, METASTATIC, unless=ER_POSITIVE)
    assert 1 == len(silent(plain))
    assert 2 == len(silent(excluded))
    assert [frozenset({TRUE}), frozenset({FALSE, UNKNOWN})] == [each.truths for each in applies(excluded)]
    assert frozenset({TRUE, UNKNOWN}) == MAY_HOLD


# --- what is taken as impossible is impossible -------------------------------------------------------------


def within_the_calendar(chart):
    """The first and last days that a date can have are the business of the test that generates them."""
    dated = [item for entry in chart.drugs for item in (entry.start, entry.end, entry.evidence.date) if item]
    return all(1 < item.first.year and item.last.year < LAST_YEAR for item in dated)


@settings(max_examples=200, deadline=None)
@given(RECORDS.charts().filter(within_the_calendar))
def test_no_record_leads_to_a_picture_taken_as_impossible(chart):
    findings = picture_of(chart, RECORDS.TODAY).findings
    for condition, because in IMPOSSIBLE:
        assert condition.truth(findings) is not TRUE, because
    for inner, outer in WITHIN:
        inside, around = findings[inner].value, findings[outer].value
        if inside is not None and around is not None and around.complete:
            assert inside.sure <= around.sure | around.possible, (inner.name, outer.name)


# --- the patients of the usual combinations ------------------------------------------------------------


def test_every_usual_patient_is_read_as_meant():
    for patient in patients():
        picture = picture_of(chart_of(patient), RECORDS.TODAY)
        lines = picture.timeline.metastatic
        failed = [line.drugs for line in lines if line.ended is Ended.PROGRESSION]
        assert [frozenset(line) for line in patient.lines] == [drugs - {"goserelin"} for drugs in failed]
        assert YesNo.YES is picture[facts.metastatic].value
        assert patient.sex is picture[facts.sex].value
        assert patient.menopause is picture[facts.menopause].value
        assert [call.value for call in patient.receptors] == [
            picture[fact].value.value for fact in (facts.er, facts.pr, facts.her2)
        ]
        assert YesNo.YES is not picture[facts.systemic_therapy_active].value
