"""Connections to the store: one pool in each process, and the tables brought up to date."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from mbc_service.errors import ConfigurationError
from mbc_service.settings import LOG_ONLY
from mbc_service.store.tables import REVISION, STORE_KEY

PATIENCE = 2
"""Seconds to wait for a lock, a connection or a statement: longer than any write, shorter than a call."""

_DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
_MIGRATIONS = Path(__file__).parent / "migrations"


class NotUpgradedError(Exception):
    """The tables are not those of this version."""


class Database:
    """The database of a store URL. Nothing is opened before it is used.

    Raises ConfigurationError when the URL cannot be used, without repeating it: it may hold a password.
    """

    def __init__(self, url: str) -> None:
        if url == LOG_ONLY:
            raise ConfigurationError(["MBC_STORE_URL is log: there is no store to ask; name a database."])
        try:
            self._url = _with_driver(make_url(url))
            self._engine = _engine(self._url)
        except (SQLAlchemyError, ImportError, TypeError, ValueError) as error:
            fault = (
                f"MBC_STORE_URL cannot be used ({type(error).__name__}): give an SQLAlchemy address whose "
                "driver is installed, such as sqlite:///mbc-cards.sqlite3 or postgresql://user@host/name."
            )
            raise ConfigurationError([fault]) from None
        self._process = os.getpid()

    @property
    def is_file(self) -> bool:
        """Whether it is an SQLite file, whose tables are brought up to date at the start."""
        return self._url.get_backend_name() == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a connection that only reads."""
        with self._own().connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that writes; all of it is kept, or nothing."""
        with (
            self._own().connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def revision(self) -> str:
        """Return the step at which the tables are, empty if there are none."""
        with self.reading() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return ""
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")

    def upgrade(self) -> None:
        """Bring the tables up to date; nothing happens if they are."""
        from alembic import command  # noqa: PLC0415 - needed once in the life of a version
        from alembic.config import Config  # noqa: PLC0415 - as above

        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
        with self.writing() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def key(self) -> bytes:
        """Return the key with which patients are hashed; the first who asks makes it.

        Raises NotUpgradedError when the tables are of another version and may not be changed from here.
        """
        if self.revision() != REVISION:
            if not self.is_file:
                raise NotUpgradedError
            self.upgrade()
        with self.reading() as connection:
            key = _key(connection)
        return key or self._new_key()

    def check_writable(self) -> None:
        """Write without changing anything; raises SQLAlchemyError when the store cannot be written."""
        with self.writing() as connection:
            connection.execute(STORE_KEY.update().values(one=1))

    def _new_key(self) -> bytes:
        try:
            with self.writing() as connection:
                connection.execute(insert(STORE_KEY).values(one=1, key=secrets.token_bytes(32)))
        except IntegrityError:
            pass  # another process was first; its key counts
        with self.reading() as connection:
            return _key(connection) or b""

    def close(self) -> None:
        """Close this process's connections; the next use opens others."""
        self._own().dispose()

    def _own(self) -> Engine:
        """Return the pool of this process; connections that came through a fork are left alone."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._engine.dispose(close=False)
        return self._engine


def _key(connection: Connection) -> bytes | None:
    return connection.execute(select(STORE_KEY.c.key)).scalar()


def _with_driver(url: URL) -> URL:
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def _engine(url: URL) -> Engine:
    """Make the pool. Statements are never logged: parameters may hold what a user typed."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, hide_parameters=True, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _prepared_sqlite)
        event.listen(engine, "begin", _begun_sqlite)
        return engine
    connect_args: dict[str, Any] = {}
    if url.drivername == "postgresql+psycopg":
        limit = f"-c statement_timeout={PATIENCE * 1000} -c lock_timeout={PATIENCE * 1000}"
        connect_args = {"connect_timeout": PATIENCE, "options": limit}
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=2,
        pool_timeout=PATIENCE,
        connect_args=connect_args,
    )


def _prepared_sqlite(connection: Any, record: object) -> None:  # noqa: ANN401 - a driver's connection
    """Let SQLAlchemy say when a transaction begins, and readers go on while one writes."""
    del record
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begun_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
