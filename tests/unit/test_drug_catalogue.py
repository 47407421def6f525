"""The drug catalogue: ids, classes, names and order codes."""

import dataclasses

import pytest

from mbc_cards.drugs import (
    BROADER,
    COMPONENTS,
    DRUGS,
    WITHOUT_ORDER_CODE,
    DrugClass,
    drugs_in,
    name_of,
    names_of,
    substance_of,
)
from mbc_cards.drugs.catalogue import SUBSTANCE
from mbc_cards.terminology.medications import ATC, RXNORM

DRUGS_OF_THE_2021_GUIDE = (
    "tamoxifen anastrozole letrozole exemestane fulvestrant megestrol-acetate estradiol-high-dose goserelin "
    "leuprolide capecitabine carboplatin cisplatin cyclophosphamide docetaxel doxorubicin "
    "pegylated-liposomal-doxorubicin epirubicin eribulin fluorouracil gemcitabine ixabepilone methotrexate "
    "paclitaxel nab-paclitaxel vinorelbine trastuzumab margetuximab pertuzumab "
    "pertuzumab-trastuzumab-hyaluronidase ado-trastuzumab-emtansine trastuzumab-deruxtecan tucatinib "
    "neratinib lapatinib palbociclib ribociclib abemaciclib everolimus alpelisib olaparib talazoparib "
    "larotrectinib sacituzumab-govitecan pembrolizumab dostarlimab zoledronic-acid pamidronate "
    "denosumab-120mg filgrastim"
)

CLASS_TABLE = {
    DrugClass.AROMATASE_INHIBITOR: "anastrozole letrozole exemestane aromatase-inhibitor-unspecified",
    DrugClass.SERM: "tamoxifen toremifene",
    DrugClass.SERD: "fulvestrant",
    DrugClass.ORAL_SERD: "elacestrant imlunestrant",
    DrugClass.PROGESTIN: "megestrol-acetate",
    DrugClass.HIGH_DOSE_ESTROGEN: "estradiol-high-dose",
    DrugClass.GNRH_ANALOGUE: "goserelin leuprolide triptorelin",
    DrugClass.CDK46_INHIBITOR: "palbociclib ribociclib abemaciclib cdk46-inhibitor-unspecified",
    DrugClass.MTOR_INHIBITOR: "everolimus",
    DrugClass.PI3K_INHIBITOR: "alpelisib inavolisib",
    DrugClass.AKT_INHIBITOR: "capivasertib",
    DrugClass.PARP_INHIBITOR: "olaparib talazoparib",
    DrugClass.HER2_ANTIBODY: "trastuzumab pertuzumab pertuzumab-trastuzumab-hyaluronidase margetuximab",
    DrugClass.HER2_CONJUGATE: "ado-trastuzumab-emtansine trastuzumab-deruxtecan",
    DrugClass.HER2_KINASE_INHIBITOR: "tucatinib neratinib lapatinib",
    DrugClass.TROP2_CONJUGATE: "sacituzumab-govitecan datopotamab-deruxtecan",
    DrugClass.CHECKPOINT_INHIBITOR: "pembrolizumab atezolizumab dostarlimab",
    DrugClass.TRK_INHIBITOR: "larotrectinib entrectinib",
    DrugClass.TAXANE: (
        "docetaxel paclitaxel nab-paclitaxel paclitaxel-formulation-uncertain taxane-unspecified"
    ),
    DrugClass.ANTHRACYCLINE: "doxorubicin pegylated-liposomal-doxorubicin epirubicin",
    DrugClass.PLATINUM: "carboplatin cisplatin",
    DrugClass.ANTIMETABOLITE: "capecitabine fluorouracil gemcitabine methotrexate",
    DrugClass.VINCA: "vinorelbine",
    DrugClass.ANTI_VEGF: "bevacizumab",
    DrugClass.BONE_AGENT: "zoledronic-acid pamidronate denosumab-120mg",
    DrugClass.BISPHOSPHONATE: "zoledronic-acid pamidronate zoledronic-acid-5mg",
    DrugClass.OSTEOPOROSIS_DOSE: "denosumab-60mg zoledronic-acid-5mg",
    DrugClass.GROWTH_FACTOR: "filgrastim pegfilgrastim",
    DrugClass.SUPPLEMENT: "calcium vitamin-d",
}

NO_CLASS = (
    "denosumab-dose-uncertain everolimus-transplant alpelisib-overgrowth bevacizumab-intravitreal "
    "fluorouracil-topical gemcitabine-intravesical methotrexate-low-dose megestrol-suspension estradiol"
)


@pytest.mark.parametrize(
    ("drug_class", "ids"), CLASS_TABLE.items(), ids=lambda value: getattr(value, "name", "")
)
def test_a_class_holds_exactly_these_drugs(drug_class, ids):
    assert set(ids.split()) == drugs_in(drug_class)


def test_endocrine_therapy_is_its_six_classes_and_the_analogues():
    expected = drugs_in(
        DrugClass.AROMATASE_INHIBITOR,
        DrugClass.SERM,
        DrugClass.SERD,
        DrugClass.ORAL_SERD,
        DrugClass.PROGESTIN,
        DrugClass.HIGH_DOSE_ESTROGEN,
        DrugClass.GNRH_ANALOGUE,
    )
    assert expected == drugs_in(DrugClass.ENDOCRINE_THERAPY)


def test_a_gnrh_analogue_is_not_a_drug_against_the_cancer_itself():
    assert drugs_in(DrugClass.ANTICANCER).isdisjoint(drugs_in(DrugClass.GNRH_ANALOGUE))


def test_conjugates_are_not_counted_as_chemotherapy():
    conjugates = drugs_in(DrugClass.HER2_CONJUGATE, DrugClass.TROP2_CONJUGATE)
    assert conjugates.isdisjoint(drugs_in(DrugClass.CHEMOTHERAPY))
    assert conjugates <= drugs_in(DrugClass.ANTICANCER)


def test_her2_targeted_therapy_is_antibodies_conjugates_and_kinase_inhibitors():
    expected = drugs_in(DrugClass.HER2_ANTIBODY, DrugClass.HER2_CONJUGATE, DrugClass.HER2_KINASE_INHIBITOR)
    assert expected == drugs_in(DrugClass.HER2_TARGETED)


def test_everything_that_is_not_supportive_or_for_another_purpose_is_against_the_cancer():
    supportive = drugs_in(
        DrugClass.GNRH_ANALOGUE,
        DrugClass.BONE_AGENT,
        DrugClass.OSTEOPOROSIS_DOSE,
        DrugClass.GROWTH_FACTOR,
        DrugClass.SUPPLEMENT,
    )
    assert set(DRUGS) - supportive - set(NO_CLASS.split()) == drugs_in(DrugClass.ANTICANCER)


@pytest.mark.parametrize("drug_id", NO_CLASS.split())
def test_a_look_alike_has_no_class(drug_id):
    assert frozenset() == DRUGS[drug_id].classes


def test_every_class_has_a_drug():
    assert [] == [one for one in DrugClass if not drugs_in(one)]


def test_broader_classes_are_complete():
    for narrow, broad in BROADER.items():
        for one in broad:
            assert set(BROADER.get(one, ())) <= set(broad), narrow


def test_drugs_in_no_class_are_none():
    assert frozenset() == drugs_in()


def test_every_id_is_lower_case_words_joined_by_hyphens_and_names_its_own_drug():
    for drug_id, drug in DRUGS.items():
        assert drug_id == drug.id
        assert drug_id == drug_id.lower()
        assert drug_id.replace("-", "").isalnum()


def test_no_two_drugs_share_a_name():
    assert len(DRUGS) == len({drug.name for drug in DRUGS.values()})


@pytest.mark.parametrize("drug_id", DRUGS_OF_THE_2021_GUIDE.split())
def test_a_drug_of_the_2021_guide_has_an_order_code_or_a_written_reason(drug_id):
    assert (DRUGS[drug_id].order_code is None) == (drug_id in WITHOUT_ORDER_CODE)


def test_of_the_2021_guide_only_high_dose_estradiol_is_ordered_by_name():
    assert ["estradiol-high-dose"] == [
        one for one in DRUGS_OF_THE_2021_GUIDE.split() if DRUGS[one].order_code is None
    ]


def test_exactly_the_drugs_without_an_order_code_have_a_reason():
    assert {one for one, drug in DRUGS.items() if drug.order_code is None} == set(WITHOUT_ORDER_CODE)


def test_every_order_code_is_well_verified_carries_its_own_name_and_means_the_drug():
    for drug in DRUGS.values():
        if drug.order_code is not None:
            meaning = RXNORM[drug.order_code]
            assert (drug.id,) == meaning.drugs or drug.id in {"calcium", "vitamin-d"}
            assert drug.order_display == meaning.display
            assert meaning.level == "V", drug.id


def test_supplements_are_ordered_as_a_salt_that_means_them():
    assert ("calcium",) == RXNORM["1897"].drugs
    assert ("vitamin-d",) == RXNORM["2418"].drugs


@pytest.mark.parametrize(
    ("drug_id", "code"),
    [
        ("ado-trastuzumab-emtansine", "1371041"),
        ("trastuzumab-deruxtecan", "2267574"),
        ("sacituzumab-govitecan", "2360530"),
        ("pegylated-liposomal-doxorubicin", "466523"),
        ("pertuzumab-trastuzumab-hyaluronidase", "2382603"),
        ("denosumab-120mg", "1046398"),
        ("nab-paclitaxel", "583218"),
    ],
)
def test_a_drug_that_its_ingredient_would_merge_is_ordered_by_a_narrower_code(drug_id, code):
    assert code == DRUGS[drug_id].order_code


def test_no_two_drugs_share_an_order_code():
    codes = [drug.order_code for drug in DRUGS.values() if drug.order_code is not None]
    assert len(codes) == len(set(codes))


def test_every_atc_code_of_a_drug_is_in_the_table_and_may_mean_it():
    for drug in DRUGS.values():
        for code in drug.atc:
            assert drug.id in (*ATC[code].drugs, *ATC[code].also), (drug.id, code)


def test_every_atc_code_of_the_table_stands_with_its_drug():
    for code, meaning in ATC.items():
        assert code in DRUGS[meaning.drugs[0]].atc


def test_the_subcutaneous_combination_gives_both_antibodies():
    assert COMPONENTS == {"pertuzumab-trastuzumab-hyaluronidase": ("pertuzumab", "trastuzumab")}


@pytest.mark.parametrize(
    ("drug_id", "substance"),
    [
        ("denosumab-60mg", "denosumab-dose-uncertain"),
        ("denosumab-120mg", "denosumab-dose-uncertain"),
        ("nab-paclitaxel", "paclitaxel"),
        ("estradiol-high-dose", "estradiol"),
        ("paclitaxel", "paclitaxel"),
        ("ado-trastuzumab-emtansine", "ado-trastuzumab-emtansine"),
    ],
)
def test_the_substance_of_a_form_is_the_drug_whose_plain_name_it_carries(drug_id, substance):
    assert substance == substance_of(drug_id)


def test_a_substance_is_a_drug_and_not_a_form_of_another():
    for form, substance in SUBSTANCE.items():
        assert form in DRUGS
        assert substance in DRUGS
        assert substance not in SUBSTANCE


@pytest.mark.parametrize(
    ("ids", "phrase"),
    [
        ([], ""),
        (["letrozole"], "letrozole"),
        (["palbociclib", "letrozole"], "letrozole and palbociclib"),
        (["trastuzumab", "docetaxel", "carboplatin"], "carboplatin, docetaxel and trastuzumab"),
        (["letrozole", "letrozole"], "letrozole"),
    ],
)
def test_names_are_sorted_and_joined(ids, phrase):
    assert phrase == names_of(ids)


def test_an_unknown_id_has_no_name():
    with pytest.raises(KeyError):
        name_of("aspirin")


def test_the_catalogue_cannot_be_changed():
    with pytest.raises(TypeError):
        DRUGS["new"] = DRUGS["letrozole"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        DRUGS["letrozole"].name = "other"
