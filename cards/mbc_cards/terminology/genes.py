"""Genes by HGNC id, with and without the prefix, and by symbol.

Ids and symbols: HUGO Gene Nomenclature Committee (http://www.genenames.org), free to use. Level V but for
RET. mCODE uses "HGNC:1100" for a variant's gene and the bare "1100" for the genes that were tested.
"""

from collections.abc import Mapping
from types import MappingProxyType

RETRIEVED = "2026-11-22"

_IDS: Mapping[str, str] = {
    "BRCA1": "1100",
    "BRCA2": "1101",
    "PIK3CA": "8975",
    "ESR1": "3467",
    "AKT1": "391",
    "PTEN": "9588",
    "NTRK1": "8031",
    "NTRK2": "8032",
    "NTRK3": "8033",
    "PALB2": "26144",
    "ERBB2": "3430",
    "TP53": "11998",
    "CHEK2": "16627",
    "ATM": "795",
    "RET": "9967",  # S, single source
    "CDH1": "1748",
}

HGNC: Mapping[str, str] = MappingProxyType(
    {spelling: symbol for symbol, number in _IDS.items() for spelling in (number, f"HGNC:{number}")}
)
"""HGNC id in either spelling to the symbol."""

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        **{symbol: symbol for symbol in _IDS},
        "HER2": "ERBB2",
        "HER-2": "ERBB2",
        "TRKA": "NTRK1",
        "TRKB": "NTRK2",
        "TRKC": "NTRK3",
    }
)
"""Symbol or everyday name, in upper case, to the symbol."""
