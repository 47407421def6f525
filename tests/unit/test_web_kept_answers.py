"""What cards rested on is kept for its time, within its size, behind a key that needs the secret."""

import os
import sqlite3
import stat
from pathlib import Path

from mbc_service.web.kept_answers import (
    KEY_BYTES,
    KeptForAWhile,
    NothingKept,
    keeper,
    remove_own,
)

ANSWER = {"hook": "patient-view", "patient": "p1"}


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_key_opens_what_was_kept_and_nothing_else_does(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5)
    key = kept.keep(ANSWER)
    assert ANSWER == kept.opened(key)
    assert kept.opened("") is None
    assert kept.opened(key[:-1]) is None
    assert kept.opened(key.swapcase()) is None


def test_a_key_is_long_fits_an_address_and_says_nothing_of_the_answer(tmp_path: Path) -> None:
    key = KeptForAWhile(tmp_path, 5).keep({"patient": "p1"})
    assert KEY_BYTES * 4 // 3 == len(key)
    assert set(key) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    assert "p1" not in key


def test_the_same_answer_has_one_key_and_another_run_gives_it_another(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = KeptForAWhile(tmp_path / "one", 5), KeptForAWhile(tmp_path / "two", 5)
    assert one.keep(ANSWER) == one.keep(ANSWER)
    assert one.keep(ANSWER) != two.keep(ANSWER)
    assert one.keep(ANSWER) != one.keep({**ANSWER, "patient": "p2"})


def test_an_answer_is_gone_when_its_time_is_over_and_not_before(tmp_path: Path) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 5, clock=clock)
    key = kept.keep(ANSWER)
    clock.now += 5 * 60 - 1
    assert kept.opened(key) == ANSWER
    clock.now += 1
    assert kept.opened(key) is None


def rows(folder: Path) -> int:
    with sqlite3.connect(folder / "answers") as connection:
        (count,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    connection.close()
    return int(count)


def test_what_is_over_is_deleted_when_the_next_one_comes(tmp_path: Path) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 5, clock=clock)
    kept.keep(ANSWER)
    clock.now += 300
    kept.keep({"next": True})
    assert 1 == rows(tmp_path)


def test_the_oldest_goes_when_all_together_are_too_long(tmp_path: Path) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 5, most_bytes=250, clock=clock)
    keys = []
    for number in range(4):
        clock.now += 1
        keys.append(kept.keep({"number": number, "filling": "x" * 73}))  # 100 bytes each
    assert [None, None] == [kept.opened(key) for key in keys[:2]]
    assert [2, 3] == [(kept.opened(key) or {})["number"] for key in keys[2:]]


def test_exactly_as_much_as_the_bound_is_kept(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5, most_bytes=200)
    keys = [kept.keep({"number": number, "filling": "x" * 73}) for number in range(2)]
    assert [0, 1] == [(kept.opened(key) or {})["number"] for key in keys]


def test_an_answer_that_is_too_long_is_not_kept(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5, longest=30)
    assert kept.keep({"a": "x" * 22})  # 30 bytes
    assert kept.keep({"a": "x" * 23}) == ""


def test_when_it_cannot_be_kept_there_is_no_key_and_no_error(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5)
    with sqlite3.connect(tmp_path / "answers", isolation_level=None) as other:
        other.execute("DROP TABLE answer")
    other.close()
    assert kept.keep(ANSWER) == ""


def test_another_process_that_shares_it_opens_it_too(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5)
    key = kept.keep(ANSWER)
    kept._own.pid = -1  # as in a worker after the fork
    assert ANSWER == kept.opened(key)


def test_for_no_minutes_nothing_is_kept() -> None:
    kept = keeper(0)
    assert isinstance(kept, NothingKept)
    assert kept.keep(ANSWER) == ""
    assert kept.opened("any") is None


def test_the_folder_is_ours_alone_and_goes_with_the_process_that_made_it(monkeypatch) -> None:
    left: list[tuple[object, ...]] = []
    monkeypatch.setattr("atexit.register", lambda *call: left.append(call))
    kept = keeper(5)
    assert isinstance(kept, KeptForAWhile)
    ((function, folder, owner),) = left
    assert function is remove_own
    assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700
    remove_own(folder, os.getpid() + 1)
    assert Path(folder).exists()
    remove_own(folder, owner)
    assert not Path(folder).exists()


def test_without_a_file_system_in_memory_it_stands_in_the_usual_place(monkeypatch, tmp_path: Path) -> None:
    left: list[tuple[object, ...]] = []
    monkeypatch.setattr("atexit.register", lambda *call: left.append(call))
    monkeypatch.setattr("mbc_service.web.kept_answers._MEMORY", tmp_path / "none")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    keeper(5)
    assert tmp_path == Path(str(left[0][1])).parent
