"""Which receptor the name of a test speaks about, and whether that agrees with its code.

Names vary widely and LOINC has changed several, so a code is believed as long as its names speak about the
receptor, or say nothing definite. A name about anything else ("Androgen Receptor", "Ki-67", "Test
Methodology", "ERBB2 gene variant") contradicts the code.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from mbc_cards.terminology.receptors import Measure, ReceptorName, ReceptorTest
from mbc_service.fhir.coding import plain, says_any
from mbc_service.fhir.concepts import Concept, of_concept

_OWN: Final[Mapping[ReceptorName, tuple[str, ...]]] = {
    ReceptorName.ER: ("strogen", " er ", " esr1 ", " esr ", " er+", " era "),
    ReceptorName.PR: ("progest", " pr ", " pgr ", " pr+"),
    ReceptorName.HER2: (
        " her2",
        " her 2 ",
        "erbb2",
        "erbb 2",
        "erb b2",
        " cerb",
        " c erb",
        " neu ",
        "growth factor receptor 2",
    ),
}
_NAMES: Final[Mapping[ReceptorName, tuple[str, ...]]] = {
    **_OWN,
    ReceptorName.HR: (
        *_OWN[ReceptorName.ER],
        *_OWN[ReceptorName.PR],
        "hormone receptor",
        "hormonrezeptor",
        " hr ",
    ),
}
_UNMISTAKABLE: Final[Mapping[ReceptorName, tuple[str, ...]]] = {
    ReceptorName.ER: ("strogen",),
    ReceptorName.PR: ("progest",),
    ReceptorName.HER2: (" her2", "erbb2", "growth factor receptor 2", "growth factor 2"),
}
_OTHER_MEANING: Final = ("androgen", "variant", "mutation", "intensity", "fluorescence", " serum ", "mrna")
_NEUTRAL: Final = frozenset(
    [
        "receptor",
        "receptors",
        "rezeptor",
        "rezeptoren",
        "rezeptorstatus",
        "status",
        "ihc",
        "ish",
        "fish",
        "cish",
        "immunohistochemistry",
        "immunohistochemical",
        "immune",
        "stain",
        "staining",
        "result",
        "results",
        "test",
        "tests",
        "assay",
        "tumor",
        "tumour",
        "marker",
        "markers",
        "biomarker",
        "breast",
        "cancer",
        "carcinoma",
        "specimen",
        "tissue",
        "biopsy",
        "pathology",
        "interpretation",
        "presence",
        "percent",
        "percentage",
        "pct",
        "%",
        "of",
        "in",
        "by",
        "the",
        "and",
        "overall",
        "final",
        "report",
        "value",
        "finding",
        "positive",
        "cells",
        "100",
        "ag",
        "method",
        "protein",
        "oncoprotein",
        "gene",
        "expression",
        "overexpression",
        "amplification",
        "situ",
        "hybridization",
        "hybridisation",
        "immunostain",
    ]
)
_RECEPTOR_WORDS: Final = (" receptor", "rezeptor", "recepteur")
_ISH_WORDS: Final = (
    " fish ",
    " ish ",
    " cish ",
    " sish ",
    " dish ",
    " in situ ",
    " amplification ",
    " duplication ",
)
_IHC_WORDS: Final = (" ihc ", " immun")
_PERCENT_WORDS: Final = (" pct ", " percent", " % ", " prozent", " anteil ", " cells ")


@of_concept
def receptors_meant(concept: Concept) -> tuple[ReceptorName, ...]:
    """Return the receptors that every name beside a receptor test's code can mean."""
    names = [plain(name) for name in concept.texts]
    return tuple(receptor for receptor in _NAMES if all(_can_mean(receptor, words) for words in names))


def _can_mean(receptor: ReceptorName, words: str) -> bool:
    return not says_any(words, _OTHER_MEANING) and (says_any(words, _NAMES[receptor]) or _is_neutral(words))


def _is_neutral(words: str) -> bool:
    return all(word in _NEUTRAL or not word.isascii() for word in words.split())


def test_named(names: Iterable[str]) -> ReceptorTest | None:
    """Return the receptor test that names alone state, where no code tells; None unless unmistakable.

    "PR interval" and "ER visit" are none: a short name needs to stand alone or beside words of such tests.
    """
    for name in names:
        words = plain(name)
        if says_any(words, _OTHER_MEANING):
            return None
        spoken = [receptor for receptor in _OWN if says_any(words, _OWN[receptor])]
        if not spoken:
            continue
        if not says_any(words, _RECEPTOR_WORDS) and not _stands_alone(words, spoken):
            continue
        if len(spoken) == 1:
            return ReceptorTest(spoken[0], _measure(words, spoken[0]), name, "S")
        if set(spoken) == {ReceptorName.ER, ReceptorName.PR}:
            return ReceptorTest(ReceptorName.HR, Measure.INTERPRETATION, name, "S")
        return None
    return None


def _stands_alone(words: str, spoken: Iterable[ReceptorName]) -> bool:
    """Whether plain words say the names of these receptors and nothing else that is definite."""
    stems = [stem for one in spoken for stem in _OWN[one]]
    for stem in stems:
        words = words.replace(stem, " ") if " " in stem.strip() else words
    return all(word in _NEUTRAL or says_any(f" {word} ", tuple(stems)) for word in words.split())


def _measure(words: str, receptor: ReceptorName) -> Measure:
    if receptor is ReceptorName.HER2:
        if " ratio " in words:
            return Measure.ISH_RATIO
        if says_any(words, _ISH_WORDS):
            return Measure.ISH_PRESENCE
        return Measure.PRESENCE if says_any(words, _IHC_WORDS) else Measure.INTERPRETATION
    return Measure.PERCENT if says_any(words, _PERCENT_WORDS) else Measure.INTERPRETATION


def says_ish(words: str) -> bool:
    """Whether plain words name in situ hybridisation."""
    return says_any(words, _ISH_WORDS)


def says_ihc(words: str) -> bool:
    """Whether plain words name immunohistochemistry."""
    return says_any(words, _IHC_WORDS)


def says_percent(words: str) -> bool:
    """Whether plain words name a share of cells."""
    return says_any(words, _PERCENT_WORDS)


def names_another(receptor: ReceptorName, names: Iterable[str]) -> bool:
    """Whether the words of an answer speak about another receptor and not about this one."""
    words = plain(" ".join(names))
    return not says_any(words, _NAMES[receptor]) and any(
        says_any(words, stems) for other, stems in _UNMISTAKABLE.items() if other is not receptor
    )
