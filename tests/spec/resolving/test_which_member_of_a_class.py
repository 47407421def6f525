"""When an entry names only a class, or a drug without its form, and the record names the one beside it."""

import pytest
from tests.lib.charts import SPREAD, chart, given, told

from mbc_cards.chart import Giving
from mbc_cards.resolve.members import with_members

CDK46 = "cdk46-inhibitor-unspecified"


def drugs(*entries):
    """The drugs of each entry in turn."""
    return ["+".join(entry.drugs) for entry in with_members(chart(*entries).drugs)]


def test_a_regimen_and_its_parts_are_one_line_of_the_named_drugs():
    regimen = {"reference": "MedicationStatement/r"}
    part = {"group": "MedicationStatement/r"}
    assert ["metastatic letrozole+palbociclib: ongoing"] == told(
        *SPREAD,
        given(f"{CDK46}+letrozole", "2024-02-04", **regimen),
        given("palbociclib", "2024-02-04", **part),
        given("letrozole", "2024-02-04", **part),
    )


@pytest.mark.parametrize(
    ("start", "named"),
    [
        ("2023-03-04", "palbociclib"),
        ("2023-03-03", CDK46),
        ("2023-08-01", "palbociclib"),
        ("2023-08-02", CDK46),
        (None, CDK46),
    ],
)
def test_a_class_is_the_member_that_was_given_then(start, named):
    assert named == drugs(given("palbociclib", "2023-04-01", "2023-08-01"), given(CDK46, start))[1]


def test_a_running_member_names_its_class_however_much_later():
    assert ["palbociclib", "palbociclib"] == drugs(given("palbociclib", "2020-04-01"), given(CDK46, "2023"))


@pytest.mark.parametrize(("start", "named"), [("2023-04-29", "letrozole"), ("2023-04-30", None)])
def test_a_member_without_an_end_and_not_running_names_its_class_for_a_cycle(start, named):
    vague = "aromatase-inhibitor-unspecified"
    member = given("letrozole", "2023-04-01", giving=Giving.UNSTATED)
    assert (named or vague) == drugs(member, given(vague, start))[1]


@pytest.mark.parametrize(
    "other",
    [
        given("ribociclib", "2023-04-10"),
        given("ribociclib", "2023-04-10", group="MedicationRequest/a"),
    ],
)
def test_two_members_leave_the_class_a_class(other):
    member = given("palbociclib", "2023-04-01", group="MedicationRequest/a" if other.group else "")
    assert CDK46 == drugs(member, other, given(CDK46, "2023-04-01", group=other.group))[2]


def test_a_part_of_the_same_order_counts_before_another_drug_of_the_time():
    entries = (
        given("ribociclib", "2023-04-01"),
        given("palbociclib", "2023-04-01", group="MedicationRequest/a"),
        given(CDK46, "2023-04-01", group="MedicationRequest/a"),
        given(CDK46, "2023-04-02", group="x", reference="MedicationRequest/a"),
    )
    assert ["palbociclib", "palbociclib"] == drugs(*entries)[2:]


@pytest.mark.parametrize(
    "more", [{"certain": False}, {"giving": Giving.NOT_GIVEN}, {"for_other_primary": True}, {"start": None}]
)
def test_what_does_not_count_names_nothing(more):
    more = {"start": "2023-04-01", **more}
    assert CDK46 == drugs(given("palbociclib", **more), given(CDK46, "2023-04-01"))[1]


@pytest.mark.parametrize("named", ["denosumab-120mg", "denosumab-60mg"])
def test_denosumab_without_a_dose_has_the_dose_recorded_beside_it(named):
    assert named == drugs(given(named, "2023-04-01"), given("denosumab-dose-uncertain", "2023-04-29"))[1]


def test_a_class_named_again_inside_one_entry_is_said_once():
    assert ["docetaxel+carboplatin"] == drugs(given("taxane-unspecified+docetaxel+carboplatin", "2023-04-01"))
