"""The application under test, one for each evaluation date."""

from datetime import date
from functools import lru_cache

import pytest
from flask.testing import FlaskClient

from mbc_service.app import create_app
from mbc_service.settings import Settings

EDITION = "cancernet-2021-07"


@lru_cache
def _client(today: str) -> FlaskClient:
    app = create_app(
        Settings(
            edition=EDITION,
            today=date.fromisoformat(today),
            public_url="http://localhost",
            why_minutes=0,  # approved cards have links that stay the same
        )
    )
    app.testing = True
    return app.test_client()


@pytest.fixture
def client():
    """A client of the application as it answers on a given day."""
    return _client
