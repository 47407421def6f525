"""`make audit` passes only when every package was checked and nothing was found."""

import sys

import pytest
from tests.tools.audit import main, verdict

SOUND = {"name": "flask", "version": "3.1", "vulns": []}
FLAWED = {"name": "flask", "version": "3.1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.2"]}]}
UNKNOWN = {"name": "orjson", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "status", "says"),
    [
        ([SOUND], 0, "1 of 1 packages checked, 0 flaws."),
        ([FLAWED], 1, "PYSEC-1, fixed in 3.2"),
        ([SOUND, UNKNOWN], 1, "NOT CHECKED: orjson."),
        ([UNKNOWN], 2, "NOTHING WAS CHECKED"),
        ([], 2, "NOTHING WAS CHECKED"),
    ],
)
def test_the_audit_passes_only_when_all_was_checked(packages, status, says):
    found, text = verdict(packages)
    assert status == found
    assert says in text


@pytest.mark.parametrize(
    ("printed", "status", "says"),
    [
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', 0, "1 of 1"),
        ("", 2, "was not reached"),
        ("{}", 2, "was not reached"),
    ],
)
def test_an_advisory_service_that_is_not_reached_is_told(printed, status, says, capsys):
    assert status == main([sys.executable, "-c", f"print({printed!r})"])
    assert says in capsys.readouterr().out
