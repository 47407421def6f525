"""How the cancer, its spread, other cancers and organ disease are read; M1 to M22, D26, P5 are shapes."""

import pytest
from tests.lib.readings import codes, diseases, hints, read
from tests.lib.resources import (
    coding,
    component,
    concept,
    condition,
    icd10cm,
    loinc,
    medication_request,
    observation,
    patient,
    procedure,
    reference,
    snomed,
)

from mbc_cards.chart import DiseaseFact
from mbc_cards.values import DiseaseStatus

BREAST = snomed("254837009", "Malignant neoplasm of breast (disorder)")
STAGE, M_CATEGORY, SITE_OF_METASTASIS = loinc("21908-9"), loinc("21907-1"), loinc("44667-4")
STATUS, RESPONSE = loinc("97509-4"), loinc("88040-1")
COURSE = "http://dktk.dkfz.de/fhir/onco/core/CodeSystem/VerlaufGesamtbeurteilungCS"
ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"
STAGING_SYSTEM = "http://cancerstaging.org"


@pytest.mark.parametrize(
    ("code", "site"),
    [
        (snomed("94222008"), "BONE"),
        (snomed("94381002"), "LIVER"),
        (snomed("94391008", "Secondary malignant neoplasm of lung"), "LUNG"),
        (snomed("94225005"), "BRAIN"),
        (snomed("94493005"), "PLEURA"),
        (snomed("1155991005"), "MENINGES"),
        (snomed("94217008"), "OTHER"),
        (snomed("94347008"), "DISTANT_NODES"),
        (snomed("128462008"), "UNSTATED"),
        (icd10cm("C79.51"), "BONE"),
        (icd10cm("C7951"), "BONE"),
        (icd10cm("C78.7"), "LIVER"),
        (icd10cm("C79.31"), "BRAIN"),
        (icd10cm("C78.00"), "LUNG"),
        (icd10cm("C79.2"), "SKIN"),
        (icd10cm("C80.0"), "UNSTATED"),
        (coding("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "C79.5"), "BONE"),
        (coding("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "C79.3"), "BRAIN"),
        (coding(None, "C78.7"), "LIVER"),
        (coding(None, "94381002"), "LIVER"),
        ({"text": "Bone metastases"}, "BONE"),
        ({"text": "Lebermetastasen"}, "LIVER"),
    ],
)
def test_m1_a_secondary_cancer_names_its_site(code, site):
    assert [("METASTASIS", site)] == diseases(read(condition(code)))


@pytest.mark.parametrize(
    "code", [snomed("94181007"), icd10cm("C77.3"), {"text": "Axillary lymph node metastasis"}]
)
def test_m2_regional_lymph_nodes_are_no_distant_spread(code):
    chart = read(condition(code))
    assert [] == diseases(chart)


@pytest.mark.parametrize("code", [icd10cm("C77.9"), snomed("94392001"), icd10cm("C77.0")])
def test_m2_lymph_nodes_that_may_be_regional_are_a_hint(code):
    chart = read(condition(code))
    assert ([], [("METASTASIS", "UNSTATED")]) == (diseases(chart), hints(chart))


@pytest.mark.parametrize(
    ("body_site", "site"), [(snomed("8935007"), "MENINGES"), ("Liver", "LIVER"), (None, "UNSTATED")]
)
def test_m3_a_metastasis_without_a_site_takes_it_from_the_body_site(body_site, site):
    code = concept(snomed("128462008"), text="Malignant neoplasm of breast")
    chart = read(condition(code, body_site=body_site))
    assert [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", site)] == diseases(chart)


def test_m3_a_metastasis_in_axillary_nodes_is_a_hint():
    chart = read(condition(snomed("128462008"), body_site="Axillary lymph node"))
    assert ([], [("METASTASIS", "UNSTATED")]) == (diseases(chart), hints(chart))


def test_m4_the_primary_may_list_the_sites_of_its_metastases():
    chart = read(condition(BREAST, body_site=["Body Site:  Bone", "Lymph nodes", "Left breast", "Ovary"]))
    assert [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", "BONE")] == diseases(chart)
    assert "bodySite[0]" == chart.disease[1].evidence.path


def test_m5_the_reason_of_an_order_is_a_hint():
    chart = read(
        medication_request("tucatinib", reasonCode=[concept(snomed("94225005")), concept(text="Cough")]),
        procedure("Radiotherapy", reasonCode=[concept(text="Bone metastases")], date="2023-02-01"),
    )
    assert [] == diseases(chart)
    assert [("METASTASIS", "BRAIN"), ("METASTASIS", "BONE")] == hints(chart)
    assert "reasonCode[0]" == chart.disease[0].evidence.path


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        (snomed("55440008"), "METASTASIS"),
        (snomed("1229903009"), "METASTASIS"),
        (snomed("1229904003"), "METASTASIS"),
        (snomed("1229916009"), "METASTASIS"),
        (coding(STAGING_SYSTEM, "cM1"), "METASTASIS"),
        ({"text": "pM1a"}, "METASTASIS"),
        ("pM1b", "METASTASIS"),
        ({"text": "M1: Distant metastasis present"}, "METASTASIS"),
        (snomed("30893008", "M0 category (finding)"), "METASTASIS_DENIED"),
        (coding(STAGING_SYSTEM, "cM0(i+)"), "METASTASIS_DENIED"),
        ({"text": "M0: No distant metastasis"}, "METASTASIS_DENIED"),
        (snomed("10828004", "Positive"), "METASTASIS"),
        (snomed("260385009", "Negative"), "METASTASIS_DENIED"),
    ],
)
def test_m6_the_m_category_alone_states_spread(value, fact):
    assert [(fact, "UNSTATED")] == diseases(read(observation(M_CATEGORY, value)))


@pytest.mark.parametrize(
    "value", [{"text": "MX"}, {"text": "T1 N0"}, snomed("261665006"), concept(text="M0 or M1")]
)
def test_m6_an_unknown_category_states_nothing(value):
    chart = read(observation(M_CATEGORY, value))
    assert ([], []) == (diseases(chart), codes(chart))


def test_m6_a_category_against_its_words_is_not_used():
    chart = read(observation(M_CATEGORY, snomed("260385009", "Unknown")))
    assert ([], ["answer-conflict"]) == (diseases(chart), codes(chart))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (snomed("385380006"), snomed("55440008")),
        (snomed("399387003", "cM category"), coding("https://www.uicc.org/resources/tnm", "M1")),
        (snomed("371497001"), coding("https://www.uicc.org/resources/tnm#M1", "x")),
        ("pM category", "M1"),
        ("Staging", snomed("1229903009")),
    ],
)
def test_m7_the_question_may_be_a_general_one(question, value):
    assert [("METASTASIS", "UNSTATED")] == diseases(read(observation(question, value)))


@pytest.mark.parametrize(
    ("summary", "fact"),
    [
        (concept(coding(STAGING_SYSTEM, "4")), "METASTASIS"),
        (concept(coding(STAGING_SYSTEM, "c4", "IV")), "METASTASIS"),
        (concept(snomed("258228008", "Stage 4 (qualifier value)")), "METASTASIS"),
        (concept(coding(STAGING_SYSTEM, "IV"), text="Breast Cancer Stage IV"), "METASTASIS"),
        (concept(coding(STAGING_SYSTEM, "4A", "IVA")), "METASTASIS"),
        (concept(coding(STAGING_SYSTEM, "2A", "IIA")), "STAGE_EARLY"),
        (concept(snomed("261640009")), "STAGE_EARLY"),
        (concept(text="Stadium IIIB"), "STAGE_EARLY"),
        (concept(snomed("999", "Stage IIB")), "STAGE_EARLY"),
        (concept(text="0"), "STAGE_EARLY"),
        # M9
        (concept(snomed("258299008", "Metastasis stage M4")), "METASTASIS"),
        (concept(text="cM0"), "METASTASIS_DENIED"),
    ],
)
def test_m8_m9_the_stage_of_the_condition_counts(summary, fact):
    chart = read(condition(BREAST, stage=[{"summary": summary}]))
    assert [("BREAST_CANCER", "UNSTATED"), (fact, "UNSTATED")] == diseases(chart)
    assert "stage[0].summary" == chart.disease[1].evidence.path


@pytest.mark.parametrize("words", ["Grade 3", "T2", "N1", "Stage", ""])
def test_m8_what_is_no_stage_is_not_read(words):
    assert [("BREAST_CANCER", "UNSTATED")] == diseases(
        read(condition(BREAST, stage=[{"summary": {"text": words}}]))
    )


def test_snomed_stages_and_courses_can_be_switched_off():
    chart = read(
        observation(STAGE, snomed("258228008"), id="1"),
        observation(M_CATEGORY, snomed("55440008"), id="2"),
        observation(STATUS, snomed("271299001"), id="3"),
        condition(snomed("94222008"), body_site=snomed("8935007")),
        snomed=False,
    )
    assert ((), ()) == (chart.disease, chart.statuses)


def test_m8_codes_and_words_of_two_stages_are_none():
    chart = read(observation(STAGE, concept(snomed("258228008", "Stage 2"))))
    assert [] == diseases(chart)


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        (coding(STAGING_SYSTEM, "4B", "IVB"), "METASTASIS"),
        (
            snomed("1222806003", "American Joint Committee on Cancer stage IIIC (qualifier value)"),
            "STAGE_EARLY",
        ),
        ({"text": "1A"}, "STAGE_EARLY"),
        ("Stage IV", "METASTASIS"),
    ],
)
def test_m8_the_stage_group_may_be_an_observation(value, fact):
    assert [(fact, "UNSTATED")] == diseases(read(observation(STAGE, value)))


def test_m8_the_stage_may_stand_in_the_name_of_the_diagnosis():
    chart = read(condition(concept(icd10cm("C50.912"), text="Breast cancer, stage IV")))
    assert [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", "UNSTATED")] == diseases(chart)


@pytest.mark.parametrize(
    ("code", "site"), [("OSS", "BONE"), ("HEP", "LIVER"), ("PUL", "LUNG"), ("BRA", "BRAIN"), ("LYM", "OTHER")]
)
def test_m10_german_registry_codes_of_sites(code, site):
    value = coding("http://dktk.dkfz.de/fhir/onco/core/CodeSystem/FMLokalisationCS", code)
    assert [("METASTASIS", site)] == diseases(read(observation(snomed("385421009"), value)))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (snomed("260413007", "None (qualifier value)"), [("METASTASIS_DENIED", "UNSTATED")]),
        (snomed("260413007"), [("METASTASIS_DENIED", "UNSTATED")]),
        (snomed("94222008"), [("METASTASIS", "BONE")]),
        ({"text": "Liver and bone"}, [("METASTASIS", "BONE"), ("METASTASIS", "LIVER")]),
        ({"text": "Axillary lymph node"}, []),
        ({"text": "Unknown"}, []),
    ],
)
def test_m11_the_site_of_metastasis(value, expected):
    assert expected == diseases(read(observation(SITE_OF_METASTASIS, value)))


@pytest.mark.parametrize(
    ("code", "problem"),
    [(SITE_OF_METASTASIS, "value-type"), (loinc("44667-4", "Bone only metastasis"), "code-display-conflict")],
)
def test_m11_a_site_sent_as_yes_or_no_is_not_used(code, problem):
    chart = read(observation(code, True))
    assert ([], [problem]) == (diseases(chart), codes(chart))


def test_m12_every_staging_is_kept_with_its_date():
    chart = read(
        observation(M_CATEGORY, snomed("30893008"), id="1", date="2020-01-01"),
        observation(M_CATEGORY, snomed("55440008"), id="2", date="2021-01-01"),
    )
    assert [("METASTASIS_DENIED", "2020-01-01"), ("METASTASIS", "2021-01-01")] == [
        (event.fact.name, event.evidence.date.text()) for event in chart.disease
    ]


def test_m13_an_early_stage_and_a_metastatic_intent_both_show():
    chart = read(
        condition(BREAST, stage=[{"summary": {"text": "IIA"}}]),
        observation(
            concept(loinc("42804-5", "Therapy Intent"), text="Therapy Intent"),
            {"text": "METASTATIC_DISEASE_CONTROL"},
        ),
        observation("Therapy Intent", {"text": "ADJUVANT"}, id="2"),
    )
    assert ("STAGE_EARLY", "UNSTATED") in diseases(chart)
    assert [("METASTASIS", "UNSTATED")] == hints(chart)


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("1287652008", False, [("METASTASIS_DENIED", "UNSTATED")]),
        ("1287652008", True, [("METASTASIS", "UNSTATED")]),
        ("1098951000119108", None, [("METASTASIS", "LIVER")]),
        ("1098951000119108", snomed("260385009"), [("METASTASIS_DENIED", "LIVER")]),
        ("1098951000119108", {"text": "?"}, []),
    ],
)
def test_m14_a_history_of_metastasis_may_be_denied(code, value, expected):
    chart = read(observation(snomed(code), value))
    assert expected == diseases(chart)
    assert all(event.active is (event.fact is DiseaseFact.METASTASIS_DENIED) for event in chart.disease)


def test_m14_a_history_without_data_states_nothing():
    assert [] == diseases(read(observation(snomed("1287652008"), dataAbsentReason=concept(text="unknown"))))


@pytest.mark.parametrize(
    "code",
    [
        icd10cm("C79.81"),
        snomed("94297009"),
        snomed("145501000119108", "Secondary malignant neoplasm of left breast"),
        {"text": "Metastasis to breast"},
    ],
)
def test_m15_a_deposit_in_the_breast_is_not_spread_from_it(code):
    chart = read(condition(code))
    assert ([], ["metastasis-to-breast"]) == (diseases(chart), codes(chart))


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        (
            concept(snomed("254637007", "Non-small cell lung cancer"), icd10cm("C50.211")),
            ("BREAST_CANCER", "UNSTATED"),
        ),
        (concept(icd10cm("C34.90"), icd10cm("C50.211")), ("BREAST_CANCER", "UNSTATED")),
        (concept(snomed("94222008", "Secondary malignant neoplasm of lung")), ("METASTASIS", "BONE")),
        (concept(snomed("94222008", "Colon Ca metastasis")), ("METASTASIS", "BONE")),
        (concept(snomed("94222008"), icd10cm("C78.7")), ("METASTASIS", "BONE")),
        (concept(snomed("254837009"), text="Ductal carcinoma in situ (DCIS)"), ("BREAST_CANCER", "UNSTATED")),
        (
            concept(snomed("254837009", "Malignant neoplasm of breast"), text="DCIS"),
            ("BREAST_CANCER", "UNSTATED"),
        ),
    ],
)
def test_m16_codes_that_disagree_settle_nothing(code, hint):
    chart = read(condition(code))
    assert [] == [one for one in diseases(chart) if one[0] in ("BREAST_CANCER", "METASTASIS")]
    assert hint in hints(chart)
    assert "codings-disagree" in codes(chart)


def test_m16_a_metastasis_and_a_deposit_in_the_breast_in_one_code_disagree():
    chart = read(condition(concept(snomed("94225005"), icd10cm("C79.81"))))
    assert [] == diseases(chart)
    assert ["codings-disagree", "metastasis-to-breast"] == codes(chart)


@pytest.mark.parametrize(
    "code",
    [
        "254837009",
        "372137005",
        "408643008",
        "353431000119107",
        "417181009",
        "93796005",
        "448952004",
        "278054005",
        "372064008",
        "254840009",
        "372096000",
        "188154003",
    ],
)
def test_m17_codes_of_the_primary_cancer(code):
    assert [("BREAST_CANCER", "UNSTATED")] == diseases(read(condition(snomed(code))))


@pytest.mark.parametrize(
    ("code", "body_site"),
    [
        (coding("http://fhir.de/CodeSystem/dimdi/icd-10-gm", "C50.4"), None),
        (coding("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "C50.9"), None),
        (icd10cm("C50.A2"), None),
        (
            snomed("363346000", "Malignant neoplastic disease (disorder)"),
            snomed("80248007", "Left breast structure"),
        ),
        (coding("http://terminology.hl7.org/CodeSystem/icd-o-3", "8500/3"), "Brust links"),
        ({"text": "Mammakarzinom links"}, None),
        ({"text": "Breast cancer"}, None),
    ],
)
def test_m17_other_ways_to_name_the_primary_cancer(code, body_site):
    assert [("BREAST_CANCER", "UNSTATED")] == diseases(read(condition(code, body_site=body_site)))


@pytest.mark.parametrize(
    "code",
    [
        snomed("126926005", "Neoplasm of breast"),
        coding("http://terminology.hl7.org/CodeSystem/icd-o-3", "8500/3", "Infiltrating duct carcinoma, NOS"),
    ],
)
def test_m17_a_neoplasm_or_cells_without_a_site_are_a_hint(code):
    chart = read(condition(code))
    assert ([], [("BREAST_CANCER", "UNSTATED")]) == (diseases(chart), hints(chart))


@pytest.mark.parametrize(
    ("code", "more"),
    [
        (snomed("399935008", "Ductal carcinoma in situ - category"), {}),
        (snomed("189336000", "Carcinoma in situ of breast"), {}),
        (snomed("109889007"), {}),
        (icd10cm("D05.12"), {}),
        (coding("http://terminology.hl7.org/CodeSystem/icd-o-3", "8520/2"), {}),
        (
            snomed("363346000", "Malignant neoplastic disease"),
            {
                "body_site": "Left breast",
                "extension": [
                    {"url": "http://hl7.org/fhir/us/mcode/StructureDefinition/other"},
                    {
                        "url": "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior",
                        "valueCodeableConcept": concept(snomed("77284006", "Lobular carcinoma in situ")),
                    },
                ],
            },
        ),
    ],
)
def test_m18_in_situ_disease_is_not_invasive(code, more):
    assert [("IN_SITU", "UNSTATED")] == diseases(read(condition(code, **more)))


def test_m19_a_cancer_in_remission_is_not_active():
    (event,) = read(condition(BREAST, clinical="remission")).disease
    assert (DiseaseFact.BREAST_CANCER, False) == (event.fact, event.active)


def test_m20_what_only_an_id_or_a_title_says_is_not_read():
    chart = read(condition(BREAST, id="metastatic-breast-cancer-stage-iv"))
    assert [("BREAST_CANCER", "UNSTATED")] == diseases(chart)


def several_primaries():
    return [
        condition(icd10cm("C50.9"), id="breast"),
        condition(
            icd10cm("C20"),
            id="rectum",
            stage=[{"summary": {"text": "IV"}, "assessment": [reference("Observation/s")]}],
        ),
        condition(
            snomed("94381002"),
            id="liver",
            extension=[{"url": "urn:y"}, {"url": "urn:x", "valueReference": reference("Condition/rectum")}],
        ),
        condition(
            snomed("94222008"),
            id="bone",
            extension=[{"url": "urn:x", "valueReference": reference("Condition/breast")}],
        ),
    ]


def test_m21_what_points_to_another_primary_is_flagged():
    rectum, breast = [reference("https://ehr.example/fhir/Condition/rectum")], [reference("Condition/breast")]
    chart = read(
        *several_primaries(),
        observation(STATUS, snomed("271299001"), id="1", focus=rectum),
        observation(STATUS, snomed("268910001"), id="2", focus=breast),
        observation(
            loinc("69548-6"),
            loinc("LA9633-4"),
            id="3",
            focus=rectum,
            component=[component(loinc("48018-6"), {"text": "PIK3CA"})],
        ),
        observation(loinc("85337-4"), snomed("260385009"), id="4", focus=[reference("Condition/liver")]),
        observation(STAGE, {"text": "IV"}, id="s"),
    )
    assert [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", "BONE")] == diseases(chart)
    assert {"OTHER_CANCER", "METASTASIS"} == {
        event.fact.name for event in chart.disease if event.of_other_primary
    }
    assert [True, False] == [event.about_other_primary for event in chart.statuses]
    assert [True] == [result.about_other_primary for result in chart.genes]
    assert [True] == [result.about_other_primary for result in chart.markers]


def test_m21_a_stage_of_another_cancer_need_not_be_a_resource():
    chart = read(
        condition(
            icd10cm("C20"), stage=[{"summary": {"text": "IV"}, "assessment": [{"display": "x"}]}], id=None
        )
    )
    assert ["OTHER_CANCER"] == [event.fact.name for event in chart.disease]


def test_m21_staging_that_names_no_cancer_is_a_hint_when_there_are_two():
    chart = read(*several_primaries(), observation(STAGE, {"text": "IV"}, id="unknown"))
    assert [("METASTASIS", "UNSTATED")] == hints(chart)


def test_m21_staging_is_no_hint_when_the_other_cancer_is_over():
    other = condition(icd10cm("C20"), clinical="resolved", id="rectum")
    chart = read(condition(icd10cm("C50.9"), id="breast"), other, observation(STAGE, {"text": "IV"}))
    assert [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", "UNSTATED")] == diseases(chart)


@pytest.mark.parametrize("code", [icd10cm("C44.311"), {"text": "Basal cell carcinoma of skin"}])
def test_m21_a_skin_cancer_that_hardly_ever_spreads_is_no_other_primary(code):
    assert () == read(condition(code)).disease


@pytest.mark.parametrize(
    "code",
    [
        icd10cm("C20"),
        icd10cm("C43.5"),
        icd10cm("C7A.01"),
        icd10cm("C56.9"),
        coding(None, "C34.1"),
        snomed("363406005", "Malignant tumor of colon"),
        snomed("91861009", "Acute myeloid leukemia, disease (disorder)"),
        {"text": "Malignant neoplasm of appendix"},
        icd10cm("C7B.02"),
    ],
)
def test_m21_another_primary_cancer(code):
    chart = read(condition(code))
    assert [] == diseases(chart)
    assert "OTHER_CANCER" in [event.fact.name for event in chart.disease if event.of_other_primary]


def test_m21_a_metastasis_whose_words_name_another_cancer_is_flagged():
    chart = read(condition({"text": "Metastatic melanoma to brain"}))
    assert [] == diseases(chart)
    assert ["OTHER_CANCER", "METASTASIS"] == [event.fact.name for event in chart.disease]


@pytest.mark.parametrize("code", [{"text": "Malignant neoplastic disease"}, snomed("363346000", "Cancer")])
def test_a_cancer_of_no_organ_is_nobodys(code):
    assert () == read(condition(code)).disease


@pytest.mark.parametrize(
    ("status", "active"),
    [
        ({"clinicalStatus": "active"}, True),
        ({"clinicalStatus": "resolved"}, False),
        ({"clinicalStatus": {"coding": ["x", {"code": "resolved"}]}}, False),
        ({"clinicalStatus": {"text": "Inactive"}}, False),
        ({"clinicalStatus": concept(coding(None, "recurrence"))}, True),
        ({"clinicalStatus": concept(coding(None, "relapse"))}, True),
        ({}, True),
        ({"abatementDateTime": "2020-01-01"}, False),
        ({"clinicalStatus": concept(coding(None, "active")), "abatementDateTime": "2020"}, True),
    ],
)
def test_m22_the_status_of_a_condition(status, active):
    (event,) = read({**condition(BREAST, clinical=None), **status}).disease
    assert active is event.active


@pytest.mark.parametrize("verification", ["refuted", "entered-in-error"])
def test_a_refuted_condition_is_ignored_and_counted(verification):
    chart = read(condition(BREAST, verification=verification))
    assert ((), 1) == (chart.disease, chart.ignored)


@pytest.mark.parametrize("verification", ["unconfirmed", "provisional", "differential"])
def test_an_unconfirmed_condition_is_a_hint(verification):
    chart = read(condition(snomed("706970001"), verification=verification))
    assert ([], [("BREAST_CANCER", "UNSTATED")], ()) == (diseases(chart), hints(chart), chart.markers)


def test_a_suspected_metastasis_is_a_hint():
    chart = read(condition({"text": "Suspected bone metastases"}))
    assert ([], [("METASTASIS", "BONE")]) == (diseases(chart), hints(chart))


@pytest.mark.parametrize(
    ("code", "fact"),
    [
        (icd10cm("Z85.3"), "HISTORY_OF_BREAST_CANCER"),
        (snomed("429087003", "History of malignant neoplasm of breast"), "HISTORY_OF_BREAST_CANCER"),
        ({"text": "History of breast cancer"}, "HISTORY_OF_BREAST_CANCER"),
        ({"text": "Family history of breast cancer"}, "FAMILY_HISTORY"),
    ],
)
def test_history_is_not_current_disease(code, fact):
    assert [(fact, "UNSTATED")] == diseases(read(condition(code)))


@pytest.mark.parametrize(
    "words",
    [
        "Screening for breast cancer",
        "At risk of breast cancer",
        "Fear of cancer",
        "No evidence of metastatic disease",
        "Benign neoplasm of breast",
        "Breast pain",
        "Benign hypertensive heart disease without congestive heart failure",
        "x" * 500,
    ],
)
def test_words_that_deny_or_concern_something_else_state_nothing(words):
    assert () == read(condition({"text": words})).disease


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Metastatic breast cancer", [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", "UNSTATED")]),
        ("Breast cancer metastatic to bone", [("BREAST_CANCER", "UNSTATED"), ("METASTASIS", "BONE")]),
        (
            "Unresectable local recurrence of breast cancer",
            [("BREAST_CANCER", "UNSTATED"), ("LOCAL_RECURRENCE", "UNSTATED"), ("UNRESECTABLE", "UNSTATED")],
        ),
    ],
)
def test_words_of_a_diagnosis(words, expected):
    assert expected == diseases(read(condition({"text": words})))


def test_a_local_recurrence_by_code():
    chart = read(condition(snomed("314955001")))
    assert [("BREAST_CANCER", "UNSTATED"), ("LOCAL_RECURRENCE", "UNSTATED")] == diseases(chart)


@pytest.mark.parametrize(
    ("code", "fact"),
    [
        (icd10cm("I50.32", "Chronic diastolic (congestive) heart failure"), "HEART_DISEASE"),
        (snomed("88805009"), "HEART_DISEASE"),
        (icd10cm("I42.7"), "HEART_DISEASE"),
        ({"text": "Reduced ejection fraction"}, "HEART_DISEASE"),
        (icd10cm("J84.9"), "LUNG_INFLAMMATION"),
        ({"text": "Pneumonitis"}, "LUNG_INFLAMMATION"),
        (icd10cm("M87.180"), "JAW_NECROSIS"),
        ({"text": "Osteonecrosis of jaw"}, "JAW_NECROSIS"),
        (icd10cm("E83.51"), "HYPOCALCAEMIA"),
        ({"text": "Osteoporosis"}, "OSTEOPOROSIS"),
        ({"text": "Bone pain"}, "BONE_PAIN"),
        ({"text": "Shortness of breath"}, "RESPIRATORY_SYMPTOM"),
        ({"text": "Dyspnea on exertion"}, "RESPIRATORY_SYMPTOM"),
        ({"text": "Visceral crisis"}, "VISCERAL_CRISIS"),
    ],
)
def test_symptoms_and_organ_disease(code, fact):
    assert [(fact, "UNSTATED")] == diseases(read(condition(code)))


@pytest.mark.parametrize(
    "code", [icd10cm("M27.2"), icd10cm("E83.52"), icd10cm("N18.3"), {"text": "Osteopenia"}]
)
def test_neighbours_of_organ_disease_are_not_it(code):
    assert () == read(condition(code)).disease


# --- dates, imaging --------------------------------------------------------------------------------


def test_dates_in_the_future_do_not_count_as_the_newest_whatever_their_order():
    old, newer = condition(BREAST, onset="2024", id="1"), condition(BREAST, onset="2024-12-31", id="2")
    assert "2024" == read(old, newer).newest_data.text() == read(newer, old).newest_data.text()


@pytest.mark.parametrize(
    ("more", "date"),
    [
        ({"onset": "2021-03", "recorded": "2022-01-01"}, "2021-03"),
        ({"onsetPeriod": {"start": "2020"}}, "2020"),
        ({"onsetPeriod": {"end": "2020"}}, "2020"),
        (
            {
                "extension": [{"url": ASSERTED, "valueDateTime": "2019-04-01"}],
                "recorded": "2022-01-01",
            },
            "2019-04-01",
        ),
        ({"recorded": "2022-01-01"}, "2022-01-01"),
        ({"onsetPeriod": {}, "recorded": "2022-01-01"}, "2022-01-01"),
        ({"dateRecorded": "2022-01-02"}, "2022-01-02"),
        ({"extension": [{"url": ASSERTED}]}, None),
    ],
)
def test_a_condition_is_dated_by_onset_then_assertion_then_record(more, date):
    (event,) = read(condition(BREAST, **more)).disease
    assert date == (event.evidence.date and event.evidence.date.text())


@pytest.mark.parametrize(
    ("more", "by_imaging"),
    [
        ({"evidence": [{"code": [concept(text="CT scan of chest")]}]}, True),
        ({"evidence": [{"detail": [reference("ImagingStudy/1")]}]}, True),
        ({"evidence": [{"detail": [reference("DiagnosticReport/1", "MRI spine")]}]}, True),
        ({"evidence": [{"code": [concept(text="Biopsy")], "detail": [reference("Observation/1")]}]}, False),
        ({}, False),
    ],
)
def test_whether_the_entry_says_that_a_scan_showed_it(more, by_imaging):
    (event,) = read(condition(snomed("94222008"), **more)).disease
    assert by_imaging is event.by_imaging


def test_words_may_name_the_scan():
    (event,) = read(condition({"text": "Bone metastases on PET"})).disease
    assert event.by_imaging


@pytest.mark.parametrize(
    ("more", "by_imaging"),
    [
        ({"category": [concept(coding(None, "imaging"))]}, True),
        ({"category": concept(coding(None, "imaging"))}, True),
        ({"method": concept(text="MRI")}, True),
        ({"category": [concept(coding(None, "laboratory"))]}, False),
    ],
)
def test_an_observation_by_imaging(more, by_imaging):
    (event,) = read(observation(SITE_OF_METASTASIS, snomed("94222008"), **more)).disease
    assert by_imaging is event.by_imaging


# --- how the cancer does -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "value", "status"),
    [
        (STATUS, snomed("271299001", "Patient's condition worsened"), DiseaseStatus.PROGRESSING),
        (STATUS, snomed("271299001"), DiseaseStatus.PROGRESSING),
        (STATUS, snomed("268910001"), DiseaseStatus.RESPONDING),
        (RESPONSE, snomed("385633008", "Improving (qualifier value)"), DiseaseStatus.RESPONDING),
        (STATUS, {"text": "Stable disease"}, DiseaseStatus.STABLE),
        (STATUS, {"text": "PD"}, DiseaseStatus.PROGRESSING),
        (RESPONSE, "Partial response", DiseaseStatus.RESPONDING),
        ("Gesamtbeurteilung Tumorstatus", coding(COURSE, "P"), DiseaseStatus.PROGRESSING),
        ("Gesamtbeurteilung Tumorstatus", coding(COURSE, "Y"), DiseaseStatus.PROGRESSING),
        (
            concept(loinc("91379-3", "Reason for Discontinuation")),
            {"text": "Progression"},
            DiseaseStatus.PROGRESSING,
        ),
    ],
)
def test_d26_the_course_of_the_cancer(code, value, status):
    assert [status] == [event.status for event in read(observation(code, value)).statuses]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        (STATUS, {"text": "No progression"}),
        ("Gesamtbeurteilung Tumorstatus", coding(COURSE, "X")),
        (STATUS, {"text": "not evaluated"}),
        (RESPONSE, {"text": "No response"}),
        (STATUS, {"text": "Bone improved, liver progressing"}),
        (loinc("59557-9", "Treatment status"), snomed("445528004", "Treatment changed (situation)")),
        ("Reason for Discontinuation", {"text": "Completion"}),
        ("Weight progression", {"text": "stable"}),
    ],
)
def test_d26_what_tells_no_course(code, value):
    assert () == read(observation(code, value)).statuses


@pytest.mark.parametrize("name", ["Measurable disease RECIST", "Staging modality"])
def test_a_staging_code_under_another_name_is_not_used(name):
    chart = read(observation(loinc("21908-9", name), True))
    assert ([], ["code-display-conflict"]) == (diseases(chart), codes(chart))


@pytest.mark.parametrize(
    ("born", "problems"), [("2010-01-01", ["implausible-age"]), ("2007-06-01", []), ("1970", [])]
)
def test_p5_breast_cancer_in_childhood_is_pointed_out(born, problems):
    chart = read(patient(birth_date=born), condition(BREAST, onset="2022-06-01"))
    assert problems == codes(chart)


# --- relatives ---------------------------------------------------------------------------------------


def relative(*codes_of_relative, **more):
    return {
        "resourceType": "FamilyMemberHistory",
        "id": "sister",
        "status": "completed",
        "patient": {"reference": "Patient/p1"},
        "condition": [{"code": one} for one in codes_of_relative],
        **more,
    }


@pytest.mark.parametrize(
    "code",
    [
        concept(snomed("254837009")),
        concept(icd10cm("C50.919")),
        concept(text="Breast cancer"),
        concept(text="Mammakarzinom"),
    ],
)
def test_breast_cancer_of_a_relative(code):
    chart = read(relative(concept(text="Diabetes"), code))
    assert [("FAMILY_HISTORY", "UNSTATED")] == diseases(chart)


@pytest.mark.parametrize("code", [concept(text="Colon cancer"), concept(text="Breast pain"), None, "x"])
def test_other_diseases_of_a_relative(code):
    assert () == read(relative(code)).disease


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (snomed("10828004"), [("FAMILY_HISTORY", "UNSTATED")]),
        (True, [("FAMILY_HISTORY", "UNSTATED")]),
        (snomed("260413007"), []),
        ({"text": "?"}, []),
    ],
)
def test_family_history_as_an_observation(value, expected):
    name = "Family history of clinical finding where Disease = Malignant neoplasm of female breast"
    assert expected == diseases(read(observation(coding("urn:x", "1", name), value)))
