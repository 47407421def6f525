"""What cards rested on is kept for its time, within its size, behind a key that cannot be guessed."""

import os
import stat
from pathlib import Path

import pytest

from mbc_service.errors import ConfigurationError
from mbc_service.web.kept_answers import (
    KEY_BYTES,
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


def test_without_any_folder_to_write_to_the_service_does_not_start(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr("mbc_service.web.kept_answers._MEMORY", tmp_path / "none")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    with pytest.raises(ConfigurationError, match="MBC_WHY_MINUTES=0"):
        keeper(5)
