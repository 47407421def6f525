"""Which regimens remain for a patient, complete, and what was left out and why."""

from tests.lib.pictures import drugs, picture

from mbc_cards import facts
from mbc_cards.drugs import DrugClass, name_of
from mbc_cards.offers import Option, SitePreferences, fits, listed, offers
from mbc_cards.recommendation import Addition, Regimen
from mbc_cards.values import Menopause, Sex

NO_WISHES = SitePreferences()
PALBOCICLIB = Regimen((("palbociclib",), ("letrozole", "anastrozole")))
PREMENOPAUSAL = facts.menopause.is_(Menopause.PRE)


def labels(found):
    return [option.label for option in found]


def test_every_combination_of_equals_is_an_option_in_the_edition_s_order():
    options, left_out = offers((PALBOCICLIB,), picture(), NO_WISHES)
    assert ["palbociclib + letrozole", "palbociclib + anastrozole"] == labels(options)
    assert () == left_out


def test_a_drug_on_which_the_cancer_worsened_is_left_out_with_its_reason():
    options, left_out = offers((PALBOCICLIB,), picture(drugs_failed=drugs("letrozole")), NO_WISHES)
    assert ["palbociclib + anastrozole"] == labels(options)
    assert ["the cancer worsened on letrozole"] == [item.reason for item in left_out]


def test_a_regimen_without_its_key_drug_is_not_offered():
    options, left_out = offers((PALBOCICLIB,), picture(drugs_failed=drugs("palbociclib")), NO_WISHES)
    assert ([], ["the cancer worsened on palbociclib"]) == (
        labels(options),
        [item.reason for item in left_out],
    )


def test_a_drug_stopped_for_side_effects_is_left_out():
    options, left_out = offers((PALBOCICLIB,), picture(drugs_not_tolerated=drugs("letrozole")), NO_WISHES)
    assert ["palbociclib + anastrozole"] == labels(options)
    assert ["letrozole was stopped for side effects"] == [item.reason for item in left_out]


def test_a_site_s_exclusion_is_named_with_its_reason():
    site = SitePreferences(excluded={"anastrozole": "not stocked"})
    options, left_out = offers((PALBOCICLIB,), picture(), site)
    assert ["palbociclib + letrozole"] == labels(options)
    assert ["anastrozole: not used at this site (not stocked)"] == [item.reason for item in left_out]


def test_a_site_s_formulary_orders_equals_only():
    site = SitePreferences(formulary=("anastrozole",))
    options, _ = offers((PALBOCICLIB, Regimen((("ribociclib",), ("letrozole",)))), picture(), site)
    assert ["palbociclib + anastrozole", "palbociclib + letrozole", "ribociclib + letrozole"] == labels(
        options
    )


def test_a_regimen_is_completed_by_what_the_patient_needs():
    regimen = Regimen((("letrozole",),), additions=(Addition(("goserelin", "leuprolide"), PREMENOPAUSAL),))
    options, _ = offers((regimen,), picture(menopause=Menopause.PRE), NO_WISHES)
    assert ["letrozole + goserelin", "letrozole + leuprolide"] == labels(options)
    options, _ = offers((regimen,), picture(menopause=Menopause.POST), NO_WISHES)
    assert ["letrozole"] == labels(options)


def test_a_regimen_s_own_condition_removes_it_or_heads_it_first_check():
    regimen = Regimen((("fulvestrant",),), when=facts.sex.is_(Sex.MALE))
    assert ((), ()) == offers((regimen,), picture(sex=Sex.FEMALE), NO_WISHES)
    (known_man,), _ = offers((regimen,), picture(sex=Sex.MALE), NO_WISHES)
    (unknown,), _ = offers((regimen,), picture(), NO_WISHES)
    assert ((), (facts.sex,)) == (known_man.first_check, unknown.first_check)


def test_drugs_already_running_are_marked():
    (option, _), _ = offers((PALBOCICLIB,), picture(current_drugs=drugs("letrozole")), NO_WISHES)
    assert frozenset({"letrozole"}) == option.running


def test_an_order_fits_when_each_drug_belongs_to_an_option():
    options, _ = offers((PALBOCICLIB,), picture(), NO_WISHES)
    assert fits(frozenset({"palbociclib", "letrozole"}), options)
    assert fits(frozenset({"palbociclib"}), options)
    assert not fits(frozenset({"palbociclib", "capecitabine"}), options)


def test_options_are_named_in_one_line_sharing_what_they_have_in_common():
    options, _ = offers(
        (PALBOCICLIB, Regimen((("ribociclib",), ("letrozole", "anastrozole")))), picture(), NO_WISHES
    )
    assert "palbociclib or ribociclib + anastrozole or letrozole" == listed(options)
    single = (Option(("tamoxifen",), Regimen((("tamoxifen",),))),)
    assert "tamoxifen; palbociclib or ribociclib + anastrozole or letrozole" == listed(single + options)
    phesgo = "pertuzumab-trastuzumab-hyaluronidase"
    combined = tuple(Option((drug,), Regimen(((drug,),))) for drug in (phesgo, "docetaxel"))
    assert f"docetaxel or {name_of(phesgo)}" == listed(combined)
    assert "" == listed(())


def test_a_drug_the_source_keeps_after_worsening_stays_unless_something_else_rules_it_out():
    kept = Regimen((("lapatinib",), ("trastuzumab",)), continued=frozenset({"trastuzumab"}))
    options, left_out = offers((kept,), picture(drugs_failed=drugs("trastuzumab")), NO_WISHES)
    assert (["lapatinib + trastuzumab"], ()) == (labels(options), left_out)
    refused = picture(drugs_failed=drugs("trastuzumab"), drugs_not_tolerated=drugs("trastuzumab"))
    options, left_out = offers((kept,), refused, NO_WISHES)
    assert ([], 1) == (labels(options), len(left_out))


def test_any_member_fits_where_the_source_names_only_the_class():
    of_class = Regimen((("trastuzumab",), ("docetaxel",)), named=False)
    options, _ = offers((of_class,), picture(), NO_WISHES)
    assert fits(frozenset({"trastuzumab", "eribulin"}), options)
    assert not fits(frozenset({"trastuzumab", "letrozole"}), options)


def test_where_the_source_names_no_drug_of_a_class_its_choice_is_left_open_and_any_member_fits():
    of_class = Regimen((("pembrolizumab",),), partner=DrugClass.CHEMOTHERAPY)
    options, _ = offers((of_class,), picture(), NO_WISHES)
    assert [("pembrolizumab",)] == [option.drugs for option in options]
    assert ["pembrolizumab + chemotherapy to be chosen"] == labels(options)
    assert "pembrolizumab + chemotherapy to be chosen" == listed(options)
    assert fits(frozenset({"pembrolizumab", "carboplatin", "gemcitabine"}), options)
    assert not fits(frozenset({"pembrolizumab", "letrozole"}), options)
    alone, _ = offers((Regimen((("pembrolizumab",),)),), picture(), NO_WISHES)
    assert not fits(frozenset({"pembrolizumab", "carboplatin"}), alone)


def test_regimens_of_different_length_are_never_run_together():
    def option(*ids):
        return Option(ids, Regimen(tuple((drug,) for drug in ids)))

    mixed = (
        option("pembrolizumab", "paclitaxel"),
        option("pembrolizumab", "gemcitabine", "carboplatin"),
    )
    assert "pembrolizumab + paclitaxel; pembrolizumab + gemcitabine + carboplatin" == listed(mixed)


def test_a_phrase_is_shared_only_if_it_means_exactly_the_options():
    def option(*ids):
        return Option(ids, Regimen(tuple((drug,) for drug in ids)))

    partial = (
        option("palbociclib", "letrozole", "goserelin"),
        option("palbociclib", "anastrozole", "leuprolide"),
    )
    whole = "palbociclib + letrozole + goserelin; palbociclib + anastrozole + leuprolide"
    assert whole == listed(partial)
