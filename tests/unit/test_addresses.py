"""A FHIR server is read only if it is listed, and inside the network only if the site itself lists it."""

from collections.abc import Iterable

import pytest

from mbc_service.addresses import AllowedServers, origin_of, resolve

PUBLIC = "8.8.8.8"
CLIENT = ("https://ehr.example/fhir",)


def allowed(*origins: str, loopback: bool = False, address: str | None = PUBLIC) -> AllowedServers:
    def found(host: str, port: int) -> Iterable[str]:
        if address is None:
            raise OSError(host, port)
        return [address]

    return AllowedServers(origins, loopback, found)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://EHR.example/fhir", "https://ehr.example"),
        ("https://ehr.example:443/fhir", "https://ehr.example"),
        ("http://ehr.example:8080", "http://ehr.example:8080"),
        ("http://[::1]:8080/fhir", "http://[::1]:8080"),
        ("ftp://ehr.example", ""),
        ("https:///fhir", ""),
        ("https://user@ehr.example", ""),
        ("https://ehr.example:port", ""),
    ],
)
def test_the_origin_is_scheme_host_and_port(address: str, origin: str) -> None:
    assert origin_of(address) == origin


@pytest.mark.parametrize(
    "server", ["https://ehr.example/fhir", "https://ehr.example/fhir/", "https://ehr.example/fhir/r4"]
)
def test_a_server_of_the_client_may_be_read_with_a_token(server: str) -> None:
    assert allowed().refusal(server, client_servers=CLIENT, token=True) == ""


@pytest.mark.parametrize(
    "server",
    [
        "https://ehr.example/other",
        "https://ehr.example/fhirx",
        "https://ehr.example.evil.example/fhir",
        "http://ehr.example/fhir",
        "https://ehr.example:8443/fhir",
    ],
)
def test_another_server_may_not(server: str) -> None:
    assert "not listed" in allowed().refusal(server, client_servers=CLIENT, token=True)


def test_an_address_that_is_none_may_not() -> None:
    assert "not an address" in allowed().refusal("https://u@ehr.example", client_servers=CLIENT, token=True)


def test_a_server_of_the_client_is_not_read_without_a_token() -> None:
    assert allowed().refusal(CLIENT[0], client_servers=CLIENT, token=False) == "no access token was sent"


def test_an_origin_listed_by_the_site_may_be_read_without_a_token_and_may_be_private() -> None:
    site = allowed("http://10.0.0.5:8080", address="10.0.0.5")
    assert site.refusal("http://10.0.0.5:8080/fhir", client_servers=(), token=False) == ""


@pytest.mark.parametrize(
    "address", ["10.0.0.5", "127.0.0.1", "169.254.169.254", "192.168.1.1", "::1", "fe80::1%eth0", "fd00::1"]
)
def test_a_server_of_the_client_that_lies_inside_the_network_may_not(address: str) -> None:
    refusal = allowed(address=address).refusal(CLIENT[0], client_servers=CLIENT, token=True)
    assert "private network" in refusal


def test_a_host_without_an_address_may_not() -> None:
    assert "no address" in allowed(address=None).refusal(CLIENT[0], client_servers=CLIENT, token=True)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])
def test_in_development_this_machine_may_be_read(host: str) -> None:
    server = f"http://{host}:8080/fhir"
    assert allowed(loopback=True).refusal(server, client_servers=(), token=False) == ""
    assert allowed().refusal(server, client_servers=(), token=False) != ""


def test_development_does_not_open_the_rest_of_the_network() -> None:
    assert allowed(loopback=True).refusal("http://10.0.0.5/fhir", client_servers=(), token=True) != ""


def test_a_name_resolves_to_its_addresses() -> None:
    assert "127.0.0.1" in resolve("127.0.0.1", 80)


def test_what_was_looked_at_is_what_is_connected_to() -> None:
    servers = AllowedServers((), loopback=False, resolve=lambda host, port: [PUBLIC, "8.8.4.4", PUBLIC])
    assert servers.admit(CLIENT[0], client_servers=CLIENT, token=True).addresses == (PUBLIC, "8.8.4.4")


def test_one_address_inside_the_network_refuses_them_all() -> None:
    servers = AllowedServers((), loopback=False, resolve=lambda host, port: [PUBLIC, "10.0.0.5"])
    admission = servers.admit(CLIENT[0], client_servers=CLIENT, token=True)
    assert "private network" in admission.refusal
    assert admission.addresses == ()


def test_a_server_of_the_site_is_asked_by_name() -> None:
    site = allowed("http://10.0.0.5:8080", address="10.0.0.5")
    assert site.admit("http://10.0.0.5:8080/fhir", client_servers=(), token=False).addresses == ()
