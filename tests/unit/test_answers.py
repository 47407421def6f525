"""Findings in words: an absence nobody stated is not said as if somebody had."""

from typing import Any

import pytest

from mbc_cards.answers import answer
from mbc_cards.evidence import Evidence, Finding, Members, conflicting, known, missing
from mbc_cards.period import Span
from mbc_cards.values import Receptor, Suppression, YesNo

STATED = Evidence("Condition/1", "stated as absent")


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (known(Receptor.POSITIVE), "positive"),
        (missing(), "not known"),
        (conflicting((Receptor.POSITIVE, Receptor.NEGATIVE)), "conflicting: positive against negative"),
        (known(Span(1, 2)), "1 to 2"),
        (known(Span(1, None)), "1 or more"),
        (known("as it is"), "as it is"),
        (
            known(Members(frozenset({"letrozole", "ado-trastuzumab-emtansine"}))),
            "ado-trastuzumab emtansine and letrozole",
        ),
        (known(Members()), "none on record"),
        (
            known(Members(frozenset(), frozenset({"letrozole"}), complete=False)),
            "none on record; possibly letrozole; perhaps others",
        ),
    ],
)
def test_an_answer_is_the_word_a_clinician_uses(finding: Finding[Any], words: str) -> None:
    assert words == answer(finding)


@pytest.mark.parametrize(("absence", "stated"), [(YesNo.NO, "no"), (Suppression.NONE, "none")])
def test_an_absence_is_said_as_a_fact_only_if_an_entry_states_it(absence: Any, stated: str) -> None:
    assert "none on record" == answer(known(absence))
    assert stated == answer(known(absence, STATED))


def test_a_presence_needs_no_evidence_to_be_said() -> None:
    assert "yes" == answer(known(YesNo.YES))
