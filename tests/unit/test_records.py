"""What is missing is read from the FHIR server: in parallel, in time, on one origin, and never afterwards."""

import time

import httpx
import pytest
from tests.lib.fhir_server import Answer, FhirServer, fhir_server
from tests.lib.resources import bundle, procedure

from mbc_service import records
from mbc_service.ledger import Fetched
from mbc_service.records import Access, HttpRecords

SEARCH = "Procedure?patient=p1&_count=200"


def access(server: FhirServer | str, *, seconds: float = 5, token: str | None = "t0p-secret") -> Access:
    base = server if isinstance(server, str) else server.base
    return Access(base, token, time.monotonic() + seconds)


def fetch(server: FhirServer, query: str = SEARCH, *, seconds: float = 5, **limits: int) -> Fetched:
    return HttpRecords(**limits).fetch({"key": query}, access(server, seconds=seconds))["key"]


def page(number: int, next_link: str | None = None) -> dict[str, object]:
    found = bundle([procedure("x", id=f"proc-{number}")])
    if next_link is not None:
        found["link"] = [{"relation": "next", "url": next_link}]
    return found


def test_a_search_gives_its_resources() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        answer = fetch(server)
    assert [item["id"] for item in answer.resources] == ["proc-1"]
    assert answer.reason == ""


def test_a_read_gives_one_resource() -> None:
    with fhir_server({"Patient/p1": Answer({"resourceType": "Patient", "id": "p1"})}) as server:
        assert fetch(server, "Patient/p1").resources == [{"resourceType": "Patient", "id": "p1"}]


def test_the_token_goes_into_the_header_and_caches_are_passed_by() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        fetch(server)
    (call,) = server.calls
    assert call.headers["Authorization"] == "Bearer t0p-secret"
    assert call.headers["Cache-Control"] == "no-cache"
    assert call.headers["Accept"] == "application/fhir+json"


def test_without_a_token_there_is_no_header() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        HttpRecords().fetch({"key": SEARCH}, access(server, token=None))
    assert "Authorization" not in server.calls[0].headers


def test_the_token_is_not_in_the_repr() -> None:
    assert "t0p-secret" not in repr(access("https://ehr.example"))


def test_pages_are_followed_absolute_and_relative() -> None:
    def answers(base: str) -> dict[str, Answer]:
        return {
            SEARCH: Answer(page(1, f"{base}/Procedure?page=2")),
            "Procedure?page=2": Answer(page(2, "Procedure?page=3")),
            "Procedure?page=3": Answer(page(3)),
        }

    with fhir_server(answers) as server:
        answer = fetch(server)
    assert [item["id"] for item in answer.resources] == ["proc-1", "proc-2", "proc-3"]
    assert answer.reason == ""


def test_a_page_on_another_server_is_not_asked_for() -> None:
    with (
        fhir_server({}) as other,
        fhir_server({SEARCH: Answer(page(1, f"{other.base}/Procedure"))}) as server,
    ):
        answer = fetch(server)
    assert (answer.reason, answer.partly) == (records.ELSEWHERE, True)
    assert other.calls == []


def test_pages_end_at_the_cap() -> None:
    with fhir_server({SEARCH: Answer(page(1, SEARCH))}) as server:
        answer = fetch(server, most_pages=3)
    assert (answer.reason, answer.partly) == (records.TOO_MUCH, True)
    assert len(server.calls) == 3


def test_a_redirect_is_not_followed() -> None:
    with fhir_server({}) as other:
        moved = Answer({}, 302, {"Location": f"{other.base}/Procedure"})
        with fhir_server({SEARCH: moved}) as server:
            assert fetch(server).reason == records.MOVED
    assert other.calls == []


@pytest.mark.parametrize(
    ("status", "unsupported"),
    [(401, False), (403, False), (404, True), (400, True), (500, False), (501, True)],
)
def test_a_refusal_is_told_with_its_status(status: int, unsupported: bool) -> None:
    with fhir_server({SEARCH: Answer({}, status)}) as server:
        answer = fetch(server)
    assert answer == Fetched([], f"the FHIR server answered {status}", unsupported=unsupported)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html>", records.NOT_FHIR),
        ([], records.NOT_FHIR),
        ({"resourceType": 1}, records.NOT_FHIR),
        ({"resourceType": "OperationOutcome"}, records.REFUSED_QUERY),
        (
            bundle([{"resourceType": "OperationOutcome", "issue": [{"severity": "error"}]}]),
            records.REFUSED_QUERY,
        ),
    ],
)
def test_an_answer_that_holds_no_data_is_told(body: object, reason: str) -> None:
    with fhir_server({SEARCH: Answer(body)}) as server:
        assert fetch(server).reason == reason


def test_a_warning_with_an_empty_result_is_no_failure() -> None:
    empty = bundle([{"resourceType": "OperationOutcome", "issue": [{"severity": "warning"}]}])
    with fhir_server({SEARCH: Answer(empty)}) as server:
        assert fetch(server) == Fetched([])


def test_a_body_that_is_too_long_is_left() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        assert fetch(server, most_bytes=20).reason == records.TOO_MUCH


def test_a_slow_server_costs_only_its_own_key_and_no_more_than_the_deadline() -> None:
    answers = {SEARCH: Answer(page(1), wait=3), "Condition?patient=p1": Answer(page(2))}
    with fhir_server(answers) as server:
        begun = time.monotonic()
        found = HttpRecords().fetch(
            {"slow": SEARCH, "fast": "Condition?patient=p1"}, access(server, seconds=0.5)
        )
        took = time.monotonic() - begun
    assert found["slow"].reason == records.LATE
    assert len(found["fast"].resources) == 1
    assert took < 1


def test_a_body_that_drips_ends_at_the_deadline() -> None:
    with fhir_server({SEARCH: Answer(page(1), drip=0.05)}) as server:
        begun = time.monotonic()
        assert fetch(server, seconds=0.4).reason == records.LATE
    assert time.monotonic() - begun < 1.5


def test_no_page_is_asked_for_after_the_answer() -> None:
    answers = {SEARCH: Answer(page(1, "Procedure?page=2"), wait=0.4), "Procedure?page=2": Answer(page(2))}
    with fhir_server(answers) as server:
        fetch(server, seconds=0.2)
        time.sleep(0.5)
        assert server.paths == [SEARCH]


def test_queries_run_side_by_side() -> None:
    answers = {f"Procedure?n={n}": Answer(page(n), wait=0.2) for n in range(6)}
    with fhir_server(answers) as server:
        begun = time.monotonic()
        found = HttpRecords().fetch({query: query for query in answers}, access(server))
    assert time.monotonic() - begun < 0.9
    assert all(len(answer.resources) == 1 for answer in found.values())


def test_a_server_that_is_not_there_is_told() -> None:
    with fhir_server({}) as server:
        gone = server.base
    answer = HttpRecords().fetch({"key": SEARCH}, access(gone))["key"]
    assert answer.reason == records.UNREACHABLE


def test_nothing_is_asked_when_no_time_is_left() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        assert fetch(server, seconds=0).reason == records.LATE
    assert server.calls == []


def alone(server: FhirServer, seconds: float) -> Fetched:
    """Run one query in this thread, as its own thread would."""
    reading = records._Reading(access(server, seconds=seconds), 10, 10_000)
    with httpx.Client() as client:
        return reading.run(client, SEARCH)


def test_a_query_that_waits_too_long_ends_itself() -> None:
    with fhir_server({SEARCH: Answer(page(1), wait=1)}) as server:
        assert alone(server, 0.3) == Fetched([], records.LATE)


def test_a_query_whose_body_drips_ends_itself() -> None:
    with fhir_server({SEARCH: Answer(page(1), drip=0.05)}) as server:
        assert alone(server, 0.4) == Fetched([], records.LATE)
