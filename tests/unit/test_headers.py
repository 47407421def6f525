"""Every answer tells a browser to be careful with it."""

from pathlib import Path

import pytest
from tests.lib.consultations import view, world
from tests.unit.test_app import production

from mbc_service.app import create_app


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/cds-services", "/cds-services/x", "/why/x", "/nowhere", "/metrics"]
)
def test_no_answer_is_guessed_at_framed_or_told_to_others(path: str) -> None:
    headers = world(metrics=True).app.test_client().get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Strict-Transport-Security" not in headers


def test_cards_are_not_kept_by_anybody_on_the_way() -> None:
    assert world().call(view()).headers["Cache-Control"] == "no-store"


def test_in_production_a_browser_stays_with_https(tmp_path: Path) -> None:
    headers = create_app(production(tmp_path)).test_client().get("/healthz").headers
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
