"""PFT: the prefetch templates that are offered to clients."""

import pytest
from cds_shapes import listed

import cds_hooks as cds


def ids(template, *, key="key", hook="order-sign", **options):
    return [violation.id for violation in cds.lint_template(key, template, hook=hook, **options)]


@pytest.mark.parametrize(
    "template",
    [
        "Patient/{{context.patientId}}",
        "Practitioner/{{userPractitionerId}}",
        "PractitionerRole/{{userPractitionerRoleId}}",
        "Patient/{{userPatientId}}",
        "RelatedPerson/{{userRelatedPersonId}}",
        "Encounter/{{context.encounterId}}",
        "Condition?patient={{context.patientId}}",
        "Observation?patient={{context.patientId}}&category=laboratory&_sort=-date&_count=50",
        "Observation?patient={{context.patientId}}&code=http://loinc.org|1-1,http://loinc.org|2-2",
        "Observation?patient={{context.patientId}}&code:in=https://example.org/vs&date=ge2020-01-01",
        "Observation?patient={{context.patientId}}&_lastUpdated=ge2020-01-01",
    ],
)
def test_reads_and_simple_searches_are_sound(template):
    """PFT-01, PFT-02, PFT-03, PFT-05"""
    assert ids(template) == []


@pytest.mark.parametrize(
    ("template", "rule"),
    [
        ("https://ehr.example/fhir/Patient/{{context.patientId}}", "PFT-01"),
        ("/Patient/{{context.patientId}}", "PFT-01"),
        ("Patient", "PFT-01"),
        ("Patient/{{context.patientId}}/$everything", "PFT-01"),
        ("patient?x={{context.patientId}}", "PFT-01"),
        ("Condition?patient", "PFT-01"),
        ("Condition?patient=", "PFT-01"),
        ("Patient/{{patientId}}", "PFT-02"),
        ("Patient/{{Patient.id}}", "PFT-02"),
        ("Patient/{{ context.patientId }}", "PFT-02"),
        ("Patient/{{context.patientId}", "PFT-02"),
        ("Patient/{context.patientId}", "PFT-02"),
        ("MedicationRequest/{{context.draftOrders}}", "PFT-03"),
        ("MedicationRequest/{{context.selections}}", "PFT-03"),
        ("Observation?date=ge{{today()}}", "PFT-04"),
        ("Medication/{{context.draftOrders.MedicationRequest.id}}", "PFT-04"),
        ("Condition?patient={{%patient.id}}", "PFT-04"),
        ("Condition?patient=T&_include=Condition:encounter", "PFT-05"),
        ("Condition?patient=T&_revinclude=Observation:focus", "PFT-05"),
        ("Condition?patient=T&_has:Observation:patient:code=1", "PFT-05"),
        ("Condition?patient.name=x", "PFT-05"),
        ("Condition?code:not=x", "PFT-05"),
        ("Condition?code:missing=true", "PFT-05"),
        ("Condition?code:text=x", "PFT-05"),
        ("Condition?_id={{context.patientId}}", "PFT-05"),
        ("Condition?_maxresults=3", "PFT-05"),
        ("Observation?date=ne2020", "PFT-05"),
        ("Observation?date=sa2020-01-01", "PFT-05"),
        ("Observation?date=ge2020,eb2021", "PFT-05"),
        ("Observation?date=ap2020", "PFT-05"),
        ("Observation?patient=T&sort:desc=date", "PFT-06"),
        ("Observation?patient=T&_sort:desc=date", "PFT-06"),
        ("Observation?date=ge2020&date=le2021", "PFT-07"),
        ("Observation?code:in=https://example.org/vs?x", "PFT-07"),
    ],
)
def test_a_template_that_some_client_cannot_resolve_is_found(template, rule):
    assert rule in ids(template)


@pytest.mark.parametrize("hook", ["patient-view", "order-select", "order-sign"])
@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("userId", []),
        ("patientId", []),
        ("encounterId", []),
        ("selections", ["PFT-03"]),
        ("draftOrders", ["PFT-03"]),
    ],
)
def test_the_tokens_of_the_three_hooks(hook, field, found):
    """PFT-03"""
    assert ids(f"Patient/{{{{context.{field}}}}}", hook=hook) == found


def test_any_field_can_be_a_token_of_an_organisations_hook():
    """PFT-03"""
    assert ids("Task/{{context.taskId}}", hook="org.example.task") == []


@pytest.mark.parametrize(
    ("template", "prior", "found"),
    [
        ("Observation?date=ge{{today()}}", (), []),
        ("Condition?patient={{%patient.id}}", ("patient",), []),
        ("Condition?patient={{%patient.id}}", (), ["PFT-04"]),
        ("Medication/{{context.draftOrders.entry.resource.ofType(MedicationRequest).id}}", (), []),
        ("Medication/{{context.selections}}", (), []),
        ("Condition?patient=T&_maxresults=3", (), []),
        ("Patient/{{nonsense}}", (), ["PFT-02"]),
    ],
)
def test_paths_are_allowed_only_to_clients_of_the_ballot(template, prior, found):
    """PFT-04"""
    assert ids(template, dialect=cds.V3_0, prior=prior) == found


def test_dependent_keys_stand_after_the_keys_they_use():
    """PFT-04"""
    patient, dependent = ("Patient/{{context.patientId}}", "Condition?patient={{%patient.id}}")

    def found(prefetch):
        body = {"services": [listed(prefetch=prefetch)]}
        return [(v.id, v.path) for v in cds.lint_discovery(body, dialect=cds.V3_0)]

    assert found({"patient": patient, "conditions": dependent}) == []
    assert found({"conditions": dependent, "patient": patient}) == [
        ("PFT-04", "services[0].prefetch.conditions")
    ]


@pytest.mark.parametrize(("key", "found"), [("ok_key-1", []), ("not ok", ["PFT-08"]), ("é", ["PFT-08"])])
def test_keys_are_ascii_words(key, found):
    """PFT-08"""
    assert ids("Patient/{{context.patientId}}", key=key) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [("Condition?patient={{context.patientId}}", []), ("Condition?code=1", ["PFT-08"])],
)
def test_the_same_key_is_the_same_query_everywhere(other, found):
    """PFT-08"""
    first = listed(prefetch={"conditions": "Condition?patient={{context.patientId}}"})
    second = listed(id="two", prefetch={"conditions": other})

    violations = cds.lint_discovery({"services": [first, second]})

    assert [violation.id for violation in violations] == found


def test_a_service_with_a_template_that_no_client_resolves_does_not_start():
    """PFT-02"""
    service = cds.CdsService(
        **listed(), respond=lambda request, info: cds.Response(), prefetch={"p": "Patient/{{patientId}}"}
    )
    with pytest.raises(cds.NonConformant, match=r"PFT-02 at services\[0\]\.prefetch\.p"):
        cds.cds_hooks_blueprint([service])


@pytest.mark.parametrize("rule", ["PFT-05", "PFT-06", "PFT-07", "PFT-08"])
def test_what_is_only_unwise_is_advice(rule):
    """PFT-05"""
    templates = {
        "PFT-05": ("k", "Condition?code:not=x"),
        "PFT-06": ("k", "Condition?sort:desc=x"),
        "PFT-07": ("k", "Condition?a=1&a=2"),
        "PFT-08": ("k k", "Condition?a=1"),
    }
    key, template = templates[rule]

    (violation,) = cds.lint_template(key, template, hook="order-sign")

    assert (violation.id, violation.severity) == (rule, cds.Severity.WARNING)
