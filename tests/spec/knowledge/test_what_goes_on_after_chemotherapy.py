"""After the chemotherapy of a first HER2 regimen the antibodies that run go on, beside a hormonal drug."""

import pytest
from tests.lib.pictures import drugs, picture

from mbc_cards.editions import EDITIONS
from mbc_cards.offers import SitePreferences, offers
from mbc_cards.values import Menopause, Receptor, Sex, Suppression

PHESGO = "pertuzumab-trastuzumab-hyaluronidase"
HER2_DRUGS = {"trastuzumab", "pertuzumab", PHESGO}
HORMONAL = {"anastrozole", "exemestane", "letrozole", "tamoxifen"}
MAINTENANCE = {
    edition.id: recommendation
    for edition in EDITIONS.values()
    for recommendation in edition.recommendations
    if recommendation.id == "her2pos-hrpos.l1.maintenance"
}
BEFORE_PHESGO = {"cancernet-2018-05", "cancernet-2019-04"}
"""The product came later; a summary of 2015 is read with the products of today."""


@pytest.mark.parametrize(
    ("running", "goes_on"),
    [
        (("pertuzumab", "trastuzumab"), {"pertuzumab", "trastuzumab"}),
        (("trastuzumab",), {"trastuzumab"}),
        ((PHESGO,), {PHESGO}),
        (("pertuzumab",), None),
        (("ado-trastuzumab-emtansine",), None),
        ((), None),
    ],
    ids=lambda given: "+".join(sorted(given or ("nothing",))),
)
@pytest.mark.parametrize(("edition", "recommendation"), MAINTENANCE.items(), ids=MAINTENANCE)
def test_the_running_antibodies_go_on_and_no_other(edition, recommendation, running, goes_on):
    if edition in BEFORE_PHESGO and PHESGO in running:
        goes_on = None
    after_menopause = picture(
        sex=Sex.FEMALE,
        menopause=Menopause.POST,
        suppression=Suppression.NONE,
        hormone_receptor=Receptor.POSITIVE,
        current_drugs=drugs(*running),
        drugs_failed=drugs(),
        drugs_not_tolerated=drugs(),
    )
    found, _ = offers(recommendation.offer, after_menopause, SitePreferences())
    beside = {drug for option in found for drug in option.drugs} - HER2_DRUGS
    assert {frozenset(HER2_DRUGS & set(option.drugs)) for option in found} == (
        set() if goes_on is None else {frozenset(goes_on)}
    )
    assert beside == (set() if goes_on is None else HORMONAL)
    assert not any(option.first_check for option in found)
