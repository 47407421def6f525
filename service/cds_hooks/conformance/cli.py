"""The command line: `cds-hooks-conformance URL`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import httpx

from cds_hooks.conformance import (
    UNUSABLE,
    browser_checks,
    discovery_checks,
    error_checks,
    feedback_checks,
    linted,
    request_checks,
    token_checks,
)
from cds_hooks.conformance.check import Check, run_checks
from cds_hooks.conformance.report import junit, markdown
from cds_hooks.conformance.samples import SamplesUnreadable, read_samples
from cds_hooks.conformance.signing import KeyUnreadable, Signer, read_signer
from cds_hooks.conformance.target import Target
from cds_hooks.endpoints import ROOT
from cds_hooks.forms import is_absolute_url
from cds_hooks.violation import V2_0, V3_0

DIALECTS = {dialect.name: dialect for dialect in (V2_0, V3_0)}
VERSIONS = {"2.0": "2.0.1", "3.0": "3.0.0-ballot"}

CHECKS: tuple[Check, ...] = (
    *discovery_checks.CHECKS,
    *linted.CHECKS,
    *request_checks.CHECKS,
    *error_checks.CHECKS,
    *feedback_checks.CHECKS,
    *browser_checks.CHECKS,
    *token_checks.CHECKS,
)
"""Every check, in the order in which they are run."""


def run(arguments: Sequence[str] | None = None, http: httpx.Client | None = None) -> int:
    """Run the checks as the command line says, print the report, return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        target = _target(options, http or httpx.Client(trust_env=False))
    except (SamplesUnreadable, KeyUnreadable, Unusable) as error:
        sys.stderr.write(f"{error}\n")
        return UNUSABLE
    results = run_checks(CHECKS, target)
    version = VERSIONS[options.dialect]
    sys.stdout.write(markdown(results, base=target.base, version=version))
    if options.junit:
        options.junit.write_text(junit(results, base=target.base, version=version), encoding="utf-8")
    return int(any(result.breaks for result in results))


class Unusable(ValueError):  # noqa: N818 - reads as what it says
    """The options do not fit together; the text says what to change."""


def _target(options: argparse.Namespace, http: httpx.Client) -> Target:
    base = options.url.rstrip("/").removesuffix(ROOT)
    if not is_absolute_url(base):
        raise Unusable("URL must be an absolute http or https URL.")
    return Target(
        base=base,
        http=http,
        given=read_samples(options.requests) if options.requests else (),
        dialect=DIALECTS[options.dialect],
        signer=_signer(options),
        audience=options.audience.rstrip("/"),
        origin=options.origin,
        timeout=options.timeout,
    )


def _signer(options: argparse.Namespace) -> Signer | None:
    if options.key is None:
        return None
    if not options.issuer:
        raise Unusable("--key needs --issuer.")
    try:
        return read_signer(options.key, options.issuer, jku=options.jku, tenant=options.tenant)
    except ImportError:
        raise Unusable("Signing calls needs PyJWT: pip install 'cds-hooks-python[auth]'.") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cds-hooks-conformance",
        description="Check a CDS service against the specification and print a report.",
        epilog="Exit code: 0 when no SHALL is broken, 1 when one is, 2 when the checks could not be run.",
    )
    add = parser.add_argument
    add("url", metavar="URL", help="base URL of the service, with or without /cds-services")
    add("--dialect", choices=sorted(DIALECTS), default="2.0", help="2.0 is 2.0.1; 3.0 is the ballot of 3.0.0")
    add("--requests", type=Path, metavar="FILE", help="JSON array of request bodies to call the service with")
    add("--key", type=Path, metavar="FILE", help="private key as a JWK with kid, to sign calls with")
    add("--issuer", default="", help="iss of the tokens; the service must trust it with this key")
    add("--jku", default="", help="jku of the tokens")
    add("--tenant", default="", help="tenant of the tokens")
    add("--audience", default="", metavar="URL", help="base URL that tokens are for, if it is not URL")
    add("--origin", default="", help="origin of a page that may call, to check cross-origin headers")
    add("--timeout", type=float, default=20.0, metavar="SECONDS", help="longest wait for one answer")
    add("--junit", type=Path, metavar="FILE", help="write the report as JUnit XML as well")
    return parser
