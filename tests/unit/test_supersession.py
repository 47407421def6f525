"""What a later edition says otherwise stands in one line on the card of the older one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.lib.pictures import TODAY, drugs, edition, number, order, ordering, picture, recommendation

from mbc_cards import facts
from mbc_cards.editions import EDITIONS, registry
from mbc_cards.evidence import conflicting
from mbc_cards.offers import SitePreferences
from mbc_cards.recommendation import EditionStatus, Hook, Kind, Regimen, Strength
from mbc_cards.supersession import later_edition, noted
from mbc_cards.values import Receptor, YesNo
from mbc_cards.wording import write_cards
from mbc_service.app import create_app
from mbc_service.cases import read_case
from mbc_service.settings import Settings

HER2_POSITIVE = facts.her2.is_(Receptor.POSITIVE)
LATER = "A later edition (later) differs on this point: "
NOBODY = SitePreferences()


def next_line(id_, *regimens, when=HER2_POSITIVE, strength=Strength.OPTION, **more):
    offer = tuple(Regimen(tuple((drug,) for drug in regimen)) for regimen in regimens)
    return recommendation(id_, Kind.NEXT_LINE, when, offer=offer, strength=strength, **more)


def order_check(when=HER2_POSITIVE, **more):
    return recommendation("check", Kind.ORDER_CHECK, when, about=frozenset({"trastuzumab"}), **more)


TDM1 = next_line("tdm1", ["ado-trastuzumab-emtansine"])
TDXD = next_line("tdxd", ["trastuzumab-deruxtecan"])
PATIENT = picture(
    her2=Receptor.POSITIVE, systemic_therapy_active=YesNo.NO, metastatic_lines_completed=number(1)
)
ORDERED = ordering(order("trastuzumab"), her2=Receptor.POSITIVE)


def notes(old, new, patient=PATIENT, hook=Hook.PATIENT_VIEW, site=NOBODY):
    """The lines that the cards of the older edition begin with, without what is the same in all."""
    written = write_cards(edition=edition(*old), picture=patient, hook=hook)
    assert written.cards
    later = replace(edition(*new), id="later")
    after = noted(written, patient, hook, later=later, site=site)
    assert [card.recommendation for card in written.cards] == [card.recommendation for card in after.cards]
    lines = [card.detail.partition("\n\n")[0] for card in after.cards]
    return [line.strip("*").removeprefix(LATER) for line in lines if LATER in line]


def test_other_options_are_named_by_the_statement_that_brings_them():
    assert ["Title of tdxd"] == notes([TDM1], [TDM1, TDXD])


def test_the_same_options_under_other_names_make_no_line():
    assert [] == notes([TDM1], [replace(TDM1, id="other", title="Otherwise called")])


def test_fewer_options_are_named_by_what_then_leads():
    both = next_line("both", ["ado-trastuzumab-emtansine"], ["trastuzumab-deruxtecan"])
    assert ["Title of tdm1"] == notes([both], [TDM1])


def test_a_later_edition_that_is_silent_makes_no_line():
    assert [] == notes([TDM1], [next_line("negative", ["olaparib"], when=facts.her2.is_(Receptor.NEGATIVE))])
    assert [] == notes([TDM1], [order_check()])


def test_a_card_that_offers_nothing_is_not_compared_by_options():
    assert [] == notes([next_line("words", detail="Anti-HER2 treatment.")], [TDXD])


def test_an_order_that_fits_the_later_edition_is_still_a_difference():
    patient = ordering(
        order("trastuzumab-deruxtecan"), her2=Receptor.POSITIVE, metastatic_lines_completed=number(1)
    )
    assert ["Title of tdxd"] == notes([TDM1], [TDXD], patient, Hook.ORDER_SELECT)


def test_what_the_site_excludes_is_no_difference():
    excluded = SitePreferences(excluded={"trastuzumab-deruxtecan": "not stocked"})
    assert [] == notes([TDM1], [TDM1, TDXD], site=excluded)


def test_what_the_site_has_switched_off_is_no_difference():
    disabled = SitePreferences(disabled={"tdxd": "decided by the tumour board"})
    assert [] == notes([TDM1], [TDM1, TDXD], site=disabled)


def test_a_check_that_no_longer_holds_is_named():
    gone = order_check(facts.her2.is_(Receptor.NEGATIVE), title="Otherwise now")
    assert ["Otherwise now"] == notes([order_check()], [gone], ORDERED, Hook.ORDER_SIGN)


def test_a_check_that_still_holds_or_is_not_spoken_of_makes_no_line():
    assert [] == notes([order_check()], [order_check(title="Now called so")], ORDERED, Hook.ORDER_SIGN)
    assert [] == notes([order_check()], [TDXD], ORDERED, Hook.ORDER_SIGN)


def test_cards_held_back_carry_the_line_too():
    written = write_cards(edition=edition(TDM1), picture=PATIENT, hook=Hook.PATIENT_VIEW)
    held = replace(written, cards=(), held_back=written.cards)
    after = noted(held, PATIENT, Hook.PATIENT_VIEW, later=replace(edition(TDXD), id="later"), site=NOBODY)
    assert [True] == [LATER in card.detail for card in after.held_back]


def test_a_problem_rests_on_no_recommendation():
    unclear = picture(her2=conflicting((Receptor.POSITIVE, Receptor.NEGATIVE), policy="two results"))
    written = write_cards(edition=edition(TDM1), picture=unclear, hook=Hook.PATIENT_VIEW)
    assert [Kind.PROBLEM] == [card.kind for card in written.cards if card.recommendation == "problem.record"]
    after = noted(written, unclear, Hook.PATIENT_VIEW, later=replace(edition(TDXD), id="later"), site=NOBODY)
    assert written.cards == after.cards


def test_without_a_later_edition_nothing_is_touched():
    written = write_cards(edition=edition(TDM1), picture=PATIENT, hook=Hook.PATIENT_VIEW)
    assert written is noted(written, PATIENT, Hook.PATIENT_VIEW, later=None, site=NOBODY)


# --- which edition is later ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("used", "today", "later"),
    [
        ("cancernet-2021-07", "2026-07-01", None),
        ("cancernet-2021-07", "2026-07-02", "us-2026-07"),
        ("cancernet-2018-05", "2020-01-01", "cancernet-2019-04"),
        ("cancernet-2018-05", "2026-07-03", "us-2026-07"),
        ("asco-her2-2015-01", "2016-01-01", None),
        ("us-2026-07", "2027-01-01", None),
        ("us-2026-07", "2022-01-01", None),
        ("cancernet-2018-05", "2014-01-01", None),
        ("ysc", "2026-07-03", None),
    ],
)
def test_the_edition_current_on_the_day_is_the_later_one(used, today, later):
    found = later_edition(EDITIONS[used], date.fromisoformat(today))
    assert later == (found and found.id)


def test_a_withdrawn_a_draft_and_a_supplementary_edition_are_never_the_later_one():
    old = replace(edition(TDM1), id="old", dated=date(2020, 1, 1))
    for change in (
        {"status": EditionStatus.WITHDRAWN},
        {"status": EditionStatus.DRAFT},
        {"supplement": True},
    ):
        new = replace(edition(TDXD), id="new", dated=date(2021, 1, 1), **change)
        assert later_edition(old, TODAY, registry(old, new)) is None
    new = replace(edition(TDXD), id="new", dated=date(2021, 1, 1))
    assert new is later_edition(old, TODAY, registry(old, new))


def test_an_order_of_something_else_is_left_alone():
    patient = ordering(order("metformin"), current_drugs=drugs("metformin"), her2=Receptor.POSITIVE)
    written = write_cards(edition=edition(TDM1), picture=patient, hook=Hook.ORDER_SELECT)
    later = replace(edition(TDXD), id="later")
    assert () == noted(written, patient, Hook.ORDER_SELECT, later=later, site=NOBODY).cards


# --- through the whole application -------------------------------------------------------------------------

PATIENTS = Path(__file__).parents[2] / "fhir_fixtures" / "cases"


def details(slug, **settings):
    """The details of a bundled patient's cards."""
    case = read_case(PATIENTS / slug)
    chosen = {"edition": "cancernet-2021-07", "today": date(2026, 8, 15), "store_url": "log", **settings}
    client = create_app(Settings(**chosen)).test_client()
    cards = client.post(f"/cds-services/{case.service}", json=case.request()).get_json()["cards"]
    assert cards
    return [card["detail"] for card in cards]


def test_a_patient_of_2026_under_the_edition_of_2021_is_told_of_the_later_one():
    (line, *_) = details("her2-low-after-chemotherapy")[0].split("\n\n")
    assert (
        "*A later edition (us-2026-07) differs on this point: HER2-low after chemotherapy: trastuzumab "
        "deruxtecan*" == line
    )


@pytest.mark.parametrize(
    "settings",
    [
        {"supersession_notes": False},
        {"today": date(2026, 7, 1)},
        {"edition": "us-2026-07"},
    ],
)
def test_no_line_when_switched_off_before_the_later_edition_or_under_it(settings):
    assert not any(
        "A later edition" in detail for detail in details("her2-low-after-chemotherapy", **settings)
    )
