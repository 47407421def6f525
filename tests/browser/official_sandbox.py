"""The official CDS Hooks Sandbox, already running somewhere, shows our cards.

Not collected with the other tests; run it by name, with the address of the sandbox:

    CDS_SANDBOX_URL=http://127.0.0.1:8080 pytest tests/browser/official_sandbox.py

The sandbox is in no package registry: take its source (github.com/cds-hooks/sandbox), then `npm install` and
`npm run dev`. It is configured by its own address parameters: FHIR server, patient, discovery address, hook.
What is looked for here was read in its source of 2026: drugs are offered as buttons of one list, by product
and in one step (until 2025 as list items, in up to three steps), inside the form; cards stand below the form.
"""

import os
import re
from urllib.parse import urlencode

import pytest
from tests.lib.browsing import CASES

SANDBOX = os.environ.get("CDS_SANDBOX_URL", "").rstrip("/")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not SANDBOX, reason="CDS_SANDBOX_URL does not name a running CDS Hooks Sandbox"),
]

CASE = CASES["letrozole-before-menopause-without-suppression"]


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
    offered = sandbox.locator("form").get_by_role("button", name=re.compile("letrozole", re.IGNORECASE))
    offered.first.click()
    sandbox.get_by_text("Letrozole should not be taken before menopause").first.wait_for()
    assert sandbox.get_by_role("button", name="Add goserelin").is_visible()
