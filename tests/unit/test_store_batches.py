"""Records of consultations are written together, and none that an answer gave is lost in this process."""

import os
import time
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest

from mbc_service.audit import LogAudit
from mbc_service.logs import open_log
from mbc_service.store.batches import BatchedAudit
from mbc_service.store.database import Database
from mbc_service.store.kept import StoreAudit

LONG = 3600.0
"""Seconds: an interval that never passes during a test."""


def record(uuid: str) -> dict[str, Any]:
    return {
        "at": datetime(2024, 6, 1, tzinfo=UTC).isoformat(),
        "request_id": f"r-{uuid}",
        "edition": "cancernet-2021-07",
        "patient": "p",
        "silent": False,
        "shown": [{"uuid": uuid, "recommendation": "bone.start", "kind": "bone"}],
    }


@pytest.fixture
def audits(tmp_path):
    made = []

    def make(interval: float) -> BatchedAudit:
        database = Database(f"sqlite:///{tmp_path}/store.sqlite3")
        database.upgrade()
        audit = BatchedAudit(StoreAudit(database, open_log(file=StringIO())), interval)
        made.append(audit)
        return audit

    yield make
    for audit in made:
        audit.close()


def test_what_was_written_is_there_when_it_is_asked_for(audits):
    audit = audits(LONG)
    audit.write(record("card-1"))
    audit.write(record("card-2"))
    found = audit.about_card("card-1")
    assert found is not None
    assert found["request_id"] == "r-card-1"
    assert audit.about_card("card-3") is None


def test_records_reach_the_store_by_themselves(audits, tmp_path):
    audits(0.01).write(record("card-1"))
    reader = StoreAudit(Database(f"sqlite:///{tmp_path}/store.sqlite3"), open_log(file=StringIO()))
    for _ in range(500):
        if reader.about_card("card-1"):
            break
        time.sleep(0.01)
    assert reader.about_card("card-1") is not None


def test_closing_writes_what_waits(audits, tmp_path):
    audit = audits(LONG)
    audit.write(record("card-1"))
    audit.close()
    reader = StoreAudit(Database(f"sqlite:///{tmp_path}/store.sqlite3"), open_log(file=StringIO()))
    assert reader.about_card("card-1") is not None


def test_a_forked_process_begins_with_nothing_waiting(audits, monkeypatch):
    audit = audits(LONG)
    audit.write(record("of-the-parent"))
    waiting = audit._waiting
    monkeypatch.setattr(os, "getpid", lambda: -1)
    audit.write(record("of-the-child"))
    assert [item.record["request_id"] for item in waiting] == ["r-of-the-parent"]
    assert [item.record["request_id"] for item in audit._waiting] == ["r-of-the-child"]


def test_everything_else_is_asked_of_the_store_itself(audits):
    audit = audits(LONG)
    assert audit.trouble() == ""
    assert audit.overridden("p", datetime(2024, 1, 1, tzinfo=UTC)) == frozenset()
    assert audit.write_feedback(()) is True
    assert audit.patient_key("s", "1") == audit.patient_key("s", "1") != audit.patient_key("s", "2")


def test_a_store_that_is_down_sends_every_record_to_the_log(tmp_path):
    log = StringIO()
    audit = BatchedAudit(
        StoreAudit(Database(f"sqlite:///{tmp_path}/no/such/folder.db"), open_log(file=log)), LONG
    )
    audit.write(record("card-1"))
    audit.write(record("card-2"))
    audit.close()
    assert log.getvalue().count("r-card-") == 2
    assert isinstance(audit._kept._instead, LogAudit)
