"""How people read the answer of a result, whatever of it is empty or no value at all."""

import pytest

from mbc_service.fhir.result import shown_value


@pytest.mark.parametrize(
    ("holder", "shown"),
    [
        ({"valueCodeableConcept": {"text": "Positive"}}, "Positive"),
        ({"valueCodeableConcept": "Positive"}, "Positive"),
        ({"valueCodeableConcept": None, "valueString": "Negative"}, "Negative"),
        ({"valueString": " ", "valueBoolean": True}, "yes"),
        ({"valueBoolean": False}, "no"),
        ({"valueBoolean": "true", "valueQuantity": {"value": 2, "unit": "%"}}, "2 %"),
        ({"valueQuantity": {}, "valueInteger": 3}, "3"),
        ({"valueQuantity": {"value": 2, "comparator": "<", "code": "%"}}, "< 2 %"),
        ({"valueRange": {"low": {"value": 1}, "high": {"value": 10}}}, "1 to 10"),
        ({"valueQuantity": {}, "interpretation": [{"text": ""}, {"text": "Low"}]}, "Low"),
        ({"valueCoding": {"display": "Detected"}}, "Detected"),
        ({"dataAbsentReason": {"text": "Unknown"}}, "Unknown"),
        ({}, ""),
    ],
)
def test_an_answer_is_shown_by_the_first_of_its_values_that_says_something(holder, shown):
    assert shown == shown_value(holder)
