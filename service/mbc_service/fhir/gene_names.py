"""Genes named in words and in codes."""

from collections.abc import Iterable
from typing import Final

from mbc_cards.terminology.genes import HGNC, SYMBOLS
from mbc_service.fhir.coding import codings_of, plain
from mbc_service.fhir.lenient import mapping, text

BRCA_BOTH: Final = "BRCA"
"""Symbol for BRCA1 and BRCA2 together, or for either where it is not said which."""
NTRK_ANY: Final = "NTRK"

_PHRASES: Final = (
    (" brca1 2 ", ("BRCA1", "BRCA2")),
    (" brca 1 2 ", ("BRCA1", "BRCA2")),
    (" brca1 brca2 ", ("BRCA1", "BRCA2")),
    (" brca1 and 2 ", ("BRCA1", "BRCA2")),
    (" brca 1 and 2 ", ("BRCA1", "BRCA2")),
    (" brca 1 ", ("BRCA1",)),
    (" brca 2 ", ("BRCA2",)),
    (" ntrk ", (NTRK_ANY,)),
)
_NOT_FOLLOWED: Final = (" brca ", (BRCA_BOTH,))


def genes_in(words: str) -> tuple[str, ...]:
    """Return the symbols of the genes that words name, each once."""
    searched = plain(words)
    genes: dict[str, None] = {}
    for phrase, symbols in _PHRASES:
        if phrase in searched:
            genes.update(dict.fromkeys(symbols))
            searched = searched.replace(phrase, " ")
    if " brca " in searched:
        genes[BRCA_BOTH] = None
    for word in searched.split():
        symbol = SYMBOLS.get(word.upper())
        if symbol is not None:
            genes[symbol] = None
    return tuple(genes)


class NamedGenes:
    """The genes that one "gene studied" component names."""

    __slots__ = ("agree", "count", "symbols")

    def __init__(self, concept: object) -> None:
        coded: dict[str, None] = {}
        unknown: dict[str, None] = {}
        worded: dict[str, None] = {}
        self.agree = True
        for coding in codings_of(concept):
            symbol = HGNC.get(coding.code.upper()) if coding.system in ("hgnc", "unnamed") else None
            named = genes_in(coding.display)
            if symbol is not None:
                coded[symbol] = None
                self.agree = self.agree and (not named or symbol in named)
            elif named:
                worded.update(dict.fromkeys(named))
            else:
                unknown[coding.display or coding.code] = None
        worded.update(dict.fromkeys(genes_in(text(mapping(concept).get("text")))))
        if coded and worded and not set(worded) <= set(coded):
            self.agree = False
        self.symbols = tuple({**coded, **worded})
        self.count = len(self.symbols) or len(unknown)
        """How many different genes the component names, known to us or not."""


def combined(genes: Iterable[str]) -> tuple[str, ...]:
    """Return genes as results name them: BRCA1 and BRCA2 in one value are `BRCA`, NTRK1 to 3 `NTRK`."""
    symbols = tuple(dict.fromkeys(genes))
    if {"BRCA1", "BRCA2"} <= set(symbols):
        symbols = (*(one for one in symbols if one not in ("BRCA1", "BRCA2")), BRCA_BOTH)
    if {"NTRK1", "NTRK2", "NTRK3"} <= set(symbols):
        symbols = (*(one for one in symbols if not one.startswith("NTRK")), NTRK_ANY)
    return symbols
