"""Settings: read once from the environment, validated, frozen. Every variable begins with `MBC_`."""

import difflib
import os
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from mbc_service.errors import ConfigurationError

PREFIX = "MBC_"

LOG_ONLY = "log"
"""The store URL that stands for no store."""


class Auth(StrEnum):
    """How callers are known."""

    NONE = "none"
    JWT = "jwt"


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """Everything a site decides about the service, apart from the files it names.

    Raises pydantic's ValidationError; `read_settings` turns that into sentences.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid", hide_input_in_errors=True
    )

    edition: str = Field(default="", description="Edition that answers; by default the newest released one.")
    today: date | None = Field(
        default=None,
        description="Evaluation date instead of the present day, for demonstrations. Refused in production.",
    )
    public_url: str = Field(
        default="",
        description="Address under which clients reach the service, without a path of ours; used in links "
        "and as the audience of tokens. By default http://MBC_HOST:MBC_PORT.",
    )
    production: bool = Field(
        default=False,
        description="Whether real patients are served: then tokens, https and a client file are required.",
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="Address to listen on.")
    port: int = Field(default=5000, ge=1, le=65535, description="Port to listen on.")
    auth: Auth = Field(default=Auth.NONE, description="Whether callers must send a signed token.")
    clients: Path | None = Field(
        default=None,
        description="TOML file of the clients that may call: issuer, keys, audiences, FHIR servers, profile.",
    )
    store_url: SecretStr = Field(
        default=SecretStr("sqlite:///mbc-cards.sqlite3"),
        description="SQLAlchemy address of the database of consultations and feedback (tested: SQLite, "
        "PostgreSQL), or `log`: then they only go to the log, and cards are not explained on their page.",
    )
    keep_inputs_key_file: Path | None = Field(
        default=None,
        description="File of the keys with which the store keeps, encrypted, the patient's data that each "
        "call with cards was worked out from, so that `mbc audit show --values` can replay the reasons. By "
        "default nothing is kept. One key a line, the newest first; `mbc audit new-key` makes one. A file, "
        "because containers are given secrets as files, and variables show in lists of processes.",
    )
    keep_inputs_days: int = Field(
        default=30,
        ge=1,
        le=3650,
        description="Days after which the service deletes kept inputs, also when it keeps no new ones.",
    )
    damping_days: int = Field(
        default=0,
        ge=0,
        le=365,
        description="Days for which a card that was overridden for a patient is not shown again to anybody "
        "for that patient; 0 shows it again. Critical cards and problems are always shown.",
    )
    silent: bool = Field(default=False, description="Evaluate and record, but show no card.")
    max_cards: int = Field(default=5, ge=1, le=20, description="Most cards in one answer.")
    deadline_ms: int = Field(
        default=4000,
        ge=100,
        le=60000,
        description="Milliseconds that the FHIR server has to answer.",
    )
    site: Path | None = Field(
        default=None,
        description="TOML file of the site: formulary, excluded drugs, disabled recommendations, names.",
    )
    why_minutes: int = Field(
        default=60,
        ge=0,
        le=1440,
        description="Minutes for which the page of a card can show the patient's values it rests on. They "
        "are kept in memory, not in the store; 0 keeps nothing.",
    )
    demo: bool = Field(
        default=False,
        description="Whether order entry with invented patients is served at /demo. Refused in production.",
    )
    log_level: LogLevel = Field(default=LogLevel.INFO, description="Least severe message that is logged.")
    snomed: bool = Field(
        default=True,
        description="Whether SNOMED CT codes are read and asked for (needs a licence).",
    )
    accept_unreviewed: bool = Field(
        default=False, description="Start in production with an edition that no clinician has signed off."
    )
    max_body_bytes: int = Field(
        default=5 * 1024 * 1024,
        ge=10_000,
        le=100 * 1024 * 1024,
        description="Longest request body that is read.",
    )
    workers: int = Field(default=2, ge=1, le=64, description="Processes that answer requests.")
    supersession_notes: bool = Field(
        default=True,
        description="Whether a card of an older edition says so where the edition now current differs.",
    )
    metrics: bool = Field(
        default=False,
        description="Whether /metrics has numbers for Prometheus. They hold no patient value and need no "
        "token: let only the monitoring reach that path.",
    )
    rate_per_minute: int = Field(
        default=0,
        ge=0,
        le=1_000_000,
        description="Calls that one caller (issuer of a token, else network address) may make in a minute, "
        "further ones are answered 429; 0 sets no limit.",
    )
    fhir_allowed: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Origins of FHIR servers that may be read besides those of the client file, with commas "
        "between. Only these may lie in a private network. Loopback is allowed unless MBC_PRODUCTION=1.",
    )

    @field_validator("fhir_allowed", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(item.strip().rstrip("/").lower() for item in value.split(",") if item.strip())
        return value

    @field_validator("fhir_allowed")
    @classmethod
    def _origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not all(_is_web_address(origin) and not urlsplit(origin).path for origin in value):
            raise ValueError("an entry is not an origin")
        return value

    @field_validator("public_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if value and not _is_web_address(value):
            raise ValueError("not a web address")
        return value.rstrip("/")

    @field_validator("store_url")
    @classmethod
    def _known_store(cls, value: SecretStr) -> SecretStr:
        url = value.get_secret_value()
        scheme, mark, rest = url.partition("://")
        if url != LOG_ONLY and not (mark and rest and scheme.replace("+", "").isalnum()):
            raise ValueError("not an address of a store")
        return value

    @model_validator(mode="after")
    def _fit_for_production(self) -> Self:
        faults = tuple(_production_faults(self)) if self.production else ()
        if self.auth is Auth.JWT and self.clients is None:
            faults += ("MBC_CLIENTS is missing: MBC_AUTH=jwt needs a client file; name one.",)
        if self.damping_days and self.store_url.get_secret_value() == LOG_ONLY:
            faults += ("MBC_DAMPING_DAYS needs a store that is read back: set MBC_STORE_URL to a database.",)
        if self.keep_inputs_key_file and self.store_url.get_secret_value() == LOG_ONLY:
            faults += ("MBC_KEEP_INPUTS_KEY_FILE needs a store: set MBC_STORE_URL to a database.",)
        if faults:
            raise ValueError("\n".join(dict.fromkeys(faults)))
        return self

    @property
    def address(self) -> str:
        """The public address, without a slash at the end."""
        return self.public_url or f"http://{self.host}:{self.port}"


EXPECTED: Mapping[str, str] = {
    "edition": "an edition id",
    "today": "a date such as 2021-09-01",
    "public_url": "an http or https address",
    "production": "1 or 0",
    "host": "a host name or address",
    "port": "a whole number from 1 to 65535",
    "auth": "none or jwt",
    "clients": "a file name",
    "store_url": "sqlite:///FILE, postgresql://USER:PASSWORD@HOST/NAME, or log",
    "keep_inputs_key_file": "a file name",
    "keep_inputs_days": "a whole number from 1 to 3650",
    "damping_days": "a whole number from 0 to 365",
    "silent": "1 or 0",
    "max_cards": "a whole number from 1 to 20",
    "deadline_ms": "a whole number from 100 to 60000",
    "site": "a file name",
    "why_minutes": "a whole number from 0 to 1440",
    "demo": "1 or 0",
    "log_level": "debug, info, warning or error",
    "snomed": "on or off",
    "accept_unreviewed": "1 or 0",
    "max_body_bytes": "a whole number from 10000 to 104857600",
    "workers": "a whole number from 1 to 64",
    "supersession_notes": "1 or 0",
    "metrics": "on or off",
    "rate_per_minute": "a whole number from 0 to 1000000",
    "fhir_allowed": "origins such as https://fhir.example, with commas between",
}
"""What each variable takes, for messages and for the settings table."""


def read_settings() -> Settings:
    """Read the environment; raises ConfigurationError with one sentence for each fault."""
    faults = list(_unknown_variables())
    try:
        settings = Settings()
    except ValidationError as error:
        raise ConfigurationError([*faults, *_faults(error)]) from None
    if faults:
        raise ConfigurationError(faults)
    return settings


def variable(field: str) -> str:
    """Return the environment variable of a field."""
    return PREFIX + field.upper()


def store_path(store_url: SecretStr) -> str | None:
    """Return the file of a store URL, None if the store is not a file."""
    scheme, mark, path = store_url.get_secret_value().partition(":///")
    return path if mark and scheme.partition("+")[0] == "sqlite" and path and "?" not in path else None


def _unknown_variables() -> Iterator[str]:
    known = {variable(field) for field in Settings.model_fields}
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name[len(PREFIX) :].lower(), Settings.model_fields, n=1)
            advice = (
                f"did you mean {variable(near[0])}?"
                if near
                else "unset it; `mbc settings` lists what there is."
            )
            yield f"{name} is not a setting: {advice}"


def _faults(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_input=False):
        field = str(fault["loc"][0]) if fault["loc"] else ""
        if field:
            yield f"{variable(field)} is not {EXPECTED[field]}: correct it, or unset it to use the default."
        else:
            yield from str(fault.get("ctx", {})["error"]).split("\n")


def _production_faults(settings: Settings) -> Iterator[str]:
    if settings.today is not None:
        yield "MBC_TODAY is refused with MBC_PRODUCTION=1: unset it; patients are judged on the present day."
    if settings.demo:
        yield "MBC_DEMO is refused with MBC_PRODUCTION=1: unset it; order entry is for invented patients."
    if not settings.public_url.startswith("https://"):
        yield "MBC_PUBLIC_URL is not an https address, as MBC_PRODUCTION=1 requires: set the one clients use."
    if settings.auth is not Auth.JWT:
        yield "MBC_AUTH is not jwt, as MBC_PRODUCTION=1 requires: set MBC_AUTH=jwt."
    if settings.clients is None:
        yield "MBC_CLIENTS is missing: MBC_AUTH=jwt needs a client file; name one."


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - reading it raises ValueError for a port that is no number
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or parts.username)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and plain
