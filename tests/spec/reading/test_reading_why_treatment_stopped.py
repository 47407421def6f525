"""Why a treatment stopped, said beside it on the day it ended; and chemotherapy for another cancer."""

import pytest
from tests.lib.readings import read
from tests.lib.resources import (
    concept,
    condition,
    icd10cm,
    loinc,
    medication_statement,
    observation,
    procedure,
)

from mbc_cards.chart import Stop
from mbc_cards.values import DiseaseStatus

WHY = concept(loinc("91379-3"), text="Reason for Discontinuation")
ENDED = "2022-05-02"


def statement(drug, start, end=None, **more):
    status = "active" if end is None else "completed"
    return medication_statement(drug, start=start, end=end, status=status, **more)


def because(words, date=ENDED, **more):
    return observation(WHY, {"text": words}, date=date, **more)


def stops(*resources):
    return [entry.stop for entry in read(*resources).drugs]


@pytest.mark.parametrize(
    ("words", "stop"),
    [
        ("Completion", Stop.COMPLETED),
        ("Toxicity", Stop.TOXICITY),
        ("Progression", Stop.PROGRESSION),
        ("No progression", Stop.UNSTATED),
        ("Patient preference", Stop.UNSTATED),
    ],
)
def test_the_reason_belongs_to_what_ended_that_day(words, stop):
    assert [stop] == stops(statement("docetaxel", "2021-11-16", ENDED), because(words))


def test_every_drug_of_the_regimen_has_the_reason():
    drugs = [statement(name, "2021-11-16", ENDED) for name in ("docetaxel", "cyclophosphamide")]
    assert [Stop.COMPLETED] * 2 == stops(*drugs, because("Completion"))


@pytest.mark.parametrize(
    "resources",
    [
        pytest.param(
            [statement("docetaxel", "2021-11-16", "2022-05-03"), because("Completion")], id="another day"
        ),
        pytest.param([statement("letrozole", "2021-11-16"), because("Completion")], id="still given"),
        pytest.param(
            [statement("docetaxel", "2021-11-16", ENDED), because("Completion", date=None)], id="no date"
        ),
        pytest.param(
            [statement("docetaxel", "2021-11-16", ENDED), because("Completion"), because("Toxicity")],
            id="two reasons",
        ),
    ],
)
def test_a_reason_that_fits_nothing_certain_gives_none(resources):
    assert [Stop.UNSTATED] == stops(*resources)


def test_a_reason_recorded_with_the_treatment_itself_counts_first():
    drug = statement("docetaxel", "2021-11-16", ENDED, statusReason=[{"text": "Toxicity"}])
    assert [Stop.TOXICITY] == stops(drug, because("Completion"))


@pytest.mark.parametrize(
    ("next_treatment", "statuses"),
    [
        ([], [DiseaseStatus.PROGRESSING]),
        ([statement("capecitabine", "2022-05-16")], [DiseaseStatus.PROGRESSING]),
        ([statement("capecitabine", ENDED)], [DiseaseStatus.PROGRESSING]),
        ([statement("capecitabine", "2022-05-01")], []),
        ([statement("capecitabine", "2022-02-01", "2022-08-01")], []),
        ([statement("capecitabine", "2022-02-01", "2022-04-01")], [DiseaseStatus.PROGRESSING]),
        ([statement("zoledronic acid 4 mg", "2022-02-01")], [DiseaseStatus.PROGRESSING]),
        ([statement("letrozole", "2021-11-16")], [DiseaseStatus.PROGRESSING]),
    ],
)
def test_worsening_is_not_held_against_treatment_that_had_begun_before_it_was_written(
    next_treatment, statuses
):
    chart = read(statement("docetaxel", "2021-11-16", ENDED), *next_treatment, because("Progression"))
    assert statuses == [status.status for status in chart.statuses]


def test_worsening_as_a_reason_without_a_treatment_is_still_a_statement_about_the_disease():
    assert [DiseaseStatus.PROGRESSING] == [one.status for one in read(because("Progression")).statuses]


@pytest.mark.parametrize(
    ("diagnosis", "unreadable"), [(icd10cm("C92.01", "AML"), 0), (icd10cm("C50.911", "breast cancer"), 1)]
)
def test_chemotherapy_for_another_cancer_is_no_unread_treatment_of_this_one(diagnosis, unreadable):
    chart = read(
        condition(diagnosis, id="c1"),
        procedure("Chemotherapy", date="2022-02-26", reasonReference=[{"reference": "Condition/c1"}]),
    )
    assert unreadable == len(chart.unreadable_drugs)
