"""The protocol as a wheel of its own: it holds the package, and what it declares is all it needs."""

import json
import re
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from cds_shapes import draft, order_sign
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import cds_hooks

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "packaging" / "cds-hooks-python"
PACKAGE = Path(cds_hooks.__file__).parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel"]
    options = ["--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", str(folder), str(PROJECT)]
    subprocess.run([*command, *options], check=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def contents(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def metadata(contents, ending):
    (text,) = (body.decode() for name, body in contents.items() if name.endswith(f".dist-info/{ending}"))
    return text


def required(contents):
    """Return what the wheel requires without an extra."""
    lines = re.findall(r"^Requires-Dist: (.*)$", metadata(contents, "METADATA"), re.MULTILINE)
    return [Requirement(line) for line in lines if "extra ==" not in line]


def closure(requirements):
    """Return the distributions that are installed for these requirements, and for theirs."""
    found, waiting = {}, [requirement.name for requirement in requirements]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        found[name] = distribution(name)
        further = map(Requirement, found[name].requires or ())
        waiting += [
            item.name for item in further if item.marker is None or item.marker.evaluate({"extra": ""})
        ]
    return found


@pytest.fixture(scope="module")
def elsewhere(wheel, contents, tmp_path_factory):
    """Lay out a folder with the wheel and its declared dependencies, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    for installed in closure(required(contents)).values():
        for top in {file.parts[0] for file in installed.files if file.parts[0] not in {"..", "__pycache__"}}:
            (folder / top).symlink_to(installed.locate_file(top))
    return folder


def run(folder, code, *arguments):
    """Run code that can import from this folder and from the standard library only."""
    start = f"import sys; sys.path.insert(0, {str(folder)!r})\n"
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", start + code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        timeout=60,
    )


def test_the_wheel_holds_the_package_and_nothing_else(contents):
    sources = {
        f"cds_hooks/{file.relative_to(PACKAGE)}"
        for file in PACKAGE.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }

    assert sources == {name for name in contents if ".dist-info/" not in name}
    assert "cds_hooks/py.typed" in contents


def test_the_wheel_shows_the_readme_and_the_licence(contents):
    assert (PACKAGE / "README.md").read_text(encoding="utf-8") in metadata(contents, "METADATA")
    assert (ROOT / "LICENSE").read_text(encoding="utf-8") == metadata(contents, "licenses/LICENSE")
    assert "cds-hooks-conformance = cds_hooks.conformance:main" in metadata(contents, "entry_points.txt")


def test_the_wheel_requires_little(contents):
    assert sorted(requirement.name for requirement in required(contents)) == [
        "flask",
        "orjson",
        "pydantic",
        "typing-extensions",
    ]


SERVICE = """
import json, re, sys
from importlib.util import find_spec
from pathlib import Path

import cds_hooks
readme = Path(cds_hooks.__file__).with_name("README.md").read_text(encoding="utf-8")
service = Path(sys.path[0], "service_of_the_readme.py")
service.write_text(re.findall(r"```python\\n(.*?)```", readme, re.DOTALL)[0], encoding="utf-8")

from service_of_the_readme import app

client = app.test_client()
answer = client.post("/cds-services/order-counter", json=json.loads(sys.argv[1]))
print(json.dumps({
    "from": cds_hooks.__file__,
    "summary": answer.json["cards"][0]["summary"],
    "others": [name for name in ("mbc_cards", "mbc_service", "jwt", "httpx") if find_spec(name)],
}))
"""


def test_the_service_of_the_readme_runs_from_the_wheel_alone(elsewhere):
    done = run(elsewhere, SERVICE, json.dumps(order_sign(draft("a"), draft("b"))))

    assert done.stderr == ""
    said = json.loads(done.stdout)
    assert said["from"].startswith(str(elsewhere))
    assert said["summary"] == "2 orders are about to be signed together"
    assert said["others"] == []


def test_profiles_and_linters_need_no_extra(elsewhere):
    done = run(elsewhere, "import cds_hooks.profiles, cds_hooks.invariants; print('fine')")

    assert (done.stdout, done.stderr) == ("fine\n", "")


def test_the_conformance_command_says_which_extra_it_needs(elsewhere):
    done = run(elsewhere, "from cds_hooks.conformance import main; sys.exit(main(['https://cds.example']))")

    assert done.returncode == 2
    assert "cds-hooks-python[conformance]" in done.stderr
