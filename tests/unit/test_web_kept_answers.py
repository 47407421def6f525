"""What cards rested on is kept for its time, within its size, behind a key that cannot be guessed."""

import gc
import os
import resource
import stat
from pathlib import Path

import orjson
import pytest

from mbc_service.errors import ConfigurationError
from mbc_service.web.kept_answers import (
    KEY_BYTES,
    LOCK,
    PREFIX,
    TIDY_SECONDS,
    KeptForAWhile,
    NothingKept,
    keeper,
    remove_own,
)

ANSWER = {"hook": "patient-view", "patient": "p1"}


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_key_opens_what_was_kept_and_nothing_else_does(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5)
    key = kept.keep(ANSWER)
    assert ANSWER == kept.opened(key)
    for other in ("", key[:-1], key + "A", key.swapcase(), "../answers"):
        assert kept.opened(other) is None


def test_a_key_is_long_fits_an_address_and_is_another_each_time(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5)
    keys = {kept.keep(ANSWER) for _ in range(50)}
    assert 50 == len(keys)
    assert {KEY_BYTES * 4 // 3} == {len(key) for key in keys}
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    assert set("".join(keys)) <= set(letters)


def test_the_folder_does_not_give_the_keys_away_and_another_run_opens_nothing(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5)
    key = kept.keep(ANSWER)
    assert not any(key in path.name for path in tmp_path.iterdir())
    assert KeptForAWhile(tmp_path, 5).opened(key) is None


def test_an_answer_is_gone_when_its_time_is_over_and_not_before(tmp_path: Path) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 5, clock=clock)
    key = kept.keep(ANSWER)
    clock.now += 5 * 60 - 1
    assert kept.opened(key) == ANSWER
    clock.now += 1
    assert kept.opened(key) is None


@pytest.mark.parametrize(("later", "left"), [(TIDY_SECONDS - 1, 2), (TIDY_SECONDS, 1)])
def test_what_is_over_is_deleted_once_a_minute(tmp_path: Path, later: float, left: int) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 0.5, clock=clock)
    kept.keep(ANSWER)
    clock.now += later
    kept.keep({"next": True})
    assert left == len(list(tmp_path.iterdir()))


def keep_some(kept: KeptForAWhile, clock: Clock, count: int) -> list[str]:
    """Keep answers of 100 bytes, a second apart."""
    keys = []
    for number in range(count):
        clock.now += 1
        keys.append(kept.keep({"number": number, "filling": "x" * 75}))
    return keys


def numbers(kept: KeptForAWhile, keys: list[str]) -> list[int]:
    return [answer["number"] for key in keys if (answer := kept.opened(key)) is not None]


def test_the_oldest_goes_when_all_together_are_too_long(tmp_path: Path) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 5, most_bytes=299, clock=clock)
    assert [2, 3] == numbers(kept, keep_some(kept, clock, 4))


def test_exactly_as_much_as_the_bound_is_kept(tmp_path: Path) -> None:
    clock = Clock()
    kept = KeptForAWhile(tmp_path, 5, most_bytes=300, clock=clock)
    assert [1, 2, 3] == numbers(kept, keep_some(kept, clock, 4))


def test_an_answer_that_is_too_long_is_not_kept(tmp_path: Path) -> None:
    kept = KeptForAWhile(tmp_path, 5, longest=30)
    assert kept.keep({"a": "x" * 22})  # 30 bytes
    assert kept.keep({"a": "x" * 23}) == ""


def test_when_it_cannot_be_kept_there_is_no_key_and_no_error(tmp_path: Path) -> None:
    assert KeptForAWhile(tmp_path / "gone", 5).keep(ANSWER) == ""


def test_a_file_that_ends_before_its_content_is_no_answer(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(orjson.dumps(ANSWER)) - 1, hard))
    try:
        assert KeptForAWhile(tmp_path, 5).keep(ANSWER) == ""
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [] == list(tmp_path.iterdir())


def test_a_file_that_could_be_written_only_in_part_is_taken_away(tmp_path: Path, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left on device")

    kept = KeptForAWhile(tmp_path, 5)
    monkeypatch.setattr("os.utime", full)
    assert kept.keep(ANSWER) == ""
    assert [] == list(tmp_path.iterdir())


def test_for_no_minutes_nothing_is_kept() -> None:
    kept = keeper(0)
    assert isinstance(kept, NothingKept)
    assert kept.keep(ANSWER) == ""
    assert kept.opened("any") is None


@pytest.fixture
def base(monkeypatch, tmp_path: Path) -> Path:
    """Where folders are made in place of the memory file system."""
    monkeypatch.setattr("mbc_service.web.kept_answers._MEMORY", tmp_path)
    return tmp_path


def only_folder(base: Path) -> Path:
    (folder,) = base.iterdir()
    return folder


def test_the_folder_is_ours_alone_and_goes_with_what_uses_it(base: Path) -> None:
    kept = keeper(5)
    folder = only_folder(base)
    assert folder.name.startswith(PREFIX)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert ANSWER == kept.opened(kept.keep(ANSWER))
    del kept
    gc.collect()
    assert [] == list(base.iterdir())


def test_a_worker_that_ends_leaves_the_folder_alone(tmp_path: Path) -> None:
    lock = os.open(tmp_path / LOCK, os.O_CREAT)
    remove_own(tmp_path, lock, os.getpid() + 1)
    assert tmp_path.exists()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(lock)


def test_a_folder_that_a_killed_service_left_behind_is_removed_by_the_next(base: Path) -> None:
    left = base / f"{PREFIX}left"
    left.mkdir()
    (left / LOCK).touch()
    (left / "answer").write_text("{}")
    kept = keeper(5)
    assert left != only_folder(base)
    assert kept.keep(ANSWER)


def test_the_folder_of_a_service_that_still_runs_is_not_removed(base: Path) -> None:
    one = keeper(5)
    key = one.keep(ANSWER)
    two = keeper(5)
    assert 2 == len(list(base.iterdir()))
    assert ANSWER == one.opened(key)
    assert two.opened(key) is None


def test_the_lock_is_no_answer_and_stays_when_what_is_over_is_deleted(tmp_path: Path) -> None:
    clock = Clock()
    (tmp_path / LOCK).touch()
    kept = KeptForAWhile(tmp_path, 0.5, clock=clock)
    clock.now += TIDY_SECONDS
    kept.keep(ANSWER)
    assert (tmp_path / LOCK).exists()


def test_without_a_file_system_in_memory_it_stands_in_the_usual_place(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr("mbc_service.web.kept_answers._MEMORY", tmp_path / "none")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    kept = keeper(5)
    assert only_folder(tmp_path).name.startswith(PREFIX)
    assert kept.keep(ANSWER)


def test_without_any_folder_to_write_to_the_service_does_not_start(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr("mbc_service.web.kept_answers._MEMORY", tmp_path / "none")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    with pytest.raises(ConfigurationError, match="MBC_WHY_MINUTES=0"):
        keeper(5)
