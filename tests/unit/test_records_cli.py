"""The command line tells what was kept: feedback by recommendation, and the record behind a card."""

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner, Result
from tests.lib.consultations import order, view
from tests.lib.resources import medication_request

from mbc_service.app import create_app
from mbc_service.cli import main
from mbc_service.logs import open_log
from mbc_service.settings import Settings
from mbc_service.store.database import Database
from mbc_service.store.kept import StoreAudit
from mbc_service.store.report import Reception, Report, Share, as_csv, count, table

EDITION = "cancernet-2021-07"


class Row(NamedTuple):
    """A row of the second question."""

    uuid: str
    recommendation: str
    kind: str
    outcome: str
    reason: str


class Site:
    """A service with a store, as a site has it."""

    def __init__(self, url: str, **settings: Any) -> None:
        self.url = url
        self.settings = Settings(store_url=url, edition=EDITION, today="2024-06-01", **settings)
        self.database = Database(url)
        log = open_log(file=io.StringIO())
        self.app = create_app(self.settings, audit=StoreAudit(self.database, log), log=log)
        self.app.testing = True
        self.client = self.app.test_client()

    def cards(self, number: int = 0, body: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        instance = f"00000000-0000-4000-8000-{number:012}"
        body = {**(body or view()), "hookInstance": instance}
        answer = self.client.post(f"/cds-services/mbc-{body['hook']}", json=body)
        assert answer.status_code == 200
        cards: list[dict[str, Any]] = answer.json["cards"]
        return cards

    def tell(self, card: str, outcome: str, reason: str = "", at: str = "2024-06-01T10:00:00Z") -> None:
        item: dict[str, Any] = {"card": card, "outcome": outcome, "outcomeTimestamp": at}
        if outcome == "accepted":
            item["acceptedSuggestions"] = [{"id": card}]
        if reason:
            item["overrideReason"] = {"reason": {"code": reason}, "userComment": "Ann said no"}
        answer = self.client.post("/cds-services/mbc-patient-view/feedback", json={"feedback": [item]})
        assert answer.status_code == 200

    def run(self, *arguments: str) -> Result:
        environment = {"MBC_STORE_URL": self.url, "MBC_EDITION": EDITION}
        return CliRunner(env=environment).invoke(main, list(arguments))


@pytest.fixture
def site(store_url: str) -> Iterator[Site]:
    found = Database(store_url)
    found.upgrade()
    found.close()
    here = Site(store_url)
    yield here
    close(here)


def close(site: Site) -> None:
    """Close the connections of the application."""
    site.database.close()


def first(cards: list[dict[str, Any]]) -> tuple[str, str]:
    return cards[0]["uuid"], cards[0]["source"]["topic"]["code"]


def counted(site: Site) -> Report:
    database = Database(site.url)
    with database.reading() as connection:
        report = count(connection)
    database.close()
    return report


def test_cards_and_what_became_of_them_are_counted_by_recommendation(site: Site) -> None:
    shown = [first(site.cards(number)) for number in range(4)]
    site.cards(0)  # sent again: the same cards
    site.tell(shown[0][0], "accepted")
    site.tell(shown[1][0], "overridden", "patient-refuses")
    site.tell(shown[2][0].upper(), "overridden", "cds-not-applicable")
    site.tell(shown[2][0], "accepted", at="2024-06-01T10:05:00Z")
    site.tell("11111111-0000-4000-8000-000000000000", "overridden")
    report = counted(site)
    (row,) = [row for row in report.rows if row.recommendation == shown[0][1]]
    assert (row.shown, row.outcomes["accepted"], row.outcomes["overridden"]) == (4, 2, 1)
    assert dict(row.reasons) == {"patient-refuses": 1}
    assert report.orphans == 1


def test_the_report_is_a_table_a_csv_and_a_picture(site: Site, tmp_path: Path) -> None:
    uuid, name = first(site.cards())
    site.tell(uuid, "overridden", "patient-refuses")
    site.tell("11111111-0000-4000-8000-000000000000", "overridden")
    files = tmp_path / "r.csv", tmp_path / "r.svg"
    result = site.run("feedback", "report", "--csv", str(files[0]), "--plot", str(files[1]))
    assert result.exit_code == 0, result.output
    assert name in result.output
    assert "1 (100 %, 21–100)" in result.output
    assert "patient-refuses 1" in result.output
    assert "Feedback on 1 cards" in result.output
    assert "Ann" not in result.output + files[0].read_text() + files[1].read_text()
    (row,) = [
        row for row in csv.DictReader(files[0].read_text().splitlines()) if row["recommendation"] == name
    ]
    assert (row["shown"], row["overridden"], row["overridden_low"]) == ("1", "1", "0.2065")
    assert ET.fromstring(files[1].read_text()).tag.endswith("svg")


def test_only_what_was_shown_since_a_day_may_be_counted(site: Site) -> None:
    uuid, name = first(site.cards())
    site.tell(uuid, "accepted")
    assert name in site.run("feedback", "report", "--since", "2020-01-01").output
    later = site.run("feedback", "report", "--since", "2999-01-01").output
    assert name not in later
    assert "is not counted" not in later


def test_the_record_of_a_card_is_shown_without_a_value(site: Site) -> None:
    uuid, name = first(site.cards())
    site.tell(uuid, "overridden", "patient-refuses")
    result = site.run("audit", "show", uuid)
    assert result.exit_code == 0, result.output
    for part in (uuid, name, EDITION, "on 2024-06-01", "overridden patient-refuses", "supplied"):
        assert part in result.output
    for value in ("1950", "reference\n", "LA6576-8", "Ann"):
        assert value not in result.output


def test_the_record_of_a_call_is_found_by_its_request_id(site: Site) -> None:
    body = order("order-sign", medication_request("letrozole", id="d1", subject=None))
    answer = site.client.post("/cds-services/mbc-order-sign", json=body)
    result = site.run("audit", "show", answer.headers["X-Request-Id"])
    assert "order-sign" in result.output


def test_a_record_with_problems_and_silence_is_told(store_url: str) -> None:
    database = Database(store_url)
    database.upgrade()
    database.close()
    here = Site(store_url, silent=True, max_cards=1)
    body = view()
    answer = here.client.post("/cds-services/mbc-patient-view", json=body)
    assert answer.json == {"cards": []}
    told = here.run("audit", "show", answer.headers["X-Request-Id"]).output
    assert "silent: nothing was sent" in told
    assert "held back" in told
    assert counted(here).rows == ()
    close(here)


def test_a_record_that_is_not_kept_is_said_to_be_none(site: Site) -> None:
    result = site.run("audit", "show", "11111111-0000-4000-8000-000000000000")
    assert (result.exit_code, result.output) == (1, "No record is kept for this uuid.\n")


def test_the_tables_are_brought_up_to_date_by_command(store_url: str) -> None:
    environment = {"MBC_STORE_URL": store_url}
    told = [CliRunner(env=environment).invoke(main, ["store", "upgrade"]).output for _ in range(2)]
    assert told == ["The tables are at 0002; they were at 0.\n", "The tables are at 0002.\n"]


@pytest.mark.parametrize(
    ("url", "status", "said"),
    [
        ("log", 2, "there is no store"),
        ("nothing://x", 2, "MBC_STORE_URL cannot be used"),
        ("sqlite:////nowhere/at/all", 1, "The store cannot be used (OperationalError)"),
    ],
)
def test_a_store_that_cannot_be_asked_is_said_in_a_sentence(url: str, status: int, said: str) -> None:
    result = CliRunner(env={"MBC_STORE_URL": url}).invoke(main, ["feedback", "report"])
    assert result.exit_code == status
    assert said in result.output


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [
        (Share(0, 0), 0, 1),
        (Share(0, 10), 0, 0.2775),
        (Share(10, 10), 0.7225, 1),
        (Share(5, 10), 0.2366, 0.7634),
        (Share(50, 100), 0.4038, 0.5962),
    ],
)
def test_the_limits_are_those_of_wilson(share: Share, low: float, high: float) -> None:
    assert share.limits == pytest.approx((low, high), abs=0.0001)


def test_a_card_shown_while_the_report_is_made_waits_for_the_next() -> None:
    """Of two questions asked in turn, what only the second knows is left out."""

    class Answers:
        given = iter([[], [Row("u1", "bone.start", "bone", "accepted", "")]])

        def execute(self, _: object) -> Any:
            found = next(self.given, None)
            return self if found is None else found

        def scalar_one(self) -> int:
            return 0

    assert count(Answers()) == Report((), 0)  # type: ignore[arg-type]  # answers like a connection


def test_names_that_are_markup_are_escaped_in_the_picture() -> None:
    from mbc_service.store.plot import svg  # noqa: PLC0415 - only this test draws by itself

    text = svg(Report((Reception("<b>", "bone", 1),), 0))
    assert "<b>" not in text
    assert ET.fromstring(text) is not None


def test_a_report_of_nothing_is_a_head() -> None:
    assert as_csv(Report((), 0)).count("\n") == 1
    assert table(Report((), 0)) == []


def test_problems_of_the_record_are_told_by_code_and_number(store_url: str) -> None:
    database = Database(store_url)
    database.upgrade()
    database.close()
    here = Site(store_url)
    body = view()
    person = {**body["prefetch"]["patient"], "birthDate": "1850-01-01"}
    body["prefetch"] = {**body["prefetch"], "patient": person}
    answer = here.client.post("/cds-services/mbc-patient-view", json=body)
    assert "problems    impossible-date 1" in here.run("audit", "show", answer.headers["X-Request-Id"]).output
    close(here)
