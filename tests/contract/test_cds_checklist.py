"""Every requirement of the conformance checklist is named by a test here, or has another home."""

import re
from pathlib import Path

REQUIREMENTS = {
    "TRN": 7,
    "DISC": 16,
    "PFT": 10,
    "REQ": 12,
    "HOOK": 11,
    "RSP": 4,
    "CARD": 12,
    "SUG": 5,
    "ACT": 6,
    "LNK": 4,
    "SYS": 3,
    "FB": 10,
    "EXT": 3,
    "SEC": 14,
    "CORS": 1,
}
"""Family of requirements → how many it has."""

ELSEWHERE = {
    "DISC-15": "a capability page describes one application, not the protocol",
    "PFT-09": "a table of templates to copy belongs to the application that offers them",
    "PFT-10": "which data every call needs is known to the application",
    "HOOK-02": "what guidance is about is the application's decision",
    "HOOK-07": "nothing in this package reads from a FHIR server",
    "CARD-09": "the reasons to offer are the application's choice",
    "CARD-10": "which order a card is about is the application's knowledge",
    "ACT-05": "what an order must hold is the application's knowledge",
    "SEC-12": "certificates of clients are checked where TLS ends, in front of the service",
    "SYS-02": "another client's misreading, not a duty",
    "SYS-03": "an open question of the specification",
}
"""Requirement → why a package for the protocol alone cannot meet or break it."""


def named():
    """Return every requirement named in a test file, ranges such as `CARD-01 to CARD-08` spelt out."""
    found = set()
    for file in Path(__file__).parent.glob("test_cds_*.py"):
        if file != Path(__file__):
            text = file.read_text()
            found |= set(re.findall(r"\b[A-Z]{2,4}-\d\d\b", text))
            for family, first, last in re.findall(r"\b([A-Z]{2,4})-(\d\d) to \1-(\d\d)\b", text):
                found |= {f"{family}-{number:02}" for number in range(int(first), int(last) + 1)}
    return found


def test_every_requirement_is_tested_or_has_another_home():
    every = {f"{family}-{n:02}" for family, count in REQUIREMENTS.items() for n in range(1, count + 1)}

    assert sorted(every - named() - set(ELSEWHERE)) == []


def test_what_is_tested_here_has_no_other_home():
    assert sorted(set(ELSEWHERE) & named()) == []
