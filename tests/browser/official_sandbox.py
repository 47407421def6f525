"""The official CDS Hooks Sandbox, already running somewhere, shows our cards.

Not collected with the other tests; run it by name, with the address of the sandbox:

    CDS_SANDBOX_URL=http://127.0.0.1:8080 pytest tests/browser/official_sandbox.py

The sandbox is configured by its own address parameters: FHIR server, patient and discovery address.
"""

import os
from urllib.parse import urlencode

import pytest
from tests.lib.browsing import CASES

SANDBOX = os.environ.get("CDS_SANDBOX_URL", "").rstrip("/")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not SANDBOX, reason="CDS_SANDBOX_URL does not name a running CDS Hooks Sandbox"),
]

CASE = CASES["letrozole-before-menopause-without-suppression"]
MOST_CLICKS = 4
"""Ingredient, strength and form are chosen one after the other."""


@pytest.fixture
def sandbox(chromium, service, fhir):
    """The sandbox with our patient's chart open."""
    context = chromium.new_context(viewport={"width": 1400, "height": 1000})
    context.set_default_timeout(30_000)
    page = context.new_page()
    parameters = {
        "fhirServiceUrl": fhir,
        "patientId": CASE.patient_id,
        "serviceDiscoveryURL": f"{service}/cds-services",
        "hook": "patient-view",
    }
    page.goto(f"{SANDBOX}/?{urlencode(parameters)}")
    page.get_by_role("button", name="Rx View").wait_for()
    yield page
    context.close()


def test_opening_the_chart_shows_the_next_line(sandbox):
    sandbox.get_by_text("Cancer.Net (ASCO patient information)").first.wait_for()


def test_choosing_letrozole_before_menopause_shows_the_warning(sandbox):
    sandbox.get_by_role("button", name="Rx View").click()
    sandbox.locator("input[name=medication-input]").fill("letrozole")
    warning = sandbox.get_by_text("Letrozole should not be taken before menopause").first
    for _ in range(MOST_CLICKS):
        choices = sandbox.locator("li").filter(has_text="etrozole")
        choices.first.wait_for(state="attached")
        choices.first.click()
        if warning.is_visible():
            break
        sandbox.wait_for_timeout(1000)
    warning.wait_for()
    assert sandbox.get_by_role("button", name="Add goserelin").is_visible()
