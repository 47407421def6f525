"""How laboratory values, ejection fraction and performance status are read; P7 and P9 are shapes."""

import pytest
from tests.lib.readings import codes, read
from tests.lib.resources import coding, concept, loinc, observation, quantity, snomed

from mbc_cards.chart import Analyte
from mbc_cards.terminology.function import LAB_TESTS, REFERENCE_UNIT, Property
from mbc_service.fhir.function import OF_MEASURAND, SCALES
from mbc_service.fhir.units import ALIASES, FACTORS, by_library, factor, ucum

CREATININE, CALCIUM, NEUTROPHILS, LVEF = loinc("2160-0"), loinc("17861-6"), loinc("751-8"), loinc("10230-1")
ECOG, OLD_ECOG, KARNOFSKY = loinc("89247-1"), loinc("42800-3"), loinc("89243-0")


def measured(chart):
    return [(one.analyte.name, one.value, one.unit) for one in chart.measurements]


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        (CREATININE, quantity(1.1, "mg/dL"), ("CREATININE", 1.1, "mg/dL")),
        (loinc("14682-9"), quantity(88.4, "umol/L"), ("CREATININE", pytest.approx(1.0, abs=0.01), "mg/dL")),
        (loinc("14682-9"), quantity(88.4, "µmol/l"), ("CREATININE", pytest.approx(1.0, abs=0.01), "mg/dL")),
        (loinc("62238-1"), quantity(72, "mL/min/1.73m2"), ("EGFR", 72, "mL/min/{1.73_m2}")),
        (loinc("69405-9"), quantity(60, "mL/min"), ("EGFR", 60, "mL/min/{1.73_m2}")),
        (loinc("35591-7"), quantity(55, "mL/min"), ("CREATININE_CLEARANCE", 55, "mL/min")),
        (CALCIUM, quantity(9.5, "mg/dL"), ("CALCIUM", 9.5, "mg/dL")),
        (loinc("2000-8"), quantity(2.4, "mmol/L"), ("CALCIUM", pytest.approx(9.62, abs=0.01), "mg/dL")),
        (loinc("29265-6"), quantity(2.4, "mmol/L"), ("CALCIUM", pytest.approx(9.62, abs=0.01), "mg/dL")),
        (loinc("1995-0"), quantity(1.2, "mmol/L"), ("CALCIUM", None, "mg/dL")),
        (LVEF, quantity(55, "%"), ("LVEF", 55, "%")),
        (LVEF, quantity(0.55, "1"), ("LVEF", 55, "%")),
        (loinc("1742-6"), quantity(30, "U/L"), ("ALT", 30, "U/L")),
        (loinc("1920-8"), quantity(31, "IU/L"), ("AST", 31, "U/L")),
        (loinc("1975-2"), quantity(0.7, "mg/dL"), ("BILIRUBIN", 0.7, "mg/dL")),
        (loinc("14631-6"), quantity(17.1, "umol/L"), ("BILIRUBIN", pytest.approx(1.0, abs=0.01), "mg/dL")),
        (NEUTROPHILS, quantity(2.1, "10*3/uL"), ("NEUTROPHILS", 2.1, "10*3/uL")),
        (NEUTROPHILS, quantity(2.1, "10*9/L"), ("NEUTROPHILS", 2.1, "10*3/uL")),
        (NEUTROPHILS, quantity(2100, "/uL"), ("NEUTROPHILS", 2.1, "10*3/uL")),
        (NEUTROPHILS, quantity(2.1, "K/uL"), ("NEUTROPHILS", 2.1, "10*3/uL")),
        (loinc("718-7"), quantity(12.5, "g/dL"), ("HAEMOGLOBIN", 12.5, "g/dL")),
        (loinc("718-7"), quantity(125, "g/L"), ("HAEMOGLOBIN", 12.5, "g/dL")),
        (loinc("777-3"), quantity(250, "10*3/uL"), ("PLATELETS", 250, "10*3/uL")),
        (loinc("2345-7"), quantity(100, "mg/dL"), ("GLUCOSE", 100, "mg/dL")),
        (loinc("14771-0"), quantity(5.55, "mmol/L"), ("GLUCOSE", pytest.approx(100, abs=0.1), "mg/dL")),
        (loinc("4548-4"), quantity(6.5, "%"), ("HBA1C", 6.5, "%")),
        (loinc("59261-8"), quantity(48, "mmol/mol"), ("HBA1C", pytest.approx(6.5, abs=0.05), "%")),
        (loinc("2243-4"), quantity(20, "pg/mL"), ("ESTRADIOL", 20, "pg/mL")),
        (loinc("14715-7"), quantity(73.4, "pmol/L"), ("ESTRADIOL", pytest.approx(20, abs=0.1), "pg/mL")),
        (loinc("15067-2"), quantity(45, "m[IU]/mL"), ("FSH", 45, "[IU]/L")),
        (loinc("15067-2"), quantity(45, "IU/L"), ("FSH", 45, "[IU]/L")),
        ("Number of brain metastases", 3, ("BRAIN_LESIONS", 3, "{lesions}")),
        ("LVEF", quantity(60, "%"), ("LVEF", 60, "%")),
        (snomed("250908004"), quantity(60, "%"), ("LVEF", 60, "%")),
    ],
)
def test_values_are_given_in_one_unit_for_each_analyte(code, value, expected):
    chart = read(observation(code, value))
    assert [expected] == measured(chart)
    assert [] == codes(chart)


@pytest.mark.parametrize(
    "value",
    [
        quantity(1.1),
        quantity(1.1, "mmol/mol"),
        quantity(1.1, "bananas"),
        quantity(5, "meq/L"),
        {"value": 1.1, "unit": "", "code": ""},
        1,
    ],
)
def test_a_unit_that_is_missing_or_of_another_kind_leaves_no_figure(value):
    chart = read(observation(CALCIUM, value))
    assert [("CALCIUM", None, "mg/dL")] == measured(chart)
    assert ["unit-not-usable"] == codes(chart)


def test_h16_neutrophils_in_per_cent_are_no_count():
    assert [] == measured(read(observation(loinc("770-8"), quantity(60, "%"))))
    chart = read(observation(NEUTROPHILS, quantity(60, "%")))
    assert ([("NEUTROPHILS", None, "10*3/uL")], ["unit-not-usable"]) == (measured(chart), codes(chart))


def test_a_neutrophil_count_of_3000_thousand_is_beyond_human():
    chart = read(observation(NEUTROPHILS, quantity(3000, "10*3/uL")))
    assert ([("NEUTROPHILS", None, "10*3/uL")], ["value-outside-human-limits"]) == (
        measured(chart),
        codes(chart),
    )


CODE_OF = {
    Analyte.CREATININE: "2160-0",
    Analyte.EGFR: "62238-1",
    Analyte.CREATININE_CLEARANCE: "35591-7",
    Analyte.CALCIUM: "17861-6",
    Analyte.LVEF: "10230-1",
    Analyte.ALT: "1742-6",
    Analyte.AST: "1920-8",
    Analyte.BILIRUBIN: "1975-2",
    Analyte.NEUTROPHILS: "751-8",
    Analyte.HAEMOGLOBIN: "718-7",
    Analyte.PLATELETS: "777-3",
    Analyte.GLUCOSE: "2345-7",
    Analyte.HBA1C: "4548-4",
    Analyte.ESTRADIOL: "2243-4",
    Analyte.FSH: "15067-2",
}


@pytest.mark.parametrize("analyte", list(CODE_OF), ids=lambda analyte: analyte.name)
def test_limits_hold_on_both_sides_and_at_equality(analyte):
    scale = SCALES[analyte]
    step = (scale.most - scale.least) / 1000
    for value, inside in (
        (scale.least - step, False),
        (scale.least, True),
        (scale.most, True),
        (scale.most + step, False),
    ):
        chart = read(observation(loinc(CODE_OF[analyte]), quantity(value, scale.unit)))
        assert ([] if inside else ["value-outside-human-limits"]) == codes(chart)
        assert inside is (chart.measurements[0].value is not None)


@pytest.mark.parametrize(
    "element",
    [
        {"valueRange": {"low": {"value": 60, "unit": "mL/min"}}},
        {"valueRange": {"low": {"value": 30}, "high": {"value": 60}}},
        {"valueQuantity": quantity(90, "mL/min/1.73m2", comparator=">")},
        {"valueString": "> 60"},
        {"valueString": "normal"},
        {"interpretation": [concept(text="Normal")]},
    ],
)
def test_p9_a_range_or_an_interpretation_is_measured_without_a_figure(element):
    assert [("EGFR", None, "mL/min/{1.73_m2}")] == measured(read(observation(loinc("62238-1"), **element)))


@pytest.mark.parametrize("element", [{}, {"dataAbsentReason": concept(text="unknown")}])
def test_a_test_without_a_result_was_not_measured(element):
    assert [] == measured(read(observation(CREATININE, **element)))


@pytest.mark.parametrize("text", ["24", "24,5"])
def test_a_number_sent_as_text_is_a_number(text):
    value = {"value": text, "unit": "U/L"}
    assert [("ALT", float(text.replace(",", ".")), "U/L")] == measured(
        read(observation(loinc("1742-6"), value))
    )


@pytest.mark.parametrize(
    "code",
    [
        loinc("2243-4", "Cortisol (AM)"),
        concept(CREATININE, text="Glucose"),
        loinc("718-7", "Platelets"),
        loinc("10230-1", "PR interval"),
    ],
)
def test_h19_a_code_under_another_tests_name_is_not_used(code):
    chart = read(observation(code, quantity(5, "%")))
    assert ([], ["code-display-conflict"]) == (measured(chart), codes(chart))


@pytest.mark.parametrize("name", ["Hgb Bld-mCnc", "Hemoglobin", "Hämoglobin", "Blood test 7"])
def test_names_of_one_test_may_vary(name):
    assert 1 == len(read(observation(loinc("718-7", name), quantity(12, "g/dL"))).measurements)


@pytest.mark.parametrize("code", sorted(LAB_TESTS))
def test_every_verified_code_reads_its_own_analyte(code):
    test = LAB_TESTS[code]
    unit = REFERENCE_UNIT.get(test.property)
    if unit is None or test.property in (Property.SCORE, Property.AGE):
        return
    chart = read(observation(loinc(code, test.display), quantity(10, unit)))
    expected = OF_MEASURAND.get(test.measurand)
    assert ([] if expected is None else [expected]) == [one.analyte for one in chart.measurements]
    assert "unit-not-usable" not in codes(chart)
    assert "code-display-conflict" not in codes(chart)


@pytest.mark.parametrize("value", [{"text": "many"}, -1, 501, quantity(5, comparator=">")])
def test_a_number_of_lesions_must_be_a_number(value):
    assert [] == measured(read(observation("Number of brain lesions", value)))


# --- performance status ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "value", "grade"),
    [
        (ECOG, 0, 0),
        (ECOG, 5, 5),
        (ECOG, loinc("LA9623-5"), 1),
        (ECOG, snomed("422894000"), 2),
        (OLD_ECOG, quantity(1, "ecog"), 1),
        (OLD_ECOG, quantity(2, "{score}"), 2),
        (loinc("89262-0"), loinc("LA9624-3"), 2),
        (snomed("423740007"), 3, 3),
        (ECOG, "ECOG 1", 1),
        (ECOG, {"text": "Grade 2"}, 2),
        (ECOG, "3", 3),
        ("ECOG performance status", 1, 1),
        (KARNOFSKY, 100, 0),
        (KARNOFSKY, 90, 0),
        (KARNOFSKY, 80, 1),
        (KARNOFSKY, 70, 1),
        (KARNOFSKY, 60, 2),
        (KARNOFSKY, 50, 2),
        (KARNOFSKY, 40, 3),
        (KARNOFSKY, 30, 3),
        (KARNOFSKY, 20, 4),
        (KARNOFSKY, 10, 4),
        (KARNOFSKY, 0, 5),
        (KARNOFSKY, quantity(80, "%"), 1),
        (KARNOFSKY, "80%", 1),
        (KARNOFSKY, {"text": "80%"}, 1),
        (concept(coding("urn:local", "x"), text="Karnofsky Performance Status"), 70, 1),
    ],
)
def test_p7_performance_status_is_an_ecog_grade(code, value, grade):
    assert [("ECOG", grade, "{score}")] == measured(read(observation(code, value)))


def test_p7_the_grade_may_stand_in_the_interpretation():
    assert [("ECOG", 1, "{score}")] == measured(read(observation(ECOG, interpretation=loinc("LA9623-5"))))


@pytest.mark.parametrize(
    ("code", "value"), [(ECOG, 6), (ECOG, -1), (ECOG, 1.5), (KARNOFSKY, 75), (KARNOFSKY, 110)]
)
def test_p7_a_number_that_is_no_grade_is_a_problem(code, value):
    chart = read(observation(code, value))
    assert ([], ["value-outside-human-limits"]) == (measured(chart), codes(chart))


@pytest.mark.parametrize(("code", "value"), [(ECOG, {"text": "good"}), (KARNOFSKY, {"text": "good"})])
def test_p7_an_answer_that_is_no_grade_was_measured(code, value):
    assert [("ECOG", None, "{score}")] == measured(read(observation(code, value)))


def test_p7_no_answer_is_no_measurement():
    assert [] == measured(read(observation(ECOG)))


def test_snomed_grades_can_be_switched_off():
    chart = read(observation(ECOG, snomed("422894000")), snomed=False)
    assert [("ECOG", None, "{score}")] == measured(chart)


# --- units -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("unit", "reference"), sorted(FACTORS))
def test_the_table_of_units_says_what_the_library_says(unit, reference):
    assert pytest.approx(FACTORS[unit, reference], rel=1e-9) == by_library(unit, reference)


def test_every_spelling_leads_to_a_unit_of_the_table():
    known = {unit for pair in FACTORS for unit in pair}
    assert set() == set(ALIASES.values()) - known
    assert all(spelling == spelling.casefold() for spelling in ALIASES)


@pytest.mark.parametrize(
    ("unit", "reference", "expected"),
    [
        ("mg/dL", "mg/dL", 1),
        ("MG/DL", "mg/dL", 1),
        ("ug/dL", "mg/dL", pytest.approx(0.001)),
        ("kg/m3", "g/dL", pytest.approx(0.1)),
        ("mg/dL", "U/L", None),
        ("nonsense", "mg/dL", None),
        ("", "mg/dL", None),
        ("meq/L", "umol/L", None),
    ],
)
def test_units_outside_the_table_go_to_the_library(unit, reference, expected):
    assert expected == factor(unit, reference)


def test_an_unknown_spelling_stays_as_it_is():
    assert "furlong" == ucum("furlong")
