"""How ER, PR, HER2 and the other tumour markers are read; R1 to R30 name shapes of real data."""

import pytest
from tests.lib.readings import called, codes, read
from tests.lib.resources import (
    INTERPRETATION,
    NULL_FLAVOR,
    coding,
    component,
    concept,
    condition,
    hgnc,
    icd10cm,
    loinc,
    observation,
    quantity,
    reference,
    snomed,
    specimen,
)

from mbc_cards.chart import Call, Marker, Method, Specimen
from mbc_cards.terminology.receptors import RECEPTOR_TESTS, Measure, ReceptorName
from mbc_cards.values import Her2Expression

ER, PR, HER2 = loinc("85337-4"), loinc("85339-0"), loinc("48676-1")
HER2_IHC, HER2_ISH, HER2_RATIO = loinc("85319-2"), loinc("85318-4"), loinc("49683-6")
POSITIVE, NEGATIVE = snomed("10828004"), snomed("260385009")
ER_NAME = "Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain"
GERMAN = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem/"


@pytest.mark.parametrize(
    ("shape", "code", "value", "expected"),
    [
        ("R1", loinc("40556-3"), snomed("10828004", "Positive"), ("ER", "POSITIVE")),
        ("R1", loinc("40557-1"), snomed("260385009", "Negative (qualifier value)"), ("PR", "NEGATIVE")),
        ("R1", loinc("18474-7"), snomed("260385009", "Negative"), ("HER2", "NEGATIVE")),
        ("R2 bare codes", ER, POSITIVE, ("ER", "POSITIVE")),
        ("R2 no system at all", coding(None, "85337-4"), coding(None, "260385009"), ("ER", "NEGATIVE")),
        ("R3", ER, loinc("LA6576-8"), ("ER", "POSITIVE")),
        ("R3", PR, loinc("LA6577-6", "Negative"), ("PR", "NEGATIVE")),
        ("R15", HER2, coding("http://hl7.org/fhir/v2/0078", "IND"), ("HER2", "UNCLEAR")),
        ("R15", ER, coding("http://terminology.hl7.org/CodeSystem/v2-0078", "POS"), ("ER", "POSITIVE")),
        ("R15", ER, coding(INTERPRETATION, "NEG"), ("ER", "NEGATIVE")),
        ("R15 high is no positive", ER, coding(INTERPRETATION, "H"), ("ER", "UNCLEAR")),
        (
            "R16",
            concept(hgnc("HGNC:3467", "estrogen receptor 1"), text="ER Pct"),
            quantity(60, "%"),
            ("ER", "POSITIVE"),
        ),
        (
            "R16",
            concept(hgnc("HGNC:8910", "progesterone receptor"), text="PR Pct"),
            quantity(0, "%"),
            ("PR", "NEGATIVE"),
        ),
        (
            "R16",
            concept(hgnc("HGNC:3430", "erb-b2 receptor tyrosine kinase 2"), text="Her2Neu FISH"),
            "negative",
            ("HER2", "NEGATIVE"),
        ),
        ("R17", concept(hgnc("HGNC:8910"), text="PR Pct"), "0", ("PR", "NEGATIVE")),
        ("R17", concept(hgnc("HGNC:8910"), text="PR Pct"), "n/a", ("PR", "NOT_DONE")),
        ("R17", "ER", "positive", ("ER", "POSITIVE")),
        ("R17", "HER2 FISH", "equivocal", ("HER2", "UNCLEAR")),
        ("R18", snomed("445028008"), snomed("416053008"), ("ER", "POSITIVE")),
        ("R18", snomed("445029000"), snomed("373572006"), ("PR", "NEGATIVE")),
        ("R18 the answer tells", "Tumour subtype", snomed("431396003"), ("HER2", "NEGATIVE")),
        ("R18 the answer tells", "Tumour subtype", snomed("427685000"), ("HER2", "POSITIVE")),
        ("R18 the answer tells", "Tumour subtype", snomed("416561008"), ("PR", "POSITIVE")),
        ("R19", ER, coding(NULL_FLAVOR, "UNK"), ("ER", "NOT_DONE")),
        ("R19", PR, snomed("1220561009", "Not recorded (qualifier value)"), ("PR", "NOT_DONE")),
        ("R19", HER2, snomed("261665006", "Unknown"), ("HER2", "NOT_DONE")),
        ("R21", HER2, coding(f"{GERMAN}mii-cs-onko-mamma-her2neu-status-obds", "P"), ("HER2", "POSITIVE")),
        ("R21", HER2, coding(f"{GERMAN}mii-cs-onko-mamma-her2neu-status-obds", "N"), ("HER2", "NEGATIVE")),
        ("R21", HER2, coding(f"{GERMAN}mii-cs-onko-mamma-her2neu-status-obds", "U"), ("HER2", "NOT_DONE")),
        (
            "R21",
            ER,
            coding(f"{GERMAN}mii-cs-onko-mamma-rezeptorstatus-leitlinie", "positiv"),
            ("ER", "POSITIVE"),
        ),
        ("R23", loinc("10480-2"), POSITIVE, ("HORMONE_RECEPTOR", "POSITIVE")),
        ("R25", ER, {"text": "Positive"}, ("ER", "POSITIVE")),
        ("R25 a broken coding", {"coding": ["x"], "text": "ER status"}, "positive", ("ER", "POSITIVE")),
        ("R25", "Östrogenrezeptor Status", {"text": "positiv"}, ("ER", "POSITIVE")),
        ("R25", "ER and PR receptor status", "negative", ("HORMONE_RECEPTOR", "NEGATIVE")),
        ("R28", loinc("18474-7"), loinc("LA9633-4", "Present"), ("HER2", "UNCLEAR")),
        ("R28", loinc("72382-5"), quantity(12, "[IU]/mL"), ("HER2", "UNCLEAR")),
        ("present is positive for ER", ER, loinc("LA9633-4"), ("ER", "POSITIVE")),
        ("absent is negative", HER2_IHC, loinc("LA9634-2"), ("HER2", "NEGATIVE")),
        ("weakly positive", ER, snomed("260408008"), ("ER", "POSITIVE")),
        ("amplified", HER2_ISH, "amplified", ("HER2", "POSITIVE")),
        ("negation first", HER2_ISH, "HER2 gene is not amplified", ("HER2", "NEGATIVE")),
        ("negation first", HER2_ISH, "non-amplified", ("HER2", "NEGATIVE")),
        ("German negation", HER2_ISH, "nicht amplifiziert", ("HER2", "NEGATIVE")),
        ("no evidence of", HER2_ISH, "no evidence of amplification", ("HER2", "NEGATIVE")),
        ("two things said", ER, "ER positive, PR negative", ("ER", "UNCLEAR")),
        ("yes or no", ER, True, ("ER", "POSITIVE")),
        ("yes or no", ER, False, ("ER", "NEGATIVE")),
        ("HR by both negative", "ER/PR status", {"text": "Negative"}, ("HORMONE_RECEPTOR", "NEGATIVE")),
    ],
)
def test_one_result_is_read_as_reported(shape, code, value, expected):
    assert [expected] == called(read(observation(code, value))), shape


def test_r4_two_codes_of_one_test_are_one_result():
    chart = read(
        observation([loinc("16112-5"), ER], POSITIVE, id="er"),
        observation([HER2, HER2_IHC], NEGATIVE, id="ihc"),
        observation([HER2, HER2_ISH], NEGATIVE, id="ish"),
    )
    assert [("ER", "POSITIVE"), ("HER2", "NEGATIVE"), ("HER2", "NEGATIVE")] == called(chart)
    assert [Method.UNSTATED, Method.IHC, Method.ISH] == [result.method for result in chart.markers]


def test_r5_staining_and_in_situ_hybridisation_stay_two_results():
    chart = read(
        observation(HER2_IHC, loinc("LA11842-4", "2+"), id="ihc"), observation(HER2_ISH, POSITIVE, id="ish")
    )
    assert [(Method.IHC, Call.UNCLEAR, 2), (Method.ISH, Call.POSITIVE, None)] == [
        (result.method, result.call, result.score) for result in chart.markers
    ]


@pytest.mark.parametrize(
    ("words", "call", "ratio"),
    [
        ("less than 1.8", Call.NEGATIVE, None),
        ("greater than 1.8", Call.UNCLEAR, None),
        ("greater than 2.2", Call.POSITIVE, None),
        ("greater than 2.0", Call.POSITIVE, None),
        (">= 2", Call.POSITIVE, None),
        ("<= 2", Call.UNCLEAR, None),
        ("< 2.0", Call.NEGATIVE, None),
        ("1.99", Call.NEGATIVE, 1.99),
        ("2.0", Call.POSITIVE, 2.0),
        ("2,01", Call.POSITIVE, 2.01),
        ("ratio 1.4", Call.NEGATIVE, 1.4),
    ],
)
def test_r6_a_ratio_in_words_is_positive_from_2_0(words, call, ratio):
    (result,) = read(observation(HER2_ISH, words)).markers
    assert (call, ratio, Method.ISH) == (result.call, result.ratio, result.method)


def ratio(top, bottom=1.0, comparator=None):
    numerator = {"value": top} | ({"comparator": comparator} if comparator else {})
    return {"numerator": numerator, "denominator": {"value": bottom}}


def test_r7_a_ratio_is_divided():
    (result,) = read(observation(HER2_RATIO, valueRatio=ratio(4.8, 2.0))).markers
    assert (Call.POSITIVE, 2.4) == (result.call, result.ratio)


def test_r7_a_ratio_against_its_interpretation_is_contradictory():
    chart = read(observation(HER2_RATIO, valueRatio=ratio(2.4), interpretation=NEGATIVE))
    assert [("HER2", "CONTRADICTORY")] == called(chart)
    assert ["answer-conflict"] == codes(chart)


def test_r7_a_ratio_beside_an_unclear_interpretation_is_unclear():
    chart = read(observation(HER2_RATIO, valueRatio=ratio(2.4), interpretation=snomed("42425007")))
    assert [("HER2", "UNCLEAR")] == called(chart)


def test_r8_two_values_do_not_disturb_and_the_coded_one_counts():
    chart = read(observation(HER2_RATIO, POSITIVE, valueRatio=ratio(1.0, 1.0, ">=")))
    assert [("HER2", "POSITIVE")] == called(chart)


@pytest.mark.parametrize(
    ("percent", "call"),
    [(0, "NEGATIVE"), (0.9, "NEGATIVE"), (1, "POSITIVE"), (24, "POSITIVE"), (100, "POSITIVE")],
)
def test_r9_stained_cells_are_positive_from_1_percent(percent, call):
    chart = read(observation(loinc("85329-1"), quantity(percent, "percent", code="%")))
    assert [("ER", call)] == called(chart)
    assert [float(percent)] == [result.percent for result in chart.markers]


@pytest.mark.parametrize(
    ("value", "call", "percent"),
    [
        (quantity(1, "%", comparator="<"), Call.NEGATIVE, None),
        (quantity(1, "%", comparator="<="), Call.UNCLEAR, None),
        (quantity(10, "%", comparator="<"), Call.UNCLEAR, None),
        (quantity(90, "%", comparator=">"), Call.POSITIVE, 90),
        (quantity(95, "%", comparator=">="), Call.POSITIVE, 95),
    ],
)
def test_r9_a_comparator_settles_only_what_it_can(value, call, percent):
    (result,) = read(observation(loinc("85325-9"), value)).markers
    assert (call, percent) == (result.call, result.percent)


def test_r9_a_range_of_stained_cells():
    (result,) = read(observation(loinc("85325-9"), "1-10 %")).markers
    assert (Call.POSITIVE, 1.0) == (result.call, result.percent)


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_share_of_cells_outside_0_to_100_is_no_result(percent):
    chart = read(observation(loinc("85329-1"), quantity(percent, "%")))
    assert [("ER", "UNCLEAR")] == called(chart)
    assert ["value-outside-human-limits"] == codes(chart)


def test_a_score_of_another_kind_is_no_percentage():
    chart = read(observation(ER, quantity(7, "{score}")))
    assert [("ER", "UNCLEAR")] == called(chart)
    assert ["unit-not-usable"] == codes(chart)


def test_a_score_of_another_kind_leaves_the_interpretation():
    chart = read(observation(ER, quantity(7, "{score}"), interpretation=POSITIVE))
    assert [("ER", "POSITIVE")] == called(chart)
    assert [] == codes(chart)


@pytest.mark.parametrize(
    ("percent", "said", "call", "problems"),
    [
        (60, NEGATIVE, "CONTRADICTORY", ["answer-conflict"]),
        (10, NEGATIVE, "CONTRADICTORY", ["answer-conflict"]),
        (9.9, NEGATIVE, "NEGATIVE", []),
        (1, NEGATIVE, "NEGATIVE", []),
        (0, POSITIVE, "CONTRADICTORY", ["answer-conflict"]),
        (60, snomed("82334004"), "UNCLEAR", []),
        (60, POSITIVE, "POSITIVE", []),
    ],
)
def test_a_percentage_and_its_interpretation(percent, said, call, problems):
    chart = read(observation(loinc("85329-1"), quantity(percent, "%"), interpretation=said))
    assert [("ER", call)] == called(chart)
    assert problems == codes(chart)


def test_r10_a_percentage_in_a_component_is_kept_beside_the_answer():
    answer = observation(
        ER,
        POSITIVE,
        component=[
            component(snomed("1234804006"), quantity(85, "%")),
            component("ER Percentage", quantity(5, "%")),
        ],
    )
    chart = read(answer)
    assert [("POSITIVE", None), ("POSITIVE", 85.0), ("POSITIVE", 5.0)] == [
        (result.call.name, result.percent) for result in chart.markers
    ]
    assert "component[1].valueQuantity" == chart.markers[2].evidence.path


@pytest.mark.parametrize(
    ("answer", "score", "call"),
    [
        (loinc("LA11841-6", "1+"), 1, Call.NEGATIVE),
        (loinc("LA11842-4"), 2, Call.UNCLEAR),
        (loinc("LA11843-2", "3+"), 3, Call.POSITIVE),
        (snomed("260347006", "+"), 1, Call.NEGATIVE),
        (snomed("260348001", "++"), 2, Call.UNCLEAR),
        (snomed("260349009", "+++"), 3, Call.POSITIVE),
        ({"text": "IHC 0"}, 0, Call.NEGATIVE),
        ("Score 3+", 3, Call.POSITIVE),
        ("2+ (equivocal)", 2, Call.UNCLEAR),
        (3, 3, Call.POSITIVE),
        (0, 0, Call.NEGATIVE),
        (quantity(2, "{score}"), 2, Call.UNCLEAR),
    ],
)
def test_r11_a_her2_score_is_negative_to_1_positive_at_3_and_2_is_no_status(answer, score, call):
    (result,) = read(observation(HER2_IHC, answer)).markers
    assert (score, call, Method.IHC) == (result.score, result.call, result.method)


@pytest.mark.parametrize("value", [4, quantity(2.5, "{score}"), quantity(40, "%")])
def test_a_number_that_is_no_her2_score_is_not_used(value):
    chart = read(observation(HER2_IHC, value))
    assert [("HER2", "UNCLEAR")] == called(chart)
    assert ["unit-not-usable"] == codes(chart)


def test_r11_2_plus_called_negative_by_staining_alone_is_no_status():
    (result,) = read(observation(HER2_IHC, loinc("LA11842-4"), interpretation=NEGATIVE)).markers
    assert (Call.UNCLEAR, 2) == (result.call, result.score)


def test_an_overall_interpretation_of_2_plus_stands_as_reported():
    (result,) = read(observation(HER2, "negative (IHC 2+)")).markers
    assert (Call.NEGATIVE, 2, Method.OVERALL) == (result.call, result.score, result.method)


@pytest.mark.parametrize(("answer", "said"), [(loinc("LA11843-2"), NEGATIVE), (loinc("LA11841-6"), POSITIVE)])
def test_a_her2_score_against_its_interpretation_is_contradictory(answer, said):
    chart = read(observation(HER2_IHC, answer, interpretation=said))
    assert [("HER2", "CONTRADICTORY")] == called(chart)
    assert ["answer-conflict"] == codes(chart)


def test_r12_the_score_of_a_negative_result_may_stand_in_a_note():
    (result,) = read(
        observation(HER2, loinc("LA6577-6"), note=[{"text": "Immunhistochemie: HER2 1+ (DAKO-Score)"}])
    ).markers
    assert (Call.NEGATIVE, 1) == (result.call, result.score)


def test_r12_notes_that_disagree_about_the_score_are_not_used():
    (result,) = read(observation(HER2, NEGATIVE, note=[{"text": "links 1+"}, {"text": "rechts 0+"}])).markers
    assert (Call.NEGATIVE, None) == (result.call, result.score)


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("HER2-low", Her2Expression.LOW),
        ("HER2 ultralow", Her2Expression.ULTRALOW),
        ("0+", Her2Expression.ULTRALOW),
    ],
)
def test_expression_stated_in_words_is_negative_and_kept(words, expression):
    (result,) = read(observation(HER2_IHC, words)).markers
    assert (Call.NEGATIVE, expression) == (result.call, result.expression)


def test_r13_an_interpretation_without_a_value_is_read():
    chart = read(
        observation(loinc("16112-5"), interpretation=POSITIVE, id="er"),
        observation(loinc("74885-5"), interpretation=NEGATIVE, id="her2"),
    )
    assert [("ER", "POSITIVE"), ("HER2", "NEGATIVE")] == called(chart)
    assert Method.ISH is chart.markers[1].method


@pytest.mark.parametrize(
    "answer",
    [
        snomed("260385009", "Positive"),
        snomed("10828004", "Inconclusive"),
        snomed("260385009", "Unknown"),
        concept(snomed("10828004", "Positive"), text="negative"),
        concept(POSITIVE, NEGATIVE),
    ],
)
def test_r14_a_code_against_its_words_is_contradictory(answer):
    for chart in (read(observation(HER2, answer)), read(observation(HER2, interpretation=answer))):
        assert [("HER2", "CONTRADICTORY")] == called(chart)
        assert ["answer-conflict"] == codes(chart)


def test_r14_a_finding_against_its_words_is_contradictory():
    chart = read(observation(HER2, snomed("431396003", "Positive")))
    assert [("HER2", "CONTRADICTORY")] == called(chart)


def test_a_definite_value_beside_an_unclear_interpretation_is_contradictory():
    chart = read(
        observation(ER, POSITIVE, interpretation=snomed("82334004"), id="1"),
        observation(ER, snomed("82334004"), interpretation=POSITIVE, id="2"),
    )
    assert [("ER", "CONTRADICTORY")] * 2 == called(chart)


@pytest.mark.parametrize(
    "answer", [concept(snomed("10828004", "Positive"), text="HER2-low"), concept(snomed("10828004", "1+"))]
)
def test_a_positive_her2_that_is_called_low_is_contradictory(answer):
    assert [("HER2", "CONTRADICTORY")] == called(read(observation(HER2_IHC, answer)))


def test_a_contradiction_inside_the_value_is_not_mended_by_the_interpretation():
    answer = snomed("260385009", "Positive")
    assert [("ER", "CONTRADICTORY")] == called(read(observation(ER, answer, interpretation=NEGATIVE)))


def test_a_code_that_means_nothing_to_us_is_no_answer():
    chart = read(observation(ER, coding(None, "zzz")))
    assert ([("ER", "UNCLEAR")], ["answer-not-understood"]) == (called(chart), codes(chart))


def test_an_answer_about_another_receptor_is_contradictory():
    chart = read(observation(ER, {"text": "HER2 negative"}))
    assert [("ER", "CONTRADICTORY")] == called(chart)


def test_a_written_answer_about_another_receptor_is_contradictory():
    chart = read(observation(ER, valueString="Progesterone receptor positive"))
    assert [("ER", "CONTRADICTORY")] == called(chart)


def test_of_a_finding_of_several_receptors_the_one_asked_about_counts():
    assert [("PR", "NEGATIVE")] == called(read(observation(PR, snomed("706970001"))))


def test_a_finding_of_another_receptor_alone_is_no_answer():
    assert [("ER", "UNCLEAR")] == called(read(observation(ER, snomed("427685000"))))


def test_r19_a_reason_for_absent_data_is_never_a_negative():
    chart = read(observation(ER, dataAbsentReason=concept(text="unknown")), observation(PR, id="2"))
    assert [("ER", "NOT_DONE"), ("PR", "NOT_DONE")] == called(chart)


def subtype(**more):
    return observation(
        coding("http://snomed.info/sct", "372064008+260837004"),
        component=[
            component(loinc("16112-5"), snomed("416053008", "Estrogen receptor positive tumor (disorder)")),
            component(loinc("16113-3"), snomed("441118006")),
            component(loinc("48676-1"), snomed("431396003")),
        ],
        note=[{"text": "Luminal B- HER2 negative"}],
        **more,
    )


def test_r20_components_are_read_one_by_one():
    assert [("ER", "POSITIVE"), ("PR", "NEGATIVE"), ("HER2", "NEGATIVE")] == called(read(subtype()))


def test_r20_a_component_that_is_no_object_is_passed_over():
    broken = subtype()
    broken["component"].insert(0, "x")
    assert 3 == len(read(broken).markers)


def test_r20_a_subtype_from_gene_expression_sets_no_receptor():
    assert () == read(subtype(method=concept(text="PAM50"))).markers


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (snomed("417181009"), [("HORMONE_RECEPTOR", "POSITIVE")]),
        (snomed("706970001"), [("ER", "NEGATIVE"), ("PR", "NEGATIVE"), ("HER2", "NEGATIVE")]),
        (icd10cm("Z17.0", "Estrogen receptor positive status [ER+]"), [("ER", "POSITIVE")]),
        (icd10cm("Z17.411"), [("HORMONE_RECEPTOR", "POSITIVE"), ("HER2", "NEGATIVE")]),
        (icd10cm("Z17.1", "Estrogen receptor positive status"), [("ER", "CONTRADICTORY")]),
    ],
)
def test_r22_a_diagnosis_can_state_receptors(code, expected):
    assert expected == called(read(condition(code)))


def test_r24_the_answer_of_a_parent_may_stand_in_a_member_with_an_unknown_code():
    parent = observation(HER2, id="parent", hasMember=[reference("Observation/child")])
    child = observation(coding("urn:local", "c1", "HER2 result"), {"text": "Positive (Score 3+)"}, id="child")
    er = observation(ER, {"text": "Cannot be determined (indeterminate)"}, id="er")
    chart = read(parent, child, er)
    assert ("HER2", "POSITIVE", "Observation/child") in [
        (result.marker.name, result.call.name, result.evidence.reference) for result in chart.markers
    ]
    assert ("ER", "UNCLEAR") in called(chart)


def test_r24_a_member_with_a_code_of_its_own_is_read_once():
    parent = observation(loinc("74885-5"), id="parent", hasMember=[reference("Observation/child")])
    child = observation(HER2_RATIO, quantity(1.2, "{ratio}"), id="child")
    assert [("HER2", "NEGATIVE")] == called(read(parent, child))


@pytest.mark.parametrize(
    "code",
    [
        loinc("16112-5", "Androgen Receptor"),
        loinc("85337-4", "Test Methodology"),
        concept(loinc("85337-4", "Ki-67 [Interpretation] in Tissue"), text="Ki67 Proliferation Index"),
        loinc("48676-1", "PTEN gene variant"),
        loinc("48676-1", "ERBB2 gene variant"),
        loinc("85319-2", "Staging modality"),
        loinc("85339-0", ER_NAME),
    ],
)
def test_r26_a_code_under_another_tests_name_is_not_used(code):
    chart = read(observation(code, NEGATIVE))
    assert [] == called(chart)
    assert ["code-display-conflict"] == codes(chart)


@pytest.mark.parametrize(
    "name", [ER_NAME, "Oestrogen receptor", "Östrogenrezeptor", "Receptor status", "ER", "エストロゲン受容体"]
)
def test_the_name_may_vary_as_long_as_it_does_not_mean_another_test(name):
    chart = read(observation(loinc("85337-4", name), POSITIVE))
    assert [("ER", "POSITIVE")] == called(chart)


def test_a_name_of_a_ratio_is_a_ratio():
    (result,) = read(observation("HER2/CEP17 ratio by FISH receptor test", quantity(2.4, "{ratio}"))).markers
    assert (Call.POSITIVE, 2.4, Method.ISH) == (result.call, result.ratio, result.method)


@pytest.mark.parametrize(
    "name",
    [
        "ER, PR and HER2 receptor panel",
        "PR interval",
        "ER visit",
        "Estrogen in serum",
        "Blood pressure",
        "HER2 gene mutation",
    ],
)
def test_a_name_alone_must_be_unmistakable(name):
    assert () == read(observation(name, "positive")).markers


def test_r27_a_system_that_is_no_address_is_tolerated_and_noted():
    chart = read(observation(coding("LOINC", "85337-4"), POSITIVE))
    assert [("ER", "POSITIVE")] == called(chart)
    assert [("coding-system-not-uri", "")] == [(problem.code, problem.topic) for problem in chart.problems]


def test_a_look_alike_of_the_system_is_not_the_system():
    assert () == read(observation(coding("http://loinc.org/modified", "85337-4"), POSITIVE)).markers


def test_r29_results_that_disagree_are_all_kept():
    chart = read(
        observation(ER, POSITIVE, id="1", date="2018-02-01"),
        observation(ER, NEGATIVE, id="2", date="2022-02-01"),
    )
    assert [("2018-02-01", Call.POSITIVE), ("2022-02-01", Call.NEGATIVE)] == [
        (result.evidence.date.text(), result.call) for result in chart.markers
    ]


@pytest.mark.parametrize("code", ["32996-1", "42914-2", "51981-9", "14130-9", "85310-1", "21924-6"])
def test_neighbours_of_a_receptor_test_set_no_status(code):
    chart = read(observation(loinc(code), POSITIVE))
    assert ([], []) == (called(chart), codes(chart))


def test_codes_of_two_receptors_in_one_test_are_not_used():
    chart = read(observation([ER, PR], POSITIVE))
    assert ([], ["codings-disagree"]) == (called(chart), codes(chart))


@pytest.mark.parametrize("code", sorted(RECEPTOR_TESTS))
def test_every_verified_code_reads_its_own_receptor(code):
    test = RECEPTOR_TESTS[code]
    (result,) = read(observation(loinc(code, test.display), NEGATIVE)).markers
    assert (test.receptor.name, Call.NEGATIVE) == (result.marker.name, result.call)
    ish = test.measure in (Measure.ISH_PRESENCE, Measure.ISH_RATIO, Measure.ISH_COPIES)
    assert ish is (result.method is Method.ISH)
    assert (test.receptor is ReceptorName.HER2) is (result.method is not Method.UNSTATED)


def test_mean_copies_alone_are_no_status():
    (result,) = read(observation(loinc("74860-8"), quantity(6.5, "{copies}"))).markers
    assert (Call.UNCLEAR, None) == (result.call, result.ratio)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (quantity(0, "{ratio}"), "value-outside-human-limits"),
        (quantity(51, "1"), "value-outside-human-limits"),
        (quantity(2.2, "%"), "unit-not-usable"),
    ],
)
def test_a_number_that_is_no_ratio_is_not_used(value, problem):
    chart = read(observation(HER2_RATIO, value))
    assert [("HER2", "UNCLEAR")] == called(chart)
    assert [problem] == codes(chart)


def test_the_method_may_stand_in_the_name_or_in_the_method():
    chart = read(
        observation(HER2, NEGATIVE, id="1", method=concept(text="FISH")),
        observation(concept(HER2, text="HER2 by immunohistochemistry"), NEGATIVE, id="2"),
    )
    assert [Method.ISH, Method.IHC] == [result.method for result in chart.markers]


def test_an_answer_nobody_understands_is_unclear_and_said():
    chart = read(observation(ER, "see report"))
    assert ([("ER", "UNCLEAR")], ["answer-not-understood"]) == (called(chart), codes(chart))


def test_snomed_can_be_switched_off():
    chart = read(
        observation(ER, snomed("10828004"), id="1"),
        observation(PR, snomed("10828004", "Positive"), id="2"),
        observation("Subtype", snomed("416053008"), id="3"),
        snomed=False,
    )
    assert [("ER", "UNCLEAR"), ("PR", "POSITIVE")] == called(chart)


# --- specimen ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"specimen": {"display": "Liver biopsy"}}, Specimen.METASTASIS),
        ({"specimen": {"display": "Core biopsy left breast"}}, Specimen.PRIMARY),
        ({"specimen": {"display": "Tissue"}, "bodySite": concept(text="Left breast")}, Specimen.PRIMARY),
        ({"bodySite": concept(snomed("10200004", "Liver structure"))}, Specimen.METASTASIS),
        ({"bodySite": concept(text="Breast, recurrence")}, Specimen.METASTASIS),
        ({"bodySite": concept(text="Breast, no metastasis seen")}, Specimen.PRIMARY),
        ({"bodySite": concept(text="Axilla")}, Specimen.UNSTATED),
        ({}, Specimen.UNSTATED),
    ],
)
def test_where_the_tissue_came_from(more, expected):
    (result,) = read(observation(ER, POSITIVE, **more)).markers
    assert expected is result.specimen


def test_the_name_of_the_test_does_not_tell_the_tissue():
    (result,) = read(observation(concept(loinc("85337-4", ER_NAME), text=ER_NAME), POSITIVE)).markers
    assert Specimen.UNSTATED is result.specimen


def test_a_text_of_the_question_may_name_the_metastasis():
    (result,) = read(observation(concept(ER, text="ER status, bone metastasis"), POSITIVE)).markers
    assert () == read(observation(concept(ER, text="bone metastasis staging"), POSITIVE)).markers
    assert Specimen.METASTASIS is result.specimen


@pytest.mark.parametrize("contained", [True, False])
def test_a_specimen_is_resolved_inside_and_outside_the_resource(contained):
    tissue = specimen(id="s1", body_site="Metastasis in liver", collected="2021-05-04")
    pointer = {"reference": "#s1" if contained else "Specimen/s1"}
    inside = {"contained": [tissue]} if contained else {}
    chart = read(
        observation(ER, POSITIVE, date=None, specimen=pointer, **inside), *([] if contained else [tissue])
    )
    (result,) = chart.markers
    assert (Specimen.METASTASIS, "2021-05-04") == (result.specimen, result.evidence.date.text())


# --- PD-L1, MSI, MMR -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        (loinc("83052-1"), POSITIVE, ("PD_L1", "POSITIVE")),
        (loinc("83057-0"), NEGATIVE, ("PD_L1", "NEGATIVE")),
        (loinc("83053-9"), quantity(60, "%"), ("PD_L1", "UNCLEAR")),
        (loinc("85147-7"), "CPS 12", ("PD_L1", "UNCLEAR")),
        (loinc("81695-9"), loinc("LA26203-2", "MSI-H"), ("MSI", "POSITIVE")),
        (loinc("81695-9"), loinc("LA26202-4"), ("MSI", "NEGATIVE")),
        (loinc("81695-9"), loinc("LA14122-8", "Stable"), ("MSI", "NEGATIVE")),
        (loinc("62862-8"), POSITIVE, ("MSI", "UNCLEAR")),
        (loinc("62862-8"), NEGATIVE, ("MSI", "NEGATIVE")),
        (loinc("81691-8"), loinc("LA9634-2", "Absent"), ("MMR", "POSITIVE")),
        (loinc("81692-6"), NEGATIVE, ("MMR", "POSITIVE")),
        (loinc("81693-4"), "loss of nuclear expression", ("MMR", "POSITIVE")),
        (loinc("81694-2"), loinc("LA9633-4"), ("MMR", "UNCLEAR")),
        (loinc("81694-2"), "no loss of expression", ("MMR", "UNCLEAR")),
        (loinc("98279-3"), "dMMR", ("MMR", "POSITIVE")),
        (loinc("98279-3"), "pMMR: all proteins intact", ("MMR", "NEGATIVE")),
        (loinc("98279-3"), "MLH1 lost, MSH2 intact", ("MMR", "UNCLEAR")),
        (loinc("98279-3"), "no evidence of loss", ("MMR", "NEGATIVE")),
        (loinc("98279-3"), "see text", ("MMR", "UNCLEAR")),
        (loinc("81691-8"), "not performed", ("MMR", "NOT_DONE")),
        (loinc("98279-3"), "not performed", ("MMR", "NOT_DONE")),
    ],
)
def test_other_markers_are_read_as_reported(code, value, expected):
    assert [expected] == called(read(observation(code, value)))


def test_a_pd_l1_percentage_is_kept_and_sets_no_status():
    (result,) = read(observation(loinc("83053-9"), quantity(60, "%"))).markers
    assert (60.0, Marker.PD_L1) == (result.percent, result.marker)


@pytest.mark.parametrize("code", ["85330-9", "94076-7", "105302-4"])
def test_markers_that_decide_nothing_are_not_read(code):
    assert () == read(observation(loinc(code), quantity(30, "%"))).markers


def test_a_pd_l1_report_without_an_answer_gives_nothing():
    assert () == read(observation(loinc("85147-7"))).markers


def test_another_name_beside_a_marker_code_is_a_problem():
    chart = read(observation(loinc("81695-9", "Tumor size"), POSITIVE))
    assert ([], ["code-display-conflict"]) == (called(chart), codes(chart))


def test_a_marker_code_against_its_words_is_contradictory():
    chart = read(observation(loinc("81695-9"), loinc("LA26203-2", "MSS")))
    assert ([("MSI", "CONTRADICTORY")], ["answer-conflict"]) == (called(chart), codes(chart))
