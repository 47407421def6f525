"""Words of answers, English and German, in plain form (`mbc_service.fhir.coding.plain`), by what they say.

Order matters: the phrases of `FIRST` are found and taken out of the text before the single words of `WORDS`
are looked for, so that "not amplified" is never found as "amplified".
"""

from collections.abc import Mapping
from typing import Final

from mbc_cards.terminology.answers import Answer
from mbc_cards.values import Her2Expression
from mbc_service.fhir.said import OF_ANSWER, Said

_LOW: Final = Said(expression=Her2Expression.LOW)
_ULTRALOW: Final = Said(expression=Her2Expression.ULTRALOW)

_WHOLE: Final[Mapping[Answer, tuple[str, ...]]] = {
    Answer.POSITIVE: ("positiv", "3+ positive", "overexpressed", "amplifiziert", "p+"),
    Answer.NEGATIVE: ("negativ", "nicht amplifiziert"),
    Answer.NOT_DONE: ("not tested", "not assessed", "not applicable", "pending", "nicht bestimmt"),
    Answer.UNKNOWN: ("n/a", "na", "nk", "unk", "unbekannt", "keine angabe", "not known", "not available"),
    Answer.DETECTED: ("mutated", "mutiert", "mutation", "mutation detected", "nachgewiesen"),
    Answer.NOT_DETECTED: (
        "wild type",
        "wild-type",
        "wildtype",
        "wildtyp",
        "nicht nachgewiesen",
        "none detected",
    ),
    Answer.ABSENT: ("none", "keine"),
    Answer.UNCERTAIN_SIGNIFICANCE: (
        "vus",
        "variant of uncertain significance",
        "variant of unknown significance",
    ),
    Answer.IHC_1: ("+",),
    Answer.IHC_2: ("++",),
    Answer.IHC_3: ("+++",),
}
WHOLE_TEXTS: Final[Mapping[str, Said]] = {
    words: OF_ANSWER[answer] for answer, texts in _WHOLE.items() for words in texts
}
"""Whole answers beside those of `mbc_cards.terminology.answers`, small letters."""

GERMAN_CODES: Final[Mapping[str, Said]] = {
    "P": OF_ANSWER[Answer.POSITIVE],
    "N": OF_ANSWER[Answer.NEGATIVE],
    "U": OF_ANSWER[Answer.UNKNOWN],
}
"""One-letter receptor status of the German cancer registries' data set."""

_FIRST: Final[Mapping[Answer, tuple[str, ...]]] = {
    Answer.UNCERTAIN_SIGNIFICANCE: (
        " uncertain significance ",
        " unknown significance ",
        " unclear significance ",
        " unklare signifikanz ",
        " unklarer signifikanz ",
    ),
    Answer.NEGATIVE: (
        " negative for pathogenic ",
        " negative for ",
        " not amplified ",
        " non amplified ",
        " nonamplified ",
        " no amplification ",
        " no evidence of ",
        " not overexpressed ",
        " non overexpressed ",
        " no overexpression ",
        " not positive ",
        " non positive ",
        " nicht amplifiziert ",
        " keine amplifikation ",
        " keine uberexpression ",
        " nicht positiv ",
    ),
    Answer.NOT_DETECTED: (
        " not detected ",
        " not identified ",
        " not found ",
        " not present ",
        " no pathogenic ",
        " no known pathogenic ",
        " no clinically significant ",
        " no mutation ",
        " no mutations ",
        " no variant ",
        " no variants ",
        " no fusion ",
        " no rearrangement ",
        " none detected ",
        " nicht nachgewiesen ",
        " nicht nachweisbar ",
        " keine mutation ",
        " kein nachweis ",
        " wild type ",
    ),
    Answer.INDETERMINATE: (
        " not negative ",
        " cannot be determined ",
        " can not be determined ",
        " could not be determined ",
        " nicht beurteilbar ",
    ),
    Answer.NOT_DONE: (
        " not done ",
        " not performed ",
        " not tested ",
        " not assessed ",
        " not evaluated ",
        " not ordered ",
        " not available ",
        " not applicable ",
        " not reported ",
        " not recorded ",
        " not known ",
        " insufficient tissue ",
        " quantity not sufficient ",
        " quantity insufficient ",
        " nicht bestimmt ",
        " nicht durchgefuhrt ",
        " nicht untersucht ",
        " keine angabe ",
    ),
    Answer.BENIGN: (" not pathogenic ", " non pathogenic "),
}
FIRST: Final[tuple[tuple[str, Said], ...]] = tuple(
    (phrase, OF_ANSWER[answer]) for answer, phrases in _FIRST.items() for phrase in phrases
)
"""Phrases that are taken out of the text once found."""

_WORDS: Final[Mapping[Answer, tuple[str, ...]]] = {
    Answer.POSITIVE: (" positive ", " positiv ", " pos ", " amplified ", " overexpressed ", " amplifiziert "),
    Answer.DETECTED: (" detected ", " mutated ", " mutiert ", " nachgewiesen "),
    Answer.NEGATIVE: (" negative ", " negativ ", " neg "),
    Answer.NOT_DETECTED: (" wildtype ", " wildtyp ", " undetected "),
    Answer.EQUIVOCAL: (
        " equivocal ",
        " borderline ",
        " indeterminate ",
        " inconclusive ",
        " unclear ",
        " grenzwertig ",
        " unklar ",
    ),
    Answer.UNKNOWN: (" unknown ", " pending ", " unbekannt "),
    Answer.PATHOGENIC: (" pathogenic ", " pathogen ", " deleterious "),
    Answer.BENIGN: (" benign ",),
    Answer.UNCERTAIN_SIGNIFICANCE: (" vus ",),
    Answer.GERMLINE: (" germline ", " keimbahn "),
    Answer.SOMATIC: (" somatic ", " somatisch "),
    Answer.MSI_HIGH: (" msi h ", " msi high ", " instability high "),
    Answer.MSI_LOW: (" msi l ", " msi low ", " instability low "),
    Answer.STABLE: (" mss ", " microsatellite stable ", " ms stable "),
}
WORDS: Final[tuple[tuple[str, Said], ...]] = (
    *((word, OF_ANSWER[answer]) for answer, words in _WORDS.items() for word in words),
    (" her2 low ", _LOW),
    (" her 2 low ", _LOW),
    (" ultralow ", _ULTRALOW),
    (" ultra low ", _ULTRALOW),
)

_SCORES: Final[Mapping[Answer, tuple[str, ...]]] = {
    Answer.IHC_0: (" ihc 0 ", " score 0 ", " her2 0 "),
    Answer.IHC_ULTRALOW: (" 0+ ",),
    Answer.IHC_1: (" 1+ ", " ihc 1 ", " score 1 "),
    Answer.IHC_2: (" 2+ ", " ihc 2 ", " score 2 "),
    Answer.IHC_3: (" 3+ ", " ihc 3 ", " score 3 "),
}
SCORE_WORDS: Final[tuple[tuple[str, Said], ...]] = tuple(
    (phrase, OF_ANSWER[answer]) for answer, phrases in _SCORES.items() for phrase in phrases
)
"""Immunohistochemistry scores inside a text."""
