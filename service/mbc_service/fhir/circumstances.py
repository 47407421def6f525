"""Why a treatment ended, for which stage of the disease, and in which line: only if the entry says so.

Extensions of mCODE, oncology registries and vendors are read by the last part of their address and by
the words of their value, because no two sources use the same ones.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from mbc_cards.chart import Giving, Setting, Stop
from mbc_service.fhir.coding import codings_of, plain, texts_of
from mbc_service.fhir.lenient import Json, items, mapping, number, text
from mbc_service.fhir.snomed_therapies import SNOMED_INTENTS

_LONGEST_NOTE: Final = 160
"""A longer note is a narrative: it speaks of more than this treatment."""
_MOST_LINES: Final = 20
_REMEMBERED: Final = 1024

_PROGRESSION = re.compile(
    r"progress(?:ion|ive|ed)|worsen|treatment failure|therapy failure|failed|ineffective"
    r"|lack of (?:efficacy|response)"
    r"|no (?:longer )?(?:respon|effective)|not (?:respon|effective)|relaps|recurren|refractory|resistan"
)
_TOXICITY = re.compile(
    r"toxi|intoler|not tolerated|could not tolerate|side effect|adverse|allerg|hypersensitiv|neuropath"
    r"|cardiomyopath|pneumonitis|nebenwirkung|unvertraglich"
)
_COMPLETED = re.compile(
    r"\bcomplet(?:ed|ion)\b|course (?:finished|ended)|finished as planned|as planned|regular(?:es)? ende?\b"
)
_DENIED = re.compile(r"\b(?:no|without|not|denies|keine?|ohne|incomplete)\b[^.;,]{0,30}$")
_ENDED_BECAUSE = re.compile(
    r"\b(?:stop(?:ped)?|discontinu\w+|dc d|ended|ceased|held|withdrawn|abgesetzt|beendet)\b"
    r" (?:\w+ )?(?:due to|because of|for|secondary to|on|after|upon|wegen|bei) (.{1,80})"
)

_EARLY = re.compile(r" neo ?adjuvan\w* | adjuvan\w* | pre ?operativ\w* | post ?operativ\w* ")
_METASTATIC = re.compile(r"(?<! non)(?<! not)(?<! nicht) (?:metasta\w*|palliati\w*|fernmetasta\w*) ")
_MAINTENANCE = re.compile(r" (?:maintenance|erhaltung\w*) ")

_SETTING_WORDS: Final = (
    (Setting.EARLY, _EARLY),
    (Setting.METASTATIC, _METASTATIC),
    (Setting.MAINTENANCE, _MAINTENANCE),
)

_LINE_ADDRESS = re.compile(
    r"(?:^|[-_])line(?:[-_]|$)|lineoftherapy|therapyline|treatmentline|line$", re.IGNORECASE
)
_NOT_LINE_ADDRESS = re.compile(r"base_?-?line|time_?-?line|guide_?-?line|on_?-?line", re.IGNORECASE)
_LINE_NUMBER = re.compile(
    r" (?:line ?(?:number|no)? ?(\d{1,2})|(\d{1,2}) ?l|(\d{1,2})(?:st|nd|rd|th)? (?:line|linie)) "
)
_LINE_WORD = re.compile(r" (first|second|third|fourth|fifth) (?:line|linie) ")
_LINE_WORDS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


def stop_of(resource: Json, giving: Giving) -> Stop:
    """Why the treatment ended; a note counts if it is short and says at once that and why it was stopped.

    reasonCode is not read: it says why the drug was begun, and a drug begun for progression has not failed.
    """
    if giving not in (Giving.ENDED, Giving.UNSTATED):
        return Stop.UNSTATED
    stated = list(_stop_reasons(resource))
    for words in stated:
        stop = stop_in(words)
        if stop is not Stop.UNSTATED:
            return stop
    for note in notes_of(resource):
        because = _ENDED_BECAUSE.search(note)
        stop = stop_in(because[1]) if because else Stop.UNSTATED
        if stop is not Stop.UNSTATED:
            return stop
    return Stop.OTHER if stated else Stop.UNSTATED


def _stop_reasons(resource: Json) -> Iterator[str]:
    for name in ("statusReason", "statusReasonCodeableConcept"):
        for concept in items(resource.get(name)):
            yield from map(plain, texts_of(concept))
    for address, words, _ in _extensions(resource):
        if (
            "termination" in address
            or "discontinu" in address
            or "stop" in address
            or (("outcome" in address or "response" in address) and stop_in(words) is Stop.PROGRESSION)
        ):
            yield words


def stop_in(words: str) -> Stop:
    """Return the reason for stopping that plain words name; denied words do not count."""
    for pattern, stop in (
        (_PROGRESSION, Stop.PROGRESSION),
        (_TOXICITY, Stop.TOXICITY),
        (_COMPLETED, Stop.COMPLETED),
    ):
        match = pattern.search(words)
        if match and not _DENIED.search(words[: match.start()]):
            return stop
    return Stop.UNSTATED


def notes_of(resource: Json) -> Iterator[str]:
    """The short notes of a resource, in plain form."""
    for note in items(resource.get("note")):
        words = text(mapping(note).get("text")) or text(note)
        if words and len(words) <= _LONGEST_NOTE:
            yield plain(words)


def setting_of(resource: Json, shown: str, *, snomed: bool) -> Setting:
    """For which stage of the disease it was given: by an intent, a category, the reason, or the name."""
    found: set[Setting] = set()
    for address, words, value in _extensions(resource):
        if "intent" in address or "setting" in address or _is_line(address):
            found.update(_settings(words[:_LONGEST_NOTE]))
            if snomed:
                found.update(
                    SNOMED_INTENTS[coding.code]
                    for coding in codings_of(value)
                    if coding.system == "snomed" and coding.code in SNOMED_INTENTS
                )
    for name in ("category", "reasonCode"):
        for concept in items(resource.get(name)):
            for words in texts_of(concept):
                found.update(_settings(words[:_LONGEST_NOTE]))
    if shown:
        found.update(_settings(shown[:_LONGEST_NOTE]))
    return found.pop() if len(found) == 1 else Setting.UNSTATED


@lru_cache(maxsize=_REMEMBERED)
def _settings(words: str) -> frozenset[Setting]:
    folded = plain(words)
    return frozenset(setting for setting, pattern in _SETTING_WORDS if pattern.search(folded))


def line_of(resource: Json) -> int | None:
    """The line of therapy stated by an extension or at the beginning of a short note; "1" may be adjuvant."""
    for address, words, value in _extensions(resource):
        if _is_line(address):
            line = _line_number(number(value)) or _line_in(words)
            if line:
                return line
    for note in notes_of(resource):
        line = _line_in(note[: len(" linenumber 10 ")])
        if line:
            return line
    return None


def _is_line(address: str) -> bool:
    return _LINE_ADDRESS.search(address) is not None and _NOT_LINE_ADDRESS.search(address) is None


def _line_in(words: str) -> int | None:
    match = _LINE_NUMBER.search(words)
    if match:
        return _line_number(float(next(filter(None, match.groups()))))
    word = _LINE_WORD.search(words)
    if word:
        return _LINE_WORDS[word[1]]
    return _line_number(float(words)) if words.strip().isdigit() else None


def _line_number(value: float | None) -> int | None:
    return int(value) if value is not None and 1 <= value <= _MOST_LINES and value == int(value) else None


def _extensions(resource: Json) -> Iterator[tuple[str, str, object]]:
    """The last part of each extension's address in small letters, its value in plain words, and the value."""
    for extension in items(resource.get("extension")):
        element = mapping(extension)
        address = text(element.get("url")).rstrip("/").rsplit("/", 1)[-1].casefold()
        for name, value in element.items():
            if name.startswith("value"):
                yield address, _words(value), value
        if "extension" in element:
            for _, words, value in _extensions(element):
                yield address, words, value


def _words(value: object) -> str:
    if isinstance(value, dict):
        concept = value if "coding" in value or "text" in value else {"coding": [value]}
        return plain(" ".join(texts_of(concept) or (coding.code for coding in codings_of(concept))))
    return plain(str(value)) if isinstance(value, str | int | float) else ""
