"""A card that was overridden a short time ago is not repeated; a critical one and a problem always are."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.lib.consultations import view, world

from mbc_cards.card import Card, Indicator
from mbc_cards.recommendation import Kind
from mbc_service import damping


def codes(cards: list[dict[str, Any]]) -> list[str]:
    return [card["source"]["topic"]["code"] for card in cards]


def test_nothing_is_damped_unless_the_site_asks_for_it() -> None:
    here = world(store_url="log")
    here.audit.quiet = frozenset(codes(here.cards(view())))
    assert here.cards(view()) != []
    assert here.audit.asked_since == []


def test_an_overridden_card_is_left_out_and_the_record_says_so() -> None:
    here = world(damping_days=30, store_url="sqlite:///unused")
    every = codes(here.cards(view()))
    here.audit.quiet = frozenset(every[:1])
    assert codes(here.cards(view())) == every[1:]
    assert here.audit.records[-1]["damped"] == every[:1]
    assert [card["recommendation"] for card in here.audit.records[-1]["shown"]] == every[1:]


def test_the_next_card_moves_up_in_its_place() -> None:
    every = codes(world().cards(view()))
    here = world(damping_days=30, store_url="sqlite:///unused", max_cards=1)
    here.audit.quiet = frozenset(every[:1])
    assert codes(here.cards(view())) == every[1:2]


def test_the_store_is_asked_about_the_days_of_the_setting() -> None:
    here = world(damping_days=30, store_url="sqlite:///unused")
    here.cards(view())
    (since,) = here.audit.asked_since
    assert abs(datetime.now(UTC) - timedelta(days=30) - since) < timedelta(minutes=1)


def test_without_cards_nothing_is_asked() -> None:
    here = world(damping_days=30, store_url="sqlite:///unused")
    body = view()
    body["prefetch"] = {**body["prefetch"], "conditions": {"resourceType": "Bundle", "type": "searchset"}}
    assert here.cards(body) == []
    assert here.audit.asked_since == []


def card(indicator: Indicator, kind: Kind) -> Card:
    return Card(
        kind=kind, indicator=indicator, summary="s", detail="d", recommendation="overridden.rule", title="t"
    )


@pytest.mark.parametrize(
    ("indicator", "kind", "rests"),
    [
        (Indicator.CRITICAL, Kind.ORDER_CHECK, False),
        (Indicator.WARNING, Kind.PROBLEM, False),
        (Indicator.WARNING, Kind.ORDER_CHECK, True),
        (Indicator.INFO, Kind.NEXT_LINE, True),
    ],
)
def test_critical_cards_and_problems_are_always_shown(indicator: Indicator, kind: Kind, rests: bool) -> None:
    assert damping._rests(card(indicator, kind), frozenset({"overridden.rule"})) is rests
    assert not damping._rests(card(indicator, kind), frozenset({"another.rule"}))
