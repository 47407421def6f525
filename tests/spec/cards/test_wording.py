"""From verdicts to the cards a clinician reads."""

from dataclasses import replace
from datetime import date

import pytest
from tests.lib.pictures import (
    RESULT,
    SOURCE,
    drugs,
    edition,
    number,
    order,
    ordering,
    picture,
    recommendation,
)

from mbc_cards import facts
from mbc_cards.assess import assess
from mbc_cards.card import Card, Indicator, NewMedication, NewTest, RemoveOrder, Suggestion
from mbc_cards.chart import Chart, Person, Topic
from mbc_cards.conditions import all_of, not_
from mbc_cards.drugs import WITHOUT_ORDER_CODE, DrugClass, drugs_in, name_of
from mbc_cards.evidence import Evidence, Problem, conflicting, known, missing
from mbc_cards.offers import SitePreferences
from mbc_cards.period import Period
from mbc_cards.recommendation import (
    Add,
    Authority,
    Basis,
    Citation,
    Hook,
    Kind,
    Order,
    Regimen,
    Remove,
    Strength,
    Test,
)
from mbc_cards.selection import MOST_LACKING, deciding_facts
from mbc_cards.values import DiseaseStatus, Menopause, Mutation, Receptor, YesNo
from mbc_cards.wording import MOST_OPTIONS, CardOptions, write_cards

ER_POSITIVE = facts.er.is_(Receptor.POSITIVE)
FIRST_LINE = recommendation(
    "first-line",
    Kind.NEXT_LINE,
    all_of(ER_POSITIVE, facts.metastatic_lines_completed.at_most(0)),
    unless=facts.visceral_crisis.is_(YesNo.YES),
    strength=Strength.USUAL,
    summary="first line: palbociclib with letrozole",
    offer=(Regimen((("palbociclib",), ("letrozole",))),),
)
WEAKER = recommendation("weaker", Kind.NEXT_LINE, ER_POSITIVE, offer=(Regimen((("tamoxifen",),)),))
OLAPARIB = recommendation(
    "check.olaparib.brca",
    Kind.ORDER_CHECK,
    all_of(facts.order_drugs.includes("olaparib"), not_(facts.brca.is_(Mutation.DETECTED))),
    about=frozenset({"olaparib"}),
    summary="{drug} ordered, but no BRCA mutation was found",
    asks="{drug} ordered: BRCA result not recorded",
    repairs=(Remove(), Order(Test.BRCA)),
    basis=Basis.DERIVED,
    additions="negation of the stated use",
)
ECHO = recommendation(
    "safety.echo",
    Kind.MONITORING,
    all_of(facts.regimen_drugs.includes("trastuzumab"), facts.heart_checked.is_(YesNo.NO)),
    about=frozenset({"trastuzumab"}),
    strength=Strength.SHOULD_MONITOR,
    summary="{drug}: no recent echocardiogram",
    asks="{drug}: echocardiogram not known",
    repairs=(Order(Test.ECHOCARDIOGRAM),),
)
BONE = recommendation(
    "bone.start",
    Kind.BONE,
    facts.bone_metastases.is_(YesNo.YES),
    summary="bone metastases without a bone-modifying drug",
    offer=(Regimen((("zoledronic-acid",),)), Regimen((("denosumab-120mg",),))),
    repairs=(Order(Test.CREATININE), Order(Test.CALCIUM)),
)
UNTREATED = {
    "er": Receptor.POSITIVE,
    "metastatic_lines_completed": number(0),
    "systemic_therapy_active": YesNo.NO,
}


def cards(of, patient, hook=Hook.PATIENT_VIEW, **options):
    written = write_cards(edition=edition(*of), picture=patient, hook=hook, options=CardOptions(**options))
    return list(written.cards)


def only(of, patient, hook=Hook.PATIENT_VIEW, **options) -> Card:
    (card,) = cards(of, patient, hook, **options)
    return card


# --- who is spoken about -----------------------------------------------------------------------


@pytest.mark.parametrize("metastatic", [YesNo.NO, None])
def test_no_card_unless_metastatic_disease_is_established(metastatic):
    named = {} if metastatic is None else {"metastatic": metastatic}
    patient = picture(**UNTREATED, **named)
    if metastatic is None:
        patient = type(patient)(
            {f: v for f, v in patient.findings.items() if f is not facts.metastatic},
            patient.timeline,
            Chart(),
            patient.today,
        )
    assert [] == cards([FIRST_LINE, BONE], patient)


def test_no_card_for_a_deceased_patient():
    assert [] == cards([FIRST_LINE], picture(Chart(person=Person(deceased=True)), **UNTREATED))


def test_no_card_when_the_order_is_about_something_else():
    assert [] == cards([FIRST_LINE, BONE], ordering(order(), bone_metastases=YesNo.YES), Hook.ORDER_SELECT)


# --- next line ----------------------------------------------------------------------------------


def test_the_next_line_card_lists_options_strongest_first_with_reasons_and_assumptions():
    card = only([WEAKER, FIRST_LINE], picture(**UNTREATED))
    assert (Kind.NEXT_LINE, Indicator.INFO) == (card.kind, card.indicator)
    assert "First line: palbociclib with letrozole" == card.summary
    assert ("first-line", ("weaker",)) == (card.recommendation, card.also)
    assert ["palbociclib + letrozole", "tamoxifen"] == [item.label for item in card.suggestions]
    assert (NewMedication("palbociclib"), NewMedication("letrozole")) == card.suggestions[0].actions
    assert [("er", "positive"), ("metastatic_lines_completed", "0")] == [
        (r.fact.name, r.value) for r in card.because
    ]
    assert ("No rapid worsening that affects how organs work (none recorded)",) == card.assumed
    assert "(2024-03-01, Observation/r1)" in card.detail
    assert card.detail.index("Title of first-line") < card.detail.index("Title of weaker")


def test_a_drug_that_is_running_is_not_ordered_again():
    card = only([FIRST_LINE], picture(**UNTREATED, current_drugs=drugs("letrozole")))
    assert (NewMedication("palbociclib"),) == card.suggestions[0].actions


def test_nothing_is_offered_at_patient_view_while_therapy_runs_without_progression():
    running = UNTREATED | {"systemic_therapy_active": YesNo.YES}
    assert [] == cards([FIRST_LINE], picture(**running))
    assert 1 == len(cards([FIRST_LINE], picture(**running, disease_status=DiseaseStatus.PROGRESSING)))


def test_maintenance_is_offered_while_therapy_runs_once_its_chemotherapy_has_ended():
    maintenance = recommendation(
        "maintenance", Kind.NEXT_LINE, facts.chemotherapy_course_ended.is_(YesNo.YES), offer=WEAKER.offer
    )
    running = UNTREATED | {"systemic_therapy_active": YesNo.YES, "chemotherapy_course_ended": YesNo.YES}
    assert only([maintenance, FIRST_LINE], picture(**running)).recommendation == "maintenance"


def test_the_same_drugs_are_offered_once_under_the_strongest_statement():
    again = recommendation("again", Kind.NEXT_LINE, ER_POSITIVE, offer=FIRST_LINE.offer)
    card = only([again, FIRST_LINE], picture(**UNTREATED))
    assert ["palbociclib + letrozole"] == [item.label for item in card.suggestions]
    assert ("first-line", ()) == (card.recommendation, card.also)


def test_an_approval_of_the_same_drugs_is_not_hidden_behind_a_guideline_and_suggested_once():
    approved = recommendation(
        "approved", Kind.NEXT_LINE, ER_POSITIVE, authority=Authority.APPROVAL, offer=FIRST_LINE.offer
    )
    card = only([approved, FIRST_LINE], picture(**UNTREATED))
    assert card.also == ("approved",)
    assert "Title of approved** (drug approval)" in card.detail
    assert ["palbociclib + letrozole"] == [item.label for item in card.suggestions]


def test_what_was_considered_and_not_offered_is_named_with_the_reason():
    card = only([FIRST_LINE, WEAKER], picture(**UNTREATED, drugs_failed=drugs("letrozole")))
    assert "weaker" == card.recommendation
    both = recommendation("both", Kind.NEXT_LINE, ER_POSITIVE, offer=(*FIRST_LINE.offer, *WEAKER.offer))
    card = only([both], picture(**UNTREATED, drugs_failed=drugs("letrozole")))
    assert "**Considered, not offered:** the cancer worsened on letrozole" in card.detail


def test_an_order_that_fits_gets_no_card_and_one_that_does_not_gets_the_options():
    fitting = ordering(order("palbociclib", "letrozole"), **UNTREATED)
    other = ordering(order("capecitabine"), **UNTREATED)
    assert [] == cards([FIRST_LINE], fitting, Hook.ORDER_SELECT)
    assert ["first-line"] == [c.recommendation for c in cards([FIRST_LINE], other, Hook.ORDER_SELECT)]


def test_renewing_a_drug_that_runs_well_gets_no_card():
    renewal = ordering(order("capecitabine"), **UNTREATED, current_drugs=drugs("capecitabine"))
    assert [] == cards([FIRST_LINE], renewal, Hook.ORDER_SELECT)


def test_signing_never_offers_a_next_line():
    assert [] == cards([FIRST_LINE], ordering(order("capecitabine"), **UNTREATED), Hook.ORDER_SIGN)


def test_a_class_named_by_the_source_is_not_passed_off_as_a_named_drug():
    taxane = recommendation(
        "taxane", Kind.NEXT_LINE, ER_POSITIVE, offer=(Regimen((("docetaxel",),), named=False, note="weekly"),)
    )
    detail = only([taxane], picture(**UNTREATED)).detail
    assert "members of it" in detail
    assert "weekly" in detail


# --- order checks -------------------------------------------------------------------------------


def test_a_partner_of_which_the_source_names_only_the_class_is_left_to_the_prescriber():
    open_choice = recommendation(
        "checkpoint",
        Kind.NEXT_LINE,
        ER_POSITIVE,
        offer=(Regimen((("pembrolizumab",),), note="approved", partner=DrugClass.CHEMOTHERAPY),),
    )
    card = only([open_choice], picture(**UNTREATED))
    assert [("pembrolizumab + chemotherapy to be chosen", (NewMedication("pembrolizumab"),))] == [
        (suggestion.label, suggestion.actions) for suggestion in card.suggestions
    ]
    assert (
        "approved  \n   The source names no chemotherapy drug to go with it: choose one and add it."
        in card.detail
    )


def test_a_contradicted_order_is_named_with_the_fact_that_says_so_and_its_repair():
    patient = ordering(order("olaparib"), brca=Mutation.NOT_DETECTED)
    card = only([OLAPARIB], patient, Hook.ORDER_SIGN)
    assert (Kind.ORDER_CHECK, Indicator.WARNING) == (card.kind, card.indicator)
    assert "Olaparib ordered, but no BRCA mutation was found" == card.summary
    assert [("order_drugs", "olaparib"), ("brca", "not detected")] == [
        (r.fact.name, r.value) for r in card.because
    ]
    assert (RemoveOrder("MedicationRequest/d1", "olaparib"),) == card.suggestions[0].actions
    assert ("MedicationRequest/d1",) == card.orders
    assert "derived" in card.detail


def test_an_undecided_check_asks_and_suggests_only_the_test():
    card = only([OLAPARIB], ordering(order("olaparib")), Hook.ORDER_SELECT)
    assert "Olaparib ordered: BRCA result not recorded" == card.summary
    assert ((NewTest(Test.BRCA),),) == tuple(item.actions for item in card.suggestions)
    assert (facts.brca,) == card.lacking
    assert "**Not known:** BRCA1/BRCA2 mutation" in card.detail


def test_what_stands_on_record_instead_of_an_answer_is_shown_beside_the_open_fact():
    patient = ordering(order("olaparib"))
    day = Period.on(date(2024, 3, 1))
    doubtful = missing(Evidence("Observation/g1", "BRCA1: VUS", day), note="variant of unknown significance")
    patient = replace(patient, findings={**patient.findings, facts.brca: doubtful})
    card = only([OLAPARIB], patient, Hook.ORDER_SIGN)
    assert (
        "**Not known:** BRCA1/BRCA2 mutation, variant of unknown significance (2024-03-01, Observation/g1)\n"
        in card.detail
    )


def test_the_degree_of_a_source_is_said_conditionally_while_it_is_open_whether_it_applies():
    asked = only([OLAPARIB], ordering(order("olaparib")), Hook.ORDER_SIGN)
    settled = only([OLAPARIB], ordering(order("olaparib"), brca=Mutation.NOT_DETECTED), Hook.ORDER_SIGN)
    conditional = "not settled whether this applies; if it does: "
    degree = settled.detail.split(".")[0].strip("*")
    assert conditional not in settled.detail
    assert f"{conditional}{degree[0].lower()}{degree[1:]}".capitalize() in asked.detail


def test_a_satisfied_check_is_silent():
    assert [] == cards([OLAPARIB], ordering(order("olaparib"), brca=Mutation.DETECTED), Hook.ORDER_SIGN)


def test_an_unselected_draft_is_context_and_not_checked():
    patient = ordering(
        order("letrozole"), order("olaparib", reference="MedicationRequest/d2", selected=False)
    )
    assert [] == cards([OLAPARIB], patient, Hook.ORDER_SELECT)


def test_checks_of_the_same_drug_share_a_card_and_only_must_not_is_critical():
    forbidden = recommendation(
        "check.forbidden",
        Kind.ORDER_CHECK,
        facts.order_drugs.includes("olaparib"),
        about=frozenset({"olaparib"}),
        critical=True,
        repairs=(Add(("letrozole",)), Add(("tamoxifen",), when=facts.brca.is_(Mutation.DETECTED))),
    )
    card = only(
        [OLAPARIB, forbidden], ordering(order("olaparib"), brca=Mutation.NOT_DETECTED), Hook.ORDER_SIGN
    )
    assert (Indicator.CRITICAL, "check.forbidden") == (card.indicator, card.recommendation)
    assert ("check.olaparib.brca",) == card.also
    assert "Add letrozole" in [item.label for item in card.suggestions]
    assert "Add tamoxifen" not in [item.label for item in card.suggestions]


def test_a_partner_that_failed_or_is_not_stocked_is_not_suggested():
    partner = recommendation(
        "check.partner",
        Kind.ORDER_CHECK,
        facts.order_drugs.includes("palbociclib"),
        about=frozenset({"palbociclib"}),
        repairs=(Add(("letrozole", "anastrozole", "exemestane")),),
    )
    patient = ordering(order("palbociclib"), drugs_failed=drugs("letrozole"))
    card = only([partner], patient, Hook.ORDER_SIGN, site=SitePreferences(excluded={"anastrozole": "no"}))
    assert ["Add exemestane"] == [item.label for item in card.suggestions]


def test_a_check_that_lacks_too_much_to_be_asked_is_silent():
    vague = recommendation(
        "check.vague",
        Kind.ORDER_CHECK,
        all_of(
            facts.order_drugs.includes("olaparib"),
            *(f.is_(Receptor.POSITIVE) for f in (facts.er, facts.pr, facts.her2)),
        ),
        about=frozenset({"olaparib"}),
        asks="asks",
    )
    assert MOST_LACKING < 3
    assert [] == cards([vague], ordering(order("olaparib")), Hook.ORDER_SIGN)


def test_a_site_can_switch_a_recommendation_off():
    site = SitePreferences(disabled={"check.olaparib.brca": "handled elsewhere"})
    assert [] == cards([OLAPARIB], ordering(order("olaparib")), Hook.ORDER_SIGN, site=site)


# --- bone, monitoring, testing, supportive ---------------------------------------------------------


def test_bone_metastases_without_an_agent_offer_each_agent_and_the_missing_tests():
    card = only([BONE], picture(bone_metastases=YesNo.YES, calcium_checked=YesNo.YES))
    assert ["zoledronic acid", "denosumab 120 mg", "Order creatinine"] == [
        item.label for item in card.suggestions
    ]
    assert "**Not on record:** creatinine" in card.detail


def test_nothing_is_missing_when_all_tests_are_on_record():
    card = only(
        [BONE],
        picture(bone_metastases=YesNo.YES, calcium_checked=YesNo.YES, renal_function_checked=YesNo.YES),
    )
    assert "Not on record" not in card.detail


def test_a_bone_agent_among_the_drafts_silences_the_bone_card():
    patient = ordering(
        order("letrozole"), order("zoledronic-acid", selected=False), bone_metastases=YesNo.YES
    )
    assert [] == cards([BONE], patient, Hook.ORDER_SIGN)


def test_missing_monitoring_warns_for_a_drug_being_ordered_and_informs_for_a_running_one():
    due = {"heart_checked": YesNo.NO, "regimen_drugs": drugs("trastuzumab")}
    ordered = only([ECHO], ordering(order("trastuzumab"), **due), Hook.ORDER_SIGN)
    running = only([ECHO], picture(**due, current_drugs=drugs("trastuzumab")))
    assert (Indicator.WARNING, Indicator.INFO) == (ordered.indicator, running.indicator)
    assert "Trastuzumab: no recent echocardiogram" == ordered.summary == running.summary
    assert ["Order echocardiogram"] == [item.label for item in ordered.suggestions]


def test_a_test_that_may_be_needed_only_informs():
    may = recommendation(
        "may",
        Kind.MONITORING,
        ECHO.when,
        about=ECHO.about,
        strength=Strength.MAY_MONITOR,
        repairs=(Order(Test.CALCIUM),),
    )
    patient = ordering(
        order("trastuzumab"),
        heart_checked=YesNo.NO,
        regimen_drugs=drugs("trastuzumab"),
        calcium_checked=YesNo.YES,
    )
    card = only([may], patient, Hook.ORDER_SIGN)
    assert (Indicator.INFO, ()) == (card.indicator, card.suggestions)


def test_monitoring_that_is_only_derived_from_a_side_effect_makes_no_card_of_its_own():
    more = {
        "about": ECHO.about,
        "strength": Strength.MAY_MONITOR,
        "basis": Basis.DERIVED,
        "additions": "ours",
    }
    derived = recommendation("derived", Kind.MONITORING, ECHO.when, **more)
    due = {"heart_checked": YesNo.NO, "regimen_drugs": drugs("trastuzumab")}
    patient = ordering(order("trastuzumab"), **due)
    assert cards([derived], patient, Hook.ORDER_SIGN) == []
    assert ("derived",) == only([derived, ECHO], patient, Hook.ORDER_SIGN).also


def test_unknown_monitoring_is_asked_for_at_orders_and_silent_at_patient_view():
    named = {"regimen_drugs": drugs("trastuzumab")}
    assert (
        "Trastuzumab: echocardiogram not known"
        == only([ECHO], ordering(order("trastuzumab"), **named), Hook.ORDER_SIGN).summary
    )
    assert [] == cards([ECHO], picture(**named, current_drugs=drugs("trastuzumab")))


ALPELISIB = recommendation(
    "alpelisib",
    Kind.NEXT_LINE,
    all_of(ER_POSITIVE, facts.pik3ca.is_(Mutation.DETECTED)),
    strength=Strength.USUAL,
    offer=(Regimen((("alpelisib",), ("fulvestrant",))),),
)
TEST_PIK3CA = recommendation(
    "test.pik3ca",
    Kind.TESTING,
    ER_POSITIVE,
    strength=Strength.MAY_BE_RECOMMENDED,
    repairs=(Order(Test.PIK3CA),),
)


def test_one_lacking_fact_that_would_open_an_option_is_asked_for_with_what_follows():
    card = only([ALPELISIB], picture(er=Receptor.POSITIVE))
    assert (Kind.TESTING, "PIK3CA mutation would decide between options") == (card.kind, card.summary)
    assert "- PIK3CA mutation detected: Title of alpelisib" in card.detail
    assert ["Order PIK3CA"] == [item.label for item in card.suggestions]
    assert (facts.pik3ca,) == card.lacking


def test_a_weak_testing_statement_speaks_only_when_its_test_would_decide():
    assert "test.pik3ca" == only([ALPELISIB, TEST_PIK3CA], picture(er=Receptor.POSITIVE)).recommendation
    assert [] == cards([TEST_PIK3CA], picture(er=Receptor.POSITIVE))
    raised = recommendation("test.raised", Kind.TESTING, facts.bone_pain.is_(YesNo.YES))
    assert only([raised], picture(bone_pain=YesNo.YES)).recommendation == "test.raised"
    strong = recommendation("test.strong", Kind.TESTING, ER_POSITIVE, strength=Strength.RECOMMENDED)
    assert "test.strong" == only([strong], picture(er=Receptor.POSITIVE)).recommendation


def test_a_weaker_option_is_not_asked_about_while_a_stronger_one_is_open():
    weak = recommendation("weak", Kind.NEXT_LINE, facts.pik3ca.is_(Mutation.DETECTED))
    assert [Kind.NEXT_LINE] == [c.kind for c in cards([FIRST_LINE, weak], picture(**UNTREATED))]


def test_a_judgement_that_charts_rarely_record_is_not_asked_for_as_a_test():
    later = recommendation("later", Kind.NEXT_LINE, facts.endocrine_exhausted.is_(YesNo.YES))
    assert cards([later], picture(er=Receptor.POSITIVE)) == []


def test_at_most_two_facts_are_asked_for():
    three = [
        recommendation(f"r{n}", Kind.NEXT_LINE, fact.is_(Receptor.POSITIVE))
        for n, fact in enumerate((facts.er, facts.pr, facts.her2))
    ]
    verdicts = assess(edition(*three), picture().findings)
    assert (facts.er, facts.pr) == deciding_facts(verdicts, best_rank=9)


def test_supportive_statements_share_one_card():
    pain = recommendation("pain", Kind.SUPPORTIVE, facts.bone_pain.is_(YesNo.YES))
    more = recommendation("more", Kind.SUPPORTIVE, facts.bone_pain.is_(YesNo.YES), detail="More.")
    card = only([pain, more], picture(bone_pain=YesNo.YES))
    assert (Kind.SUPPORTIVE, ("more",)) == (card.kind, card.also)


def test_information_is_a_line_on_the_cards_it_belongs_to():
    trial = recommendation(
        "trial",
        Kind.INFORMATION,
        ER_POSITIVE,
        detail="A clinical trial is an option.",
        attaches_to=frozenset({Kind.NEXT_LINE}),
    )
    assert "- A clinical trial is an option." in only([FIRST_LINE, trial], picture(**UNTREATED)).detail
    assert (
        "clinical trial"
        not in only([BONE, trial], picture(er=Receptor.POSITIVE, bone_metastases=YesNo.YES)).detail
    )


# --- problems ----------------------------------------------------------------------------------------


def test_a_contradiction_is_shown_and_not_resolved():
    her2 = conflicting((Receptor.POSITIVE, Receptor.NEGATIVE), RESULT)
    card = only([FIRST_LINE], picture(her2=her2))
    assert (Kind.PROBLEM, Indicator.WARNING) == (card.kind, card.indicator)
    assert "HER2 status: the record contradicts itself (positive against negative)" in card.detail
    assert (facts.her2,) == card.lacking
    assert "positive against negative" == card.because[0].value


def test_data_that_was_not_supplied_is_said():
    chart = Chart(
        not_supplied=frozenset({Topic.MEDICATION}),
        problems=(
            Problem("x", "Observation/1", "", "Unreadable value", "er"),
            Problem("y", "", "", "Silent"),
        ),
    )
    detail = only([FIRST_LINE], picture(chart)).detail
    assert "- medication history: not supplied" in detail
    assert "- Unreadable value (Observation/1)" in detail
    assert "Silent" not in detail


def test_a_problem_is_not_shown_for_an_order_of_something_else():
    chart = Chart(not_supplied=frozenset({Topic.MEDICATION}))
    assert [] == cards([FIRST_LINE], picture(chart, order_drugs=drugs()), Hook.ORDER_SELECT)


# --- bone drugs ------------------------------------------------------------------------------------------


def test_what_is_said_of_one_bone_drug_stands_below_the_options():
    monthly = replace(BONE, offer=(Regimen((("denosumab-120mg",),), note="Every 4 weeks."),))
    detail = only([monthly], picture(bone_metastases=YesNo.YES)).detail
    assert "denosumab 120 mg  \nEvery 4 weeks." in detail


# --- order, number, provenance ---------------------------------------------------------------------------


def test_cards_come_by_urgency_and_those_beyond_the_limit_are_held_back():
    patient = ordering(
        order("olaparib", "trastuzumab"),
        bone_metastases=YesNo.YES,
        heart_checked=YesNo.NO,
        regimen_drugs=drugs("trastuzumab"),
        brca=Mutation.NOT_DETECTED,
    )
    written = write_cards(
        edition=edition(BONE, ECHO, OLAPARIB),
        picture=patient,
        hook=Hook.ORDER_SIGN,
        options=CardOptions(max_cards=2),
    )
    assert [Kind.ORDER_CHECK, Kind.MONITORING] == [card.kind for card in written.cards]
    assert [Kind.BONE] == [card.kind for card in written.held_back]
    assert 3 == len(written.verdicts)


def test_every_card_names_edition_place_review_and_dates():
    chart = Chart(newest_data=Period.on(date(2024, 5, 1)))
    detail = only([FIRST_LINE], picture(chart, **UNTREATED), evaluated="2024-06-01 10:00").detail
    for words in (
        "Example Publisher: An example guide (2024-06)",
        "Treatment, lines 446, 452",
        "Evidence up to June 2024.",
        "has not been reviewed by a clinician",
        "Newest data 2024-05-01. Evaluated 2024-06-01 10:00.",
    ):
        assert words in detail
    reviewed = write_cards(
        edition=edition(FIRST_LINE, reviewed_by=("a clinician",)),
        picture=picture(**UNTREATED),
        hook=Hook.PATIENT_VIEW,
    )
    assert "not been reviewed" not in reviewed.cards[0].detail


def test_the_soonest_date_to_verify_by_is_shown_and_the_address_of_the_leading_source():
    there = Citation(replace(SOURCE, url="https://example.org/guide"), "T", "1")
    first = recommendation(
        "a", Kind.NEXT_LINE, ER_POSITIVE, sources=(there,), verify_by=date(2026, 12, 31), offer=WEAKER.offer
    )
    second = recommendation(
        "b", Kind.NEXT_LINE, ER_POSITIVE, verify_by=date(2026, 10, 1), offer=FIRST_LINE.offer
    )
    card = only([first, second], picture(**UNTREATED))
    assert "Verify by 2026-10-01." in card.detail
    assert card.source_url == "https://example.org/guide"


@pytest.mark.parametrize(
    ("today", "passed"), [(date(2026, 9, 30), False), (date(2026, 10, 1), False), (date(2026, 10, 2), True)]
)
def test_once_the_day_to_verify_by_has_passed_the_card_says_so(today, passed):
    dated = recommendation(
        "a", Kind.NEXT_LINE, ER_POSITIVE, verify_by=date(2026, 10, 1), offer=FIRST_LINE.offer
    )
    card = only([dated], replace(picture(**UNTREATED), today=today))
    assert "Verify by 2026-10-01." in card.detail
    assert passed is ("That day has passed: check the sources first." in card.detail)


def test_places_in_the_guide_stand_in_order_each_section_once():
    places = (Citation(SOURCE, "Part: Treatment", "448, 446"), Citation(SOURCE, "Part: Treatment", "364-396"))
    other = recommendation("other", Kind.NEXT_LINE, ER_POSITIVE, sources=places, offer=WEAKER.offer)
    assert "Source: Treatment, lines 364-396, 446, 448" in only([other], picture(**UNTREATED)).detail
    numberless = recommendation(
        "numberless",
        Kind.NEXT_LINE,
        ER_POSITIVE,
        sources=(Citation(SOURCE, "T", "table"),),
        offer=WEAKER.offer,
    )
    assert "Source: T, line table" in only([numberless], picture(**UNTREATED)).detail


def test_options_beyond_what_a_card_can_suggest_stay_in_the_text():
    endless = sorted(
        drugs_in(DrugClass.CHEMOTHERAPY, DrugClass.ENDOCRINE_THERAPY) - WITHOUT_ORDER_CODE.keys()
    )
    offer = tuple(Regimen(((drug,),)) for drug in endless)
    card = only([recommendation("many", Kind.NEXT_LINE, ER_POSITIVE, offer=offer)], picture(**UNTREATED))
    assert MOST_OPTIONS < len(endless)
    assert [name_of(drug) for drug in endless[:MOST_OPTIONS]] == [made.label for made in card.suggestions]
    assert all(name_of(drug) in card.detail for drug in endless)


def test_a_drug_without_a_verified_order_code_is_named_and_not_suggested():
    late = recommendation("late", Kind.NEXT_LINE, ER_POSITIVE, offer=(Regimen((("estradiol-high-dose",),)),))
    card = only([late], picture(**UNTREATED))
    assert card.suggestions == ()
    assert "estradiol" in card.detail


def test_an_approval_is_never_shown_as_a_guideline_recommendation():
    approved = recommendation(
        "approved", Kind.NEXT_LINE, ER_POSITIVE, authority=Authority.APPROVAL, offer=WEAKER.offer
    )
    assert "(drug approval)" in only([approved], picture(**UNTREATED)).detail


def test_what_comes_from_the_record_is_escaped():
    noted = known(Receptor.POSITIVE, RESULT, note="<b>low</b>", assumption="")
    detail = only([WEAKER], picture(er=noted)).detail
    assert "<b>" not in detail


def test_an_assumption_behind_a_fact_is_shown():
    assumed = known(
        Receptor.POSITIVE, assumption="The reason letrozole ended is not recorded; worsening was assumed"
    )
    assert (assumed.assumption,) == only([WEAKER], picture(er=assumed)).assumed


def test_what_an_assumption_would_change_is_worked_out_and_said():
    crisis = recommendation("crisis", Kind.NEXT_LINE, facts.visceral_crisis.is_(YesNo.YES))
    card = only([FIRST_LINE, crisis], picture(**UNTREATED))
    assert card.assumed == (
        "No rapid worsening that affects how organs work (none recorded); otherwise: Title of crisis",
    )
    signing = recommendation(
        "signing",
        Kind.ORDER_CHECK,
        facts.order_drugs.includes("letrozole"),
        unless=facts.visceral_crisis.is_(YesNo.YES),
        about=frozenset({"letrozole"}),
    )
    signed = only([signing, crisis], ordering(order("letrozole")), Hook.ORDER_SIGN)
    assert signed.assumed == ("No rapid worsening that affects how organs work (none recorded)",)


def test_drugs_that_are_not_on_record_are_named_as_what_was_asked_for():
    taxanes = frozenset({"docetaxel", "paclitaxel"})
    naive = recommendation(
        "naive",
        Kind.NEXT_LINE,
        not_(facts.drugs_received.includes_any(taxanes, "a taxane")),
        offer=WEAKER.offer,
    )
    without = recommendation(
        "without",
        Kind.NEXT_LINE,
        not_(facts.drugs_received.includes("docetaxel", "paclitaxel")),
        offer=WEAKER.offer,
    )
    received = {"drugs_received": drugs("letrozole")}
    assert only([naive], picture(**received)).because[0].value == "no record of a taxane"
    assert only([without], picture(**received)).because[0].value == "no record of docetaxel or paclitaxel"


def test_hormone_receptor_status_is_not_repeated_beside_er():
    both = recommendation(
        "both",
        Kind.NEXT_LINE,
        all_of(ER_POSITIVE, facts.hormone_receptor.is_(Receptor.POSITIVE)),
        offer=WEAKER.offer,
    )
    card = only([both], picture(er=Receptor.POSITIVE, hormone_receptor=Receptor.POSITIVE))
    assert "- Hormone receptor status" not in card.detail
    assert [reason.fact.name for reason in card.because] == ["er", "hormone_receptor"]


def test_a_reason_without_evidence_or_date_is_still_shown():
    premenopausal = recommendation(
        "pre", Kind.NEXT_LINE, facts.menopause.is_(Menopause.PRE), offer=WEAKER.offer
    )
    assert (
        "- Menopausal state: premenopausal\n"
        in only([premenopausal], picture(menopause=known(Menopause.PRE))).detail
    )


def test_a_too_long_summary_is_cut_to_the_limit_of_the_protocol():
    long = recommendation("long", Kind.NEXT_LINE, ER_POSITIVE, summary="word " * 60, offer=WEAKER.offer)
    assert 139 >= len(only([long], picture(**UNTREATED)).summary)


def test_a_card_refuses_a_summary_that_is_empty_or_too_long():
    with pytest.raises(ValueError, match="needs a summary"):
        Card(kind=Kind.BONE, indicator=Indicator.INFO, summary=" ", detail="", recommendation="r", title="t")
    with pytest.raises(ValueError, match="longer than 139"):
        Card(
            kind=Kind.BONE,
            indicator=Indicator.INFO,
            summary="x" * 140,
            detail="",
            recommendation="r",
            title="t",
        )
    assert Card(
        kind=Kind.BONE, indicator=Indicator.INFO, summary="x" * 139, detail="", recommendation="r", title="t"
    )


def test_a_suggestion_needs_a_label_and_an_action():
    with pytest.raises(ValueError, match="needs a label"):
        Suggestion("", (NewTest(Test.ER),))
    with pytest.raises(ValueError, match="needs a label"):
        Suggestion("x", ())
