"""The conformance checklist as a program: run it against any CDS service, in whatever language it is written.

    cds-hooks-conformance https://cds.example/base

Needs httpx; signing calls needs PyJWT. The exit code is 0 when no SHALL is broken, 1 when one is, and 2 when
the checks could not be run.
"""

import sys
from collections.abc import Sequence

UNUSABLE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks as the command line says and return the exit code."""
    try:
        from cds_hooks.conformance.cli import run  # noqa: PLC0415 - the package itself needs no httpx
    except ImportError as error:
        sys.stderr.write(
            f"{error.name} is not installed. The checks need: pip install 'cds-hooks-python[conformance]'\n"
        )
        return UNUSABLE
    return run(arguments)
