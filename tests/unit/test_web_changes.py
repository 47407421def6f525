"""What would change an answer, asked of a small edition whose answers can be read off."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.lib.charts import SPREAD, er, gene, given, her2, picture

from mbc_cards import facts
from mbc_cards.card import Card, Indicator, NewMedication, Suggestion
from mbc_cards.chart import Call
from mbc_cards.conditions import Condition, all_of
from mbc_cards.recommendation import (
    Citation,
    Edition,
    EditionStatus,
    Hook,
    Kind,
    Recommendation,
    Regimen,
    Source,
    Strength,
)
from mbc_cards.values import Mutation, Receptor, Suppression, YesNo
from mbc_cards.wording import CardOptions
from mbc_service.web.asked_again import Again
from mbc_service.web.changes import (
    MOST_NAMED,
    Change,
    alternatives,
    changes,
    counterpart,
    orders_differing,
    shortened,
)
from mbc_service.web.explanation import LONGEST_SOURCE, explain, indented

SOURCE = Source("Publisher", "Guide", "July 2021")
METASTATIC = facts.metastatic.is_(YesNo.YES)
ER, HER2, PIK3CA = facts.er, facts.her2, facts.pik3ca


def says(name: str, when: Condition, *drugs: str, strength: Strength = Strength.RECOMMENDED, **more: Any):
    return Recommendation(
        id=name,
        kind=more.pop("kind", Kind.NEXT_LINE),
        title=f"Title of {name}",
        when=all_of(METASTATIC, when),
        strength=strength,
        sources=(Citation(SOURCE, "Section", "1"),),
        summary=f"{name} is for this patient",
        offer=(Regimen(tuple((drug,) for drug in drugs)),) if drugs else (),
        **more,
    )


ENDOCRINE = says("endocrine", ER.is_(Receptor.POSITIVE), "letrozole")
TARGETED = says("targeted", PIK3CA.is_(Mutation.DETECTED), "alpelisib", "fulvestrant")
CHEMOTHERAPY = says("chemotherapy", ER.is_(Receptor.NEGATIVE), "capecitabine")
ANTIBODY = says("antibody", HER2.is_(Receptor.POSITIVE), "trastuzumab", strength=Strength.MAY_BE_RECOMMENDED)
SECOND = says("second", facts.metastatic_lines_completed.at_least(1), "eribulin")


def edition(*recommendations: Recommendation, **more: Any) -> Edition:
    return Edition(
        id=more.pop("id", "own"),
        publisher="Publisher",
        title="Guide",
        dated=more.pop("dated", date(2021, 7, 1)),
        horizon="2021",
        scope="all",
        status=more.pop("status", EditionStatus.RELEASED),
        recommendations=recommendations,
        **more,
    )


def again(own: Edition, *events: Any) -> Again:
    """An answer at the opening of a chart."""
    looked_at = picture(*SPREAD, *events)
    draft = Again(Hook.PATIENT_VIEW, own, looked_at, CardOptions(), {}, {}, {})
    cards = {str(number): card for number, card in enumerate(draft.written(own).cards)}
    return replace(draft, cards=cards)


def card_of(answer: Again, kind: Kind = Kind.NEXT_LINE) -> Card:
    return next(card for card in answer.cards.values() if card.kind is kind)


def changed(answer: Again, *asked: Any) -> list[Change]:
    return list(changes(answer, card_of(answer), asked))


def test_another_answer_that_leads_to_another_statement_is_told_with_what_it_says() -> None:
    answer = again(edition(ENDOCRINE, CHEMOTHERAPY), er(), her2())
    (change,) = changed(answer, ER)
    assert Change(
        ER, "positive", "negative", "Chemotherapy is for this patient", lost=("Title of endocrine",)
    ) == replace(change, now="positive")


def test_another_answer_that_opens_nothing_takes_the_card_away() -> None:
    (change,) = changed(again(edition(ENDOCRINE), er(), her2()), ER)
    assert (True, "", ()) == (change.gone, change.says, change.instead)


def test_a_card_that_goes_is_told_with_what_comes_in_its_place() -> None:
    test = says("test", ER.is_(Receptor.NEGATIVE), kind=Kind.TESTING)
    (change,) = changed(again(edition(ENDOCRINE, test), er(), her2()), ER)
    assert change.gone
    assert ("Test is for this patient",) == change.instead


def test_a_further_option_is_told_as_added_and_the_same_lead_is_not_repeated() -> None:
    (change,) = changed(again(edition(ENDOCRINE, ANTIBODY), er(), her2()), HER2)
    assert ("positive", "", ("Title of antibody",), ()) == (
        change.supposed,
        change.says,
        change.gained,
        change.lost,
    )


def test_an_answer_that_changes_nothing_is_not_told() -> None:
    assert [] == changed(again(edition(ENDOCRINE, TARGETED), er(), her2(), gene("BRCA1")), facts.brca)
    assert [] == changed(again(edition(ENDOCRINE), er(), her2()), HER2)


def test_what_is_not_known_is_supposed_both_ways() -> None:
    answer = again(edition(ENDOCRINE, TARGETED), er(), her2())
    (change,) = changed(answer, PIK3CA)
    assert ("not known", "detected") == (change.now, change.supposed)
    assert ("Title of targeted",) == change.gained


def test_numbers_are_supposed_on_both_sides_of_the_limits_an_edition_has() -> None:
    own = edition(ENDOCRINE, SECOND, says("early", facts.metastatic_lines_completed.at_most(1), "tamoxifen"))
    spans = alternatives(facts.metastatic_lines_completed, own)
    assert ["0", "1", "2"] == [span.text() for span in spans]
    (change, _) = changed(again(own, er(), her2()), facts.metastatic_lines_completed)
    assert ("0", "1", ("Title of second",)) == (change.now, change.supposed, change.gained)


def test_no_number_below_zero_is_supposed() -> None:
    own = edition(says("first", facts.metastatic_lines_completed.at_least(0), "tamoxifen"))
    assert ["0"] == [span.text() for span in alternatives(facts.metastatic_lines_completed, own)]


def test_sets_of_drugs_and_facts_nobody_asks_are_left_alone() -> None:
    own = edition(says("after", facts.drugs_received.includes("letrozole"), "fulvestrant"))
    assert () == alternatives(facts.drugs_received, own)
    assert () == alternatives(facts.ntrk, own)


CRISIS = facts.visceral_crisis.is_(YesNo.YES)


def test_an_exclusion_that_nobody_recorded_is_supposed_although_no_condition_asks_it() -> None:
    (change,) = changed(again(edition(replace(ENDOCRINE, unless=CRISIS)), er(), her2()))
    assert (facts.visceral_crisis, "not known", "yes", True) == (
        change.fact,
        change.now,
        change.supposed,
        change.gone,
    )


def test_what_excludes_another_statement_now_is_supposed_away() -> None:
    spared = replace(TARGETED, when=METASTATIC, unless=HER2.is_(Receptor.NEGATIVE))
    (change,) = changed(again(edition(ENDOCRINE, spared), er(), her2()))
    assert (HER2, "negative", "positive", ("Title of targeted",)) == (
        change.fact,
        change.now,
        change.supposed,
        change.gained,
    )


def test_a_number_in_an_exclusion_is_supposed_on_both_sides_of_its_limit() -> None:
    own = edition(replace(ENDOCRINE, unless=facts.metastatic_lines_completed.at_least(2)))
    assert ["1", "2"] == [span.text() for span in alternatives(facts.metastatic_lines_completed, own)]


def test_answers_to_one_fact_that_come_to_the_same_are_told_together() -> None:
    anyone = says("anyone", facts.suppression.is_(Suppression.NONE), "tamoxifen")
    (change,) = changed(again(edition(anyone), er(), her2()), facts.suppression)
    assert ("GnRH analogue or bilateral oophorectomy", True) == (change.supposed, change.gone)


def card(kind: Kind = Kind.NEXT_LINE, name: str = "one", *labels: str, **more: Any) -> Card:
    offered = tuple(Suggestion(label, (NewMedication("letrozole"),)) for label in labels)
    return Card(
        kind=kind, indicator=Indicator.INFO, summary=name, detail="", recommendation=name, title=name,
        suggestions=offered, **more,
    )  # fmt: skip


def test_the_counterpart_of_a_card_answers_the_same_question() -> None:
    own = card(Kind.ORDER_CHECK, "one", orders=("MedicationRequest/1",))
    same = card(Kind.ORDER_CHECK, "two", also=("one",), orders=("MedicationRequest/1",))
    other_order = card(Kind.ORDER_CHECK, "one", orders=("MedicationRequest/2",))
    other_kind = card(Kind.TESTING, "one", orders=("MedicationRequest/1",))
    near = card(Kind.ORDER_CHECK, "three", orders=("MedicationRequest/1",))
    assert same is counterpart(own, [other_kind, other_order, same])
    assert near is counterpart(own, [other_kind, other_order, near])
    assert counterpart(own, [other_kind, other_order]) is None


def test_a_card_that_names_the_same_statement_is_nearer_than_one_of_the_same_kind() -> None:
    own = card(name="one")
    near, same = card(name="three"), card(name="two", also=("one",))
    assert same is counterpart(own, [near, same])


def test_orders_are_the_same_in_whatever_order_their_drugs_stand() -> None:
    one = card(Kind.NEXT_LINE, "one", "alpelisib + fulvestrant", "tamoxifen")
    two = card(Kind.NEXT_LINE, "one", "fulvestrant + alpelisib", "letrozole")
    assert (("letrozole",), ("tamoxifen",)) == orders_differing(one, two)


@pytest.mark.parametrize(
    ("count", "shown"), [(0, 0), (MOST_NAMED + 1, MOST_NAMED + 1), (MOST_NAMED + 2, MOST_NAMED + 1)]
)
def test_of_many_texts_the_first_are_named_and_the_rest_is_counted(count: int, shown: int) -> None:
    texts = shortened([str(number) for number in range(count)])
    assert shown == len(texts)
    assert (count > MOST_NAMED + 1) == any("and 2 more" == text for text in texts)


def test_the_same_statements_with_other_orders_are_told_by_their_orders() -> None:
    either = replace(
        ENDOCRINE,
        offer=(
            Regimen((("letrozole",),), when=HER2.is_(Receptor.NEGATIVE)),
            Regimen((("tamoxifen",),), when=HER2.is_(Receptor.POSITIVE)),
        ),
    )
    told = says("told", HER2.is_(Receptor.POSITIVE), kind=Kind.INFORMATION)
    (change,) = changed(again(edition(either, told), er(), her2()), HER2)
    assert (("tamoxifen",), ("letrozole",), "") == (change.gained, change.lost, change.says)


# --- the whole explanation ---------------------------------------------------------------------------


def test_an_explanation_shows_facts_conditions_and_what_other_editions_say() -> None:
    own = edition(ENDOCRINE, CHEMOTHERAPY)
    same = edition(ENDOCRINE, id="same", dated=date(2019, 1, 1))
    other = edition(
        replace(ENDOCRINE, offer=(Regimen((("tamoxifen",),)),)), id="other", dated=date(2026, 1, 1)
    )
    silent = edition(CHEMOTHERAPY, id="silent", dated=date(2018, 1, 1))
    gone = edition(ENDOCRINE, id="gone", dated=date(2017, 1, 1), status=EditionStatus.WITHDRAWN)
    answer = again(own, er(), her2())
    found = explain(answer, card_of(answer), [own, same, other, silent, gone])
    assert {"er", "metastatic"} == {fact.name for fact in found.settled}
    assert () == found.lacking
    (statement,) = found.statements
    assert ("applies", "true", None) == (statement.applies, statement.when.truth, statement.unless)
    assert not {"When", "Unless"} & {label for label, _ in statement.clauses}
    told = [(item.edition.id, item.same, item.gained, item.lost) for item in found.elsewhere]
    assert [
        ("other", False, ("tamoxifen",), ("letrozole",)),
        ("same", True, (), ()),
        ("silent", False, (), ()),
    ] == told
    assert ["negative"] == [change.supposed for change in found.changes if change.fact is ER]


def test_a_fact_is_shown_with_its_sources_and_their_resources() -> None:
    answer = again(edition(ENDOCRINE), er(), her2())
    reference = er().evidence.reference
    resource = {"resourceType": "Observation", "id": "er"}
    answer = replace(answer, resources={reference: resource})
    found = explain(answer, card_of(answer), [])
    (fact,) = [item for item in found.settled if item.name == "er"]
    assert ("positive", True, "2021-03-10") == (fact.answer, fact.known, fact.newest)
    (shown,) = fact.sources
    assert reference == shown.reference
    assert '"id": "er"' in shown.resource
    assert fact.remarks


def test_what_is_taken_as_absent_and_what_must_be_checked_first_is_said() -> None:
    crisis = replace(ENDOCRINE, unless=facts.visceral_crisis.is_(YesNo.YES))
    asking = says("asking", ER.is_(Receptor.POSITIVE), "tamoxifen", unless=PIK3CA.is_(Mutation.DETECTED))
    answer = again(edition(crisis, asking), er(), her2())
    found = explain(answer, card_of(answer), [])
    applies = {item.recommendation.id: item.applies for item in found.statements}
    assert {"endocrine": "applies", "asking": "applies; first check PIK3CA mutation"} == applies
    (taken,) = [fact for fact in found.asked if fact.name == "visceral_crisis"]
    assert "not recorded, taken as absent" == taken.answer
    assert ["pik3ca"] == [fact.name for fact in found.lacking]
    assert found.statements[0].unless is not None


def test_a_statement_that_cannot_be_decided_says_what_it_lacks() -> None:
    answer = again(edition(ENDOCRINE, TARGETED), er(Call.UNCLEAR), her2())
    testing = card_of(answer, Kind.TESTING)
    applies = [item.applies for item in explain(answer, testing, []).statements]
    assert any(text.startswith("cannot be decided without") for text in applies)


def test_a_statement_the_card_carries_although_it_no_longer_applies_says_so() -> None:
    answer = again(edition(ENDOCRINE), er(), her2())
    carried = replace(card_of(answer), recommendation="chemotherapy")
    answer = replace(answer, edition=edition(CHEMOTHERAPY))
    assert ["does not apply"] == [item.applies for item in explain(answer, carried, []).statements]


def test_a_long_resource_and_one_that_was_not_kept_are_not_shown() -> None:
    assert "" == indented(None)
    assert "" == indented({"text": "x" * LONGEST_SOURCE})
    assert '{\n  "id": "1"\n}' == indented({"id": "1"})


def test_given_drugs_are_shown_and_not_supposed_otherwise() -> None:
    own = edition(says("after", facts.drugs_received.includes("letrozole"), "fulvestrant"))
    answer = again(own, er(), her2(), given("letrozole", "2021-04-01", "2022-01-01"))
    found = explain(answer, card_of(answer), [])
    assert "letrozole" == next(fact.answer for fact in found.settled if fact.name == "drugs_received")
    assert facts.drugs_received not in {change.fact for change in found.changes}
