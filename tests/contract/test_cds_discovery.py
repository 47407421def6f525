"""DISC: what `GET /cds-services` lists, and what its linter refuses."""

import pytest
from cds_shapes import listed
from pydantic import ValidationError

import cds_hooks as cds


def silent(request, info):
    return cds.Response()


def service(**members):
    return cds.CdsService(**listed(respond=silent) | members)


def ids(*services, **options):
    return [violation.id for violation in cds.lint_discovery({"services": list(services)}, **options)]


def test_every_listed_service_answers(site):
    """DISC-01, DISC-02, DISC-04, DISC-11"""
    listing = site.client.get("/cds-services")

    assert listing.status_code == 200
    assert [entry["id"] for entry in listing.json["services"]] == [
        "on-patient-view",
        "on-order-select",
        "on-order-sign",
    ]
    for entry in listing.json["services"]:
        assert site.client.post(f"/cds-services/{entry['id']}", json={}).status_code == 400
        assert {"id", "hook", "title", "description"} == set(entry)


def test_no_services_is_an_empty_array(make_site):
    """DISC-03"""
    app = cds.cds_hooks_blueprint([])
    assert app.name == "cds_hooks"
    assert cds.Discovery().dump() == {"services": []}
    assert cds.lint_discovery({"services": []}) == ()


def test_all_optional_members_are_listed_under_their_wire_names():
    """DISC-05, DISC-06, DISC-07, DISC-08, DISC-09, DISC-14"""
    full = service(
        prefetch={"patient": "Patient/{{context.patientId}}"},
        usage_requirements="Needs the patient",
        version="2.0.1",
        hook_version="1.0",
        extension={"org.example": {"a": 1}},
    )

    listing = cds.Discovery(services=(full.listing,)).dump()

    assert listing["services"] == [
        {
            "id": "one",
            "hook": "patient-view",
            "title": "One",
            "description": "Says one thing",
            "prefetch": {"patient": "Patient/{{context.patientId}}"},
            "usageRequirements": "Needs the patient",
            "version": "2.0.1",
            "hookVersion": "1.0",
            "extension": {"org.example": {"a": 1}},
        }
    ]
    assert cds.lint_discovery(listing) == ()


@pytest.mark.parametrize(
    "members",
    [
        {"id": "One"},
        {"id": ""},
        {"id": "a/b"},
        {"id": "one\n"},
        {"hook": ""},
        {"description": " "},
        {"title": ""},
        {"version": "STU2"},
        {"prefetch": {"patient": ""}},
        {"extension": {"x": float("nan")}},
    ],
)
def test_a_service_that_cannot_be_listed_cannot_be_made(members):
    """DISC-04, DISC-06, DISC-08, DISC-11, DISC-14"""
    with pytest.raises(ValidationError):
        service(**members)


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"hook": None}, "DISC-04"),
        ({"hook": 1}, "DISC-04"),
        ({"description": None}, "DISC-04"),
        ({"description": "  "}, "DISC-04"),
        ({"title": 1}, "DISC-05"),
        ({"prefetch": [1]}, "DISC-06"),
        ({"prefetch": {"patient": 1}}, "DISC-06"),
        ({"usageRequirements": 1}, "DISC-07"),
        ({"version": "STU2"}, "DISC-08"),
        ({"version": 2}, "DISC-08"),
        ({"hookVersion": "1.1.0"}, "DISC-09"),
        ({"id": "Not Fit"}, "DISC-11"),
        ({"id": 7}, "DISC-11"),
        ({"extension": [1]}, "EXT-01"),
        ({"usageRequirement": "misspelt"}, "EXT-01"),
        ({"hook": "my-own-hook"}, "VER-02"),
        ({"hook": "medication-prescribe"}, "VER-02"),
    ],
)
def test_the_linter_names_what_is_wrong_with_an_entry(broken, rule):
    entry = {name: value for name, value in (listed() | broken).items() if value is not None}

    assert rule in ids(entry)


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ([], "DISC-02"),
        ({}, "DISC-02"),
        ({"services": {}}, "DISC-02"),
        ({"services": [1]}, "DISC-02"),
        ({"services": [], "more": 1}, "EXT-01"),
        ({"services": [listed(prefetch={})]}, "TRN-03"),
        ({"services": [listed(usageRequirements=None)]}, "TRN-03"),
    ],
)
def test_the_linter_names_what_is_wrong_with_the_listing(body, rule):
    """DISC-02, DISC-06, TRN-03"""
    assert rule in [violation.id for violation in cds.lint_discovery(body)]


def test_a_missing_title_is_advice_and_no_error():
    """DISC-05"""
    entry = listed()
    del entry["title"]

    (violation,) = cds.lint_discovery({"services": [entry]})

    assert (violation.id, violation.severity) == ("DISC-05", cds.Severity.WARNING)


@pytest.mark.parametrize("hook", ["patient-view", "order-select", "order-sign"])
def test_the_hook_version_is_that_of_the_definition(hook):
    """DISC-09"""
    assert ids(listed(hook=hook, hookVersion="1.0")) == []


def test_an_organisations_hook_has_a_reverse_dns_name():
    """VER-02"""
    assert ids(listed(hook="org.example.shift-begins")) == []


def test_one_id_under_two_hooks_is_refused_unless_asked_for():
    """DISC-10"""
    pair = (listed(), listed(hook="order-sign"))

    assert ids(*pair) == ["DISC-10", "DISC-10"]
    assert ids(*pair, shared_ids=True) == []


def test_the_same_id_and_hook_twice_is_always_refused():
    """DISC-10"""
    assert ids(listed(), listed(), shared_ids=True) == ["DISC-10"]


def test_a_blueprint_with_a_colliding_id_does_not_start():
    """DISC-10"""
    with pytest.raises(cds.NonConformant, match="DISC-10") as refused:
        cds.cds_hooks_blueprint([service(), service(hook="order-sign")])
    assert {violation.id for violation in refused.value.violations} == {"DISC-10"}


def test_advice_does_not_keep_a_blueprint_from_starting():
    """PFT-05"""
    advised = service(prefetch={"meds": "MedicationRequest?_include=a&patient={{context.patientId}}"})

    assert cds.cds_hooks_blueprint([advised]).name == "cds_hooks"


@pytest.mark.parametrize("hook", ["patient-view", "order-sign"])
def test_a_shared_id_is_answered_by_the_service_of_the_hook_in_the_body(make_site, hook):
    """DISC-10, REQ-04"""

    def says(text):
        return lambda request, info: {
            "cards": [{"summary": text, "indicator": "info", "source": {"label": "Us"}}]
        }

    services = [service(hook=name, respond=says(name)) for name in ("patient-view", "order-sign")]
    site = make_site(services=services, shared_ids=True)
    body = {
        "hook": hook,
        "hookInstance": "6bc883b2-b795-4dcb-b661-34884a31d472",
        "context": {"userId": "Practitioner/p", "patientId": "p", "draftOrders": {}},
    }

    assert site.call(body, "/cds-services/one").json["cards"][0]["summary"] == hook


@pytest.mark.parametrize("verb", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_discovery_is_read_only(site, verb):
    """DISC-12, REQ-01"""
    answer = site.client.open("/cds-services", method=verb)

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.json["resourceType"] == "OperationOutcome"


def test_discovery_can_be_cached(site):
    """DISC-16"""
    first = site.client.get("/cds-services")
    again = site.client.get("/cds-services", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert (again.status_code, again.data) == (304, b"")


def test_discovery_behind_authentication_is_cached_for_that_caller_only(make_site):
    """DISC-13, DISC-16"""
    asked = []

    def authenticate(request, path):
        asked.append(path)
        return cds.ClientIdentity("https://ehr.example")

    answer = make_site(authenticate=authenticate).client.get("/cds-services")

    assert asked == ["/cds-services"]
    assert answer.headers["Cache-Control"] == "private, max-age=3600"


def test_head_is_answered_without_a_body(site):
    """DISC-01"""
    answer = site.client.head("/cds-services")

    assert (answer.status_code, answer.data) == (200, b"")
