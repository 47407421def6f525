"""No token and no patient value reaches a log line, whatever happens."""

import io
import logging
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from cds_hooks.incident import Incident
from cds_hooks.violation import Violation
from mbc_service.audit import FeedbackGiven, LogAudit, audit_for, keyed_hash
from mbc_service.logs import CHATTY, log_incident, open_log
from mbc_service.settings import LogLevel, Settings


def lines(file: io.StringIO) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in file.getvalue().splitlines()]


def test_a_line_is_one_json_object() -> None:
    file = io.StringIO()
    open_log(file=file).info("ready", edition="e1")
    (line,) = lines(file)
    assert (line["event"], line["edition"], line["level"]) == ("ready", "e1", "info")
    assert line["timestamp"].endswith("Z")


def test_a_field_that_is_not_listed_is_dropped_and_counted() -> None:
    file = io.StringIO()
    open_log(file=file).info("call", status=200, patient_name="Ann", token="t0p")
    (line,) = lines(file)
    assert line["dropped"] == 2
    assert "Ann" not in file.getvalue()
    assert "t0p" not in file.getvalue()


@pytest.mark.parametrize(
    ("level", "written"), [(LogLevel.INFO, 2), (LogLevel.WARNING, 1), (LogLevel.ERROR, 0)]
)
def test_less_severe_messages_are_left_out(level: LogLevel, written: int) -> None:
    file = io.StringIO()
    log = open_log(level, file)
    log.info("a")
    log.warning("b")
    assert len(lines(file)) == written


def test_libraries_that_log_addresses_are_silent() -> None:
    open_log(file=io.StringIO())
    assert all(logging.getLogger(name).level == logging.CRITICAL for name in CHATTY)


def test_a_refused_call_is_a_warning_and_a_failed_one_an_error() -> None:
    file = io.StringIO()
    log = open_log(file=file)
    log_incident(log, Incident("r1", 401, "mbc-order-sign", reason="token used before"))
    log_incident(log, Incident("r2", 500, errors=("KeyError",), where=("a:1 b",)))
    log_incident(log, Incident("r3", 200, violations=(Violation("TRN-03", "cards[0]", "is empty"),)))
    refused, failed, repaired = lines(file)
    assert (refused["level"], refused["status"], refused["reason"]) == ("warning", 401, "token used before")
    assert (failed["level"], failed["errors"], failed["where"]) == ("error", ["KeyError"], ["a:1 b"])
    assert repaired["violations"] == ["TRN-03 at cards[0]: is empty"]
    assert "service" not in failed


def test_records_go_to_the_log_when_there_is_no_store() -> None:
    file = io.StringIO()
    audit = audit_for(Settings(store_url="log"), open_log(file=file))
    assert isinstance(audit, LogAudit)
    audit.write({"edition": "e1", "outcome": "cards"})
    given = FeedbackGiven({"card": "c1", "outcome": "accepted"}, "c1", comment="Ann said no")
    assert audit.write_feedback([given])
    assert "Ann" not in file.getvalue() + repr(given)
    assert [line["event"] for line in lines(file)] == ["consultation", "feedback"]
    assert audit.about_card("c1") is None
    assert audit.overridden("p", datetime(2024, 6, 1, tzinfo=UTC)) == frozenset()
    assert audit.trouble() == ""
    assert audit.patient_key("s", "p1") != "p1"


def test_a_patient_is_the_same_word_within_a_log_and_another_in_another() -> None:
    one, other = LogAudit(open_log(file=io.StringIO())), LogAudit(open_log(file=io.StringIO()))
    assert one.patient_key("s", "p1") == one.patient_key("s", "p1")
    assert one.patient_key("s", "p1") != one.patient_key("s", "p2")
    assert one.patient_key("s", "p1") != one.patient_key("t", "p1")
    assert one.patient_key("s", "p1") != other.patient_key("s", "p1")


def test_the_word_for_a_patient_does_not_hold_the_id() -> None:
    word = keyed_hash(b"k" * 32, "https://ehr.example", "p1")
    assert len(word) == 16
    assert "p1" not in word
