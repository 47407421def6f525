"""What the edition of July 2026 offers to whom: whole regimens, in order, for patients written as facts."""

from datetime import date

import pytest
from tests.lib.tables import findings_from

from mbc_cards.assess import assess
from mbc_cards.chart import Chart
from mbc_cards.editions.us_2026_07 import EDITION
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Hook, Kind
from mbc_cards.timeline import Timeline
from mbc_cards.truth import TRUE

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
    "suppression": "none",
    "visceral_crisis": "no",
    "progressed_on_endocrine": "no",
    "progressed_on_other_ai": "no",
    "endocrine_exhausted": "no",
    "brca": "not detected",
    "pik3ca": "not detected",
    "akt_pathway": "not detected",
    "esr1": "not detected",
    "her2_expression": "0",
}
ER_POSITIVE = NOBODY_TREATED | {"er": "positive", "hormone_receptor": "positive"}
AFTER_MENOPAUSE = ER_POSITIVE | {"sex": "female", "menopause": "postmenopausal"}
BEFORE_MENOPAUSE = ER_POSITIVE | {"sex": "female", "menopause": "premenopausal"}
MAN = ER_POSITIVE | {"sex": "male"}
TRIPLE_NEGATIVE = NOBODY_TREATED | {"er": "negative", "hormone_receptor": "negative", "sex": "female"}
HER2 = TRIPLE_NEGATIVE | {
    "her2": "positive",
    "her2_lines_completed": "0",
    "her2_regimens_received": "0",
    "brain_metastases": "no",
    "chemotherapy_course_ended": "no",
}
RECURRED_AFTER_LETROZOLE = AFTER_MENOPAUSE | {
    "drugs_received": "letrozole",
    "drugs_failed": "letrozole",
    "progressed_on_endocrine": "yes",
    "progressed_on_other_ai": "yes",
    "systemic_treatments_received": "1",
}
AFTER_CDK46 = RECURRED_AFTER_LETROZOLE | {
    "metastatic_lines_completed": "1",
    "drugs_received": "letrozole, palbociclib",
    "drugs_received_metastatic": "letrozole, palbociclib",
    "drugs_failed": "letrozole, palbociclib",
}


def offered(patient: dict[str, str]) -> dict[str, list[str]]:
    """Return the options of each next-line recommendation that applies, strongest first."""
    conditions = [
        part
        for recommendation in EDITION.recommendations
        for part in (recommendation.when, recommendation.unless)
        if part is not None
    ]
    picture = ClinicalPicture(findings_from(patient, conditions), Timeline(), Chart(), date(2026, 9, 1))
    applying = [
        verdict.recommendation
        for verdict in assess(EDITION, picture.findings, Hook.PATIENT_VIEW)
        if verdict.recommendation.kind is Kind.NEXT_LINE and verdict.truth is TRUE
    ]
    return {
        recommendation.id: [
            " + ".join(option.drugs) + ("?" if option.first_check else "")
            for option in offers(recommendation.offer, picture, SitePreferences())[0]
        ]
        for recommendation in sorted(applying, key=lambda each: each.strength.rank)
    }


def test_first_line_goes_with_an_aromatase_inhibitor_and_any_of_the_three() -> None:
    options = offered(AFTER_MENOPAUSE)
    assert ["hrpos-her2neg.l1.ai-cdk46", "hrpos-her2neg.ribociclib-fulvestrant"] == list(options)
    assert ["palbociclib + letrozole", "palbociclib + anastrozole"] == options["hrpos-her2neg.l1.ai-cdk46"][
        :2
    ]
    assert ["ribociclib + fulvestrant"] == options["hrpos-her2neg.ribociclib-fulvestrant"]


def test_before_menopause_and_in_men_suppression_completes_the_regimen() -> None:
    for patient in (BEFORE_MENOPAUSE, MAN):
        assert "palbociclib + letrozole + goserelin" == offered(patient)["hrpos-her2neg.l1.ai-cdk46"][0]
    assert ["ribociclib + fulvestrant"] == offered(MAN)["hrpos-her2neg.ribociclib-fulvestrant"]


def test_while_suppression_is_not_known_the_regimen_says_first_check() -> None:
    options = offered(BEFORE_MENOPAUSE | {"suppression": ""})
    assert "palbociclib + letrozole?" == options["hrpos-her2neg.l1.ai-cdk46"][0]


def test_while_menopause_is_not_known_it_is_asked_though_no_suppression_is_recorded() -> None:
    for patient, recommendation in (
        (AFTER_MENOPAUSE, "hrpos-her2neg.l1.ai-cdk46"),
        (AFTER_MENOPAUSE, "hrpos-her2neg.ribociclib-fulvestrant"),
        (AFTER_CDK46, "hrpos-her2neg.after-et.everolimus-endocrine"),
    ):
        options = offered(patient | {"menopause": "", "suppression": "none"})[recommendation]
        assert options
        assert all(option.endswith("?") for option in options)


def test_recurrence_within_a_year_of_an_aromatase_inhibitor_changes_the_partner() -> None:
    options = offered(RECURRED_AFTER_LETROZOLE)
    assert "hrpos-her2neg.l1.ai-cdk46" not in options
    assert ["palbociclib + fulvestrant", "ribociclib + fulvestrant", "abemaciclib + fulvestrant"] == options[
        "hrpos-her2neg.after-et.cdk46-fulvestrant.after-ai-alone"
    ]
    assert "hrpos-her2neg.l1.inavolisib-palbociclib-fulvestrant" not in options


def test_a_pik3ca_mutation_at_recurrence_opens_the_triplet_with_inavolisib() -> None:
    options = offered(RECURRED_AFTER_LETROZOLE | {"pik3ca": "detected", "akt_pathway": "detected"})
    assert ["inavolisib + palbociclib + fulvestrant"] == options[
        "hrpos-her2neg.l1.inavolisib-palbociclib-fulvestrant"
    ]
    assert "hrpos-her2neg.after-et.capivasertib-fulvestrant" not in options


def test_after_a_cdk46_inhibitor_the_genes_decide() -> None:
    assert [
        "hrpos-her2neg.after-et.everolimus-endocrine",
        "hrpos-her2neg.after-et.everolimus-exemestane",
    ] == list(offered(AFTER_CDK46))
    options = offered(AFTER_CDK46 | {"pik3ca": "detected", "akt_pathway": "detected", "esr1": "detected"})
    assert [
        "hrpos-her2neg.after-et.capivasertib-fulvestrant",
        "hrpos-her2neg.after-et.alpelisib-fulvestrant",
        "hrpos-her2neg.after-et.esr1",
        "hrpos-her2neg.after-et.everolimus-endocrine",
        "hrpos-her2neg.esr1.elacestrant",
        "hrpos-her2neg.after-et.capivasertib-fulvestrant.approval",
        "hrpos-her2neg.after-et.alpelisib-fulvestrant.approval",
        "hrpos-her2neg.after-et.everolimus-exemestane",
    ] == list(options)
    assert ["elacestrant", "everolimus + exemestane", "fulvestrant + everolimus"] == options[
        "hrpos-her2neg.after-et.esr1"
    ]


def test_elacestrant_is_for_men_and_after_menopause() -> None:
    later = AFTER_CDK46 | {"esr1": "detected"}
    man = later | {"sex": "male", "menopause": ""}
    assert ["elacestrant"] == offered(man)["hrpos-her2neg.esr1.elacestrant"]
    assert "elacestrant" == offered(man)["hrpos-her2neg.after-et.esr1"][0]
    assert "elacestrant?" == offered(later | {"menopause": ""})["hrpos-her2neg.after-et.esr1"][0]
    woman = offered(later | {"menopause": "premenopausal"})
    assert "hrpos-her2neg.esr1.elacestrant" not in woman
    assert not any("elacestrant" in option for option in woman["hrpos-her2neg.after-et.esr1"])


def test_a_drug_without_an_order_code_is_never_offered() -> None:
    options = offered(AFTER_CDK46 | {"esr1": "detected"})
    assert not any("imlunestrant" in option for found in options.values() for option in found)


@pytest.mark.parametrize("expression", ["low", "ultralow"])
def test_low_and_ultralow_open_trastuzumab_deruxtecan_after_hormonal_therapy(expression) -> None:
    options = offered(AFTER_CDK46 | {"her2_expression": expression})
    assert ["trastuzumab-deruxtecan"] == options["hrpos-her2low.tdxd.after-endocrine"]
    assert "hrpos-her2low.tdxd.after-endocrine" not in offered(AFTER_CDK46)


def test_ultralow_stays_with_hormone_receptor_positive_disease() -> None:
    later = TRIPLE_NEGATIVE | {
        "metastatic_lines_completed": "1",
        "systemic_treatments_received": "1",
        "drugs_received": "paclitaxel",
        "drugs_received_metastatic": "paclitaxel",
    }
    assert {} == offered(later | {"her2_expression": "ultralow"})
    assert ["her2low.tdxd.after-chemotherapy", "her2low.tdxd.after-chemotherapy.approval"] == list(
        offered(later | {"her2_expression": "low"})
    )


def test_conjugates_follow_each_other_by_what_was_given() -> None:
    exhausted = AFTER_CDK46 | {
        "metastatic_lines_completed": "3",
        "systemic_treatments_received": "3",
        "endocrine_exhausted": "yes",
        "drugs_received": "letrozole, palbociclib, capecitabine, paclitaxel",
        "drugs_received_metastatic": "letrozole, palbociclib, capecitabine, paclitaxel",
        "drugs_failed": "letrozole, palbociclib, capecitabine, paclitaxel",
    }
    assert [
        "hrpos-her2neg.sacituzumab",
        "hrpos-her2neg.datopotamab",
        "hrpos-her2neg.sacituzumab.approval",
    ] == [id_ for id_, options in offered(exhausted).items() if options and "everolimus" not in id_]
    later = exhausted | {"drugs_received": f"{exhausted['drugs_received']}, sacituzumab-govitecan"}
    assert "hrpos-her2neg.sacituzumab" not in offered(later)


def test_an_inherited_mutation_opens_parp_inhibitors_and_one_of_the_tumour_does_not() -> None:
    mutated = AFTER_CDK46 | {"brca": "detected", "brca_origin": "germline"}
    assert ["olaparib", "talazoparib"] == offered(mutated)["hrpos-her2neg.brca.parp"]
    assert ["talazoparib"] == offered(mutated)["brca.talazoparib"]
    assert "brca.olaparib" not in offered(mutated)
    somatic = offered(mutated | {"brca_origin": "somatic"})
    assert not any("parib" in option for found in somatic.values() for option in found)


def test_triple_negative_goes_by_pd_l1() -> None:
    positive = offered(TRIPLE_NEGATIVE | {"pd_l1": "positive"})
    assert [
        "tnbc.l1.checkpoint-inhibitor-chemo",
        "tnbc.pdl1pos.pembrolizumab-chemo",
        "tnbc.l1.sacituzumab-pembrolizumab",
    ] == list(positive)
    assert [
        "pembrolizumab + nab-paclitaxel",
        "pembrolizumab + paclitaxel",
        "gemcitabine + carboplatin + pembrolizumab",
    ] == positive["tnbc.pdl1pos.pembrolizumab-chemo"]
    negative = offered(TRIPLE_NEGATIVE | {"pd_l1": "negative"})
    assert ["tnbc.pdl1neg.single-agent", "tnbc.l1.sacituzumab", "tnbc.l1.datopotamab"] == list(negative)
    assert {} == offered(TRIPLE_NEGATIVE)


def test_atezolizumab_is_offered_nowhere() -> None:
    for patient in (TRIPLE_NEGATIVE | {"pd_l1": "positive"}, TRIPLE_NEGATIVE | {"pd_l1": "negative"}):
        assert not any("atezolizumab" in option for found in offered(patient).values() for option in found)


def test_triple_negative_third_line_is_counted_two_ways() -> None:
    early_and_one = TRIPLE_NEGATIVE | {"metastatic_lines_completed": "1", "systemic_treatments_received": "2"}
    assert ["tnbc.sacituzumab"] == list(offered(early_and_one))
    assert ["tnbc.sacituzumab.guideline", "tnbc.sacituzumab"] == list(
        offered(early_and_one | {"metastatic_lines_completed": "2"})
    )


def test_her2_positive_first_line_shows_the_recommended_one_before_the_approved_one() -> None:
    options = offered(HER2)
    assert ["her2pos.l1.taxane-trastuzumab-pertuzumab", "her2pos.l1.tdxd-pertuzumab"] == list(options)
    assert ["trastuzumab-deruxtecan + pertuzumab"] == options["her2pos.l1.tdxd-pertuzumab"]


def test_antibodies_of_early_disease_are_given_again_in_first_line() -> None:
    treated = HER2 | {
        "drugs_received": "trastuzumab, pertuzumab, docetaxel",
        "drugs_failed": "trastuzumab, pertuzumab, docetaxel",
        "her2_regimens_received": "1",
    }
    assert (
        "pertuzumab + trastuzumab + docetaxel" in offered(treated)["her2pos.l1.taxane-trastuzumab-pertuzumab"]
    )


AFTER_FIRST = HER2 | {
    "metastatic_lines_completed": "1",
    "her2_lines_completed": "1",
    "her2_regimens_received": "1",
    "drugs_received": "docetaxel, trastuzumab, pertuzumab",
    "drugs_received_metastatic": "docetaxel, trastuzumab, pertuzumab",
    "drugs_failed": "docetaxel, trastuzumab, pertuzumab",
}


def test_her2_positive_second_line_is_trastuzumab_deruxtecan() -> None:
    options = offered(AFTER_FIRST)
    assert [
        "her2pos.l2.tdxd",
        "her2pos.tdxd.after-1",
        "her2pos.tucatinib.after-1",
        "her2pos.tdm1.after-trastuzumab-taxane",
    ] == list(options)
    assert ["tucatinib + capecitabine + trastuzumab"] == options["her2pos.tucatinib.after-1"]


def test_after_trastuzumab_deruxtecan_in_first_line_it_is_not_offered_again() -> None:
    patient = AFTER_FIRST | {
        "drugs_received": "trastuzumab-deruxtecan, pertuzumab",
        "drugs_received_metastatic": "trastuzumab-deruxtecan, pertuzumab",
        "drugs_failed": "trastuzumab-deruxtecan, pertuzumab",
    }
    assert ["her2pos.tucatinib.after-1"] == list(offered(patient))


def test_her2_positive_third_line_keeps_a_her2_drug_in_no_order() -> None:
    patient = AFTER_FIRST | {
        "metastatic_lines_completed": "2",
        "her2_lines_completed": "2",
        "her2_regimens_received": "2",
        "drugs_received": "docetaxel, trastuzumab, pertuzumab, trastuzumab-deruxtecan",
        "drugs_received_metastatic": "docetaxel, trastuzumab, pertuzumab, trastuzumab-deruxtecan",
        "drugs_failed": "docetaxel, trastuzumab, pertuzumab, trastuzumab-deruxtecan",
    }
    options = offered(patient)
    assert [
        "her2pos.l3.her2-therapy",
        "her2pos.tucatinib.after-1",
        "her2pos.tdm1.after-trastuzumab-taxane",
        "her2pos.neratinib-capecitabine",
        "her2pos.margetuximab-chemo",
    ] == list(options)
    assert [] == options["her2pos.l3.her2-therapy"]


def test_after_first_line_chemotherapy_hormonal_therapy_may_join_the_antibodies_that_run() -> None:
    patient = HER2 | {
        "er": "positive",
        "hormone_receptor": "positive",
        "menopause": "postmenopausal",
        "chemotherapy_course_ended": "yes",
        "disease_status": "responding",
        "current_drugs": "trastuzumab, pertuzumab",
        "drugs_received": "docetaxel, trastuzumab, pertuzumab",
        "drugs_received_metastatic": "docetaxel, trastuzumab, pertuzumab",
    }
    options = offered(patient)
    assert ["her2pos-hrpos.l1.maintenance"] == list(options)
    assert [
        "pertuzumab + trastuzumab + letrozole",
        "pertuzumab + trastuzumab + anastrozole",
        "pertuzumab + trastuzumab + exemestane",
        "pertuzumab + trastuzumab + tamoxifen",
    ] == options["her2pos-hrpos.l1.maintenance"]


def test_rapid_worsening_that_affects_organs_is_left_open() -> None:
    for patient in (AFTER_MENOPAUSE, RECURRED_AFTER_LETROZOLE, AFTER_CDK46 | {"esr1": "detected"}):
        assert {} == offered(patient | {"visceral_crisis": "yes"})


def test_receptors_not_known_offer_nothing() -> None:
    assert {} == offered({key: value for key, value in NOBODY_TREATED.items() if key != "her2"})
