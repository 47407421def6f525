"""SEC-09: a token is used once, in whatever worker, and forgotten when it has expired."""

import os
import sqlite3
import subprocess
import sys
import threading

import pytest
from cds_tokens import NOW, SERVICE, bearer, claims, client, private_key, trust

import cds_hooks as cds
from cds_hooks.auth import FileReplayStore, MemoryReplayStore, TokenCheck
from cds_hooks.auth.replay import digest

A, B, C = (digest("issuer", name) for name in "abc")


@pytest.fixture(params=["memory", "file"])
def store(request, tmp_path):
    """Return an empty store of each kind."""
    if request.param == "memory":
        yield MemoryReplayStore()
        return
    store = FileReplayStore(tmp_path / "spent.sqlite")
    yield store
    store.close()


def test_a_token_is_new_once(store):
    assert [store.spend(A, NOW + 60, NOW) for _ in range(3)] == [True, False, False]
    assert store.spend(B, NOW + 60, NOW) is True


@pytest.mark.parametrize(("later", "new"), [(59, False), (60, True), (61, True)])
def test_a_token_is_forgotten_when_it_has_expired(store, later, new):
    store.spend(A, NOW + 60, NOW)

    assert store.spend(A, NOW + 200, NOW + later) is new


def test_the_same_token_id_of_two_issuers_is_two_tokens():
    names = {digest("ab", "c"), digest("a", "bc"), digest("abc", ""), digest("", "abc")}

    assert len(names) == 4
    assert {len(name) for name in names} == {32}


def test_a_token_is_accepted_once_and_remembered_until_its_leeway_is_over(store):
    now = [NOW]
    reasons = []
    check = TokenCheck(
        trust(leeway=30),
        replay=store,
        clock=lambda: now[0],
        on_refused=lambda refusal: reasons.append(refusal.reason.value),
    )
    header = bearer()

    assert check.verify(header, SERVICE).token_id == "t-1"
    for moment in (NOW, NOW + 300 + 29, NOW + 300 + 30):
        now[0] = moment
        with pytest.raises(cds.Unauthorized):
            check.verify(header, SERVICE)

    assert reasons == ["replayed", "replayed", "expired"]


def test_a_token_that_is_refused_is_not_used_up():
    check = TokenCheck(trust(client(tenants=("t",))), clock=lambda: NOW)
    good = claims(tenant="t")

    for bad in (bearer(claims(tenant="x")), bearer(good, key=private_key("P-384", "another"))):
        with pytest.raises(cds.Unauthorized):
            check.verify(bad, SERVICE)

    assert check.verify(bearer(good), SERVICE).tenant == "t"


def test_a_full_memory_makes_room_by_what_has_expired():
    store = MemoryReplayStore(most=2)
    store.spend(A, NOW + 1, NOW)
    store.spend(B, NOW + 9, NOW)

    with pytest.raises(cds.Unavailable):
        store.spend(C, NOW + 9, NOW)

    assert store.spend(C, NOW + 9, NOW + 1) is True
    assert store.spend(B, NOW + 9, NOW + 1) is False


def test_a_full_file_accepts_nothing_more_and_recovers(tmp_path):
    store = FileReplayStore(tmp_path / "spent.sqlite", max_bytes=6 * 4096)
    names = [digest("issuer", str(number)) for number in range(500)]

    with pytest.raises(cds.Unavailable) as caught:
        [store.spend(name, NOW + 60, NOW) for name in names]

    assert caught.value.headers == {"Retry-After": "60"}
    assert store.spend(names[0], NOW + 60, NOW) is False
    assert store.spend(names[-1], NOW + 200, NOW + 60) is True
    store.close()


def test_workers_share_a_file(tmp_path):
    path = tmp_path / "spent.sqlite"
    first, second = FileReplayStore(path), FileReplayStore(path)

    assert [first.spend(A, NOW + 60, NOW), second.spend(A, NOW + 60, NOW)] == [True, False]
    first.close()
    second.close()


WORKER = """
import sys
from pathlib import Path
from cds_hooks.auth.replay import digest
from cds_hooks.auth.replay_file import FileReplayStore
store = FileReplayStore(Path(sys.argv[1]))
print(sum(store.spend(digest("i", str(n)), 2e9, 1e9) for n in range(300)))
"""


def test_of_many_processes_one_is_first(tmp_path):
    command = [sys.executable, "-c", WORKER, str(tmp_path / "spent.sqlite")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    workers = [
        subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) for _ in range(4)
    ]

    firsts = [int(worker.communicate(timeout=60)[0]) for worker in workers]

    assert sum(firsts) == 300


def test_of_many_threads_one_is_first(store):
    firsts = []

    def spend():
        firsts.extend(store.spend(digest("i", str(number)), NOW + 60, NOW) for number in range(50))

    threads = [threading.Thread(target=spend) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(firsts) == 50


def test_a_store_survives_a_restart(tmp_path):
    store = FileReplayStore(tmp_path / "spent.sqlite")
    store.spend(A, NOW + 60, NOW)
    store.close()
    store.close()

    assert store.spend(A, NOW + 60, NOW) is False
    store.close()


def test_a_fork_opens_a_connection_of_its_own(tmp_path, monkeypatch):
    store = FileReplayStore(tmp_path / "spent.sqlite")
    store.spend(A, NOW + 60, NOW)
    parent = os.getpid()
    with monkeypatch.context() as child:
        child.setattr(os, "getpid", lambda: parent + 1)
        assert store.spend(A, NOW + 60, NOW) is False
        assert len(store._connections) == 2
        store.close()

    assert list(store._connections) == [parent]
    store.close()


@pytest.mark.parametrize("content", [None, b"not a database" * 100])
def test_a_file_that_cannot_be_used_lets_nobody_in(tmp_path, content):
    path = tmp_path / "missing" / "spent.sqlite" if content is None else tmp_path / "spent.sqlite"
    if content is not None:
        path.write_bytes(content)
    check = TokenCheck(trust(), replay=FileReplayStore(path), clock=lambda: NOW)

    with pytest.raises((cds.Unavailable, sqlite3.DatabaseError)):
        check.verify(bearer(), SERVICE)


def test_the_file_holds_digests_only(tmp_path):
    path = tmp_path / "spent.sqlite"
    store = FileReplayStore(path)
    TokenCheck(trust(), replay=store, clock=lambda: NOW).verify(bearer(), SERVICE)
    store.close()

    content = path.read_bytes()

    assert digest("https://ehr.example/fhir", "t-1") in content
    assert b"ehr.example" not in content
    assert b"t-1" not in content
