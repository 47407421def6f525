"""Edges of the policies on treatment: the very day, the vague year, two doubts that add up."""

from tests.lib.charts import SPREAD, breast, found, given, metastasis, picture, told, unreadable

from mbc_cards import facts
from mbc_cards.chart import DiseaseFact, EntryKind, Giving, Site


def test_a_doubtful_line_and_an_unreadable_entry_add_up():
    count = picture(
        *SPREAD,
        given("letrozole", "2021-04-01", "2022-01-01"),
        given("capecitabine", None, "2023-01-01"),
        unreadable("unreadable", "2022-03-01", "2022-06-01"),
    )[facts.metastatic_lines_completed]
    assert "1 to 3" == count.value.text()


def test_a_start_known_by_its_year_that_reaches_the_day_of_spread_is_too_vague_to_place():
    spread_on = (breast("2015-01-10"), metastasis(Site.BONE, "2020-12-31"))
    day_after = (breast("2015-01-10"), metastasis(Site.BONE, "2021-01-01"))
    assert ["open letrozole: ongoing"] == told(*spread_on, given("letrozole", "2020"))
    assert ["early letrozole: progression"] == told(*day_after, given("letrozole", "2020"))


def test_a_renewal_is_one_course_whatever_backbone_began_after_it():
    order = {"kind": EntryKind.REQUEST, "giving": Giving.ACTIVE}
    renewed = (
        given("letrozole", "2021-04-01", **order),
        given("letrozole", "2022-04-01", **order, reference="MedicationRequest/renewal"),
    )
    later = given("capecitabine", "2023-04-01", "2023-09-01")
    assert ["metastatic letrozole"] == [line.split(":")[0] for line in told(*SPREAD, *renewed)]
    lines = [line.split(":")[0] for line in told(*SPREAD, *renewed, later)]
    assert ["metastatic letrozole", "metastatic capecitabine"] == lines


def test_why_a_recurrence_counts_as_open_is_said_only_when_surgery_cannot_remove_it():
    note = "cannot be removed, but no local recurrence is recorded"
    fixed = picture(*SPREAD, found(DiseaseFact.UNRESECTABLE, "2023"))
    recurred = picture(*SPREAD, found(DiseaseFact.LOCAL_RECURRENCE, "2023"))
    assert note == fixed[facts.unresectable_recurrence].note
    assert "" == recurred[facts.unresectable_recurrence].note
