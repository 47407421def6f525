"""What the 2015 summary offers to whom; the supplement of the Young Survival Coalition offers nothing."""

from datetime import date

import pytest
from tests.lib.tables import findings_from

from mbc_cards.assess import assess
from mbc_cards.card import NewMedication
from mbc_cards.chart import Chart
from mbc_cards.editions import EDITIONS
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Edition, Hook, Kind
from mbc_cards.timeline import Timeline
from mbc_cards.truth import TRUE
from mbc_cards.wording import write_cards

SUMMARY = EDITIONS["asco-her2-2015-01"]
PAGE = EDITIONS["ysc"]
UNTREATED = {
    "metastatic": "yes",
    "her2": "positive",
    "her2_lines_completed": "0",
    "metastatic_lines_completed": "0",
    "drugs_received": "none",
    "drugs_failed": "none",
    "drugs_not_tolerated": "none",
    "current_drugs": "none",
    "chemotherapy_course_ended": "no",
    "her2_comorbidity": "no",
    "brain_metastases": "no",
    "systemic_therapy_active": "no",
    "suppression": "none",
}
HR_NEGATIVE = UNTREATED | {"er": "negative", "hormone_receptor": "negative", "sex": "female"}
HR_POSITIVE = UNTREATED | {"er": "positive", "hormone_receptor": "positive"}
AFTER_MENOPAUSE = HR_POSITIVE | {"sex": "female", "menopause": "postmenopausal"}
BEFORE_MENOPAUSE = HR_POSITIVE | {"sex": "female", "menopause": "premenopausal"}
MAN = HR_POSITIVE | {"sex": "male"}
IN_THIRD_LINE = {
    "her2_lines_completed": "2",
    "metastatic_lines_completed": "2",
    "drugs_received": "pertuzumab, trastuzumab, docetaxel, ado-trastuzumab-emtansine",
    "drugs_failed": "pertuzumab, trastuzumab, docetaxel, ado-trastuzumab-emtansine",
}
ENDOCRINE_PLUS_HER2 = "her2pos-hrpos.l1.endocrine-plus-her2"


def seen(patient: dict[str, str], edition: Edition = SUMMARY) -> ClinicalPicture:
    conditions = [
        part
        for recommendation in edition.recommendations
        for part in (recommendation.when, recommendation.unless)
        if part is not None
    ]
    return ClinicalPicture(findings_from(patient, conditions), Timeline(), Chart(), date(2015, 6, 1))


def offered(patient: dict[str, str]) -> dict[str, list[str]]:
    picture = seen(patient)
    applying = [
        verdict.recommendation
        for verdict in assess(SUMMARY, picture.findings, Hook.PATIENT_VIEW)
        if verdict.recommendation.kind is Kind.NEXT_LINE and verdict.truth is TRUE
    ]
    return {
        recommendation.id: [
            " + ".join([*option.drugs, *option.names[len(option.drugs) :]])
            + ("?" if option.first_check else "")
            for option in offers(recommendation.offer, picture, SitePreferences())[0]
        ]
        for recommendation in sorted(applying, key=lambda each: each.strength.rank)
    }


def test_first_line_is_two_antibodies_with_a_taxane() -> None:
    assert {
        "her2pos.l1.taxane-trastuzumab-pertuzumab": [
            "pertuzumab + trastuzumab + docetaxel",
            "pertuzumab + trastuzumab + paclitaxel",
        ]
    } == offered(HR_NEGATIVE)


def test_hormonal_therapy_goes_with_trastuzumab_or_lapatinib() -> None:
    options = offered(AFTER_MENOPAUSE)
    assert ["her2pos.l1.taxane-trastuzumab-pertuzumab", ENDOCRINE_PLUS_HER2] == list(options)
    assert [
        "trastuzumab + anastrozole",
        "trastuzumab + exemestane",
        "trastuzumab + letrozole",
        "trastuzumab + tamoxifen",
        "lapatinib + anastrozole",
        "lapatinib + exemestane",
        "lapatinib + letrozole",
        "lapatinib + tamoxifen",
    ] == options[ENDOCRINE_PLUS_HER2]


@pytest.mark.parametrize("patient", [BEFORE_MENOPAUSE, MAN])
def test_no_aromatase_inhibitor_without_suppression_is_offered(patient: dict[str, str]) -> None:
    assert ["trastuzumab + tamoxifen", "lapatinib + tamoxifen"] == offered(patient)[ENDOCRINE_PLUS_HER2]


@pytest.mark.parametrize("patient", [BEFORE_MENOPAUSE, MAN])
def test_with_suppression_running_an_aromatase_inhibitor_is_offered(patient: dict[str, str]) -> None:
    options = offered(patient | {"suppression": "GnRH analogue"})[ENDOCRINE_PLUS_HER2]
    assert "trastuzumab + letrozole" in options


def test_with_menopause_not_recorded_an_aromatase_inhibitor_stands_under_first_check() -> None:
    options = offered(HR_POSITIVE | {"sex": "female"})[ENDOCRINE_PLUS_HER2]
    assert "trastuzumab + letrozole?" in options
    assert "trastuzumab + tamoxifen" in options


def test_heart_disease_opens_hormonal_therapy_alone() -> None:
    options = offered(BEFORE_MENOPAUSE | {"her2_comorbidity": "yes"})
    assert ["tamoxifen"] == options["her2pos-hrpos.l1.endocrine-alone"]


@pytest.mark.parametrize(
    ("running", "expected"),
    [
        ("pertuzumab, trastuzumab", "pertuzumab + trastuzumab + tamoxifen"),
        ("trastuzumab", "trastuzumab + tamoxifen"),
        ("pertuzumab-trastuzumab-hyaluronidase", "pertuzumab-trastuzumab-hyaluronidase + tamoxifen"),
    ],
)
def test_after_chemotherapy_only_the_antibodies_that_run_go_on(running: str, expected: str) -> None:
    patient = BEFORE_MENOPAUSE | {"chemotherapy_course_ended": "yes", "current_drugs": running}
    assert {"her2pos-hrpos.l1.maintenance": [expected]} == offered(patient)


def test_second_line_is_t_dm1() -> None:
    patient = HR_NEGATIVE | {"her2_lines_completed": "1"}
    assert {"her2pos.l2.tdm1": ["ado-trastuzumab-emtansine"]} == offered(patient)


def test_third_line_after_t_dm1_and_pertuzumab() -> None:
    assert {
        "her2pos.l3.after-tdm1-and-pertuzumab": [
            "lapatinib + capecitabine",
            "trastuzumab + chemotherapy to be chosen",
        ]
    } == offered(HR_NEGATIVE | IN_THIRD_LINE)


def test_third_line_in_hormone_receptor_positive_disease_may_also_be_hormonal() -> None:
    options = offered(MAN | IN_THIRD_LINE)["her2pos.l3.after-tdm1-and-pertuzumab"]
    assert "tamoxifen" == options[-1]


def test_nothing_is_offered_for_her2_negative_disease() -> None:
    assert {} == offered(AFTER_MENOPAUSE | {"her2": "negative"})


@pytest.mark.parametrize("hook", Hook)
@pytest.mark.parametrize("her2", ["positive", "negative"])
@pytest.mark.parametrize(
    "patient", [HR_NEGATIVE, AFTER_MENOPAUSE, AFTER_MENOPAUSE | {"order_drugs": "paclitaxel"}]
)
def test_the_supplement_suggests_no_drug(patient: dict[str, str], her2: str, hook: Hook) -> None:
    with_bone = patient | {"her2": her2, "bone_metastases": "yes", "regimen_drugs": "none"}
    written = write_cards(edition=PAGE, picture=seen(with_bone, PAGE), hook=hook)
    actions = [
        action
        for card in (*written.cards, *written.held_back)
        for suggestion in card.suggestions
        for action in suggestion.actions
    ]
    assert [] == [action for action in actions if isinstance(action, NewMedication)]


def test_the_supplement_names_classes_at_the_visit() -> None:
    picture = seen(AFTER_MENOPAUSE | {"her2": "negative", "bone_metastases": "yes"}, PAGE)
    cards = write_cards(edition=PAGE, picture=picture, hook=Hook.PATIENT_VIEW).cards
    assert ["hrpos-her2neg.l1.endocrine-standard", "bone.start", "test.biopsy.metastasis"] == [
        card.recommendation for card in cards
    ]
    assert all("undated" in card.detail for card in cards)


def test_no_recommendation_of_the_supplement_offers_a_regimen() -> None:
    assert [] == [item.id for item in PAGE.recommendations if item.offer]
