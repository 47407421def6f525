"""Which drug a medication means: codes, displays and text together, then dose, interval, route and reason."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lib.resources import (
    atc,
    coding,
    concept,
    condition,
    hcpcs,
    icd10cm,
    medication,
    medication_request,
    quantity,
    rxnorm,
    snomed,
)

from mbc_cards.drugs import DRUGS
from mbc_service.fhir.doses import may_be_settled, settled_by_dose
from mbc_service.fhir.dosing import Dosing, dosing_of
from mbc_service.fhir.indications import Indication, indications_of, is_for_other_primary
from mbc_service.fhir.inputs import ReadingContext, References
from mbc_service.fhir.medications import ANOTHER_DRUG, drugs_of, medication_of, names_no_medication

title = "Drugs in codes"

TODAY = date(2024, 6, 1)
CONTEXT = ReadingContext("p1", TODAY)
NATIONAL = "urn:oid:1.2.3.4.5"


def context(*resources, snomed_allowed=True):
    return ReadingContext("p1", TODAY, References(resources), snomed_allowed)


def drugs(*codings, text=None):
    return drugs_of(concept(*codings, text=text)).drugs


def codes_of(reading):
    return [problem.code for problem in reading.problems]


# --- codes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (rxnorm("84857"), "anastrozole"),  # D1 ingredient
        (rxnorm("198240", "Tamoxifen 10 MG Oral Tablet"), "tamoxifen"),  # D2 clinical drug
        (rxnorm("1371046", "KADCYLA"), "ado-trastuzumab-emtansine"),  # D4 brand
        (rxnorm("3002", "Cyclophosphamide [BN]"), "cyclophosphamide"),  # D4 ingredient labelled as a brand
        (snomed("372817009", "Adriamycin"), "doxorubicin"),  # D5
        (snomed("715958001", "Palbociclib"), "palbociclib"),  # D5
        (atc("L02BG04"), "letrozole"),  # D6
        (hcpcs("J9264"), "nab-paclitaxel"),
        (coding("urn:oid:2.16.840.1.113883.6.88", "72965"), "letrozole"),  # another spelling of the system
        (coding(None, "72965", "letrozole"), "letrozole"),  # no system at all
    ],
)
def test_d1_d2_d4_d5_d6_a_code_of_any_system_names_its_drug(given, expected):
    reading = drugs_of(concept(given))
    assert ((expected,), True, ()) == (reading.drugs, reading.certain, reading.problems)


def test_d3_a_product_group_that_no_table_lists_is_read_by_its_misspelt_name():
    assert ("fulvestrant",) == drugs(rxnorm("1156671", "fulvestrant Injetable Product"))


def test_d6_a_bad_code_counts_for_nothing_beside_a_name():
    assert ("doxorubicin",) == drugs(atc("01DB01", "Doxorubicin"))


def test_d7_any_coding_of_one_concept_is_enough():
    reading = drugs_of(
        concept(coding(NATIONAL, "00123"), snomed("386910003"), atc("L02BG03"), text="ANASTROZOL ratio 1 mg")
    )
    assert (("anastrozole",), True) == (reading.drugs, reading.certain)


def test_d11_many_codings_without_a_display_agree():
    reading = drugs_of(
        concept(
            rxnorm("72965"),
            rxnorm("200064"),
            coding("urn:oid:2.16.840.1.113883.6.68", "2140"),
            text="LETROZOLE",
        )
    )
    assert (("letrozole",), True, "LETROZOLE") == (reading.drugs, reading.certain, reading.shown)


def test_d12_a_local_synonym_does_not_disturb():
    local = {**coding("https://fhir.example/synonym", "271", "Arimidex 1 mg"), "userSelected": True}
    assert ("anastrozole",) == drugs(rxnorm("84857", "anastrozole"), local, text="anastrozole")


def test_codes_of_snomed_are_not_read_where_a_site_has_no_licence():
    given = concept(snomed("386910003"))
    assert ("anastrozole",) == drugs_of(given).drugs
    assert () == drugs_of(given, snomed=False).drugs


def test_a_known_system_with_an_unknown_code_is_another_drug():
    assert drugs_of(concept(rxnorm("314076"))) is ANOTHER_DRUG
    assert drugs_of(concept(rxnorm("314076", "lisinopril 10 MG Oral Tablet"))) is ANOTHER_DRUG


def test_d29_an_investigational_name_is_another_drug_but_a_study_drug_is_told():
    assert drugs_of({"text": "bresentrik"}) is ANOTHER_DRUG
    assert "study drug" == drugs_of({"text": "study drug"}).words


def test_d29_a_fictional_code_with_a_class_word_is_the_class():
    reading = drugs_of(concept(rxnorm("123456", "Chemotherapy drug")))
    assert ((), "chemotherapy", ()) == (reading.drugs, reading.words, reading.problems)


def test_d30_no_known_medications_is_nothing():
    assert drugs_of(concept(snomed("787481004", "No known medications"))) is ANOTHER_DRUG


@pytest.mark.parametrize(
    "given",
    [
        {},
        None,
        "letrozole",
        {"coding": [{}]},
        {"text": " "},
        concept(coding(NATIONAL, "4711")),
        concept(snomed("1220561009", "Not recorded (qualifier value)")),
        concept(coding("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "UNK", "Unknown")),
    ],
)
def test_an_entry_with_nothing_readable_is_unreadable_and_a_problem(given):
    reading = drugs_of(given, "MedicationRequest/1")
    assert ((), "unreadable", ["medication-unreadable"]) == (reading.drugs, reading.words, codes_of(reading))
    assert "MedicationRequest/1" == reading.problems[0].reference


# --- hazards -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, "trastuzumab"),
        ("trastuzumab", "trastuzumab"),
        ("Herceptin 150 mg", "trastuzumab"),
        ("ado-trastuzumab emtansine", "ado-trastuzumab-emtansine"),
        ("trastuzumab deruxtecan", "trastuzumab-deruxtecan"),
        ("Enhertu", "trastuzumab-deruxtecan"),
    ],
)
def test_h1_the_ingredient_of_trastuzumab_means_the_conjugate_that_the_text_names(text, expected):
    reading = drugs_of(concept(rxnorm("224905", "trastuzumab"), text=text))
    assert ((expected,), True) == (reading.drugs, reading.certain)


def test_h1_a_precise_code_beside_the_ingredient_decides():
    assert ("ado-trastuzumab-emtansine",) == drugs(rxnorm("224905"), rxnorm("1371041"))
    assert ("trastuzumab-deruxtecan",) == drugs(rxnorm("2267576"), rxnorm("224905", "trastuzumab"))


def test_h1_the_combination_product_is_found_from_the_ingredients_and_its_name():
    assert ("pertuzumab-trastuzumab-hyaluronidase",) == drugs(
        rxnorm("224905"), rxnorm("1298944"), text="Phesgo 600 mg/600 mg"
    )


@pytest.mark.parametrize(
    ("codings", "text", "expected"),
    [
        ([rxnorm("993449")], None, "denosumab-dose-uncertain"),
        ([rxnorm("993449")], "denosumab", "denosumab-dose-uncertain"),
        ([hcpcs("J0897")], None, "denosumab-dose-uncertain"),
        ([rxnorm("993449")], "Xgeva", "denosumab-120mg"),
        ([rxnorm("993449")], "Prolia", "denosumab-60mg"),
        ([rxnorm("1046398")], "denosumab", "denosumab-120mg"),
        ([rxnorm("993452")], None, "denosumab-60mg"),
        ([rxnorm("993449"), rxnorm("1046398")], None, "denosumab-120mg"),
    ],
)
def test_h2_denosumab_is_told_by_product_or_brand(codings, text, expected):
    assert (expected,) == drugs(*codings, text=text)


@pytest.mark.parametrize(
    ("codings", "text", "expected"),
    [
        ([rxnorm("77655")], "Zometa", "zoledronic-acid"),
        ([rxnorm("77655")], "Reclast", "zoledronic-acid-5mg"),
        ([rxnorm("705824")], None, "zoledronic-acid-5mg"),
        ([rxnorm("1114085")], None, "zoledronic-acid"),
        ([rxnorm("977434")], None, "everolimus-transplant"),
        ([rxnorm("845507")], None, "everolimus"),
        ([rxnorm("141704")], "Zortress", "everolimus-transplant"),
        ([atc("L04AH02")], None, "everolimus-transplant"),
        ([rxnorm("2169285")], "Vijoice", "alpelisib-overgrowth"),
        ([rxnorm("4492")], "Efudex", "fluorouracil-topical"),
        ([rxnorm("3639")], "Doxil", "pegylated-liposomal-doxorubicin"),
    ],
)
def test_h3_a_look_alike_is_told_by_product_or_brand(codings, text, expected):
    assert (expected,) == drugs(*codings, text=text)


@pytest.mark.parametrize(
    ("codings", "text", "expected"),
    [
        ([rxnorm("583214", "Paclitaxel 100 MG Injection")], None, "paclitaxel-formulation-uncertain"),
        ([rxnorm("583214")], "paclitaxel", "paclitaxel-formulation-uncertain"),
        ([rxnorm("583214")], "paclitaxel protein-bound", "nab-paclitaxel"),
        ([rxnorm("583214"), rxnorm("56946")], None, "paclitaxel-formulation-uncertain"),
        ([rxnorm("583218")], "paclitaxel", "nab-paclitaxel"),
        ([rxnorm("312199")], "paclitaxel", "paclitaxel"),
        ([rxnorm("56946")], "Abraxane", "nab-paclitaxel"),
        ([atc("L01CD01")], None, "paclitaxel-formulation-uncertain"),
        ([atc("L01CD01")], "Paclitaxel", "paclitaxel"),
        ([], "paclitaxel", "paclitaxel"),
    ],
)
def test_h4_the_formulation_of_paclitaxel_is_said_only_where_it_is_known(codings, text, expected):
    reading = drugs_of(concept(*codings, text=text))
    assert ((expected,), True) == (reading.drugs, reading.certain)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("2267582", "trastuzumab-deruxtecan"),
        ("2360231", "sacituzumab-govitecan"),
        ("2360232", "sacituzumab-govitecan"),
        ("486610", "nab-paclitaxel"),
    ],
)
def test_h5_both_atoms_of_a_conjugate_are_known(code, expected):
    assert (expected,) == drugs(rxnorm(code))


def test_h6_deruxtecan_alone_names_no_antibody():
    assert drugs_of({"text": "deruxtecan"}) is ANOTHER_DRUG
    assert ("datopotamab-deruxtecan",) == drugs(rxnorm("2703033"), text="datopotamab deruxtecan")


# --- when the parts do not agree ---------------------------------------------------------------


def test_d14_code_and_text_outvote_the_display_and_are_not_certain():
    reading = drugs_of(concept(rxnorm("224905", "Anastrozole [BN]"), text="Trastuzumab (Herceptin)"))
    assert (("trastuzumab",), False, ["drug-code-name-conflict"]) == (
        reading.drugs,
        reading.certain,
        codes_of(reading),
    )


def test_d14_display_and_text_outvote_the_code_and_are_not_certain():
    reading = drugs_of(concept(rxnorm("3002", "Doxorubicin"), text="Doxorubicin"))
    assert (("doxorubicin",), False) == (reading.drugs, reading.certain)


def test_d14_code_against_display_alone_is_not_believed():
    reading = drugs_of(concept(rxnorm("3002", "Doxorubicin")), "MedicationRequest/1")
    assert ((), "unreadable", ["drug-code-name-conflict"]) == (
        reading.drugs,
        reading.words,
        codes_of(reading),
    )


def test_d14_code_display_and_text_that_all_differ_are_not_believed():
    assert () == drugs(rxnorm("3002", "Doxorubicin"), text="letrozole")


def test_d14_a_display_that_repeats_the_code_disturbs_nothing():
    reading = drugs_of(concept(rxnorm("3639", "3639 [BN]"), text="Doxorubicin"))
    assert (("doxorubicin",), True) == (reading.drugs, reading.certain)


def test_d14_a_code_that_no_table_lists_leaves_the_name_alone():
    reading = drugs_of(concept(rxnorm("73274", "Letrozole"), text="Letrozole"))
    assert (("letrozole",), True) == (reading.drugs, reading.certain)


def test_many_codes_of_one_drug_are_one_vote_against_the_text():
    assert () == drugs(rxnorm("72965"), rxnorm("200064"), atc("L02BG04"), text="tamoxifen")


def test_codes_of_two_drugs_without_a_combination_are_not_certain():
    reading = drugs_of(concept(rxnorm("72965", "letrozole"), rxnorm("84857", "anastrozole")))
    assert (("anastrozole", "letrozole"), False, ["several-drugs-in-one-entry"]) == (
        reading.drugs,
        reading.certain,
        codes_of(reading),
    )


def test_codes_of_two_drugs_whose_text_names_one_are_that_one_but_not_certain():
    reading = drugs_of(concept(rxnorm("72965"), rxnorm("84857"), text="letrozole"))
    assert (("letrozole",), False) == (reading.drugs, reading.certain)


def test_codes_of_two_drugs_whose_text_names_both_are_a_combination():
    reading = drugs_of(concept(rxnorm("1873916"), rxnorm("72965"), text="ribociclib + letrozole"))
    assert ({"ribociclib", "letrozole"}, True) == (set(reading.drugs), reading.certain)


def test_a_text_that_names_more_than_the_code_is_a_combination():
    reading = drugs_of(concept(rxnorm("72965"), text="Kisqali Femara Co-Pack"))
    assert ({"ribociclib", "letrozole"}, True) == (set(reading.drugs), reading.certain)


def test_a_product_beats_an_ingredient_of_another_drug_but_is_not_certain():
    reading = drugs_of(concept(rxnorm("84857"), rxnorm("200064")))
    assert (("letrozole",), False) == (reading.drugs, reading.certain)


def test_forms_that_contradict_each_other_leave_the_substance():
    reading = drugs_of(concept(rxnorm("993452"), text="Xgeva"))
    assert (("denosumab-dose-uncertain",), False, ["drug-form-conflict"]) == (
        reading.drugs,
        reading.certain,
        codes_of(reading),
    )
    assert ("paclitaxel-formulation-uncertain",) == drugs(rxnorm("312199"), text="Abraxane")


def test_a_class_marker_gives_way_to_a_drug_of_the_class():
    assert ("palbociclib",) == drugs(rxnorm("1601374"), text="CDK4/6 inhibitor")


def test_a_drug_beside_a_kind_of_therapy_keeps_both():
    reading = drugs_of(concept(rxnorm("224905"), text="trastuzumab + chemotherapy"))
    assert (("trastuzumab",), "chemotherapy") == (reading.drugs, reading.words)


def test_the_text_that_says_more_tells_the_kind_of_therapy():
    assert (
        "hormonal therapy" == drugs_of(concept(coding(NATIONAL, "7", "drug"), text="hormone therapy")).words
    )
    assert "chemotherapy" == drugs_of(concept(coding(NATIONAL, "7", "chemotherapy"), text="unknown")).words


@pytest.mark.parametrize(
    "codings",
    [
        [rxnorm("224905", "trastuzumab"), rxnorm("1371041"), atc("L01FD03")],
        [rxnorm("72965", "letrozole"), rxnorm("84857", "anastrozole"), snomed("386910003")],
        [rxnorm("993452"), rxnorm("1046398"), rxnorm("993449")],
        [rxnorm("3002", "Doxorubicin"), rxnorm("3639"), coding(NATIONAL, "1", "Adriamycin")],
    ],
)
def test_the_order_of_codings_changes_nothing(codings):
    readings = [drugs_of(concept(*order)) for order in permutations(codings)]
    assert len({(frozenset(reading.drugs), reading.certain, reading.words) for reading in readings}) == 1


# --- where the medication stands ---------------------------------------------------------------


def test_d9_a_reference_is_resolved_by_type_and_id_or_urn():
    supplied = medication(rxnorm("72965", "letrozole"), id="m1")
    for target in ("Medication/m1", "urn:uuid:m1", "https://ehr.example/fhir/Medication/m1"):
        order = medication_request(None, medicationReference={"reference": target})
        assert ("letrozole",) == medication_of(order, context(supplied)).drugs


def test_d9_the_display_of_the_reference_is_the_last_resort():
    order = medication_request(
        None, medicationReference={"reference": "Medication/m9", "display": "RIBOCICLIB 200 MG PO TABS"}
    )
    assert ("ribociclib",) == medication_of(order, CONTEXT).drugs
    unreadable = medication(None, id="m9")
    assert ("ribociclib",) == medication_of(order, context(unreadable)).drugs


def test_d10_a_contained_medication_is_read_by_text_and_by_ingredient():
    contained = {
        "resourceType": "Medication",
        "id": "med",
        "code": {"text": "oncology tablet"},
        "ingredient": [{"itemCodeableConcept": concept(rxnorm("72965"))}],
    }
    order = medication_request(None, medicationReference={"reference": "#med"}, contained=[contained])
    assert ("letrozole",) == medication_of(order, CONTEXT).drugs
    contained["ingredient"] = []
    contained["code"] = {"text": "letrozole 2.5 mg"}
    assert ("letrozole",) == medication_of(order, CONTEXT).drugs


def test_an_ingredient_may_be_a_resource_of_its_own():
    substance = {"resourceType": "Substance", "id": "s", "code": concept(rxnorm("72965"))}
    supplied = medication("tablet", id="m", ingredient=[{"itemReference": {"reference": "Substance/s"}}])
    order = medication_request(None, medicationReference={"reference": "Medication/m"})
    assert ("letrozole",) == medication_of(order, context(supplied, substance)).drugs


def test_ingredients_that_name_the_whole_pack_are_a_combination():
    pack = medication(
        rxnorm("72965"),
        id="m",
        ingredient=[
            {"itemCodeableConcept": concept(rxnorm("72965"))},
            {"itemCodeableConcept": concept(rxnorm("1873916"))},
            {"itemReference": {"reference": "Substance/unknown"}},
        ],
    )
    reading = medication_of(
        medication_request(None, medicationReference={"reference": "Medication/m"}), context(pack)
    )
    assert ({"letrozole", "ribociclib"}, True) == (set(reading.drugs), reading.certain)


def test_d13_an_empty_reference_is_unreadable():
    reading = medication_of(medication_request(None, medicationReference={}), CONTEXT)
    assert ("unreadable", ["medication-unreadable"], "medicationReference") == (
        reading.words,
        codes_of(reading),
        reading.problems[0].path,
    )


def test_an_entry_without_any_medication_is_unreadable():
    reading = medication_of({"resourceType": "MedicationStatement"}, CONTEXT)
    assert ("unreadable", "", "medicationCodeableConcept") == (
        reading.words,
        reading.problems[0].reference,
        reading.problems[0].path,
    )


def test_an_unreadable_concept_falls_back_on_the_reference_and_a_contradictory_one_does_not():
    supplied = medication(rxnorm("72965"), id="m1")
    pointer = {"reference": "Medication/m1"}
    unreadable = medication_request({"coding": [{"userSelected": True}]}, medicationReference=pointer)
    assert ("letrozole",) == medication_of(unreadable, context(supplied)).drugs
    contradictory = medication_request(concept(rxnorm("3002", "Doxorubicin")), medicationReference=pointer)
    assert () == medication_of(contradictory, context(supplied)).drugs
    alone = medication_request({"coding": [{"userSelected": True}]})
    assert "unreadable" == medication_of(alone, CONTEXT).words


def test_the_form_of_a_medication_is_kept_for_the_dose():
    cream = medication(rxnorm("4492"), id="m", form=concept(text="cream"))
    order = medication_request(None, medicationReference={"reference": "Medication/m"})
    assert "cream" == medication_of(order, context(cream)).form


def test_an_order_without_a_medication_is_told_from_an_unreadable_one():
    assert names_no_medication({"resourceType": "MedicationRequest"})
    assert names_no_medication({"medicationCodeableConcept": {"coding": [{}]}, "medicationReference": {}})
    assert not names_no_medication({"medicationCodeableConcept": {"text": "x"}})
    assert not names_no_medication({"medicationReference": {"display": "x"}})
    assert not names_no_medication({"medicationReference": {"reference": "Medication/1"}})


# --- dose, interval, route, reason -------------------------------------------------------------

NO_REASON = frozenset()
BONE, LOSS = Indication.BONE_METASTASES, Indication.OSTEOPOROSIS


@pytest.mark.parametrize(
    ("amount", "interval", "reasons", "expected"),
    [
        (120.0, None, {LOSS}, "denosumab-120mg"),
        (60.0, None, {BONE}, "denosumab-60mg"),
        (119.0, None, (), "denosumab-dose-uncertain"),
        (61.0, None, (), "denosumab-dose-uncertain"),
        (None, 28.0, (), "denosumab-120mg"),
        (None, 100.0, (), "denosumab-120mg"),
        (None, 100.1, (), "denosumab-dose-uncertain"),
        (None, 149.9, (), "denosumab-dose-uncertain"),
        (None, 150.0, (), "denosumab-60mg"),
        (None, 1.0, (), "denosumab-dose-uncertain"),
        (None, None, {BONE}, "denosumab-120mg"),
        (None, None, {LOSS}, "denosumab-60mg"),
        (None, None, {BONE, LOSS}, "denosumab-dose-uncertain"),
        (None, None, (), "denosumab-dose-uncertain"),
    ],
)
def test_h2_denosumab_is_told_by_dose_then_interval_then_reason(amount, interval, reasons, expected):
    dosing = Dosing(frozenset() if amount is None else frozenset((amount,)), interval=interval)
    assert expected == settled_by_dose("denosumab-dose-uncertain", dosing, frozenset(reasons))


@pytest.mark.parametrize(
    ("amount", "interval", "reasons", "expected"),
    [
        (4.0, 365.0, {LOSS}, "zoledronic-acid"),
        (3.3, None, (), "zoledronic-acid"),
        (4.5, None, (), "zoledronic-acid"),
        (5.0, 28.0, {BONE}, "zoledronic-acid-5mg"),
        (None, 299.0, (), "zoledronic-acid"),
        (None, 300.0, (), "zoledronic-acid-5mg"),
        (None, 28.0, {LOSS}, "zoledronic-acid"),
        (None, None, {LOSS}, "zoledronic-acid-5mg"),
        (None, None, {BONE, LOSS}, "zoledronic-acid"),
        (None, None, (), "zoledronic-acid"),
    ],
)
def test_h3_zoledronic_acid_is_told_by_dose_then_interval_then_reason(amount, interval, reasons, expected):
    dosing = Dosing(frozenset() if amount is None else frozenset((amount,)), interval=interval)
    assert expected == settled_by_dose("zoledronic-acid", dosing, frozenset(reasons))


@pytest.mark.parametrize(
    ("drug", "dosing", "reasons", "expected"),
    [
        ("everolimus", Dosing(frozenset((1.0,))), (), "everolimus-transplant"),
        ("everolimus", Dosing(frozenset((1.9,))), (), "everolimus-transplant"),
        ("everolimus", Dosing(frozenset((2.0,))), (), "everolimus"),
        ("everolimus", Dosing(frozenset((0.5, 10.0))), (), "everolimus"),
        ("everolimus", Dosing(), {Indication.TRANSPLANT}, "everolimus-transplant"),
        ("everolimus", Dosing(), (), "everolimus"),
        ("alpelisib", Dosing(frozenset((50.0,))), (), "alpelisib"),
        ("alpelisib", Dosing(), {Indication.OVERGROWTH}, "alpelisib-overgrowth"),
        ("estradiol", Dosing(frozenset((10.0,)), interval=1 / 3), (), "estradiol-high-dose"),
        ("estradiol", Dosing(frozenset((2.0,)), interval=1 / 3), (), "estradiol-high-dose"),
        ("estradiol", Dosing(frozenset((5.9,)), interval=1.0), (), "estradiol"),
        ("estradiol", Dosing(frozenset((10.0,))), (), "estradiol"),
        ("estradiol", Dosing(frozenset((10.0,)), interval=1.0, words=" vaginal "), (), "estradiol"),
        ("methotrexate", Dosing(frozenset((30.0,))), (), "methotrexate-low-dose"),
        ("methotrexate", Dosing(frozenset((30.1,))), (), "methotrexate"),
        ("methotrexate", Dosing(frozenset((12.0,)), words=" intrathecal "), (), "methotrexate"),
        ("methotrexate", Dosing(by_body_size=True), (), "methotrexate"),
        ("methotrexate", Dosing(), {Indication.INFLAMMATION}, "methotrexate-low-dose"),
        ("methotrexate", Dosing(), (), "methotrexate"),
        ("fluorouracil", Dosing(words=" apply topical cream "), (), "fluorouracil-topical"),
        ("fluorouracil", Dosing(), {Indication.SKIN}, "fluorouracil-topical"),
        ("fluorouracil", Dosing(words=" intravenous "), (), "fluorouracil"),
        ("gemcitabine", Dosing(words=" intravesical "), (), "gemcitabine-intravesical"),
        ("gemcitabine", Dosing(words=" intravenous "), (), "gemcitabine"),
        ("megestrol-acetate", Dosing(frozenset((400.0,)), interval=1.0), (), "megestrol-suspension"),
        ("megestrol-acetate", Dosing(frozenset((399.0,)), interval=1.0), (), "megestrol-acetate"),
        ("megestrol-acetate", Dosing(frozenset((40.0,)), interval=0.25), (), "megestrol-acetate"),
        ("megestrol-acetate", Dosing(words=" oral suspension "), (), "megestrol-suspension"),
        ("megestrol-acetate", Dosing(), {Indication.APPETITE}, "megestrol-suspension"),
        ("megestrol-acetate", Dosing(), (), "megestrol-acetate"),
        ("bevacizumab", Dosing(frozenset((2.5,))), (), "bevacizumab-intravitreal"),
        ("bevacizumab", Dosing(frozenset((2.6,))), (), "bevacizumab"),
        ("bevacizumab", Dosing(words=" intravitreal "), (), "bevacizumab-intravitreal"),
        ("bevacizumab", Dosing(), {Indication.EYE}, "bevacizumab-intravitreal"),
        ("letrozole", Dosing(frozenset((2.5,))), (), "letrozole"),
    ],
)
def test_h3_each_look_alike_is_told_where_dose_route_or_reason_tells(drug, dosing, reasons, expected):
    assert expected == settled_by_dose(drug, dosing, frozenset(reasons))


def test_only_drugs_with_a_second_use_ask_for_the_dose():
    assert may_be_settled("everolimus")
    assert not may_be_settled("letrozole")
    assert not may_be_settled("denosumab-60mg")


def dose(value, unit, **more):
    return {"doseAndRate": [{"doseQuantity": quantity(value, unit)}], **more}


@pytest.mark.parametrize(
    ("dosages", "amounts", "interval"),
    [
        ([dose(120, "mg")], {120.0}, None),
        ([{"doseAndRate": [{"doseQuantity": {"value": 120, "unit": "milligram"}}]}], {120.0}, None),
        ([dose(0.12, "g")], {120.0}, None),
        ([{"doseQuantity": {"value": 120, "unit": "mg", "code": "MGM"}}], {120.0}, None),
        ([dose(2, "mg", timing={"repeat": {"period": 1, "periodUnit": "moon"}})], {2.0}, None),
        ([dose(2, "mg", timing={"repeat": {"periodUnit": "d"}})], {2.0}, None),
        ([dose(500, "ug")], {0.5}, None),
        ([dose(1, "{pill}")], set(), None),
        ([dose(40, "mg/m2")], set(), None),
        ([dose(2, "mg/mL")], set(), None),
        ([{"doseAndRate": [{"doseRange": {"high": quantity(60, "mg")}}]}], {60.0}, None),
        ([{"doseQuantity": quantity(60, "mg")}], {60.0}, None),
        ([dose(200, "mg"), dose(50, "mg")], {200.0, 50.0}, None),
        ([dose(4, "mg", timing={"repeat": {"period": 4, "periodUnit": "wk"}})], {4.0}, 28.0),
        ([dose(2, "mg", timing={"repeat": {"frequency": 3, "period": 1, "periodUnit": "d"}})], {2.0}, 1 / 3),
        ([dose(2, "mg", timing={"repeat": {"frequency": 0, "period": 1, "periodUnit": "d"}})], {2.0}, 1.0),
        ([dose(2, "mg", timing={"repeat": {"period": 0, "periodUnit": "d"}})], {2.0}, None),
        ([dose(2, "mg", timing={"code": {"coding": [{"code": "BID"}]}})], {2.0}, 0.5),
        ([dose(2, "mg", timing={"code": {"text": "every 6 months"}})], {2.0}, 182.4),
        ([dose(2, "mg", timing={"code": {"text": "as directed"}})], {2.0}, None),
        ([{"text": "120 mg SC every 4 weeks"}], {120.0}, 28.0),
        ([{"text": "60 mg subcutaneous every 6 months"}], {60.0}, 182.4),
        ([{"text": "40 mg/m2 IV day 1 and 8"}], set(), None),
        ([{"text": "0,5 mg twice daily"}], {0.5}, 0.5),
        ([{"text": "10 mg 3 times a day"}], {10.0}, 1 / 3),
        ([{"text": "10 mg 0 times a day"}], {10.0}, None),
        ([{"text": "10 mg TID"}], {10.0}, 1 / 3),
        ([{"text": "5 mg yearly"}], {5.0}, 365.0),
        ([{"text": "alle 4 Wochen 4 mg"}], {4.0}, 28.0),
        ([{"text": "every 0 days"}], set(), None),
    ],
)
def test_dose_and_interval_are_read_from_elements_and_from_words(dosages, amounts, interval):
    dosing = dosing_of({"dosageInstruction": dosages})
    assert amounts == dosing.amounts
    assert dosing.interval == (None if interval is None else pytest.approx(interval))


def test_the_strength_in_the_name_counts_where_no_dose_is_stated():
    assert {10.0} == dosing_of({}, "everolimus 10 MG Oral Tablet").amounts
    stated = {"dosageInstruction": [dose(5, "mg")]}
    assert {5.0} == dosing_of(stated, "everolimus 10 MG Oral Tablet").amounts
    assert set() == dosing_of({}, "denosumab 60 MG/ML Prefilled Syringe").amounts


def test_a_dose_by_body_surface_leaves_the_strength_aside():
    dosing = dosing_of({"dosageInstruction": [dose(40, "mg/m2")]}, "methotrexate 25 mg")
    assert (frozenset(), True, None) == (dosing.amounts, dosing.by_body_size, dosing.amount)


def test_the_dosage_of_an_administration_and_its_route_are_read():
    given = {"dosage": {"dose": quantity(1.25, "mg"), "route": {"text": "Intravitreal"}, "text": "left eye"}}
    dosing = dosing_of(given)
    assert (1.25, None) == (dosing.amount, dosing.per_day)
    assert " intravitreal " in dosing.words


def test_the_daily_dose_needs_one_amount_and_an_interval():
    assert 30.0 == pytest.approx(Dosing(frozenset((10.0,)), interval=1 / 3).per_day)
    assert Dosing(frozenset((10.0,))).per_day is None
    assert Dosing(frozenset((10.0, 20.0)), interval=1.0).per_day is None


# --- what it is given for ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (concept(icd10cm("C50.911")), {Indication.BREAST_CANCER}),
        (concept(snomed("254837009")), {Indication.BREAST_CANCER}),
        (concept(text="Malignant neoplasm of breast"), {Indication.BREAST_CANCER}),
        (concept(icd10cm("C79.51")), {Indication.BONE_METASTASES}),
        (concept(text="Bone metastases"), {Indication.BONE_METASTASES}),
        (concept(text="Secondary malignant neoplasm of bone"), {Indication.BONE_METASTASES}),
        (concept(icd10cm("C18.9")), {Indication.OTHER_CANCER}),
        (concept(icd10cm("C80.1")), set()),
        (concept(icd10cm("E11.9")), set()),
        (concept(icd10cm("C78.7")), set()),
        (concept(text="Non-small cell lung cancer"), {Indication.OTHER_CANCER}),
        (concept(text="Metastatic colon cancer"), {Indication.OTHER_CANCER}),
        (concept(text="Malignant neoplastic disease"), set()),
        (concept(text="Secondary malignant neoplasm of liver"), set()),
        (concept(text="Osteoporosis"), {Indication.OSTEOPOROSIS}),
        (concept(text="Kidney transplant"), {Indication.TRANSPLANT}),
        (concept(text="Rheumatoid arthritis"), {Indication.INFLAMMATION}),
        (concept(text="PIK3CA-related overgrowth spectrum"), {Indication.OVERGROWTH}),
        (concept(text="Loss of appetite"), {Indication.APPETITE}),
        (concept(text="Macular degeneration"), {Indication.EYE}),
        (concept(text="Actinic keratosis"), {Indication.SKIN}),
        (concept(coding(NATIONAL, "1")), set()),
        (concept(snomed("999")), set()),
    ],
)
def test_what_a_drug_is_given_for_is_read_from_codes_and_words(reason, expected):
    assert expected == indications_of({"reasonCode": [reason]}, CONTEXT)


def test_the_reason_is_followed_to_the_condition_and_to_its_display():
    bones = condition(icd10cm("C79.51"), id="c1")
    assert {BONE} == indications_of({"reasonReference": [{"reference": "Condition/c1"}]}, context(bones))
    assert {LOSS} == indications_of({"reasonReference": [{"display": "osteoporosis"}]}, CONTEXT)
    observation = {"resourceType": "Observation", "id": "o1", "code": {"text": "osteoporosis"}}
    assert set() == indications_of(
        {"reasonReference": [{"reference": "Observation/o1"}]}, context(observation)
    )


def test_snomed_reasons_are_not_read_where_a_site_has_no_licence():
    reason = {"reasonCode": [concept(snomed("254837009"))]}
    assert set() == indications_of(reason, context(snomed_allowed=False))


def test_m21_a_drug_is_for_another_primary_if_its_reasons_say_so_and_do_not_name_the_breast():
    other = ReadingContext("p1", TODAY, other_primaries=frozenset({"Condition/colon"}))
    pointer = {"reasonReference": [{"reference": "Condition/colon"}]}
    assert is_for_other_primary(pointer, NO_REASON, other)
    assert is_for_other_primary({}, frozenset({Indication.OTHER_CANCER}), CONTEXT)
    assert not is_for_other_primary(pointer, frozenset({Indication.BREAST_CANCER}), other)
    assert not is_for_other_primary({}, NO_REASON, CONTEXT)


# --- robustness --------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["coding", "text", "code", "display", "system", "reference"]), inner
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_as_a_concept_is_read_without_an_error(value):
    reading = drugs_of(value)
    assert set(reading.drugs) <= set(DRUGS)
    assert reading.certain or reading.problems


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("medicationCodeableConcept", "medicationReference", "contained", "dosage", "id"), JSON
        ),
    )
)
def test_any_json_as_a_medication_is_read_without_an_error(resource):
    assert set(medication_of(resource, CONTEXT).drugs) <= set(DRUGS)


CODINGS = st.sampled_from(
    [
        rxnorm("224905", "trastuzumab"),
        rxnorm("224905", "Anastrozole [BN]"),
        rxnorm("1371041"),
        rxnorm("84857", "anastrozole"),
        rxnorm("200064"),
        rxnorm("993449", "denosumab"),
        rxnorm("993452"),
        atc("L01CD01"),
        rxnorm("583218"),
        coding(NATIONAL, "1", "paclitaxel"),
        coding(NATIONAL, "2"),
    ]
)


@given(st.lists(CODINGS, max_size=5), st.data())
def test_shuffling_codings_changes_nothing(codings, data):
    shuffled = data.draw(st.permutations(codings))
    first, second = drugs_of({"coding": codings}), drugs_of({"coding": shuffled})
    assert (frozenset(first.drugs), first.certain, first.words) == (
        frozenset(second.drugs),
        second.certain,
        second.words,
    )
