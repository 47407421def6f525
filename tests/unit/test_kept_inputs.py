"""Where a site wants it, what a call was worked out from is kept encrypted, and its cards are replayed."""

import base64
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result
from cryptography.fernet import Fernet
from sqlalchemy import delete, func, insert, select, text, update
from tests.lib.consultations import order, view, without, world
from tests.lib.resources import medication_request

from mbc_service import replay
from mbc_service.app import create_app
from mbc_service.audit import Audit, audit_for
from mbc_service.cases import load
from mbc_service.cli import main
from mbc_service.errors import ConfigurationError
from mbc_service.logs import open_log
from mbc_service.settings import Settings
from mbc_service.store import inputs as rows_module
from mbc_service.store.batches import MOST_WAITING, SLOW, BatchedAudit
from mbc_service.store.database import Database
from mbc_service.store.inputs import CannotKeepError, CannotOpenError, as_json
from mbc_service.store.kept import REST, TIDY, StoreAudit
from mbc_service.store.sealing import FernetSeal, new_key, read_seal
from mbc_service.store.tables import CONSULTATIONS, KEPT_INPUTS

ROOT = Path(__file__).parents[2]
CASES = load(ROOT / "fhir_fixtures" / "cases")
EDITION = "cancernet-2021-07"
AT = datetime(2024, 6, 1, 10, tzinfo=UTC)
NOWHERE = "11111111-0000-4000-8000-000000000000"
ZEROS = base64.urlsafe_b64encode(bytes(32))
"""A key of the right form."""
PALBOCICLIB = medication_request("palbociclib", id="d1", subject=None)
SITE = '[excluded]\npamidronate = "not stocked"\n'


class Site:
    """A service that keeps inputs in a store, as a site has it; and its command line."""

    def __init__(self, folder: Path, url: str = "", **settings: Any) -> None:
        self.folder = folder
        self.url = url or f"sqlite:///{folder / 'store.sqlite3'}"
        self.keys = folder / "keys"
        self.keys.write_text(new_key() + "\n")
        self.log = io.StringIO()
        given = {"keep_inputs_key_file": self.keys, "edition": EDITION, "today": "2024-06-01", **settings}
        self.settings = Settings(store_url=self.url, **given)
        self.audit = audit_for(self.settings, open_log(file=self.log))

    @contextmanager
    def open(self, **changes: Any) -> Iterator[Any]:
        app = create_app(self.settings, audit=self.audit, log=open_log(file=self.log), **changes)
        app.testing = True
        yield app.test_client()
        close(self.audit)

    def call(self, *bodies: dict[str, Any], **changes: Any) -> Any:
        """Post calls; the last answer, once all are in the store."""
        with self.open(**changes) as client:
            answers = [client.post(f"/cds-services/mbc-{body['hook']}", json=body) for body in bodies]
        assert {200} == {answer.status_code for answer in answers}
        return answers[-1]

    def show(self, *arguments: str, **environment: str) -> Result:
        return self.run("show", *arguments, **environment)

    def run(self, *arguments: str, **environment: str) -> Result:
        given = {
            "MBC_STORE_URL": self.url,
            "MBC_KEEP_INPUTS_KEY_FILE": str(self.keys),
            "MBC_EDITION": EDITION,
            **environment,
        }
        return CliRunner(env=given).invoke(main, ["audit", *arguments])

    def seal(self) -> FernetSeal:
        return read_seal(self.keys)

    def change(self, request_id: str, **changes: Any) -> None:
        """Replace parts of what was kept of a call, sealed as before."""
        with self.database() as database, database.writing() as connection:
            row = KEPT_INPUTS.c.request_id == request_id
            kept = self.seal().opened(
                request_id, connection.execute(select(KEPT_INPUTS.c.sealed).where(row)).scalar_one()
            )
            for name, value in changes.items():
                kept[name] = {**kept[name], **value} if isinstance(value, dict) else value
            sealed = self.seal().sealed(as_json(request_id, kept))
            connection.execute(update(KEPT_INPUTS).where(row).values(sealed=sealed))

    @contextmanager
    def database(self) -> Iterator[Database]:
        database = Database(self.url)
        yield database
        database.close()

    def rows(self) -> int:
        with self.database() as database, database.reading() as connection:
            return connection.execute(select(func.count()).select_from(KEPT_INPUTS)).scalar_one()


def close(audit: Audit) -> None:
    assert isinstance(audit, BatchedAudit)
    audit.close()
    audit._kept._database.close()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def request_id(answer: Any) -> str:
    return str(answer.headers["X-Request-Id"])


# --- one patient's inputs are deleted ---------------------------------------------------------

SERVER = "http://127.0.0.1:1/fhir"


def of(patient: str, server: str | None = None) -> dict[str, Any]:
    """The usual call, about a patient with this id."""
    words = orjson.dumps(view()).decode()
    for place in ('"patientId":"{}"', '"id":"{}"', '"Patient/{}"'):
        words = words.replace(place.format("reference"), place.format(patient))
    body = orjson.loads(words)
    return {**body, "fhirServer": server} if server else body


@pytest.mark.parametrize("by", ["card", "call", "id"])
def test_what_is_kept_of_one_patient_is_deleted_and_nothing_of_another(site: Site, by: str) -> None:
    answer = site.call(of("other"), of("other", SERVER), of("this", SERVER), of("this"), of("this"))
    named = {
        "card": [answer.json["cards"][0]["uuid"]],
        "call": [request_id(answer)],
        "id": ["--patient", "this"],
    }[by]
    assert 5 == site.rows()
    told = site.run("forget", *named)
    assert (0, 3) == (told.exit_code, site.rows()), told.output
    assert "the kept inputs of 2 calls" in told.output
    assert "this" not in told.output.split()
    assert 1 == site.show("--values", request_id(answer)).exit_code
    assert 0 == site.show(request_id(answer)).exit_code


def test_a_patient_of_a_server_is_another_than_the_same_id_elsewhere(site: Site) -> None:
    site.call(of("this", SERVER), of("this"))
    assert (
        "of 0 calls" in site.run("forget", "--patient", "this", "--server", "http://127.0.0.1:2/fhir").output
    )
    assert "of 1 calls" in site.run("forget", "--patient", "this", "--server", SERVER).output
    assert 1 == site.rows()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "Name the patient"),
        ((NOWHERE, "--patient", "this"), 2, "Name the patient"),
        ((NOWHERE,), 1, "No record is kept"),
    ],
)
def test_forgetting_needs_one_patient_who_is_known(
    site: Site, arguments: tuple[str, ...], status: int, said: str
) -> None:
    site.call(view())
    result = site.run("forget", *arguments)
    assert (status, 1) == (result.exit_code, site.rows())
    assert said in result.output


def test_forgetting_by_id_in_a_new_store_finds_nothing_or_says_what_to_do_first(
    store_url: str, tmp_path: Path
) -> None:
    result = Site(tmp_path, store_url).run("forget", "--patient", "this")
    if store_url.startswith("sqlite:"):
        assert (0, True) == (result.exit_code, "of 0 calls" in result.output)
    else:
        assert (1, True) == (result.exit_code, "run `mbc store upgrade`" in result.output)


# --- replaying ------------------------------------------------------------------------------


def test_a_card_is_replayed_with_its_reasons_their_evidence_and_the_truth_of_its_conditions(
    site: Site,
) -> None:
    answer = site.call(order("order-sign", PALBOCICLIB))
    card = answer.json["cards"][0]
    result = site.show("--values", card["uuid"])
    assert 0 == result.exit_code, result.output
    assert "outcome     cards" in result.output
    assert card["summary"] in result.output
    assert "Word for word the card that was shown." in result.output
    facts = result.output.partition("Facts")[2]
    assert "settled it   drugs ordered" in facts
    assert "MedicationRequest/d1 palbociclib" in facts
    conditions = facts.partition("check.cdk46.partner: applies")[2]
    assert "true    When: all of these" in conditions
    assert re.search(r"false +drugs of the regimen include fulvestrant +palbociclib", conditions)
    assert "Set otherwise since" not in result.output
    assert "NOT" not in result.output


def test_a_call_is_replayed_with_all_its_cards_and_a_card_alone(site: Site) -> None:
    answer = site.call(view())
    uuids = [card["uuid"] for card in answer.json["cards"]]
    assert 2 <= len(uuids)
    every = site.show("--values", request_id(answer)).output
    one = site.show("--values", uuids[1]).output
    assert uuids == [uuid for uuid in uuids if f"Replayed {uuid}" in every]
    assert [uuids[1]] == [uuid for uuid in uuids if f"Replayed {uuid}" in one]


def test_a_card_about_what_could_not_be_checked_is_replayed_too(site: Site) -> None:
    answer = site.call(without(view(), "medicationrequests"))
    (problem,) = [card for card in answer.json["cards"] if "problem" in str(card["extension"])]
    assert "Word for word" in site.show("--values", problem["uuid"]).output


@pytest.mark.parametrize("edition", ["cancernet-2018-05", EDITION])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_every_case_comes_out_word_for_word(case: Any, edition: str, tmp_path: Path) -> None:
    site = Site(tmp_path, edition=edition, today=None)
    answer = site.call(case.request(), today=lambda: date.fromisoformat(case.today))
    told = site.show("--values", request_id(answer), MBC_EDITION=edition).output
    assert len(answer.json["cards"]) == told.count("Word for word the card")
    assert "NOT" not in told
    assert "Not as in the record" not in told
    assert bool(answer.json["cards"]) == bool(site.rows())


def test_without_the_flag_no_value_is_printed_and_the_way_to_them_is_said(site: Site) -> None:
    answer = site.call(view())
    uuid = answer.json["cards"][0]["uuid"]
    result = site.show(uuid)
    assert 0 == result.exit_code
    assert "inputs      kept encrypted until" in result.output
    assert f"mbc audit show --values {uuid}" in result.output
    for value in ("Condition/C79.51", "2020-03-02", "1950", "Word for word"):
        assert value not in result.output
    assert "Condition/C79.51" in site.show("--values", uuid).output


@pytest.mark.parametrize("hidden", [False, True])
def test_calls_with_cards_are_kept_shown_or_not_and_others_are_not(tmp_path: Path, hidden: bool) -> None:
    site = Site(tmp_path, silent=hidden)
    dead = view()
    person = {**dead["prefetch"]["patient"], "deceasedBoolean": True}
    site.call({**dead, "prefetch": {**dead["prefetch"], "patient": person}})
    assert 0 == site.rows()
    site.audit = audit_for(site.settings, open_log(file=site.log))
    answer = site.call(view())
    assert 1 == site.rows()
    assert "Word for word" in site.show("--values", request_id(answer)).output


def test_nothing_is_kept_unless_a_site_asks_for_it(tmp_path: Path) -> None:
    site = Site(tmp_path, keep_inputs_key_file=None)
    answer = site.call(view())
    assert 0 == site.rows()
    told = site.show(request_id(answer))
    assert "inputs" not in told.output
    asked = site.show("--values", request_id(answer))
    assert 1 == asked.exit_code
    assert "The inputs of this call are not kept." in asked.output


def test_without_the_option_nothing_is_made_ready_to_be_kept(tmp_path: Path) -> None:
    plain, keeping = world(), world(keep_inputs_key_file=tmp_path / "keys", store_url="sqlite:///unused")
    plain.cards(view())
    keeping.cards(view())
    assert [None] == plain.audit.inputs
    (kept,) = keeping.audit.inputs
    assert kept is not None
    assert EDITION == kept["answered_by"]["edition"]


def test_numbers_are_counted_beside_it(tmp_path: Path) -> None:
    site = Site(tmp_path, metrics=True)
    site.call(view())
    assert 1 == site.rows()


# --- when something differs from then --------------------------------------------------------


def test_another_edition_or_site_file_since_then_is_said_and_does_not_change_the_replay(
    tmp_path: Path,
) -> None:
    preferences = tmp_path / "site.toml"
    preferences.write_text(SITE)
    site = Site(tmp_path, site=preferences)
    answer = site.call(view())
    (bone,) = [card for card in answer.json["cards"] if "zoledronic" in card["summary"]]
    assert "pamidronate" not in [suggestion["label"] for suggestion in bone["suggestions"]]
    uuid = bone["uuid"]
    same = site.show("--values", uuid, MBC_SITE=str(preferences)).output
    assert "Set otherwise since" not in same
    told = site.show("--values", uuid, MBC_EDITION="cancernet-2018-05", MBC_MAX_CARDS="1").output
    assert "Set otherwise since: the edition, the site's preferences, MBC_MAX_CARDS." in told
    assert f"with edition {EDITION}" in told
    assert "Word for word" in told
    missing = site.show("--values", uuid, MBC_SITE=str(tmp_path / "gone.toml"))
    assert "Set otherwise since: cannot be told: MBC_SITE" in missing.output
    assert "Word for word" in missing.output


def test_another_version_is_said_even_if_the_card_is_the_same(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = site.call(view())
    monkeypatch.setattr(replay, "__version__", "9.0.0")
    told = site.show("--values", request_id(answer)).output
    assert "Not as then: the version: 0.1.0 answered, this is 9.0.0." in told
    assert "Word for word" in told


def test_an_edition_that_says_something_else_now_is_named(site: Site) -> None:
    answer = site.call(view())
    site.change(request_id(answer), answered_by={"edition_digest": "another"})
    told = site.show("--values", request_id(answer)).output
    assert f"Not as then: the edition: {EDITION} says something else in this version." in told


def test_an_edition_that_is_gone_is_not_replaced_by_another(site: Site) -> None:
    answer = site.call(view())
    site.change(request_id(answer), answered_by={"edition": "gone-2000-01", "version": "0.0.9"})
    result = site.show("--values", request_id(answer))
    assert 1 == result.exit_code
    assert "Edition gone-2000-01 answered and is not in version 0.1.0" in result.output
    assert "use version 0.0.9" in result.output
    assert "Facts" not in result.output


@pytest.mark.parametrize(
    ("part", "was"), [("detail", "Another text."), ("indicator", "critical"), ("suggestions", ["Add water"])]
)
def test_a_card_that_comes_out_otherwise_is_shown_as_it_was_and_without_reasons(
    site: Site, part: str, was: Any
) -> None:
    answer = site.call(order("order-sign", PALBOCICLIB))
    card = answer.json["cards"][0]
    shown = {
        "content": content_of(site, request_id(answer), card["uuid"]),
        "summary": card["summary"],
        "detail": card["detail"],
        "indicator": card["indicator"],
        "suggestions": [suggestion["label"] for suggestion in card["suggestions"]],
    }
    site.change(request_id(answer), shown={card["uuid"]: shown})
    assert "Word for word" in site.show("--values", card["uuid"]).output
    site.change(request_id(answer), shown={card["uuid"]: {**shown, part: was}})
    told = site.show("--values", card["uuid"]).output
    assert f"NOT the card of then when replayed: another {part}." in told
    assert "nothing that is known: version, edition and site are those of then" in told
    assert (was if isinstance(was, str) else was[0]) in told
    assert "Facts" not in told
    assert "Word for word" not in told


def test_a_card_that_does_not_come_again_is_said_with_what_may_be_the_cause(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = site.call(order("order-sign", PALBOCICLIB))
    site.change(request_id(answer), drafts=[])
    monkeypatch.setattr(replay, "__version__", "9.0.0")
    told = site.show("--values", request_id(answer)).output
    assert "NOT the card of then when replayed: it does not come." in told
    assert "What differs from then: the version: 0.1.0 answered, this is 9.0.0." in told
    assert "Not as in the record: check.cdk46.partner" in told


def content_of(site: Site, call: str, uuid: str) -> str:
    with site.database() as database, database.reading() as connection:
        sealed = connection.execute(select(KEPT_INPUTS.c.sealed)).scalar_one()
    return str(site.seal().opened(call, sealed)["shown"][uuid]["content"])


# --- keys -----------------------------------------------------------------------------------


def test_a_new_key_is_another_each_time_and_is_one_line_of_the_file(tmp_path: Path) -> None:
    made = [CliRunner().invoke(main, ["audit", "new-key"]).output for _ in range(2)]
    assert made[0] != made[1]
    (tmp_path / "keys").write_text("".join(made))
    assert isinstance(read_seal(tmp_path / "keys"), FernetSeal)


def test_after_a_change_of_keys_the_new_one_seals_and_the_old_one_still_opens(site: Site) -> None:
    answer = site.call(view())
    old = site.keys.read_text()
    site.keys.write_text(f"{new_key()}\n\n  {old}")
    assert "Word for word" in site.show("--values", request_id(answer)).output
    sealed = site.seal().sealed(as_json("r1", {"a": 1}))
    site.keys.write_text(site.keys.read_text().splitlines()[0])
    assert {"a": 1} == site.seal().opened("r1", sealed)
    site.keys.write_text(old)
    with pytest.raises(CannotOpenError):
        site.seal().opened("r1", sealed)


def test_a_wrong_key_is_said_in_a_sentence(site: Site) -> None:
    answer = site.call(view())
    site.keys.write_text(new_key())
    result = site.show("--values", request_id(answer))
    assert 1 == result.exit_code
    assert isinstance(result.exception, SystemExit)
    assert "The inputs are kept and cannot be opened: no key of MBC_KEEP_INPUTS_KEY_FILE" in result.output
    assert "outcome     cards" in result.output
    assert "Condition/C79.51" not in result.output


def test_without_a_key_the_setting_is_named(site: Site) -> None:
    answer = site.call(view())
    result = site.show("--values", request_id(answer), MBC_KEEP_INPUTS_KEY_FILE="")
    assert 2 == result.exit_code
    assert "MBC_KEEP_INPUTS_KEY_FILE is not set here" in result.output


def test_what_belongs_to_another_call_is_not_replayed(site: Site) -> None:
    other = {**view(), "hookInstance": NOWHERE}
    with site.open() as client:
        one, two = (client.post("/cds-services/mbc-patient-view", json=body) for body in (view(), other))
    with site.database() as database, database.writing() as connection:
        rows = connection.execute(select(KEPT_INPUTS.c.request_id, KEPT_INPUTS.c.sealed))
        sealed = {row.request_id: row.sealed for row in rows}
        row = KEPT_INPUTS.c.request_id == request_id(one)
        connection.execute(update(KEPT_INPUTS).where(row).values(sealed=sealed[request_id(two)]))
    result = site.show("--values", request_id(one))
    assert 1 == result.exit_code
    assert "they belong to another call" in result.output
    assert "Word for word" in site.show("--values", request_id(two)).output


def test_what_was_altered_is_not_opened(site: Site) -> None:
    sealed = bytearray(site.seal().sealed(as_json("r1", {"a": 1})))
    assert {"a": 1} == site.seal().opened("r1", bytes(sealed))
    sealed[40] ^= 1
    with pytest.raises(CannotOpenError, match="were altered"):
        site.seal().opened("r1", bytes(sealed))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "keys cannot be read (FileNotFoundError)"),
        (b"", "keys holds no key"),
        (b"\n \n", "keys holds no key"),
        (b"hunter2\n", "line 1 of keys is no key"),
        (ZEROS + b"\nhunter2", "line 2 of keys is no key"),
        (ZEROS[:-4], "line 1 of keys is no key"),
        (b"hunter2 \xff", "keys cannot be read (UnicodeDecodeError)"),
    ],
)
def test_a_file_that_holds_no_keys_stops_the_start_with_what_to_do(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "keys"
    if content is not None:
        path.write_bytes(content)
    settings = Settings(store_url=f"sqlite:///{tmp_path / 's.sqlite3'}", keep_inputs_key_file=path)
    with pytest.raises(ConfigurationError) as caught:
        create_app(settings, log=open_log(file=io.StringIO()))
    (fault,) = caught.value.faults
    assert fault.startswith(f"MBC_KEEP_INPUTS_KEY_FILE: {said}: give a file with one key a line")
    assert "`mbc audit new-key`" in fault
    assert "hunter2" not in fault


def test_a_broken_key_file_ends_the_command_in_a_sentence(site: Site) -> None:
    answer = site.call(view())
    site.keys.write_text("hunter2")
    result = site.show("--values", request_id(answer))
    assert 2 == result.exit_code
    assert "line 1 of keys is no key" in result.output
    assert "hunter2" not in result.output


def test_no_key_is_shown_by_settings_or_seal(site: Site) -> None:
    assert site.keys.read_text().strip() not in f"{site.settings!r} {site.seal()!r} {vars(site.seal())!r}"


# --- the store ------------------------------------------------------------------------------


class Clock:
    """Stands still until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Moments:
    """Stands still until it is moved."""

    now = AT

    def __call__(self) -> datetime:
        return self.now


def record(name: str = "r1", at: datetime = AT) -> dict[str, Any]:
    return {
        "at": at.isoformat(timespec="milliseconds"),
        "request_id": name,
        "edition": EDITION,
        "patient": "p" * 16,
        "silent": False,
        "shown": [],
    }


@pytest.fixture
def database(store_url: str) -> Iterator[Database]:
    found = Database(store_url)
    found.upgrade()
    yield found
    found.close()


@pytest.fixture
def seal() -> FernetSeal:
    return FernetSeal([Fernet(new_key())])


def kept_names(database: Database) -> list[str]:
    with database.reading() as connection:
        return sorted(connection.execute(select(KEPT_INPUTS.c.request_id)).scalars())


def test_inputs_are_kept_with_their_record_in_both_databases(database: Database, seal: FernetSeal) -> None:
    audit = StoreAudit(database, open_log(file=io.StringIO()), seal=seal, now=Moments())
    audit.write(record("r1"), {"patient": "Markedfamily"})
    audit.write(record("r2"))
    assert ["r1"] == kept_names(database)
    with database.reading() as connection:
        row = connection.execute(select(KEPT_INPUTS)).one()
    assert (AT, EDITION) == (row.created, row.edition)
    assert b"Markedfamily" not in row.sealed
    assert {"patient": "Markedfamily"} == seal.opened("r1", row.sealed)


@pytest.mark.parametrize("keeping", [True, False])
def test_inputs_are_deleted_when_their_days_are_over_and_not_before(
    database: Database, seal: FernetSeal, keeping: bool
) -> None:
    now, clock = Moments(), Clock()
    StoreAudit(database, open_log(file=io.StringIO()), seal=seal, now=now).write(record(), {"a": 1})
    audit = StoreAudit(
        database, open_log(file=io.StringIO()), clock, seal=seal if keeping else None, days=7, now=now
    )
    now.now = AT + timedelta(days=7) - timedelta(milliseconds=1)
    assert "" == audit.trouble()
    assert ["r1"] == kept_names(database)
    now.now = AT + timedelta(days=7)
    clock.now = TIDY - 1
    audit.write(record("r2"))
    assert ["r1"] == kept_names(database)  # not looked at again within the hour
    clock.now = TIDY
    audit.write(record("r3"))
    assert [] == kept_names(database)
    with database.reading() as connection:
        assert 3 == connection.execute(select(func.count()).select_from(CONSULTATIONS)).scalar_one()


def test_many_are_deleted_a_part_at_a_time(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "MOST_AT_ONCE", 2)
    monkeypatch.setattr("mbc_service.store.kept.MOST_AT_ONCE", 2)
    rows = [
        {"request_id": f"r{n}", "created": AT + timedelta(hours=n), "edition": EDITION, "sealed": b""}
        for n in range(5)
    ]
    with database.writing() as connection:
        connection.execute(insert(KEPT_INPUTS), rows)
    now = Moments()
    now.now = AT + timedelta(days=60)
    audit = StoreAudit(database, open_log(file=io.StringIO()), Clock(), now=now)
    left = []
    for _ in range(3):
        assert "" == audit.trouble()
        left.append(kept_names(database))
    assert [["r2", "r3", "r4"], ["r4"], []] == left


def test_what_is_over_is_not_replayed_even_if_nobody_deleted_it(site: Site) -> None:
    answer = site.call(view())
    row = KEPT_INPUTS.c.request_id == request_id(answer)
    for age, status in ((timedelta(days=3, minutes=-1), 0), (timedelta(days=3), 1)):
        with site.database() as database, database.writing() as connection:
            created = datetime.now(UTC) - age
            connection.execute(update(KEPT_INPUTS).where(row).values(created=created))
        result = site.show("--values", request_id(answer), MBC_KEEP_INPUTS_DAYS="3")
        assert status == result.exit_code, result.output


def test_a_store_that_is_down_loses_the_inputs_and_not_the_answer(tmp_path: Path) -> None:
    site = Site(tmp_path, f"sqlite:///{tmp_path}/not/there.sqlite3")
    answer = site.call(view())
    assert answer.json["cards"]
    assert '"event":"consultation"' in site.log.getvalue()
    assert "Condition/C79.51" not in site.log.getvalue()


def test_a_store_that_fails_between_two_calls_is_tidied_after_its_rest(
    store_url: str, seal: FernetSeal, database: Database
) -> None:
    clock, now, log = Clock(), Moments(), io.StringIO()
    audit = StoreAudit(database, open_log(file=log), clock, seal=seal, now=now)
    audit.write(record("r1"), {"a": 1})
    with database.writing() as connection:
        connection.execute(text("ALTER TABLE kept_inputs RENAME TO elsewhere"))
    clock.now, now.now = TIDY, AT + timedelta(days=60)
    audit.write(record("r2"), {"a": 2})
    assert '"event":"consultation"' in log.getvalue()
    with database.writing() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO kept_inputs"))
    assert ["r1"] == kept_names(database)
    clock.now += REST
    assert "" == audit.trouble()
    assert [] == kept_names(database)


def test_inputs_nested_too_deep_to_be_written_are_given_up_and_their_record_is_kept(
    database: Database, seal: FernetSeal
) -> None:
    log = io.StringIO()
    deep: dict[str, Any] = {"family": "Markedfamily"}
    for _ in range(400):  # deeper than what can be written, not than what can be read
        deep = {"extension": [deep]}
    audit = StoreAudit(database, open_log(file=log), seal=seal, now=Moments())
    audit.write(record("r1"), deep)
    assert [] == kept_names(database)
    (line,) = [orjson.loads(line) for line in log.getvalue().splitlines()]
    assert ("inputs", "r1", "not kept: they cannot be written as JSON") == (
        line["event"],
        line["request_id"],
        line["reason"],
    )
    with database.reading() as connection:
        assert 1 == connection.execute(select(func.count()).select_from(CONSULTATIONS)).scalar_one()


def test_inputs_that_are_too_long_are_given_up_and_no_shorter_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    length = len(as_json("r1", {"a": "xx"}))
    monkeypatch.setattr(rows_module, "MOST_BYTES", length)
    assert length == len(as_json("r1", {"a": "xx"}))
    with pytest.raises(CannotKeepError, match="longer than"):
        as_json("r1", {"a": "xxx"})


def test_a_slow_store_does_not_fill_the_memory_with_inputs(tmp_path: Path, seal: FernetSeal) -> None:
    log = io.StringIO()
    database = Database(f"sqlite:///{tmp_path}/s.sqlite3")
    audit = BatchedAudit(StoreAudit(database, open_log(file=log), seal=seal, now=Moments()), 3600)
    for number in range(MOST_WAITING + 1):
        audit.write(record(f"r{number}"), {"a": number})
    audit.write(record("without"))
    audit.close()
    assert MOST_WAITING == len(kept_names(database))
    assert f"r{MOST_WAITING}" not in kept_names(database)
    assert [f"not kept: {SLOW}"] == [orjson.loads(line)["reason"] for line in log.getvalue().splitlines()]
    with database.reading() as connection:
        assert (
            MOST_WAITING + 2 == connection.execute(select(func.count()).select_from(CONSULTATIONS)).scalar()
        )
    database.close()


def test_inputs_can_be_deleted_by_hand_and_the_record_stays(site: Site) -> None:
    answer = site.call(view())
    with site.database() as database, database.writing() as connection:
        connection.execute(delete(KEPT_INPUTS))
    assert 0 == site.show(request_id(answer)).exit_code
    assert 1 == site.show("--values", request_id(answer)).exit_code
