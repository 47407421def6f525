"""Ask for known vulnerabilities of the locked packages; fails also when they could not be asked for.

    python -m tests.tools.audit .venv/bin/pip-audit --disable-pip --require-hashes -r requirements/run.lock

pip-audit ends well when the advisory service knows nothing of a package at all, as a mirror of the index that
has no advisories does. Then nothing was checked, and that must not look like "nothing was found".
"""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import orjson


def verdict(packages: Sequence[Mapping[str, Any]]) -> tuple[int, str]:
    """Exit status, and what pip-audit's JSON says of these packages in sentences."""
    unchecked = [one["name"] for one in packages if "skip_reason" in one]
    found = [
        f"{one['name']} {one['version']}: {flaw['id']}, fixed in {', '.join(flaw['fix_versions']) or '-'}"
        for one in packages
        for flaw in one.get("vulns", ())
    ]
    if len(unchecked) == len(packages):
        return (
            2,
            "NOTHING WAS CHECKED: the advisory service knows none of the packages.",
        )
    lines = [
        f"{len(packages) - len(unchecked)} of {len(packages)} packages checked, {len(found)} flaws.",
        *found,
    ]
    if unchecked:
        lines.append(f"NOT CHECKED: {', '.join(unchecked)}.")
    return int(bool(found or unchecked)), "\n".join(lines)


def main(command: list[str]) -> int:
    """Run pip-audit and say what it means; returns the exit status."""
    done = subprocess.run([*command, "--format", "json"], capture_output=True, text=True, check=False)
    try:
        status, text = verdict(orjson.loads(done.stdout)["dependencies"])
    except (orjson.JSONDecodeError, KeyError):
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        status, text = (
            2,
            f"NOTHING WAS CHECKED: the advisory service was not reached. pip-audit: {last[:300]}",
        )
    print(text)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
