"""Reads small resources into a chart, on one fixed day."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mbc_cards.chart import Chart
from mbc_service.fhir.inputs import Inputs
from mbc_service.fhir.read_chart import read_chart
from tests.lib.resources import PATIENT_ID

TODAY = date(2024, 6, 1)


def read(*resources: Any, snomed: bool = True, patient_id: str = PATIENT_ID) -> Chart:
    """Return the chart of these resources for the patient of `tests.lib.resources`."""
    return read_chart(Inputs(patient_id=patient_id, resources=resources, today=TODAY, snomed=snomed))


def codes(chart: Chart) -> list[str]:
    """Return the codes of the chart's problems, sorted."""
    return sorted(problem.code for problem in chart.problems)


def called(chart: Chart) -> list[tuple[str, str]]:
    """Return marker and call of each marker result, in the order read."""
    return [(result.marker.name, result.call.name) for result in chart.markers]


def genes(chart: Chart) -> list[tuple[str, str, str]]:
    """Return gene, call and significance of each gene result, in the order read."""
    return [(result.gene, result.call.name, result.significance.name) for result in chart.genes]


def diseases(chart: Chart) -> list[tuple[str, str]]:
    """Return fact and site of each disease event that is no hint and no other cancer's, in the order read."""
    return [
        (event.fact.name, event.site.name)
        for event in chart.disease
        if not event.hint_only and not event.of_other_primary
    ]


def hints(chart: Chart) -> list[tuple[str, str]]:
    """Return fact and site of each disease event that is only a hint."""
    return [(event.fact.name, event.site.name) for event in chart.disease if event.hint_only]


def without(resource: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """Return a resource without some of its elements."""
    return {name: element for name, element in resource.items() if name not in set(names)}
