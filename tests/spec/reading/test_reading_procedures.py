"""Which procedures and studies are read as done."""

import pytest
from tests.lib.readings import codes, read
from tests.lib.resources import concept, condition, icd10cm, loinc, observation, procedure, snomed

from mbc_cards.terminology.procedures import EXAMINATIONS, Examination
from mbc_cards.terminology.snomed_procedures import SNOMED_PROCEDURES


def done(chart):
    return [event.procedure.name for event in chart.procedures]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (snomed("76876009"), "OOPHORECTOMY"),
        (snomed("29827000", "Bilateral salpingectomy with oophorectomy"), "OOPHORECTOMY"),
        ({"text": "Laparoscopic bilateral salpingo-oophorectomy"}, "OOPHORECTOMY"),
        ({"text": "BSO"}, "OOPHORECTOMY"),
        (snomed("108290001", "Radiation oncology AND/OR radiotherapy"), "RADIATION"),
        (snomed("385798007", "Radiation therapy care (regime/therapy)"), "RADIATION"),
        (snomed("33195004", "Teleradiotherapy procedure (procedure)"), "RADIATION"),
        ({"text": "Bestrahlung Thoraxwand"}, "RADIATION"),
        ({"text": "Whole brain radiation therapy"}, "BRAIN_RADIATION"),
        ({"text": "Gamma knife radiosurgery"}, "BRAIN_RADIATION"),
        ({"text": "Ganzhirnbestrahlung"}, "BRAIN_RADIATION"),
        (snomed("34043003"), "DENTAL_EXAMINATION"),
        (snomed("122856003"), "DENTAL_EXAMINATION"),
        ({"text": "Dental examination before zoledronate"}, "DENTAL_EXAMINATION"),
        (snomed("40701008"), "HEART_IMAGING"),
        (snomed("85606007"), "HEART_IMAGING"),
        ({"text": "Transthoracic echocardiogram"}, "HEART_IMAGING"),
        ({"text": "MUGA scan"}, "HEART_IMAGING"),
        (loinc("42148-7"), "HEART_IMAGING"),
        (loinc("25031-6"), "BONE_IMAGING"),
        ({"text": "Bone scan, whole body"}, "BONE_IMAGING"),
        ({"text": "Skelettszintigraphie"}, "BONE_IMAGING"),
        (snomed("86259008"), "BIOPSY_OF_METASTASIS"),
        ({"text": "Biopsy of bone lesion"}, "BIOPSY_OF_METASTASIS"),
        ({"text": "Core biopsy of metastasis"}, "BIOPSY_OF_METASTASIS"),
    ],
)
def test_what_was_done(code, kind):
    assert [kind] == done(read(procedure(code, date="2023-01-01")))


@pytest.mark.parametrize(
    "code",
    [
        snomed("83152002", "Oophorectomy"),
        {"text": "Left oophorectomy"},
        {"text": "Unilateral salpingo-oophorectomy"},
        {"text": "Radiation oncology consultation for radiotherapy"},
        {"text": "No radiation therapy"},
        {"text": "Radiography of chest"},
        snomed("312681000", "Bone density scan"),
        {"text": "Bone densitometry scan (DXA)"},
        snomed("122548005", "Biopsy of breast"),
        snomed("396487001", "Sentinel lymph node biopsy"),
        {"text": "Bone marrow biopsy"},
        snomed("86273004", "Biopsy"),
        snomed("816077007"),
        snomed("367336001", "Chemotherapy"),
        {"text": "Mastectomy"},
        None,
    ],
)
def test_what_does_not_matter_or_is_not_sure(code):
    assert [] == done(read(procedure(code, date="2023-01-01")))


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"bodySite": [concept(text="Brain")]}, "BRAIN_RADIATION"),
        ({"bodySite": [concept(text="Chest wall")]}, "RADIATION"),
        ({}, "RADIATION"),
    ],
)
def test_radiation_to_the_brain_is_told_by_its_site(more, kind):
    assert [kind] == done(read(procedure("Radiotherapy", **more)))


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ({"bodySite": [concept(text="Liver")]}, ["BIOPSY_OF_METASTASIS"]),
        ({"reasonCode": [concept(text="Bone metastases")]}, ["BIOPSY_OF_METASTASIS"]),
        ({"bodySite": [concept(text="Breast")]}, []),
        ({"bodySite": [concept(text="Bone marrow")]}, []),
    ],
)
def test_a_biopsy_of_a_metastasis_is_told_by_site_or_reason(more, kinds):
    assert kinds == done(read(procedure(snomed("86273004", "Biopsy"), **more)))


@pytest.mark.parametrize("status", ["preparation", "on-hold"])
def test_what_has_not_begun_was_not_done(status):
    chart = read(procedure(snomed("40701008"), status=status))
    assert ([], 0) == (done(chart), chart.ignored)


def test_what_was_not_done_is_ignored_and_counted():
    chart = read(procedure(snomed("40701008"), status="not-done"))
    assert ([], 1) == (done(chart), chart.ignored)


def test_a_code_for_both_sides_under_a_name_for_one_is_not_used():
    chart = read(procedure(snomed("76876009", "Unilateral oophorectomy")))
    assert ([], ["code-display-conflict"]) == (done(chart), codes(chart))


@pytest.mark.parametrize(
    ("more", "when"),
    [
        ({"date": "2023-01-01"}, "2023-01-01"),
        ({"start": "2023-01-01", "end": "2023-02-01"}, "2023-01-01 to 2023-02-01"),
        ({"effectiveDateTime": "2023"}, "2023"),
        ({"issued": "2023-03-01T00:00:00Z"}, "2023-03-01"),
        ({}, None),
    ],
)
def test_when_it_was_done(more, when):
    (event,) = read(procedure(snomed("40701008"), **more)).procedures
    assert when == (event.evidence.date and event.evidence.date.text())


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        (loinc("34552-0"), ["HEART_IMAGING"]),
        (loinc("39818-0", "NM Bone Views whole body"), ["BONE_IMAGING"]),
        (concept(text="Radiation therapy summary"), []),
        (concept(text="Liver biopsy report"), []),
    ],
)
def test_a_report_shows_a_study_but_no_treatment(code, kinds):
    report = {
        "resourceType": "DiagnosticReport",
        "id": "r1",
        "status": "final",
        "code": {"coding": [code]} if "code" in code else code,
        "subject": {"reference": "Patient/p1"},
        "effectiveDateTime": "2024-01-01",
    }
    assert kinds == done(read(report))


def test_a_study_may_be_an_observation():
    assert ["HEART_IMAGING"] == done(read(observation(loinc("42148-7"), "normal")))


def test_removed_ovaries_may_stand_among_the_conditions():
    assert ["OOPHORECTOMY"] == done(read(condition(icd10cm("Z90.722"))))
    assert ["OOPHORECTOMY"] == done(read(condition(snomed("391083006"))))
    assert [] == done(read(condition(icd10cm("Z90.721"))))


def test_snomed_can_be_switched_off():
    assert [] == done(read(procedure(snomed("40701008")), snomed=False))
    assert ["HEART_IMAGING"] == done(read(procedure(snomed("40701008", "Echocardiography")), snomed=False))


@pytest.mark.parametrize("code", sorted({**EXAMINATIONS, **SNOMED_PROCEDURES}))
def test_every_verified_code_reads_as_itself_or_as_nothing(code):
    examination = {**EXAMINATIONS, **SNOMED_PROCEDURES}[code]
    expected = {
        Examination.ECHOCARDIOGRAM: ["HEART_IMAGING"],
        Examination.MUGA: ["HEART_IMAGING"],
        Examination.DENTAL_EXAMINATION: ["DENTAL_EXAMINATION"],
        Examination.BILATERAL_OOPHORECTOMY: ["OOPHORECTOMY"],
        Examination.BONE_SCAN: ["BONE_IMAGING"],
        Examination.LIVER_BIOPSY: ["BIOPSY_OF_METASTASIS"],
    }
    coded = loinc(code) if "-" in code else snomed(code)
    assert expected.get(examination, []) == done(read(procedure(coded)))
