"""How medication resources, therapy Procedures and plans become entries: drugs, dates, reason, line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lib.resources import (
    coding,
    concept,
    hcpcs,
    icd10cm,
    medication,
    medication_administration,
    medication_dispense,
    medication_request,
    medication_statement,
    procedure,
    quantity,
    rxnorm,
    snomed,
)

from mbc_cards.chart import DrugEntry, EntryKind, Giving, Setting, Stop, UnreadableDrug
from mbc_cards.drugs import DRUGS
from mbc_cards.evidence import Problem
from mbc_cards.period import Period
from mbc_service.fhir.inputs import ReadingContext, References
from mbc_service.fhir.treatments import TREATMENT_TYPES, read_treatment

title = "Treatments"

TODAY = date(2024, 6, 1)
CONTEXT = ReadingContext("p1", TODAY)
LETROZOLE = rxnorm("72965", "letrozole")
ANASTROZOLE = rxnorm("84857", "anastrozole")
INTENT = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent"


def context(*resources, snomed_allowed=True):
    return ReadingContext("p1", TODAY, References(resources), snomed_allowed)


def on(year, month, day):
    return Period.on(date(year, month, day))


def entry_of(resource, reading_context=CONTEXT):
    (entry,) = [read for read in read_treatment(resource, reading_context) if isinstance(read, DrugEntry)]
    return entry


def problems_of(resource, reading_context=CONTEXT):
    return [read.code for read in read_treatment(resource, reading_context) if isinstance(read, Problem)]


def extension(url, **value):
    return {"url": url, **value}


# --- what gives nothing ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "resource",
    [
        medication_request(rxnorm("314076", "lisinopril 10 MG Oral Tablet")),
        medication_statement(concept(snomed("787481004", "No known medications"))),  # D30
        medication_request(LETROZOLE, status="entered-in-error"),
        medication_request(LETROZOLE, status="cancelled"),
        medication_statement(LETROZOLE, status="entered-in-error"),
        medication_administration(LETROZOLE, status="not-done"),
        procedure("Chemotherapy", status="not-done"),
        procedure(snomed("71651007", "Mammography")),
        medication_request("chemotherapy", status="draft"),
        medication(LETROZOLE),
        {"resourceType": "Observation", "code": {"text": "letrozole"}},
        {"resourceType": ["MedicationRequest"]},
        {},
    ],
)
def test_another_drug_or_a_void_entry_gives_nothing(resource):
    assert () == read_treatment(resource, CONTEXT)


# --- status ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "intent", "giving"),
    [
        ("active", "order", Giving.ACTIVE),
        ("active", "original-order", Giving.ACTIVE),
        ("active", "instance-order", Giving.ACTIVE),
        ("active", "filler-order", Giving.ACTIVE),
        ("active", None, Giving.ACTIVE),
        ("on-hold", "order", Giving.ON_HOLD),
        ("completed", "order", Giving.UNSTATED),
        ("stopped", "order", Giving.ENDED),
        ("draft", "order", Giving.NOT_GIVEN),
        ("unknown", "order", Giving.UNSTATED),
        (None, "order", Giving.UNSTATED),
        ("active", "proposal", Giving.NOT_GIVEN),
        ("active", "plan", Giving.NOT_GIVEN),
        ("active", "option", Giving.NOT_GIVEN),
    ],
)
def test_d21_a_request_is_given_as_its_status_and_intent_say(status, intent, giving):
    assert giving is entry_of(medication_request(LETROZOLE, status=status, intent=intent)).giving


def test_a_completed_order_says_when_it_ended_only_with_an_end():
    ended = medication_request(
        LETROZOLE,
        status="completed",
        dispenseRequest={"validityPeriod": {"start": "2023-01-01", "end": "2023-06-01"}},
    )
    assert Giving.ENDED is entry_of(ended).giving


def test_an_order_not_to_perform_gives_nothing():
    assert Giving.NOT_GIVEN is entry_of(medication_request(LETROZOLE, doNotPerform=True)).giving
    assert Giving.ACTIVE is entry_of(medication_request(LETROZOLE, doNotPerform=False)).giving


@pytest.mark.parametrize(
    ("status", "giving"),
    [
        ("active", Giving.ACTIVE),
        ("on-hold", Giving.ON_HOLD),
        ("completed", Giving.ENDED),
        ("stopped", Giving.ENDED),
        ("intended", Giving.NOT_GIVEN),
        ("not-taken", Giving.NOT_GIVEN),
        ("unknown", Giving.UNSTATED),
        (None, Giving.UNSTATED),
    ],
)
def test_a_statement_is_given_as_its_status_says(status, giving):
    resource = medication_statement(LETROZOLE, status=status)
    assert (giving, []) == (entry_of(resource).giving, problems_of(resource))


def test_d29_an_impossible_status_is_not_stated_and_a_problem():
    resource = medication_statement(LETROZOLE, status="final")
    assert (Giving.UNSTATED, ["status-invalid"]) == (entry_of(resource).giving, problems_of(resource))
    assert ["status-invalid"] == problems_of(medication_request(LETROZOLE, status=["active"]))


@pytest.mark.parametrize(
    ("status", "giving"),
    [
        ("in-progress", Giving.ACTIVE),
        ("on-hold", Giving.ON_HOLD),
        ("completed", Giving.ENDED),
        ("stopped", Giving.ENDED),
        ("unknown", Giving.UNSTATED),
    ],
)
def test_an_administration_is_given_as_its_status_says(status, giving):
    assert giving is entry_of(medication_administration(LETROZOLE, status=status)).giving


@pytest.mark.parametrize(
    ("status", "giving"),
    [
        ("completed", Giving.UNSTATED),
        ("in-progress", Giving.UNSTATED),
        ("on-hold", Giving.ON_HOLD),
        ("stopped", Giving.ENDED),
        ("preparation", Giving.NOT_GIVEN),
        ("declined", Giving.NOT_GIVEN),
    ],
)
def test_a_dispense_alone_does_not_tell_whether_the_drug_is_taken(status, giving):
    assert giving is entry_of(medication_dispense(LETROZOLE, status=status)).giving


@pytest.mark.parametrize(
    ("handed_over", "days", "giving"),
    [
        ("2024-03-03", 90, Giving.ACTIVE),  # lasts until today
        ("2024-03-02", 90, Giving.ENDED),  # until yesterday
        ("2024-03-03", 0, Giving.UNSTATED),
        ("2024-03-03", 400, Giving.ACTIVE),
        ("2024-03-03", 401, Giving.UNSTATED),
        (None, 90, Giving.UNSTATED),
    ],
)
def test_a_dispensed_supply_is_taken_as_long_as_it_lasts(handed_over, days, giving):
    resource = medication_dispense(LETROZOLE, handed_over=handed_over, daysSupply=quantity(days, "d"))
    assert giving is entry_of(resource).giving


def test_a_supply_in_an_unknown_unit_tells_nothing_and_weeks_are_understood():
    assert Giving.UNSTATED is entry_of(medication_dispense(LETROZOLE, daysSupply=quantity(1, "box"))).giving
    weeks = medication_dispense(LETROZOLE, handed_over="2024-05-01", daysSupply={"value": 4, "unit": "weeks"})
    assert (on(2024, 5, 1), on(2024, 5, 29)) == (entry_of(weeks).start, entry_of(weeks).end)


# --- dates -------------------------------------------------------------------------------------


def test_a_request_begins_when_its_dosage_does_else_when_it_may_be_filled_else_when_written():
    bounds = {"repeat": {"boundsPeriod": {"start": "2023-05-01", "end": "2023-09-30"}}}
    filled = {"validityPeriod": {"start": "2023-06-01", "end": "2023-12-31"}}
    resource = medication_request(
        LETROZOLE, authored="2023-04-20", dosageInstruction=[{"timing": bounds}], dispenseRequest=filled
    )
    assert (on(2023, 5, 1), on(2023, 9, 30)) == (entry_of(resource).start, entry_of(resource).end)
    resource.pop("dosageInstruction")
    assert on(2023, 6, 1) == entry_of(resource).start
    resource.pop("dispenseRequest")
    assert on(2023, 4, 20) == entry_of(resource).start


def test_how_long_a_prescription_may_be_filled_says_when_it_ended_only_if_it_ended():
    filled = {"validityPeriod": {"end": "2023-12-31"}}
    active = medication_request(LETROZOLE, dispenseRequest=filled, authored="2023-01-01")
    ended = medication_request(LETROZOLE, dispenseRequest=filled, authored="2023-01-01", status="completed")
    assert (None, on(2023, 12, 31)) == (entry_of(active).end, entry_of(ended).end)


def test_a_request_for_single_days_begins_on_the_first_of_them():
    timing = {"timing": {"event": ["2019-06-15", "2019-06-01"]}}
    resource = medication_request(LETROZOLE, authored=None, dosageInstruction=[timing])
    assert (on(2019, 6, 1), None) == (entry_of(resource).start, entry_of(resource).end)


def test_partial_dates_stay_partial():
    start = entry_of(medication_statement(LETROZOLE, start="2021-03")).start
    assert "2021-03" == start.text()


def test_a_statement_tells_start_and_end():
    entry = entry_of(
        medication_statement(LETROZOLE, start="2021-03-01", end="2022-04-01", status="completed")
    )
    assert (on(2021, 3, 1), on(2022, 4, 1)) == (entry.start, entry.end)
    dated = entry_of(medication_statement(LETROZOLE, effectiveDateTime="2021-03-01"))
    assert (on(2021, 3, 1), None) == (dated.start, dated.end)


def test_d19_a_statement_of_one_day_tells_the_start_only():
    entry = entry_of(
        medication_statement(LETROZOLE, start="2021-03-01", end="2021-03-01", status="completed")
    )
    assert (on(2021, 3, 1), None) == (entry.start, entry.end)
    two_days = entry_of(medication_statement(LETROZOLE, start="2021-03-01", end="2021-03-02"))
    assert on(2021, 3, 2) == two_days.end


def test_d20_no_date_at_all_is_no_date_and_an_assertion_bounds_the_start():
    entry = entry_of(medication_statement(LETROZOLE))
    assert (None, None, None) == (entry.start, entry.end, entry.evidence.date)
    asserted = entry_of(medication_statement(LETROZOLE, dateAsserted="2022-01-10"))
    assert Period(date.min, date(2022, 1, 10)) == asserted.start
    ended = entry_of(medication_statement(LETROZOLE, end="2021-01-01", dateAsserted="2022-01-10"))
    assert (None, on(2021, 1, 1), on(2021, 1, 1)) == (ended.start, ended.end, ended.evidence.date)


def test_an_administration_is_one_day_or_the_period_it_states():
    one_day = entry_of(medication_administration(LETROZOLE))
    assert (on(2024, 3, 7), on(2024, 3, 7)) == (one_day.start, one_day.end)
    period = {"start": "2024-01-01", "end": "2024-02-01"}
    course = entry_of(medication_administration(LETROZOLE, date=None, effectivePeriod=period))
    assert (on(2024, 1, 1), on(2024, 2, 1)) == (course.start, course.end)
    open_ended = {"start": "2024-01-01"}
    running = entry_of(medication_administration(LETROZOLE, date=None, effectivePeriod=open_ended))
    assert (on(2024, 1, 1), None) == (running.start, running.end)


def test_a_procedure_tells_its_period_or_its_day():
    period = entry_of(procedure("Injection of fulvestrant", start="2023-01-01", end="2023-06-01"))
    assert (EntryKind.PROCEDURE, on(2023, 1, 1), on(2023, 6, 1)) == (period.kind, period.start, period.end)
    day = entry_of(procedure("Injection of fulvestrant", date="2023-01-01"))
    assert (on(2023, 1, 1), None) == (day.start, day.end)
    ended = entry_of(procedure("Injection of fulvestrant", date="2023-01-01", end="2023-06-01"))
    assert (None, on(2023, 6, 1)) == (ended.start, ended.end)


def test_an_end_before_the_start_is_left_out():
    entry = entry_of(medication_statement(LETROZOLE, start="2022-01-01", end="2021-01-01"))
    assert (on(2022, 1, 1), None) == (entry.start, entry.end)


@pytest.mark.parametrize(
    ("start", "status", "problems"),
    [
        ("2024-06-01", "active", []),
        ("2024-06-02", "active", ["date-in-future"]),
        ("2024-06", "active", []),
        ("2027-01-01", "intended", []),
        ("1970-01-01", "active", ["date-placeholder"]),
        ("1970-01-02", "active", []),
    ],
)
def test_d22_a_start_after_today_or_at_the_beginning_of_computer_time_is_a_problem(start, status, problems):
    resource = medication_statement(LETROZOLE, start=start, status=status)
    assert problems == problems_of(resource)
    assert (problems == ["date-placeholder"]) is (entry_of(resource).start is None)


def test_a_placeholder_leaves_the_end_open_too():
    entry = entry_of(
        medication_statement(LETROZOLE, start="1970-01-01", end="1970-12-17", status="completed")
    )
    assert (None, None, None) == (entry.start, entry.end, entry.evidence.date)


# --- why it ended ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "stop"),
    [
        ("Disease progression", Stop.PROGRESSION),
        ("Progressive disease", Stop.PROGRESSION),
        ("Treatment failure", Stop.PROGRESSION),
        ("No longer responding", Stop.PROGRESSION),
        ("Treatment not tolerated (situation)", Stop.TOXICITY),
        ("Toxicity", Stop.TOXICITY),
        ("Adverse reaction", Stop.TOXICITY),
        ("Unverträglichkeit", Stop.TOXICITY),
        ("Treatment completed", Stop.COMPLETED),
        ("Toxicity, no progression", Stop.TOXICITY),
        ("Completed without toxicity", Stop.COMPLETED),
        ("Patient moved away", Stop.OTHER),
        ("Course not completed", Stop.OTHER),
    ],
)
def test_the_reason_recorded_for_the_end_is_kept(reason, stop):
    request = medication_request(LETROZOLE, status="stopped", statusReason=concept(text=reason))
    statement = medication_statement(LETROZOLE, status="stopped", statusReason=[concept(text=reason)])
    assert (stop, stop) == (entry_of(request).stop, entry_of(statement).stop)


def test_the_reason_of_a_dispense_and_of_a_coded_display_are_read():
    dispense = medication_dispense(
        LETROZOLE,
        status="stopped",
        statusReasonCodeableConcept=concept(snomed("407563006", "Treatment not tolerated")),
    )
    assert Stop.TOXICITY is entry_of(dispense).stop


def test_no_reason_is_not_a_reason_and_a_running_drug_has_none():
    assert Stop.UNSTATED is entry_of(medication_request(LETROZOLE, status="completed")).stop
    running = medication_request(LETROZOLE, statusReason=concept(text="progression"))
    assert Stop.UNSTATED is entry_of(running).stop


def test_the_reason_for_which_a_drug_was_begun_is_not_why_it_ended():
    begun = medication_request(
        LETROZOLE, status="completed", reasonCode=[concept(text="disease progression")]
    )
    assert Stop.UNSTATED is entry_of(begun).stop


@pytest.mark.parametrize(
    ("note", "stop"),
    [
        ("Stopped due to progression in liver", Stop.PROGRESSION),
        ("Discontinued because of neuropathy grade 3", Stop.TOXICITY),
        ("stopped due to insurance", Stop.UNSTATED),
        ("progression on the previous line", Stop.UNSTATED),
        ("Patient tolerated infusion without side effects.", Stop.UNSTATED),
        ("Stopped due to progression. " + "x" * 160, Stop.UNSTATED),
    ],
)
def test_a_short_note_counts_if_it_says_that_and_why_it_was_stopped(note, stop):
    entry = entry_of(medication_statement(LETROZOLE, status="stopped", note=[{"text": note}]))
    assert stop is entry.stop


@pytest.mark.parametrize(
    ("url", "words", "stop"),
    [
        ("http://example.org/therapy-outcome", "Progressive Disease", Stop.PROGRESSION),
        ("http://example.org/therapy-outcome", "Stable Disease", Stop.UNSTATED),
        ("http://example.org/mcode-treatment-termination-reason", "toxicity", Stop.TOXICITY),
        ("http://example.org/colour", "progression", Stop.UNSTATED),
    ],
)
def test_an_outcome_or_a_termination_reason_in_an_extension_is_read(url, words, stop):
    resource = medication_statement(
        LETROZOLE, status="completed", extension=[extension(url, valueString=words)]
    )
    assert stop is entry_of(resource).stop


# --- setting and line --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "setting"),
    [
        (concept(text="Adjuvant - intent"), Setting.EARLY),
        (concept(text="Neo-adjuvant"), Setting.EARLY),
        (concept(snomed("373846009")), Setting.EARLY),
        (concept(snomed("363676003")), Setting.METASTATIC),
        (concept(text="Palliative - procedure intent"), Setting.METASTATIC),
        (concept(text="maintenance"), Setting.MAINTENANCE),
        (concept(snomed("373808002", "Curative - procedure intent")), Setting.UNSTATED),
        (concept(text="adjuvant, then metastatic"), Setting.UNSTATED),
        (concept(text="non-metastatic"), Setting.UNSTATED),
    ],
)
def test_d25_the_intent_tells_the_setting_and_curative_tells_nothing(value, setting):
    resource = medication_request(LETROZOLE, extension=[extension(INTENT, valueCodeableConcept=value)])
    assert setting is entry_of(resource).setting


def test_d25_intent_as_a_text_a_coding_or_nested_is_read():
    text = [extension("http://x/treatment-intent", valueString="METASTATIC")]
    assert Setting.METASTATIC is entry_of(medication_statement(LETROZOLE, extension=text)).setting
    plain_coding = [extension("http://x/intent", valueCoding={"code": "adjuvant"})]
    assert Setting.EARLY is entry_of(medication_statement(LETROZOLE, extension=plain_coding)).setting
    nested = [{"url": "http://x/intent", "extension": [extension("value", valueCode="palliative")]}]
    assert Setting.METASTATIC is entry_of(medication_statement(LETROZOLE, extension=nested)).setting


def test_snomed_intents_are_not_read_where_a_site_has_no_licence():
    resource = medication_request(
        LETROZOLE, extension=[extension(INTENT, valueCodeableConcept=concept(snomed("373846009")))]
    )
    assert Setting.UNSTATED is entry_of(resource, context(snomed_allowed=False)).setting


@pytest.mark.parametrize(
    ("resource", "setting"),
    [
        (medication_request(LETROZOLE, category=[concept(text="Adjuvant therapy")]), Setting.EARLY),
        (medication_request(LETROZOLE, category={"text": "Adjuvant therapy"}), Setting.EARLY),
        (
            medication_request(LETROZOLE, reasonCode=[concept(text="Metastatic breast cancer")]),
            Setting.METASTATIC,
        ),
        (medication_request("adjuvant letrozole"), Setting.EARLY),
        (medication_request("TCHP (neoadjuvant)"), Setting.EARLY),
        (medication_request(LETROZOLE), Setting.UNSTATED),
    ],
)
def test_the_setting_is_read_from_category_reason_and_name(resource, setting):
    assert setting is entry_of(resource).setting


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"extension": [extension("http://x/therapy-line", valueInteger=2)]}, 2),
        ({"extension": [extension("http://x/ocpa-regimen-treatment-line", valueString="1L")]}, 1),
        ({"extension": [extension("http://x/line-of-therapy", valueString="second line")]}, 2),
        ({"extension": [extension("http://x/line-of-therapy", valueString="3")]}, 3),
        ({"extension": [extension("http://x/therapy-line", valueInteger=20)]}, 20),
        ({"extension": [extension("http://x/therapy-line", valueInteger=21)]}, None),
        ({"extension": [extension("http://x/therapy-line", valueInteger=0)]}, None),
        ({"extension": [extension("http://x/therapy-line", valueDecimal=1.5)]}, None),
        ({"extension": [extension("http://x/therapy-line", valueBoolean=True)]}, None),
        ({"extension": [extension("http://x/baseline", valueInteger=2)]}, None),
        ({"extension": [extension("http://x/timeline", valueInteger=2)]}, None),
        ({"note": [{"text": "Line 2 therapy - Outcome: Partial Response"}]}, 2),
        ({"note": [{"text": "second line after letrozole"}]}, 2),
        ({"note": [{"text": "given in clinic; later line 3 followed"}]}, None),
        ({}, None),
    ],
)
def test_d24_an_explicit_line_is_read_and_nothing_else_is_one(more, line):
    assert line == entry_of(medication_statement(LETROZOLE, **more)).line


def test_d24_maintenance_in_place_of_a_line_is_a_setting():
    resource = medication_statement(
        LETROZOLE, extension=[extension("http://x/line-of-therapy", valueString="maintenance")]
    )
    assert (None, Setting.MAINTENANCE) == (entry_of(resource).line, entry_of(resource).setting)


def test_d24_line_and_setting_come_from_the_group_of_requests_if_the_entry_states_none():
    group = {
        "resourceType": "RequestGroup",
        "id": "g1",
        "extension": [
            extension("http://x/ocpa-regimen-treatment-line", valueString="2L"),
            extension("http://x/treatment-intent", valueString="palliative"),
        ],
    }
    resource = medication_request(LETROZOLE, basedOn=[{"reference": "RequestGroup/g1"}])
    entry = entry_of(resource, context(group))
    assert (2, Setting.METASTATIC, "RequestGroup/g1") == (entry.line, entry.setting, entry.group)
    own = {**resource, "extension": [extension("http://x/treatment-intent", valueString="adjuvant")]}
    assert Setting.EARLY is entry_of(own, context(group)).setting


# --- joining, other cancers, forms -------------------------------------------------------------


@pytest.mark.parametrize(
    ("resource", "group"),
    [
        (
            medication_statement(LETROZOLE, partOf=[{"reference": "MedicationStatement/regimen-1"}]),
            "MedicationStatement/regimen-1",
        ),  # D15
        (
            medication_administration(
                LETROZOLE, request={"reference": "https://ehr/fhir/MedicationRequest/r1"}
            ),
            "MedicationRequest/r1",
        ),  # D17
        (
            medication_dispense(LETROZOLE, authorizingPrescription=[{"reference": "MedicationRequest/r1"}]),
            "MedicationRequest/r1",
        ),
        (medication_request(LETROZOLE, basedOn=[{"display": "plan"}]), ""),
        (medication_request(LETROZOLE), ""),
    ],
)
def test_d15_d16_d17_the_parent_entry_is_kept_so_that_duplicates_can_be_joined(resource, group):
    assert group == entry_of(resource).group


def test_d17_a_parent_named_by_urn_is_known_by_its_type_and_id():
    parent = medication_request(LETROZOLE, id="r1")
    resource = medication_administration(LETROZOLE, request={"reference": "urn:uuid:r1"})
    assert "MedicationRequest/r1" == entry_of(resource, context(parent)).group
    assert "urn:uuid:r1" == entry_of(resource).group


def test_d15_a_regimen_is_one_entry_with_its_drugs():
    entry = entry_of(medication_statement("AC-T", id="regimen-1"))
    assert ("doxorubicin", "cyclophosphamide", "taxane-unspecified") == entry.drugs
    assert ("MedicationStatement/regimen-1", "AC-T") == (entry.evidence.reference, entry.evidence.shown)


def test_m21_a_drug_for_another_cancer_is_marked():
    for_colon = medication_request(rxnorm("194000", "capecitabine"), reasonCode=[concept(icd10cm("C18.9"))])
    for_breast = medication_request(
        rxnorm("194000", "capecitabine"), reasonCode=[concept(icd10cm("C50.911"))]
    )
    assert (True, False) == (entry_of(for_colon).for_other_primary, entry_of(for_breast).for_other_primary)
    assert not entry_of(medication_request(rxnorm("194000"))).for_other_primary


@pytest.mark.parametrize(
    ("resource", "drug"),
    [
        (
            medication_request("denosumab", dosageInstruction=[{"text": "60 mg SC every 6 months"}]),
            "denosumab-60mg",
        ),
        (medication_request("denosumab", reasonCode=[concept(icd10cm("C79.51"))]), "denosumab-120mg"),
        (medication_request("denosumab"), "denosumab-dose-uncertain"),
        (
            medication_request(rxnorm("993452"), dosageInstruction=[{"text": "120 mg every 4 weeks"}]),
            "denosumab-60mg",
        ),
        (
            medication_request("zoledronic acid", dosageInstruction=[{"text": "5 mg yearly"}]),
            "zoledronic-acid-5mg",
        ),
        (medication_request("everolimus 0.5 mg tablet"), "everolimus-transplant"),
        (medication_request("everolimus for kidney transplant"), "everolimus-transplant"),
        (medication_request("everolimus"), "everolimus"),
        (medication_request("alpelisib (overgrowth syndrome)"), "alpelisib-overgrowth"),
        (medication_request("alpelisib"), "alpelisib"),
        (medication_request("bevacizumab (eye injection)"), "bevacizumab-intravitreal"),
        (medication_request("denosumab for osteoporosis"), "denosumab-60mg"),
        (medication_request("denosumab for bone metastases"), "denosumab-120mg"),
        (
            medication_request("methotrexate", dosageInstruction=[{"text": "15 mg weekly"}]),
            "methotrexate-low-dose",
        ),
    ],
)
def test_d27_dose_or_words_of_the_entry_tell_the_use_unless_a_product_code_has_told_it(resource, drug):
    assert (drug,) == entry_of(resource).drugs


def test_d27_supportive_drugs_are_entries_of_their_own():
    assert ("leuprolide",) == entry_of(medication_request("leuprolide 3.75 mg")).drugs
    assert () == read_treatment(medication_request("dexamethasone 4 mg"), CONTEXT)


def test_the_form_of_a_medication_tells_a_cream_from_an_infusion():
    cream = medication(rxnorm("4492", "fluorouracil"), id="m", form=concept(text="Topical cream"))
    order = medication_request(None, medicationReference={"reference": "Medication/m"})
    entry = entry_of(order, context(cream))
    assert (("fluorouracil-topical",), "medicationReference") == (entry.drugs, entry.evidence.path)


# --- trouble -----------------------------------------------------------------------------------


def test_d14_a_majority_is_an_uncertain_entry_and_a_problem():
    problem, entry = read_treatment(
        medication_request(concept(rxnorm("224905", "Anastrozole [BN]"), text="Trastuzumab")), CONTEXT
    )
    assert ("drug-code-name-conflict", "MedicationRequest/request-1") == (problem.code, problem.reference)
    assert (("trastuzumab",), False) == (entry.drugs, entry.certain)


def test_d13_d14_without_anything_to_believe_the_entry_is_unreadable_and_a_problem():
    for resource, code in (
        (medication_request(None, medicationReference={}), "medication-unreadable"),
        (medication_request(concept(rxnorm("3002", "Doxorubicin"))), "drug-code-name-conflict"),
    ):
        problem, entry = read_treatment(resource, CONTEXT)
        assert (code, "treatment history") == (problem.code, problem.topic)
        assert (UnreadableDrug, "unreadable", Giving.ACTIVE) == (type(entry), entry.words, entry.giving)
        assert on(2024, 3, 7) == entry.start


def test_an_unreadable_entry_shows_what_it_is():
    _, entry = read_treatment({"resourceType": "MedicationStatement"}, CONTEXT)
    assert ("", "unreadable", EntryKind.STATEMENT) == (
        entry.evidence.reference,
        entry.evidence.shown,
        entry.kind,
    )


def test_messages_hold_no_value_of_the_patient():
    resource = medication_request(
        concept(rxnorm("3002", "Doxorubicin")), id="secret-id", status="final", authored="2031-05-05"
    )
    problems = [read for read in read_treatment(resource, CONTEXT) if isinstance(read, Problem)]
    assert {"drug-code-name-conflict", "status-invalid", "date-in-future"} == {item.code for item in problems}
    for problem in problems:
        assert not any(value in problem.message for value in ("Doxorubicin", "secret-id", "2031", "final"))


# --- procedures and plans ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("resource", "words"),
    [
        (procedure(snomed("169413002", "Hormone therapy (procedure)")), "hormonal therapy"),
        (procedure(snomed("169413002")), "hormonal therapy"),
        (procedure(snomed("385786002")), "chemotherapy"),
        (procedure(snomed("367336001")), "chemotherapy"),
        (procedure(snomed("76334006")), "immunotherapy"),
        (procedure(snomed("33195004", "Chemotherapy")), "chemotherapy"),
        (
            procedure(coding("https://mii.example/CodeSystem/mii-cs-onko-therapie-typ", "HO")),
            "hormonal therapy",
        ),
        (procedure(None, category=concept(coding("https://mii.example/therapie-typ", "CH"))), "chemotherapy"),
        (procedure(coding("http://fhir.de/CodeSystem/bfarm/ops", "8-542.11")), "chemotherapy"),
        (procedure(coding("http://fhir.de/CodeSystem/bfarm/ops", "8-547.0")), "immunotherapy"),
        (procedure(None, usedCode=[concept(text="Immunotherapy")]), "immunotherapy"),
    ],
)
def test_d23_a_therapy_known_only_as_a_procedure_names_its_kind(resource, words):
    (entry,) = read_treatment(resource, CONTEXT)
    assert (UnreadableDrug, words, EntryKind.PROCEDURE) == (type(entry), words, entry.kind)


@pytest.mark.parametrize(
    "resource",
    [
        procedure(coding("http://fhir.de/CodeSystem/bfarm/ops", "5-870")),
        procedure(coding("https://mii.example/CodeSystem/mii-cs-onko-therapie-typ", "ST")),
        procedure(coding("urn:local", "CH")),
        procedure("Chemotherapy education"),
        procedure("Trastuzumab level"),
        procedure(None),
        procedure({"coding": [{}]}),
        procedure("unknown"),
    ],
)
def test_a_procedure_that_gives_no_drug_is_not_a_treatment(resource):
    assert () == read_treatment(resource, CONTEXT)


def test_d23_snomed_kinds_are_not_read_where_a_site_has_no_licence():
    assert () == read_treatment(procedure(snomed("385786002")), context(snomed_allowed=False))


def test_a_procedure_may_name_the_drug_by_text_by_billing_code_or_by_what_was_used():
    used = medication(LETROZOLE, id="m1")
    for resource in (
        procedure("Injection of fulvestrant"),
        procedure(hcpcs("J9395")),
        procedure("Chemotherapy", usedCode=[concept(rxnorm("282357"))]),
    ):
        assert ("fulvestrant",) == entry_of(resource).drugs
    referred = procedure(
        "Chemotherapy", usedReference=[{"reference": "Device/1"}, {"reference": "Medication/m1"}]
    )
    assert ("letrozole",) == entry_of(referred, context(used)).drugs


def test_the_first_kind_of_therapy_that_a_procedure_names_counts():
    resource = procedure("Chemotherapy", category=concept(text="Immunotherapy"))
    assert ["chemotherapy"] == [entry.words for entry in read_treatment(resource, CONTEXT)]


def test_a_device_used_in_a_procedure_is_not_an_unreadable_drug():
    assert () == read_treatment(procedure("Mastectomy", usedReference=[{"reference": "Device/1"}]), CONTEXT)


def test_a_contradictory_procedure_is_a_problem_of_that_procedure():
    problem, entry = read_treatment(
        procedure(concept(hcpcs("J9395"), hcpcs("J9355", "Trastuzumab"))), CONTEXT
    )
    assert ("Procedure/procedure-1", "code") == (problem.reference, problem.path)
    assert (("trastuzumab",), False) == (entry.drugs, entry.certain)
    nameless = procedure(concept(hcpcs("J9395"), hcpcs("J9355", "Trastuzumab")), id=None)
    assert "" == read_treatment(nameless, CONTEXT)[0].reference


def test_a_procedure_is_given_as_its_status_says():
    givings = {
        status: entry_of(procedure("Injection of fulvestrant", status=status)).giving
        for status in ("in-progress", "on-hold", "completed", "stopped", "preparation", "unknown")
    }
    assert {
        "in-progress": Giving.ACTIVE,
        "on-hold": Giving.ON_HOLD,
        "completed": Giving.ENDED,
        "stopped": Giving.ENDED,
        "preparation": Giving.NOT_GIVEN,
        "unknown": Giving.UNSTATED,
    } == givings


def test_d21_plans_are_never_given():
    plan = {
        "resourceType": "CarePlan",
        "id": "c1",
        "status": "active",
        "intent": "plan",
        "title": "Planned Therapy",
        "period": {"start": "2024-07-01"},
        "description": "TC (Docetaxel/Cyclophosphamide)",
        "activity": [{"detail": {"description": "TC (Docetaxel/Cyclophosphamide)"}}],
    }
    (entry,) = read_treatment(plan, CONTEXT)
    assert (("docetaxel", "cyclophosphamide"), Giving.NOT_GIVEN, EntryKind.REQUEST) == (
        entry.drugs,
        entry.giving,
        entry.kind,
    )
    assert ("CarePlan/c1", on(2024, 7, 1)) == (entry.evidence.reference, entry.evidence.date)
    assert () == read_treatment({**plan, "status": "revoked"}, CONTEXT)
    assert 1 == len(read_treatment({**plan, "activity": []}, CONTEXT))


def test_d21_plans_may_name_products_and_actions():
    product = {"detail": {"productCodeableConcept": concept(LETROZOLE)}}
    reference = {"detail": {"productReference": {"display": "palbociclib"}}}
    walking = {"detail": {"code": concept(text="physical exercise")}}
    plan = {"resourceType": "CarePlan", "activity": [product, reference, walking]}
    assert [("letrozole",), ("palbociclib",)] == [entry.drugs for entry in read_treatment(plan, CONTEXT)]
    group = {
        "resourceType": "RequestGroup",
        "action": [{"title": "AC-T"}, {"code": [concept(rxnorm("282357"))]}, {"title": "walk"}],
    }
    assert [("doxorubicin", "cyclophosphamide", "taxane-unspecified"), ("fulvestrant",)] == [
        entry.drugs for entry in read_treatment(group, CONTEXT)
    ]


# --- robustness --------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10) | st.just("letrozole"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "coding",
                    "text",
                    "code",
                    "system",
                    "reference",
                    "url",
                    "valueString",
                    "extension",
                    "start",
                    "end",
                    "timing",
                    "repeat",
                    "boundsPeriod",
                    "detail",
                ]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=10,
)
ELEMENTS = [
    "id",
    "status",
    "intent",
    "code",
    "category",
    "medicationReference",
    "reasonCode",
    "reasonReference",
    "statusReason",
    "note",
    "extension",
    "dosageInstruction",
    "dosage",
    "dispenseRequest",
    "effectivePeriod",
    "effectiveDateTime",
    "authoredOn",
    "whenHandedOver",
    "daysSupply",
    "performedPeriod",
    "partOf",
    "basedOn",
    "usedCode",
    "usedReference",
    "activity",
    "action",
    "period",
    "doNotPerform",
    "contained",
]


@given(
    st.sampled_from(sorted(TREATMENT_TYPES)),
    st.sampled_from(
        [None, {"text": "denosumab"}, concept(rxnorm("224905", "Anastrozole [BN]"), text="T-DM1")]
    ),
    st.dictionaries(st.sampled_from(ELEMENTS), JSON, max_size=6),
)
def test_any_json_is_read_without_an_error(resource_type, drug, elements):
    resource = {**elements, "resourceType": resource_type, "medicationCodeableConcept": drug}
    for read in read_treatment(resource, CONTEXT):
        if isinstance(read, DrugEntry):
            assert set(read.drugs) <= set(DRUGS)


@given(st.dictionaries(st.text(max_size=12), JSON, max_size=3), JSON)
def test_any_object_is_read_without_an_error(resource, resource_type):
    read_treatment({**resource, "resourceType": resource_type}, CONTEXT)
