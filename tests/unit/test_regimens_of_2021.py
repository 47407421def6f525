"""What the 2021 guide offers to whom: whole regimens, in order, for patients written as facts."""

from datetime import date

import pytest
from tests.lib.tables import findings_from

from mbc_cards.assess import assess
from mbc_cards.chart import Chart
from mbc_cards.editions import EDITIONS
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Hook, Kind
from mbc_cards.timeline import Timeline
from mbc_cards.truth import TRUE

EDITION = EDITIONS["cancernet-2021-07"]
NOBODY_TREATED = {
    "metastatic": "yes",
    "her2": "negative",
    "metastatic_lines_completed": "0",
    "systemic_treatments_received": "0",
    "drugs_received": "none",
    "drugs_received_metastatic": "none",
    "drugs_failed": "none",
    "drugs_not_tolerated": "none",
    "current_drugs": "none",
    "order_drugs": "none",
    "regimen_drugs": "none",
    "suppression": "none",
    "visceral_crisis": "no",
    "progressed_on_endocrine": "no",
    "progressed_on_ai_alone": "no",
    "progressed_on_other_ai": "no",
    "progressed_on_any_treatment": "no",
    "endocrine_not_working": "no",
    "endocrine_exhausted": "no",
    "msi": "not high",
    "mmr": "proficient",
    "ntrk": "not detected",
    "brca": "not detected",
    "pik3ca": "not detected",
}
ER_POSITIVE = NOBODY_TREATED | {"er": "positive", "hormone_receptor": "positive"}
AFTER_MENOPAUSE = ER_POSITIVE | {"sex": "female", "menopause": "postmenopausal"}
BEFORE_MENOPAUSE = ER_POSITIVE | {"sex": "female", "menopause": "premenopausal"}
MAN = ER_POSITIVE | {"sex": "male"}
TRIPLE_NEGATIVE = NOBODY_TREATED | {"er": "negative", "hormone_receptor": "negative", "sex": "female"}
AFTER_LETROZOLE = AFTER_MENOPAUSE | {
    "metastatic_lines_completed": "1",
    "systemic_treatments_received": "1",
    "drugs_received": "letrozole",
    "drugs_received_metastatic": "letrozole",
    "drugs_failed": "letrozole",
    "progressed_on_endocrine": "yes",
    "progressed_on_ai_alone": "yes",
    "progressed_on_other_ai": "yes",
    "progressed_on_any_treatment": "yes",
    "endocrine_not_working": "yes",
}


def offered(patient: dict[str, str]) -> dict[str, list[str]]:
    """Return the options of each next-line recommendation that applies, strongest first."""
    conditions = [
        part
        for recommendation in EDITION.recommendations
        for part in (recommendation.when, recommendation.unless)
        if part is not None
    ]
    picture = ClinicalPicture(findings_from(patient, conditions), Timeline(), Chart(), date(2021, 9, 1))
    applying = [
        verdict.recommendation
        for verdict in assess(EDITION, picture.findings, Hook.PATIENT_VIEW)
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


def test_first_line_after_menopause() -> None:
    options = offered(AFTER_MENOPAUSE)
    assert [
        "hrpos-her2neg.l1.ai-cdk46",
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
        "hrpos-her2neg.postmeno.ai-or-fulvestrant",
        "hrpos-her2neg.tamoxifen.any-menopause",
    ] == list(options)
    assert [
        "palbociclib + letrozole",
        "palbociclib + anastrozole",
        "ribociclib + letrozole",
        "ribociclib + anastrozole",
        "ribociclib + exemestane",
        "abemaciclib + letrozole",
        "abemaciclib + anastrozole",
    ] == options["hrpos-her2neg.l1.ai-cdk46"]
    assert ["anastrozole + fulvestrant", "letrozole + fulvestrant"] == options[
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive"
    ]


def test_before_menopause_suppression_completes_the_regimen() -> None:
    options = offered(BEFORE_MENOPAUSE)
    assert [
        "hrpos-her2neg.l1.ai-cdk46",
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
        "hrpos-her2neg.premeno.ofs-plus-endocrine",
        "hrpos-her2neg.tamoxifen.any-menopause",
    ] == list(options)
    assert ["palbociclib + letrozole + goserelin", "palbociclib + letrozole + leuprolide"] == options[
        "hrpos-her2neg.l1.ai-cdk46"
    ][:2]
    assert [
        "tamoxifen + goserelin",
        "tamoxifen + leuprolide",
        "anastrozole + goserelin",
        "anastrozole + leuprolide",
        "letrozole + goserelin",
        "letrozole + leuprolide",
        "exemestane + goserelin",
        "exemestane + leuprolide",
        "fulvestrant + goserelin",
        "fulvestrant + leuprolide",
    ] == options["hrpos-her2neg.premeno.ofs-plus-endocrine"]


@pytest.mark.parametrize("suppression", ["GnRH analogue", "oophorectomy"])
def test_running_suppression_or_removed_ovaries_need_nothing_added(suppression) -> None:
    options = offered(BEFORE_MENOPAUSE | {"suppression": suppression})
    assert "palbociclib + letrozole" == options["hrpos-her2neg.l1.ai-cdk46"][0]
    assert "tamoxifen" == options["hrpos-her2neg.premeno.ofs-plus-endocrine"][0]


def test_while_suppression_is_not_known_the_regimen_says_first_check() -> None:
    options = offered(BEFORE_MENOPAUSE | {"suppression": ""})
    assert "palbociclib + letrozole?" == options["hrpos-her2neg.l1.ai-cdk46"][0]
    assert (
        "palbociclib + letrozole"
        == offered(AFTER_MENOPAUSE | {"suppression": ""})["hrpos-her2neg.l1.ai-cdk46"][0]
    )


def test_a_gnrh_analogue_of_a_failed_line_is_offered_again() -> None:
    options = offered(BEFORE_MENOPAUSE | {"drugs_failed": "tamoxifen, goserelin"})
    assert "palbociclib + letrozole + goserelin" in options["hrpos-her2neg.l1.ai-cdk46"]


def test_men_get_tamoxifen_first_and_an_analogue_with_an_aromatase_inhibitor() -> None:
    options = offered(MAN)
    assert [
        "male.hrpos-her2neg.tamoxifen",
        "hrpos-her2neg.l1.ai-cdk46",
        "male.hrpos-her2neg.ai-gnrh",
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
    ] == list(options)
    assert "palbociclib + letrozole + goserelin" == options["hrpos-her2neg.l1.ai-cdk46"][0]
    assert "fulvestrant" == options["male.hrpos-her2neg.ai-gnrh"][-1]


def test_men_worse_on_tamoxifen_are_offered_a_different_hormonal_therapy() -> None:
    options = offered(
        MAN
        | {
            "metastatic_lines_completed": "1",
            "drugs_received": "tamoxifen",
            "drugs_failed": "tamoxifen",
            "progressed_on_endocrine": "yes",
        }
    )
    assert "tamoxifen" not in options["male.hrpos-her2neg.progression-switch"]
    assert "anastrozole + goserelin" == options["male.hrpos-her2neg.progression-switch"][0]
    assert "hrpos-her2neg.l1.ai-cdk46" not in options


def test_men_worse_on_an_aromatase_inhibitor_are_offered_none_by_itself() -> None:
    after_letrozole = MAN | {
        "metastatic_lines_completed": "1",
        "drugs_received": "letrozole, goserelin",
        "drugs_failed": "letrozole, goserelin",
        "progressed_on_endocrine": "yes",
    }
    options = offered(after_letrozole)
    assert ["tamoxifen", "fulvestrant"] == options["male.hrpos-her2neg.progression-switch"]
    assert ["fulvestrant"] == options["male.hrpos-her2neg.ai-gnrh"]


def test_before_menopause_no_second_aromatase_inhibitor_by_itself() -> None:
    options = offered(BEFORE_MENOPAUSE | {"drugs_failed": "letrozole", "drugs_received": "letrozole"})
    single = options["hrpos-her2neg.premeno.ofs-plus-endocrine"]
    assert {"tamoxifen", "fulvestrant"} == {option.split(" + ")[0] for option in single}


def test_after_letrozole_alone_targeted_pairs_come_before_single_drugs() -> None:
    options = offered(AFTER_LETROZOLE | {"pik3ca": "detected"})
    assert [
        "hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone",
        "hrpos-her2neg.after-et.alpelisib-fulvestrant",
        "hrpos-her2neg.after-et.everolimus-exemestane",
        "hrpos-her2neg.postmeno.ai-or-fulvestrant",
        "hrpos-her2neg.tamoxifen.any-menopause",
        "endocrine.late.megestrol-estradiol",
    ] == list(options)
    assert ["fulvestrant"] == options["hrpos-her2neg.postmeno.ai-or-fulvestrant"]


def test_after_a_cdk46_inhibitor_no_second_one_is_offered() -> None:
    options = offered(
        AFTER_LETROZOLE
        | {
            "drugs_received": "letrozole, palbociclib",
            "drugs_failed": "letrozole, palbociclib",
            "progressed_on_ai_alone": "no",
        }
    )
    assert "hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone" not in options
    assert ["everolimus + exemestane"] == options["hrpos-her2neg.after-et.everolimus-exemestane"]


def test_quick_organ_affecting_worsening_leaves_chemotherapy_only() -> None:
    for patient in (AFTER_MENOPAUSE, BEFORE_MENOPAUSE, MAN, AFTER_LETROZOLE):
        assert ["hrpos-her2neg.l1.chemo-may-be-given"] == list(offered(patient | {"visceral_crisis": "yes"}))


def test_past_hormonal_therapy_a_brca_mutation_puts_parp_and_platinum_before_the_rest() -> None:
    exhausted = AFTER_LETROZOLE | {"metastatic_lines_completed": "3", "endocrine_exhausted": "yes"}
    assert ["hrpos-her2neg.chemo.after-endocrine-single-agent"] == list(offered(exhausted))
    options = offered(exhausted | {"brca": "detected", "brca_origin": "germline"})
    assert [
        "hrpos-her2neg.brca.parp",
        "brca.platinum",
        "hrpos-her2neg.chemo.after-endocrine-single-agent",
    ] == list(options)
    assert ["olaparib", "talazoparib"] == options["hrpos-her2neg.brca.parp"]
    assert ["carboplatin", "cisplatin"] == options["brca.platinum"]
    assert 16 == len(options["hrpos-her2neg.chemo.after-endocrine-single-agent"])


def test_triple_negative_goes_by_pd_l1() -> None:
    assert ["tnbc.pdl1neg.single-agent", "tnbc.general"] == list(
        offered(TRIPLE_NEGATIVE | {"pd_l1": "negative"})
    )
    positive = offered(TRIPLE_NEGATIVE | {"pd_l1": "positive"})
    assert ["tnbc.pdl1pos.pembrolizumab-chemo"] == list(positive)
    assert ["pembrolizumab + chemotherapy to be chosen"] == positive["tnbc.pdl1pos.pembrolizumab-chemo"]
    assert ["tnbc.general"] == list(offered(TRIPLE_NEGATIVE))


def test_triple_negative_after_pembrolizumab_goes_on_to_chemotherapy_and_sacituzumab() -> None:
    later = TRIPLE_NEGATIVE | {
        "pd_l1": "positive",
        "metastatic_lines_completed": "2",
        "systemic_treatments_received": "2",
        "drugs_received": "pembrolizumab, paclitaxel, capecitabine",
        "drugs_failed": "pembrolizumab, paclitaxel, capecitabine",
    }
    options = offered(later)
    assert ["tnbc.general", "tnbc.sacituzumab"] == list(options)
    assert "paclitaxel" not in options["tnbc.general"]
    assert ["tnbc.brca.parp", "tnbc.general", "tnbc.sacituzumab"] == list(
        offered(later | {"brca": "detected", "brca_origin": "somatic"})
    )


def test_markers_that_decide_whatever_the_subtype_come_after_the_subtype() -> None:
    options = offered(AFTER_LETROZOLE | {"msi": "high", "mmr": "deficient", "ntrk": "detected"})
    assert [
        "agnostic.msi-dmmr.pembrolizumab",
        "agnostic.dmmr.dostarlimab",
        "agnostic.ntrk.larotrectinib",
        "endocrine.late.megestrol-estradiol",
    ] == list(options)[-4:]


def test_side_effects_of_one_aromatase_inhibitor_leave_the_others() -> None:
    options = offered(AFTER_MENOPAUSE | {"drugs_received": "letrozole", "drugs_not_tolerated": "letrozole"})
    assert ["anastrozole", "exemestane"] == options["endocrine.ai.switch-for-tolerance"]


def test_receptors_not_known_offer_nothing() -> None:
    assert {} == offered(NOBODY_TREATED)
