"""The code tables: check digits, one meaning for each code, names, orders, licences."""

import ast
import importlib
import pkgutil
from pathlib import Path
from typing import get_args

import pytest

from mbc_cards import terminology
from mbc_cards.drugs import DRUGS
from mbc_cards.terminology.answers import ANSWER_TEXT, IHC_SCORE_TEXT, INTERPRETATIONS, LOINC_ANSWERS
from mbc_cards.terminology.biomarkers import BIOMARKER_TESTS, GENE_TESTS, GENOMICS
from mbc_cards.terminology.conditions import ICD10CM, Diagnosis, SecondarySite, icd10cm
from mbc_cards.terminology.entry import Level
from mbc_cards.terminology.function import ECOG_ANSWERS, EXCLUDED_TESTS, LAB_TESTS
from mbc_cards.terminology.genes import HGNC, SYMBOLS
from mbc_cards.terminology.medication_names import NAMES, REGIMENS, drugs_named, normal_form
from mbc_cards.terminology.medications import ATC, HCPCS, RXNORM, Meaning, settle
from mbc_cards.terminology.procedures import EXAMINATIONS, ORDER_SETS, TEST_ORDERS, WITHOUT_LOINC, orders_for
from mbc_cards.terminology.receptors import EXCLUDED, RECEPTOR_TESTS
from mbc_cards.terminology.rxnorm_ingredients import INGREDIENTS
from mbc_cards.terminology.rxnorm_products import PRODUCTS
from mbc_cards.terminology.snomed_answers import SNOMED_ANSWERS, SNOMED_RECEPTOR_FINDINGS
from mbc_cards.terminology.snomed_conditions import _NAMED, SNOMED_CONDITIONS
from mbc_cards.terminology.snomed_function import (
    SNOMED_ECOG_GRADES,
    SNOMED_MENOPAUSE_ANSWERS,
    SNOMED_MENOPAUSE_QUESTION,
    SNOMED_OBSERVABLES,
)
from mbc_cards.terminology.snomed_medications import SNOMED
from mbc_cards.terminology.snomed_procedures import SNOMED_ORDERS, SNOMED_PROCEDURES
from mbc_cards.terminology.snomed_sites import _CODES, SNOMED_SITES
from mbc_cards.terminology.staging import STAGING
from mbc_cards.terminology.systems import URI, canonical

LOINC_TABLES = {
    "receptors": RECEPTOR_TESTS,
    "receptors, excluded": EXCLUDED,
    "biomarkers": BIOMARKER_TESTS,
    "genes": GENE_TESTS,
    "genomics": GENOMICS,
    "function": LAB_TESTS,
    "function, excluded": EXCLUDED_TESTS,
    "staging": STAGING,
    "examinations": EXAMINATIONS,
}
SNOMED_TABLES = {
    "answers": SNOMED_ANSWERS,
    "receptor findings": SNOMED_RECEPTOR_FINDINGS,
    "conditions": SNOMED_CONDITIONS,
    "sites": SNOMED_SITES,
    "menopause": SNOMED_MENOPAUSE_ANSWERS,
    "grades": SNOMED_ECOG_GRADES,
    "observables": SNOMED_OBSERVABLES,
    "substances": SNOMED,
    "procedures": SNOMED_PROCEDURES,
}
TERMINOLOGY = Path(terminology.__file__).parent
MODULES = [name for _, name, _ in pkgutil.iter_modules(terminology.__path__)]

VERHOEFF_PRODUCT = (
    "0123456789",
    "1234067895",
    "2340178956",
    "3401289567",
    "4012395678",
    "5987604321",
    "6598710432",
    "7659821043",
    "8765932104",
    "9876543210",
)
VERHOEFF_PERMUTATION = ("0123456789", "1576283094")


def verhoeff_holds(code):
    permutation = list(VERHOEFF_PERMUTATION)
    while len(permutation) < 8:
        permutation.append("".join(permutation[1][int(digit)] for digit in permutation[-1]))
    check = "0"
    for place, digit in enumerate(reversed(code)):
        check = VERHOEFF_PRODUCT[int(check)][int(permutation[place % 8][int(digit)])]
    return check == "0"


def loinc_holds(code):
    number, check = code.split("-")
    total = 0
    for place, digit in enumerate(reversed(number)):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled // 10 + doubled % 10
    return int(check) == -total % 10


def all_loinc_codes():
    ordered = {order.code for order in TEST_ORDERS.values()}
    return ordered.union(*LOINC_TABLES.values())


# Check digits


def test_the_check_digit_routines_know_right_from_wrong():
    assert loinc_holds("85337-4")
    assert not loinc_holds("85337-5")
    assert verhoeff_holds("254837009")
    assert not verhoeff_holds("254837008")
    assert not verhoeff_holds("254387009")


def test_every_loinc_code_passes_its_check_digit():
    assert [] == [code for code in all_loinc_codes() if not loinc_holds(code)]


def test_every_snomed_concept_passes_its_check_digit():
    ordered = {order.code for order in SNOMED_ORDERS.values()}
    codes = ordered.union({SNOMED_MENOPAUSE_QUESTION}, *SNOMED_TABLES.values())
    assert [] == [code for code in codes if not verhoeff_holds(code)]


def test_every_rxnorm_code_is_a_number_and_every_loinc_answer_has_its_shape():
    assert all(code.isdecimal() for code in RXNORM)
    assert all(code.startswith("LA") and code[-2] == "-" for code in (*LOINC_ANSWERS, *ECOG_ANSWERS))


# One meaning for each code


def test_no_loinc_code_is_in_two_tables():
    entries = [code for table in LOINC_TABLES.values() for code in table]
    assert len(entries) == len(set(entries))


def test_no_loinc_answer_is_in_two_tables():
    assert set() == set(LOINC_ANSWERS) & set(ECOG_ANSWERS)


def test_no_rxnorm_code_is_listed_twice():
    rows = [row[0] for table in (INGREDIENTS, PRODUCTS) for group in table.values() for row in group]
    assert len(rows) == len(set(rows)) == len(RXNORM)


def test_no_site_concept_is_listed_twice():
    assert len(SNOMED_SITES) == sum(map(len, _CODES.values()))


def test_no_source_lists_a_key_twice():
    for module in MODULES:
        for node in ast.walk(ast.parse((TERMINOLOGY / f"{module}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
                assert len(keys) == len(set(keys)), module


def test_a_concept_in_two_snomed_tables_means_the_same_in_both():
    for code, diagnosis in SNOMED_MENOPAUSE_ANSWERS.items():
        if code in SNOMED_CONDITIONS:
            assert diagnosis is SNOMED_CONDITIONS[code].diagnosis
    for code, site in SNOMED_SITES.items():
        assert (Diagnosis.SECONDARY, site) == (
            SNOMED_CONDITIONS[code].diagnosis,
            SNOMED_CONDITIONS[code].site,
        )
    for code, receptors in SNOMED_RECEPTOR_FINDINGS.items():
        assert receptors == SNOMED_CONDITIONS[code].receptors
    separate = [
        SNOMED_ANSWERS,
        SNOMED_CONDITIONS,
        SNOMED_ECOG_GRADES,
        SNOMED_OBSERVABLES,
        SNOMED,
        SNOMED_PROCEDURES,
    ]
    codes = [code for table in separate for code in table]
    assert len(codes) == len(set(codes))


def test_no_site_concept_is_hidden_by_a_named_condition():
    assert set() == set(_NAMED) & set(SNOMED_SITES)


# Sizes: a table that shrinks or grows does so on purpose


def test_the_tables_hold_what_was_verified():
    assert {
        "RxNorm": 698,
        "HCPCS": 66,
        "ATC": 77,
        "LOINC": 231,
        "LOINC answers": 27,
        "ICD-10-CM": 110,
        "HGNC": 32,
        "SNOMED CT substances": 42,
        "SNOMED CT sites": 182,
    } == {
        "RxNorm": len(RXNORM),
        "HCPCS": len(HCPCS),
        "ATC": len(ATC),
        "LOINC": len(all_loinc_codes()),
        "LOINC answers": len(LOINC_ANSWERS) + len(ECOG_ANSWERS),
        "ICD-10-CM": len(ICD10CM),
        "HGNC": len(HGNC),
        "SNOMED CT substances": len(SNOMED),
        "SNOMED CT sites": len(SNOMED_SITES),
    }


def test_every_entry_has_a_level_that_may_be_shipped():
    tables = (
        RXNORM,
        HCPCS,
        ATC,
        SNOMED,
        RECEPTOR_TESTS,
        EXCLUDED,
        BIOMARKER_TESTS,
        GENE_TESTS,
        LAB_TESTS,
        EXCLUDED_TESTS,
        ICD10CM,
        SNOMED_CONDITIONS,
        TEST_ORDERS,
    )
    assert {"V", "N", "A", "S"} == {entry.level for table in tables for entry in table.values()}
    assert {"V", "N", "A", "S"} == set(get_args(Level))


@pytest.mark.parametrize("name", MODULES)
def test_every_table_states_when_it_was_retrieved_and_cannot_be_changed(name):
    module = importlib.import_module(f"mbc_cards.terminology.{name}")
    assert module.__doc__
    public = [value for key, value in vars(module).items() if key.isupper() and not key.startswith("_")]
    assert [] == [value for value in public if isinstance(value, (set, list))]
    if name != "entry":
        assert module.RETRIEVED == "2026-11-22"


def test_a_table_refuses_a_new_entry():
    with pytest.raises(TypeError):
        RXNORM["1"] = RXNORM["224905"]


# Licences


@pytest.mark.parametrize("name", ["answers", "receptors", "biomarkers", "function", "staging", "procedures"])
def test_a_module_with_loinc_codes_carries_the_notice(name):
    notice = " ".join(importlib.import_module(f"mbc_cards.terminology.{name}").__doc__.split())
    assert "This material contains content from LOINC (http://loinc.org)." in notice
    assert "http://loinc.org/license" in notice


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("snomed_")])
def test_a_module_with_snomed_codes_carries_the_notice(name):
    notice = " ".join(importlib.import_module(f"mbc_cards.terminology.{name}").__doc__.split())
    assert "SNOMED International" in notice
    assert "MBC_SNOMED=off" in notice


def test_nothing_else_in_the_core_imports_a_snomed_table():
    importers = []
    for path in sorted(TERMINOLOGY.parent.rglob("*.py")):
        if path.name.startswith("snomed_"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [alias.name for alias in getattr(node, "names", ())] if isinstance(node, ast.Import) else []
            )
            if isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            importers += [path.name for name in names if "snomed_" in name]
    assert [] == importers


def test_a_snomed_concept_stands_in_no_other_module():
    concepts = set().union(*SNOMED_TABLES.values())
    for module in MODULES:
        if not module.startswith("snomed_"):
            tree = ast.parse((TERMINOLOGY / f"{module}.py").read_text(encoding="utf-8"))
            words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
            assert set() == words & (concepts - set(RXNORM)), module


# Systems


@pytest.mark.parametrize(
    ("system", "short"),
    [
        ("http://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm"),
        ("http://www.nlm.nih.gov/research/umls/rxnorm|05062024", "rxnorm"),
        ("urn:oid:2.16.840.1.113883.6.88", "rxnorm"),
        ("http://loinc.org/", "loinc"),
        ("LOINC", "loinc"),
        ("http://snomed.info/sct", "snomed"),
        ("http://hl7.org/fhir/sid/icd-10", "icd10cm"),
        ("http://hl7.org/fhir/sid/icd-10-cm", "icd10cm"),
        ("https://bluebutton.cms.gov/resources/codesystem/hcpcs", "hcpcs"),
        ("http://www.ama-assn.org/go/cpt", "cpt"),
        ("http://www.whocc.no/atc", "atc"),
        ("http://www.genenames.org/geneId", "hgnc"),
        ("http://hl7.org/fhir/v2/0078", "interpretation"),
        ("http://loinc.org/modified", None),
        ("http://hl7.org/fhir/us/mcode/CodeSystem/loinc-requested-cs", None),
        ("http://www.genenames.org/genegroup", None),
        ("http://example.org", None),
        ("", None),
        (None, None),
    ],
)
def test_a_system_is_known_by_all_its_addresses_and_only_those(system, short):
    assert short == canonical(system)


def test_the_address_we_send_is_read_back():
    assert list(URI) == [canonical(address) for address in URI.values()]


# Medications


def test_every_rxnorm_name_read_as_text_agrees_with_its_code():
    for code, meaning in RXNORM.items():
        if code == "583214":  # the one product whose form its name does not tell
            continue
        assert meaning.drugs == drugs_named(meaning.display), code


@pytest.mark.parametrize("table", [HCPCS, ATC, SNOMED], ids=["HCPCS", "ATC", "SNOMED CT"])
def test_no_other_code_contradicts_its_own_display(table):
    assert [] == [
        code for code, meaning in table.items() if settle(meaning, drugs_named(meaning.display)) is None
    ]


def test_a_code_never_lists_its_own_drug_among_the_others():
    for table in (RXNORM, HCPCS, ATC, SNOMED):
        for meaning in table.values():
            assert set() == set(meaning.drugs) & set(meaning.also)
            assert meaning.ambiguous == (meaning.also != ())


def test_a_combination_product_agrees_with_the_names_of_its_parts():
    meaning = RXNORM["2382603"]
    assert meaning.drugs == settle(meaning, ("trastuzumab", "pertuzumab"))
    assert meaning.drugs == settle(meaning, ("pertuzumab",))
    assert settle(meaning, ("letrozole",)) is None


def test_a_text_that_names_two_of_the_shared_drugs_keeps_both():
    meaning = Meaning(("a",), "", "a", "V", ("b", "c"))
    assert ("b", "c") == settle(meaning, ("c", "b"))


# Names


def test_every_name_is_in_normal_form_and_means_drugs_of_the_catalogue():
    for table in (NAMES, REGIMENS):
        for name, drugs in table.items():
            assert name == normal_form(name)
            assert set(drugs) <= set(DRUGS)


def test_every_drug_of_the_catalogue_has_a_name():
    assert set(DRUGS) - {drug for drugs in NAMES.values() for drug in drugs} == {
        "paclitaxel-formulation-uncertain"
    }


def test_a_regimen_name_is_no_drug_name():
    assert set() == set(REGIMENS) & set(NAMES)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("T-DM1", "t dm1"),
        ("  5-FU ", "5 fu"),
        ("Paclitaxel/Trastuzumab", "paclitaxel trastuzumab"),
        ("Zoledronsäure", "zoledronsäure"),
        ("AC_T", "ac t"),
        ("", ""),
    ],
)
def test_normal_form_is_lower_case_letters_and_digits(text, normal):
    assert normal == normal_form(text)


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("Paclitaxel/Trastuzumab/Pertuzumab", "paclitaxel trastuzumab pertuzumab"),
        ("CDK4/6 Inhibitor + Letrozole", "cdk46-inhibitor-unspecified letrozole"),
        ("Kisqali Femara Co-Pack", "ribociclib letrozole"),
        ("Ado-trastuzumab emtansine", "ado-trastuzumab-emtansine"),
        ("TDM-1", "ado-trastuzumab-emtansine"),
        ("T-DXd + pertuzumab", "trastuzumab-deruxtecan pertuzumab"),
        ("trastuzumab duocarmazine", ""),
        ("G-CSF (Filgrastim)", "filgrastim"),
        ("Cyclophosphamide (Cytoxan)", "cyclophosphamide"),
        ("PACLitaxel (175 mg/m² IV)", "paclitaxel"),
        ("paclitaxel 100 MG Injection [Abraxane]", "nab-paclitaxel"),
        ("Anastrozol 1 mg", "anastrozole"),
        ("Zoledronsäure 4 mg i.v.", "zoledronic-acid"),
        ("Cyclophosphamid, Epirubicin", "cyclophosphamide epirubicin"),
        ("letrozole, letrozole", "letrozole"),
        ("ethinyl estradiol", ""),
        ("leucovorin calcium", ""),
        ("Calcium", "calcium"),
        ("calcium + vitamin D", "calcium vitamin-d"),
        ("everolimus-eluting stent", ""),
        ("pertuzumab, trastuzumab, and hyaluronidase-zzxf", "pertuzumab-trastuzumab-hyaluronidase"),
        ("Antiemetics", ""),
        ("", ""),
    ],
)
def test_a_text_names_these_drugs(text, drugs):
    assert tuple(drugs.split()) == drugs_named(text)


@pytest.mark.parametrize(
    ("regimen", "drugs"),
    [
        ("AC", "doxorubicin cyclophosphamide"),
        ("AC-T", "doxorubicin cyclophosphamide taxane-unspecified"),
        ("AC → T", "doxorubicin cyclophosphamide taxane-unspecified"),
        ("EC", "epirubicin cyclophosphamide"),
        ("FEC", "fluorouracil epirubicin cyclophosphamide"),
        ("FEC-D", "fluorouracil epirubicin cyclophosphamide docetaxel"),
        ("CMF", "cyclophosphamide methotrexate fluorouracil"),
        ("TC", "docetaxel cyclophosphamide"),
        ("TAC", "docetaxel doxorubicin cyclophosphamide"),
        ("TCH", "docetaxel carboplatin trastuzumab"),
        ("TCHP", "docetaxel carboplatin trastuzumab pertuzumab"),
        ("TCbHP", "docetaxel carboplatin trastuzumab pertuzumab"),
        ("THP", "taxane-unspecified trastuzumab pertuzumab"),
    ],
)
def test_a_regimen_is_its_drugs(regimen, drugs):
    assert tuple(drugs.split()) == drugs_named(regimen)


@pytest.mark.parametrize("text", ["aspirin EC 81 mg", "take one AC and HS", "PHP"])
def test_a_regimen_name_inside_a_sentence_or_one_that_is_not_clear_names_nothing(text):
    assert () == drugs_named(text)


# Conditions


@pytest.mark.parametrize("spelling", ["C79.51", "c79.51", "C7951", " C79.51 "])
def test_an_icd_code_is_read_with_or_without_its_dot_and_case(spelling):
    assert SecondarySite.BONE is icd10cm(spelling).site


@pytest.mark.parametrize("code", ["E11.9", "C34.1", "C5", "", "Z17", "M81.0", "50.9"])
def test_an_icd_code_outside_the_tables_means_nothing_to_us(code):
    assert icd10cm(code) is None


@pytest.mark.parametrize(
    ("code", "stage"), [("N18.2", 2), ("N18.31", 3), ("N18.6", 5), ("N18.9", None), ("N18", None)]
)
def test_kidney_disease_has_its_stage(code, stage):
    assert (Diagnosis.KIDNEY_DISEASE, stage) == (icd10cm(code).diagnosis, icd10cm(code).stage)


def test_a_metastasis_has_a_site_and_nothing_else_has_one():
    metastases = {Diagnosis.SECONDARY, Diagnosis.SECONDARY_NEUROENDOCRINE}
    for meaning in ICD10CM.values():
        assert (meaning.site is not None) == (meaning.diagnosis in metastases)
    for meaning in SNOMED_CONDITIONS.values():
        assert (meaning.site is not None) >= (meaning.diagnosis in metastases)


def test_every_prefix_is_read_as_itself():
    for prefix, meaning in ICD10CM.items():
        assert meaning is icd10cm(prefix)


# Answers, genes


def test_text_answers_are_casefolded_and_stripped():
    for table in (ANSWER_TEXT, IHC_SCORE_TEXT):
        assert [] == [text for text in table if text != text.casefold().strip()]


@pytest.mark.parametrize("code", ["H", "L", "N", "A", "HH", "LL"])
def test_high_low_and_normal_are_no_answers(code):
    assert code not in INTERPRETATIONS


def test_every_gene_id_is_spelt_twice_and_every_symbol_is_a_gene():
    assert {f"HGNC:{code}" for code in HGNC if code.isdecimal()} == {
        code for code in HGNC if not code.isdecimal()
    }
    assert set(HGNC.values()) == set(SYMBOLS.values())
    assert {gene for test in GENE_TESTS.values() for gene in test.genes} <= set(HGNC.values())


# Orders


def test_a_loinc_order_carries_the_tables_own_name_of_its_code():
    read = {**RECEPTOR_TESTS, **BIOMARKER_TESTS, **GENE_TESTS, **LAB_TESTS}
    for order in TEST_ORDERS.values():
        assert order.system == "loinc"
        if order.code in read:
            assert (order.display, order.level) == (read[order.code].display, read[order.code].level)
        else:
            assert order.code in EXAMINATIONS


def test_only_the_ntrk_test_is_ordered_by_a_code_of_a_single_source():
    assert ["ntrk"] == [order.id for order in TEST_ORDERS.values() if order.level != "V"]


def test_no_two_orders_share_a_code():
    assert len(TEST_ORDERS) == len({order.code for order in TEST_ORDERS.values()})


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("echocardiogram", ["42148-7"]),
        ("creatinine", ["2160-0"]),
        ("hormone-receptors", ["85337-4", "85339-0"]),
        ("liver-tests", ["1742-6", "1920-8", "1975-2"]),
        ("blood-count", ["751-8", "777-3", "718-7"]),
        ("mismatch-repair", ["81691-8", "81692-6", "81693-4", "81694-2"]),
        ("mri-brain", ["24587-8"]),
        ("bone-scan", ["39818-0"]),
    ],
)
def test_a_test_or_a_set_is_ordered_by_these_codes(name, codes):
    assert codes == [order.code for order in orders_for(name)]


def test_every_set_holds_known_tests_and_an_unknown_name_is_refused():
    for name in ORDER_SETS:
        assert orders_for(name)
        assert name not in TEST_ORDERS
    with pytest.raises(KeyError):
        orders_for("tea leaves")


def test_a_test_without_a_loinc_code_has_a_reason_and_no_loinc_order():
    assert set() == set(WITHOUT_LOINC) & set(TEST_ORDERS)
    assert all(WITHOUT_LOINC.values())


def test_snomed_orders_fill_the_gaps_that_loinc_leaves():
    assert set(SNOMED_ORDERS) <= set(WITHOUT_LOINC)
    for order in SNOMED_ORDERS.values():
        assert order.system == "snomed"
        assert order.code in SNOMED_PROCEDURES
        assert order.level == "V"
