"""Which verdicts speak: what a check is about, how much it may ask, which orders ask for the next line."""

from tests.lib.pictures import drugs, edition, order, ordering, picture, recommendation

from mbc_cards import facts
from mbc_cards.assess import assess
from mbc_cards.conditions import IncludesAtLeast, all_of
from mbc_cards.evidence import Members, known
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.recommendation import Basis, Hook, Kind, Regimen, Strength
from mbc_cards.selection import select
from mbc_cards.truth import TRUE, UNKNOWN
from mbc_cards.values import Receptor, YesNo

METASTATIC = facts.metastatic.is_(YesNo.YES)
ER_POSITIVE = facts.er.is_(Receptor.POSITIVE)
HER2_NEGATIVE = facts.her2.is_(Receptor.NEGATIVE)
PD_L1_POSITIVE = facts.pd_l1.is_(Receptor.POSITIVE)
CAPECITABINE = frozenset({"capecitabine"})


def spoken(picture, *table, hook=Hook.ORDER_SELECT):
    return select(assess(edition(*table), picture.findings, hook), picture, hook, SitePreferences())


def asking(*conditions):
    return recommendation(
        "check",
        Kind.ORDER_CHECK,
        all_of(METASTATIC, *conditions),
        about=CAPECITABINE,
        asks="{drug}: is it known?",
    )


def test_a_check_asks_while_two_facts_are_lacking_and_is_silent_from_three():
    picture = ordering(order("capecitabine"))
    assert 1 == len(spoken(picture, asking(ER_POSITIVE)).checks)
    assert 1 == len(spoken(picture, asking(ER_POSITIVE, HER2_NEGATIVE)).checks)
    assert () == spoken(picture, asking(ER_POSITIVE, HER2_NEGATIVE, PD_L1_POSITIVE)).checks


def test_a_check_speaks_only_when_a_drug_it_is_about_is_ordered():
    check = recommendation("check", Kind.ORDER_CHECK, METASTATIC, about=CAPECITABINE)
    assert () == spoken(ordering(order("eribulin")), check).checks
    assert 1 == len(spoken(ordering(order("capecitabine")), check).checks)


def test_a_check_about_no_drug_in_particular_speaks_at_any_order():
    assert 1 == len(
        spoken(ordering(order("eribulin")), recommendation("check", Kind.ORDER_CHECK, METASTATIC)).checks
    )


def test_an_order_of_a_supporting_drug_does_not_ask_for_the_next_line():
    line = recommendation("line", Kind.NEXT_LINE, METASTATIC, offer=(Regimen((("letrozole",),)),))
    assert () == spoken(ordering(order("goserelin")), line).next_line
    assert 1 == len(spoken(ordering(order("eribulin")), line).next_line)


def test_what_a_site_excludes_is_not_kept_because_the_source_goes_on_with_it():
    kept = (Regimen((("trastuzumab",),), continued=frozenset({"trastuzumab"})),)
    site = SitePreferences(excluded={"trastuzumab": "not stocked"})
    assert ((),) == offers(kept, ordering(order("eribulin")), site)[:1]


def test_more_possible_words_than_are_counted_leave_it_open():
    taxanes = frozenset({"paclitaxel", "docetaxel", "nab-paclitaxel"})
    two = IncludesAtLeast(facts.regimen_drugs, 2, taxanes, "taxanes")
    assert UNKNOWN is two.truth({facts.regimen_drugs: known(Members(possible=taxanes))})
    assert TRUE is two.truth({facts.regimen_drugs: known(Members(taxanes))})


def monitoring(id_, drug, **more):
    return recommendation(
        id_, Kind.MONITORING, METASTATIC, about=frozenset({drug}), basis=Basis.STATED, **more
    )


def test_each_running_drug_has_a_card_and_its_weightiest_statement_places_it():
    running = picture(current_drugs=drugs("trastuzumab", "capecitabine"))
    table = (
        monitoring("capecitabine.may", "capecitabine", strength=Strength.MAY_MONITOR),
        monitoring("trastuzumab.occasional", "trastuzumab", strength=Strength.OCCASIONAL),
        monitoring("trastuzumab.should", "trastuzumab", strength=Strength.SHOULD_MONITOR),
    )
    groups = spoken(running, *table, hook=Hook.PATIENT_VIEW).monitoring
    assert [["trastuzumab.should", "trastuzumab.occasional"], ["capecitabine.may"]] == [
        [each.recommendation.id for each in group] for group in groups
    ]
