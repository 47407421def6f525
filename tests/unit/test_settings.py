"""Settings are read once; a fault is said with the variable and the way out, never with the value."""

import os
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from mbc_service.errors import ConfigurationError
from mbc_service.settings import EXPECTED, Auth, Settings, read_settings, store_path


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith("MBC_"):
            monkeypatch.delenv(name)


def faults(monkeypatch: pytest.MonkeyPatch, **variables: str) -> tuple[str, ...]:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        read_settings()
    return caught.value.faults


PRODUCTION = {
    "MBC_PRODUCTION": "1",
    "MBC_PUBLIC_URL": "https://cards.example",
    "MBC_AUTH": "jwt",
    "MBC_CLIENTS": "clients.toml",
}


def test_nothing_set_gives_the_defaults() -> None:
    settings = read_settings()
    assert settings.port == 5000
    assert settings.auth is Auth.NONE
    assert settings.max_cards == 5
    assert settings.deadline_ms == 4000
    assert settings.today is None
    assert settings.address == "http://127.0.0.1:5000"


def test_every_variable_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {
        "MBC_EDITION": "cancernet-2021-07",
        "MBC_TODAY": "2021-09-01",
        "MBC_PUBLIC_URL": "https://cards.example/",
        "MBC_HOST": "0.0.0.0",
        "MBC_PORT": "8080",
        "MBC_STORE_URL": "sqlite:////var/lib/mbc.sqlite3",
        "MBC_SILENT": "on",
        "MBC_MAX_CARDS": "3",
        "MBC_DEADLINE_MS": "500",
        "MBC_SITE": "site.toml",
        "MBC_LOG_LEVEL": "warning",
        "MBC_SNOMED": "off",
        "MBC_ACCEPT_UNREVIEWED": "1",
        "MBC_MAX_BODY_BYTES": "20000",
        "MBC_WORKERS": "4",
        "MBC_KEEP_INPUTS_KEY_FILE": "inputs.keys",
        "MBC_KEEP_INPUTS_DAYS": "90",
        "MBC_DAMPING_DAYS": "30",
        "MBC_METRICS": "on",
        "MBC_RATE_PER_MINUTE": "600",
        "MBC_FHIR_ALLOWED": "https://a.example, http://10.0.0.1:8080/",
    }
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.today == date(2021, 9, 1)
    assert settings.address == "https://cards.example"
    assert settings.fhir_allowed == ("https://a.example", "http://10.0.0.1:8080")
    assert settings.site == Path("site.toml")
    assert store_path(settings.store_url) == "/var/lib/mbc.sqlite3"
    assert (settings.silent, settings.snomed, settings.workers) == (True, False, 4)


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MBC_PORT", "")
    assert read_settings().port == 5000


def test_a_misspelt_variable_is_an_error_that_names_the_near_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(monkeypatch, MBC_PROT="5000") == ("MBC_PROT is not a setting: did you mean MBC_PORT?",)


def test_an_unknown_variable_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults(monkeypatch, MBC_XYZZY="1") == (
        "MBC_XYZZY is not a setting: unset it; `mbc settings` lists what there is.",
    )


BAD = {
    "MBC_TODAY": "tomorrow",
    "MBC_PUBLIC_URL": "ftp://cards.example",
    "MBC_PRODUCTION": "perhaps",
    "MBC_PORT": "0",
    "MBC_AUTH": "password",
    "MBC_STORE_URL": "hunter2",
    "MBC_KEEP_INPUTS_DAYS": "0",
    "MBC_DAMPING_DAYS": "366",
    "MBC_METRICS": "maybe",
    "MBC_RATE_PER_MINUTE": "-1",
    "MBC_SILENT": "quiet",
    "MBC_MAX_CARDS": "0",
    "MBC_DEADLINE_MS": "99",
    "MBC_LOG_LEVEL": "loud",
    "MBC_SNOMED": "some",
    "MBC_ACCEPT_UNREVIEWED": "yeah",
    "MBC_MAX_BODY_BYTES": "9999",
    "MBC_WORKERS": "65",
    "MBC_FHIR_ALLOWED": "https://a.example/fhir",
}


@pytest.mark.parametrize(("name", "value"), BAD.items())
def test_a_bad_value_is_named_by_variable_and_never_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    (fault,) = faults(monkeypatch, **{name: value})
    expected = EXPECTED[name.removeprefix("MBC_").lower()]
    assert fault == f"{name} is not {expected}: correct it, or unset it to use the default."
    assert value not in fault.replace(expected, "")


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("MBC_PORT", ("1", "65535"), ("0", "65536")),
        ("MBC_MAX_CARDS", ("1", "20"), ("0", "21")),
        ("MBC_DEADLINE_MS", ("100", "60000"), ("99", "60001")),
        ("MBC_MAX_BODY_BYTES", ("10000", "104857600"), ("9999", "104857601")),
        ("MBC_WORKERS", ("1", "64"), ("0", "65")),
        ("MBC_KEEP_INPUTS_DAYS", ("1", "3650"), ("0", "3651")),
        ("MBC_DAMPING_DAYS", ("0", "365"), ("-1", "366")),
        ("MBC_RATE_PER_MINUTE", ("0", "1000000"), ("-1", "1000001")),
    ],
)
def test_limits_are_included_and_one_beyond_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, good: tuple[str, str], bad: tuple[str, str]
) -> None:
    for value in good:
        monkeypatch.setenv(name, value)
        assert str(getattr(read_settings(), name.removeprefix("MBC_").lower())) == value
    for value in bad:
        assert len(faults(monkeypatch, **{name: value})) == 1


@pytest.mark.parametrize(
    "address", ["http://x:port", "https://", "cards.example", "https://u@x", "https://x?q=1"]
)
def test_an_address_needs_scheme_and_host_and_nothing_secret(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    assert len(faults(monkeypatch, MBC_PUBLIC_URL=address)) == 1


def test_several_faults_are_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(faults(monkeypatch, MBC_PORT="x", MBC_AUTH="y", MBC_WHAT="z")) == 3


def test_production_starts_when_all_is_as_it_must_be(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in PRODUCTION.items():
        monkeypatch.setenv(name, value)
    assert read_settings().production


@pytest.mark.parametrize(
    ("change", "variable"),
    [
        ({"MBC_TODAY": "2021-09-01"}, "MBC_TODAY"),
        ({"MBC_PUBLIC_URL": "http://cards.example"}, "MBC_PUBLIC_URL"),
        ({"MBC_PUBLIC_URL": ""}, "MBC_PUBLIC_URL"),
        ({"MBC_AUTH": "none"}, "MBC_AUTH"),
        ({"MBC_CLIENTS": ""}, "MBC_CLIENTS"),
    ],
)
def test_production_refuses_what_is_unsafe(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, str], variable: str
) -> None:
    (fault,) = faults(monkeypatch, **{**PRODUCTION, **change})
    assert fault.startswith(f"{variable} ")


def test_tokens_need_a_client_file(monkeypatch: pytest.MonkeyPatch) -> None:
    (fault,) = faults(monkeypatch, MBC_AUTH="jwt")
    assert fault.startswith("MBC_CLIENTS is missing")


def test_damping_needs_a_store_that_is_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    (fault,) = faults(monkeypatch, MBC_STORE_URL="log", MBC_DAMPING_DAYS="1")
    assert fault.startswith("MBC_DAMPING_DAYS needs a store")


def test_kept_inputs_need_a_store(monkeypatch: pytest.MonkeyPatch) -> None:
    (fault,) = faults(monkeypatch, MBC_STORE_URL="log", MBC_KEEP_INPUTS_KEY_FILE="inputs.keys")
    assert fault == "MBC_KEEP_INPUTS_KEY_FILE needs a store: set MBC_STORE_URL to a database."


def test_inputs_are_not_kept_and_for_30_days_by_default() -> None:
    assert (read_settings().keep_inputs_key_file, read_settings().keep_inputs_days) == (None, 30)


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///a.sqlite3", "a.sqlite3"),
        ("sqlite+pysqlite:////var/a", "/var/a"),
        ("sqlite:///file:a?mode=ro&uri=true", None),
        ("postgresql+psycopg://u:p@h/n", None),
        ("log", None),
    ],
)
def test_any_database_may_be_the_store_and_some_are_files(url: str, file: str | None) -> None:
    assert store_path(Settings(store_url=url).store_url) == file


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]


def test_a_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MBC_STORE_URL", "sqlite:///hunter2.sqlite3")
    assert "hunter2" not in repr(read_settings())


def test_every_setting_has_words_for_what_it_takes_and_means() -> None:
    assert set(EXPECTED) == set(Settings.model_fields)
    assert all(field.description for field in Settings.model_fields.values())


def test_the_list_of_allowed_servers_may_be_given_as_a_tuple() -> None:
    assert Settings(fhir_allowed=("https://a.example",)).fhir_allowed == ("https://a.example",)
