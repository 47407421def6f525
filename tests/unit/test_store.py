"""Consultations and feedback are kept once, found again, and never stop an answer, on both databases."""

import io
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError

from mbc_service.audit import Consultation, FeedbackGiven, audit_for
from mbc_service.errors import ConfigurationError
from mbc_service.logs import open_log
from mbc_service.settings import Settings
from mbc_service.store import database as database_module
from mbc_service.store import kept as kept_module
from mbc_service.store import writing
from mbc_service.store.batches import BatchedAudit
from mbc_service.store.database import Database, NotUpgradedError
from mbc_service.store.kept import CLOSED, OLD, REST, UNWRITABLE, StoreAudit
from mbc_service.store.reading import feedback_on, record_of
from mbc_service.store.tables import (
    COMMENTS,
    CONSULTATIONS,
    FEEDBACK,
    METADATA,
    REVISION,
    SHOWN_CARDS,
)

UUID = "0b8d1c1e-5d3a-4c1e-9a70-3f6b1c9a2d11"
OTHER = "1b8d1c1e-5d3a-4c1e-9a70-3f6b1c9a2d12"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def consultation(*uuids: str, **changes: Any) -> dict[str, Any]:
    cards = [
        {"uuid": uuid, "recommendation": "bone.start", "kind": "bone", "indicator": "info"} for uuid in uuids
    ]
    return {
        "at": "2024-06-01T10:00:00.000+00:00",
        "request_id": "r1",
        "edition": "e1",
        "patient": "p" * 16,
        "silent": False,
        "shown": cards,
        **changes,
    }


def given(
    card: str = UUID, outcome: str = "overridden", at: str = "2024-06-01T12:00:00+00:00", **more: Any
) -> FeedbackGiven:
    record = {
        "at": at,
        "request_id": "r9",
        "service": "mbc-order-sign",
        "card": card,
        "outcome": outcome,
        "accepted": [],
        "reason": "patient-refuses",
        "flags": [],
    }
    return FeedbackGiven(record, card, **more)


class Clock:
    """Stands still until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(store_url: str) -> Iterator[Database]:
    found = Database(store_url)
    found.upgrade()
    yield found
    found.close()


@pytest.fixture
def audit(database: Database, log: io.StringIO, clock: Clock) -> StoreAudit:
    return StoreAudit(database, open_log(file=log), clock)


def rows(database: Database, table: Any) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in log.getvalue().splitlines()]


def test_the_steps_lead_to_the_tables_in_use(database: Database) -> None:
    assert database.revision() == REVISION
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_step_in_use_is_the_last_one() -> None:
    assert ScriptDirectory(str(database_module._MIGRATIONS)).get_heads() == [REVISION]


def test_upgrading_again_changes_nothing(database: Database, audit: StoreAudit) -> None:
    audit.write(consultation(UUID))
    database.upgrade()
    assert audit.about_card(UUID) == consultation(UUID)


def test_a_consultation_is_found_by_each_of_its_cards_and_by_its_call(
    audit: StoreAudit, database: Database
) -> None:
    audit.write(consultation(UUID, OTHER))
    audit.write(consultation(request_id="r2"))
    assert audit.about_card(OTHER) == consultation(UUID, OTHER)
    assert audit.about_card("nothing") is None
    with database.reading() as connection:
        assert record_of(connection, "r2") == consultation(request_id="r2")


def test_records_written_together_keep_each_its_own_cards(audit: StoreAudit, database: Database) -> None:
    batch = [[f"{call}-{card}" for card in range(call % 4)] for call in range(12)]
    audit.write_all([Consultation(consultation(*cards)) for cards in batch])
    assert (len(batch), sum(map(len, batch))) == (rows(database, CONSULTATIONS), rows(database, SHOWN_CARDS))
    for cards in batch:
        for card in cards:
            found = audit.about_card(card)
            assert found is not None
            assert [shown["uuid"] for shown in found["shown"]] == cards


def test_a_repeated_call_gives_the_same_cards_and_the_latest_record_counts(audit: StoreAudit) -> None:
    audit.write(consultation(UUID))
    audit.write(consultation(UUID, request_id="r2"))
    found = audit.about_card(UUID)
    assert found is not None
    assert found["request_id"] == "r2"


def test_the_same_feedback_sent_twice_is_kept_once(audit: StoreAudit, database: Database) -> None:
    assert audit.write_feedback([given(), given()])
    assert audit.write_feedback([given()])
    assert rows(database, FEEDBACK) == 1


@pytest.mark.parametrize(
    "other",
    [
        given(OTHER),
        given(outcome="accepted"),
        given(at="2024-06-01T12:00:01+00:00"),
        given(issuer="https://another.example"),
    ],
)
def test_another_deed_is_another_row(audit: StoreAudit, database: Database, other: FeedbackGiven) -> None:
    audit.write_feedback([given(), other])
    assert rows(database, FEEDBACK) == 2


def test_feedback_on_a_card_nobody_knows_is_kept(audit: StoreAudit, database: Database) -> None:
    assert audit.write_feedback([replace(given(""), card="Ann's card"), replace(given(""), card="another")])
    assert rows(database, FEEDBACK) == 2


def test_what_a_user_typed_stands_apart_and_in_no_log(
    audit: StoreAudit, database: Database, log: io.StringIO
) -> None:
    audit.write_feedback([given(comment="Ann said no\x00 \ud800")])
    audit.write_feedback([given(comment="Ann said no, twice")])
    audit.write_feedback([given(comment="  ")])
    with database.reading() as connection:
        assert connection.execute(select(COMMENTS.c.comment)).scalars().all() == ["Ann said no, twice"]
        kept = connection.execute(select(FEEDBACK)).mappings().one()
    assert "Ann" not in str(dict(kept)) + log.getvalue()


def test_a_long_comment_is_cut(audit: StoreAudit, database: Database) -> None:
    audit.write_feedback([given(comment="x" * (writing.MOST_OF_A_COMMENT + 1))])
    with database.reading() as connection:
        assert len(connection.execute(select(COMMENTS.c.comment)).scalar_one()) == writing.MOST_OF_A_COMMENT


def test_times_come_back_in_utc(audit: StoreAudit, database: Database) -> None:
    audit.write_feedback([given(at="2024-06-01T14:00:00+02:00")])
    with database.reading() as connection:
        ((card, outcome, reason, at),) = feedback_on(connection, [UUID])
    assert (card, outcome, reason) == (UUID, "overridden", "patient-refuses")
    assert at == datetime(2024, 6, 1, 12, tzinfo=UTC)


def test_an_overridden_recommendation_is_known_for_this_patient_only(audit: StoreAudit) -> None:
    audit.write(consultation(UUID))
    audit.write_feedback([given()])
    assert audit.overridden("p" * 16, LONG_AGO) == {"bone.start"}
    assert audit.overridden("q" * 16, LONG_AGO) == frozenset()
    assert audit.overridden("p" * 16, datetime.now(UTC) + timedelta(minutes=1)) == frozenset()


def test_a_card_accepted_after_all_is_not_overridden(audit: StoreAudit) -> None:
    audit.write(consultation(UUID))
    audit.write_feedback([given(outcome="accepted", at="2024-06-01T13:00:00+00:00"), given()])
    assert audit.overridden("p" * 16, LONG_AGO) == frozenset()


def test_a_patient_keeps_the_word_when_the_service_starts_again(
    store_url: str, audit: StoreAudit, log: io.StringIO
) -> None:
    again = audit_for(Settings(store_url=store_url), open_log(file=log))
    assert isinstance(again, BatchedAudit)
    assert again.patient_key("s", "p1") == audit.patient_key("s", "p1") != audit.patient_key("s", "p2")
    again._kept._database.close()


def test_the_first_key_counts_when_two_start_at_once(database: Database) -> None:
    first = database.key()
    assert database._new_key() == first


def test_two_workers_keep_the_same_feedback_at_once(
    store_url: str, database: Database, log: io.StringIO
) -> None:
    audits = [StoreAudit(Database(store_url), open_log(file=log)) for _ in range(4)]
    kept: list[bool] = []

    def send(audit: StoreAudit) -> None:
        kept.extend(audit.write_feedback([given(at=f"2024-06-01T12:00:{n:02}+00:00")]) for n in range(20))

    threads = [threading.Thread(target=send, args=[audit]) for audit in audits]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept == [True] * 80, log.getvalue()
    assert rows(database, FEEDBACK) == 20
    for audit in audits:
        audit._database.close()


def test_an_item_kept_by_somebody_else_at_this_moment_is_tried_again(
    audit: StoreAudit, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def once_too_late(connection: Any, items: Any) -> None:
        tries.append(len(items))
        if len(tries) == 1:
            connection.execute(text("INSERT INTO store_key (one, key) SELECT one, key FROM store_key"))

    monkeypatch.setattr(kept_module, "keep_feedback", once_too_late)
    assert audit.write_feedback([given()])
    assert tries == [1, 1]


def test_a_forked_worker_uses_connections_of_its_own(
    database: Database, audit: StoreAudit, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit.write(consultation(UUID))
    pool = database._own().pool
    monkeypatch.setattr(os, "getpid", lambda: -1)
    assert database._own().pool is not pool
    assert audit.about_card(UUID) is not None
    database.close()
    pool.dispose()


def test_a_store_that_works_is_no_trouble(audit: StoreAudit, log: io.StringIO) -> None:
    assert audit.trouble() == ""
    assert log.getvalue() == ""


def test_a_store_that_cannot_be_opened_stops_nothing(tmp_path: Path, log: io.StringIO, clock: Clock) -> None:
    path = tmp_path / "not" / "store.sqlite3"
    audit = StoreAudit(Database(f"sqlite:///{path}"), open_log(file=log), clock)
    assert audit.patient_key("s", "p1") == audit.patient_key("s", "p1")
    audit.write(consultation(UUID))
    assert not audit.write_feedback([given(comment="Ann said no")])
    assert audit.about_card(UUID) is None
    assert audit.overridden("p", LONG_AGO) == frozenset()
    assert audit.trouble() == CLOSED
    events = [(line["event"], line.get("errors")) for line in lines(log)]
    assert events == [("store", ["OperationalError"]), ("consultation", None), ("feedback", None)]
    assert "Ann" not in log.getvalue()
    path.parent.mkdir()
    assert audit.trouble() == CLOSED
    clock.now = REST
    assert audit.trouble() == ""
    assert audit.write_feedback([given()])
    audit._database.close()


def test_a_file_that_can_only_be_read_is_read_and_the_rest_goes_to_the_log(
    tmp_path: Path, log: io.StringIO, clock: Clock
) -> None:
    writer = StoreAudit(Database(f"sqlite:///{tmp_path}/s.sqlite3"), open_log(file=log), clock)
    writer.write(consultation(UUID))
    reader = StoreAudit(
        Database(f"sqlite:///file:{tmp_path}/s.sqlite3?mode=ro&uri=true"), open_log(file=log), clock
    )
    assert reader.trouble() == UNWRITABLE
    assert reader.about_card(UUID) == consultation(UUID)
    assert reader.patient_key("s", "p1") == writer.patient_key("s", "p1")
    reader.write(consultation(OTHER))
    assert reader.about_card(OTHER) is None
    assert [line["event"] for line in lines(log)] == ["store", "consultation"]
    clock.now = REST
    assert reader.trouble() == UNWRITABLE
    assert len(lines(log)) == 3
    for audit in (reader, writer):
        audit._database.close()


def test_a_full_disk_costs_the_record_and_not_the_answer(
    tmp_path: Path, log: io.StringIO, clock: Clock
) -> None:
    database = Database(f"sqlite:///{tmp_path}/s.sqlite3")
    audit = StoreAudit(database, open_log(file=log), clock)
    assert audit.trouble() == ""
    with database.reading() as connection:  # the pool has one connection, so the limit stays
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    big = consultation(UUID, note="x" * 100_000)
    audit.write(big)
    assert audit.trouble() == UNWRITABLE
    assert lines(log)[0]["errors"] == ["OperationalError"]
    database.close()


def test_a_store_that_breaks_while_it_is_read_is_left_alone_for_a_while(
    audit: StoreAudit, clock: Clock, database: Database, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit.write(consultation(UUID))

    def broken() -> Any:
        raise OperationalError("SELECT 1", {}, OSError("gone"))

    monkeypatch.setattr(database, "reading", broken)
    assert audit.about_card(UUID) is None
    assert audit.overridden("p", LONG_AGO) == frozenset()
    assert len(lines(log)) == 1
    assert audit.trouble() == CLOSED
    clock.now = REST
    assert audit.trouble() == ""


def test_tables_of_a_server_are_upgraded_only_by_command(
    postgres: str, store_url: str, log: io.StringIO
) -> None:
    database = Database(store_url)
    if database.is_file:
        assert len(database.key()) == 32
    else:
        with pytest.raises(NotUpgradedError):
            database.key()
        audit = StoreAudit(database, open_log(file=log))
        assert audit.trouble() == OLD
        assert "mbc store upgrade" in lines(log)[0]["reason"]
    database.close()


@pytest.mark.parametrize(
    "url", ["nothing://hunter2/x", "mysql://u:hunter2@h/x", "sqlite://hunter2:a", "postgresql://h:port/x"]
)
def test_an_address_without_a_driver_ends_the_start_and_is_not_shown(url: str) -> None:
    with pytest.raises(ConfigurationError, match="MBC_STORE_URL") as caught:
        Database(url)
    assert "hunter2" not in str(caught.value)
