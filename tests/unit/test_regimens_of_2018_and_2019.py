"""What the texts of 2018 and 2019 offer and check, for patients written as facts, and where they differ."""

from datetime import date

import pytest
from tests.lib.tables import findings_from

from mbc_cards.assess import assess
from mbc_cards.chart import Chart
from mbc_cards.editions import EDITIONS
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Edition, Hook, Kind, Strength
from mbc_cards.timeline import Timeline
from mbc_cards.truth import TRUE

GUIDE_2018 = EDITIONS["cancernet-2018-05"]
GUIDE_2019 = EDITIONS["cancernet-2019-04"]
GUIDE_2021 = EDITIONS["cancernet-2021-07"]
BOTH = pytest.mark.parametrize("edition", [GUIDE_2018, GUIDE_2019], ids=lambda edition: edition.id)

NOBODY_TREATED = {
    "metastatic": "yes",
    "her2": "negative",
    "metastatic_lines_completed": "0",
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
    "progressed_on_other_ai": "no",
    "progressed_on_any_treatment": "no",
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
WORSE_ON_LETROZOLE = AFTER_MENOPAUSE | {
    "metastatic_lines_completed": "1",
    "drugs_received": "letrozole",
    "drugs_received_metastatic": "letrozole",
    "drugs_failed": "letrozole",
    "progressed_on_endocrine": "yes",
    "progressed_on_other_ai": "yes",
    "progressed_on_any_treatment": "yes",
}
HER2_POSITIVE = TRIPLE_NEGATIVE | {
    "her2": "positive",
    "brain_metastases": "no",
    "chemotherapy_course_ended": "no",
    "her2_comorbidity": "no",
    "progressed_on_trastuzumab": "no",
}


def applying(edition: Edition, patient: dict[str, str], hook: Hook, kind: Kind) -> tuple:
    """Return the recommendations of a kind that apply, strongest first, and the picture."""
    conditions = [
        part
        for recommendation in edition.recommendations
        for part in (recommendation.when, recommendation.unless)
        if part is not None
    ]
    picture = ClinicalPicture(findings_from(patient, conditions), Timeline(), Chart(), date(2019, 9, 1))
    found = [
        verdict.recommendation
        for verdict in assess(edition, picture.findings, hook)
        if verdict.recommendation.kind is kind and verdict.truth is TRUE
    ]
    return sorted(found, key=lambda each: each.strength.rank), picture


def offered(edition: Edition, patient: dict[str, str]) -> dict[str, list[str]]:
    """Return the options of each next-line recommendation that applies, strongest first."""
    found, picture = applying(edition, patient, Hook.PATIENT_VIEW, Kind.NEXT_LINE)
    return {
        recommendation.id: [
            " + ".join([*option.drugs, *option.names[len(option.drugs) :]])
            + ("?" if option.first_check else "")
            for option in offers(recommendation.offer, picture, SitePreferences())[0]
        ]
        for recommendation in found
    }


def checked(edition: Edition, patient: dict[str, str], *ordered: str, running: str = "") -> set[str]:
    """Return the order checks that fire when these drugs are ordered beside the running ones."""
    order = {
        "order_drugs": ", ".join(ordered),
        "regimen_drugs": ", ".join(filter(None, (*ordered, running))),
    }
    found, _ = applying(edition, patient | order, Hook.ORDER_SIGN, Kind.ORDER_CHECK)
    return {recommendation.id for recommendation in found}


# --- hormone receptor-positive, HER2-negative ------------------------------------------------


def test_first_line_after_menopause_in_2019() -> None:
    options = offered(GUIDE_2019, AFTER_MENOPAUSE)
    assert [
        "hrpos-her2neg.postmeno.ai-or-fulvestrant",
        "hrpos-her2neg.l1.ai-cdk46",
        "hrpos-her2neg.ribociclib-fulvestrant.postmeno",
        "hrpos-her2neg.ai-plus-fulvestrant.endocrine-naive",
        "hrpos-her2neg.tamoxifen.any-menopause",
    ] == list(options)
    assert [
        "palbociclib + letrozole",
        "ribociclib + letrozole",
        "ribociclib + anastrozole",
        "ribociclib + exemestane",
        "abemaciclib + letrozole",
        "abemaciclib + anastrozole",
        "abemaciclib + exemestane",
    ] == options["hrpos-her2neg.l1.ai-cdk46"]


def test_first_line_after_menopause_in_2018() -> None:
    assert [
        "hrpos-her2neg.l1.ai-cdk46",
        "hrpos-her2neg.postmeno.ai-or-fulvestrant",
        "hrpos-her2neg.tamoxifen.any-menopause",
    ] == list(offered(GUIDE_2018, AFTER_MENOPAUSE))


@BOTH
def test_abemaciclib_with_an_aromatase_inhibitor_is_for_first_line_only(edition) -> None:
    later = AFTER_MENOPAUSE | {"metastatic_lines_completed": "1"}
    assert not [
        label for label in offered(edition, later)["hrpos-her2neg.l1.ai-cdk46"] if "abemaciclib" in label
    ]
    unknown = AFTER_MENOPAUSE | {"metastatic_lines_completed": "0-1"}
    assert "abemaciclib + letrozole?" in offered(edition, unknown)["hrpos-her2neg.l1.ai-cdk46"]


@BOTH
def test_before_menopause_no_cdk46_inhibitor_is_offered_even_with_suppression(edition) -> None:
    for suppression in ("none", "GnRH analogue", "oophorectomy"):
        options = offered(edition, BEFORE_MENOPAUSE | {"suppression": suppression})
        assert not [label for labels in options.values() for label in labels if "ciclib" in label]


def test_before_menopause_suppression_completes_the_regimen() -> None:
    for edition in (GUIDE_2018, GUIDE_2019):
        options = offered(edition, BEFORE_MENOPAUSE)["hrpos-her2neg.premeno.ofs-plus-endocrine"]
        assert ["tamoxifen + goserelin", "tamoxifen + leuprolide", "anastrozole + goserelin"] == options[:3]
        assert not [label for label in options if "fulvestrant" in label]


def test_fulvestrant_with_suppression_is_an_option_in_2019_and_not_in_2018() -> None:
    assert ["fulvestrant + goserelin", "fulvestrant + leuprolide"] == offered(GUIDE_2019, BEFORE_MENOPAUSE)[
        "hrpos-her2neg.premeno.ofs-plus-fulvestrant"
    ]
    options = offered(GUIDE_2018, BEFORE_MENOPAUSE)
    assert not [label for labels in options.values() for label in labels if "fulvestrant" in label]


def test_worse_on_letrozole_after_menopause() -> None:
    assert {
        "hrpos-her2neg.after-et.cdk46-fulvestrant.after-endocrine": [
            "palbociclib + fulvestrant",
            "abemaciclib + fulvestrant",
        ],
        "hrpos-her2neg.after-et.everolimus-exemestane": ["everolimus + exemestane"],
        "hrpos-her2neg.l1.ai-cdk46": ["ribociclib + anastrozole", "ribociclib + exemestane"],
        "hrpos-her2neg.postmeno.ai-or-fulvestrant": ["anastrozole", "exemestane", "fulvestrant"],
        "hrpos-her2neg.tamoxifen.any-menopause": ["tamoxifen"],
    } == offered(GUIDE_2018, WORSE_ON_LETROZOLE)
    assert {"ribociclib + fulvestrant"} == set(
        offered(GUIDE_2019, WORSE_ON_LETROZOLE)["hrpos-her2neg.ribociclib-fulvestrant.postmeno"]
    )


def test_what_failed_is_followed_by_another_type_of_hormonal_therapy_in_2019() -> None:
    options = offered(GUIDE_2019, WORSE_ON_LETROZOLE)
    assert "hrpos-her2neg.postmeno.ai-or-fulvestrant" not in options
    assert ["fulvestrant", "tamoxifen"] == options["hrpos-her2neg.after-endocrine.switch"]
    on_tamoxifen = {"drugs_failed": "tamoxifen", "progressed_on_other_ai": "no"}
    assert ["fulvestrant", "anastrozole", "exemestane", "letrozole"] == offered(
        GUIDE_2019, WORSE_ON_LETROZOLE | on_tamoxifen
    )["hrpos-her2neg.after-endocrine.switch"]
    before = BEFORE_MENOPAUSE | {
        "metastatic_lines_completed": "1",
        "progressed_on_endocrine": "yes",
        "drugs_failed": "tamoxifen",
    }
    assert "letrozole + goserelin" in offered(GUIDE_2019, before)["hrpos-her2neg.after-endocrine.switch"]
    assert "hrpos-her2neg.premeno.ofs-plus-endocrine" not in offered(GUIDE_2019, before)


def test_a_recurrence_long_after_early_hormonal_therapy_is_a_first_line_in_2019() -> None:
    options = offered(GUIDE_2019, AFTER_MENOPAUSE | {"progressed_on_endocrine": "yes"})
    assert ["anastrozole", "exemestane", "letrozole", "fulvestrant"] == options[
        "hrpos-her2neg.postmeno.ai-or-fulvestrant"
    ]
    assert "hrpos-her2neg.after-endocrine.switch" not in options


def test_alpelisib_is_for_men_and_women_in_2019_and_absent_in_2018() -> None:
    mutated = {"pik3ca": "detected", "progressed_on_endocrine": "yes"}
    name = "hrpos-her2neg.after-et.alpelisib-fulvestrant"
    assert ["alpelisib + fulvestrant"] == offered(GUIDE_2019, MAN | mutated)[name]
    assert ["alpelisib + fulvestrant"] == offered(GUIDE_2019, WORSE_ON_LETROZOLE | mutated)[name]
    assert "alpelisib + fulvestrant + goserelin" in offered(GUIDE_2019, BEFORE_MENOPAUSE | mutated)[name]
    assert name not in offered(GUIDE_2018, WORSE_ON_LETROZOLE | mutated)


@BOTH
def test_men_are_offered_nothing_else(edition) -> None:
    assert {} == offered(edition, MAN)


def test_quick_organ_affecting_worsening_counts_in_2019_and_is_not_mentioned_in_2018() -> None:
    crisis = {"visceral_crisis": "yes"}
    for patient in (AFTER_MENOPAUSE, BEFORE_MENOPAUSE, WORSE_ON_LETROZOLE):
        assert ["hrpos-her2neg.l1.chemo-may-be-given"] == list(offered(GUIDE_2019, patient | crisis))
        assert offered(GUIDE_2018, patient) == offered(GUIDE_2018, patient | crisis)


def test_no_more_benefit_from_hormonal_therapy_leaves_chemotherapy() -> None:
    exhausted = WORSE_ON_LETROZOLE | {"endocrine_exhausted": "yes"}
    assert ["hrpos-her2neg.l1.chemo-may-be-given"] == list(offered(GUIDE_2019, exhausted))
    assert ["chemo.single-agent-sequence"] == list(offered(GUIDE_2018, exhausted))
    in_2018 = offered(GUIDE_2018, exhausted)["chemo.single-agent-sequence"]
    in_2019 = offered(GUIDE_2019, exhausted)["hrpos-her2neg.l1.chemo-may-be-given"]
    assert {"irinotecan"} == set(in_2018) - set(in_2019)
    assert (17, 16) == (len(in_2018), len(in_2019))


# --- BRCA, triple-negative, markers ------------------------------------------------


def test_olaparib_needs_earlier_chemotherapy_and_talazoparib_does_not() -> None:
    mutated = TRIPLE_NEGATIVE | {"brca": "detected"}
    treated = mutated | {"drugs_received": "paclitaxel"}
    assert "brca.her2neg.olaparib.after-chemo" not in offered(GUIDE_2018, mutated)
    assert ["olaparib"] == offered(GUIDE_2018, treated)["brca.her2neg.olaparib.after-chemo"]
    assert "brca.her2neg.talazoparib" not in offered(GUIDE_2018, treated)
    assert ["talazoparib"] == offered(GUIDE_2019, mutated)["brca.her2neg.talazoparib"]


def test_triple_negative_with_pd_l1() -> None:
    positive = TRIPLE_NEGATIVE | {"pd_l1": "positive"}
    assert {
        "tnbc.pdl1pos.atezolizumab-nabpaclitaxel": ["atezolizumab + nab-paclitaxel"],
    } == {name: labels for name, labels in offered(GUIDE_2019, positive).items() if name != "tnbc.general"}
    assert ["chemo.single-agent-sequence"] == list(offered(GUIDE_2018, positive))
    assert "tnbc.pdl1pos.atezolizumab-nabpaclitaxel" not in offered(GUIDE_2021, positive)


def test_markers_of_any_subtype_open_drugs_in_2019_only() -> None:
    marked = TRIPLE_NEGATIVE | {"msi": "high", "ntrk": "detected", "progressed_on_any_treatment": "yes"}
    assert {"agnostic.msi-dmmr.pembrolizumab", "agnostic.ntrk.larotrectinib"} <= offered(
        GUIDE_2019, marked
    ).keys()
    assert ["chemo.single-agent-sequence"] == list(offered(GUIDE_2018, marked))


# --- HER2-positive ------------------------------------------------


@BOTH
@pytest.mark.parametrize(
    ("completed", "expected"),
    [("0", "her2pos.l1.taxane-trastuzumab-pertuzumab"), ("1", "her2pos.l2.tdm1"), ("2", "her2pos.l3.tdm1")],
)
def test_her2_positive_by_line(edition, completed, expected) -> None:
    """A return within 12 months after early-stage trastuzumab counts as one line completed."""
    assert expected == next(iter(offered(edition, HER2_POSITIVE | {"her2_lines_completed": completed})))


@BOTH
def test_third_line_after_tdm1_and_pertuzumab_knows_no_later_drug(edition) -> None:
    later = HER2_POSITIVE | {
        "her2_lines_completed": "2",
        "her2_regimens_received": "2",
        "drugs_received": "pertuzumab, trastuzumab, docetaxel, ado-trastuzumab-emtansine",
        "drugs_failed": "pertuzumab, trastuzumab, docetaxel, ado-trastuzumab-emtansine",
    }
    options = offered(edition, later)
    assert [
        "lapatinib + capecitabine",
        "trastuzumab + chemotherapy to be chosen",
    ] == options["her2pos.l3.after-tdm1-and-pertuzumab"]
    named = {drug for labels in options.values() for label in labels for drug in label.split(" + ")}
    assert {"trastuzumab-deruxtecan", "tucatinib", "neratinib", "margetuximab"}.isdisjoint(named)


@BOTH
def test_an_aromatase_inhibitor_beside_a_her2_drug_is_for_women(edition) -> None:
    both = HER2_POSITIVE | {"er": "positive", "hormone_receptor": "positive", "her2_lines_completed": "0"}
    options = offered(edition, both | {"sex": "female", "menopause": "postmenopausal"})
    assert "trastuzumab + letrozole" in options["her2pos-hrpos.l1.endocrine-plus-her2"]
    options = offered(edition, both | {"sex": "male"})
    assert ["trastuzumab + tamoxifen"] == options["her2pos-hrpos.l1.endocrine-plus-her2"]


def test_a_her2_drug_should_be_added_in_2018_and_is_regularly_added_from_2019() -> None:
    strengths = [
        {each.id: each.strength for each in edition.recommendations}["her2pos.any.add-her2-therapy"]
        for edition in (GUIDE_2018, GUIDE_2019, GUIDE_2021)
    ]
    assert [Strength.RECOMMENDED, Strength.USUAL, Strength.USUAL] == strengths


# --- orders ------------------------------------------------


@BOTH
def test_letrozole_and_palbociclib_before_menopause(edition) -> None:
    assert {"endocrine.premeno.no-ai-without-ofs", "check.cdk46.menopause"} == checked(
        edition, BEFORE_MENOPAUSE, "letrozole", "palbociclib"
    )
    assert {"check.cdk46.menopause"} == checked(
        edition, BEFORE_MENOPAUSE | {"suppression": "GnRH analogue"}, "letrozole", "palbociclib"
    )
    assert set() == checked(edition, AFTER_MENOPAUSE, "letrozole", "palbociclib")


@BOTH
def test_palbociclib_with_anastrozole_is_not_described(edition) -> None:
    assert {"check.cdk46.exemestane"} == checked(edition, AFTER_MENOPAUSE, "palbociclib", "anastrozole")
    assert set() == checked(edition, AFTER_MENOPAUSE, "abemaciclib", "exemestane")


def test_ribociclib_with_fulvestrant_is_described_in_2019_and_not_in_2018() -> None:
    assert set() == checked(GUIDE_2019, AFTER_MENOPAUSE, "ribociclib", "fulvestrant")
    assert {"check.cdk46-fulvestrant.ribociclib"} == checked(
        GUIDE_2018, AFTER_MENOPAUSE, "ribociclib", "fulvestrant"
    )


def test_fulvestrant_in_a_man_needs_alpelisib_in_2019_and_is_never_described_in_2018() -> None:
    treated = MAN | {"pik3ca": "detected", "progressed_on_endocrine": "yes"}
    assert set() == checked(GUIDE_2019, treated, "alpelisib", "fulvestrant")
    assert {"endocrine.fulvestrant.men"} == checked(GUIDE_2019, MAN, "fulvestrant")
    assert {"endocrine.fulvestrant.men"} == checked(GUIDE_2018, MAN, "fulvestrant")


def test_fulvestrant_before_menopause_with_suppression() -> None:
    suppressed = BEFORE_MENOPAUSE | {"suppression": "GnRH analogue"}
    assert set() == checked(GUIDE_2019, suppressed, "fulvestrant")
    assert {"endocrine.fulvestrant.needs-postmeno-or-ofs"} == checked(GUIDE_2018, suppressed, "fulvestrant")


def test_chemotherapy_beside_letrozole_is_advised_against_from_2019() -> None:
    assert "chemo.no-endocrine-together" in checked(
        GUIDE_2019, WORSE_ON_LETROZOLE, "capecitabine", running="letrozole"
    )
    assert set() == checked(GUIDE_2018, WORSE_ON_LETROZOLE, "capecitabine", running="letrozole")


def test_irinotecan_is_listed_in_2018_and_not_in_2019() -> None:
    treated = TRIPLE_NEGATIVE | {"drugs_received": "paclitaxel"}
    assert set() == checked(GUIDE_2018, treated, "irinotecan")
    assert {"chemo.check.unlisted"} == checked(GUIDE_2019, treated, "irinotecan")


def test_atezolizumab_with_its_partner_fits_2019_and_is_not_named_in_2018() -> None:
    positive = TRIPLE_NEGATIVE | {"pd_l1": "positive"}
    assert set() == checked(GUIDE_2019, positive, "atezolizumab", "nab-paclitaxel")
    assert {"immuno.check.atezolizumab.partner"} == checked(GUIDE_2019, positive, "atezolizumab")
    assert {"check.drug-not-in-edition"} == checked(GUIDE_2018, positive, "atezolizumab", "nab-paclitaxel")


@BOTH
def test_a_later_her2_drug_is_reported_as_not_checked(edition) -> None:
    assert {"check.drug-not-in-edition"} == checked(edition, HER2_POSITIVE, "trastuzumab-deruxtecan")


@BOTH
def test_bone_agents_are_nobodys_business_here(edition) -> None:
    assert not [each for each in edition.recommendations if each.kind is Kind.BONE]
    bone = AFTER_MENOPAUSE | {"bone_metastases": "yes", "bone_metastases_on_imaging": "yes"}
    assert set() == checked(edition, bone, "denosumab-120mg")
