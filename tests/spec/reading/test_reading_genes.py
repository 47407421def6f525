"""How gene tests, variants and carrier tests are read; G1 to G11 name shapes of real data."""

import pytest
from tests.lib.readings import codes, genes, read
from tests.lib.resources import (
    coding,
    component,
    concept,
    condition,
    hgnc,
    loinc,
    observation,
    patient,
    reference,
    snomed,
)

from mbc_cards.chart import Call, Significance
from mbc_cards.terminology.biomarkers import GENE_TESTS, GeneTestKind
from mbc_cards.values import Origin

VARIANT = loinc("69548-6")
PRESENT, ABSENT = loinc("LA9633-4"), loinc("LA9634-2")
POSITIVE, NEGATIVE = snomed("10828004"), snomed("260385009")


def gene(code, display=None, system="http://www.genenames.org"):
    return component(loinc("48018-6"), coding(system, code, display))


def source(code):
    return component(loinc("48002-0"), loinc(code))


def meaning(code, display=None):
    return component(loinc("53037-8"), loinc(code, display))


def variant(*components, value=PRESENT, **more):
    return observation(VARIANT, value, component=list(components), **more)


@pytest.mark.parametrize(
    ("code", "system", "symbol"),
    [
        ("HGNC:3467", "http://www.genenames.org/geneId", "ESR1"),
        ("HGNC:8975", "http://www.genenames.org/geneId", "PIK3CA"),
        ("HGNC:1100", "http://www.genenames.org", "BRCA1"),
        ("1100", "http://www.genenames.org", "BRCA1"),
        ("1101", "https://www.genenames.org", "BRCA2"),
    ],
)
def test_g1_g4_a_variant_names_its_gene_in_any_spelling_of_its_code(code, system, symbol):
    chart = read(variant(gene(code, system=system), interpretation=concept(text="Point mutation")))
    assert [(symbol, "POSITIVE", "UNSTATED")] == genes(chart)


@pytest.mark.parametrize("symbol", ["PIK3CA", "ESR1"])
def test_g2_an_amplification_is_no_mutation(symbol):
    named = component(loinc("48018-6"), {"text": symbol})
    chart = read(variant(named, interpretation=concept(text="Amplification")))
    assert [(symbol, "UNCLEAR", "UNSTATED")] == genes(chart)


def test_g3_genes_studied_are_no_result():
    studied = component(
        loinc("48018-6"), [hgnc("1100", "BRCA1"), hgnc("1101", "BRCA2"), hgnc("26144", "PALB2")]
    )
    chart = read(
        observation(loinc("53041-0"), component=[studied], id="studied"),
        variant(gene("HGNC:26144", "PALB2"), id="found"),
    )
    assert [("PALB2", "POSITIVE", "UNSTATED")] == genes(chart)


@pytest.mark.parametrize(("letter", "call"), [("M", "POSITIVE"), ("W", "NEGATIVE"), ("S", "UNCLEAR")])
def test_g5_a_registry_names_the_gene_in_a_note_and_the_result_in_a_letter(letter, call):
    chart = read(
        observation(
            VARIANT,
            note=[{"text": "BRCA 1"}],
            interpretation=coding(
                "http://dktk.dkfz.de/fhir/onco/core/CodeSystem/GenetischeVarianteCS", letter
            ),
        )
    )
    assert [("BRCA1", call, "UNSTATED")] == genes(chart)


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        (snomed("405823003"), POSITIVE, ("BRCA1", "POSITIVE")),
        (snomed("405826006"), NEGATIVE, ("BRCA2", "NEGATIVE")),
        (snomed("405826006"), snomed("1220561009", "Not recorded"), ("BRCA2", "NOT_DONE")),
        (loinc("100761-6"), snomed("261665006"), ("PALB2", "NOT_DONE")),
        (loinc("100761-6"), POSITIVE, ("PALB2", "POSITIVE")),
    ],
)
def test_g6_a_carrier_test_is_positive_negative_or_not_known(code, value, expected):
    chart = read(observation(code, value))
    assert [expected] == [(result.gene, result.call.name) for result in chart.genes]


def test_g6_a_carrier_test_is_about_the_germline():
    (result,) = read(observation(snomed("405823003"), POSITIVE)).genes
    assert Origin.GERMLINE is result.origin


def test_g6_a_carrier_test_under_another_genes_name_is_not_used():
    chart = read(observation(snomed("405823003", "BRCA2 mutation carrier detection test"), POSITIVE))
    assert ([], ["code-display-conflict"]) == (genes(chart), codes(chart))


def test_g7_a_negative_test_may_cover_further_genes_in_its_note():
    chart = read(observation(loinc("21639-0"), NEGATIVE, note=[{"text": "BRCA1/2 unauffällig"}]))
    assert [("BRCA", "NEGATIVE", "UNSTATED")] == genes(chart)


def test_g7_a_positive_test_is_not_widened_by_its_note():
    chart = read(observation(loinc("21639-0"), POSITIVE, note=[{"text": "BRCA2 tested too"}]))
    assert [("BRCA1", "POSITIVE", "UNSTATED")] == genes(chart)


@pytest.mark.parametrize(
    "extension",
    [
        {"url": "https://example.org/condition-geneticMutation", "valueString": "BRCA1 pathogenic variant"},
        {
            "url": "https://example.org/condition-geneticMutation",
            "extension": [
                {"url": "gene", "valueCodeableConcept": concept(text="BRCA1")},
                {"url": "result", "valueCoding": coding(None, "p", "pathogenic variant")},
            ],
        },
    ],
)
def test_g8_a_mutation_may_stand_in_an_extension_of_the_cancer(extension):
    chart = read(condition(snomed("254837009"), extension=[{"url": "urn:else"}, extension]))
    assert [("BRCA1", "POSITIVE", "PATHOGENIC")] == genes(chart)


@pytest.mark.parametrize("words", ["VUS", "Benign", "Likely benign", "Uncertain significance"])
def test_g9_a_pathogenic_code_under_other_words_is_contradictory(words):
    chart = read(observation(loinc("60034-6"), concept(loinc("LA6668-3", words), text=words)))
    assert [("PIK3CA", "CONTRADICTORY", "CONTRADICTORY")] == genes(chart)
    assert ["answer-conflict"] == codes(chart)


def test_g10_a_mutation_of_no_named_gene_is_nobodys():
    assert () == read(observation(snomed("55446002", "Genetic mutation"), snomed("445180002"))).genes


def test_g11_relatives_are_not_the_patient():
    relative = {
        "resourceType": "FamilyMemberHistory",
        "id": "aunt",
        "status": "completed",
        "patient": {"reference": "Patient/p1"},
        "condition": [{"code": concept(text="PALB2 mutation")}],
    }
    chart = read(patient(), relative, observation("Family history of BRCA1 mutation", POSITIVE))
    assert () == chart.genes


# --- significance, origin, fusions ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "significance"),
    [
        ("LA6668-3", Significance.PATHOGENIC),
        ("LA26332-9", Significance.PATHOGENIC),
        ("LA26333-7", Significance.UNCERTAIN),
        ("LA26334-5", Significance.BENIGN),
        ("LA6675-8", Significance.BENIGN),
    ],
)
def test_significance_and_origin_stand_in_components(code, significance):
    (result,) = read(variant(gene("HGNC:1100"), meaning(code), source("LA6683-2"))).genes
    assert (Call.POSITIVE, significance, Origin.GERMLINE) == (result.call, result.significance, result.origin)


@pytest.mark.parametrize("known_by_id", [True, False])
def test_significance_may_stand_in_an_implication_derived_from_the_variant(known_by_id):
    implication = observation(
        coding("http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs", "diagnostic-implication"),
        id="implication",
        derivedFrom=[reference("https://ehr.example/fhir/Observation/v1"), {"display": "no reference"}],
        component=[meaning("LA26333-7"), component(loinc("93044-6"), {"text": "3"})],
    )
    found = variant(gene("HGNC:1101"), id="v1" if known_by_id else "v2")
    (result,) = read(found, implication).genes
    expected = Significance.UNCERTAIN if known_by_id else Significance.UNSTATED
    assert (Call.POSITIVE, expected) == (result.call, result.significance)


def test_an_absent_variant_is_negative_for_each_gene_named():
    chart = read(variant(gene("HGNC:3467"), gene("HGNC:9588"), value=ABSENT))
    assert [("ESR1", "NEGATIVE", "UNSTATED"), ("PTEN", "NEGATIVE", "UNSTATED")] == genes(chart)


def test_a_variant_of_two_genes_is_unclear_for_each():
    chart = read(variant(gene("HGNC:3467"), gene("HGNC:9588")))
    assert [("ESR1", "UNCLEAR", "UNSTATED"), ("PTEN", "UNCLEAR", "UNSTATED")] == genes(chart)


@pytest.mark.parametrize(
    "parts",
    [
        [gene("HGNC:8033", "NTRK3"), gene("HGNC:3495", "ETV6")],
        [gene("HGNC:8033"), component(loinc("48019-4"), {"text": "gene fusion"})],
    ],
)
def test_a_fusion_of_ntrk(parts):
    (result,) = read(variant(*parts)).genes
    assert ("NTRK3", Call.POSITIVE, True) == (result.gene, result.call, result.fusion)


def test_a_point_mutation_of_ntrk_is_no_fusion():
    (result,) = read(variant(gene("HGNC:8031"))).genes
    assert ("NTRK1", False) == (result.gene, result.fusion)


@pytest.mark.parametrize(("value", "call"), [(POSITIVE, "POSITIVE"), (NEGATIVE, "NEGATIVE")])
def test_a_test_for_rearrangements_of_ntrk(value, call):
    (result,) = read(observation(loinc("93813-4", "NTRK gene fusion panel"), value)).genes
    assert ("NTRK", call, True) == (result.gene, result.call.name, result.fusion)


def test_a_gene_whose_code_and_name_differ_is_not_used():
    chart = read(variant(gene("HGNC:1100", "BRCA2")))
    assert ([], ["code-display-conflict"]) == (genes(chart), codes(chart))


def test_a_gene_whose_code_and_text_differ_is_not_used():
    chart = read(variant(component(loinc("48018-6"), concept(hgnc("HGNC:1100"), text="BRCA2"))))
    assert ([], ["code-display-conflict"]) == (genes(chart), codes(chart))


def test_a_gene_without_any_name_is_nobodys():
    assert (
        ()
        == read(variant(component(loinc("48018-6"), {"coding": [{"system": "urn:x", "code": "672"}]}))).genes
    )


def test_an_interpretation_that_says_nothing_leaves_the_variant_unclear():
    chart = read(
        variant(gene("HGNC:3467"), value=None, interpretation=[coding("urn:x", "M2"), loinc("LA1-1")])
    )
    assert [("ESR1", "UNCLEAR", "UNSTATED")] == genes(chart)


def test_other_components_of_a_variant_are_not_read():
    chart = read(variant(gene("HGNC:3467"), component(loinc("48005-3"), {"text": "p.D538G"})))
    assert [("ESR1", "POSITIVE", "UNSTATED")] == genes(chart)


def test_a_gene_coded_elsewhere_is_known_by_its_name():
    entrez = component(
        loinc("48018-6"), [coding("https://www.ncbi.nlm.nih.gov/gene", "672", "BRCA1"), hgnc("HGNC:1100")]
    )
    assert [("BRCA1", "POSITIVE", "UNSTATED")] == genes(read(variant(entrez)))


def test_a_gene_of_no_interest_gives_nothing():
    assert () == read(variant(gene("HGNC:6342", "NRAS"))).genes


def test_a_her2_mutation_is_no_result_of_ours():
    assert (
        () == read(variant(gene("HGNC:3430"), id="1"), observation(loinc("42783-1"), POSITIVE, id="2")).genes
    )


@pytest.mark.parametrize(
    ("value", "call"),
    [(None, "UNCLEAR"), (loinc("LA11884-6"), "UNCLEAR"), ({"text": "not tested"}, "NOT_DONE")],
)
def test_a_variant_without_a_clear_answer(value, call):
    chart = read(variant(gene("HGNC:3467"), value=value))
    assert [("ESR1", call, "UNSTATED")] == genes(chart)


def test_a_significance_alone_says_that_the_variant_is_there():
    chart = read(variant(gene("HGNC:3467"), meaning("LA6668-3"), value=None))
    assert [("ESR1", "POSITIVE", "PATHOGENIC")] == genes(chart)


def test_a_contradictory_variant():
    chart = read(variant(gene("HGNC:3467"), interpretation=concept(text="not detected")))
    assert ([("ESR1", "CONTRADICTORY", "CONTRADICTORY")], ["answer-conflict"]) == (genes(chart), codes(chart))


# --- tests of named genes --------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(GENE_TESTS))
def test_every_verified_gene_test_reads_its_own_genes(code):
    test = GENE_TESTS[code]
    results = read(observation(loinc(code, test.display), POSITIVE)).genes
    if test.kind in (GeneTestKind.PROTEIN, GeneTestKind.SEQUENCE_DATA) or test.genes == ("ERBB2",):
        assert () == results
    else:
        (result,) = results
        combined = {("BRCA1", "BRCA2"): "BRCA", ("NTRK1", "NTRK2", "NTRK3"): "NTRK"}
        assert combined.get(test.genes, test.genes[0]) == result.gene
        assert Call.POSITIVE is result.call


@pytest.mark.parametrize("code", ["79207-7", "79208-5", "21637-4", "21638-2", "21640-8"])
def test_a_limited_test_that_is_negative_does_not_clear_the_gene(code):
    (result,) = read(observation(loinc(code), NEGATIVE)).genes
    assert Call.UNCLEAR is result.call


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("c.68_69delAG", ("POSITIVE", "UNSTATED")),
        ("p.C61G pathogenic", ("POSITIVE", "PATHOGENIC")),
        ("No pathogenic variant detected", ("NEGATIVE", "UNSTATED")),
        ("Negative for pathogenic variants", ("NEGATIVE", "UNSTATED")),
        ("variant of uncertain significance", ("POSITIVE", "UNCERTAIN")),
        ("wild type", ("NEGATIVE", "UNSTATED")),
        (concept(snomed("260385009"), text="pathogenic"), ("CONTRADICTORY", "CONTRADICTORY")),
        ("see report", ("UNCLEAR", "UNSTATED")),
        (concept(loinc("LA9633-4", "Likely pathogenic")), ("POSITIVE", "PATHOGENIC")),
        (concept(loinc("LA9633-4"), text="Benign"), ("POSITIVE", "BENIGN")),
    ],
)
def test_what_a_mutation_test_found(value, expected):
    (result,) = read(observation(loinc("21636-6"), value)).genes
    assert expected == (result.call.name, result.significance.name)


@pytest.mark.parametrize(
    "code", [loinc("21636-6", "BRCA2 gene variant"), concept(loinc("60034-6"), text="TP53 mutation analysis")]
)
def test_a_gene_test_under_another_genes_name_is_not_used(code):
    chart = read(observation(code, POSITIVE))
    assert ([], ["code-display-conflict"]) == (genes(chart), codes(chart))


def test_a_gene_test_whose_component_names_another_gene_is_not_used():
    chart = read(observation(loinc("60034-6"), PRESENT, component=[gene("HGNC:1100")]))
    assert ([], ["code-display-conflict"]) == (genes(chart), codes(chart))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (loinc("55233-1", "PIK3CA gene variant"), ["PIK3CA"]),
        ("BRCA1/2 mutation analysis", ["BRCA"]),
        ("BRCA 1 and 2 gene test", ["BRCA"]),
        ("BRCA 2 gene analysis", ["BRCA2"]),
        ("BRCA gene test", ["BRCA"]),
        ("NTRK fusion", ["NTRK"]),
        ("ESR1 mutation (ctDNA)", ["ESR1"]),
        ("AKT1 and PTEN sequencing", ["AKT1", "PTEN"]),
        ("Mother: BRCA1 mutation", []),
        ("Weight", []),
    ],
)
def test_a_gene_test_may_be_known_by_its_name_alone(name, expected):
    assert expected == [result.gene for result in read(observation(name, NEGATIVE)).genes]


def test_a_gene_test_without_any_answer_is_not_done():
    assert [("BRCA1", "NOT_DONE", "UNSTATED")] == genes(read(observation(loinc("21636-6"))))


def test_a_panel_of_genes_answers_in_its_members():
    panel = observation(loinc("50995-0"), hasMember=[reference("Observation/v")], id="panel")
    chart = read(panel, variant(gene("1100"), value=ABSENT, id="v"))
    assert [("BRCA1", "NEGATIVE", "UNSTATED")] == genes(chart)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (snomed("412734009"), ("BRCA1", None)),
        (snomed("412738007"), ("BRCA2", None)),
        (snomed("767444009"), ("BRCA", Origin.GERMLINE)),
    ],
)
def test_a_diagnosis_can_state_a_mutation(code, expected):
    (result,) = read(condition(code)).genes
    assert expected == (result.gene, result.origin)


@pytest.mark.parametrize("code", ["718220008", "Z15.01"])
def test_a_hereditary_risk_names_no_gene(code):
    system = "http://snomed.info/sct" if code.isdigit() else "http://hl7.org/fhir/sid/icd-10-cm"
    assert () == read(condition(coding(system, code))).genes
