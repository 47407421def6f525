"""The command line explains a captured request, lists what there is, and keeps the documents fresh."""

import io
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result
from rich.console import Console
from tests.lib.consultations import DAY, order, view
from tests.lib.resources import bundle, condition, icd10cm, medication_request, rxnorm

from mbc_cards.chart import Chart
from mbc_cards.evidence import Evidence, Problem
from mbc_cards.picture import ClinicalPicture
from mbc_cards.timeline import Timeline
from mbc_service import explain
from mbc_service.cases import load
from mbc_service.cli import main
from mbc_service.documents import documents, prefetch_page, stale, write
from mbc_service.prefetch import keys
from mbc_service.settings import Settings

ROOT = Path(__file__).parents[2]


def run(*arguments: str, **environment: str) -> Result:
    wide = {"MBC_EDITION": "cancernet-2021-07", "COLUMNS": "200", **environment}
    return CliRunner(env=wide).invoke(main, list(arguments))


def explained(tmp_path: Path, body: Any, *options: str) -> Result:
    path = tmp_path / "request.json"
    path.write_bytes(body if isinstance(body, bytes) else orjson.dumps(body))
    return run("explain", str(path), *options)


def test_a_captured_request_is_explained_from_supply_to_cards(tmp_path: Path) -> None:
    result = explained(tmp_path, view(), "--today", "2024-06-01")
    assert result.exit_code == 0, result.output
    for heading in ("Supplied", "Believed", "Treatment so far", "Recommendations", "Cards 1"):
        assert heading in result.output
    assert "2024-06-01 by cancernet-2021-07" in result.output
    assert "ER status" in result.output
    assert "false" not in result.output.partition("Recommendations")[2].partition("Cards 1")[0]


def test_what_does_not_apply_is_shown_on_request(tmp_path: Path) -> None:
    result = explained(tmp_path, view(), "--all", "--edition", "cancernet-2021-07")
    assert "false" in result.output.partition("Recommendations")[2]


def test_treatment_problems_conflicts_and_ignored_entries_are_shown(tmp_path: Path) -> None:
    body = view()
    subject = {"reference": "Patient/reference"}
    body["prefetch"]["medicationrequests"] = bundle(
        [
            medication_request(rxnorm("72965", "letrozole"), id="m1", authored="2021-02-01", subject=subject),
            medication_request({"text": "study drug X-17"}, id="m2", authored="2021-03-01", subject=subject),
            medication_request(
                "letrozole", id="m3", authored=None, subject=subject, status="entered-in-error"
            ),
        ]
    )
    same_day = [
        {
            **entry["resource"],
            "id": "again",
            "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "LA6577-6"}]},
        }
        for entry in body["prefetch"]["observations"]["entry"][:1]
    ]
    body["prefetch"]["observations"] = {
        **body["prefetch"]["observations"],
        "entry": [*body["prefetch"]["observations"]["entry"], *({"resource": item} for item in same_day)],
    }
    result = explained(tmp_path, body, "--today", "2024-06-01")
    assert result.exit_code == 0, result.output
    assert "letrozole" in result.output
    assert "conflicting" in result.output
    assert "Ignored" in result.output


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "FILE is not JSON, line 1"),
        ([], "FILE: hook is not one of patient-view, order-select, order-sign."),
        ({"hook": "encounter-start"}, "FILE: hook is not one of"),
        ({"hook": "patient-view"}, "FILE: hookInstance is required."),
    ],
)
def test_a_file_that_is_no_call_is_told_without_a_traceback(tmp_path: Path, body: Any, message: str) -> None:
    result = explained(tmp_path, body)
    assert result.exit_code == 2
    assert message in result.output


def test_an_order_is_explained_too(tmp_path: Path) -> None:
    draft = medication_request("letrozole", id="d1", subject=None, status="draft")
    assert "order drugs" in explained(tmp_path, order("order-sign", draft)).output.replace(
        "drugs ordered", "order drugs"
    )


def test_the_settings_are_listed_and_checked() -> None:
    result = run("settings")
    assert result.exit_code == 0
    assert all(f"MBC_{field.upper()}" in result.output for field in Settings.model_fields)
    assert "The environment is in order." in result.output


def test_a_fault_in_the_environment_is_told_by_the_settings_command() -> None:
    result = run("settings", MBC_PORT="x")
    assert result.exit_code == 2
    assert "MBC_PORT is not a whole number" in result.output


def test_the_templates_are_printed_ready_to_copy() -> None:
    assert "conditions: Condition?patient={{context.patientId}}&_count=200\n" in run("prefetch").output
    assert "423740007" not in run("prefetch", "--no-snomed").output


def test_documents_are_written_once_and_then_fresh(tmp_path: Path) -> None:
    assert "written:" in run("docs", "write", "--root", str(tmp_path)).output
    assert run("docs", "write", "--root", str(tmp_path)).output == ""
    assert run("docs", "check", "--root", str(tmp_path)).exit_code == 0


def test_a_stale_document_fails_the_check(tmp_path: Path) -> None:
    write(documents(tmp_path))
    (tmp_path / "docs" / "settings.md").write_text("old")
    result = run("docs", "check", "--root", str(tmp_path))
    assert result.exit_code == 1
    assert "settings.md; run `make docs`" in result.output


def test_the_settings_page_names_every_variable(tmp_path: Path) -> None:
    page = documents(tmp_path)[tmp_path / "docs" / "settings.md"]
    assert all(f"`MBC_{field.upper()}`" in page for field in Settings.model_fields)


def test_the_prefetch_page_holds_every_template() -> None:
    page = prefetch_page(keys(), keys(snomed=False))
    assert all(key.template in page for key in keys())
    assert "With `MBC_SNOMED=off`:" in page


def test_the_catalogue_has_one_line_for_each_case() -> None:
    texts = documents(ROOT)
    page = texts[ROOT / "fhir_fixtures" / "README.md"]
    cases = load(ROOT / "fhir_fixtures" / "cases")
    assert all(case.slug in page for case in cases)
    assert set(stale(texts)) <= set(texts)


def test_a_case_becomes_a_call_with_every_key_answered() -> None:
    for case in load(ROOT / "fhir_fixtures" / "cases"):
        body = case.request()
        assert set(body["prefetch"]) == {key.name for key in keys()}
        sent = [entry["resource"] for value in body["prefetch"].values() for entry in value.get("entry", ())]
        known = {key.type for key in keys()} | {"Medication"}
        assert len(sent) + 1 == len([item for item in case.resources if item["resourceType"] in known])


def test_laboratory_results_and_other_results_are_answered_under_their_own_keys(tmp_path: Path) -> None:
    lab = {"resourceType": "Observation", "id": "l", "category": [{"coding": [{"code": "laboratory"}]}]}
    other = {"resourceType": "Observation", "id": "o"}
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "case.toml").write_text('story = "x"\ntoday = 2024-06-01\nhook = "patient-view"\n')
    record = [{"resourceType": "Patient", "id": "p"}, lab, other, condition(icd10cm("I10"))]
    (folder / "bundle.json").write_bytes(orjson.dumps(bundle(record)))
    (case,) = load(tmp_path)
    found = case.request()["prefetch"]
    assert [entry["resource"]["id"] for entry in found["labs"]["entry"]] == ["l"]
    assert [entry["resource"]["id"] for entry in found["observations"]["entry"]] == ["o"]
    assert case.orders == ()


def printed(show: Any, *values: Any) -> str:
    out = Console(file=io.StringIO(), width=200)
    show(out, *values)
    return out.file.getvalue()  # type: ignore[attr-defined]


def test_what_could_not_be_used_and_what_has_no_place_in_time_is_shown() -> None:
    chart = Chart(
        problems=(Problem("unit-not-usable", "Observation/o1", "valueQuantity", "Send a unit.", "er"),)
    )
    undated = Evidence("", "letrozole", None, preliminary=True)
    picture = ClinicalPicture(
        {}, Timeline(undecided=(undated,), cannot_tell="no entry has a date"), chart, DAY
    )
    assert "Send a unit. [unit-not-usable]" in printed(explain._problems, picture)
    text = printed(explain._timeline, picture)
    assert "Lines cannot be drawn: no entry has a date" in text
    assert "Not placed in time: entry without id: letrozole (preliminary)" in text
    assert "Metastatic since: not recorded" in text


def test_a_case_names_the_service_that_its_hook_calls() -> None:
    assert {case.service for case in load(ROOT / "fhir_fixtures" / "cases")} <= {
        "mbc-patient-view",
        "mbc-order-select",
        "mbc-order-sign",
    }
