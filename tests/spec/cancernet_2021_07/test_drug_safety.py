"""What the guide says about giving each drug, as reference data."""

import pytest

from mbc_cards.drug_safety import DrugSafety, by_drug
from mbc_cards.editions.cancernet_2021_07.drug_safety import DRUG_SAFETY
from mbc_cards.editions.cancernet_2021_07.populations import CHEMOTHERAPY_LISTED
from mbc_cards.editions.cancernet_2021_07.sources import guide

SOMEWHERE = guide("Palliative Care", "664")


def test_every_drug_is_found_by_its_id():
    assert {drug: drug for drug in DRUG_SAFETY} == {drug: entry.drug for drug, entry in DRUG_SAFETY.items()}


def test_bisphosphonates_need_a_kidney_test_before_each_dose():
    for drug in ("zoledronic-acid", "pamidronate"):
        assert ("blood test of kidney function before each dose",) == DRUG_SAFETY[drug].monitoring


def test_the_echocardiogram_is_stated_for_trastuzumab_and_margetuximab_only():
    stated = {drug for drug, entry in DRUG_SAFETY.items() if "echocardiogram" in entry.monitoring}
    assert {"trastuzumab", "margetuximab"} == stated


def test_schedules_are_the_guide_s():
    assert "every 3 to 4 weeks, or every 12 weeks" == DRUG_SAFETY["zoledronic-acid"].schedule
    assert "every 4 weeks" == DRUG_SAFETY["denosumab-120mg"].schedule
    assert "twice daily" == DRUG_SAFETY["tucatinib"].schedule


def test_where_the_guide_is_silent_the_entry_is():
    assert ("", (), ()) == (
        DRUG_SAFETY["lapatinib"].schedule,
        DRUG_SAFETY["lapatinib"].monitoring,
        DRUG_SAFETY["ribociclib"].monitoring,
    )


def test_all_listed_chemotherapy_is_described_and_osteoporosis_doses_are_not():
    assert set(CHEMOTHERAPY_LISTED) <= DRUG_SAFETY.keys()
    assert {"denosumab-60mg", "zoledronic-acid-5mg"}.isdisjoint(DRUG_SAFETY)


def test_a_drug_outside_the_catalogue_is_refused():
    with pytest.raises(ValueError, match="no such drug: aspirin"):
        by_drug([DrugSafety(drug="aspirin", citation=SOMEWHERE)])


def test_a_drug_described_twice_is_refused():
    entry = DrugSafety(drug="lapatinib", citation=SOMEWHERE)
    with pytest.raises(ValueError, match="described twice: lapatinib"):
        by_drug([entry, entry])
