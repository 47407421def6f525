"""What the guide of May 2018 says about giving each drug, as reference data."""

from mbc_cards.editions.cancernet_2018_05.drug_safety import DRUG_SAFETY
from mbc_cards.editions.cancernet_2018_05.populations import CHEMOTHERAPY_LISTED


def test_every_drug_is_found_by_its_id() -> None:
    assert {drug: drug for drug in DRUG_SAFETY} == {drug: entry.drug for drug, entry in DRUG_SAFETY.items()}


def test_the_echocardiogram_is_stated_for_trastuzumab_only_every_few_months() -> None:
    stated = {
        drug for drug, entry in DRUG_SAFETY.items() if "echocardiogram every few months" in entry.monitoring
    }
    assert {"trastuzumab"} == stated


def test_trastuzumab_is_given_by_infusion() -> None:
    assert ("by infusion", "weekly or every 3 weeks") == (
        DRUG_SAFETY["trastuzumab"].route,
        DRUG_SAFETY["trastuzumab"].schedule,
    )


def test_tamoxifen_may_help_bone_and_cholesterol() -> None:
    assert "may improve bone health and cholesterol" in DRUG_SAFETY["tamoxifen"].side_effects


def test_where_the_guide_is_silent_the_entry_is() -> None:
    assert ((), ()) == (DRUG_SAFETY["lapatinib"].side_effects, DRUG_SAFETY["lapatinib"].monitoring)
    assert ((), ()) == (
        DRUG_SAFETY["ado-trastuzumab-emtansine"].side_effects,
        DRUG_SAFETY["ado-trastuzumab-emtansine"].monitoring,
    )


def test_all_listed_chemotherapy_is_described_and_drugs_not_named_are_not() -> None:
    assert "irinotecan" in CHEMOTHERAPY_LISTED
    assert set(CHEMOTHERAPY_LISTED) <= DRUG_SAFETY.keys()
    assert {"goserelin", "denosumab-120mg", "alpelisib", "pembrolizumab"}.isdisjoint(DRUG_SAFETY)
