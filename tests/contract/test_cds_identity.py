"""Ids that survive a retry, and the surface that a user of the package sees."""

import ast
import re
import runpy
import sys
from pathlib import Path
from uuid import UUID

import pytest
from cds_shapes import INSTANCE, draft, order_sign

import cds_hooks as cds
from cds_hooks import forms, models

HERE = UUID(INSTANCE)
ELSEWHERE = UUID("00000000-0000-4000-8000-000000000000")
PACKAGE = Path(cds.__file__).parent


def test_the_same_call_and_content_give_the_same_ids():
    """CARD-01, SUG-02"""
    assert cds.card_uuid(HERE, "a") == cds.card_uuid(HERE, "a")
    assert cds.suggestion_uuid(HERE, "a", "b") == cds.suggestion_uuid(HERE, "a", "b")


def test_ids_differ_by_call_content_choice_and_kind():
    """CARD-01, SUG-02"""
    every = [
        cds.card_uuid(HERE, "a"),
        cds.card_uuid(HERE, "b"),
        cds.card_uuid(ELSEWHERE, "a"),
        cds.suggestion_uuid(HERE, "a", "b"),
        cds.suggestion_uuid(HERE, "a", "c"),
        cds.suggestion_uuid(HERE, "a:b", "c"),
        cds.suggestion_uuid(HERE, "a", "b:c"),
        cds.suggestion_uuid(ELSEWHERE, "a", "b"),
    ]

    assert len(set(every)) == len(every)


def test_ids_are_lower_case_version_5():
    """CARD-01"""
    identifier = cds.card_uuid(HERE, "a")

    assert UUID(identifier).version == 5
    assert forms.is_lowercase_uuid(identifier)


def test_the_service_in_the_readme_runs(tmp_path):
    """The code in the README is a whole service, short enough to be read in one look."""
    code, *_ = re.findall(r"```python\n(.*?)```", (PACKAGE / "README.md").read_text(), re.DOTALL)
    script = tmp_path / "readme_service.py"
    script.write_text(code)

    client = runpy.run_path(str(script))["app"].test_client()

    assert len([line for line in code.splitlines() if line.strip()]) <= 24
    assert [entry["id"] for entry in client.get("/cds-services").json["services"]] == ["order-counter"]
    assert client.post("/cds-services/order-counter", json=order_sign(draft())).json == {"cards": []}
    two = client.post("/cds-services/order-counter", json=order_sign(draft("a"), draft("b"))).json
    assert two["cards"][0]["summary"] == "2 orders are about to be signed together"
    assert client.get("/elsewhere").json["resourceType"] == "OperationOutcome"


def test_every_public_name_exists_and_is_listed_in_order():
    assert sorted(cds.__all__) == sorted(set(cds.__all__))
    assert [name for name in cds.__all__ if not hasattr(cds, name)] == []


def test_every_model_is_public():
    assert set(models.__all__) <= set(cds.__all__)


EXTRAS = {"auth": {"jwt", "cryptography", "httpx"}, "conformance": {"jwt", "cryptography", "httpx"}}
"""Folder → what only its users install."""


@pytest.mark.parametrize(
    "file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE))
)
def test_the_package_needs_nothing_but_flask_pydantic_and_orjson(file):
    allowed = {"cds_hooks", "flask", "orjson", "pydantic", "pydantic_core", "typing_extensions", "werkzeug"}
    allowed |= EXTRAS.get(file.parent.name, set())
    imported = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module.split(".")[0])
    assert imported - allowed - set(sys.stdlib_module_names) == set()


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.*")), ids=lambda file: file.name)
def test_the_package_has_no_clinical_words(file):
    words = re.compile(r"\b(cancer|breast|oncolog\w*|tumou?r\w*|metasta\w*|chemo\w*|mbc\w*)\b", re.IGNORECASE)

    assert file.suffix == ".pyc" or words.findall(file.read_text()) == []


@pytest.mark.parametrize(
    ("reference", "parts"),
    [
        ("Patient/1", ("Patient", "1")),
        ("https://a.example/r4/Patient/1", ("Patient", "1")),
        ("https://a.example/r4/Patient/1/_history/3", ("Patient", "1")),
        ("Patient/..", None),
        ("patient/1", None),
        ("Patient/1/2", None),
        ("Patient", None),
        ("", None),
    ],
)
def test_a_reference_is_taken_apart(reference, parts):
    """REQ-10"""
    assert forms.reference_parts(reference) == parts
