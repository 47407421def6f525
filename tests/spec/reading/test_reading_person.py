"""How sex, birth, death and menopause are read, and whose resources count; P1 to P10 and R30 are shapes."""

from datetime import date

import pytest
from tests.lib.readings import TODAY, called, codes, read
from tests.lib.resources import (
    coding,
    concept,
    condition,
    icd10cm,
    loinc,
    medication_request,
    observation,
    patient,
    quantity,
    snomed,
)

from mbc_cards.chart import Topic
from mbc_cards.values import Menopause, Sex
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart

ER, POSITIVE = loinc("85337-4"), snomed("10828004")
MENOPAUSE = snomed("161712005", "Menopause, function (observable entity)")
BIRTH_SEX = {"url": "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex", "valueCode": "F"}


def states(chart):
    return [event.state for event in chart.menopause]


# --- menopause ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [snomed("76498008"), quantity(51, "a"), 51, {"text": "postmenopausal"}])
def test_p1_an_age_at_menopause_says_that_it_is_over(value):
    assert [Menopause.POST] == states(read(observation(loinc("42802-9"), value)))


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (snomed("289903006", "Menopause present (finding)"), Menopause.POST),
        (snomed("289904000", "Menopause absent (finding)"), Menopause.PRE),
        (snomed("22636003"), Menopause.PRE),
        (snomed("309606002"), Menopause.PRE),
        (snomed("307429007"), Menopause.POST),
        ({"text": "Perimenopausal"}, None),
        ("postmenopausal", Menopause.POST),
        (snomed("1220561009", "Not recorded (qualifier value)"), None),
        ({"text": "amenorrhoea"}, None),
    ],
)
def test_p2_the_menopause_question(value, state):
    assert [state] == states(read(observation(MENOPAUSE, value)))


def test_p2_a_menopause_question_without_an_answer():
    assert [None] == states(read(observation(MENOPAUSE, dataAbsentReason=concept(text="unknown"))))
    assert [] == states(read(observation(MENOPAUSE)))


def test_snomed_states_can_be_switched_off():
    chart = read(
        observation("Menopausal status", snomed("289903006"), id="1"),
        observation("Menopausal status", "premenopausal", id="2"),
        snomed=False,
    )
    assert [None, Menopause.PRE] == states(chart)


def test_p2_a_state_against_its_words_is_not_known():
    chart = read(observation(MENOPAUSE, snomed("289903006", "Premenopausal")))
    assert ([None], ["answer-conflict"]) == (states(chart), codes(chart))


@pytest.mark.parametrize("name", ["Menopausal status", "Menopausenstatus", "Menopause status"])
def test_the_menopause_question_may_be_known_by_its_name(name):
    assert [Menopause.PRE] == states(read(observation(name, {"text": "prämenopausal"})))


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (icd10cm("Z78.0"), Menopause.POST),
        (icd10cm("N95.2"), Menopause.POST),
        (snomed("76498008"), Menopause.POST),
        (snomed("289904000"), Menopause.PRE),
        (icd10cm("E28.310"), Menopause.POST),
        (icd10cm("E28.39"), None),
        (snomed("237788002", "Premature ovarian failure"), None),
        (icd10cm("E89.40"), Menopause.POST),
        ({"text": "Postmenopausal"}, Menopause.POST),
        ({"text": "Premenopausal state"}, Menopause.PRE),
        ({"text": "Perimenopausal"}, None),
    ],
)
def test_a_condition_can_state_menopause(code, state):
    assert [state] == states(read(condition(code)))


@pytest.mark.parametrize(
    "resource",
    [
        condition(snomed("198436008", "Menopausal flushing (finding)")),
        condition(icd10cm("N95.1", "Menopausal and female climacteric states")),
        condition({"text": "Hot flashes"}),
        condition(icd10cm("Z33.1", "Pregnant state")),
        patient(birth_date="1930-01-01"),
        observation(loinc("66174-4"), interpretation=concept(text="Not pregnant")),
    ],
)
def test_p3_p8_hints_are_no_menopausal_state(resource):
    assert [] == states(read(resource))


# --- sex, birth, death -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "sex"),
    [
        ({"gender": "female"}, Sex.FEMALE),
        ({"gender": "male"}, Sex.MALE),
        ({"gender": "Female"}, Sex.FEMALE),
        ({"gender": "unknown"}, None),
        ({"gender": None}, None),
        ({"gender": "other", "extension": [{"url": "urn:x"}, BIRTH_SEX]}, Sex.FEMALE),
        ({"gender": "female", "extension": [BIRTH_SEX]}, Sex.FEMALE),
    ],
)
def test_p4_sex_is_gender_else_sex_at_birth(more, sex):
    person = read(patient(**more)).person
    assert sex is person.sex
    assert (sex is None) is (person.sex_evidence is None)


@pytest.mark.parametrize(
    ("value", "sex"),
    [
        (loinc("LA3-6", "Female"), Sex.FEMALE),
        (loinc("LA3-6"), Sex.FEMALE),
        ("male", Sex.MALE),
        ({"text": "unknown"}, None),
        (concept(coding(None, "F"), text="male"), None),
    ],
)
def test_p4_sex_may_stand_in_an_observation(value, sex):
    chart = read({"resourceType": "Patient"}, observation(loinc("76689-9", "Sex assigned at birth"), value))
    assert sex is chart.person.sex


def test_p4_observations_of_both_sexes_tell_none():
    sexes = [observation(loinc("76689-9"), words, id=words) for words in ("male", "female")]
    assert None is read(*sexes).person.sex


def test_gender_against_sex_at_birth_is_not_guessed():
    chart = read(patient(gender="male", extension=[BIRTH_SEX]), observation(loinc("76689-9"), "male"))
    assert (None, ["sex-conflict"]) == (chart.person.sex, codes(chart))


@pytest.mark.parametrize(
    ("birth_date", "born", "problems"),
    [
        ("1960-05-17", "1960-05-17", []),
        ("1960", "1960", []),
        ("1960-05", "1960-05", []),
        ("1960-05-17T00:00:00Z", "1960-05-17", []),
        ("2024-06-01", "2024-06-01", []),
        ("2024-06-02", None, ["impossible-date"]),
        ("1904", "1904", []),
        ("1903", None, ["impossible-date"]),
        ("17.05.1960", None, []),
        (None, None, []),
    ],
)
def test_p4_the_date_of_birth(birth_date, born, problems):
    chart = read(patient(birth_date=birth_date))
    assert born == (chart.person.born and chart.person.born.text())
    assert problems == codes(chart)


@pytest.mark.parametrize(
    ("more", "deceased"),
    [
        ({"deceasedDateTime": "2020"}, True),
        ({"deceasedDateTime": "2020-01-02T03:04:05Z"}, True),
        ({"deceasedDateTime": "not a date"}, True),
        ({"deceasedDateTime": "2199-01-01"}, False),
        ({"deceasedBoolean": True}, True),
        ({"deceasedBoolean": False}, False),
        ({}, False),
        ({"deceasedBoolean": "true"}, False),
    ],
)
def test_p6_death(more, deceased):
    assert deceased is read(patient(**more)).person.deceased


def test_a_chart_without_a_patient_has_an_empty_person():
    assert "" == read().person.reference


# --- whose resources count ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p1"},
        {"reference": "https://ehr.example/fhir/Patient/p1"},
        {"reference": "Patient/p1/_history/3"},
        {"reference": "urn:uuid:p1"},
        {"reference": "urn:uuid:08133647-ebad-55be-b487-e942b24c54c6"},
        {"reference": "p1"},
        {"reference": "#contained"},
        {"display": "somebody"},
        {"identifier": {"value": "1"}},
        {"reference": 5},
        "Patient/p2",
        None,
    ],
)
def test_r30_a_subject_that_is_or_may_be_the_patient_counts(subject):
    chart = read(observation(ER, POSITIVE, subject=subject))
    assert ([("ER", "POSITIVE")], 0) == (called(chart), chart.ignored)


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p2"},
        {"reference": "https://ehr.example/fhir/Patient/p2"},
        {"reference": "urn:uuid:p2"},
        {"reference": "Group/p1"},
        {"reference": "p2"},
    ],
)
def test_r30_another_patients_resources_are_left_out_counted_and_said(subject):
    chart = read(
        patient(),
        patient("p2"),
        observation(ER, POSITIVE, subject=subject),
        observation(ER, POSITIVE, id="2", subject=subject),
    )
    assert ([], 3) == (called(chart), chart.ignored)
    assert ["other-patient", "other-patient"] == codes(chart)


def test_r30_old_resources_name_the_patient_otherwise():
    chart = read(observation(ER, POSITIVE, subject=None, patient={"reference": "Patient/p2"}))
    assert 1 == chart.ignored


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled", "not-done"])
def test_entries_that_do_not_count_are_ignored_and_counted(status):
    chart = read(observation(ER, POSITIVE, status=status))
    assert ([], 1, []) == (called(chart), chart.ignored, codes(chart))


@pytest.mark.parametrize(
    ("status", "preliminary"),
    [("final", False), ("preliminary", True), ("registered", True), ("amended", False), (None, False)],
)
def test_a_preliminary_result_says_so(status, preliminary):
    (result,) = read(observation(ER, POSITIVE, status=status)).markers
    assert preliminary is result.evidence.preliminary


def test_p10_resources_without_an_id_are_read():
    (result,) = read(observation(ER, POSITIVE, id=None)).markers
    assert "" == result.evidence.reference


def test_a_patient_of_another_id_is_not_the_person():
    chart = read(patient("p2", gender="male"))
    assert (None, 1, ["other-patient"]) == (chart.person.sex, chart.ignored, codes(chart))


def test_the_id_of_the_patient_may_be_a_reference():
    chart = read(patient(), observation(ER, POSITIVE), patient_id="Patient/p1")
    assert (Sex.FEMALE, 0) == (chart.person.sex, chart.ignored)


# --- dates, what was supplied ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "when"),
    [
        ({"date": "2024-03-07T23:30:00-05:00"}, "2024-03-07"),
        ({"date": None, "effectiveInstant": "2024-03-07T12:00:00Z"}, "2024-03-07"),
        (
            {"date": None, "effectivePeriod": {"start": "2024-03-01", "end": "2024-03-07"}},
            "2024-03-01 to 2024-03-07",
        ),
        ({"date": None, "effectivePeriod": {"start": "2024-03-01"}}, "2024-03-01"),
        ({"date": None, "effectivePeriod": {"start": "2024-03-07", "end": "2024-03-01"}}, "2024-03-07"),
        ({"date": None, "issued": "2024-03-08T00:00:00Z"}, "2024-03-08"),
        ({"date": "yesterday", "issued": "2024-03-08T00:00:00Z"}, "2024-03-08"),
        ({"date": None}, None),
    ],
)
def test_a_result_is_dated_by_its_effective_date_then_its_issue(more, when):
    (result,) = read(observation(ER, POSITIVE, **more)).markers
    assert when == (result.evidence.date and result.evidence.date.text())


def test_a_date_in_the_future_is_kept_and_said():
    chart = read(
        observation(ER, POSITIVE, date="2024-06-02", id="1"),
        observation(ER, POSITIVE, date="2024-06-01", id="2"),
    )
    assert ["2024-06-02", "2024-06-01"] == [result.evidence.date.text() for result in chart.markers]
    assert [("future-date", "Observation/1")] == [(one.code, one.reference) for one in chart.problems]
    assert "2024-06-01" == chart.newest_data.text()


def test_a_drug_that_begins_later_is_no_wrong_date():
    chart = read(medication_request("letrozole", authored="2024-06-15"))
    assert (1, []) == (len(chart.drugs), [code for code in codes(chart) if code == "future-date"])
    assert None is chart.newest_data


def test_the_newest_date_is_taken_from_everything_read():
    chart = read(
        observation(ER, POSITIVE, date="2022-01-01"),
        condition(snomed("254837009"), onset="2023-05"),
        observation("Height", quantity(1.7, "m"), date="2024-05-05", id="2"),
    )
    assert "2023-05" == chart.newest_data.text()
    assert None is read().newest_data


def test_what_was_not_supplied_is_handed_on():
    missing = frozenset({Topic.MEDICATION})
    chart = read_chart(Inputs(patient_id="p1", resources=(), today=TODAY, not_supplied=missing))
    assert missing == chart.not_supplied
    assert date(2024, 6, 1) == TODAY


def test_evidence_shows_question_and_answer_as_the_source_does():
    (result,) = read(
        observation(loinc("85337-4", "Estrogen receptor"), snomed("10828004", "Positive"))
    ).markers
    evidence = result.evidence
    assert ("Observation/observation-1", "Estrogen receptor: Positive", "valueCodeableConcept") == (
        evidence.reference,
        evidence.shown,
        evidence.path,
    )


@pytest.mark.parametrize(
    ("element", "shown"),
    [
        ({"valueString": "positive"}, "85337-4: positive"),
        ({"valueBoolean": True}, "85337-4: yes"),
        ({"valueBoolean": False}, "85337-4: no"),
        ({"valueQuantity": quantity(24, "%")}, "85337-4: 24 %"),
        ({"valueQuantity": quantity(1, "%", comparator="<")}, "85337-4: < 1 %"),
        ({"valueQuantity": quantity(1, "%", comparator="<=")}, "85337-4: ≤ 1 %"),
        ({"valueQuantity": quantity(90, "%", comparator=">")}, "85337-4: > 90 %"),
        ({"valueQuantity": quantity(90, "%", comparator=">=")}, "85337-4: ≥ 90 %"),
        ({"valueRange": {"low": {"value": 1}, "high": {"value": 10}}}, "85337-4: 1 to 10"),
        ({"valueCoding": coding(None, "260385009", "Negative")}, "85337-4: Negative"),
        ({"valueCodeableConcept": "positive"}, "85337-4: positive"),
        ({"interpretation": [{}, concept(text="Negative")]}, "85337-4: Negative"),
        ({"dataAbsentReason": concept(text="unknown")}, "85337-4: unknown"),
        ({}, "85337-4"),
    ],
)
def test_evidence_shows_every_kind_of_value(element, shown):
    (result,) = read({**observation(ER), **element}).markers
    assert shown == result.evidence.shown
