"""The client file says who may call; a file with a fault stops the start."""

from pathlib import Path

import pytest

from mbc_service.clients import EXAMPLE, Clients, read_clients
from mbc_service.errors import ConfigurationError

GOOD = """
[[client]]
issuer = "https://ehr.example"
jku = ["https://ehr.example/jwks.json"]
audiences = ["typed by hand"]
tenants = ["north"]
fhir_servers = ["https://ehr.example/fhir"]
profile = "epic"
cors_origins = ["https://app.ehr.example"]

[[client]]
issuer = "https://other.example"
jwks = "other.json"
fhir_servers = ["https://other.example/r4"]
"""


def read(tmp_path: Path, text: str) -> Clients:
    path = tmp_path / "clients.toml"
    path.write_text(text)
    return read_clients(path)


def faults(tmp_path: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as caught:
        read(tmp_path, text)
    return caught.value.faults


def test_a_client_is_found_by_its_issuer(tmp_path: Path) -> None:
    clients = read(tmp_path, GOOD)
    assert clients.by_issuer["https://ehr.example"].audiences == ("typed by hand",)
    assert clients.cors_origins == {"https://app.ehr.example"}


def test_a_caller_has_its_own_servers_and_an_unknown_one_none(tmp_path: Path) -> None:
    clients = read(tmp_path, GOOD)
    assert clients.fhir_servers("https://ehr.example") == {"https://ehr.example/fhir"}
    assert clients.fhir_servers("https://stranger.example") == frozenset()
    assert clients.fhir_servers(None) == {"https://ehr.example/fhir", "https://other.example/r4"}


def test_without_a_file_there_is_no_client() -> None:
    assert read_clients(None) == Clients()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("x = 1", "write one [[client]] table for each client, and nothing else."),
        ("client = 1", "write one [[client]] table for each client, and nothing else."),
        ("client = [1]", "client 1 is not a table."),
        ('[[client]]\njwks = "a"', "client 1 needs an issuer."),
        ('[[client]]\nissuer = 1\njwks = "a"', "client 1 needs a text as issuer."),
        (
            '[[client]]\nissuer = "a"\njwks = "a"\naudiences = "x"',
            "client 1 needs a list of texts as audiences.",
        ),
        (
            '[[client]]\nissuer = "a"\nfhir_servers = ["ftp://x"]',
            "client 1 has an entry of fhir_servers that is no http or https address.",
        ),
        (
            '[[client]]\nissuer = "a"\njwks = "a"\nprofile = "none"',
            "client 1 needs a profile from spec-2.0, spec-1.0, epic, oracle, athena, sandbox.",
        ),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, fault: str) -> None:
    assert faults(tmp_path, text) == (f"clients.toml: {fault}",)


def test_extensions_are_switched_with_true_or_false(tmp_path: Path) -> None:
    text = '[[client]]\nissuer = "a"\nextensions = '
    assert faults(tmp_path, text + '"no"') == ("clients.toml: client 1 needs true or false as extensions.",)
    assert read(tmp_path, text + "false").by_issuer["a"].extensions is False


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, '[[client]]\nissuer = "a"\njwks = "a"\nserver = "b"')
    assert fault.startswith(
        "clients.toml: client 1 has the unknown key server; known are algorithms, audiences, "
    )


def test_an_issuer_stands_once(tmp_path: Path) -> None:
    twice = '[[client]]\nissuer = "a"\njwks = "a"\n' * 2
    assert faults(tmp_path, twice) == ("clients.toml: two clients have the same issuer; keep one.",)


def test_the_example_in_the_documents_is_a_client_file(tmp_path: Path) -> None:
    (client,) = read(tmp_path, EXAMPLE).by_issuer.values()
    assert client.profile == "epic"
