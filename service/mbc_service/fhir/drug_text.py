"""Drugs and kinds of therapy in the text of a medication: names, brands, regimens, combinations.

Names come from `mbc_cards.terminology.medication_names`; here is what a text does with them. "AC →
paclitaxel" holds a regimen beside a name, "TC (docetaxel, cyclophosphamide)" explains its regimen in
brackets, "paclitaxel after AC" names drugs that this entry is not about, "chemotherapy" names none, and
"no chemotherapy" denies any.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mbc_cards.drugs import DrugClass, drugs_in, substance_of
from mbc_cards.terminology.medication_names import NAMES, REGIMENS, drugs_named
from mbc_service.fhir import therapy_words
from mbc_service.fhir.therapy_words import (
    UNREADABLE,
    kind_of_therapy,
    mentions_chemotherapy,
    mentions_therapy,
)


@dataclass(frozen=True, slots=True)
class TextReading:
    """What a text names: drug ids, and a kind of therapy that none of these drugs accounts for."""

    drugs: tuple[str, ...] = ()
    words: str = ""
    """A constant of `therapy_words`; `UNREADABLE` for "unknown" and the like."""
    denies: bool = False
    """The text says that there is no such treatment: "no known medications"."""


NOTHING_NAMED: Final = TextReading()
_DENIED: Final = TextReading(denies=True)

_LONGEST_REMEMBERED: Final = 80
"""Texts up to this length are remembered; longer ones are sentences and hardly repeat."""
_REMEMBERED: Final = 2048

_WORD: Final = re.compile(r"[^\W_]+")
_STARTERS: Final = frozenset(name.split()[0] for name in NAMES)
_REGIMEN_STARTERS: Final = frozenset(name.split()[0] for name in REGIMENS)

# Words after which a text is no longer about what this entry is about: nothing of it at all …
_DENYING: Final = frozenset(
    (
        *("without", "avoid", "not", "no", "ohne", "kein", "keine", "keinen", "declined", "refused"),
        *("allergy", "allergic", "intolerance", "intolerant"),
    )
)
# … or something else, if a drug or a therapy was named before.
_TURNING: Final = frozenset(
    (
        *(
            "formerly",
            "previous",
            "previously",
            "prior",
            "instead",
            "replaces",
            "replacing",
            "failed",
            "after",
        ),
        *("post", "versus", "vs", "nach", "statt"),
    )
)
_AWAY: Final = _DENYING | _TURNING
_AWAY_WORD: Final = re.compile(r"\b(?:" + "|".join(sorted(_AWAY)) + r")\b", re.IGNORECASE)

_BRACKETED: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BETWEEN: Final = re.compile(
    r"→|➔|->|=>|>|\+|/|,|;|&|\||:|[()\[\]]|\b(?:followed by|then|and|with|plus|gefolgt von|dann|und|mit)\b",
    re.IGNORECASE,
)
# What is written around the name of a regimen and does not belong to it.
_AROUND: Final = frozenset(
    (
        *("prior", "previous", "adjuvant", "adjuvante", "adjuvanter", "neoadjuvant", "neoadjuvante", "neo"),
        *("neoadjuvanter", "metastatic", "palliative", "weekly", "biweekly", "triweekly", "every", "weeks"),
        *(
            "regimen",
            "protocol",
            "protokoll",
            "schema",
            "cycle",
            "cycles",
            "zyklus",
            "zyklen",
            "course",
            "courses",
        ),
        *("chemotherapy", "chemotherapie", "chemo", "therapy", "therapie", "treatment", "plan", "standard"),
        *("line", "linie", "first", "second", "third", "1st", "2nd", "3rd", "1l", "2l", "3l"),
        *("breast", "mamma", "oncology", "onc", "q2w", "q3w", "iv", "x", "of"),
    )
)
_TIMES: Final = re.compile(r"x?\d+x?")
_COUNTED: Final = re.compile(r"\b\d+ ?x ?(?=[a-z])", re.IGNORECASE)
_FEWEST_IN_A_LIST: Final = 2

_MARKERS: Final = {
    "taxane-unspecified": drugs_in(DrugClass.TAXANE),
    "aromatase-inhibitor-unspecified": drugs_in(DrugClass.AROMATASE_INHIBITOR),
    "cdk46-inhibitor-unspecified": drugs_in(DrugClass.CDK46_INHIBITOR),
}

_UNKNOWN: Final = frozenset(
    (
        *(
            "unknown",
            "unknown drug",
            "unknown medication",
            "unk",
            "not known",
            "unspecified",
            "not specified",
        ),
        *(
            "not recorded",
            "not recorded qualifier value",
            "not available",
            "n a",
            "na",
            "null",
            "missing",
            "tbd",
        ),
        "unbekannt",
    )
)
_NONE: Final = frozenset(("none", "nil", "nothing", "kein", "keine"))
_NO_MEDICATION: Final = ("no known ", "no current ", "no medication")


def read_text(text: str) -> TextReading:
    """What the text of a medication or a therapy names."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _read(text)


def speaks_beside(text: str) -> bool:
    """Whether a procedure that mentions a drug is not its giving: teaching, monitoring, a test."""
    return therapy_words.speaks_beside(_WORD.findall(text.casefold()))


def _read(text: str) -> TextReading:
    folded = text.casefold()
    tokens = _WORD.findall(folded)
    has_kind = mentions_therapy(folded)
    if not has_kind and _STARTERS.isdisjoint(tokens):
        return _short(text, tokens)
    if not _AWAY.isdisjoint(tokens):
        text = _about(text)
        if not text:
            return _DENIED
        tokens = _WORD.findall(text.casefold())
    drugs = _drugs(text, tokens)
    words = kind_of_therapy(tokens, drugs) if has_kind else ""
    return TextReading(drugs, words) if drugs or words else NOTHING_NAMED


_remembered = lru_cache(maxsize=_REMEMBERED)(_read)


def _short(text: str, tokens: list[str]) -> TextReading:
    """A text without a name or a kind of therapy: a regimen, "unknown", "none", or another drug."""
    regimen = _drugs(text, tokens)
    if regimen:
        return TextReading(regimen)
    normal = " ".join(tokens)
    if not normal or normal in _UNKNOWN:
        return TextReading(words=UNREADABLE)
    if normal in _NONE or normal.startswith(_NO_MEDICATION):
        return _DENIED
    return NOTHING_NAMED


def _about(text: str) -> str:
    """The text up to the word that turns away from what the entry is about."""
    for turn in _AWAY_WORD.finditer(text):
        before = text[: turn.start()].strip()
        if turn.group().casefold() in _DENYING or drugs_named(before) or mentions_therapy(before.casefold()):
            return before
    return text


def _drugs(text: str, tokens: Sequence[str]) -> tuple[str, ...]:
    if _REGIMEN_STARTERS.isdisjoint(tokens) and not _COUNTED.search(text):
        return _without_markers(drugs_named(text))
    whole = _regimen(tokens)
    if whole:
        return whole
    named = drugs_named(text)
    outside = _BRACKETED.sub(" ", text)
    explained = _regimen(_WORD.findall(outside.casefold())) if outside != text else ()
    if explained:
        # The bracket spells out the regimen, or says something about it that names no drug.
        return named or explained
    parts = [_regimen(_WORD.findall(part.casefold())) for part in _BETWEEN.split(text)]
    is_list = len([part for part in parts if part]) >= _FEWEST_IN_A_LIST
    if not (named or is_list or mentions_chemotherapy(text)):
        # One short word alone, such as "AC" or "TH", is more often something else than a regimen.
        return ()
    return _without_markers(_merged(named, [drug for part in parts for drug in part]))


def _regimen(tokens: Sequence[str]) -> tuple[str, ...]:
    """The drugs of a regimen whose name is all there is, "adjuvant", "x 4 cycles" and the like left out."""
    drugs = REGIMENS.get(" ".join(tokens))
    if drugs is None:
        bare = [
            _COUNTED.sub("", word) for word in tokens if word not in _AROUND and not _TIMES.fullmatch(word)
        ]
        drugs = REGIMENS.get(" ".join(bare))
    return drugs or ()


def _merged(named: Sequence[str], regimens: Sequence[str]) -> tuple[str, ...]:
    substances = {substance_of(drug) for drug in named}
    return (*named, *(drug for drug in dict.fromkeys(regimens) if substance_of(drug) not in substances))


def _without_markers(drugs: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out "a taxane" where a taxane is named."""
    return tuple(
        drug
        for drug in drugs
        if drug not in _MARKERS or not any(other != drug and other in _MARKERS[drug] for other in drugs)
    )
