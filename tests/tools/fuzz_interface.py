"""Call a running service as docs/openapi.json allows and forbids, by schemathesis.

    python -m tests.tools.fuzz_interface .venv-fuzz/bin/schemathesis

Ends with the status of schemathesis.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.lib.processes import ROOT, cds_service

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "positive_data_acceptance",
    "unsupported_method",
    "allow_header_conformance",
)
"""Left out: `negative_data_rejection` (deviations of clients in use are forgiven on purpose, so that much
that the schemas forbid is answered 200), `missing_required_header` (no header is required),
`ignored_auth` and
`object_level_authorization` (tokens are off here; tests/contract/test_cds_auth_*.py), `use_after_free` and
`ensure_resource_availability` (nothing is created or deleted)."""

SETTINGS = {
    "MBC_WORKERS": "2",
    "MBC_TODAY": "2024-06-01",
    "MBC_EDITION": "cancernet-2021-07",
    "MBC_METRICS": "1",
    "MBC_DEADLINE_MS": "100",
    "MBC_LOG_LEVEL": "error",
}


def main(program: str) -> int:
    """Run schemathesis; returns its exit status."""
    with tempfile.TemporaryDirectory(prefix="mbc-fuzz-") as name, cds_service(Path(name), **SETTINGS) as base:
        settings = ROOT / "tests" / "tools" / "schemathesis.toml"
        command = [
            program,
            "--config-file",
            str(settings),
            "run",
            str(ROOT / "docs" / "openapi.json"),
            "--url",
            base,
        ]
        # one worker: with threads, Hypothesis meets a fault of the parser of CPython 3.11 now and then
        options = ["--checks", ",".join(CHECKS), "--seed", "1", "--max-examples", "60", "--workers", "1"]
        more = ["--continue-on-failure", "--suppress-health-check", "all", "--no-color"]
        return subprocess.run([*command, *options, *more], cwd=name, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).absolute())))
