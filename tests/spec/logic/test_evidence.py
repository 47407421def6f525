"""Findings are known, missing or conflicting, never half of each."""

from datetime import date

import pytest

from mbc_cards.evidence import Evidence, Knowledge, conflicting, known, known_from, missing, missing_from
from mbc_cards.period import Period

OLD = Evidence("Observation/1", "ER positive", Period.on(date(2020, 1, 1)))
NEW = Evidence("Observation/2", "ER negative", Period.on(date(2024, 1, 1)))
UNDATED = Evidence("Observation/3", "ER negative")


def test_a_known_finding_has_a_value_and_its_newest_date():
    finding = known("positive", OLD, NEW, UNDATED, policy="newest", note="older differed", assumption="none")
    assert (Knowledge.KNOWN, "positive") == (finding.state, finding.value)
    assert NEW.date == finding.newest


def test_a_missing_finding_has_no_value_and_perhaps_no_date():
    assert (Knowledge.MISSING, None) == (missing(UNDATED).state, missing(UNDATED).newest)


def test_a_conflict_takes_two_different_values():
    assert Knowledge.CONFLICTING is conflicting(("positive", "negative"), OLD, NEW).state
    with pytest.raises(ValueError, match="two different"):
        conflicting(("positive", "positive"), OLD, NEW)


def test_a_finding_from_evidence_at_hand_is_the_same_finding():
    evidence = (OLD, NEW)
    assert known("yes", *evidence, policy="p", note="n", assumption="a") == known_from(
        evidence, "yes", "p", "n", "a"
    )
    assert missing(*evidence, policy="p", note="n") == missing_from(evidence, "p", "n")
