"""Names and answers as hospital systems in the United States write them, without a code that we know."""

import pytest
from tests.lib.readings import called, codes, diseases, genes, hints, read
from tests.lib.resources import concept, condition, icd10cm, medication_statement, observation


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("ER (Estrogen Receptor)", "Positive (95%)", ("ER", "POSITIVE", 95)),
        ("PR (Progesterone Receptor)", "Negative (<1%)", ("PR", "NEGATIVE", None)),
        ("Estrogen Receptor", "Positive, 95 % of tumor cells, strong", ("ER", "POSITIVE", 95)),
        ("ER", "Low positive (1-10%)", ("ER", "POSITIVE", None)),
        ("ER", "Low Positive (5%)", ("ER", "POSITIVE", 5)),
        ("ER", "Negative (5%)", ("ER", "NEGATIVE", 5)),
        ("ER", "Positive (Ki-67 40%)", ("ER", "POSITIVE", None)),
        ("ER", "Positive (95%), PR 20%", ("ER", "POSITIVE", None)),
        ("ER", "Positive, more than 90%", ("ER", "POSITIVE", None)),
        ("ER", {"text": "Positive (80%)"}, ("ER", "POSITIVE", 80)),
        ("ER", "+", ("ER", "POSITIVE", None)),
        ("PR", "(-)", ("PR", "NEGATIVE", None)),
        ("HER-2/neu", "Negative (score 0)", ("HER2", "NEGATIVE", None)),
        ("HER-2/neu protein expression by IHC", "2+ (equivocal)", ("HER2", "UNCLEAR", None)),
        ("HER2 FISH", "Not amplified (ratio 1.2)", ("HER2", "NEGATIVE", None)),
        ("HER2 gene amplification by FISH", "Amplified", ("HER2", "POSITIVE", None)),
        ("HER2", "-", ("HER2", "NEGATIVE", None)),
        ("PD-L1 22C3", "Positive, CPS >= 10", ("PD_L1", "POSITIVE", None)),
        ("PD-L1 CPS", "12", ("PD_L1", "UNCLEAR", None)),
        ("MSI", "MSS", ("MSI", "NEGATIVE", None)),
        ("Microsatellite instability by NGS", "MSI-H", ("MSI", "POSITIVE", None)),
        ("MMR IHC", "Intact expression of MLH1, PMS2, MSH2, MSH6", ("MMR", "NEGATIVE", None)),
        ("Mismatch repair", "dMMR", ("MMR", "POSITIVE", None)),
        ("MLH1 by IHC", "Loss of expression", ("MMR", "POSITIVE", None)),
    ],
)
def test_a_marker_known_by_its_name_alone(name, answer, expected):
    (result,) = read(observation(name, answer)).markers
    assert expected == (result.marker.name, result.call.name, result.percent)


@pytest.mark.parametrize(
    "name",
    ["MMR IgG", "MMR vaccine response", "PD-L1 clone", "MLH1", "MLH1 promoter methylation", "HER2 visit"],
)
def test_a_name_that_only_looks_like_a_marker_asks_nothing(name):
    assert [] == called(read(observation(name, "Positive")))


def test_one_plus_alone_is_no_status_of_her2():
    assert [("HER2", "NEGATIVE")] == called(read(observation("HER2 IHC", "+")))


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("ESR1", "D538G detected", [("ESR1", "POSITIVE", "UNSTATED")]),
        ("PIK3CA", "H1047R mutation detected", [("PIK3CA", "POSITIVE", "UNSTATED")]),
        ("BRCA1/2 germline testing", "Pathogenic variant in BRCA2", [("BRCA", "POSITIVE", "PATHOGENIC")]),
    ],
)
def test_a_gene_known_by_its_name_alone(name, answer, expected):
    chart = read(observation(name, answer))
    assert (expected, ()) == (genes(chart), chart.markers)


# --- diagnoses --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "name", "events", "hinted"),
    [
        (
            "C77.0",
            "Secondary and unspecified malignant neoplasm of lymph nodes of head, face and neck",
            [],
            ["METASTASIS"],
        ),
        (
            "C77.3",
            "Secondary and unspecified malignant neoplasm of axilla and upper limb lymph nodes",
            [],
            [],
        ),
        ("J91.0", "Malignant pleural effusion", [("METASTASIS", "PLEURA")], []),
        ("R18.0", "Malignant ascites", [("METASTASIS", "OTHER")], []),
    ],
)
def test_secondary_disease_under_its_official_name_is_no_other_primary(code, name, events, hinted):
    chart = read(condition(concept(icd10cm(code, name))))
    assert (events, hinted) == (diseases(chart), [fact for fact, _ in hints(chart)])
    assert not any(event.of_other_primary for event in chart.disease)
    assert [] == codes(chart)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Stage IV breast cancer in female (HCC)", "METASTASIS"),
        ("de novo stage IV breast CA", "METASTASIS"),
        ("STAGE 4 TRIPLE NEGATIVE BREAST CANCER (CMS/HCC)", "METASTASIS"),
        ("Stage IIIA breast cancer of left breast (HCC)", "STAGE_EARLY"),
        ("Breast cancer, not stage IV breast cancer", None),
        ("Breast cancer, stage IV kidney disease", None),
    ],
)
def test_a_stage_before_the_name_of_the_cancer_counts(words, expected):
    facts = [fact for fact, _ in diseases(read(condition({"text": words})))]
    assert ["BREAST_CANCER", *([expected] if expected else [])] == facts


@pytest.mark.parametrize(
    "words",
    [
        "R/O brain mets",
        "Rule out bone metastasis",
        "Concern for metastatic disease",
        "?bone mets",
        "Likely liver mets",
    ],
)
def test_a_suspicion_of_spread_is_only_a_hint(words):
    chart = read(condition({"text": words}))
    assert ([], ["METASTASIS"]) == (diseases(chart), [fact for fact, _ in hints(chart)])


@pytest.mark.parametrize(
    ("words", "site"),
    [("Bony metastasis (HCC)", "BONE"), ("Oligometastatic disease to liver", "LIVER")],
)
def test_more_words_for_spread(words, site):
    assert [("METASTASIS", site)] == diseases(read(condition({"text": words})))


def test_another_cancers_spread_is_its_own():
    chart = read(condition({"text": "Lung cancer metastatic to bone (HCC)"}))
    assert [] == diseases(chart)
    assert all(event.of_other_primary for event in chart.disease)


def test_a_history_in_short_is_a_history():
    assert [("HISTORY_OF_BREAST_CANCER", "UNSTATED")] == diseases(
        read(condition({"text": "Hx of breast cancer"}))
    )


def test_a_line_named_in_a_note_as_registries_do():
    (entry,) = read(medication_statement("Palbociclib,Letrozole", note=[{"text": "LineNumber 2"}])).drugs
    assert (("palbociclib", "letrozole"), 2) == (entry.drugs, entry.line)
