"""A caller may make so many calls in a minute; whoever sends bad tokens uses up only its own allowance."""

import multiprocessing
from typing import Any

import pytest
from flask import Flask, Request, request
from tests.lib.consultations import view, world

from cds_hooks.outcome import TooManyRequests, Unauthorized
from cds_hooks.service import ClientIdentity
from mbc_service.rates import Rates, limited

PATH = "/cds-services/mbc-patient-view"


class Clock:
    """Stands still until it is moved."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def spent(rates: Rates, caller: str, times: int) -> int:
    """How many of so many calls were let through."""
    through = 0
    for _ in range(times):
        try:
            rates.spend(caller)
        except TooManyRequests:
            continue
        through += 1
    return through


@pytest.mark.parametrize("per_minute", [1, 2, 60, 1000])
def test_a_minutes_allowance_may_be_used_at_once_and_not_one_call_more(per_minute: int) -> None:
    assert spent(Rates(per_minute, Clock()), "a", per_minute + 5) == per_minute


def test_the_allowance_comes_back_evenly() -> None:
    clock = Clock()
    rates = Rates(6, clock)
    spent(rates, "a", 6)
    clock.now += 9.9
    assert spent(rates, "a", 1) == 0
    clock.now += 0.1
    assert spent(rates, "a", 2) == 1
    clock.now += 600
    assert spent(rates, "a", 10) == 6


def test_the_caller_is_told_when_to_come_back() -> None:
    rates = Rates(6, Clock())
    spent(rates, "a", 6)
    with pytest.raises(TooManyRequests) as caught:
        rates.spend("a")
    assert caught.value.headers["Retry-After"] == "10"


def test_every_caller_has_its_own_allowance() -> None:
    rates = Rates(1, Clock())
    assert [spent(rates, caller, 2) for caller in ("a", "b", "\ud800")] == [1, 1, 1]


def _spend_in_a_worker(rates: Rates, caller: str) -> None:
    rates.spend(caller)


def test_workers_share_the_allowance() -> None:
    rates = Rates(3, Clock())
    fork = multiprocessing.get_context("fork")
    for _ in range(2):
        worker = fork.Process(target=_spend_in_a_worker, args=(rates, "a"))
        worker.start()
        worker.join()
    assert spent(rates, "a", 5) == 1


def check(caller: Request, audience: str) -> ClientIdentity:
    del audience
    if caller.headers.get("Authorization") != "good":
        raise Unauthorized("expired")
    return ClientIdentity("https://ehr.example")


@pytest.fixture
def app() -> Flask:
    return Flask("test")


def called(app: Flask, authenticate: Any, authorization: str, address: str = "10.0.0.1") -> str:
    """The name of what a call came to."""
    with app.test_request_context(
        headers={"Authorization": authorization}, environ_base={"REMOTE_ADDR": address}
    ):
        try:
            authenticate(request, PATH)
        except (TooManyRequests, Unauthorized) as error:
            return type(error).__name__
    return "ok"


def test_bad_tokens_use_up_the_allowance_of_their_address_and_not_of_the_client(app: Flask) -> None:
    authenticate = limited(check, 2, Clock())
    assert [called(app, authenticate, "bad") for _ in range(3)] == [
        "Unauthorized",
        "Unauthorized",
        "TooManyRequests",
    ]
    assert [called(app, authenticate, "good") for _ in range(3)] == ["ok", "ok", "TooManyRequests"]
    assert called(app, authenticate, "good", "10.0.0.2") == "TooManyRequests"


def test_without_a_limit_nothing_is_counted() -> None:
    assert limited(check, 0) is check
    assert limited(None, 0) is None


def test_a_call_too_many_is_answered_429_with_the_time_to_wait() -> None:
    here = world(rate_per_minute=2)
    assert [here.call(view()).status_code for _ in range(3)] == [200, 200, 429]
    refused = here.call(view())
    assert int(refused.headers["Retry-After"]) >= 29
    assert refused.json["resourceType"] == "OperationOutcome"
    assert here.app.test_client().get("/healthz").status_code == 200
