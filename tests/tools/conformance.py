"""Check our service, running as it is meant to be run, with the conformance kit: docs/conformance.md.

    python -m tests.tools.conformance

Every call is signed; a case of every hook makes the service speak. Checked against CDS Hooks 2.0.1 and
against the ballot of 3.0.0. Ends with status 1 when a SHALL is broken.
"""

import contextlib
import io
import re
import sys
import tempfile
from pathlib import Path

import jwt
import orjson
from cryptography.hazmat.primitives.asymmetric import ec
from tests.lib.processes import ROOT, cds_service
from tests.lib.reports import write_report

from cds_hooks.conformance import cli
from mbc_service.cases import load

ISSUER = "https://ehr.example"
ORIGIN = "https://ehr.example"
OURS = "http://127.0.0.1:PORT"
SLUGS = (
    "first-line-before-menopause",
    "letrozole-before-menopause-without-suppression",
    "alpelisib-without-pik3ca-result",
)
"""Cases that get cards: their calls, at every hook they can be made at."""


def samples() -> list[object]:
    """Calls that make the service speak, at least one of every hook."""
    cases = [case for case in load(ROOT / "fhir_fixtures" / "cases") if case.slug in SLUGS]
    bodies = [case.request() for case in cases]
    for body in [body for body in bodies if body["hook"] == "order-select"]:
        signed = {key: value for key, value in body["context"].items() if key != "selections"}
        bodies.append({**body, "hook": "order-sign", "context": signed})
    hooks = {body["hook"] for body in bodies}
    assert hooks == {"patient-view", "order-select", "order-sign"}, hooks
    return bodies


def checked(dialect: str, folder: Path) -> tuple[int, str]:
    """Return exit status and report for one version of the specification."""
    key = ec.generate_private_key(ec.SECP384R1())
    names = {"kid": "k1", "alg": "ES384"}
    private = jwt.algorithms.ECAlgorithm.to_jwk(key, as_dict=True) | names
    public = jwt.algorithms.ECAlgorithm.to_jwk(key.public_key(), as_dict=True) | names
    (folder / "key.json").write_bytes(orjson.dumps(private))
    (folder / "keys.json").write_bytes(orjson.dumps({"keys": [public]}))
    (folder / "requests.json").write_bytes(orjson.dumps(samples()))
    clients = folder / "clients.toml"
    clients.write_text(f'[[client]]\nissuer = "{ISSUER}"\njwks = "keys.json"\ncors_origins = ["{ORIGIN}"]\n')
    settings = {"MBC_AUTH": "jwt", "MBC_CLIENTS": str(clients), "MBC_TODAY": "2024-06-01"}
    settings |= {"MBC_EDITION": "cancernet-2021-07", "MBC_LOG_LEVEL": "error"}
    out = io.StringIO()
    with cds_service(folder, **settings) as base, contextlib.redirect_stdout(out):
        given = ["--requests", str(folder / "requests.json"), "--key", str(folder / "key.json")]
        status = cli.run([base, "--dialect", dialect, "--issuer", ISSUER, "--origin", ORIGIN, *given])
    return status, re.sub(r"http://127\.0\.0\.1:\d+", OURS, out.getvalue())


def main() -> int:
    """Check against both versions, write the report; returns the exit status."""
    worst, parts = 0, []
    for dialect in ("2.0", "3.0"):
        with tempfile.TemporaryDirectory(prefix="mbc-conformance-") as name:
            status, text = checked(dialect, Path(name))
        worst = max(worst, status)
        parts.append(re.sub(r"^#", "##", text, flags=re.MULTILINE))
    about = (
        "`cds-hooks-conformance` against our service under gunicorn, with tokens, on loopback; edition "
        "cancernet-2021-07, on 2024-06-01. The service speaks 2.0.1; the second part checks the same answers "
        "against the ballot of 3.0.0.\n\n"
    )
    print(
        write_report(
            "conformance.md", "Conformance of our service", "make conformance", about + "\n".join(parts)
        )
    )
    print(
        *[line for text in parts for line in text.splitlines() if line.startswith(("**", "## ", "### "))],
        sep="\n",
    )
    return worst


if __name__ == "__main__":
    sys.exit(main())
