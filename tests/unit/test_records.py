"""What is missing is read from the FHIR server: in parallel, in time, on one origin, and never afterwards."""

import json
import ssl
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
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


def at(server: FhirServer, *addresses: str, host: str = "ehr.invalid", seconds: float = 5) -> Fetched:
    """Read from a server under a name that nobody resolves, at these addresses."""
    base = server.base.replace("127.0.0.1", host)
    reading = Access(base, None, time.monotonic() + seconds, addresses)
    return HttpRecords().fetch({"key": SEARCH}, reading)["key"]


def test_a_connection_is_made_to_the_address_that_was_allowed_and_the_name_is_not_asked_again() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        assert len(at(server, "127.0.0.1").resources) == 1
    assert server.calls[0].headers["Host"] == server.base.split("/")[2].replace("127.0.0.1", "ehr.invalid")


def test_a_further_page_is_asked_for_at_the_same_address() -> None:
    answers = {SEARCH: Answer(page(1, "Procedure?page=2")), "Procedure?page=2": Answer(page(2))}
    with fhir_server(answers) as server:
        assert len(at(server, "127.0.0.1").resources) == 2


def test_the_next_address_is_tried_when_one_takes_no_connection() -> None:
    with fhir_server({SEARCH: Answer(page(1))}) as server:
        assert len(at(server, "127.0.0.9", "127.0.0.1").resources) == 1


def test_without_an_address_that_takes_a_connection_the_server_is_not_reached() -> None:
    with fhir_server({}) as server:
        gone = server
    assert at(gone, "127.0.0.8", "127.0.0.9").reason == records.UNREACHABLE


def test_all_queries_of_a_call_share_what_may_be_read() -> None:
    answers = {f"Procedure?n={n}": Answer(page(n)) for n in range(4)}
    size = len(json.dumps(page(1)))
    with fhir_server(answers) as server:
        found = HttpRecords(most_bytes=3 * size).fetch({query: query for query in answers}, access(server))
    assert sum(answer.reason == records.TOO_MUCH for answer in found.values()) == 1


def certificate(folder: Path, name: str) -> Path:
    """A certificate for a name, signed by itself, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize(("name", "reason"), [("ehr.example", ""), ("another.example", records.UNREACHABLE)])
def test_the_certificate_must_be_for_the_name_and_not_for_the_address(
    tmp_path: Path, name: str, reason: str
) -> None:
    path = certificate(tmp_path, name)
    with fhir_server({SEARCH: Answer(page(1))}, certificate=path) as server:
        base = server.base.replace("http://127.0.0.1", "https://ehr.example")
        reading = records._Reading(Access(base, None, time.monotonic() + 5, ("127.0.0.1",)), 10, 100_000)
        with httpx.Client(verify=ssl.create_default_context(cafile=str(path))) as client:
            assert reading.run(client, SEARCH).reason == reason
