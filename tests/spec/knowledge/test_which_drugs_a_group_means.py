"""The name of a group of drugs in a condition means exactly these drugs, in every edition that uses it."""

import pytest

from mbc_cards.conditions import Includes, IncludesAtLeast
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions import EDITIONS
from mbc_cards.lint import conditions_of
from mbc_cards.recommendation import Add

AI = drugs_in(DrugClass.AROMATASE_INHIBITOR)
CDK46 = drugs_in(DrugClass.CDK46_INHIBITOR)
CHEMOTHERAPY = drugs_in(DrugClass.CHEMOTHERAPY)
CHECKPOINT = drugs_in(DrugClass.CHECKPOINT_INHIBITOR)
HER2 = drugs_in(DrugClass.HER2_TARGETED)
HORMONAL = drugs_in(DrugClass.ENDOCRINE_THERAPY) - drugs_in(DrugClass.GNRH_ANALOGUE)
BONE = drugs_in(DrugClass.BONE_AGENT)
PARP = drugs_in(DrugClass.PARP_INHIBITOR)
TAXANES = drugs_in(DrugClass.TAXANE)
PHESGO, TDM1, TDXD = (
    "pertuzumab-trastuzumab-hyaluronidase",
    "ado-trastuzumab-emtansine",
    "trastuzumab-deruxtecan",
)
NOT_NAMED_IN_2021 = {
    "bevacizumab",
    "capivasertib",
    "datopotamab-deruxtecan",
    "elacestrant",
    "entrectinib",
    "imlunestrant",
    "inavolisib",
    "toremifene",
}
NOT_NAMED_IN_2019 = NOT_NAMED_IN_2021 | {
    "dostarlimab",
    "margetuximab",
    "neratinib",
    "sacituzumab-govitecan",
    "tucatinib",
    PHESGO,
    TDXD,
}
NOT_NAMED_IN_2018 = NOT_NAMED_IN_2019 | {
    "alpelisib",
    "atezolizumab",
    "larotrectinib",
    "liposomal-irinotecan",
    "pembrolizumab",
    "talazoparib",
}
TRASTUZUMAB_TYPE_2018 = {"trastuzumab", PHESGO, TDM1}
TRASTUZUMAB_TYPE_2021 = TRASTUZUMAB_TYPE_2018 | {TDXD, "margetuximab"}
COUNTED = CHEMOTHERAPY - {"taxane-unspecified"}  # it may be the named one beside it
TARGETED_HER2_NEGATIVE = CDK46 | {"everolimus", "olaparib"}
MEANT = {
    "a CDK4/6 inhibitor": CDK46,
    "a CDK4/6 inhibitor or fulvestrant": CDK46 | {"fulvestrant"},
    "a HER2-targeted drug": HER2,
    "a HER2-targeted drug of this edition": {"trastuzumab", "pertuzumab", "lapatinib", TDM1},
    "a HER2-targeted drug or an immune checkpoint inhibitor": HER2 | CHECKPOINT,
    "a PARP inhibitor": PARP,
    "a bone-modifying drug": BONE,
    "a checkpoint inhibitor": CHECKPOINT,
    "a chemotherapy drug": CHEMOTHERAPY,
    "a chemotherapy drug other than platinum": CHEMOTHERAPY - {"carboplatin", "cisplatin"},
    "a drug for HER2-positive disease": HER2 - {TDXD},
    "a hormonal drug": HORMONAL,
    "a platinum drug": {"carboplatin", "cisplatin"},
    "a taxane": TAXANES,
    "a white cell growth factor": {"filgrastim", "pegfilgrastim"},
    "an aromatase inhibitor": AI,
    "an immune checkpoint inhibitor": CHECKPOINT,
    "anastrozole or exemestane": {"anastrozole", "exemestane"},
    "chemotherapy": CHEMOTHERAPY,
    "chemotherapy drugs": COUNTED,
    "chemotherapy or hormonal therapy": CHEMOTHERAPY | HORMONAL,
    "denosumab 120 mg": {"denosumab-120mg"},
    "denosumab or a bisphosphonate": BONE | drugs_in(DrugClass.OSTEOPOROSIS_DOSE),
    "drugs among denosumab and bisphosphonates": BONE | drugs_in(DrugClass.OSTEOPOROSIS_DOSE),
    "hormonal therapy": HORMONAL,
    "hormonal therapy other than megestrol and high-dose estradiol": HORMONAL
    - {"megestrol-acetate", "estradiol-high-dose"},
    "irinotecan": {"irinotecan", "liposomal-irinotecan"},
    "larotrectinib or entrectinib": {"larotrectinib", "entrectinib"},
    "olaparib or talazoparib": PARP,
    "paclitaxel or docetaxel": TAXANES,
    "palbociclib or abemaciclib": {"palbociclib", "abemaciclib"},
    "palbociclib or ribociclib": CDK46 - {"abemaciclib"},  # an unnamed one may be either
    "palbociclib, abemaciclib or exemestane": {"palbociclib", "abemaciclib", "exemestane"},
    "palbociclib, abemaciclib or fulvestrant": {"palbociclib", "abemaciclib", "fulvestrant"},
    "palbociclib, anastrozole or exemestane": {"palbociclib", "anastrozole", "exemestane"},
    "pertuzumab": {"pertuzumab", PHESGO},
    "pertuzumab or a product that contains it": {"pertuzumab", PHESGO},
    "trastuzumab": {"trastuzumab", PHESGO},
    "zoledronic acid": {"zoledronic-acid"},
    "zoledronic acid or pamidronate": {"zoledronic-acid", "pamidronate"},
}
OF_AN_EDITION = {
    ("cancernet-2018-05", "a drug of the pair"): AI | CDK46,
    ("cancernet-2019-04", "a drug of the pair"): AI | CDK46 | {"fulvestrant"},
    ("cancernet-2018-05", "a drug this edition does not name"): NOT_NAMED_IN_2018,
    ("cancernet-2019-04", "a drug this edition does not name"): NOT_NAMED_IN_2019,
    ("cancernet-2021-07", "a drug this edition does not name"): NOT_NAMED_IN_2021,
    ("cancernet-2018-05", "a targeted drug for HER2-negative disease"): TARGETED_HER2_NEGATIVE,
    ("cancernet-2019-04", "a targeted drug for HER2-negative disease"): TARGETED_HER2_NEGATIVE
    | {"alpelisib", "talazoparib"},
    ("cancernet-2018-05", "a trastuzumab-type drug"): TRASTUZUMAB_TYPE_2018,
    ("cancernet-2019-04", "a trastuzumab-type drug"): TRASTUZUMAB_TYPE_2018,
    ("cancernet-2021-07", "a trastuzumab-type drug"): TRASTUZUMAB_TYPE_2021,
    ("cancernet-2018-05", "trastuzumab-type drugs"): TRASTUZUMAB_TYPE_2018,
    ("cancernet-2019-04", "trastuzumab-type drugs"): TRASTUZUMAB_TYPE_2018,
    ("cancernet-2021-07", "trastuzumab-type drugs"): TRASTUZUMAB_TYPE_2021,
    ("us-2026-07", "chemotherapy drugs"): CHEMOTHERAPY,
}
RECOMMENDATIONS = [
    pytest.param(edition.id, recommendation, id=f"{edition.id}:{recommendation.id}")
    for edition in EDITIONS.values()
    for recommendation in edition.recommendations
]


def named_groups(recommendation):
    """The named groups of a recommendation's conditions, those of its repairs included."""
    suggested = [item.when for item in recommendation.repairs if isinstance(item, Add) and item.when]
    for condition in (*conditions_of(recommendation), *suggested):
        for leaf in condition.leaves():
            if isinstance(leaf, Includes | IncludesAtLeast) and leaf.label:
                yield leaf


@pytest.mark.parametrize(("edition", "recommendation"), RECOMMENDATIONS)
def test_a_group_means_the_drugs_that_bear_its_name(edition, recommendation):
    for leaf in named_groups(recommendation):
        meant = OF_AN_EDITION.get((edition, leaf.label)) or MEANT[leaf.label]
        assert meant == leaf.words, leaf.label


def test_no_group_is_explained_that_nobody_asks_for():
    asked = {
        (each.values[0], leaf.label) for each in RECOMMENDATIONS for leaf in named_groups(each.values[1])
    }
    assert MEANT.keys() <= {label for _, label in asked}
    assert OF_AN_EDITION.keys() <= asked
