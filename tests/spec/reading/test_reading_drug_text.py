"""What the text of a medication names: drugs, regimens, combinations, kinds of therapy, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mbc_cards.drugs import DRUGS
from mbc_cards.terminology.medication_names import NAMES, REGIMENS
from mbc_service.fhir.drug_text import NOTHING_NAMED, read_text, speaks_beside

title = "Drugs in text"

AC = ("doxorubicin", "cyclophosphamide")
EC = ("epirubicin", "cyclophosphamide")


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("Taxotere", ("docetaxel",)),
        ("PACLitaxel 100 MG Injection", ("paclitaxel",)),
        ("T-DM1", ("ado-trastuzumab-emtansine",)),
        ("5-FU", ("fluorouracil",)),
        ("Letrozole + Ribociclib", ("letrozole", "ribociclib")),
        ("Paclitaxel/Trastuzumab/Pertuzumab", ("paclitaxel", "trastuzumab", "pertuzumab")),
        ("CDK4/6 Inhibitor + Letrozole", ("cdk46-inhibitor-unspecified", "letrozole")),
        ("Gemcitabine/Carboplatin", ("gemcitabine", "carboplatin")),
        ("G-CSF (Filgrastim)", ("filgrastim",)),
        (
            "Neoadjuvante Chemotherapie mit Paclitaxel und Carboplatin, dann Epirubicin/Cyclophosphamid",
            ("paclitaxel", "carboplatin", "epirubicin", "cyclophosphamide"),
        ),
    ],
)
def test_d8_names_and_combinations_are_read_from_text_alone(text, drugs):
    assert drugs == read_text(text).drugs


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("AC-T", (*AC, "taxane-unspecified")),
        ("TCHP", ("docetaxel", "carboplatin", "trastuzumab", "pertuzumab")),
        ("Neoadjuvant TCHP x 6 cycles", ("docetaxel", "carboplatin", "trastuzumab", "pertuzumab")),
        ("TCHP (neoadjuvant)", ("docetaxel", "carboplatin", "trastuzumab", "pertuzumab")),
        ("AC → paclitaxel", ("paclitaxel", *AC)),
        ("ddAC followed by weekly paclitaxel", ("paclitaxel", *AC)),
        ("4xEC + 12x Paclitaxel weekly", ("paclitaxel", *EC)),
        ("EC → T", (*EC, "taxane-unspecified")),
        ("AC + CMF", (*AC, "methotrexate", "fluorouracil")),
        ("Prior chemotherapy: AC-T", (*AC, "taxane-unspecified")),
        ("previous AC", AC),
    ],
)
def test_d8_a_regimen_is_split_into_its_drugs(text, drugs):
    assert set(drugs) == set(read_text(text).drugs)


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("AC-T (Doxorubicin + Cyclophosphamide → Paclitaxel)", (*AC, "paclitaxel")),
        ("TC (Docetaxel/Cyclophosphamide)", ("docetaxel", "cyclophosphamide")),
        ("TC (paclitaxel, carboplatin)", ("paclitaxel", "carboplatin")),
        ("CDK4/6 inhibitor (palbociclib)", ("palbociclib",)),
    ],
)
def test_d8_a_bracket_spells_out_what_stands_before_it(text, drugs):
    assert drugs == read_text(text).drugs


@pytest.mark.parametrize("text", ["AC and exercise", "aspirin EC 81 mg", "take before meals (AC)"])
def test_a_short_word_among_others_is_not_a_regimen(text):
    assert () == read_text(text).drugs


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("paclitaxel after AC", ("paclitaxel",)),
        ("letrozole (previously on tamoxifen)", ("letrozole",)),
        ("letrozole instead of anastrozole", ("letrozole",)),
        ("paclitaxel without carboplatin", ("paclitaxel",)),
        ("prior authorization: letrozole", ("letrozole",)),
        ("doxorubicin hydrochloride, not otherwise specified", ("doxorubicin",)),
    ],
)
def test_what_a_text_turns_away_from_is_not_given(text, drugs):
    assert drugs == read_text(text).drugs


@pytest.mark.parametrize(
    "text", ["no chemotherapy", "declined tamoxifen", "Allergy: letrozole", "keine Chemotherapie"]
)
def test_a_denied_treatment_names_nothing(text):
    reading = read_text(text)
    assert ((), "", True) == (reading.drugs, reading.words, reading.denies)


@pytest.mark.parametrize("text", ["No known medications", "None", "keine"])
def test_d30_no_medication_is_no_drug_and_not_unreadable(text):
    reading = read_text(text)
    assert ((), "", True) == (reading.drugs, reading.words, reading.denies)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("chemotherapy", "chemotherapy"),
        ("Chemotherapy (procedure)", "chemotherapy"),
        ("Chemotherapy drug", "chemotherapy"),
        ("nicht komplexe Chemotherapie", "chemotherapy"),
        ("Chimiothérapie", "chemotherapy"),
        ("Hormone therapy (procedure)", "hormonal therapy"),
        ("Hormontherapie", "hormonal therapy"),
        ("antihormonelle Therapie", "hormonal therapy"),
        ("endocrine treatment", "hormonal therapy"),
        ("anti-estrogen therapy", "hormonal therapy"),
        ("Immunotherapy", "immunotherapy"),
        ("Immuntherapie", "immunotherapy"),
        ("checkpoint inhibitor", "immunotherapy"),
        ("targeted therapy", "targeted therapy"),
        ("systemic therapy", "systemic therapy"),
        ("Administration of antineoplastic agent", "systemic therapy"),
        ("Bisphosphonates", "bone agent"),
        ("study drug", "study drug"),
        ("investigational product A", "study drug"),
    ],
)
def test_d23_a_kind_of_therapy_is_told_where_no_drug_is_named(text, words):
    reading = read_text(text)
    assert ((), words) == (reading.drugs, reading.words)


@pytest.mark.parametrize(
    "text",
    [
        "Hormone replacement therapy",
        "Growth hormone therapy",
        "Allergen immunotherapy",
        "Chemotherapy education",
        "Insertion of port for chemotherapy",
        "Chemotherapy-induced nausea: ondansetron",
        "Antiemetics",
        "Growth factors",
    ],
)
def test_words_about_something_else_are_not_a_kind_of_cancer_therapy(text):
    assert read_text(text) is NOTHING_NAMED


@pytest.mark.parametrize(
    ("text", "drugs", "words"),
    [
        ("Trastuzumab + chemotherapy", ("trastuzumab",), "chemotherapy"),
        ("paclitaxel chemotherapy", ("paclitaxel",), ""),
        ("letrozole (hormone therapy)", ("letrozole",), ""),
        ("palbociclib and endocrine therapy", ("palbociclib",), "hormonal therapy"),
        ("Bisphosphonate (zoledronic acid)", ("zoledronic-acid",), ""),
        ("pembrolizumab immunotherapy", ("pembrolizumab",), ""),
    ],
)
def test_a_kind_of_therapy_counts_beside_a_drug_only_if_the_drug_is_not_of_it(text, drugs, words):
    reading = read_text(text)
    assert (drugs, words) == (reading.drugs, reading.words)


@pytest.mark.parametrize(
    "text", ["", "  ", "Unknown", "Not recorded (qualifier value)", "n/a", "???", "unbekannt"]
)
def test_nothing_readable_is_said_to_be_so(text):
    assert "unreadable" == read_text(text).words


@pytest.mark.parametrize(
    "text",
    ["lisinopril 10 MG Oral Tablet", "bresentrik", "ethinyl estradiol 0.03 MG", "deruxtecan", "raloxifene"],
)
def test_h6_another_drug_or_half_a_name_is_nothing_of_ours(text):
    assert read_text(text) is NOTHING_NAMED


@pytest.mark.parametrize(
    "text", ["Chemotherapy counselling", "trastuzumab level", "paclitaxel-coated balloon"]
)
def test_a_procedure_may_speak_of_a_drug_without_giving_it(text):
    assert speaks_beside(text)


def test_a_procedure_that_gives_a_drug_does_not_speak_beside_it():
    assert not speaks_beside("Injection of fulvestrant")


def test_every_name_and_regimen_of_the_tables_is_read():
    for name, drugs in NAMES.items():
        if drugs and name not in REGIMENS:
            assert set(drugs) == set(read_text(name).drugs), name
    for name, drugs in REGIMENS.items():
        assert set(drugs) == set(read_text(name).drugs), name


def test_a_long_sentence_is_read_like_a_short_text():
    sentence = (
        "Patient receives palbociclib together with fulvestrant, both well tolerated up to the present day."
    )
    assert ("palbociclib", "fulvestrant") == read_text(sentence).drugs


@given(st.text())
def test_any_text_gives_drugs_of_the_catalogue_or_none(text):
    reading = read_text(text)
    assert set(reading.drugs) <= set(DRUGS)


@given(
    st.lists(
        st.sampled_from([*sorted(NAMES), *sorted(REGIMENS), "then", "+", "(", ")", "after", "no", "chemo"])
    )
)
def test_any_heap_of_names_is_read_without_an_error(words):
    reading = read_text(" ".join(words))
    assert set(reading.drugs) <= set(DRUGS)
    assert len(reading.drugs) == len(set(reading.drugs))
