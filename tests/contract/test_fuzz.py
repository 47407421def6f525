"""Some hundred broken and hostile calls of a fixed seed, in this process; `make fuzz` sends 10,000.

Every check is seen to refuse what it must, and two faults put into the service are found.
"""

import io

import flask
import pytest
from flask import Flask
from tests.lib.consultations import order, world
from tests.lib.mutations import KINDS, LARGEST, Call, call_number, encoded, requests, without_spread
from tests.lib.reports import without_run, write_report
from tests.lib.resources import medication_request
from tests.lib.verdicts import CHECKS, Answer, Fault, blind_checks, judged, spoilt_answers
from tests.tools.fuzz import blind_process_checks, of_processes

from cds_hooks.outcome import TooLarge
from cds_hooks.reading import read_json
from mbc_service import ledger
from mbc_service.fhir import read_chart

SEED = 7
EMPTY, PLANTED = "no evidence of spread", "another patient's and void resources planted"
HTTP = tuple(kind for kind in KINDS if kind != "not HTTP")


def send(app: Flask, call: Call, body: bytes) -> Answer:
    client = app.test_client()
    response = client.open(call.path, method=call.method, data=body, headers=dict(call.headers))
    return Answer(response.status_code, response.data, dict(response.headers))


def faults(app: Flask, numbers: range, kinds: tuple[str, ...] = HTTP) -> list[tuple[int, Fault]]:
    found = []
    for number in numbers:
        call = call_number(SEED, number, kinds=kinds)
        twin = send(app, call, call.twin) if call.twin else None
        found += [(number, fault) for fault in judged(call, send(app, call, call.body), twin)]
    return found


def checks(app: Flask, kind: str) -> set[str]:
    """The checks that 40 calls of one kind find broken."""
    return {fault.check for _, fault in faults(app, range(40), (kind,))}


@pytest.fixture
def app() -> Flask:
    made = world(metrics=True).app
    made.testing = False
    return made


@pytest.mark.parametrize("start", range(0, 600, 150))
def test_every_answer_to_a_broken_call_is_as_it_must_be(app: Flask, start: int):
    assert [] == faults(app, range(start, start + 150))


@pytest.mark.parametrize("kind", HTTP)
def test_of_every_kind_of_broken_call_some_are_sent(app: Flask, kind: str):
    assert [] == faults(app, range(10), (kind,))


def test_a_call_is_the_same_bytes_for_the_same_number():
    assert call_number(SEED, 3) == call_number(SEED, 3)
    assert call_number(SEED, 3) != call_number(SEED + 1, 3)


def test_there_are_records_with_no_spread_at_all():
    assert 0 < len(without_spread()) < len(requests())


def test_every_check_refuses_what_it_must():
    assert [] == blind_checks()
    assert [] == blind_process_checks()
    assert set(CHECKS) == {name for name, *_ in spoilt_answers()}


def test_sound_workers_are_not_accused():
    assert [] == of_processes({1}, {1: 50.0}, {1: 51.0}, "")


def test_a_service_that_fails_is_found(app: Flask, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("anything")

    monkeypatch.setattr("mbc_service.consult.evaluate", fail)
    assert "documented status" in {fault.check for _, fault in faults(app, range(10))}


def test_a_service_that_does_not_look_whose_a_resource_is_is_found(
    app: Flask, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ledger, "_is_foreign", lambda *_: False)
    monkeypatch.setattr(read_chart._Reading, "_leads_to_patient", lambda *_: True)
    assert {"no card without spread", "nothing void or foreign as evidence"} <= checks(app, EMPTY)
    assert "what was planted changes nothing" in checks(app, PLANTED)


def test_a_service_that_believes_what_was_entered_in_error_is_found(
    app: Flask, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(read_chart, "_IGNORED_VERIFICATIONS", frozenset())
    assert "no card without spread" in checks(app, EMPTY)


@pytest.mark.parametrize(("longer", "status"), [(0, 412), (1, 413), (LARGEST, 413), (3 * LARGEST, 413)])
def test_a_body_is_read_up_to_the_limit(app: Flask, longer: int, status: int):
    start = b'{"hook":"patient-view","hookInstance":"00000000-0000-4000-8000-000000000000","context":'
    start += b'{"userId":"Practitioner/1","patientId":"p1"}}'
    body = start + b" " * (LARGEST + longer - len(start))
    call = Call(kind="", path="/cds-services/mbc-patient-view")
    assert status == send(app, call, body).status


@pytest.mark.parametrize(("sent", "read"), [(15_000, 15_000), (30_000, 30_000), (90_000, 30_000)])
def test_of_a_body_that_is_too_long_some_more_is_read_so_that_the_caller_sees_the_refusal(
    app: Flask, sent: int, read: int
):
    body = io.BytesIO(b" " * sent)
    how = {"method": "POST", "content_type": "application/json"}
    with (
        app.test_request_context("/", input_stream=body, content_length=sent, **how),
        pytest.raises(TooLarge),
    ):
        read_json(flask.request, max_bytes=14_999, max_depth=None)
    assert read - 2 <= body.tell() <= read


@pytest.mark.parametrize("identity", ["a b", "", "x" * 200, None, 5])
def test_a_draft_whose_id_is_none_gets_its_card_without_the_offer_to_remove_it(app: Flask, identity: object):
    draft = {**medication_request("letrozole", subject=None, status="draft"), "id": identity}
    body = order("order-sign", {**draft, "id": "d1"})
    body["context"]["draftOrders"]["entry"] = [{"resource": draft}]
    whole = send(app, Call(kind="", path="/cds-services/mbc-order-sign"), encoded(body))
    assert 200 == whole.status
    assert [] != whole.cards


def test_a_report_that_says_the_same_is_left_alone(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.lib.reports.DOCS", tmp_path)
    path = write_report("x.md", "X", "make x", "found\n")
    old = path.read_text().replace("Last changed on ", "Last changed on another day, ")
    path.write_text(old)
    write_report("x.md", "X", "make x", "found\n")
    assert old == path.read_text()
    write_report("x.md", "X", "make x", "something else\n")
    assert "another day" not in path.read_text()
    assert "Last changed" not in without_run(path.read_text())
