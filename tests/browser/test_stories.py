"""The three stories that the face is there for, as a visitor would do them, against the running service."""

import subprocess

import orjson
import pytest
from tests.lib.browsing import CASES, body_of, exchange

pytestmark = pytest.mark.browser

SELECT = "POST /cds-services/mbc-order-select"
LETROZOLE = "letrozole-before-menopause-without-suppression"


def moment(page, title):
    """The part of the side panel that shows the answer of one moment."""
    return page.locator(".moment").filter(has=page.get_by_role("heading", name=title))


def test_an_order_is_drafted_checked_repaired_and_signed(page, service):
    # A visitor opens the page and picks the first patient.
    page.goto(f"{service}/demo")
    page.get_by_role("link", name="Letrozole before menopause without suppression").first.click()
    page.get_by_text("A 41-year-old woman who still menstruates").wait_for()
    # The chart opens (patient-view), and the order of the story is being written (order-select).
    moment(page, "Chart opened").get_by_text("patient-view · 1 card").wait_for()
    card = moment(page, "Order being written").locator(".card")
    card.get_by_text("Letrozole should not be taken before menopause").wait_for()
    assert "Warning" == card.locator(".badge").inner_text().removeprefix("▲ ").strip()
    # The JSON is one click away.
    moment(page, "Order being written").get_by_role("button", name="JSON").click()
    sent = body_of(exchange(page, SELECT))
    assert ("order-select", ["MedicationRequest/draft-1"]) == (sent["hook"], sent["context"]["selections"])
    assert {"patient", "conditions", "observations"} <= set(sent["prefetch"])
    # One click takes the repair: the draft is there, the card is gone, and the service was told.
    card.get_by_role("button", name="Add goserelin").click()
    moment(page, "Order being written").get_by_text("Evaluated, nothing to say.").wait_for()
    assert ["letrozole", "goserelin"] == page.locator(".draft .name").all_inner_texts()
    feedback = exchange(page, f"{SELECT}/feedback")
    feedback.wait_for()
    (item,) = body_of(feedback)["feedback"]
    assert ("accepted", 1) == (item["outcome"], len(item["acceptedSuggestions"]))
    assert "200" in feedback.locator(".figures").inner_text()
    # Signing with the keyboard: the service has nothing against it.
    page.keyboard.press("Control+Enter")
    page.get_by_text("Signed: letrozole, goserelin.").first.wait_for()
    moment(page, "Before signing").get_by_text("order-sign · 0 cards").wait_for()
    assert page.get_by_text("No draft orders.").is_visible()


def test_a_clinician_asks_why_and_finds_the_place_in_the_guide(page, context, service):
    page.goto(f"{service}/demo/worse-on-letrozole-alone")
    card = page.locator(".card").first
    summary = card.locator("h4").inner_text()
    with context.expect_page() as opened:
        card.get_by_role("link", name="Why this card").click()
    why = opened.value
    why.get_by_role("heading", name=summary).wait_for()
    assert CASES["worse-on-letrozole-alone"].patient_id not in why.url
    # The therapy so far, as a picture and as a list.
    picture = why.get_by_role("img", name="Timeline of therapy")
    assert picture.is_visible()
    assert "Letrozole" in picture.text_content()
    why.get_by_text("The same as a list").click()
    assert why.get_by_role("cell", name="Letrozole: metastatic line 1").is_visible()
    # A fact, its source, and the resource behind it.
    fact = why.locator("#fact-er")
    fact.locator("> summary").click()
    fact.locator(".source summary").click()
    resource = orjson.loads(fact.locator("pre").inner_text())
    assert ("Observation", "worse-on-letrozole-alone-er1") == (resource["resourceType"], resource["id"])
    # The conditions, in words and not by colour alone.
    tree = why.locator("#conditions .tree").first
    assert "✓ holds" in tree.inner_text()
    assert "✕ does not hold" in tree.inner_text()
    # What would change it, and what other editions say.
    row = why.locator("#change tr").filter(has_text="HER2 status: positive")
    assert "T-DM1" in row.inner_text()
    assert why.locator("#editions li").count() >= 3
    # On to the guide, and a search there.
    why.locator("#conditions").get_by_role("link", name="in the guide").first.click()
    why.get_by_role("heading", name="For whom").wait_for()
    why.get_by_role("link", name="Guide", exact=True).first.click()
    why.get_by_label("Search all editions").fill("tucatinib brain")
    why.keyboard.press("Enter")
    why.get_by_text("with “tucatinib brain”").wait_for()
    why.locator(".found-list a").first.click()
    assert "tucatinib" in why.locator("main").inner_text().lower()


def test_a_patient_of_a_fhir_server_gets_an_order_by_keyboard_an_override_and_a_curl_command(
    page, service, fhir
):
    case = CASES[LETROZOLE]
    page.goto(f"{service}/demo")
    page.get_by_label("FHIR base address").fill(fhir)
    page.get_by_label("Patient id").fill(case.patient_id)
    page.get_by_role("button", name="Read and open").click()
    moment(page, "Chart opened").wait_for()
    assert "/demo/server" == page.url.removeprefix(service)
    assert "Woman, 41 years" in page.locator(".patient").inner_text()
    # A brand name, by keyboard alone.
    page.get_by_role("combobox", name="Add a drug").focus()
    page.keyboard.type("femar")
    option = page.get_by_role("option", name="letrozole (femara)")
    option.wait_for()
    assert "true" == option.get_attribute("aria-selected")
    page.keyboard.press("Enter")
    card = moment(page, "Order being written").locator(".card")
    card.get_by_text("Letrozole should not be taken before menopause").wait_for()
    assert ["letrozole"] == page.locator(".draft .name").all_inner_texts()
    # The request can be repeated in a shell and gets the same cards.
    newest = exchange(page, SELECT)
    shown = body_of(newest, "response")["cards"]
    newest.get_by_role("button", name="Copy as curl").click()
    newest.get_by_role("button", name="Copied").wait_for()
    command = page.evaluate("() => navigator.clipboard.readText()")
    assert fhir in command
    again = subprocess.run(["bash", "-c", command], capture_output=True, check=True, timeout=60)
    assert [item["uuid"] for item in shown] == [item["uuid"] for item in orjson.loads(again.stdout)["cards"]]
    # An override with a reason and a comment.
    card.get_by_text("Override", exact=True).click()
    card.get_by_label("Reason").select_option(label="Newer evidence or guidance exists")
    card.get_by_label("Comment").fill("tumour board")
    card.get_by_role("button", name="Override this card").click()
    card.get_by_text("Overridden: Newer evidence or guidance exists").wait_for()
    feedback = exchange(page, f"{SELECT}/feedback")
    feedback.wait_for()
    (item,) = body_of(feedback)["feedback"]
    assert "overridden" == item["outcome"]
    assert ("guideline-outdated", "tumour board") == (
        item["overrideReason"]["reason"]["code"],
        item["overrideReason"]["userComment"],
    )
    # Signing is held back once, and then done all the same.
    page.get_by_role("button", name="Sign orders").click()
    moment(page, "Before signing").locator(".card").first.wait_for()
    page.get_by_role("button", name="Sign anyway").click()
    page.get_by_text("Signed: letrozole. The record now has it.").wait_for()
