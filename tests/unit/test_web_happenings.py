"""The rows of the timeline: what happened, when, in the words of the chart."""

from datetime import date

import pytest
from tests.lib.charts import (
    EARLY,
    PROGRESSION,
    SPREAD,
    TODAY,
    breast,
    chart,
    done,
    er,
    gene,
    given,
    her2,
    metastasis,
    picture,
    pr,
    status,
    worse,
)

from mbc_cards.chart import Call, Giving, ProcedureKind, Site, Specimen
from mbc_cards.period import Period
from mbc_cards.picture import ClinicalPicture
from mbc_cards.timeline import Timeline
from mbc_cards.values import DiseaseStatus
from mbc_service.web.happenings import Happening, happenings


def rows(*events, **more) -> list[tuple[str, str, str]]:
    return [(item.kind, item.title, item.when) for item in happenings(picture(*events, **more))]


def notes(*events) -> list[str]:
    return [item.note for item in happenings(picture(*events))]


def test_nothing_recorded_gives_no_row() -> None:
    assert [] == rows()


def test_diagnosis_and_spread_stand_with_their_dates() -> None:
    assert [
        ("diagnosis", "Breast cancer diagnosed", "2018-01-10"),
        ("metastasis", "Metastatic from here: bone", "2021-03-01"),
    ] == rows(*SPREAD)


def test_the_earliest_of_several_diagnoses_counts_and_one_without_a_date_gives_no_row() -> None:
    earlier = breast("2017", reference="Condition/earlier")
    assert ("diagnosis", "Breast cancer diagnosed", "2017") == rows(*SPREAD, earlier)[0]
    assert [] == rows(breast(None))


def test_sites_of_one_day_share_a_row_and_later_ones_get_their_own() -> None:
    found_rows = rows(
        *SPREAD,
        metastasis(Site.LIVER, "2021-03-01"),
        metastasis(Site.BRAIN, "2023-02"),
        metastasis(Site.BONE, "2022"),
    )
    assert ("metastasis", "Metastatic from here: bone, liver", "2021-03-01") in found_rows
    assert ("metastasis", "Metastases: brain", "2023-02") in found_rows
    assert 3 == len(found_rows)


def test_spread_without_a_site_has_its_row_all_the_same() -> None:
    assert ("metastasis", "Metastatic from here", "2021-03-01") in rows(
        breast(), metastasis(Site.UNSTATED, "2021-03-01")
    )


def test_metastases_that_are_gone_of_another_cancer_or_only_hinted_at_give_no_row() -> None:
    for more in ({"active": False}, {"of_other_primary": True}, {"hint_only": True}):
        assert not any(
            "liver" in title for _, title, _ in rows(*SPREAD, metastasis(Site.LIVER, "2022-01-01", **more))
        )
    assert not any("liver" in title for _, title, _ in rows(*SPREAD, metastasis(Site.LIVER, None)))


def test_results_of_one_biopsy_share_a_row_in_the_usual_order() -> None:
    assert ("result", "Biopsy", "2021-03-10") in rows(her2(), er(), pr(Call.UNCLEAR))
    assert "ER positive, PR unclear, HER2 negative" in notes(her2(), er(), pr(Call.UNCLEAR))


def test_a_biopsy_says_where_it_is_from_what_was_stained_and_what_is_not_final() -> None:
    metastatic = er(specimen=Specimen.METASTASIS, percent=5.0)
    primary = er(Call.NEGATIVE, specimen=Specimen.PRIMARY, preliminary=True)
    titles = {title for _, title, _ in rows(metastatic, primary)}
    assert {"Biopsy (metastasis or recurrence)", "Biopsy (primary tumour)"} == titles
    assert {"ER positive (5 %)", "ER negative, preliminary"} == set(notes(metastatic, primary))


@pytest.mark.parametrize(
    "event",
    [er(Call.NOT_DONE), er(Call.CONTRADICTORY), er(about_other_primary=True), gene("BRCA1", Call.UNCLEAR)],
)
def test_what_says_nothing_gives_no_row(event) -> None:
    assert [] == rows(event)


def test_gene_results_of_one_day_share_a_row() -> None:
    tests = (gene("PIK3CA"), gene("BRCA1", Call.NEGATIVE))
    assert [("gene", "Gene test", "2021-05-01")] == rows(*tests)
    assert ["BRCA1 not detected, PIK3CA detected"] == notes(*tests)
    assert [] == rows(gene("PIK3CA", about_other_primary=True))


def test_how_the_cancer_went_is_told_once_for_each_day() -> None:
    again = worse("2023-01-05", reference="Observation/again")
    assert [
        ("status", "Cancer responded", "2022-01-05"),
        ("status", "Cancer stable", "2022-06"),
        ("worse", "Cancer grew", "2023-01-05"),
    ] == rows(
        worse("2023-01-05"),
        again,
        status(DiseaseStatus.STABLE, "2022-06"),
        status(DiseaseStatus.RESPONDING, "2022-01-05"),
        worse("2020-01-01", about_other_primary=True),
    )


def test_procedures_that_treat_are_shown_and_examinations_are_not() -> None:
    shown = rows(done(ProcedureKind.BRAIN_RADIATION), done(ProcedureKind.DENTAL_EXAMINATION))
    assert [("procedure", "Radiation to the brain", "2023-01-10")] == shown


def test_lines_say_their_drugs_number_and_end() -> None:
    events = (
        *SPREAD,
        given("letrozole", "2018-06", "2020-06", setting=EARLY),
        given("letrozole+palbociclib", "2021-04-01", "2022-05-01", stop=PROGRESSION),
        given("capecitabine", "2022-06-01"),
    )
    lines = [item for item in happenings(picture(*events)) if item.lasting]
    assert [
        ("early", "Letrozole", "2018-06 to 2020-06"),
        ("line", "Letrozole and palbociclib", "2021-04-01 to 2022-05-01"),
        ("line", "Capecitabine", "2022-06-01, still given"),
    ] == [(item.kind, item.title, item.when) for item in lines]
    assert "early-stage" in lines[0].note
    assert "metastatic line 1; ended: progression" == lines[1].note
    assert "metastatic line 2; ongoing" == lines[2].note


def test_an_end_that_nobody_recorded_is_said() -> None:
    item = Happening("line", "Letrozole", Period.on(date(2021, 4, 1)), lasting=True)
    assert "2021-04-01 to an unrecorded date" == item.when
    assert "not recorded" == Happening("worse", "Cancer grew", None).when


def beside(*entries) -> list[Happening]:
    """Rows of drugs given beside the lines, where no line was drawn."""
    return list(happenings(ClinicalPicture({}, Timeline(), chart(*entries), TODAY)))


def test_bone_agents_and_suppression_are_one_row_each() -> None:
    first = given("denosumab-120mg", "2022-01-01", "2022-06-01")
    again = given("denosumab-120mg", "2023-01-01", "2023-06-01")
    running = given("goserelin", "2021-02-01")
    found_rows = [(item.title, item.when) for item in beside(first, again, running)]
    assert [
        ("Goserelin", "2021-02-01, still given"),
        ("Denosumab 120 mg", "2022-01-01 to 2023-06-01"),
    ] == found_rows


def test_a_dose_without_a_start_stands_at_the_date_of_its_record_and_one_without_any_stands_last() -> None:
    undated = given("goserelin")
    assert ["not recorded, still given"] == [item.when for item in beside(undated)]


@pytest.mark.parametrize(
    "entry",
    [
        given("goserelin", "2021-02-01", giving=Giving.NOT_GIVEN),
        given("goserelin", "2021-02-01", certain=False),
        given("goserelin", "2021-02-01", for_other_primary=True),
        given("letrozole", "2021-02-01"),
    ],
)
def test_what_was_not_given_or_belongs_to_a_line_is_no_row_beside_it(entry) -> None:
    assert [] == beside(entry)


def test_suppression_inside_a_line_is_not_told_twice() -> None:
    events = (*SPREAD, given("letrozole+goserelin", "2021-04-01"))
    assert 1 == sum("oserelin" in title for _, title, _ in rows(*events))


def test_what_has_no_date_stands_last() -> None:
    assert [("worse", "2023-01-05"), ("result", "not recorded")] == [
        (kind, when) for kind, _, when in rows(er(when=None), worse("2023-01-05"))
    ]
