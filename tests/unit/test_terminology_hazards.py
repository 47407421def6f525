"""The known traps of the terminologies, one claim each (terminology/README.md, H1 to H20)."""

import pytest

from mbc_cards.drugs import DRUGS, DrugClass, drugs_in
from mbc_cards.terminology.answers import (
    ANSWER_TEXT,
    IHC_SCORE_TEXT,
    INTERPRETATIONS,
    LOINC_ANSWERS,
    Answer,
)
from mbc_cards.terminology.biomarkers import (
    BIOMARKER_TESTS,
    GENE_STUDIED,
    GENE_TESTS,
    GENOMICS,
    INVERTED_POLARITY,
    REGION_STUDIED,
    SIGNIFICANCE,
    SOURCE_CLASS,
    VARIANT,
    Biomarker,
    GeneTestKind,
    GenomicsPart,
    Reading,
)
from mbc_cards.terminology.conditions import Diagnosis, SecondarySite, icd10cm
from mbc_cards.terminology.function import (
    ECOG_ANSWERS,
    EXCLUDED_TESTS,
    LAB_TESTS,
    REFERENCE_UNIT,
    Measurand,
    Property,
)
from mbc_cards.terminology.genes import HGNC, SYMBOLS
from mbc_cards.terminology.medication_names import NAMES, drugs_named
from mbc_cards.terminology.medications import ATC, HCPCS, RXNORM, settle
from mbc_cards.terminology.procedures import TEST_ORDERS
from mbc_cards.terminology.receptors import EXCLUDED, RECEPTOR_TESTS, Measure, ReceptorName
from mbc_cards.terminology.snomed_answers import SNOMED_ANSWERS
from mbc_cards.terminology.snomed_conditions import SNOMED_CONDITIONS
from mbc_cards.terminology.snomed_function import SNOMED_ECOG_GRADES, SNOMED_OBSERVABLES
from mbc_cards.terminology.snomed_procedures import SNOMED_PROCEDURES


def read(code, text=""):
    return settle(RXNORM[code], drugs_named(text))


# H1


@pytest.mark.parametrize(
    ("code", "drug"),
    [
        ("1371041", "ado-trastuzumab-emtansine"),
        ("1371046", "ado-trastuzumab-emtansine"),
        ("1658084", "ado-trastuzumab-emtansine"),
        ("2267574", "trastuzumab-deruxtecan"),
        ("2267576", "trastuzumab-deruxtecan"),
        ("2382603", "pertuzumab-trastuzumab-hyaluronidase"),
        ("2382599", "pertuzumab-trastuzumab-hyaluronidase"),
        ("2174802", "trastuzumab"),
    ],
)
def test_h1_a_form_of_trastuzumab_means_itself(code, drug):
    assert (drug,) == read(code)
    assert not RXNORM[code].ambiguous


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("", ("trastuzumab",)),
        ("trastuzumab", ("trastuzumab",)),
        ("Herceptin 440 mg", ("trastuzumab",)),
        ("docetaxel + trastuzumab", ("trastuzumab",)),
        ("ado-trastuzumab emtansine", ("ado-trastuzumab-emtansine",)),
        ("T-DXd", ("trastuzumab-deruxtecan",)),
        ("Phesgo", ("pertuzumab-trastuzumab-hyaluronidase",)),
        ("Anastrozole [BN]", None),
    ],
)
def test_h1_the_shared_ingredient_means_trastuzumab_only_if_the_text_agrees(text, drugs):
    assert RXNORM["224905"].ambiguous
    assert drugs == read("224905", text)


# H2


@pytest.mark.parametrize("meaning", [RXNORM["993449"], RXNORM["2715382"], HCPCS["J0897"], ATC["M05BX04"]])
@pytest.mark.parametrize(
    ("text", "drug"),
    [
        ("", "denosumab-dose-uncertain"),
        ("denosumab", "denosumab-dose-uncertain"),
        ("Xgeva", "denosumab-120mg"),
        ("denosumab 120 mg every 4 weeks", "denosumab-120mg"),
        ("Prolia", "denosumab-60mg"),
        ("denosumab 60 mg every 6 months", "denosumab-60mg"),
    ],
)
def test_h2_the_shared_denosumab_codes_leave_the_dose_to_the_text(meaning, text, drug):
    assert (drug,) == settle(meaning, drugs_named(text))


@pytest.mark.parametrize(
    ("code", "drug"),
    [
        ("1046398", "denosumab-120mg"),
        ("1046399", "denosumab-120mg"),
        ("2717551", "denosumab-120mg"),
        ("993452", "denosumab-60mg"),
        ("993453", "denosumab-60mg"),
        ("2723350", "denosumab-60mg"),
    ],
)
def test_h2_a_denosumab_product_says_its_dose(code, drug):
    assert (drug,) == read(code)


def test_h2_only_the_dose_of_120_mg_is_a_bone_agent():
    agents = drugs_in(DrugClass.BONE_AGENT)
    assert {"denosumab-120mg"} == agents & {"denosumab-120mg", "denosumab-60mg", "denosumab-dose-uncertain"}


# H3


@pytest.mark.parametrize(
    ("code", "drug"),
    [
        ("1114085", "zoledronic-acid"),
        ("705824", "zoledronic-acid-5mg"),
        ("845507", "everolimus"),
        ("2056895", "everolimus-transplant"),
        ("239177", "fluorouracil"),
        ("105583", "fluorouracil-topical"),
        ("860221", "megestrol-acetate"),
        ("860225", "megestrol-suspension"),
        ("1942482", "olaparib"),
        ("1597593", "olaparib"),
        ("2723386", "gemcitabine-intravesical"),
        ("1719772", "liposomal-irinotecan"),
    ],
)
def test_h3_a_product_tells_the_cancer_drug_from_its_look_alike(code, drug):
    assert (drug,) == read(code)


@pytest.mark.parametrize(
    ("code", "text", "drug"),
    [
        ("77655", "Reclast", "zoledronic-acid-5mg"),
        ("77655", "zoledronic acid 4 mg", "zoledronic-acid"),
        ("141704", "Zortress 0.75 mg", "everolimus-transplant"),
        ("141704", "everolimus 10 mg", "everolimus"),
        ("2169285", "Vijoice", "alpelisib-overgrowth"),
        ("4492", "fluorouracil 5 % cream", "fluorouracil-topical"),
        ("6851", "methotrexate 2.5 mg tablet", "methotrexate-low-dose"),
        ("29451", "megestrol acetate oral suspension", "megestrol-suspension"),
    ],
)
def test_h3_the_text_tells_them_apart_where_the_ingredient_does_not(code, text, drug):
    assert RXNORM[code].ambiguous
    assert (drug,) == read(code, text)


def test_h3_codes_outside_rxnorm_tell_them_apart_too():
    assert ("everolimus-transplant",) == HCPCS["J7527"].drugs
    assert ("everolimus",) == ATC["L01EG02"].drugs
    assert ("everolimus-transplant",) == ATC["L04AH02"].drugs
    assert ("bevacizumab-intravitreal",) == ATC["S01LA08"].drugs
    assert ("methotrexate-low-dose",) == ATC["L04AX03"].drugs


def test_h3_olaparib_capsules_and_tablets_keep_names_that_tell_them_apart():
    assert "Capsule" in RXNORM["1597593"].display
    assert "Tablet" in RXNORM["1942482"].display


@pytest.mark.parametrize(
    "text", ["estradiol", "estradiol 2 mg daily", "estradiol valerate", "oestradiol patch"]
)
def test_h3_plain_estradiol_is_hormone_replacement(text):
    assert ("estradiol",) == drugs_named(text)
    assert ("estradiol",) == read("4083", text)


@pytest.mark.parametrize("text", ["high-dose estradiol", "Estradiol 10 mg three times daily"])
def test_h3_only_words_that_say_so_mean_high_dose_estradiol(text):
    assert ("estradiol-high-dose",) == drugs_named(text)
    assert ("estradiol-high-dose",) == read("4083", text)


def test_h3_no_code_means_high_dose_estradiol_by_itself():
    tables = (RXNORM, HCPCS, ATC)
    assert [] == [
        code for table in tables for code, meaning in table.items() if "estradiol-high-dose" in meaning.drugs
    ]


# H4


@pytest.mark.parametrize(
    ("text", "drug"),
    [
        ("", "paclitaxel-formulation-uncertain"),
        ("Paclitaxel 100 MG Injection", "paclitaxel-formulation-uncertain"),
        ("Abraxane", "nab-paclitaxel"),
        ("paclitaxel protein-bound 100 mg", "nab-paclitaxel"),
    ],
)
def test_h4_the_100_mg_vial_is_of_uncertain_form_unless_the_text_says_protein_bound(text, drug):
    assert (drug,) == read("583214", text)


def test_h4_solvent_based_and_branded_products_are_certain():
    assert ("paclitaxel",) == read("312199")
    assert ("nab-paclitaxel",) == read("583218")
    assert ("paclitaxel-formulation-uncertain",) == ATC["L01CD01"].drugs


# H5


@pytest.mark.parametrize(
    ("code", "drug"),
    [
        ("2267582", "trastuzumab-deruxtecan"),
        ("2360232", "sacituzumab-govitecan"),
        ("2360231", "sacituzumab-govitecan"),
        ("486610", "nab-paclitaxel"),
    ],
)
def test_h5_ids_outside_rxnorms_own_names_are_read(code, drug):
    assert (drug,) == read(code)


# H6


def test_h6_deruxtecan_alone_names_no_drug():
    assert () == drugs_named("deruxtecan 100 mg")
    assert "deruxtecan" not in NAMES


def test_h6_the_antibody_decides_which_deruxtecan():
    assert ("trastuzumab-deruxtecan",) == drugs_named("fam-trastuzumab deruxtecan-nxki")
    assert ("datopotamab-deruxtecan",) == drugs_named("datopotamab deruxtecan-dlnk")


# H7


def test_h7_a_code_beside_the_name_of_another_drug_is_a_contradiction():
    assert read("224905", "Anastrozole [BN]") is None
    assert read("3002", "Doxorubicin") is None
    assert ("cyclophosphamide",) == read("3002", "Cyclophosphamide (Cytoxan)")


def test_h7_the_opposite_displays_in_published_data_differ_from_the_codes():
    assert ANSWER_TEXT["positive"] is not SNOMED_ANSWERS["260385009"]
    assert ANSWER_TEXT["inconclusive"] is not SNOMED_ANSWERS["10828004"]
    assert SecondarySite.BONE is SNOMED_CONDITIONS["94222008"].site
    assert SecondarySite.LUNG is SNOMED_CONDITIONS["94391008"].site


# H8


def test_h8_her2_by_fish_is_a_presence_and_the_ratio_has_its_own_code():
    assert Measure.ISH_PRESENCE is RECEPTOR_TESTS["85318-4"].measure
    assert Measure.ISH_RATIO is RECEPTOR_TESTS["49683-6"].measure
    assert Measure.ISH_COPIES is RECEPTOR_TESTS["74860-8"].measure


@pytest.mark.parametrize("text", ["less than 1.8", "greater than 2.2"])
def test_h8_a_ratio_in_words_is_no_answer(text):
    assert text not in ANSWER_TEXT
    assert text not in IHC_SCORE_TEXT


# H9


def test_h9_ihc_2_is_a_score_and_not_a_status():
    assert Answer.IHC_2 is LOINC_ANSWERS["LA11842-4"]
    assert Answer.IHC_2 is IHC_SCORE_TEXT["2+"]
    assert "2+" not in ANSWER_TEXT


# H10


def test_h10_a_negative_is_never_a_score():
    negatives = (LOINC_ANSWERS["LA6577-6"], SNOMED_ANSWERS["260385009"], INTERPRETATIONS["NEG"])
    assert {Answer.NEGATIVE} == {*negatives, ANSWER_TEXT["negative"]}
    assert ((ReceptorName.HER2, Answer.NEGATIVE),) == icd10cm("Z17.32").receptors


def test_h10_faint_staining_is_not_the_score_zero():
    assert Answer.IHC_ULTRALOW is IHC_SCORE_TEXT["0+"]
    assert Answer.IHC_0 is IHC_SCORE_TEXT["0"]


@pytest.mark.parametrize("code", ["32996-1", "42914-2", "51981-9"])
def test_h10_serum_her2_never_sets_the_status_of_the_tumour(code):
    assert code not in RECEPTOR_TESTS
    assert "serum" in EXCLUDED[code].reason


# H11


@pytest.mark.parametrize(
    "code", ["14130-9", "10861-3", "31207-4", "85310-1", "85331-7", "10480-2", "21924-6"]
)
def test_h11_neighbours_of_the_receptor_tests_are_recognised_and_excluded(code):
    assert code not in RECEPTOR_TESTS
    assert EXCLUDED[code].reason


def test_h11_a_her2_mutation_is_not_her2_status():
    assert "42783-1" not in RECEPTOR_TESTS
    assert ("ERBB2",) == GENE_TESTS["42783-1"].genes


# H12


def test_h12_the_share_of_stained_tumour_cells_is_not_the_combined_score():
    assert Reading.TUMOR_PROPORTION_SCORE is BIOMARKER_TESTS["83053-9"].reading
    assert Reading.PRESENCE is BIOMARKER_TESTS["83052-1"].reading
    assert Reading.SCORING_METHOD is BIOMARKER_TESTS["105302-4"].reading


def test_h12_no_code_is_a_pd_l1_score_in_per_cent_without_its_kind():
    assert [] == [
        code
        for code, test in BIOMARKER_TESTS.items()
        if test.marker is Biomarker.PDL1 and test.reading is Reading.PERCENT
    ]


# H13


def test_h13_exactly_the_four_repair_proteins_have_inverted_polarity():
    assert {"81691-8", "81692-6", "81693-4", "81694-2"} == INVERTED_POLARITY


# H14


def test_h14_a_variant_its_gene_source_and_significance_are_told_apart():
    expected = {
        VARIANT: GenomicsPart.VARIANT,
        GENE_STUDIED: GenomicsPart.GENE_STUDIED,
        SOURCE_CLASS: GenomicsPart.SOURCE_CLASS,
        SIGNIFICANCE: GenomicsPart.SIGNIFICANCE,
        REGION_STUDIED: GenomicsPart.REGION_STUDIED,
    }
    assert expected == {code: GENOMICS[code] for code in expected}
    assert ("69548-6", "48018-6", "48002-0", "53037-8", "53041-0") == (
        VARIANT,
        GENE_STUDIED,
        SOURCE_CLASS,
        SIGNIFICANCE,
        REGION_STUDIED,
    )


def test_h14_what_was_tested_is_not_what_was_found():
    assert GeneTestKind.TESTED_FOR is GENE_TESTS["21639-0"].kind
    assert GeneTestKind.MUTATIONS_FOUND is GENE_TESTS["21636-6"].kind
    assert GeneTestKind.SINGLE_VARIANT is GENE_TESTS["21637-4"].kind
    assert GeneTestKind.KNOWN_FAMILIAL is GENE_TESTS["79208-5"].kind


def test_h14_a_gene_is_read_with_and_without_the_prefix():
    assert "BRCA1" == HGNC["HGNC:1100"] == HGNC["1100"] == SYMBOLS["BRCA1"]
    assert "ERBB2" == HGNC["3430"] == SYMBOLS["HER2"]


def test_h14_source_class_and_significance_are_answers():
    assert Answer.GERMLINE is LOINC_ANSWERS["LA6683-2"]
    assert Answer.SOMATIC is LOINC_ANSWERS["LA6684-0"]
    assert Answer.PATHOGENIC is LOINC_ANSWERS["LA6668-3"]
    assert Answer.PRESENT is LOINC_ANSWERS["LA9633-4"]
    assert Answer.ABSENT is LOINC_ANSWERS["LA9634-2"]


# H15


@pytest.mark.parametrize(
    ("code", "diagnosis", "site"),
    [
        ("Z15.01", Diagnosis.GENETIC_SUSCEPTIBILITY, None),
        ("C79.81", Diagnosis.METASTASIS_TO_BREAST, None),
        ("C77.3", Diagnosis.SECONDARY, SecondarySite.NODE_REGIONAL),
        ("Z85.3", Diagnosis.HISTORY_OF_BREAST_CANCER, None),
        ("D05.11", Diagnosis.BREAST_IN_SITU, None),
        ("Z90.721", Diagnosis.ONE_OVARY_ABSENT, None),
        ("Z90.722", Diagnosis.BOTH_OVARIES_ABSENT, None),
        ("Z90.72", Diagnosis.OVARY_ABSENT, None),
        ("C7B.03", Diagnosis.SECONDARY_NEUROENDOCRINE, SecondarySite.BONE),
    ],
)
def test_h15_a_code_that_looks_like_more_is_a_diagnosis_of_its_own(code, diagnosis, site):
    assert (diagnosis, site) == (icd10cm(code).diagnosis, icd10cm(code).site)


@pytest.mark.parametrize("code", ["C77.0", "C77.1", "C77.8", "C77.9", "C77"])
def test_h15_nodes_that_may_be_regional_are_not_called_distant(code):
    assert SecondarySite.NODE_UNSPECIFIED is icd10cm(code).site


def test_h15_an_ovary_removed_without_a_side_is_not_both():
    assert SNOMED_PROCEDURES["83152002"] is not SNOMED_PROCEDURES["76876009"]


# H16


@pytest.mark.parametrize(
    ("code", "measurand", "kind"),
    [
        ("770-8", Measurand.NEUTROPHIL_PERCENT, Property.FRACTION),
        ("26511-6", Measurand.NEUTROPHIL_PERCENT, Property.FRACTION),
        ("751-8", Measurand.NEUTROPHILS, Property.NUMBER_CONCENTRATION),
        ("17861-6", Measurand.CALCIUM, Property.MASS_CONCENTRATION),
        ("2000-8", Measurand.CALCIUM, Property.SUBSTANCE_CONCENTRATION),
        ("98979-8", Measurand.EGFR, Property.INDEXED_FLOW_RATE),
        ("35591-7", Measurand.CREATININE_CLEARANCE, Property.FLOW_RATE),
        ("59261-8", Measurand.HBA1C, Property.SUBSTANCE_FRACTION),
        ("4548-4", Measurand.HBA1C, Property.FRACTION),
        ("62292-8", Measurand.VITAMIN_D, Property.MASS_CONCENTRATION),
        ("1989-3", Measurand.VITAMIN_D3, Property.MASS_CONCENTRATION),
        ("49054-0", Measurand.VITAMIN_D2, Property.MASS_CONCENTRATION),
        ("8636-3", Measurand.QTC, Property.TIME),
        ("8634-8", Measurand.QT, Property.TIME),
    ],
)
def test_h16_a_code_says_which_kind_of_quantity_it_measures(code, measurand, kind):
    assert (measurand, kind) == (LAB_TESTS[code].measurand, LAB_TESTS[code].property)


def test_h16_calcium_corrected_for_protein_is_not_read_as_corrected_for_albumin():
    assert {"18281-6", "34907-6"} <= set(EXCLUDED_TESTS)
    assert Measurand.CALCIUM_CORRECTED is LAB_TESTS["29265-6"].measurand


def test_h16_the_kinds_that_differ_have_different_units():
    assert len(REFERENCE_UNIT) == len(set(REFERENCE_UNIT.values()))
    assert {Property.PRESENCE, Property.INTERPRETATION} == set(Property) - set(REFERENCE_UNIT)


# H17


def test_h17_a_renamed_code_is_found_by_its_number():
    assert ReceptorName.HER2 is RECEPTOR_TESTS["85318-4"].receptor
    assert ReceptorName.HER2 is RECEPTOR_TESTS["31150-6"].receptor


def test_h17_a_deprecated_code_is_read_and_never_ordered():
    assert Measurand.ECOG is LAB_TESTS["42800-3"].measurand
    assert "42800-3" not in {order.code for order in TEST_ORDERS.values()}


# H18


def test_h18_every_coded_form_of_ecog_is_read():
    assert [0, 1, 2, 3, 4, 5] == sorted(ECOG_ANSWERS.values())
    assert [0, 1, 2, 3, 4, 5] == sorted(SNOMED_ECOG_GRADES.values())
    assert Measurand.ECOG is LAB_TESTS["89247-1"].measurand
    assert Property.SCORE is LAB_TESTS["89247-1"].property
    assert Measurand.ECOG is SNOMED_OBSERVABLES["423740007"]
    assert (0, 1) == (ECOG_ANSWERS["LA9622-7"], SNOMED_ECOG_GRADES["422512005"])


# H19


def test_h19_known_errors_of_public_value_sets_are_not_repeated():
    assert Measurand.CEA is LAB_TESTS["83085-1"].measurand
    assert Answer.POSITIVE is SNOMED_ANSWERS["10828004"]
    assert Measurand.ESTRADIOL is LAB_TESTS["2243-4"].measurand


def test_h19_the_code_of_computed_tomography_is_not_a_bone_scan():
    assert "77477000" not in SNOMED_PROCEDURES


# H20


@pytest.mark.parametrize(
    ("code", "diagnosis", "site"),
    [
        ("C79.63", Diagnosis.SECONDARY, SecondarySite.OVARY),
        ("C50.A1", Diagnosis.BREAST_CANCER, None),
        ("C50.911", Diagnosis.BREAST_CANCER, None),
        ("C79.51", Diagnosis.SECONDARY, SecondarySite.BONE),
        ("C79.52", Diagnosis.SECONDARY, SecondarySite.BONE_MARROW),
        ("C79.5", Diagnosis.SECONDARY, SecondarySite.BONE_OR_MARROW),
        ("C78.02", Diagnosis.SECONDARY, SecondarySite.LUNG),
        ("C79.89", Diagnosis.SECONDARY, SecondarySite.OTHER),
        ("C80.0", Diagnosis.SECONDARY, SecondarySite.UNSPECIFIED),
    ],
)
def test_h20_codes_newer_than_mcode_are_matched_by_prefix(code, diagnosis, site):
    assert (diagnosis, site) == (icd10cm(code).diagnosis, icd10cm(code).site)


def test_all_drugs_of_the_tables_are_in_the_catalogue():
    tables = (RXNORM, HCPCS, ATC)
    named = {
        drug for table in tables for meaning in table.values() for drug in (*meaning.drugs, *meaning.also)
    }
    assert set() == named - set(DRUGS)
